"""performance.html as Python, made by `python -m journeygap.reporters.pages.compile` with Jinja2 3.1.6."""

MADE_OF = "66fb4dc987e7940995e47da7c070c17f53694de44f510d12be931578bfcc17ec"
"""The fingerprint of the template's text, and of how Jinja2 writes Python."""

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'performance.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_performance = missing
    pass
    def macro(l_1_wide, l_1_narrow):
        t_1 = []
        if l_1_wide is missing:
            l_1_wide = undefined("parameter 'wide' was not provided", name='wide')
        if l_1_narrow is missing:
            l_1_narrow = undefined("parameter 'narrow' was not provided", name='narrow')
        pass
        t_1.append(
            '<div class="pair"><div>\n',
        )
        for (l_2_drawn, l_2_class) in ((l_1_wide, 'wide'), (l_1_narrow, 'narrow')):
            _loop_vars = {}
            pass
            t_1.extend((
                '<svg class="chart ',
                str(environment.finalize(l_2_class)),
                '" viewBox="0 0 ',
                str(environment.finalize((l_2_drawn.width + 26))),
                ' ',
                str(environment.finalize((l_2_drawn.height + 62))),
                '" role="img" aria-label="Importance upwards and performance to the right, 0 to 10; the touchpoints are in the key below">\n<g transform="translate(24 22)">\n<rect class="margin" width="',
                str(environment.finalize(l_2_drawn.margin)),
                '" height="',
                str(environment.finalize(l_2_drawn.height)),
                '"/><rect class="axis" width="',
                str(environment.finalize(l_2_drawn.width)),
                '" height="',
                str(environment.finalize(l_2_drawn.height)),
                '" fill="none"/>\n<line class="cross" x1="',
                str(environment.finalize(l_2_drawn.across)),
                '" x2="',
                str(environment.finalize(l_2_drawn.across)),
                '" y2="',
                str(environment.finalize(l_2_drawn.height)),
                '"/><line class="cross" y1="',
                str(environment.finalize(l_2_drawn.up)),
                '" y2="',
                str(environment.finalize(l_2_drawn.up)),
                '" x1="',
                str(environment.finalize(l_2_drawn.margin)),
                '" x2="',
                str(environment.finalize(l_2_drawn.width)),
                '"/>\n',
            ))
            for l_3_each in l_2_drawn.corners:
                _loop_vars = {}
                pass
                t_1.extend((
                    '<text class="corner" x="',
                    str(environment.finalize(l_3_each.x)),
                    '" y="',
                    str(environment.finalize(l_3_each.y)),
                    '" text-anchor="',
                    str(environment.finalize(l_3_each.anchor)),
                    '" font-size="13">',
                    str(environment.finalize(l_3_each.text)),
                    '</text>',
                ))
            l_3_each = missing
            t_1.append(
                '\n',
            )
            for l_3_spot in l_2_drawn.spots:
                _loop_vars = {}
                pass
                t_1.extend((
                    '<g class="',
                    str(environment.finalize(l_3_spot.kind)),
                    '"><title>',
                    str(environment.finalize(l_3_spot.names)),
                    '</title><circle cx="',
                    str(environment.finalize(l_3_spot.x)),
                    '" cy="',
                    str(environment.finalize(l_3_spot.y)),
                    '" r="6"/>',
                ))
                if l_3_spot.label.text:
                    pass
                    t_1.extend((
                        '<text class="label" x="',
                        str(environment.finalize(l_3_spot.label.x)),
                        '" y="',
                        str(environment.finalize(l_3_spot.label.y)),
                        '" font-size="',
                        str(environment.finalize(l_3_spot.label.size)),
                        '">',
                        str(environment.finalize(l_3_spot.label.text)),
                        '</text>',
                    ))
                t_1.append(
                    '</g>',
                )
            l_3_spot = missing
            t_1.extend((
                '\n<text class="name" x="',
                str(environment.finalize((l_2_drawn.width / 2))),
                '" y="',
                str(environment.finalize((l_2_drawn.height + 36))),
                '" text-anchor="middle" font-size="13">Performance, 0 to 10</text><text class="name" x="',
                str(environment.finalize(((-l_2_drawn.height) / 2))),
                '" y="-8" text-anchor="middle" font-size="13" transform="rotate(-90)">Importance, 0 to 10</text>\n</g></svg>\n',
            ))
        l_2_drawn = l_2_class = missing
        t_1.append(
            '</div><div class="key">\n',
        )
        for (l_2_kind, l_2_members) in l_1_wide.key:
            l_2_say = resolve('say')
            _loop_vars = {}
            pass
            t_1.extend((
                '<div><h4 class="',
                str(environment.finalize(l_2_kind)),
                '"><svg viewBox="0 0 14 14" aria-hidden="true"><circle cx="7" cy="7" r="6"/></svg> ',
                str(environment.finalize(environment.call((undefined(name='say') if l_2_say is missing else l_2_say), str_join(('chart.', l_2_kind, ))))),
                ' <span class="quiet">',
                str(environment.finalize(environment.call((undefined(name='say') if l_2_say is missing else l_2_say), str_join(('chart.', l_2_kind, '-means', ))))),
                '</span></h4><ul>',
            ))
            for l_3_each in l_2_members:
                _loop_vars = {}
                pass
                t_1.extend((
                    '<li dir="auto">',
                    str(environment.finalize(l_3_each.number)),
                    '. ',
                    str(environment.finalize(l_3_each.placed.touchpoint)),
                    ' <span class="quiet">',
                    str(environment.finalize(environment.call((undefined(name='say') if l_2_say is missing else l_2_say), 'page.placed', stage=l_3_each.placed.stage, importance=l_3_each.placed.importance, performance=l_3_each.placed.performance, unmatched=l_3_each.placed.unmatched))),
                    '</span></li>',
                ))
            l_3_each = missing
            t_1.append(
                '</ul></div>',
            )
        l_2_kind = l_2_members = l_2_say = missing
        t_1.append(
            '\n</div></div>\n',
        )
        return concat(t_1)
    context.exported_vars.add('performance')
    context.vars['performance'] = l_0_performance = Macro(environment, macro, 'performance', ('wide', 'narrow'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=12&4=22&5=27&7=33&8=41&9=56&10=74&11=79&12=88&15=107&19=118&20=124&21=131&22=136'
