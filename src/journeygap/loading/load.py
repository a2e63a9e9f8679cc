"""One call from paths to checked journeys: reads each file once, with the company files that it names."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from journeygap.core.finding import Finding, Suppression, numbered
from journeygap.core.language import Fault, fault
from journeygap.core.source import Source, Span
from journeygap.core.text import normalise
from journeygap.journey.resolved import Company, Journey, Slip
from journeygap.loading import files
from journeygap.loading.check import check
from journeygap.loading.company import Part, check_plans, merge, resolve_company
from journeygap.loading.customer import resolve_customer
from journeygap.loading.doubts import slips_of
from journeygap.loading.link import Unresolved, link
from journeygap.loading.measured_files import MeasuredFiles
from journeygap.loading.mentions import may_name
from journeygap.loading.remembered import RememberedFiles
from journeygap.loading.trees import Trees
from journeygap.loading.unreadable import Unreadable
from journeygap.model.company import CompanyFile, CompanyHalf
from journeygap.model.customer import CustomerHalf
from journeygap.model.journey import JourneyFile
from journeygap.yamltext.behind import certain, parse_on
from journeygap.yamltext.comments import suppressions
from journeygap.yamltext.edit import Edit, edited
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import Mapping as Keys
from journeygap.yamltext.parse import Tree, parse
from journeygap.yamltext.places import locate
from journeygap.yamltext.read import Limits, decode
from journeygap.yamltext.routes import name_routes


class Note(NamedTuple):
    """Something that is no error but may be a slip: where, and what with what was probably meant."""

    span: Span
    fault: Fault

    @property
    def message(self) -> str:
        """What may be wrong, in a sentence."""
        return self.fault.words.message

    @property
    def suggestion(self) -> str:
        """What was probably meant, or how to find out."""
        return self.fault.words.suggestion or ""


class Loaded(NamedTuple):
    """What was read: the journeys without definition errors, and the errors of the others.

    ``sources`` holds every file that was read, in the order of reading, ``suppressions`` what comments in sound ones
    accept. ``shared`` names the company files that several of the journeys use, ``undecided`` those that a journey with
    errors uses: what that one needs of them is not known. ``notes`` holds what is no error but may be one: names that a
    journey lacks, near to one that it has.

    ``siblings`` holds the other journeys that name the same company files: they are read only so that what is shared is
    judged with all of them, and never shown; ``beside`` holds their sources. ``searched`` says why looking for them was
    not possible, empty where it was.
    ``models`` holds by its path what each file states that could be checked. ``unused`` holds the companies of sound
    files that none of the journeys read uses.
    """

    journeys: tuple[Journey, ...]
    errors: tuple[Finding, ...]
    sources: tuple[Source, ...]
    shared: frozenset[str]
    undecided: frozenset[str]
    notes: tuple[Note, ...]
    suppressions: tuple[Suppression, ...]
    siblings: tuple[Journey, ...] = ()
    beside: tuple[Source, ...] = ()
    searched: str = ""
    models: Mapping[str, JourneyFile | CompanyFile] = {}
    unused: tuple[Company, ...] = ()


def load_files(
    paths: Iterable[str],
    limits: Limits | None = None,
    storage: files.Storage | None = None,
    edits: Iterable[Edit] = (),
    standard_input: Callable[[int], bytes] = files.read_standard_input,
    *,
    measured: bool = True,
    trees: Trees | None = None,
) -> Loaded:
    """Read journeys from files, folders and standard input (``-``), with the company files that they name.

    ``storage`` is where the files are kept: on the disk unless it is given. ``edits`` are made in what was read before
    it is checked, and change no file. ``standard_input`` reads what ``-`` stands for. Without ``measured`` the measured
    files that journeys name are left alone, for they may be about to be written. A text whose tree is among ``trees``
    is not parsed again, and those of the others are added. Every definition error of every file is reported. Raises
    `Unreadable` where something that was asked for is not there or can't be read.

    Other journeys that name the same company files are looked for and read too, so that the result does not depend on
    which of them were asked for; what is wrong in those is a note.
    """
    reader = Reader(
        limits or Limits(), storage or files.Disk(), tuple(edits), standard_input, measured=measured, trees=trees
    )
    for path in reader.storage.find(paths):
        reader.read(path)
    reader.read_siblings()
    return reader.finish()


class Reader:
    """Reads files one after the other, and puts what was found together at the end."""

    def __init__(
        self,
        limits: Limits,
        storage: files.Storage,
        edits: tuple[Edit, ...],
        standard_input: Callable[[int], bytes],
        *,
        measured: bool,
        trees: Trees | None = None,
    ) -> None:
        self._reads_measured = measured
        self._known = trees
        """The trees of texts that were read before."""
        self.storage = storage
        self._edits = edits
        self._standard_input = standard_input
        self._limits = limits
        self._faults = Faults()
        self._sources: list[Source] = []
        self._models: dict[str, JourneyFile | CompanyFile] = {}
        self._journeys: list[Journey] = []
        self._company_files: dict[str, Part | Fault] = {}
        self._users: dict[str, tuple[Part, dict[str, None]]] = {}
        self._not_company: set[str] = set()
        self._measured = MeasuredFiles(self.storage, self._limits, self._faults, self._parse)
        self._unresolved: dict[tuple[int, str, int], tuple[Unresolved, int]] = {}
        self._identities: dict[str, str] = {}
        self._paths: dict[str, str] = {}
        """The paths of journeys as they were read, by their names in results."""
        self._siblings: list[Journey] = []
        self._beside: list[Source] = []
        self._broken_siblings: dict[str, Note] = {}
        self._searched = ""
        self._suppressions: dict[str, tuple[Suppression, ...]] = {}
        self._alone: list[Part] = []
        """The parts of company files that no journey asked for uses."""

    def _identity(self, path: str) -> str:
        """Ask once for each path: journeys that share company files name the same ones again and again."""
        if path not in self._identities:
            self._identities[path] = self.storage.identity(path)
        return self._identities[path]

    def read(self, path: str) -> None:
        """Read a journey or a company file, or standard input. Raises `Unreadable`."""
        if path == files.STDIN:
            data = self._standard_input(self._limits.max_bytes)
        elif self._identity(path) in self._company_files:
            return
        else:
            data = self.storage.read_file(path, self._limits.max_bytes)
        tree = self._parse(path, data, behind=True)
        if tree is None:
            return
        root = tree.root
        if isinstance(root, Keys) and "company" in root and not root.keys() & {"journey", "customer"}:
            self._company_files[self._identity(path)] = self._company_part(tree) or _BROKEN
        else:
            self._paths[tree.source.path] = path
            if tree.dropped:
                self._half_read(tree, path)
            else:
                self._journey(tree, path)

    def read_siblings(self) -> None:
        """Read the other journeys that name the company files that were named, as far as they can be found."""
        known = {self._identity(path) for path in self._paths.values() if path != files.STDIN}
        alone = {
            real: part
            for real, part in self._company_files.items()
            if isinstance(part, Part) and real not in self._users
        }
        self._alone += alone.values()
        users_of = {real: [*users] for real, (_, users) in self._users.items()}
        # Company files alone are judged with the journeys that name them.
        named = users_of if self._paths else dict.fromkeys(alone, ())
        try:
            for real, users in named.items():
                journeys = [self._paths[user] for user in users if user in self._paths]
                for path in self.storage.beside(real, journeys) if journeys or not users else ():
                    identity = self._identity(path)
                    if identity not in known:
                        known.add(identity)
                        self._sibling(path, frozenset(named))
        except Unreadable as error:
            self._searched = str(error)

    def _sibling(self, path: str, named: frozenset[str]) -> None:
        """Read a journey for what it needs of the company files ``named``; what is wrong in it is a note."""
        try:
            data = self.storage.read_file(path, self._limits.max_bytes)
        except Unreadable:
            return  # out of bounds, or gone: nobody asked for it
        if not any(may_name(data, os.path.basename(each)) for each in named):
            return
        kept = (self._faults, self._sources, self._journeys)
        self._faults, self._sources, self._journeys = Faults(), [], []
        try:
            tree = self._parse(path, data)
            if tree is not None and self._names_one_of(tree, path, named):
                self._journey(tree, path)
            elif tree is not None:
                return
            self._beside += self._sources
            if self._faults.found:
                source = self._sources[0]
                self._broken_siblings[source.path] = Note(Span(source, 0, 0), fault("files.broken-sibling"))
            else:
                self._siblings += self._journeys
        finally:
            self._faults, self._sources, self._journeys = kept

    def _names_one_of(self, tree: Tree, path: str, named: frozenset[str]) -> bool:
        root = tree.root
        stated = root.get("company") if isinstance(root, Keys) and root.keys() & {"journey", "customer"} else None
        names = [stated] if isinstance(stated, str) else stated if isinstance(stated, list) else []
        folder = os.path.dirname(path)
        return any(
            self._identity(os.path.join(folder, name)) in named
            for name in names
            if isinstance(name, str) and "\0" not in name
        )

    def finish(self) -> Loaded:
        """Return what was read."""
        used_by = {part.tree.source.path: len(users) for part, users in self._users.values()}
        asked = {
            part.tree.source.path for part, users in self._users.values() if not self._paths.keys().isdisjoint(users)
        }
        unused = []
        for part in self._alone:
            # Nobody that was asked for uses it: what is wrong within it is found all the same.
            unused.append(company := merge([part], self._faults))
            check_plans(company, [part], self._faults)
        for loose, times in self._unresolved.values():
            every = used_by[loose.part.tree.source.path]
            if loose.part.tree.source.path not in asked:
                continue  # only siblings use it, and nobody asked about them
            if times == every and (every > 1 or not loose.customer):
                loose.report(self._faults, "journeys" if loose.customer else "company files")
        notes = [
            Note(loose.span, loose.fault("journey", meant))
            for loose, times in self._unresolved.values()
            if times == used_by[loose.part.tree.source.path] == 1
            and loose.customer
            and not loose.part.tree.source.withheld
            if (meant := self._faults.near(loose.name, loose.known)) is not None
        ]
        self._measured.report()
        errors = numbered(self._faults.distinct())
        # A journey is analysed only if it and all the company files it names are sound: half its facts would mislead.
        broken = {error.span.source.path for error in errors}
        for part, users in self._users.values():
            if part.tree.source.path in broken:
                broken.update(users)
        sources = tuple({each.path: each for each in self._sources}.values())
        return Loaded(
            journeys=tuple(journey for journey in self._journeys if journey.path not in broken),
            errors=errors,
            sources=sources,
            shared=frozenset(path for path, times in used_by.items() if times > 1 and path in asked),
            undecided=frozenset(
                part.tree.source.path
                for part, users in self._users.values()
                if not (broken | self._broken_siblings.keys()).isdisjoint(users)
            ),
            notes=(*notes, *self._broken_siblings.values()),
            suppressions=tuple(
                each
                for source in sources
                if source.path not in broken
                for each in self._suppressions.get(source.path, ())
            ),
            siblings=tuple(each for each in self._siblings if each.path not in broken),
            beside=tuple({each.path: each for each in self._beside}.values()),
            searched=self._searched,
            models=self._models,
            unused=tuple(each for each in unused if each.files.isdisjoint(broken)),
        )

    def _parse(self, path: str, data: bytes, *, behind: bool = False) -> Tree | None:
        """Read a file as a tree; with ``behind`` what is behind broken syntax too."""
        already = len(self._faults.found)
        source = decode(
            data,
            self.storage.path(path),
            self.storage.shown(path),
            self._limits,
            self._faults,
            withheld=self.storage.withholds(path),
        )
        self._sources.append(source)
        if len(self._faults.found) > already:
            return None
        tree = self._tree(source, behind=behind)
        if tree is None and len(self._faults.found) == already:
            self._faults.add("JG005", Span(source, 0, 0), fault("files.empty"))
        if tree is None:
            return None
        source = self._sources[-1] = tree.source
        if not tree.dropped and (accepted := suppressions(tree)):
            self._suppressions[source.path] = accepted
        if isinstance(self.storage, RememberedFiles) and self.storage.is_data(path):
            name_routes(tree)
        mine = [edit for edit in self._edits if edit.path == source.path]
        return edited(tree, mine) if mine else tree

    def _tree(self, source: Source, *, behind: bool) -> Tree | None:
        known = None if self._known is None else self._known.of(source)
        if known is not None:
            return known
        already = len(self._faults.found)
        tree = (parse_on if behind else parse)(source, self._limits, self._faults)
        if self._known is not None and tree is not None and len(self._faults.found) == already:
            self._known.keep(tree)
        return tree

    def _half_read(self, tree: Tree, path: str) -> None:
        """Report what is wrong in the rest of a journey that has a piece which can't be read."""
        kept = (self._faults, self._journeys, self._unresolved, self._reads_measured)
        self._faults, self._journeys, self._unresolved, self._reads_measured = Faults(), [], {}, False
        try:
            self._journey(tree, path)
        finally:
            found = self._faults.found
            self._faults, self._journeys, self._unresolved, self._reads_measured = kept
        own = [each for each in found if each.span.source is tree.source]
        self._faults.found += [each for each in found if each.span.source is not tree.source]
        self._faults.found += certain(own, tree)

    def _journey(self, tree: Tree, path: str) -> None:
        already = len(self._faults.found)
        checked = check(tree, JourneyFile, self._faults)
        if tree.source.withheld and len(self._faults.found) > already:
            return  # what is half understood would be quoted in the errors of other files
        if checked is None:
            if isinstance(tree.root, Keys) and isinstance(tree.root.get("company"), (str, list)):
                self._check_company_files(tree, path)
            return
        self._models[tree.source.path] = checked
        customer = resolve_customer(checked.customer, tree, self._faults)
        folder = "" if path == files.STDIN else os.path.dirname(path)
        named_files = (checked.customer.measured or ()) if self._reads_measured else ()
        customer, measured = self._measured.put(named_files, checked.journey, customer, tree, folder)
        named: list[Part | None]
        if isinstance(checked.company, CompanyHalf):
            named = [resolve_company(checked.company, tree, customer.dimensions, self._faults)]
        else:
            named = self._named_parts(checked.company or (), tree, path)
        whole = None not in named
        parts = [part for part in named if part is not None]
        company = merge(parts, self._faults) if parts else Company()
        if whole:
            check_plans(company, parts, self._faults)
        placements, loose = link(customer, company, parts, self._limits, self._faults)
        for each in loose:
            if not whole and not each.customer:
                continue  # a company file is missing, and what is named may be in it
            if each.part.tree is tree:
                if each.what != "dimension":  # those of a journey's own half are reported with its ratings
                    each.report(self._faults, "file")
            else:
                _, times = self._unresolved.get(each.place, (each, 0))
                self._unresolved[each.place] = (each, times + 1)
        self._journeys.append(
            Journey(
                source=tree.source,
                name=checked.journey,
                span=locate(tree, ("journey",)),
                persona=None if customer.persona is None else normalise(customer.persona.name),
                persona_stated=customer.persona,
                stages=customer.stages,
                evidence=customer.evidence,
                metrics=customer.metrics,
                dimensions=customer.dimensions,
                company=company,
                rescaled=any(
                    scale is not None and (scale.min, scale.max) != (0, 10)
                    for scale in (checked.customer.scale, *(part.half.scale for part in parts))
                ),
                placements=placements,
                weight=1.0 if checked.weight is None else checked.weight,
                measured=measured,
                slips=_slips(
                    tree, checked.customer, checked.company if isinstance(checked.company, CompanyHalf) else None
                ),
            )
        )

    def _check_company_files(self, tree: Tree, path: str) -> None:
        """Report what is wrong in the company files of a journey that has errors of its own."""
        root = tree.root
        stated = root.get("company") if isinstance(root, Keys) else None
        names = [stated] if isinstance(stated, str) else stated or ()
        self._named_parts(tuple(name for name in names if isinstance(name, str) and name.strip()), tree, path)

    def _named_parts(self, names: tuple[str, ...], tree: Tree, path: str) -> list[Part | None]:
        """Return the company halves of the files that a journey names, each file once.

        None means one that can't be had. It is reported where it is named: the journey can't be analysed without
        it, whoever's mistake it is.
        """
        parts: dict[str, Part | None] = {}
        for number, name in enumerate(names):
            wanted = os.path.join("" if path == files.STDIN else os.path.dirname(path), name)
            real = "" if "\0" in wanted else self._identity(wanted)
            itself = path != files.STDIN and real == self._identity(path)
            found = _NAMES_ITSELF if itself else self._had(wanted, real)
            if isinstance(found, Part):
                self._users.setdefault(real, (found, {}))[1][tree.source.path] = None
                parts[real] = found
            else:
                span = locate(tree, ("company", number))
                self._faults.add("JG016", span, fault(found.name, path=name, **found.facts))
                parts[real] = None
        return list(parts.values())

    def _had(self, path: str, real: str) -> Part | Fault:
        """Return the half in a company file, read once; or what is wrong with the file, apart from its path."""
        if not real:
            return fault("files.nul-in-path")
        if real in self._not_company:
            return _A_JOURNEY
        if real not in self._company_files:
            found = self._company_file(path)
            if found is _A_JOURNEY:
                self._not_company.add(real)  # apart from the others, for it may be read as a journey yet
                return found
            self._company_files[real] = found
        return self._company_files[real]

    def _company_file(self, path: str) -> Part | Fault:
        try:
            data = self.storage.read_file(path, self._limits.max_bytes)
        except Unreadable as error:
            return fault("files.unreadable-company", why=error.why, hint=error.hint)
        tree = self._parse(path, data, behind=True)
        if tree is None:
            return _BROKEN
        if isinstance(tree.root, Keys) and tree.root.keys() & {"journey", "customer"}:
            self._sources.pop()  # it was added last
            if not tree.dropped:
                self._known = self._known or Trees()
                self._known.keep(tree)  # it may be asked for as a journey
            return _A_JOURNEY
        return self._company_part(tree) or _BROKEN

    def _company_part(self, tree: Tree) -> Part | None:
        root = tree.root
        named = root.get("company") if isinstance(root, Keys) else None
        if isinstance(named, str) or (isinstance(named, list) and all(isinstance(each, str) for each in named)):
            self._faults.add(
                "JG016",
                locate(tree, ("company",)),
                fault("files.nested-company", names=(named,) if isinstance(named, str) else tuple(map(str, named))),
            )
            return None
        already = len(self._faults.found)
        if tree.dropped:
            rest = Faults()
            half = check(tree, CompanyFile, rest)
            if half is not None:
                resolve_company(half.company, tree, None, rest)
            self._faults.found += certain(rest.found, tree)
            return None
        checked = check(tree, CompanyFile, self._faults)
        if tree.source.withheld and len(self._faults.found) > already:
            return None  # as in a journey
        if checked is None:
            return None
        self._models[tree.source.path] = checked
        part = resolve_company(checked.company, tree, None, self._faults)
        return replace(part, slips=_slips(tree, None, checked.company))


def _slips(tree: Tree, customer: CustomerHalf | None, company: CompanyHalf | None) -> tuple[Slip, ...]:
    """Return what is doubtful in a file; nothing of one whose text may not be shown."""
    return () if tree.source.withheld else slips_of(tree, customer, company)


_A_JOURNEY = fault("files.journey-as-company")
_NAMES_ITSELF = fault("files.names-itself")
_BROKEN = fault("files.broken-company")
