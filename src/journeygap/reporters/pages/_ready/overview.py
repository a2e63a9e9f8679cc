"""overview.html as Python, made by `python -m journeygap.reporters.pages.compile` with Jinja2 3.1.6."""

MADE_OF = "ee4ccb52a49f24c570860e2d09c99a398f4d790d59bd446e76de7df3dac593e4"
"""The fingerprint of the template's text, and of how Jinja2 writes Python."""

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'overview.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_band_legend = l_0_overview = missing
    try:
        t_1 = environment.filters['percent']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'percent' found.")
    pass
    included_template = environment.get_template('legends.html', 'overview.html')._get_default_module(context)
    l_0_band_legend = getattr(included_template, 'band_legend', missing)
    if l_0_band_legend is missing:
        l_0_band_legend = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'overview.html') does not export the requested name 'band_legend'", name='band_legend')
    context.vars['band_legend'] = l_0_band_legend
    context.exported_vars.discard('band_legend')
    yield '\n'
    def macro(l_1_ranked):
        t_2 = []
        l_1_bands_of = resolve('bands_of')
        if l_1_ranked is missing:
            l_1_ranked = undefined("parameter 'ranked' was not provided", name='ranked')
        pass
        t_2.append(
            '<nav aria-labelledby="journeys"><h2 id="journeys">The journeys, worst first</h2>\n<table class="overview" aria-labelledby="journeys">\n<thead><tr><th scope="col">Journey</th><th scope="col">Coverage by stage</th><th scope="col" class="number">Coverage</th><th scope="col" class="number">Wasted</th><th scope="col" class="number">Open gaps</th><th scope="col">Worst stage</th></tr></thead>\n<tbody>\n',
        )
        l_2_loop = missing
        for (l_2_link, l_2_part), l_2_loop in LoopContext(l_1_ranked, undefined):
            l_2_open_gaps = resolve('open_gaps')
            l_2_worst_name = resolve('worst_name')
            _loop_vars = {}
            pass
            t_2.extend((
                '<tr><th scope="row" data-lane="Journey" dir="auto"><a href="',
                str(environment.finalize(l_2_link)),
                '">',
                str(environment.finalize(l_2_part.name)),
                '</a>',
            ))
            if l_2_part.persona:
                pass
                t_2.extend((
                    '<br><span class="quiet">',
                    str(environment.finalize(l_2_part.persona)),
                    '</span>',
                ))
            t_2.append(
                '</th><td class="across" data-lane="Coverage by stage"><svg class="small-strip" aria-hidden="true">',
            )
            l_3_loop = missing
            for l_3_column, l_3_loop in LoopContext(l_2_part.board.columns, undefined):
                _loop_vars = {}
                pass
                t_2.extend((
                    '<rect class="band-',
                    str(environment.finalize(l_3_column.band)),
                    '" x="',
                    str(environment.finalize(((100 * l_3_loop.index0) / l_3_loop.length))),
                    '%" width="',
                    str(environment.finalize((98 / l_3_loop.length))),
                    '%" height="18"/>',
                ))
            l_3_loop = l_3_column = missing
            t_2.extend((
                '</svg></td><td data-lane="Coverage" class="number">',
                str(environment.finalize(t_1(l_2_part.coverage))),
                '</td><td data-lane="Wasted" class="number">',
                str(environment.finalize(t_1(l_2_part.board.wasted))),
                '</td><td data-lane="Open gaps" class="number">',
                str(environment.finalize(environment.call((undefined(name='open_gaps') if l_2_open_gaps is missing else l_2_open_gaps), l_2_part.board))),
                '</td><td data-lane="Worst stage" dir="auto">',
                str(environment.finalize((environment.call((undefined(name='worst_name') if l_2_worst_name is missing else l_2_worst_name), l_2_part.board) or '–'))),
                '</td></tr>\n',
            ))
        l_2_loop = l_2_link = l_2_part = l_2_open_gaps = l_2_worst_name = missing
        t_2.extend((
            '</tbody></table>\n<ul class="legend" aria-label="What the colours and patterns mean">\n',
            str(environment.finalize(environment.call((undefined(name='band_legend') if l_0_band_legend is missing else l_0_band_legend), environment.call((undefined(name='bands_of') if l_1_bands_of is missing else l_1_bands_of), l_1_ranked)))),
            '\n</ul></nav>\n',
        ))
        return concat(t_2)
    context.exported_vars.add('overview')
    context.vars['overview'] = l_0_overview = Macro(environment, macro, 'overview', ('ranked',), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=18&4=25&9=35&10=42&13=58&14=63&16=73&18=77&22=85'
