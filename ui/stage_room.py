"""The stage with its window: what is opened on it, and when it is left."""

from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QSize, Signal

from app.domain.commands import Command
from app.domain.notes import Notes
from app.domain.notes_on_file import NotesOnFile, Unreadable
from app.domain.sayable import sayable
from app.domain.speech import Speech
from app.domain.take import Kind
from app.domain.under_way import Whereabouts
from app.opening import OpeningRequest, granted_s, planned
from app.recorder import SHORTEST_S
from ui.house import House
from ui.long_reading import LongReading
from ui.room import Room
from ui.slots import Slot
from ui.stage_models import StageModels
from ui.window import PageWindow

USUAL_SIZE = QSize(1280, 720)
LEAST_SIZE = QSize(640, 400)
_LEADING = (Command.NEXT_POINT, Command.TALKING_POINTS)


class StageRoom(Room):
    """One window on one session; it is made when it is first shown."""

    opening = Signal()
    """A file is about to be read, which may take long."""
    left = Signal()
    """The speaker leaves, in the midst of a speech perhaps."""
    off_stage_asked = Signal()
    """Nothing is being said, and the speaker wants to be elsewhere."""
    rehearsed = Signal()
    """The last word of a rehearsal was said."""
    document_asked = Signal(object)
    """What was to be opened is no notes, but a document to make some of at the desk: a path."""
    desk_asked = Signal()
    """The notes on the stage are to be prepared."""

    def __init__(self, house: House) -> None:
        super().__init__()
        self._session, self._files, self._messages = house.session, house.files, house.messages
        self._takes = house.takes
        self.models = StageModels(house.session, house.messages)
        self._page, self._steering = self.models.page, self.models.steering
        if house.voice is not None:
            self.models.voice.serve(house.voice)
            self.models.instant.stood.connect(house.voice.tick)
        self._asked = OpeningRequest()
        self._laid_out: tuple[Notes, OpeningRequest, bool] | None = None
        self._untouched: Speech | None = None
        self._takes.changed.connect(self._at_another_pace)
        self.models.instant.stood.connect(self._takes.tick)
        self.models.rehearsal.over.connect(self.rehearsed)
        self._page.file_asked.connect(self._open)
        self._reading = LongReading(house.files.read)
        self._reading.done.connect(self._show_long)
        self._steering.off_stage_asked.connect(self._step_off)
        self._steering.leave_granted.connect(self.left)
        self._steering.desk_asked.connect(self.desk_asked)

    def open(self, request: OpeningRequest) -> None:
        """Put the notes in a file on the stage, or say on the calm page why they cannot be."""
        if self._runs():
            self._messages.say(self.tr("Your speech is running. Pause it to open other notes."))
            return
        self.opening.emit()
        if request.names_document:
            self.document_asked.emit(request.file)
            return
        self._asked = request
        if self._files.is_long(request.file):
            self._messages.say(self.tr("%s is long, and being read … Esc leaves it.") % request.file.name)
            self._reading.begin(request.file)
        else:
            self._reading.give_up()
            self._show_notes(request.file, self._files.read(request.file))

    @Slot(object, object)
    def _show_long(self, file: Path, on_file: NotesOnFile | Unreadable) -> None:
        """They have been read, and whatever has been put on the stage meanwhile was not running."""
        if self._runs():
            self._messages.say(self.tr("Your speech is running. Pause it to open other notes."))
        else:
            self._messages.clear()
            self._show_notes(file, on_file)

    def _show_notes(self, file: Path, on_file: NotesOnFile | Unreadable) -> None:
        request = self._asked
        if isinstance(on_file, NotesOnFile) and not on_file.problems:
            self._lay_out(on_file.notes, request)
            self._page.show_stage(file)
            self._tell_how_it_learns(on_file.notes)
        elif self.under_way:
            self._messages.say(self.tr("%s cannot be used as it is; your speech stays.") % file.name)
        else:
            self._page.show_problems(file, [asdict(problem) for problem in on_file.problems])

    def receive(self, request: OpeningRequest) -> None:
        """Open notes that were asked for from outside, unless a speech would give way to them."""
        speech = self._session.speech
        if speech is None or not speech.under_way or speech.transport.running:
            self.open(request)
        elif request.notes != self.path:
            sentence = self.tr("Your speech is under way. Press %s to open other notes.")
            self._messages.say(sentence % self._steering.key_of(Command.OPEN))

    def deliver(self, notes: Notes, file: Path | None, *, rehearse: bool = False) -> None:
        """Put notes from the desk on the stage, at their beginning, with the cuts that the desk has shown."""
        self._reading.give_up()
        said = sayable(notes)
        self._lay_out(said, OpeningRequest(rehearse=rehearse), as_at_the_desk=True)
        self._page.show_stage(file or Path())
        if self._session.speech is not None and self._session.speech.decisions:
            sentence = self.tr("Fitted to your limit, as at the desk. %s takes the cut back.")
            self._messages.say(sentence % self._steering.key_of(Command.JUMP_BACK))
        if said != notes or any(not section.title.strip() for section, _depth in said.outline()):
            self._messages.add(self.tr("Empty points and headings of your notes are left out on the stage."))
        self._tell_how_it_learns(said)

    def _tell_how_it_learns(self, notes: Notes) -> None:
        """A text that is left to itself in a rehearsal tells nothing of the speaker's pace."""
        if not self.rehearsing or self._takes.pace_for(notes) is not None:
            return
        lead, talk = (self._steering.key_of(command) for command in _LEADING)
        sentence = self.tr("Press %s as you end each point, or %s for talking points: so Rostrum learns your pace.")
        self._messages.add(sentence % (lead, talk))

    @property
    def rehearsing(self) -> bool:
        return bool(self.models.rehearsal.property("rehearsing"))

    @property
    def has_rehearsed(self) -> bool:
        """Whether there is a rehearsal worth telling of."""
        take = self._takes.recorder.take
        recording = self._takes.recorder.recording
        return self.rehearsing and recording and take is not None and take.elapsed_s >= SHORTEST_S

    def _lay_out(self, notes: Notes, request: OpeningRequest, *, as_at_the_desk: bool = False) -> None:
        """At the pace that is asked for, or else known; whether it is a rehearsal is marked, and recorded."""
        self._laid_out = notes, request, as_at_the_desk
        self._mark(rehearsal=request.rehearse)
        plan = planned(notes, request.words_per_minute, self._takes.pace_for(notes))
        self._session.open(plan, granted_s(notes, request.limit_s))
        shown = self._session.preview() if as_at_the_desk else None
        if shown is not None and shown.fitted.gave_way:
            self._session.accept(shown)
        self._untouched = self._session.speech

    @Slot()
    def _at_another_pace(self) -> None:
        """A pace has been learned: a speech on which nobody has laid a hand yet is laid out by it."""
        speech = self._session.speech
        if speech is None or self._laid_out is None or speech is not self._untouched:
            return
        notes, request, as_at_the_desk = self._laid_out
        learned = planned(notes, request.words_per_minute, self._takes.pace_for(notes)).pace
        if learned != speech.plan.pace or learned.stretches != speech.plan.pace.stretches:
            self._lay_out(notes, request, as_at_the_desk=as_at_the_desk)

    @property
    def path(self) -> Path | None:
        """Where the notes on the stage came from; None for notes that have no file yet."""
        return None if self._page.path == Path() else self._page.path

    @property
    def has_speech(self) -> bool:
        """Whether it is somebody's at this moment, be it that nothing has been said yet."""
        return self._session.speech is not None

    @property
    def is_full_screen(self) -> bool:
        return self.window is not None and self.window.is_full_screen

    def whereabouts(self) -> Whereabouts:
        """From where `go_on` would go on."""
        return Whereabouts("" if self.path is None else str(self.path), self.is_full_screen, self.rehearsing)

    @property
    def needs_repair(self) -> bool:
        """Whether the page with the problems of a file is there instead of a speech."""
        return bool(self._page.property("problems"))

    @Slot(object)
    def expect(self, where: Whereabouts) -> None:
        """A speech is about to go on from there: it is recorded as what it is from its first moment."""
        self._mark(rehearsal=where.rehearsal)

    def go_on(self, where: Whereabouts) -> None:
        """What the session has taken up was there, as a rehearsal or a delivery."""
        file = Path(where.path) if where.path else None
        self._asked = OpeningRequest(file, rehearse=where.rehearsal)
        self._mark(rehearsal=where.rehearsal)
        self._page.show_stage(file or Path())

    def _mark(self, *, rehearsal: bool) -> None:
        """Show whether it is a rehearsal, and record it as what it is."""
        self.models.rehearsal.set_rehearsing(rehearsing=rehearsal)
        self._takes.recorder.kind = Kind.REHEARSAL if rehearsal else Kind.DELIVERY

    def show(self, *, full_screen: bool) -> PageWindow:
        """Raise the curtain."""
        window = self.window or self._made()
        if full_screen:
            window.showFullScreen()
            window.requestActivate()
        else:
            window.come()
        return window

    @Slot()
    def _step_off(self) -> None:
        """Leave what is being read; who has nothing else on the stage goes to the desk."""
        if not self._reading.give_up():
            self.off_stage_asked.emit()
            return
        self._messages.clear()
        if not self.has_speech:
            self.desk_asked.emit()

    def let_go(self) -> None:
        self._reading.finish()
        super().let_go()

    def hide(self) -> None:
        """Lower the curtain; nothing is said behind it."""
        self._reading.give_up()
        self._session.close()
        super().hide()

    def _made(self) -> PageWindow:
        self.window = PageWindow(self.tr("Rostrum"))
        self._steering.full_screen_asked.connect(self.window.toggle_full_screen)
        self.window.close_asked.connect(self._steering.leave)
        self.window.load("Stage", self.models.shown())
        self.window.begin_at(USUAL_SIZE, LEAST_SIZE)
        return self.window

    @Slot(str)
    def _open(self, path: str) -> None:
        again = Path(path) == self._asked.file
        self.open(self._asked if again else OpeningRequest(Path(path)))

    @property
    def under_way(self) -> bool:
        speech = self._session.speech
        return speech is not None and speech.under_way

    def _runs(self) -> bool:
        return self._session.speech is not None and self._session.speech.transport.running
