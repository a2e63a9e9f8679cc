"""pieces.html as Python, made by `python -m journeygap.reporters.pages.compile` with Jinja2 3.1.6."""

MADE_OF = "d745410356951b771618fca63e22ecee7bd6fbe3dfb27eb72335c967dde816d2"
"""The fingerprint of the template's text, and of how Jinja2 writes Python."""

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'pieces.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_face = l_0_bold = l_0_name = l_0_whisker = l_0_change = l_0_select = l_0_persona = l_0_grounds = l_0_listed = l_0_some = l_0_guesswork = missing
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_2 = environment.filters['mood']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'mood' found.")
    try:
        t_3 = environment.tests['none']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No test named 'none' found.")
    pass
    def macro(l_1_feeling):
        t_4 = []
        if l_1_feeling is missing:
            l_1_feeling = undefined("parameter 'feeling' was not provided", name='feeling')
        pass
        t_4.extend((
            '<svg class="face face-',
            str(environment.finalize(t_2(l_1_feeling))),
            '" viewBox="-11 -11 22 22" aria-hidden="true"><use href="#face-',
            str(environment.finalize(l_1_feeling)),
            '"/></svg>',
        ))
        return concat(t_4)
    context.exported_vars.add('face')
    context.vars['face'] = l_0_face = Macro(environment, macro, 'face', ('feeling',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_words):
        t_5 = []
        if l_1_words is missing:
            l_1_words = undefined("parameter 'words' was not provided", name='words')
        pass
        t_5.extend((
            '<b>',
            str(environment.finalize(l_1_words)),
            '</b>',
        ))
        return concat(t_5)
    context.exported_vars.add('bold')
    context.vars['bold'] = l_0_bold = Macro(environment, macro, 'bold', ('words',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_words, l_1_lang):
        t_6 = []
        if l_1_words is missing:
            l_1_words = undefined("parameter 'words' was not provided", name='words')
        if l_1_lang is missing:
            l_1_lang = ''
        pass
        t_6.extend((
            '<span dir="auto"',
            str(environment.finalize(l_1_lang)),
            '>',
            str(environment.finalize(l_1_words)),
            '</span>',
        ))
        return concat(t_6)
    context.exported_vars.add('name')
    context.vars['name'] = l_0_name = Macro(environment, macro, 'name', ('words', 'lang'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_low, l_1_high, l_1_y):
        t_7 = []
        if l_1_low is missing:
            l_1_low = undefined("parameter 'low' was not provided", name='low')
        if l_1_high is missing:
            l_1_high = undefined("parameter 'high' was not provided", name='high')
        if l_1_y is missing:
            l_1_y = 5
        pass
        t_7.extend((
            '<line class="halo" x1="',
            str(environment.finalize(l_1_low)),
            '%" x2="',
            str(environment.finalize(l_1_high)),
            '%" y1="',
            str(environment.finalize(l_1_y)),
            '" y2="',
            str(environment.finalize(l_1_y)),
            '"/>',
        ))
        for (l_2_x1, l_2_x2, l_2_y1, l_2_y2) in ((l_1_low, l_1_high, l_1_y, l_1_y), (l_1_low, l_1_low, (l_1_y - 3), (l_1_y + 3)), (l_1_high, l_1_high, (l_1_y - 3), (l_1_y + 3))):
            _loop_vars = {}
            pass
            t_7.extend((
                '<line class="interval" x1="',
                str(environment.finalize(l_2_x1)),
                '%" x2="',
                str(environment.finalize(l_2_x2)),
                '%" y1="',
                str(environment.finalize(l_2_y1)),
                '" y2="',
                str(environment.finalize(l_2_y2)),
                '"/>',
            ))
        l_2_x1 = l_2_x2 = l_2_y1 = l_2_y2 = missing
        return concat(t_7)
    context.exported_vars.add('whisker')
    context.vars['whisker'] = l_0_whisker = Macro(environment, macro, 'whisker', ('low', 'high', 'y'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_words, l_1_better):
        t_8 = []
        if l_1_words is missing:
            l_1_words = undefined("parameter 'words' was not provided", name='words')
        if l_1_better is missing:
            l_1_better = undefined("parameter 'better' was not provided", name='better')
        pass
        if l_1_words:
            pass
            t_8.extend((
                ' <span class="change ',
                str(environment.finalize(('quiet' if t_3(l_1_better) else ('better' if l_1_better else 'worse')))),
                '">',
                str(environment.finalize(l_1_words)),
                '</span> ',
            ))
        return concat(t_8)
    context.exported_vars.add('change')
    context.vars['change'] = l_0_change = Macro(environment, macro, 'change', ('words', 'better'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_name, l_1_label, l_1_every, l_1_values):
        t_9 = []
        if l_1_name is missing:
            l_1_name = undefined("parameter 'name' was not provided", name='name')
        if l_1_label is missing:
            l_1_label = undefined("parameter 'label' was not provided", name='label')
        if l_1_every is missing:
            l_1_every = undefined("parameter 'every' was not provided", name='every')
        if l_1_values is missing:
            l_1_values = undefined("parameter 'values' was not provided", name='values')
        pass
        if l_1_values:
            pass
            t_9.extend((
                '<label>',
                str(environment.finalize(l_1_label)),
                ' <select name="',
                str(environment.finalize(l_1_name)),
                '"><option value="">',
                str(environment.finalize(l_1_every)),
                '</option>',
            ))
            for (l_2_value, l_2_text) in l_1_values:
                _loop_vars = {}
                pass
                t_9.extend((
                    '<option value="',
                    str(environment.finalize(l_2_value)),
                    '">',
                    str(environment.finalize(l_2_text)),
                    '</option>',
                ))
            l_2_value = l_2_text = missing
            t_9.append(
                '</select></label>\n',
            )
        return concat(t_9)
    context.exported_vars.add('select')
    context.vars['select'] = l_0_select = Macro(environment, macro, 'select', ('name', 'label', 'every', 'values'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_part, l_1_lang, l_1_last):
        t_10 = []
        l_1_say = resolve('say')
        if l_1_part is missing:
            l_1_part = undefined("parameter 'part' was not provided", name='part')
        if l_1_lang is missing:
            l_1_lang = undefined("parameter 'lang' was not provided", name='lang')
        if l_1_last is missing:
            l_1_last = False
        pass
        if l_1_part.persona:
            pass
            t_10.append(
                str(environment.finalize(environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'page.persona', name=environment.call((undefined(name='name') if l_0_name is missing else l_0_name), l_1_part.persona, l_1_lang)))),
            )
            if l_1_part.persona_about:
                pass
                t_10.extend((
                    ' · ',
                    str(environment.finalize(environment.call((undefined(name='name') if l_0_name is missing else l_0_name), l_1_part.persona_about, l_1_lang))),
                ))
            if l_1_part.persona_quote:
                pass
                t_10.extend((
                    ' · <q dir="auto"',
                    str(environment.finalize(l_1_lang)),
                    '>',
                    str(environment.finalize(l_1_part.persona_quote)),
                    '</q>',
                ))
            if (not l_1_last):
                pass
                t_10.append(
                    ' · ',
                )
        return concat(t_10)
    context.exported_vars.add('persona')
    context.vars['persona'] = l_0_persona = Macro(environment, macro, 'persona', ('part', 'lang', 'last'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_key):
        t_11 = []
        if l_1_key is missing:
            l_1_key = undefined("parameter 'key' was not provided", name='key')
        pass
        t_11.append(
            '<svg viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="5"/>',
        )
        if (l_1_key == 'thin'):
            pass
            t_11.append(
                '<path d="M6 1a5 5 0 0 0 0 10z"/>',
            )
        t_11.append(
            '</svg>',
        )
        return concat(t_11)
    context.exported_vars.add('grounds')
    context.vars['grounds'] = l_0_grounds = Macro(environment, macro, 'grounds', ('key',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_names):
        t_12 = []
        if l_1_names is missing:
            l_1_names = undefined("parameter 'names' was not provided", name='names')
        pass
        l_2_loop = missing
        for l_2_each, l_2_loop in LoopContext(l_1_names, undefined):
            _loop_vars = {}
            pass
            t_12.extend((
                str(environment.finalize(environment.call((undefined(name='name') if l_0_name is missing else l_0_name), l_2_each))),
                str(environment.finalize((', ' if (not l_2_loop.last) else cond_expr_undefined("the inline if-expression on line 42 in 'pieces.html' evaluated to false and no else section was defined.")))),
            ))
        l_2_loop = l_2_each = missing
        return concat(t_12)
    context.exported_vars.add('listed')
    context.vars['listed'] = l_0_listed = Macro(environment, macro, 'listed', ('names',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_names, l_1_most):
        t_13 = []
        l_1_say = resolve('say')
        if l_1_names is missing:
            l_1_names = undefined("parameter 'names' was not provided", name='names')
        if l_1_most is missing:
            l_1_most = undefined("parameter 'most' was not provided", name='most')
        pass
        if (t_1(l_1_names) > l_1_most):
            pass
            t_13.append(
                str(environment.finalize(environment.call((undefined(name='say') if l_1_say is missing else l_1_say), 'page.and-more', names=environment.call((undefined(name='listed') if l_0_listed is missing else l_0_listed), l_1_names[:l_1_most]), number=(t_1(l_1_names) - l_1_most)))),
            )
        else:
            pass
            t_13.append(
                str(environment.finalize(environment.call((undefined(name='listed') if l_0_listed is missing else l_0_listed), l_1_names))),
            )
        return concat(t_13)
    context.exported_vars.add('some')
    context.vars['some'] = l_0_some = Macro(environment, macro, 'some', ('names', 'most'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_guessed, l_1_most, l_1_own):
        t_14 = []
        if l_1_guessed is missing:
            l_1_guessed = undefined("parameter 'guessed' was not provided", name='guessed')
        if l_1_most is missing:
            l_1_most = undefined("parameter 'most' was not provided", name='most')
        if l_1_own is missing:
            l_1_own = undefined("parameter 'own' was not provided", name='own')
        pass
        if l_1_guessed:
            pass
            t_14.append(
                str(environment.finalize(environment.call((undefined(name='some') if l_0_some is missing else l_0_some), l_1_guessed, l_1_most))),
            )
        t_14.extend((
            str(environment.finalize(('; ' if (l_1_guessed and l_1_own) else cond_expr_undefined("the inline if-expression on line 49 in 'pieces.html' evaluated to false and no else section was defined.")))),
            str(environment.finalize(l_1_own)),
        ))
        return concat(t_14)
    context.exported_vars.add('guesswork')
    context.vars['guesswork'] = l_0_guesswork = Macro(environment, macro, 'guesswork', ('guessed', 'most', 'own'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=30&3=37&6=46&8=60&10=78&11=89&12=98&13=103&18=117&19=124&22=137&23=148&24=152&25=159&30=177&31=187&32=192&33=198&37=216&38=224&42=236&44=254&45=262&49=276'
