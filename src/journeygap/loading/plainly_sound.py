"""Whether plain data are free of definition errors, seen at a glance: no models, no second tree, no places.

What a table is imported to is plain: names that are there, ratings on the scale, references that lead somewhere. Data
that hold anything else may be sound too; to say so takes the whole loader.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from journeygap.core.text import normalise
from journeygap.yamltext.read import Limits

_MOST = 1e15
_DEEPEST = 8
"""As deep as what is known here can be nested."""
Check = Callable[[Any], bool]


def is_plainly_sound(data: Mapping[str, Any], limits: Limits) -> bool:
    """Return whether a journey file that holds these data would load without an error.

    False may also mean that they hold something which is not looked at here.
    """
    if limits.max_depth < _DEEPEST or not data.keys() <= {"journey", "customer", "company"}:
        return False
    customer, company = data.get("customer"), data.get("company", {})
    if not _is_name(data.get("journey")) or type(customer) is not dict or type(company) is not dict:
        return False
    sizes = [len(data), len(customer), len(company)]
    names = _Customer(sizes)
    return names.takes(customer) and _Company(sizes, names).takes(company, limits) and sum(sizes) <= limits.max_written


def _is_text(value: Any) -> bool:
    return type(value) is str and (value.isascii() or _encodes(value))


def _is_name(value: Any) -> bool:
    return type(value) is str and value != "" and not value.isspace() and (value.isascii() or _encodes(value))


def _encodes(text: str) -> bool:
    """Return whether a text holds no half of a surrogate pair."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_truth(value: Any) -> bool:
    return type(value) is bool


def _between(low: float, high: float) -> Check:
    return lambda value: (type(value) is int or type(value) is float) and low <= value <= high


def _one_of(*words: str) -> Check:
    known = frozenset(words)
    return lambda value: type(value) is str and value in known


_is_number = _between(-_MOST, _MOST)
_is_amount = _between(0, _MOST)
_is_feeling = _between(-2, 2)
_EVIDENCE = _one_of("interview", "survey", "analytics", "support", "research", "assumption")


def _all(item: Mapping[str, Any], checks: Mapping[str, Check]) -> bool:
    """Return whether each key is known, and holds what its check takes."""
    for key, value in item.items():
        check = checks.get(key)
        if check is None or not check(value):
            return False
    return True


def _ends(stated: Any) -> tuple[float, float] | None:
    """Return the ends of a stated scale; 0 to 10 where none is, and None where it is none."""
    if stated is None:
        return (0.0, 10.0)
    if type(stated) is not dict or stated.keys() != {"min", "max"} or not all(map(_is_number, stated.values())):
        return None
    return (stated["min"], stated["max"]) if stated["min"] < stated["max"] else None


class _Customer:
    """The customer's half: its names, by their normal forms."""

    def __init__(self, sizes: list[int]) -> None:
        self._sizes = sizes
        self._evidence: set[str] = set()
        self.stages: set[str] = set()
        self.known: Counter[str] = Counter()
        """How many touchpoints bear a name, by its normal form."""
        self.written: dict[str, str] = {}
        """The normal forms of the touchpoints' names, by these as they are written."""
        self.within: dict[str, set[str]] = {}
        """The touchpoints of each stage, both by the normal forms of their names."""

    def takes(self, customer: dict[str, Any]) -> bool:
        """Return whether the half is sound."""
        ends = _ends(customer.get("scale"))
        stages = customer.get("stages")
        if ends is None or type(stages) is not list or not stages:
            return False
        if not customer.keys() <= {"persona", "scale", "evidence", "stages"}:
            return False
        if not (self._takes_persona(customer.get("persona", "-")) and self._takes_evidence(customer.get("evidence"))):
            return False
        self._sizes.append(len(stages))
        own = {**dict.fromkeys(("importance", "expects", "satisfaction"), _between(*ends)), **self._of_touchpoint()}
        return all(self._takes_stage(stage, own) for stage in stages)

    def names(self, value: Any) -> bool:
        """Return whether a value is one name, or a list of names."""
        if type(value) is list:
            self._sizes.append(len(value))
            return all(map(_is_name, value))
        return _is_name(value)

    def _of_touchpoint(self) -> dict[str, Check]:
        return {
            **dict.fromkeys(("channel", "device", "friction", "quotes"), self.names),
            **dict.fromkeys(("moment", "personalised"), _is_truth),
            "name": _is_name,
            "choice": _is_name,
            "note": _is_text,
            "feeling": _is_feeling,
            "evidence": self._leads,
            "need": _one_of("required", "optional"),
            "ownership": _one_of("brand", "partner", "customer", "social"),
            "mode": _one_of("self-service", "assisted"),
        }

    def _takes_persona(self, persona: Any) -> bool:
        return _is_name(persona) or (type(persona) is dict and persona.keys() == {"name"} and _is_name(persona["name"]))

    def _takes_evidence(self, evidence: Any) -> bool:
        for each in evidence or ():
            if type(each) is not dict or each.keys() != {"id", "kind"} or not _EVIDENCE(each["kind"]):
                return False
            if not _is_name(each["id"]) or normalise(each["id"]) in self._evidence:
                return False
            self._evidence.add(normalise(each["id"]))
            self._sizes.append(len(each) + 1)
        return evidence is None or type(evidence) is list

    def _leads(self, value: Any) -> bool:
        return self.names(value) and all(
            normalise(name) in self._evidence for name in (value if type(value) is list else (value,))
        )

    def _takes_stage(self, stage: Any, own: Mapping[str, Check]) -> bool:
        if type(stage) is not dict or not _is_name(stage.get("name")):
            return False
        key = normalise(stage["name"])
        touchpoints = stage.get("touchpoints", ())
        if key in self.stages or type(touchpoints) not in {list, tuple}:
            return False
        self.stages.add(key)
        self._sizes += (len(stage), len(touchpoints))
        checks: dict[str, Check] = {
            **dict.fromkeys(("actions", "friction", "quotes", "ideas"), self.names),
            **dict.fromkeys(("goal", "mindset", "note"), _is_text),
            **dict.fromkeys(("name", "phase"), _is_name),
            "feeling": _is_feeling,
            "touchpoints": lambda each: type(each) is list,
        }
        return _all(stage, checks) and self._takes_touchpoints(touchpoints, key, own)

    def _takes_touchpoints(self, touchpoints: Sequence[Any], stage: str, own: Mapping[str, Check]) -> bool:
        stated = [each for each in touchpoints if type(each) is dict]
        names: list[Any] = [each.get("name") if type(each) is dict else each for each in touchpoints]
        if not (all(map(_is_name, names)) and all(_all(each, own) for each in stated)):
            return False
        keys = [*map(normalise, names)]
        self.known.update(keys)
        self.written.update(zip(names, keys, strict=True))
        self.within[stage] = {*keys}
        self._sizes.append(sum(map(len, stated)))
        return len(self.within[stage]) == len(keys)


class _Company:
    """The company's half, whose names lead to the customer's."""

    def __init__(self, sizes: list[int], customer: _Customer) -> None:
        self._sizes = sizes
        self._customer = customer

    def takes(self, company: dict[str, Any], limits: Limits) -> bool:
        """Return whether the half is sound."""
        ends = _ends(company.get("scale"))
        touchpoints = company.get("touchpoints", [])
        if ends is None or type(touchpoints) is not list:
            return False
        if not company.keys() <= {"period", "currency", "scale", "touchpoints"}:
            return False
        if not all(_is_name(company.get(key, "-")) for key in ("period", "currency")):
            return False
        names = self._customer.names
        own: dict[str, Check] = {
            **dict.fromkeys(("channel", "device", "tools", "supports", "meets"), names),
            **dict.fromkeys(("stage", "stages", "personas"), lambda value: value != [] and names(value)),
            **dict.fromkeys(("cost", "hours"), _is_amount),
            **dict.fromkeys(("name", "owner"), _is_name),
            "delivers": _between(*ends),
            "note": _is_text,
            "personalised": _is_truth,
            "status": _one_of("live", "planned", "retired"),
            "mode": _one_of("self-service", "assisted"),
        }
        self._sizes.append(len(touchpoints))
        for each in touchpoints:
            if type(each) is not dict:
                if not _is_name(each):
                    return False
            elif "name" not in each or not _all(each, own):
                return False
        return self._leads_somewhere([{"name": each} if type(each) is str else each for each in touchpoints], limits)

    def _leads_somewhere(self, touchpoints: list[dict[str, Any]], limits: Limits) -> bool:
        self._sizes.append(sum(map(len, touchpoints)))
        keys = [normalise(each["name"]) for each in touchpoints]
        times = Counter(keys)
        longer = (_longer(key, each) for key, each in zip(keys, touchpoints, strict=True) if times[key] > 1)
        names = {*times, *longer}
        if len(names) - sum(1 for each in times.values() if each > 1) != len(touchpoints):
            return False  # ids that are not distinct
        stages = {name for each in touchpoints for name in _listed(_stages(each))}
        if any("stage" in each and "stages" in each for each in touchpoints) or not all(map(self._is_stage, stages)):
            return False
        pairs = 0
        for key, each in zip(keys, touchpoints, strict=True):
            if "meets" not in each:
                pairs += self._customer.known.get(key, 0)
            for name in _listed(each.get("meets")):
                met = self._customer.written.get(name) or normalise(name)
                if met not in self._customer.known and not self._is_within_stage(met):
                    return False
                pairs += 1 + self._customer.known.get(met, 0)
            if "supports" in each and any(normalise(name) not in names for name in _listed(each["supports"])):
                return False
        return pairs <= limits.max_nodes

    def _is_stage(self, name: str) -> bool:
        return normalise(name) in self._customer.stages

    def _is_within_stage(self, key: str) -> bool:
        """Return whether a reference is that of a stage, a slash and a touchpoint there."""
        parts = key.split("/")
        return any(
            "/".join(parts[at:]).removeprefix("-") in self._customer.within.get(stage, ())
            for at in range(1, len(parts))
            if (stage := "/".join(parts[:at]).removesuffix("-"))
        )


def _longer(key: str, touchpoint: Mapping[str, Any]) -> str:
    """Return the id of a company touchpoint that bears the name of another: its stages follow the name."""
    stages = dict.fromkeys(map(normalise, _listed(_stages(touchpoint))))
    return f"{key}@{'+'.join(stages)}" if stages else key


def _stages(touchpoint: Mapping[str, Any]) -> Any:
    return touchpoint["stage"] if "stage" in touchpoint else touchpoint.get("stages")


def _listed(value: Any) -> list[str]:
    return value if type(value) is list else [] if value is None else [value]
