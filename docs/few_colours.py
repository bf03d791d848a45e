"""A picture with 256 colours, chosen so that nobody sees the difference: a third of the bytes."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, qRgb

Colours = NDArray[np.float32]
"""One colour a row, or one alone: blue, green, red."""

COLOURS = 256
SURFACES = 64
"""So many of the commonest colours are kept exactly; in a drawn window they are its surfaces."""


def with_few_colours(picture: QImage) -> QImage:
    """`picture` in at most 256 colours, none of them far from what it was."""
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(picture.constBits(), np.uint8).reshape(-1, 4)[:, :3]
    found, counts = np.unique(pixels, axis=0, return_counts=True)
    ranked = found[np.argsort(-counts)].astype(np.float32)
    table = [qRgb(int(red), int(green), int(blue)) for blue, green, red in _chosen(ranked)]
    return picture.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.AvoidDither)


def _chosen(colours: Colours) -> Colours:
    """The commonest colours as they are, then always the one that is farthest from all chosen."""
    chosen = list(range(min(SURFACES, len(colours))))
    distance: Colours = np.min([_distance(colours, colours[index]) for index in chosen], axis=0)
    while len(chosen) < min(COLOURS, len(colours)):
        chosen.append(int(np.argmax(distance)))
        distance = np.minimum(distance, _distance(colours, colours[chosen[-1]]))
    return colours[chosen]


def _distance(colours: Colours, other: Colours) -> Colours:
    squares: Colours = ((colours - other) ** 2).sum(axis=1)
    return squares
