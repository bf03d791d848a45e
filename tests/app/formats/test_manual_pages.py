from pathlib import Path

from app.domain.manual import Form, ManualPage, Passage
from app.formats.manual_pages import guide_pages, text_page

GUIDE = """\
# The guide

Words before the first page are left out.

## First

Some *words* and `code`,
wrapped ![a picture](x.png) [linked](y.md).

![only a picture](x.png)

- one
- two
  in two lines

| | |
|---|---|
| ![a](a.png) | ![b](b.png) |

| setting | may be | default |
|---|---|---|
| `theme` | any | `dark` |

### Keys here

| keys | what |
|---|---|
| `F5` | go |

```text
rostrum check
```

### Else

Nothing.

## Keys

| command | usual keys | what it does |
|---|---|---|
| `faster` | `Up` | faster |
"""


def test_each_heading_of_the_guide_is_a_page_of_plain_passages() -> None:
    _keys, first = guide_pages(GUIDE)
    assert first == ManualPage(
        "First",
        (
            Passage(Form.TEXT, "Some words and code, wrapped linked."),
            Passage(Form.ITEM, "one"),
            Passage(Form.ITEM, "two in two lines"),
            Passage(Form.ROW, "theme", "any · dark"),
            Passage(Form.HEADING, "Keys here"),
            Passage(Form.ROW, "F5", "go"),
            Passage(Form.CODE, "rostrum check"),
            Passage(Form.HEADING, "Else"),
            Passage(Form.TEXT, "Nothing."),
        ),
    )


def test_all_keys_are_on_the_first_page_without_the_names_of_commands() -> None:
    keys = guide_pages(GUIDE)[0]
    assert keys == ManualPage(
        "Keys",
        (
            Passage(Form.HEADING, "Keys here"),
            Passage(Form.ROW, "F5", "go"),
            Passage(Form.CODE, "rostrum check"),
            Passage(Form.HEADING, "Keys on stage"),
            Passage(Form.ROW, "Up", "faster"),
        ),
    )


def test_a_guide_that_is_not_there_has_no_pages() -> None:
    assert guide_pages("") == ()


def test_the_guide_that_comes_with_the_program_has_all_its_pages() -> None:
    guide = (Path(__file__).parents[3] / "docs" / "guide.md").read_text(encoding="utf-8")
    pages = guide_pages(guide)
    assert pages[0].title == "Keys"
    assert {passage.text for passage in pages[0].passages} >= {"Keys at the desk", "Keys on stage", "Ctrl+Q"}
    assert len(pages) == guide.count("\n## ")
    assert all(page.passages for page in pages)


def test_a_licence_is_shown_as_it_is_paragraph_by_paragraph() -> None:
    page = text_page("Licence", "\nOne\n  indented\n \n\nTwo\n")
    assert page == ManualPage("Licence", (Passage(Form.CODE, "One\n  indented"), Passage(Form.CODE, "Two")))
