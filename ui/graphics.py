"""How the scene is drawn: chosen once, before the first window."""

import os
import sys
from pathlib import Path

GRAPHICS_CARDS = Path("/dev/dri")


def choose_graphics() -> None:
    """Leave out what flat text does not need, and pace the frames by a timer where no graphics card does.

    Letters are smoothed in grey: coloured edges are wrong in a mirror, and take a third more time in software.
    Without depth and stencil buffers a frame in software takes about a fifth less time (bench/README.md);
    where nothing waits for the screen, the threaded loop draws frames that nobody sees, and Qt's rest of 5 ms
    before each frame is 5 ms more from a key to its effect.
    """
    os.environ.setdefault("QSG_DISTANCEFIELD_ANTIALIASING", "gray")
    os.environ.setdefault("QSG_NO_DEPTH_BUFFER", "1")
    os.environ.setdefault("QSG_NO_STENCIL_BUFFER", "1")
    if sys.platform.startswith("linux") and not any(GRAPHICS_CARDS.glob("renderD*")):
        os.environ.setdefault("QSG_RENDER_LOOP", "basic")
        os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")
