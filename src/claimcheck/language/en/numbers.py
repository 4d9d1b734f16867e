"""English number words, as data."""

from __future__ import annotations

from fractions import Fraction

ONES: dict[str, int] = {
    "zero": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}

TENS: dict[str, int] = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}

HUNDREDS: dict[str, int] = {"hundred": 100}

# Words that multiply what stands before them. Indian, short-scale English, and the German ones that appear in
# English posts about German figures ("18,8 Millionen"); "billion" is always 10^9.
MAGNITUDES: dict[str, int] = {
    "thousand": 10**3,
    "lakh": 10**5,
    "lakhs": 10**5,
    "lac": 10**5,
    "lacs": 10**5,
    "crore": 10**7,
    "crores": 10**7,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "mn": 10**6,
    "mln": 10**6,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "tausend": 10**3,
    "millionen": 10**6,
    "mio": 10**6,
    "milliarde": 10**9,
    "milliarden": 10**9,
    "mrd": 10**9,
}

# Letters that multiply only when they touch the number ("20M", "10k", "$5.8B"); exact case. A lower-case "m" may be
# metres and is decided by what stands around it.
TOUCHING_MAGNITUDES: dict[str, int] = {
    "k": 10**3,
    "K": 10**3,
    "M": 10**6,
    "B": 10**9,
    "b": 10**9,
    "cr": 10**7,
    "Cr": 10**7,
}
TOUCHING_MAGNITUDES_OF_MONEY: dict[str, int] = {"m": 10**6, "T": 10**12, "t": 10**12}

GROUPS: dict[str, int] = {"dozen": 12}

# Plural words that name a rough size: "dozens of people", "hundreds of thousands".
VAGUE: dict[str, int] = {
    "dozens": 12,
    "tens": 10,
    "scores": 20,
    "hundreds": 100,
    "thousands": 10**3,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
    "lakhs": 10**5,
    "crores": 10**7,
}

# Denominators as words, singular and plural.
DENOMINATORS: dict[str, int] = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "seventh": 7,
    "sevenths": 7,
    "eighth": 8,
    "eighths": 8,
    "ninth": 9,
    "ninths": 9,
    "tenth": 10,
    "tenths": 10,
    "twelfth": 12,
    "twelfths": 12,
    "twentieth": 20,
    "hundredth": 100,
    "hundredths": 100,
    "thousandth": 1000,
    "thousandths": 1000,
}

VULGAR: dict[str, Fraction] = {
    "½": Fraction(1, 2),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5),
    "⅖": Fraction(2, 5),
    "⅗": Fraction(3, 5),
    "⅘": Fraction(4, 5),
    "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6),
    "⅛": Fraction(1, 8),
    "⅜": Fraction(3, 8),
    "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8),
}

ORDINALS: dict[str, int] = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "twentieth": 20,
    "hundredth": 100,
}

# Nouns that an ordinal ranks. "a third patient" is one more patient, "a third of patients" a share; "first" counts as
# a rank only before the first group, since "the first trial" is mostly a superlative.
RANKED_FIRST: frozenset[str] = frozenset(
    """
    patient dose participant volunteer phase stage round wave injection jab attempt case victim operation
    """.split()
)
RANKED: frozenset[str] = RANKED_FIRST | frozenset(
    """
    person man woman child baby boy girl time party trial study year month week day group country death place
    company team paper report term generation person's quarter half season edition day's run test treatment largest
    biggest highest lowest smallest most best worst longest oldest richest busiest leading common
    """.split()
)

# Single words that mean so many times.
TIMES: dict[str, int] = {"once": 1, "twice": 2, "thrice": 3}

# Words that state a factor by themselves, with after divided by before.
FACTORS: dict[str, Fraction] = {
    "doubled": Fraction(2),
    "doubling": Fraction(2),
    "doubles": Fraction(2),
    "double": Fraction(2),
    "redoubled": Fraction(2),
    "tripled": Fraction(3),
    "triple": Fraction(3),
    "tripling": Fraction(3),
    "triples": Fraction(3),
    "trebled": Fraction(3),
    "trebling": Fraction(3),
    "trebles": Fraction(3),
    "treble": Fraction(3),
    "quadrupled": Fraction(4),
    "quadruple": Fraction(4),
    "quadrupling": Fraction(4),
    "quintupled": Fraction(5),
    "halved": Fraction(1, 2),
    "halving": Fraction(1, 2),
    "halves": Fraction(1, 2),
    "halve": Fraction(1, 2),
}

# Words after "three times" and "twice" that compare.
COMPARED: frozenset[str] = frozenset(
    """
    as more higher greater larger bigger faster longer stronger likelier lower less fewer the that what its their those
    hotter older richer better worse smaller slower heavier costlier cheaper than
    """.split()
)

FOLD: dict[str, int] = {
    "twofold": 2,
    "threefold": 3,
    "fourfold": 4,
    "fivefold": 5,
    "sixfold": 6,
    "sevenfold": 7,
    "eightfold": 8,
    "ninefold": 9,
    "tenfold": 10,
    "twentyfold": 20,
    "hundredfold": 100,
    "thousandfold": 1000,
}

# Every word that can begin a quantity: a sentence with none of these and no digit has none.
STARTERS: frozenset[str] = frozenset(
    {*ONES, *TENS, *HUNDREDS, *MAGNITUDES, *GROUPS, *VAGUE, *DENOMINATORS, *VULGAR, *ORDINALS, *TIMES, *FACTORS, *FOLD}
    | {"every", "couple", "decade", "century", "fortnight", "year", "month", "week", "day", "hour", "minute"}
)
