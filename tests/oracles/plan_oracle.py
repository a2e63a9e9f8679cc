"""An oracle for plans: every subset of actions tried, worked out from plain data by the words of the method.

It shares nothing with the tool but the findings of an analysis, which say what is waste and what is misplaced. Journeys
are as `plan_cases` makes them: ratings are single figures on 0 to 10, names are ids.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import chain, combinations
from math import ceil

KINDS = ["drop", "move", "improve", "launch"]


def actions(plan):
    """Return the kind and id of every action of a plan, in the order of doing."""
    return [(each.action.kind.value, each.action.subject.id) for each in plan.done]


def subsets(items):
    items = list(items)
    return chain.from_iterable(combinations(items, size) for size in range(len(items) + 1))


def as_list(value):
    return [] if value is None else [value] if isinstance(value, str) else list(value)


class Oracle:
    """Journeys and the company file that they share, with what an analysis reports of it."""

    def __init__(
        self, journeys, company, wasted, misplaced, *, unclear=(), keep=(), assume_delivers=None, assume_cost=None
    ):
        self.journeys = journeys
        self.company = {each["id"]: each for each in company}
        # Journeys in which nothing matches (JG402) say nothing about what to stop.
        doubtful = {a for a in self.company for j in unclear if self.in_scope(a, journeys[j])}
        self.wasted = set(wasted) - set(keep) - doubtful
        self.misplaced = set(misplaced)
        self.keep = set(keep)
        self.assume_delivers = assume_delivers
        self.reported_waste = set(wasted)
        self.unit = self._unit()
        self.assume_cost = assume_cost if self.unit == "cost" else None
        self.options = {}
        for each in company:
            if "option" in each:
                self.options.setdefault(each["option"], []).append(each["id"])
        self.launchable = self._launchable()
        self.actions = sorted(
            [("move", a) for a in self.misplaced]
            + [("improve", a) for a in self._improvable()]
            + [("launch", a) for a in self.launchable],
            key=lambda each: (each[1], KINDS.index(each[0])),
        )
        self.stoppable = {name for a in self.launchable for name in as_list(self.company[a].get("replaces"))}

    # --- what can be done

    def status(self, a):
        return self.company[a].get("status", "live")

    def in_scope(self, a, journey):
        personas = self.company[a].get("personas")
        return personas is None or journey["persona"] in as_list(personas)

    def scoped(self, a):
        return any(self.in_scope(a, journey) for journey in self.journeys)

    def _improvable(self):
        return [
            a
            for a, each in self.company.items()
            if "improve" in each and self.status(a) == "live" and a not in self.reported_waste and self.scoped(a)
        ]

    def _unit(self):
        planned = [a for a in self.company if self.status(a) == "planned" and self.scoped(a)]
        replaced = {name for a in planned for name in as_list(self.company[a].get("replaces"))}
        improvable = self._improvable()
        at_stake = [*self.reported_waste, *self.misplaced, *planned, *replaced, *improvable]
        for unit in ("cost", "hours"):
            if any(unit in self.company[a] for a in at_stake) or any(
                unit in self.company[a]["improve"] for a in improvable
            ):
                return unit
        return "actions"

    def places(self, a):
        """Return the (journey, stage, touchpoint) that an activity refers to: in its own stages, and elsewhere."""
        each, here, elsewhere = self.company[a], [], []
        own = as_list(each.get("stage"))
        for j, journey in enumerate(self.journeys):
            if not self.in_scope(a, journey):
                continue
            for name in as_list(each.get("meets", each["name"])):
                found = [
                    (j, s, t)
                    for s, stage in enumerate(journey["stages"])
                    for t, touchpoint in enumerate(stage["touchpoints"])
                    if touchpoint["name"] == name
                ]
                inside = [one for one in found if not own or journey["stages"][one[1]]["name"] in own]
                (here if inside else elsewhere).extend(inside or found)
        return here, [one for one in elsewhere if one not in here]

    def needs(self, a):
        """Return for each need the activities of which one will do."""
        found = []
        for name in as_list(self.company[a].get("needs")):
            members = [name] if name in self.company else self.options.get(name, [])
            if a not in members:
                found.append(members)
        return found

    def _launchable(self):
        planned = {a for a in self.company if self.status(a) == "planned" and self.scoped(a)}
        good = {
            a
            for a in planned
            if (self.unit == "actions" or self.unit in self.company[a] or self.assume_cost is not None)
            and not self.keep & set(as_list(self.company[a].get("replaces")))
        }
        while True:
            bad = {
                a
                for a in good
                if any(not any(n in good or self.status(n) == "live" for n in members) for members in self.needs(a))
            }
            if not bad:
                break
            good -= bad
        wanted = {a for a in good if self.places(a)[0]}
        while True:
            more = {n for a in wanted for members in self.needs(a) for n in members if n in good} - wanted
            if not more:
                return wanted
            wanted |= more

    # --- one choice

    def feasible(self, choice):
        """Return what a choice of moves, improvements and launches leads to, or None where it contradicts itself."""
        launched = {a for kind, a in choice if kind == "launch"}
        stopped = {name for a in launched for name in as_list(self.company[a].get("replaces"))}
        if any(kind != "launch" and a in stopped for kind, a in choice):
            return None
        for members in self.options.values():
            if len(launched & set(members)) > 1:
                return None
        return launched, stopped

    def drop_sets(self, choice, launched, stopped):
        """Return the largest sets of waste that can be dropped with a choice."""
        supported = self._supported(choice, launched, stopped)
        free = self.wasted - stopped - supported
        best = []
        for dropped in sorted(map(set, subsets(free)), key=len, reverse=True):
            if best and len(dropped) < len(best[0]) and any(dropped < other for other in best):
                continue
            if self._needs_met(launched, dropped) and not any(dropped < other for other in best):
                best.append(dropped)
        return best

    def _needs_met(self, launched, dropped):
        return all(
            any(n in launched or (self.status(n) == "live" and n not in dropped) for n in members)
            for a in launched
            for members in self.needs(a)
        )

    def _supported(self, choice, launched, stopped):
        """Return what supports, through live steps, something aligned after a choice, in any journey."""
        moved = {a for kind, a in choice if kind == "move"}
        found = set()
        for j, journey in enumerate(self.journeys):
            live = {
                a
                for a in self.company
                if self.in_scope(a, journey) and ((self.status(a) == "live" and a not in stopped) or a in launched)
            }
            reached = {
                a
                for a in live
                if any(p[0] == j for p in self.places(a)[0])
                or (a in moved and any(p[0] == j for p in self.places(a)[1]))
            }
            while True:
                more = {a for a in live - reached if set(as_list(self.company[a].get("supports"))) & reached}
                if not more:
                    break
                reached |= more
            found |= reached
        return found

    def amount(self, a, key=None):
        each = self.company[a]
        if self.unit == "actions":
            return 0
        value = each.get(self.unit)
        if value is None and key == "launch":
            value = self.assume_cost
        return round((value or 0) * 100)

    def freed(self, a):
        if self.unit == "cost" and "frees" in self.company[a]:
            return round(self.company[a]["frees"] * 100)
        return self.amount(a)

    def figures(self, choice, launched, stopped, dropped):
        """Return coverage, running, setup, actions, certain, drops, and the sums that limits are about."""
        running = setup = 0
        hours, setup_hours = {}, {}

        def add(to, a, value):
            for team in (None, self.company[a].get("owner")):
                to[team] = to.get(team, 0) + round(value * 100)
                if team is None and self.company[a].get("owner") is None:
                    break

        for kind, a in choice:
            each = self.company[a]
            once = (each.get("improve", {}) if kind == "improve" else each).get("setup", {})
            setup += round(once.get("hours" if self.unit == "hours" else "cost", 0) * 100)
            add(setup_hours, a, once.get("hours", 0))
            if kind == "launch":
                running += self.amount(a, "launch")
                add(hours, a, each.get("hours", 0))
            if kind == "improve":
                improve = each["improve"]
                if self.unit != "actions" and self.unit in improve:
                    running += round(improve[self.unit] * 100) - self.amount(a)
                if "hours" in improve:
                    add(hours, a, improve["hours"] - each.get("hours", 0))
        for a in stopped | dropped:
            running -= self.freed(a)
            add(hours, a, -self.company[a].get("hours", 0))
        units = self.units(choice, launched, stopped)
        return {
            "coverage": sum(value for value, _, _, _ in units),
            "running": running,
            "setup": setup,
            "actions": len(choice),
            "certain": sum(certain for _, certain, _, _ in units),
            "drops": len(dropped),
            "hours": hours,
            "setup_hours": setup_hours,
            "units": units,
        }

    # --- coverage

    def units(self, choice, launched, stopped):
        """Return for each unit its value, its value without assumed gains, its full value, and its stage."""
        found = []
        for j, journey in enumerate(self.journeys):
            for s, stage in enumerate(journey["stages"]):
                groups = {}
                for t, touchpoint in enumerate(stage["touchpoints"]):
                    groups.setdefault(touchpoint.get("choice", t), []).append(t)
                for members in groups.values():
                    tps = [stage["touchpoints"][t] for t in members]
                    if all(tp.get("need") == "optional" or tp.get("ownership") == "customer" for tp in tps):
                        continue
                    weight = journey.get("weight", 1) * max(tp.get("importance", 5) for tp in tps)
                    today = self._best([(j, s, t) for t in members], (), set(), set())
                    now = self._best([(j, s, t) for t in members], choice, launched, stopped)
                    value = round(weight * max([f for f, _ in now], default=0) * 10_000)
                    before = round(weight * max([f for f, _ in today], default=0) * 10_000)
                    sure = round(weight * max([f for f, assumed in now if not assumed], default=0) * 10_000)
                    full = round(weight * 10_000)
                    found.append((value, min(value, max(before, sure)), full, (j, s)))
        return found

    def _best(self, places, choice, launched, stopped):
        """Return (fulfilment, assumed) of every match of some touchpoints."""
        found = []
        for a, each in self.company.items():
            if a in stopped or (self.status(a) != "live" and a not in launched):
                continue
            here, elsewhere = self.places(a)
            moved, improved = ("move", a) in choice, ("improve", a) in choice
            for j, s, t in places:
                if (j, s, t) not in here and not (moved and (j, s, t) in elsewhere):
                    continue
                tp = self.journeys[j]["stages"][s]["touchpoints"][t]
                changed = moved or improved or a in launched
                level = each["improve"]["delivers"] if improved else each.get("delivers")
                assumed = changed and level is None
                if assumed:
                    level = self.assume_delivers
                if not changed and "satisfaction" in tp:
                    level = tp["satisfaction"]
                expected = tp.get("expects", tp.get("importance", 5))
                q = 1.0 if level is None or expected == 0 else min(1.0, level / expected)
                theirs, ours = set(as_list(tp.get("channel"))), set(as_list(each.get("channel")))
                differs = theirs and ours and not theirs & ours
                if differs and (changed or "satisfaction" not in tp):  # their rating speaks of their channel
                    q *= 0.5
                found.append((q, assumed))
        return found

    # --- all of them

    def outcomes(self):
        """Return every choice that does not contradict itself, with its drops and its figures."""
        for choice in subsets(self.actions):
            found = self.feasible(choice)
            if found is None:
                continue
            launched, stopped = found
            for dropped in self.drop_sets(choice, launched, stopped):
                everything = [*choice, *(("drop", a) for a in dropped)]
                yield frozenset(everything), self.figures(choice, launched, stopped, dropped)


def keeps(figures, terms, unit, *, but=None, only=None, chosen=frozenset()):
    """Return whether figures keep to some terms; ``but`` leaves one limit out, ``only`` looks at one."""
    checks = {}
    periods = terms.get("within") or 1
    budget = (terms.get("hours") if unit == "hours" else terms.get("budget")) or 0
    spent = periods * figures["running"] + (figures["setup"] if terms.get("within") else 0)
    checks["budget"] = spent <= periods * round(budget * 100)
    if terms.get("setup") is not None:
        checks["setup"] = figures["setup"] <= round(terms["setup"] * 100)
    if terms.get("hours") is not None and unit != "hours":
        checks["hours"] = figures["hours"].get(None, 0) <= round(terms["hours"] * 100)
    for team, most in terms.get("team_hours", {}).items():
        checks[f"hours:{team}"] = figures["hours"].get(team, 0) <= round(most * 100)
    for team, most in terms.get("capacity", {}).items():
        checks[f"capacity:{team}"] = figures["setup_hours"].get(team, 0) <= round(most * 100)
    if terms.get("actions") is not None:
        checks["actions"] = figures["actions"] <= terms["actions"]
    if terms.get("floor") is not None:
        checks["floor"] = reaches(figures, Fraction(str(terms["floor"])))
    must = all(any(a == name for _, a in chosen) for name in terms.get("must", ()))
    if only is not None:
        return must and all(checks[name] for name in ([only] if isinstance(only, str) else only))
    return must and all(held for name, held in checks.items() if name != but)


def limits(terms, unit):
    """Return the names of all limits of some terms."""
    single = [name for name in ("setup", "actions", "floor") if terms.get(name) is not None]
    hours = ["hours"] if terms.get("hours") is not None and unit != "hours" else []
    teams = [
        f"{of}:{team}" for key, of in (("team_hours", "hours"), ("capacity", "capacity")) for team in terms.get(key, ())
    ]
    return ["budget", *single, *hours, *teams]


def reaches(figures, floor):
    stages = {}
    for value, _, full, stage in figures["units"]:
        have, of = stages.get(stage, (0, 0))
        stages[stage] = (have + value, of + full)
    return all(have >= ceil(floor / 100 * of) for have, of in stages.values())


def key(chosen, figures, *, lean=False):
    """Rank a plan: the lowest is the best."""
    money = (figures["running"], figures["setup"])
    order = (figures["actions"], *money) if lean else (*money, figures["actions"])
    ids = sorted((a, KINDS.index(kind)) for kind, a in chosen)
    return (-figures["coverage"], *order, -figures["certain"], -figures["drops"], ids)


def best(outcomes, terms, unit, **but):
    """Return the best plan within some terms, or None."""
    fitting = [each for each in outcomes if keeps(each[1], terms, unit, chosen=each[0], **but)]
    return min(fitting, key=lambda each: key(*each, lean=terms.get("lean", False)), default=None)


def least_budget(outcomes, terms, unit, wanted=None):
    """Return the least budget of a plan that keeps to all other terms and is as wanted, rounded up to a cent."""
    periods = terms.get("within") or 1
    spent = [
        Fraction(periods * figures["running"] + (figures["setup"] if terms.get("within") else 0), periods)
        for chosen, figures in outcomes
        if keeps(figures, terms, unit, but="budget", chosen=chosen) and (wanted is None or wanted(chosen, figures))
    ]
    return ceil(min(spent)) / 100 if spent else None
