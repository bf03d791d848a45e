"""The desk, the stage, and the way between them."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QGuiApplication

from app.domain.under_way import Whereabouts
from app.guardian import Life
from app.opening import OpeningRequest
from app.session import Session
from ui.background import Background
from ui.first_picture import FirstPicture
from ui.fonts import is_missing
from ui.furnishing import furnished
from ui.lifeline import Lifeline
from ui.messages import Messages
from ui.settings_keeper import SettingsKeeper
from ui.slots import Slot
from ui.stage_room import StageRoom
from ui.take_book import TakeBook
from ui.take_voice import TakeVoice
from ui.world import World

if TYPE_CHECKING:
    from app.domain.suggesting import Suggestion
    from ui.desk_room import DeskRoom
    from ui.takes_room import TakesRoom


class Rostrum(QObject):
    """The desk, where a speech is prepared, and the stage, where it is delivered; one of them is open at a time."""

    def __init__(self, request: OpeningRequest, world: World, life: Life) -> None:
        super().__init__()
        self._request = request.from_root()
        self._world = world
        settings, remarks = world.settings.read()
        self.session = Session(world.clock, settings)
        self.messages = Messages()
        self.background = Background()
        self._first_picture = FirstPicture()
        self.takes = TakeBook(self.session, world.takes, world.recordings, self.messages, self._first_picture.wait)
        self.voice = TakeVoice(self.session, self.takes, world.recorder, self.messages, self._first_picture.wait)
        self._house = furnished(world, self.session, self.messages, self.background, takes=self.takes, voice=self.voice)
        self.keeper = SettingsKeeper(self.session, world.settings, self.messages, self.background)
        self.stage = StageRoom(self._house)
        self.desk: DeskRoom | None = None
        self.reports: TakesRoom | None = None
        self.lifeline = Lifeline(self.session, self.messages, world.speech, life, self._where)
        self.lifeline.wait_for(self._first_picture.wait)
        self.lifeline.look_after(self.stage.models.check, world.machine)
        self._connect()
        for remark in remarks:
            self.messages.add(remark)
        self._notice_missing_font()

    def _notice_missing_font(self) -> None:
        """A name in the settings that no typeface has is not silently another typeface."""
        family = self.session.settings.font
        if is_missing(family):
            self.messages.add(
                self.tr("There is no font called “%s”: the text is in another. See your settings.") % family
            )

    def _connect(self) -> None:
        self.stage.left.connect(self._leave_stage)
        self.stage.off_stage_asked.connect(self._step_off)
        self.stage.desk_asked.connect(self._prepare)
        self.stage.document_asked.connect(self._import)
        self.stage.rehearsed.connect(self._tell_rehearsal)
        self.lifeline.heart.end_asked.connect(self._end)
        self.lifeline.taking_up.connect(self.stage.expect)
        self.stage.opening.connect(self.lifeline.heart.prepare)

    def show(self) -> None:
        """Open the stage for who asked for it or was on it, and the desk for anybody else."""
        taken_up = self.lifeline.take_up(self._request.notes)
        if taken_up is not None:
            self.stage.go_on(taken_up)
            self._first_picture.follow(self.stage.show(full_screen=taken_up.full_screen))
        elif self._request.names_document:
            self._open_desk()
            self._say_that_a_document_is_looked_through(self._request)
        elif self._request.deliver or self._request.rehearse:
            self.stage.open(self._request)
            self._first_picture.follow(self.stage.show(full_screen=not self._request.windowed))
        else:
            self._open_desk()

    @Slot(object)
    def receive(self, asked: OpeningRequest) -> None:
        """The program was started again, perhaps with notes: come to the front, and do what is asked."""
        to_stage = asked.deliver or asked.rehearse
        if asked.names_document and not self.stage.under_way:
            self._import(asked.file)
            self._say_that_a_document_is_looked_through(asked)
            return
        if self.session.speech is not None or self.desk is None or (to_stage and asked.notes is not None):
            self._receive_on_stage(asked)
            return
        desk = self.desk
        if asked.notes is not None:
            desk.open(asked)
        else:
            desk.write(asked)
        if to_stage:
            self._rehearse() if asked.rehearse else self._deliver()
        else:
            desk.show().raise_()

    @Slot(object)
    def _import(self, document: Path) -> None:
        """A document becomes notes at the desk, wherever it was opened."""
        desk = self._at_desk()
        desk.open(OpeningRequest(document))
        self._go_to_desk(desk)
        if self.reports is not None:
            self.reports.hide()

    def _say_that_a_document_is_looked_through(self, asked: OpeningRequest) -> None:
        """Who wanted to be on the stage at once is told what comes before."""
        if asked.deliver or asked.rehearse:
            self.messages.add(
                self.tr("Look the document through and take it to the desk; F5 goes from there to the stage.")
            )

    def _receive_on_stage(self, asked: OpeningRequest) -> None:
        if asked.notes is not None:
            self.stage.receive(asked)
        window = self.stage.window
        wants_all = (asked.deliver or asked.rehearse) and not asked.windowed
        self.stage.show(full_screen=wants_all or (window is not None and window.is_full_screen)).raise_()
        if self.desk is not None:
            self.desk.hide()

    def _where(self) -> Whereabouts:
        window, path = self.stage.window, self.stage.path
        full_screen = window is not None and window.is_full_screen
        return Whereabouts("" if path is None else str(path), full_screen, self.stage.rehearsing)

    def _open_desk(self) -> None:
        """With the notes that were named; else those that have no file yet, the last ones, or the shipped speech."""
        desk = self._at_desk()
        request = self._last_desk() if self.lifeline.restarted else self._request
        if request.notes is not None or not desk.file.take_up_new():
            named = request.notes is not None
            last = None if named else next(iter(self._world.recent.read()), None)
            desk.open(replace(request, notes=last or request.notes))
            if not named and last is None:
                desk.welcome()
        self._first_picture.follow(desk.show())

    def _last_desk(self) -> OpeningRequest:
        """What lay on the desk when the window before ended, whatever was asked for at the start."""
        recent, new = self._world.recent, self._world.drafts.find(None)
        if new is not None and (new.kept_at_s or 0.0) > recent.added_at_s():
            return OpeningRequest()
        return OpeningRequest(next(iter(recent.read()), self._request.notes))

    @Slot()
    def _prepare(self) -> None:
        """From the stage to the desk: back to what lies there, or to notes that are to be repaired."""
        desk, broken = self._with_notes_of_stage(), self.stage.path if self.stage.needs_repair else None
        if broken is not None and broken != desk.path:
            desk.open(OpeningRequest(broken))
        self._go_to_desk(desk)

    def _with_notes_of_stage(self) -> "DeskRoom":
        """The desk; when nothing lies there yet, it has the notes of the stage."""
        if self.desk is not None:
            return self.desk
        self.lifeline.heart.prepare()
        desk, path, speech = self._at_desk(), self.stage.path, self.session.speech
        if path is not None:
            desk.open(OpeningRequest(path), at_once=True)
        elif speech is not None:
            desk.go_on(speech.plan.notes)
        else:
            desk.file.take_up_new()
        return desk

    @Slot()
    def _deliver(self) -> None:
        desk = self._at_desk()
        self.stage.deliver(desk.notes, desk.path)
        self.stage.show(full_screen=not self._request.windowed)
        desk.hide()

    @Slot()
    def _rehearse(self) -> None:
        """With what lies on the desk, or else once more with the notes that were asked for."""
        if self.desk is None:
            self.stage.open(replace(self._request, rehearse=True))
        else:
            self.stage.deliver(self.desk.notes, self.desk.path, rehearse=True)
            self.desk.hide()
        self.stage.show(full_screen=not self._request.windowed)
        if self.reports is not None:
            self.reports.hide()

    @Slot()
    def _tell_rehearsal(self) -> None:
        """What was rehearsed on the stage, and how it went."""
        speech = self.session.speech
        if speech is not None:
            self._at_takes().show(speech.plan.notes, latest=True, at=self._place_of_desk())
            self.stage.hide()

    @Slot()
    def _show_takes(self) -> None:
        desk = self._at_desk()
        self._at_takes().show(desk.notes, latest=False, at=self._place_of_desk())
        desk.hide()

    @Slot()
    def _leave_takes(self) -> None:
        self._prepare()
        self._at_takes().hide()

    @Slot(object)
    def _change(self, suggestion: "Suggestion") -> None:
        """Write into the notes at the desk what would help."""
        if self._with_notes_of_stage().change(suggestion):
            self._at_takes().note_done(suggestion)
        else:
            self.messages.say(self.tr("That point is not in your notes any more."))

    @Slot()
    def _leave_stage(self) -> None:
        """Back to the desk, if that is where the speaker came from; else this is the end."""
        if self.stage.has_rehearsed:
            self._tell_rehearsal()
        elif self.desk is None:
            QGuiApplication.exit()
        else:
            self._go_to_desk(self.desk)

    @Slot()
    def _step_off(self) -> None:
        """Nothing is being said: to the desk, or else out of the full screen."""
        if self.stage.has_rehearsed:
            self._tell_rehearsal()
        elif self.desk is not None:
            self._go_to_desk(self.desk)
        elif self.stage.window is not None:
            self.stage.window.leave_full_screen()

    @Slot()
    def _end(self) -> None:
        QGuiApplication.exit()

    def _go_to_desk(self, desk: "DeskRoom") -> None:
        desk.show()
        self.stage.hide()

    def _at_desk(self) -> "DeskRoom":
        """The desk, made when it is first needed: who only delivers does not wait for it."""
        if self.desk is None:
            from ui.desk_room import desk_room  # noqa: PLC0415 - nor for what it is made of

            self.desk = desk_room(self._house, self._world)
            self.lifeline.look_after(self.desk.models.check, self._world.machine)
            self.desk.deliver_asked.connect(self._deliver)
            self.desk.rehearse_asked.connect(self._rehearse)
            self.desk.takes_asked.connect(self._show_takes)
            self.desk.left.connect(self._end)
        return self.desk

    def _place_of_desk(self) -> QRect | None:
        """Where the desk lies or lay, so that one page comes in the place of the other."""
        window = None if self.desk is None else self.desk.window
        return None if window is None else window.geometry()

    def _at_takes(self) -> "TakesRoom":
        if self.reports is None:
            from ui.takes_room import TakesRoom  # noqa: PLC0415 - no start waits for it

            self.reports = TakesRoom(self._house)
            self.reports.back_asked.connect(self._leave_takes)
            self.reports.again_asked.connect(self._rehearse)
            self.reports.change_asked.connect(self._change)
        return self.reports

    def finish(self) -> None:
        """Keep what is not kept yet and let go of the windows before what they show."""
        self._first_picture.note()
        self.lifeline.finish()
        self.keeper.keep()
        if self.desk is not None:
            self.desk.let_go()
        if self.reports is not None:
            self.reports.let_go()
        self.stage.let_go()
        self.takes.finish()
        self.voice.finish()
        self.background.finish()
