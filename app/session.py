"""The session: the current values; the only one who reads the clock."""

from collections.abc import Callable

from app.domain.jumps import section_for_key
from app.domain.plan import Plan
from app.domain.settings import Settings
from app.domain.speech import Speech
from app.domain.standing import Standing, standing
from app.ports import Clock

Listener = Callable[[], None]


class Session:
    """One speech being delivered and the settings in force; every command ends in one call of each listener."""

    def __init__(self, clock: Clock, settings: Settings) -> None:
        self._clock = clock
        self._settings = settings
        self._speech: Speech | None = None
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> None:
        """Call `listener` after each change, for the life of the session."""
        self._listeners.append(listener)

    @property
    def speech(self) -> Speech | None:
        return self._speech

    @property
    def settings(self) -> Settings:
        return self._settings

    def now_s(self) -> float:
        return self._clock.now_s()

    def open(self, plan: Plan, limit_s: float | None) -> None:
        """Put another speech on the stage, at its beginning."""
        self._speech = Speech.unsaid(plan, limit_s)
        self._tell()

    def change_settings(self, settings: Settings) -> None:
        self._settings = settings
        self._tell()

    def standing(self) -> Standing | None:
        """Everything about this instant; a running speech that has come to its end is brought to rest."""
        if self._speech is None:
            return None
        now_s = self.now_s()
        if self._speech.transport.running and self._speech.transport.place_at(now_s) >= self._speech.plan.total_s:
            self._become(self._speech.pause(now_s))
        return standing(self._speech, now_s, self._settings.amber_s)

    def run_or_pause(self) -> None:
        self._change(lambda speech, now_s: speech.pause(now_s) if speech.transport.running else speech.run(now_s))

    def pause(self) -> None:
        self._change(Speech.pause)

    def quicken(self, words_per_minute: float) -> None:
        """Speak so many words a minute faster (a negative figure: slower), to the next multiple of the step."""
        self._change(lambda speech, now_s: speech.quickened(now_s, words_per_minute))

    def jump_to_section(self, section: int) -> None:
        self._change(lambda speech, now_s: speech.jump_to(now_s, speech.plan.sections[section].heading_s))

    def jump_by_key(self, key: str) -> bool:
        """Follow a jump key of the notes or a digit; False when it leads nowhere."""
        if self._speech is None:
            return False
        speech, now_s = self._speech, self.now_s()
        section = section_for_key(speech.plan, speech.transport.place_at(now_s), key)
        if section is None:
            return False
        self._become(speech.jump_to(now_s, speech.plan.sections[section].heading_s))
        return True

    def jump_to_place(self, plan_s: float) -> None:
        """The beginning of the point due at `plan_s`."""
        self._change(
            lambda speech, now_s: speech.jump_to(now_s, speech.plan.points[speech.plan.point_at(plan_s)].start_s)
        )

    def jump_to_beginning(self) -> None:
        self._change(lambda speech, now_s: speech.jump_to(now_s, 0.0))

    def jump_to_last_point(self) -> None:
        self._change(lambda speech, now_s: speech.jump_to(now_s, speech.plan.points[-1].start_s))

    def jump_back(self) -> None:
        self._change(Speech.jump_back)

    def next_point(self) -> None:
        self._change(Speech.next_point)

    def previous_point(self) -> None:
        self._change(Speech.previous_point)

    def nudge_to(self, plan_s: float, nudged_s: float) -> None:
        """Follow the text where the speaker drags it: to `plan_s`, which is `nudged_s` plan seconds away."""
        self._change(lambda speech, now_s: speech.nudge_to(now_s, plan_s, nudged_s))

    def start_clock(self, earlier_s: float) -> None:
        """Start the countdown; once it runs, say that it began `earlier_s` ago (negative: later)."""
        self._change(
            lambda speech, now_s: (
                speech.began_earlier(now_s, earlier_s) if speech.countdown.began else speech.begin_clock(now_s)
            )
        )

    def set_limit(self, limit_s: float | None) -> None:
        self._change(lambda speech, _now_s: speech.with_limit(limit_s))

    def _change(self, command: Callable[[Speech, float], Speech]) -> None:
        if self._speech is not None:
            self._become(command(self._speech, self.now_s()))

    def _become(self, speech: Speech) -> None:
        self._speech = speech
        self._tell()

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()
