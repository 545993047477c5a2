"""Doors that no command can describe: uploads, downloads and questions with a shape of their own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])


@dataclass(frozen=True)
class Door:
    """One such door below `/api/v1/`.

    `view(by, request, **ids)` answers with something JSON can say, or with an HTTP response; `by` is the person who
    asks, at a `public` door nobody, at a door `for_accounts` the signed-in account, in a workspace or not.  `body` is
    the struct its JSON body is read into (given to the view as `body`), or None; `files` says that it takes a form
    with a file, beside the fields of `form`.  `answers` is the struct of what it says, where there is one.
    """

    method: str
    path: str
    view: Callable[..., Any]
    body: Any = None
    files: bool = False
    public: bool = False
    for_accounts: bool = False
    answers: Any = None
    form: tuple[tuple[str, Any], ...] = ()
    query: tuple[tuple[str, Any], ...] = ()

    @property
    def says(self) -> str:
        return " ".join((self.view.__doc__ or "").split())

    @property
    def name(self) -> str:
        return f"{self.view.__module__.split('.')[1]}.{self.view.__name__}"


DOORS: list[Door] = []


def door(method: str, path: str, **more: Any) -> Callable[[View], View]:
    """Stand a door at `path`, like `imports/<uuid:import_id>/start`."""

    def keep(view: View) -> View:
        DOORS.append(Door(method, path, view, **more))
        return view

    return keep
