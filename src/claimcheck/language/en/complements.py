"""Words that divide a group in two, so that what is not the one is the other: data, one pair a line."""

from __future__ import annotations

HALVES: tuple[str, ...] = (
    "man men male husband | woman women female wife",
    "boy | girl",
    "fail failed failure lose | succeed succeeded success pass passed",
    "die died death | survive survived survivor",
    "vaccinated | unvaccinated",
    "urban city town | rural countryside",
    "employed | unemployed jobless",
    "guilty | innocent",
    "smoker | non-smoker nonsmoker",
    "online | offline",
    "domestic | foreign",
    "public state | private",
    "married | single unmarried",
    "kept keep | lost",
    "present attended | absent missed",
    "insured | uninsured",
    "paid | unpaid",
    "punctual on-time | late delayed",
    "used | unused",
    "accepted approved | rejected refused",
)
