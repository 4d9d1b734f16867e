"""Currencies: codes, signs, and the words for money, as data.

To add one, add its ISO 4217 code, and its sign or word to the table where it belongs.
"""

from __future__ import annotations

from fractions import Fraction

from claimcheck.model import Unit

_ONE = Fraction(1)
_CODES = """
    USD EUR GBP INR JPY CNY CHF AUD CAD NZD SGD HKD SEK NOK DKK PLN BRL ZAR MXN KRW TRY RUB AED SAR PKR BDT LKR
    NGN KES GHS EGP ILS UAH CZK HUF RON THB IDR MYR PHP VND TWD
"""


def money(code: str, worth: Fraction = _ONE) -> Unit:
    """Return the unit of a currency by its ISO 4217 code; `worth` is 1/100 for its cents."""
    return Unit(code, f"money:{code}", worth)


CODES: dict[str, Unit] = {code: money(code) for code in _CODES.split()}
# Before the number.
CURRENCY_SIGNS: dict[str, Unit] = {
    "$": money("USD"),
    "£": money("GBP"),
    "€": money("EUR"),
    "₹": money("INR"),
    "¥": money("JPY"),
    "₦": money("NGN"),
    "₩": money("KRW"),
    "₽": money("RUB"),
    "₪": money("ILS"),
    "₱": money("PHP"),
    "₺": money("TRY"),
    "₴": money("UAH"),
    "₫": money("VND"),
    "฿": money("THB"),
    "rs": money("INR"),
    "re": money("INR"),
}
# The signs among them, which may also stand behind the number ("15.000 €").
MONEY_SIGNS: frozenset[str] = frozenset(sign for sign in CURRENCY_SIGNS if not sign.isalpha())
# Letters before a dollar sign: "US$", "A$", "HK$".
DOLLAR_PREFIXES: dict[str, Unit] = {
    "us": money("USD"),
    "a": money("AUD"),
    "au": money("AUD"),
    "c": money("CAD"),
    "ca": money("CAD"),
    "nz": money("NZD"),
    "hk": money("HKD"),
    "s": money("SGD"),
    "r": money("BRL"),
}
# After the number. "pounds" is money or mass by what stands around it.
CURRENCY_WORDS: dict[str, Unit] = {
    "dollar": money("USD"),
    "dollars": money("USD"),
    "bucks": money("USD"),
    "cents": money("USD", Fraction(1, 100)),
    "euro": money("EUR"),
    "euros": money("EUR"),
    "rupee": money("INR"),
    "rupees": money("INR"),
    "yen": money("JPY"),
    "yuan": money("CNY"),
    "renminbi": money("CNY"),
    "francs": money("CHF"),
    "pence": money("GBP", Fraction(1, 100)),
    "pound": money("GBP"),
    "pounds": money("GBP"),
    "quid": money("GBP"),
    "won": money("KRW"),
    "roubles": money("RUB"),
    "rubles": money("RUB"),
    "rand": money("ZAR"),
    "reais": money("BRL"),
    "kronor": money("SEK"),
    "kroner": money("NOK"),
    "zloty": money("PLN"),
    "dirhams": money("AED"),
    "baht": money("THB"),
    "shekels": money("ILS"),
    "naira": money("NGN"),
    "hryvnia": money("UAH"),
    "forints": money("HUF"),
    "ringgit": money("MYR"),
    "rupiah": money("IDR"),
    "paise": money("INR", Fraction(1, 100)),
    # Money of several countries, of which the word alone names none.
    "pesos": money("peso"),
    "dinars": money("dinar"),
    "shillings": money("shilling"),
    "lira": money("TRY"),
}
# An adjective that says whose money it is, with its word.
NATIONAL_MONEY: dict[tuple[str, str], Unit] = {
    (adjective, word): money(code)
    for adjective, words, code in (
        ("swiss", "francs", "CHF"),
        ("indian", "rupees", "INR"),
        ("pakistani", "rupees", "PKR"),
        ("nepali", "rupees", "NPR"),
        ("mauritian", "rupees", "MUR"),
        ("japanese", "yen", "JPY"),
        ("chinese", "yuan", "CNY"),
        ("british", "pounds", "GBP"),
        ("egyptian", "pounds", "EGP"),
        ("lebanese", "pounds", "LBP"),
        ("korean", "won", "KRW"),
        ("danish", "kroner krone", "DKK"),
        ("norwegian", "kroner krone", "NOK"),
        ("swedish", "kronor krona", "SEK"),
        ("icelandic", "kronur krona", "ISK"),
        ("mexican", "pesos", "MXN"),
        ("philippine", "pesos", "PHP"),
        ("argentine", "pesos", "ARS"),
        ("chilean", "pesos", "CLP"),
        ("colombian", "pesos", "COP"),
        ("turkish", "lira liras", "TRY"),
        ("kenyan", "shillings", "KES"),
        ("ugandan", "shillings", "UGX"),
        ("tanzanian", "shillings", "TZS"),
        ("kuwaiti", "dinars", "KWD"),
        ("jordanian", "dinars", "JOD"),
        ("iraqi", "dinars", "IQD"),
        ("russian", "roubles rubles", "RUB"),
        ("polish", "zloty", "PLN"),
        ("thai", "baht", "THB"),
    )
    for word in words.split()
}
NATIONAL_DOLLARS: dict[str, Unit] = {
    "us": money("USD"),
    "american": money("USD"),
    "australian": money("AUD"),
    "canadian": money("CAD"),
    "singapore": money("SGD"),
    "zealand": money("NZD"),
    "kong": money("HKD"),
}
