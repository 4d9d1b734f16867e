"""What may be asked for: a post under review may be written by somebody who wants to reach your network.

The check is made on the address that is connected to, after the name was looked up and for every redirect, so that
neither a name that changes its address nor an odd spelling (octal, decimal, IPv4 inside IPv6) gets around it.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
IPNetwork = ipaddress.IPv4Network | ipaddress.IPv6Network

# Public by their numbers, yet answered by the machine's own cloud host (metadata and control services). The well-known
# 169.254.169.254, 100.100.100.200 and fd00:ec2::254 are in private ranges anyway.
_METADATA = frozenset({ipaddress.ip_address("168.63.129.16")})

# Of the registries of special-purpose addresses (RFC 6890 and later entries), those that older Pythons call global.
_SPECIAL: tuple[IPNetwork, ...] = (
    ipaddress.IPv4Network("100.64.0.0/10"),  # carrier-grade NAT
    ipaddress.IPv4Network("192.0.0.0/24"),  # protocol assignments; a cloud's metadata service is at .192
    ipaddress.IPv4Network("192.88.99.0/24"),  # relays
    ipaddress.IPv6Network("64:ff9b:1::/48"),  # a network's own NAT64 (RFC 8215): the IPv4 may stand anywhere in it
    ipaddress.IPv6Network("100::/64"),  # discard
    ipaddress.IPv6Network("2001::/23"),  # protocol assignments
    ipaddress.IPv6Network("3fff::/20"),  # documentation
    ipaddress.IPv6Network("5f00::/16"),  # segment routing
)

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052


def is_public(address: IPAddress) -> bool:
    """Whether an address belongs to the public internet.

    False for loopback, private, link-local, carrier-grade, multicast, reserved, documentation and metadata addresses,
    and for IPv6 forms that carry such an IPv4 address (mapped, 6to4, Teredo, NAT64).
    """
    inner = _carried(address)
    if inner is not None:
        return is_public(inner)
    if address in _METADATA or address.is_multicast or address.is_reserved or address.is_unspecified:
        return False
    if isinstance(address, ipaddress.IPv6Address) and address.is_site_local:
        return False
    return address.is_global and not any(address in network for network in _SPECIAL)


def _carried(address: IPAddress) -> ipaddress.IPv4Address | None:
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    if address in _NAT64 or (int(address) >> 32 == 0 and int(address) > 0xFFFF):
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return None


class Guard:
    """Says which addresses may be connected to: public ones, and those allowed by name."""

    def __init__(self, allowed: Iterable[str] = ()) -> None:
        """Allow hosts ("intranet.example"), addresses ("10.0.0.7") and networks ("127.0.0.0/8") beside public ones."""
        self._hosts: set[str] = set()
        self._networks: list[IPNetwork] = []
        for entry in allowed:
            try:
                self._networks.append(ipaddress.ip_network(entry, strict=False))
            except ValueError:
                self._hosts.add(entry.strip().lower().rstrip("."))

    def permits(self, host: str, address: str) -> bool:
        """Whether `host`, which was found to be at `address`, may be connected to there."""
        if host.lower().rstrip(".") in self._hosts:
            return True
        try:
            found = ipaddress.ip_address(address.partition("%")[0])
        except ValueError:
            return False
        return is_public(found) or any(found in network for network in self._networks)
