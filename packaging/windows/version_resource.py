"""Writes what Windows shows as the properties of rostrum.exe, with the version from its one place."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from building import PROJECT, Build

TEXTS = {
    "CompanyName": "The Rostrum authors",
    "FileDescription": "Rostrum",
    "InternalName": "rostrum",
    "LegalCopyright": "MIT licence; see the folder licences",
    "OriginalFilename": "rostrum.exe",
    "ProductName": "Rostrum",
}


def resource(version: str) -> str:
    """The resource in the words that PyInstaller reads; a version has four figures there."""
    figures = tuple(int(figure) for figure in f"{version}.0.0.0".split(".")[:4])
    texts = {**TEXTS, "FileVersion": version, "ProductVersion": version}
    table = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in texts.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={figures}, prodvers={figures}),"
        f" kids=[StringFileInfo([StringTable('040904B0', [{table}])]),"
        f" VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )


def main() -> int:
    target = PROJECT / "build" / "version_resource.txt"
    target.parent.mkdir(exist_ok=True)
    target.write_text(resource(Build("", PROJECT).version), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
