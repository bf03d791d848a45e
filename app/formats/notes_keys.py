"""Which keys have a meaning in notes, and what was meant by another."""

from app.domain.hints import did_you_mean, excerpt, nearest
from app.translation import _

NOTES_KEYS = ("title", "subtitle", "speaker", "event", "language", "limit", "pace", "sections")
SECTION_KEYS = ("id", "title", "label", "key", "numbering", "points", "sections")
POINT_KEYS = ("say", "short", "priority", "cue", "pause", "seconds")

_BELONGS = dict.fromkeys(POINT_KEYS, _("{key} belongs to a point"))
_BELONGS |= dict.fromkeys(SECTION_KEYS, _("{key} belongs to a section, beside its title"))
_BELONGS |= dict.fromkeys(NOTES_KEYS, _("{key} belongs at the top of the file, beside 'title'"))


def hint_for_unknown(key: str, keys: tuple[str, ...]) -> str:
    """What to do about a key that is none of `keys`."""
    hint = did_you_mean(key, keys)
    if hint:
        return hint
    elsewhere = nearest(key, _BELONGS)
    if elsewhere:
        return _BELONGS[elsewhere].format(key=excerpt(elsewhere))
    if keys == POINT_KEYS:
        return _("if it is text to say, put the whole text in quotation marks")
    return _("the keys here are {keys}").format(keys=", ".join(keys))
