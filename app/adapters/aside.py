"""Files that are moved out of the way instead of being lost."""

from itertools import count
from pathlib import Path

BROKEN = ".broken"


def set_aside(path: Path) -> Path:
    """Rename the file to a name that is free, with `BROKEN` at its end; raises OSError."""
    aside = free_path(path, BROKEN)
    path.rename(aside)
    return aside


def free_path(path: Path, ending: str) -> Path:
    """The path with that ending, and a number from 2 on when there is such a file already."""
    names = (path.name + ending + (f"-{number}" if number > 1 else "") for number in count(1))
    return next(free for free in map(path.with_name, names) if not free.is_symlink() and not free.exists())
