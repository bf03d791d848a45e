"""A speaker on the stage: the real session, and a person who looks at it and decides."""

from dataclasses import dataclass

from app.domain.closing import closing_points
from app.domain.countdown import Limit
from app.domain.landing import Advice
from app.domain.plan import Plan
from app.domain.settings import Settings
from app.domain.speech import Speech
from app.domain.standing import Standing
from app.session import Session
from bench.hall import BEFORE_S, STEP_S, Hall, Voice
from tests.fakes import FakeClock

READS_A_PREVIEW_S = (2.0, 5.0)
"""From the chair's word, or from seeing advice, until Enter: the text and the speech go on meanwhile."""

BREAKS_OFF_S = (0.5, 2.5)
"""From "closing words now" until the first of them: the clause is brought to its end."""

A_LINE_S = 2.5
"""Who is so far from the word at the reading line presses Up or Down."""

TWO_LINES_S = 6.0
"""Who is so far behind it stops the text until it is caught up with."""

BETWEEN_KEYS_S = 3.0
STEP_WPM = 5.0
SEES_A_BREATH_S = 0.5
LONGEST_WAIT_S = 9.0
FINDS_BACK_S = 1.0
"""A speaker who gives way to the text does so in full when they are so far from it."""


@dataclass(frozen=True, slots=True)
class Way:
    """Scrolling text or talking points; within a point the speaker gives up to `gives` of their pace to keep time.

    From talking points there is nothing to keep with; there they do so in the closing words only, by the countdown.
    """

    scrolling: bool
    gives: float


class Speaker:
    """Fits the speech to five minutes, begins, and fits it anew when the chair cuts it and whenever it is advised."""

    def __init__(self, laid_out: Plan, hall: Hall, way: Way) -> None:
        self._hall, self._way, self._whims = hall, way, hall.whims
        self._voice = Voice(laid_out.notes, hall)
        self._closing = closing_points(laid_out)[0]
        self._clock = FakeClock(0.0)
        self._session = Session(self._clock, Settings())
        self._session.open(laid_out, BEFORE_S)
        self._session.lead(point_by_point=not way.scrolling)
        self._cut = False
        self._fits_at_s: float | None = None
        self._leaves_at_s: float | None = None
        self._pressed_s = -BETWEEN_KEYS_S
        self._waited_s = 0.0
        self._come_to(0)

    def ends_at_s(self) -> float:
        """When the last word of the closing is said."""
        self._accept()
        self._session.run_or_pause()
        while True:
            self._clock.pass_s(STEP_S)
            now = self._now
            pace = self._pace(now)
            if not self._waited_s:
                self._said_s += STEP_S * pace
            self._listen_to_the_chair()
            self._leave_in_time(now)
            self._keep_with_the_text(now)
            if self._said_s >= self._needs_s and self._point == self._closing:
                return self._clock.now_s() - (self._said_s - self._needs_s) / pace
            if self._said_s >= self._needs_s and not self._breathes(now):
                self._go_on()

    @property
    def _speech(self) -> Speech:
        speech = self._session.speech
        if speech is None:
            raise RuntimeError("There is no speech")
        return speech

    @property
    def _now(self) -> Standing:
        now = self._session.standing()
        if now is None:
            raise RuntimeError("There is no speech")
        return now

    @property
    def _place_s(self) -> float:
        """The plan time of the word that is on the speaker's lips."""
        point = self._speech.plan.points[self._point]
        return point.lead_s + min(self._said_s / self._needs_s, 1.0) * (point.end_s - point.lead_s)

    def _come_to(self, point: int) -> None:
        self._point, self._said_s, self._waited_s = point, 0.0, 0.0
        self._needs_s = self._voice.needs_s(point, self._speech.plan.treatments)

    def _accept(self) -> None:
        shown = self._session.preview(Limit(self._hall.limit_s if self._cut else BEFORE_S))
        if shown is not None:
            self._session.accept(shown)

    def _pace(self, now: Standing) -> float:
        """How much of their own pace the speaker has now: they give a little of it to stay with the text."""
        if not self._way.scrolling and self._point != self._closing:
            return 1.0
        away = (now.place_s - self._place_s) / FINDS_BACK_S
        return 1.0 + self._way.gives * min(max(away, -1.0), 1.0)

    def _listen_to_the_chair(self) -> None:
        if not self._cut and self._clock.now_s() >= self._hall.cut_at_s:
            self._cut = True
            self._fits_at_s = self._clock.now_s() + self._whims.uniform(*READS_A_PREVIEW_S)
        if self._fits_at_s is not None and self._clock.now_s() >= self._fits_at_s:
            self._fits_at_s = None
            if self._point != self._closing:
                self._accept()

    def _leave_in_time(self, now: Standing) -> None:
        """When the closing words must begin, end the clause and go there."""
        begins_in_s = now.closing_must_begin_in_s
        if self._point == self._closing or begins_in_s is None:
            return
        if self._leaves_at_s is None and begins_in_s <= 0:
            self._leaves_at_s = self._clock.now_s() + self._whims.uniform(*BREAKS_OFF_S)
        if self._leaves_at_s is not None and self._clock.now_s() >= self._leaves_at_s:
            self._let_it_run()
            self._session.jump_to_closing()
            self._come_to(self._closing)

    def _keep_with_the_text(self, now: Standing) -> None:
        """Up and Down until the text goes as fast as the speech; Space when it is far ahead."""
        if not self._way.scrolling or self._waited_s or self._point == self._closing:
            return
        ahead_s = now.place_s - self._place_s
        if not now.running and ahead_s < SEES_A_BREATH_S:
            self._session.run_or_pause()
        elif now.running and (ahead_s > TWO_LINES_S or self._ends_before_a_breath(now)):
            self._session.pause()
        elif now.running and abs(ahead_s) > A_LINE_S and self._clock.now_s() - self._pressed_s > BETWEEN_KEYS_S:
            self._session.quicken(STEP_WPM if ahead_s < 0 else -STEP_WPM)
            self._pressed_s = self._clock.now_s()

    def _breathes(self, now: Standing) -> bool:
        """Silent as long as there is time for a breath; before the closing words, until the text has come there too."""
        place_s, behind = self._speech.plan.points[self._following].lead_s, False
        if self._way.scrolling and self._following == self._closing:
            behind = now.running and now.place_s < place_s - SEES_A_BREATH_S
        if (now.breath_s < SEES_A_BREATH_S and not behind) or self._waited_s >= LONGEST_WAIT_S:
            return False
        self._waited_s += STEP_S
        if self._way.scrolling and now.running and self._ends_before_a_breath(now):
            self._session.pause()
        return True

    def _ends_before_a_breath(self, now: Standing) -> bool:
        """Whether the text has come to the end of the point, and there is time for a breath."""
        return now.breath_s >= SEES_A_BREATH_S and now.place_s >= self._speech.plan.points[self._point].end_s

    @property
    def _following(self) -> int:
        points = self._speech.plan.points
        return next(index for index in range(self._point + 1, len(points)) if points[index].kept)

    def _go_on(self) -> None:
        following, over_s = self._following, 0.0 if self._waited_s else self._said_s - self._needs_s
        self._let_it_run()
        behind_s = self._speech.plan.points[following].lead_s - self._now.place_s
        if not self._way.scrolling or (behind_s > A_LINE_S and following != self._closing):
            self._session.next_point()
        self._come_to(following)
        self._said_s = over_s
        if self._now.advice is not Advice.NONE and self._fits_at_s is None:
            self._fits_at_s = self._clock.now_s() + self._whims.uniform(*READS_A_PREVIEW_S)

    def _let_it_run(self) -> None:
        if not self._speech.transport.running:
            self._session.run_or_pause()
