"""The session: the current values; the only one who reads the clock."""

from collections.abc import Callable
from dataclasses import replace

from app.domain import choices
from app.domain.choices import Preview
from app.domain.closing import closing_place_s
from app.domain.countdown import Countdown, Limit
from app.domain.jumps import section_for_key
from app.domain.limits import AskedLimit, TimeOfDay, granted, until
from app.domain.notes import Notes
from app.domain.pace import comfortable_words_per_minute
from app.domain.plan import Plan
from app.domain.settings import Settings
from app.domain.speech import Speech
from app.domain.standing import Standing, standing
from app.domain.talking import Talking, talking
from app.domain.under_way import UnderWay, Whereabouts, absent, taken_up, under_way
from app.ports import Clock

Listener = Callable[[], None]

SHORTEST_SLEEP_S = 0.5


class Session:
    """One speech being delivered and the settings in force; every command ends in one call of each listener."""

    def __init__(self, clock: Clock, settings: Settings) -> None:
        self._clock = clock
        self._settings = settings
        self._speech: Speech | None = None
        self._listeners: list[Listener] = []
        self._looked = clock.moment()

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

    def under_way(self, where: Whereabouts) -> UnderWay | None:
        """The speech of this instant as a value that outlasts the program."""
        if self._speech is None:
            return None
        return under_way(self._speech, self._clock.moment(), where)

    def take_up(self, kept: UnderWay, notes: Notes, *, restarted: bool = False) -> float | None:
        """Go on where a speech was left; the seconds away, or None when it cannot be or should not be any more."""
        now = self._clock.moment()
        speech = taken_up(kept, notes, now) if kept.worth_taking_up(now, restarted=restarted) else None
        if speech is None:
            return None
        self._become(speech)
        return now.away_s(kept.at)

    def expects(self, kept: UnderWay) -> bool:
        """Whether that speech is still worth taking up."""
        return kept.worth_taking_up(self._clock.moment())

    def close(self) -> None:
        """Nothing is on the stage any more."""
        if self._speech is not None:
            self._speech = None
            self._tell()

    def change_settings(self, settings: Settings) -> None:
        self._settings = settings
        self._tell()

    def standing(self) -> Standing | None:
        """Everything about this instant; a running speech that has come to its end is brought to rest."""
        if self._speech is None:
            return None
        self._notice_sleep()
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
        self._change(
            lambda speech, now_s: speech.jump_to(
                now_s, speech.plan.points[speech.plan.point_at(speech.plan.total_s)].start_s
            )
        )

    def jump_to_closing(self) -> None:
        """The closing words, with their heading."""
        self._change(lambda speech, now_s: speech.jump_to(now_s, closing_place_s(speech.plan)))

    def jump_back(self) -> None:
        self._change(Speech.jump_back)

    def next_point(self) -> None:
        self._change(Speech.next_point)

    def previous_point(self) -> None:
        self._change(Speech.previous_point)

    def move_to(self, plan_s: float) -> None:
        """Follow the text where the speaker drags it; that says where they are, not how fast they speak."""
        self._change(lambda speech, now_s: speech.move_to(now_s, plan_s))

    def start_clock(self, earlier_s: float) -> None:
        """Start the countdown; once it runs, say that it began `earlier_s` ago (negative: later)."""
        self._change(
            lambda speech, now_s: (
                speech.began_earlier(now_s, earlier_s) if speech.countdown.began else speech.begin_clock(now_s)
            )
        )

    def set_limit(self, limit_s: float | None) -> None:
        self._change(lambda speech, _now_s: speech.with_limit(limit_s))

    def limit_for(self, asked: AskedLimit | TimeOfDay) -> Limit:
        """What the chair grants with such words at this moment; raises RefusedError for a time that has passed."""
        now_s = self.now_s()
        if isinstance(asked, TimeOfDay):
            return until(now_s, self._clock.seconds_until(asked.hour, asked.minute))
        countdown = self._speech.countdown if self._speech else Countdown()
        return granted(asked, countdown, now_s)

    def preview(self, limit: Limit | None = None) -> Preview | None:
        """What a fit would do now, to another limit if one is given; nothing has changed yet."""
        if self._speech is None:
            return None
        return choices.preview(self._speech, self.now_s(), _ceiling_wpm(self._speech), limit)

    def accept(self, shown: Preview) -> None:
        """Do what was shown, reckoned once more from where the text is by now."""
        self._change(lambda speech, now_s: _accepted(speech, now_s, shown.limit))

    def grant(self, limit: Limit) -> None:
        """Another limit, and every point as it is."""
        self._change(lambda speech, _now_s: replace(speech, countdown=speech.countdown.limited(limit)))

    def undo(self) -> bool:
        """Take back the last fit or stroke; False when there is none."""
        undone = self._speech is not None and bool(self._speech.decisions)
        if undone:
            self._change(choices.undo)
        return undone

    def strike(self, point: int | None = None) -> None:
        """Leave out what others have said: that point, or else the one at the reading line."""
        self._change(lambda speech, now_s: choices.strike(speech, now_s, _or_here(speech, now_s, point)))

    def take_back(self, point: int) -> None:
        """Say a struck point after all."""
        self._change(lambda speech, now_s: choices.take_back(speech, now_s, point))

    def interrupt(self) -> None:
        """Somebody else has the floor; the chair's clock runs on until the speaker says that it does not."""
        self._change(Speech.interrupt)

    def interruption_counts(self, *, counts: bool) -> None:
        self._change(lambda speech, _now_s: speech.interruption_counts(counts=counts))

    def resume(self) -> None:
        """The speaker has the floor again."""
        self._change(Speech.resume)

    def lead(self, *, point_by_point: bool) -> None:
        """Let the text wait at the end of each point for the next key, or scroll on."""
        self._change(lambda speech, now_s: speech.led(now_s, point_by_point=point_by_point))

    def talking(self) -> Talking | None:
        """The points to talk from at this instant."""
        now = self.standing()
        return None if self._speech is None or now is None else talking(self._speech, now)

    def _change(self, command: Callable[[Speech, float], Speech]) -> None:
        self._notice_sleep()
        if self._speech is not None:
            self._become(command(self._speech, self.now_s()))

    def _notice_sleep(self) -> None:
        """While the machine slept nobody spoke: the text waits at the word where it was, and the clock has run on."""
        now, before = self._clock.moment(), self._looked
        self._looked = now
        slept_s = now.slept_s(before)
        if slept_s > SHORTEST_SLEEP_S and self._speech is not None and self._speech.transport.running:
            self._become(absent(self._speech, now.now_s - slept_s, now.now_s, runs_on=False))

    def _become(self, speech: Speech) -> None:
        self._speech = speech
        self._tell()

    def _tell(self) -> None:
        """Tell every listener, even when one fails; its error is raised when all have been told."""
        errors = []
        for listener in self._listeners:
            try:
                listener()
            except Exception as error:  # noqa: BLE001 - one that fails must not stop the text for the others
                errors.append(error)
        if errors:
            raise errors[0]


def _ceiling_wpm(speech: Speech) -> float:
    """Words a minute that a listener, and an interpreter, can still follow."""
    return comfortable_words_per_minute(speech.plan.notes.language)[1]


def _accepted(speech: Speech, now_s: float, limit: Limit) -> Speech:
    shown = choices.preview(speech, now_s, _ceiling_wpm(speech), limit)
    return speech if shown is None else choices.accept(speech, now_s, shown)


def _or_here(speech: Speech, now_s: float, point: int | None) -> int:
    return speech.plan.point_at(speech.transport.place_at(now_s)) if point is None else point
