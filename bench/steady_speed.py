"""The px a second that steady motion must have, off the path: `python -m bench.steady_speed NOTES WIDTH HEIGHT`."""

import sys
from pathlib import Path

from app.domain.settings import Motion, Settings
from app.formats.notes_yaml import read_notes
from bench.opened import stage_with


def main() -> None:
    notes, width, height = sys.argv[1:]
    with stage_with(read_notes(Path(notes)), (int(width), int(height)), Settings(motion=Motion.STEADY)) as stage:
        _times_s, _ys, slopes = stage.models.stage.property("path")
        print(slopes[0])


if __name__ == "__main__":
    main()
