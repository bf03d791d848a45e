"""The desk, the stage and the page of takes, and the ways between them."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.opening import OpeningRequest
from ui.house import House
from ui.lifeline import Lifeline
from ui.slots import Slot
from ui.stage_room import StageRoom
from ui.window import PageWindow
from ui.world import World

if TYPE_CHECKING:
    from app.domain.suggesting import Suggestion
    from ui.desk_room import DeskRoom
    from ui.takes_room import TakesRoom


class Rooms(QObject):
    """Each made when it is first entered; one of them is open at a time."""

    left = Signal()
    """Nobody is in any of them any more."""

    def __init__(self, house: House, world: World, stage: StageRoom, lifeline: Lifeline, asked: OpeningRequest) -> None:
        super().__init__()
        self._house, self._world, self._lifeline = house, world, lifeline
        self._asked = asked
        self.stage = stage
        self.desk: DeskRoom | None = None
        self.takes: TakesRoom | None = None
        stage.left.connect(self._leave_stage)
        stage.off_stage_asked.connect(self._step_off)
        stage.desk_asked.connect(self._prepare)
        stage.document_asked.connect(self.look_through)
        stage.rehearsed.connect(self._tell_rehearsal)

    def at_desk(self) -> "DeskRoom":
        """The desk, made when it is first needed: who only delivers does not wait for it."""
        if self.desk is None:
            from ui.desk_room import desk_room  # noqa: PLC0415 - nor for what it is made of

            self.desk = desk_room(self._house, self._world)
            self._lifeline.look_after(self.desk.models.check, self._world.machine)
            self.desk.deliver_asked.connect(self.deliver)
            self.desk.rehearse_asked.connect(self.rehearse)
            self.desk.takes_asked.connect(self._show_takes)
            self.desk.left.connect(self.left)
        return self.desk

    def _at_takes(self) -> "TakesRoom":
        if self.takes is None:
            from ui.takes_room import TakesRoom  # noqa: PLC0415 - no start waits for it

            self.takes = TakesRoom(self._house)
            self.takes.back_asked.connect(self._leave_takes)
            self.takes.again_asked.connect(self.rehearse)
            self.takes.change_asked.connect(self._change)
        return self.takes

    @Slot(object)
    def look_through(self, document: Path) -> None:
        """A document becomes notes at the desk, wherever it was opened."""
        desk = self.at_desk()
        desk.open(OpeningRequest(document))
        self._go_to_desk(desk)
        if self.takes is not None:
            self.takes.hide()

    @Slot()
    def deliver(self) -> None:
        """What lies on the desk."""
        desk = self.at_desk()
        self.stage.deliver(desk.notes, desk.path)
        self.stage.show(full_screen=not self._asked.windowed)
        desk.hide()

    @Slot()
    def rehearse(self) -> None:
        """With what lies on the desk, or else once more with the notes that were asked for."""
        if self.desk is None:
            self.stage.open(replace(self._asked, rehearse=True))
        else:
            self.stage.deliver(self.desk.notes, self.desk.path, rehearse=True)
            self.desk.hide()
        self.stage.show(full_screen=not self._asked.windowed)
        if self.takes is not None:
            self.takes.hide()

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
        self._lifeline.heart.prepare()
        desk, path, speech = self.at_desk(), self.stage.path, self._house.session.speech
        if path is not None:
            desk.open(OpeningRequest(path), at_once=True)
        elif speech is not None:
            desk.go_on(speech.plan.notes)
        else:
            desk.file.take_up_new()
        return desk

    def _go_to_desk(self, desk: "DeskRoom") -> None:
        desk.show()
        self.stage.hide()

    @Slot()
    def _leave_stage(self) -> None:
        """Back to the desk, if that is where the speaker came from; else this is the end."""
        if self.stage.has_rehearsed:
            self._tell_rehearsal()
        elif self.desk is None:
            self.left.emit()
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
    def _tell_rehearsal(self) -> None:
        """What was rehearsed on the stage, and how it went."""
        speech = self._house.session.speech
        if speech is not None:
            self._at_takes().show(speech.plan.notes, latest=True, instead_of=self._window_of_desk())
            self.stage.hide()

    @Slot()
    def _show_takes(self) -> None:
        desk = self.at_desk()
        self._at_takes().show(desk.notes, latest=False, instead_of=self._window_of_desk())
        desk.hide()

    def _window_of_desk(self) -> PageWindow | None:
        return None if self.desk is None else self.desk.window

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
            self._house.messages.say(self.tr("That point is not in your notes any more."))

    def let_go(self) -> None:
        """Keep unsaved work, and let go of the windows before what they show."""
        for room in (self.desk, self.takes, self.stage):
            if room is not None:
                room.let_go()
