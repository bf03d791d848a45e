"""The plan at the pace that was learned, as the desk and the stage have it."""

from app.adapters.settings_file import SettingsFile
from app.adapters.takes import Takes
from app.domain.learning import LearnedPace, LearnFrom, experience
from app.domain.notes import Notes
from app.domain.plan import Plan
from app.domain.settings import Settings
from app.domain.trials import A_DAY_S
from app.opening import planned


def planned_as_rehearsed(notes: Notes, words_per_minute: float | None = None) -> Plan:
    """At the pace asked for, else that in the notes, else the one learned, else what is usual."""
    if words_per_minute is not None or notes.words_per_minute is not None:
        return planned(notes, words_per_minute)
    return planned(notes, learned=learned_pace(notes))


def learned_pace(notes: Notes) -> LearnedPace | None:
    """None as well when what was rehearsed cannot be read: the window says so, and a plan there is anyway."""
    settings, _remarks = SettingsFile().read()
    store = Takes()
    if settings.learn_from is LearnFrom.NOTHING or not store.path.exists():
        return None
    try:
        return _from_takes(store, notes, settings)
    except OSError:
        return None
    finally:
        store.close()


def _from_takes(store: Takes, notes: Notes, settings: Settings) -> LearnedPace | None:
    takes = (take for take in store.read() if take.began_at >= settings.learned_since * A_DAY_S)
    return experience(takes).pace_for(notes, settings.learn_from)
