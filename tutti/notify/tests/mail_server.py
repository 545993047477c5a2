"""A mail server of our own: it speaks SMTP on a local port and keeps what it takes."""

from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread


class MailServer(ThreadingTCPServer):
    """`taken` are the mails in order; `refuses` are addresses it will not take; `is_ill` makes it put all off."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Conversation)
        self.taken: list[EmailMessage] = []
        self.refuses: set[str] = set()
        self.is_ill = False
        self.conversations = 0

    @property
    def port(self) -> int:
        return int(self.server_address[1])


class Conversation(StreamRequestHandler):
    """One client, from greeting to QUIT."""

    server: MailServer

    def handle(self) -> None:
        self.server.conversations += 1
        self.answer("220 here")
        while line := self.rfile.readline():
            word, _, rest = line.decode().strip().partition(" ")
            if word.upper() == "QUIT":
                return self.answer("221 bye")
            self.answer(self.reply(word.upper(), rest))
        return None

    def reply(self, word: str, rest: str) -> str:
        if word == "MAIL" and self.server.is_ill:
            return "451 come back later"
        if word == "RCPT" and any(address in rest for address in self.server.refuses):
            return "550 nobody of that name"
        if word == "DATA":
            self.answer("354 go on")
            self.server.taken.append(self.read_mail())
        return "250 fine"

    def read_mail(self) -> EmailMessage:
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        return message_from_bytes(b"".join(lines), EmailMessage, policy=policy.default)

    def answer(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


@contextmanager
def mail_server() -> Iterator[MailServer]:
    with MailServer() as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield server
        server.shutdown()
