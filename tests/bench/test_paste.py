from pathlib import Path

import pytest

from bench.all import BENCH, IN_TABLES, README, pasted
from bench.figures import Figure, Table, tell


def test_the_tables_of_a_run_take_the_place_of_the_old_ones(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tell([Table("Opening", (Figure("wait", "s", (3.0,)),))], tmp_path / "opening.json")
    capsys.readouterr()
    readme = "# Figures\n<!-- opening -->\nold\n<!-- /opening -->\n<!-- keys -->\nkept\n<!-- /keys -->\nabout\n"
    once = pasted(readme, tmp_path)
    assert "old" not in once
    assert once.count("| wait | 3 s |") == 1
    assert once.startswith("# Figures\n<!-- opening -->\n")
    assert once.endswith("<!-- /opening -->\n<!-- keys -->\nkept\n<!-- /keys -->\nabout\n")
    assert pasted(once, tmp_path) == once


@pytest.mark.parametrize("name", IN_TABLES)
def test_every_measurement_has_its_place_in_the_readme(name: str) -> None:
    assert (BENCH / f"{name}.py").exists()
    before, after = README.read_text(encoding="utf-8").split(f"<!-- {name} -->\n")
    assert f"<!-- /{name} -->\n" in after
    assert f"python -m bench.{name}" in before.rpartition("\n## ")[2]
