"""Write the data of this example, events.csv and answers.csv: nobody's, and the same every time.

    python generate.py

Customers of a bike hire look for a bike, book, pay and ride. Most leave at the payment; it is asked for before the ride
and not after it, as the map has it; most book in the app, which the map does not know; some report damage, which is not
on the map; hardly anybody enters a voucher.
"""

import csv
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

CUSTOMERS, ANSWERS = 2_000, 260
BEGIN = datetime(2026, 4, 1)  # noqa: DTZ001 - the export states no zone
HERE = Path(__file__).parent


def journey(chance: Random, begun: datetime, damaged: bool) -> list[tuple[datetime, str, str]]:
    """Return what one customer does once: when, what, and through which channel."""
    channel = "app" if chance.random() < 0.78 else "web"
    at = begun
    steps: list[tuple[datetime, str, str]] = []

    def step(event: str, often: float = 1.0, minutes: float = 2.0) -> bool:
        nonlocal at
        if chance.random() >= often:
            return False
        steps.append((at, event, channel))
        at += timedelta(seconds=int(10 + chance.random() * minutes * 60))
        return True

    step("open_map", 0.95)
    step("app_heartbeat", 0.5)
    step("see_prices", 0.45)
    if not step("open_booking", 0.8):
        return steps
    step("open_chat", 0.08, 6)
    if not step("open_payment", 0.85, 5) or chance.random() < 0.6:
        return steps
    step("pay")
    step("open_receipt", 0.5)
    step("unlock", 1, 3)
    step("ride", 1, 40)
    if damaged:
        step("report_damage", 1, 3)
    step("open_chat", 0.1, 8)
    step("return_bike")
    return steps


def events(chance: Random) -> list[tuple[str, str, str, str]]:
    """Return the log, in the order of time."""
    rows = []
    for number in range(CUSTOMERS):
        for _ in range(2 if chance.random() < 0.3 else 1):
            begun = BEGIN + timedelta(minutes=int(chance.random() * 90 * 24 * 60))
            damaged = chance.random() < 0.3
            rows += [(at, f"c{number:04}", *rest) for at, *rest in journey(chance, begun, damaged)]
        if number % 400 == 0:
            rows.append((BEGIN + timedelta(days=number // 50), f"c{number:04}", "enter_voucher", "web"))
    return [(who, at.isoformat(" "), event, channel) for at, who, event, channel in sorted(rows)]


RATED = {
    "Station map": (4.3, 4.3),
    "Price list": (3.4, 3.4),
    "Booking page": (4.0, 4.0),
    "Payment": (3.6, 2.7),
    "Unlocking": (4.1, 4.1),
    "Ride": (4.6, 4.6),
    "Help chat": (3.0, 3.0),
    "Returning the bike": (3.9, 3.9),
}
"""The mean rating of each touchpoint in the first and in the second quarter."""


def answers(chance: Random) -> list[list[object]]:
    """Return the survey, a row a respondent; an empty cell where they did not rate."""
    rows = []
    for number in range(ANSWERS):
        quarter = number * 2 // ANSWERS
        day = datetime(2026, 1 + 3 * quarter + int(chance.random() * 3), 1 + int(chance.random() * 28))  # noqa: DTZ001
        row: list[object] = [day.date().isoformat()]
        for name, means in RATED.items():
            rating = round(means[quarter] + (chance.random() + chance.random() + chance.random() - 1.5) * 1.6)
            row.append("" if chance.random() < (0.7 if name == "Help chat" else 0.1) else min(5, max(1, rating)))
        row.append(min(10, max(0, round(8.1 + (chance.random() + chance.random() - 1) * 4))))
        rows.append(row)
    return sorted(rows, key=lambda row: str(row[0]))


def write(name: str, head: list[str], rows: object) -> None:
    """Write a CSV file next to this one."""
    with (HERE / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)  # type: ignore[arg-type]


if __name__ == "__main__":
    write("events.csv", ["customer", "time", "event", "channel"], events(Random(1)))  # noqa: S311
    write("answers.csv", ["answered", *RATED, "recommend"], answers(Random(2)))  # noqa: S311
