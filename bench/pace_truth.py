"""How far the text is from the word that is due, every 100 ms of the whole speech: `python -m bench.pace_truth`.

The word at the reading line is read off the layout backwards: the line of a point in which the y at the reading line
lies, and as many of its words as the share of its height that has passed. Where that y lies between two points (a
heading, a cue, air) it is the place between their words. The word due is the one being said by the plan, with the part
of it that is said; in a rest between two points it is the place between them, and every y between them is right.

Flowing is what the program does unless told otherwise. Steady is one speed from the first word to the end, what every
other teleprompter does, with the one speed that ends in time: the best that a peer can be set to.
"""

import math
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from app.domain.notes import Notes
from app.domain.plan import Plan, PlannedPoint
from app.domain.script import BlockKind, LaidBlock, script
from app.domain.scroll_path import ScrollPath
from app.domain.settings import Motion, Settings
from app.formats.notes_yaml import read_notes
from app.opening import shipped_notes
from bench.figures import Figure, Table, options, tell
from bench.opened import stage_with
from bench.speech_of_words import speech_of
from tests.ui.opened_stage import OpenedStage
from ui.script_layout import ScriptLayout, Typography

EVERY_S = 0.1
SIZES = ((1366, 768), (1920, 1080), (3840, 2160))
LONG_WORDS = 10_000


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere in the speech: so many words lie before it, and these y of the script, in px, are right for it."""

    words: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class SaidLine:
    """A line of a point: the words in it, counted through the whole speech, and where it stands, in px."""

    first: int
    words: int
    top: float
    bottom: float

    @property
    def past(self) -> int:
        return self.first + self.words

    def words_at(self, y: float) -> float:
        return self.first + self.words * (y - self.top) / (self.bottom - self.top)

    def y_at(self, words: float) -> float:
        return self.top + (words - self.first) / self.words * (self.bottom - self.top)


class Page:
    """The words of a speech in their places on the page."""

    def __init__(self, plan: Plan, laid: tuple[LaidBlock, ...]) -> None:
        self._points = [point for point in plan.points if point.kept]
        self._starts_s = [point.start_s for point in self._points]
        self._lines: list[SaidLine] = []
        self._firsts: list[int] = []
        for place in laid:
            if place.block.kind is BlockKind.POINT and place.block.point is not None:
                self._add(plan.points[place.block.point], place)
        self._tops = [line.top for line in self._lines]
        self._worded = [line for line in self._lines if line.words]
        self._line_firsts = [line.first for line in self._worded]

    def _add(self, point: PlannedPoint, place: LaidBlock) -> None:
        first = self._lines[-1].past if self._lines else 0
        self._firsts.append(first)
        ends = [*place.line_starts[1:], len(place.block.text) + 1]
        for line, (start, end) in enumerate(zip(place.line_starts, ends, strict=True)):
            words = sum(start <= word.start < end for word in point.words)
            top = place.top + line * place.line_height
            self._lines.append(SaidLine(first, words, top, top + place.line_height))
            first += words

    def words_at(self, y: float) -> float:
        """How many words lie before `y`."""
        index = bisect_right(self._tops, y) - 1
        if index < 0:
            return 0.0
        line = self._lines[index]
        return line.words_at(y) if y < line.bottom else float(line.past)

    def due_at(self, plan_s: float) -> Place:
        """What is being said, or the place between two points while nothing is."""
        index = bisect_right(self._starts_s, plan_s) - 1
        if index < 0:
            return Place(0.0, -math.inf, self._tops[0])
        point, first = self._points[index], self._firsts[index]
        if plan_s >= point.end_s or not point.words:
            return self._between(first + len(point.words))
        word = bisect_right(point.word_starts_s, plan_s) - 1
        start_s, end_s = [*point.word_starts_s, point.end_s][word : word + 2]
        words = first + word + (plan_s - start_s) / (end_s - start_s)
        y = self._worded[bisect_right(self._line_firsts, words) - 1].y_at(words)
        return Place(words, y, y)

    def _between(self, words: int) -> Place:
        after = bisect_right(self._line_firsts, words - 1)
        top = self._worded[after - 1].bottom if after else -math.inf
        return Place(words, top, self._worded[after].top if after < len(self._worded) else math.inf)


@dataclass(frozen=True, slots=True)
class Distance:
    """How far the reading line is from what is due, in words and in lines of a point."""

    words: float
    lines: float


def distances(page: Page, path: ScrollPath, end_s: float, line_px: float) -> Iterator[Distance]:
    """One every 100 ms until `end_s`."""
    for step in range(int(end_s / EVERY_S) + 1):
        due, y = page.due_at(step * EVERY_S), path.y_at(step * EVERY_S)
        yield Distance(abs(page.words_at(y) - due.words), max(due.top - y, y - due.bottom, 0.0) / line_px)


def main() -> None:
    arguments = options(__doc__).parse_args()
    speeches = {"the shipped speech": read_notes(shipped_notes()), f"{LONG_WORDS:,} words": speech_of(LONG_WORDS)}
    tables = [Table(f"Pace truth, {name}", tuple(_figures(notes)), "steady") for name, notes in speeches.items()]
    tell(tables, arguments.json)


def _figures(notes: Notes) -> Iterator[Figure]:
    for size in SIZES:
        found = {motion: _found(notes, size, motion) for motion in Motion}
        for unit, target in (("words", "≤ 2"), ("lines", "≤ 1")):
            ours, steady = (sorted(getattr(far, unit) for far in found[motion]) for motion in Motion)
            for name, share in (("median", 0.5), ("95th percentile", 0.95), ("most", 1.0)):
                wanted = target if (unit, name) in {("words", "median"), ("lines", "most")} else ""
                yield Figure(
                    f"{size[0]} × {size[1]}: {unit} off, {name}",
                    unit,
                    (float(np.quantile(ours, share)),),
                    wanted,
                    f"{np.quantile(steady, share):.3g}",
                )


def _found(notes: Notes, size: tuple[int, int], motion: Motion) -> list[Distance]:
    with stage_with(notes, size, Settings(motion=motion)) as stage:
        speech = stage.session.speech
        assert speech is not None  # noqa: S101 - it was opened with one
        layout, line_px = _layout(stage, speech.plan), stage.models.stage.property("line_px")
        path = ScrollPath(*(tuple(numbers) for numbers in stage.models.stage.property("path")))
        return list(distances(Page(speech.plan, layout.laid), path, speech.plan.total_s, line_px))


def _layout(stage: OpenedStage, plan: Plan) -> ScriptLayout:
    """The layout that is on the stage, line by line."""
    shown = stage.models.stage
    size = shown.property("fonts")[BlockKind.POINT].pixelSize()
    settings = stage.session.settings
    layout = ScriptLayout(
        script(plan), Typography(settings.font, size, settings.line_height, shown.property("column_px"))
    )
    last = shown.property("blocks")[-1]
    if layout.height != last["top"] + last["height"]:
        raise RuntimeError("What is measured is not what is on the stage")
    return layout


if __name__ == "__main__":
    main()
