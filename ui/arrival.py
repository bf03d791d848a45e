"""Where somebody arrives who starts the program, or starts it again."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.opening import OpeningRequest
from ui.lifeline import Lifeline
from ui.messages import Messages
from ui.rooms import Rooms
from ui.slots import Slot
from ui.window import PageWindow
from ui.world import World

if TYPE_CHECKING:
    from ui.desk_room import DeskRoom


class Arrival(QObject):
    """The stage for who asks for it or was on it, and the desk for anybody else."""

    def __init__(
        self, asked: OpeningRequest, world: World, rooms: Rooms, lifeline: Lifeline, messages: Messages
    ) -> None:
        super().__init__()
        self._asked, self._world = asked, world
        self._rooms, self._lifeline, self._messages = rooms, lifeline, messages

    def open(self) -> PageWindow:
        """Show what was asked for at the start, or what was under way when the window before ended."""
        asked, stage = self._asked, self._rooms.stage
        taken_up = self._lifeline.take_up(asked.notes)
        if taken_up is not None:
            stage.go_on(taken_up)
            return stage.show(full_screen=taken_up.full_screen)
        if asked.for_stage and not asked.names_document:
            stage.open(asked)
            return stage.show(full_screen=not asked.windowed)
        window = self._open_desk()
        if asked.names_document:
            self._tell_what_comes_first(asked)
        return window

    def _open_desk(self) -> PageWindow:
        """With the notes that were named; else those that have no file yet, the last ones, or the shipped speech."""
        desk = self._rooms.at_desk()
        request = self._last_desk() if self._lifeline.restarted else self._asked
        if request.notes is not None or not desk.file.take_up_new():
            named = request.notes is not None
            last = None if named else next(iter(self._world.recent.read()), None)
            desk.open(replace(request, notes=last or request.notes))
            if not named and last is None:
                desk.welcome()
        return desk.show()

    def _last_desk(self) -> OpeningRequest:
        """What lay on the desk when the window before ended, whatever was asked for at the start."""
        recent, new = self._world.recent, self._world.drafts.find(None)
        if new is not None and (new.kept_at_s or 0.0) > recent.added_at_s():
            return OpeningRequest()
        return OpeningRequest(next(iter(recent.read()), self._asked.notes))

    @Slot(object)
    def receive(self, asked: OpeningRequest) -> None:
        """The program was started again, perhaps with notes: come to the front, and do what is asked."""
        rooms, desk = self._rooms, self._rooms.desk
        if asked.names_document and not rooms.stage.under_way:
            rooms.look_through(asked.file)
            self._tell_what_comes_first(asked)
        elif rooms.stage.has_speech or desk is None or (asked.for_stage and asked.notes is not None):
            self._receive_on_stage(asked)
        else:
            self._receive_at_desk(asked, desk)

    def _receive_on_stage(self, asked: OpeningRequest) -> None:
        rooms = self._rooms
        if asked.notes is not None:
            rooms.stage.receive(asked)
        wants_all = asked.for_stage and not asked.windowed
        rooms.stage.show(full_screen=wants_all or rooms.stage.is_full_screen).raise_()
        if rooms.desk is not None:
            rooms.desk.hide()

    def _receive_at_desk(self, asked: OpeningRequest, desk: "DeskRoom") -> None:
        if asked.notes is not None:
            desk.open(asked)
        else:
            desk.write(asked)
        if asked.rehearse:
            self._rooms.rehearse()
        elif asked.deliver:
            self._rooms.deliver()
        else:
            desk.show().raise_()

    def _tell_what_comes_first(self, asked: OpeningRequest) -> None:
        """Who wanted to be on the stage at once, with a document, is told that it is to be looked through."""
        if asked.for_stage:
            self._messages.add(
                self.tr("Look the document through and take it to the desk; F5 goes from there to the stage.")
            )
