"""Verb forms of English as data, for telling a clause from a phrase without a tagger.

Closed classes are complete; the open ones hold the verbs that reports of research, business, health and politics use.
Adding a verb: its base form goes into `BASES`, its irregular past into one of the two lists above it.
"""

from __future__ import annotations

# Always finite.
AUXILIARIES = frozenset(
    """
    is are was were am has have had does do did will would can could may might must shall should cannot isn't aren't
    wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't mustn't shouldn't
    needn't it's that's there's he's she's what's who's here's i'm you're we're they're i've you've we've they've
    i'll you'll he'll she'll it'll we'll they'll i'd you'd he'd she'd we'd they'd ain't
    """.split()
)

# Past forms that are never participles.
PAST_ONLY = frozenset(
    """
    rose fell grew gave took went came saw began became wrote chose knew threw drove broke spoke ate drank rang sang
    swam ran flew drew blew wore tore stole froze woke shook forgot showed arose withdrew undertook underwent
    overtook fought sought stood understood thought caught taught stuck struck spun sprang sank shrank swore hid bit
    rode lay sat fled meant felt heard sent told said lost dealt
    """.split()
)

# Past forms that are participles too: finite only with a subject before them and no helping verb.
PAST_OR_PARTICIPLE = frozenset(
    """
    found led held made left lost won met sold told said paid built brought bought kept spent sent put cut set hit
    cost read let shut got heard had felt meant dealt bled fed fled slid shot sat stood laid lent bent dug hung hurt
    slept learnt burnt dreamt leapt crept spelt spilt smelt bred clung flung slung stung swung strung misled rebuilt
    quit rid shed shone spread split spat swept wept wound bound ground upheld withheld forecast broadcast beat
    beaten
    """.split()
)

BASES = frozenset(
    """
    accept account achieve act add admit adopt advise affect agree aim allow announce appear apply approve argue
    arrive ask attract avoid back ban bear beat become begin believe belong benefit block boost break bring build
    burn buy call cancel carry cause challenge change charge check claim close collect come combine compare complete
    confirm connect consider consist consume contain continue contribute control cost count cover create criticise
    cross cut damage deal decide decline decrease deliver demand deny depend describe design destroy detect
    determine develop die differ disappear discover double drink drive drop earn eat emerge employ enable encourage
    end enjoy ensure enter establish estimate exceed exist expand expect experience explain export extend face fail
    fall feed feel fight file fill find finish fit fly follow force form fund gain generate get give go grow happen
    harm have heal hear help hire hit hold import improve include increase indicate infect injure insist introduce
    invest invite involve join jump keep kill know lack last launch lead learn leave let lie limit link live lose
    lower make manage march matter mean measure meet miss move need negotiate notice observe occur offer open
    operate order own pass pay perform plan play pledge plunge point pose prefer prepare prevent produce promise
    protect prove provide publish pull push put raise range rank reach receive recognise recognize recommend record
    recover reduce refuse regain reject release remain remove replace report represent require respond restore
    result return reveal rise run save say see seek sell send serve set shift show shrink shut sign sink sit sleep
    slow solve speak spend split spread stand start stay stop strike struggle study suffer suggest supply support
    surge survive take target teach tell test think threaten top total track train treat triple trust turn
    underestimate understand use vary visit vote vow walk want warn waste watch wear win wish work worry write yield
    halve quadruple soar climb dip slip slide tumble plummet ease emit absorb store host house wake smoke vape
    commute retire resign rent owe borrow lend repay default switch swap ditch grab skip stick choose chuck throw
    pick wait bar curb cap tax subsidise subsidize fine sue convict jail acquit appeal rule overturn uphold talk
    listen look seem remember forget care mention deserve hope like love hate mind guess wonder chat laugh cry smile
    score snore taste smell sound weigh hurt boil melt freeze flood age marry lag trail match equal outperform
    outnumber outweigh overtake undergo underpin stem arise bite sting swim bloom hatch breed nest migrate hunt
    orbit erupt collide ward guard shield relieve soothe alleviate inhibit stimulate strengthen weaken aggravate stave
    worsen eliminate
    admire answer assign attend award bake balance bark beam bet bind blame bleed blend bother bounce brew brush bury
    calm cheat chew circle cite clean coat combat compete complain compress conceal conclude condemn confuse convert
    convince cook cool copy correct counter crack crash crave crawl cultivate cure dampen dance date declare defeat
    defend defy degrade delay delete deplete derail deter deteriorate dictate dilute dim disable disagree disrupt
    dissolve distort divide doubt drain drift dry dump echo edit educate elect elevate endanger endure engage enhance
    erase erode escape evaporate evolve examine excel exclude excrete execute exploit explode expose fade fan fatigue
    favour favor fear feature ferment fetch filter flash float flourish flow flush fold fool forbid forecast foster
    fuel function fuse glow govern grant grasp graze grind grip guarantee guide hang harvest haunt heat hide highlight
    hurry hydrate ignite ignore illustrate impact impair impose inform inherit inspect inspire insulate insure
    interfere interrupt invent investigate irritate isolate judge kick knock land lay leak lean lengthen lessen lift
    light list litter load lock lure mask master mimic mine mirror mix moisturise monitor motivate mount mutate mute
    narrow neglect nourish obey obstruct obtain occupy outlast outlive outpace outsell overcome overheat oxidise panic
    parent park peak penetrate persist pierce pile plant please poison pollinate pollute pop pour power predict
    preserve press prevail print prompt propel pump punish purify purr rain react rebuild recall recycle regulate rely
    renew repair repel reproduce rescue resemble resist retain reuse revive reward ride ripen risk rival roar roast
    rob rot rotate ruin sail scare scatter secrete secure separate settle shape share shed shine ship shorten shout
    shrug sicken signal simulate skew smooth sour spark spin spoil sponsor spot sprout squeeze stabilise stabilize
    stain starve steal stink strain stray stress stretch strip subsist substitute sustain swallow sweat swell
    symbolise tackle tame tan thicken thin thrive tie tighten tire tolerate touch trade transfer transform translate
    transmit transport trap travel trim trouble understate undermine unite unlock uproot urge vanish violate wane warm
    wash weave whiten widen wither witness wrap wreck
    hand predate farm mourn annoy nurse mate molt outgrow howl sing whistle nod blink sneeze cough yawn stare
    """.split()
)

# Verbs that may end a sentence after a plural: "vaccines for poultry exist", "prices fall".
INTRANSITIVE = frozenset(
    """
    exist differ vary matter work help sell die survive rise fall grow decline suffer remain disappear vanish purr bark
    sleep migrate hibernate sing swim fly float sink burn melt freeze rot rust boil decay
    """.split()
)

# Verbs whose form in -s is no plural noun, so that a bare noun may follow it ("zinc relieves colds").
NO_NOUNS = frozenset(
    """
    prevent relieve soothe alleviate inhibit stimulate strengthen weaken aggravate worsen lower reduce improve protect
    eliminate destroy infect contain
    """.split()
)

# Words in -ed and the like that are no verbs where they stand, and nouns that look like forms of the verbs above.
NOT_VERBS = frozenset(
    """
    hundred indeed need speed seed bed red feed breed exceed united advanced limited so-called aged related based
    points naked sacred wicked rugged beloved kindred shed sled weed deed greed
    """.split()
)

# Plurals that stand before the noun they describe: "sales report", "sports club".
MODIFYING_PLURALS = frozenset(
    """
    sales sports news savings arms goods drinks customs systems operations communications relations affairs politics
    economics physics maths mathematics statistics athletics always perhaps
    """.split()
)

PLURAL_SUBJECTS = frozenset(
    """
    people men women children patients we you they i others most many some all both these those few half mice staff
    police workers data media experts scientists researchers doctors nurses companies households families kids
    adults
    """.split()
)

DETERMINERS = frozenset(
    """
    a an the this that these those my your his her its our their each every either neither some any no another such
    what which whose several many few both all most more less fewer own other
    """.split()
)

PREPOSITIONS = frozenset(
    """
    of in on at by for with from to into onto over under about after before between among during through against
    within without per than as like since until till towards toward across along around behind below above beyond
    despite near off out up down via
    """.split()
)

PRONOUN_SUBJECTS = frozenset("i you he she it we they this that there who which what these those".split())

HELPING = frozenset(
    """
    is are was were am be been being has have had having get gets got getting does do did will would can could may
    might must shall should cannot isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't
    wouldn't can't couldn't it's that's there's he's she's i'm you're we're they're i've you've we've they've i'll
    you'll he'll she'll it'll we'll they'll i'd you'd he'd she'd we'd they'd to
    """.split()
)

ADVERBS = frozenset(
    """
    now also still already even ever never not just only alone often always then once again soon later long far so
    too rather quite almost nearly about more less most least finally recently newly twice themselves itself himself
    herself worldwide nationwide today abroad together overseas currently
    """.split()
)
