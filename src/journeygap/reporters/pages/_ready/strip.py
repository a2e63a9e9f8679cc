"""strip.html as Python, made by `python -m journeygap.reporters.pages.compile` with Jinja2 3.1.6."""

MADE_OF = "cd28abcb58ba68c941b6a2bf1db28aae84a15e811f01a36f16153448e86798d0"
"""The fingerprint of the template's text, and of how Jinja2 writes Python."""

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'strip.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_bold = l_0_change = l_0_face = l_0_grounds = l_0_guesswork = l_0_name = l_0_whisker = l_0_at_a_look = l_0_coverage = l_0_money = l_0_emotion = l_0_spending = l_0_paths = l_0_strip = missing
    try:
        t_1 = environment.filters['batch']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'batch' found.")
    try:
        t_2 = environment.filters['default']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'default' found.")
    try:
        t_3 = environment.filters['figure']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'figure' found.")
    try:
        t_4 = environment.filters['first']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'first' found.")
    try:
        t_5 = environment.filters['format']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'format' found.")
    try:
        t_6 = environment.filters['hundred']
    except KeyError:
        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No filter named 'hundred' found.")
    try:
        t_7 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_7(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_8 = environment.filters['mood']
    except KeyError:
        @internalcode
        def t_8(*unused):
            raise TemplateRuntimeError("No filter named 'mood' found.")
    try:
        t_9 = environment.filters['path']
    except KeyError:
        @internalcode
        def t_9(*unused):
            raise TemplateRuntimeError("No filter named 'path' found.")
    try:
        t_10 = environment.filters['percent']
    except KeyError:
        @internalcode
        def t_10(*unused):
            raise TemplateRuntimeError("No filter named 'percent' found.")
    try:
        t_11 = environment.filters['selectattr']
    except KeyError:
        @internalcode
        def t_11(*unused):
            raise TemplateRuntimeError("No filter named 'selectattr' found.")
    try:
        t_12 = environment.tests['none']
    except KeyError:
        @internalcode
        def t_12(*unused):
            raise TemplateRuntimeError("No test named 'none' found.")
    pass
    included_template = environment.get_template('pieces.html', 'strip.html')._get_default_module(context)
    l_0_bold = getattr(included_template, 'bold', missing)
    if l_0_bold is missing:
        l_0_bold = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'strip.html') does not export the requested name 'bold'", name='bold')
    l_0_change = getattr(included_template, 'change', missing)
    if l_0_change is missing:
        l_0_change = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'strip.html') does not export the requested name 'change'", name='change')
    l_0_face = getattr(included_template, 'face', missing)
    if l_0_face is missing:
        l_0_face = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'strip.html') does not export the requested name 'face'", name='face')
    l_0_grounds = getattr(included_template, 'grounds', missing)
    if l_0_grounds is missing:
        l_0_grounds = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'strip.html') does not export the requested name 'grounds'", name='grounds')
    l_0_guesswork = getattr(included_template, 'guesswork', missing)
    if l_0_guesswork is missing:
        l_0_guesswork = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'strip.html') does not export the requested name 'guesswork'", name='guesswork')
    l_0_name = getattr(included_template, 'name', missing)
    if l_0_name is missing:
        l_0_name = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'strip.html') does not export the requested name 'name'", name='name')
    l_0_whisker = getattr(included_template, 'whisker', missing)
    if l_0_whisker is missing:
        l_0_whisker = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'strip.html') does not export the requested name 'whisker'", name='whisker')
    context.vars.update({'bold': l_0_bold, 'change': l_0_change, 'face': l_0_face, 'grounds': l_0_grounds, 'guesswork': l_0_guesswork, 'name': l_0_name, 'whisker': l_0_whisker})
    context.exported_vars.difference_update(('bold', 'change', 'face', 'grounds', 'guesswork', 'name', 'whisker'))
    yield '\n'
    def macro(l_1_board, l_1_n, l_1_said, l_1_guessed, l_1_lang):
        t_13 = []
        l_1_worst_name = resolve('worst_name')
        l_1_NAMED = resolve('NAMED')
        if l_1_board is missing:
            l_1_board = undefined("parameter 'board' was not provided", name='board')
        if l_1_n is missing:
            l_1_n = undefined("parameter 'n' was not provided", name='n')
        if l_1_said is missing:
            l_1_said = undefined("parameter 'said' was not provided", name='said')
        if l_1_guessed is missing:
            l_1_guessed = undefined("parameter 'guessed' was not provided", name='guessed')
        if l_1_lang is missing:
            l_1_lang = undefined("parameter 'lang' was not provided", name='lang')
        pass
        if (((l_1_board.worst or l_1_said) or l_1_guessed) or l_1_board.own_word):
            pass
            t_13.append(
                '<dl class="at-a-look">\n',
            )
            if l_1_board.worst:
                pass
                t_13.extend((
                    '<div><dt class="over">Worst stage</dt><dd class="worst-words"><a class="short" href="#',
                    str(environment.finalize(l_1_n)),
                    'stage-',
                    str(environment.finalize(l_1_board.worst)),
                    '" dir="auto"',
                    str(environment.finalize(l_1_lang)),
                    '>',
                    str(environment.finalize(environment.call((undefined(name='worst_name') if l_1_worst_name is missing else l_1_worst_name), l_1_board))),
                    '</a>. ',
                    str(environment.finalize(l_1_board.worst_words)),
                    '</dd></div>',
                ))
            t_13.append(
                '\n',
            )
            if l_1_said:
                pass
                t_13.extend((
                    '<div><dt class="over">Complaint at what matters most to customers</dt><dd><q dir="auto"',
                    str(environment.finalize(l_1_lang)),
                    '>',
                    str(environment.finalize(environment.getitem(l_1_said, 0).words)),
                    '</q> <span class="quiet">',
                ))
                if environment.getitem(l_1_said, 0).touchpoint:
                    pass
                    t_13.extend((
                        str(environment.finalize(environment.call((undefined(name='name') if l_0_name is missing else l_0_name), environment.getitem(l_1_said, 0).touchpoint, l_1_lang))),
                        ', ',
                    ))
                t_13.extend((
                    str(environment.finalize(environment.call((undefined(name='name') if l_0_name is missing else l_0_name), environment.getitem(l_1_said, 0).stage, l_1_lang))),
                    '</span></dd></div>',
                ))
            t_13.append(
                '\n',
            )
            if (l_1_guessed or l_1_board.own_word):
                pass
                t_13.extend((
                    '<div><dt class="over">Rests on guesses</dt><dd>',
                    str(environment.finalize(environment.call((undefined(name='guesswork') if l_0_guesswork is missing else l_0_guesswork), l_1_guessed, (undefined(name='NAMED') if l_1_NAMED is missing else l_1_NAMED), l_1_board.own_word))),
                    '</dd></div>',
                ))
            t_13.append(
                '\n</dl>\n',
            )
        return concat(t_13)
    context.exported_vars.add('at_a_look')
    context.vars['at_a_look'] = l_0_at_a_look = Macro(environment, macro, 'at_a_look', ('board', 'n', 'said', 'guessed', 'lang'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_column, l_1_planned):
        t_14 = []
        l_1_say = resolve('say')
        l_1_after = missing
        if l_1_column is missing:
            l_1_column = undefined("parameter 'column' was not provided", name='column')
        if l_1_planned is missing:
            l_1_planned = None
        pass
        l_1_after = (l_1_planned.after if l_1_planned else None)
        t_14.extend((
            '<span class="coverage band-',
            str(environment.finalize(l_1_column.band)),
            '"><b>',
            str(environment.finalize(t_10(l_1_column.coverage))),
            '</b> <span class="word">',
            str(environment.finalize(environment.call((undefined(name='say') if l_1_say is missing else l_1_say), str_join(('map.band-', l_1_column.band, ))))),
            '</span></span>\n<svg class="meter band-',
            str(environment.finalize(l_1_column.band)),
            '" aria-hidden="true"><rect class="track" width="100%" height="10"/>',
        ))
        if ((not t_12((undefined(name='after') if l_1_after is missing else l_1_after))) and ((undefined(name='after') if l_1_after is missing else l_1_after) > (l_1_column.coverage or 0))):
            pass
            t_14.extend((
                '<rect class="planned" width="',
                str(environment.finalize(t_6((undefined(name='after') if l_1_after is missing else l_1_after)))),
                '%" height="10"/>',
            ))
        t_14.extend((
            '<rect class="share" width="',
            str(environment.finalize(t_6(l_1_column.coverage))),
            '%" height="10"/><rect class="hatch" x="',
            str(environment.finalize(t_6(((l_1_column.coverage or 0) - l_1_column.unrated)))),
            '%" width="',
            str(environment.finalize(t_6(l_1_column.unrated))),
            '%" height="10"/>',
        ))
        if l_1_column.interval:
            pass
            t_14.append(
                str(environment.finalize(environment.call((undefined(name='whisker') if l_0_whisker is missing else l_0_whisker), t_6(environment.getitem(l_1_column.interval, 0)), t_6(environment.getitem(l_1_column.interval, 1))))),
            )
        if (not t_12(l_1_column.target)):
            pass
            t_14.extend((
                '<line class="tick" x1="',
                str(environment.finalize(t_6(l_1_column.target))),
                '%" x2="',
                str(environment.finalize(t_6(l_1_column.target))),
                '%" y2="10"/>',
            ))
        t_14.append(
            '</svg>\n',
        )
        if l_1_column.interval:
            pass
            t_14.extend((
                '<span class="limits">',
                str(environment.finalize(environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'page.limits', share=l_1_column.coverage, ends=l_1_column.interval))),
                '</span>',
            ))
        t_14.append(
            '\n',
        )
        if ((not t_12((undefined(name='after') if l_1_after is missing else l_1_after))) and (not t_12(l_1_column.coverage))):
            pass
            t_14.extend((
                '<span class="change ',
                str(environment.finalize(('better' if ((undefined(name='after') if l_1_after is missing else l_1_after) > l_1_column.coverage) else ('worse' if ((undefined(name='after') if l_1_after is missing else l_1_after) < l_1_column.coverage) else 'quiet')))),
                '">',
                str(environment.finalize((environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'page.plan-unchanged') if ((undefined(name='after') if l_1_after is missing else l_1_after) == l_1_column.coverage) else environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'page.plan-changed', after=t_10((undefined(name='after') if l_1_after is missing else l_1_after)))))),
                '</span>',
            ))
        t_14.append(
            '\n',
        )
        return concat(t_14)
    context.exported_vars.add('coverage')
    context.vars['coverage'] = l_0_coverage = Macro(environment, macro, 'coverage', ('column', 'planned'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_column, l_1_most):
        t_15 = []
        l_1_namespace = resolve('namespace')
        l_1_at = missing
        if l_1_column is missing:
            l_1_column = undefined("parameter 'column' was not provided", name='column')
        if l_1_most is missing:
            l_1_most = undefined("parameter 'most' was not provided", name='most')
        pass
        t_15.append(
            '<svg class="meter money" aria-hidden="true"><rect class="track" width="100%" height="12"/>',
        )
        l_1_at = environment.call((undefined(name='namespace') if l_1_namespace is missing else l_1_namespace), x=0)
        for l_2_each in l_1_column.money:
            l_2_wide = missing
            _loop_vars = {}
            pass
            l_2_wide = (l_2_each.amount / l_1_most)
            _loop_vars['wide'] = l_2_wide
            t_15.extend((
                '<rect class="spent ',
                str(environment.finalize(l_2_each.role)),
                '" x="',
                str(environment.finalize(t_6((undefined(name='at') if l_1_at is missing else l_1_at).x))),
                '%" width="',
                str(environment.finalize(t_6((undefined(name='wide') if l_2_wide is missing else l_2_wide)))),
                '%" height="12"/>',
            ))
            if (l_2_each.role == 'wasted'):
                pass
                t_15.extend((
                    '<rect class="hatch" x="',
                    str(environment.finalize(t_6((undefined(name='at') if l_1_at is missing else l_1_at).x))),
                    '%" width="',
                    str(environment.finalize(t_6((undefined(name='wide') if l_2_wide is missing else l_2_wide)))),
                    '%" height="12"/>',
                ))
            if not isinstance(l_1_at, Namespace):
                raise TemplateRuntimeError("cannot assign attribute on non-namespace object")
            l_1_at['x'] = ((undefined(name='at') if l_1_at is missing else l_1_at).x + (undefined(name='wide') if l_2_wide is missing else l_2_wide))
        l_2_each = l_2_wide = missing
        t_15.append(
            '</svg>\n',
        )
        return concat(t_15)
    context.exported_vars.add('money')
    context.vars['money'] = l_0_money = Macro(environment, macro, 'money', ('column', 'most'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_piece, l_1_column):
        t_16 = []
        if l_1_piece is missing:
            l_1_piece = undefined("parameter 'piece' was not provided", name='piece')
        if l_1_column is missing:
            l_1_column = undefined("parameter 'column' was not provided", name='column')
        pass
        if (l_1_piece.faces or l_1_piece.curves):
            pass
            t_16.append(
                '<svg class="emotion" aria-hidden="true"><line class="zero" x2="100%" y1="36" y2="36"/><svg width="100%" height="72" viewBox="0 0 100 72" preserveAspectRatio="none">',
            )
            for l_2_curve in l_1_piece.curves:
                _loop_vars = {}
                pass
                t_16.extend((
                    '<path vector-effect="non-scaling-stroke" d="',
                    str(environment.finalize(t_9(l_2_curve))),
                    '"/>',
                ))
            l_2_curve = missing
            t_16.append(
                '</svg>',
            )
            for l_2_each in l_1_piece.faces:
                _loop_vars = {}
                pass
                if l_2_each.small:
                    pass
                    t_16.extend((
                        '<circle class="dot" cx="',
                        str(environment.finalize(l_2_each.across)),
                        '%" cy="',
                        str(environment.finalize(l_2_each.y)),
                        '" r="4"/>',
                    ))
                else:
                    pass
                    t_16.extend((
                        '<svg class="face face-',
                        str(environment.finalize(t_8(l_2_each.face))),
                        '" x="',
                        str(environment.finalize(l_2_each.across)),
                        '%" y="',
                        str(environment.finalize(l_2_each.y)),
                        '" overflow="visible"><use href="#face-',
                        str(environment.finalize(l_2_each.face)),
                        '"/></svg>',
                    ))
            l_2_each = missing
            t_16.append(
                '</svg>\n',
            )
        t_16.append(
            '<span class="hidden-visually">',
        )
        l_2_loop = missing
        t_17 = 1
        for l_2_each, l_2_loop in LoopContext(l_1_column.moods, undefined):
            l_2_say = resolve('say')
            _loop_vars = {}
            pass
            t_16.extend((
                str(environment.finalize((l_2_each.of or environment.call((undefined(name='say') if l_2_say is missing else l_2_say), 'page.the-stage')))),
                ' ',
                str(environment.finalize(t_5('%+g', l_2_each.value))),
                str(environment.finalize((', ' if (not l_2_loop.last) else cond_expr_undefined("the inline if-expression on line 79 in 'strip.html' evaluated to false and no else section was defined.")))),
            ))
            t_17 = 0
        l_2_loop = l_2_each = l_2_say = missing
        if t_17:
            pass
            t_16.append(
                'not known',
            )
        t_16.append(
            '</span>\n',
        )
        if (not l_1_column.moods):
            pass
            t_16.append(
                '<span class="quiet" aria-hidden="true">–</span>',
            )
        t_16.append(
            '\n',
        )
        return concat(t_16)
    context.exported_vars.add('emotion')
    context.vars['emotion'] = l_0_emotion = Macro(environment, macro, 'emotion', ('piece', 'column'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_column):
        t_18 = []
        l_1_say = resolve('say')
        l_1_lost = missing
        if l_1_column is missing:
            l_1_column = undefined("parameter 'column' was not provided", name='column')
        pass
        l_1_lost = t_2(t_4(environment, t_11(context, l_1_column.money, 'role', 'equalto', 'wasted')), None)
        if ((undefined(name='lost') if l_1_lost is missing else l_1_lost) and ((undefined(name='lost') if l_1_lost is missing else l_1_lost).amount == l_1_column.spent)):
            pass
            t_18.extend((
                '<span class="priority-high">',
                str(environment.finalize(environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'page.all-wasted', amount=(undefined(name='lost') if l_1_lost is missing else l_1_lost).words))),
                '</span>',
            ))
        elif (undefined(name='lost') if l_1_lost is missing else l_1_lost):
            pass
            t_18.extend((
                '<span class="priority-high">',
                str(environment.finalize(environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'page.amount-wasted', amount=(undefined(name='lost') if l_1_lost is missing else l_1_lost).words, spent=t_3(l_1_column.spent)))),
                '</span>',
            ))
        else:
            pass
            t_18.extend((
                '<span>',
                str(environment.finalize(t_3(l_1_column.spent))),
                '</span>',
            ))
        return concat(t_18)
    context.exported_vars.add('spending')
    context.vars['spending'] = l_0_spending = Macro(environment, macro, 'spending', ('column',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_found):
        t_19 = []
        l_1_say = resolve('say')
        if l_1_found is missing:
            l_1_found = undefined("parameter 'found' was not provided", name='found')
        pass
        if l_1_found.reach:
            pass
            t_19.append(
                str(environment.finalize(environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'page.used-by-up-to', share=environment.call((undefined(name='bold') if l_0_bold is missing else l_0_bold), t_10(l_1_found.reach.value))))),
            )
        t_19.append(
            str(environment.finalize((', ' if (l_1_found.reach and (not t_12(l_1_found.exits))) else cond_expr_undefined("the inline if-expression on line 102 in 'strip.html' evaluated to false and no else section was defined.")))),
        )
        if (not t_12(l_1_found.exits)):
            pass
            t_19.append(
                str(environment.finalize(environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'page.leave-here', share=environment.call((undefined(name='bold') if l_0_bold is missing else l_0_bold), t_10(l_1_found.exits))))),
            )
        if ((not l_1_found.reach) and t_12(l_1_found.exits)):
            pass
            t_19.append(
                '<span class="quiet">not measured</span>',
            )
        return concat(t_19)
    context.exported_vars.add('paths')
    context.vars['paths'] = l_0_paths = Macro(environment, macro, 'paths', ('found',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_board, l_1_n, l_1_of, l_1_lang, l_1_before, l_1_time, l_1_plan):
        t_20 = []
        l_1_lanes = resolve('lanes')
        l_1_top = resolve('top')
        l_1_line = resolve('line')
        l_1_heaviest = resolve('heaviest')
        l_1_has = l_1_most = l_1_pieces = l_1_tallest = missing
        if l_1_board is missing:
            l_1_board = undefined("parameter 'board' was not provided", name='board')
        if l_1_n is missing:
            l_1_n = undefined("parameter 'n' was not provided", name='n')
        if l_1_of is missing:
            l_1_of = undefined("parameter 'of' was not provided", name='of')
        if l_1_lang is missing:
            l_1_lang = undefined("parameter 'lang' was not provided", name='lang')
        if l_1_before is missing:
            l_1_before = None
        if l_1_time is missing:
            l_1_time = None
        if l_1_plan is missing:
            l_1_plan = {}
        pass
        l_1_has = environment.call((undefined(name='lanes') if l_1_lanes is missing else l_1_lanes), l_1_board)
        l_1_most = environment.call((undefined(name='top') if l_1_top is missing else l_1_top), l_1_board)
        l_1_pieces = environment.call((undefined(name='line') if l_1_line is missing else l_1_line), l_1_board.columns)
        l_1_tallest = environment.call((undefined(name='heaviest') if l_1_heaviest is missing else l_1_heaviest), l_1_board)
        l_2_loop = missing
        for l_2_columns, l_2_loop in LoopContext(t_1(l_1_board.columns, 12), undefined):
            l_2_say = resolve('say')
            l_2_first = missing
            _loop_vars = {}
            pass
            l_2_first = (l_2_loop.index0 * 12)
            _loop_vars['first'] = l_2_first
            t_20.extend((
                '<table class="strip lanes-',
                str(environment.finalize((t_7((undefined(name='has') if l_1_has is missing else l_1_has)) + 1))),
                str(environment.finalize((' many' if (t_7(l_2_columns) > 8) else cond_expr_undefined("the inline if-expression on line 116 in 'strip.html' evaluated to false and no else section was defined.")))),
                str(environment.finalize((' few' if (t_7(l_2_columns) < 3) else cond_expr_undefined("the inline if-expression on line 116 in 'strip.html' evaluated to false and no else section was defined.")))),
                '" aria-label="',
                str(environment.finalize(environment.call((undefined(name='say') if l_2_say is missing else l_2_say), 'page.whole', part=(l_2_loop.index if (l_2_loop.length > 1) else None), number=(environment.getitem(l_1_of, 0) if l_1_of else None), journey=(environment.getitem(l_1_of, 1) if l_1_of else ''), time=l_1_time))),
                '">\n<thead><tr><th scope="col">Stage</th>',
            ))
            for l_3_lane in (undefined(name='has') if l_1_has is missing else l_1_has):
                _loop_vars = {}
                pass
                t_20.extend((
                    '<th scope="col">',
                    str(environment.finalize(l_3_lane.name)),
                ))
                if l_3_lane.note:
                    pass
                    t_20.extend((
                        ' <small>',
                        str(environment.finalize(l_3_lane.note)),
                        '</small>',
                    ))
                t_20.append(
                    '</th>',
                )
            l_3_lane = missing
            t_20.append(
                '</tr></thead>\n<tbody>\n',
            )
            l_3_loop = missing
            for l_3_column, l_3_loop in LoopContext(l_2_columns, undefined):
                l_3_was = resolve('was')
                l_3_stage_at = l_3_old = l_3_goes_on = missing
                _loop_vars = {}
                pass
                l_3_stage_at = ((undefined(name='first') if l_2_first is missing else l_2_first) + l_3_loop.index0)
                _loop_vars['stage_at'] = l_3_stage_at
                l_3_old = environment.call((undefined(name='was') if l_3_was is missing else l_3_was), l_1_before, l_3_column)
                _loop_vars['old'] = l_3_old
                l_3_goes_on = ((not l_3_loop.first) and (l_3_column.phase == environment.getitem(l_2_columns, (l_3_loop.index0 - 1)).phase))
                _loop_vars['goes_on'] = l_3_goes_on
                t_20.append(
                    '<tr',
                )
                if (l_3_column.id == l_1_board.worst):
                    pass
                    t_20.append(
                        ' class="worst"',
                    )
                t_20.extend((
                    '>\n<th scope="row"><a class="cut" href="#',
                    str(environment.finalize(l_1_n)),
                    'stage-',
                    str(environment.finalize(l_3_column.id)),
                    '" dir="auto"',
                    str(environment.finalize(l_1_lang)),
                    '>',
                    str(environment.finalize(l_3_column.name)),
                    '</a>',
                ))
                if (l_3_column.id == l_1_board.worst):
                    pass
                    t_20.append(
                        ' <b class="flag">Worst stage</b>',
                    )
                t_20.append(
                    '</th>\n',
                )
                l_4_loop = missing
                for l_4_lane, l_4_loop in LoopContext((undefined(name='has') if l_1_has is missing else l_1_has), undefined):
                    l_4_height = resolve('height')
                    l_4_points = resolve('points')
                    l_4_number = resolve('number')
                    l_4_walked = resolve('walked')
                    _loop_vars = {}
                    pass
                    t_20.extend((
                        '<td data-lane="',
                        str(environment.finalize(l_4_lane.name)),
                        '" class="lane-',
                        str(environment.finalize(l_4_lane.key)),
                        str(environment.finalize((' goes-on' if ((undefined(name='goes_on') if l_3_goes_on is missing else l_3_goes_on) and (l_4_lane.key == 'phase')) else cond_expr_undefined("the inline if-expression on line 132 in 'strip.html' evaluated to false and no else section was defined.")))),
                        '">\n',
                    ))
                    if (l_4_lane.key == 'phase'):
                        pass
                        t_20.extend((
                            '<span dir="auto"',
                            str(environment.finalize(l_1_lang)),
                            '>',
                            str(environment.finalize((l_3_column.phase or '–'))),
                            '</span>\n',
                        ))
                    elif (l_4_lane.key == 'mindset'):
                        pass
                        t_20.extend((
                            '<span class="clamp" dir="auto"',
                            str(environment.finalize(l_1_lang)),
                            '>',
                            str(environment.finalize((l_3_column.mindset or '–'))),
                            '</span>\n',
                        ))
                    elif (l_4_lane.key == 'emotion'):
                        pass
                        t_20.extend((
                            str(environment.finalize(environment.call((undefined(name='emotion') if l_0_emotion is missing else l_0_emotion), environment.getitem((undefined(name='pieces') if l_1_pieces is missing else l_1_pieces), (undefined(name='stage_at') if l_3_stage_at is missing else l_3_stage_at)), l_3_column))),
                            '\n',
                        ))
                    elif (l_4_lane.key == 'importance'):
                        pass
                        if t_12(l_3_column.importance):
                            pass
                            t_20.append(
                                '–\n',
                            )
                        else:
                            pass
                            l_4_height = ((l_3_column.importance / (undefined(name='tallest') if l_1_tallest is missing else l_1_tallest)) * 36)
                            _loop_vars['height'] = l_4_height
                            t_20.extend((
                                '<svg class="column" aria-hidden="true"><rect class="matters" y="',
                                str(environment.finalize((36 - (undefined(name='height') if l_4_height is missing else l_4_height)))),
                                '" width="100%" height="',
                                str(environment.finalize((undefined(name='height') if l_4_height is missing else l_4_height))),
                                '"/></svg>',
                                str(environment.finalize(t_10(l_3_column.importance))),
                                '\n',
                            ))
                    elif (l_4_lane.key == 'coverage'):
                        pass
                        t_20.append(
                            str(environment.finalize(environment.call((undefined(name='coverage') if l_0_coverage is missing else l_0_coverage), l_3_column, environment.call(l_1_plan.get, l_3_column.id)))),
                        )
                        if (undefined(name='old') if l_3_old is missing else l_3_old):
                            pass
                            t_20.append(
                                str(environment.finalize(environment.call((undefined(name='change') if l_0_change is missing else l_0_change), environment.call((undefined(name='points') if l_4_points is missing else l_4_points), (undefined(name='old') if l_3_old is missing else l_3_old).coverage, l_3_column.coverage), (t_2(l_3_column.coverage, 0, True) > t_2((undefined(name='old') if l_3_old is missing else l_3_old).coverage, 0, True))))),
                            )
                        t_20.append(
                            '\n',
                        )
                    elif (l_4_lane.key == 'gaps'):
                        pass
                        l_5_loop = missing
                        t_21 = 1
                        for (l_5_name, l_5_number), l_5_loop in LoopContext(l_3_column.gaps, undefined):
                            _loop_vars = {}
                            pass
                            t_20.extend((
                                '<span class="priority-',
                                str(environment.finalize(l_5_name)),
                                '">',
                                str(environment.finalize(environment.call((undefined(name='say') if l_2_say is missing else l_2_say), 'map.gaps', number=l_5_number, priority=environment.call((undefined(name='say') if l_2_say is missing else l_2_say), str_join(('states.', l_5_name, )))))),
                                '</span>',
                                str(environment.finalize((', ' if (not l_5_loop.last) else cond_expr_undefined("the inline if-expression on line 155 in 'strip.html' evaluated to false and no else section was defined.")))),
                            ))
                            t_21 = 0
                        l_5_loop = l_5_name = l_5_number = missing
                        if t_21:
                            pass
                            t_20.extend((
                                '<span class="quiet">',
                                str(environment.finalize(('–' if (l_3_column.band == 'unknown') else environment.call((undefined(name='say') if l_2_say is missing else l_2_say), 'map.no-gaps')))),
                                '</span>',
                            ))
                        if (undefined(name='old') if l_3_old is missing else l_3_old):
                            pass
                            t_20.append(
                                str(environment.finalize(environment.call((undefined(name='change') if l_0_change is missing else l_0_change), environment.call((undefined(name='number') if l_4_number is missing else l_4_number), (undefined(name='old') if l_3_old is missing else l_3_old).open, l_3_column.open), (l_3_column.open < (undefined(name='old') if l_3_old is missing else l_3_old).open)))),
                            )
                        t_20.append(
                            '\n',
                        )
                    elif (l_4_lane.key == 'money'):
                        pass
                        t_20.extend((
                            str(environment.finalize(environment.call((undefined(name='money') if l_0_money is missing else l_0_money), l_3_column, (undefined(name='most') if l_1_most is missing else l_1_most)))),
                            str(environment.finalize(environment.call((undefined(name='spending') if l_0_spending is missing else l_0_spending), l_3_column))),
                        ))
                        if (undefined(name='old') if l_3_old is missing else l_3_old):
                            pass
                            t_20.append(
                                str(environment.finalize(environment.call((undefined(name='change') if l_0_change is missing else l_0_change), environment.call((undefined(name='number') if l_4_number is missing else l_4_number), (undefined(name='old') if l_3_old is missing else l_3_old).spent, l_3_column.spent), None))),
                            )
                        t_20.append(
                            '<span class="hidden-visually">',
                        )
                        for l_5_each in l_3_column.money:
                            _loop_vars = {}
                            pass
                            t_20.extend((
                                ', ',
                                str(environment.finalize(environment.call((undefined(name='say') if l_2_say is missing else l_2_say), 'page.spent-on', amount=l_5_each.words, role=environment.call((undefined(name='say') if l_2_say is missing else l_2_say), str_join(('states.', l_5_each.role, )))))),
                            ))
                        l_5_each = missing
                        t_20.append(
                            '</span>\n',
                        )
                    elif (l_4_lane.key == 'paths'):
                        pass
                        t_20.extend((
                            str(environment.finalize(environment.call((undefined(name='paths') if l_0_paths is missing else l_0_paths), environment.call((undefined(name='walked') if l_4_walked is missing else l_4_walked), l_3_column)))),
                            '\n',
                        ))
                    elif (l_4_lane.key == 'frictions'):
                        pass
                        if l_3_column.complaints:
                            pass
                            t_20.extend((
                                '<q class="cut" dir="auto"',
                                str(environment.finalize(l_1_lang)),
                                '>',
                                str(environment.finalize(environment.getitem(l_3_column.complaints, 0).words)),
                                '</q>',
                            ))
                            if (t_7(l_3_column.complaints) > 1):
                                pass
                                t_20.extend((
                                    ' <span class="quiet">',
                                    str(environment.finalize(environment.call((undefined(name='say') if l_2_say is missing else l_2_say), 'map.more-complaints', number=(t_7(l_3_column.complaints) - 1)))),
                                    '</span>',
                                ))
                            t_20.append(
                                '\n',
                            )
                        else:
                            pass
                            t_20.extend((
                                '<span class="quiet">',
                                str(environment.finalize(environment.call((undefined(name='say') if l_2_say is missing else l_2_say), ('map.no-complaints' if l_3_column.asked else 'map.not-asked')))),
                                '</span>\n',
                            ))
                    elif (l_4_lane.key == 'grounds'):
                        pass
                        t_20.extend((
                            '<span class="grounds ',
                            str(environment.finalize(l_3_column.grounds)),
                            '">',
                            str(environment.finalize(environment.call((undefined(name='grounds') if l_0_grounds is missing else l_0_grounds), l_3_column.grounds))),
                            str(environment.finalize(environment.call((undefined(name='say') if l_2_say is missing else l_2_say), str_join(('map.grounds-', l_3_column.grounds, ))))),
                            '</span>',
                        ))
                        if (l_3_column.guesses and (l_3_column.grounds != 'assumed')):
                            pass
                            t_20.extend((
                                ', ',
                                str(environment.finalize(environment.call((undefined(name='say') if l_2_say is missing else l_2_say), 'map.guesses', number=l_3_column.guesses))),
                            ))
                        t_20.append(
                            '\n',
                        )
                    t_20.append(
                        '</td>\n',
                    )
                l_4_loop = l_4_lane = l_4_height = l_4_points = l_4_number = l_4_walked = missing
                t_20.append(
                    '</tr>\n',
                )
            l_3_loop = l_3_column = l_3_stage_at = l_3_was = l_3_old = l_3_goes_on = missing
            t_20.append(
                '</tbody></table>\n',
            )
        l_2_loop = l_2_columns = l_2_first = l_2_say = missing
        return concat(t_20)
    context.exported_vars.add('strip')
    context.vars['strip'] = l_0_strip = Macro(environment, macro, 'strip', ('board', 'n', 'of', 'lang', 'before', 'time', 'plan'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=84&5=109&6=124&8=129&9=133&11=147&12=151&14=169&15=173&22=183&23=192&24=195&25=201&26=204&27=208&29=213&31=215&32=220&33=225&34=229&37=237&38=247&39=251&40=253&46=263&48=275&49=276&50=280&51=284&52=291&53=295&55=302&61=311&62=318&66=323&68=335&69=338&70=342&72=351&78=369&79=374&84=389&88=401&89=408&90=409&91=413&92=416&93=420&95=427&100=434&101=440&102=446&103=448&104=453&109=462&110=484&111=485&112=486&113=487&114=489&115=494&116=498&118=505&119=510&123=527&124=532&125=534&126=536&127=541&128=548&129=557&131=566&132=575&133=581&134=585&135=590&136=594&137=599&138=602&139=605&140=607&143=614&144=618&145=622&147=625&148=628&149=630&150=633&153=638&154=642&155=647&157=659&159=662&160=670&161=673&162=674&163=676&164=684&165=695&166=698&167=701&168=703&169=707&171=726&173=729&174=733&175=739'
