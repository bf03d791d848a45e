import errno
import os
from collections.abc import Iterator
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from app.domain.refused import RefusedError
from app.domain.settings import Settings
from app.domain.take import Kind
from app.domain.voice import Microphone, RecordVoice
from app.session import Session
from tests.fakes import FakeClock
from tests.takes_made import NoTakes
from tests.ui.opened_takes import PLAN
from tests.voices import FakeRecorder, NoRecordings
from ui.messages import Messages
from ui.take_book import TakeBook
from ui.take_voice import AFTER_THE_LAST_WORD_S, TakeVoice
from ui.view_models.voice import VoiceViewModel

RECORDED = "Your voice is recorded with rehearsals, and stays on this machine."


class Stage:
    """A stage with a microphone, on a clock that is told the time."""

    def __init__(self) -> None:
        self.clock, self.messages, self.recorder = FakeClock(), Messages(), FakeRecorder()
        self.session = Session(self.clock, Settings(record_voice=RecordVoice.REHEARSALS))
        self.book = TakeBook(self.session, NoTakes(), NoRecordings(), self.messages)
        self.voice = TakeVoice(self.session, self.book, self.recorder, self.messages)
        self.view = VoiceViewModel(self.session, self.messages)
        self.view.serve(self.voice)

    def enter(self, kind: Kind = Kind.REHEARSAL) -> None:
        self.book.recorder.kind = kind
        self.session.open(PLAN, None)
        self.settle()

    def run(self) -> None:
        self.session.run_or_pause()
        self.settle()

    def record(self, when: RecordVoice) -> None:
        self.session.change_settings(replace(self.session.settings, record_voice=when))
        self.settle()

    def settle(self) -> None:
        for part in (self.book, self.voice):
            part.settle()
            QCoreApplication.processEvents()

    @property
    def said(self) -> str:
        return str(self.messages.property("text"))

    @property
    def state(self) -> str:
        return str(self.view.property("state"))

    def let_go(self) -> None:
        self.book.finish()
        self.voice.finish()
        self.messages.clear()
        for thing in (self.view, self.voice, self.book, self.messages):
            shiboken6.delete(thing)


@pytest.fixture
def stage(qapp: QGuiApplication) -> Iterator[Stage]:
    assert qapp is not None
    made = Stage()
    yield made
    made.let_go()


def test_a_rehearsal_is_recorded_from_its_first_word_to_its_end(stage: Stage) -> None:
    stage.enter()
    assert stage.recorder.asked == ["microphone"]
    assert stage.state == "ahead"
    stage.run()
    assert stage.recorder.asked[1:] == ["listen 101"]
    assert stage.recorder.began_s == stage.clock.now_s()
    assert stage.state == "recorded"
    stage.clock.pass_s(20.0)
    stage.session.close()
    stage.settle()
    assert stage.recorder.asked[2:] == ["keep"]
    assert stage.state != "recorded"


def test_the_recording_of_a_slip_of_a_key_is_not_kept(stage: Stage) -> None:
    stage.enter()
    stage.run()
    stage.clock.pass_s(1.0)
    stage.session.close()
    stage.settle()
    assert stage.recorder.asked[-1] == "drop"


def test_a_delivery_is_recorded_only_for_who_asks_for_it(stage: Stage) -> None:
    stage.enter(Kind.DELIVERY)
    stage.run()
    assert stage.recorder.asked == []
    assert stage.state == ""
    stage.record(RecordVoice.ALWAYS)
    assert stage.recorder.asked == ["listen 101"]
    assert stage.state == "recorded"


def test_pauses_are_heard_and_somebody_else_is_not(stage: Stage) -> None:
    stage.enter()
    stage.run()
    stage.session.pause()
    stage.settle()
    assert stage.recorder.asked == ["microphone", "listen 101"]
    stage.session.interrupt()
    stage.settle()
    assert stage.state == "resting"
    stage.session.resume()
    stage.settle()
    assert stage.recorder.asked[2:] == ["pause", "listen 101"]
    assert stage.state == "recorded"


def test_what_is_said_after_the_speech_is_not_recorded_unless_it_goes_on(stage: Stage) -> None:
    stage.record(RecordVoice.ALWAYS)
    stage.enter(Kind.DELIVERY)
    stage.run()
    stage.clock.pass_s(PLAN.total_s)
    stage.session.standing()
    stage.clock.pass_s(AFTER_THE_LAST_WORD_S - 1.0)
    stage.voice.tick()
    stage.settle()
    assert stage.state == "recorded"
    stage.clock.pass_s(1.0)
    stage.voice.tick()
    stage.settle()
    assert stage.recorder.asked[-1] == "pause"
    assert stage.state == "resting"
    stage.session.jump_to_beginning()
    stage.session.run_or_pause()
    stage.settle()
    assert stage.recorder.asked[-1] == "listen 101"


def test_without_a_microphone_it_is_said_before_the_first_word_and_once(stage: Stage) -> None:
    stage.recorder.told = Microphone(amiss="there is no microphone", hint="plug one in")
    stage.recorder.refuses = RefusedError("there is no microphone", "plug one in")
    stage.enter()
    assert stage.said == "Your voice is not recorded: there is no microphone – plug one in."
    assert stage.state == "off"
    stage.messages.clear()
    stage.run()
    assert stage.said.startswith("Your voice is not recorded"), "a take of its own is told of its own"
    stage.messages.clear()
    stage.session.pause()
    stage.session.run_or_pause()
    stage.settle()
    assert stage.said == ""
    assert stage.book.recorder.recording


def test_a_disk_that_takes_nothing_is_said_and_the_take_goes_on(stage: Stage) -> None:
    stage.recorder.refuses = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    stage.enter()
    stage.run()
    assert stage.said == "Your voice is not recorded: No space left on device – the take goes on without it."
    assert stage.book.recorder.recording


def test_a_mistake_of_ours_is_not_told_as_one_of_the_disk(stage: Stage) -> None:
    stage.voice._failed(KeyError())
    assert stage.said == ""


def test_a_microphone_that_is_pulled_is_said_and_can_be_asked_for_again(stage: Stage) -> None:
    stage.enter()
    stage.run()
    stage.voice.tick()
    stage.recorder.complains = "The microphone is gone."
    stage.voice.tick()
    stage.settle()
    assert stage.said == "The microphone is gone."
    assert stage.recorder.asked[-1] == "pause"
    assert stage.state == ""
    stage.view.turn()
    stage.view.turn()
    stage.settle()
    assert stage.recorder.asked[-1] == "listen 101"
    assert stage.state == "recorded"


def test_turned_off_in_the_midst_of_a_take_the_microphone_is_closed(stage: Stage) -> None:
    stage.enter()
    stage.run()
    stage.view.turn()
    stage.settle()
    assert stage.recorder.asked[-1] == "pause"
    assert stage.said == "Your voice is not recorded any more. What was recorded is kept with its take."
    assert stage.view.property("record_voice") == "never"


def test_the_key_tells_plainly_what_it_does(stage: Stage) -> None:
    stage.record(RecordVoice.NEVER)
    stage.enter()
    assert stage.state == "off"
    stage.view.turn()
    assert (stage.said, stage.state) == ("", ""), "not before there is a microphone"
    stage.settle()
    assert (stage.said, stage.state) == (RECORDED, "ahead")
    stage.enter(Kind.DELIVERY)
    stage.view.turn()
    assert stage.said == "A delivery is recorded only if you choose that on the page of takes."
    stage.view.record("always")
    stage.settle()
    assert stage.state == "ahead"
    stage.view.turn()
    assert stage.view.property("record_voice") == "rehearsals"
    assert stage.state == ""


def test_who_turns_it_on_is_told_at_once_that_there_is_no_microphone(stage: Stage) -> None:
    stage.record(RecordVoice.NEVER)
    stage.recorder.told = Microphone(amiss="there is no microphone", hint="plug one in")
    stage.record(RecordVoice.REHEARSALS)
    assert "plug one in" in stage.said


def test_nothing_is_promised_where_there_is_no_microphone(stage: Stage) -> None:
    stage.record(RecordVoice.NEVER)
    stage.recorder.told = Microphone(amiss="there is no microphone", hint="plug one in")
    stage.enter()
    told: list[str] = []
    stage.messages.text_changed.connect(lambda: told.append(stage.said))
    stage.view.turn()
    stage.settle()
    assert told == ["Your voice is not recorded: there is no microphone – plug one in."]
    assert stage.state == "off"


def test_who_turns_it_off_before_a_microphone_is_found_is_promised_nothing(stage: Stage) -> None:
    stage.record(RecordVoice.NEVER)
    stage.enter()
    stage.view.turn()
    stage.view.turn()
    stage.settle()
    assert stage.said == "Your voice is not recorded any more. What was recorded is kept with its take."


def test_while_somebody_else_has_the_floor_it_is_told_as_well(stage: Stage) -> None:
    stage.record(RecordVoice.NEVER)
    stage.enter()
    stage.run()
    stage.session.interrupt()
    stage.view.turn()
    stage.settle()
    assert stage.recorder.asked == ["microphone"]
    assert (stage.said, stage.state) == (RECORDED, "resting")


def test_a_look_for_the_microphone_that_fails_is_over(stage: Stage) -> None:
    stage.record(RecordVoice.NEVER)
    stage.enter()
    stage.view.turn()
    stage.voice._failed(OSError(errno.EIO, os.strerror(errno.EIO)))
    assert (stage.said, stage.state) == (
        "Your voice is not recorded: Input/output error – the take goes on without it.",
        "off",
    )


def test_without_a_voice_to_tell_of_the_key_says_only_what_holds(stage: Stage) -> None:
    alone = VoiceViewModel(stage.session, stage.messages)
    alone.turn()
    assert alone.property("state") == ""
    assert stage.said == "A delivery is recorded only if you choose that on the page of takes."
    shiboken6.delete(alone)
