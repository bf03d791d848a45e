"""All that stands between the takes and their window, wired together."""

from PySide6.QtCore import QObject

from ui.house import House
from ui.view_models.playback import PlaybackViewModel
from ui.view_models.take_curve import TakeCurveViewModel
from ui.view_models.take_report import TakeReportViewModel
from ui.view_models.takes import TakesViewModel
from ui.view_models.voice import VoiceViewModel


class TakesModels:
    """One of each view model; whoever shows them keeps this for as long as they are shown."""

    def __init__(self, house: House) -> None:
        self.messages = house.messages
        self.takes = TakesViewModel(house.takes, house.session)
        self.report = TakeReportViewModel(self.takes)
        self.voice = VoiceViewModel(house.session, house.messages)
        self.playback = PlaybackViewModel(self.takes, house.player, house.messages)
        self.curve = TakeCurveViewModel(self.takes)

    def shown(self) -> dict[str, QObject]:
        """Those that QML knows, by the names of its required properties."""
        return dict(vars(self))
