"""One call from paths to checked journeys: reads each file once, with the company files that it names."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass

from journeygap.findings import Finding, numbered
from journeygap.journey import Company, Journey
from journeygap.loading import files
from journeygap.loading.check import check
from journeygap.loading.company import Part, merge, resolve_company
from journeygap.loading.customer import resolve_customer
from journeygap.loading.faults import Faults
from journeygap.loading.link import Loose, link
from journeygap.loading.parse import Mapping, Tree, parse
from journeygap.loading.places import locate
from journeygap.loading.read import Limits, decode
from journeygap.model.company import CompanyFile, CompanyHalf
from journeygap.model.journey import JourneyFile
from journeygap.source import Source, Span
from journeygap.text import normalise


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read: the journeys without definition errors, and the errors of the others.

    ``sources`` holds every file that was read, in the order of reading; ``shared`` the paths of the company files that
    several of the journeys use.
    """

    journeys: tuple[Journey, ...]
    errors: tuple[Finding, ...]
    sources: tuple[Source, ...]
    shared: frozenset[str]


def load_files(paths: Iterable[str], limits: Limits | None = None) -> Loaded:
    """Read journeys from files, folders and standard input (``-``), with the company files that they name.

    Every definition error of every file is reported. Raises `files.Unreadable` where something that was asked for is
    not there or can't be read.
    """
    reader = _Reader(limits or Limits())
    for path in files.find(paths):
        reader.read(path)
    return reader.finish()


class _Reader:
    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._naming = files.Naming()
        self._faults = Faults()
        self._sources: list[Source] = []
        self._journeys: list[Journey] = []
        self._company_files: dict[str, Part | None] = {}
        self._users: dict[str, list[str]] = {}
        self._loose: dict[tuple[int, tuple[str | int, ...]], tuple[Loose, int]] = {}

    def read(self, path: str) -> None:
        if path != files.STDIN and os.path.realpath(path) in self._company_files:
            return
        tree = self._parse(path, files.read_bytes(path, self._limits.max_bytes))
        if tree is None:
            return
        root = tree.root
        if isinstance(root, Mapping) and "company" in root and not root.keys() & {"journey", "customer"}:
            self._company_files[os.path.realpath(path)] = self._company_part(tree)
        else:
            self._journey(tree, path)

    def finish(self) -> Loaded:
        journeys_of: dict[str, int] = {path: len(users) for path, users in self._users.items()}
        for loose, times in self._loose.values():
            used_by = journeys_of[loose.part.tree.source.path]
            if times == used_by and (used_by > 1 or not loose.customer):
                loose.report(
                    self._faults, "of the journeys that use this file" if loose.customer else "in the company files"
                )
        errors = numbered(self._faults.found)
        # A journey that rests on a company file with errors would be analysed on half its facts.
        broken = {error.span.source.path for error in errors}
        used: dict[str, set[str]] = {}
        for path, users in self._users.items():
            for user in users:
                used.setdefault(user, {user}).add(path)
        journeys = [each for each in self._journeys if not used.get(each.path, {each.path}) & broken]
        return Loaded(
            journeys=tuple(journeys),
            errors=errors,
            sources=tuple(self._sources),
            shared=frozenset(path for path, users in self._users.items() if len(users) > 1),
        )

    def _parse(self, path: str, data: bytes) -> Tree | None:
        already = len(self._faults.found)
        source = decode(data, self._naming.path(path), self._naming.shown(path), self._limits, self._faults)
        self._sources.append(source)
        if len(self._faults.found) > already:
            return None
        tree = parse(source, self._limits, self._faults)
        if tree is None and len(self._faults.found) == already:
            self._faults.add(
                "JG005", Span(source, 0, 0), "the file is empty", "begin it with the keys journey: and customer:"
            )
        return tree

    def _journey(self, tree: Tree, path: str) -> None:
        checked = check(tree, JourneyFile, self._faults)
        if checked is None:
            if isinstance(tree.root, Mapping) and isinstance(tree.root.get("company"), (str, list)):
                self._check_company_files(tree, path)
            return
        customer = resolve_customer(checked.customer, tree, self._faults)
        parts: list[Part] = []
        if isinstance(checked.company, CompanyHalf):
            parts.append(resolve_company(checked.company, tree, customer.dimensions, self._faults))
        else:
            parts.extend(self._named_parts(checked.company or (), tree, path))
        company = merge(parts, self._faults) if parts else Company()
        placements, loose = link(customer, company, parts)
        for each in loose:
            if each.part.tree is tree:
                each.report(self._faults, "in this file")
            else:
                _, times = self._loose.get(each.place, (each, 0))
                self._loose[each.place] = (each, times + 1)
        route = ("journey",)
        self._journeys.append(
            Journey(
                source=tree.source,
                name=checked.journey,
                span=locate(tree, route),
                persona=None if customer.persona is None else normalise(customer.persona),
                persona_name=customer.persona,
                stages=customer.stages,
                evidence=customer.evidence,
                metrics=customer.metrics,
                dimensions=customer.dimensions,
                company=company,
                placements=placements,
            )
        )

    def _check_company_files(self, tree: Tree, path: str) -> None:
        """Report what is wrong in the company files of a journey that has errors of its own."""
        root = tree.root
        stated = root.get("company") if isinstance(root, Mapping) else None
        names = [stated] if isinstance(stated, str) else stated or ()
        self._named_parts(tuple(name for name in names if isinstance(name, str)), tree, path)

    def _named_parts(self, names: tuple[str, ...], tree: Tree, path: str) -> list[Part]:
        folder = "" if path == files.STDIN else os.path.dirname(path)
        parts: dict[str, Part] = {}
        for number, name in enumerate(names):
            span = locate(tree, ("company", number))
            wanted = os.path.join(folder, name)
            if "\0" in wanted:
                self._faults.add(
                    "JG016", span, "the path of the company file holds a NUL character", "correct the path"
                )
                continue
            real = os.path.realpath(wanted)
            if path != files.STDIN and real == os.path.realpath(path):
                self._faults.add(
                    "JG016",
                    span,
                    "the journey names itself as its company file",
                    "write the company: half here, or name the file that holds it",
                )
                continue
            if real not in self._company_files:
                self._company_files[real] = self._company_file(wanted, span)
            part = self._company_files[real]
            if part is not None and real not in parts:
                parts[real] = part
                self._users.setdefault(part.tree.source.path, []).append(tree.source.path)
        return list(parts.values())

    def _company_file(self, path: str, span: Span) -> Part | None:
        try:
            data = files.read_bytes(path, self._limits.max_bytes)
        except files.Unreadable as error:
            why = str(error).rpartition(": ")[2]
            self._faults.add(
                "JG016",
                span,
                f"the company file can't be read: {why}",
                "correct the path; it is relative to the folder of this journey",
            )
            return None
        tree = self._parse(path, data)
        return None if tree is None else self._company_part(tree)

    def _company_part(self, tree: Tree) -> Part | None:
        root = tree.root
        if isinstance(root, Mapping):
            if root.keys() & {"journey", "customer"}:
                self._faults.add(
                    "JG016",
                    Span(tree.source, tree.span.start, tree.span.start + 1),
                    "this is a journey file; a company file holds a company: half only",
                    "name a file with the company's half, or move that half to a file of its own",
                )
                return None
            if isinstance(root.get("company"), (str, list)):
                self._faults.add(
                    "JG016",
                    locate(tree, ("company",)),
                    "a company file names another one; company files do not nest",
                    "name every company file in the journey: company: [a.yaml, b.yaml]",
                )
                return None
        checked = check(tree, CompanyFile, self._faults)
        return None if checked is None else resolve_company(checked.company, tree, None, self._faults)
