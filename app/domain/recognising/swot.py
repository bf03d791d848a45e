"""Strengths, weaknesses, opportunities and threats: four sub-sections of one section, whatever they look like."""

import re
from collections.abc import Iterator, Mapping, Sequence

_FOUR = (
    r"strengths?|forces|atouts|fortalezas|сильные стороны|نقاط القوة|优势|優勢|stärken",
    r"weakness(?:es)?|faiblesses|debilidades|слабые стороны|نقاط الضعف|劣势|劣勢|schwächen",
    r"opportunit(?:y|ies)|opportunités|oportunidades|возможности|الفرص|机会|机遇|機會|chancen",
    r"threats?|menaces|amenazas|угрозы|التهديدات|威胁|威脅|risiken",
)
FOUR = len(_FOUR)
_PATTERNS = [re.compile(rf"\W*(?:{words})(?![a-zà-ÿа-я])", re.IGNORECASE) for words in _FOUR]


def one_of_four(text: str) -> list[int]:
    """Which of the four the text begins with: none, one, or more where they are named together."""
    return [kind for kind, pattern in enumerate(_PATTERNS) if pattern.match(text)]


def levels_with_swot(
    texts: Mapping[int, str], levels: Mapping[int, int], said: Sequence[int]
) -> tuple[dict[int, int], set[int]]:
    """The levels of the headings with each such four below the heading before them, and which those are.

    `texts` has the headings in their order. A heading under which something is said already is not theirs.
    """
    new, members = dict(levels), set[int]()
    for above, four in _fours(texts):
        if above is not None and set(said).isdisjoint(range(above + 1, four[0])) and levels[four[0]] <= levels[above]:
            new |= dict.fromkeys(four, levels[above] + 1)
        else:
            new |= dict.fromkeys(four, levels[four[0]])
        members |= set(four)
    return new, members


def _fours(texts: Mapping[int, str]) -> Iterator[tuple[int | None, list[int]]]:
    """Each run of four headings that are the four, with the heading before it."""
    headings = list(texts)
    for at in range(len(headings) - 3):
        four = headings[at : at + 4]
        kinds = {kind for heading in four for kind in one_of_four(texts[heading])}
        if len(kinds) == FOUR and all(len(one_of_four(texts[heading])) == 1 for heading in four):
            yield (headings[at - 1] if at else None), four
