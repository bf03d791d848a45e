"""What the documents point to is there, and every picture is used."""

import re
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
PICTURES = HOUSE / "docs" / "pictures"
HEAVIEST_BYTES = 250_000
MADE_BY_WHO_READS = {"resources/translations/fr/LC_MESSAGES/rostrum.po"}

_LINK = re.compile(r"\]\(([^)\s]+)\)")
_NAMED = re.compile(r"`((?:app|bench|docs|packaging|resources|tests|ui)/[\w./-]+)`")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def documents() -> list[Path]:
    return sorted([*HOUSE.glob("*.md"), *(HOUSE / "docs").glob("*.md")])


def links(document: Path) -> list[str]:
    """Where a document leads within the project."""
    text = _FENCED.sub("", document.read_text(encoding="utf-8"))
    return [link for link in _LINK.findall(text) if "://" not in link]


def anchors(document: Path) -> set[str]:
    """The names under which the headings of a document can be reached."""
    headings = _HEADING.findall(_FENCED.sub("", document.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


def broken(document: Path) -> list[str]:
    found = []
    for link in links(document):
        file, _, anchor = link.partition("#")
        target = document.parent / file if file else document
        if not target.exists() or (anchor and anchor not in anchors(target)):
            found.append(link)
    return found


@pytest.mark.parametrize("document", documents(), ids=lambda document: document.name)
def test_every_link_leads_somewhere(document: Path) -> None:
    assert broken(document) == []


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# What I see\n[a](#what-i-see) [b](#elsewhere) [c](gone.md) ![d](page.md)\n", encoding="utf-8")
    assert broken(page) == ["#elsewhere", "gone.md"]


@pytest.mark.parametrize("document", documents(), ids=lambda document: document.name)
def test_every_file_that_is_named_is_there(document: Path) -> None:
    named = set(_NAMED.findall(_FENCED.sub("", document.read_text(encoding="utf-8"))))
    assert {file for file in named - MADE_BY_WHO_READS if not (HOUSE / file).exists()} == set()


def test_every_picture_is_used() -> None:
    shown = {(document.parent / link).resolve() for document in documents() for link in links(document)}
    assert {picture.name for picture in PICTURES.iterdir() if picture.resolve() not in shown} == set()


def test_no_picture_is_heavy() -> None:
    sizes = {picture.name: picture.stat().st_size for picture in PICTURES.iterdir()}
    assert {name: size for name, size in sizes.items() if size > HEAVIEST_BYTES} == {}
