"""Keys, clicker and mouse all end here, and from here in the session's methods."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Property, QObject, Signal, SignalInstance
from PySide6.QtQml import QmlElement

from app.domain.adjusting import adjusted
from app.domain.commands import Command
from app.domain.notes import Priority
from app.domain.settings import Motion
from app.domain.speech import Speech
from app.session import Session
from ui.keyboard import FirstSay, Keyboard
from ui.lately import Lately
from ui.messages import Messages
from ui.slots import Slot

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

CORRECTION_S = 5.0
SECOND_THOUGHT_S = 3.0


@QmlElement
class Steering(QObject):
    """Turns a command into what it does; holds only what is open before the stage."""

    blank_changed = Signal()
    keys_changed = Signal()
    all_keys_changed = Signal()
    full_screen_asked = Signal()
    off_stage_asked = Signal()
    """Nothing is being said: not yet, or no more."""
    open_asked = Signal()
    desk_asked = Signal()
    leave_granted = Signal()
    fit_asked = Signal()
    limit_asked = Signal()
    interruption_asked = Signal()
    interruption_counts_asked = Signal()
    talking_points_asked = Signal()
    check_asked = Signal()
    voice_asked = Signal()

    def __init__(self, session: Session, messages: Messages, first: FirstSay, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self._blank = False
        self._all_keys = False
        self._leave_asked_s: float | None = None
        self._elsewhere_asked_s: float | None = None
        self._lately = Lately()
        self._actions = self._made_actions()
        self._keyboard = Keyboard(session, messages, first, self.do, self)
        self._keyboard.changed.connect(self.keys_changed)
        session.subscribe(self._follow)

    def _made_actions(self) -> Mapping[Command, Callable[[], object]]:
        session = self._session
        return {
            **self._asked_of_others(),
            Command.RUN_OR_PAUSE: session.run_or_pause,
            Command.ESCAPE: self._escape,
            Command.FASTER: self._faster,
            Command.SLOWER: self._slower,
            Command.NEXT_POINT: session.next_point,
            Command.PREVIOUS_POINT: session.previous_point,
            Command.BEGINNING: session.jump_to_beginning,
            Command.END: session.jump_to_last_point,
            Command.JUMP_BACK: self._back,
            Command.CLOSING: session.jump_to_closing,
            Command.STRIKE: self._strike,
            Command.UNDO: session.undo,
            Command.START_CLOCK: self._start_clock,
            Command.START_CLOCK_LATER: self._start_clock_later,
            Command.BLANK: self._toggle_blank,
            Command.ALL_KEYS: self._toggle_all_keys,
            Command.OPEN: self._open,
            Command.DESK: self._go_to_desk,
            Command.LEAVE: self.leave,
        }

    def _asked_of_others(self) -> Mapping[Command, Callable[[], object]]:
        """What those do who listen to these signals."""
        return {
            Command.FIT: self.fit_asked.emit,
            Command.NEW_LIMIT: self.limit_asked.emit,
            Command.INTERRUPTION: self.interruption_asked.emit,
            Command.INTERRUPTION_COUNTS: self.interruption_counts_asked.emit,
            Command.TALKING_POINTS: self.talking_points_asked.emit,
            Command.CHECK: self.check_asked.emit,
            Command.VOICE: self.voice_asked.emit,
            Command.FULL_SCREEN: self.full_screen_asked.emit,
        }

    @Property(bool, notify=blank_changed)
    def blank(self) -> bool:
        return self._blank

    @Property(bool, notify=all_keys_changed)
    def all_keys(self) -> bool:
        """Whether the page with all keys lies over the stage."""
        return self._all_keys

    @Slot(int, int, str, result=bool)
    @Slot(int, int, str, int, result=bool)
    def press(self, key: int, modifiers: int, text: str, place: int = 0) -> bool:
        """Do what the key at that place asks for; False when it asks for nothing."""
        return self._keyboard.press(key, modifiers, text, place)

    @Slot()
    def hold(self) -> None:
        """The key that was pressed last is still down."""
        self._keyboard.hold()

    @Property(dict, notify=keys_changed)
    def keys(self) -> dict[str, str]:
        """What is printed on the keys of each command, by its name."""
        return self._keyboard.printed()

    def key_of(self, command: Command) -> str:
        """The key to name in a message about a command."""
        return self._keyboard.printed_once(command)

    @Slot(str)
    def ask(self, command: str) -> None:
        """Do what a button stands for."""
        self.do(Command(command))

    def do(self, command: Command) -> None:
        """Carry out a command: in the session, in the settings, or here."""
        action = self._actions.get(command)
        if action is not None:
            action()
            return
        settings = adjusted(self._session.settings, command)
        if settings is not None:
            self._session.change_settings(settings)
        if command is Command.MOTION:
            self._say_motion()

    @Slot()
    def leave(self) -> None:
        """End the program; while a speech is under way only when asked twice."""
        speech, now_s = self._session.speech, self._session.now_s()
        asked_s, self._leave_asked_s = self._leave_asked_s, now_s
        under_way = speech is not None and speech.under_way
        if not under_way or (asked_s is not None and now_s - asked_s < SECOND_THOUGHT_S):
            if under_way:
                self._messages.clear()  # to press the same key again has been followed
            self.leave_granted.emit()
        else:
            self._messages.say(self.tr("Your speech is under way. Press the same key again to leave."))

    def _escape(self) -> None:
        """Clickers send F5 and Esc in turn from one button: Esc pauses, and never ends a speech."""
        speech = self._session.speech
        if self._all_keys:
            self._toggle_all_keys()
        elif self._blank:
            self._toggle_blank()
        elif speech is not None and speech.transport.running:
            self._session.pause()
        elif speech is not None and speech.countdown.began and not self._at_the_end(speech):
            self._say_ways_on()
        else:
            self.off_stage_asked.emit()

    def _say_ways_on(self) -> None:
        sentence = self.tr(
            "Paused. {run} goes on, {full_screen} leaves the full screen; {desk} twice goes to the desk, "
            "{leave} twice leaves the stage."
        )
        ways = {
            "run": Command.RUN_OR_PAUSE,
            "desk": Command.DESK,
            "full_screen": Command.FULL_SCREEN,
            "leave": Command.LEAVE,
        }
        self._messages.say(sentence.format_map({way: self._keyboard.printed_once(ways[way]) for way in ways}))

    def _at_the_end(self, speech: Speech) -> bool:
        return speech.transport.place_at(self._session.now_s()) >= speech.plan.total_s

    def _say_motion(self) -> None:
        """A motion shows only after a while, so it is said."""
        if self._session.settings.motion is Motion.STEADY:
            self._messages.say(self.tr("Steady: one speed to the same end."))
        else:
            self._messages.say(self.tr("Flowing: the word that is due is at the reading line."))

    def _open(self) -> None:
        running = self.tr("Your speech is running. Pause it to open other notes.")
        under_way = self.tr("Your speech is under way. Press the same key again to open other notes.")
        self._go_elsewhere(self.open_asked, running, under_way)

    def _go_to_desk(self) -> None:
        running = self.tr("Your speech is running. Pause it to go to the desk.")
        under_way = self.tr("At the desk this speech is over: your place and the clock go. Press the same key again.")
        self._go_elsewhere(self.desk_asked, running, under_way)

    def _go_elsewhere(self, asked: SignalInstance, running: str, under_way: str) -> None:
        """A running speech is not left for something else; one that is under way only when that is asked twice."""
        speech, now_s = self._session.speech, self._session.now_s()
        asked_s, self._elsewhere_asked_s = self._elsewhere_asked_s, now_s
        if speech is not None and speech.transport.running:
            self._messages.say(running)
        elif speech is not None and speech.under_way and (asked_s is None or now_s - asked_s > SECOND_THOUGHT_S):
            self._messages.say(under_way)
        else:
            self._messages.clear()  # to press the key again has been followed
            asked.emit()

    def _back(self) -> None:
        """Take back whatever was done last, a cut or a jump; then what was done before that."""
        speech = self._session.speech
        if speech is None:
            return
        if self._lately.decided and speech.decisions:
            self._session.undo()
            self._messages.clear()
        else:
            self._session.jump_back()

    def _strike(self) -> None:
        """Strike the point at the reading line, and say how to take it back."""
        speech, now_s = self._session.speech, self._session.now_s()
        if speech is None:
            return
        here = speech.plan.point_at(speech.transport.place_at(now_s))
        must = speech.plan.points[here].point.priority is Priority.MUST
        self._session.strike()
        if self._session.speech is speech:
            self._messages.say(self.tr("Nothing is left here to strike."))
            return
        struck = self.tr("Struck, though it must be said. %s takes it back.")
        if not must:
            struck = self.tr("Struck, for others have said it. %s takes it back.")
        self._messages.say(struck % self.key_of(Command.JUMP_BACK))

    def _faster(self) -> None:
        self._session.quicken(self._session.settings.pace_step)

    def _slower(self) -> None:
        self._session.quicken(-self._session.settings.pace_step)

    def _start_clock(self) -> None:
        self._correct_clock(CORRECTION_S)

    def _start_clock_later(self) -> None:
        self._correct_clock(-CORRECTION_S)

    def _correct_clock(self, earlier_s: float) -> None:
        speech = self._session.speech
        if speech is None:
            return
        self._session.start_clock(earlier_s)
        if not speech.countdown.began:
            self._messages.say(self.tr("The clock runs. Each further press: it began 5 s earlier."))
        elif earlier_s > 0:
            self._messages.say(self.tr("The clock began 5 s earlier."))
        else:
            self._messages.say(self.tr("The clock began 5 s later."))

    def _toggle_blank(self) -> None:
        self._blank = not self._blank
        self.blank_changed.emit()

    def _toggle_all_keys(self) -> None:
        self._all_keys = not self._all_keys
        self.all_keys_changed.emit()

    @Slot()
    def _follow(self) -> None:
        self._lately.follow(self._session.speech)
