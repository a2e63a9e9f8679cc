"""measured.html as Python, made by `python -m journeygap.reporters.pages.compile` with Jinja2 3.1.6."""

MADE_OF = "7e67a179d4e10e2134f8440706178ebc0a336b5fca43aab686202969e79a1d49"
"""The fingerprint of the template's text, and of how Jinja2 writes Python."""

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'measured.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_name = l_0_measured = missing
    try:
        t_1 = environment.filters['begun']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'begun' found.")
    try:
        t_2 = environment.filters['percent']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'percent' found.")
    pass
    included_template = environment.get_template('pieces.html', 'measured.html')._get_default_module(context)
    l_0_name = getattr(included_template, 'name', missing)
    if l_0_name is missing:
        l_0_name = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'measured.html') does not export the requested name 'name'", name='name')
    context.vars['name'] = l_0_name
    context.exported_vars.discard('name')
    def macro(l_1_found, l_1_of, l_1_lang):
        t_3 = []
        l_1_label = resolve('label')
        if l_1_found is missing:
            l_1_found = undefined("parameter 'found' was not provided", name='found')
        if l_1_of is missing:
            l_1_of = undefined("parameter 'of' was not provided", name='of')
        if l_1_lang is missing:
            l_1_lang = undefined("parameter 'lang' was not provided", name='lang')
        pass
        t_3.extend((
            '<section aria-label="',
            str(environment.finalize(environment.call((undefined(name='label') if l_1_label is missing else l_1_label), 'page.measured', l_1_of))),
            '"><h3>What was measured</h3>\n<ul>',
        ))
        for l_2_each in l_1_found.sources:
            _loop_vars = {}
            pass
            t_3.extend((
                '<li dir="auto">',
                str(environment.finalize(l_2_each)),
                '</li>',
            ))
        l_2_each = missing
        t_3.append(
            '</ul>\n<div class="sides">\n',
        )
        for l_2_each in l_1_found.changes:
            _loop_vars = {}
            pass
            t_3.extend((
                '<div><h4 dir="auto">',
                str(environment.finalize(t_1(l_2_each.words))),
                '</h4>',
            ))
            if l_2_each.moved:
                pass
                t_3.append(
                    '<ul>',
                )
                for l_3_one in l_2_each.moved:
                    _loop_vars = {}
                    pass
                    t_3.extend((
                        '<li><span class="change ',
                        str(environment.finalize(('better' if l_3_one.up else 'worse'))),
                        '" aria-hidden="true">',
                        str(environment.finalize(('▲' if l_3_one.up else '▼'))),
                        '</span> <span dir="auto"',
                        str(environment.finalize(l_1_lang)),
                        '>',
                        str(environment.finalize(l_3_one.what)),
                        '</span>',
                    ))
                    if l_3_one.figure:
                        pass
                        t_3.extend((
                            ', ',
                            str(environment.finalize(l_3_one.figure)),
                        ))
                    t_3.extend((
                        ': ',
                        str(environment.finalize(l_3_one.words)),
                        '</li>',
                    ))
                l_3_one = missing
                t_3.append(
                    '</ul>',
                )
            t_3.append(
                '</div>',
            )
        l_2_each = missing
        t_3.append(
            '\n',
        )
        if l_1_found.lacking:
            pass
            t_3.append(
                '<div><h4>What the map lacks: customers do it, and no touchpoint covers it</h4><ul>',
            )
            for l_2_each in l_1_found.lacking:
                l_2_say = resolve('say')
                _loop_vars = {}
                pass
                t_3.extend((
                    '<li><b dir="auto"',
                    str(environment.finalize(l_1_lang)),
                    '>',
                    str(environment.finalize(l_2_each.event)),
                    '</b> <span class="quiet">',
                    str(environment.finalize(environment.call((undefined(name='say') if l_2_say is missing else l_2_say), 'page.lacking-how-much', share=l_2_each.reach.value, low=l_2_each.reach.low, high=l_2_each.reach.high, touches=l_2_each.touches))),
                    '</span></li>',
                ))
            l_2_each = l_2_say = missing
            t_3.append(
                '</ul></div>',
            )
        t_3.append(
            '\n',
        )
        if l_1_found.unused:
            pass
            t_3.append(
                '<div><h4>What hardly anybody uses</h4><ul>',
            )
            for l_2_each in l_1_found.unused:
                l_2_say = resolve('say')
                _loop_vars = {}
                pass
                t_3.extend((
                    '<li><b dir="auto"',
                    str(environment.finalize(l_1_lang)),
                    '>',
                    str(environment.finalize(l_2_each.touchpoint)),
                    '</b> <span class="quiet">',
                    str(environment.finalize(environment.call((undefined(name='say') if l_2_say is missing else l_2_say), 'page.unused-how-much', stage=environment.call((undefined(name='name') if l_0_name is missing else l_0_name), l_2_each.stage, l_1_lang), share=t_2(l_2_each.most), customers=l_2_each.customers))),
                    '</span></li>',
                ))
            l_2_each = l_2_say = missing
            t_3.append(
                '</ul></div>',
            )
        t_3.append(
            '\n</div>\n</section>\n',
        )
        return concat(t_3)
    context.exported_vars.add('measured')
    context.vars['measured'] = l_0_measured = Macro(environment, macro, 'measured', ('found', 'of', 'lang'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=24&3=30&4=42&5=45&7=57&8=62&9=65&11=70&12=75&18=106&20=111&21=117&25=131&27=136&28=142'
