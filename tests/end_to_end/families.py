"""A program that consists of several processes: a guardian, and the window it guards."""

from collections.abc import Iterator
from pathlib import Path

_PROCESSES = Path("/proc")


def family(process: int) -> list[int]:
    """The process and all that descend from it, the oldest first; none once it is gone."""
    parents = {number: parent for number, parent, _session in _living()}
    members = [process] if process in parents else []
    for member in members:
        members += sorted(child for child, parent in parents.items() if parent == member)
    return members


def left_of_session(session: int) -> list[int]:
    """What still lives of the processes that were started with this one."""
    return [number for number, _parent, its_session in _living() if its_session == session]


def _living() -> Iterator[tuple[int, int, int]]:
    """Each process with its parent and its session; the dead that nobody has asked for are left out."""
    for folder in _PROCESSES.iterdir():
        if folder.name.isdigit():
            try:
                state, parent, _group, session = (folder / "stat").read_text().rpartition(")")[2].split()[:4]
            except (FileNotFoundError, ProcessLookupError):
                continue
            if state != "Z":
                yield int(folder.name), int(parent), int(session)
