"""page.html as Python, made by `python -m journeygap.reporters.pages.compile` with Jinja2 3.1.6."""

MADE_OF = "dd994e537d1e9d2a5003ce9f89d0c5fc53337a2428408d8686838fb3b4e8ed75"
"""The fingerprint of the template's text, and of how Jinja2 writes Python."""

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'page.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_page = resolve('page')
    l_0_policy = resolve('policy')
    l_0_style = resolve('style')
    l_0_drawings = resolve('drawings')
    l_0_back = resolve('back')
    l_0_name = resolve('name')
    l_0_lang = resolve('lang')
    l_0_persona = resolve('persona')
    l_0_decisions = resolve('decisions')
    l_0_overall = resolve('overall')
    l_0_decidable = resolve('decidable')
    l_0_say = resolve('say')
    l_0_plans = resolve('plans')
    l_0_compared = resolve('compared')
    l_0_parts = resolve('parts')
    l_0_opened = resolve('opened')
    l_0_closed = resolve('closed')
    l_0_changes = resolve('changes')
    l_0_overview = resolve('overview')
    l_0_worst_first = resolve('worst_first')
    l_0_FOLD = resolve('FOLD')
    l_0_order = resolve('order')
    l_0_shared_tasks = resolve('shared_tasks')
    l_0_tasks = resolve('tasks')
    l_0_codes = resolve('codes')
    l_0_codes_explained = resolve('codes_explained')
    l_0_methods_explained = resolve('methods_explained')
    l_0_some = resolve('some')
    l_0_script = resolve('script')
    l_0_plan_link = l_0_changes_link = l_0_index_link = l_0_several = l_0_pays = l_0_folded = missing
    try:
        t_1 = environment.filters['begun']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'begun' found.")
    try:
        t_2 = environment.filters['format']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'format' found.")
    try:
        t_3 = environment.filters['isolated']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'isolated' found.")
    try:
        t_4 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_5 = environment.filters['safe']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'safe' found.")
    try:
        t_6 = environment.tests['sameas']
    except KeyError:
        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No test named 'sameas' found.")
    pass
    def macro():
        t_7 = []
        pass
        t_7.append(
            '<b><a href="#plan">The plan</a></b>',
        )
        return concat(t_7)
    context.exported_vars.add('plan_link')
    context.vars['plan_link'] = l_0_plan_link = Macro(environment, macro, 'plan_link', (), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_old):
        t_8 = []
        if l_1_old is missing:
            l_1_old = undefined("parameter 'old' was not provided", name='old')
        pass
        t_8.extend((
            '<b><a href="#changes">',
            str(environment.finalize(environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.changed-since', name=environment.call((undefined(name='name') if l_0_name is missing else l_0_name), l_1_old)))),
            '</a></b>',
        ))
        return concat(t_8)
    context.exported_vars.add('changes_link')
    context.vars['changes_link'] = l_0_changes_link = Macro(environment, macro, 'changes_link', ('old',), False, False, False, context.eval_ctx.autoescape)
    def macro():
        t_9 = []
        pass
        t_9.append(
            '<a href="index.html#plan">all journeys</a>',
        )
        return concat(t_9)
    context.exported_vars.add('index_link')
    context.vars['index_link'] = l_0_index_link = Macro(environment, macro, 'index_link', (), False, False, False, context.eval_ctx.autoescape)
    l_0_several = (t_4((undefined(name='page') if l_0_page is missing else l_0_page).journeys) != 1)
    context.vars['several'] = l_0_several
    context.exported_vars.add('several')
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="'
    yield str(environment.finalize((undefined(name='policy') if l_0_policy is missing else l_0_policy)))
    yield '">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="generator" content="journeygap '
    yield str(environment.finalize((undefined(name='page') if l_0_page is missing else l_0_page).version))
    yield '">\n<meta name="description" content="A customer journey and what the company does along it: gaps, waste and what to decide.">\n<title>'
    yield str(environment.finalize((undefined(name='page') if l_0_page is missing else l_0_page).title))
    yield '</title>\n<style>'
    yield str(environment.finalize(t_5((undefined(name='style') if l_0_style is missing else l_0_style))))
    yield '</style>\n</head>\n<body>\n<a class="skip" href="#main">Skip to the answer</a>\n<svg class="defs" width="0" height="0" aria-hidden="true"><defs>\n'
    yield str(environment.finalize(environment.call((undefined(name='drawings') if l_0_drawings is missing else l_0_drawings))))
    yield '\n</defs></svg>\n<header>\n'
    if (undefined(name='back') if l_0_back is missing else l_0_back):
        pass
        yield '<p><a href="index.html">All journeys</a></p>'
    yield '\n<h1>'
    yield str(environment.finalize((environment.call((undefined(name='name') if l_0_name is missing else l_0_name), environment.getitem((undefined(name='page') if l_0_page is missing else l_0_page).journeys, 0).name, (undefined(name='lang') if l_0_lang is missing else l_0_lang)) if (not (undefined(name='several') if l_0_several is missing else l_0_several)) else (undefined(name='page') if l_0_page is missing else l_0_page).title)))
    yield '</h1>\n<p class="quiet">'
    if (not (undefined(name='several') if l_0_several is missing else l_0_several)):
        pass
        yield str(environment.finalize(environment.call((undefined(name='persona') if l_0_persona is missing else l_0_persona), environment.getitem((undefined(name='page') if l_0_page is missing else l_0_page).journeys, 0), (undefined(name='lang') if l_0_lang is missing else l_0_lang))))
        for l_1_fact in environment.getitem((undefined(name='page') if l_0_page is missing else l_0_page).journeys, 0).facts:
            _loop_vars = {}
            pass
            yield str(environment.finalize(l_1_fact))
            yield ' · '
        l_1_fact = missing
    yield str(environment.finalize((undefined(name='page') if l_0_page is missing else l_0_page).day))
    yield '</p>\n</header>\n<main id="main">\n<section aria-labelledby="answer">\n'
    if (undefined(name='several') if l_0_several is missing else l_0_several):
        pass
        yield '<h2 id="answer" class="headline" dir="auto">'
        yield str(environment.finalize(((undefined(name='page') if l_0_page is missing else l_0_page).headline or (undefined(name='page') if l_0_page is missing else l_0_page).answer)))
        yield '</h2>\n'
        if (undefined(name='page') if l_0_page is missing else l_0_page).headline:
            pass
            yield '<p class="quiet" dir="auto">'
            yield str(environment.finalize((undefined(name='page') if l_0_page is missing else l_0_page).answer))
            yield '</p>'
        yield '\n'
    else:
        pass
        yield '<h2 id="answer" class="headline" dir="auto">'
        yield str(environment.finalize(environment.getitem((undefined(name='page') if l_0_page is missing else l_0_page).journeys, 0).board.headline))
        yield '</h2>\n'
    if (undefined(name='page') if l_0_page is missing else l_0_page).accepted:
        pass
        yield '<p class="quiet">'
        yield str(environment.finalize(t_1((undefined(name='page') if l_0_page is missing else l_0_page).accepted)))
        yield '.</p>'
    yield '\n'
    yield str(environment.finalize(environment.call((undefined(name='decisions') if l_0_decisions is missing else l_0_decisions), ((undefined(name='overall') if l_0_overall is missing else l_0_overall) if (undefined(name='several') if l_0_several is missing else l_0_several) else environment.getitem((undefined(name='page') if l_0_page is missing else l_0_page).journeys, 0).board.decisions), environment.call((undefined(name='decidable') if l_0_decidable is missing else l_0_decidable), (undefined(name='page') if l_0_page is missing else l_0_page).journeys), (undefined(name='lang') if l_0_lang is missing else l_0_lang))))
    yield '\n'
    l_0_pays = ((undefined(name='page') if l_0_page is missing else l_0_page).pays_for if (undefined(name='several') if l_0_several is missing else l_0_several) else environment.getitem((undefined(name='page') if l_0_page is missing else l_0_page).journeys, 0).pays_for)
    context.vars['pays'] = l_0_pays
    context.exported_vars.add('pays')
    if (undefined(name='pays') if l_0_pays is missing else l_0_pays):
        pass
        yield '<p class="pays">'
        yield str(environment.finalize(t_3(t_1((undefined(name='pays') if l_0_pays is missing else l_0_pays)))))
        yield '.</p>'
    yield '\n'
    if (undefined(name='page') if l_0_page is missing else l_0_page).plan:
        pass
        yield '<p>'
        yield str(environment.finalize(environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.plan-answer', plan=environment.call((undefined(name='plan_link') if l_0_plan_link is missing else l_0_plan_link)), answer=(undefined(name='page') if l_0_page is missing else l_0_page).plan.answer)))
        yield '</p>'
    elif ((undefined(name='back') if l_0_back is missing else l_0_back) and environment.getitem((undefined(name='plans') if l_0_plans is missing else l_0_plans), 0)):
        pass
        yield '<p>'
        yield str(environment.finalize(environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.plan-elsewhere', journeys=environment.call((undefined(name='index_link') if l_0_index_link is missing else l_0_index_link)))))
        yield '</p>'
    yield '\n'
    if (((undefined(name='compared') if l_0_compared is missing else l_0_compared) and (not (undefined(name='several') if l_0_several is missing else l_0_several))) and (undefined(name='parts') if l_0_parts is missing else l_0_parts)):
        pass
        yield '<p>'
        yield str(environment.finalize(environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.changed-briefly', since=environment.call((undefined(name='changes_link') if l_0_changes_link is missing else l_0_changes_link), (undefined(name='compared') if l_0_compared is missing else l_0_compared).old.name), opened=t_4((undefined(name='opened') if l_0_opened is missing else l_0_opened)), closed=t_4((undefined(name='closed') if l_0_closed is missing else l_0_closed)))))
        yield '</p>\n'
    if (undefined(name='page') if l_0_page is missing else l_0_page).targets:
        pass
        yield '<h3>Targets</h3>\n<ul class="targets">\n'
        for l_1_goal in (undefined(name='page') if l_0_page is missing else l_0_page).targets:
            _loop_vars = {}
            pass
            yield '<li dir="auto"><span class="state '
            yield str(environment.finalize(('good' if l_1_goal.met else ('bad' if t_6(l_1_goal.met, False) else 'outside'))))
            yield '">'
            yield str(environment.finalize(environment.call((undefined(name='say') if l_0_say is missing else l_0_say), ('page.goal-met' if l_1_goal.met else ('page.goal-missed' if t_6(l_1_goal.met, False) else 'page.goal-open')))))
            yield '</span> '
            yield str(environment.finalize(environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.goal', name=l_1_goal.name, reached=l_1_goal.reached, wanted=l_1_goal.wanted, source=l_1_goal.source)))
            yield '</li>\n'
        l_1_goal = missing
        yield '</ul>\n'
    yield '</section>\n'
    if ((undefined(name='compared') if l_0_compared is missing else l_0_compared) and ((undefined(name='several') if l_0_several is missing else l_0_several) or (not (undefined(name='parts') if l_0_parts is missing else l_0_parts)))):
        pass
        yield str(environment.finalize(environment.call((undefined(name='changes') if l_0_changes is missing else l_0_changes), (undefined(name='compared') if l_0_compared is missing else l_0_compared).old.name, (undefined(name='opened') if l_0_opened is missing else l_0_opened), (undefined(name='closed') if l_0_closed is missing else l_0_closed))))
        yield '\n'
    if (undefined(name='page') if l_0_page is missing else l_0_page).errors:
        pass
        yield '<section aria-labelledby="errors"><h2 id="errors">Files that could not be analysed</h2>\n<ul>'
        for l_1_each in (undefined(name='page') if l_0_page is missing else l_0_page).errors:
            _loop_vars = {}
            pass
            yield '<li dir="auto"><b>'
            yield str(environment.finalize(l_1_each.place))
            yield '</b>: '
            yield str(environment.finalize(l_1_each.message))
            yield ' <span class="quiet">('
            yield str(environment.finalize(l_1_each.code))
            yield ')</span>'
            if l_1_each.suggestion:
                pass
                yield ': '
                yield str(environment.finalize(l_1_each.suggestion))
            yield '</li>\n'
        l_1_each = missing
        yield '</ul></section>\n'
    if ((undefined(name='several') if l_0_several is missing else l_0_several) and (undefined(name='page') if l_0_page is missing else l_0_page).journeys):
        pass
        included_template = environment.get_template('overview.html', 'page.html')._get_default_module(context)
        l_0_overview = getattr(included_template, 'overview', missing)
        if l_0_overview is missing:
            l_0_overview = undefined(f"the template {included_template.__name__!r} (imported on line 80 in 'page.html') does not export the requested name 'overview'", name='overview')
        context.vars['overview'] = l_0_overview
        context.exported_vars.discard('overview')
        yield str(environment.finalize(environment.call((undefined(name='overview') if l_0_overview is missing else l_0_overview), (undefined(name='worst_first') if l_0_worst_first is missing else l_0_worst_first))))
        yield '\n'
    if ((undefined(name='page') if l_0_page is missing else l_0_page).plan and ((undefined(name='several') if l_0_several is missing else l_0_several) or (not (undefined(name='parts') if l_0_parts is missing else l_0_parts)))):
        pass
        template = environment.get_template('plan.html', 'page.html')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'changes_link': l_0_changes_link, 'folded': l_0_folded, 'index_link': l_0_index_link, 'overview': l_0_overview, 'pays': l_0_pays, 'plan_link': l_0_plan_link, 'several': l_0_several}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    l_0_folded = (t_4((undefined(name='page') if l_0_page is missing else l_0_page).journeys) > (undefined(name='FOLD') if l_0_FOLD is missing else l_0_FOLD))
    context.vars['folded'] = l_0_folded
    context.exported_vars.add('folded')
    for l_1_at in (undefined(name='order') if l_0_order is missing else l_0_order):
        l_1_befores = resolve('befores')
        l_1_charts = resolve('charts')
        l_1_part = l_1_n = l_1_of = l_1_board = l_1_before = l_1_after = l_1_drawn = missing
        _loop_vars = {}
        pass
        l_1_part = environment.getitem((undefined(name='parts') if l_0_parts is missing else l_0_parts), (l_1_at - 1))
        _loop_vars['part'] = l_1_part
        l_1_n = (t_2('j%d-', l_1_at) if (undefined(name='several') if l_0_several is missing else l_0_several) else '')
        _loop_vars['n'] = l_1_n
        l_1_of = ((l_1_at, (undefined(name='part') if l_1_part is missing else l_1_part).name) if (undefined(name='several') if l_0_several is missing else l_0_several) else None)
        _loop_vars['of'] = l_1_of
        (l_1_board, l_1_before, l_1_after, l_1_drawn) = ((undefined(name='part') if l_1_part is missing else l_1_part).board, environment.getitem((undefined(name='befores') if l_1_befores is missing else l_1_befores), (l_1_at - 1)), environment.getitem((undefined(name='plans') if l_0_plans is missing else l_0_plans), (l_1_at - 1)), environment.getitem((undefined(name='charts') if l_1_charts is missing else l_1_charts), (l_1_at - 1)))
        _loop_vars.update({'after': l_1_after, 'before': l_1_before, 'board': l_1_board, 'drawn': l_1_drawn})
        if (undefined(name='folded') if l_0_folded is missing else l_0_folded):
            pass
            yield '<details class="journey" data-journey="'
            yield str(environment.finalize(l_1_at))
            yield '"><summary dir="auto"'
            yield str(environment.finalize((undefined(name='lang') if l_0_lang is missing else l_0_lang)))
            yield '>'
            yield str(environment.finalize((undefined(name='part') if l_1_part is missing else l_1_part).name))
            yield '</summary><noscript>'
        yield '\n'
        template = environment.get_template('journey.html', 'page.html')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'after': l_1_after, 'at': l_1_at, 'before': l_1_before, 'board': l_1_board, 'drawn': l_1_drawn, 'n': l_1_n, 'of': l_1_of, 'part': l_1_part, 'changes_link': l_0_changes_link, 'folded': l_0_folded, 'index_link': l_0_index_link, 'overview': l_0_overview, 'pays': l_0_pays, 'plan_link': l_0_plan_link, 'several': l_0_several}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
        if (undefined(name='folded') if l_0_folded is missing else l_0_folded):
            pass
            yield '</noscript></details>'
        yield '\n'
    l_1_at = l_1_part = l_1_n = l_1_of = l_1_befores = l_1_charts = l_1_board = l_1_before = l_1_after = l_1_drawn = missing
    if (undefined(name='shared_tasks') if l_0_shared_tasks is missing else l_0_shared_tasks):
        pass
        yield '<section aria-labelledby="shared"><h2 id="shared">In company files that several journeys share</h2>\n'
        yield str(environment.finalize(environment.call((undefined(name='tasks') if l_0_tasks is missing else l_0_tasks), (undefined(name='shared_tasks') if l_0_shared_tasks is missing else l_0_shared_tasks), None, (undefined(name='lang') if l_0_lang is missing else l_0_lang))))
        yield '\n</section>\n'
    if (undefined(name='codes') if l_0_codes is missing else l_0_codes):
        pass
        yield '<section aria-labelledby="codes"><h2 id="codes">What the codes mean</h2>\n'
        yield str(environment.finalize(environment.call((undefined(name='codes_explained') if l_0_codes_explained is missing else l_0_codes_explained), (undefined(name='codes') if l_0_codes is missing else l_0_codes))))
        yield '</section>\n'
    yield '<section aria-labelledby="method"><h2 id="method">How the figures are computed</h2>\n'
    yield str(environment.finalize(environment.call((undefined(name='methods_explained') if l_0_methods_explained is missing else l_0_methods_explained), (undefined(name='page') if l_0_page is missing else l_0_page).methods)))
    yield '</section>\n</main>\n<footer><p class="quiet">'
    yield str(environment.finalize(environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.made-with', version=(undefined(name='page') if l_0_page is missing else l_0_page).version)))
    yield ' '
    yield str(environment.finalize(environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.made-from', files=environment.call((undefined(name='some') if l_0_some is missing else l_0_some), (undefined(name='page') if l_0_page is missing else l_0_page).files, 8))))
    yield '</p></footer>\n<script>'
    yield str(environment.finalize(t_5((undefined(name='script') if l_0_script is missing else l_0_script))))
    yield '</script>\n</body>\n</html>'

blocks = {}
debug_info = '2=77&3=86&4=99&5=108&10=112&12=114&14=116&15=118&20=120&23=122&26=126&28=128&29=137&33=139&34=142&35=144&36=147&39=153&41=155&42=158&44=161&45=163&46=166&47=169&49=172&50=175&51=177&52=180&54=183&55=186&57=188&60=191&61=195&62=197&63=199&68=204&69=206&71=208&74=211&75=215&79=228&80=230&81=236&83=238&84=240&86=246&87=249&88=255&89=257&90=259&91=261&92=263&93=266&95=273&96=279&100=284&102=287&105=289&107=292&110=295&112=297&113=301'
