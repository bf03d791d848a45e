"""The packages for Linux: a .deb for Debian and its kin, and an archive for all others."""

import gzip
import hashlib
import lzma
import os
import platform
import re
import shutil
import subprocess
import tarfile
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from textwrap import fill

from building import ARCHITECTURES, BUILD, HOMEPAGE, Build, run
from frozen_contents import BROUGHT_ALONG, BROUGHT_ALONG_ALSO
from icon_files import SIZES_PX, picture

_SYSTEM_LIBRARIES = BROUGHT_ALONG[1:] + BROUGHT_ALONG_ALSO
"""What the .deb leaves to the packages it depends on; Python stays, in exactly the version that was tested."""

_IN_COMMON_LICENCES = ("GPL-3.0", "LGPL-3.0", "pyinstaller", "pypdfium2")
"""What the copyright file of a .deb refers to instead; resources/licences has the full texts all the same."""

_MAINTAINER = "The Rostrum authors <rostrum@rostrum.example>"


def write_deb(build: Build, frozen: Path, into: Path) -> Path:
    """Everything under /usr/lib/rostrum, and what a desktop and a manual look for where they look for it."""
    root, architecture = BUILD / "deb", ARCHITECTURES[platform.machine()]
    shutil.rmtree(root, ignore_errors=True)
    program = root / "usr" / "lib" / "rostrum"
    shutil.copytree(frozen, program, symlinks=True)
    for library in program.glob("_internal/lib*.so*"):
        if library.name.startswith(_SYSTEM_LIBRARIES):
            library.unlink()
    lay_out_share(build, root / "usr" / "share")
    _lay_out_documents(build, program, root / "usr" / "share")
    _put(build, "rostrum.sh", root / "usr" / "bin" / "rostrum")
    _put(build, "lintian-overrides", root / "usr" / "share" / "lintian" / "overrides" / "rostrum")
    _write_control(build, root, architecture)
    _settle(root, build.time_s)
    target = into / f"rostrum_{build.version}_{architecture}.deb"
    same = {**build.environment, "DPKG_DEB_THREADS_MAX": "1"}  # the number of threads shows in the result
    run("dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", root, target, environment=same)
    return target


def write_tar(build: Build, frozen: Path, into: Path) -> Path:
    """The program with a script that installs it for one person, without being root."""
    name = f"rostrum-{build.version}-linux-{platform.machine()}"
    root, target = BUILD / "tar" / name, into / f"{name}.tar.xz"
    shutil.rmtree(root.parent, ignore_errors=True)
    shutil.copytree(frozen, root / "rostrum", symlinks=True)
    lay_out_share(build, root / "share")
    _put(build, "install.sh", root / "install.sh")
    shutil.copy(build.source / "LICENSE", root / "LICENSE")
    _settle(root, build.time_s)
    with lzma.open(target, "wb", preset=6) as packed, tarfile.open(fileobj=packed, mode="w") as archive:
        for path in (root, *sorted(root.rglob("*"))):
            archive.add(path, path.relative_to(root.parent).as_posix(), recursive=False, filter=_nobodys)
    return target


def lay_out_share(build: Build, share: Path) -> None:
    """What a desktop looks for: menu entry, kind of file, icons, description, manual."""
    _put(build, "rostrum.desktop", share / "applications" / "rostrum.desktop")
    _put(build, "rostrum.xml", share / "mime" / "packages" / "rostrum.xml")
    description = "app.rostrum.rostrum.metainfo.xml"
    _put(build, description, share / "metainfo" / description)
    icons, themed = build.source / "resources" / "icons", share / "icons" / "hicolor"
    for size in SIZES_PX:
        _copy(picture(icons, size), themed / f"{size}x{size}" / "apps" / "rostrum.png")
    _copy(icons / "rostrum.svg", themed / "scalable" / "apps" / "rostrum.svg")
    manual = share / "man" / "man1" / "rostrum.1.gz"
    manual.parent.mkdir(parents=True)
    manual.write_bytes(_packed(_filled(build, "rostrum.1")))


def _lay_out_documents(build: Build, program: Path, share: Path) -> None:
    documents = share / "doc" / "rostrum"
    documents.mkdir(parents=True)
    texts = sorted((program / "_internal" / "resources" / "licences").glob("*.txt"))
    texts = [text for text in texts if text.stem not in _IN_COMMON_LICENCES]
    head = _filled(build, "copyright")
    licences = "".join(f"\n\n==== {text.stem} ====\n\n{text.read_text(encoding='utf-8')}" for text in texts)
    (documents / "copyright").write_text(head + licences, encoding="utf-8")
    (documents / "changelog.gz").write_bytes(_packed(_changelog(build)))


def _changelog(build: Build) -> str:
    """What changed with this version, as Debian writes it."""
    text = (build.source / "CHANGELOG.md").read_text(encoding="utf-8")
    _, _, changes = text.partition(f"## {build.version}")
    changes = changes.partition("\n## ")[0]
    items = (" ".join(item.split()) for item in re.findall(r"^- (.*(?:\n  .*)*)", changes, re.MULTILINE))
    listed = "\n".join(fill(item, 78, initial_indent="  * ", subsequent_indent="    ") for item in items)
    when = format_datetime(datetime.fromtimestamp(build.time_s, UTC))
    return f"rostrum ({build.version}) stable; urgency=medium\n\n{listed}\n\n -- {_MAINTAINER}  {when}\n"


def _write_control(build: Build, root: Path, architecture: str) -> None:
    size = sum(file.stat().st_size for file in root.rglob("*") if file.is_file()) // 1024
    control = _filled(build, "control")
    figures = {"@ARCHITECTURE@": architecture, "@KIBIBYTES@": str(size), "@DEPENDS@": _depends(root)}
    for mark, value in figures.items():
        control = control.replace(mark, value)
    folder = root / "DEBIAN"
    folder.mkdir()
    (folder / "control").write_text(control, encoding="utf-8")
    files = [path for path in sorted(root.rglob("*")) if path.is_file() and folder not in path.parents]
    (folder / "md5sums").write_text("".join(f"{_md5(path)}  {path.relative_to(root)}\n" for path in files))


def _md5(file: Path) -> str:
    """As Debian has it: against damage, not against malice."""
    return hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()


def _depends(root: Path) -> str:
    """The packages whose libraries the program is linked with, in the versions that have what it uses."""
    workplace = BUILD / "depends"
    (workplace / "debian").mkdir(parents=True, exist_ok=True)
    (workplace / "debian" / "control").write_text("Source: rostrum\n\nPackage: rostrum\nArchitecture: any\n")
    program = root / "usr" / "lib" / "rostrum"
    linked = [path for path in sorted(program.rglob("*")) if ".so" in path.suffixes or path.name == "rostrum"]
    own = {path.parent for path in linked}
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", *(f"-l{folder}" for folder in sorted(own))]
    command += [f"-e{path}" for path in linked if path.is_file()]
    told = subprocess.run(command, cwd=workplace, check=True, capture_output=True, encoding="utf-8").stdout
    depends = told.strip().partition("shlibs:Depends=")[2]
    return re.sub(r"(libx11-xcb1) \([^)]*\)", r"\1", depends)  # told of the build's own Debian, not of what is used


def _put(build: Build, name: str, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(_filled(build, name), encoding="utf-8")
    if target.suffix == ".sh" or target.parent.name == "bin":
        target.chmod(0o755)


def _filled(build: Build, name: str) -> str:
    """A file of packaging/linux with what only the build knows."""
    text = (build.source / "packaging" / "linux" / name).read_text(encoding="utf-8")
    date = datetime.fromtimestamp(build.time_s, UTC).date().isoformat()
    return text.replace("@VERSION@", build.version).replace("@DATE@", date).replace("@HOMEPAGE@", HOMEPAGE)


def _packed(text: str) -> bytes:
    return gzip.compress(text.encode(), 9, mtime=0)


def _copy(file: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, target)


def _settle(root: Path, time_s: int) -> None:
    """Give every file the time of the commit, and the rights that everybody needs and nobody else has."""
    for path in (*root.rglob("*"), root):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or _is_started(path) else 0o644)
        os.utime(path, (time_s, time_s), follow_symlinks=False)


def _is_started(path: Path) -> bool:
    """Whether it is a program or a script; a library is only read."""
    return path.suffix == ".sh" or path.parent.name == "bin" or (path.name == "rostrum" == path.parent.name)


def _nobodys(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    return member
