"""What the end-to-end tests are given: a private screen, and the real program on it.

    def test_space_runs_and_pauses(rostrum: Opener) -> None:
        program = rostrum("--deliver", "--windowed")
        still = program.wait_until_painted()
        program.key("space")
        program.wait_for_change(still)

A test that needs another screen says so: `@pytest.mark.parametrize("screen_size", [(1024, 600)])`.
"""

from collections.abc import Generator, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.end_to_end.pictures import picture_of
from tests.end_to_end.private_screen import PrivateScreen, private_screen
from tests.end_to_end.running_program import ROSTRUM, Opener, RunningProgram, running

_HAS_FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Lets a fixture know how its test went."""
    report = yield
    item.stash[_HAS_FAILED] = report.failed
    return report


@pytest.fixture
def screen_size() -> tuple[int, int]:
    """A common small laptop's."""
    return (1366, 768)


@pytest.fixture
def screen(screen_size: tuple[int, int], tmp_path: Path) -> Iterator[PrivateScreen]:
    folder = tmp_path / "screen"
    folder.mkdir()
    with private_screen(screen_size, folder) as shown:
        shown.move_pointer(screen_size[0] - 1, screen_size[1] - 1)  # out of the way
        yield shown


@pytest.fixture(autouse=True)
def _one_font_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """All programs share one, or each would look through all fonts again."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))


@pytest.fixture
def rostrum(screen: PrivateScreen, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Opener]:
    """Starts Rostrum on the private screen; nothing of it may be left, nor any word on standard error.

    What a person would have seen when a test failed is kept beside what the program printed.
    """
    programs: list[RunningProgram] = []
    with ExitStack() as stack:

        def start(*arguments: str, **environment: str) -> RunningProgram:
            folder = tmp_path / f"program-{len(programs)}"
            program = stack.enter_context(running([*ROSTRUM, *arguments], screen, folder, environment))
            programs.append(program)
            return program

        yield start
        if request.node.stash.get(_HAS_FAILED, False):
            picture_of(screen).save(str(tmp_path / "as-it-failed.png"))
    assert [line for program in programs for line in program.unexpected_errors()] == []
