"""legends.html as Python, made by `python -m journeygap.reporters.pages.compile` with Jinja2 3.1.6."""

MADE_OF = "81c9f9195a6111a832d7f565beba0e4aed3de3d5398f30ad0a3231594447ce30"
"""The fingerprint of the template's text, and of how Jinja2 writes Python."""

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'legends.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_grounds = l_0_whisker = l_0_drawings = l_0_entry = l_0_bar = l_0_tick = l_0_lane = l_0_band_legend = l_0_strip_legend = l_0_mark_legend = missing
    try:
        t_1 = environment.filters['state']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'state' found.")
    pass
    included_template = environment.get_template('pieces.html', 'legends.html')._get_default_module(context)
    l_0_grounds = getattr(included_template, 'grounds', missing)
    if l_0_grounds is missing:
        l_0_grounds = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'legends.html') does not export the requested name 'grounds'", name='grounds')
    l_0_whisker = getattr(included_template, 'whisker', missing)
    if l_0_whisker is missing:
        l_0_whisker = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'legends.html') does not export the requested name 'whisker'", name='whisker')
    context.vars.update({'grounds': l_0_grounds, 'whisker': l_0_whisker})
    context.exported_vars.difference_update(('grounds', 'whisker'))
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
    def macro(l_1_words):
        t_6 = []
        if l_1_words is missing:
            l_1_words = undefined("parameter 'words' was not provided", name='words')
        pass
        t_6.extend((
            '<li><b>',
            str(environment.finalize(l_1_words)),
            '</b></li>',
        ))
        return concat(t_6)
    context.exported_vars.add('lane')
    context.vars['lane'] = l_0_lane = Macro(environment, macro, 'lane', ('words',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_shown):
        t_7 = []
        l_1_say = resolve('say')
        if l_1_shown is missing:
            l_1_shown = undefined("parameter 'shown' was not provided", name='shown')
        pass
        t_7.extend((
            str(environment.finalize(environment.call((undefined(name='lane') if l_0_lane is missing else l_0_lane), environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'map.lane-coverage')))),
            '\n',
        ))
        def t_8(fiter):
            for l_2_band in fiter:
                if (l_2_band in l_1_shown):
                    yield l_2_band
        for l_2_band in t_8(('good', 'fair', 'low', 'short')):
            _loop_vars = {}
            pass
            t_7.append(
                str(environment.finalize(environment.call((undefined(name='entry') if l_0_entry is missing else l_0_entry), l_2_band, str_join(('band-', l_2_band, )), [environment.call((undefined(name='bar') if l_0_bar is missing else l_0_bar), 'share')], environment.call((undefined(name='say') if l_1_say is missing else l_1_say), str_join(('legend.band-', l_2_band, )))))),
            )
        l_2_band = missing
        if ('unrated' in l_1_shown):
            pass
            t_7.append(
                str(environment.finalize(environment.call((undefined(name='entry') if l_0_entry is missing else l_0_entry), 'unrated', 'band-unrated', [environment.call((undefined(name='bar') if l_0_bar is missing else l_0_bar), 'track', True)], environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'legend.band-unrated')))),
            )
        if ('unknown' in l_1_shown):
            pass
            t_7.append(
                str(environment.finalize(environment.call((undefined(name='entry') if l_0_entry is missing else l_0_entry), 'unknown', '', [environment.call((undefined(name='bar') if l_0_bar is missing else l_0_bar), 'track')], environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'legend.band-unknown')))),
            )
        return concat(t_7)
    context.exported_vars.add('band_legend')
    context.vars['band_legend'] = l_0_band_legend = Macro(environment, macro, 'band_legend', ('shown',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_shown):
        t_9 = []
        l_1_say = resolve('say')
        if l_1_shown is missing:
            l_1_shown = undefined("parameter 'shown' was not provided", name='shown')
        pass
        if ('dot' in l_1_shown):
            pass
            t_9.extend((
                str(environment.finalize(environment.call((undefined(name='lane') if l_0_lane is missing else l_0_lane), environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'map.lane-emotion')))),
                '\n<li data-means="dot" class="grounds"><svg viewBox="0 0 12 12" aria-hidden="true"><circle class="dot" cx="6" cy="6" r="4"/></svg> at a touchpoint</li>',
            ))
        t_9.extend((
            str(environment.finalize(environment.call((undefined(name='band_legend') if l_0_band_legend is missing else l_0_band_legend), l_1_shown))),
            '\n',
        ))
        if ('target' in l_1_shown):
            pass
            t_9.append(
                str(environment.finalize(environment.call((undefined(name='entry') if l_0_entry is missing else l_0_entry), 'target', '', [environment.call((undefined(name='bar') if l_0_bar is missing else l_0_bar), 'track'), environment.call((undefined(name='tick') if l_0_tick is missing else l_0_tick))], environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'legend.target')))),
            )
        if ('interval' in l_1_shown):
            pass
            t_9.append(
                str(environment.finalize(environment.call((undefined(name='entry') if l_0_entry is missing else l_0_entry), 'interval', '', [environment.call((undefined(name='bar') if l_0_bar is missing else l_0_bar), 'track'), environment.call((undefined(name='whisker') if l_0_whisker is missing else l_0_whisker), 20, 80)], environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'legend.interval')))),
            )
        if ('planned' in l_1_shown):
            pass
            t_9.append(
                str(environment.finalize(environment.call((undefined(name='entry') if l_0_entry is missing else l_0_entry), 'planned', '', [environment.call((undefined(name='bar') if l_0_bar is missing else l_0_bar), 'track'), environment.call((undefined(name='bar') if l_0_bar is missing else l_0_bar), 'planned')], environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'legend.planned')))),
            )
        def t_10(fiter):
            for l_2_role in fiter:
                if (l_2_role in l_1_shown):
                    yield l_2_role
        l_2_loop = missing
        for l_2_role, l_2_loop in LoopContext(t_10(('aligned', 'supporting', 'exempt', 'misplaced', 'elsewhere', 'wasted')), undefined):
            _loop_vars = {}
            pass
            t_9.extend((
                str(environment.finalize((environment.call((undefined(name='lane') if l_0_lane is missing else l_0_lane), environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'map.lane-money')) if l_2_loop.first else cond_expr_undefined("the inline if-expression on line 61 in 'legends.html' evaluated to false and no else section was defined.")))),
                str(environment.finalize(environment.call((undefined(name='entry') if l_0_entry is missing else l_0_entry), l_2_role, 'money', [environment.call((undefined(name='bar') if l_0_bar is missing else l_0_bar), str_join(('spent ', l_2_role, )), (l_2_role == 'wasted'))], environment.call((undefined(name='say') if l_1_say is missing else l_1_say), str_join(('legend.role-', l_2_role, )))))),
            ))
        l_2_loop = l_2_role = missing
        t_9.extend((
            str(environment.finalize(environment.call((undefined(name='lane') if l_0_lane is missing else l_0_lane), environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'map.lane-grounds')))),
            '\n',
        ))
        def t_11(fiter):
            for l_2_key in fiter:
                if (l_2_key in l_1_shown):
                    yield l_2_key
        for l_2_key in t_11(('solid', 'thin', 'assumed')):
            _loop_vars = {}
            pass
            t_9.extend((
                '<li data-means="',
                str(environment.finalize(l_2_key)),
                '" class="grounds ',
                str(environment.finalize(l_2_key)),
                '">',
                str(environment.finalize(environment.call((undefined(name='grounds') if l_0_grounds is missing else l_0_grounds), l_2_key))),
                str(environment.finalize(environment.call((undefined(name='say') if l_1_say is missing else l_1_say), str_join(('legend.grounds-', l_2_key, ))))),
                '</li>\n',
            ))
        l_2_key = missing
        return concat(t_9)
    context.exported_vars.add('strip_legend')
    context.vars['strip_legend'] = l_0_strip_legend = Macro(environment, macro, 'strip_legend', ('shown',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_shown):
        t_12 = []
        l_1_say = resolve('say')
        if l_1_shown is missing:
            l_1_shown = undefined("parameter 'shown' was not provided", name='shown')
        pass
        def t_13(fiter):
            for (l_2_sign, l_2_key) in fiter:
                if (l_2_key in l_1_shown):
                    yield (l_2_sign, l_2_key)
        for (l_2_sign, l_2_key) in t_13((('✗', 'missing'), ('~', 'weak'), ('≠', 'wrong-channel'), ('→', 'wrong-stage'), ('…', 'planned'), ('✓', 'met'), ('=', 'alternative'), ('?', 'unknown'), ('·', 'outside'), ('⌀', 'wasted'), ('→', 'misplaced'), ('§', 'exempt'), ('↔', 'elsewhere'))):
            _loop_vars = {}
            pass
            t_12.extend((
                '<li>',
                str(environment.finalize(t_1(l_2_sign, l_2_key, environment.call((undefined(name='say') if l_1_say is missing else l_1_say), str_join(('states.', l_2_key, )))))),
                ' ',
                str(environment.finalize(environment.call((undefined(name='say') if l_1_say is missing else l_1_say), str_join(('legend.mark-', l_2_key, ))))),
                '</li>\n',
            ))
        l_2_sign = l_2_key = missing
        t_12.extend((
            '<li><svg aria-hidden="true" class="meter swatch bullet"><rect class="track" width="100%" height="12"/><rect class="matters" width="80%" height="12"/><rect class="share" y="3.5" width="50%" height="5"/><line class="tick" x1="70%" x2="70%" y2="12"/></svg> ',
            str(environment.finalize(environment.call((undefined(name='say') if l_1_say is missing else l_1_say), ('legend.bullet-measured' if ('interval' in l_1_shown) else 'legend.bullet')))),
            '</li>\n',
        ))
        return concat(t_12)
    context.exported_vars.add('mark_legend')
    context.vars['mark_legend'] = l_0_mark_legend = Macro(environment, macro, 'mark_legend', ('shown',), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=18&5=28&7=34&11=39&16=52&17=65&20=87&21=96&22=99&25=108&28=118&31=132&32=139&33=142&34=150&36=153&37=156&39=158&40=161&45=167&46=173&47=176&50=180&51=183&52=186&54=188&55=191&57=193&58=196&60=198&61=207&63=212&64=215&65=224&70=237&75=243&71=247&76=252&78=260'
