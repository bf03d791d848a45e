"""What a start of the program opens: what was asked for, or what lay there when the window before it ended."""

import os
from pathlib import Path

import pytest

from app.adapters.recent_files import RecentFilesList
from app.adapters.speech_file import SpeechFile
from app.domain.entry import Field
from app.domain.outline import HEAD
from app.domain.take import Kind
from app.guardian import Life
from app.opening import OpeningRequest
from tests.fakes import FakeClock
from tests.ui.started import Starter, desk_of, said
from ui.rostrum import Rostrum

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")
RESTARTED = Life(before="ended with -9")


def crash(rostrum: Rostrum) -> None:
    """What is on the stage is left as it is."""
    rostrum.lifeline.keeper.finish(drop=False)


def title(rostrum: Rostrum) -> str:
    """Of what is on the stage, or else of what lies on the desk."""
    if rostrum.session.speech is not None:
        return f"stage: {rostrum.session.speech.plan.notes.title}"
    return f"desk: {desk_of(rostrum).notes.title}"


def speak(rostrum: Rostrum, clock: FakeClock) -> None:
    rostrum.session.run_or_pause()
    clock.pass_s(0.2)
    rostrum.session.pause()


def spoken(start: Starter, clock: FakeClock, file: Path) -> None:
    """A speech that was under way when the program ended."""
    rostrum = start(OpeningRequest(file, deliver=True))
    speak(rostrum, clock)
    crash(rostrum)


def test_a_speech_under_way_goes_on_whether_its_file_is_named_or_none(
    start: Starter, clock: FakeClock, ours: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken(start, clock, ours)
    again = start()
    assert title(again) == "stage: T"
    crash(again)
    monkeypatch.chdir(ours.parent)
    assert title(start(OpeningRequest(Path("ours.yaml")))) == "stage: T"


def test_who_names_another_file_gets_that_one_and_is_told_of_the_speech_that_waits(
    start: Starter, clock: FakeClock, ours: Path, theirs: Path
) -> None:
    spoken(start, clock, ours)
    clock.pass_s(3000.0)
    other = start(OpeningRequest(theirs))
    assert title(other) == "desk: Theirs"
    assert said(other) == "“T” was under way. To go on with it, close Rostrum and start it without a file."
    assert title(start()) == "stage: T"


def test_of_a_speech_that_nobody_waits_for_nothing_is_told(
    start: Starter, clock: FakeClock, ours: Path, theirs: Path
) -> None:
    spoken(start, clock, ours)
    clock.pass_s(4000.0)
    assert said(start(OpeningRequest(theirs))) == ""


def test_a_speech_that_was_said_to_its_end_is_not_begun_again(start: Starter, clock: FakeClock, ours: Path) -> None:
    first = start(OpeningRequest(ours, deliver=True))
    first.session.run_or_pause()
    clock.pass_s(100.0)
    assert first.session.standing() is not None
    crash(first)
    clock.pass_s(60.0)
    assert title(start()).startswith("desk")


def test_after_a_restart_the_stage_is_as_it_was_whatever_was_named_and_however_far_it_had_come(
    start: Starter, clock: FakeClock, ours: Path, theirs: Path
) -> None:
    first = start(OpeningRequest(ours, deliver=True))
    crash(first)
    clock.pass_s(12.0)
    assert title(start(OpeningRequest(theirs), RESTARTED)) == "stage: T"


@pytest.mark.parametrize("rehearse", [True, False])
def test_what_was_taken_up_is_recorded_as_what_it_is(
    start: Starter, clock: FakeClock, ours: Path, *, rehearse: bool
) -> None:
    first = start(OpeningRequest(ours, deliver=not rehearse, rehearse=rehearse))
    speak(first, clock)
    crash(first)
    again = start(life=RESTARTED)
    clock.pass_s(6.0)
    again.takes.recorder.end()
    again.takes.settle()
    [*_before, last] = again.takes._store.read()
    assert last.kind is (Kind.REHEARSAL if rehearse else Kind.DELIVERY)


def test_a_place_that_was_taken_up_is_kept_with_its_file_and_its_screen_at_once(
    start: Starter, clock: FakeClock, ours: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken(start, clock, ours)
    kept: list[tuple[str, bool]] = []
    monkeypatch.setattr(SpeechFile, "keep", lambda _self, it, _notes: kept.append((it.file, it.full_screen)))
    start(life=RESTARTED).lifeline.keeper.finish(drop=False)
    assert set(kept) == {(str(ours), True)}


def test_after_a_restart_the_desk_has_what_lay_there_last(start: Starter, ours: Path, theirs: Path) -> None:
    first = start(OpeningRequest(ours, limit_s=60.0))
    first.arrival.receive(OpeningRequest(theirs))
    assert title(first) == "desk: Theirs"
    restarted = start(OpeningRequest(ours, limit_s=60.0), RESTARTED)
    assert title(restarted) == "desk: Theirs"
    assert desk_of(restarted).notes.limit_s is None


def new_notes(rostrum: Rostrum, name: str) -> None:
    desk = desk_of(rostrum)
    desk.file.begin_new()
    desk._desk.enter(HEAD, Field.TITLE, name)
    desk.keep()


def test_after_a_restart_new_notes_that_were_written_last_are_there(start: Starter, ours: Path) -> None:
    new_notes(start(OpeningRequest(ours)), "Mine")
    opened = RecentFilesList()
    os.utime(opened.path, (opened.added_at_s() - 5.0,) * 2)
    assert title(start(OpeningRequest(ours), RESTARTED)) == "desk: Mine"


def test_after_a_restart_new_notes_of_long_ago_stay_where_they_are(start: Starter, ours: Path) -> None:
    new_notes(start(OpeningRequest(ours)), "Mine")
    opened = RecentFilesList()
    os.utime(opened.path, (opened.added_at_s() + 60.0,) * 2)
    assert title(start(OpeningRequest(ours), RESTARTED)) == "desk: T"


def test_new_notes_that_were_delivered_without_a_file_are_there_at_the_desk(start: Starter, clock: FakeClock) -> None:
    first = start()
    new_notes(first, "Mine")
    desk_of(first).deliver_asked.emit()
    speak(first, clock)
    crash(first)
    again = start(life=RESTARTED)
    assert title(again) == "stage: Mine"
    assert again.stage.path is None
    again.stage.desk_asked.emit()
    assert title(again) == "desk: Mine"
    assert desk_of(again).path is None


def test_notes_without_a_file_or_a_draft_come_to_the_desk_from_the_stage(
    start: Starter, clock: FakeClock, home: Path
) -> None:
    first = start()
    new_notes(first, "Mine")
    desk_of(first).deliver_asked.emit()
    speak(first, clock)
    crash(first)
    start_again = start(life=RESTARTED)
    for draft in (home / "state" / "rostrum" / "drafts").glob("*"):
        draft.unlink()
    start_again.stage.desk_asked.emit()
    assert title(start_again) == "desk: Mine"


@pytest.mark.parametrize("interrupted", [False, True])
def test_a_speech_under_way_gives_way_to_no_visitor(
    start: Starter, clock: FakeClock, ours: Path, theirs: Path, *, interrupted: bool
) -> None:
    rostrum = start(OpeningRequest(ours, deliver=True))
    speak(rostrum, clock)
    if interrupted:
        rostrum.session.interrupt()
    rostrum.arrival.receive(OpeningRequest(ours))
    assert said(rostrum) == ""
    rostrum.arrival.receive(OpeningRequest(theirs))
    assert title(rostrum) == "stage: T"
    assert said(rostrum) == "Your speech is under way. Press Ctrl+O to open other notes."


def test_a_visitor_gets_all_that_is_asked_for(start: Starter, ours: Path, theirs: Path) -> None:
    rostrum = start(OpeningRequest(ours))
    rostrum.arrival.receive(OpeningRequest(limit_s=90.0))
    assert desk_of(rostrum).notes.limit_s == 90.0
    rostrum.arrival.receive(OpeningRequest(theirs, limit_s=45.0, words_per_minute=125.0, rehearse=True, windowed=True))
    assert title(rostrum) == "stage: Theirs"
    assert rostrum.session.speech is not None
    assert rostrum.session.speech.countdown.limit.seconds == 45.0
    assert rostrum.session.speech.words_per_minute == 125.0
    assert rostrum.stage.rehearsing
    assert rostrum.stage.window is not None
    assert not rostrum.stage.window.is_full_screen


@pytest.mark.parametrize("rehearse", [False, True])
def test_a_visitor_who_wants_the_stage_and_names_nothing_gets_what_lies_on_the_desk(
    start: Starter, ours: Path, *, rehearse: bool
) -> None:
    rostrum = start(OpeningRequest(ours))
    rostrum.arrival.receive(OpeningRequest(deliver=not rehearse, rehearse=rehearse))
    assert title(rostrum) == "stage: T"
    assert rostrum.stage.rehearsing is rehearse


def test_a_visitor_without_a_wish_brings_the_window_to_the_front(start: Starter, ours: Path) -> None:
    rostrum = start(OpeningRequest(ours))
    rostrum.arrival.receive(OpeningRequest())
    assert title(rostrum) == "desk: T"
    window = desk_of(rostrum).window
    assert window is not None
    assert window.isVisible()


def test_notes_that_need_repair_go_to_the_desk_though_something_lies_there(
    start: Starter, ours: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("title: Broken\nsections: [{title: S, points: [a], kye: K}]\n", encoding="utf-8")
    rostrum = start(OpeningRequest(ours))
    rostrum.stage.open(OpeningRequest(broken))
    assert rostrum.stage.needs_repair
    rostrum.stage.models.steering.ask("desk")
    assert title(rostrum) == "desk: Broken"
    assert desk_of(rostrum).path == broken
    rostrum.stage.models.steering.ask("desk")
    assert title(rostrum) == "desk: Broken"
