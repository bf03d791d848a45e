"""Every measurement, one after the other: `python -m bench.all`, about half an hour; the figures in bench/figures.md.

The machine should have nothing else to do: the last column tells how busy it was, ours included. `--quick` takes three
minutes, to see that everything works; its figures prove little. `--paste` puts what was measured last into the README.
"""

import argparse
import subprocess
import sys
from pathlib import Path

from bench.figures import run_in, tables_in

BENCH = Path(__file__).parent
FIGURES = BENCH / "figures.md"
README = BENCH / "README.md"
OUT = BENCH / "out"

IN_TABLES = {
    "scrolling": ["--seconds", "8", "--repeat", "1"],
    "opening": ["--repeat", "2"],
    "keys": ["--repeat", "20"],
    "laying_out": ["--repeat", "3"],
    "frames": ["--seconds", "5"],
    "pace_truth": [],
    "fit_times": ["--repeat", "5"],
    "landing": ["--halls", "40"],
    "desk": ["--repeat", "30"],
    "paper": ["--repeat", "2"],
}
"""Those that write tables, and what makes them quick."""

AS_PRINTED = {
    "fuzz_notes": ["--count", "5000"],
    "duration_model": [],
    "importing": [],
    "large_documents": ["--pages", "50"],
    "fuzz_documents": ["--count", "500"],
}
"""Those that speak for themselves, and what makes them quick."""


def main() -> None:
    arguments = _arguments()
    if arguments.paste:
        README.write_text(pasted(README.read_text(encoding="utf-8"), OUT), encoding="utf-8")
    else:
        measure(quick=arguments.quick)


def measure(*, quick: bool) -> None:
    """Run everything; leaves the figures of each run in bench/out/ and all tables in bench/figures.md."""
    OUT.mkdir(exist_ok=True)
    parts = []
    for name, briefly in IN_TABLES.items():
        _run(name, "--json", str(_json(OUT, name)), *(briefly if quick else []))
        parts.append(f"## {name}\n\n{section(OUT, name)}")
    for name, briefly in AS_PRINTED.items():
        parts.append(f"## {name}\n\n{_run(name, *(briefly if quick else []))}")
    FIGURES.write_text("\n".join(parts), encoding="utf-8")
    print(f"All figures are in {FIGURES}; `python -m bench.all --paste` puts the tables into {README.name}.")


def section(folder: Path, name: str) -> str:
    """The tables that one measurement left in `folder`, under the day and the machine."""
    file = _json(folder, name)
    return "\n".join([run_in(file) + "\n", *(table.text() for table in tables_in(file))])


def pasted(text: str, folder: Path) -> str:
    """`text` with the tables in `folder` between their marks, `<!-- name -->` and `<!-- /name -->`."""
    for name in IN_TABLES:
        if _json(folder, name).exists():
            before, mark, rest = text.partition(f"<!-- {name} -->\n")
            _old, end, after = rest.partition(f"<!-- /{name} -->")
            if end:
                text = before + mark + section(folder, name) + end + after
    return text


def _json(folder: Path, name: str) -> Path:
    return folder / f"{name}.json"


def _run(name: str, *words: str) -> str:
    """Run one and say what it says; returns it."""
    print(f"## {name}\n", flush=True)
    command = [sys.executable, "-m", f"bench.{name}", *words]
    said = subprocess.run(command, cwd=BENCH.parent, stdout=subprocess.PIPE, text=True, check=True).stdout
    print(said, flush=True)
    return said


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--paste", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
