"""Doors that do what a test of the runtime needs: wait, fail, stream, echo."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

from django.core.files.uploadedfile import UploadedFile
from django.db import OperationalError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from tutti.web import problems

handler400, handler403 = problems.handler400, problems.handler403
handler404, handler500 = problems.handler404, problems.handler500

gate = threading.Event()
streamed: list[int] = []
closed = threading.Event()
threads: set[str] = set()


@csrf_exempt
def echo(request: HttpRequest) -> HttpResponse:
    threads.add(threading.current_thread().name)
    return JsonResponse({"method": request.method, "length": len(request.body), "query": request.GET.get("q", "")})


@csrf_exempt
def upload(request: HttpRequest) -> HttpResponse:
    file = request.FILES["file"]
    assert isinstance(file, UploadedFile)
    return JsonResponse({"size": file.size})


def wait(request: HttpRequest) -> HttpResponse:
    gate.wait(5)
    return HttpResponse("waited")


def connection_id(request: HttpRequest) -> HttpResponse:
    time.sleep(0.02)
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse(f"{threading.current_thread().name} {id(connection.connection)}")


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("a mistake of ours")


def away(request: HttpRequest) -> HttpResponse:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("here")


def locked(request: HttpRequest) -> HttpResponse:
    import sqlite3

    raise OperationalError("database is locked") from sqlite3.OperationalError("database is locked")


def mistyped(request: HttpRequest) -> HttpResponse:
    import sqlite3

    raise OperationalError("no such table: tasc") from sqlite3.OperationalError("no such table: tasc")


def lines(request: HttpRequest) -> HttpResponseBase:
    return StreamingHttpResponse((f"{number}\n" for number in range(100_000)), content_type="text/plain")


def endless(request: HttpRequest) -> HttpResponseBase:
    def pieces() -> Iterator[bytes]:
        try:
            while True:
                streamed.append(1)
                yield b"x" * 100_000
        finally:
            closed.set()

    return StreamingHttpResponse(pieces(), content_type="application/octet-stream")


def half(request: HttpRequest) -> HttpResponseBase:
    def pieces() -> Iterator[bytes]:
        yield b"x" * 100_000
        raise RuntimeError("broke off")

    return StreamingHttpResponse(pieces(), content_type="application/octet-stream")


def long(request: HttpRequest) -> HttpResponse:
    return JsonResponse({"words": "all together now " * 500})


def cookies(request: HttpRequest) -> HttpResponse:
    response = HttpResponse("two")
    response.set_cookie("one", "1")
    response.set_cookie("two", "2", httponly=True)
    return response


urlpatterns = [
    path(f"api/{view.__name__}", view)
    for view in (echo, upload, wait, connection_id, broken, away, locked, mistyped, lines, endless, half, long, cookies)
]
