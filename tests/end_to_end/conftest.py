"""What the end-to-end tests are given: a private screen, and the real program on it.

    def test_space_runs_and_pauses(rostrum: Opener) -> None:
        program = rostrum("--deliver", "--windowed")
        still = program.wait_until_painted()
        program.key("space")
        program.wait_for_change(still)

A test that needs another screen says so: `@pytest.mark.parametrize("screen_size", [(1024, 600)])`.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.end_to_end.private_screen import PrivateScreen, private_screen
from tests.end_to_end.running_program import ROSTRUM, Opener, RunningProgram, running


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
def rostrum(screen: PrivateScreen, tmp_path: Path) -> Iterator[Opener]:
    """Starts Rostrum on the private screen; nothing of it may be left, nor any word on standard error."""
    programs: list[RunningProgram] = []
    with ExitStack() as stack:

        def start(*arguments: str, **environment: str) -> RunningProgram:
            folder = tmp_path / f"program-{len(programs)}"
            program = stack.enter_context(running([*ROSTRUM, *arguments], screen, folder, environment))
            programs.append(program)
            return program

        yield start
    assert [line for program in programs for line in program.unexpected_errors()] == []
