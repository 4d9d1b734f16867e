"""Words that take back, or put off, what the rest of a sentence says; phrases are separated by "|".

Every form of a word matches, a word after "=" only as written. The label says what the sentence does with its
content: a group whose name begins with "pre" governs only what follows it.
"""

from __future__ import annotations

FRAMES: dict[str, str] = {
    # The sentence tells what is not so.
    "denied": "it is not true that | it isn't true that | it is untrue that | it is false that | claim is false | claim is untrue | "
    "claims are false | claims are untrue | reports are false | reports are untrue | are false | is false | is untrue | are untrue | "
    "are wrong | is a myth | is a hoax | no truth in | denied that | denies that | deny that | =denied =having | wrong to say that | "
    "contrary to reports | contrary to | did not say that | never said that | false claim that | false claims that | false rumour | "
    "falsely claim | falsely claimed that | ruled out | rules out | rule out | a misconception | debunked | unfounded | baseless",
    # The sentence tells what somebody says, suspects or fears of somebody.
    "alleged": "allegedly | =alleged | =alleges | =allege | allegation that | =alleging | accused of | accuse | =suspects =that | =suspect =that | suspected of | "
    "is suspected | are suspected | rumour | rumor | =reportedly | unconfirmed | speculated that | speculation that | claimed without | often said that | it is said that | is said to | are said to | =some =say",
    # Something that may come, or not.
    "chance": "small chance | slim chance | slight chance | outside chance | a chance that | small risk | slim risk | in the worst case | worst case | "
    "small possibility | slight possibility | one possibility | a possibility | per cent chance",
    "condition": "=if =the | =if =it | =if =all | =if =they | =if =there | =if =a | =if =we | =if =no | unless | provided that | on condition that | as long as | "
    "=would =have | =should =have | =had =it =not | were it not for | in the event of",
    "pre-aim": "aims to | aim to | aimed to | hopes to | hoped to | had hoped | plans to | planned to | wants to | wanted to | intends to | "
    "intended to | =seeks =to | sought to | promised to | pledged to | vowed to | proposed to | tries to | tried to | is trying to | attempted to | "
    "expected to | due to be | "
    "still to be | has yet to | have yet to | yet to be | =needs =to =be | must be | should be | called for | calls for | demanded that | "
    "proposal to | plan to | considering | is considering | threatened to | threatens to | goal of | asked to",
    # A question put, not answered.
    "pre-open": "decide whether | to determine whether | to assess whether | we hypothesised | we hypothesized | hypothesised that | "
    "hypothesized that | asked whether | whether",
    "pre-failed": "failed to | fails to | fail to | stopped short of | failure to | unable to | refused to | refuses to | declined to | prevented from | narrowly missed",
    "past": "used to | =former | formerly | no longer | stepped down | until it closed | =ex",
    "pre-suspected": "suspects | believes that | fears that | thinks that | guess that | suspicion that | fear that | feared that | "
    "assumes that | assumed that | expects that | hopes that | hope that | speculate that | claims that | theory that",
}

# A claim with one of these speaks of what is to come.
AHEAD: frozenset[str] = frozenset("will 'll shall soon upcoming starting tomorrow".split())

# Who says this tells people not to say what follows; up to the end of the clause. Lower case, as a regular expression.
TOLD_OFF = (
    r"(?:(?:please |so )?(?:don['’]t|do not|never) (?:write|say|report|claim|print|tell (?:people|anyone|them|your readers)|think|believe|conclude|imagine)"
    r"|(?:nobody|no one|no-one) (?:should|can|may|could|has any reason to) (?:write|say|claim|think|believe|conclude|report)"
    r"|(?:it is|it['’]s|it would be|would be|that is) (?:wrong|false|nonsense|premature|misleading|too early|too soon) to (?:write|say|claim|think|conclude|report|speak)"
    r"|(?:you|we|one) (?:cannot|can['’]t|can not|must not|should not|shouldn['’]t) (?:write|say|claim|conclude|report)"
    r"|(?:it is|it['’]s) (?:not true|untrue|a myth|not the case|not so|a misunderstanding)"
    r"|(?:we|i) (?:have|['’]ve) (?:never|not) (?:said|claimed|written|shown|found)"
    r"|(?:there is|there['’]s) no (?:evidence|sign|proof|indication|suggestion)"
    r"|we do not know) (?:that|whether|yet that) "
)
