"""Whoever cannot see a control is told what it is called and what it does."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface

from app.domain.pace import Pace
from app.domain.plan import plan
from app.formats.notes_yaml import read_notes
from app.opening import shipped_notes
from tests.ui.conftest import StageOpener
from tests.ui.opened_stage import OpenedStage, all_in, type_name

Role, Text = QAccessible.Role, QAccessible.Text
CONTROLS = {Role.Button, Role.ProgressBar}


def problems(stage: OpenedStage) -> None:
    found: dict[str, object] = {"line": 7, "column": 3, "sentence": "There is no key 'pionts' here", "hint": ""}
    stage.models.page.show_problems(Path("notes.yaml"), [found])


STATES: dict[str, Callable[[OpenedStage], object]] = {
    "stage": lambda stage: stage.session.run_or_pause(),
    "all keys": lambda stage: stage.models.steering.ask("all_keys"),
    "check": lambda stage: stage.models.steering.ask("check"),
    "problems": problems,
    "fit": lambda stage: stage.models.steering.ask("fit"),
    "new limit": lambda stage: stage.models.steering.ask("new_limit"),
    "interruption": lambda stage: stage.models.steering.ask("interruption"),
    "message": lambda stage: stage.models.messages.say("The clock began 5 s earlier."),
}


@pytest.fixture(params=STATES)
def opened(on_stage: StageOpener, request: pytest.FixtureRequest) -> OpenedStage:
    """The shipped speech in one of the states a speaker may see."""
    stage = on_stage(plan(read_notes(shipped_notes()), Pace(120.0)))
    STATES[request.param](stage)
    QAccessible.setActive(True)
    return stage


def told(interface: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    """What a screen reader finds, in order."""
    if interface is not None and not interface.state().invisible:
        yield interface
        for index in range(interface.childCount()):
            yield from told(interface.child(index))


def test_every_control_says_what_it_is_and_what_it_does(opened: OpenedStage) -> None:
    found = list(told(QAccessible.queryAccessibleInterface(opened.window)))
    assert len(found) > 1
    assert [item.object() for item in found if not item.text(Text.Name)] == []
    controls = [item for item in found if item.role() in CONTROLS]
    assert [item.text(Text.Name) for item in controls if not item.text(Text.Description)] == []


def test_whatever_can_be_clicked_is_told(opened: OpenedStage) -> None:
    clicked = [
        item
        for item in all_in(opened.root)
        if item.isVisible() and any(type_name(child) == "TapHandler" for child in item.children())
    ]
    names = {type_name(item) for item in clicked if not QAccessible.queryAccessibleInterface(item)}
    assert names == set()


def test_a_press_without_a_mouse_does_what_a_click_does(on_stage: StageOpener) -> None:
    stage = on_stage(plan(read_notes(shipped_notes()), Pace(120.0)))
    QAccessible.setActive(True)
    rows = [item for item in told(QAccessible.queryAccessibleInterface(stage.window)) if item.role() == Role.Button]
    (divergence,) = [row for row in rows if row.text(Text.Name) == "Areas of Divergence"]
    actions = divergence.actionInterface()
    assert actions is not None
    actions.doAction("Press")
    assert stage.models.navigator.property("current") == 2
