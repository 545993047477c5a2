"""Signing in with an account of the company: OpenID Connect, as the operator set it up.  allauth does the work."""

from typing import Any, cast
from urllib.parse import urlsplit

import msgspec
import requests
from allauth.core.exceptions import SignupClosedException
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.providers.openid_connect.views import callback
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path

from tutti.kit import clock, outbound
from tutti.people.models import Invitation

_REDIRECT = "/auth/provider/redirect"
_OURS = ("Accept-Encoding", "Connection", "User-Agent", "Content-Length")


class Adapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth carries no types
    """Who may come in: whoever has an account for the verified address; others invited, or of the operator's domain."""

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        if not sociallogin.is_existing and not any(map(_is_welcome, _verified(sociallogin))):
            raise SignupClosedException

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return any(map(_is_welcome, _verified(sociallogin)))

    def get_requests_session(self) -> requests.Session:
        session = requests.Session()
        session.mount("https://", Outbound())
        session.mount("http://", Outbound())
        return session


class Away(requests.ConnectionError):
    """The company's sign-in does not answer."""


class Outbound(requests.adapters.BaseAdapter):
    """The one client for other addresses, as the library knows clients.  The issuer may be in a private network."""

    def send(self, request: requests.PreparedRequest, **more: Any) -> requests.Response:  # type: ignore[override]
        trusted = urlsplit(settings.TUTTI_OIDC_ISSUER).hostname or ""
        # What the library would unpack by itself is asked for plain.
        url, headers = str(request.url), {k: str(v) for k, v in request.headers.items() if k not in _OURS}
        try:
            if request.method == "POST":
                body = request.body or b""
                told = outbound.post(url, body.encode() if isinstance(body, str) else cast(bytes, body), headers, trusted)
            else:
                told = outbound.get(url, headers, trusted)
        except outbound.Unreachable as why:
            raise Away(str(why), request=request) from why
        response = requests.Response()
        response.status_code, response._content, response.url = told.status, told.body, url
        response.headers.update(told.headers)
        response.request = request
        return response

    def close(self) -> None:
        """Every question has a line of its own, which is closed by now."""


def _verified(sociallogin: Any) -> list[str]:
    return [address.email.lower() for address in sociallogin.email_addresses if address.verified is True]


def _is_welcome(email: str) -> bool:
    of_the_house = bool(settings.TUTTI_OIDC_DOMAIN) and email.partition("@")[2] == settings.TUTTI_OIDC_DOMAIN
    return of_the_house or Invitation.objects.filter(email=email, state="open", expires_at__gt=clock.now()).exists()


def told_where(request: HttpRequest, answer: HttpResponseBase) -> HttpResponseBase:
    """Where the company's page is, in words: a page that is asked by a script cannot be led there."""
    if answer.status_code == 302 and request.path_info.endswith(_REDIRECT):
        told = HttpResponse(msgspec.json.encode({"location": answer["Location"]}), content_type="application/json")
        told.cookies = answer.cookies  # by them the answer of the company finds back to this browser
        return told
    return answer


urlpatterns: list[URLPattern] = [
    path("oidc/<str:provider_id>/login/callback/", callback, name="openid_connect_callback"),
]
