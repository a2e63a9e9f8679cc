"""legends.html as Python, made by `python -m journeygap.reporters.pages.compile` with Jinja2 3.1.6."""

MADE_OF = "14b45bb6f1b7044409c58912915d1ba2b6bb3ee6c07a85a0160adb16d9b2b390"
"""The fingerprint of the template's text, and of how Jinja2 writes Python."""

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'legends.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_whisker = l_0_drawings = l_0_entry = l_0_bar = l_0_tick = l_0_strip_legend = l_0_mark_legend = missing
    try:
        t_1 = environment.filters['state']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'state' found.")
    pass
    included_template = environment.get_template('pieces.html', 'legends.html')._get_default_module(context)
    l_0_whisker = getattr(included_template, 'whisker', missing)
    if l_0_whisker is missing:
        l_0_whisker = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'legends.html') does not export the requested name 'whisker'", name='whisker')
    context.vars['whisker'] = l_0_whisker
    context.exported_vars.discard('whisker')
    yield '\n'
    def macro():
        t_2 = []
        pass
        t_2.append(
            '<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="6"/></pattern>\n',
        )
        for (l_2_number, l_2_mouth) in (((-2), 'M-4.5 5.5Q0 -1.5 4.5 5.5'), ((-1), 'M-4 4.5Q0 1 4 4.5'), (0, 'M-4 3.5H4'), (1, 'M-4 2.5Q0 6 4 2.5'), (2, 'M-4.5 1.5Q0 8.5 4.5 1.5z')):
            _loop_vars = {}
            pass
            t_2.extend((
                '<g id="face-',
                str(environment.finalize(l_2_number)),
                '"><circle r="9.5"/><path d="',
                str(environment.finalize(l_2_mouth)),
                'M-3.2 -3v.8M3.2 -3v.8"/></g>',
            ))
        l_2_number = l_2_mouth = missing
        t_2.append(
            '\n',
        )
        return concat(t_2)
    context.exported_vars.add('drawings')
    context.vars['drawings'] = l_0_drawings = Macro(environment, macro, 'drawings', (), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_means, l_1_class, l_1_pieces, l_1_words):
        t_3 = []
        if l_1_means is missing:
            l_1_means = undefined("parameter 'means' was not provided", name='means')
        if l_1_class is missing:
            l_1_class = undefined("parameter 'class' was not provided", name='class')
        if l_1_pieces is missing:
            l_1_pieces = undefined("parameter 'pieces' was not provided", name='pieces')
        if l_1_words is missing:
            l_1_words = undefined("parameter 'words' was not provided", name='words')
        pass
        t_3.extend((
            '<li data-means="',
            str(environment.finalize(l_1_means)),
            '"><svg aria-hidden="true" class="meter swatch',
            str(environment.finalize((' ' if l_1_class else cond_expr_undefined("the inline if-expression on line 17 in 'legends.html' evaluated to false and no else section was defined.")))),
            str(environment.finalize(l_1_class)),
            '">',
        ))
        for l_2_each in l_1_pieces:
            _loop_vars = {}
            pass
            t_3.append(
                str(environment.finalize(l_2_each)),
            )
        l_2_each = missing
        t_3.extend((
            '</svg> ',
            str(environment.finalize(l_1_words)),
            '</li>\n',
        ))
        return concat(t_3)
    context.exported_vars.add('entry')
    context.vars['entry'] = l_0_entry = Macro(environment, macro, 'entry', ('means', 'class', 'pieces', 'words'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_class, l_1_hatched):
        t_4 = []
        if l_1_class is missing:
            l_1_class = undefined("parameter 'class' was not provided", name='class')
        if l_1_hatched is missing:
            l_1_hatched = False
        pass
        t_4.extend((
            '<rect class="',
            str(environment.finalize(l_1_class)),
            '" width="100%" height="12"/>',
        ))
        if l_1_hatched:
            pass
            t_4.append(
                '<rect class="hatch" width="100%" height="12"/>',
            )
        return concat(t_4)
    context.exported_vars.add('bar')
    context.vars['bar'] = l_0_bar = Macro(environment, macro, 'bar', ('class', 'hatched'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro():
        t_5 = []
        pass
        t_5.append(
            '<line class="tick" x1="70%" x2="70%" y2="12"/>',
        )
        return concat(t_5)
    context.exported_vars.add('tick')
    context.vars['tick'] = l_0_tick = Macro(environment, macro, 'tick', (), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_shown):
        t_6 = []
        l_1_say = resolve('say')
        if l_1_shown is missing:
            l_1_shown = undefined("parameter 'shown' was not provided", name='shown')
        pass
        def t_7(fiter):
            for l_2_band in fiter:
                if (l_2_band in l_1_shown):
                    yield l_2_band
        for l_2_band in t_7(('good', 'fair', 'low', 'short')):
            _loop_vars = {}
            pass
            t_6.append(
                str(environment.finalize(context.call((undefined(name='entry') if l_0_entry is missing else l_0_entry), l_2_band, str_join(('band-', l_2_band, )), [context.call((undefined(name='bar') if l_0_bar is missing else l_0_bar), 'share', _loop_vars=_loop_vars)], context.call((undefined(name='say') if l_1_say is missing else l_1_say), str_join(('legend.band-', l_2_band, )), _loop_vars=_loop_vars), _loop_vars=_loop_vars))),
            )
        l_2_band = missing
        if ('unrated' in l_1_shown):
            pass
            t_6.append(
                str(environment.finalize(context.call((undefined(name='entry') if l_0_entry is missing else l_0_entry), 'unrated', 'band-unrated', [context.call((undefined(name='bar') if l_0_bar is missing else l_0_bar), 'track', True)], context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'legend.band-unrated')))),
            )
        def t_8(fiter):
            for l_2_role in fiter:
                if (l_2_role in l_1_shown):
                    yield l_2_role
        for l_2_role in t_8(('aligned', 'supporting', 'exempt', 'misplaced', 'elsewhere', 'wasted')):
            _loop_vars = {}
            pass
            t_6.append(
                str(environment.finalize(context.call((undefined(name='entry') if l_0_entry is missing else l_0_entry), l_2_role, 'money', [context.call((undefined(name='bar') if l_0_bar is missing else l_0_bar), str_join(('spent ', l_2_role, )), (l_2_role == 'wasted'), _loop_vars=_loop_vars)], context.call((undefined(name='say') if l_1_say is missing else l_1_say), str_join(('legend.role-', l_2_role, )), _loop_vars=_loop_vars), _loop_vars=_loop_vars))),
            )
        l_2_role = missing
        if ('target' in l_1_shown):
            pass
            t_6.append(
                str(environment.finalize(context.call((undefined(name='entry') if l_0_entry is missing else l_0_entry), 'target', '', [context.call((undefined(name='bar') if l_0_bar is missing else l_0_bar), 'track'), context.call((undefined(name='tick') if l_0_tick is missing else l_0_tick))], context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'legend.target')))),
            )
        if ('interval' in l_1_shown):
            pass
            t_6.append(
                str(environment.finalize(context.call((undefined(name='entry') if l_0_entry is missing else l_0_entry), 'interval', '', [context.call((undefined(name='bar') if l_0_bar is missing else l_0_bar), 'track'), context.call((undefined(name='whisker') if l_0_whisker is missing else l_0_whisker), 20, 80)], context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'legend.interval')))),
            )
        if ('planned' in l_1_shown):
            pass
            t_6.append(
                str(environment.finalize(context.call((undefined(name='entry') if l_0_entry is missing else l_0_entry), 'planned', '', [context.call((undefined(name='bar') if l_0_bar is missing else l_0_bar), 'track'), context.call((undefined(name='bar') if l_0_bar is missing else l_0_bar), 'planned')], context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'legend.planned')))),
            )
        t_6.extend((
            '<li data-means="grounds">',
            str(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), 'legend.grounds', shown=l_1_shown))),
            '</li>\n',
        ))
        return concat(t_6)
    context.exported_vars.add('strip_legend')
    context.vars['strip_legend'] = l_0_strip_legend = Macro(environment, macro, 'strip_legend', ('shown',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_shown):
        t_9 = []
        l_1_say = resolve('say')
        if l_1_shown is missing:
            l_1_shown = undefined("parameter 'shown' was not provided", name='shown')
        pass
        def t_10(fiter):
            for (l_2_sign, l_2_key) in fiter:
                if (l_2_key in l_1_shown):
                    yield (l_2_sign, l_2_key)
        for (l_2_sign, l_2_key) in t_10((('✗', 'missing'), ('~', 'weak'), ('≠', 'wrong-channel'), ('→', 'wrong-stage'), ('…', 'planned'), ('✓', 'met'), ('=', 'alternative'), ('?', 'unknown'), ('·', 'outside'), ('⌀', 'wasted'), ('→', 'misplaced'), ('§', 'exempt'), ('↔', 'elsewhere'))):
            _loop_vars = {}
            pass
            t_9.extend((
                '<li>',
                str(environment.finalize(t_1(l_2_sign, l_2_key, context.call((undefined(name='say') if l_1_say is missing else l_1_say), str_join(('states.', l_2_key, )), _loop_vars=_loop_vars)))),
                ' ',
                str(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), str_join(('legend.mark-', l_2_key, )), _loop_vars=_loop_vars))),
                '</li>\n',
            ))
        l_2_sign = l_2_key = missing
        t_9.extend((
            '<li><svg aria-hidden="true" class="meter swatch bullet"><rect class="track" width="100%" height="12"/><rect class="matters" width="80%" height="12"/><rect class="share" y="3.5" width="50%" height="5"/><line class="tick" x1="70%" x2="70%" y2="12"/></svg> ',
            str(environment.finalize(context.call((undefined(name='say') if l_1_say is missing else l_1_say), ('legend.bullet-measured' if ('interval' in l_1_shown) else 'legend.bullet')))),
            '</li>\n',
        ))
        return concat(t_9)
    context.exported_vars.add('mark_legend')
    context.vars['mark_legend'] = l_0_mark_legend = Macro(environment, macro, 'mark_legend', ('shown',), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=18&5=25&7=31&11=36&16=49&17=62&20=84&21=93&22=96&25=105&28=115&29=121&30=129&32=132&33=135&35=137&36=145&38=148&39=151&41=153&42=156&44=158&45=161&47=165&51=172&56=178&52=182&57=187&59=195'
