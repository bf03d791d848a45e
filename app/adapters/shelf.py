"""What comes with the program to be read: its guide, and the licences of all it is made of."""

from pathlib import Path

HOUSE = Path(__file__).parent.parent.parent
_PACKAGED = Path("resources", "licences")
_IN_SOURCE = {
    "Rostrum": Path("LICENSE"),
    "Atkinson Hyperlegible Next": Path("resources", "fonts", "OFL.txt"),
}
_ALSO_IN_SOURCE = Path("packaging", "licences")


class Shelf:
    """A book that is not there is empty: the program can do without."""

    def __init__(self, house: Path = HOUSE) -> None:
        self._house = house

    def guide(self) -> str:
        """In Markdown."""
        return _text(self._house / "docs" / "guide.md")

    def licences(self) -> dict[str, str]:
        """Each by what it is the licence of, Rostrum's first: those in the package, or else those in the source."""
        files = _texts_in(self._house / _PACKAGED) or {
            **{name: self._house / file for name, file in _IN_SOURCE.items()},
            **_texts_in(self._house / _ALSO_IN_SOURCE),
        }
        ordered = sorted(files, key=lambda name: (name != "Rostrum", name.casefold()))
        return {name: text for name in ordered if (text := _text(files[name]))}


def _texts_in(folder: Path) -> dict[str, Path]:
    return {file.stem: file for file in folder.glob("*.txt")}


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
