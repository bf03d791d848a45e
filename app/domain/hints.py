"""How a message shows what was written, and guesses what was meant."""

from collections.abc import Iterable
from difflib import get_close_matches

from app.translation import _

_LONGEST_EXCERPT = 40


def excerpt(text: str) -> str:
    """The beginning of `text` in quotation marks, short enough for one line of a message."""
    flat = " ".join(text[: 2 * _LONGEST_EXCERPT].split())
    flat = "".join(character if character.isprintable() else "?" for character in flat)
    if len(flat) > _LONGEST_EXCERPT:
        flat = flat[:_LONGEST_EXCERPT].rstrip() + "…"
    return f"'{flat}'"


def did_you_mean(written: str, choices: Iterable[str]) -> str:
    """A hint that names the nearest choice, or "" when none is near."""
    near = nearest(written, choices)
    return _("did you mean {choice}?").format(choice=excerpt(near)) if near else ""


def nearest(written: str, choices: Iterable[str]) -> str:
    """The choice that looks most like `written`, or "" when none does."""
    near = get_close_matches(written[:_LONGEST_EXCERPT].lower(), list(choices), n=1)
    return near[0] if near else ""
