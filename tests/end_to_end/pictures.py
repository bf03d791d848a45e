"""What a person would see on a private screen."""

import struct

from PySide6.QtGui import QImage

from tests.end_to_end.private_screen import PrivateScreen

_XWD_HEADER = struct.Struct(">25I")
_XWD_COLOUR_BYTES = 12


def picture_of(screen: PrivateScreen) -> QImage:
    """The whole screen at this moment."""
    xwd = screen.pixels.read_bytes()
    header = _XWD_HEADER.unpack_from(xwd)
    size, width, height, row_bytes, colours = header[0], header[4], header[5], header[12], header[19]
    start = size + colours * _XWD_COLOUR_BYTES
    rows = xwd[start : start + height * row_bytes]
    return QImage(rows, width, height, row_bytes, QImage.Format.Format_RGB32).copy()
