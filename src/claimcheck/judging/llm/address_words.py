"""What text says that speaks to a machine instead of to readers. Regular expressions on folded, lower-case text.

Loud: hardly anything else can be meant, and whoever writes so wants to steer. Quiet: also found in honest text about
computers, fact checks and courts, where leaving a sentence out costs little.
"""

from __future__ import annotations

_INSTRUCTIONS = (
    r"(?:instructions?|prompts?|rules?|guidelines?|directions?|directives?|commands?|orders?|constraints?|context|"
    r"system|messages?|said|told|written|above|before|below|training|safeguards?|filters?|task|policy|policies)"
)
_MACHINE = (
    r"(?:a\.?i\.?|a\.?i\.?[- ](?:models?|systems?|assistants?|agents?|tools?|readers?|reviewers?|checkers?|judges?)|llms?|"
    r"gpt[-\w.]*|chatgpt|claude|gemini|llama|mistral|qwen|"
    r"(?:large )?language[- ]models?|chat ?bots?|bots?|virtual assistants?|assistants?|crawlers?|scrapers?|parsers?|"
    r"machine readers?|machines?|neural networks?|classifiers?|graders?|evaluators?|annotators?|algorithms?|"
    r"claim ?check(?:er|ing)?|fact[- ]?check(?:er|ing)?[- ](?:bots?|systems?|tools?|software|models?|pipelines?|programs?|"
    r"engines?|services?|scripts?)|(?:automated|automatic|algorithmic|computer|machine|digital|electronic) "
    r"(?:fact[- ]?)?(?:check(?:er|ing)?s?|review(?:er)?s?|readers?|verif(?:ication|iers?)|systems?|tools?|moderation|"
    r"moderators?|processing|processors?|assessment|assessors?|evaluation|evaluators?|judges?|screening)|"
    r"verification (?:systems?|tools?|engines?|software|models?|bots?|pipelines?)|"
    r"(?:systems?|software|tools?|programs?|models?|services?|engines?) (?:that |which |to )?"
    r"(?:read|check|verif|review|judge|assess|evaluat|process|compar|pars)\w*)"
)
_TELL = (
    r"(?:answer|respond|reply|return|output|say|write|print|mark|label|classify|rate|record|emit|choose|select|treat|"
    r"count|consider|regard|score|grade|deem|judge|conclude|confirm|call|report|accept|assume|take|state|give|set|enter|"
    r"declare|categori[sz]e|tag|flag|register|log|file|list|note|render|produce|pick|issue|deliver|decide|rule|find|hold)"
)
_NAME = (
    r"(?:answer|respond|reply|return|output|say|write|print|mark|label|classify|rate|record|emit|choose|select|conclude|"
    r"judge|grade|score|enter|declare|report|log|treat|deem|register|render|produce|categori[sz]e|tag)"
)
_SAYING = (
    r"(?:support(?:s|ed|ing|ive)?|contradict(?:s|ed|ory|ion|ing)?|absent|verdict|verified|unverified|true|false|correct|"
    r"incorrect|accurate|inaccurate|confirmed|refuted|proven|valid|invalid|factual|json|debunked|substantiated|"
    r"entail(?:s|ed|ment)?|backed|borne out|positive|negative|affirmative|established|sound|reliable|upheld|yes|no)"
)
_SAID = (
    r"(?:statements?|claims?|assertions?|posts?|sentences?|figures?|allegations?|propositions?|hypothes[ie]s|tweets?)"
)

LOUD: tuple[str, ...] = (
    # the marks of chat templates and of roles
    r"<\s*\|?\s*/?\s*(?:im_start|im_end|im_sep|begin_of_text|end_of_text|eot_id|start_header_id|end_header_id|endoftext|"
    r"system|assistant|user|human|tool|start_of_turn|end_of_turn|bos|eos|think|instructions?|prompt|answer|verdict|"
    r"passages?|claim|output|response|function_calls?|tool_call|tool_response|s)\s*\|?\s*>",
    r"<\|[^<>]{0,40}\|>|\[/?inst\]|<</?sys>>|\[/?(?:system|assistant|user)[^\]]{0,30}\]",
    r"#{2,}\s*(?:system|instructions?|assistant|user|human|response|input|output|task|end)\b",
    r"(?:^|[.!?;:\"'>\])}\n-]\s*)(?:system|assistant|developer|human)\s*(?:\([^)]{0,20}\))?\s*:\s",
    r"\b(?:role|content|function|tool)\"?\s*[:=]\s*\"?(?:system|assistant|user|developer|tool)\b",
    # instructions about instructions
    r"\b(?:ignor\w*|disregard\w*|forget\w*|overrid\w*|bypass\w*|skip|discard\w*|set aside|pay no (?:attention|heed)|"
    r"do(?: not|n't) (?:follow|obey|use|apply|heed)|stop following|no longer (?:follow|apply)|supersed\w*|replac\w*|cancel\w*|"
    r"void)\b"
    r"(?:\W+\w+){0,5}?\W+(?:all |any |your |the |these |those |previous |prior |earlier |preceding |other |above |original |"
    r"former |my |system |existing |current )+"
    r"(?:\w+ ){0,2}" + _INSTRUCTIONS + r"\b",
    r"\b(?:new|updated|revised|real|actual|hidden|secret|additional|special|important|final|priority|override) "
    r"(?:system )?(?:instructions?|prompts?|directives?) (?:are|is|follow\w*|for (?:the|you|any|all)\b|to (?:the|you|any|all)\b|:)",
    r"\b(?:instructions?|prompts?|directives?)\W+(?:above|before|so far|given|you (?:were|have been|got|received))\b",
    r"\bsystem[- ](?:prompts?|messages?|overrides?|instructions?|notices?|notes?|commands?)\b",
    r"\b(?:developer|debug|maintenance|admin|god|dan|jailbreak|unrestricted|sudo|root|test) (?:mode|override|message|access) "
    r"(?:is |now |has been )?(?:on|enabled|active|activated|granted|engaged|unlocked)\b",
    r"\b(?:do anything now|jailbr(?:ea|o)k\w*|prompt injection)\b",
    r"\byou(?:'re| are|r role is| will act| must act| shall act| now act|r job is)\b(?:\W+\w+){0,6}?\W+(?:assistant|"
    r"language model|ai|llm|chat ?bot|fact[- ]?check\w*|judge model|classifier|evaluator|verifier|gpt|annotator|grader)\b",
    r"\b(?:act|behave|pretend|role[- ]?play|roleplay|operate) as (?:if you (?:are|were) )?(?:an? |the )?(?:\w+ ){0,2}"
    r"(?:assistant|language model|ai|llm|chat ?bot|fact[- ]?check\w*|classifier|evaluator|verifier|system|judge|model)\b",
    r"\b(?:your|thy) (?:new |only |real |actual |final |own )?(?:instructions?|prompts?|verdicts?|guidelines|system|"
    r"output (?:format|must|should|shall|will|is)|response (?:format|must|should|shall|will|is)|"
    r"answer (?:must|should|shall|will|is|has|needs|format)|json|schema|training|context|weights|tokens?|directives?)\b",
    # the answer itself
    r"[\"']?\b(?:verdict|label|answer|decision|classification|judge?ment|passages?|quotes?|output|result|conclusion)\b[\"']?\s*"
    r"(?:[:=]|=>|->|→)\s*[\[{\"']*\s*(?:support|contradict|absent|true|false|verified|entail|\d|refut|correct)",
    r"\{\s*[\"']?(?:verdict|passages?|quote|label|answer|role)\b",
    r"\b(?:verdict|label|answer|decision|classification|rating|conclusion|output|response|result|outcome)s?\b(?:\W+\w+){0,8}?\W+"
    r"(?:is|are|be|being|remains?|shall|as|to|reads?|equals?|says?|stays?|becomes?)\W+(?:\w+\W+){0,3}?[\"'`*]*"
    r"(?:support(?:s|ed)?|contradict(?:s|ed|ion)?|absent)\b",
    r"\b" + _TELL + r"\b(?:\W+\w+){0,8}?\W+(?:with|as|is|be|=|:)\W+(?:\w+\W+){0,2}?[\"'`*]*"
    r"(?:support|contradict|absent)(?:s|ed|ion)?\b",
    r"(?:^|[.!?;:,\"'(\[–—-]\s*|\b(?:please|must|should|shall|you|to|always|simply|just|only|then|and|now|kindly|will)\s+)"
    + _NAME
    + r"\W+(?:\w+\W+){0,3}?[\"'`*]*(?:support(?:s|ed)?|contradict(?:s|ed|ion)?|absent|json)\b",
    # machines told what to do
    r"\b(?:to|for|dear|attention|hey|hello|hi|note|notice|memo|message|important)\W+(?:for |to )?(?:all |any |the |our |every )?"
    + _MACHINE
    + r"\W*[:,;–—-]",
    r"\b" + _MACHINE + r"\b(?:\W+\w+){0,8}?\W+(?:must|should|shall|please|needs? to|(?:is|are) (?:hereby |kindly |therefore )?(?:asked|instructed|"
    r"requested|required|invited|advised|reminded|ordered|told|expected|to)|ought|may safely|can safely|will want)\b"
    r"(?:\W+\w+){0,6}?\W*\b(?:" + _TELL[3:-1] + r"|ignore|disregard|follow|use|quote|trust|cite|rely|copy|repeat)\w*\b",
    r"\b(?:if|when|should|as|since|because|in case) (?:you|this (?:page|text|article|passage))(?:'re| are| is|)\b(?:\W+\w+){0,6}?\W+"
    + _MACHINE
    + r"\b",
    r"\b(?:end|beginning|begin|start|close) of (?:the )?(?:passages?|article|page|document|context|input|data|untrusted|"
    r"quoted|user|text)\b\W*(?:$|[.:;,*#=\]>–—-]|now|instructions?|new|begin|here|the (?:user|claim|answer|verdict))",
    r"\bthe (?:user|operator|developer)s?'?s? (?:wants?|asks?|asked|requests?|has asked|instructions?|message|wishes)\b",
)  # fmt: skip

QUIET: tuple[str, ...] = (
    # a verdict on statements, instead of what they are about
    r"\b(?:this|the|that|every|each|any|all|these|those|such|said|following|above|preceding|foregoing|previous|next|same)\b"
    r"(?:\W+\w+){0,3}?\W+" + _SAID + r"\b(?:\W+\w+){0,8}?\W+(?:is|are|was|were|be|been|being|as|stands?|remains?|hold)\b"
    r"(?:\W+\w+){0,4}?\W+" + _SAYING + r"\b",
    r"\b" + _SAYING + r"\b(?:\W+\w+){0,3}?\W+(?:this|the|that|these|those|following|above|preceding)\b(?:\W+\w+){0,2}?\W+"
    + _SAID + r"\b",
    r"\b" + _TELL + r"(?:s|ed|ing|d)?\b\W+(?:this|the|that|every|each|any|all|these|it|such)\b(?:\W+\w+){0,4}?\W+(?:as|to be)\b"
    r"(?:\W+\w+){0,2}?\W+" + _SAYING + r"\b",
    # who checks is spoken of, or to
    r"\bfact[- ]?check\w*\b",
    r"\b" + _MACHINE + r"\b(?:\W+\w+){0,10}?\W+(?:support|contradict|absent|verdict|verif|true\b|confirm|accurate|correct|claim|statement)",
    r"\b(?:support|contradict|absent|verdict|verif|confirm|accurate|correct|claim|statement)\w*\b(?:\W+\w+){0,10}?\W+" + _MACHINE + r"\b",
    r"\b(?:whoever|anyone|anybody|those|readers?|reviewers?|editors?|checkers?|you)\b(?:\W+\w+){0,8}?\W+"
    r"(?:check|verif|review|judg|assess|evaluat|compar)\w*\b(?:\W+\w+){0,12}?\W+" + _SAYING + r"\b",
    r"\b(?:editor(?:s|'s|s'|ial)?|publisher(?:s|'s|s')?|reviewer(?:s|'s|s')?) (?:note|notice|memo|remark|comment) (?:to|for)\b",
    r"\bpassages?\b(?:\W+\w+){0,3}?\W+(?:support|contradict|confirm|prove|back|show)",
    r"\bpassages?\W*(?:no\.?|number|nr\.?|#)?\W*\d+\b|\bpassages? (?:above|below|before|after|one|two|three|four|five|six)\b",
    r"\b(?:verdict|judge?ment|conclusion|answer|label)\W+(?:\w+\W+){0,5}?(?:support|contradict|absent)\w*\b",
    r"\b(?:instruct\w*|prompts?|directives?)\b(?:\W+\w+){0,6}?\W+(?:model|assistant|ai|llm|reader|checker|bot|system)s?\b",
    r"(?:^|[.!?;:]\s*)(?:please|kindly)\W+(?:\w+\W+){0,2}?" + _TELL + r"\b",
    r"\b(?:base64|rot13|hexadecimal|decode|decoded|decipher|cipher|acrostic|backwards)\b",
)  # fmt: skip

ENGLISH = frozenset(
    "the of and to in a an is was are were be been it its for on with as at by from that this these those he she they his her "
    "their we our you your has have had not no but or if so than then when which who whom whose what where while will would "
    "can could may might should do does did there here after before into over under about between more most less some any all "
    "out up down only also just because during against within without through per".split()
)
"""Words that hardly any English sentence is without."""

FOREIGN = (
    frozenset(
        "der die das und ist nicht ein eine zu den dem des mit auf für von im sich auch als wird werden alle bitte oder aber "
        "le la les et est une un du pas pour dans que qui sur avec au aux ce cette par tous toutes ou vous il elle sont être "
        "el los las y es una del por para con no como más este esta todos todas su al lo o "
        "il lo gli e di che non per con della delle tutti tutte questo questa sono è come "
        "os as um uma do da dos das em não com mais todos todas esta este "
        "de het een en van niet met voor op dat deze alle aan zijn "
        "och att det som en på är inte med av till alla för "
        "og er ikke på til med alle et "
        "i w na z nie się że do jest to jako wszystkie "
        "ve bir bu için ile olarak de da tüm ki "
        "és az egy nem hogy minden ezt "
        "ja on ei että kaikki se tämä "
        "a na je že se v ve si to jsou všechny "
        "si la cu pe nu este sa toate și să în "
        "yang dan di untuk dengan ini semua "
        "et non est ad omnia ut in "
        "na ya wa kwa ni katika yote".split()
    )
    - ENGLISH
    - {"me", "pas", "on", "no", "a", "as", "in", "to", "do", "de", "la", "el", "los", "van", "den", "al", "san", "un"}
)
"""Small words of other languages that are no English ones and hardly part of a name."""

LOOK_ALIKES = dict(
    zip(
        "аеорсухкмнтвігјѕԁԛһьЬАЕОРСУХКМНТВІΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανρτυχικεʏɪɡıℓⅼⅰ",
        "aeopcyxkmhtbirjsdqhbbaeopcyxkmhtbiabezhikmnoptyxoavptuxikeyigilli",
        strict=True,
    )
)
"""Letters of other alphabets that are read as Latin ones."""

LEET = str.maketrans("0134578@$!|", "oieastbasii")
"""Digits and marks that stand for letters."""
