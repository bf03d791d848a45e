"""All that stands between a desk and its window, wired together."""

from functools import partial

from PySide6.QtCore import QObject

from app.desk import Desk
from app.domain.plan import Plan
from app.opening import granted_s
from ui.facts import facts
from ui.house import House
from ui.view_models.check import CheckViewModel
from ui.view_models.desk import DeskViewModel
from ui.view_models.finder import FinderViewModel
from ui.view_models.help_view import HelpViewModel
from ui.view_models.import_view import ImportViewModel
from ui.view_models.marked_place import MarkedPlaceViewModel
from ui.view_models.outline import OutlineViewModel
from ui.view_models.paper_view import PaperViewModel
from ui.view_models.plan_panel import PlanPanelViewModel
from ui.view_models.reckoning import Reckoning
from ui.view_models.saving_place import SavingPlaceViewModel
from ui.view_models.spelling import SpellingViewModel
from ui.view_models.welcome import WelcomeViewModel


class DeskModels:
    """One of each view model; whoever shows them keeps this for as long as they are shown."""

    def __init__(self, desk: Desk, house: House) -> None:
        self.reckoning = Reckoning(desk, house.background, house.takes.pace_for)
        self.messages = house.messages
        self.check = CheckViewModel(house.session, house.messages, self._on_desk)
        self.desk = DeskViewModel(desk, house.session)
        self.place = SavingPlaceViewModel(self.desk, desk)
        self.spelling = SpellingViewModel(desk, house.speller)
        self.marked = MarkedPlaceViewModel()
        self.outline = OutlineViewModel(desk, self.reckoning, house.messages, self.spelling, self.marked)
        self.plan = PlanPanelViewModel(desk, self.reckoning)
        self.finder = FinderViewModel(desk, self.outline, self.marked, house.messages)
        self.printed = PaperViewModel(desk, house.background)
        self.help = HelpViewModel(house.manuals, partial(facts, house.manuals.log()))
        self.welcome = WelcomeViewModel()
        house.takes.changed.connect(self.reckoning.reckon_anew)
        self.imported = ImportViewModel(house.messages)
        self.desk.import_asked.connect(self.imported.reading_asked)
        self.desk.row_asked.connect(self.outline.show_row)

    def shown(self) -> dict[str, QObject]:
        """Those that QML knows, by the names of its required properties."""
        return {name: model for name, model in vars(self).items() if name not in {"reckoning", "spelling", "marked"}}

    def _on_desk(self) -> tuple[Plan | None, float | None]:
        """What goes to the stage from here: with the cuts that the desk shows."""
        return self.reckoning.shown, granted_s(self.reckoning.notes)
