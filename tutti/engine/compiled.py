"""Compiles the inner loops of the engine where numba is there; without it they are plain Python, alike but slower."""

from collections.abc import Callable
from importlib.util import find_spec
from typing import Any, TypeVar, cast

Function = TypeVar("Function", bound=Callable[..., Any])
COMPILES = find_spec("numba") is not None


def compiled(function: Function) -> Function:
    """The function, compiled at its first call, once per machine. It holds no lock that other threads need.

    It must not make arrays of its own (numba says so where it does): whoever calls it hands it the room it needs.
    """
    return _made(function) if COMPILES else function


def inlined(function: Function) -> Function:
    """The same for a small function that others call all the time: it becomes a part of them."""
    return _made(function, inside=True) if COMPILES else function


def _made(function: Function, *, inside: bool = False) -> Function:
    from numba import njit

    # what is compiled works on arrays it is given and makes none: counting who holds them took four fifths of the time
    settings: dict[str, Any] = {"nogil": True, "cache": True, "forceinline": inside, "_nrt": False}
    return cast("Function", njit(**settings)(function))
