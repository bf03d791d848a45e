"""The parts of a zipped document; nothing is unpacked before its size is known, and no part may name another file."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from app.domain.refused import RefusedError
from app.translation import _

_LARGEST_PART = 20_000_000
_LARGEST_TOGETHER = 60_000_000
_HIGHEST_RATIO = 100
_NO_BOMB_BELOW = 1_000_000
"""Bytes: short texts that repeat themselves are packed as tightly as a bomb."""

_MOST_PARTS = 10_000


class Archive:
    """The text parts of a zip file; every fault of it is a RefusedError."""

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
            raise damaged() from None
        self._parts = {part.filename: part for part in self._zip.infolist()}
        self._unpacked = 0
        if len(self._parts) > _MOST_PARTS:
            raise _too_large()

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def names(self, beginning: str) -> list[str]:
        return sorted(name for name in self._parts if name.startswith(beginning))

    def xml(self, name: str) -> Element | None:
        """The part as XML, None when there is none of that name."""
        if name not in self._parts:
            return None
        content = self._content(name)
        try:
            root: Element = fromstring(content, forbid_dtd=True)
        except DefusedXmlException:
            raise RefusedError(
                _("This document refers to something outside of it, and is not opened"),
                _("open it where it was written and save it anew"),
            ) from None
        except (ParseError, ValueError, LookupError):
            raise damaged() from None
        return root

    def required_xml(self, name: str) -> Element:
        root = self.xml(name)
        if root is None:
            raise damaged()
        return root

    def _content(self, name: str) -> bytes:
        part = self._parts[name]
        if part.flag_bits & 1:
            raise encrypted()
        self._unpacked += part.file_size
        bomb = part.file_size > _NO_BOMB_BELOW and part.file_size > _HIGHEST_RATIO * max(part.compress_size, 1)
        if bomb or part.file_size > _LARGEST_PART or self._unpacked > _LARGEST_TOGETHER:
            raise _too_large()
        try:
            with self._zip.open(part) as file:
                return file.read(part.file_size + 1)
        except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError):
            raise damaged() from None
        except Exception as error:
            if type(error).__module__ in {"zlib", "lzma", "_lzma"}:
                raise damaged() from None
            raise


def damaged() -> RefusedError:
    return RefusedError(
        _("This document is damaged, or not all of it is there"),
        _("open it where it was written and save it anew, or ask for it once more"),
    )


def encrypted() -> RefusedError:
    return RefusedError(
        _("This document is locked with a password"),
        _("open it where it was written and save it without the password"),
    )


def _too_large() -> RefusedError:
    return RefusedError(
        _("Unpacked, this document is far larger than any speech, and is not opened"),
        _("save only the part with the speech, as a document of its own"),
    )


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: Element | None, name: str) -> str:
    """The attribute by its name without namespace, "" when there is none."""
    if element is None:
        return ""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")


def child(element: Element | None, *path: str) -> Element | None:
    """The first element down that path of names."""
    for name in path:
        if element is None:
            return None
        element = next((inner for inner in element if local(inner) == name), None)
    return element


def children(element: Element | None, name: str) -> Iterator[Element]:
    yield from (inner for inner in (() if element is None else element) if local(inner) == name)


def every(element: Element | None, name: str) -> Iterator[Element]:
    """All elements of that name within."""
    yield from (inner for inner in (() if element is None else element.iter()) if local(inner) == name)


def text_within(element: Element | None) -> str:
    return "" if element is None else "".join(element.itertext()).strip()
