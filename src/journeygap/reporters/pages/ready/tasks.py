"""tasks.html as Python, made by `python -m journeygap.reporters.pages.compile` with Jinja2 3.1.6."""

MADE_OF = "717655fcde9e9dae21599166d047a112edda7e265092e86fb3c99d53d180345d"
"""The fingerprint of the template's text, and of how Jinja2 writes Python."""

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'tasks.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_known = l_0_decisions = l_0_tasks = missing
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
    context.exported_vars.add('known')
    context.vars['known'] = l_0_known = Macro(environment, macro, 'known', ('words', 'otherwise'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_list, l_1_lang):
        t_6 = []
        if l_1_list is missing:
            l_1_list = undefined("parameter 'list' was not provided", name='list')
        if l_1_lang is missing:
            l_1_lang = undefined("parameter 'lang' was not provided", name='lang')
        pass
        t_6.append(
            '<ol class="decisions">',
        )
        t_7 = 1
        for l_2_each in l_1_list:
            l_2_say = resolve('say')
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
                str(environment.finalize(environment.call((undefined(name='known') if l_0_known is missing else l_0_known), l_2_each.money, environment.call((undefined(name='say') if l_2_say is missing else l_2_say), 'deciding.no-money')))),
                '<dt>Owner</dt>',
                str(environment.finalize(environment.call((undefined(name='known') if l_0_known is missing else l_0_known), t_4(context.eval_ctx, l_2_each.owners, ', '), environment.call((undefined(name='say') if l_2_say is missing else l_2_say), 'deciding.no-owner')))),
                '<dt>Rests on</dt>',
                str(environment.finalize(environment.call((undefined(name='known') if l_0_known is missing else l_0_known), l_2_each.basis, environment.call((undefined(name='say') if l_2_say is missing else l_2_say), 'page.no-basis')))),
            ))
            if l_2_each.reason:
                pass
                t_6.extend((
                    '<dt>Why first</dt>',
                    str(environment.finalize(environment.call((undefined(name='known') if l_0_known is missing else l_0_known), t_1(l_2_each.reason), ''))),
                ))
            t_6.append(
                '</dl></li>',
            )
            t_7 = 0
        l_2_each = l_2_say = missing
        if t_7:
            pass
            t_6.append(
                '<li><p>Nothing to decide was found.</p></li>',
            )
        t_6.append(
            '</ol>\n',
        )
        return concat(t_6)
    context.exported_vars.add('decisions')
    context.vars['decisions'] = l_0_decisions = Macro(environment, macro, 'decisions', ('list', 'lang'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_list, l_1_of, l_1_lang):
        t_8 = []
        l_1_label = resolve('label')
        if l_1_list is missing:
            l_1_list = undefined("parameter 'list' was not provided", name='list')
        if l_1_of is missing:
            l_1_of = undefined("parameter 'of' was not provided", name='of')
        if l_1_lang is missing:
            l_1_lang = undefined("parameter 'lang' was not provided", name='lang')
        pass
        t_8.extend((
            '<table class="tasks" aria-label="',
            str(environment.finalize(environment.call((undefined(name='label') if l_1_label is missing else l_1_label), 'page.gaps-and-decisions', l_1_of))),
            '">\n<thead><tr><th scope="col">Priority</th><th scope="col">What</th><th scope="col">Why</th><th scope="col">What to do</th><th scope="col">Owner</th><th scope="col">Money</th></tr></thead>\n<tbody>',
        ))
        for l_2_each in l_1_list:
            l_2_say = resolve('say')
            _loop_vars = {}
            pass
            t_8.extend((
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
                t_8.extend((
                    '<q dir="auto"',
                    str(environment.finalize(l_1_lang)),
                    '>',
                    str(environment.finalize(l_3_quote)),
                    '</q> ',
                ))
            l_3_quote = missing
            t_8.extend((
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
        t_8.append(
            '</tbody></table>\n',
        )
        return concat(t_8)
    context.exported_vars.add('tasks')
    context.vars['tasks'] = l_0_tasks = Macro(environment, macro, 'tasks', ('list', 'of', 'lang'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=36&4=61&6=72&7=78&9=97&10=103&17=126&18=138&21=141&22=147&23=149&24=155&25=166&26=180&27=182&28=184'
