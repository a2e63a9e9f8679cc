"""From the checked customer's half to stages and touchpoints: names normalised, ratings on 0 to 10, evidence found."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import Literal, NamedTuple, TypeAlias

from journeygap.core.language import fault
from journeygap.core.source import Span
from journeygap.core.text import normalise, normalise_medium
from journeygap.journey.resolved import Evidence, Level, Metric, Stage, Touchpoint
from journeygap.loading.holders import holder_of
from journeygap.model import customer as model
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import Tree
from journeygap.yamltext.places import Route, Seen, locate, name_span, node_at, walk

DIMENSIONS = {
    "digital-experience": ("information", "ease", "self-service", "personalisation", "communication", "helpfulness"),
    "simple": ("find", "choose", "buy", "get", "use", "maintain"),
}
"""The built-in sets of dimensions that ratings may be given by."""
_LISTED = 12
"""How many dimensions a message lists; the built-in sets have six."""


Named: TypeAlias = Literal["stage", "touchpoint", "evidence item", "tool"]
"""What must not share a name with another of its kind."""


class CustomerSide(NamedTuple):
    """The customer's half, resolved."""

    persona: model.Persona | None
    stages: tuple[Stage, ...]
    evidence: tuple[Evidence, ...]
    metrics: tuple[Metric, ...]
    dimensions: dict[str, str]


def resolve_customer(half: model.CustomerHalf, tree: Tree, faults: Faults) -> CustomerSide:
    """Resolve the names within the customer's half; what can't be resolved is added to ``faults``."""
    route: Route = ("customer",)
    dimensions = _dimensions(half.dimensions)
    ratings = Ratings(half.scale, dimensions, tree, (*route, "scale"), faults)
    evidence = _evidence(half, tree, faults)
    stages: list[Stage] = []
    names = Names("stage", tree, faults)
    seen, lists = Seen(), Seen()
    at = node_at(tree, (*route, "stages"))
    for order, stated in enumerate(half.stages):
        here = (*route, "stages", order)
        span = name_span(tree, at, order)
        stage = Stage(
            order=order,
            id=normalise(stated.id or stated.name),
            names=names.take((stated.id, stated.name), span),
            stated=stated,
            span=span,
            metrics=metrics_at(stated.metrics, tree, here),
        )
        stages.append(stage)
        # A whole list that several stages have through an alias has its names twice in each of them: once is reported.
        reported = faults if lists.first_time(tree, (*here, "touchpoints")) else Faults()
        labels = Names("touchpoint", tree, reported, stage.name)
        _touchpoints(stage, tree, here, ratings, evidence, seen, labels, faults)
    return CustomerSide(
        persona=half.persona,
        stages=tuple(stages),
        evidence=tuple(evidence.values()),
        metrics=metrics_at(half.metrics, tree, route),
        dimensions=dimensions,
    )


def _touchpoints(
    stage: Stage,
    tree: Tree,
    route: Route,
    ratings: Ratings,
    evidence: dict[str, Evidence],
    seen: Seen,
    names: Names,
    faults: Faults,
) -> None:
    at = node_at(tree, (*route, "touchpoints"))
    for index, stated in enumerate(stage.stated.touchpoints or ()):
        span = name_span(tree, at, index)
        here = (*route, "touchpoints", index)
        named = [evidence.get(normalise(name)) for name in stated.evidence or ()]
        if None in named and seen.first_time(tree, (*here, "evidence")):
            for number, name in enumerate(stated.evidence or ()):
                if named[number] is None:
                    faults.add(
                        "JG011",
                        locate(tree, (*here, "evidence", number)),
                        fault(
                            "linking.unknown-evidence",
                            name=name,
                            meant=faults.near(name, (each.stated.id for each in evidence.values())),
                        ),
                    )
        stage.touchpoints.append(
            Touchpoint(
                stage=stage,
                id=normalise(stated.id or stated.name),
                names=names.take((stated.id, stated.name, *(stated.aliases or ())), span),
                stated=stated,
                span=span,
                channels=media(stated.channel),
                devices=media(stated.device),
                modes=media(stated.mode),
                choice=normalise(stated.choice) if stated.choice else None,
                importance=ratings.rating(stated.importance, here, "importance"),
                expects=ratings.level(stated.expects, here, "expects"),
                satisfaction=ratings.level(stated.satisfaction, here, "satisfaction"),
                evidence=tuple(item for item in named if item is not None),
                metrics=metrics_at(stated.metrics, tree, here),
            )
        )


def _dimensions(stated: tuple[str, ...] | None) -> dict[str, str]:
    if stated is None:
        stated = ("digital-experience",)
    if len(stated) == 1:
        stated = DIMENSIONS.get(normalise(stated[0]), stated)
    return {normalise(name): name for name in stated}


def _evidence(half: model.CustomerHalf, tree: Tree, faults: Faults) -> dict[str, Evidence]:
    found: dict[str, Evidence] = {}
    names = Names("evidence item", tree, faults)
    at = node_at(tree, ("customer", "evidence"))
    for index, stated in enumerate(half.evidence or ()):
        span = name_span(tree, at, index, "id")
        (key,) = names.take((stated.id,), span)
        found.setdefault(key, Evidence(key, stated, span))
    return found


class Names:
    """The names taken so far among things that must not share one. Each thing is reported once, whatever it shares."""

    def __init__(self, what: Named, tree: Tree, faults: Faults, stage: str | None = None) -> None:
        self._what = what
        self._stage = stage
        self._tree = tree
        self._faults = faults
        self._taken: dict[str, Span] = {}

    def take(self, names: tuple[str | None, ...], span: Span) -> tuple[str, ...]:
        """Return the normalised names without repeats; report each that another thing bears already."""
        written: dict[str, str] = {}
        for name in names:
            if name is not None:
                written.setdefault(normalise(name), name)
        taken = [(name, first) for name in written if (first := self._taken.setdefault(name, span)) is not span]
        if taken:
            name, first = taken[0]
            alike = fault(
                "linking.same-name",
                what=self._what,
                stage=self._stage,
                name=written[name],
                first=first,
                others=len(taken) - 1,
            )
            self._faults.add("JG014", span, alike)
        return tuple(written)


class Ratings:
    """Brings the ratings of one half from its scale to 0 to 10, and reports those outside it."""

    def __init__(
        self, scale: model.Scale | None, dimensions: dict[str, str] | None, tree: Tree, route: Route, faults: Faults
    ) -> None:
        self._low, self._high = (scale.min, scale.max) if scale else (0.0, 10.0)
        self._dimensions = dimensions
        self._tree = tree
        self._faults = faults
        self._seen = Seen()
        if self._high <= self._low:
            faults.add(
                "JG006",
                locate(tree, (*route, "max")),
                fault("ratings.no-scale", low=self._low, high=self._high),
            )
            self._low, self._high = float("-inf"), float("inf")

    def rating(self, stated: float | None, route: Route, key: str) -> float | None:
        """Rescale one rating to 0–10; None stays None. It is under a key of what the route leads to."""
        if stated is None:
            return None
        if not self._low <= stated <= self._high:
            place = locate(self._tree, (*route, key))
            self._faults.add(
                "JG006",
                place,
                fault(
                    "ratings.outside-scale",
                    rating=stated,
                    of=holder_of(self._tree, (*route, key), place),
                    low=self._low,
                    high=self._high,
                ),
            )
            return None
        if self._low == 0.0 and self._high == 10.0:
            return stated
        return round((stated - self._low) / (self._high - self._low) * 10, 9)

    def level(self, stated: float | dict[str, float] | None, route: Route, key: str) -> Level | None:
        """Bring a rating, or each of the ratings by dimension, to 0 to 10; the rest as for `rating`."""
        if not isinstance(stated, dict):
            return self.rating(stated, route, key)
        route = (*route, key)
        levels: dict[str, float] = {}
        reported = False
        for name, value in stated.items():
            dimension = normalise(name)
            unknown = self._dimensions is not None and dimension not in self._dimensions
            if not reported and (unknown or dimension in levels or not self._low <= value <= self._high):
                if not self._seen.first_time(self._tree, route):
                    return None  # an alias repeats it, and what is wrong in it was reported
                reported = True
            if self._dimensions is not None and unknown:
                self._faults.add(
                    "JG013",
                    walk(self._tree, (*route, name))[2],
                    fault(
                        "ratings.unknown-dimension",
                        name=name,
                        meant=self._faults.near(name, self._dimensions.values()),
                        dimensions=tuple(islice(self._dimensions.values(), _LISTED)),
                        more=len(self._dimensions) - _LISTED,
                    ),
                )
                continue
            if dimension in levels:
                self._faults.add(
                    "JG014",
                    walk(self._tree, (*route, name))[2],
                    fault("ratings.duplicate-dimension", name=name),
                )
            rating = self.rating(value, route, name)
            if rating is not None:
                levels[dimension] = rating
        return levels or None


@lru_cache(1_000)
def distinct(stated: tuple[str, ...]) -> tuple[str, ...]:
    """Normalise the names of a list, each once; there are few lists of stages or tools, and each is at many places."""
    return tuple(dict.fromkeys(map(normalise, stated)))


@lru_cache(1_000)
def media(stated: tuple[str, ...] | None) -> frozenset[str]:
    """Normalise channels, devices or modes; there are few, and each is at many touchpoints."""
    return frozenset(map(normalise_medium, stated)) if stated else frozenset()


def metrics_at(stated: tuple[model.Metric, ...] | None, tree: Tree, route: Route) -> tuple[Metric, ...]:
    """Return metrics their places; ``route`` leads to what they belong to."""
    if not stated:
        return ()
    at = node_at(tree, (*route, "metrics"))
    return tuple(Metric(each, name_span(tree, at, index)) for index, each in enumerate(stated))
