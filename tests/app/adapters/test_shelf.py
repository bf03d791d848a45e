from pathlib import Path

from app.adapters.shelf import Shelf


def test_the_guide_and_every_licence_of_the_source_are_there() -> None:
    shelf = Shelf()
    assert shelf.guide().startswith("# The guide")
    licences = shelf.licences()
    assert next(iter(licences)) == "Rostrum"
    assert set(licences) >= {"Rostrum", "Atkinson Hyperlegible Next", "LGPL-3.0", "GPL-3.0", "Qt-notices"}


def test_a_package_has_its_own(tmp_path: Path) -> None:
    folder = tmp_path / "resources" / "licences"
    folder.mkdir(parents=True)
    for name in ("zlib", "Rostrum", "Apple"):
        (folder / f"{name}.txt").write_text(name, encoding="utf-8")
    assert Shelf(tmp_path).licences() == {"Rostrum": "Rostrum", "Apple": "Apple", "zlib": "zlib"}
    assert list(Shelf(tmp_path).licences()) == ["Rostrum", "Apple", "zlib"]


def test_what_is_not_there_or_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "LICENSE").write_bytes(b"\xff")
    assert Shelf(tmp_path).guide() == ""
    assert Shelf(tmp_path).licences() == {}
