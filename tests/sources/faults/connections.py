"""Faults of time, of the connection and of HTTP itself: what comes before anything can be read."""

from __future__ import annotations

import contextlib
import socket
import time

from tests.sources.faults.fault import LATE, READ, Fault, first, head, replies, sends
from tests.sources.faults.pages import PAGE
from tests.sources.faults.server import Connection

HALF = len(PAGE) // 2


def cut(connection: Connection) -> None:
    connection.send(head(f"Content-Length: {len(PAGE)}") + PAGE[:HALF])
    time.sleep(0.05)
    connection.reset()


def reset(connection: Connection) -> None:
    connection.reset()


def silent(sock: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while sock.recv(65_536):
            pass


TIME = (
    Fault("slow head", "sends a line of the head every half second", "timeout",
          sends(b"HTTP/1.1 200 OK\r\n", b"X-Wait: a\r\n", pause=0.5, forever=True), LATE),
    Fault("no head", "takes the request and says nothing", "timeout", sends(b"", pause=30), LATE),
    Fault("nobody at home", "takes the connection and says nothing, whatever comes", "timeout", raw=silent, limit=LATE),
    Fault("slow body", "stops in the middle of the body", "timeout",
          sends(head(f"Content-Length: {len(PAGE)}") + PAGE[:HALF], pause=30), LATE),
    Fault("drip", "sends a byte of the body every 50 ms, for ever", "timeout",
          sends(head(), b"x", pause=0.05, forever=True), LATE),
    Fault("drip of chunks", "sends a chunk of one byte every 50 ms, for ever", "timeout",
          sends(head("Transfer-Encoding: chunked"), b"1\r\nx\r\n", pause=0.05, forever=True), LATE),
    Fault("slow but good", "sends the page in four pieces within a second", READ,
          sends(head(f"Content-Length: {len(PAGE)}"), PAGE[:400], PAGE[400:800], PAGE[800:], pause=0.2)),
)  # fmt: skip

CONNECTION = (
    Fault("refused", "no longer listens on that port", "connection", url="http://{closed}/story"),
    Fault("reset before the head", "resets the connection once it has the request", "connection", reset),
    Fault("closed before the head", "closes the connection once it has the request", "connection", sends()),
    Fault("closed in the head", "closes the connection after a line of the head", "connection",
          sends(b"HTTP/1.1 200 OK\r\nContent-")),
    Fault("closed at once", "closes every connection unasked", "connection", raw=lambda sock: None),
    Fault("reset in the middle", "resets the connection in the middle of the body", "cut-off", cut),
    Fault("reset, then well", "resets the first connection and answers the second", READ, first(reset, replies())),
    Fault("cut off, then well", "breaks off the first answer and gives the second whole", READ, first(cut, replies())),
)  # fmt: skip

HTTP = (
    Fault("length too long", "announces more bytes than it sends", "cut-off",
          sends(head("Content-Length: 99999") + PAGE)),
    Fault("length too short", "announces fewer bytes than it sends: what is beyond is no part of the page", READ,
          sends(head(f"Content-Length: {len(PAGE) - 20}") + PAGE)),
    Fault("length below zero", "announces -5 bytes", "connection", sends(head("Content-Length: -5") + PAGE)),
    Fault("length no number", "announces 1e3 bytes", "connection", sends(head("Content-Length: 1e3") + PAGE)),
    Fault("two lengths", "announces two different lengths", "connection",
          sends(head("Content-Length: 10", f"Content-Length: {len(PAGE)}") + PAGE)),
    Fault("one length twice", "announces the same length twice", READ,
          sends(head(f"Content-Length: {len(PAGE)}", f"Content-Length: {len(PAGE)}") + PAGE)),
    Fault("no length", "ends the body by closing the connection", READ, sends(head() + PAGE)),
    Fault("chunks", "sends the page in chunks, with an extension and a trailer", READ,
          sends(head("Transfer-Encoding: chunked")
                + b"%x;a=b\r\n%b\r\n0\r\nX-T: a\r\n\r\n" % (len(PAGE), PAGE))),
    Fault("chunked garbage", "sends chunk sizes that are no numbers", "cut-off",
          sends(head("Transfer-Encoding: chunked") + b"zz\r\nwhat\r\n")),
    Fault("chunk cut off", "ends inside a chunk", "cut-off",
          sends(head("Transfer-Encoding: chunked") + b"%x\r\n%b" % (len(PAGE), PAGE[:HALF]))),
    Fault("no last chunk", "ends after a whole chunk that is not the last", "cut-off",
          sends(head("Transfer-Encoding: chunked") + b"%x\r\n%b\r\n" % (len(PAGE), PAGE))),
    Fault("chunk of 2^64 bytes", "announces a chunk larger than any memory", "cut-off",
          sends(head("Transfer-Encoding: chunked") + b"ffffffffffffffff\r\n" + PAGE)),
    Fault("chunks and a length", "sends chunks and a length that disagrees (request smuggling)", READ,
          sends(head("Transfer-Encoding: chunked", "Content-Length: 5")
                + b"%x\r\n%b\r\n0\r\n\r\n" % (len(PAGE), PAGE))),
    Fault("unknown transfer encoding", "sends the body in a transfer encoding of its own", "connection",
          sends(head("Transfer-Encoding: squeezed") + PAGE)),
    Fault("HTTP/1.0", "answers in HTTP/1.0", READ,
          sends(b"HTTP/1.0 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE)),
    Fault("HTTP/0.9", "sends the page without a head", "connection", sends(PAGE)),
    Fault("HTTP/3.7", "claims a version that there is not", READ, sends(b"HTTP/3.7 200 OK\r\n\r\n" + PAGE)),
    Fault("no HTTP", "speaks SSH", "connection", sends(b"SSH-2.0-OpenSSH_9\r\n")),
    Fault("bare line feeds", "ends the lines of the head with LF alone", READ,
          sends(b"HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\n\n" + PAGE)),
    Fault("100 Continue", "says 100 Continue unasked, then answers", READ,
          sends(b"HTTP/1.1 100 Continue\r\n\r\n" + head() + PAGE)),
    Fault("103 Early Hints", "sends hints before the answer", READ,
          sends(b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n" + head() + PAGE)),
    Fault("hints without end", "sends early hints for ever", "timeout",
          sends(b"HTTP/1.1 103 Early Hints\r\nX-A: b\r\n\r\n", pause=0.02, forever=True), LATE),
    Fault("101 unasked", "switches to another protocol unasked", "connection",
          sends(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n" + PAGE)),
    Fault("status of two digits", "answers with status 20", "connection", sends(b"HTTP/1.1 20 OK\r\n\r\n" + PAGE)),
    Fault("huge header", "sends a header of 1 MB", "header-too-large",
          sends(head("X-Long: " + "a" * 1_000_000) + PAGE), most_sent=3_000_000),
    Fault("headers without end", "sends headers for ever", "header-too-large",
          sends(b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n" * 1000, forever=True)),
    Fault("a thousand headers", "sends a thousand short headers", READ,
          sends(head(*(f"X-{n}: {n}" for n in range(1000))) + PAGE)),
    Fault("a NUL in a header", "sends a header with a NUL in its value", "connection",
          sends(head("X-Evil: a\0b") + PAGE)),
    Fault("a line break in a header", "sends a header with a bare CR, as header injection leaves behind", "connection",
          sends(head("X-Evil: a\rSet-Cookie: b=c") + PAGE)),
    Fault("a header without a name", "sends a line without a colon in the head", "connection",
          sends(head("this is no header") + PAGE)),
    Fault("a folded header", "sends a header that goes on in the next line, as was once allowed", READ,
          sends(head("X-Old: a\r\n  b") + PAGE)),
    Fault("headers beyond ASCII", "sends header values in Latin-1 and UTF-8, with terminal codes for a phrase", READ,
          sends(head("X-A: Z\xfcrich", "X-B: Z\xc3\xbcrich", "Server: \x9b2J", status="200 \x9b31m") + PAGE)),
)  # fmt: skip
