"""The measured text: where each block and line of the script stands, exactly as QML's Text will draw it."""

from bisect import bisect_right
from dataclasses import dataclass

from PySide6.QtGui import QFont, QTextLayout, QTextOption

from app.domain.script import Block, BlockKind, LaidBlock

SIZES = {
    BlockKind.TITLE: 0.62,
    BlockKind.SUBTITLE: 0.5,
    BlockKind.HEADING: 0.86,
    BlockKind.SUBHEADING: 0.72,
    BlockKind.CUE: 0.56,
    BlockKind.POINT: 1.0,
    BlockKind.LEFT_OUT: 0.42,
}
"""Font size of each kind of block, as a share of the size of the points."""

HEAVY = {BlockKind.TITLE, BlockKind.HEADING, BlockKind.SUBHEADING}

SPACE_ABOVE = {
    BlockKind.TITLE: 0.0,
    BlockKind.SUBTITLE: 0.3,
    BlockKind.HEADING: 1.3,
    BlockKind.SUBHEADING: 0.9,
    BlockKind.CUE: 0.55,
    BlockKind.POINT: 0.55,
    BlockKind.LEFT_OUT: 0.3,
}
"""Space above each kind of block, in line heights of the points."""

AFTER_CUE = 0.1

LINE_SEPARATOR = "\u2028"
"""What QML's Text makes of a line feed; QTextLayout would run over one."""


@dataclass(frozen=True, slots=True)
class Typography:
    """The type of the script: `size` in logical px, `line_height` as a multiple of it, `width` of the column in px."""

    family: str
    size: int
    line_height: float
    width: float

    def font(self, kind: BlockKind) -> QFont:
        """The font of a kind of block; unhinted, so that QML and the layout agree at every size."""
        font = QFont(self.family)
        font.setPixelSize(max(1, round(self.size * SIZES[kind])))
        font.setWeight(QFont.Weight.DemiBold if kind in HEAVY else QFont.Weight.Normal)
        font.setStrikeOut(kind is BlockKind.LEFT_OUT)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def line_px(self, kind: BlockKind) -> float:
        """Height of a line, in whole logical px."""
        return float(round(self.size * SIZES[kind] * self.line_height))


class ScriptLayout:
    """Every block of a script laid out in one column."""

    def __init__(self, blocks: tuple[Block, ...], typography: Typography) -> None:
        self.typography = typography
        self._fonts = {kind: typography.font(kind) for kind in BlockKind}
        self.laid = tuple(self._lay(blocks))
        self._tops = [place.top for place in self.laid]

    @property
    def height(self) -> float:
        return self.laid[-1].bottom if self.laid else 0.0

    def most_at_once(self, window_px: float) -> int:
        """How many blocks a window of that height can touch at the most."""
        most, first = 0, 0
        for last, place in enumerate(self.laid):
            while self.laid[first].bottom < place.top - window_px:
                first += 1
            most = max(most, last - first + 1)
        return most

    def block_at(self, y: float) -> int:
        """Index of the block that contains `y` or stands above it."""
        return max(0, bisect_right(self._tops, y) - 1)

    def _lay(self, blocks: tuple[Block, ...]) -> list[LaidBlock]:
        laid: list[LaidBlock] = []
        y, before = 0.0, None
        space = self.typography.line_px(BlockKind.POINT)
        for block in blocks:
            if before is not None:
                above = AFTER_CUE if before is BlockKind.CUE else SPACE_ABOVE[block.kind]
                y += round(above * space)
            line_px = self.typography.line_px(block.kind)
            place = LaidBlock(block, y, line_px, self._line_starts(block))
            laid.append(place)
            y, before = place.bottom, block.kind
        return laid

    def _line_starts(self, block: Block) -> tuple[int, ...]:
        """Where the lines of a block begin, in code points; what is left out has one line, cut where it ends."""
        if block.kind is BlockKind.LEFT_OUT:
            return (0,)
        layout = QTextLayout(block.text.replace("\n", LINE_SEPARATOR), self._fonts[block.kind])
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        starts = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.typography.width)
            starts.append(line.textStart())
        layout.endLayout()
        return _code_points(block.text, starts)


def _code_points(text: str, starts: list[int]) -> tuple[int, ...]:
    """Qt counts UTF-16 units; Python counts code points."""
    if text.isascii() or max(text) < "\U00010000":
        return tuple(starts)
    encoded = text.encode("utf-16-le")
    return tuple(len(encoded[: 2 * start].decode("utf-16-le", "ignore")) for start in starts)
