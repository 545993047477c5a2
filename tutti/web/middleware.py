"""What every request passes through on its way to a door: is it meant for us, and may it come from where it comes?"""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from tutti.web.compression import compress
from tutti.web.problems import problem

Answer = Callable[[HttpRequest], HttpResponseBase]

_SAFE_METHODS = frozenset(("GET", "HEAD", "OPTIONS", "TRACE"))
_OWN_SITE = frozenset(("same-origin", "none"))


def guard(answer: Answer) -> Answer:
    """Refuses strange hosts and other sites' forms; keeps answers out of shared caches; makes long ones short."""

    def pass_through(request: HttpRequest) -> HttpResponseBase:
        request.get_host()  # raises DisallowedHost: a page on another name must not reach us through our own address
        if comes_from_elsewhere(request):
            return problem(403, _("This request came from another site. Please use Tutti's own page."))
        response = answer(request)
        if not response.has_header("Cache-Control"):
            response["Cache-Control"] = "no-store"
        return compress(response, accepts=request.META.get("HTTP_ACCEPT_ENCODING", ""))

    return pass_through


def comes_from_elsewhere(request: HttpRequest) -> bool:
    """Whether a browser says that another site started this unsafe request (a second lock beside the CSRF token)."""
    site = request.META.get("HTTP_SEC_FETCH_SITE")
    return site is not None and site not in _OWN_SITE and request.method not in _SAFE_METHODS
