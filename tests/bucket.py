"""A store that speaks S3 over HTTP, as a process of its own: moto's server, which is the same for every run."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import boto3

from tools.servers import free_port, wait_for

NOBODY = {"aws_access_key_id": "key", "aws_secret_access_key": "secret", "region_name": "us-east-1"}


class Store:
    """The store; buckets are made in it as an operator makes them."""

    def __init__(self, port: int) -> None:
        self.endpoint = f"http://127.0.0.1:{port}"
        self._client: Any = boto3.client("s3", endpoint_url=self.endpoint, **NOBODY)

    def make(self, bucket: str) -> str:
        """A new bucket; the address by which Tutti is told of it."""
        self._client.create_bucket(Bucket=bucket)
        return f"s3://key:secret@{bucket}?endpoint={self.endpoint}"

    def kept(self, bucket: str) -> dict[str, bytes]:
        """What lies in a bucket, by name."""
        listed = self._client.list_objects_v2(Bucket=bucket).get("Contents", [])
        return {one["Key"]: self._client.get_object(Bucket=bucket, Key=one["Key"])["Body"].read() for one in listed}

    def put(self, bucket: str, name: str, content: bytes) -> None:
        self._client.put_object(Bucket=bucket, Key=name, Body=content)

    def lose(self, bucket: str, name: str) -> None:
        self._client.delete_object(Bucket=bucket, Key=name)


@contextmanager
def store() -> Iterator[Store]:
    """A store for the length of the block."""
    port = free_port()
    words = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    server = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(port, "The store")
        yield Store(port)
    finally:
        server.terminate()
        server.wait(20)
