"""Slots that fail by themselves: their error is told at once, and whoever has called them goes on.

While QML calls Python, Qt would turn an error of any slot that is reached from there into one of QML. It would be
told nowhere as what it is; and a binding of QML that is looked at before that error has left is never told of a change
again: the text would stand still although the speech goes on.
"""

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any, TypeVar, cast

from PySide6 import QtCore

Function = TypeVar("Function", bound=Callable[..., Any])
Answer = Callable[..., Any]


def Slot(*types: type | str, result: type | str | None = None) -> Callable[[Function], Function]:  # noqa: N802 - Qt's
    """PySide's `Slot`; an error goes to `sys.excepthook`, and the answer is the least that there is: 0, "", False."""
    least = result if isinstance(result, type) else _nothing

    def made(function: Function) -> Function:
        slot = QtCore.Slot(*types) if result is None else QtCore.Slot(*types, result=result)
        return cast(Function, slot(_guarded(cast(FunctionType, function), least)))

    return made


def _guarded(function: FunctionType, least: Answer) -> Answer:
    """Qt counts what a slot takes, and gives it no more: it takes as much as the function, under the same names."""
    ways: tuple[Answer, ...] = (
        lambda a: _answer(function, least, a),
        lambda a, b: _answer(function, least, a, b),
        lambda a, b, c: _answer(function, least, a, b, c),
        lambda a, b, c, d: _answer(function, least, a, b, c, d),
        lambda a, b, c, d, e: _answer(function, least, a, b, c, d, e),
    )
    own = function.__code__
    way = cast(FunctionType, ways[own.co_argcount - 1])
    way.__code__ = way.__code__.replace(
        co_name=own.co_name, co_qualname=own.co_qualname, co_varnames=own.co_varnames[: own.co_argcount]
    )
    way.__defaults__ = function.__defaults__
    return wraps(function)(way)


def _answer(function: Answer, least: Answer, *given: object) -> Any:  # noqa: ANN401 - whatever the function answers
    try:
        return function(*given)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told
        sys.excepthook(type(error), error, error.__traceback__)
        return least()


def _nothing() -> None:
    """What a slot answers that is not asked for anything."""
