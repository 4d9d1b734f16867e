"""Which words must not count for one another, however close a model puts them: lists and roots in WordNet."""

from __future__ import annotations

# Roots of WordNet under which two different things are alternatives: being one means not being the other.
ROOTS: tuple[str, ...] = (
    "animal", "body_part", "food", "beverage", "disease", "illness", "sport", "game", "musical_instrument", "relative",
    "vehicle", "drug", "medicine", "color", "unit_of_measurement", "definite_quantity", "time_period", "language",
    "chemical_element", "metal", "garment", "footwear", "crime", "weapon", "building", "religion", "discipline",
    "music_genre", "dance", "meal", "location", "geological_formation", "body_of_water", "plant", "fabric", "furniture",
    "digit", "integer", "symptom", "microorganism", "compass_point", "weather", "currency", "shape", "room", "tool",
    "military_unit", "clergyman", "serviceman", "lawgiver", "nobleman", "artist", "musician", "athlete",
)  # fmt: skip

# Groups whose words are alternatives to one another, beyond those of WordNet. One line a group; "|" parts words
# that may stand for one another within the group.
ALTERNATIVES = """
male man boy guy gentleman father son brother husband uncle nephew grandfather grandson king prince actor waiter he lad dad bloke fellow groom bachelor widower policeman | female woman girl lady mother daughter sister wife aunt niece grandmother granddaughter queen princess actress waitress she mum mom bride spinster widow policewoman lass feminine
father dad | mother mum mom | son | daughter | brother | sister | husband | wife | uncle | aunt | cousin | nephew | niece | grandfather | grandmother | grandson | granddaughter
husband wife spouse | brother sister sibling | son daughter child | father mother parent
baby infant newborn toddler | teenager adolescent teen | adult | elderly pensioner senior
child kid boy girl baby infant | adult man woman parent mother father
spring | summer | autumn fall | winter
morning | noon midday | afternoon | evening | night | dawn | dusk | midnight
daily | weekly | monthly | quarterly | yearly annual annually | hourly | fortnightly
day | week | month | year | decade | century | hour | minute | second | quarter | fortnight | weekend | season
north northern | south southern | east eastern | west western
left | right
red | blue | green | yellow | orange | purple violet | pink | brown | black | white | grey gray | golden gold | silver
leave depart departure exit flee quit | stay remain keep continue persist
keep maintain | prevent
average mean | median
democracy | dictatorship autocracy | monarchy
hot warm warmth heat | cold cool coldness
acceleration | velocity speed
chance likely probable | unlikely improbable
casualty injury injured | death dead fatal fatality
hospital doctor nurse | patient
child | adult
capitalism capitalist | communism communist | socialism socialist | fascism fascist
antibiotic | infection infect | vaccine
deport deportation emigrate emigrant emigration | immigrate immigration immigrant
light | darkness dark
demand | supply
strengthen | weaken
birthday birth | anniversary
cell | phone cellphone
temperature warmth | heat
urban city | rural countryside village
local | regional | national | international global | federal
breakfast | lunch | dinner supper
teacher professor lecturer instructor | student pupil learner
doctor physician surgeon | nurse midwife | patient | dentist | pharmacist | vet
employer boss owner | employee worker staff
buyer customer client consumer | seller vendor retailer supplier
landlord | tenant
winner champion victor | loser runner
attacker assailant perpetrator offender suspect defendant accused | victim plaintiff prosecutor prosecution accuser
defence defense defender | attack prosecution attacker
teacher | doctor | lawyer | engineer | journalist | scientist | politician | soldier | police | firefighter | farmer | driver | pilot
president | minister | mayor | governor | senator | king | secretary | chairman
import importer | export exporter
arrive arrival | depart departure
begin beginning start opening | end ending finish closing close
question ask | answer reply
cause | effect consequence result
supply | demand
input | output
income revenue | expenditure spending outlay expense
asset | liability debt
profit | loss
lender creditor | borrower debtor
lend | borrow
teach | learn
give | receive get
send | receive
push | pull
enter entry | exit leave
upper | lower
top | bottom
inner inside internal | outer outside external
front | back rear
first | second | third | fourth | fifth | last final
primary | secondary | tertiary
single | double | triple
half | third | quarter | whole
dozen | hundred | thousand | million | billion | trillion
increase rise growth | decrease fall decline reduction drop
gain | loss lose
up upward | down downward
advance | retreat
accept | reject refuse decline
agree agreement | disagree disagreement dispute
acquit acquittal innocent | convict conviction guilty
arrest detain | release free
allow permit | ban prohibit forbid
support backing | oppose opposition
truth true | false falsehood lie
fact | fiction | myth | rumour rumor
love | hate hatred
hot warm | cold cool
wet | dry
hard | soft
heavy | light
rich wealthy | poor
hope | despair fear
dead die death | live alive life birth born
sick ill | healthy health
war | peace
day daytime | night overnight
sun | moon
sea ocean | land
oil | gas | coal | nuclear | solar | wind
rain | snow
boat ship ferry | car | train | bus | plane aircraft | bike bicycle | lorry truck
school | university | college | hospital | church | prison
kidney | liver | heart | lung | brain | stomach | skin | bone | blood | eye | ear
protein | gene | cell | virus | bacteria bacterium | fungus
infect infection | immunity immune
symptom | cause | cure
vaccine vaccination | virus infection
liberal progressive left | conservative right
democrat democratic | republican
monarchy | republic
minority | majority
minimum minimal | maximum maximal
optimist optimistic | pessimist pessimistic
positive | negative | neutral
quantity | quality
theory theoretical | practice practical
past | present | future
previous former | next subsequent following current
always | sometimes | never | often | rarely seldom
all every entire | some partial part | none
more most | less least fewer
married marry marriage | divorced divorce | single
murder | manslaughter | suicide | rape | theft | robbery | fraud | arson | assault
elect | appoint
injure injury wound hurt | kill die death dead fatal
attempt try | succeed success
plan propose intend | complete finish
suspect alleged suspected | proven confirmed convicted
charge charged | convicted sentenced acquitted
voluntary optional | mandatory compulsory obligatory
legal lawful | illegal unlawful
public | private
temporary | permanent
cheap | expensive costly
increase | unchanged stable constant
"""  # noqa: E501

# Beginnings that turn a word round, and pairs of beginnings that make opposites of the same rest.
NEGATIONS: tuple[str, ...] = (
    "un",
    "in",
    "im",
    "ir",
    "il",
    "dis",
    "non",
    "mis",
    "de",
    "anti",
    "counter",
    "mal",
    "a",
    "ab",
)
SWAPS: tuple[tuple[str, ...], ...] = (
    ("hyper", "hypo"), ("pre", "post"), ("over", "under"), ("in", "ex"), ("im", "ex"), ("inter", "intra"),
    ("pro", "anti"), ("macro", "micro"), ("up", "down"), ("in", "out"), ("mono", "bi", "tri", "multi", "poly"),
    ("homo", "hetero"),
    ("step", "grand", "god"), ("maxi", "mini"), ("en", "dis"), ("sub", "super"), ("uni", "bi", "multi"),
    ("kilo", "mega", "giga"), ("after", "fore"), ("in", "de"), ("as", "des"), ("out", "under", "over"),
)  # fmt: skip

# Words that get no neighbours at all: terms of abuse, and words of which a sense hardly ever meant goes astray.
UNWANTED = """
negro nigger coon spic dago kike faggot fag dyke queer tranny slut whore bitch bastard cunt fuck shit crap piss tit cum
retard cripple midget eskimo squaw savage gypsy oriental mongol cock prick pussy dick screw bang ass arse butt
anything everything something nothing someone somebody everybody nobody whoever thing kind sort way lot
"""
