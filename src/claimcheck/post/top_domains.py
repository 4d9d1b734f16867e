"""Top-level domains that make `name.tld/path` an address when it stands without a scheme.

The generic ones in common use and the country codes that news outlets, journals and link shorteners use; a word such
as "and/or" or "km/h" has no dot and needs no list, "e.g./i.e." and "v2.0/beta" must not become links.
"""

from __future__ import annotations

TOP_DOMAINS: frozenset[str] = frozenset(
    """
    com org net edu gov int info biz io ai app dev blog news science health media press online site tech world today
    example uk us ca au nz ie in za ke ng de at ch fr be nl lu it es pt gr se no dk fi is pl cz sk hu ro bg hr si ee
    lv lt ua ru tr il ae sa eg jp cn kr tw hk sg my th vn id ph pk bd lk br mx ar cl co pe eu ly me tv gl gd link
    page
    """.split()
)
