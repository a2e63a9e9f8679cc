"""Time `journeygap measure` on an event log of any size, which is generated and is the same every time.

    python benchmarks/evidence.py 1000000 10000000

For each number of events it prints the time of the whole process and the most memory it held. The log has a customer
for every ten events, over half a year, through three channels; it is written to a temporary folder with DuckDB.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time

import duckdb

_LOG = """
COPY (
    SELECT 'customer-' || (hash(range) % greatest({events} // 10, 1)) AS who,
        strftime(
            TIMESTAMP '2024-01-01' + to_seconds(CAST(hash(range * 7) % 15552000 AS INT)), '%Y-%m-%d %H:%M:%S'
        ) AS t,
        ['home', 'page', 'basket', 'chat', 'buy', 'scroll'][CAST(1 + hash(range * 13) % 6 AS INT)] AS event,
        ['web', 'app', 'shop'][CAST(1 + hash(range * 17) % 3 AS INT)] AS via
    FROM range({events})
) TO '{path}' (HEADER)
"""
_EVIDENCE = """\
evidence: log
kind: analytics
data: log.csv
columns: {customer: who, when: t, event: event, channel: via}
events:
  - {touchpoint: Website, event: [home, page]}
  - {touchpoint: Basket, event: basket}
  - {touchpoint: Help, event: chat}
outcome: {event: buy}
pause: 30 days
"""


def timed(events: int) -> tuple[float, float]:
    """Return the seconds that measuring so many events takes, and the megabytes of the largest process so far."""
    with tempfile.TemporaryDirectory() as folder:
        duckdb.sql(_LOG.format(events=events, path=os.path.join(folder, "log.csv")))
        with open(os.path.join(folder, "log.evidence.yaml"), "w", encoding="utf-8") as file:
            file.write(_EVIDENCE)
        command = [sys.executable, "-m", "journeygap", "measure", "log.evidence.yaml"]
        begun = time.perf_counter()
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
        return time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


if __name__ == "__main__":
    for number in map(int, sys.argv[1:] or ["1000000"]):
        seconds, megabytes = timed(number)
        print(f"{number:>12,} events: {seconds:7.1f} s, {megabytes:,.0f} MB")
