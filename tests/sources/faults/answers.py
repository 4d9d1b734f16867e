"""Faults of answers that are in order as HTTP: statuses, and where they lead."""

from __future__ import annotations

import time
from email.utils import formatdate

from tests.sources.faults.fault import LATE, READ, Fault, first, head, leads_to, replies, sends
from tests.sources.faults.pages import PAGE
from tests.sources.faults.server import Answer, Connection

SORRY = b"<!doctype html><title>Sorry</title><p>Sorry, not now.</p>"
CHALLENGE = (
    b"<!doctype html><html><head><title>Just a moment...</title></head><body>"
    b"<h1>Checking that you are human</h1><script src='/cdn-cgi/challenge-platform/h/b/orchestrate'></script></body></html>"
)


def says(status: str, body: bytes = SORRY, **more: str) -> Answer:
    return replies(body, status, **more)


def in_a_second(connection: Connection) -> None:
    connection.reply("429 Too Many Requests", SORRY, Retry_After=formatdate(time.time() + 1, usegmt=True))


STATUS = (
    Fault("429, seconds", "asks to wait for a second, then answers", READ,
          first(says("429 Too Many Requests", Retry_After="1"), replies()), LATE),
    Fault("429, date", "names the moment from which on it answers", READ, first(in_a_second, replies()), LATE),
    Fault("429, an hour", "asks to wait for an hour", "http-429", says("429 Too Many Requests", Retry_After="3600")),
    Fault("429, a date far away", "names a moment in the year 2999", "http-429",
          says("429 Too Many Requests", Retry_After="Fri, 31 Dec 2999 23:59:59 GMT")),
    Fault("429, nonsense", "asks to wait for a time that is none", "http-429",
          says("429 Too Many Requests", Retry_After="-1e99 or so"), LATE),
    Fault("429 always", "says that there were too many requests, and nothing else", "http-429",
          says("429 Too Many Requests"), LATE),
    Fault("503, then well", "is not available at first", READ, first(says("503 Service Unavailable"), replies()), LATE),
    Fault("503 always", "is never available", "http-503", says("503 Service Unavailable"), LATE),
    Fault("500 always", "fails", "http-500", says("500 Internal Server Error"), LATE),
    Fault("502 always", "has a front without a back", "http-502", says("502 Bad Gateway"), LATE),
    Fault("500 with the page", "sends the article with a status of failure", "http-500",
          says("500 Internal Server Error", PAGE), LATE),
    Fault("401", "asks for a log-in", "http-401", says("401 Unauthorized", WWW_Authenticate="Basic realm=a")),
    Fault("402", "asks for payment", "http-402", says("402 Payment Required")),
    Fault("403", "refuses", "http-403", says("403 Forbidden")),
    Fault("404", "has no such page", "http-404", says("404 Not Found")),
    Fault("407", "asks for a log-in to a proxy that there is not", "http-407",
          says("407 Proxy Authentication Required", Proxy_Authenticate="Basic realm=a")),
    Fault("410", "took the page down", "http-410", says("410 Gone")),
    Fault("418", "is a teapot", "http-418", says("418 I'm a teapot")),
    Fault("451", "withholds the page", "http-451", says("451 Unavailable For Legal Reasons")),
    Fault("999", "answers with a status of its own", "http-999", says("999 Request denied")),
    Fault("202 challenge", "answers 202 with a test for robots", "challenge-page",
          says("202 Accepted", b"<html><head></head><body></body></html>", x_amzn_waf_action="challenge")),
    Fault("200 challenge", "answers 200 with a test for robots", "challenge-page", replies(CHALLENGE)),
    Fault("204", "says that there is nothing to say", "empty-page", sends(head(status="204 No Content"))),
    Fault("204 with a body", "says that there is nothing, and sends the page all the same", "empty-page",
          sends(head(f"Content-Length: {len(PAGE)}", status="204 No Content") + PAGE)),
    Fault("206 unasked", "sends the first half of the page as a part", "cut-off",
          says("206 Partial Content", PAGE[: len(PAGE) // 2],
               Content_Range=f"bytes 0-{len(PAGE) // 2 - 1}/{len(PAGE)}")),
    Fault("206 that is all", "sends the whole page as a part", READ,
          says("206 Partial Content", PAGE, Content_Range=f"bytes 0-{len(PAGE) - 1}/{len(PAGE)}")),
    Fault("304 unasked", "says that nothing changed since nobody asked", "http-304",
          sends(head(status="304 Not Modified"))),
    Fault("300", "offers a choice of pages", "http-300", says("300 Multiple Choices")),
)  # fmt: skip


def here(connection: Connection) -> None:
    connection.reply("302 Found", Location=connection.path)


def back_and_forth(connection: Connection) -> None:
    connection.reply("302 Found", Location="/other" if connection.path == "/story" else "/story")


def ever_on(connection: Connection) -> None:
    connection.reply("302 Found", Location=f"/story?n={connection.path.partition('=')[2] + 'x'}")


def cookie_wall(connection: Connection) -> None:
    if "seen=1" in connection.headers.get("cookie", ""):
        connection.reply(body=PAGE, Content_Type="text/html; charset=utf-8")
    else:
        connection.reply("302 Found", Location="/story", Set_Cookie="seen=1; Path=/")


def utf8_location(connection: Connection) -> None:
    if connection.path == "/story":
        connection.reply("301 Moved Permanently", Location="/größe".encode().decode("latin-1"))
    else:
        connection.reply(body=PAGE, Content_Type="text/html; charset=utf-8")


def refresh(target: str) -> bytes:
    return (
        f'<html><head><meta http-equiv="refresh" content="0; url={target}"></head><body>Moved.</body></html>'.encode()
    )


def refresh_loop(connection: Connection) -> None:
    connection.reply(body=refresh("/other" if connection.path == "/story" else "/story"))


def blocked(name: str, location: str) -> Fault:
    return Fault(name, f"leads to {location}", "blocked-address", leads_to(location))


REDIRECT = (
    Fault("loop", "leads to itself", "redirect-loop", here),
    Fault("loop of two", "leads back and forth", "redirect-loop", back_and_forth),
    Fault("chain", "leads on and on", "too-many-redirects", ever_on),
    Fault("cookie wall", "leads to itself until its cookie comes back", READ, cookie_wall),
    Fault("cookie wall for ever", "sets a cookie and leads to itself, whatever comes back", "redirect-loop",
          leads_to("/story")),
    Fault("refresh loop", "leads back and forth with <meta http-equiv=refresh>", "redirect-loop", refresh_loop),
    Fault("redirect without a target", "sends 302 and no Location", "http-302", says("302 Found")),
    Fault("empty target", "sends 302 and an empty Location", "http-302", leads_to("")),
    Fault("redirect to a file", "leads to file:///etc/passwd", "bad-redirect", leads_to("file:///etc/passwd")),
    Fault("redirect to a script", "leads to javascript:alert(1)", "bad-redirect", leads_to("javascript:alert(1)")),
    Fault("redirect to data", "leads to data:text/html,hello", "bad-redirect", leads_to("data:text/html,hello")),
    Fault("redirect to gopher", "leads to gopher://127.0.0.1:25/", "bad-redirect", leads_to("gopher://127.0.0.1:25/")),
    Fault("redirect to nonsense", "leads to http://[::1", "bad-redirect", leads_to("http://[::1")),
    Fault("target of 100 kB", "leads to an address of 20,000 letters", "bad-redirect", leads_to("/" + "a" * 20_000)),
    Fault("target in UTF-8", "writes the target in bare UTF-8, as many sites do", READ, utf8_location),
    blocked("private address", "http://10.0.0.1/"),
    blocked("metadata service", "http://169.254.169.254/latest/meta-data/"),
    blocked("IPv4 in IPv6", "http://[::ffff:10.0.0.1]/"),
    blocked("IPv4 in IPv6, in hexadecimal", "http://[::ffff:a9fe:a9fe]/"),
    blocked("loopback in IPv6", "http://[::1]/"),
    blocked("one decimal number", "http://2852039166/"),
    blocked("hexadecimal", "http://0xa9fea9fe/"),
    Fault("octal", "leads to http://0251.0376.0251.0376/", "bad-url", leads_to("http://0251.0376.0251.0376/")),
    blocked("short form", "http://10.1/"),
    blocked("wide digits", "http://\uff11\uff10.0.0.1/".encode().decode("latin-1")),
    blocked("with a user", "http://www.example.org@10.0.0.1/"),
    blocked("unspecified address", "http://0.0.0.0/"),
    Fault("refresh to a private address", "leads to http://10.0.0.1/ with <meta http-equiv=refresh>", "blocked-address",
          replies(refresh("http://10.0.0.1/"))),
    Fault("redirect to a private name", "leads to a name that is at 10.0.0.1", "blocked-address",
          leads_to("http://inside.faults.test/")),
)  # fmt: skip
