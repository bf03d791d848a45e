"""Nothing that is left out of the packages is missed: every module, QML import and plugin that is used is kept."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from frozen_contents import KEPT_QML, LEFT_OUT_MODULES, Entry, is_wanted, kept_entries, qt_library

PROJECT = Path(__file__).parents[2]

WITHOUT = """
import importlib, importlib.abc, pkgutil, sys

class LeftOut(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if any(name == left_out or name.startswith(left_out + ".") for left_out in {left_out!r}):
            raise ModuleNotFoundError(f"{{name}} is left out", name=name)

for name in list(sys.modules):
    if name in {left_out!r}:
        del sys.modules[name]
sys.meta_path.insert(0, LeftOut())
for room in ("app", "ui"):
    for found in pkgutil.walk_packages([{project!r} + "/" + room], room + "."):
        importlib.import_module(found.name)
from app.__main__ import main
sys.exit(main(["--self-test"]))
"""


def test_the_program_works_without_the_modules_that_are_left_out() -> None:
    script = WITHOUT.format(left_out=LEFT_OUT_MODULES, project=str(PROJECT))
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=PROJECT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert json.loads(done.stdout)["ok"]


def test_every_qml_module_that_is_imported_is_kept() -> None:
    files = list((PROJECT / "ui" / "qml").rglob("*.qml"))
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    imported = set(re.findall(r"^import ([A-Z][\w.]*)", text, re.MULTILINE))
    of_qt = {name.replace(".", "/") for name in imported if not name.startswith("Rostrum")}
    assert files
    assert of_qt <= set(KEPT_QML)


@pytest.mark.parametrize(
    "target",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so",
        "PySide6/Qt/plugins/xcbglintegrations/libqxcb-glx-integration.so",
        "PySide6/Qt/qml/QtQuick/libqtquick2plugin.so",
        "PySide6/Qt/lib/libicudata.so.73",
        "PySide6/plugins/platforms/qwindows.dll",
        "resources/notes.yaml",
        "ui/qml/Rostrum/Stage.qml",
        "libxcb-cursor.so.0",
        "libpython3.11.so.1.0",
        "_cffi_backend.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_what_is_needed_stays(target: str) -> None:
    assert is_wanted(target, platform="linux")


@pytest.mark.parametrize(
    "target",
    [
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/qmltooling/libqmldbg_server.so",
        "PySide6/Qt/qml/QtQuick/Controls/Material/Button.qml",
        "PySide6/Qt/qml/QtQuick/Controls/designer/ButtonSpecifics.qml",
        "PySide6/Qt/qml/QtQuick/plugins.qmltypes",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6\\plugins\\imageformats\\qtiff.dll",
        "libgtk-3.so.0",
        "libcrypto.so.3",
        "_soundfile_data/libsndfile_x86_64.so",
    ],
)
def test_what_nobody_needs_goes(target: str) -> None:
    assert not is_wanted(target, platform="linux")


def test_qts_own_texts_come_in_the_languages_that_rostrum_speaks() -> None:
    texts = "PySide6/Qt/translations/qtbase_pt_BR.qm"
    assert is_wanted(texts, ("fr", "pt_BR"))
    assert not is_wanted(texts, ("fr",))


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("PySide6/Qt/lib/libQt6Core.so.6", "QtCore"),
        ("/somewhere/PySide6/Qt/lib/libQt6Core.so.6", "QtCore"),
        ("PySide6\\Qt6QuickControls2.dll", "QtQuickControls2"),
        ("PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui", "QtGui"),
        ("PySide6/QtCore.abi3.so", None),
        ("PySide6/QtCore.pyd", None),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", None),
        ("libpython3.11.so.1.0", None),
    ],
)
def test_a_qt_library_is_known_on_each_system(target: str, name: str | None) -> None:
    assert qt_library(target) == name


def test_only_the_qt_libraries_that_something_asks_for_stay() -> None:
    def entry(target: str, kind: str = "BINARY") -> Entry:
        return target, target, kind

    asks = {
        "PySide6/QtGui.abi3.so": ["libQt6Gui.so.6", "libc.so.6"],
        "PySide6/Qt/lib/libQt6Gui.so.6": ["/usr/lib/libQt6Core.so.6"],
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so": ["libQt6Widgets.so.6"],
    }
    stay = [
        entry("PySide6/QtGui.abi3.so", "EXTENSION"),
        *(entry(f"PySide6/Qt/lib/libQt6{name}.so.6") for name in ("Gui", "Core")),
        entry("resources/notes.yaml", "DATA"),
    ]
    go = [entry("PySide6/Qt/lib/libQt6Widgets.so.6"), entry("PySide6/Qt/plugins/platformthemes/libqgtk3.so")]
    assert kept_entries([*go, *stay], lambda library: asks.get(library, []), ()) == stay
