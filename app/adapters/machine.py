"""What the machine tells of itself: power, room on its disk, a microphone."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from app.domain.readiness import Power, Room
from app.domain.voice import Microphone


class ThisMachine:
    """A Machine; slow where a disk is slow."""

    def __init__(self, folder: Path, microphone: Callable[[], Microphone]) -> None:
        self._folder, self._microphone = folder, microphone

    def power(self) -> Power:
        """None for what is not told; never an error."""
        import psutil  # noqa: PLC0415 - the first frame does not wait for it

        try:
            battery = psutil.sensors_battery()
        except (AttributeError, OSError, ValueError, RuntimeError):  # psutil has no such question on every system
            return Power()
        if battery is None:
            return Power()
        return Power(plugged_in=battery.power_plugged, battery=round(battery.percent))

    def room(self) -> Room:
        """On the disk where a speech under way is kept; never an error."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            free = shutil.disk_usage(self._folder).free
        except OSError:
            return Room(0.0, writable=False)
        return Room(free / 1e6, writable=os.access(self._folder, os.W_OK | os.X_OK))

    def microphone(self) -> Microphone:
        """The one that would record the voice; never an error."""
        return self._microphone()
