"""A bicycle shop, whose plans are worked out by hand."""

SHOP = """\
journey: Buying a bicycle
customer:
  stages:
    - name: Choosing
      touchpoints:
        - {name: Test ride, importance: 10}
        - {name: Price list, importance: 6, satisfaction: 3}
    - name: Owning
      touchpoints:
        - {name: Repairs, importance: 8}
        - {name: Tours, importance: 4}
company:
  currency: EUR
  period: month
  touchpoints:
    - {name: Price list, stage: Choosing, owner: Sales, cost: 200, hours: 4, improve: {delivers: 6, cost: 300}}
    - {name: Newspaper advertising, owner: Marketing, cost: 900, hours: 10}
    - {name: Tours, stage: Choosing, owner: Service, cost: 100, delivers: 3, setup: {cost: 50}}
    - {name: Test ride, stage: Choosing, status: planned, owner: Sales, cost: 700, delivers: 8, setup: {cost: 2000}}
    - {name: Repairs, stage: Owning, status: planned, owner: Service, cost: 600, hours: 30, delivers: 8,
       needs: Workshop}
    - {name: Workshop, status: planned, owner: Service, cost: 500, setup: {cost: 9000, hours: 80}}
"""
"""Weights 10, 6, 8 and 4: 28 in all. Today only the price list counts, at 3 of 6: 6 · 0.5 = 3 of 28.

What could be done: drop the advertising (900 freed); move the tours to “Owning” (4 · 3/4 = 3, for 50 once); improve the
price list (6 · 1 = 6 in place of 3, for 100 a month); launch the test ride (10 · 8/10 = 8, for 700 and 2,000 once);
launch repairs, which need the workshop (8, for 1,100 and 9,000 once).
"""
