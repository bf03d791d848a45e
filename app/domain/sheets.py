"""The paper in the printer."""

from enum import StrEnum


class Sheet(StrEnum):
    A5 = "a5"
    A4 = "a4"
    LETTER = "letter"

    @property
    def width_mm(self) -> float:
        return _SIZES_MM[self][0]

    @property
    def height_mm(self) -> float:
        return _SIZES_MM[self][1]


_SIZES_MM = {Sheet.A5: (148.0, 210.0), Sheet.A4: (210.0, 297.0), Sheet.LETTER: (215.9, 279.4)}
