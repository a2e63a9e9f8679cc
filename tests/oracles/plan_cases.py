"""Random cases for plans: one or two journeys that share a company file, small enough to try every subset."""

from __future__ import annotations

NAMES = ["t0", "t1", "t2", "t3"]


def case(random):
    """Return journeys, a company's touchpoints and terms, as plain data."""
    journeys = [_journey(random, number) for number in range(random.choice([1, 1, 2]))]
    company = _company(random)
    _keep_to_what_is_there(journeys, company)
    return journeys, company, _terms(random, company)


def _keep_to_what_is_there(journeys, company):
    """Leave out what the loader would refuse: stages and touchpoints that no journey has."""
    stages = {stage["name"] for journey in journeys for stage in journey["stages"]}
    touchpoints = {each["name"] for journey in journeys for stage in journey["stages"] for each in stage["touchpoints"]}
    for each in company:
        if each.get("stage") not in stages:
            each.pop("stage", None)
        if "meets" in each:
            each["meets"] = [name for name in each["meets"] if name in touchpoints]


def _maybe(random, chance, data, key, value):
    if random.random() < chance:
        data[key] = value


def _journey(random, number):
    stages = []
    for place in range(random.randint(1, 2)):
        touchpoints = []
        for name in random.sample(NAMES, random.randint(1, 3)):
            touchpoint = {"name": name}
            _maybe(random, 0.7, touchpoint, "importance", random.choice([0, 2, 5, 7, 7, 10]))
            _maybe(random, 0.4, touchpoint, "expects", random.choice([0, 3, 6, 8, 9]))
            _maybe(random, 0.3, touchpoint, "satisfaction", random.choice([0, 2, 3, 5, 7]))
            _maybe(random, 0.3, touchpoint, "choice", random.choice(["g0", "g1"]))
            _maybe(random, 0.3, touchpoint, "channel", random.choice(["web", "phone"]))
            _maybe(random, 0.1, touchpoint, "need", "optional")
            _maybe(random, 0.1, touchpoint, "ownership", random.choice(["customer", "partner"]))
            touchpoints.append(touchpoint)
        stages.append({"name": f"s{place}", "touchpoints": touchpoints})
    journey = {"name": f"j{number}", "persona": f"p{number}", "stages": stages}
    _maybe(random, 0.3, journey, "weight", random.choice([0, 0.5, 2, 3]))
    return journey


def _company(random):
    ids = [f"a{number}" for number in range(random.randint(3, 7))]
    random.shuffle(ids)
    unit = random.choice(["cost", "cost", "cost", "hours", "none"])
    planned = [a for a in ids if random.random() < 0.5]
    options = [f"o{number}" for number in range(random.choice([0, 1, 1, 2]))]
    company = [_activity(random, a, planned, ids, options, unit) for a in ids]
    named = {each.get("option") for each in company}
    for each in company:
        each["needs"] = [name for name in each["needs"] if name in ids or name in named]
        if not each["needs"]:
            del each["needs"]
    return company


def _activity(random, a, planned, ids, options, unit):
    each = {"name": random.choice([*NAMES, "nothing"]), "id": a, "needs": []}
    amounts = [0, 1, 2, 2, 3, 5, 8.25, 1.1]
    _maybe(random, 0.5, each, "stage", random.choice(["s0", "s1"]))
    _maybe(random, 0.4, each, "meets", random.sample(NAMES, random.randint(1, 2)))
    _maybe(random, 0.4, each, "delivers", random.choice([2, 4, 6, 8, 10]))
    _maybe(random, 0.3, each, "channel", random.choice(["web", "phone"]))
    _maybe(random, 0.6, each, "owner", random.choice(["x", "y"]))
    _maybe(random, 0.15, each, "personas", ["p0"])
    _maybe(random, 0.3, each, "supports", [random.choice(ids)])
    if unit == "cost":
        _maybe(random, 0.85, each, "cost", random.choice(amounts))
    if unit != "none":
        _maybe(random, 0.6, each, "hours", random.choice(amounts))
    if random.random() < 0.4:
        each["setup"] = {"cost": random.choice(amounts), "hours": random.choice(amounts)}
    if random.random() < 0.3:
        each["option"] = random.choice(options) if options else "lone"
    if a in planned:
        each["status"] = "planned"
        _maybe(random, 0.5, each, "needs", random.sample([*ids, *options], random.randint(1, 2)))
        live = [b for b in ids if b not in planned]
        if live:
            _maybe(random, 0.4, each, "replaces", random.sample(live, min(len(live), random.randint(1, 2))))
    else:
        _maybe(random, 0.2, each, "frees", random.choice(amounts))
        if random.random() < 0.4:
            improve = {"delivers": random.choice([3, 7, 9, 10])}
            if unit != "none":
                _maybe(random, 0.6, improve, unit, random.choice(amounts))
            _maybe(random, 0.4, improve, "setup", {"cost": random.choice(amounts), "hours": 1})
            each["improve"] = improve
    return each


def _terms(random, company):
    terms = {}
    owners = sorted({each["owner"] for each in company if "owner" in each})
    _maybe(random, 0.7, terms, "budget", random.choice([-20, -5, -2, 0, 0, 1, 3, 5, 8, 100]))
    _maybe(random, 0.25, terms, "setup", random.choice([0, 1, 3, 6]))
    _maybe(random, 0.2, terms, "within", random.choice([1, 2, 3, 12]))
    _maybe(random, 0.2, terms, "hours", random.choice([-2, 0, 2, 5]))
    _maybe(random, 0.2, terms, "actions", random.choice([0, 1, 2]))
    _maybe(random, 0.2, terms, "floor", random.choice([10, 33.3, 50, 80, 100]))
    if owners:
        _maybe(random, 0.2, terms, "team_hours", {random.choice(owners): random.choice([-1, 0, 2, 5])})
        _maybe(random, 0.2, terms, "capacity", {random.choice(owners): random.choice([0, 1, 3])})
    _maybe(random, 0.15, terms, "keep", (random.choice(company)["id"],))
    _maybe(random, 0.15, terms, "must", (random.choice(company)["id"],))
    _maybe(random, 0.2, terms, "lean", True)
    _maybe(random, 0.3, terms, "assume_delivers", random.choice([0, 4, 7]))
    _maybe(random, 0.2, terms, "assume_cost", random.choice([0, 2, 5]))
    return terms


def files(journeys, company):
    """Return the texts of the journey files and of their company file, by name."""
    import json

    found = {"company.yaml": json.dumps({"company": {"touchpoints": company}})}
    for number, each in enumerate(journeys):
        customer = {"persona": each["persona"], "stages": each["stages"]}
        whole = {"journey": each["name"], "company": "company.yaml", "customer": customer}
        if "weight" in each:
            whole["weight"] = each["weight"]
        found[f"{number}.journey.yaml"] = json.dumps(whole)
    return found
