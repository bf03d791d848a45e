"""Writes the bill of materials: what the package consists of, in CycloneDX."""

import hashlib
import json
import platform
import re
import uuid
from datetime import UTC, datetime
from pathlib import Path

from building import Build
from licence_texts import BESIDE_THE_PROGRAM, UNDER_LGPL, described, header

_LIBRARY = re.compile(r"\.(?:so(?:\.[\d.]+)?|dll|pyd|dylib)$")


def write_sbom(build: Build, frozen: Path, venv: Path, target: Path) -> None:
    """Every component with its version and licence, and every library file with its hash; the same each time."""
    packages = [_package(described(venv, name)) for name in (*BESIDE_THE_PROGRAM, *UNDER_LGPL)]
    python = _component("Python", platform.python_version(), "PSF-2.0")
    font = _component("Atkinson Hyperlegible Next", "1", "OFL-1.1", kind="file")
    libraries = (path for path in sorted(frozen.rglob("*")) if path.is_file() and _LIBRARY.search(path.name))
    files = [_file(path, frozen) for path in libraries]
    time = datetime.fromtimestamp(build.time_s, UTC).isoformat().replace("+00:00", "Z")
    told = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, build.commit)}",
        "version": 1,
        "metadata": {"timestamp": time, "component": _component("Rostrum", build.version, "MIT", kind="application")},
        "components": [*packages, python, font, *files],
    }
    target.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def _package(description: Path) -> dict[str, object]:
    name, version = header(description, "Name"), header(description, "Version")
    licence = header(description, "License-Expression") or header(description, "License")
    return {**_component(name, version, licence), "purl": f"pkg:pypi/{name.lower().replace('_', '-')}@{version}"}


def _component(name: str, version: str, licence: str, kind: str = "library") -> dict[str, object]:
    named = {"expression": licence} if " " in licence else {"license": {"name": licence}}
    return {"type": kind, "name": name, "version": version, "licenses": [named]}


def _file(path: Path, frozen: Path) -> dict[str, object]:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    name = path.relative_to(frozen).as_posix()
    return {"type": "file", "name": name, "hashes": [{"alg": "SHA-256", "content": digest}]}
