"""Whether a window can be opened at all, asked before Qt, which would abort."""

import ctypes
import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QLibraryInfo

from app.translation import _

WINDOWLESS = {"offscreen", "minimal", "vnc", "linuxfb", "eglfs"}
XCB = "libxcb.so.1"


def why_no_window(environment: Mapping[str, str] = os.environ) -> str | None:
    """One sentence on what is missing, None when a window can be opened."""
    platforms = _platforms(environment)
    if not sys.platform.startswith("linux") or platforms & WINDOWLESS:
        return None
    if platforms != {"xcb"} and _wayland_answers(environment):
        return None
    if not environment.get("DISPLAY") or platforms == {"wayland"}:
        return _("There is no screen to show the speech on. Start Rostrum from a desktop session.")
    return _why_no_x11(environment["DISPLAY"])


def _platforms(environment: Mapping[str, str]) -> set[str]:
    """What Qt was asked to draw with, of which it takes the first that works; empty when it may choose."""
    asked = environment.get("QT_QPA_PLATFORM", "").split(";")
    return {name.partition(":")[0].partition("-")[0] for name in asked if name}


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY")
    if not name:
        return False
    path = Path(environment.get("XDG_RUNTIME_DIR", "/")) / name
    with socket.socket(socket.AF_UNIX) as knock:
        try:
            knock.connect(str(path))
        except OSError:
            return False
    return True


def _why_no_x11(display: str) -> str | None:
    try:
        ctypes.CDLL(str(_x11_plugin()))
        xcb = ctypes.CDLL(XCB)
    except OSError as error:
        library = str(error).partition(":")[0]
        return _("A system library is missing: {library}. The README tells how to install it.").format(library=library)
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    if refused:
        return _("The screen {display} does not answer. Start Rostrum from a desktop session.").format(display=display)
    return None


def _x11_plugin() -> Path:
    """The part of Qt that draws on X11: with it every library is loaded that it needs."""
    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms" / "libqxcb.so"
