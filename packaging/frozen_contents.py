"""What belongs in the frozen program and what is left out of what PyInstaller finds.

Every list names what is kept, so that a new Qt adds nothing by itself. tests/packaging holds them against what
app/, ui/ and the QML files import; packaging/smoke_test.py against what the frozen program really opens.
"""

import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]
"""As PyInstaller lists a file: where it goes, where it comes from, of which kind it is."""

LEFT_OUT_MODULES = (
    *("PySide6.QtWidgets", "PySide6.QtSql", "PySide6.QtTest", "PySide6.QtSvg", "PySide6.QtPrintSupport"),
    *("PySide6.QtQuickWidgets", "PySide6.QtOpenGLWidgets", "PySide6.QtSvgWidgets", "PySide6.QtXml"),
    *("_ssl", "_hashlib", "_bz2", "_lzma", "_curses", "readline", "_tkinter"),  # each brings a library of its own
    *("tkinter", "turtle", "idlelib", "lib2to3", "unittest", "doctest", "pdb", "pydoc", "distutils", "ensurepip"),
    *("setuptools", "pkg_resources", "pip", "numpy", "pytest", "hypothesis", "babel"),
)

KEPT_QML = (
    *("QtQml", "QtQml/Base", "QtQml/Models", "QtQml/WorkerScript", "QtCore", "QtQuick", "QtQuick/Window"),
    "QtQuick/Shapes",  # the way from take to take
    # the page that opens notes, where the desktop has no dialog of its own
    *("QtQuick/Dialogs", "QtQuick/Dialogs/quickimpl", "QtQuick/Layouts", "QtQuick/Templates"),
    *("QtQuick/Controls", "QtQuick/Controls/impl", "QtQuick/Controls/Basic", "QtQuick/Controls/Basic/impl"),
    *("QtQuick/Controls/Fusion", "QtQuick/Controls/Fusion/impl", "QtQuick/Effects", "Qt/labs/folderlistmodel"),
)
KEPT_QML_ELSEWHERE = {
    "win32": ("Windows", "Windows/impl", "FluentWinUI3", "FluentWinUI3/impl"),
    "darwin": ("macOS", "macOS/impl", "iOS", "iOS/impl"),
}
"""The looks that Qt chooses by itself on these systems."""

KEPT_PLUGINS = {
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    "platformthemes": ("qxdgdesktopportal",),
    "platforminputcontexts": ("composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"),
    "imageformats": ("qjpeg",),  # PNG needs no plugin
    "tls": ("*",),
    "xcbglintegrations": ("*",),
    "wayland-shell-integration": ("*",),
    "wayland-decoration-client": ("*",),
    "wayland-graphics-integration-client": ("*",),
}

BROUGHT_ALONG = ("libpython3", "libffi", "libxcb-cursor", "libxcb-icccm", "libxcb-image", "libxcb-keysyms")
BROUGHT_ALONG_ALSO = ("libxcb-render-util", "libxcb-util", "libxkbcommon-x11")
"""Libraries of the system that a desktop may lack. All others are the system's own, kept safe by its updates."""

LEFT_TO_THE_SYSTEM = ("_soundfile_data/", "_sounddevice_data/")
"""What plays and keeps sound: on Linux every desktop has it or can have it, and the voice is recorded only for some."""

_QT_LIBRARY = re.compile(r"(?:^|/)(?:lib)?(Qt6?[A-Z]\w*?)(?:\.framework(?=/)|\.so|\.dll|_|\.6|$)")
_QT_FOLDER = re.compile(r"^PySide6/(?:Qt/)?(plugins|qml|translations|lib)/(.+)$")
_SYSTEM_LIBRARY = re.compile(r"^lib[^/]+\.so(?:\.[\d.]+)?$")


def kept_entries(
    entries: Iterable[Entry], needed_by: Callable[[str], Iterable[str]], languages: Iterable[str]
) -> list[Entry]:
    """The entries that stay: parts by the lists above, then only those Qt libraries that a part needs.

    `needed_by` tells the file names that a library or program asks for when it is loaded.
    """
    wanted = [entry for entry in entries if is_wanted(entry[0], tuple(languages))]
    qt = {name: entry for entry in wanted if (name := qt_library(entry[0])) and entry[2] == "BINARY"}
    reached: set[str] = set()
    ahead = [entry for entry in wanted if entry[2] in {"BINARY", "EXTENSION"} and qt_library(entry[0]) is None]
    while ahead:
        asked = {name for file in needed_by(ahead.pop()[1]) if (name := qt_library(_posix(file)))}
        ahead += [qt[name] for name in asked - reached if name in qt]
        reached |= asked
    return [entry for entry in wanted if (name := qt_library(entry[0])) is None or name in reached]


def is_wanted(target: str, languages: tuple[str, ...] = (), platform: str = sys.platform) -> bool:
    """Whether the file that would lie at `target` is named by the lists above."""
    path = _posix(target)
    if found := _QT_FOLDER.match(path):
        room, rest = found.groups()
        if room == "plugins":
            return _is_wanted_plugin(PurePosixPath(rest))
        if room == "qml":
            return _is_wanted_qml(PurePosixPath(rest), platform)
        return room == "lib" or _language(rest) in languages
    if platform == "linux" and path.startswith(LEFT_TO_THE_SYSTEM):
        return False
    if platform == "linux" and _SYSTEM_LIBRARY.match(path):
        return path.startswith(BROUGHT_ALONG + BROUGHT_ALONG_ALSO)
    return ".dist-info/" not in path


def _is_wanted_plugin(plugin: PurePosixPath) -> bool:
    kept = KEPT_PLUGINS.get(plugin.parts[0], ())
    return "*" in kept or plugin.name.partition(".")[0].removeprefix("lib") in kept


def _is_wanted_qml(file: PurePosixPath, platform: str) -> bool:
    if file.suffix in {".qmltypes", ".metainfo"} or "designer" in file.parts:
        return False  # for editors
    looks = (f"QtQuick/Controls/{look}" for look in KEPT_QML_ELSEWHERE.get(platform, ()))
    kept = {*KEPT_QML, *looks, *(() if platform == "linux" else ("QtQuick/NativeStyle",))}
    folder = file.parent
    return str(folder) in kept or (folder.name in {"images", "icons"} and str(folder.parent) in kept)


def qt_library(target: str) -> str | None:
    """The name of the Qt library that `target` is or belongs to, Qt6Core; None for anything else, plugins too."""
    path = _posix(target)
    if "/plugins/" in path or "/qml/" in path or path.endswith((".pyd", ".abi3.so", ".py", ".pyi")):
        return None
    found = _QT_LIBRARY.search(path)
    return found[1].replace("Qt6", "Qt") if found else None


def _language(translation: str) -> str:
    """`qtbase_pt_BR.qm` is pt_BR."""
    return PurePosixPath(translation).stem.partition("_")[2]


def _posix(path: str) -> str:
    return path.replace("\\", "/")


def languages(project: Path) -> tuple[str, ...]:
    """The languages that Rostrum speaks, and that Qt's own texts are therefore needed in."""
    return tuple(sorted(folder.parent.name for folder in project.glob("resources/translations/*/LC_MESSAGES")))
