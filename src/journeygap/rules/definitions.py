"""The documentation of definition errors: what each means and how to fix it.

The loader finds them (see `journeygap.loading`); here they are explained, in the form of the pages that the rules have.
"""

from __future__ import annotations

DOCUMENTATION = {
    "JG001": """The file is not YAML that a journey can be read from.

## What it means

The file can't be read as one YAML document: a bracket or a quotation mark is left open, the
indentation does not fit, a tab indents a line, a text begins with a character that means
something to YAML, an alias names nothing, a second document begins, or a tag such as `!python`
is in it. What comes after such a place often can't be read, so fix it first and check
again.

## Example

Wrong, for a text with a colon and a space looks like a key:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          mindset: One question: is the room quiet?
          touchpoints: [Booking form]

Reported:

    JG001 yaml-syntax error: the text “One question: is the room quiet?” holds a colon and a
    space: mapping values are not allowed in this context (put quotes round it: "One question: is
    the room quiet?")

Right:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          mindset: "One question: is the room quiet?"
          touchpoints: [Booking form]

## How to fix it

Look at the line that is named and the one above it. Entries of one list or mapping begin in the
same column; indent with spaces; put quotes round a text with a colon and a space, or one that
begins with a special character. An editor that knows YAML shows it as you type.

Text that comes from a word processor often holds what YAML takes for something else: a dash or a
bullet for the hyphen of a list, a no-break space, a wide colon. The error is at that character,
and says what to type.
""",
    "JG002": """A mapping has a duplicate key.

## What it means

Two entries of the same mapping have the same key. YAML would keep one of them and say nothing
about the other, so it is an error here; both lines are named. A key that a merge (`<<`) brings
is no duplicate: the mapping's own key wins.

## Example

Wrong:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints:
            - name: Booking form
              importance: 8
              channel: web
              importance: 6

Reported:

    JG002 duplicate-key error: duplicate key “importance”; it is first on line 7 (keep
    one of the two, or begin the second item of a list with “- ”)

Right:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints:
            - name: Booking form
              importance: 8
              channel: web

## How to fix it

Keep one of the two, or bring what they say together in one. If they are two things, they are
two items of a list: each begins with `- `.
""",
    "JG003": """A key is not known at this place.

## What it means

The key is not one of those that are allowed at this place. It may be misspelt, indented too far
or not far enough, or belong to the other half of the file. If a known key is near, it is
offered; otherwise those known here are listed.

## Example

Wrong:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints:
            - {name: Booking form, importence: 8}

Reported:

    JG003 unknown-key error: the key “importence” is not known here (did you mean “importance”?)

Right:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints:
            - {name: Booking form, importance: 8}

## How to fix it

Correct the key, or move it to where it belongs. What has no key of its own goes into `note`,
which is allowed nearly everywhere. `journeygap schema` prints a schema that lets editors complete
the keys.
""",
    "JG004": """A required key is missing or empty.

## What it means

A few keys can't be left out: `journey` and `customer` in a journey file, `company` in a company
file, `stages` in the customer's half, the `name` of a stage, touchpoint, tool or metric, `id`
and `kind` of evidence, the `value` of a metric, `min` and `max` of a scale, `from` and `to` of
a handoff, and the `reason` of an exemption. One that is there without a value counts as missing
too.

## Example

Wrong:

    journey: A weekend away
    customer:
      stages:
        - touchpoints: [Booking form]

Reported:

    JG004 missing-key error: the key “name” is missing here (add name: …)

Right:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints: [Booking form]

## How to fix it

Add the key with its value. A name of nothing but spaces counts as empty too.
""",
    "JG005": """A value is of another kind than its key takes.

## What it means

There is text where a number belongs, one value where a list belongs, a list where a mapping
belongs, and so on. A number in quotation marks is text. `yes` and `no` are words, not `true`
and `false`: files are read by the rules of YAML 1.2. An empty file, or one that holds no
mapping, gives this error too.

A name may look like a number: `name: 2024` is fine, for there the key takes text.

## Example

Wrong:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints:
            - {name: Booking form, importance: "8"}

Reported:

    JG005 wrong-type error: “importance” takes a number, not the text “8” (remove the quotation
    marks)

Right:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints:
            - {name: Booking form, importance: 8}

## How to fix it

Write numbers plain, with digits and a point for decimals; put units and comments into `note`.
Write `true` or `false`. Write dates as year-month-day, such as 2026-03-31.
""",
    "JG006": """A number lies outside its range, or a list that needs an entry is empty.

## What it means

- A rating (`importance`, `expects`, `satisfaction`, `delivers`) lies outside the scale of its
  half of the file, 0 to 10 unless `scale` says otherwise.
- A `feeling` lies outside -2 to 2, or a cost, an amount of hours or a sample is below 0.
- A number is infinite or not a number, or a scale's `max` is not above its `min`.
- A list that needs an entry has none: `stage`, `stages`, `personas`, the stages of the journey,
  the paths of `company`; or a rating by dimension names no dimension.
- `format` is not 1.

## Example

Wrong:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints:
            - {name: Booking form, satisfaction: 72}

Reported:

    JG006 out-of-range error: the rating 72 is outside the scale from 0 to 10 (correct the
    rating, or state the scale under scale: {min: …, max: …})

Right:

    journey: A weekend away
    customer:
      scale: {min: 0, max: 100}
      stages:
        - name: Booking
          touchpoints:
            - {name: Booking form, satisfaction: 72}

## How to fix it

Correct the number, or state the scale that your ratings are on; it goes for every rating in
that half. Leave a list out if it has nothing to say.
""",
    "JG007": """A value is not one of the few words that its key takes.

## What it means

Some keys take one of a few words: `kind` of evidence, `need`, `ownership`, `mode`, `status`,
`constraints`, and `better` of a metric. The words are listed with the error, and the nearest is
offered.

## Example

Wrong:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints: [Booking form]
    company:
      touchpoints:
        - {name: Booking form, stage: Booking, status: plannned}

Reported:

    JG007 unknown-value error: “status” is live, planned or retired, not “plannned” (did you
    mean “planned”?)

Right:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints: [Booking form]
    company:
      touchpoints:
        - {name: Booking form, stage: Booking, status: planned}

## How to fix it

Write one of the words that are listed, in small letters. What does not fit into them goes into
`note`.
""",
    "JG008": """Two keys that exclude each other are used together.

## What it means

`stage` and `stages` are one key in two spellings. Where both are used at one company touchpoint,
it is not clear which is meant.

## Example

Wrong:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints: [Live chat]
        - name: Arriving
          touchpoints: [Live chat]
    company:
      touchpoints:
        - {name: Live chat, stage: Booking, stages: [Arriving]}

Reported:

    JG008 conflicting-keys error: stage and stages are two spellings of one key, and both are used
    here (keep one of them, with every stage in it)

Right:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints: [Live chat]
        - name: Arriving
          touchpoints: [Live chat]
    company:
      touchpoints:
        - {name: Live chat, stages: [Booking, Arriving]}

## How to fix it

Keep one of the two, with every stage in it.
""",
    "JG009": """A company touchpoint names a stage that the journey does not have.

## What it means

Its `stage` or `stages` names something that no stage of the journey bears as id or name.
Capitals and the difference between space, `-` and `_` do not count.

In a company file that journeys share, it is an error only if several journeys of the run use
the file and none of them has the stage. For a journey that lacks it, it counts as another
stage.

## Example

Wrong:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints: [Booking form]
    company:
      touchpoints:
        - {name: Booking form, stage: Bookings}

Reported:

    JG009 unknown-stage error: no stage in this file is called “Bookings” (did you mean
    “Booking”?)

Right:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints: [Booking form]
    company:
      touchpoints:
        - {name: Booking form, stage: Booking}

## How to fix it

Correct the name, or add the stage to the customer's half if customers do pass through it.
""",
    "JG010": """A name under `meets`, `supports` or `handoffs` leads to no touchpoint.

## What it means

- `meets` names a customer touchpoint that no stage of the journey has, by id, name or alias,
  nor as `stage/touchpoint`.
- `supports`, or an end of a handoff, names a company touchpoint that is not there, by id or
  name.

Names are never matched by likeness, but the nearest is offered. A company touchpoint without
`meets` whose own name leads nowhere is no error: it is what waste looks like (JG201).

In a company file that journeys share, a `meets` is an error only if several journeys of the run
use the file and none of them has the touchpoint.

## Example

Wrong:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints: [Booking form]
    company:
      touchpoints:
        - {name: Room finder, stage: Booking, meets: Booking from}

Reported:

    JG010 unknown-touchpoint error: no customer touchpoint in this file is called “Booking from”
    (did you mean “Booking form”?)

Right:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints: [Booking form]
    company:
      touchpoints:
        - {name: Room finder, stage: Booking, meets: Booking form}

## How to fix it

Correct the name, or add the touchpoint. If it meets nothing, write `meets: []`.
""",
    "JG011": """A touchpoint rests on evidence that is not listed.

## What it means

A name under the touchpoint's `evidence` is not the `id` of any item under
`customer: evidence:`.

## Example

Wrong:

    journey: A weekend away
    customer:
      evidence:
        - {id: talks-spring, kind: interview, date: 2026-05-12, sample: 9}
      stages:
        - name: Booking
          touchpoints:
            - {name: Booking form, evidence: talk-spring}

Reported:

    JG011 unknown-evidence error: no evidence has the id “talk-spring” (did you mean
    “talks-spring”?)

Right:

    journey: A weekend away
    customer:
      evidence:
        - {id: talks-spring, kind: interview, date: 2026-05-12, sample: 9}
      stages:
        - name: Booking
          touchpoints:
            - {name: Booking form, evidence: talks-spring}

## How to fix it

Correct the id, or list the item under `customer: evidence:` with its kind.
""",
    "JG012": """A company touchpoint uses a tool that is not in the inventory.

## What it means

There is an inventory under `company: tools`, and a name under a touchpoint's own `tools` is not
in it. Where there is no inventory, tools can be named freely. The inventories of several
company files are taken together.

## Example

Wrong:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints: [Booking form]
    company:
      tools: [Booking system]
      touchpoints:
        - {name: Booking form, stage: Booking, tools: Booking sytem}

Reported:

    JG012 unknown-tool error: no tool in this file is called “Booking sytem” (did you mean
    “Booking system”?)

Right:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints: [Booking form]
    company:
      tools: [Booking system]
      touchpoints:
        - {name: Booking form, stage: Booking, tools: Booking system}

## How to fix it

Correct the name, or add the tool to the inventory.
""",
    "JG013": """A rating names a dimension that the journey does not have.

## What it means

A rating by dimension may name only those of the journey's set. That is `digital-experience`
(information, ease, self-service, personalisation, communication, helpfulness) unless
`dimensions` under `customer` says `simple` (find, choose, buy, get, use, maintain) or lists
others. The set holds for both halves.

In a company file that journeys share, it is an error only if several journeys of the run use
the file and none of them has the dimension.

## Example

Wrong, for `find` is not in the default set:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints:
            - {name: Booking form, satisfaction: {find: 4, ease: 7}}

Reported:

    JG013 unknown-dimension error: “find” is not a dimension of this journey (its dimensions are
    information, ease, self-service, personalisation, communication, helpfulness; dimensions:
    names others)

Right:

    journey: A weekend away
    customer:
      dimensions: [find, ease]
      stages:
        - name: Booking
          touchpoints:
            - {name: Booking form, satisfaction: {find: 4, ease: 7}}

## How to fix it

Correct the name, or say under `customer: dimensions:` which dimensions you rate by.
""",
    "JG014": """Two things of one kind have the same name.

## What it means

What a name refers to must be clear:

- stages, by id and name, within a journey;
- customer touchpoints, by id, name and alias, within their stage (the same name in another
  stage is another touchpoint, and fine);
- evidence, by id, and the tools of one file, by name;
- company touchpoints, by id. Where ids made from names are alike, they become `name@stage`,
  then `name@file`; if they are still alike, or two written ids are, it is this error.

Capitals do not count, and neither does the difference between space, `-` and `_`.

## Example

Wrong:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints: [Booking form, booking-form]

Reported:

    JG014 duplicate-identity error: two touchpoints in stage “Booking” are called
    “booking-form”; the first is on line 5 (give each a name of its own)

Right:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints: [Booking form, Group booking form]

## How to fix it

Rename one of them, or give each an `id` and other words for a name. If they are one thing, keep
one: `aliases` holds further names, `stages` several stages.
""",
    "JG015": """Company files that are used together disagree on currency or period.

## What it means

A journey names several company files, and two of them state another `currency` or another
`period`. Costs of a month and of a year, or in two currencies, can't be added up, and nothing
is converted.

A file that does not state it goes with the others. `scale` is each file's own.

## Example

Wrong:

    # journey.yaml
    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints: [Booking form, Live chat]
    company: [web.company.yaml, desk.company.yaml]
    # web.company.yaml
    company:
      currency: EUR
      touchpoints: [{name: Booking form, cost: 1500}]
    # desk.company.yaml
    company:
      currency: GBP
      touchpoints: [{name: Live chat, cost: 900}]

Reported:

    JG015 conflicting-company error: the currency here is “GBP”, but “EUR” in web.company.yaml
    (state the costs of company files that are used together per one currency)

Right:

    # journey.yaml
    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints: [Booking form, Live chat]
    company: [web.company.yaml, desk.company.yaml]
    # web.company.yaml
    company:
      currency: EUR
      touchpoints: [{name: Booking form, cost: 1500}]
    # desk.company.yaml
    company:
      currency: EUR
      touchpoints: [{name: Live chat, cost: 1040}]

## How to fix it

Bring the costs of all the files to one currency and one period, and state the same in each.
""",
    "JG016": """A company file is missing, can't be read, or is not one.

## What it means

The journey names a company file, and

- there is no such file, or it can't be read;
- it is the journey itself;
- it is a journey file: it holds `journey` or `customer`;
- it names further company files. They do not nest.

Paths are relative to the journey file.

## Example

Wrong, for there is no such file:

    # journey.yaml
    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints: [Booking form]
    company: hotel.yaml

Reported:

    JG016 company-file error: the company file “hotel.yaml” can't be read: No such file or
    directory (correct the path; it begins at this journey's folder)

Right:

    # journey.yaml
    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints: [Booking form]
    company: hotel.company.yaml
    # hotel.company.yaml
    company:
      touchpoints: [Booking form]

## How to fix it

Correct the path, or write the `company` half here. A company file holds `company` and nothing
else but `format`; list all the files in the journey:
`company: [a.company.yaml, b.company.yaml]`.
""",
    "JG017": """The file is larger, or more deeply nested, than the limits allow.

## What it means

There are limits, so that no file can use up a computer's memory or time:

- `max-bytes`: the size of one file, 67,108,864 bytes (64 MiB);
- `max-depth`: how deep values are nested, 100;
- `max-written`: how many values the file holds, 5,000,000;
- `max-nodes`: how many values its aliases and merge keys repeat, and how many touchpoints the
  names under `meets` fit, taken together, 1,000,000.

## Example

Wrong, for six short lines grow to more than a million values:

    a: &a [chat, chat, chat, chat, chat, chat, chat, chat, chat, chat]
    b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
    c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
    d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
    e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
    f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]

Reported:

    JG017 input-limit error: aliases repeat more than 1,000,000 values (the limit max-nodes)
    (simplify the file, or raise max-nodes under [limits] in journeygap.toml)

Right, for an alias repeats what it names and no more:

    journey: A weekend away
    customer:
      stages:
        - name: Booking
          touchpoints: &help [Live chat, Help line]
        - name: Arriving
          touchpoints: *help

## How to fix it

Split the journey, or write out what the aliases repeat. If your file is right as it is, raise
the limit that is named under `[limits]` in `journeygap.toml`, for example
`max-nodes = 2000000`.
""",
    "JG018": """The file is not UTF-8 or UTF-16 text.

## What it means

Files are read as UTF-8, or as UTF-16 if they begin with a byte order mark. This one holds bytes
that are neither; the first of them is named. It may come from an old editor or a spreadsheet,
or it may not be text at all.

## Example

Wrong, when it is saved as Windows-1252, in which the é is the single byte E9:

    journey: A weekend in a café
    customer:
      stages:
        - name: Booking
          touchpoints: [Booking form]

Reported:

    JG018 bad-encoding error: the file is not UTF-8 text from byte 28 on: 0xE9 after “: A weekend
    in a caf” (save it as UTF-8, the usual choice of every editor)

Right, when it is saved as UTF-8:

    journey: A weekend in a café
    customer:
      stages:
        - name: Booking
          touchpoints: [Booking form]

## How to fix it

Save the file as UTF-8; every editor offers it under "save as" or "encoding". Then look whether
letters with accents have come through.
""",
    "JG019": """A measured file is missing, can't be read, or is not one.

## What it means

The journey names files under `measured`. One of them is not there, can't be read, or is not as
`journeygap measure` writes it. The error points at the place that names it, and the journey is not
analysed: its figures would be missing.

## Example

Wrong, for there is no such file:

    journey: A weekend away
    customer:
      measured: guests.measured.yaml
      stages:
        - name: Booking
          touchpoints: [Booking form]

Reported:

    JG019 measured-file error: the measured file “guests.measured.yaml” can't be read: No such file
    or directory (correct the path; it begins at this journey's folder)

Right:

    # journey.yaml
    journey: A weekend away
    customer:
      measured: guests.measured.yaml
      stages:
        - name: Booking
          touchpoints: [Booking form]
    # guests.measured.yaml
    evidence: guests
    kind: survey
    date: 2026-10-31
    sample: 212
    hash: none
    all: {}

## How to fix it

Correct the path, or write the file with `journeygap measure`. Name the measured file
(`guests.measured.yaml`), not the evidence file that it is made from.
""",
}
