"""A browser as these tests need it: it keeps cookies, sends the form token and enforces it, and speaks JSON."""

from typing import Any

import msgspec
from django.test import Client

AUTH = "/_allauth/browser/v1/auth"
ACCOUNT = "/_allauth/browser/v1/account"


class Browser:
    """Somebody's browser.  `token` is what the page learnt when it was loaded."""

    def __init__(self, **meta: Any) -> None:
        self.client = Client(enforce_csrf_checks=True, SERVER_NAME="localhost", **meta)
        self.token = ""
        self.load()

    def load(self) -> dict[str, Any]:
        told: dict[str, Any] = self.get("session").json()
        self.token = told["csrf"]
        return told

    def get(self, path: str, **headers: str) -> Any:
        return self.client.get(_at(path), headers=headers)

    def post(self, path: str, body: object | None = None, **headers: str) -> Any:
        return self.ask("POST", path, body, **headers)

    def ask(self, method: str, path: str, body: object | None = None, **headers: str) -> Any:
        return self.client.generic(
            method, _at(path), _json(body), "application/json", headers={"X-CSRFToken": self.token, **headers}
        )

    def sign_up(self, email: str, password: str = "correct horse battery", **more: str) -> Any:
        answer = self.post(f"{AUTH}/signup", {"email": email, "password": password, **more})
        self.load()
        return answer

    def sign_in(self, email: str, password: str = "correct horse battery") -> Any:
        answer = self.post(f"{AUTH}/login", {"email": email, "password": password})
        self.load()
        return answer

    def sign_out(self) -> Any:
        answer = self.ask("DELETE", f"{AUTH}/session")
        self.load()
        return answer

    def found(self, name: str = "Acme", your_name: str = "Ann Archer") -> dict[str, Any]:
        answer = self.post("workspaces", {"name": name, "your_name": your_name, "time_zone": "Europe/Berlin"})
        assert answer.status_code == 200, answer.content
        told: dict[str, Any] = answer.json()
        return told


def _at(path: str) -> str:
    return path if path.startswith("/") else f"/api/v1/{path}"


def _json(body: object | None) -> bytes:
    return b"" if body is None else msgspec.json.encode(body)
