"""What is in brackets: things to do, not to say."""

import re
from collections.abc import Callable

_WHOLE = re.compile(r"(?:\[(?P<square>[^\[\]]+)\]|【(?P<chinese>[^【】]+)】|\{(?P<curly>[^{}]+)\})[.。]?")
_FIRST = re.compile(r"(?:\[(?P<square>[^\[\]]+)\]|【(?P<chinese>[^【】]+)】)\s*(?P<rest>\S.*)")
_LAST = re.compile(r"(?P<rest>.*\S)\s*(?:\[(?P<square>[^\[\]]+)\]|【(?P<chinese>[^【】]+)】)")
_ROUND = re.compile(r"[(（](?P<inside>[^()（）]+)[)）][.。]?")
_TWICE = re.compile(r"\(\((?P<inside>[^()]+)\)\)[.。]?")
_POINTED = re.compile(r"<(?P<inside>[^\W\d_][^<>@/=]*)>")
_EMPHASISED = re.compile(r"(?P<sign>[*_/~]{1,2})(?P<inside>[^*_/~\s](?:[^*_/~]*[^*_/~\s])?)(?P=sign)")
_ROUND_FIRST = re.compile(r"[(（](?P<inside>[^()（）]+)[)）]\s*(?P<rest>\S.*)")
_ROUND_LAST = re.compile(r"(?P<rest>.*\S)\s*[(（](?P<inside>[^()（）]+)[)）]")
_LETTER = re.compile(r"[^\W\d_]")

_LONGEST_ROUND = 60
_STAGE_WORDS = re.compile(
    r"\b(?:pause|beat|pauses|applause|smile|slide|slides|look|wait|breathe|breath|drink|water|slowly|slower|louder|show|point"
    r"|gesture|click|next|video|laughter|nod|stand|hold up|regard(?:er)?|sourire|diapositive|applaudissements|silence"
    r"|respirer|pausa|sonreír|sonrisa|aplausos|diapositiva|mirar|respirar|пауза|улыбка|слайд|аплодисменты|посмотреть"
    r"|Pause|Folie|Lächeln|Applaus)\b|وقفة|توقف|تصفيق|ابتسم|شريحة|停顿|微笑|掌声|幻灯片|暂停",
    re.IGNORECASE,
)


_BEGINS_TO_DO = re.compile(
    r"(?:long |short |longer |brief )?(?:pause|beat|applause|laughter|smile|look|wait|breathe|slow|slowly|slower|louder"
    r"|softly|quietly|next slide|slide|show|point|hold|gesture|click|nod|stand|step|turn|silence|applaudissements"
    r"|regarde[rz]?|sourire|diapositive|pausa|sonreír|aplausos|diapositiva|mirar|silencio|пауза|улыбка|слайд"
    r"|аплодисменты|посмотреть|folie|lächeln|applaus|stille|blick)\b"
    r"|وقفة|توقف|تصفيق|ابتسم|شريحة|停顿|微笑|掌声|幻灯片|暂停",
    re.IGNORECASE,
)

_DONE = re.compile(rf"(?i:{_BEGINS_TO_DO.pattern})|\A[a-zß-ÿа-я][^.!?]{{,30}}\Z")
"""Between asterisks, a few words without a capital and a full stop tell what is done, too."""


def direction(text: str) -> str:
    """What stands in the brackets when there is nothing else; empty when something is said."""
    match = _WHOLE.fullmatch(text)
    if match:
        return _inside(match)
    if len(text) > _LONGEST_ROUND:
        return ""
    for pattern, words in (
        (_TWICE, _LETTER),
        (_POINTED, _LETTER),
        (_ROUND, _STAGE_WORDS),
        (_EMPHASISED, _DONE),
    ):
        match = pattern.fullmatch(text)
        if match and words.search(match["inside"]):
            return match["inside"].strip()
    return ""


def without_directions(text: str) -> tuple[str, str]:
    """What is said, and the cue: what stands in brackets before or behind it.

    In square ones, all that is not a mere number; in round ones, what is plainly something to do.
    """
    cues = []
    for square, round_brackets in ((_FIRST, _ROUND_FIRST), (_LAST, _ROUND_LAST)):
        found = _split(square.fullmatch(text), bool) or _split(round_brackets.fullmatch(text), _to_do)
        if found:
            cue, text = found
            cues.append(cue)
    return text, "; ".join(cues)


def _to_do(inside: str) -> bool:
    return len(inside) <= _LONGEST_ROUND and _BEGINS_TO_DO.match(inside) is not None


def _split(match: re.Match[str] | None, is_cue: Callable[[str], object]) -> tuple[str, str] | None:
    """What is in the brackets and what is not, None where that is no cue."""
    inside = _inside(match) if match else ""
    return (inside, match["rest"]) if match and inside and is_cue(inside) else None


def _inside(match: re.Match[str]) -> str:
    inside = next(text for name, text in match.groupdict().items() if text and name != "rest")
    return inside.strip() if _LETTER.search(inside) else ""
