from __future__ import annotations

import ipaddress

import pytest

from claimcheck.sources.safety import Guard, is_public


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "100.100.100.200", "168.63.129.16", "192.0.0.192", "192.0.2.1", "198.18.0.1", "224.0.0.1", "239.255.255.250",
        "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1",
        "2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::10.0.0.1", "2002:7f00:1::",
        "2002:a00:1::1",
    ],
)  # fmt: skip
def test_addresses_that_are_never_asked(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))
    assert not Guard().permits("example.com", address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "93.184.215.14", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8"]
)
def test_public_addresses(address: str) -> None:
    assert Guard().permits("example.com", address)


def test_what_is_allowed_on_purpose() -> None:
    guard = Guard(["intranet.example", "10.0.0.7", "192.168.0.0/16", "fd00::/8"])
    assert guard.permits("Intranet.Example.", "10.9.9.9")
    assert guard.permits("other.example", "10.0.0.7")
    assert guard.permits("other.example", "192.168.44.1")
    assert guard.permits("other.example", "fd00::1")
    assert not guard.permits("other.example", "10.0.0.8")
    assert not guard.permits("sub.intranet.example", "10.9.9.9")
    assert not guard.permits("other.example", "no address")
    assert not guard.permits("other.example", "fe80::1%eth0")
