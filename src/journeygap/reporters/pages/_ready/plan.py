"""plan.html as Python, made by `python -m journeygap.reporters.pages.compile` with Jinja2 3.1.6."""

MADE_OF = "ac0bd90083e602ad973d38fd7b5046cea863c24a9e437eec7b5ab1a59a92d0f6"
"""The fingerprint of the template's text, and of how Jinja2 writes Python."""

from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'plan.html'

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_page = resolve('page')
    l_0_steps = resolve('steps')
    l_0_say = resolve('say')
    l_0_plan = l_0_where = missing
    try:
        t_1 = environment.filters['amount']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'amount' found.")
    try:
        t_2 = environment.filters['begun']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'begun' found.")
    try:
        t_3 = environment.filters['gained']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'gained' found.")
    try:
        t_4 = environment.filters['hundred']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'hundred' found.")
    try:
        t_5 = environment.filters['isolated']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'isolated' found.")
    try:
        t_6 = environment.filters['min']
    except KeyError:
        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No filter named 'min' found.")
    try:
        t_7 = environment.filters['percent']
    except KeyError:
        @internalcode
        def t_7(*unused):
            raise TemplateRuntimeError("No filter named 'percent' found.")
    pass
    l_0_plan = (undefined(name='page') if l_0_page is missing else l_0_page).plan
    context.vars['plan'] = l_0_plan
    context.exported_vars.add('plan')
    def macro(l_1_each):
        t_8 = []
        if l_1_each is missing:
            l_1_each = undefined("parameter 'each' was not provided", name='each')
        pass
        t_8.extend((
            '<span dir="auto">',
            str(environment.finalize(l_1_each.stage)),
            '</span>',
        ))
        if (undefined(name='plan') if l_0_plan is missing else l_0_plan).several:
            pass
            t_8.extend((
                ', <span dir="auto">',
                str(environment.finalize(l_1_each.journey)),
                '</span>',
            ))
        return concat(t_8)
    context.exported_vars.add('where')
    context.vars['where'] = l_0_where = Macro(environment, macro, 'where', ('each',), False, False, False, context.eval_ctx.autoescape)
    yield '<section aria-labelledby="plan" class="plan">\n<h2 id="plan">The plan</h2>\n<p class="lead">'
    yield str(environment.finalize(t_5(t_2((undefined(name='plan') if l_0_plan is missing else l_0_plan).answer))))
    yield '</p>\n'
    if (undefined(name='plan') if l_0_plan is missing else l_0_plan).caveats:
        pass
        yield '<ul class="quiet">'
        for l_1_each in (undefined(name='plan') if l_0_plan is missing else l_0_plan).caveats:
            _loop_vars = {}
            pass
            yield '<li>'
            yield str(environment.finalize(t_5(l_1_each)))
            yield '</li>'
        l_1_each = missing
        yield '</ul>'
    if (undefined(name='plan') if l_0_plan is missing else l_0_plan).actions:
        pass
        yield '<h3 id="plan-actions">What to do, in this order</h3>\n<table class="overview" aria-labelledby="plan-actions">\n<thead><tr><th scope="col" class="number">Step</th><th scope="col">Do</th><th scope="col" class="number">Coverage</th><th scope="col" class="number">Gain</th>'
        if (undefined(name='plan') if l_0_plan is missing else l_0_plan).money:
            pass
            yield '<th scope="col" class="number">Running'
            if (undefined(name='plan') if l_0_plan is missing else l_0_plan).unit:
                pass
                yield ' <small>'
                yield str(environment.finalize((undefined(name='plan') if l_0_plan is missing else l_0_plan).unit))
                yield '</small>'
            yield '</th><th scope="col" class="number">Once</th>'
        if (undefined(name='plan') if l_0_plan is missing else l_0_plan).firm:
            pass
            yield '<th scope="col" class="number">Stays</th>'
        yield '<th scope="col">Owner</th><th scope="col">With it</th></tr></thead>\n<tbody>'
        for l_1_each in (undefined(name='plan') if l_0_plan is missing else l_0_plan).actions:
            _loop_vars = {}
            pass
            yield '<tr><td data-lane="Step" class="number">'
            yield str(environment.finalize(l_1_each.step))
            yield '</td><th scope="row" data-lane="Do"><span class="over">'
            yield str(environment.finalize(environment.call((undefined(name='say') if l_0_say is missing else l_0_say), str_join(('plan.', l_1_each.kind, )))))
            yield '</span> <span dir="auto">'
            yield str(environment.finalize(l_1_each.name))
            yield '</span></th><td data-lane="Coverage" class="number">'
            yield str(environment.finalize(t_7(l_1_each.coverage)))
            yield '</td><td data-lane="Gain" class="number">'
            yield str(environment.finalize(t_3(l_1_each.gain)))
            yield '</td>'
            if (undefined(name='plan') if l_0_plan is missing else l_0_plan).money:
                pass
                yield '<td data-lane="Running" class="number">'
                yield str(environment.finalize(t_1(l_1_each.running)))
                yield '</td><td data-lane="Once" class="number">'
                yield str(environment.finalize(t_1(l_1_each.setup)))
                yield '</td>'
            if (undefined(name='plan') if l_0_plan is missing else l_0_plan).firm:
                pass
                yield '<td data-lane="Stays" class="number">'
                yield str(environment.finalize(t_7(l_1_each.firm)))
                yield '</td>'
            yield '<td data-lane="Owner" dir="auto">'
            yield str(environment.finalize(l_1_each.owner))
            yield '</td><td class="remarks" data-lane="With it" dir="auto">'
            yield str(environment.finalize((l_1_each.remarks or '–')))
            yield '</td></tr>\n'
        l_1_each = missing
        yield '</tbody></table>\n'
    if (undefined(name='plan') if l_0_plan is missing else l_0_plan).firm:
        pass
        yield '<h3>How firm it is</h3>\n<p dir="auto">'
        yield str(environment.finalize((undefined(name='plan') if l_0_plan is missing else l_0_plan).firm))
        yield '</p>\n'
    yield '<h3 id="plan-coverage">Coverage before and after</h3>\n<table class="overview" aria-labelledby="plan-coverage">\n<thead><tr><th scope="col">Journey or stage</th><th scope="col" class="number">Before</th><th scope="col">After</th></tr></thead>\n<tbody>'
    for l_1_each in (undefined(name='plan') if l_0_plan is missing else l_0_plan).coverage:
        _loop_vars = {}
        pass
        yield '<tr><th scope="row" data-lane="Journey or stage" dir="auto">'
        if (l_1_each.level == 2):
            pass
            yield str(environment.finalize(l_1_each.name))
        else:
            pass
            yield '<b>'
            yield str(environment.finalize(l_1_each.name))
            yield '</b>'
        yield '</th><td data-lane="Before" class="number">'
        yield str(environment.finalize(t_7(l_1_each.before)))
        yield '</td><td data-lane="After">'
        yield str(environment.finalize(t_7(l_1_each.after)))
        yield '<svg class="meter" aria-hidden="true"><rect class="track" width="100%" height="10"/><rect class="planned" width="'
        yield str(environment.finalize(t_4(l_1_each.after)))
        yield '%" height="10"/><rect class="share" width="'
        yield str(environment.finalize(t_4(t_6(environment, [(l_1_each.before or 0), (l_1_each.after or 0)]))))
        yield '%" height="10"/></svg></td></tr>\n'
    l_1_each = missing
    yield '</tbody></table>\n'
    if (undefined(name='plan') if l_0_plan is missing else l_0_plan).falls:
        pass
        yield '<ul class="priority-high">'
        for l_1_each in (undefined(name='plan') if l_0_plan is missing else l_0_plan).falls:
            _loop_vars = {}
            pass
            yield '<li dir="auto">'
            yield str(environment.finalize(l_1_each))
            yield '</li>'
        l_1_each = missing
        yield '</ul>'
    if (undefined(name='plan') if l_0_plan is missing else l_0_plan).next_steps:
        pass
        yield '<h3>What the next step would cost</h3>\n<ul>'
        for l_1_each in (undefined(name='plan') if l_0_plan is missing else l_0_plan).next_steps:
            _loop_vars = {}
            pass
            yield '<li dir="auto">'
            yield str(environment.finalize(l_1_each))
            yield '</li>'
        l_1_each = missing
        yield '</ul>\n'
    if (undefined(name='steps') if l_0_steps is missing else l_0_steps):
        pass
        yield '<h3 id="plan-budgets">What each budget buys</h3>\n<div class="pair"><svg class="chart" viewBox="0 0 '
        yield str(environment.finalize(((undefined(name='steps') if l_0_steps is missing else l_0_steps).width + 60)))
        yield ' '
        yield str(environment.finalize(((undefined(name='steps') if l_0_steps is missing else l_0_steps).height + 56)))
        yield '" role="img" aria-label="'
        yield str(environment.finalize(environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.steps', bottom=(undefined(name='steps') if l_0_steps is missing else l_0_steps).bottom, top=(undefined(name='steps') if l_0_steps is missing else l_0_steps).top)))
        yield '">\n<g transform="translate(48 12)">\n'
        for l_1_each in (undefined(name='steps') if l_0_steps is missing else l_0_steps).shades:
            _loop_vars = {}
            pass
            yield '<rect class="unexamined" x="'
            yield str(environment.finalize(l_1_each.x))
            yield '" y="'
            yield str(environment.finalize(l_1_each.y))
            yield '" width="'
            yield str(environment.finalize(l_1_each.width))
            yield '" height="'
            yield str(environment.finalize(l_1_each.height))
            yield '"/>'
        l_1_each = missing
        yield '<rect class="axis" width="'
        yield str(environment.finalize((undefined(name='steps') if l_0_steps is missing else l_0_steps).width))
        yield '" height="'
        yield str(environment.finalize((undefined(name='steps') if l_0_steps is missing else l_0_steps).height))
        yield '" fill="none"/>\n<path class="steps" d="'
        yield str(environment.finalize((undefined(name='steps') if l_0_steps is missing else l_0_steps).path))
        yield '"/>\n'
        for l_1_each in (undefined(name='steps') if l_0_steps is missing else l_0_steps).spots:
            _loop_vars = {}
            pass
            yield '<circle'
            if l_1_each.chosen:
                pass
                yield ' class="chosen"'
            yield ' cx="'
            yield str(environment.finalize(l_1_each.x))
            yield '" cy="'
            yield str(environment.finalize(l_1_each.y))
            yield '" r="'
            yield str(environment.finalize((7 if l_1_each.chosen else 4)))
            yield '"/>'
        l_1_each = missing
        yield '<text class="name" x="-6" y="10" text-anchor="end" font-size="13">'
        yield str(environment.finalize((undefined(name='steps') if l_0_steps is missing else l_0_steps).top))
        yield '</text><text class="name" x="-6" y="'
        yield str(environment.finalize((undefined(name='steps') if l_0_steps is missing else l_0_steps).height))
        yield '" text-anchor="end" font-size="13">'
        yield str(environment.finalize((undefined(name='steps') if l_0_steps is missing else l_0_steps).bottom))
        yield '</text>\n<text class="name" y="'
        yield str(environment.finalize(((undefined(name='steps') if l_0_steps is missing else l_0_steps).height + 20)))
        yield '" font-size="13">'
        yield str(environment.finalize((undefined(name='steps') if l_0_steps is missing else l_0_steps).low))
        yield '</text><text class="name" x="'
        yield str(environment.finalize((undefined(name='steps') if l_0_steps is missing else l_0_steps).width))
        yield '" y="'
        yield str(environment.finalize(((undefined(name='steps') if l_0_steps is missing else l_0_steps).height + 20)))
        yield '" text-anchor="end" font-size="13">'
        yield str(environment.finalize((undefined(name='steps') if l_0_steps is missing else l_0_steps).high))
        yield '</text>\n<text class="name" x="'
        yield str(environment.finalize(((undefined(name='steps') if l_0_steps is missing else l_0_steps).width / 2)))
        yield '" y="'
        yield str(environment.finalize(((undefined(name='steps') if l_0_steps is missing else l_0_steps).height + 36)))
        yield '" text-anchor="middle" font-size="13">'
        yield str(environment.finalize((environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.budget-in', unit=(undefined(name='plan') if l_0_plan is missing else l_0_plan).unit) if (undefined(name='plan') if l_0_plan is missing else l_0_plan).unit else environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'plan.budget'))))
        yield '</text>\n</g></svg>\n<table class="overview" aria-labelledby="plan-budgets">\n<thead><tr><th scope="col" class="number">Budget</th><th scope="col" class="number">Coverage</th><th scope="col" class="number">Once</th></tr></thead>\n<tbody>'
        for l_1_each in (undefined(name='plan') if l_0_plan is missing else l_0_plan).frontier:
            _loop_vars = {}
            pass
            yield '<tr><th scope="row" data-lane="Budget" class="number">'
            if l_1_each.chosen:
                pass
                yield '<b class="priority-low">this plan</b> '
            yield str(environment.finalize(t_1(l_1_each.budget)))
            yield '</th><td data-lane="Coverage" class="number">'
            yield str(environment.finalize(t_7(l_1_each.coverage)))
            yield '</td><td data-lane="Once" class="number">'
            yield str(environment.finalize(t_1(l_1_each.setup)))
            yield '</td></tr>\n'
        l_1_each = missing
        yield '</tbody></table>\n</div>\n'
        if (undefined(name='plan') if l_0_plan is missing else l_0_plan).unexamined_text:
            pass
            yield '<p class="quiet">'
            yield str(environment.finalize((undefined(name='plan') if l_0_plan is missing else l_0_plan).unexamined_text))
            yield '</p>'
    if (undefined(name='plan') if l_0_plan is missing else l_0_plan).uncovered:
        pass
        yield '<h3>What no action covers</h3>\n<ul class="columns">'
        for l_1_each in (undefined(name='plan') if l_0_plan is missing else l_0_plan).uncovered:
            _loop_vars = {}
            pass
            yield '<li><b dir="auto">'
            yield str(environment.finalize(l_1_each.touchpoint))
            yield '</b> <span class="quiet">'
            yield str(environment.finalize(environment.call((undefined(name='say') if l_0_say is missing else l_0_say), 'page.uncovered', where=environment.call((undefined(name='where') if l_0_where is missing else l_0_where), l_1_each), state=l_1_each.state, points=(l_1_each.points * 100))))
            yield '</span></li>\n'
        l_1_each = missing
        yield '</ul>\n'
    if (undefined(name='plan') if l_0_plan is missing else l_0_plan).owners:
        pass
        yield '<h3 id="plan-hours">Hours by owner</h3>\n<table class="overview" aria-labelledby="plan-hours">\n<thead><tr><th scope="col">Owner</th><th scope="col" class="number">Before</th><th scope="col" class="number">After</th><th scope="col" class="number">Once</th></tr></thead>\n<tbody>'
        for l_1_each in (undefined(name='plan') if l_0_plan is missing else l_0_plan).owners:
            _loop_vars = {}
            pass
            yield '<tr><th scope="row" data-lane="Owner" dir="auto">'
            yield str(environment.finalize(l_1_each.owner))
            yield '</th><td data-lane="Before" class="number">'
            yield str(environment.finalize(t_1(l_1_each.before)))
            yield '</td><td data-lane="After" class="number">'
            yield str(environment.finalize(t_1(l_1_each.after)))
            yield '</td><td data-lane="Once" class="number">'
            yield str(environment.finalize(t_1(l_1_each.setup)))
            yield '</td></tr>\n'
        l_1_each = missing
        yield '</tbody></table>\n'
    if (undefined(name='plan') if l_0_plan is missing else l_0_plan).rest:
        pass
        yield '<h3>Not in the plan</h3>\n<ul>'
        for l_1_each in (undefined(name='plan') if l_0_plan is missing else l_0_plan).rest:
            _loop_vars = {}
            pass
            yield '<li dir="auto">'
            yield str(environment.finalize(l_1_each))
            yield '</li>'
        l_1_each = missing
        yield '</ul>\n'
    yield '</section>'

blocks = {}
debug_info = '2=57&3=60&6=81&7=83&8=94&11=97&12=110&13=114&16=143&18=146&23=149&24=153&26=172&27=183&29=186&31=194&33=197&35=203&36=217&37=221&38=223&39=239&40=245&41=255&45=261&48=276&50=281&52=284&55=294&59=297&62=311&64=314'
