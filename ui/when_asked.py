"""Parts of the world that nobody needs for the first frame: each is made when it is first asked for something."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

Part = TypeVar("Part")


class _WhenAsked:
    """Stands in the place of a part until that is there, and hands on all that is asked of it."""

    def __init__(self, make: Callable[[], object]) -> None:
        vars(self).update(_make=make, _part=None)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the part has
        return getattr(self._made(), name)

    def __setattr__(self, name: str, value: object) -> None:
        setattr(self._made(), name, value)

    def _made(self) -> object:
        own = vars(self)
        if own["_part"] is None:
            own["_part"] = own["_make"]()
        return own["_part"]


def when_asked(make: Callable[[], Part]) -> Part:
    """What `make` makes, as soon as anything is asked of it; by one thread at a time."""
    return cast(Part, _WhenAsked(make))
