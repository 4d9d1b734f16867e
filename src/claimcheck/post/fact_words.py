"""Words that make a statement checkable, as data."""

from __future__ import annotations

NUMBER_WORDS = (
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    r"nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|"
    r"trillions?|dozens?|"
    r"lakhs?|crores?|half|halves|quarters?|thirds?|fifths?|tenths?|twice|thrice|double[sd]?|doubling|tripled?|"
    r"triples|trebled?|quadrupled?|"
    r"(?:a|one) (?:sixth|seventh|eighth|ninth|twelfth|fifteenth|twentieth|hundredth|thousandth)|"
    r"sixths|sevenths|eighths|ninths|twelfths|twentieths|hundredths|halved|halving|\w{3,8}fold|majority|minority|zero"
)
# "one" counts only where it cannot be a pronoun.
ONE = (
    r"one (?:in|out of|of (?:the|those|them|these|every|\w+ (?:patients|people|children|studies))|per|hundred|"
    r"thousand|million|billion|"
    r"year|month|week|day|hour|minute|dose|injection|shot|patient|person|man|woman|child|visitor|study|trial|"
    r"participant|third|quarter|fifth|tenth)"
)

DATES = (
    r"(?:in |since |by |from |until |before |after |during |of )(?:(?:early|mid|late|the)[- ])?(?:19|20)\d\d|"
    r"\b(?:january|february|april|june|july|august|september|october|november|december)\b|\bmarch (?:\d|\b(?:19|"
    r"20)\d\d)|\bmay \d|"
    r"\b(?:last|next|this|past|previous|earlier this) (?:year|month|week|decade|century|spring|summer|autumn|winter|"
    r"monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday)\b|\byesterday\b|\b(?:years?|months?|weeks?|days?|decades?) (?:ago|later|"
    r"earlier)\b|"
    r"\b(?:on|last|next) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
)

# Lengths of time in words ("for a decade", "within half a year"). A "second" or "minute" so written is hardly meant.
LENGTHS = (
    r"(?:for|over|within|after|under|than|nearly|almost|about|around|last(?:s|ed)?|took|takes|throughout|across|"
    r"spann?(?:s|ed|ing)?|up to) "
    r"(?:(?:at least|about|around|nearly|almost|more than|less than|over|under|up to) )?"
    r"(?:half (?:an?|the)|an?|one) (?:(?:entire|whole|full|single|good) )?"
    r"(?:hour|week|fortnight|month|year|decade|century|generation)\b(?! of)|"
    r"(?:for|over) (?:many|several|some) (?:hours|days|weeks|months|years|decades|centuries|generations)|"
    r"for (?:decades|centuries|generations)|(?:years|decades|weeks|months)[- ]long"
)

CHANGES = (
    r"(?:ris|fall|grow|increas|decreas|declin|drop|surg|soar|climb|shrink|jump|plung|plummet|tumbl|double|triple|"
    r"halv|slash|cut|reduc|lower|"
    r"boost|improv|worsen|expand|spread|shorten|lengthen|accelerat|slow)(?:e|es|ed|s|ing|n|ped|ping|bing)?|rose|fell|"
    r"grew|shrank|shot up|went up|"
    r"went down|(?:is|are|was|were|be) (?:up|down)|brought \w+(?: \w+)? down"
)

COMPARISONS = (
    r"(?:more|less|fewer|higher|lower|larger|smaller|bigger|faster|slower|cheaper|older|younger|longer|shorter|"
    r"stronger|weaker|better|worse|safer|"
    r"greater|heavier|lighter|hotter|colder|deadlier|closer) (?:than|likely|often|in|among|for|effective|common)|"
    r"as \w+ as|"
    r"(?:strongest|weakest|highest|lowest|greatest|smallest) (?:in|among|for|when)|compared (?:with|to)|twice as|"
    r"(?:most|the bulk) of (?:the|its|their|his|her|these|those|all) (?!time|day|fun)\w+|"
    r"the same as|no (?:different|better|worse)|"
    r"(?:is|are|was|were) (?:higher|lower|larger|smaller|faster|cheaper|older|longer|shorter)"
)

# Superlatives that can be checked; the rest ("boldest", "most exciting") are opinions.
SUPERLATIVES = (
    r"(?:world(?:'s|’s)?|country(?:'s|’s)?|nation(?:'s|’s)?|europe(?:'s|’s)?)[ -](?:first|largest|biggest|only|"
    r"oldest|fastest)|first[- ]ever|"
    r"(?:the|its|their|ever|for the) first\b|first (?:time|country|city|person|human|of its kind|in)|(?:the|its|"
    r"their|'s|’s) (?:\w+[- ])?(?:largest|biggest|smallest|highest|lowest|"
    r"oldest|youngest|fastest|slowest|longest|shortest|deadliest|hottest|coldest|wettest|driest|cheapest|richest|"
    r"poorest|tallest|deepest|busiest|"
    r"earliest|latest|commonest|most (?:common|expensive|populous|powerful|effective|dangerous|deadly|polluted|"
    r"polluting|widely|efficient|valuable|visited|cited|used|"
    r"likely))|the only\b|no other\b|nobody else|no one else|never before|record (?:high|low|number|level|year)|"
    r"all[- ]time|unprecedented|"
    r"unmatched|leading cause|top (?:cause|\d+)|number one|more than any(?: other)?|biggest|largest"
)

# Words of the fields where checkable statements come from: with a verb they make a statement that a source can settle.
MATTERS = (
    r"trials?|stud(?:y|ies)|patients?|participants?|volunteers?|researchers?|scientists?|experts?|doctors?|surgeons?|"
    r"hospitals?|clinics?|"
    r"universit(?:y|ies)|journals?|drugs?|vaccin\w+|treatments?|therap(?:y|ies)|doses?|symptoms?|cancers?|tumou?rs?|"
    r"diseases?|infections?|virus(?:es)?|"
    r"bacteria|genes?|cells?|proteins?|brains?|hearts?|blood|mice|rats?|risks?|deaths?|surviv\w+|mortality|"
    r"diagnos\w+|side effects?|injur\w+|dementia|diabetes|"
    r"compan(?:y|ies)|firms?|employees?|employers?|workers?|staff|revenues?|profits?|sales|prices?|wages?|inflation|"
    r"taxes|gdp|unemployment|jobs?|exports?|imports?|"
    r"government|parliament|congress|senate|ministers?|ministry|cabinet|court|judges?|laws?|bill|polic(?:y|ies)|"
    r"elections?|votes?|voters?|police|agenc(?:y|ies)|"
    r"regulators?|approv\w+|licen[cs]\w+|banned|bans?|emissions?|carbon|co2|temperatures?|glaciers?|forests?|species|"
    r"pollution|energy|solar|batter(?:y|ies)|"
    r"electricity|homes?|households?|schools?|pupils?|students?|teachers?|children|population|census|surveys?|polls?|"
    r"data|figures?|statistics|reports?|"
    r"results?|findings?|evidence|peer[- ]review\w*|published|preprint|database|software|users?|devices?|satellites?|"
    r"rockets?|spacecraft|telescopes?|planets?|"
    r"implants?|antibod(?:y|ies)|hormones?|vitamins?|calories|sugar|meat|alcohol|coffee|sleep|exercise|pregnan\w+|"
    r"bab(?:y|ies)|births?"
)

# Statements about whether something is chance, proven, safe, final: short, and settled by a source.
STATUS = (
    r"fluke|coincidence|by chance|proven|proof|proved|unproven|peer[- ]reviewed|final|audited|official(?:ly)?|"
    r"confirmed|approved|banned|legal|"
    r"illegal|safe|harmless|unsafe|effective|ineffective|cured?|cures|side[- ]effects?|adverse|tolerated|retracted|"
    r"debunked|withdrawn|recalled|in law|"
    r"(?:contains?|contained|has|have|had|needs?|needed|requires?|uses?|used|makes?|made|leaves?|left|gets?|got|"
    r"shows?|showed|found|are|is|was|were) no|"
    r"observational|double[- ]blind|preliminary|provisional|retrospective|underpowered|anecdotal|"
    r"(?:get|buy|order|have) (?:it|one|them) (?:at|in|from|on|over)|available|on sale|on the market|in (?:shops|"
    r"stores)|on (?:the )?shelves|"
    r"dangerous|toxic|randomi[sz]ed|placebo|controlled"
)

# What people did or what became of them, without a number.
OUTCOMES = (
    r"recover\w*|regain\w*|restor\w+|heal(?:ed|s)?|surviv\w+|died|dies|dead|kill(?:s|ed)?|relapse\w*|improv(?:e|es|"
    r"ed|ing|ement)|worsen\w*|stood|walk(?:s|ed)? again|"
    r"hear(?:s|d)?|see again|respond(?:ed|s)?|prevent(?:s|ed)?|caus(?:e|es|ed)|lead(?:s)? to|led to|result(?:s|"
    r"ed)? in|link(?:s|ed)? (?:to|between)|trigger(?:s|ed)?|"
    r"protect(?:s|ed)?|eliminat\w+|eradicat\w+|revers(?:e|es|ed)|destroy(?:s|ed)?|damag(?:e|es|ed)|recogni[sz]\w+|"
    r"detect(?:s|ed)?|lost|gained|won|failed|"
    r"succeeded|launched|opened|closed|signed|passed|rejected|collapsed|crashed|introduced|abolished|scrapped|"
    r"discovered|invented|came up with|pioneered|developed|built|created|"
    r"because of|thanks to|due to|(?:is|are|was|were) (?:\w+ly )?(?:down|owing) to|brought (?:\w+ ){0,3}down|"
    r"contain(?:s|ed)?|consists? of|made (?:of|from|in|by)|"
    r"requires?|required|uses|runs on|weighs?|employs?|"
    r"suppl(?:y|ies|ied)|depend(?:s|ed)? on|belongs? to|stems? from|suffer(?:s|ed)?|chang(?:e|es|ed)|affect(?:s|ed)?|"
    r"culprit|to blame|blamed|responsible for|behind the|"
    r"works? (?:by|at|in|on|without|with)|based in|works? like|spread(?:s)?|infect(?:s|ed)?|produc(?:e|es|ed)|"
    r"join(?:s|ed)|agreed|voted|sold|bought|hired|fired|moved|"
    r"replac(?:e|es|ed)|banned|ordered|sued|resigned|appointed|elected|arrested|convicted|released|recalled|withdrew|"
    r"began|started|stopped|ended|finished|arrived|landed|"
    r"help(?:s|ed)? (?:against|with|prevent|reduce|lower|relieve|the (?:body|heart|brain|immune))|"
    r"(?:works?|worked|does nothing|did nothing|no help|effective|guards?|guarded|shields?|shielded) against|"
    r"ward(?:s|ed)? off|staves? off|keeps? \w+ at bay|reliev(?:e|es|ed)|sooth(?:e|es|ed)|alleviat(?:e|es|ed)|"
    r"inhibit(?:s|ed)?|stimulates|aggravat(?:e|es|ed)|"
    r"makes? (?:people|children|teenagers|teens|adults|women|men|patients|kids|you|us|babies|mice|students|workers)"
)

ATTRIBUTIONS = (
    r"according to|said|says|told|call(?:s|ed)? (?:it|this|them|the|for)|announced|reported|reports|claims|claimed|"
    r"warned|warns|stated|confirmed|revealed|showed|shows|found|finds|concluded|"
    r"(?:led|headed|run|funded|backed|organi[sz]ed|conducted|carried out|published|developed|written|owned|"
    r"paid for) by|published in|"
    r"under the (?:guidance|leadership|direction|supervision) of|researchers (?:at|from)|scientists (?:at|from)|"
    r"team (?:at|from|behind)|(?:doubts?|doubted|believes?|believed|expects?|expected|fears?|feared|estimates?|"
    r"estimated|suspects?|"
    r"suspected|argues?|argued|insists?|insisted|denies|denied|assumes?|assumed|predicts?|predicted|promises?|"
    r"promised|recommends?|"
    r"recommended|advises?|advised|urges?|urged|demands?|demanded) (?:that|it|the|an?|all|any|its|their|his|her|to|"
    r"for)\b"
)
