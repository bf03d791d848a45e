"""A document on its way to the desk: read, looked through, corrected, taken."""

from enum import StrEnum

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from app.domain.entry import Field, entry_text
from app.domain.notes import Notes
from app.domain.recognising.reading import Part, Reading
from app.domain.refused import Refusal
from ui.messages import Messages
from ui.slots import Slot
from ui.view_models.import_rows import ImportModel, ShownPassage, shown_passages

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_NOTHING = Reading((), Notes("", ()))


class Stage(StrEnum):
    """How far it is."""

    CLOSED = "closed"
    READING = "reading"
    REFUSED = "refused"
    READ = "read"


@QmlElement
class ImportViewModel(QObject):
    """One document at a time; who reads it and takes its notes listens to what is asked."""

    stage_changed = Signal()
    name_changed = Signal()
    share_changed = Signal()
    sentence_changed = Signal()
    hint_changed = Signal()
    summary_changed = Signal()
    remarks_changed = Signal()
    doubtful_changed = Signal()
    acceptable_changed = Signal()
    title_changed = Signal()
    speaker_changed = Signal()
    event_named_changed = Signal()
    limit_changed = Signal()
    current_changed = Signal()

    reading_asked = Signal(object)
    """The path of a document."""
    pasting_asked = Signal()
    cancel_asked = Signal()
    notes_accepted = Signal(object)

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._model = ImportModel(self)
        self._stage = Stage.CLOSED
        self._name, self._share = "", 0.0
        self._refusal = Refusal("", "")
        self._readings = [_NOTHING]
        self._head = _NOTHING.head
        self._notes: Notes | None = None
        self._current = 0

    @property
    def reading(self) -> Reading:
        """What was read, with every correction so far."""
        return self._readings[-1]

    @Property(QObject, constant=True)
    def model(self) -> ImportModel:
        return self._model

    @Property(str, notify=stage_changed)
    def stage(self) -> str:
        """Whether it is closed, reading, refused or read."""
        return self._stage.value

    @Property(str, notify=name_changed)
    def name(self) -> str:
        """The name of the document."""
        return self._name

    @Property(float, notify=share_changed)
    def share(self) -> float:
        """How much of it is read, from 0 to 1."""
        return self._share

    @Property(str, notify=sentence_changed)
    def sentence(self) -> str:
        """Why it cannot be read."""
        return self._refusal.sentence

    @Property(str, notify=hint_changed)
    def hint(self) -> str:
        return self._refusal.hint

    @Property(str, notify=summary_changed)
    def summary(self) -> str:
        """How much has become what."""
        said = [one.part for one in self.reading.decisions if one.part in {Part.HEADING, Part.POINT}]
        untitled = said[:1] == [Part.POINT]
        told = self.tr("sections: {sections} · points: {points} · left out: {left_out}")
        return told.format(
            sections=said.count(Part.HEADING) + untitled,
            points=said.count(Part.POINT),
            left_out=len(self.reading.left_out),
        )

    @Property(str, notify=title_changed)
    def title(self) -> str:
        """Of the notes, as everything below: what was read, or what the person has written."""
        return entry_text(self._head, Field.TITLE)

    @Property(str, notify=speaker_changed)
    def speaker(self) -> str:
        return entry_text(self._head, Field.SPEAKER)

    @Property(str, notify=event_named_changed)
    def event_named(self) -> str:
        return entry_text(self._head, Field.EVENT)

    @Property(str, notify=limit_changed)
    def limit(self) -> str:
        return entry_text(self._head, Field.LIMIT)

    @Property(list, notify=remarks_changed)
    def remarks(self) -> list[str]:
        """What the person should know of the reading."""
        return list(self.reading.remarks)

    @Property(int, notify=doubtful_changed)
    def doubtful(self) -> int:
        """How many passages were not understood."""
        return len(self.reading.not_understood)

    @Property(bool, notify=acceptable_changed)
    def acceptable(self) -> bool:
        """Whether there is anything to say."""
        return self.reading.has_points

    @Property(int, notify=current_changed)
    def current(self) -> int:
        """The passage that a key corrects."""
        return self._current

    def begin(self, name: str) -> None:
        """Tell that a document of that name is being read."""
        self._name, self._share = name, 0.0
        self._go(Stage.READING)

    @Slot(float)
    def show_share(self, share: float) -> None:
        self._share = share
        self.share_changed.emit()

    def show(self, reading: Reading, rows: list[ShownPassage] | None = None, notes: Notes | None = None) -> None:
        """Show what was read; `rows` and `notes` are there where they have been made off the thread of the window."""
        self._readings = [reading]
        self._head, self._notes = reading.head_of_notes(), notes
        self._model.begin_anew(list(shown_passages(reading.decisions)) if rows is None else rows)
        self._current = 0
        self._go(Stage.READ)

    def refuse(self, refusal: Refusal) -> None:
        """Tell why there are no notes."""
        self._refusal = refusal
        self._go(Stage.REFUSED)

    @Slot()
    def paste(self) -> None:
        """Ask for what is on the clipboard."""
        self.pasting_asked.emit()

    @Slot()
    def close(self) -> None:
        """Back to the desk, where nothing has changed."""
        if self._stage is Stage.READING:
            self.cancel_asked.emit()
        self._go(Stage.CLOSED)

    @Slot()
    def accept(self) -> None:
        """Take the notes to the desk."""
        if self._stage is Stage.READ and self.reading.has_points:
            untouched = self._notes if len(self._readings) == 1 else None
            self.notes_accepted.emit(untouched or self.reading.notes())
            self._go(Stage.CLOSED)

    @Slot(int)
    def move_to(self, index: int) -> None:
        current = max(0, min(index, len(self.reading.decisions) - 1))
        if current != self._current:
            self._current = current
            self.current_changed.emit()

    @Slot()
    def next_doubtful(self) -> None:
        """Go to the next passage that was not understood, from the last one to the first."""
        decisions = self.reading.decisions
        places = [at for at, one in enumerate(decisions) if one.part is Part.NOT_UNDERSTOOD]
        if places:
            self.move_to(next((at for at in places if at > self._current), places[0]))

    @Slot(str)
    def choose(self, part: str) -> None:
        """Say what the current passage is."""
        self._correct(Part(part), None)

    @Slot(str, str)
    def write(self, field: str, text: str) -> None:
        """Write in the title, the speaker, the event or the limit of the speech."""
        if self._stage is Stage.READ:
            self._take(self.reading.with_written(Field(field), text))

    @Slot(int)
    def deepen(self, by: int) -> None:
        """Put the current heading so many levels further in."""
        if self.reading.decisions and self.reading.decisions[self._current].part is Part.HEADING:
            self._correct(Part.HEADING, max(self.reading.decisions[self._current].level + by, 1))

    @Slot()
    def undo(self) -> None:
        """Take the last correction back."""
        if len(self._readings) > 1:
            self._tell(self._readings.pop())

    def _correct(self, part: Part, level: int | None) -> None:
        if self._stage is not Stage.READ or not self.reading.decisions:
            return
        self._take(self.reading.corrected(self._current, part, level))

    def _take(self, corrected: Reading | Refusal) -> None:
        """The reading as it is now, or why it cannot be that; what changes nothing is no step back."""
        if isinstance(corrected, Refusal):
            self._messages.say(f"{corrected.sentence}: {corrected.hint}")
        elif corrected is not self.reading:
            before = self.reading
            self._readings.append(corrected)
            self._tell(before)

    def _tell(self, before: Reading) -> None:
        """What is other than it was."""
        self._head = self.reading.head_of_notes()
        self._tell_head()
        if self.reading.decisions is not before.decisions:
            self._tell_decisions()

    def _tell_decisions(self) -> None:
        self._model.become(list(shown_passages(self.reading.decisions)))
        for told in (self.summary_changed, self.doubtful_changed, self.acceptable_changed):
            told.emit()

    def _go(self, stage: Stage) -> None:
        self._stage = stage
        for told in (
            *(self.name_changed, self.share_changed, self.sentence_changed, self.hint_changed, self.summary_changed),
            *(self.remarks_changed, self.doubtful_changed, self.acceptable_changed, self.current_changed),
            self.stage_changed,
        ):
            told.emit()
        self._tell_head()

    def _tell_head(self) -> None:
        for told in (self.title_changed, self.speaker_changed, self.event_named_changed, self.limit_changed):
            told.emit()
