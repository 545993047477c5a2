"""Brakes on guessing: counters in the cache, which no transaction takes back and which forget by themselves."""

from typing import NoReturn

import msgspec
from allauth.core.exceptions import ImmediateHttpResponse
from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from tutti.kit.secret import digest
from tutti.web.problems import problem_bytes

KNOWN = f"{settings.CSRF_COOKIE_NAME.removesuffix('csrf')}known"
"""The cookie of a browser in which somebody signed in before."""
KNOWN_SECONDS = 365 * 24 * 3600
PATIENCE_SECONDS = 300
_ENTRANCES = ("/auth/login", "/auth/2fa/authenticate", "/auth/webauthn/login", "/auth/webauthn/authenticate")
_signer = Signer(salt="tutti.web.known")


def guesser(request: HttpRequest, email: str) -> str:
    """Who is counted: strangers share one counter for each account; a browser that signed in there before has its own.

    So nobody can lock the owner out by guessing wrong on purpose.
    """
    return f"{email}:{_known_as(request, email) or 'a stranger'}"


def refuse() -> NoReturn:
    """Somebody guesses too often."""
    raise ImmediateHttpResponse(too_many())


def too_many() -> HttpResponse:
    """Somebody tries too often.  It ends by itself; also in allauth's words, so that its clients understand."""
    minutes = PATIENCE_SECONDS // 60
    sentence = f"Too many attempts. Please wait {minutes} minutes, then try again."
    words = msgspec.json.decode(problem_bytes(429, sentence))
    words["errors"] = [{"message": sentence, "code": "too_many_login_attempts"}]
    answer = HttpResponse(msgspec.json.encode(words), status=429, content_type="application/problem+json")
    answer["Retry-After"] = str(PATIENCE_SECONDS)
    return answer


def _known_as(request: HttpRequest, email: str) -> str | None:
    """The name of this browser if this account was signed in to with it before."""
    try:
        whose, _, name = _signer.unsign(request.COOKIES.get(KNOWN, "")).partition(".")
    except BadSignature:
        return None
    return name if whose == digest(email) else None


def remembering(request: HttpRequest, answer: HttpResponseBase) -> HttpResponseBase:
    """After a sign-in, the browser is known from now on."""
    user = getattr(request, "user", None)
    is_in = request.path_info.endswith(_ENTRANCES) and answer.status_code == 200
    if is_in and user is not None and user.is_authenticated:
        name = digest(request.session.session_key or "")[:32]
        answer.set_cookie(
            KNOWN, _signer.sign(f"{digest(user.email)}.{name}"), KNOWN_SECONDS, httponly=True, samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )  # fmt: skip
    return answer
