"""What is looked at before a speech: each thing is in order, or has the sentence that puts it in order."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.durations import clock_text
from app.domain.plan import Plan
from app.domain.voice import Microphone
from app.translation import _

LEAST_ROOM_MB = 20.0
"""A thousand times what a speech needs on the disk."""

LEAST_BATTERY = 50
MOST_SHOWN = 12


class State(StrEnum):
    """In order; to be looked at; not known yet; or not to be known on this machine."""

    GOOD = "good"
    LOOK = "look"
    WAITING = "waiting"
    UNKNOWN = "unknown"


class Topic(StrEnum):
    POWER = "power"
    AWAKE = "awake"
    DISK = "disk"
    SCREENS = "screens"
    CLICKER = "clicker"
    FONT = "font"
    TIME = "time"
    MICROPHONE = "microphone"


@dataclass(frozen=True, slots=True)
class Check:
    topic: Topic
    state: State
    sentence: str


@dataclass(frozen=True, slots=True)
class Power:
    """`battery` in percent; None for what the machine does not tell, or does not have."""

    plugged_in: bool | None = None
    battery: int | None = None


@dataclass(frozen=True, slots=True)
class Room:
    """In megabytes on the disk where a speech under way is kept; `writable` tells whether it can be kept there."""

    free_mb: float
    writable: bool


def check_power(power: Power | None) -> Check:
    if power is None:
        return Check(Topic.POWER, State.WAITING, _("Power: looking …"))
    if power.plugged_in is None and power.battery is None:
        return Check(Topic.POWER, State.UNKNOWN, _("Power: this machine has no battery, or does not tell"))
    if power.plugged_in:
        return Check(Topic.POWER, State.GOOD, _("Power: plugged in"))
    battery = power.battery or 0
    if battery >= LEAST_BATTERY:
        return Check(Topic.POWER, State.GOOD, _("Power: battery at {percent} %").format(percent=battery))
    sentence = _("Power: battery at {percent} % – plug the machine in").format(percent=battery)
    return Check(Topic.POWER, State.LOOK, sentence)


def check_awake(promised: bool | None) -> Check:  # noqa: FBT001 - the answer itself is what is judged
    """Whether the system has promised not to sleep; None while it has not answered."""
    match promised:
        case None:
            return Check(Topic.AWAKE, State.WAITING, _("Sleep: asking the system …"))
        case True:
            return Check(Topic.AWAKE, State.GOOD, _("Sleep: the machine stays awake and the screen on"))
    sentence = _("Sleep: this system does not promise to stay awake – switch off sleep and screen saver yourself")
    return Check(Topic.AWAKE, State.LOOK, sentence)


def check_disk(room: Room | None) -> Check:
    if room is None:
        return Check(Topic.DISK, State.WAITING, _("Disk: looking …"))
    if not room.writable:
        sentence = _("Disk: your place cannot be kept – give yourself the right to write in your own folders")
        return Check(Topic.DISK, State.LOOK, sentence)
    if room.free_mb < LEAST_ROOM_MB:
        sentence = _("Disk: only {room:.0f} MB are free – make room, so that your place can be kept")
        return Check(Topic.DISK, State.LOOK, sentence.format(room=room.free_mb))
    return Check(Topic.DISK, State.GOOD, _("Disk: your place in the speech is kept as you speak"))


def check_microphone(microphone: Microphone | None) -> Check:
    """Only for who has the voice recorded."""
    if microphone is None:
        return Check(Topic.MICROPHONE, State.WAITING, _("Microphone: looking …"))
    if microphone.amiss:
        sentence = _("Microphone: {amiss} – {hint}").format(amiss=microphone.amiss, hint=microphone.hint)
        return Check(Topic.MICROPHONE, State.LOOK, sentence)
    sentence = _("Microphone: your voice will be recorded from {name}").format(name=microphone.name)
    return Check(Topic.MICROPHONE, State.GOOD, sentence)


def check_screens(names: tuple[str, ...], stage: str) -> Check:
    """The screens there are, and which of them shows, or would show, the text."""
    if not names:
        return Check(Topic.SCREENS, State.LOOK, _("Screens: none is found – plug one in"))
    if len(names) == 1:
        return Check(Topic.SCREENS, State.GOOD, _("Screens: one, {screen}").format(screen=names[0]))
    sentence = _("Screens: {number}; the text is on {screen}").format(number=len(names), screen=stage)
    return Check(Topic.SCREENS, State.GOOD, sentence)


def check_clicker(pressed: str) -> Check:
    """The key that was pressed last, "" while none was."""
    if pressed:
        return Check(Topic.CLICKER, State.GOOD, _("Clicker: it works, {key} was pressed").format(key=pressed))
    return Check(Topic.CLICKER, State.WAITING, _("Clicker: press its key for the next slide"))


def check_font(family: str, missing: str) -> Check:
    """Whether the font has every character that will be shown."""
    if not missing:
        return Check(Topic.FONT, State.GOOD, _("Font: {font} has every character of your notes").format(font=family))
    shown = " ".join(missing[:MOST_SHOWN]) + (" …" if len(missing) > MOST_SHOWN else "")
    sentence = _("Font: {font} lacks {letters} – choose another in the settings, or see how they look on the stage")
    return Check(Topic.FONT, State.LOOK, sentence.format(font=family, letters=shown))


def check_time(plan: Plan | None, limit_s: float | None) -> Check:
    if plan is None or not plan.points:
        return Check(Topic.TIME, State.LOOK, _("Time: there is nothing to say yet – open your notes"))
    lands_at = clock_text(plan.total_s)
    if limit_s is None:
        sentence = _("Time: no limit; the speech takes {time}").format(time=lands_at)
        return Check(Topic.TIME, State.GOOD, sentence)
    limit = clock_text(limit_s)
    if plan.total_s <= limit_s:
        sentence = _("Time: lands at {time}, within {limit}").format(time=lands_at, limit=limit)
        return Check(Topic.TIME, State.GOOD, sentence)
    sentence = _("Time: lands at {time}, {over} over {limit} – on the stage, F fits it").format(
        time=lands_at, over=clock_text(plan.total_s - limit_s), limit=limit
    )
    return Check(Topic.TIME, State.LOOK, sentence)


def characters(plan: Plan) -> frozenset[str]:
    """Every character that the stage would show."""
    headings = (planned.section.title for planned in plan.sections)
    points = (part for planned in plan.points for part in (planned.point.say, planned.point.short, planned.point.cue))
    return frozenset("".join(filter(None, (*headings, *points)))) - frozenset("\n\r\t ")
