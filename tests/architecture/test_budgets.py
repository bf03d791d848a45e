"""What outgrows its budget is split by the question it answers."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
ROOMS = ("app", "ui", "packaging", "tests", "bench", "docs")
KEPT_AS_IT_CAME = {"bench/smoothness.py"}

PYTHON_LINES = 300
QML_LINES = 150
FUNCTION_LINES = 30


def files(suffix: str) -> list[str]:
    found = (file for room in ROOMS for file in (PROJECT / room).rglob(f"*{suffix}"))
    return sorted({file.relative_to(PROJECT).as_posix() for file in found} - KEPT_AS_IT_CAME)


def functions(source: str) -> Iterator[tuple[str, int]]:
    """The name of each function and how many lines it has, decorators aside."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize(("suffix", "budget"), [(".py", PYTHON_LINES), (".qml", QML_LINES)])
def test_no_file_outgrows_its_budget(suffix: str, budget: int) -> None:
    lengths = {file: len((PROJECT / file).read_text(encoding="utf-8").splitlines()) for file in files(suffix)}
    assert {file: lines for file, lines in lengths.items() if lines > budget} == {}


def test_no_function_outgrows_its_budget() -> None:
    lengths = {
        f"{file}: {name}": lines
        for file in files(".py")
        for name, lines in functions((PROJECT / file).read_text(encoding="utf-8"))
    }
    assert {function: lines for function, lines in lengths.items() if lines > FUNCTION_LINES} == {}
