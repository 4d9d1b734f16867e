"""Sorts of counted things that are not to be mistaken for one another, however equal the numbers."""

from __future__ import annotations

SORTS: dict[str, str] = {
    "people": "person patient man woman child adult baby infant employee worker staff student pupil teacher customer user visitor "
    "passenger citizen resident voter volunteer participant victim soldier prisoner migrant refugee tourist "
    "schoolchild schoolchildren guest fan spectator driver rider tenant graduate doctor nurse officer member player delegate "
    "applicant subscriber listener viewer reader singer candidate cyclist pedestrian inhabitant villager farmer miner",
    "households": "household family home apartment flat house",
    "events": "visit attendance appointment admission trip journey case incident event accident episode call complaint attempt "
    "operation procedure test prescription dose transaction order purchase sale booking flight crime offence attack vote ballot "
    "download view click arrest conviction birth marriage divorce hour day contact consultation session",
}

# Before a figure these tell what would fit in rather than what is there.
ROOM: tuple[str, ...] = (
    "room for",
    "space for",
    "capacity of",
    "capacity for",
    "seats for",
    "places for",
    "seat",
    "hold up to",
    "designed for",
    "beds for",
    "berths for",
    "built for",
)
