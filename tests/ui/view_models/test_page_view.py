"""Which page is open, and which file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from ui.view_models.page import PageViewModel

PROBLEM: dict[str, object] = {"line": 3, "column": 1, "sentence": "There is no key 'pionts' here", "hint": ""}


@pytest.fixture
def page(qtbot: QtBot) -> PageViewModel:
    assert qtbot is not None
    return PageViewModel()


def test_problems_open_the_calm_page_and_a_good_file_closes_it(page: PageViewModel, qtbot: QtBot) -> None:
    with qtbot.waitSignals([page.file_changed, page.folder_changed, page.problems_changed]):
        page.show_problems(Path("/talks/notes.yaml"), [PROBLEM])
    told = [page.property(name) for name in ("file", "folder", "problems")]
    assert told == ["notes.yaml", QUrl.fromLocalFile("/talks"), [PROBLEM]]
    with qtbot.waitSignal(page.problems_changed):
        page.show_stage(Path("/talks/other.yaml"))
    assert page.property("problems") == []


def test_a_file_of_this_machine_is_asked_for(page: PageViewModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.file_asked) as asked:
        page.open(QUrl.fromLocalFile("/talks/a b.yaml"))
    assert asked.args == ["/talks/a b.yaml"]


@pytest.mark.parametrize("address", ["https://example.org/notes.yaml", "ftp://example.org/notes.yaml", ""])
def test_nothing_is_fetched_from_elsewhere(page: PageViewModel, qtbot: QtBot, address: str) -> None:
    with qtbot.assertNotEmitted(page.file_asked):
        page.open(QUrl(address))
