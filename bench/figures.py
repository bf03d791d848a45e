"""A figure beside its target and the peer's, and tables of them."""

import argparse
import json
import operator
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from bench.machine import described

PEER = "QPrompt"
"""The best open-source peer, measured with the same recipe."""

_RELATIONS = {"<": operator.lt, "≤": operator.le, "=": operator.eq, "≥": operator.ge}
_FOUR_DIGITS = 1000

_RULE = "|---|---:|---:|---:|:-:|---:|"


@dataclass(frozen=True, slots=True)
class Figure:
    """What each run gave, in `unit`; the median stands for them. `target` as it is read: "≤ 0.04", "" for none.

    `busy_pct` is how busy the whole machine was, None where it makes no difference.
    """

    name: str
    unit: str
    values: tuple[float, ...]
    target: str = ""
    peer: str = ""
    busy_pct: float | None = None

    @property
    def ours(self) -> float:
        return median(self.values)

    @property
    def met(self) -> bool | None:
        """None without a target."""
        if not self.target:
            return None
        relation, wanted = self.target.split()
        return bool(_RELATIONS[relation](self.ours, float(wanted)))

    def line(self) -> str:
        """A line of the table."""
        met = {True: "yes", False: "**no**", None: ""}[self.met]
        busy = "" if self.busy_pct is None else f"{self.busy_pct:.0f} %"
        return f"| {self.name} | {_shown(self.ours)} {self.unit} | {self.peer} | {self.target} | {met} | {busy} |"


@dataclass(frozen=True, slots=True)
class Table:
    """Figures under one title; `peer` is whose figures stand beside ours."""

    title: str
    figures: tuple[Figure, ...]
    peer: str = ""

    def text(self) -> str:
        head = f"| what | ours | {self.peer} | target | met | busy |"
        return "\n".join([f"**{self.title}**", "", head, _RULE, *(figure.line() for figure in self.figures), ""])


def options(doc: str | None) -> argparse.ArgumentParser:
    """What every measurement understands."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures of every run to FILE")
    return parser


def tell(tables: Sequence[Table], file: Path | None) -> None:
    """Print the tables and, when a file is named, write them to it."""
    print(f"{time.strftime('%Y-%m-%d')}, {described()}\n")
    for table in tables:
        print(table.text())
    if file is not None:
        file.write_text(json.dumps(_record(tables), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _record(tables: Iterable[Table]) -> dict[str, object]:
    return {
        "date": time.strftime("%Y-%m-%d"),
        "machine": described(),
        "tables": [
            {"title": table.title, "peer": table.peer, "figures": [_told(figure) for figure in table.figures]}
            for table in tables
        ],
    }


def _told(figure: Figure) -> dict[str, object]:
    return asdict(figure) | {"ours": figure.ours, "met": figure.met}


def run_in(file: Path) -> str:
    """When and where `tell` wrote it."""
    record = json.loads(file.read_text(encoding="utf-8"))
    return f"{record['date']}, {record['machine']}."


def tables_in(file: Path) -> list[Table]:
    """The tables that `tell` wrote."""
    record = json.loads(file.read_text(encoding="utf-8"))
    return [
        Table(table["title"], tuple(_read(figure) for figure in table["figures"]), table["peer"])
        for table in record["tables"]
    ]


def _read(told: dict[str, object]) -> Figure:
    own = {name: value for name, value in told.items() if name in Figure.__slots__}
    return Figure(**own)  # type: ignore[arg-type]  # what _told wrote


def _shown(value: float) -> str:
    """Three significant digits, and no fewer than stand before the point."""
    return f"{value:,.0f}" if abs(value) >= _FOUR_DIGITS else f"{value:.3g}"
