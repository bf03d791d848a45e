"""Documents as other programs write them, small enough to be read."""

import zipfile
from io import BytesIO
from pathlib import Path

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="urn:mc"'
_OPEN = (
    'xmlns:office="urn:o" xmlns:text="urn:t" xmlns:style="urn:s" xmlns:fo="urn:f" xmlns:table="urn:ta" '
    'xmlns:draw="urn:d" xmlns:dc="urn:dc" xmlns:meta="urn:m"'
)
_SLIDES = 'xmlns:a="urn:a" xmlns:p="urn:p" xmlns:r="urn:r"'


def zipped(parts: dict[str, str | bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def word(body: str, **parts: str) -> bytes:
    """A .docx with that body; other parts by their names, such as styles='<w:style …/>'."""
    found: dict[str, str | bytes] = {"word/document.xml": f"<w:document {_WORD}><w:body>{body}</w:body></w:document>"}
    for name, content in parts.items():
        path = "docProps/core.xml" if name == "core" else f"word/{name}.xml"
        found[path] = f"<w:{name} {_WORD}>{content}</w:{name}>"
    return zipped(found)


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def open_text(body: str, styles: str = "", automatic: str = "", **parts: str) -> bytes:
    """An .odt with that body, named styles and automatic ones."""
    content = (
        f"<office:document-content {_OPEN}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    found: dict[str, str | bytes] = {"META-INF/manifest.xml": "<manifest/>", "content.xml": content}
    found["styles.xml"] = f"<office:document-styles {_OPEN}>{styles}</office:document-styles>"
    found |= {
        f"{name}.xml": f"<office:document-{name} {_OPEN}>{text}</office:document-{name}>"
        for name, text in parts.items()
    }
    return zipped(found)


def slides(*shown: tuple[str, str]) -> bytes:
    """A .pptx with these slides: what is on each, and its notes, "" for none."""
    found: dict[str, str | bytes] = {}
    listed, related = "", ""
    for number, (shapes, notes) in enumerate(shown, start=1):
        listed += f'<p:sldId id="{number}" r:id="r{number}"/>'
        related += f'<Relationship Id="r{number}" Target="slides/slide{number}.xml"/>'
        found[f"ppt/slides/slide{number}.xml"] = f"<p:sld {_SLIDES}>{shapes}</p:sld>"
        if notes:
            target = f'<Relationships><Relationship Id="n" Target="../notesSlides/n{number}.xml"/>'
            target += '<Relationship Id="l" Target="../slideLayouts/one.xml"/></Relationships>'
            found[f"ppt/slides/_rels/slide{number}.xml.rels"] = target
            found[f"ppt/notesSlides/n{number}.xml"] = f"<p:notes {_SLIDES}>{notes}</p:notes>"
    related += '<Relationship Id="web" Target="https://example.org" TargetMode="External"/>'
    found["ppt/presentation.xml"] = f'<p:presentation {_SLIDES}>{listed}<p:sldId id="9" r:id="gone"/></p:presentation>'
    found["ppt/_rels/presentation.xml.rels"] = f"<Relationships>{related}</Relationships>"
    return zipped(found)


def pdf_of(*placed: tuple[float, float, str], size: int = 10) -> bytes:
    """A page of 200 x 200 points with each text at its place from the left and from the foot."""
    shown = "".join(f"BT /F {size} Tf {x} {y} Td ({text}) Tj ET\n" for x, y, text in placed)
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(shown)}>>stream\n{shown}endstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    listed = "".join(f"{number} 0 obj{content}endobj\n" for number, content in enumerate(objects, start=1))
    return f"%PDF-1.4\n{listed}trailer<</Root 1 0 R/Size 6>>\n%%EOF".encode()


def shape(kind: str, *texts: str, properties: str = "") -> str:
    """A shape for a kind of text, "" for a free one."""
    placeholder = f'<p:ph type="{kind}"/>' if kind else ""
    paragraphs = "".join(f"<a:p><a:pPr {properties}/><a:r><a:t>{text}</a:t></a:r></a:p>" for text in texts)
    return f"<p:sp><p:nvSpPr><p:nvPr>{placeholder}</p:nvPr></p:nvSpPr><p:txBody>{paragraphs}</p:txBody></p:sp>"


def saved(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
