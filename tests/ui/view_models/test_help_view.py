"""What can be read in the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.domain.manual import Form, ManualPage, Passage
from ui.facts import facts
from ui.view_models.help_view import HelpViewModel


class FewManuals:
    """A guide of two pages and one licence; counts how often they are asked for."""

    def __init__(self) -> None:
        self.asked = 0

    def guide(self) -> tuple[ManualPage, ...]:
        self.asked += 1
        return ManualPage("Keys", (Passage(Form.ROW, "F5", "go"),)), ManualPage("Opening", ())

    def licences(self) -> tuple[ManualPage, ...]:
        return (ManualPage("Licence", (Passage(Form.CODE, "as is"),)),)

    def log(self) -> Path:
        return Path("log")


@pytest.fixture
def manuals() -> FewManuals:
    return FewManuals()


@pytest.fixture
def view(qapp: QGuiApplication, manuals: FewManuals) -> Iterator[HelpViewModel]:
    assert qapp is not None
    made = HelpViewModel(manuals, lambda: "Rostrum: 1")
    yield made
    shiboken6.delete(made)


def texts(view: HelpViewModel) -> list[str]:
    return [passage["text"] for passage in view.property("passages")]


def test_pages_are_read_once_and_not_before_they_are_asked_for(view: HelpViewModel, manuals: FewManuals) -> None:
    assert (view.property("opened"), view.property("titles"), texts(view), manuals.asked) == (False, [], [], 0)
    view.open()
    view.close()
    view.open()
    assert view.property("opened")
    assert manuals.asked == 1


def test_there_are_the_guide_a_page_for_problems_one_about_rostrum_and_licences(view: HelpViewModel) -> None:
    view.open()
    assert view.property("titles") == ["Keys", "Opening", "Report a problem", "About Rostrum", "Licence"]
    assert view.property("passages")[1] == {"form": "row", "text": "F5", "aside": "go"}


def test_another_page_is_chosen_as_far_as_there_are_any(view: HelpViewModel, qtbot: QtBot) -> None:
    view.open()
    with qtbot.waitSignals([view.current_changed, view.passages_changed]):
        view.choose(4)
    assert texts(view) == ["Licence", "as is"]
    view.choose(99)
    assert view.property("current") == 4
    view.choose(-1)
    assert view.property("current") == 0


def test_the_page_for_problems_has_lines_to_copy(view: HelpViewModel, qtbot: QtBot) -> None:
    view.open()
    assert not view.property("reporting")
    view.choose(2)
    assert view.property("reporting")
    assert texts(view)[-1] == "Rostrum: 1"
    with qtbot.waitSignal(view.copied_changed):
        view.copy_facts()
    assert view.property("copied")
    assert QGuiApplication.clipboard().text() == "Rostrum: 1"
    view.choose(3)
    assert not view.property("copied")


def test_facts_tell_versions_and_the_log_and_no_name_of_a_person(qapp: QGuiApplication, home: Path) -> None:
    assert qapp is not None
    told = facts(home / "state" / "rostrum.log")
    assert "Log: ~/state/rostrum.log" in told
    assert str(home) not in told
    assert [line.partition(":")[0] for line in told.splitlines()] == [
        *("Rostrum", "System", "Processor", "Qt", "Python", "Screens", "Log"),
    ]
    assert facts(Path("/var/log/x")).endswith("Log: /var/log/x")
