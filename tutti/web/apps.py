"""The roof as a Django app."""

from django.apps import AppConfig


class Web(AppConfig):
    name = "tutti.web"
