"""What kind of document a file is, whatever its name says, and the reader for it."""

import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.domain.document import LONGEST_DOCUMENT, MOST_BLOCKS, Block, Document, Kind
from app.domain.notes import Notes
from app.domain.refused import RefusedError
from app.formats.documents.archive import Archive, child, encrypted, text_within
from app.formats.documents.markdown import markdown_document
from app.formats.documents.opendocument import open_document
from app.formats.documents.pdf import pdf_document
from app.formats.documents.plain_text import decoded, text_document
from app.formats.documents.slides import slides_document
from app.formats.documents.web_page import web_document
from app.formats.documents.word import word_document
from app.formats.notes_yaml import parse_notes
from app.formats.own_documents import ReadBack
from app.formats.own_markdown import is_own_markdown, read_own_markdown
from app.formats.own_word import read_own_word
from app.formats.problems import NotesError
from app.formats.word_writing import CATEGORY
from app.translation import _

LARGEST_FILE = 100_000_000
"""Bytes: pictures may make a document large."""

LARGEST_TEXT = 10_000_000

_NOTES = (".yaml", ".yml", ".json")
"""Names of files of notes, which need not be recognised."""

_ZIP, _OLE, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-"
_BEGINNING = 1024
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")
_NAMES = {"docx": (".docx", ".docm"), "odt": (".odt",), "pptx": (".pptx", ".pptm"), "pdf": (".pdf",)}

Told = Callable[[float], None]


def _untold(_share: float) -> None:
    """Nobody asks how far it is."""


def read_document(path: Path, told: Told = _untold) -> Document:
    """The document in the file; RefusedError with one sentence when it cannot be read, and nothing half-read."""
    return document_of(path, content_of(path), told)


def content_of(path: Path) -> bytes:
    """All bytes of the file; raises RefusedError."""
    try:
        known = path.stat()
        _refuse_by_size(known)
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except RefusedError:
        raise
    except FileNotFoundError:
        raise RefusedError(_("There is no such file"), _("check the name and the folder")) from None
    except (OSError, ValueError) as error:
        sentence = _("This file cannot be read: {reason}")
        reason = getattr(error, "strerror", None) or str(error)
        raise RefusedError(sentence.format(reason=reason), _("copy it to a folder of your own")) from None


def _refuse_by_size(known: os.stat_result) -> None:
    """Nothing of what is no file, or far too large, is read."""
    if not stat.S_ISREG(known.st_mode):
        raise RefusedError(_("This is no file"), _("choose a document"))
    if known.st_size > LARGEST_FILE:
        sentence = _("This file is larger than {most} MB, far more than a speech")
        raise RefusedError(sentence.format(most=LARGEST_FILE // 1_000_000), _("save only the part with the speech"))


def document_of(path: Path, content: bytes, told: Told) -> Document:
    """The document that these bytes are; RefusedError when they are none."""
    if not content.strip():
        raise RefusedError(_("This file is empty"), _("choose another one"))
    document = _read(path, content, told)
    characters = sum(len(block.text) for block in document.blocks)
    if characters > LONGEST_DOCUMENT or len(document.blocks) > MOST_BLOCKS:
        raise RefusedError(
            _("This document is longer than two days of speech"),
            _("save only the part with the speech, as a document of its own"),
        )
    if not any(character.isalnum() for block in document.blocks for character in block.text):
        raise RefusedError(_("There is no text in this document"), _("choose another one"))
    return document


def _read(path: Path, content: bytes, told: Told) -> Document:
    if content.startswith(_ZIP):
        return _zipped(path, content)
    if _PDF in content[:_BEGINNING]:
        return _named(path, "pdf", pdf_document(path.stem, content, told))
    _refuse_others(content)
    return _text(path, content)


def _zipped(path: Path, content: bytes) -> Document:
    archive = Archive(content)
    if "word/document.xml" in archive:
        return _named(path, "docx", _word(path, content, archive))
    if "ppt/presentation.xml" in archive:
        return _named(path, "pptx", slides_document(path.stem, archive))
    if "content.xml" in archive and "META-INF/manifest.xml" in archive:
        return _named(path, "odt", open_document(path.stem, archive))
    if "xl/workbook.xml" in archive:
        raise RefusedError(_("This is a table of Excel, not a text"), _("save it as a Word document"))
    raise RefusedError(
        _("This is a zip file, and not a document that Rostrum knows"),
        _("choose a Word, OpenDocument or PowerPoint document, a PDF, or a text"),
    )


def _word(path: Path, content: bytes, archive: Archive) -> Document:
    document = word_document(path.stem, archive)
    if text_within(child(archive.xml("docProps/core.xml"), "category")) == CATEGORY:
        return _own(path, read_own_word(content))
    return document


def _own(path: Path, read: ReadBack) -> Document:
    """What Rostrum wrote itself, with all that was not understood of what a person has changed in it."""
    title = Block(read.notes.title or path.stem, Kind.TITLE)
    return Document(path.stem, (title,), remarks=read.not_understood, own=read.notes)


def _refuse_others(content: bytes) -> None:
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            raise encrypted()
        raise RefusedError(
            _("This is a document in the old format of Word or PowerPoint"),
            _("open it there, or in LibreOffice, and save it as .docx or .pptx"),
        )
    if content.startswith(b"{\\rtf"):
        raise RefusedError(_("This is a document in Rich Text Format"), _("open it and save it as .docx"))
    if content.startswith(_PICTURES):
        raise RefusedError(_("This is a picture, not a text"), _("choose the document it was made from"))


def _text(path: Path, content: bytes) -> Document:
    if len(content) > LARGEST_TEXT:
        sentence = _("This text is larger than {most} MB, far more than a speech")
        raise RefusedError(sentence.format(most=LARGEST_TEXT // 1_000_000), _("save only the part with the speech"))
    text, remarks = decoded(content)
    if "\x00" in text:
        raise RefusedError(
            _("This is not a document that Rostrum knows"),
            _("choose a Word, OpenDocument or PowerPoint document, a PDF, or a text"),
        )
    ending, beginning = path.suffix.lower(), text[:_BEGINNING].lstrip().lower()
    if ending in _NOTES:
        return _own(path, ReadBack(_notes(path, content)))
    if ending in {".html", ".htm", ".xhtml"} or beginning.startswith(("<!doctype html", "<html")):
        return web_document(path.stem, text, remarks)
    if is_own_markdown(text):
        return _own(path, read_own_markdown(text))
    if ending in {".md", ".markdown", ".mdown"}:
        return markdown_document(path.stem, text, remarks)
    return text_document(path.stem, text, remarks)


def _notes(path: Path, content: bytes) -> Notes:
    try:
        return parse_notes(content, path.name)
    except NotesError:
        sentence, hint = _("These are notes already, and need repair"), _("open them, and see what is wrong")
        raise RefusedError(sentence, hint) from None


def _named(path: Path, kind: str, document: Document) -> Document:
    """The document, with a remark when the name of its file says that it is something else."""
    if path.suffix.lower() in _NAMES[kind]:
        return document
    remark = _("The name of the file ends in “{ending}”, but it holds a document of the kind {kind}.")
    return replace(document, remarks=(*document.remarks, remark.format(ending=path.suffix, kind=f".{kind}")))
