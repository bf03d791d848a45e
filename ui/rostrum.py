"""Everything that a window needs, made once and let go of in its turn."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from app.guardian import Life
from app.opening import OpeningRequest
from app.session import Session
from ui.arrival import Arrival
from ui.background import Background
from ui.first_picture import FirstPicture
from ui.fonts import is_missing
from ui.furnishing import furnished
from ui.lifeline import Lifeline
from ui.messages import Messages
from ui.rooms import Rooms
from ui.settings_keeper import SettingsKeeper
from ui.slots import Slot
from ui.stage_room import StageRoom
from ui.take_book import TakeBook
from ui.take_voice import TakeVoice
from ui.world import World


class Rostrum(QObject):
    """One session with its rooms, what keeps it alive, and who is let in."""

    def __init__(self, request: OpeningRequest, world: World, life: Life) -> None:
        super().__init__()
        settings, remarks = world.settings.read()
        self.session = Session(world.clock, settings)
        self.messages = Messages()
        self.background = Background()
        self._first_picture = FirstPicture()
        self.takes = TakeBook(self.session, world.takes, world.recordings, self.messages, self._first_picture.wait)
        self.voice = TakeVoice(self.session, self.takes, world.recorder, self.messages, self._first_picture.wait)
        house = furnished(world, self.session, self.messages, self.background, takes=self.takes, voice=self.voice)
        self.keeper = SettingsKeeper(self.session, world.settings, self.messages, self.background)
        self.stage = StageRoom(house)
        self.lifeline = Lifeline(self.session, self.messages, world.speech, life, self.stage.whereabouts)
        self.lifeline.wait_for(self._first_picture.wait)
        self.lifeline.look_after(self.stage.models.check, world.machine)
        self.lifeline.taking_up.connect(self.stage.expect)
        self.lifeline.heart.end_asked.connect(self._end)
        self.stage.opening.connect(self.lifeline.heart.prepare)
        asked = request.from_root()
        self.rooms = Rooms(house, world, self.stage, self.lifeline, asked)
        self.rooms.left.connect(self._end)
        self.arrival = Arrival(asked, world, self.rooms, self.lifeline, self.messages)
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

    def show(self) -> None:
        """Open a room; what nobody waits for begins with its first picture."""
        self._first_picture.follow(self.arrival.open())

    @Slot()
    def _end(self) -> None:
        QGuiApplication.exit()

    def finish(self) -> None:
        """Keep what is not kept yet and let go of the windows before what they show."""
        self._first_picture.note()
        self.lifeline.finish()
        self.keeper.keep()
        self.rooms.let_go()
        self.takes.finish()
        self.voice.finish()
        self.background.finish()
