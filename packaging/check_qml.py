"""Holds every QML file to its types and to one form: `check_qml.py [--format] [PROJECT]`.

qmllint can only see a misspelt property when it knows the view models, and these are written in Python. So
their types are read from the source first and written as a QML module into build/qml, where it finds them.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import PySide6

TOOLS = Path(sys.executable).parent

_MODULE_NAME = re.compile(r'^QML_IMPORT_NAME = "([\w.]+)"$', re.MULTILINE)
_QML_TYPES = {"list": "QVariantList", "dict": "QVariantMap", "object": "QVariant"}
"""What Python calls a type and qmllint does not know by that name."""


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Check every QML file, or put it in its usual form.")
    parser.add_argument("--format", action="store_true")
    parser.add_argument("project", type=Path, nargs="?", default=Path(__file__).parent.parent)
    asked = parser.parse_args(arguments)
    qml, types = asked.project / "ui" / "qml", asked.project / "build" / "qml"
    files = sorted(qml.rglob("*.qml"))
    if asked.format:
        put_in_form(files)
        return 0
    shutil.rmtree(types, ignore_errors=True)
    write_types((asked.project / "ui").rglob("*.py"), types)
    spelt = check_spelling(files, [types, qml])
    formed = check_form(files)
    sys.stdout.write(f"{len(files)} QML files checked\n")
    return 0 if spelt and formed else 1


def write_types(sources: Iterable[Path], target: Path) -> None:
    """Write a QML module with the types of all `sources` that declare the same import name."""
    modules: dict[str, list[Path]] = {}
    for source in sorted(sources):
        if declared := _MODULE_NAME.search(source.read_text(encoding="utf-8")):
            modules.setdefault(declared[1], []).append(source)
    for name, members in modules.items():
        folder = target.joinpath(*name.split("."))
        folder.mkdir(parents=True, exist_ok=True)
        _write_module(name, members, folder)


def _write_module(name: str, members: Sequence[Path], folder: Path) -> None:
    classes = folder / "classes.json"
    _run("pyside6-metaobjectdump", "--quiet", "--out-file", classes, *members)
    classes.write_text(_with_qml_types(classes.read_text(encoding="utf-8")), encoding="utf-8")
    qt = _qt_metatypes()
    _run(
        "pyside6-qmltyperegistrar",
        *("--generate-qmltypes", folder / "types.qmltypes"),
        *("--import-name", name, "--major-version", "1"),
        *(("--foreign-types", qt) if qt else ()),
        *("-o", folder / "registration.cpp"),
        classes,
    )
    (folder / "qmldir").write_text(f"module {name}\ntypeinfo types.qmltypes\ndepends QtQuick\n", encoding="utf-8")


def _with_qml_types(classes: str) -> str:
    def named(entry: dict[str, object]) -> dict[str, object]:
        return {
            key: _QML_TYPES.get(str(value), value) if key in {"type", "returnType"} else value
            for key, value in entry.items()
        }

    return json.dumps(json.loads(classes, object_hook=named), indent=1)


def _qt_metatypes() -> str:
    """Where Qt describes its own base classes, so that QObject and list models are known."""
    folder = Path(PySide6.__file__).parent / "Qt" / "metatypes"
    found = (folder / f"qt6{part}_metatypes.json" for part in ("core", "gui", "qml", "quick"))
    return ",".join(str(file) for file in found if file.exists())


def check_spelling(files: Sequence[Path], import_paths: Iterable[Path]) -> bool:
    """Whether qmllint, with every warning counted, has nothing to say."""
    if not files:
        return True
    paths = [argument for path in import_paths for argument in ("-I", path)]
    return _run("pyside6-qmllint", "-W", "0", *paths, *files, may_fail=True).returncode == 0


def put_in_form(files: Iterable[Path]) -> None:
    for file in files:
        _run("pyside6-qmlformat", "--inplace", file)


def check_form(files: Iterable[Path]) -> bool:
    """Whether every file is as qmlformat would write it; names those that are not."""
    unformed = [file for file in files if not _is_formed(file)]
    for file in unformed:
        sys.stdout.write(f"{file}: not in the usual form, `make format` mends it\n")
    return not unformed


def _is_formed(file: Path) -> bool:
    formed = _run("pyside6-qmlformat", file, capture=True, may_fail=True)
    return formed.returncode == 0 and formed.stdout == file.read_text(encoding="utf-8")


def _run(
    tool: str, *arguments: str | Path, capture: bool = False, may_fail: bool = False
) -> subprocess.CompletedProcess[str]:
    command = [str(TOOLS / tool), *map(str, arguments)]
    stdout = subprocess.PIPE if capture else None
    return subprocess.run(command, check=not may_fail, stdout=stdout, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
