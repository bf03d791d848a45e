"""How a passage looks among the others: short or long, plain or standing out."""

import re
from collections import Counter
from collections.abc import Sequence

from app.domain.document import Kind
from app.domain.recognising.head_words import is_only_a_date
from app.domain.recognising.line_joining import ends_a_sentence, is_unspaced
from app.domain.recognising.passages import Passage
from app.domain.recognising.salutations import is_salutation

_MOST_WORDS = 12
_FEW_WORDS = 8
_MOST_CHARACTERS = 110
_NOT_AT_THE_END = tuple(",;–-،，、…")
_FEW_IN_A_LABEL = 4
_LARGER = 1.09
_SMALLER = 0.95
_LEAST_CAPITALS = 3
_LETTER = re.compile(r"[^\W\d_]")
_UNSPACED_PER_WORD = 2
_PART = re.compile(
    r"(?:part|section|chapter|article|theme|topic|act|teil|abschnitt|kapitel|artikel|partie|chapitre|volet|parte|sección"
    r"|capítulo|artículo|часть|раздел|глава|статья)\s+(?:\d{1,2}|[ivxlc]+|one|two|three|four|five|six|eins|zwei|drei|vier"
    r"|un|deux|trois|quatre|uno|dos|tres|cuatro|один|два|три|первая|вторая|третья)\b"
    r"|第\s?[一二三四五六七八九十\d]{1,2}\s?(?:部分|章|节|点)|(?:الجزء|القسم|الفصل|المحور)\s\S+",
    re.IGNORECASE,
)


def words_in(text: str) -> int:
    """Words; two characters count as one where none are told apart."""
    unspaced = sum(map(is_unspaced, text))
    return len(text.split()) + unspaced // _UNSPACED_PER_WORD


def is_heading_like(text: str) -> bool:
    """Short, and no sentence; with a colon at its end, very short."""
    if (
        is_only_a_date(text)
        or is_salutation(text)
        or not _LETTER.search(text)
        or len(text) > _MOST_CHARACTERS
        or words_in(text) > _MOST_WORDS
    ):
        return False
    if text.endswith((":", "：")):
        return words_in(text) <= _FEW_IN_A_LABEL and "," not in text
    return not text.endswith(_NOT_AT_THE_END) and (not ends_a_sentence(text) or text.endswith(("?", "؟", "？")))


def is_very_short(text: str) -> bool:
    return words_in(text) <= _FEW_WORDS


def is_text(text: str) -> bool:
    """Long enough, or enough of a sentence, to be what is said."""
    words = words_in(text)
    return words > 2 * _MOST_WORDS or (words >= _FEW_WORDS and (ends_a_sentence(text) or words > _MOST_WORDS))


def begins_a_part(text: str) -> bool:
    """True for "Part two" and "第一部分", which say themselves that a part begins."""
    return _PART.match(text) is not None


def without_colon(text: str) -> str:
    return text.rstrip(":： ") or text


class Looks:
    """What is usual in this document, and so what stands out."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        texts = [passage for passage in passages if passage.kind in {Kind.TEXT, Kind.ITEM}]
        sizes: Counter[float] = Counter()
        for passage in texts:
            sizes[passage.block.size] += len(passage.text)
        self._size = sizes.most_common(1)[0][0] if sizes else 0.0
        length = sum(len(passage.text) for passage in texts)
        self._bold_is_usual = sum(len(one.text) for one in texts if one.block.bold) * 2 > length
        self._capitals_are_usual = sum(len(one.text) for one in texts if is_in_capitals(one.text)) * 2 > length

    def is_larger(self, passage: Passage) -> bool:
        return passage.block.size > _LARGER * self._size

    def is_smaller(self, passage: Passage) -> bool:
        return 0.0 < passage.block.size < _SMALLER * self._size

    def stands_out(self, passage: Passage) -> bool:
        return self.look(passage) != (0.0, False, False)

    def look(self, passage: Passage) -> tuple[float, bool, bool]:
        """Its size where it is larger than usual, whether bold, whether in capitals."""
        size = passage.block.size if self.is_larger(passage) else 0.0
        bold = passage.block.bold and not self._bold_is_usual
        return size, bold, is_in_capitals(passage.said) and not self._capitals_are_usual


def is_in_capitals(text: str) -> bool:
    return text.isupper() and len(_LETTER.findall(text)) >= _LEAST_CAPITALS
