"""All that stands between a desk and its window, wired together."""

from PySide6.QtCore import QObject

from app.desk import Desk
from app.domain.plan import Plan
from app.opening import granted_s, planned
from app.session import Session
from ui.background import Background
from ui.messages import Messages
from ui.view_models.check import CheckViewModel
from ui.view_models.desk import DeskViewModel
from ui.view_models.finder import FinderViewModel
from ui.view_models.outline import OutlineViewModel
from ui.view_models.paper_view import PaperViewModel
from ui.view_models.plan_panel import PlanPanelViewModel
from ui.view_models.reckoning import Reckoning


class DeskModels:
    """One of each view model; whoever shows them keeps this for as long as they are shown."""

    def __init__(self, desk: Desk, session: Session, messages: Messages, background: Background) -> None:
        self.reckoning = Reckoning(desk, background)
        self.messages = messages
        self._desk = desk
        self.check = CheckViewModel(session, messages, self._on_desk)
        self.desk = DeskViewModel(desk, session)
        self.outline = OutlineViewModel(desk, self.reckoning, messages)
        self.plan = PlanPanelViewModel(desk, self.reckoning)
        self.finder = FinderViewModel(desk, self.outline, messages)
        self.printed = PaperViewModel(desk)
        self.desk.row_asked.connect(self.outline.show_row)

    def shown(self) -> dict[str, QObject]:
        """Those that QML knows, by the names of its required properties."""
        return {name: model for name, model in vars(self).items() if name not in {"reckoning", "_desk"}}

    def _on_desk(self) -> tuple[Plan | None, float | None]:
        notes = self._desk.outline.notes()
        return planned(notes), granted_s(notes)
