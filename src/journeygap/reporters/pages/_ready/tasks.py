"""tasks.html as Python, made by `python -m journeygap.reporters.pages.compile` with Jinja2 3.1.6."""

MADE_OF = "71b9642ad816ac9174c4b53cd0459b7e6edda7ce7e0a0c36827570c4e3227b8c"
"""The fingerprint of the template's text, and of how Jinja2 writes Python."""

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'tasks.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_fact = l_0_decisions = l_0_tasks = missing
    try:
        t_1 = environment.filters['begun']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'begun' found.")
    try:
        t_2 = environment.filters['facets']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'facets' found.")
    try:
        t_3 = environment.filters['isolated']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'isolated' found.")
    try:
        t_4 = environment.filters['join']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    pass
    def macro(l_1_words, l_1_otherwise):
        t_5 = []
        if l_1_words is missing:
            l_1_words = undefined("parameter 'words' was not provided", name='words')
        if l_1_otherwise is missing:
            l_1_otherwise = undefined("parameter 'otherwise' was not provided", name='otherwise')
        pass
        if l_1_words:
            pass
            t_5.extend((
                '<dd><span dir="auto">',
                str(environment.finalize(l_1_words)),
                '</span></dd>',
            ))
        else:
            pass
            t_5.extend((
                '<dd class="quiet">',
                str(environment.finalize(l_1_otherwise)),
                '</dd>',
            ))
        return concat(t_5)
    context.exported_vars.add('fact')
    context.vars['fact'] = l_0_fact = Macro(environment, macro, 'fact', ('words', 'otherwise'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_list, l_1_known, l_1_lang):
        t_6 = []
        l_1_say = resolve('say')
        if l_1_list is missing:
            l_1_list = undefined("parameter 'list' was not provided", name='list')
        if l_1_known is missing:
            l_1_known = undefined("parameter 'known' was not provided", name='known')
        if l_1_lang is missing:
            l_1_lang = undefined("parameter 'lang' was not provided", name='lang')
        pass
        if l_1_list:
            pass
            t_6.append(
                '<ol class="decisions">',
            )
            for l_2_each in l_1_list:
                _loop_vars = {}
                pass
                t_6.extend((
                    '<li><p class="over">',
                    str(environment.finalize(l_2_each.kind)),
                ))
                if l_2_each.journey:
                    pass
                    t_6.extend((
                        ' · <span dir="auto"',
                        str(environment.finalize(l_1_lang)),
                        '>',
                        str(environment.finalize(l_2_each.journey)),
                        '</span>',
                    ))
                t_6.extend((
                    '</p><h3',
                    str(environment.finalize(l_1_lang)),
                    '>',
                    str(environment.finalize(t_3(l_2_each.title))),
                    '</h3><p class="action">',
                    str(environment.finalize(t_3(t_1(l_2_each.action)))),
                    '</p><dl><dt>Money</dt>',
                    str(environment.finalize(environment.call((undefined(name='fact') if l_0_fact is missing else l_0_fact), l_2_each.money, environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'deciding.no-money')))),
                    '<dt>Owner</dt>',
                    str(environment.finalize(environment.call((undefined(name='fact') if l_0_fact is missing else l_0_fact), t_4(context.eval_ctx, l_2_each.owners, ', '), environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'deciding.no-owner')))),
                    '<dt>Rests on</dt>',
                    str(environment.finalize(environment.call((undefined(name='fact') if l_0_fact is missing else l_0_fact), l_2_each.basis, environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'page.no-basis')))),
                ))
                if l_2_each.reason:
                    pass
                    t_6.extend((
                        '<dt>Why first</dt><dd class="quiet" dir="auto">',
                        str(environment.finalize(t_1(l_2_each.reason))),
                        '</dd>',
                    ))
                t_6.append(
                    '</dl></li>',
                )
            l_2_each = missing
            t_6.append(
                '</ol>',
            )
        else:
            pass
            t_6.extend((
                '<p>',
                str(environment.finalize((environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'page.decide-nothing') if l_1_known else environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'page.decide-later')))),
                '</p>',
            ))
        t_6.append(
            '\n',
        )
        return concat(t_6)
    context.exported_vars.add('decisions')
    context.vars['decisions'] = l_0_decisions = Macro(environment, macro, 'decisions', ('list', 'known', 'lang'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_list, l_1_of, l_1_lang):
        t_7 = []
        l_1_label = resolve('label')
        if l_1_list is missing:
            l_1_list = undefined("parameter 'list' was not provided", name='list')
        if l_1_of is missing:
            l_1_of = undefined("parameter 'of' was not provided", name='of')
        if l_1_lang is missing:
            l_1_lang = undefined("parameter 'lang' was not provided", name='lang')
        pass
        t_7.extend((
            '<table class="tasks" aria-label="',
            str(environment.finalize(environment.call((undefined(name='label') if l_1_label is missing else l_1_label), 'page.gaps-and-decisions', l_1_of))),
            '">\n<thead><tr><th scope="col">Priority</th><th scope="col">What</th><th scope="col">Why</th><th scope="col">What to do</th><th scope="col">Owner</th><th scope="col">Money</th></tr></thead>\n<tbody>',
        ))
        for l_2_each in l_1_list:
            l_2_say = resolve('say')
            _loop_vars = {}
            pass
            t_7.extend((
                '<tr ',
                str(environment.finalize(t_2(l_2_each.stages, [], l_2_each.owners, [l_2_each.priority], l_2_each.channels))),
                '>\n<td data-lane="Priority" data-sort="',
                str(environment.finalize(environment.getitem({'high': 0, 'medium': 1, 'low': 2}, l_2_each.priority))),
                '" class="priority-',
                str(environment.finalize(l_2_each.priority)),
                '">',
                str(environment.finalize(environment.call((undefined(name='say') if l_2_say is missing else l_2_say), str_join(('states.', l_2_each.priority, ))))),
                '</td>\n<th scope="row" data-lane="What"><span',
                str(environment.finalize(l_1_lang)),
                '>',
                str(environment.finalize(t_3(l_2_each.title))),
                '</span> <small>',
                str(environment.finalize(l_2_each.section)),
                ', <a href="#code-',
                str(environment.finalize(l_2_each.code)),
                '">',
                str(environment.finalize(l_2_each.code)),
                '</a></small></th>\n<td data-lane="Why">',
            ))
            for l_3_quote in l_2_each.quotes:
                _loop_vars = {}
                pass
                t_7.extend((
                    '<q dir="auto"',
                    str(environment.finalize(l_1_lang)),
                    '>',
                    str(environment.finalize(l_3_quote)),
                    '</q> ',
                ))
            l_3_quote = missing
            t_7.extend((
                str(environment.finalize(t_3(t_1(l_2_each.why)))),
                '</td>\n<td data-lane="What to do">',
                str(environment.finalize(t_3(t_1(l_2_each.action)))),
                '</td>\n<td data-lane="Owner"><span dir="auto">',
                str(environment.finalize((t_4(context.eval_ctx, l_2_each.owners, ', ') or environment.call((undefined(name='say') if l_2_say is missing else l_2_say), 'page.no-owner')))),
                '</span></td>\n<td data-lane="Money" data-sort="',
                str(environment.finalize((l_2_each.amount or 0))),
                '">',
                str(environment.finalize((l_2_each.money or '–'))),
                '</td>\n</tr>\n',
            ))
        l_2_each = l_2_say = missing
        t_7.append(
            '</tbody></table>\n',
        )
        return concat(t_7)
    context.exported_vars.add('tasks')
    context.vars['tasks'] = l_0_tasks = Macro(environment, macro, 'tasks', ('list', 'of', 'lang'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=36&5=61&6=71&8=76&9=81&11=100&12=106&16=124&20=134&21=146&24=149&25=155&26=157&27=163&28=174&29=188&30=190&31=192'
