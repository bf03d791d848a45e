"""PowerPoint (.pptx): what the speaker wrote in the notes below each slide, and else what is on it."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from posixpath import normpath
from xml.etree.ElementTree import Element

from app.domain.document import Block, Document, Kind
from app.domain.notes import Numbering
from app.domain.recognising.looks import is_heading_like
from app.formats.documents.archive import Archive, attribute, child, children, every, local, text_within
from app.formats.documents.paragraphs import in_blocks
from app.translation import _

_TITLES = {"title", "ctrTitle"}
_NAMES = {Kind.TITLE, Kind.SUBTITLE, Kind.HEADING}
_TITLE_AND_SUBTITLE = 2
_FURNITURE = {"sldNum", "dt", "ftr", "hdr", "sldImg"}


def slides_document(name: str, archive: Archive) -> Document:
    """Each slide as a section with its notes; what is only on a slide is told beside where it has notes."""
    blocks: list[Block] = []
    for number, part in enumerate(_slides(archive), start=1):
        notes = list(_notes(archive, part))
        blocks.extend(_slide(number, archive.required_xml(part), notes))
    core = archive.xml("docProps/core.xml")
    return Document(
        name, tuple(blocks), title=text_within(child(core, "title")), speaker=text_within(child(core, "creator"))
    )


def _slides(archive: Archive) -> Iterator[str]:
    """The parts that hold the slides, in the order in which they are shown."""
    targets = _related(archive, "ppt/presentation.xml")
    for known in every(archive.required_xml("ppt/presentation.xml"), "sldId"):
        keys = [value for key, value in known.items() if key.endswith("}id")]
        if keys and keys[0] in targets:
            yield targets[keys[0]]


def _related(archive: Archive, part: str) -> dict[str, str]:
    path = PurePosixPath(part)
    relations = archive.xml(str(path.parent / "_rels" / f"{path.name}.rels"))
    found = {}
    for relation in children(relations, "Relationship"):
        target = attribute(relation, "Target")
        if attribute(relation, "TargetMode") != "External":
            full = target.lstrip("/") if target.startswith("/") else normpath(str(path.parent / target))
            found[attribute(relation, "Id")] = full
    return found


def _notes(archive: Archive, slide: str) -> Iterator[Block]:
    for part in _related(archive, slide).values():
        if part.startswith("ppt/notesSlides/") and part in archive:
            for shape, placeholder in _shapes(archive.required_xml(part)):
                if placeholder not in _FURNITURE:
                    yield from _paragraphs(shape, bullets=False)


def _slide(number: int, slide: Element, notes: Sequence[Block]) -> Iterator[Block]:
    shapes = list(_told_apart(list(_shapes(slide)), first=number == 1))
    called = _("Slide {number}").format(number=number)
    headings = [
        Block(_in_one(shape), kind, 1, apart=True) for shape, kind in shapes if kind in _NAMES and _in_one(shape)
    ]
    if not any(block.kind is not Kind.SUBTITLE for block in headings):
        headings.insert(0, Block(called, Kind.HEADING, 1, apart=True))
    yield from headings
    yield from notes and [Block(called, Kind.CUE), *notes]
    for shape, kind in shapes:
        if kind is Kind.SLIDE:
            blocks = _paragraphs(shape, bullets=True)
            yield from (Block(block.text, Kind.SLIDE) for block in blocks) if notes else blocks


def _told_apart(shapes: Sequence[tuple[Element, str]], *, first: bool) -> Iterator[tuple[Element, Kind]]:
    """What the text of each shape is: the name of the slide, on the first one that of the speech, or what it shows."""
    titles = [shape for shape, placeholder in shapes if placeholder in _TITLES and _in_one(shape)]
    stand_ins = [] if titles else _stand_ins([shape for shape, placeholder in shapes if not placeholder])
    names_it = any(kind in {"ctrTitle", "subTitle"} for _shape, kind in shapes) or len(stand_ins) > 1
    alone = [shape for shape, placeholder in shapes if placeholder not in _FURNITURE and _in_one(shape)] == titles
    of_speech = first and (names_it or (alone and bool(titles)))
    for shape, placeholder in shapes:
        if shape in titles or shape in stand_ins[:1]:
            yield shape, Kind.TITLE if of_speech else Kind.HEADING
        elif of_speech and (placeholder == "subTitle" or shape in stand_ins):
            yield shape, Kind.SUBTITLE
        elif placeholder not in _TITLES | _FURNITURE:
            yield shape, Kind.SLIDE


def _stand_ins(free: Sequence[Element]) -> list[Element]:
    """Without a title: the uppermost text, if that is a short line, and another one below it if that is all."""
    texts = sorted((shape for shape in free if _in_one(shape)), key=_height)
    short = [len(list(_paragraphs(shape, bullets=False))) == 1 and is_heading_like(_in_one(shape)) for shape in texts]
    if not short or not short[0]:
        return []
    return texts if all(short) and len(texts) == _TITLE_AND_SUBTITLE else texts[:1]


def _in_one(shape: Element) -> str:
    return " ".join(block.text for block in _paragraphs(shape, bullets=False))


def _height(shape: Element) -> int:
    """How far from the top the shape stands."""
    y = attribute(child(shape, "spPr", "xfrm", "off"), "y")
    return int(y) if y.lstrip("-").isdigit() else 0


def _shapes(slide: Element) -> Iterator[tuple[Element, str]]:
    """Each shape with text, and what it is for; tables are among them."""
    for shape in every(slide, "sp"):
        placeholder = child(shape, "nvSpPr", "nvPr", "ph")
        yield shape, (attribute(placeholder, "type") or "body") if placeholder is not None else ""
    yield from ((table, "") for table in every(slide, "tbl"))


def _paragraphs(shape: Element, *, bullets: bool) -> Iterator[Block]:
    for paragraph in every(shape, "p"):
        text = "".join(_pieces(paragraph))
        properties = child(paragraph, "pPr")
        level = attribute(properties, "lvl")
        numbered, plain = child(properties, "buAutoNum") is not None, child(properties, "buNone") is not None
        marked = numbered or child(properties, "buChar") is not None or (bullets and not plain)
        if not text.strip():
            continue
        if marked:
            numbering = Numbering.DECIMAL if numbered else Numbering.BULLET
            yield Block(text.replace("\n", " "), Kind.ITEM, int(level) if level.isdigit() else 0, numbering)
        else:
            yield from in_blocks(Block(text, apart=True))


def _pieces(paragraph: Element) -> Iterator[str]:
    for inner in paragraph.iter():
        if local(inner) in {"t", "br"}:
            yield (inner.text or "") if local(inner) == "t" else "\n"
