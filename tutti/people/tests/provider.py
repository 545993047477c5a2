"""A small OpenID provider that follows the standard, as a program of its own: `python provider.py` prints its address.

`POST /play` says who sits before it; whoever is led to it is signed in as them at once.
"""

import base64
import hashlib
import json
import secrets
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
PUBLIC = {
    **json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key())),
    "kid": "one",
    "use": "sig",
    "alg": "RS256",
}
CLIENT, SECRET = "tutti", "only the two of us know"


class Provider(BaseHTTPRequestHandler):
    """One question to it."""

    playing: dict[str, Any] = {}
    asked: dict[str, dict[str, str]] = {}
    passes: dict[str, dict[str, Any]] = {}

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        if path == "/.well-known/openid-configuration":
            self.tell(200, described(self.issuer))
        elif path == "/jwks":
            self.tell(200, {"keys": [PUBLIC]})
        elif path == "/authorize":
            self.authorize({name: values[0] for name, values in parse_qs(query).items()})
        elif path == "/userinfo":
            claims = self.passes.get(self.headers.get("Authorization", "").removeprefix("Bearer "))
            self.tell(200, claims) if claims else self.tell(401, {"error": "invalid_token"})
        else:
            self.tell(404, {})

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        if self.path == "/play":
            Provider.playing = json.loads(body)
            self.tell(200, {})
        elif self.path == "/token":
            self.exchange({name: values[0] for name, values in parse_qs(body).items()})
        else:
            self.tell(404, {})

    def authorize(self, asked: dict[str, str]) -> None:
        assert asked["client_id"] == CLIENT
        assert asked["response_type"] == "code"
        assert "openid" in asked["scope"].split()
        assert asked["code_challenge_method"] == "S256"
        code = secrets.token_urlsafe(16)
        self.asked[code] = asked
        self.send_response(302)
        self.send_header("Location", f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}")
        self.end_headers()

    def exchange(self, given: dict[str, str]) -> None:
        asked = self.asked.pop(given.get("code", ""), None)
        proof = base64.urlsafe_b64encode(hashlib.sha256(given.get("code_verifier", "").encode()).digest())
        if (given.get("client_id"), given.get("client_secret")) != (CLIENT, SECRET):
            return self.tell(401, {"error": "invalid_client"})
        is_sound = asked and given["redirect_uri"] == asked["redirect_uri"]
        if not asked or not is_sound or proof.rstrip(b"=").decode() != asked["code_challenge"]:
            return self.tell(400, {"error": "invalid_grant"})
        now, token = int(time.time()), secrets.token_urlsafe(16)
        self.passes[token] = dict(self.playing)
        claims = {**self.playing, "iss": self.issuer, "aud": CLIENT, "iat": now, "exp": now + 300}
        signed = jwt.encode(claims, KEY, "RS256", headers={"kid": "one"})
        return self.tell(200, {"access_token": token, "token_type": "Bearer", "expires_in": 300, "id_token": signed})

    @property
    def issuer(self) -> str:
        return f"http://{self.headers['Host']}"

    def tell(self, status: int, words: object) -> None:
        told = json.dumps(words).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(told)))
        self.end_headers()
        self.wfile.write(told)

    def log_message(self, format: str, *args: object) -> None:
        """Nobody reads it."""


def described(issuer: str) -> dict[str, Any]:
    """What a client reads first (OpenID Connect Discovery 1.0)."""
    return {
        "issuer": issuer,
        "authorization_endpoint": f"{issuer}/authorize",
        "token_endpoint": f"{issuer}/token",
        "userinfo_endpoint": f"{issuer}/userinfo",
        "jwks_uri": f"{issuer}/jwks",
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "token_endpoint_auth_methods_supported": ["client_secret_post"],
        "code_challenge_methods_supported": ["S256"],
    }


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", 0), Provider)
    print(f"http://127.0.0.1:{server.server_address[1]}", flush=True)
    sys.stdin.close()
    server.serve_forever()
