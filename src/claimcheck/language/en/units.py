"""Units of measurement and currencies, as data.

To add a unit, add a line to `MEASURES`: its words, its symbol, its dimension, and what one of it is worth in the
dimension's base unit (second, gram, metre, square metre, litre, joule, watt, byte, one unit of money).
"""

from __future__ import annotations

from fractions import Fraction

from claimcheck.model import Unit

COUNT = Unit("", "count")
SHARE = Unit("share", "percent")
PERCENT = Unit("%", "percent", Fraction(1, 100))
PERCENT_WORDS: frozenset[str] = frozenset({"%", "percent", "percentage", "cent", "pc", "share"})
# Words that write a percentage; the German one stands in English posts about German figures ("3,4 Prozent").
PERCENT_SIGNS: frozenset[str] = frozenset({"%", "percent", "pct", "prozent"})
# Where "a half-point cut" and "a 10-point lead" are percentage points.
POINT_WORDS: frozenset[str] = PERCENT_WORDS | frozenset("poll polls polling rate rates voters approval turnout".split())
PERMILLE = Unit("‰", "percent", Fraction(1, 1000))
POINTS = Unit("pp", "points", Fraction(1, 100))
BASIS_POINTS = Unit("bp", "points", Fraction(1, 10000))
TIMES = Unit("times", "factor")
RANK = Unit("", "rank")

# A year is the Julian year of 365.25 days and a month its twelfth, so that 12 months are a year exactly; comparison
# allows for the calendar's unevenness.
_DAY = 86400
_YEAR = Fraction(1461, 4) * _DAY
SECOND = Unit("s", "time")
MINUTE = Unit("min", "time", Fraction(60))
HOUR = Unit("h", "time", Fraction(3600))
DAY = Unit("d", "time", Fraction(_DAY))
WEEK = Unit("wk", "time", Fraction(7 * _DAY))
FORTNIGHT = Unit("fortnight", "time", Fraction(14 * _DAY))
MONTH = Unit("mo", "time", _YEAR / 12)
QUARTER = Unit("quarter", "time", _YEAR / 4)
YEAR = Unit("y", "time", _YEAR)
DECADE = Unit("decade", "time", _YEAR * 10)
CENTURY = Unit("century", "time", _YEAR * 100)

TIME: dict[str, Unit] = {
    "second": SECOND,
    "seconds": SECOND,
    "sec": SECOND,
    "secs": SECOND,
    "minute": MINUTE,
    "minutes": MINUTE,
    "min": MINUTE,
    "mins": MINUTE,
    "hour": HOUR,
    "hours": HOUR,
    "hr": HOUR,
    "hrs": HOUR,
    "day": DAY,
    "days": DAY,
    "night": DAY,
    "nights": DAY,
    "week": WEEK,
    "weeks": WEEK,
    "wk": WEEK,
    "wks": WEEK,
    "fortnight": FORTNIGHT,
    "fortnights": FORTNIGHT,
    "month": MONTH,
    "months": MONTH,
    "mth": MONTH,
    "mths": MONTH,
    "year": YEAR,
    "years": YEAR,
    "yr": YEAR,
    "yrs": YEAR,
    "decade": DECADE,
    "decades": DECADE,
    "century": CENTURY,
    "centuries": CENTURY,
}

# Only as the base of a rate ("once a quarter", "per quarter"); elsewhere a quarter is a share.
TIME_IN_RATES: dict[str, Unit] = {**TIME, "quarter": QUARTER, "annum": YEAR, "night": DAY}

ADVERBS_OF_TIME: dict[str, Unit] = {
    "annually": YEAR,
    "yearly": YEAR,
    "monthly": MONTH,
    "weekly": WEEK,
    "fortnightly": FORTNIGHT,
    "daily": DAY,
    "hourly": HOUR,
    "nightly": DAY,
}

_F = Fraction

# words; symbol; dimension; worth in base units
_MEASURES: tuple[tuple[str, str, str, Fraction], ...] = (
    ("gram grams gramme grammes", "g", "mass", _F(1)),
    ("kilogram kilograms kilogramme kilogrammes kilo kilos kgs", "kg", "mass", _F(1000)),
    ("milligram milligrams milligramme milligrammes", "mg", "mass", _F(1, 1000)),
    ("microgram micrograms mcg", "µg", "mass", _F(1, 10**6)),
    ("quintal quintals", "q", "mass", _F(10**5)),
    ("tonne tonnes", "t", "mass", _F(10**6)),
    # A bare "ton" is 1,000 kg in most of the press; the short and long ton differ from it by 9 and 2 per cent.
    ("ton tons", "t", "mass", _F(10**6)),
    ("megatonne megatonnes megaton megatons", "Mt", "mass", _F(10**12)),
    ("gigatonne gigatonnes gigaton gigatons", "Gt", "mass", _F(10**15)),
    ("ounce ounces oz", "oz", "mass", _F(45359237, 1600000)),
    ("lb lbs", "lb", "mass", _F(45359237, 100000)),
    ("metre metres meter meters", "m", "length", _F(1)),
    ("kilometre kilometres kilometer kilometers kms", "km", "length", _F(1000)),
    ("centimetre centimetres centimeter centimeters", "cm", "length", _F(1, 100)),
    ("millimetre millimetres millimeter millimeters", "mm", "length", _F(1, 1000)),
    ("micrometre micrometres micrometer micrometers micron microns", "µm", "length", _F(1, 10**6)),
    ("nanometre nanometres nanometer nanometers", "nm", "length", _F(1, 10**9)),
    ("mile miles mi", "mi", "length", _F(1609344, 1000)),
    ("yard yards yd", "yd", "length", _F(9144, 10000)),
    ("foot feet ft", "ft", "length", _F(3048, 10000)),
    ("inch inches", "in", "length", _F(254, 10000)),
    ("parsec parsecs", "pc", "length", _F(30856775814913673)),
    ("hectare hectares ha", "ha", "area", _F(10**4)),
    ("acre acres", "acre", "area", _F(40468564224, 10**7)),
    ("litre litres liter liters", "l", "volume", _F(1)),
    ("millilitre millilitres milliliter milliliters", "ml", "volume", _F(1, 1000)),
    ("gallon gallons", "gal", "volume", _F(3785411784, 10**9)),
    ("teaspoon teaspoons tsp", "tsp", "volume", _F(5, 1000)),
    ("tablespoon tablespoons tbsp", "tbsp", "volume", _F(15, 1000)),
    ("pint pints", "pt", "volume", _F(56826125, 10**8)),
    ("barrel barrels bbl", "bbl", "volume", _F(158987294928, 10**9)),
    ("joule joules", "J", "energy", _F(1)),
    ("calorie calories kcal kilocalorie kilocalories", "kcal", "energy", _F(4184)),
    ("watt watts", "W", "power", _F(1)),
    ("kilowatt kilowatts", "kW", "power", _F(1000)),
    ("megawatt megawatts", "MW", "power", _F(10**6)),
    ("gigawatt gigawatts", "GW", "power", _F(10**9)),
    ("terawatt terawatts", "TW", "power", _F(10**12)),
    ("volt volts", "V", "voltage", _F(1)),
    ("hertz", "Hz", "frequency", _F(1)),
    ("megahertz", "MHz", "frequency", _F(10**6)),
    ("gigahertz", "GHz", "frequency", _F(10**9)),
    ("decibel decibels", "dB", "sound", _F(1)),
    ("megapixel megapixels", "Mpx", "pixels", _F(10**6)),
    ("pascal pascals", "Pa", "pressure", _F(1)),
    ("byte bytes", "B", "data", _F(1)),
    ("kilobyte kilobytes", "kB", "data", _F(10**3)),
    ("megabyte megabytes", "MB", "data", _F(10**6)),
    ("gigabyte gigabytes", "GB", "data", _F(10**9)),
    ("terabyte terabytes", "TB", "data", _F(10**12)),
)

# Symbols, with their exact case.
_SYMBOLS: tuple[tuple[str, str, Fraction], ...] = (
    ("g", "mass", _F(1)),
    ("kg", "mass", _F(1000)),
    ("mg", "mass", _F(1, 1000)),
    ("µg", "mass", _F(1, 10**6)),
    ("μg", "mass", _F(1, 10**6)),
    ("ng", "mass", _F(1, 10**9)),
    ("t", "mass", _F(10**6)),
    ("kt", "mass", _F(10**9)),
    ("Mt", "mass", _F(10**12)),
    ("Gt", "mass", _F(10**15)),
    ("m", "length", _F(1)),
    ("km", "length", _F(1000)),
    ("cm", "length", _F(1, 100)),
    ("mm", "length", _F(1, 1000)),
    ("µm", "length", _F(1, 10**6)),
    ("nm", "length", _F(1, 10**9)),
    ("AU", "length", _F(149597870700)),
    ("au", "length", _F(149597870700)),
    ("m²", "area", _F(1)),
    ("km²", "area", _F(10**6)),
    ("cm²", "area", _F(1, 10**4)),
    ("m³", "volume", _F(1000)),
    ("l", "volume", _F(1)),
    ("L", "volume", _F(1)),
    ("ml", "volume", _F(1, 1000)),
    ("mL", "volume", _F(1, 1000)),
    ("dl", "volume", _F(1, 10)),
    ("dL", "volume", _F(1, 10)),
    ("cl", "volume", _F(1, 100)),
    ("J", "energy", _F(1)),
    ("kJ", "energy", _F(1000)),
    ("MJ", "energy", _F(10**6)),
    ("GJ", "energy", _F(10**9)),
    ("Wh", "energy", _F(3600)),
    ("kWh", "energy", _F(3600 * 10**3)),
    ("MWh", "energy", _F(3600 * 10**6)),
    ("GWh", "energy", _F(3600 * 10**9)),
    ("TWh", "energy", _F(3600 * 10**12)),
    ("W", "power", _F(1)),
    ("kW", "power", _F(10**3)),
    ("KW", "power", _F(10**3)),
    ("MW", "power", _F(10**6)),
    ("GW", "power", _F(10**9)),
    ("TW", "power", _F(10**12)),
    ("V", "voltage", _F(1)),
    ("kV", "voltage", _F(1000)),
    ("Hz", "frequency", _F(1)),
    ("kHz", "frequency", _F(10**3)),
    ("MHz", "frequency", _F(10**6)),
    ("GHz", "frequency", _F(10**9)),
    ("dB", "sound", _F(1)),
    ("mAh", "charge", _F(36, 10)),
    ("Ah", "charge", _F(3600)),
    ("mmHg", "pressure", _F(133322, 1000)),
    ("hPa", "pressure", _F(100)),
    ("kPa", "pressure", _F(1000)),
    ("ppm", "concentration", _F(1, 10**6)),
    ("ppb", "concentration", _F(1, 10**9)),
    ("KB", "data", _F(10**3)),
    ("kB", "data", _F(10**3)),
    ("MB", "data", _F(10**6)),
    ("GB", "data", _F(10**9)),
    ("TB", "data", _F(10**12)),
    ("s", "time", _F(1)),
    ("ms", "time", _F(1, 1000)),
    ("h", "time", _F(3600)),
)

MEASURES: dict[str, Unit] = {
    word: Unit(symbol, dimension, worth) for words, symbol, dimension, worth in _MEASURES for word in words.split()
}
SYMBOLS: dict[str, Unit] = {symbol: Unit(symbol, dimension, worth) for symbol, dimension, worth in _SYMBOLS}

# "square kilometres", "cubic metres", "light years", "nautical miles", "kilowatt hours".
TWO_WORD_MEASURES: dict[tuple[str, str], Unit] = {}
for _words, _symbol, _dimension, _worth in _MEASURES:
    for _word in _words.split():
        if _dimension == "length":
            for _square in ("square", "sq"):
                TWO_WORD_MEASURES[_square, _word] = Unit(f"{_symbol}²", "area", _worth**2)
            TWO_WORD_MEASURES["cubic", _word] = Unit(f"{_symbol}³", "volume", _worth**3 * 1000)
        elif _dimension == "power":
            for _hour in ("hour", "hours"):
                TWO_WORD_MEASURES[_word, _hour] = Unit(f"{_symbol}h", "energy", _worth * 3600)
for _square in ("square", "sq"):
    for _sign, _metres in (("km", 1000), ("m", 1), ("cm", _F(1, 100))):
        TWO_WORD_MEASURES[_square, _sign] = Unit(f"{_sign}²", "area", _F(_metres) ** 2)
# The astronomical unit of 2012; the light year is that of the Julian year.
for _words, _unit in (
    ("astronomical unit units", Unit("au", "length", _F(149597870700))),
    ("light year years", Unit("ly", "length", _F(299792458) * _YEAR)),
):
    _first, *_seconds = _words.split()
    for _second in _seconds:
        TWO_WORD_MEASURES[_first, _second] = _unit
# Written with a plain digit: "410 km2".
RAISED: dict[tuple[str, str], Unit] = {
    (_sign, _power): Unit(_sign + ("²" if _power == "2" else "³"), "area" if _power == "2" else "volume", _size)
    for _sign, _metres in (("km", 1000), ("m", 1), ("cm", _F(1, 100)), ("mm", _F(1, 1000)))
    for _power, _size in (("2", _F(_metres) ** 2), ("3", _F(_metres) ** 3 * 1000))
}
TWO_WORD_MEASURES["nautical", "miles"] = Unit("nmi", "length", _F(1852))
TWO_WORD_MEASURES["metric", "tons"] = TWO_WORD_MEASURES["metric", "tonnes"] = Unit("t", "mass", _F(10**6))

# An earthquake's strength, on whichever logarithmic scale.
MAGNITUDE = Unit("magnitude", "magnitude")
# Units that are written together, the larger first, with how many of the smaller make one: "6ft 2in", "2h 15m".
COMPOUNDS: dict[tuple[str, str], int] = {
    ("y", "mo"): 12,
    ("wk", "d"): 7,
    ("d", "h"): 24,
    ("h", "min"): 60,
    ("min", "s"): 60,
    ("ft", "in"): 12,
    ("st", "lb"): 14,
    ("lb", "oz"): 16,
    ("m", "cm"): 100,
}
# How the smaller of them is written where the word alone would mean something else.
SMALLER: dict[tuple[str, str], str] = {("h", "m"): "min", ("ft", "in"): "in", ("ft", "ins"): "in", ("m", "s"): "s"}
# "11 stone" is a weight unless a noun follows ("two stone walls").
STONE = Unit("st", "mass", _F(14 * 45359237, 100000))
# "420 parts per million".
PARTS_PER: dict[str, Unit] = {"million": SYMBOLS["ppm"], "billion": SYMBOLS["ppb"]}

# Readings of a thermometer, in degrees Celsius: (°F - 32) * 5/9, K - 273.15. A difference of two readings has no zero of
# its own and is a dimension of its own: 1.3 °C warmer is 2.3 °F warmer, and neither is a temperature of 1.3 °C.
TEMPERATURE, TEMPERATURE_DIFFERENCE = "temperature", "temperature difference"
CELSIUS = Unit("°C", TEMPERATURE)
FAHRENHEIT = Unit("°F", TEMPERATURE, _F(5, 9), _F(-160, 9))
KELVIN = Unit("K", TEMPERATURE, _F(1), _F(-27315, 100))
DEGREES: dict[str, Unit] = {
    "c": CELSIUS,
    "celsius": CELSIUS,
    "centigrade": CELSIUS,
    "f": FAHRENHEIT,
    "fahrenheit": FAHRENHEIT,
}
# "30 degrees" of a scale that is not named, or of an angle.
DEGREE = Unit("°", "degree")

# Speeds written as one word: the length and the time that they are.
SPEEDS: dict[str, tuple[Unit, Unit]] = {
    "mph": (MEASURES["mile"], HOUR),
    "kph": (MEASURES["kilometre"], HOUR),
    "kmh": (MEASURES["kilometre"], HOUR),
    "kmph": (MEASURES["kilometre"], HOUR),
    "knots": (Unit("nmi", "length", _F(1852)), HOUR),
    "kbps": (Unit("kb", "data", _F(10**3, 8)), SECOND),
    "mbps": (Unit("Mb", "data", _F(10**6, 8)), SECOND),
    "gbps": (Unit("Gb", "data", _F(10**9, 8)), SECOND),
}

POUND_MASS = Unit("lb", "mass", _F(45359237, 100000))
# Words nearby that make "pounds" a weight.
WEIGHT_WORDS: frozenset[str] = frozenset(
    """
    weigh weighs weighed weighing weight heavy heavier lighter lb lbs ounces kg kilograms kilos bodyweight
    overweight
    """.split()
)
# "$3 a share": things that are priced by the piece.
PRICED: frozenset[str] = frozenset(
    "share head person ear dose ticket piece plate bottle seat household unit plane pack".split()
)
# Numbers of these make a rate of people and years: "per 1,000 person-years".
PERSON_TIME: frozenset[str] = frozenset({"person", "patient", "woman", "man"})
