"""stages.html as Python, made by `python -m journeygap.reporters.pages.compile` with Jinja2 3.1.6."""

MADE_OF = "bef09fe592dc8620dbb724c16e1b11fff2ce3c3d8caa3fc72e04c56472b126e8"
"""The fingerprint of the template's text, and of how Jinja2 writes Python."""

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'stages.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_bold = l_0_face = l_0_whisker = l_0_doer = l_0_bullet = l_0_rated = l_0_card = l_0_unmet = l_0_backstage = l_0_stages = missing
    try:
        t_1 = environment.filters['facets']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'facets' found.")
    try:
        t_2 = environment.filters['figure']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'figure' found.")
    try:
        t_3 = environment.filters['int']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'int' found.")
    try:
        t_4 = environment.filters['join']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    try:
        t_5 = environment.filters['kind']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'kind' found.")
    try:
        t_6 = environment.filters['percent']
    except KeyError:
        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No filter named 'percent' found.")
    try:
        t_7 = environment.filters['round']
    except KeyError:
        @internalcode
        def t_7(*unused):
            raise TemplateRuntimeError("No filter named 'round' found.")
    try:
        t_8 = environment.filters['sign']
    except KeyError:
        @internalcode
        def t_8(*unused):
            raise TemplateRuntimeError("No filter named 'sign' found.")
    try:
        t_9 = environment.filters['state']
    except KeyError:
        @internalcode
        def t_9(*unused):
            raise TemplateRuntimeError("No filter named 'state' found.")
    try:
        t_10 = environment.tests['none']
    except KeyError:
        @internalcode
        def t_10(*unused):
            raise TemplateRuntimeError("No test named 'none' found.")
    pass
    included_template = environment.get_template('pieces.html', 'stages.html')._get_default_module(context)
    l_0_bold = getattr(included_template, 'bold', missing)
    if l_0_bold is missing:
        l_0_bold = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'stages.html') does not export the requested name 'bold'", name='bold')
    l_0_face = getattr(included_template, 'face', missing)
    if l_0_face is missing:
        l_0_face = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'stages.html') does not export the requested name 'face'", name='face')
    l_0_whisker = getattr(included_template, 'whisker', missing)
    if l_0_whisker is missing:
        l_0_whisker = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'stages.html') does not export the requested name 'whisker'", name='whisker')
    context.vars.update({'bold': l_0_bold, 'face': l_0_face, 'whisker': l_0_whisker})
    context.exported_vars.difference_update(('bold', 'face', 'whisker'))
    yield '\n'
    def macro(l_1_each, l_1_lang):
        t_11 = []
        l_1_say = resolve('say')
        if l_1_each is missing:
            l_1_each = undefined("parameter 'each' was not provided", name='each')
        if l_1_lang is missing:
            l_1_lang = undefined("parameter 'lang' was not provided", name='lang')
        pass
        t_11.extend((
            '<li><b dir="auto"',
            str(environment.finalize(l_1_lang)),
            '>',
            str(environment.finalize(l_1_each.name)),
            '</b>',
        ))
        if l_1_each.owners:
            pass
            t_11.extend((
                ' <span class="owner" dir="auto"',
                str(environment.finalize(l_1_lang)),
                '>',
                str(environment.finalize(t_4(context.eval_ctx, l_1_each.owners, ', '))),
                '</span>',
            ))
        else:
            pass
            t_11.append(
                ' <span class="quiet">no owner yet</span>',
            )
        if l_1_each.money:
            pass
            t_11.extend((
                ' <span class="cost">',
                str(environment.finalize(l_1_each.money)),
                '</span>',
            ))
        if l_1_each.constraints:
            pass
            t_11.extend((
                ' <span class="quiet">',
                str(environment.finalize(environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'cards.held-back', names=t_4(context.eval_ctx, l_1_each.constraints, ', ')))),
                '</span>',
            ))
        t_11.append(
            '</li>',
        )
        return concat(t_11)
    context.exported_vars.add('doer')
    context.vars['doer'] = l_0_doer = Macro(environment, macro, 'doer', ('each', 'lang'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_each):
        t_12 = []
        if l_1_each is missing:
            l_1_each = undefined("parameter 'each' was not provided", name='each')
        pass
        t_12.extend((
            '<svg class="meter bullet" aria-hidden="true"><rect class="track" width="100%" height="12"/><rect class="matters" width="',
            str(environment.finalize(((l_1_each.importance or 5) * 10))),
            '%" height="12"/>',
        ))
        if (not t_10(l_1_each.level)):
            pass
            t_12.extend((
                '<rect class="share" y="3.5" width="',
                str(environment.finalize((l_1_each.level * 10))),
                '%" height="5"/>',
            ))
            if l_1_each.interval:
                pass
                t_12.append(
                    str(environment.finalize(environment.call((undefined(name='whisker') if l_0_whisker is missing else l_0_whisker), (environment.getitem(l_1_each.interval, 0) * 10), (environment.getitem(l_1_each.interval, 1) * 10), 6))),
                )
            t_12.extend((
                '<line class="tick" x1="',
                str(environment.finalize((l_1_each.expected * 10))),
                '%" x2="',
                str(environment.finalize((l_1_each.expected * 10))),
                '%" y2="12"/>',
            ))
        t_12.append(
            '</svg>\n',
        )
        return concat(t_12)
    context.exported_vars.add('bullet')
    context.vars['bullet'] = l_0_bullet = Macro(environment, macro, 'bullet', ('each',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_each):
        t_13 = []
        l_1_say = resolve('say')
        l_1_measured = missing
        if l_1_each is missing:
            l_1_each = undefined("parameter 'each' was not provided", name='each')
        pass
        t_13.append(
            '<p class="quiet">',
        )
        l_1_measured = l_1_each.importance_interval
        t_13.extend((
            str(environment.finalize(environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'cards.rated', importance=l_1_each.importance, importance_interval=(((undefined(name='measured') if l_1_measured is missing else l_1_measured).low, (undefined(name='measured') if l_1_measured is missing else l_1_measured).high, (undefined(name='measured') if l_1_measured is missing else l_1_measured).n) if (undefined(name='measured') if l_1_measured is missing else l_1_measured) else None), level=l_1_each.level, expected=l_1_each.expected, interval=l_1_each.interval))),
            '</p>\n',
        ))
        return concat(t_13)
    context.exported_vars.add('rated')
    context.vars['rated'] = l_0_rated = Macro(environment, macro, 'rated', ('each',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_each, l_1_stage, l_1_lang):
        t_14 = []
        l_1_say = resolve('say')
        if l_1_each is missing:
            l_1_each = undefined("parameter 'each' was not provided", name='each')
        if l_1_stage is missing:
            l_1_stage = undefined("parameter 'stage' was not provided", name='stage')
        if l_1_lang is missing:
            l_1_lang = undefined("parameter 'lang' was not provided", name='lang')
        pass
        t_14.extend((
            '<li class="card ',
            str(environment.finalize(t_5(l_1_each.key))),
            '" ',
            str(environment.finalize(t_1([l_1_stage], [l_1_each.key], l_1_each.owners, ([l_1_each.priority] if l_1_each.priority else []), l_1_each.channels))),
            '>\n<h5 dir="auto"',
            str(environment.finalize(l_1_lang)),
            '>',
            str(environment.finalize(l_1_each.name)),
            '</h5>\n<p>',
            str(environment.finalize(t_9(l_1_each.sign, l_1_each.key, l_1_each.state))),
        ))
        if l_1_each.priority:
            pass
            t_14.extend((
                ' <span class="priority-',
                str(environment.finalize(l_1_each.priority)),
                '">',
                str(environment.finalize(environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'cards.priority', priority=environment.call((undefined(name='say') if l_1_say is missing else l_1_say), str_join(('states.', l_1_each.priority, )))))),
                '</span>',
            ))
        if l_1_each.moment:
            pass
            t_14.append(
                ' <span class="over">moment of truth</span>',
            )
        if l_1_each.optional:
            pass
            t_14.append(
                ' <span class="quiet">optional</span>',
            )
        if (not t_10(l_1_each.feeling)):
            pass
            t_14.extend((
                ' ',
                str(environment.finalize(environment.call((undefined(name='face') if l_0_face is missing else l_0_face), t_3(t_7(l_1_each.feeling))))),
                '<span class="hidden-visually">',
                str(environment.finalize(environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'cards.feeling', value=l_1_each.feeling))),
                '</span>',
            ))
        t_14.extend((
            '</p>\n',
            str(environment.finalize(environment.call((undefined(name='bullet') if l_0_bullet is missing else l_0_bullet), l_1_each))),
            str(environment.finalize(environment.call((undefined(name='rated') if l_0_rated is missing else l_0_rated), l_1_each))),
        ))
        if ((l_1_each.reach or l_1_each.exits) or l_1_each.cases):
            pass
            t_14.append(
                '<p class="quiet">',
            )
            def t_15(fiter):
                for (l_2_what, l_2_share) in fiter:
                    if l_2_share:
                        yield (l_2_what, l_2_share)
            l_2_loop = missing
            for (l_2_what, l_2_share), l_2_loop in LoopContext(t_15((('reach', l_1_each.reach), ('exits', l_1_each.exits), ('cases', l_1_each.cases))), undefined):
                _loop_vars = {}
                pass
                t_14.extend((
                    str(environment.finalize(environment.call((undefined(name='say') if l_1_say is missing else l_1_say), str_join(('cards.', l_2_what, )), share=t_6(l_2_share.value), low=t_6(l_2_share.low), high=t_6(l_2_share.high)))),
                    str(environment.finalize((' · ' if (not l_2_loop.last) else cond_expr_undefined("the inline if-expression on line 47 in 'stages.html' evaluated to false and no else section was defined.")))),
                ))
            l_2_loop = l_2_what = l_2_share = missing
            t_14.append(
                '</p>\n',
            )
        for l_2_words in (l_1_each.frictions + l_1_each.quotes):
            _loop_vars = {}
            pass
            t_14.extend((
                '<blockquote dir="auto"',
                str(environment.finalize(l_1_lang)),
                '>',
                str(environment.finalize(l_2_words)),
                '</blockquote>',
            ))
        l_2_words = missing
        t_14.append(
            '\n',
        )
        if l_1_each.channels:
            pass
            t_14.append(
                '<p class="tags">',
            )
            for l_2_channel in l_1_each.channels:
                _loop_vars = {}
                pass
                t_14.extend((
                    '<span dir="auto"',
                    str(environment.finalize(l_1_lang)),
                    '>',
                    str(environment.finalize(l_2_channel)),
                    '</span>',
                ))
            l_2_channel = missing
            t_14.append(
                '</p>',
            )
        t_14.append(
            '\n',
        )
        if l_1_each.doers:
            pass
            t_14.append(
                '<ul class="doers">',
            )
            for l_2_one in l_1_each.doers:
                _loop_vars = {}
                pass
                t_14.append(
                    str(environment.finalize(environment.call((undefined(name='doer') if l_0_doer is missing else l_0_doer), l_2_one, l_1_lang))),
                )
            l_2_one = missing
            t_14.append(
                '</ul>',
            )
        elif (l_1_each.key == 'missing'):
            pass
            t_14.append(
                '<p class="quiet">The company offers nothing for it.</p>',
            )
        t_14.append(
            '\n',
        )
        for l_2_note in l_1_each.notes:
            _loop_vars = {}
            pass
            t_14.extend((
                '<p class="quiet" dir="auto"',
                str(environment.finalize(l_1_lang)),
                '>',
                str(environment.finalize(l_2_note)),
                '</p>',
            ))
        l_2_note = missing
        t_14.append(
            '\n<p class="quiet rests">',
        )
        if l_1_each.evidence:
            pass
            t_14.extend((
                '<span dir="auto">',
                str(environment.finalize(environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'cards.rests-on', names=t_4(context.eval_ctx, l_1_each.evidence, ', ')))),
                '</span>',
            ))
        else:
            pass
            t_14.append(
                'No evidence is named',
            )
        t_14.append(
            '</p>\n</li>\n',
        )
        return concat(t_14)
    context.exported_vars.add('card')
    context.vars['card'] = l_0_card = Macro(environment, macro, 'card', ('each', 'stage', 'lang'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_list, l_1_stage, l_1_lang):
        t_16 = []
        if l_1_list is missing:
            l_1_list = undefined("parameter 'list' was not provided", name='list')
        if l_1_stage is missing:
            l_1_stage = undefined("parameter 'stage' was not provided", name='stage')
        if l_1_lang is missing:
            l_1_lang = undefined("parameter 'lang' was not provided", name='lang')
        pass
        t_16.append(
            '<ul class="meets-nobody">',
        )
        for l_2_each in l_1_list:
            _loop_vars = {}
            pass
            t_16.extend((
                '<li ',
                str(environment.finalize(t_1([l_1_stage], [l_2_each.key], l_2_each.owners, [], l_2_each.channels))),
                '>',
                str(environment.finalize(t_9(t_8(l_2_each.key), l_2_each.key, l_2_each.role))),
                ' <b dir="auto"',
                str(environment.finalize(l_1_lang)),
                '>',
                str(environment.finalize(l_2_each.name)),
                '</b>',
            ))
            if l_2_each.owners:
                pass
                t_16.extend((
                    ' <span class="owner" dir="auto"',
                    str(environment.finalize(l_1_lang)),
                    '>',
                    str(environment.finalize(t_4(context.eval_ctx, l_2_each.owners, ', '))),
                    '</span>',
                ))
            if l_2_each.money:
                pass
                t_16.extend((
                    ' <span class="cost">',
                    str(environment.finalize(l_2_each.money)),
                    '</span>',
                ))
            t_16.append(
                '</li>',
            )
        l_2_each = missing
        t_16.append(
            '</ul>\n',
        )
        return concat(t_16)
    context.exported_vars.add('unmet')
    context.vars['unmet'] = l_0_unmet = Macro(environment, macro, 'unmet', ('list', 'stage', 'lang'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_column, l_1_lang):
        t_17 = []
        if l_1_column is missing:
            l_1_column = undefined("parameter 'column' was not provided", name='column')
        if l_1_lang is missing:
            l_1_lang = undefined("parameter 'lang' was not provided", name='lang')
        pass
        t_17.append(
            '<div class="backstage"><p class="line">Line of visibility: customers don’t see what is below</p>\n',
        )
        if l_1_column.backstage:
            pass
            t_17.append(
                '<ul class="doers">',
            )
            for l_2_one in l_1_column.backstage:
                _loop_vars = {}
                pass
                t_17.append(
                    str(environment.finalize(environment.call((undefined(name='doer') if l_0_doer is missing else l_0_doer), l_2_one, l_1_lang))),
                )
            l_2_one = missing
            t_17.append(
                '</ul>',
            )
        t_17.append(
            '\n',
        )
        if l_1_column.tools:
            pass
            t_17.append(
                '<p class="tags">Tools ',
            )
            for l_2_tool in l_1_column.tools:
                _loop_vars = {}
                pass
                t_17.extend((
                    '<span dir="auto"',
                    str(environment.finalize(l_1_lang)),
                    '>',
                    str(environment.finalize(l_2_tool)),
                    '</span>',
                ))
            l_2_tool = missing
            t_17.append(
                '</p>',
            )
        t_17.append(
            '\n</div>\n',
        )
        return concat(t_17)
    context.exported_vars.add('backstage')
    context.vars['backstage'] = l_0_backstage = Macro(environment, macro, 'backstage', ('column', 'lang'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_board, l_1_n, l_1_lang):
        t_18 = []
        if l_1_board is missing:
            l_1_board = undefined("parameter 'board' was not provided", name='board')
        if l_1_n is missing:
            l_1_n = undefined("parameter 'n' was not provided", name='n')
        if l_1_lang is missing:
            l_1_lang = undefined("parameter 'lang' was not provided", name='lang')
        pass
        for l_2_column in l_1_board.columns:
            l_2_say = resolve('say')
            _loop_vars = {}
            pass
            t_18.extend((
                '<details class="stage" open id="',
                str(environment.finalize(l_1_n)),
                'stage-',
                str(environment.finalize(l_2_column.id)),
                '"',
            ))
            if (l_2_column.id == l_1_board.worst):
                pass
                t_18.append(
                    ' data-worst',
                )
            t_18.extend((
                '>\n<summary><h4 class="title" dir="auto"',
                str(environment.finalize(l_1_lang)),
                '>',
                str(environment.finalize(l_2_column.name)),
                '</h4> <span class="coverage band-',
                str(environment.finalize(l_2_column.band)),
                '">',
                str(environment.finalize((environment.call((undefined(name='say') if l_2_say is missing else l_2_say), 'cards.coverage-unknown') if t_10(l_2_column.coverage) else environment.call((undefined(name='say') if l_2_say is missing else l_2_say), 'cards.covered', share=environment.call((undefined(name='bold') if l_0_bold is missing else l_0_bold), t_6(l_2_column.coverage)))))),
                '</span> <span class="quiet">',
                str(environment.finalize(l_2_column.counts)),
            ))
            if l_2_column.open:
                pass
                t_18.extend((
                    ', ',
                    str(environment.finalize(environment.call((undefined(name='say') if l_2_say is missing else l_2_say), 'cards.open', number=l_2_column.open))),
                ))
            if l_2_column.coming:
                pass
                t_18.extend((
                    ', ',
                    str(environment.finalize(environment.call((undefined(name='say') if l_2_say is missing else l_2_say), 'cards.coming', number=l_2_column.coming))),
                ))
            if l_2_column.uncounted:
                pass
                t_18.extend((
                    ' (',
                    str(environment.finalize(l_2_column.uncounted)),
                    ')',
                ))
            if l_2_column.spent:
                pass
                t_18.extend((
                    ', ',
                    str(environment.finalize(t_2(l_2_column.spent))),
                    ' ',
                    str(environment.finalize(l_1_board.unit)),
                ))
            t_18.append(
                '</span></summary>\n',
            )
            if l_2_column.mindset:
                pass
                t_18.extend((
                    '<p class="mindset" dir="auto"',
                    str(environment.finalize(l_1_lang)),
                    '>',
                    str(environment.finalize(l_2_column.mindset)),
                    '</p>',
                ))
            t_18.append(
                '\n',
            )
            for l_3_words in l_2_column.said:
                _loop_vars = {}
                pass
                t_18.extend((
                    '<blockquote dir="auto"',
                    str(environment.finalize(l_1_lang)),
                    '>',
                    str(environment.finalize(l_3_words)),
                    '</blockquote>',
                ))
            l_3_words = missing
            t_18.append(
                '\n<ul class="cards">',
            )
            for l_3_each in l_2_column.cards:
                _loop_vars = {}
                pass
                t_18.append(
                    str(environment.finalize(environment.call((undefined(name='card') if l_0_card is missing else l_0_card), l_3_each, l_2_column.id, l_1_lang))),
                )
            l_3_each = missing
            t_18.append(
                '</ul>\n',
            )
            if (l_2_column.backstage or l_2_column.tools):
                pass
                t_18.append(
                    str(environment.finalize(environment.call((undefined(name='backstage') if l_0_backstage is missing else l_0_backstage), l_2_column, l_1_lang))),
                )
            if l_2_column.unmet:
                pass
                t_18.extend((
                    '<p class="over">What no customer meets here</p>',
                    str(environment.finalize(environment.call((undefined(name='unmet') if l_0_unmet is missing else l_0_unmet), l_2_column.unmet, l_2_column.id, l_1_lang))),
                ))
            t_18.append(
                '\n</details>\n',
            )
        l_2_column = l_2_say = missing
        if l_1_board.elsewhere:
            pass
            t_18.extend((
                '<details class="stage" open id="',
                str(environment.finalize(l_1_n)),
                'no-stage"><summary><h4 class="title">In no stage</h4></summary>',
                str(environment.finalize(environment.call((undefined(name='unmet') if l_0_unmet is missing else l_0_unmet), l_1_board.elsewhere, '', l_1_lang))),
                '</details>\n',
            ))
        return concat(t_18)
    context.exported_vars.add('stages')
    context.vars['stages'] = l_0_stages = Macro(environment, macro, 'stages', ('board', 'n', 'lang'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=72&5=85&6=95&7=100&8=114&9=121&14=135&17=142&18=145&19=149&20=152&21=159&26=171&28=181&29=183&33=190&34=202&35=206&36=210&37=212&38=221&39=226&40=231&42=242&43=243&44=245&46=250&47=259&51=266&52=271&54=280&55=285&57=302&58=307&59=317&62=325&63=330&66=339&71=358&73=370&74=375&75=384&76=393&82=411&84=421&85=426&87=439&88=444&93=465&94=474&95=480&96=492&97=502&98=508&99=514&100=521&102=532&103=536&105=544&106=549&108=558&109=568&110=571&112=573&114=577&118=583&119=587'
