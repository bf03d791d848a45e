"""Speakers that are simulated: each with a pace, pauses and habits of their own, the same again for the same seed."""

import random
from dataclasses import dataclass
from math import exp

from app.domain.measure import Line, Measure

PACE_WPM, PACES_DIFFER = 128.0, 0.18
POINTS_DIFFER = 0.12
POINT_BY_CHANCE = 0.10
TAKE_BY_CHANCE = 0.03
WARM_UP, WARM_UP_TAKES = 0.08, 1.5
NERVES, NERVES_S = 0.06, 45.0
RESTS = (0.6, 1.8)
OWN_PAUSES = 0.15
"""The share of points before which a speaker makes a pause of their own."""

DISTURBED = 0.15


@dataclass(frozen=True, slots=True)
class Spoken:
    """Seconds for each point that was reached; fewer than there are when the take was broken off."""

    points_s: tuple[float, ...]
    disturbed: bool


class Speaker:
    def __init__(self, seed: int, measure: Measure) -> None:
        self._chance = random.Random(seed)
        self._measure = measure
        self._pace = PACE_WPM * exp(self._chance.gauss(0, PACES_DIFFER))
        self._rests = self._chance.uniform(*RESTS)
        self._habits = [exp(self._chance.gauss(0, POINTS_DIFFER)) for _ in measure.lines]
        self._pauses_s = [
            self._chance.uniform(1, 4) if self._chance.random() < OWN_PAUSES else 0.0 for _ in measure.lines
        ]
        self._takes = 0

    def speak(self, *, may_be_disturbed: bool) -> Spoken:
        """Once more through the speech."""
        warm_up = 1 + WARM_UP * exp(-self._takes / WARM_UP_TAKES)
        slower = warm_up * exp(self._chance.gauss(0, TAKE_BY_CHANCE))
        self._takes += 1
        spoken: list[float] = []
        for index, line in enumerate(self._measure.lines):
            spoken.append(self._point_s(index, line, slower, sum(spoken)))
        disturbed = self._chance.random() < DISTURBED and may_be_disturbed
        return Spoken(tuple(self._disturbed(spoken) if disturbed else spoken), disturbed)

    def _point_s(self, index: int, line: Line, slower: float, now_s: float) -> float:
        nervous = 1 - NERVES * exp(-now_s / NERVES_S)
        by_chance = exp(self._chance.gauss(0, POINT_BY_CHANCE))
        words_s = line.units * 60 / self._pace * self._habits[index] * by_chance * slower * nervous
        pause_s = self._pauses_s[index] * self._chance.uniform(0.5, 1.5)
        return words_s + (line.rests_s + line.around_s) * self._rests + pause_s

    def _disturbed(self, spoken: list[float]) -> list[float]:
        """Somebody comes in, the take is broken off, or the program is left running over lunch."""
        there = self._chance.randrange(1, len(spoken))
        match self._chance.randrange(3):
            case 0:
                return [*spoken[:there], spoken[there] + self._chance.uniform(20, 90), *spoken[there + 1 :]]
            case 1:
                return spoken[:there]
        return [*spoken[:there], spoken[there] + self._chance.uniform(600, 3600), *spoken[there + 1 :]]
