"""channels.html as Python, made by `python -m journeygap.reporters.pages.compile` with Jinja2 3.1.6."""

MADE_OF = "64ae0d5ce341d29043330121c13c9597bb9cde3ee503d1085546e9b12f80d0ce"
"""The fingerprint of the template's text, and of how Jinja2 writes Python."""

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'channels.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_matrix = missing
    try:
        t_1 = environment.filters['kind']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'kind' found.")
    try:
        t_2 = environment.filters['percent']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'percent' found.")
    try:
        t_3 = environment.tests['none']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No test named 'none' found.")
    pass
    def macro(l_1_board, l_1_of, l_1_lang):
        t_4 = []
        l_1_label = resolve('label')
        if l_1_board is missing:
            l_1_board = undefined("parameter 'board' was not provided", name='board')
        if l_1_of is missing:
            l_1_of = undefined("parameter 'of' was not provided", name='of')
        if l_1_lang is missing:
            l_1_lang = undefined("parameter 'lang' was not provided", name='lang')
        pass
        t_4.extend((
            '<table class="matrix" aria-label="',
            str(environment.finalize(environment.call((undefined(name='label') if l_1_label is missing else l_1_label), 'page.matrix', l_1_of))),
            '">\n<thead><tr><th scope="col">Channel</th>',
        ))
        for l_2_column in l_1_board.columns:
            _loop_vars = {}
            pass
            t_4.extend((
                '<th scope="col" dir="auto"',
                str(environment.finalize(l_1_lang)),
                '>',
                str(environment.finalize(l_2_column.name)),
                '</th>',
            ))
        l_2_column = missing
        t_4.append(
            '</tr></thead>\n<tbody>',
        )
        l_2_loop = missing
        for l_2_channel, l_2_loop in LoopContext(l_1_board.channels, undefined):
            l_2_say = resolve('say')
            _loop_vars = {}
            pass
            t_4.extend((
                '<tr><th scope="row"><span dir="auto"',
                str(environment.finalize(l_1_lang)),
                '>',
                str(environment.finalize(l_2_channel.name)),
                '</span>',
            ))
            if (not t_3(l_2_channel.coverage)):
                pass
                t_4.extend((
                    ' <small>',
                    str(environment.finalize(environment.call((undefined(name='say') if l_2_say is missing else l_2_say), 'cards.covered', share=t_2(l_2_channel.coverage)))),
                    '</small>',
                ))
            t_4.append(
                '</th>',
            )
            l_3_loop = missing
            for l_3_cells, l_3_loop in LoopContext(l_2_channel.cells, undefined):
                _loop_vars = {}
                pass
                t_4.extend((
                    '<td data-lane="',
                    str(environment.finalize(environment.getitem(l_1_board.columns, l_3_loop.index0).name)),
                    '"',
                ))
                if (not l_3_cells):
                    pass
                    t_4.append(
                        ' class="empty"',
                    )
                t_4.append(
                    '>',
                )
                for l_4_cell in l_3_cells:
                    _loop_vars = {}
                    pass
                    t_4.extend((
                        '<span class="chip ',
                        str(environment.finalize(t_1(l_4_cell.key))),
                        '"><span aria-hidden="true">',
                        str(environment.finalize(l_4_cell.sign)),
                        ' </span><span dir="auto"',
                        str(environment.finalize(l_1_lang)),
                        '>',
                        str(environment.finalize(l_4_cell.name)),
                        '</span><span class="hidden-visually">: ',
                        str(environment.finalize(l_4_cell.state)),
                        '</span></span>',
                    ))
                l_4_cell = missing
                t_4.append(
                    '</td>',
                )
            l_3_loop = l_3_cells = missing
            t_4.append(
                '</tr>\n',
            )
        l_2_loop = l_2_channel = l_2_say = missing
        t_4.append(
            '</tbody></table>\n<p class="quiet">Coverage counts what customers need of the company, nothing optional or run by others.</p>\n',
        )
        return concat(t_4)
    context.exported_vars.add('matrix')
    context.vars['matrix'] = l_0_matrix = Macro(environment, macro, 'matrix', ('board', 'of', 'lang'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=30&3=42&5=45&8=60&9=66&10=71&12=82&13=87&14=98&15=103'
