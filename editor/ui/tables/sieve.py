"""Leave records out of a table: those of other types, those that are complete, those of other articles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from editor.model.project import Project

T = TypeVar("T")
HERE = "here"
"""The trait of standing in the article at hand."""


@dataclass(frozen=True, slots=True)
class Aspect:
    """Something of which every record has one value, such as its type: the values that are offered, and a record's."""

    name: str
    label: str
    offered: Callable[[Project], list[tuple[str, str]]]
    value: Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class Trait:
    """Something that holds of a record or does not, beside the article of an id that is at hand."""

    name: str
    label: str
    holds: Callable[[Project, Any, str], bool]


@dataclass(frozen=True, slots=True)
class Sieve:
    """What is let through: records with one of the values chosen of each aspect, and with all traits."""

    values: tuple[tuple[str, str], ...] = ()
    traits: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether anything can be left out."""
        return bool(self.values or self.traits)

    def has(self, aspect: str, value: str) -> bool:
        """Tell whether a value of an aspect is chosen."""
        return (aspect, value) in self.values

    def turned(self, aspect: str, value: str) -> Sieve:
        """Return the sieve with a value chosen that was not, or the other way round."""
        return replace(self, values=_turned(self.values, (aspect, value)))

    def turned_trait(self, name: str) -> Sieve:
        """Return the sieve with a trait asked for that was not, or the other way round."""
        return replace(self, traits=_turned(self.traits, name))

    def chosen(self, aspect: str) -> frozenset[str]:
        """Return the values chosen of an aspect; of none, every value is let through."""
        return frozenset(value for name, value in self.values if name == aspect)


def _turned(held: tuple[T, ...], one: T) -> tuple[T, ...]:
    return tuple(other for other in held if other != one) if one in held else (*held, one)
