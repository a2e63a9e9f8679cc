"""changes.html as Python, made by `python -m journeygap.reporters.pages.compile` with Jinja2 3.1.6."""

MADE_OF = "8b188d81914a12fcca191ab55a7819f97b69099246b0d959cfa4ffac1e4b4823"
"""The fingerprint of the template's text, and of how Jinja2 writes Python."""

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'changes.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_name = l_0_changes = missing
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    pass
    included_template = environment.get_template('pieces.html', 'changes.html')._get_default_module(context)
    l_0_name = getattr(included_template, 'name', missing)
    if l_0_name is missing:
        l_0_name = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'changes.html') does not export the requested name 'name'", name='name')
    context.vars['name'] = l_0_name
    context.exported_vars.discard('name')
    def macro(l_1_old, l_1_opened, l_1_closed):
        t_2 = []
        l_1_say = resolve('say')
        if l_1_old is missing:
            l_1_old = undefined("parameter 'old' was not provided", name='old')
        if l_1_opened is missing:
            l_1_opened = undefined("parameter 'opened' was not provided", name='opened')
        if l_1_closed is missing:
            l_1_closed = undefined("parameter 'closed' was not provided", name='closed')
        pass
        t_2.extend((
            '<section aria-labelledby="changes"><h2 id="changes">',
            str(environment.finalize(environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'page.changed-since', name=environment.call((undefined(name='name') if l_0_name is missing else l_0_name), l_1_old)))),
            '</h2>\n<div class="sides">',
        ))
        for (l_2_what, l_2_list) in (('opened', l_1_opened), ('closed', l_1_closed)):
            _loop_vars = {}
            pass
            t_2.extend((
                '<div><h3>',
                str(environment.finalize(environment.call((undefined(name='say') if l_1_say is missing else l_1_say), str_join(('page.', l_2_what, )), number=t_1(l_2_list)))),
                '</h3>',
            ))
            if l_2_list:
                pass
                t_2.append(
                    '<ul>',
                )
                for l_3_each in l_2_list:
                    _loop_vars = {}
                    pass
                    t_2.extend((
                        '<li><span class="priority-',
                        str(environment.finalize(l_3_each.priority)),
                        '">',
                        str(environment.finalize(environment.call((undefined(name='say') if l_1_say is missing else l_1_say), str_join(('states.', l_3_each.priority, ))))),
                        '</span> <span dir="auto">',
                        str(environment.finalize(l_3_each.title)),
                        '</span> <small>',
                        str(environment.finalize(l_3_each.section)),
                        ', ',
                        str(environment.finalize(l_3_each.code)),
                        '</small></li>',
                    ))
                l_3_each = missing
                t_2.append(
                    '</ul>',
                )
            else:
                pass
                t_2.append(
                    '<p class="quiet">None.</p>',
                )
            t_2.append(
                '</div>',
            )
        l_2_what = l_2_list = missing
        t_2.append(
            '</div>\n</section>\n',
        )
        return concat(t_2)
    context.exported_vars.add('changes')
    context.vars['changes'] = l_0_changes = Macro(environment, macro, 'changes', ('old', 'opened', 'closed'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=18&3=24&4=36&6=39&7=44&8=47&10=52&11=57'
