"""Puts the licences of everything in the package beside it, in resources/licences, where About finds them."""

import shutil
import sys
from collections.abc import Iterator, Mapping
from email.parser import HeaderParser
from pathlib import Path

from building import Build

BESIDE_THE_PROGRAM = (
    *(
        "cffi",
        "charset_normalizer",
        "defusedxml",
        "lxml",
        "markdown_it_py",
        "mdurl",
        "msgspec",
        "platformdirs",
        "psutil",
    ),
    *(
        "pypdfium2",
        "python_docx",
        "pyyaml",
        "sounddevice",
        "soundfile",
        "tomlkit",
        "typing_extensions",
        "wakepy",
        "pyinstaller",
    ),
    *(("jeepney",) if sys.platform == "linux" else ()),
)
"""What is in the package in the words of its own licence file; PyInstaller for what starts the frozen program."""

UNDER_LGPL = ("pyside6_essentials", "shiboken6")
"""Their wheels bring no licence file: theirs are kept in packaging/licences."""


def collect_licences(build: Build, venv: Path, resources: Path) -> None:
    """Write one text file for each licence into the folder `licences` of `resources`."""
    folder = resources / "licences"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    kept = sorted((build.source / "packaging" / "licences").glob("*.txt"))
    single = {
        "Rostrum": build.source / "LICENSE",
        "Atkinson Hyperlegible Next": build.source / "resources" / "fonts" / "OFL.txt",
        "Python": _python_licence(),
        **{text.stem: text for text in kept},
        **_of_sound(venv),
    }
    for name, text in single.items():
        _write(folder, name, text.read_text(encoding="utf-8"))
    for package in BESIDE_THE_PROGRAM:
        texts = [
            text.read_text(encoding="utf-8", errors="replace") for text in _licence_files(described(venv, package))
        ]
        if not texts:
            raise FileNotFoundError(f"{package} has no licence file")
        _write(folder, package, "\n".join(texts))


def _of_sound(venv: Path) -> Mapping[str, Path]:
    """That of the library which soundfile brings along, where it is in the package: on Linux it is the system's."""
    if sys.platform == "linux":
        return {}
    return {"libsndfile": next(venv.rglob("site-packages/_soundfile_data/COPYING"))}


def described(venv: Path, package: str) -> Path:
    """The folder in which an installed package describes itself."""
    (found,) = venv.rglob(f"site-packages/{package}-*.dist-info")
    return found


def header(description: Path, name: str) -> str:
    """What the metadata of an installed package say under that name; "" when nothing."""
    metadata = (description / "METADATA").read_text(encoding="utf-8")
    return HeaderParser().parsestr(metadata).get(name, "")


def _licence_files(description: Path) -> Iterator[Path]:
    for file in sorted(description.rglob("*")):
        within = file.relative_to(description).parts
        if file.is_file() and any(part.upper().startswith(("LICEN", "COPYING")) for part in within):
            yield file


def _python_licence() -> Path:
    bases = (Path(sys.base_prefix), Path(sys.base_prefix) / f"lib/python3.{sys.version_info.minor}")
    debian = Path(f"/usr/share/doc/python3.{sys.version_info.minor}/copyright")
    return next(file for file in (*(base / "LICENSE.txt" for base in bases), debian) if file.exists())


def _write(folder: Path, name: str, text: str) -> None:
    with (folder / f"{name}.txt").open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
