"""journey.html as Python, made by `python -m journeygap.reporters.pages.compile` with Jinja2 3.1.6."""

MADE_OF = "8c8f18b2a514940adfa4fd424e7767fa1e43e3ce3ff1df52a83748c6f1f7c588"
"""The fingerprint of the template's text, and of how Jinja2 writes Python."""

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'journey.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_at = resolve('at')
    l_0_several = resolve('several')
    l_0_part = resolve('part')
    l_0_say = resolve('say')
    l_0_persona = resolve('persona')
    l_0_lang = resolve('lang')
    l_0_board = resolve('board')
    l_0_decisions = resolve('decisions')
    l_0_decidable = resolve('decidable')
    l_0_label = resolve('label')
    l_0_of = resolve('of')
    l_0_complaints = resolve('complaints')
    l_0_guesses = resolve('guesses')
    l_0_at_a_look = resolve('at_a_look')
    l_0_n = resolve('n')
    l_0_before = resolve('before')
    l_0_strip = resolve('strip')
    l_0_after = resolve('after')
    l_0_strip_legend = resolve('strip_legend')
    l_0_strip_shows = resolve('strip_shows')
    l_0_NAMED = resolve('NAMED')
    l_0_guesswork = resolve('guesswork')
    l_0_compared = resolve('compared')
    l_0_changes = resolve('changes')
    l_0_opened = resolve('opened')
    l_0_closed = resolve('closed')
    l_0_page = resolve('page')
    l_0_select = resolve('select')
    l_0_stage_values = resolve('stage_values')
    l_0_named = resolve('named')
    l_0_states = resolve('states')
    l_0_values = resolve('values')
    l_0_owners = resolve('owners')
    l_0_media = resolve('media')
    l_0_mark_legend = resolve('mark_legend')
    l_0_cards_show = resolve('cards_show')
    l_0_stages = resolve('stages')
    l_0_matrix = resolve('matrix')
    l_0_butterfly = resolve('butterfly')
    l_0_widest = resolve('widest')
    l_0_freed = resolve('freed')
    l_0_drawn = resolve('drawn')
    l_0_performance = resolve('performance')
    l_0_tasks = resolve('tasks')
    l_0_measured = resolve('measured')
    l_0_said = l_0_guessed = missing
    try:
        t_1 = environment.filters['begun']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'begun' found.")
    try:
        t_2 = environment.filters['isolated']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'isolated' found.")
    try:
        t_3 = environment.filters['join']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    try:
        t_4 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_5 = environment.filters['percent']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'percent' found.")
    pass
    yield '<article id="journey-'
    yield str(environment.finalize((undefined(name='at') if l_0_at is missing else l_0_at)))
    yield '" aria-labelledby="journey-'
    yield str(environment.finalize((undefined(name='at') if l_0_at is missing else l_0_at)))
    yield '-name">\n<h2 id="journey-'
    yield str(environment.finalize((undefined(name='at') if l_0_at is missing else l_0_at)))
    yield '-name" dir="auto"'
    if (not (undefined(name='several') if l_0_several is missing else l_0_several)):
        pass
        yield ' class="hidden-visually"'
    yield '>'
    yield str(environment.finalize(((undefined(name='part') if l_0_part is missing else l_0_part).name if (undefined(name='several') if l_0_several is missing else l_0_several) else environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.the-journey'))))
    yield '</h2>\n'
    if (undefined(name='several') if l_0_several is missing else l_0_several):
        pass
        yield '<p class="quiet">'
        yield str(environment.finalize(environment.call((undefined(name='persona') if l_0_persona is missing else l_0_persona), (undefined(name='part') if l_0_part is missing else l_0_part), (undefined(name='lang') if l_0_lang is missing else l_0_lang), (not (undefined(name='part') if l_0_part is missing else l_0_part).facts))))
        yield str(environment.finalize(t_3(context.eval_ctx, (undefined(name='part') if l_0_part is missing else l_0_part).facts, ' · ')))
        yield '</p><p class="headline" dir="auto">'
        yield str(environment.finalize((undefined(name='board') if l_0_board is missing else l_0_board).headline))
        yield '</p>'
        yield str(environment.finalize(environment.call((undefined(name='decisions') if l_0_decisions is missing else l_0_decisions), (undefined(name='board') if l_0_board is missing else l_0_board).decisions, environment.call((undefined(name='decidable') if l_0_decidable is missing else l_0_decidable), [(undefined(name='part') if l_0_part is missing else l_0_part)]), (undefined(name='lang') if l_0_lang is missing else l_0_lang))))
        if (undefined(name='part') if l_0_part is missing else l_0_part).pays_for:
            pass
            yield '<p class="pays">'
            yield str(environment.finalize(t_2(t_1((undefined(name='part') if l_0_part is missing else l_0_part).pays_for))))
            yield '.</p>'
        yield '\n'
    yield '<section class="whole" aria-label="'
    yield str(environment.finalize(environment.call((undefined(name='label') if l_0_label is missing else l_0_label), 'page.one-screen', (undefined(name='of') if l_0_of is missing else l_0_of))))
    yield '">\n<h3 class="hidden-visually">The journey on one screen</h3>\n'
    if (undefined(name='board') if l_0_board is missing else l_0_board).interval:
        pass
        yield '<p class="quiet">'
        yield str(environment.finalize(environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.measured-coverage', share=t_5((undefined(name='part') if l_0_part is missing else l_0_part).coverage), limits=environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.limits', share=(undefined(name='part') if l_0_part is missing else l_0_part).coverage, ends=(undefined(name='board') if l_0_board is missing else l_0_board).interval))))
        yield '</p>\n'
    l_0_said = environment.call((undefined(name='complaints') if l_0_complaints is missing else l_0_complaints), (undefined(name='board') if l_0_board is missing else l_0_board))
    context.vars['said'] = l_0_said
    context.exported_vars.add('said')
    l_0_guessed = environment.call((undefined(name='guesses') if l_0_guesses is missing else l_0_guesses), (undefined(name='board') if l_0_board is missing else l_0_board))
    context.vars['guessed'] = l_0_guessed
    context.exported_vars.add('guessed')
    yield str(environment.finalize(environment.call((undefined(name='at_a_look') if l_0_at_a_look is missing else l_0_at_a_look), (undefined(name='board') if l_0_board is missing else l_0_board), (undefined(name='n') if l_0_n is missing else l_0_n), (undefined(name='said') if l_0_said is missing else l_0_said), (undefined(name='guessed') if l_0_guessed is missing else l_0_guessed), (undefined(name='lang') if l_0_lang is missing else l_0_lang))))
    yield '\n'
    if (undefined(name='before') if l_0_before is missing else l_0_before):
        pass
        yield '<fieldset class="switch"><legend class="hidden-visually">'
        yield str(environment.finalize(environment.call((undefined(name='label') if l_0_label is missing else l_0_label), 'page.which-time', (undefined(name='of') if l_0_of is missing else l_0_of))))
        yield '</legend><label><input type="radio" name="'
        yield str(environment.finalize((undefined(name='n') if l_0_n is missing else l_0_n)))
        yield 'time" value="after" checked> After</label> <label><input type="radio" name="'
        yield str(environment.finalize((undefined(name='n') if l_0_n is missing else l_0_n)))
        yield 'time" value="before"> Before</label> <span class="quiet">'
        yield str(environment.finalize(environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.both-coverages', before=t_5((undefined(name='before') if l_0_before is missing else l_0_before).coverage), after=t_5((undefined(name='part') if l_0_part is missing else l_0_part).coverage))))
        yield '</span></fieldset>\n<div class="after">'
        yield str(environment.finalize(environment.call((undefined(name='strip') if l_0_strip is missing else l_0_strip), (undefined(name='board') if l_0_board is missing else l_0_board), (undefined(name='n') if l_0_n is missing else l_0_n), (undefined(name='of') if l_0_of is missing else l_0_of), (undefined(name='lang') if l_0_lang is missing else l_0_lang), (undefined(name='before') if l_0_before is missing else l_0_before), environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.in-after'), (undefined(name='after') if l_0_after is missing else l_0_after))))
        yield '</div>\n<div class="before">'
        yield str(environment.finalize(environment.call((undefined(name='strip') if l_0_strip is missing else l_0_strip), (undefined(name='before') if l_0_before is missing else l_0_before), (undefined(name='n') if l_0_n is missing else l_0_n), (undefined(name='of') if l_0_of is missing else l_0_of), (undefined(name='lang') if l_0_lang is missing else l_0_lang), None, environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.in-before'))))
        yield '</div>\n'
    else:
        pass
        yield str(environment.finalize(environment.call((undefined(name='strip') if l_0_strip is missing else l_0_strip), (undefined(name='board') if l_0_board is missing else l_0_board), (undefined(name='n') if l_0_n is missing else l_0_n), (undefined(name='of') if l_0_of is missing else l_0_of), (undefined(name='lang') if l_0_lang is missing else l_0_lang), plan=(undefined(name='after') if l_0_after is missing else l_0_after))))
        yield '\n'
    yield '<ul class="legend" aria-label="'
    yield str(environment.finalize(environment.call((undefined(name='label') if l_0_label is missing else l_0_label), 'legend.colours', (undefined(name='of') if l_0_of is missing else l_0_of))))
    yield '">\n'
    yield str(environment.finalize(environment.call((undefined(name='strip_legend') if l_0_strip_legend is missing else l_0_strip_legend), environment.call((undefined(name='strip_shows') if l_0_strip_shows is missing else l_0_strip_shows), (undefined(name='board') if l_0_board is missing else l_0_board), (undefined(name='after') if l_0_after is missing else l_0_after)))))
    yield '\n</ul>\n'
    if (undefined(name='board') if l_0_board is missing else l_0_board).in_no_stage:
        pass
        yield '<p class="quiet">'
        yield str(environment.finalize((undefined(name='board') if l_0_board is missing else l_0_board).in_no_stage))
        yield '</p>'
    yield '\n<div class="sides">\n'
    if (t_4((undefined(name='said') if l_0_said is missing else l_0_said)) > 1):
        pass
        yield '<div><h4>What customers complain about, at what matters most first</h4><ol>'
        for l_1_each in (undefined(name='said') if l_0_said is missing else l_0_said)[:5]:
            _loop_vars = {}
            pass
            yield '<li><q dir="auto"'
            yield str(environment.finalize((undefined(name='lang') if l_0_lang is missing else l_0_lang)))
            yield '>'
            yield str(environment.finalize(l_1_each.words))
            yield '</q> <span class="quiet" dir="auto">'
            yield str(environment.finalize(l_1_each.touchpoint))
            yield str(environment.finalize((', ' if l_1_each.touchpoint else cond_expr_undefined("the inline if-expression on line 36 in 'journey.html' evaluated to false and no else section was defined."))))
            yield str(environment.finalize(l_1_each.stage))
            yield '</span></li>'
        l_1_each = missing
        yield '</ol>'
        if (t_4((undefined(name='said') if l_0_said is missing else l_0_said)) > 5):
            pass
            yield '<p class="quiet">'
            yield str(environment.finalize(environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.more-complaints', number=(t_4((undefined(name='said') if l_0_said is missing else l_0_said)) - 5))))
            yield '</p>'
        yield '</div>'
    yield '\n'
    if (t_4((undefined(name='guessed') if l_0_guessed is missing else l_0_guessed)) > (undefined(name='NAMED') if l_0_NAMED is missing else l_0_NAMED)):
        pass
        yield '<div><h4>What rests on guesses</h4><p>'
        yield str(environment.finalize(environment.call((undefined(name='guesswork') if l_0_guesswork is missing else l_0_guesswork), (undefined(name='guessed') if l_0_guessed is missing else l_0_guessed), 8, (undefined(name='board') if l_0_board is missing else l_0_board).own_word)))
        yield '</p></div>'
    yield '\n</div>\n'
    if (undefined(name='board') if l_0_board is missing else l_0_board).not_stated:
        pass
        yield '<p class="quiet">'
        yield str(environment.finalize(environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.not-stated', what=(undefined(name='board') if l_0_board is missing else l_0_board).not_stated)))
        yield '</p>'
    yield '\n</section>\n'
    if ((undefined(name='compared') if l_0_compared is missing else l_0_compared) and (not (undefined(name='several') if l_0_several is missing else l_0_several))):
        pass
        yield str(environment.finalize(environment.call((undefined(name='changes') if l_0_changes is missing else l_0_changes), (undefined(name='compared') if l_0_compared is missing else l_0_compared).old.name, (undefined(name='opened') if l_0_opened is missing else l_0_opened), (undefined(name='closed') if l_0_closed is missing else l_0_closed))))
        yield '\n'
    if ((undefined(name='page') if l_0_page is missing else l_0_page).plan and (not (undefined(name='several') if l_0_several is missing else l_0_several))):
        pass
        template = environment.get_template('plan.html', 'journey.html')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'guessed': l_0_guessed, 'measured': l_0_measured, 'said': l_0_said}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    yield '<form class="filters" hidden aria-label="'
    yield str(environment.finalize(environment.call((undefined(name='label') if l_0_label is missing else l_0_label), 'page.choose', (undefined(name='of') if l_0_of is missing else l_0_of))))
    yield '">\n'
    yield str(environment.finalize(environment.call((undefined(name='select') if l_0_select is missing else l_0_select), 'stages', environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.stage'), environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.every-stage'), environment.call((undefined(name='stage_values') if l_0_stage_values is missing else l_0_stage_values), (undefined(name='board') if l_0_board is missing else l_0_board)))))
    yield '\n'
    yield str(environment.finalize(environment.call((undefined(name='select') if l_0_select is missing else l_0_select), 'states', environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.state'), environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.every-state'), environment.call((undefined(name='named') if l_0_named is missing else l_0_named), environment.call((undefined(name='states') if l_0_states is missing else l_0_states), (undefined(name='board') if l_0_board is missing else l_0_board))))))
    yield '\n'
    yield str(environment.finalize(environment.call((undefined(name='select') if l_0_select is missing else l_0_select), 'owners', environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.owner'), environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.every-team'), environment.call((undefined(name='values') if l_0_values is missing else l_0_values), environment.call((undefined(name='owners') if l_0_owners is missing else l_0_owners), (undefined(name='board') if l_0_board is missing else l_0_board))))))
    yield '\n'
    yield str(environment.finalize(environment.call((undefined(name='select') if l_0_select is missing else l_0_select), 'priorities', environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.priority'), environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.every-priority'), environment.call((undefined(name='named') if l_0_named is missing else l_0_named), ('high', 'medium', 'low')))))
    yield '\n'
    yield str(environment.finalize(environment.call((undefined(name='select') if l_0_select is missing else l_0_select), 'channels', environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.channel'), environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.every-channel'), environment.call((undefined(name='values') if l_0_values is missing else l_0_values), environment.call((undefined(name='media') if l_0_media is missing else l_0_media), (undefined(name='board') if l_0_board is missing else l_0_board))))))
    yield '\n<button type="reset">Show everything</button>\n<output></output>\n</form>\n<section aria-label="'
    yield str(environment.finalize(environment.call((undefined(name='label') if l_0_label is missing else l_0_label), 'page.stage-by-stage', (undefined(name='of') if l_0_of is missing else l_0_of))))
    yield '">\n<h3>Stage by stage</h3>\n<ul class="legend" aria-label="'
    yield str(environment.finalize(environment.call((undefined(name='label') if l_0_label is missing else l_0_label), 'legend.marks', (undefined(name='of') if l_0_of is missing else l_0_of))))
    yield '">\n'
    yield str(environment.finalize(environment.call((undefined(name='mark_legend') if l_0_mark_legend is missing else l_0_mark_legend), environment.call((undefined(name='cards_show') if l_0_cards_show is missing else l_0_cards_show), (undefined(name='board') if l_0_board is missing else l_0_board)))))
    yield '\n</ul>\n'
    yield str(environment.finalize(environment.call((undefined(name='stages') if l_0_stages is missing else l_0_stages), (undefined(name='board') if l_0_board is missing else l_0_board), (undefined(name='n') if l_0_n is missing else l_0_n), (undefined(name='lang') if l_0_lang is missing else l_0_lang))))
    yield '\n</section>\n'
    if (undefined(name='board') if l_0_board is missing else l_0_board).channels:
        pass
        yield '<section aria-label="'
        yield str(environment.finalize(environment.call((undefined(name='label') if l_0_label is missing else l_0_label), 'page.by-channel', (undefined(name='of') if l_0_of is missing else l_0_of))))
        yield '"><h3>By channel</h3>'
        yield str(environment.finalize(environment.call((undefined(name='matrix') if l_0_matrix is missing else l_0_matrix), (undefined(name='board') if l_0_board is missing else l_0_board), (undefined(name='of') if l_0_of is missing else l_0_of), (undefined(name='lang') if l_0_lang is missing else l_0_lang))))
        yield '</section>\n'
    yield '<section aria-label="'
    yield str(environment.finalize(environment.call((undefined(name='label') if l_0_label is missing else l_0_label), 'page.money-goes', (undefined(name='of') if l_0_of is missing else l_0_of))))
    yield '"><h3>Where the money goes</h3>\n'
    if (undefined(name='part') if l_0_part is missing else l_0_part).allocation_words:
        pass
        yield '<p>'
        yield str(environment.finalize((undefined(name='part') if l_0_part is missing else l_0_part).allocation_words))
        yield '</p>'
    yield '\n'
    yield str(environment.finalize(environment.call((undefined(name='butterfly') if l_0_butterfly is missing else l_0_butterfly), (undefined(name='board') if l_0_board is missing else l_0_board).columns, environment.call((undefined(name='widest') if l_0_widest is missing else l_0_widest), (undefined(name='board') if l_0_board is missing else l_0_board)), (undefined(name='of') if l_0_of is missing else l_0_of), (undefined(name='lang') if l_0_lang is missing else l_0_lang))))
    yield '\n'
    if (undefined(name='board') if l_0_board is missing else l_0_board).freed:
        pass
        yield str(environment.finalize(environment.call((undefined(name='freed') if l_0_freed is missing else l_0_freed), (undefined(name='board') if l_0_board is missing else l_0_board), (undefined(name='lang') if l_0_lang is missing else l_0_lang))))
        yield '\n'
    yield '</section>\n'
    if environment.getitem((undefined(name='drawn') if l_0_drawn is missing else l_0_drawn), 0):
        pass
        yield '<section aria-label="'
        yield str(environment.finalize(environment.call((undefined(name='label') if l_0_label is missing else l_0_label), 'page.quadrants', (undefined(name='of') if l_0_of is missing else l_0_of))))
        yield '"><h3>Importance and performance</h3>\n<p>'
        yield str(environment.finalize((undefined(name='part') if l_0_part is missing else l_0_part).crosshairs))
        yield '</p>\n'
        yield str(environment.finalize(environment.call((undefined(name='performance') if l_0_performance is missing else l_0_performance), *(undefined(name='drawn') if l_0_drawn is missing else l_0_drawn))))
        yield '\n</section>\n'
    yield '<section aria-label="'
    yield str(environment.finalize(environment.call((undefined(name='label') if l_0_label is missing else l_0_label), 'page.gaps-and-decisions', (undefined(name='of') if l_0_of is missing else l_0_of))))
    yield '"><h3>Gaps and decisions</h3>\n'
    if (undefined(name='board') if l_0_board is missing else l_0_board).tasks:
        pass
        yield '<p class="tools" hidden><button type="button" class="copy">Copy as CSV</button> <output></output></p>'
        yield str(environment.finalize(environment.call((undefined(name='tasks') if l_0_tasks is missing else l_0_tasks), (undefined(name='board') if l_0_board is missing else l_0_board).tasks, (undefined(name='of') if l_0_of is missing else l_0_of), (undefined(name='lang') if l_0_lang is missing else l_0_lang))))
    else:
        pass
        yield '<p>There is nothing to report.</p>'
    yield '\n</section>\n'
    if (undefined(name='part') if l_0_part is missing else l_0_part).measured:
        pass
        included_template = environment.get_template('measured.html', 'journey.html')._get_default_module(context)
        l_0_measured = getattr(included_template, 'measured', missing)
        if l_0_measured is missing:
            l_0_measured = undefined(f"the template {included_template.__name__!r} (imported on line 96 in 'journey.html') does not export the requested name 'measured'", name='measured')
        context.vars['measured'] = l_0_measured
        context.exported_vars.discard('measured')
        yield str(environment.finalize(environment.call((undefined(name='measured') if l_0_measured is missing else l_0_measured), (undefined(name='part') if l_0_part is missing else l_0_part).measured, (undefined(name='of') if l_0_of is missing else l_0_of), (undefined(name='lang') if l_0_lang is missing else l_0_lang))))
        yield '\n'
    yield '<section aria-label="'
    yield str(environment.finalize(environment.call((undefined(name='label') if l_0_label is missing else l_0_label), 'page.based-on', (undefined(name='of') if l_0_of is missing else l_0_of))))
    yield '"><h3>What it is based on</h3>\n<ul>\n<li>'
    yield str(environment.finalize((undefined(name='part') if l_0_part is missing else l_0_part).answer))
    yield '</li>\n'
    for l_1_each in (undefined(name='part') if l_0_part is missing else l_0_part).measures:
        _loop_vars = {}
        pass
        yield '<li>'
        yield str(environment.finalize(environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.measure', name=l_1_each.name, shown=l_1_each.shown, words=l_1_each.words)))
        yield '</li>'
    l_1_each = missing
    yield '\n'
    for l_1_each in (undefined(name='part') if l_0_part is missing else l_0_part).assumptions:
        _loop_vars = {}
        pass
        yield '<li>'
        yield str(environment.finalize(t_1(l_1_each)))
        yield '.</li>'
    l_1_each = missing
    yield '\n'
    for l_1_each in (undefined(name='part') if l_0_part is missing else l_0_part).sharpen:
        _loop_vars = {}
        pass
        yield '<li>'
        yield str(environment.finalize(environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.to-know', what=l_1_each)))
        yield '</li>'
    l_1_each = missing
    yield '\n'
    for l_1_sentence in (undefined(name='part') if l_0_part is missing else l_0_part).freed:
        _loop_vars = {}
        pass
        yield '<li>'
        yield str(environment.finalize(t_2(l_1_sentence)))
        yield '</li>'
    l_1_sentence = missing
    yield '\n</ul>\n</section>\n</article>'

blocks = {}
debug_info = '5=88&6=92&7=100&8=103&9=108&10=109&12=116&14=118&15=121&17=123&18=126&19=129&20=131&21=134&22=142&23=144&25=148&27=151&28=153&30=155&31=158&34=161&36=164&37=178&39=185&40=188&43=191&44=194&47=197&48=199&50=201&51=203&53=210&54=212&55=214&56=216&57=218&58=220&62=222&64=224&65=226&67=228&69=230&70=233&72=238&73=240&74=243&76=246&77=248&78=250&81=253&82=256&83=258&84=260&87=263&88=265&90=268&95=273&96=275&97=281&99=284&101=286&102=288&103=292&105=296&106=300&108=304&109=308&111=312&112=316'
