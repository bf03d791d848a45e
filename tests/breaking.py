"""Functions of the program that fail each time they are called, whoever holds them and wherever they are connected."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from contextlib import contextmanager
from types import CodeType, FunctionType, ModuleType
from typing import Any

Injected = BufferError
"""Nobody expects it; Python's own, for what a function does is exchanged, but not the names that it knows."""

WORDS = "the words of the speech"


def _fail(*_given: object, **_named: object) -> None:
    raise BufferError("the words of the speech")


@contextmanager
def broken(function: FunctionType) -> Iterator[None]:
    """It raises until the block ends: what it does is exchanged, so that those who hold it already are hit as well."""
    whole, free = function.__code__, function.__code__.co_freevars
    function.__code__ = _failing(whole) if not free else whole
    try:
        yield
    finally:
        function.__code__ = whole


def _failing(code: CodeType) -> CodeType:
    """It fails in the place of the function, so that one can be told from another."""
    return _fail.__code__.replace(
        co_filename=code.co_filename, co_firstlineno=code.co_firstlineno, co_name=code.co_name
    )


def functions_of(*rooms: ModuleType) -> list[FunctionType]:
    """All that the classes of these modules, and of those in them, do: slots, properties, and what they call."""
    modules = [module for room in rooms for module in _modules(room)]
    found = {
        function.__qualname__: function
        for module in modules
        for _name, kind in inspect.getmembers(module, inspect.isclass)
        if kind.__module__ == module.__name__
        for attribute in vars(kind).values()
        if isinstance(function := _function(attribute), FunctionType)
        if not function.__code__.co_freevars and function.__name__ != "__init__"
    }
    return [found[name] for name in sorted(found)]


def _modules(room: ModuleType) -> Iterator[ModuleType]:
    yield room
    for found in pkgutil.iter_modules(getattr(room, "__path__", ())):
        yield from _modules(importlib.import_module(f"{room.__name__}.{found.name}"))


def _function(attribute: Any) -> object:
    """A method, what a slot guards, or what a property of Python or Qt asks."""
    function = getattr(attribute, "fget", attribute)
    return inspect.unwrap(function) if isinstance(function, FunctionType) else function
