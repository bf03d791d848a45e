"""A list on screen follows any change of the rows, and a move moves."""

from hypothesis import given
from hypothesis import strategies as st

from ui.view_models.row_changes import Kind, RowChange, row_changes

identities = st.lists(st.integers(1, 12), unique=True, max_size=12)


def followed(before: list[int], after: list[int]) -> list[int]:
    """`before` once all changes have been done to it, as a list on screen does them."""
    rows = list(before)
    for change in row_changes(before, after):
        if change.kind is Kind.REMOVE:
            del rows[change.first : change.last + 1]
        elif change.kind is Kind.INSERT:
            rows[change.first : change.first] = after[change.first : change.last + 1]
        else:
            moved = rows[change.first : change.last + 1]
            rows[change.to : change.to] = moved
            del rows[change.first : change.last + 1]
    return rows


@given(identities, identities)
def test_the_changes_lead_from_any_rows_to_any_others(before: list[int], after: list[int]) -> None:
    assert followed(before, after) == after


@given(identities, st.data())
def test_a_block_that_is_taken_elsewhere_moves_and_nothing_is_made_anew(rows: list[int], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(rows)))
    last = data.draw(st.integers(first, len(rows)))
    rest = rows[:first] + rows[last:]
    to = data.draw(st.integers(0, len(rest)))
    after = rest[:to] + rows[first:last] + rest[to:]
    changes = list(row_changes(rows, after))
    assert followed(rows, after) == after
    assert all(change.kind is Kind.MOVE for change in changes)
    assert len(changes) <= 1


def test_one_row_more_is_one_row_inserted() -> None:
    assert list(row_changes([1, 2, 3], [1, 9, 2, 3])) == [RowChange(Kind.INSERT, 1, 1)]


def test_one_row_less_is_one_row_removed() -> None:
    assert list(row_changes([1, 2, 3], [1, 3])) == [RowChange(Kind.REMOVE, 1, 1)]
