"""What is in brackets: things to do, not to say."""

import re

_WHOLE = re.compile(r"(?:\[(?P<square>[^\[\]]+)\]|【(?P<chinese>[^【】]+)】|\{(?P<curly>[^{}]+)\})[.。]?")
_FIRST = re.compile(r"(?:\[(?P<square>[^\[\]]+)\]|【(?P<chinese>[^【】]+)】)\s*(?P<rest>\S.*)")
_LAST = re.compile(r"(?P<rest>.*\S)\s*(?:\[(?P<square>[^\[\]]+)\]|【(?P<chinese>[^【】]+)】)")
_ROUND = re.compile(r"[(（](?P<inside>[^()（）]+)[)）][.。]?")
_LETTER = re.compile(r"[^\W\d_]")

_LONGEST_ROUND = 60
_STAGE_WORDS = re.compile(
    r"\b(?:pause|pauses|applause|smile|slide|slides|look|wait|breathe|breath|drink|water|slowly|slower|louder|show|point"
    r"|gesture|click|next|video|laughter|nod|stand|hold up|regard(?:er)?|sourire|diapositive|applaudissements|silence"
    r"|respirer|pausa|sonreír|sonrisa|aplausos|diapositiva|mirar|respirar|пауза|улыбка|слайд|аплодисменты|посмотреть"
    r"|Pause|Folie|Lächeln|Applaus)\b|وقفة|توقف|تصفيق|ابتسم|شريحة|停顿|微笑|掌声|幻灯片|暂停",
    re.IGNORECASE,
)


def direction(text: str) -> str:
    """What stands in the brackets when there is nothing else; empty when something is said."""
    match = _WHOLE.fullmatch(text)
    if match:
        return _inside(match)
    match = _ROUND.fullmatch(text)
    if match and len(text) <= _LONGEST_ROUND and _STAGE_WORDS.search(match["inside"]):
        return match["inside"].strip()
    return ""


def without_directions(text: str) -> tuple[str, str]:
    """What is said, and the cue: what stands in square brackets before or behind it, if that is not a mere number."""
    cues = []
    match = _FIRST.fullmatch(text)
    if match and _inside(match):
        cues.append(_inside(match))
        text = match["rest"]
    match = _LAST.fullmatch(text)
    if match and _inside(match):
        cues.append(_inside(match))
        text = match["rest"]
    return text, "; ".join(cues)


def _inside(match: re.Match[str]) -> str:
    inside = next(text for name, text in match.groupdict().items() if text and name != "rest")
    return inside.strip() if _LETTER.search(inside) else ""
