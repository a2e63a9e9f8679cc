"""Time `journeygap measure` on an event log or on answers of any size, generated and the same every time.

    python benchmarks/evidence.py 1000000 10000000
    python benchmarks/evidence.py --parquet 100000000
    python benchmarks/evidence.py --answers 1000000
    python benchmarks/evidence.py --against sql --against pandas --against polars 1000000

For each number of rows it prints the time of the whole process, its processor time, and the most memory it held. The
log has a customer for every ten events, over half a year, through three channels; it is written to a temporary folder
with DuckDB. ``--against`` computes the same counts by hand in SQL with DuckDB, or with pandas or polars, which have to
be installed, and says whether they are the same: customers, touches and channels of each touchpoint, times to the next
one, exits, and unmapped events. By hand nothing is checked, hidden, or written, and no interval is computed.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from typing import Any, NamedTuple

import duckdb

_LOG = """
COPY (
    SELECT 'customer-' || (hash(range) % greatest({rows} // 10, 1)) AS who,
        strftime(
            TIMESTAMP '2024-01-01' + to_seconds(CAST(hash(range * 7) % 15552000 AS INT)), '%Y-%m-%d %H:%M:%S'
        ) AS t,
        ['home', 'page', 'basket', 'chat', 'buy', 'scroll'][CAST(1 + hash(range * 13) % 6 AS INT)] AS event,
        ['web', 'app', 'shop'][CAST(1 + hash(range * 17) % 3 AS INT)] AS via
    FROM range({rows})
) TO '{path}' ({form})
"""
_EVENTS = """\
evidence: log
kind: analytics
data: data.csv
columns: {customer: who, when: t, event: event, channel: via}
events:
  - {touchpoint: Website, event: [home, page]}
  - {touchpoint: Basket, event: basket}
  - {touchpoint: Help, event: chat}
outcome: {event: buy}
pause: 30 days
"""
_SURVEY = """
COPY (
    SELECT '2024-' || lpad(CAST(1 + hash(range) % 12 AS VARCHAR), 2, '0') || '-15' AS asked,
        1 + hash(range * 3) % 5 AS q1, 1 + hash(range * 5) % 5 AS q2, 1 + hash(range * 7) % 5 AS q3,
        hash(range * 11) % 11 AS nps, 0.5 + (hash(range * 13) % 100) / 100.0 AS weight,
        ['young', 'old', 'family'][CAST(1 + hash(range * 17) % 3 AS INT)] AS segment
    FROM range({rows})
) TO '{path}' ({form})
"""
_ANSWERS = """\
evidence: asked
kind: survey
data: data.csv
columns: {when: asked, weight: weight, persona: segment}
scale: {min: 1, max: 5}
answers:
  - {touchpoint: Website, satisfaction: q1}
  - {touchpoint: Basket, satisfaction: q2}
  - {touchpoint: Help, satisfaction: q3}
metrics:
  - {name: NPS, column: nps, kind: nps}
period: quarter
"""
_SQL = """
CREATE TEMP TABLE e AS
SELECT who, epoch_us(CAST(t AS TIMESTAMP)) AS t, via, event,
    CASE WHEN event IN ('home', 'page') THEN 'Website' WHEN event = 'basket' THEN 'Basket'
        WHEN event = 'chat' THEN 'Help' END AS tp
FROM SOURCE;
CREATE TEMP TABLE s AS
SELECT *, sum(cut) OVER (PARTITION BY who ORDER BY t) AS j
FROM (SELECT *, CAST(coalesce(t - lag(t) OVER w > 2592000000000, false) AS INT) AS cut
    FROM e WINDOW w AS (PARTITION BY who ORDER BY t));
CREATE TEMP TABLE j AS
SELECT who, j, max(t) AS ended, bool_or(event = 'buy') AS reached FROM s GROUP BY ALL;
CREATE TEMP TABLE m AS
SELECT who, j, t, CASE WHEN min(tp) = max(tp) THEN min(tp) ELSE '' END AS sole FROM s WHERE tp IS NOT NULL GROUP BY ALL;
CREATE TEMP TABLE r AS
SELECT who, j, t, lead(t) OVER w AS t1, lead(sole) OVER w AS sole1, lead(t, 2) OVER w AS t2
FROM (SELECT *, lag(sole) OVER (PARTITION BY who, j ORDER BY t) AS before FROM m)
WHERE before IS NULL OR sole = '' OR before <> sole WINDOW w AS (PARTITION BY who, j ORDER BY t);
CREATE TEMP TABLE f AS SELECT who, j, tp, min(t) AS t, count(*) AS n FROM s WHERE tp IS NOT NULL GROUP BY ALL;
CREATE TEMP TABLE l AS
SELECT who, j, max_by(tp, (t, event, via)) AS tp FROM s WHERE tp IS NOT NULL GROUP BY ALL;
"""
_QUERIES = {
    "touched": "SELECT tp, count(DISTINCT who), sum(n) FROM f GROUP BY 1 ORDER BY 1",
    "channels": "SELECT tp, via, count(DISTINCT who) FROM s WHERE tp IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2",
    "next": "SELECT tp, median(floor((CASE WHEN sole1 = tp THEN t2 ELSE t1 END - f.t) / 1e6)) "
    "FROM f JOIN r USING (who, j) WHERE f.t = r.t AND CASE WHEN sole1 = tp THEN t2 ELSE t1 END IS NOT NULL "
    "GROUP BY 1 ORDER BY 1",
    "exits": "SELECT f.tp, count(*), sum(CAST(l.tp = f.tp AND NOT reached AS INT)) FROM f JOIN j USING (who, j) "
    "JOIN l USING (who, j) WHERE ended < (SELECT max(t) FROM s) - 2592000000000 GROUP BY 1 ORDER BY 1",
    "unmapped": "SELECT event, count(DISTINCT who), count(*) FROM s WHERE tp IS NULL AND event <> 'buy' GROUP BY 1",
}


def by_sql() -> dict[str, Any]:
    """Count with DuckDB by hand."""
    # What journeygap's own connection has too: as many threads, as much memory, and a folder for what does not fit.
    connection = duckdb.connect(config={"memory_limit": "7000000000B", "temp_directory": "spill"})
    source = "'data.parquet'" if os.path.exists("data.parquet") else "read_csv('data.csv', all_varchar = true)"
    connection.execute(_SQL.replace("SOURCE", source))
    return {name: [list(row) for row in connection.execute(query).fetchall()] for name, query in _QUERIES.items()}


_RULES = {"home": "Website", "page": "Website", "basket": "Basket", "chat": "Help"}
_PAUSE = 30 * 86_400


def by_pandas() -> dict[str, Any]:
    """Count with pandas by hand."""
    import pandas as pd

    e = pd.read_csv("data.csv", dtype=str)
    read = pd.to_datetime(e["t"], format="%Y-%m-%d %H:%M:%S")
    e["t"] = (read - pd.Timestamp(0)) // pd.Timedelta(microseconds=1)
    for column in ("who", "event", "via"):
        e[column] = e[column].astype("category")
    e = e.sort_values(["who", "t"], kind="stable")
    e["j"] = ((e["who"] != e["who"].shift()) | (e["t"].diff() > _PAUSE * 10**6)).cumsum()
    e["tp"] = e["event"].map(_RULES).astype("category")
    j = e.groupby("j").agg(ended=("t", "max"))
    j["reached"] = (e["event"] == "buy").groupby(e["j"]).any()
    s = e[e["tp"].notna()]
    f = s.groupby(["j", "tp"], observed=True).agg(t=("t", "min"), n=("t", "size"), who=("who", "first")).reset_index()
    touched = f.groupby("tp", observed=True).agg(customers=("who", "nunique"), n=("n", "sum")).sort_index()
    channels = s.groupby(["tp", "via"], observed=True)["who"].nunique().sort_index()
    code = s["tp"].cat.codes
    moments = pd.DataFrame({"j": s["j"], "t": s["t"], "c": code}).groupby(["j", "t"])["c"].agg(["min", "max"])
    moments = moments.reset_index()
    moments["sole"] = moments["min"].where(moments["min"] == moments["max"], -1)
    before = moments.groupby("j")["sole"].shift()
    r = moments[before.isna() | (moments["sole"] < 0) | (before != moments["sole"])].copy()
    grouped = r.groupby("j")
    r["t1"], r["sole1"], r["t2"] = grouped["t"].shift(-1), grouped["sole"].shift(-1), grouped["t"].shift(-2)
    joined = f.merge(r[["j", "t", "t1", "sole1", "t2"]], on=["j", "t"])
    own = joined["tp"].cat.codes
    after = joined["t2"].where(joined["sole1"] == own, joined["t1"])
    joined["seconds"] = (after - joined["t"]) // 10**6
    times = joined.dropna(subset=["seconds"]).groupby("tp", observed=True)["seconds"].median().sort_index()
    last = s.assign(e=s["event"].astype(str), v=s["via"].astype(str)).sort_values(["j", "t", "e", "v"])
    last = last.groupby("j")["tp"].last()
    ends = f.join(j, on="j").join(last.rename("last"), on="j")
    ends = ends[ends["ended"] < e["t"].max() - _PAUSE * 10**6]
    ends["out"] = (ends["last"].astype(str) == ends["tp"].astype(str)) & ~ends["reached"]
    exits = ends.groupby("tp", observed=True)["out"].agg(["size", "sum"]).sort_index()
    u = e[e["tp"].isna() & (e["event"] != "buy")].groupby("event", observed=True)["who"].agg(["nunique", "size"])

    def rows(frame: Any) -> list[list[Any]]:
        return [[key, *values] for key, values in zip(frame.index, frame.to_numpy().tolist(), strict=True)]

    return {
        "touched": sorted(rows(touched)),
        "channels": sorted([*key, value] for key, value in channels.items()),
        "next": sorted([key, value] for key, value in times.items()),
        "exits": sorted(rows(exits)),
        "unmapped": rows(u),
    }


def by_polars() -> dict[str, Any]:
    """Count with polars by hand."""
    import polars as pl

    e = pl.read_csv("data.csv", infer_schema=False).with_columns(
        pl.col("t").str.to_datetime("%Y-%m-%d %H:%M:%S", time_unit="us").cast(pl.Int64),
        pl.col("event").replace_strict(_RULES, default=None).alias("tp"),
        pl.col("who").cast(pl.Categorical).to_physical(),
    )
    e = e.sort("who", "t").with_columns(
        ((pl.col("who") != pl.col("who").shift()) | (pl.col("t").diff() > _PAUSE * 10**6))
        .fill_null(value=True)
        .cum_sum()
        .alias("j")
    )
    j = e.group_by("j").agg(pl.col("t").max().alias("ended"), (pl.col("event") == "buy").any().alias("reached"))
    s = e.filter(pl.col("tp").is_not_null())
    f = s.group_by("who", "j", "tp").agg(pl.col("t").min(), pl.len().alias("n"))
    m = s.group_by("j", "t").agg(pl.col("tp").min().alias("a"), pl.col("tp").max().alias("b")).sort("j", "t")
    m = m.with_columns(pl.when(pl.col("a") == pl.col("b")).then("a").otherwise(pl.lit("")).alias("sole"))
    m = m.with_columns(pl.col("sole").shift().over("j").alias("before"))
    r = m.filter(pl.col("before").is_null() | (pl.col("sole") == "") | (pl.col("before") != pl.col("sole")))
    r = r.with_columns(
        pl.col("t").shift(-1).over("j").alias("t1"),
        pl.col("sole").shift(-1).over("j").alias("sole1"),
        pl.col("t").shift(-2).over("j").alias("t2"),
    )
    joined = f.join(r, on=["j", "t"]).with_columns(
        pl.when(pl.col("sole1") == pl.col("tp")).then("t2").otherwise(pl.col("t1")).alias("after")
    )
    times = joined.drop_nulls("after").with_columns(((pl.col("after") - pl.col("t")) // 10**6).alias("seconds"))
    last = s.sort("j", "t", "event", "via").group_by("j").agg(pl.col("tp").last().alias("last"))
    ends = f.join(j, on="j").join(last, on="j").filter(pl.col("ended") < e["t"].max() - _PAUSE * 10**6)
    out = (pl.col("last") == pl.col("tp")) & ~pl.col("reached")
    u = e.filter(pl.col("tp").is_null() & (pl.col("event") != "buy"))
    found = {
        "touched": f.group_by("tp").agg(pl.col("who").n_unique(), pl.col("n").sum()),
        "channels": s.group_by("tp", "via").agg(pl.col("who").n_unique()),
        "next": times.group_by("tp").agg(pl.col("seconds").median()),
        "exits": ends.group_by("tp").agg(pl.len(), out.sum().alias("out")),
        "unmapped": u.group_by("event").agg(pl.col("who").n_unique().alias("people"), pl.len()),
    }
    return {name: sorted(map(list, frame.rows())) for name, frame in found.items()}


def by_journeygap() -> dict[str, Any]:
    """Read the same counts out of what journeygap measured."""
    import journeygap

    found = journeygap.measure("x.evidence.yaml").data["all"]
    touchpoints = sorted(found["touchpoints"].items())
    return {
        "touched": [[name, each["customers"], each["touches"]] for name, each in touchpoints],
        "channels": [
            [name, via, one["value"]] for name, each in touchpoints for via, one in sorted(each["channels"].items())
        ],
        "next": [[name, each["to_next"]["value"]] for name, each in touchpoints],
        "exits": [[name, each["exits"]["n"], each["exits"]["value"]] for name, each in touchpoints],
        "unmapped": [[each["event"], each["customers"], each["touches"]] for each in found["unmapped"]],
    }


def with_shares(found: dict[str, Any]) -> dict[str, Any]:
    """Return counts by hand with shares of 4 decimals where journeygap writes shares."""
    customers = {tp: number for tp, number, _ in found["touched"]}
    return found | {
        "channels": [[tp, via, round(number / customers[tp], 4)] for tp, via, number in found["channels"]],
        "exits": [[tp, n, round(out / n, 4)] for tp, n, out in found["exits"]],
    }


_WAYS = {"journeygap": by_journeygap, "sql": by_sql, "pandas": by_pandas, "polars": by_polars}


class Spent(NamedTuple):
    """Seconds by the clock and of the processors, and megabytes."""

    seconds: float
    processors: float
    megabytes: float

    def __str__(self) -> str:
        return f"{self.seconds:7.1f} s, {self.processors:7.1f} s of processors, {self.megabytes:,.0f} MB"


def timed(command: list[str], folder: str) -> tuple[Spent, str]:
    """Return what a command took, in a process of its own, and what it wrote."""
    begun = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None  # noqa: S101 - it was asked for
        out = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command} failed")
    return Spent(time.perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024), out


def main() -> None:
    """Run."""
    parser = argparse.ArgumentParser()
    parser.add_argument("rows", nargs="*", type=int, default=[1_000_000])
    parser.add_argument("--answers", action="store_true", help="answers rather than events")
    parser.add_argument("--parquet", action="store_true", help="data as Parquet, which takes less room than CSV")
    parser.add_argument("--against", action="append", default=[], choices=["sql", "pandas", "polars"])
    parser.add_argument("--one", choices=list(_WAYS), help="count in this folder and print the counts")
    stated = parser.parse_args()
    if stated.one:
        print(json.dumps(_WAYS[stated.one]()))
        return
    for rows in stated.rows:
        with tempfile.TemporaryDirectory() as folder:
            making, evidence = (_SURVEY, _ANSWERS) if stated.answers else (_LOG, _EVENTS)
            name, form = ("data.parquet", "FORMAT parquet") if stated.parquet else ("data.csv", "HEADER")
            duckdb.connect(config={"memory_limit": "2GB"}).execute(
                making.format(rows=rows, path=os.path.join(folder, name), form=form)
            )
            with open(os.path.join(folder, "x.evidence.yaml"), "w", encoding="utf-8") as file:
                file.write(evidence.replace("data.csv", name))
            spent, _ = timed([sys.executable, "-m", "journeygap", "measure", "x.evidence.yaml"], folder)
            print(f"{rows:>12,} {'answers' if stated.answers else 'events'}: {spent}", flush=True)
            if not stated.against:
                continue
            here = os.path.abspath(__file__)
            counts = {}
            for way in ("journeygap", *stated.against):
                spent, out = timed([sys.executable, here, "--one", way], folder)
                counts[way] = json.loads(out) if way == "journeygap" else with_shares(json.loads(out))
                same = "" if counts[way] == counts["journeygap"] else ", other counts"
                print(f"{way:>20}: {spent}{same}", flush=True)


if __name__ == "__main__":
    main()
