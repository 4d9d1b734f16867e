"""Outcomes that exclude each other, as axes with two poles; phrases are separated by "|".

Every form of a word matches, a word after "=" only as written. The phrases of one pole may stand for one another when
all else in two sentences agrees ("turned down", "rejected"), so keep them tight. Single words that are opposites
without being outcomes stand in `antonyms`.
"""

from __future__ import annotations

AXES: tuple[tuple[str, str], ...] = (
    # courts
    (
        "convict | found guilty | guilty verdict | pleaded guilty",
        "acquit | not guilty | cleared of | exonerate | found innocent | =conviction overturned",
    ),
    ("upheld | =uphold | =upholds", "overturned | quashed | struck down | annulled | set aside | reversed"),
    ("arrest | detain | jail | imprison | locked up", "release | set free | freed | let go"),
    ("charged with", "charges dropped | dropped the charges | charges were dropped | without charge"),
    # assent and refusal
    (
        "approve | approval | adopt | accept | ratify | greenlit | gave the green light | waved through | agreed to | "
        "consented to | signed off on | passed | allow | permit | authorise | authorize | gave permission for",
        "reject | turned down | refuse | decline to | vetoed | threw out | thrown out | voted down | blocked | denied | "
        "dismiss | declined | failed | banned | forbid | prohibit | outlaw",
    ),
    ("back | support | in favour of | endorse | welcome", "oppose | object to | condemn | reject"),
    ("admit | acknowledge | concede | confess | confirm", "deny | dispute | refute | contradict | rebut"),
    ("sign", "failed to sign | refused to sign | declined to sign"),
    (
        "succeed | success | successful | was upheld | was allowed",
        "dismissed | fail | rejected | unsuccessful | thrown out",
    ),
    ("joined | =join | =joins | entered", "left | =leave | =leaves | quit | withdrew from | pulled out of"),
    ("stayed in | remained in", "left | quit | withdrew from | pulled out of"),
    # going on and stopping
    (
        "go ahead | went ahead | gone ahead | goes ahead | take place | took place | held as planned | as planned",
        "called off | cancel | scrapped | postponed | put off | shelved | abandoned | suspended",
    ),
    (
        "keep | kept | retain | continue | maintain | carry on",
        "drop | scrap | abandon | abolish | end | cut | gave up | give up | discontinue | stop | axed",
    ),
    ("open | reopened", "close | closed | shut | shut down | boarded up"),
    ("begin | start | launch | commence", "end | stop | cease"),
    ("in force | took effect | still applies", "repealed | lapsed | expired | lifted | no longer applies"),
    ("resume | restart", "suspend | halt | interrupt"),
    ("extend | prolong", "shorten | curtail | cut short"),
    ("complete | finished | done", "unfinished | incomplete | not yet finished | half built"),
    ("build | built", "demolish | tore down | torn down | pulled down | knocked down"),
    ("hire | recruit | took on", "fire | sack | dismiss | lay off | laid off | made redundant"),
    # contests
    ("win | won | triumph | victorious | victory", "lose | lost | defeat | beaten | runner up"),
    ("unbeaten | undefeated | did not lose | never lost", "lost | were beaten | was beaten | suffered defeat"),
    ("passed | got through | carried", "fail | failed | fell through | was defeated | voted down"),
    ("qualified for", "missed out on | failed to qualify | knocked out"),
    ("promoted", "relegated | demoted"),
    # life, health and safety
    ("survive | alive | still lives | lived on", "die | died | dead | killed | died out | extinct | perished"),
    ("recover | heal | cure | got better | improve | improvement", "deteriorate | worsen | got worse | relapse"),
    (
        "=safe | harmless | safely | safety",
        "unsafe | dangerous | harmful | hazardous | toxic | not safe | a danger to | a risk to",
    ),
    ("landed safely | soft landing | touched down safely", "crash | broke up | burned up | exploded"),
    ("effective | worked | works against", "ineffective | useless | did not work | does not work | had no effect"),
    ("infectious | contagious", "not contagious | not infectious"),
    ("positive", "negative"),
    ("present", "absent | missing"),
    ("found | located | recovered", "missing | still missing | not been found"),
    ("resistant | immune", "susceptible | vulnerable | sensitive"),
    # truth and quality
    ("true | correct | accurate | right to say", "false | untrue | wrong | incorrect | inaccurate | misleading"),
    ("legal | lawful | constitutional", "illegal | unlawful | unconstitutional | against the law"),
    ("genuine | authentic | real", "fake | forged | forgery | counterfeit | hoax"),
    ("independent | independently", "dependent"),
    ("free of charge | for free | costs nothing", "at a charge | must pay | for a fee"),
    ("voluntary | optional", "mandatory | compulsory | obligatory | required"),
    ("public", "secret | confidential | behind closed doors"),
    ("profit | made a profit | in the black", "loss | made a loss | in the red"),
    (
        "beat its target | beat their target | met its target | met their target | hit its target | hit their target | reached its target | "
        "beat the target | met the target | hit the target | reached the target | exceeded its target | exceeded the target | above target | on target",
        "missed its target | missed their target | missed the target | fell short of its target | fell short of the target | below target | "
        "short of the target | short of its target | off target",
    ),
    ("ahead of schedule | ahead of plan | early", "behind schedule | late | overdue | delayed"),
    (
        "under budget | below budget | within budget | on budget",
        "over budget | above budget | overspent | cost overrun",
    ),
    (
        "under way | underway | has begun | has started | already running | up and running | in operation | already in use",
        "is planned | are planned | planned for | not yet begun | not yet started | has yet to begin | has yet to start | yet to start | "
        "will not start | will not begin | not before | to start in | to begin in | due to start | due to begin | scheduled for",
    ),
    ("deleted | erased | wiped | destroyed", "stored | held on | kept on | retained | saved on | kept for"),
    (
        "statistically significant | reached significance",
        "fell short of significance | short of statistical significance | within the margin of chance | due to chance",
    ),
    ("surplus", "deficit | shortfall"),
    ("on time | punctual", "late | delayed | behind schedule"),
    ("full | sold out", "empty | half empty"),
    ("dry | drought", "wet | flooded | flood"),
    ("warmer | hotter", "colder | cooler"),
    ("heavier", "lighter"),
    ("more often | more frequently | more common | more frequent", "less often | less common | less frequent | rarer"),
    (
        "more likely | likelier | higher risk | increased risk",
        "less likely | lower risk | reduced risk | decreased risk",
    ),
    ("better", "worse"),
    ("above average | above normal | wetter than usual", "below average | below normal | drier than usual"),
    ("gain | gained weight", "lost weight | weight loss"),
    ("strengthen | tighten", "weaken | loosen | relax | eased"),
    ("unite | united", "divide | divided | split"),
    ("accelerate | sped up | speed up", "slow down | slowed | decelerate"),
    ("melt | thaw", "freeze | froze"),
    ("shared | common to", "unique to | only in"),
)

# Something acts, or it changes nothing. The words of the first pole do not stand for one another.
EFFECTS: tuple[tuple[str, str], ...] = (
    (
        "lower | reduce | cut | raise | increase | improve | prevent | boost | shorten | lengthen | prolong | affect | "
        "change | rise | fall | grew | decline | protect | accelerate | slow | alter | influence | drop | went up | "
        "went down | go up | go down | had an effect | help | benefit | decrease | enhance | worsen | inhibit | promote | "
        "brought down | bring down | pushed up",
        "no effect | not affect | no difference | unchanged | stayed the same | was the same | were the same | no impact | "
        "no influence | no change | remained stable | remained the same | no benefit | made no difference | "
        "no significant difference | no significant effect | no improvement | no increase | no decrease | no reduction | "
        "not significantly | did not differ | no better than | no more effective | fails to | failed to | "
        "no evidence that | stayed as they were | independent of | regardless of | independently of",
    ),
    (
        "linked | associated | correlated | connected | depend | =dependent | related to | tied to",
        "no link | no association | not associated | not linked | no correlation | unrelated | no connection | "
        "not correlated | independent of | =independent | independently of | not related | uncorrelated | not depend",
    ),
)
