"""When a full stop only shortens a word."""

import re

_NEVER_LAST = re.compile(
    r"mr|mrs|ms|dr|prof|hon|gen|col|lt|capt|st|vs|cf|approx|ca|eg|ie|mme|mlle|sr|sra|srta|dra|ud|uds|им", re.IGNORECASE
)
_LAST_BEFORE_A_CAPITAL = re.compile(r"etc|inc|ltd|co|corp|jr|al|a\.m|p\.m|т\.д|т\.п", re.IGNORECASE)
_SHORT_BEFORE_A_NUMBER = re.compile(
    r"no|nos|nr|núm|arts?|paras?|figs?|ch|sec|vol|pp?|ed|jan|feb|mar|apr|aug|sept?|oct|nov|dec|ст", re.IGNORECASE
)
_KNOWN = (_NEVER_LAST, _LAST_BEFORE_A_CAPITAL, _SHORT_BEFORE_A_NUMBER)

_SHORTENED = re.compile(r"(?:^|[\W_])((?:[^\W\d_]\.)*[^\W\d_]+)\.[^\w.,;:]*\Z")


def may_be_abbreviation(token: str) -> bool:
    """Whether the full stop at the end of `token` may be no more than part of the spelling."""
    name = _name(token)
    return "." in name or _is_initial(name) or any(known.fullmatch(name) for known in _KNOWN)


def ends_sentence(token: str, following: str) -> bool:
    """Whether a sentence ends with the abbreviation `token`, to judge by the token after it ("" for none)."""
    name = _name(token)
    first = following.lstrip("\"'“‘«(")[:1]
    if not first:
        return True
    if _SHORT_BEFORE_A_NUMBER.fullmatch(name):
        return not first.isdecimal()
    return bool(_LAST_BEFORE_A_CAPITAL.fullmatch(name)) and first.isupper()


def _name(token: str) -> str:
    match = _SHORTENED.search(token)
    return match[1] if match else ""


def _is_initial(name: str) -> bool:
    """The J of "J. Smith"; "I." ends a sentence more often than it begins a name."""
    return len(name) == 1 and name.isupper() and name != "I"
