"""How long it takes to make a speech fit: `python -m bench.fit_times`.

In processor time, for speeches of 40 and of 2,000 points with short forms and priorities of all kinds: laying it out in
time, fitting it to most, half and little of what it takes, and both after one of its points was reworded.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from random import Random

from app.domain.notes import Notes, Point, Priority, Section
from app.domain.plan import Plan
from app.domain.within_limit import within_limit
from app.formats.notes_yaml import read_notes
from app.opening import planned, shipped_notes
from bench.figures import Figure, Table, options, tell
from bench.machine import Busy

TARGETS_MS = {40: "< 2", 2000: "< 100"}
SECTION_POINTS = 20
SHORT_WORDS = 5
SHARES = {"most": 0.9, "half": 0.5, "little": 0.2}
"""What is granted of the time that all of it takes."""


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--repeat", type=int, default=25)
    arguments = parser.parse_args()
    tables = [
        Table(f"{points:,} points", tuple(_figures(speech_of_points(points), target, arguments.repeat)))
        for points, target in TARGETS_MS.items()
    ]
    tell(tables, arguments.json)


def speech_of_points(count: int) -> Notes:
    """The points of the shipped speech, over and over, each a little different, with anything to give way."""
    chance = Random(1)
    shipped = [point for section, _depth in read_notes(shipped_notes()).outline() for point in section.points]
    points = [_yielding(shipped[index % len(shipped)], index, chance) for index in range(count)]
    parts = [tuple(points[first : first + SECTION_POINTS]) for first in range(0, count, SECTION_POINTS)]
    return Notes("A speech to fit", tuple(Section(f"Part {at}", points=part) for at, part in enumerate(parts, 1)))


def _yielding(point: Point, number: int, chance: Random) -> Point:
    short = " ".join(point.say.split()[:SHORT_WORDS])
    return replace(
        point,
        say=f"{point.say} {number}",
        short=chance.choice([None, f"{short} {number}"]),
        priority=chance.choice(list(Priority)),
    )


def _figures(notes: Notes, target: str, repeat: int) -> Iterator[Figure]:
    whole = planned(notes)
    yield _figure("lay out in time", repeat * [partial(planned, notes)], target)
    for name, share in SHARES.items():
        work = partial(within_limit, whole, share * whole.total_s)
        yield _figure(f"fit to {name} of its time", repeat * [work], target)
    half_s = SHARES["half"] * whole.total_s
    again = [partial(_again, _reworded(notes, time_), half_s) for time_ in range(repeat)]
    yield _figure("lay out and fit after a point was reworded", again, target)


def _again(notes: Notes, limit_s: float) -> Plan:
    return within_limit(planned(notes), limit_s).plan


def _reworded(notes: Notes, times: int) -> Notes:
    first, *others = notes.sections
    point, *rest = first.points
    words = replace(point, say=f"{point.say} and once more {times}")
    return replace(notes, sections=(replace(first, points=(words, *rest)), *others))


def _figure(name: str, works: Sequence[Callable[[], object]], target: str) -> Figure:
    took_ms = []
    with Busy() as busy:
        for work in works:
            before_s = time.process_time()
            work()
            took_ms.append(1000 * (time.process_time() - before_s))
    return Figure(name, "ms", tuple(took_ms), target, busy_pct=busy.pct)


if __name__ == "__main__":
    main()
