"""A journey with a gap, a weak touchpoint, waste, a complaint and a guess."""

JOURNEY = """\
journey: Choosing a bank
customer:
  evidence: [{id: talks, kind: interview, date: 2026-09-01, sample: 9, source: Project 7}]
  stages:
    - name: Compare
      mindset: Wants no surprises
      touchpoints:
        - {name: Comparison site, importance: 8, channel: web, friction: old rates, evidence: talks}
        - {name: Branch visit, importance: 6, satisfaction: 6}
    - name: Open
      touchpoints: [{name: Form, importance: 9, satisfaction: 4}, {name: App, importance: 9, satisfaction: 4}]
company:
  touchpoints:
    - {name: Branch visit, stage: Compare, owner: Branches}
    - {name: Form, stage: Open, owner: Online}
    - {name: App, stage: Open, owner: Online}
    - {name: Billboards, owner: Marketing}
"""
