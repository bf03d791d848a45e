"""What saving changes in a file, line by line, and a speech as a person wrote it by hand."""

from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path

from hypothesis import strategies as st

from app.domain.editing import Edited, enter
from app.domain.entry import Field
from app.domain.outline import HEAD, Outline
from app.formats.notes_saving import compose, saveable
from app.formats.notes_yaml import understood
from tests.edits import Edit, after
from tests.handwritten import Hand

SHIPPED = Path(__file__).parents[1] / "resources" / "notes.yaml"
hands = st.randoms(use_true_random=True).map(Hand)

SPEECH = """\
# My speech
# for Monday

title: Financing
limit: 5:00  # says the chair
speaker: 'Ann'  # that is me
event:   # to be seen

sections:

  # the first part
  - title: Opening
    key: O
    points:
      - Thank you, Chair.
      # ask Maria
      - say: >- # the figure
          Of every ten dollars
          four have arrived.
        # not too soft
        priority: must
      - 'It''s time'  # quoted

      # loose

      - "[If asked]: no"
      # out for now: - Small administrations

  # the second part
  - title: Closing
    points: [I thank you., {say: Goodbye, priority: may}]  # brief
    # end of closing
# the end
"""

Row = Callable[[Outline], int]


def line(name: str) -> Row:
    """The row that says so."""
    return lambda outline: next(row.id for row in outline.rows if name in str(row.owner))


def at(name: str, field: Field, text: str) -> Edit:
    return lambda outline: enter(outline, HEAD if name == "head" else line(name)(outline), field, text)


def done(change: Callable[..., Edited], *arguments: object) -> Edit:
    """The change at rows that are found by name."""
    return lambda outline: change(outline, *(known(outline) if callable(known) else known for known in arguments))


def difference(*changes: Edit, content: str = SPEECH) -> list[str]:
    """The lines that go and those that come, as they stand in the file."""
    outline = Outline.of(understood(content.encode(), "s").notes)
    edited = after(outline, list(changes))
    composed = compose(content.encode(), edited.notes(), "s")
    assert composed.keeps_layout
    assert composed.on_file.notes == saveable(edited.notes())
    now = composed.on_file.content.decode()
    lines = unified_diff(content.splitlines(), now.splitlines(), n=0, lineterm="")
    return [text for text in lines if not text.startswith(("---", "+++", "@@"))]
