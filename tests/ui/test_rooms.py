"""From the desk to the stage and back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QWindow
from pytestqt.qtbot import QtBot

from app.domain.commands import Command
from app.domain.settings import Theme
from app.opening import OpeningRequest
from tests.desk_place import OLD, THEIRS
from tests.ui.opened_rooms import Rooms, opened_rooms

TIGHT = b"""\
title: Tight
limit: 0:30
sections:
  - title: A
    points:
      - say: one two three four five six seven eight nine ten
        priority: may
      - one two three four five six seven eight nine ten
      - one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
      - one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
"""


@pytest.fixture
def rooms(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Rooms]:
    assert qapp is not None
    with opened_rooms(tmp_path) as opened:
        yield opened


def test_what_lies_on_the_desk_is_delivered_saved_or_not(rooms: Rooms) -> None:
    rooms.desk_room.open(OpeningRequest(rooms.path))
    rooms.write_limit("4:00")
    rooms.stage_room.deliver(rooms.desk_room.notes, rooms.desk_room.path)
    assert rooms.session.speech is not None
    assert rooms.session.speech.countdown.limit.seconds == 240.0
    assert rooms.stage_room.models.page.property("file") == "speech.yaml"


def test_the_cuts_that_the_desk_has_shown_are_made_and_can_be_taken_back(rooms: Rooms) -> None:
    rooms.path.write_bytes(TIGHT)
    rooms.desk_room.open(OpeningRequest(rooms.path))
    shown = [row.form != "left out" for row in rooms.desk_room.models.outline.model.rows if not row.section]
    assert not all(shown)
    rooms.stage_room.deliver(rooms.desk_room.notes, rooms.desk_room.path)
    assert rooms.session.speech is not None
    assert [point.kept for point in rooms.session.speech.plan.points] == shown
    assert "as at the desk" in rooms.messages.property("text")
    rooms.stage_room.models.steering.do(Command.JUMP_BACK)
    assert all(point.kept for point in rooms.session.speech.plan.points)


def test_a_limit_and_a_pace_that_were_asked_for_are_written_into_the_notes(rooms: Rooms) -> None:
    rooms.desk_room.open(OpeningRequest(rooms.path, limit_s=90.5, words_per_minute=110.0))
    head = rooms.desk.outline.head
    assert (head.limit_s, head.words_per_minute, rooms.desk.unsaved) == (90.5, 110.0, True)


def test_the_desk_has_a_theme_of_its_own(rooms: Rooms) -> None:
    assert rooms.head.property("theme") == "light"
    rooms.head.next_theme()
    assert rooms.session.settings == replace(rooms.session.settings, theme=Theme.DARK, desk_theme=Theme.CONTRAST)


def test_a_file_opened_on_the_stage_is_delivered_as_it_was_asked_for(rooms: Rooms) -> None:
    request = OpeningRequest(rooms.path, limit_s=60.0)
    rooms.path.write_bytes(OLD + b"    pionts: [c]\n")
    rooms.stage_room.open(request)
    page = rooms.stage_room.models.page
    assert [problem["line"] for problem in page.property("problems")] == [6]
    rooms.path.write_bytes(OLD)
    page.look_again()
    assert page.property("problems") == []
    assert rooms.session.speech is not None
    assert rooms.session.speech.countdown.limit.seconds == 60.0


def test_a_speech_under_way_is_not_replaced_by_notes_that_cannot_be_used(rooms: Rooms) -> None:
    rooms.stage_room.open(OpeningRequest(rooms.path))
    rooms.session.run_or_pause()
    other = rooms.path.with_name("other.yaml")
    other.write_bytes(THEIRS)
    rooms.stage_room.open(OpeningRequest(other))
    assert "is running" in rooms.messages.property("text")
    rooms.session.run_or_pause()
    rooms.stage_room.open(OpeningRequest(rooms.path.with_name("none.yaml")))
    assert "your speech stays" in rooms.messages.property("text")
    assert rooms.session.speech is not None
    assert rooms.session.speech.plan.notes.title == "T"


def test_the_way_to_the_desk_is_open_unless_the_speech_runs(rooms: Rooms, qtbot: QtBot) -> None:
    rooms.stage_room.open(OpeningRequest(rooms.path))
    steering = rooms.stage_room.models.steering
    with qtbot.waitSignal(rooms.stage_room.desk_asked) as asked:
        steering.do(Command.DESK)
    assert asked.args == [str(rooms.path)]
    rooms.session.run_or_pause()
    with qtbot.assertNotEmitted(rooms.stage_room.desk_asked):
        steering.do(Command.DESK)
    rooms.session.run_or_pause()
    with qtbot.waitSignal(rooms.stage_room.desk_asked):
        steering.do(Command.DESK)
        steering.do(Command.DESK)


def test_behind_the_curtain_nothing_is_said(rooms: Rooms) -> None:
    rooms.stage_room.open(OpeningRequest(rooms.path))
    window = rooms.stage_room.show(full_screen=False)
    rooms.session.run_or_pause()
    rooms.stage_room.hide()
    assert (rooms.session.speech, window.isVisible()) == (None, False)
    rooms.stage_room.deliver(rooms.desk_room.notes, rooms.path)
    assert rooms.stage_room.show(full_screen=True) is window
    assert window.visibility() is QWindow.Visibility.FullScreen


def test_both_windows_ask_before_they_close(rooms: Rooms, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rooms.desk_room.left):
        assert not rooms.desk_room.show().close()
    rooms.desk_room.hide()
    assert rooms.desk_room.show() is not None
    with qtbot.waitSignal(rooms.stage_room.left):
        assert not rooms.stage_room.show(full_screen=False).close()
