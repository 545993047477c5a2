"""Carries the built browser client into the wheel; a wheel without one is refused rather than shipped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CLIENT = "tutti/web/static/app"


class CarriesTheClient(BuildHookInterface[Any]):
    """Git ignores the built client, so hatchling would leave it out unless told."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":  # a checkout builds its client after the package is installed
            return
        if not (Path(self.root) / CLIENT / "manifest.json").is_file():
            raise SystemExit("The browser client is not built yet. Run `make client` first, or `make wheel` for both.")
        build_data["artifacts"].append(f"{CLIENT}/**")
