"""What only the X server itself knows: where a window lies, and what the pointer looks like."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

from tests.end_to_end.private_screen import PrivateScreen


class _CursorImage(ctypes.Structure):
    """XFixesCursorImage as X11/extensions/Xfixes.h has it, up to the pixels."""

    _fields_ = (
        ("x", ctypes.c_short),
        ("y", ctypes.c_short),
        ("width", ctypes.c_ushort),
        ("height", ctypes.c_ushort),
        ("x_hot", ctypes.c_ushort),
        ("y_hot", ctypes.c_ushort),
        ("serial", ctypes.c_ulong),
        ("pixels", ctypes.POINTER(ctypes.c_ulong)),
    )


def pointer_is_hidden(screen: PrivateScreen) -> bool:
    """Whether every pixel of the pointer is transparent."""
    fixes = ctypes.CDLL("libXfixes.so.3")
    fixes.XFixesGetCursorImage.restype = ctypes.POINTER(_CursorImage)
    with _connection(screen) as (_x11, display):
        image = fixes.XFixesGetCursorImage(display).contents
        return not any(image.pixels[index] for index in range(image.width * image.height))


def corner_of(window: str, screen: PrivateScreen) -> tuple[int, int]:
    """Where the upper left corner of a window's contents is; xdotool counts the frame twice."""
    x, y, child = ctypes.c_int(), ctypes.c_int(), ctypes.c_ulong()
    with _connection(screen) as (x11, display):
        x11.XDefaultRootWindow.restype = ctypes.c_ulong
        root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
        there = (ctypes.byref(x), ctypes.byref(y), ctypes.byref(child))
        x11.XTranslateCoordinates(display, ctypes.c_ulong(int(window)), root, 0, 0, *there)
    return x.value, y.value


@contextmanager
def _connection(screen: PrivateScreen) -> Iterator[tuple[ctypes.CDLL, ctypes.c_void_p]]:
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = ctypes.c_void_p(x11.XOpenDisplay(screen.display.encode()))
    assert display, f"{screen.display} does not answer"
    try:
        yield x11, display
    finally:
        x11.XCloseDisplay(display)
