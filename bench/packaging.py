"""The frozen program: size by component, start to the first text cold and warm, memory: `python -m bench.packaging`.

It measures what `make package` left in dist/. Cold means that the system has to read every file of the program from
the disk again, and that nothing is in any cache of Qt; the libraries of the system itself stay warm.
"""

import os
import re
import subprocess
import tempfile
import time
from collections import Counter
from pathlib import Path

from bench.figures import PEER, Figure, Table, options, tell
from bench.machine import Busy
from bench.on_screen import Home, Started, bench_screen
from tests.end_to_end.private_screen import PrivateScreen, ended

DIST = Path(__file__).parent.parent / "dist"
PROGRAM = DIST / "rostrum" / "rostrum"
SPEAKING_S = 2.0
MEBIBYTE = 1024**2

COMPONENTS = (
    ("ICU: languages, their letters and dates", re.compile(r"/libicu")),
    ("Qt: windows, QML and drawing", re.compile(r"PySide6/Qt/lib/|PySide6/Qt/(?:plugins|qml)/")),
    ("PySide6: Qt for Python", re.compile(r"PySide6/|shiboken6/")),
    ("documents: lxml, PDFium, Word", re.compile(r"_internal/(?:lxml|pypdfium2_raw|pypdfium2|docx)/")),
    ("Python", re.compile(r"libpython|python3|base_library|yaml/|/rostrum$")),
    ("Rostrum's own files: QML, typeface, speech, icons, licences", re.compile(r"_internal/(?:ui|resources)/")),
)


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--repeat", type=int, default=5)
    asked = parser.parse_args()
    tell([Table("Size", tuple(sizes())), Table("Start", tuple(starts(asked.repeat)), PEER)], asked.json)


def sizes() -> list[Figure]:
    """What lies on the disk, by component, and what is fetched."""
    parts: Counter[str] = Counter()
    for file in (PROGRAM.parent).rglob("*"):
        if file.is_file():
            parts[_component(file.as_posix())] += file.stat().st_size
    unpacked = Figure("unpacked", "MiB", (parts.total() / MEBIBYTE,), "≤ 150")
    packed = [
        Figure(file.name, "MiB", (file.stat().st_size / MEBIBYTE,), "≤ 45")
        for file in sorted(DIST.iterdir())
        if file.suffix in {".deb", ".xz"}
    ]
    return [unpacked, *packed, *(Figure(name, "MiB", (size / MEBIBYTE,)) for name, size in parts.most_common())]


def _component(file: str) -> str:
    return next((name for name, place in COMPONENTS if place.search(file)), "libraries a system may lack")


def starts(repeat: int) -> list[Figure]:
    """Seconds from the start of the process to the first text, and the memory while it runs."""
    with tempfile.TemporaryDirectory() as folder, bench_screen(Path(folder) / "screen") as screen, Busy() as busy:
        cold = [_start(screen, Home.made(Path(folder) / f"cold-{run}"), cold=True) for run in range(repeat)]
        home = Home.made(Path(folder) / "warm")
        warm = [_start(screen, home) for _ in range(repeat + 1)][1:]
    return [
        Figure("first text, cold", "s", tuple(text_s for text_s, _ in cold), busy_pct=busy.pct),
        Figure("first text, warm", "s", tuple(text_s for text_s, _ in warm), "< 0.5", "0.57 s", busy.pct),
        Figure("memory (PSS), speech running", "MiB", tuple(memory for _, memory in warm), "< 200", "251 MiB"),
    ]


def _start(screen: PrivateScreen, home: Home, *, cold: bool = False) -> tuple[float, float]:
    if cold:
        _forget_files()
    environment = {**screen.environment, **home.environment}
    started_s = time.monotonic()
    process = subprocess.Popen([str(PROGRAM), "--deliver", "--windowed"], env=environment)
    with ended(process):
        started = Started(process, screen, started_s)
        text_s = started.text_after_s()
        started.run_or_pause()
        time.sleep(SPEAKING_S)
        return text_s, started.memory_mib()


def _forget_files() -> None:
    """Have the system drop what it remembers of the program's files."""
    os.sync()
    for path in PROGRAM.parent.rglob("*"):
        if path.is_file():
            with path.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


if __name__ == "__main__":
    main()
