"""From a small laptop magnified threefold to a 4K screen: nothing is cut, nothing touches, nothing covers the text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickItem

from app.domain.pace import Pace
from app.domain.plan import plan
from app.domain.settings import Settings
from app.formats.notes_yaml import read_notes
from app.opening import shipped_notes
from tests.ui.conftest import StageOpener
from tests.ui.labels import Seen, labels_in, outside, shortened, touching
from tests.ui.opened_stage import OpenedStage, all_in, of_type, on_window, only, type_name

SIZES = [
    (341, 200),
    (512, 300),
    (683, 384),
    (911, 512),
    (1024, 600),
    (1366, 768),
    (1920, 1080),
    (3840, 2160),
    (900, 1600),
]
"""1024 × 600 to 3840 × 2160 at 100, 150, 200 and 300 %, in logical pixels, and a screen on its side."""

MAY_BE_SHORTENED = {"NavigatorRow", "FitPanel", "TalkingPoints", "ProblemsPage"}
"""Where a long name of the speaker's ends in an ellipsis rather than push others aside."""

State = Callable[[OpenedStage], object]


def after_s(seconds: float, then: State = lambda _: None) -> State:
    def bring(stage: OpenedStage) -> None:
        stage.session.run_or_pause()
        stage.pass_s(seconds)
        then(stage)

    return bring


def ask(command: str) -> State:
    return lambda stage: stage.models.steering.ask(command)


def pause_and_say(stage: OpenedStage) -> None:
    stage.session.pause()
    stage.models.messages.say("Your settings could not be kept (No space left on device). The speech is not touched.")


def problems(stage: OpenedStage) -> None:
    problem: dict[str, object] = {
        "line": 107,
        "column": 3,
        "sentence": "There is no key 'pionts' here, where only title, key, numbering, points and sections can stand",
        "hint": "did you mean 'points'?",
    }
    stage.models.page.show_problems(Path("the-notes-for-tomorrow-morning-third-version.yaml"), [problem] * 12)


STATES: dict[str, State] = {
    "waiting": lambda _: None,
    "running": after_s(70.0),
    "paused, with a message": after_s(70.0, pause_and_say),
    "amber": after_s(250.0),
    "red": after_s(310.0),
    "an hour late": after_s(3999.0),
    "all keys": after_s(310.0, ask("all_keys")),
    "problems": problems,
    "fit": after_s(100.0, ask("fit")),
    "new limit": after_s(100.0, ask("new_limit")),
    "interruption": after_s(100.0, ask("interruption")),
    "talking points": after_s(100.0, ask("talking_points")),
    "check": ask("check"),
    "a screen that may go dark": after_s(310.0, lambda stage: stage.models.check.told_awake(promised=False)),
}
COVERS = {"AllKeys", "CheckPage", "FitPanel", "LimitPanel", "InterruptionPanel"}
"""What lies over something else, and hides it."""


BIG_COUNTDOWN = ("paused, with a message", "a screen that may go dark", "an hour late", "all keys", "interruption")


@pytest.mark.parametrize(
    ("state", "chosen"),
    [(state, Settings()) for state in STATES] + [(state, Settings(countdown_big=True)) for state in BIG_COUNTDOWN],
)
def test_every_label_is_whole_and_has_its_place_for_itself(on_stage: StageOpener, state: str, chosen: Settings) -> None:
    stage = on_stage(plan(read_notes(shipped_notes()), Pace(120.0)), chosen)
    STATES[state](stage)
    found = {size: faults(stage, size) for size in SIZES}
    assert {size: fault for size, fault in found.items() if fault} == {}


def faults(stage: OpenedStage, size: tuple[int, int]) -> list[str]:
    """A word on each label that is not as it should be in a window of that size."""
    stage.resize_at_once(*size)
    stage.place()
    around = [label for label in labels_in(stage.root, but="Script") if not is_hidden(label, stage.root)]
    return [
        *(f"cut: {label}" for label in around if not label.fits),
        *(f"outside: {label}" for label in around if outside(label, stage.root)),
        *(f"shortened: {label}" for label in around if shortened(label) and not within(label.item, MAY_BE_SHORTENED)),
        *(f"touching: {one} and {other}" for one, other in touching(around)),
        *(f"over the text: {label}" for label in over_the_text(stage, around)),
    ]


def within(item: QQuickItem | None, names: set[str]) -> bool:
    """Whether an item of one of these types is around `item`."""
    while item is not None:
        if type_name(item) in names:
            return True
        item = item.parentItem()
    return False


def is_hidden(label: Seen, window: QQuickItem) -> bool:
    """Whether something that covers the stage lies over all of it."""
    covers = [item for item in all_in(window) if type_name(item) in COVERS and item.isVisible()]
    return any(on_window(cover).contains(label.ink) and not cover.isAncestorOf(label.item) for cover in covers)


def over_the_text(stage: OpenedStage, labels: list[Seen]) -> list[Seen]:
    """The labels in the way of the script; panels are meant to be."""
    script = only(stage.root, "Script")
    meant = COVERS | {"TalkingPoints", "ProblemsPage"}
    return [
        label
        for label in labels
        if script.isVisible() and on_window(script).intersects(label.ink) and not within(label.item, meant)
    ]


def test_the_text_keeps_most_of_a_small_window(on_stage: StageOpener) -> None:
    stage = on_stage(plan(read_notes(shipped_notes()), Pace(120.0)))
    for size in SIZES:
        stage.resize_at_once(*size)
        (script,) = of_type(stage.root, "Script")
        assert script.width() >= 0.48 * size[0]
        assert script.height() >= 0.88 * size[1]
