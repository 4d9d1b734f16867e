"""The reason codes of judges that read for meaning: one for each thing that they can say of a passage."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.model import Verdict

CODES: Mapping[Verdict, str] = {
    Verdict.SUPPORT: "meaning-supports",
    Verdict.CONTRADICT: "meaning-contradicts",
    Verdict.ABSENT: "meaning-settles-nothing",
}
