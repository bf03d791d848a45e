"""All that stands between a session and its stage, wired together."""

from PySide6.QtCore import QObject

from app.domain.plan import Plan
from app.session import Session
from ui.messages import Messages
from ui.steering import Steering
from ui.view_models.appearance import AppearanceViewModel
from ui.view_models.check import CheckViewModel
from ui.view_models.countdown import CountdownViewModel
from ui.view_models.instant import Instant
from ui.view_models.interruption import InterruptionViewModel
from ui.view_models.landing import LandingViewModel
from ui.view_models.navigator import NavigatorViewModel
from ui.view_models.page import PageViewModel
from ui.view_models.rehearsal import RehearsalViewModel
from ui.view_models.stage import StageViewModel
from ui.view_models.talking import TalkingViewModel
from ui.view_models.timeline import TimelineViewModel
from ui.view_models.voice import VoiceViewModel


class StageModels:
    """One of each view model; whoever shows them keeps this for as long as they are shown."""

    def __init__(self, session: Session, messages: Messages) -> None:
        self._session = session
        self.instant = Instant(session)
        self.messages = messages
        self.page = PageViewModel()
        self.landing = LandingViewModel(session, self.instant)
        self.interruption = InterruptionViewModel(session, self.instant)
        self.talking = TalkingViewModel(session, self.instant)
        self.check = CheckViewModel(session, messages, self._on_stage)
        self.rehearsal = RehearsalViewModel(session, self.instant)
        self.voice = VoiceViewModel(session, messages)
        self.steering = Steering(session, self.messages, first=self._over_the_stage)
        self.stage = StageViewModel(session, self.instant)
        self.appearance = AppearanceViewModel(session)
        self.countdown = CountdownViewModel(self.instant)
        self.navigator = NavigatorViewModel(session, self.instant)
        self.timeline = TimelineViewModel(session, self.instant)
        self.steering.check_asked.connect(self.check.toggle)
        self.steering.voice_asked.connect(self.voice.turn)
        self.steering.fit_asked.connect(self.landing.open_fit)
        self.steering.limit_asked.connect(self.landing.open_limits)
        self.steering.interruption_asked.connect(self.interruption.begin_or_end)
        self.steering.interruption_counts_asked.connect(self.interruption.count_or_not)
        self.steering.talking_points_asked.connect(self.talking.toggle)

    def shown(self) -> dict[str, QObject]:
        """Those that QML knows, by the names of its required properties."""
        return {name: model for name, model in vars(self).items() if name not in {"instant", "_session"}}

    def _on_stage(self) -> tuple[Plan | None, float | None]:
        speech = self._session.speech
        return (None, None) if speech is None else (speech.plan, speech.countdown.granted_s(self._session.now_s()))

    def _over_the_stage(self, key: int, text: str) -> bool:
        """What is open over the stage has the first say about a key."""
        over = self.check.press(key) or self.landing.press(key, text) or self.interruption.press(text)
        return over or self.rehearsal.press(key)
