"""One source of the corpus as it is typed: in plain text, Markdown and HTML."""

from collections.abc import Iterator, Sequence
from html import escape
from textwrap import wrap

from bench.corpus_writing import ASIDE, BOLD_WORDS, CELLS, LISTS, Line

_WIDTH = 76


def plain_text(lines: Sequence[Line], *, wrapped: bool) -> str:
    """As typed with a keyboard, with marks for lists, wrapped or not."""
    parts: list[str] = []
    counts = {"1": 0, "11": 0, "a": 0, "aa": 0}
    before = ""
    for line in lines:
        if line.what in ASIDE:
            continue
        mark = _mark(line.what, before, counts)
        indent = "    " if line.what in {"**", "11", "aa"} else ""
        text = indent + mark + BOLD_WORDS.sub(r"\1", line.text)
        tight = not parts or (line.what in LISTS and before in LISTS) or (line.what == before and _is_typed(line))
        laid_out = _wrapped(text, indent + " " * len(mark)) if wrapped else text
        parts.append(laid_out if tight else f"\n{laid_out}")
        before = line.what
    return "\n".join(parts) + "\n"


def _is_typed(line: Line) -> bool:
    """True for an item of a list that the author made with the keyboard alone."""
    return line.what == "plain" and line.text[:1] in " \t-–•(0123456789"


def _mark(what: str, before: str, counts: dict[str, int]) -> str:
    if what == "note":
        return "[1] "
    if what not in counts:
        if what not in LISTS:
            counts.update(dict.fromkeys(counts, 0))
        return {"*": "- ", "**": "* "}.get(what, "")
    if what != before and len(what) > 1:
        counts[what] = 0
    counts[what] += 1
    number = counts[what]
    return f"({chr(ord('a') + number - 1)}) " if what[0] == "a" else f"{number}. "


def _wrapped(text: str, indent: str) -> str:
    if len(text) <= _WIDTH:
        return text
    lead = text[: len(text) - len(text.lstrip())]
    return "\n".join(wrap(text, _WIDTH, initial_indent=lead, subsequent_indent=indent, break_on_hyphens=False))


def markdown(lines: Sequence[Line]) -> str:
    marks = {"title": "# ", "h1": "## ", "h2": "### ", "*": "- ", "**": "    - ", "1": "1. ", "11": "    1. "}
    parts: list[tuple[str, str]] = []
    counts = {"a": 0, "aa": 0}
    for line in lines:
        if line.what in ASIDE:
            continue
        if line.what == "row":
            parts.extend(_markdown_row(line, parts[-1][0]))
            continue
        text = f"**{line.text}**" if line.what == "bold" else line.text
        tight = line.what in LISTS and parts and parts[-1][0] in LISTS
        lead = marks.get(line.what) or _mark(line.what, parts[-1][0] if parts else "", counts)
        parts.append((line.what, ("" if tight or not parts else "\n") + lead + text.strip()))
    return "\n".join(text for _what, text in parts) + "\n"


def _markdown_row(line: Line, before: str) -> Iterator[tuple[str, str]]:
    cells = line.text.split(CELLS)
    first = before != "row"
    yield "row", ("\n" if first else "") + f"| {' | '.join(cells)} |"
    if first:
        yield "row", "|" + "---|" * len(cells)


def web_page(lines: Sequence[Line]) -> str:
    tags = {"title": "h1", "h1": "h2", "h2": "h3"}
    parts: list[str] = []
    open_lists: list[str] = []
    for line in lines:
        if line.what in ASIDE:
            parts.append(f"<footer>{escape(line.text)}</footer>" if line.what == "footer" else "")
            continue
        depth = len(line.what) if line.what in LISTS else 0
        while len(open_lists) > depth:
            parts.append(f"</li></{open_lists.pop()}>")
        if depth:
            parts.append(_web_item(line, depth, open_lists))
        elif line.what == "row":
            cells = "".join(f"<td>{escape(cell)}</td>" for cell in line.text.split(CELLS))
            parts.append(f"<table><tr>{cells}</tr></table>")
        else:
            tag = tags.get(line.what, "p")
            text = f"<b>{escape(line.text)}</b>" if line.what == "bold" else escape(line.text)
            text = BOLD_WORDS.sub(r"<b>\1</b>", text)
            text = f"[1] {text}" if line.what == "note" else text
            parts.append(f"<{tag}>{text}</{tag}>")
    parts.extend(f"</li></{name}>" for name in reversed(open_lists))
    return (
        "<!DOCTYPE html>\n<html><head><meta charset='utf-8'></head><body>\n" + "\n".join(parts) + "\n</body></html>\n"
    )


def _web_item(line: Line, depth: int, open_lists: list[str]) -> str:
    form = {"*": "ul", "1": "ol", "a": "ol"}[line.what[0]]
    if len(open_lists) == depth:
        return f"</li><li>{escape(line.text)}"
    open_lists.append(form)
    kind = " type='a'" if line.what[0] == "a" else ""
    return f"<{form}{kind}><li>{escape(line.text)}"
