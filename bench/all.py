"""Every measurement, one after the other: `python -m bench.all`, about half an hour; the figures in bench/figures.md.

The machine should have nothing else to do: the last column tells how busy it was all in all.
`--quick` takes a few minutes, to see that everything works; its figures prove little.
"""

import argparse
import subprocess
import sys
import time
from pathlib import Path

from bench.figures import tables_in
from bench.machine import described

BENCH = Path(__file__).parent
FIGURES = BENCH / "figures.md"
OUT = BENCH / "out"

IN_TABLES = {
    "scrolling": ["--seconds", "8", "--repeat", "1"],
    "opening": ["--repeat", "2"],
    "keys": ["--repeat", "20"],
    "laying_out": ["--repeat", "3"],
    "frames": ["--seconds", "5"],
    "pace_truth": [],
}
"""Those that write tables, and what makes them quick."""

AS_PRINTED = {"fuzz_notes": ["--count", "5000"], "duration_model": []}
"""Those that speak for themselves, and what makes them quick."""


def main() -> None:
    arguments = _arguments()
    OUT.mkdir(exist_ok=True)
    parts = [f"# Figures of {time.strftime('%Y-%m-%d')}\n\n{described()}; busy before the start: {_load()}\n"]
    for name, quick in IN_TABLES.items():
        file = OUT / f"{name}.json"
        _run(name, "--json", str(file), *(quick if arguments.quick else []))
        parts += [f"## {name}\n", *(table.text() for table in tables_in(file))]
    for name, quick in AS_PRINTED.items():
        parts += [f"## {name}\n", _run(name, *(quick if arguments.quick else []))]
    FIGURES.write_text("\n".join(parts), encoding="utf-8")
    print(f"All figures are in {FIGURES}")


def _run(name: str, *words: str) -> str:
    """Run one and say what it says; returns it."""
    print(f"## {name}\n", flush=True)
    command = [sys.executable, "-m", f"bench.{name}", *words]
    said = subprocess.run(command, cwd=BENCH.parent, stdout=subprocess.PIPE, text=True, check=True).stdout
    print(said, flush=True)
    return said


def _load() -> str:
    """Programs that want a core, over the last minute."""
    return Path("/proc/loadavg").read_text(encoding="ascii").split()[0]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
