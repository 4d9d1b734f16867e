"""Faults of TLS and of HTTP/2, and of names."""

from __future__ import annotations

import socket
import time

from h2.errors import ErrorCodes
from tests.sources.faults.fault import LATE, READ, Fault, replies
from tests.sources.faults.http2 import Stream
from tests.sources.faults.pages import PAGE
from tests.sources.faults.server import Connection


def plain_http(sock: socket.socket) -> None:
    sock.recv(100)
    sock.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")


def hang_up(sock: socket.socket) -> None:
    sock.recv(100)


def stall(sock: socket.socket) -> None:
    sock.recv(100)
    time.sleep(30)


def garbage(sock: socket.socket) -> None:
    sock.recv(100)
    sock.sendall(b"\x16\x03\x03\x40\x00" + b"\x02" * 0x4000)


def torn(connection: Connection) -> None:
    connection.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 90000\r\n\r\n" + PAGE)
    time.sleep(0.2)  # or the reset overtakes what was sent
    connection.reset()


TLS = (
    Fault("good TLS", "has a certificate in order", READ, replies(), tls="good"),
    Fault("unknown authority", "has a certificate that it signed itself", "tls", replies(), tls="unknown"),
    Fault("expired", "has a certificate that ran out", "tls", replies(), tls="expired"),
    Fault("not yet valid", "has a certificate for later", "tls", replies(), tls="future"),
    Fault("wrong host", "has a certificate for another name", "tls", replies(), tls="other"),
    Fault("old TLS", "speaks TLS 1.1 and nothing newer", "tls", replies(), tls="old"),
    Fault("no TLS", "answers a TLS handshake in plain HTTP", "tls", raw=plain_http, tls="raw"),
    Fault("garbage for TLS", "answers a TLS handshake with garbage", "tls", raw=garbage, tls="raw"),
    Fault("hangs up on TLS", "hangs up in the handshake", "tls", raw=hang_up, tls="raw"),
    Fault("stalls in TLS", "says nothing in the handshake", "timeout", raw=stall, tls="raw", limit=LATE),
    Fault("TLS torn", "tears the connection in the middle of the body, without a farewell", "cut-off", torn, tls="good"),
    Fault("TLS where there is none", "speaks TLS to who asks in plain HTTP", "connection",
          raw=lambda sock: sock.sendall(b"\x15\x03\x03\x00\x02\x02\x46")),
)  # fmt: skip


def good(stream: Stream) -> None:
    stream.reply(PAGE)


def goaway(stream: Stream) -> None:
    stream.frames.close_connection(ErrorCodes.ENHANCE_YOUR_CALM, last_stream_id=0)
    stream.flush()


def goaway_once(stream: Stream) -> None:
    good(stream) if stream.visit > 1 else goaway(stream)


def goaway_midway(stream: Stream) -> None:
    stream.head()
    stream.frames.send_data(stream.id, PAGE[:300])
    stream.flush()
    stream.frames.close_connection(ErrorCodes.INTERNAL_ERROR, last_stream_id=0)
    stream.flush()


def goaway_after(stream: Stream) -> None:
    stream.head()
    stream.frames.send_data(stream.id, PAGE, end_stream=True)
    stream.frames.close_connection(ErrorCodes.NO_ERROR)
    stream.flush()


def reset_stream(stream: Stream) -> None:
    stream.frames.reset_stream(stream.id, ErrorCodes.REFUSED_STREAM)
    stream.flush()


def reset_midway(stream: Stream) -> None:
    stream.head()
    stream.frames.send_data(stream.id, PAGE[:300])
    stream.frames.reset_stream(stream.id, ErrorCodes.INTERNAL_ERROR)
    stream.flush()


def unended(stream: Stream) -> None:
    stream.head()
    stream.frames.send_data(stream.id, PAGE)
    stream.flush()


def short(stream: Stream) -> None:
    stream.head(content_length="90000")
    stream.frames.send_data(stream.id, PAGE, end_stream=True)
    stream.flush()


def no_frames(stream: Stream) -> None:
    stream.secure.sendall(b"\xff" * 4096)


def broken_head(stream: Stream) -> None:
    # a HEADERS frame whose one byte of HPACK names an entry of the table that there is not
    stream.secure.sendall(b"\0\0\x01\x01\x05" + stream.id.to_bytes(4, "big") + b"\xff")


def endless_head(stream: Stream) -> None:
    stream.secure.sendall(b"\0\0\x01\x01\x00" + stream.id.to_bytes(4, "big") + b"\x88")
    piece = b"\x00\x40\x00\x09\x00" + stream.id.to_bytes(4, "big") + (b"\x00\x01a\x01b" * 3300)[:16_384]
    while True:
        stream.secure.sendall(piece)


def endless(stream: Stream) -> None:
    stream.secure.sendall(b"")
    stream.head()
    stream.flush()
    for _ in range(60):  # more than the window that the client opens, were it not for its limit
        size = min(stream.frames.local_flow_control_window(stream.id), 16_384)
        if size == 0:
            return
        stream.frames.send_data(stream.id, b"x" * size)
        stream.flush()


def pings(stream: Stream) -> None:
    while True:
        stream.frames.ping(b"claimchk")
        stream.flush()
        time.sleep(0.01)


HTTP2 = (
    Fault("HTTP/2", "answers in HTTP/2", READ, http2=good),
    Fault("GOAWAY", "sends GOAWAY instead of an answer", "connection", http2=goaway),
    Fault("GOAWAY, then well", "sends GOAWAY first and answers on the next connection", READ, http2=goaway_once),
    Fault("GOAWAY in the middle", "sends GOAWAY in the middle of the body", "cut-off", http2=goaway_midway),
    Fault("GOAWAY at the end", "sends the page and then GOAWAY", READ, http2=goaway_after),
    Fault("RST_STREAM", "resets the stream instead of an answer", "connection", http2=reset_stream),
    Fault("RST_STREAM in the middle", "resets the stream in the middle of the body", "cut-off", http2=reset_midway),
    Fault("stream without end", "sends the page and never ends the stream", "timeout", http2=unended, limit=LATE),
    Fault("HTTP/2, too short", "announces more bytes than it sends", "connection", http2=short),
    Fault("no frames", "sends bytes that are no frames", "timeout", http2=no_frames, limit=LATE),
    Fault("broken HPACK", "sends a head that cannot be unpacked", "connection", http2=broken_head),
    Fault("head without end", "sends CONTINUATION frames for ever", "header-too-large", http2=endless_head, limit=LATE),
    Fault("HTTP/2 without end", "fills the window and goes on", "timeout", http2=endless, limit=LATE),
    Fault("pings", "sends PING for ever instead of an answer", "timeout", http2=pings, limit=LATE),
    Fault("false HTTP/2", "agrees on HTTP/2 and speaks HTTP/1.1", "connection", tls="disguise"),
)  # fmt: skip

NAMES = (
    Fault("no such name", "does not exist", "dns", url="http://nowhere.faults.test/story"),
    Fault("name server away", "has a name server that does not answer for now", "dns", url="http://later.faults.test/story", limit=LATE),
    Fault("name inside", "has a name that is at 10.0.0.1", "blocked-address", url="http://inside.faults.test/story"),
    Fault("own machine", "is called by an address of the machine itself", "blocked-address", url="http://0.0.0.0:1/story"),
    Fault("name too long", "has a name that no name server takes", "bad-url", url=f"http://{'a' * 64}.test/story"),
    Fault("no web address", "is at an address that is none", "bad-url", url="http://exa mple.test/story"),
    Fault("another protocol", "is at an address of FTP", "bad-url", url="ftp://faults.test/story"),
)  # fmt: skip
