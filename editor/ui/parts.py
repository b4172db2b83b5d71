"""Make the parts of the window when they are first wanted, so that its first picture waits for none of them."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class Part(Generic[T]):
    """A part of a window, as an attribute of its class: imported, made and kept when it is first asked for.

    `make` is given the module that has been imported and the window. An `early` part is made as soon as the window has
    a moment, whether or not it is wanted.
    """

    def __init__(self, module: str, make: Callable[[Any, Any], T], *, early: bool = True) -> None:
        self.module = module
        self.early = early
        self._make = make
        self._name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, window: None, owner: type) -> Part[T]: ...

    @overload
    def __get__(self, window: object, owner: type) -> T: ...

    def __get__(self, window: object | None, owner: type) -> Part[T] | T:
        if window is None:
            return self
        made = self._make(import_module(self.module), window)
        vars(window)[self._name] = made  # found there before this is asked again
        return made


def early_parts_of(owner: type) -> dict[str, Part[Any]]:
    """Return the early parts that a class of windows has, by name, in the order they are declared in."""
    return {name: part for name, part in vars(owner).items() if isinstance(part, Part) and part.early}


def is_made(window: object, name: str) -> bool:
    """Tell whether a part has been asked for yet."""
    return name in vars(window)
