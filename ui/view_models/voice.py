"""Whether the voice is recorded, said plainly wherever it can be turned on."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from app.domain.take import Kind
from app.domain.voice import RecordVoice
from app.session import Session
from ui.messages import Messages
from ui.slots import Slot
from ui.take_voice import TakeVoice

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class VoiceViewModel(QObject):
    """The choice, and what becomes of it on the stage."""

    record_voice_changed = Signal()
    state_changed = Signal()

    def __init__(self, session: Session, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages
        self._voice: TakeVoice | None = None
        self._setting = session.settings.record_voice
        self._state = ""
        self._has_to_tell = False
        session.subscribe(self._follow)

    def serve(self, voice: TakeVoice) -> None:
        """Tell of this one."""
        self._voice = voice
        voice.changed.connect(self._follow)
        voice.found.connect(self._tell)

    @Property(str, notify=record_voice_changed)
    def record_voice(self) -> str:
        """One of: never, rehearsals, always."""
        return self._setting.value

    @Property(str, notify=state_changed)
    def state(self) -> str:
        """recorded; ahead of the first word, or resting; off where it can be turned on; nothing elsewhere.

        Nothing, too, while it is not known yet whether there is a microphone.
        """
        return self._state

    @Slot(str)
    def record(self, when: str) -> None:
        self._session.change_settings(replace(self._session.settings, record_voice=RecordVoice(when)))

    @Slot()
    def turn(self) -> None:
        """Record it from now on, or no more."""
        kind = Kind.DELIVERY if self._voice is None else self._voice.kind
        before = self._session.settings.record_voice
        after = before.turned(kind)
        if after is before:
            self._messages.say(self.tr("A delivery is recorded only if you choose that on the page of takes."))
            return
        self._has_to_tell = after.wants(kind)
        if not self._has_to_tell:
            self._messages.say(self.tr("Your voice is not recorded any more. What was recorded is kept with its take."))
        self.record(after.value)

    @Slot()
    def _tell(self) -> None:
        """What was asked for comes true: not before a microphone was found is that promised."""
        if self._has_to_tell and self._setting is not RecordVoice.NEVER:
            self._messages.say(self.tr("Your voice is recorded with rehearsals, and stays on this machine."))
        self._has_to_tell = False

    @Slot()
    def _follow(self) -> None:
        if self._session.settings.record_voice is not self._setting:
            self._setting = self._session.settings.record_voice
            self.record_voice_changed.emit()
        state = self._state_now()
        if state != self._state:
            self._state = state
            self.state_changed.emit()

    def _state_now(self) -> str:
        voice = self._voice
        if voice is None:
            return ""
        if voice.recorded:
            return "recorded"
        if voice.is_looking:
            return ""
        if voice.wanted:
            return "resting" if voice.take_begun else "ahead"
        return "off" if voice.kind is Kind.REHEARSAL and not voice.take_begun else ""
