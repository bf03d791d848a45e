"""What documents for Word look like: styles, counted paragraphs, the direction of the language."""

from typing import Any, cast

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle
from docx.text.paragraph import Paragraph

from app.domain.direction import is_written_from_the_right
from app.domain.notes import Numbering
from app.domain.sheets import Sheet

DETAILS, POINT, REMARK = "Details", "Point", "Remark"

_FONT = "Calibri"
_GREY = RGBColor(0x59, 0x59, 0x59)
_BLACK = RGBColor(0x1A, 0x1A, 0x1A)
_TITLE_SIZES = {"Title": 18, "Subtitle": 14, "Heading 1": 16, "Heading 2": 14, "Heading 3": 12.5}
_INDENT_TWIPS = 425
_COUNTED = {
    Numbering.BULLET: ("bullet", "–"),
    Numbering.DECIMAL: ("decimal", "%1."),
    Numbering.LETTER: ("lowerLetter", "%1."),
    Numbering.ROMAN: ("lowerRoman", "%1."),
}
_FIRST_LIST = 40
"""The lists of Word's own template have smaller numbers."""


def new_document(language: str, sheet: Sheet) -> WordDocument:
    """An empty document of that size with the styles of Rostrum, in the direction of the language."""
    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(sheet.width_mm), Mm(sheet.height_mm)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(22)
    _set_body(document, language)
    for name in ("Title", "Subtitle", *(f"Heading {level}" for level in range(1, 10))):
        style = _paragraph_style(document, name)
        _set_font(style, _TITLE_SIZES.get(name, 11.5), _GREY if name == "Subtitle" else _BLACK)
        style.font.italic = False
        style.paragraph_format.space_after = Pt(4)
    details = _added_style(document, DETAILS)
    _set_font(details, 10.5, _GREY)
    details.paragraph_format.space_after = Pt(2)
    details.paragraph_format.keep_with_next = True
    point = _added_style(document, POINT)
    point.paragraph_format.space_after = Pt(6)
    remark = cast("CharacterStyle", document.styles.add_style(REMARK, WD_STYLE_TYPE.CHARACTER))
    remark.font.italic, remark.font.color.rgb = True, _GREY
    return document


class Lists:
    """Lists of Word's own, each of which begins to count anew."""

    def __init__(self, document: WordDocument) -> None:
        self._numbering: Any = document.part.numbering_part.element
        self._forms = {form: _FIRST_LIST + index for index, form in enumerate(_COUNTED)}
        for form, number in self._forms.items():
            self._numbering.insert(0, _form(number, *_COUNTED[form]))

    def begin(self, numbering: Numbering) -> int | None:
        """The number of a new list, None where nothing is counted."""
        if numbering is Numbering.NONE:
            return None
        counted = self._numbering.add_num(self._forms[numbering])
        counted.add_lvlOverride(0).add_startOverride(1)
        return int(counted.numId)

    def count(self, paragraph: Paragraph, number: int | None) -> None:
        """Make `paragraph` the next one of that list."""
        if number is not None:
            properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no other way to a list
            counted = properties.get_or_add_numPr()
            counted.get_or_add_ilvl().val = 0
            counted.get_or_add_numId().val = number


def _form(number: int, kind: str, text: str) -> Any:  # noqa: ANN401 - an element of lxml, which has no types
    return parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="start"/><w:pPr><w:ind w:start="{_INDENT_TWIPS}" w:left="{_INDENT_TWIPS}"'
        f' w:hanging="{_INDENT_TWIPS}"/></w:pPr></w:lvl></w:abstractNum>'
    )


def _set_body(document: WordDocument, language: str) -> None:
    normal = _paragraph_style(document, "Normal")
    _set_font(normal, 11.5, _BLACK)
    element: Any = normal.element
    tongue = OxmlElement("w:lang")
    for kind in ("val", "bidi", "eastAsia"):
        tongue.set(qn(f"w:{kind}"), language)
    element.rPr.append(tongue)
    if is_written_from_the_right(language):
        element.get_or_add_pPr().insert_element_before(OxmlElement("w:bidi"), "w:spacing", "w:ind", "w:jc")
        normal.font.rtl = True


def _set_font(style: CharacterStyle, points: float, colour: RGBColor) -> None:
    style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(points), colour
    properties: Any = style.element.rPr
    for old in properties.findall(qn("w:szCs")):
        properties.remove(old)
    of_arabic = OxmlElement("w:szCs")  # which has a size of its own
    of_arabic.set(qn("w:val"), str(round(points * 2)))
    properties.sz.addnext(of_arabic)
    fonts = properties.rFonts
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{kind}"), None)


def _paragraph_style(document: WordDocument, name: str) -> ParagraphStyle:
    return cast("ParagraphStyle", document.styles[name])


def _added_style(document: WordDocument, name: str) -> ParagraphStyle:
    style = cast("ParagraphStyle", document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH))
    style.base_style = document.styles["Normal"]
    return style
