"""From the desk to the stage and back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QWindow
from pytestqt.qtbot import QtBot

from app.domain.commands import Command
from app.domain.entry import Field
from app.domain.learning import LearnFrom
from app.domain.notes import Point, Section
from app.domain.settings import Theme
from app.domain.suggesting import Suggestion
from app.domain.take import Kind
from app.domain.under_way import Whereabouts
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


def test_what_is_empty_in_the_notes_is_left_out_on_the_stage_and_that_is_said(rooms: Rooms) -> None:
    rooms.desk_room.open(OpeningRequest(rooms.path))
    notes = rooms.desk_room.notes
    rooms.stage_room.deliver(notes, rooms.desk_room.path)
    assert "left out on the stage" not in rooms.messages.property("text")
    before = rooms.session.speech
    broken = replace(notes, sections=(*notes.sections, Section("", points=(Point(""),))))
    rooms.stage_room.deliver(broken, rooms.desk_room.path)
    assert before is not None
    assert rooms.session.speech is not None
    assert rooms.session.speech.plan.sections == before.plan.sections
    assert "left out on the stage" in rooms.messages.property("text")


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
    with qtbot.waitSignal(rooms.stage_room.desk_asked):
        steering.do(Command.DESK)
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


LED = b"""\
title: Led
sections:
  - title: A
    points:
      - one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
      - sixteen seventeen eighteen nineteen twenty one two three four five six seven eight nine ten
      - one more and one more and one more and one more and one more and one more and this is it
"""


def rehearse(rooms: Rooms, *seconds: float) -> None:
    """From the desk to the stage, point by point, and off it."""
    rooms.stage_room.deliver(rooms.desk_room.notes, rooms.desk_room.path, rehearse=True)
    rooms.session.lead(point_by_point=True)
    rooms.session.run_or_pause()
    for took_s in seconds:
        rooms.clock.pass_s(took_s)
        rooms.session.next_point()
    rooms.stage_room.hide()
    rooms.settle()


def test_a_rehearsal_is_marked_and_recorded_and_a_delivery_too(rooms: Rooms) -> None:
    rooms.path.write_bytes(LED)
    rooms.desk_room.open(OpeningRequest(rooms.path))
    rehearse(rooms, 12.0, 12.0, 12.0)
    assert rooms.stage_room.rehearsing
    rooms.stage_room.deliver(rooms.desk_room.notes, rooms.desk_room.path)
    assert not rooms.stage_room.rehearsing
    rooms.session.run_or_pause()
    rooms.clock.pass_s(20.0)
    rooms.stage_room.hide()
    rooms.settle()
    assert [take.kind for take in rooms.takes.takes] == [Kind.REHEARSAL, Kind.DELIVERY]


def test_who_rehearses_is_told_how_their_pace_is_learned_until_it_is_known(rooms: Rooms) -> None:
    rooms.path.write_bytes(LED)
    rooms.desk_room.open(OpeningRequest(rooms.path))
    keys = {**rooms.session.settings.keys, Command.TALKING_POINTS: ()}
    rooms.session.change_settings(replace(rooms.session.settings, keys=keys))
    rooms.stage_room.open(OpeningRequest(rooms.path, rehearse=True))
    assert "Press → as you end each point, or – for talking points" in rooms.messages.property("text")
    rehearse(rooms, 12.0, 12.0, 12.0)
    rooms.messages.clear()
    rooms.stage_room.deliver(rooms.desk_room.notes, rooms.desk_room.path, rehearse=True)
    assert rooms.messages.property("text") == ""
    rooms.stage_room.deliver(rooms.desk_room.notes, rooms.desk_room.path)
    assert rooms.messages.property("text") == ""


def test_what_was_rehearsed_is_what_the_desk_and_the_stage_plan_with(rooms: Rooms) -> None:
    rooms.path.write_bytes(LED)
    rooms.desk_room.open(OpeningRequest(rooms.path))
    panel = rooms.desk_room.models.plan
    assert (panel.property("pace"), panel.property("other_pace")) == (120.0, "")
    rehearse(rooms, 12.0, 12.0, 12.0)
    learned = rooms.takes.pace_for(rooms.desk_room.notes)
    assert learned is not None
    assert learned.words_per_minute < 110.0
    assert panel.property("pace") == learned.words_per_minute
    assert "from 1 rehearsal" in panel.property("pace_source")
    panel.take_other_pace()
    assert (panel.property("pace"), panel.property("pace_source")) == (120.0, "from your notes")
    assert panel.property("other_pace").startswith("use yours, ")
    panel.take_other_pace()
    rooms.stage_room.deliver(rooms.desk_room.notes, rooms.desk_room.path)
    assert rooms.session.speech is not None
    assert rooms.session.speech.plan.pace.words_per_minute == learned.words_per_minute


def test_a_speech_that_waits_is_laid_out_anew_when_the_pace_comes_to_be_known(rooms: Rooms) -> None:
    rooms.path.write_bytes(LED)
    rooms.desk_room.open(OpeningRequest(rooms.path))
    rehearse(rooms, 12.0, 12.0, 12.0)
    rooms.session.change_settings(replace(rooms.session.settings, learn_from=LearnFrom.NOTHING))
    rooms.stage_room.open(OpeningRequest(rooms.path))
    assert rooms.session.speech is not None
    assert rooms.session.speech.words_per_minute == 120.0
    rooms.session.change_settings(replace(rooms.session.settings, learn_from=LearnFrom.ALL))
    rooms.takes.changed.emit()
    assert rooms.session.speech.words_per_minute < 110.0
    rooms.session.run_or_pause()
    began = rooms.session.speech
    rooms.session.change_settings(replace(rooms.session.settings, learn_from=LearnFrom.NOTHING))
    rooms.takes.changed.emit()
    assert rooms.session.speech is began


def test_what_would_help_is_written_into_the_notes_as_a_step_to_undo(rooms: Rooms) -> None:
    rooms.path.write_bytes(LED)
    rooms.desk_room.open(OpeningRequest(rooms.path))
    say = rooms.desk_room.notes.sections[0].points[1].say
    longer = Suggestion(say, Field.SECONDS, "14 s", "It took longer.", "Plan 0:14 for it", 6.0)
    assert rooms.desk_room.change(longer)
    assert rooms.desk_room.notes.sections[0].points[1].seconds == 14.0
    rooms.desk.undo()
    assert rooms.desk_room.notes.sections[0].points[1].seconds is None
    assert not rooms.desk_room.change(replace(longer, say="said by nobody"))


def test_a_rehearsal_that_has_hardly_begun_is_not_told_of(rooms: Rooms) -> None:
    rooms.path.write_bytes(LED)
    rooms.desk_room.open(OpeningRequest(rooms.path))
    rooms.stage_room.deliver(rooms.desk_room.notes, rooms.desk_room.path, rehearse=True)
    assert not rooms.stage_room.has_rehearsed
    rooms.session.run_or_pause()
    rooms.clock.pass_s(2.0)
    rooms.takes.tick()
    assert not rooms.stage_room.has_rehearsed
    rooms.clock.pass_s(9.0)
    rooms.takes.tick()
    assert rooms.stage_room.has_rehearsed


def test_a_rehearsal_that_is_taken_up_goes_on_as_one(rooms: Rooms) -> None:
    rooms.stage_room.go_on(Whereabouts(str(rooms.path), rehearsal=True))
    assert (rooms.stage_room.path, rooms.stage_room.rehearsing) == (rooms.path, True)
    assert rooms.house.takes.recorder.kind is Kind.REHEARSAL
    rooms.stage_room.go_on(Whereabouts(str(rooms.path)))
    assert not rooms.stage_room.rehearsing


def test_a_desk_that_took_all_of_the_screen_does_so_when_it_is_back(rooms: Rooms) -> None:
    window = rooms.desk_room.show()
    window.showMaximized()
    rooms.desk_room.hide()
    assert rooms.desk_room.show().visibility() is QWindow.Visibility.Maximized
    window.showNormal()
    rooms.desk_room.hide()
    assert rooms.desk_room.show().visibility() is QWindow.Visibility.Windowed
