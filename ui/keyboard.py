"""Which key asks for which command, and what is printed on it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from app.domain.commands import IN_STEPS, Command, taken_keys
from app.domain.notes import Notes
from app.session import Session
from ui.key_names import code_of, codes_pressed, printed
from ui.key_places import latin_letter
from ui.messages import Messages
from ui.slots import Slot

FirstSay = Callable[[int, str], bool]
"""Who has the first say about a key: what is open over the stage. True when it was for them."""

Do = Callable[[Command], None]


class Keyboard(QObject):
    """The keys as the settings have them; says which of them nobody has, or two commands, or the notes."""

    changed = Signal()

    def __init__(self, session: Session, messages: Messages, first: FirstSay, do: Do, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self._first, self._do = first, do
        self._notes: Notes | None = None
        self._taken: tuple[str, ...] = ()
        self._held: Command | None = None
        self._keys = session.settings.keys
        self._commands = self._by_code()
        self._printed: dict[str, str] = {}
        session.subscribe(self._follow)

    def press(self, key: int, modifiers: int, text: str, place: int) -> bool:
        """Do what the key asks for; False when it asks for nothing.

        `place` is where it is on the keyboard, as the system numbers it: it tells for letters of another script.
        """
        self._held = None
        if self._pressed(key, modifiers, text):
            return True
        letter = latin_letter(text, place)
        if letter and self._pressed(ord(letter), modifiers, letter):
            return True
        if _may_jump(modifiers, text):
            self._tell_sections(text)
        return False

    def hold(self) -> None:
        """The key that was pressed last is still down."""
        if self._held in IN_STEPS:
            self._do(self._held)

    def _pressed(self, key: int, modifiers: int, text: str) -> bool:
        if self._first(key, text):
            return True
        if _may_jump(modifiers, text) and self._session.jump_by_key(text):
            return True
        asked = (self._commands.get(code) for code in codes_pressed(key, modifiers))
        self._held = next((command for command in asked if command is not None), None)
        if self._held is not None:
            self._do(self._held)
        return self._held is not None

    def _tell_sections(self, digit: str) -> None:
        """A digit leads to the section that it counts, and there are not so many."""
        speech = self._session.speech
        if speech is not None and digit in "123456789":
            count = len(speech.plan.top_sections())
            one, more = self.tr("There is 1 section."), self.tr("There are %s sections.")
            self._messages.say(one if count == 1 else more % count)

    def printed(self) -> dict[str, str]:
        """What is printed on the keys of each command, by its name; none of a key that the notes have taken."""
        if not self._printed:  # each button of a page asks for it
            self._printed = {
                command.value: "  ".join(dict.fromkeys(map(printed, self._free(command)))) for command in self._keys
            }
        return self._printed

    def printed_once(self, command: Command) -> str:
        """One key for a command that a message names."""
        names = self._free(command)
        return printed(names[0]) if names else "–"

    def _free(self, command: Command) -> list[str]:
        """The keys that do ask for the command, with the notes that are on the stage."""
        taken = () if command is Command.CLOSING else self._taken
        return [name for name in self._keys[command] if name.upper() not in taken]

    @Slot()
    def _follow(self) -> None:
        before = self._keys, self._taken
        self._keys = self._session.settings.keys
        self._notice_keys_taken()
        if before[0] != self._keys:
            self._commands = self._by_code()
        if before != (self._keys, self._taken):
            self._printed = {}
            self.changed.emit()

    def _notice_keys_taken(self) -> None:
        """Say once which commands the jump keys of newly opened notes have taken the key from."""
        speech = self._session.speech
        if speech is None or speech.plan.notes is self._notes:
            return
        self._notes = speech.plan.notes
        self._taken = tuple(taken_keys(self._keys, self._notes))
        if self._taken:
            sentence = self.tr("Your notes use these keys for sections; here they do nothing else: %s.")
            self._messages.add(sentence % ", ".join(self._taken))

    def _by_code(self) -> dict[int, Command]:
        """The command of each key; a key with an unknown name, or with two commands, is said and left out."""
        commands: dict[int, Command] = {}
        for command, names in self._session.settings.keys.items():
            for name in names:
                if (code := code_of(name)) is None:
                    self._messages.add(self.tr("There is no key called “%s”.") % name)
                elif commands.setdefault(code, command) is not command:
                    self._messages.add(self.tr("The key “%s” does something else already.") % name)
        return commands


def _may_jump(modifiers: int, text: str) -> bool:
    """Whether a key types something with which notes may lead to a section."""
    held = Qt.KeyboardModifier.ControlModifier.value | Qt.KeyboardModifier.AltModifier.value
    return not modifiers & held and bool(text.strip())
