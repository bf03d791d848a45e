"""Takes that were kept in a file, and disks that take nothing more."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.adapters.held_takes import HeldTakes
from app.adapters.takes import Takes
from app.domain.take import Take
from tests.speeches import ten_seconds_each
from tests.takes_made import Rehearsal

PLAN = ten_seconds_each(Opening=1, Middle=2, Closing=1)


def spoken(*seconds: float) -> Take:
    return Rehearsal(PLAN, 60.0).spoken(*seconds or (5.0, 6.0, 7.0))


def keep(takes: HeldTakes | Takes, take: Take) -> None:
    takes.begin(take.kind, take.measures[0], take.limit_s)
    for further in take.measures[1:]:
        takes.change_measure(further)
    takes.note(take.events)
    takes.end(keep=True)


def told(takes: HeldTakes) -> str:
    remark, takes.remark = takes.remark, ""
    return remark


def seconds(takes: HeldTakes | Takes) -> list[int]:
    """How long each take took that is found."""
    return [round(take.elapsed_s) for take in takes.read()]


def elapsed(path: Path) -> list[int]:
    """The same, of what the next start finds."""
    disk = Takes(path)
    found = seconds(disk)
    disk.close()
    return found


def kept_before(path: Path, *takes: Take) -> None:
    disk = Takes(path)
    for take in takes:
        keep(disk, take)
    disk.close()


@contextmanager
def no_file_above(size: int) -> Iterator[None]:
    """A disk without room, as far as one program can be kept from any: no file grows beyond `size` bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
