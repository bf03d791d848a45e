from types import SimpleNamespace

from ui.when_asked import when_asked


def test_a_part_is_made_once_and_not_before_it_is_asked() -> None:
    made: list[SimpleNamespace] = []

    def make() -> SimpleNamespace:
        made.append(SimpleNamespace(remark="damaged"))
        return made[-1]

    part = when_asked(make)
    assert not made
    assert part.remark == "damaged"
    part.remark = ""
    assert part.remark == ""
    assert [one.remark for one in made] == [""]


def test_to_set_something_asks_for_the_part_too() -> None:
    here = SimpleNamespace(remark="damaged")
    when_asked(lambda: here).remark = ""
    assert here.remark == ""
