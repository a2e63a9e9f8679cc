"""money.html as Python, made by `python -m journeygap.reporters.pages.compile` with Jinja2 3.1.6."""

MADE_OF = "fbc441e57c55a92ad3f9ad27d24aadc6974a7a3f90a8d9f08ee232bd1be35b90"
"""The fingerprint of the template's text, and of how Jinja2 writes Python."""

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'money.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_butterfly = l_0_ends = l_0_freed = missing
    try:
        t_1 = environment.filters['hundred']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'hundred' found.")
    try:
        t_2 = environment.filters['join']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    try:
        t_3 = environment.filters['percent']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'percent' found.")
    pass
    def macro(l_1_columns, l_1_most, l_1_of, l_1_lang):
        t_4 = []
        l_1_label = resolve('label')
        if l_1_columns is missing:
            l_1_columns = undefined("parameter 'columns' was not provided", name='columns')
        if l_1_most is missing:
            l_1_most = undefined("parameter 'most' was not provided", name='most')
        if l_1_of is missing:
            l_1_of = undefined("parameter 'of' was not provided", name='of')
        if l_1_lang is missing:
            l_1_lang = undefined("parameter 'lang' was not provided", name='lang')
        pass
        t_4.extend((
            '<table class="butterfly" aria-label="',
            str(environment.finalize(environment.call((undefined(name='label') if l_1_label is missing else l_1_label), 'page.butterfly', l_1_of))),
            '">\n<thead><tr><th scope="col" class="left">Share of importance</th><th scope="col">Stage</th><th scope="col">Share of effort</th></tr></thead>\n<tbody>',
        ))
        for l_2_column in l_1_columns:
            l_2_say = resolve('say')
            l_2_matters = l_2_effort = l_2_wasted = l_2_useful = missing
            _loop_vars = {}
            pass
            l_2_matters = t_1(((l_2_column.importance or 0) / l_1_most))
            _loop_vars['matters'] = l_2_matters
            l_2_effort = t_1(((l_2_column.effort or 0) / l_1_most))
            _loop_vars['effort'] = l_2_effort
            l_2_wasted = t_1((l_2_column.wasted / l_1_most))
            _loop_vars['wasted'] = l_2_wasted
            l_2_useful = t_1((((l_2_column.effort or 0) - l_2_column.wasted) / l_1_most))
            _loop_vars['useful'] = l_2_useful
            t_4.extend((
                '<tr><td class="left"><div><svg class="meter" aria-hidden="true"><rect class="matters" x="',
                str(environment.finalize((100 - (undefined(name='matters') if l_2_matters is missing else l_2_matters)))),
                '%" width="',
                str(environment.finalize((undefined(name='matters') if l_2_matters is missing else l_2_matters))),
                '%" height="16"/></svg><span>',
                str(environment.finalize(t_3(l_2_column.importance))),
                '</span></div></td><th scope="row" dir="auto"',
                str(environment.finalize(l_1_lang)),
                '>',
                str(environment.finalize(l_2_column.name)),
                '</th><td><div><span>',
                str(environment.finalize(t_3(l_2_column.effort))),
                '</span><svg class="meter" aria-hidden="true"><rect class="effort" width="',
                str(environment.finalize((undefined(name='effort') if l_2_effort is missing else l_2_effort))),
                '%" height="16"/><rect class="spent wasted" x="',
                str(environment.finalize((undefined(name='useful') if l_2_useful is missing else l_2_useful))),
                '%" width="',
                str(environment.finalize((undefined(name='wasted') if l_2_wasted is missing else l_2_wasted))),
                '%" height="16"/><rect class="hatch" x="',
                str(environment.finalize((undefined(name='useful') if l_2_useful is missing else l_2_useful))),
                '%" width="',
                str(environment.finalize((undefined(name='wasted') if l_2_wasted is missing else l_2_wasted))),
                '%" height="16"/></svg><span class="priority-high">',
                str(environment.finalize((environment.call((undefined(name='say') if l_2_say is missing else l_2_say), 'page.effort-wasted', share=l_2_column.effort, wasted=l_2_column.wasted) if l_2_column.wasted else cond_expr_undefined("the inline if-expression on line 21 in 'money.html' evaluated to false and no else section was defined.")))),
                '</span></div></td></tr>\n',
            ))
        l_2_column = l_2_matters = l_2_effort = l_2_wasted = l_2_useful = l_2_say = missing
        t_4.append(
            '</tbody></table>\n',
        )
        return concat(t_4)
    context.exported_vars.add('butterfly')
    context.vars['butterfly'] = l_0_butterfly = Macro(environment, macro, 'butterfly', ('columns', 'most', 'of', 'lang'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_list, l_1_of, l_1_lang):
        t_5 = []
        if l_1_list is missing:
            l_1_list = undefined("parameter 'list' was not provided", name='list')
        if l_1_of is missing:
            l_1_of = undefined("parameter 'of' was not provided", name='of')
        if l_1_lang is missing:
            l_1_lang = undefined("parameter 'lang' was not provided", name='lang')
        pass
        t_5.extend((
            '<ul aria-label="',
            str(environment.finalize(l_1_of)),
            '">',
        ))
        for l_2_each in l_1_list:
            _loop_vars = {}
            pass
            t_5.extend((
                '<li><b dir="auto"',
                str(environment.finalize(l_1_lang)),
                '>',
                str(environment.finalize(l_2_each.name)),
                '</b> <span class="quiet">',
                str(environment.finalize(l_2_each.words)),
                str(environment.finalize((', ' if (l_2_each.words and l_2_each.owners) else cond_expr_undefined("the inline if-expression on line 29 in 'money.html' evaluated to false and no else section was defined.")))),
                '<span dir="auto"',
                str(environment.finalize(l_1_lang)),
                '>',
                str(environment.finalize(t_2(context.eval_ctx, l_2_each.owners, ', '))),
                '</span></span></li>',
            ))
        l_2_each = missing
        t_5.append(
            '</ul>',
        )
        return concat(t_5)
    context.exported_vars.add('ends')
    context.vars['ends'] = l_0_ends = Macro(environment, macro, 'ends', ('list', 'of', 'lang'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_board, l_1_lang):
        t_6 = []
        l_1_flow = resolve('flow')
        l_1_say = resolve('say')
        l_1_drawn = missing
        if l_1_board is missing:
            l_1_board = undefined("parameter 'board' was not provided", name='board')
        if l_1_lang is missing:
            l_1_lang = undefined("parameter 'lang' was not provided", name='lang')
        pass
        l_1_drawn = environment.call((undefined(name='flow') if l_1_flow is missing else l_1_flow), l_1_board)
        t_6.extend((
            '<h4>What could be freed, and for what</h4>\n<div class="flow"><div><p class="over">Wasted: meets nobody</p>',
            str(environment.finalize(environment.call((undefined(name='ends') if l_0_ends is missing else l_0_ends), l_1_board.freed, environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'page.meets-nobody'), l_1_lang))),
            '</div><svg height="',
            str(environment.finalize((undefined(name='drawn') if l_1_drawn is missing else l_1_drawn).height)),
            '" viewBox="0 0 100 ',
            str(environment.finalize((undefined(name='drawn') if l_1_drawn is missing else l_1_drawn).height)),
            '" preserveAspectRatio="none" aria-hidden="true">',
        ))
        for l_2_ribbon in (undefined(name='drawn') if l_1_drawn is missing else l_1_drawn).ribbons:
            _loop_vars = {}
            pass
            t_6.extend((
                '<path d="',
                str(environment.finalize(l_2_ribbon)),
                '"/>',
            ))
        l_2_ribbon = missing
        t_6.extend((
            '</svg><div><p class="over">',
            str(environment.finalize(environment.call((undefined(name='say') if l_1_say is missing else l_1_say), ('page.planned' if l_1_board.planned else 'page.heaviest')))),
            '</p>',
            str(environment.finalize(environment.call((undefined(name='ends') if l_0_ends is missing else l_0_ends), (undefined(name='drawn') if l_1_drawn is missing else l_1_drawn).ends, environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'page.pays-for'), l_1_lang))),
            '</div></div>\n',
        ))
        return concat(t_6)
    context.exported_vars.add('freed')
    context.vars['freed'] = l_0_freed = Macro(environment, macro, 'freed', ('board', 'lang'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=30&3=44&6=47&7=52&8=54&9=56&10=58&11=62&13=66&15=68&17=72&19=76&21=84&26=95&27=106&28=109&29=114&35=134&36=144&38=147&40=149&41=154&42=165'
