"""How Tutti runs: everything an operator may set comes from `TUTTI_…` variables, with safe answers for all others."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

from tutti.kit.addresses import database_at, issuer_at, mail_server_at
from tutti.kit.files import files_at
from tutti.kit.logs import to_stderr
from tutti.kit.secret import secret_in

PACKAGE = Path(__file__).resolve().parent
ROOMS = (
    "changes",
    "people",
    "files",
    "work",
    "talk",
    "hours",
    "forecast",
    "assignment",
    "notify",
    "connect",
    "calendars",
    "search",
    "web",
)


def _asked(name: str, otherwise: str = "") -> str:
    return os.environ.get(f"TUTTI_{name}", otherwise).strip()


def _has(room: str) -> bool:
    return (PACKAGE / room / "apps.py").exists()


# Where it runs -------------------------------------------------------------------------------------------------------

TUTTI_DATA = Path(_asked("DATA", "data")).resolve()
TUTTI_URL = _asked("URL", "http://127.0.0.1:8000").rstrip("/")
TUTTI_REDIS_URL = _asked("REDIS_URL")
TUTTI_EMBEDDED_READERS = _asked("READERS", "embedded") == "embedded"
TUTTI_SIGNUP_OPEN = _asked("SIGNUP", "invited") == "open"
TUTTI_UPLOAD_BYTES = int(_asked("UPLOAD_MB", "100")) * 1024 * 1024
TUTTI_METRICS_TOKEN = _asked("METRICS_TOKEN")
TUTTI_BODY_BYTES = 1024 * 1024
TUTTI_ALLOWED_NETWORKS = tuple(part for part in _asked("ALLOWED_NETWORKS").split(",") if part)

_public = urlsplit(TUTTI_URL)
_secure = _public.scheme == "https"

DEBUG = False
SECRET_KEY = _asked("SECRET_KEY") or secret_in(TUTTI_DATA)
ALLOWED_HOSTS = [*filter(None, {_public.hostname}), "localhost", "127.0.0.1", "[::1]"]
ROOT_URLCONF = "tutti.web.urls"
ASGI_APPLICATION = "tutti.web.asgi.application"
LOGGING = to_stderr(_asked("LOG_LEVEL", "INFO").upper())

# What it is made of --------------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    *(f"tutti.{room}" for room in ROOMS if _has(room)),
    "allauth",
    "allauth.account",
    "allauth.headless",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
]
MIDDLEWARE = [
    "tutti.web.middleware.guard",
    "tutti.web.signin.AtTheDoor",
    "allauth.account.middleware.AccountMiddleware",
]
# allauth renders a handful of mails; nothing else is drawn on the server.
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]
APPEND_SLASH = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
STATIC_URL = "/static/"

# Where rows and short-lived notes are kept ---------------------------------------------------------------------------

DATABASES = {"default": database_at(_asked("DATABASE_URL"), data=TUTTI_DATA)}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 20_000}}}
DATA_UPLOAD_MAX_MEMORY_SIZE = TUTTI_BODY_BYTES
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600
MEDIA_ROOT = TUTTI_DATA / "files"
STORAGES = {
    "default": files_at(_asked("FILES_URL")),
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# Who is there --------------------------------------------------------------------------------------------------------

if _has("people"):
    AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]

SESSION_ENGINE = "tutti.people.sessions"
_prefix = "__Host-" if _secure else ""  # the prefix makes a browser refuse the cookie from anywhere but this host
SESSION_COOKIE_NAME = f"{_prefix}tutti-session"
SESSION_COOKIE_SECURE = _secure
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 30 * 24 * 3600
CSRF_COOKIE_NAME = f"{_prefix}tutti-csrf"
CSRF_COOKIE_SECURE = _secure
CSRF_COOKIE_HTTPONLY = True  # the client gets its token from /api/v1/session
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "tutti.web.problems.csrf_failure"
CSRF_TRUSTED_ORIGINS = [TUTTI_URL]
TUTTI_HSTS_SECONDS = 365 * 24 * 3600 if _secure else 0

# Mail ----------------------------------------------------------------------------------------------------------------

DEFAULT_FROM_EMAIL = SERVER_EMAIL = _asked("MAIL_FROM", f"Tutti <tutti@{_public.hostname}>")
TUTTI_SENDS_MAIL = True
if _asked("SMTP_URL"):
    _mail = mail_server_at(_asked("SMTP_URL"))
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST, EMAIL_PORT = _mail.host, _mail.port
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.user, _mail.password
    EMAIL_USE_TLS, EMAIL_USE_SSL = _mail.starts_tls, _mail.speaks_tls
    EMAIL_TIMEOUT = 10
elif _asked("MAIL_SPOOL"):
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = _asked("MAIL_SPOOL")
else:
    EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    TUTTI_SENDS_MAIL = False

# Signing in (allauth, headless: the client draws every page) ---------------------------------------------------------

HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("browser",)
HEADLESS_FRONTEND_URLS = {
    "account_confirm_email": f"{TUTTI_URL}/confirm/{{key}}",
    "account_reset_password": f"{TUTTI_URL}/forgot",
    "account_reset_password_from_key": f"{TUTTI_URL}/reset/{{key}}",
    "account_signup": f"{TUTTI_URL}/join",
    "socialaccount_login_error": f"{TUTTI_URL}/sign-in",
}
ACCOUNT_ADAPTER = "tutti.web.signin.Adapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_UNIQUE_EMAIL = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_VERIFICATION = "optional" if TUTTI_SENDS_MAIL else "none"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_DEFAULT_HTTP_PROTOCOL = _public.scheme
MFA_ADAPTER = "tutti.web.second_step.Adapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_ISSUER = "Tutti"
# Where anybody may sign up under any address, a second step must not keep out whoever the address belongs to.
MFA_ALLOW_UNVERIFIED_EMAIL = not (TUTTI_SIGNUP_OPEN and TUTTI_SENDS_MAIL)

# Signing in with an account of the company (OpenID Connect) ----------------------------------------------------------

TUTTI_OIDC_ISSUER = issuer_at(_asked("OIDC_ISSUER"))
TUTTI_OIDC_NAME = _asked("OIDC_NAME", "your company account")
TUTTI_OIDC_DOMAIN = _asked("OIDC_DOMAIN").lower()
SOCIALACCOUNT_ADAPTER = "tutti.web.company.Adapter"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
_company = {
    "provider_id": "company",
    "name": TUTTI_OIDC_NAME,
    "client_id": _asked("OIDC_CLIENT_ID"),
    "secret": _asked("OIDC_CLIENT_SECRET"),
    "settings": {"server_url": TUTTI_OIDC_ISSUER},
}
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [_company] if TUTTI_OIDC_ISSUER else []}
}

# Language and time ---------------------------------------------------------------------------------------------------

LANGUAGE_CODE = "en"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
