"""How large everything is, by the kind of paper and the sheet it is printed on."""

from dataclasses import dataclass, replace

from PySide6.QtGui import QFont

from app.domain.direction import is_written_from_the_right
from app.domain.paper_kind import PaperKind
from app.domain.sheets import Sheet
from ui.paper.type_set import PER_MM, Column, Face

_BOLD, _STRONG = QFont.Weight.Bold, QFont.Weight.DemiBold
_POCKET_PT = {Sheet.A5: 15.0, Sheet.A4: 19.0, Sheet.LETTER: 19.0}
_INTERPRETERS_PT = 11.5
_MARGIN_MM = {Sheet.A5: 12.0, Sheet.A4: 18.0, Sheet.LETTER: 18.0}
_FOOT_MM = 8.0
_TIMES_WIDE = 2.5
_NUMBERS_WIDE = 2.0
"""In sizes of the text."""

_LEAST_PT = 8.5

_TRADITIONAL_CHINESE = ("Noto Sans CJK TC", "Microsoft JhengHei", "PingFang TC")
_HAN = {
    "zh": ("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC"),
    "ja": ("Noto Sans CJK JP", "Yu Gothic", "Hiragino Sans"),
    "ko": ("Noto Sans CJK KR", "Malgun Gothic", "Apple SD Gothic Neo"),
}
"""The same characters have other shapes in each of these; those of Debian, Windows and macOS."""

GREY = 0.38
"""As light as small print may be on paper and still be read under a lamp."""


@dataclass(frozen=True, slots=True)
class Look:
    """The measures of one paper."""

    kind: PaperKind
    sheet: Sheet
    language: str

    @property
    def size_pt(self) -> float:
        return _POCKET_PT[self.sheet] if self.kind is PaperKind.POCKET else _INTERPRETERS_PT

    @property
    def margin(self) -> float:
        return _MARGIN_MM[self.sheet] * PER_MM

    @property
    def width(self) -> float:
        """Of what is printed."""
        return self.sheet.width_mm * PER_MM - 2 * self.margin

    @property
    def height(self) -> float:
        """Of the room for the text, above the foot of the page."""
        return self.sheet.height_mm * PER_MM - 2 * self.margin - _FOOT_MM * PER_MM

    @property
    def from_the_right(self) -> bool:
        return is_written_from_the_right(self.language)

    @property
    def body(self) -> Face:
        return Face(self.size_pt, others=self._others)

    @property
    def must(self) -> Face:
        """Only a speaker has to know what must be said."""
        return replace(self.body, weight=_BOLD) if self.kind is PaperKind.POCKET else self.body

    @property
    def gone(self) -> Face:
        """For what there is no time for: it can be read, and does not catch the eye."""
        return self._face(0.72 if self.kind is PaperKind.POCKET else 1.0, shade=GREY)

    @property
    def small(self) -> Face:
        return self._face(max(0.68, _LEAST_PT / self.size_pt), shade=GREY)

    @property
    def aside(self) -> Face:
        """For cues, short forms and remarks."""
        return self._face(0.85, _STRONG, GREY)

    @property
    def title(self) -> Face:
        return self._face(0.85 if self.kind is PaperKind.POCKET else 1.5, _BOLD)

    def heading(self, depth: int) -> Face:
        return self._face(1.05 if depth == 0 else 0.95, _BOLD)

    @property
    def times(self) -> Column:
        return self._column(0.0, self._times_width)

    @property
    def numbers(self) -> Column:
        return self._column(self._times_width, self._numbers_width)

    @property
    def text(self) -> Column:
        start = self._times_width + self._numbers_width
        return self._column(start, self.width - start)

    @property
    def whole(self) -> Column:
        return self._column(0.0, self.width)

    def share(self, start: float, end: float) -> Column:
        """From one share of the width to another."""
        return self._column(start * self.width, (end - start) * self.width)

    @property
    def _times_width(self) -> float:
        """Only a speaker needs times."""
        return _TIMES_WIDE * self.body.line_height / 1.32 if self.kind is PaperKind.POCKET else 0.0

    @property
    def _numbers_width(self) -> float:
        return _NUMBERS_WIDE * self.body.line_height / 1.32

    @property
    def _others(self) -> tuple[str, ...]:
        language = self.language.lower()
        if language.startswith(("zh-hant", "zh-tw", "zh-hk", "zh-mo")):
            return _TRADITIONAL_CHINESE
        return _HAN.get(language.partition("-")[0], ())

    def _face(self, size: float, weight: QFont.Weight = QFont.Weight.Normal, shade: float = 0.0) -> Face:
        """A face of that size, in sizes of the text."""
        return replace(self.body, size_pt=size * self.size_pt, weight=weight, shade=shade)

    def _column(self, start: float, width: float) -> Column:
        x = self.width - start - width if self.from_the_right else start
        return Column(x, width, self.from_the_right)
