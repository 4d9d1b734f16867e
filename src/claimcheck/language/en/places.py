"""Countries, nations, continents and some states and cities, with the words for their people and things.

One line each: the key, then other forms. Two statements about different places are about different things.
"""

from __future__ import annotations

PLACES = """
world: worldwide, globally, global, the globe, international, on earth, around the world
europe: european, eu, european union
africa: african
asia: asian
south asia: south asian
north america: north american
south america: south american, latin america, latin american
middle east: middle eastern
oceania
afghanistan: afghan
albania: albanian
algeria: algerian
angola: angolan
argentina: argentine, argentinian
armenia: armenian
australia: australian, australians
austria: austrian
azerbaijan: azerbaijani
bangladesh: bangladeshi
belarus: belarusian
belgium: belgian
bolivia: bolivian
bosnia: bosnian
botswana
brazil: brazilian
bulgaria: bulgarian
cambodia: cambodian
cameroon
canada: canadian
chile: chilean
china: chinese
colombia: colombian
congo: congolese
costa rica
croatia: croatian
cuba: cuban
cyprus: cypriot
czech republic: czech, czechia
denmark: danish, dane, danes
ecuador
egypt: egyptian
england: english, englishmen
estonia: estonian
ethiopia: ethiopian
finland: finnish, finn, finns
france: french, frenchmen
georgia: georgian
germany: german, germans
ghana: ghanaian
greece: greek
guatemala
haiti: haitian
hong kong
hungary: hungarian
iceland: icelandic
india: indian, indians
indonesia: indonesian
iran: iranian
iraq: iraqi
ireland: irish
israel: israeli
italy: italian, italians
ivory coast: ivorian
jamaica: jamaican
japan: japanese
jordan: jordanian
kazakhstan: kazakh
kenya: kenyan
kosovo
kuwait: kuwaiti
latvia: latvian
lebanon: lebanese
liberia: liberian
libya: libyan
lithuania: lithuanian
luxembourg
madagascar
malawi
malaysia: malaysian
mali: malian
malta: maltese
mexico: mexican
moldova: moldovan
mongolia: mongolian
morocco: moroccan
mozambique
myanmar: burmese, burma
namibia
nepal: nepali, nepalese
netherlands: dutch, holland
new zealand: new zealander
nicaragua
niger
nigeria: nigerian
north korea: north korean
northern ireland: northern irish
norway: norwegian
oman
pakistan: pakistani
palestine: palestinian
panama
paraguay
peru: peruvian
philippines: filipino, philippine
poland: polish, poles
portugal: portuguese
puerto rico
qatar: qatari
romania: romanian
russia: russian, russians
rwanda: rwandan
saudi arabia: saudi
scotland: scottish, scots
senegal
serbia: serbian
sierra leone
singapore: singaporean
slovakia: slovak
slovenia: slovenian
somalia: somali
south africa: south african
south korea: south korean, korean
spain: spanish, spaniard
sri lanka: sri lankan
sudan: sudanese
sweden: swedish, swede, swedes
switzerland: swiss
syria: syrian
taiwan: taiwanese
tanzania: tanzanian
thailand: thai
tunisia: tunisian
turkey: turkish, türkiye, turks
uganda: ugandan
ukraine: ukrainian
united arab emirates: uae, emirati
united kingdom: uk, britain, british, great britain, u.k
united states: us, usa, america, american, americans, u.s
uruguay
uzbekistan
venezuela: venezuelan
vietnam: vietnamese
wales: welsh
yemen: yemeni
zambia
zimbabwe: zimbabwean
alabama
alaska
arizona
arkansas
california: californian
colorado
connecticut
delaware
florida
hawaii
idaho
illinois
indiana
iowa
kansas
kentucky
louisiana
maine
maryland
massachusetts
michigan
minnesota
mississippi
missouri
montana
nebraska
nevada
new hampshire
new jersey
new mexico
new york
north carolina
north dakota
ohio
oklahoma
oregon
pennsylvania
rhode island
south carolina
south dakota
tennessee
texas: texan
utah
vermont
virginia
wisconsin
wyoming
maharashtra
gujarat
kerala
karnataka
tamil nadu
uttar pradesh
bihar
punjab
rajasthan
west bengal
delhi: new delhi
mumbai
london
paris
berlin
tokyo
beijing
shanghai
moscow
rome
madrid
toronto
sydney
melbourne
chicago
los angeles
boston
seattle
wuhan
hubei
"""

# Which key contains which: a figure for the whole is not one for the part, but naming both is no clash.
WITHIN: dict[str, str] = {
    "england": "united kingdom",
    "scotland": "united kingdom",
    "wales": "united kingdom",
    "northern ireland": "united kingdom",
    "london": "england",
    "tokyo": "japan",
    "paris": "france",
    "berlin": "germany",
    "beijing": "china",
    "shanghai": "china",
    "wuhan": "hubei",
    "hubei": "china",
    "hong kong": "china",
    "moscow": "russia",
    "rome": "italy",
    "madrid": "spain",
    "delhi": "india",
    "mumbai": "maharashtra",
    "maharashtra": "india",
    "gujarat": "india",
    "kerala": "india",
    "karnataka": "india",
    "tamil nadu": "india",
    "uttar pradesh": "india",
    "bihar": "india",
    "punjab": "india",
    "rajasthan": "india",
    "west bengal": "india",
    "toronto": "canada",
    "sydney": "australia",
    "melbourne": "australia",
}

# Forms that are ordinary words unless written in capitals.
CAPITALS_ONLY: frozenset[str] = frozenset(
    {"us", "turkey", "jordan", "chad", "mali", "niger", "georgia", "poles", "polish"}
)
