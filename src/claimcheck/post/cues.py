"""What a sentence looks like that is passed over, as data: patterns by reason, on clean text, case-insensitive.

Each pattern is anchored to the beginning of the sentence unless it begins with ".*". They are tried in the order of
the reasons below; a sentence with a hard fact in it (a number with a thing, see `facts`) can only be passed over by
the reasons in `EVEN_WITH_FACTS`.
"""

from __future__ import annotations

GREETING = (
    r"(?:good (?:morning|afternoon|evening|day)|hello|hi|hey|dear|greetings|howdy|welcome(?: back)?|happy (?:monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|weekend|new year|holidays|birthday))\b",
    r"(?:thanks?(?: you| so much| a lot)?(?: for| to)|thank you|cheers|warmly|best wishes|kind regards|best regards|until next (?:time|week)|"
    r"see you|take care|stay (?:safe|tuned|curious|well)|have a (?:great|good|nice|lovely)|enjoy (?:the|your)|bye|yours|with love|love,)\b",
    r"(?:that's (?:it|all) for (?:today|now|this week)|happy reading)\b",
)

# Imperatives that address the reader, and what surrounds them.
CALL_TO_ACTION = (
    r"(?:so |and |now |then |please |pls |just |also |go |don't forget to |be sure to |make sure to |feel free to |let's |do |always |never |"
    r"if you[^,]{1,80}, )*"
    r"(?:follow|share|repost|re-?tweet|like|comment|subscribe|click|tap|swipe|join|sign up|register|reply|hit (?:reply|like|follow|the|subscribe)|"
    r"tell (?:me|us|your)|let (?:me|us) know|dm|drop (?:me|us|your|a)|tag (?:a|someone|your)|forward|pass (?:it|this) on|spread the word|"
    r"read (?:this|more|on|the|it|that|my|our|full)|read\.|learn more|find out|check (?:out|it|this|the|your)|visit|download|buy (?:it|the|my|now|a)|"
    r"order|donate|support (?:me|us|the|our)|vote|write to|call your|email|contact|book (?:a|your|now)|grab (?:a|your)|get (?:your|in touch|the)|"
    r"watch (?:this|the|out|it|my)|listen|see (?:more|below|the|here|full|link)|stop|start|put (?:the|your|down)|take (?:a|your|this)|try|"
    r"imagine|picture this|consider|remember|think (?:about|of|again|twice)|look at|save this|bookmark|keep (?:reading|scrolling|an eye|in mind)|"
    r"ask (?:your|yourself|me|us)|talk to|speak to|eat|drink|avoid|choose|send|scroll|turn on|bring|use (?:my|the|code)|"
    r"leave (?:a|your)|connect with|sound off|weigh in|guess|wait|brace yourself|say (?:it|goodbye|hello)|mark your|prove me)\b",
    r"(?:(?:i )?would love to hear|(?:i'd|we'd) love to|would love your|curious (?:to hear|what)|thoughts\b|agree\b|what do you think|"
    r"your (?:thoughts|turn|take)\b|over to you|link (?:in|below)|links? in (?:the )?(?:bio|comments)|more (?:at|on|in|here)\b(?=[^,]{0,60}$))",
    r"(?:[^.!?]{0,60}\b)?(?:link in (?:the )?(?:bio|comments)|in the comments|follow (?:me|us|for)|subscribe to (?:my|our)|repost|share this)\b",
    r"(?:if|when) (?:you|this)\b.{0,80}, (?:please |then )?(?:follow|share|repost|forward|subscribe|like|send|tell|join|write|pass|read|click|hit|consider)\b",
    r"(?:we|you) (?:need|must|have|ought) to (?:act|stop|start|talk|demand|do|rethink|wake|change|fight|ask)\b",
    r"(?:it's|it is) time (?:to|for|we)\b",
)

# The furniture of pages and networks; the whole line.
FURNITURE = (
    r"(?:post(?:ed)? (?:a comment|comment|by\b.*|on\b.*|in\b.*|under\b.*)|leave a (?:comment|reply)|(?:no |\d[\d,.k]* ?)?(?:comments?|replies|reactions?|"
    r"likes?|shares?|reposts?|retweets?|views?|followers?|claps?|impressions?|bookmarks?)(?:\s*[·•|,]\s*.*)?|add a comment|view (?:all )?(?:\d+ )?comments?.*|"
    r"(?:be the first to )?comment(?:s)?(?: below| are closed)?)$",
    r"(?:share(?: this)?(?: (?:on|via|to|with)\b.*|:.*)?|tweet(?: this)?|print|e-?mail this|copy link|like this|pin it|save|send|report (?:this )?post|"
    r"translate (?:this )?(?:post|tweet)|show (?:more|less)|read (?:more|less|next|on)|see (?:more|all|translation)|continue reading.*|load more|back to top|"
    r"skip to (?:main )?content|menu|search|home|about(?: (?:us|me|the author))?|contact(?: us)?|sign (?:in|up)|log (?:in|out)|subscribe(?: now)?|follow|following|"
    r"previous(?: post)?|next(?: post)?|older posts?|newer posts?|related(?: posts?| articles?| stories)?(?::.*)?|you (?:may|might) also like.*|recommended.*|"
    r"more from\b.*|advertisement|sponsored(?: content)?|promoted|cookie.*|accept(?: all)?|privacy policy.*|terms.*|all rights reserved.*|"
    r"(?:©|\(c\)|copyright)\b?.*|filed under\b.*|tags?:.*|categor(?:y|ies):.*|labels?:.*|powered by\b.*|image(?: credit)?s?:.*|photo(?: credit)?s?:.*|"
    r"photo(?:graph)? by\b.*|illustration(?: by)?:?.*|caption:.*|read time.*|reading time.*|published\b[^.]{0,40}\d{4}.*|updated\b[^.]{0,40}\d{4}.*|"
    r"last (?:updated|modified)\b.*|edited)$",
    r"(?:\d{1,3}(?:-| )?min(?:ute)?s? read\b.*|.{0,60}[·•|]\s*\d{1,3}(?:-| )?min(?:ute)?s? read\b.*|est\.? reading time\b.*)$",
    r"(?:\d{1,3} ?(?:s|m|h|d|w|mo|yr|sec|min|hrs?|hours?|days?|weeks?|months?)(?: ago)?(?:\s*[·•|].*)?|just now)$",
    r"(?:you(?:'re| are)? (?:get|receiv|got)(?:ting|ing|e)?\b.{0,20}(?:this|email|newsletter).*|.*\bunsubscribe\b.*|view (?:this email |it )?(?:in|online)\b.*|"
    r"was this (?:email )?forwarded.*|forwarded this.*|sent (?:from|to)\b.{0,40}|manage (?:your )?(?:preferences|subscription).*)$",
    r"(?:by|written by|words by|text by|story by|from the desk of|author:|editor:)\s+[A-Z][^.!?]{2,80}$",
    r".{1,80}@\w[\w.]{1,40}\s*(?:[·•|–-].{0,40})?$",
    r"(?:sources?|via|references?|credit|h/t|hat tip|ref|refs|citation|study|paper|report|doi|pmid|link|links|details)\s*:\s*[^.!?]{0,80}$",
)

# Lines above a list of addresses, or that announce one.
HEADING_WORDS = (
    r"(?:sources?|references?|notes?|footnotes?|receipts?|links?|further reading|read more|bibliography|evidence|citations?|endnotes?|"
    r"(?:raw |primary |key |main )?(?:research|news|sources)(?: (?:&|and) \w+)* (?:sources|links)|comments?|tl;?dr|the (?:science|facts|bottom line|study|"
    r"details|numbers|results|takeaways?)|key (?:facts|findings|points|takeaways?|numbers)|outcomes?|results?|findings|summary|conclusions?|background|"
    r"in (?:short|brief|numbers)|why it matters|what (?:happened|to watch|we know|it means)|bottom line|at a glance|quick facts|highlights?)\s*:?",
)

OPINION = (
    r"(?:and |but |so |because |well,? |yes,? |no,? |honestly,? |frankly,? |personally,? |look,? |now,? |for me,? |to me,? |as an? [^,]{3,80}, )*"
    r"(?:i|i'm|i’m|i've|i'd|i'll|my|mine|me)\b",
    r".*\b(?:in my (?:humble )?(?:opinion|view|book|experience)|if you ask me|i (?:think|believe|feel|guess|hope|wish|love|hate|suspect|reckon|doubt|bet|"
    r"wonder|suppose|mean|swear|admit|confess|promise)|imho|imo|let that sink in|read that again|mind[- ]?blow\w*|goosebumps|got me\b|makes me|"
    r"made me|spare me|shame on|call me|to be honest|let's be (?:clear|honest|real)|let’s be (?:clear|honest|real)|make no mistake|"
    r"worth (?:every|it)|who knew|who cares|no wonder|thank god|god knows|for crying out loud|enough is enough|full stop|end of|period)\b",
    r"(?:wow|amazing|incredible|unbelievable|insane|crazy|shocking|stunning|brilliant|awesome|fantastic|beautiful|powerful|huge|massive|wild|scary|sad|sadly|"
    r"finally|bravo|congrats|congratulations|hooray|yay|ouch|yikes|oh|ah|ugh|seriously|really|exactly|period|boom|bam|yes|no|nope|yep|sure|right|enough|ok|okay)"
    r"\W*$",
    r"(?:this|that|it|these|those|they|which|and|here|there|what)\b.{0,40}\b(?:is|are|was|were|'s|’s|feels?|seems?|sounds?|looks?)\b.{0,30}\b"
    r"(?:amazing|incredible|unbelievable|insane|crazy|shocking|stunning|brilliant|awesome|fantastic|beautiful|powerful|huge deal|big deal|wild|"
    r"scary|sad|disgusting|outrageous|ridiculous|absurd|historic|game[- ]?chang\w*|revolution\w*|inspir\w*|heartbreaking|terrifying|exciting|"
    r"hope|the future|the beginning|a miracle|a disgrace|a scandal|a joke|nonsense|madness|worth)\b",
    r".*\b(?:nothing short of|more than (?:a|just)\b.{0,40}\b(?:win|number|statistic|study|story|headline)|game[- ]?changer|hope revolution|"
    r"hardly anybody|nobody is talking|no one is talking|nobody talks|nobody tells|what are we waiting|the boldest|the bravest|the most (?:exciting|"
    r"important|beautiful|inspiring|shocking|ridiculous|amazing|incredible|remarkable|interesting|underrated|overlooked))\b",
    r"(?:we|you|they|governments?|politicians|everyone|everybody|people|parents|doctors|companies|employers) (?:should|must|need to|ought to|deserve|can't afford|cannot afford)\b",
    r"(?:just|not just|simply|pure|plain|no more|so much for|imagine|the truth is|truth is|fact is|here's the thing|the best part|the worst part|"
    r"the good news|the bad news|spoiler)\b[^\d]{0,40}$",
)
