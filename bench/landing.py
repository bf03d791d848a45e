"""Where a speech lands whose time is cut while it is delivered: `python -m bench.landing`, about six minutes.

A thousand halls, always the same: `bench/hall.py` tells what is by chance, `bench/with_rostrum.py` what the speaker
does. Without a window, but with the session, the plan, the fit and the advice that the stage has. What came out, and
what it says, is in `bench/landing.md`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from statistics import median

from app.domain.plan import Plan
from app.formats.notes_yaml import read_notes
from app.opening import planned, shipped_notes
from bench.figures import Figure, Table, options, tell
from bench.hall import Hall
from bench.with_rostrum import Speaker, Way
from bench.without_rostrum import reads_on_until_s, scales_the_whole_until_s, watches_the_countdown_until_s

HALLS = 1000
NEAR_S = 5.0

Delivers = Callable[[Plan, Hall], float]
"""When the last word is said."""


@dataclass(frozen=True, slots=True)
class Landings:
    """Seconds to the limit when the last word was said, in each hall; negative: past it."""

    spare_s: tuple[float, ...]

    @property
    def near(self) -> float:
        """Per cent that end in the last five seconds."""
        return self._share(0.0 <= spare_s <= NEAR_S for spare_s in self.spare_s)

    @property
    def in_full(self) -> float:
        """Per cent that say their last word within the limit: the closing words were said in full."""
        return self._share(spare_s >= 0 for spare_s in self.spare_s)

    def at(self, share: float) -> float:
        """What that share of the halls is below."""
        return sorted(self.spare_s)[min(int(share * len(self.spare_s)), len(self.spare_s) - 1)]

    def _share(self, hits: Iterable[bool]) -> float:
        return 100 * sum(hits) / len(self.spare_s)


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--halls", type=int, default=HALLS)
    arguments = parser.parse_args()
    laid_out = planned(read_notes(shipped_notes()))
    halls = [Hall.number(seed, len(laid_out.points)) for seed in range(arguments.halls)]
    tell([table(name, landings(delivers, laid_out, halls)) for name, delivers in WAYS.items()], arguments.json)


def landings(delivers: Delivers, laid_out: Plan, halls: Iterable[Hall]) -> Landings:
    """How near to the limit each of them ends."""
    return Landings(tuple(hall.limit_s - delivers(laid_out, hall) for hall in halls))


def _with_rostrum(way: Way, laid_out: Plan, hall: Hall) -> float:
    return Speaker(laid_out, hall, way).ends_at_s()


WAYS: dict[str, Delivers] = {
    "Rostrum, scrolling": partial(_with_rostrum, Way(scrolling=True, gives=0.15)),
    "Rostrum, talking points": partial(_with_rostrum, Way(scrolling=False, gives=0.15)),
    "Rostrum, scrolling, gives 10 % only": partial(_with_rostrum, Way(scrolling=True, gives=0.1)),
    "Rostrum, talking points, gives 10 % only": partial(_with_rostrum, Way(scrolling=False, gives=0.1)),
    "Rostrum, scrolling, gives nothing": partial(_with_rostrum, Way(scrolling=True, gives=0.0)),
    "Rostrum, talking points, gives nothing": partial(_with_rostrum, Way(scrolling=False, gives=0.0)),
    "A countdown, and the whole script": reads_on_until_s,
    "A countdown, and to the closing words at 0:20": watches_the_countdown_until_s,
    "The whole script scaled to the limit": scales_the_whole_until_s,
}


def table(name: str, found: Landings) -> Table:
    """What it comes to, against what Rostrum is to reach."""
    ours = name.startswith("Rostrum")
    return Table(
        name,
        (
            Figure("to spare, median", "s", (median(found.spare_s),)),
            Figure("to spare, one in forty has less", "s", (found.at(0.025),)),
            Figure("to spare, one in forty has more", "s", (found.at(0.975),)),
            Figure("to spare, the least", "s", (min(found.spare_s),)),
            Figure("end within the last 5 s", "%", (found.near,), "≥ 95" if ours else ""),
            Figure("say their closing words in full", "%", (found.in_full,), "≥ 99" if ours else ""),
        ),
    )


if __name__ == "__main__":
    main()
