"""The second step of signing in: codes of an app, recovery codes, passkeys.  allauth does the work, in our terms."""

from typing import Any

import msgspec
from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from allauth.account.signals import authentication_step_completed
from allauth.core import context, ratelimit
from allauth.headless.constants import Client
from allauth.headless.mfa.inputs import AuthenticateInput
from allauth.headless.mfa.views import AuthenticateView, ManageTOTPView
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from tutti.kit.sealing import Unreadable, seal, unseal
from tutti.web.brakes import guesser, refuse


class Adapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth carries no types
    """Secrets are sealed; what the library says is said in our words."""

    def encrypt(self, text: str) -> str:
        return seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        try:
            return unseal(encrypted_text)
        except Unreadable:
            raise ValidationError(
                _("Codes cannot be checked, because the secret of this installation was changed. Ask who runs Tutti.")
            ) from None

    def validation_error(self, code: str, *args: Any) -> ValidationError:
        if code == "incorrect_code":
            return ValidationError(_("This does not fit. Use a code nobody has used yet."), code=code)
        error: ValidationError = super().validation_error(code, *args)
        return error

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return {**super().get_public_key_credential_rp_entity(), "name": "Tutti"}


class Code(AuthenticateInput):  # type: ignore[misc]
    """A code, from an app or from the list; each browser guesses for itself, so that nobody locks the owner out."""

    def clean_code(self) -> str:
        code: str = self.cleaned_data["code"]
        request, key = context.request, f"second step: {guesser(context.request, self.user.email)}"
        if not ratelimit.consume(request, action="login_failed", key=key):
            refuse()
        for one in Authenticator.objects.filter(user=self.user).exclude(type=Authenticator.Type.WEBAUTHN):
            if one.wrap().validate_code(code):
                one.user, self.authenticator = self.user, one
                ratelimit.clear(request, action="login_failed", key=key)
                return code
        raise Adapter().validation_error("incorrect_code")


class SecondStep(AuthenticateView):  # type: ignore[misc]
    input_class = Code


class App(ManageTOTPView):  # type: ignore[misc]
    """The app with codes; before it is set up, its secret comes with a picture, for whoever has shown who they are."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        raise_if_reauthentication_required(request, app="allauth.mfa")
        answer: HttpResponse = super().get(request, *args, **kwargs)
        if answer.status_code != 404:
            return answer
        words = msgspec.json.decode(answer.content)
        words["meta"]["picture"] = Adapter().build_totp_svg(words["meta"]["totp_url"])
        return HttpResponse(msgspec.json.encode({**words, "status": 200}), content_type="application/json")


def rotate(request: HttpRequest, **more: Any) -> None:
    """Whoever proved again who they are goes on under another session key."""
    if more.get("reauthenticated"):
        request.session.cycle_key()


authentication_step_completed.connect(rotate, dispatch_uid="tutti.web.second_step")

urlpatterns: list[URLPattern] = [
    path("browser/v1/auth/2fa/authenticate", SecondStep.as_api_view(client=Client.BROWSER)),
    path("browser/v1/account/authenticators/totp", App.as_api_view(client=Client.BROWSER)),
]
