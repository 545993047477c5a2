"""The application a server runs: `uvicorn tutti.web.asgi:application`, or simply `tutti serve`."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tutti.settings")
django.setup()

from tutti.web.dispatcher import Dispatcher  # noqa: E402 - needs the apps
from tutti.web.house import House  # noqa: E402

application = Dispatcher(House())
