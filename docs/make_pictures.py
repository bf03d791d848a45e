"""Takes the pictures of the README and the guide, from the real program: `python -m docs.make_pictures [NAME ...]`.

The program runs on a private screen and is steered by its keys. A NAME (desk, document, speech, rehearsals, screens,
paper) takes only those pictures; the speech takes about two minutes, for its clock is a real one.
"""

import argparse
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QImageWriter

from app.adapters.takes import Takes
from app.domain.learning import experience
from app.domain.measure import measure
from app.domain.take import Take
from app.formats.notes_yaml import read_notes
from app.opening import planned
from bench.learning import Stage
from bench.speakers import Speaker
from docs.few_colours import with_few_colours
from docs.pictures_of_paper import pocket_paper
from tests.end_to_end.private_screen import private_screen
from tests.end_to_end.running_program import ROSTRUM, RunningProgram, running

FOLDER = Path(__file__).parent
PICTURES = FOLDER / "pictures"
SHIPPED = FOLDER.parent / "resources" / "notes.yaml"
DOCUMENT = FOLDER.parent / "bench" / "corpus" / "compact-typed.docx"
WIDTH = 1280

INTO_THE_SPEECH_S = 68.0
CORRECTION_S = 5
SEED, LIMIT_S = 7, 450.0
AT_REST_S = 0.8
READ_S = 4.0
NOTICE_GOES_S = 6.5
"""As long as a message stays (ui/messages.py), and a little."""


def main(arguments: Sequence[str]) -> int:
    takes = {
        "desk": at_the_desk,
        "document": from_a_document,
        "speech": during_a_speech,
        "rehearsals": after_rehearsals,
        "screens": on_other_screens,
        "paper": on_paper,
    }
    parser = argparse.ArgumentParser(description="Take the pictures of the README and the guide.")
    parser.add_argument("names", metavar="NAME", nargs="*", help=f"only some: {', '.join(takes)}")
    asked = parser.parse_args(arguments).names or takes
    PICTURES.mkdir(exist_ok=True)
    for name in asked:
        takes[name]()
    return 0


def at_the_desk() -> None:
    """What is seen before a speech: the desk, the beginning, every key, and notes that need repair."""
    with rostrum((1600, 1000), str(SHIPPED)) as program:
        press(program, *["Down"] * 5, "Return")
        keep(program, "desk")
        press(program, "Escape", "ctrl+p")
        keep(program, "paper")
    with rostrum((1920, 1080), "--deliver") as program:
        keep(program, "opened")
        press(program, "question")
        keep(program, "keys")
    with TemporaryDirectory() as folder:
        notes = Path(folder, "speech.yaml")
        guide = (FOLDER / "notes-format.md").read_text(encoding="utf-8")
        notes.write_text(guide.partition("```yaml mistakes\n")[2].partition("```")[0], encoding="utf-8")
        with rostrum((1920, 1080), str(notes), "--deliver") as program:
            keep(program, "problems")


def from_a_document() -> None:
    """The speech as it was typed, on its way to the desk."""
    with rostrum((1600, 1000), str(DOCUMENT)) as program:
        time.sleep(READ_S)
        press(program, *["Down"] * 7)
        keep(program, "import")


def during_a_speech() -> None:
    """One delivery from its first word to past its limit; the clock is corrected where a picture needs a later hour."""
    with rostrum((1920, 1080), "--deliver") as program:
        press(program, "space")
        press(program, "f")
        keep(program, "fit")
        press(program, "Return")
        time.sleep(INTO_THE_SPEECH_S)
        keep(program, "stage")
        press(program, "y")
        keep(program, "light")
        press(program, "y")
        keep(program, "contrast")
        press(program, "y", "m")
        keep(program, "mirrored")
        press(program, "m", "m", "m", "v")
        keep(program, "talking-points")
        press(program, "v", "t", "s", "s")
        correct_clock(program, 155)
        keep(program, "amber")
        press(program, "t", "e")
        correct_clock(program, 65)
        keep(program, "over")


def on_other_screens() -> None:
    """The same moment on a large screen and on a small one."""
    for name, size in {"large-screen": (3840, 2160), "small-screen": (1366, 768)}.items():
        with rostrum(size, "--deliver") as program:
            press(program, "space", "c")
            time.sleep(4.0)
            keep(program, name)


def after_rehearsals() -> None:
    """The page of takes after four rehearsals of a simulated speaker."""
    with TemporaryDirectory() as folder:
        store = Takes(Path(folder, "rostrum", "takes.sqlite"))
        notes = read_notes(SHIPPED)
        speaker = Speaker(SEED, measure(planned(notes)))
        takes: list[Take] = []
        for _ in range(4):
            plan = planned(notes, learned=experience(takes).pace_for(notes))
            take = Stage(plan).rehearsed(speaker.speak(may_be_disturbed=False))
            if take is not None:
                takes.append(take)
                store.begin(take.kind, take.measure, LIMIT_S)
                store.note(take.events)
        store.close()
        with rostrum((1600, 1000), str(SHIPPED), data=folder) as program:
            press(program, "shift+F6")
            time.sleep(5 * AT_REST_S)
            keep(program, "takes")


def on_paper() -> None:
    write(pocket_paper(), "pocket")


@contextmanager
def rostrum(size: tuple[int, int], *arguments: str, data: str = "") -> Iterator[RunningProgram]:
    """The program on a screen of `size`, with usual settings and nothing pointed at; `data` is what it kept before."""
    with TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "screen").mkdir()
        home: Mapping[str, str] = {"HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_STATE_HOME": folder}
        home = {**home, "XDG_DATA_HOME": data or folder}
        with private_screen(size, place / "screen") as screen:
            screen.move_pointer(size[0] - 1, size[1] - 1)
            with running([*ROSTRUM, *arguments], screen, place / "program", home) as program:
                program.wait_until_painted()
                time.sleep(AT_REST_S)
                yield program


def press(program: RunningProgram, *keys: str) -> None:
    """Press keys one after the other, and let the window follow."""
    for key in keys:
        program.key(key)
        time.sleep(AT_REST_S)


def correct_clock(program: RunningProgram, seconds: int) -> None:
    """Say that the clock began so much earlier, as a speaker would."""
    program.key(*["k"] * (seconds // CORRECTION_S))
    time.sleep(NOTICE_GOES_S)


def keep(program: RunningProgram, name: str) -> None:
    """Write what the window shows as docs/pictures/NAME.png."""
    write(program.picture().scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation), name)


def write(picture: QImage, name: str) -> None:
    path = PICTURES / f"{name}.png"
    writer = QImageWriter(str(path))
    writer.setQuality(0)  # for PNG: the strongest compression
    if not writer.write(with_few_colours(picture)):
        raise OSError(writer.errorString())
    sys.stdout.write(f"{path.name}: {path.stat().st_size // 1000} kB\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
