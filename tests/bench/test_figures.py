from pathlib import Path

import pytest

from bench.figures import Figure, Table, tables_in, tell


@pytest.mark.parametrize(
    ("target", "met"),
    [("", None), ("≤ 3", True), ("< 3", False), ("< 3.1", True), ("= 3", True), ("= 0", False), ("≤ 2.9", False)],
)
def test_the_median_of_the_runs_meets_its_target_or_not(target: str, *, met: bool | None) -> None:
    assert Figure("wait", "s", (100.0, 3.0, 1.0), target).met is met


def test_a_line_says_what_is_missed() -> None:
    figure = Figure("wait", "s", (1234.5,), "< 1000", "2 s", busy_pct=12.3)
    assert figure.line() == "| wait | 1,234 s | 2 s | < 1000 | **no** | 12 % |"


def test_what_is_written_to_a_file_is_read_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tables = [
        Table("Opening", (Figure("wait", "s", (3.0, 1.0), "≤ 2", busy_pct=5.0), Figure("size", "MiB", (7.0,))), "a")
    ]
    tell(tables, tmp_path / "figures.json")
    read = tables_in(tmp_path / "figures.json")
    assert [table.text() for table in read] == [table.text() for table in tables]
    assert tables[0].text() in capsys.readouterr().out
