"""The recorded voice of the chosen take: it is heard, and the text follows it."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Property, QObject, QTimer, Signal
from PySide6.QtQml import QmlElement

from app.domain.durations import clock_text
from app.domain.refused import RefusedError
from app.domain.said_when import SaidWhen, said_when
from app.domain.take import Take
from app.translation import _
from app.voice_ports import VoicePlayer
from ui.background import Background
from ui.messages import Messages
from ui.slots import Slot
from ui.view_models.takes import TakesViewModel

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_MS = 100
SKIP_S = 5.0
NOTHING_SAID = SaidWhen((), (), {})


@dataclass(frozen=True, slots=True)
class _Opened:
    take: int
    lasts_s: float


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the loudspeaker was asked for is done."""

    number: int


@dataclass(slots=True)
class _Wish:
    """The number of what is wanted now: whatever was asked for before is not wanted any more."""

    number: int = 0


@dataclass(frozen=True, slots=True)
class _Silent:
    """Why nothing can be heard."""

    sentence: str
    hint: str


@QmlElement
class PlaybackViewModel(QObject):
    """Plays and pauses; while it plays, it looks ten times a second where the voice is."""

    there_changed = Signal()
    playing_changed = Signal()
    place_changed = Signal()
    share_changed = Signal()
    point_changed = Signal()
    said_changed = Signal()
    size_changed = Signal()

    def __init__(
        self, takes: TakesViewModel, player: VoicePlayer | None, messages: Messages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._takes, self._player, self._messages = takes, player, messages
        self._background = Background(self)
        self._background.done.connect(self._take_in)
        self._background.failed.connect(self._failed)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._take: Take | None = None
        self._when = NOTHING_SAID
        self._there = self._playing = False
        self._place_s = self._lasts_s = 0.0
        self._point = -1
        self._wish = _Wish()
        takes.looked_at.connect(self._follow)

    @Property(bool, notify=there_changed)
    def there(self) -> bool:
        """Whether the voice of this take was recorded."""
        return self._there

    @Property(bool, notify=playing_changed)
    def playing(self) -> bool:
        return self._playing

    @Property(str, notify=place_changed)
    def place(self) -> str:
        """Where the voice is, and how long it goes on."""
        return _("{place} of {whole}").format(place=clock_text(self._place_s), whole=clock_text(self._lasts_s))

    @Property(float, notify=share_changed)
    def share(self) -> float:
        """Of the recording that has been heard."""
        return min(self._place_s / self._lasts_s, 1.0) if self._lasts_s else 0.0

    @Property(int, notify=point_changed)
    def point(self) -> int:
        """The point that is being said; -1 while nothing has been heard."""
        return self._point

    @Property(str, notify=said_changed)
    def said(self) -> str:
        """Its text."""
        return self._take.measure.lines[self._point].text if self._take and self._point >= 0 else ""

    @Property(str, notify=size_changed)
    def size(self) -> str:
        return _("{size:.1f} MB").format(size=self._takes.voice_mb)

    @Slot()
    def play_or_pause(self) -> None:
        if not self._there:
            return
        if self._playing:
            self._pause()
        else:
            self._play(0.0 if self._place_s >= self._lasts_s else self._place_s)

    @Slot(int)
    def play_from(self, point: int) -> None:
        """The point as it was said, and on from there."""
        if not self._there:
            return
        when_s = self._when.when(point)
        if when_s is None:
            self._messages.say(self.tr("That point was not said in this take."))
        else:
            self._play(when_s)

    @Slot(float)
    def go_to(self, share: float) -> None:
        """That share of the recording."""
        self._go_to(share * self._lasts_s)

    @Slot(int)
    def skip(self, times: int) -> None:
        """Some seconds on, or back."""
        self._go_to(self._place_s + times * SKIP_S)

    @Slot()
    def look(self) -> None:
        """Where the voice is by now."""
        place_s = None if self._player is None else self._player.place_s
        if place_s is not None:
            self._stand_at(place_s)
            return
        self._rest()
        complaint = "" if self._player is None else self._player.complaint()
        if complaint:
            self._messages.say(complaint)
        else:
            self._stand_at(self._lasts_s)

    def stop(self) -> None:
        """Nobody listens any more."""
        if self._playing:
            self._pause()

    def finish(self) -> None:
        """Nothing is heard any more."""
        self.stop()
        self._background.finish()

    def settle(self) -> None:
        """Wait until everything that was asked for is done."""
        self._background.finish()

    def _go_to(self, place_s: float) -> None:
        if not self._there:
            return
        place_s = min(max(place_s, 0.0), self._lasts_s)
        if self._playing:
            self._play(place_s)
        else:
            self._stand_at(place_s)

    def _play(self, from_s: float) -> None:
        if self._player is None:
            return
        self._wish.number += 1
        self._timer.stop()
        self._set_playing(playing=True)
        self._stand_at(from_s)
        self._background.run(partial(_played, self._player, from_s, self._wish.number, self._wish))

    def _pause(self) -> None:
        self._rest()
        if self._player is not None:
            self._background.run(partial(_stopped, self._player))

    def _rest(self) -> None:
        self._wish.number += 1
        self._timer.stop()
        self._set_playing(playing=False)

    def _set_playing(self, *, playing: bool) -> None:
        if playing != self._playing:
            self._playing = playing
            self.playing_changed.emit()

    def _stand_at(self, place_s: float) -> None:
        self._place_s = place_s
        self.place_changed.emit()
        self.share_changed.emit()
        point = self._when.point_at(place_s)
        self._tell_point(-1 if point is None else point)

    def _tell_point(self, point: int) -> None:
        if point != self._point:
            self._point = point
            self.point_changed.emit()
            self.said_changed.emit()

    @Slot()
    def _follow(self) -> None:
        take, there = self._takes.chosen, self._player is not None and self._takes.has_voice
        before = None if self._take is None else self._take.id
        is_same = take is not None and take.id == before and there == self._there
        self._take = take
        self.size_changed.emit()
        if not is_same:
            self._turn_to(take, there=there)

    def _turn_to(self, take: Take | None, *, there: bool) -> None:
        self.stop()
        self._there = there
        self._when = said_when(take) if take is not None and there else NOTHING_SAID
        self._place_s = self._lasts_s = 0.0
        self._tell_point(-1)
        for signal in (self.there_changed, self.place_changed, self.share_changed, self.said_changed):
            signal.emit()
        if take is not None and there and self._player is not None:
            self._background.run(partial(_opened, self._player, take))

    @Slot(object)
    def _take_in(self, result: object) -> None:
        match result:
            case _Opened(take, lasts_s) if self._take is not None and self._take.id == take:
                self._lasts_s = lasts_s
                self.place_changed.emit()
                self.share_changed.emit()
            case _Asked(number) if number == self._wish.number:
                self._timer.start()
            case _Silent(sentence, hint):
                self._rest()
                self._messages.say(self.tr("The recording cannot be heard: %s – %s.") % (sentence, hint))

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        """What the disk did is told; anything else is a mistake of ours, and raised."""
        if isinstance(error, OSError):
            self._rest()
            self._messages.say(self.tr("The recording cannot be heard: its file is not there or damaged."))


# Even the name of a method is asked for in the background: there the player is made.
def _stopped(player: VoicePlayer) -> None:
    player.stop()


def _opened(player: VoicePlayer, take: Take) -> _Opened | _Silent:
    try:
        return _Opened(take.id, player.open(take.key))
    except RefusedError as refused:
        return _Silent(refused.sentence, refused.hint)


def _played(player: VoicePlayer, from_s: float, number: int, wish: _Wish) -> _Asked | _Silent:
    """Who drags through a recording asks for many places, and waits for the last of them alone."""
    if number != wish.number:
        return _Asked(number)
    try:
        player.play(from_s)
    except RefusedError as refused:
        return _Silent(refused.sentence, refused.hint)
    return _Asked(number)
