"""The same word in another plan of the same notes."""

from app.domain.plan import Plan, PlannedPoint


def same_word_s(before: Plan, after: Plan, place_s: float) -> float:
    """The place in `after` of the word at `place_s` in `before`.

    In a point of other wording, the same share of it; from a point that is left out, the first word of what
    follows; from the rest before a point, as far before its first word, but within the rest.
    """
    if not place_s or not before.points:
        return place_s
    here = before.point_at(place_s)
    old, new = before.points[here], after.points[here]
    if new.kept:
        return _rest_s(old, new, place_s) if place_s < old.start_s else _word_s(old, new, place_s)
    following = next((point for point in after.points[here:] if point.kept), None)
    if following is None:
        return after.total_s
    return _rest_s(old, following, place_s) if place_s < old.start_s else following.start_s


def _rest_s(old: PlannedPoint, new: PlannedPoint, place_s: float) -> float:
    """In the rest before `new` what `place_s` is in the rest before `old`."""
    return max(place_s + (new.start_s - old.start_s), new.lead_s)


def _word_s(old: PlannedPoint, new: PlannedPoint, place_s: float) -> float:
    """In the words of `new`, or in the pause after them, what `place_s` is in those of `old`."""
    if place_s >= old.end_s:
        return place_s + (new.end_s - old.end_s)
    if new.text == old.text:
        return place_s + (new.start_s - old.start_s)
    return new.start_s + (place_s - old.start_s) / (old.end_s - old.start_s) * (new.end_s - new.start_s)
