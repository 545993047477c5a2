"""Signing in and up, out and on: allauth does the work, this says who may sign up and keeps its doors."""

from collections.abc import Callable
from typing import Any, cast

import msgspec
from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.csrf import CsrfViewMiddleware
from django.utils.translation import gettext as _

from tutti.people.commands import invitation_by, why_closed
from tutti.people.models import Account
from tutti.web.brakes import guesser, refuse, remembering, too_many
from tutti.web.company import Away, told_where
from tutti.web.problems import problem

Answer = Callable[[HttpRequest], HttpResponseBase]
DOOR = "/_allauth/"


class AtTheDoor:
    """Django's session, form token and account, for the paths of allauth alone: our own ask once for all of them."""

    def __init__(self, answer: Answer) -> None:
        self._elsewhere = answer
        self._forms = CsrfViewMiddleware(AuthenticationMiddleware(answer))
        self._inside = SessionMiddleware(self._forms)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path_info.startswith(DOOR):
            return self._elsewhere(request)
        answer = cast(HttpResponseBase, self._inside(request))
        return too_many() if answer.status_code == 429 else told_where(request, remembering(request, answer))

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponseBase | None:
        """Form tokens are looked at here, where Django knows which view will answer."""
        if request.path_info.startswith(DOOR):
            return self._forms.process_view(request, view, args, kwargs)
        return None

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponseBase | None:
        """Where the company's sign-in is away, it is said; there are other ways in."""
        if isinstance(exception, Away):
            return problem(502, _("The other sign-in does not answer now. Try again later, or use your password."))
        return None


# Who may sign up, and how often one may try --------------------------------------------------------------------------


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth carries no types
    """Our rules for allauth."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """The first account may; later ones where the operator lets everybody in, or with an invitation."""
        return is_open() or _invited(request) is not None

    def clean_email(self, email: str) -> str:
        """Whoever signs up by invitation does so with the address that was invited."""
        email = super().clean_email(email).lower()
        request = self.request
        if request.path_info.endswith("/auth/signup") and not is_open():
            invited = _invited(request)
            if invited is not None and invited != email:
                raise ValidationError(f"You were invited as {invited}: sign up with that address.")
        return email

    def validation_error(self, code: str, *args: Any) -> ValidationError:
        """Whoever guesses too often is refused there and then."""
        if code == "too_many_login_attempts":
            refuse()
        error: ValidationError = super().validation_error(code, *args)
        return error

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        return guesser(request, credentials.get("email", "").lower())


def is_open() -> bool:
    """Whether anybody may sign up and found a workspace: while there is no account, or as the operator wishes."""
    return settings.TUTTI_SIGNUP_OPEN or is_new()


def is_new() -> bool:
    """Whether nobody has an account yet."""
    return not Account.objects.exists()


def _invited(request: HttpRequest) -> str | None:
    """The address a sign-up's invitation was sent to, if it brings one that holds."""
    try:
        words = msgspec.json.decode(request.body, type=dict[str, Any])
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    secret = words.get("invitation")
    invitation = invitation_by(secret) if isinstance(secret, str) else None
    return invitation.email if invitation and not why_closed(invitation) else None
