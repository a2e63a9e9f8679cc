"""reference.html as Python, made by `python -m journeygap.reporters.pages.compile` with Jinja2 3.1.6."""

MADE_OF = "9d9904ceba1574062a25c2f4fe2d22f15205b0e030246ca2e7596f044ba670e8"
"""The fingerprint of the template's text, and of how Jinja2 writes Python."""

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'reference.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_codes_explained = l_0_methods_explained = missing
    try:
        t_1 = environment.filters['begun']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'begun' found.")
    pass
    def macro(l_1_codes):
        t_2 = []
        if l_1_codes is missing:
            l_1_codes = undefined("parameter 'codes' was not provided", name='codes')
        pass
        t_2.append(
            '<dl class="codes">',
        )
        for (l_2_code, l_2_name, l_2_words) in l_1_codes:
            _loop_vars = {}
            pass
            t_2.extend((
                '<div><dt id="code-',
                str(environment.finalize(l_2_code)),
                '">',
                str(environment.finalize(l_2_code)),
                ' ',
                str(environment.finalize(l_2_name)),
                '</dt><dd>',
                str(environment.finalize(l_2_words)),
                '</dd></div>\n',
            ))
        l_2_code = l_2_name = l_2_words = missing
        t_2.append(
            '</dl>',
        )
        return concat(t_2)
    context.exported_vars.add('codes_explained')
    context.vars['codes_explained'] = l_0_codes_explained = Macro(environment, macro, 'codes_explained', ('codes',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_methods):
        t_3 = []
        if l_1_methods is missing:
            l_1_methods = undefined("parameter 'methods' was not provided", name='methods')
        pass
        t_3.append(
            '<dl class="codes">',
        )
        for l_2_each in l_1_methods:
            _loop_vars = {}
            pass
            t_3.extend((
                '<div><dt>',
                str(environment.finalize(l_2_each.name)),
                '</dt><dd>',
                str(environment.finalize(t_1(l_2_each.formula))),
            ))
            if l_2_each.source:
                pass
                t_3.extend((
                    ' <span class="quiet">(',
                    str(environment.finalize(l_2_each.source)),
                    ')</span>',
                ))
            t_3.append(
                '</dd></div>\n',
            )
        l_2_each = missing
        t_3.append(
            '</dl>',
        )
        return concat(t_3)
    context.exported_vars.add('methods_explained')
    context.vars['methods_explained'] = l_0_methods_explained = Macro(environment, macro, 'methods_explained', ('methods',), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=18&4=26&9=48&11=56'
