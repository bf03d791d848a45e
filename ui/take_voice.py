"""The voice of the take on the stage: recorded when that is wanted, off the GUI thread."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.domain.refused import RefusedError
from app.domain.speech import Speech
from app.domain.take import Kind
from app.domain.voice import Microphone, RecordVoice
from app.session import Session
from app.voice_ports import VoiceRecorder
from ui.background import Background, Work
from ui.messages import Messages
from ui.slots import Slot
from ui.take_book import TakeBegun, TakeBook

_NEVER = RecordVoice.NEVER

AFTER_THE_LAST_WORD_S = 30.0
"""So long a speaker may be behind a text that has come to its end; what is said later is no speech any more."""


@dataclass(frozen=True, slots=True)
class _LookedFor:
    """The microphone that would be used was asked for."""

    microphone: Microphone


@dataclass(frozen=True, slots=True)
class _Heard:
    """The microphone is heard from now on."""


class TakeVoice(QObject):
    """Listens while a take is made and the speaker has the floor; what goes wrong is said once, and the take goes on.

    Its recording goes on through pauses, in which people speak, and is silent while somebody else has the floor, and
    soon after the last word: who stays on the stage then speaks to others.
    """

    changed = Signal()
    """Whether the voice is recorded, or will be, may be another."""
    found = Signal()
    """There is a microphone."""

    def __init__(
        self,
        session: Session,
        book: TakeBook,
        recorder: VoiceRecorder,
        messages: Messages,
        after: Work | None = None,
    ) -> None:
        """Nothing is asked of the machine before `after` is done."""
        super().__init__()
        self._session, self._book, self._recorder, self._messages = session, book, recorder, messages
        self._background = Background(self)
        self._background.done.connect(self._take_in)
        self._background.failed.connect(self._failed)
        if after is not None:
            self._background.wait_for(after)
        self._take: TakeBegun | None = None
        self._listens = self._has_listened = self._given_up = self._was_asked_for = self._is_looking = False
        self._setting = session.settings.record_voice
        self.recorded = False
        """Whether the microphone is heard at this moment."""
        book.begun.connect(self._begin)
        book.ended.connect(self._end)
        session.subscribe(self._follow)

    @property
    def wanted(self) -> bool:
        """Whether the voice of what is on the stage is to be recorded, and can be as far as is known."""
        on_stage = self._session.speech is not None
        return on_stage and self._is_asked_for() and not self._given_up

    @property
    def is_looking(self) -> bool:
        """Whether it is not known yet that there is a microphone."""
        return self._is_looking

    @property
    def kind(self) -> Kind:
        """Of the take on the stage."""
        return self._book.recorder.kind

    @property
    def take_begun(self) -> bool:
        return self._book.recorder.recording

    @Slot()
    def tick(self) -> None:
        """Some time has passed."""
        complaint = self._recorder.complaint() if self.recorded else ""
        if complaint:
            self._give_up(complaint)
        elif self._listens and not self._has_floor(self._session.speech):
            self._listen_or_not()

    def settle(self) -> None:
        """Wait until everything that was asked for is done."""
        self._background.finish()

    def finish(self) -> None:
        """Keep what is recorded."""
        self._end(keep=True)
        self._background.finish()

    @Slot(object)
    def _begin(self, begun: TakeBegun) -> None:
        self._take, self._given_up = begun, False
        self._listen_or_not()

    @Slot(bool)
    def _end(self, keep: bool) -> None:  # noqa: FBT001 - what the signal tells
        self._take = None
        self._listens = self.recorded = self._given_up = False
        if self._has_listened:
            self._has_listened = False
            self._background.run(partial(_ended, self._recorder, keep=keep))
        self.changed.emit()

    @Slot()
    def _follow(self) -> None:
        setting, asked_for = self._session.settings.record_voice, self._is_asked_for()
        newly = (asked_for and not self._was_asked_for) or (setting is not self._setting and setting is not _NEVER)
        self._setting, self._was_asked_for = setting, asked_for
        if newly:
            self._given_up = False
        self._listen_or_not()
        if newly and not self._listens:
            self._look()

    def _look(self) -> None:
        """Whether there is a microphone is told before the first word."""
        self._is_looking = True
        self._background.run(partial(_looked_for, self._recorder))
        self.changed.emit()

    def _is_asked_for(self) -> bool:
        return self._session.settings.record_voice.wants(self.kind)

    def _listen_or_not(self) -> None:
        has_floor = self._has_floor(self._session.speech)
        listens = self._take is not None and has_floor and self._is_asked_for() and not self._given_up
        if listens and not self._listens and self._take is not None:
            self._has_listened = True
            self._background.run(partial(_listening, self._recorder, self._take))
        elif self._listens and not listens:
            self.recorded = False
            self._background.run(partial(_paused, self._recorder))
        self._listens = listens
        self.changed.emit()

    def _has_floor(self, speech: Speech | None) -> bool:
        """Nobody else has it, and the last word was not said a while ago."""
        if speech is None or speech.interruption is not None:
            return False
        finished_s = speech.delivery.finished_s
        return finished_s is None or self._session.now_s() - finished_s < AFTER_THE_LAST_WORD_S

    def _give_up(self, complaint: str) -> None:
        """Until the next take, or until the speaker asks for it again."""
        self._given_up = True
        self._messages.add(complaint)
        self._listen_or_not()

    @Slot(object)
    def _take_in(self, result: object) -> None:
        """Of the microphone: there is one, it is heard, or what is amiss."""
        if isinstance(result, _LookedFor):
            self._is_looking = False
            result = result.microphone
        if isinstance(result, Microphone) and result.amiss:
            self._complain(result.amiss, result.hint)
        elif isinstance(result, Microphone | _Heard):
            self.recorded = self._listens if isinstance(result, _Heard) else self.recorded
            self.found.emit()
            self.changed.emit()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        """The disk takes no recording; anything else is no concern of the speaker."""
        self._is_looking = False
        if isinstance(error, OSError):
            self._complain(error.strerror or str(error), self.tr("the take goes on without it"))

    def _complain(self, sentence: str, hint: str) -> None:
        """One quiet sentence; the take goes on."""
        if not self._given_up:
            self._give_up(self.tr("Your voice is not recorded: %s – %s.") % (sentence, hint))


# Even the name of a method is asked for in the background: there the recorder is made.
def _looked_for(recorder: VoiceRecorder) -> _LookedFor:
    return _LookedFor(recorder.microphone())


def _paused(recorder: VoiceRecorder) -> None:
    recorder.pause()


def _ended(recorder: VoiceRecorder, *, keep: bool) -> None:
    recorder.end(keep=keep)


def _listening(recorder: VoiceRecorder, take: TakeBegun) -> _Heard | Microphone:
    try:
        recorder.listen(take.key, take.began_s)
    except RefusedError as refused:
        return Microphone(amiss=refused.sentence, hint=refused.hint)
    return _Heard()
