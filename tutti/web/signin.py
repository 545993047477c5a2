"""Signing in and up, out and on: allauth does the work, this says who may sign up and keeps its doors."""

from collections.abc import Callable
from typing import Any, cast

import msgspec
from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from django.conf import settings
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.core.exceptions import ValidationError
from django.core.signing import BadSignature, Signer
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.csrf import CsrfViewMiddleware

from tutti.kit.secret import digest
from tutti.people.commands import invitation_by, why_closed
from tutti.people.models import Account
from tutti.web.problems import problem_bytes

Answer = Callable[[HttpRequest], HttpResponseBase]
DOOR = "/_allauth/"
KNOWN = f"{settings.CSRF_COOKIE_NAME.removesuffix('csrf')}known"
"""The cookie of a browser in which somebody signed in before."""
KNOWN_SECONDS = 365 * 24 * 3600
PATIENCE_SECONDS = 300
_signer = Signer(salt="tutti.web.known")


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
        return too_many() if answer.status_code == 429 else _remembering(request, answer)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponseBase | None:
        """Form tokens are looked at here, where Django knows which view will answer."""
        if request.path_info.startswith(DOOR):
            return self._forms.process_view(request, view, args, kwargs)
        return None


def too_many() -> HttpResponse:
    """Somebody tries too often.  It ends by itself; also in allauth's words, so that its clients understand."""
    minutes = PATIENCE_SECONDS // 60
    sentence = f"Too many attempts. Please wait {minutes} minutes, then try again."
    words = msgspec.json.decode(problem_bytes(429, sentence))
    words["errors"] = [{"message": sentence, "code": "too_many_login_attempts"}]
    answer = HttpResponse(msgspec.json.encode(words), status=429, content_type="application/problem+json")
    answer["Retry-After"] = str(PATIENCE_SECONDS)
    return answer


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

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Brakes guessing, by a counter in the cache that no transaction takes back and that forgets by itself."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            raise ImmediateHttpResponse(too_many()) from None

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Strangers share one counter for each account; a browser that signed in there before has its own.

        So nobody can lock the owner out by guessing wrong on purpose.
        """
        email = credentials.get("email", "").lower()
        return f"{email}:{_known_as(request, email) or 'a stranger'}"


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


def _known_as(request: HttpRequest, email: str) -> str | None:
    """The name of this browser if this account was signed in to with it before."""
    try:
        whose, _, name = _signer.unsign(request.COOKIES.get(KNOWN, "")).partition(".")
    except BadSignature:
        return None
    return name if whose == digest(email) else None


def _remembering(request: HttpRequest, answer: HttpResponseBase) -> HttpResponseBase:
    """After a sign-in, the browser is known from now on."""
    user = getattr(request, "user", None)
    if request.path_info.endswith("/auth/login") and answer.status_code == 200 and user is not None:
        name = digest(request.session.session_key or "")[:32]
        answer.set_cookie(
            KNOWN, _signer.sign(f"{digest(user.email)}.{name}"), KNOWN_SECONDS, httponly=True, samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )  # fmt: skip
    return answer
