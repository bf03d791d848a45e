"""Every slot is one that fails by itself (see `ui.slots`)."""

import ast
from pathlib import Path

HOUSE = Path(__file__).parents[2] / "ui"


def slots_of_qt(file: Path) -> list[int]:
    """The lines that take PySide's own."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == "PySide6.QtCore"]
    return [node.lineno for node in imports if any(name.name == "Slot" for name in node.names)]


def test_no_slot_is_qts_own() -> None:
    found = {file.name: slots_of_qt(file) for file in HOUSE.rglob("*.py")}
    assert {name: lines for name, lines in found.items() if lines} == {}
