"""Cue words and phrases of English, by group and label. Phrases are separated by "|"; every form of a word matches,
a word after "=" only as written. Add a phrase where it belongs; tests show what each group is for."""

from __future__ import annotations

from claimcheck.language.en.causing import withheld_phrases

NEGATION = {
    # These only look like denials.
    "affirms": "not only | not just | not merely | not least | not the other way round | not the other way around | not vice versa | never been higher | never higher | never been lower | no doubt | "
    "no wonder | no less than | no fewer than | no more than | nothing less than | not until | no later than | not to mention | no matter",
    "not": "=not | =never | cannot | =can't | neither | =nor | no longer | not any | not yet | by no means | "
    "far from | nowhere near | in no way | not a",
    "no": "=no | =none | nobody | nothing | no one | not one | not a single | zero",
    "without": "=without | lack of | lacking | absence of | free of | devoid of",
    "fail": "failed to | fails to | fail to | failure to | unable to | refused to | refuse to | declined to | "
    "yet to | stopped short of | rather than | instead of | failed",
    "hardly": "hardly | barely | scarcely | rarely | seldom | little",
}

# What happened: an axis with two poles. "+recover" against "-recover" is an opposite outcome.
OUTCOME = {
    "+recover": "recover | recovery | regain | improve | improvement | heal | cure | restore | restored | better | respond | "
    "responder | remission | stood again | stand again | can stand | able to stand | stands | could hear | can hear | hear again | "
    "walk again | get well | gained | gain | bring back | brought back | back on his feet | benefit | benefited | stand unaided | "
    "stood | came back",
    "-recover": "deteriorate | worsen | relapse | decline in function | got worse | no change | unchanged | worse | "
    "no improvement | no measurable change | did not respond | non responder",
    "+survive": "survive | survival | survivor | alive | lived",
    "-survive": "die | died | death | dead | killed | fatal | perished | lost their lives",
    "+work": "effective | efficacy | work | worked | successful | success | succeed | protect | protection | prevent",
    "-work": "ineffective | failed | failure | fail | no effect | no benefit | useless | unsuccessful",
    "+safe": "safe | safety | well tolerated | harmless",
    "-safe": "side effect | adverse event | adverse effect | adverse reaction | complication | toxicity | toxic | harm | "
    "harmful | unsafe | dangerous | injury | injured | hurt | wounded",
    "+approve": "approve | approval | cleared | authorise | authorize | passed | adopted | waved through | green light | "
    "greenlit | licensed | accepted | endorse | ratified | sanctioned",
    "-approve": "reject | rejection | blocked | banned | refuse | denied | turned down | vetoed | withdrawn | revoked | "
    "suspended",
    "+win": "win | won | victory | beat | defeated",
    "-win": "lose | lost | defeat | beaten",
    "+begin": "begin | began | begun | start | started | launch | launched | open | opened | introduced",
    "-begin": "end | ended | stop | stopped | close | closed | shut | abandoned | scrapped | cancelled | dropped | gave up | "
    "halted | discontinued",
    "+legal": "legal | lawful | allowed | permitted | legalised | legalized",
    "-legal": "illegal | unlawful | prohibited | forbidden | outlawed | banned",
    "+agree": "agree | confirmed | admitted | acknowledged",
    "-agree": "deny | denied | disputed | rejected | disagree | refuted",
    "+keep": "keep | continue | carry on | go on | stay | stick with | retain | remain",
    "-keep": "give up | gave up | drop | dropped | abandon | quit | left",
}

SCOPE = {
    "all": "=all | everyone | everybody | =every | =each | =both | entire | 100 % | without exception | in every case | "
    "the whole | to a man | unanimous | unanimously | across the board",
    "most": "=most | majority | vast majority | nearly all | almost all | mostly | largely | the bulk of",
    "some": "=some | several | a few | a handful | certain | =many | a number of | part of | partly | =others said",
    "none": "=none | no one | nobody | not one | =neither",
    "others": "=others | the others | the rest | the remaining | the other two | the other three | the other four | "
    "the remaining two | the remaining three | the other | the second group",
    "only": "=only | =just | solely | exclusively | alone | nothing else | no other",
    # "at all" strengthens a negation, "every year" is a rate: neither says how many of a group.
    "other": "at all | all over | after all | all along | above all | all the time | all in all | all told | all it took | all it takes | all they need | all you need | all there is | that is all | every year | every day | "
    "every month | every week | every hour | every minute | each year | each day | each month | each week | all day | all night | "
    "every time | not all | all but | once and for all | all about | all other | each other | both of which",
    "always": "=always | whenever | in all cases | inevitably | guaranteed | guarantee | certain to",
}

SPECIES = {
    "animal": "mouse | mice | rat | =rats | rodent | animal | monkey | macaque | primate | pig | =pigs | zebrafish | "
    "fruit fly | fruit flies | rabbit | dog | ferret | hamster | guinea pig | sheep | worm | marmoset | chimpanzee | cat | cow | piglet | calf | calves | "
    "lamb | chick | chicken | hen | gerbil | cattle | goat | horse | beagle | baboon | vole | mink",
    "human": "patient | person | people | man | men | woman | women | child | children | adult | volunteer | "
    "participant | human | baby | infant | boy | girl | teenager | subject",
    "cell": "in vitro | cell culture | petri dish | organoid | cultured cell | in a dish | test tube | cell line | "
    "laboratory dish | lab dish",
}

CAUSE = {
    "cause": "cause | because | due to | result in | resulted in | lead to | led to | thanks to | prevent | trigger | brought down | "
    "responsible for | driven by | is why | that's why | is the reason | brings down | cut | reduce | "
    "boost | protect against | protects | stops | raises | increases | owing to | blame | proves | proof | "
    "proven to | the effect of | slash | reverse | by itself | nothing else",
    "association": "linked to | link between | associated | association | correlated | correlation | goes with | "
    "tied to | connected with | observational | more likely | less likely | went with | go with",
    "blame": "cause and effect | =reason | =reasons | =cause | attributable | put down to | owed | to blame | is the reason | are the reason | the cause | responsible for | attribute | attributed to | "
    "owed to | due to the | because of the | down to the | the effect of",
    "no chance": "fluke | coincidence | pure luck | by accident | chance finding | random",
    "no act": "made up | make up | makes up | works out | work out | turn out | turn up | made by | made of | made in | make it | made it | "
    "at work on | stop at | cut into | works on | works at | works for | works in | let alone | let go",
    # Verbs with a doer and a thing done to: "has made the junction safer" names a cause as "raises" does.
    "acts": "make | =made | lengthen | prolong | shorten | help | harm | damage | improve | worsen | lower | raise | ease | calm | "
    "strengthen | weaken | save | bring | brought | bring down | push up | push down | push | drove | drive | encourage | discourage | "
    "let | cut | reduce | boost | protect | prevent | stop | slow | speed | kill | deter | curb | halve | double | did it | at work | "
    "work | works | fix | solve | turn | increase | decrease | taken off | take off | made the difference | makes the difference | pay off | paid off | paying off | "
    "the work of | the doing of | to thank for | does the trick | did the trick | is working | transform | revive | wipe out | knock off | shave off",
    "withheld": "but not that | not known yet | is not known | not yet known | still unknown | remains unknown | cause is unknown | "
    "cannot be told | can't be told | cannot be said | can't be put down to | cannot be put down to | cannot separate | can't separate | "
    "unable to separate | no statement about what caused | unable to say | unable to tell | too late to have had | "
    "something else was going on | no way of knowing | no way to know | we do not know whether | we don't know whether | no grounds for | no basis for | too late to have | had no influence | no reason to think | nothing to do with | "
    "cannot have | nobody has shown | no one has shown | nobody knows whether | not attribute | doesn't attribute | does not attribute | "
    "not shown that | cannot show | can't show | cannot say | can't say | could not say | not prove | no proof | do not prove | "
    "does not prove | don't prove | doesn't prove | did not prove | cannot prove | can't prove | not proof | not possible to say | "
    "chance is not excluded | chance cannot be excluded | cannot be excluded | can't be excluded | question remains open | questions remain open | question is open | remains an open question | "
    "not clear whether | unclear whether | unclear | not known whether | cannot conclude | not conclude | no control group | "
    "no comparison group | without a control group | yet to be ruled out | cannot be ruled out | not ruled out | "
    "can't be ruled out | correlation is not causation | not because of | cannot tell | can't tell | to tell an effect | "
    "not whether it works | does not mean that | doesn't mean that | cannot be sure | can't be sure | not claiming that | "
    "cannot establish | not establish | may have other reasons | other explanations | too early to say | too early to tell | "
    "too small for | cannot attribute | not attribute | is another question | remains to be seen | no evidence that | "
    "not designed to show | not shown to | observational and cannot | cannot demonstrate | natural recovery | spontaneous recovery | cannot exclude | larger trials are needed | further trials are needed | larger studies are needed | more research is needed | further research is needed"
    " | " + withheld_phrases(),
}

CERTAINTY = {
    "hedge": "=may | =might | could | possibly | perhaps | suggest | suggestion | appear to | appears | seem | seems | "
    "potential | potentially | probably | presumably | is thought to | are thought to | believed to | preliminary | "
    "estimate | estimated | in theory | up to | as much as | early signs | hint | hints | promising | likely | "
    "an upper estimate | not a forecast | indicative | tentative | advertise | promises | top end of | rough sum | "
    "rough estimate | in a model | modelled | if all goes well | has proposed",
    "plan": "=plans to | =plan to | =planned | =planning to | the plan is | aim | aims | hope | hopes | expect | expected | intend | intended | target | meant to | "
    "set to | scheduled | proposed | proposal | would | should | wants to | due to be | is to be | are to be | seek | forecast | "
    "projected | goal",
    "sure": "=will | proven | proves | prove | proved | definitely | certainly | guaranteed | confirmed | undoubtedly | "
    "without doubt | fact | officially | established | conclusively | shows that | beyond doubt",
}

SUPERLATIVE = {
    # The first part of something is not the first of its kind.
    "other": "first half | first quarter | first third | first six months | first three months | first nine months | "
    "first months | first month | first year | first years | first week | first weeks | first day | first days | "
    "first season | first lesson | first name | first aid | first few | first two | first three | first glance | at first",
    "first": "=first | first ever | first of its kind | first in the world | world first | pioneering | never before | "
    "nobody had previously | for the first time | no one anywhere | nobody anywhere | unprecedented | no one had ever | nobody had ever | no one had | nobody had | none had ever | never been done | earliest | debut",
    "largest": "largest | biggest | greatest | no other | bigger than any | no bigger | larger than any | =record | "
    "all time high | highest | tallest | most populous | runs a bigger | bigger programme",
    "smallest": "smallest | lowest | least | fewest | all time low | shortest",
    "only": "the only | only one of its kind | sole | unique",
    "best": "best | leading | top | number one | strongest | most effective | safest | fastest | most powerful | most common",
    "worst": "worst | deadliest | most dangerous | weakest | slowest",
    "hottest": "hottest | warmest",
    "coldest": "coldest | coolest",
    "oldest": "oldest | longest | longest running",
    "youngest": "youngest | newest | latest",
}

STATUS = {
    "+reviewed": "peer reviewed | peer review | published in a journal | through peer review",
    "-reviewed": "not been peer reviewed | not peer reviewed | not yet been peer reviewed | preprint | "
    "not yet been through peer review | not been through peer review | press conference | has yet to be peer reviewed | "
    "awaiting peer review | without peer review | not yet peer reviewed | posted on a preprint server | unpublished | referees have not | referee has not | not refereed | working paper | "
    "not undergone peer review | non peer reviewed",
    "+final": "final | audited | definitive | official final | finalised | finalized | verified",
    "-final": "provisional | preliminary | unaudited | interim | subject to revision | to be confirmed | may change | "
    "still to be confirmed | subject to change | estimate | early figures | not final | not yet final | draft",
    "+proven": "proven | proved | proof | established | demonstrated conclusively | settled science",
    "-proven": "unproven | not proven | not been proven | no proof | not proved",
}

STATUS |= {
    # Done, or something still to come first.
    "+done": "=complete | =completed | finalised | finalized | now law | signed into law | has become law | a done deal | sealed | in force",
    "-done": "still needs | still need | still has to | still have to | must still | has yet to | have yet to | awaits | awaiting | pending | "
    "still to be | first reading | second reading | subject to approval | subject to the approval | needs the consent | "
    "not yet complete | goes to the senate | goes to a vote | still under review | incomplete | unfinished",
}

# Who does what: the role that a named person or body has. Two statements about one role can be compared by their names.
# Is somebody part of the work, or outside it?
INVOLVED = {
    "+": "works on | worked on | member of the team | part of the team | one of the authors | co author | study author | "
    "lead author | who led | who leads | on the team | took part in the | involved in the",
    "-": "no part in | not part of | not involved in | was not involved | were not involved | had nothing to do with | "
    "independent expert | outside expert | not a member of | who did not take part | did not take part in | uninvolved",
}

# Comparatives that take a superlative away: "far smaller bodies have been visited".
COMPARATIVE = {
    "largest": "larger | bigger | greater | higher | taller | second place | runner up | second only",
    "smallest": "smaller | lower | fewer",
    "oldest": "older | longer",
    "youngest": "younger | newer",
    "first": "earlier | before that | already | since",
}

ROLE = {
    "lead": "led by | leads | led | heads | headed by | head of | guidance of | under the guidance | directed by | "
    "director of | chaired by | supervised by | lead author | senior author | principal investigator | behind | run by | runs | "
    "organised by | organized by | carried out by | conducted by | coordinated by | analysed by | analyzed by | team at | "
    "team from | researchers at | researchers from | scientists at | scientists from | study by | trial by | research by | "
    "developed by | created by | built by | team | group at | experts at | done by | performed by | undertaken by | survey by",
    "say": "said | told | says | according to | wrote | announced | stated | reported | argues | argued | warned | added | "
    "explained | claims | claimed | tweeted | insisted | called | calls | commented | declared | put it",
    "publish": "published in | published by | appears in | appeared in | journal | reported in | printed in | paper in",
    "fund": "funded | funded by | paid for | bankrolled | financed | sponsored | financed by | paid for by | sponsored by | backed by | funding from | grant from",
    "own": "owned by | acquired by | bought by | made by | manufactured by | produced by",
}

# Small words that fix the group, arm or severity of what is said; a difference in them makes two statements differ.
QUALIFIER = {
    "serious": "serious | =severe | =severely | =major | grave | =critical | =critically | significant | life threatening | grade 3",
    "mild": "mild | =minor | slight | transient | =passing | temporary | moderate",
    "control": "placebo | control group | =controls | untreated | comparison group | sham",
    "relative": "relative risk | =relative | hazard ratio | odds ratio",
    "absolute": "absolute risk | in absolute terms | absolute",
    "average": "average | =mean | median | on average | typical | typically",
    "total": "total | in all | altogether | overall | combined | in total | together | cumulative",
    "new": "=new | newly | fresh | additional | extra | incident | join | joins | joined | added | another",
    "planned": "=planned | target | goal | by 2030 | aim",
}
