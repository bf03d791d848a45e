"""Pictures get lighter, and nobody sees it."""

import numpy as np
from PySide6.QtGui import QColor, QImage

from docs.few_colours import COLOURS, with_few_colours

FARTHEST = 32
"""Of 255, in any channel, for a picture that uses the whole of them evenly; a drawn window uses far fewer."""


def picture(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for x in range(width):
        for y in range(height):
            image.setPixelColor(x, y, QColor(x * 4 % 256, y * 4 % 256, (x + y) * 2 % 256))
    return image


def pixels(image: QImage) -> np.ndarray:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(plain.constBits(), np.uint8).reshape(-1, 4)[:, :3].astype(int)


def test_a_picture_of_few_colours_stays_as_it_is() -> None:
    image = picture(15, 17)
    assert (pixels(with_few_colours(image)) == pixels(image)).all()


def test_a_picture_of_many_colours_gets_few_that_are_near() -> None:
    image = picture(64, 64)
    few = with_few_colours(image)
    assert few.colorCount() == COLOURS
    assert np.abs(pixels(few) - pixels(image)).max() <= FARTHEST


def test_a_rare_colour_is_not_lost() -> None:
    image = picture(64, 64)
    image.fill(QColor("black"))
    for x in range(64):
        for y in range(60):
            image.setPixelColor(x, y, QColor(0, x * 4, y * 4))
    image.setPixelColor(9, 63, QColor("#f2b544"))
    near = with_few_colours(image).pixelColor(9, 63)
    assert near.name() == "#f2b544"
