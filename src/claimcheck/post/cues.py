"""What is passed over, as data: patterns by reason, tried on clean text without regard to case.

All are anchored to the beginning of the line or sentence unless they begin with ".*". Those of `FURNITURE`,
`HEADING_WORDS` and `BYLINE` must match a whole line. To add one, put it under its reason and add a line to the tests.
"""

from __future__ import annotations

GREETING = (
    r"(?:good (?:morning|afternoon|evening|day)|namaste|salaam|salam|bonjour|hola|aloha|ciao|g'day|ahoy|hello|hi|hey|"
    r"dear|greetings|howdy|welcome(?: back)?|happy (?:monday|"
    r"tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|weekend|new year|holidays|birthday|anniversary))\b(?!-)",
    r"(?:thanks?(?: you)?(?: so much| a lot| again)? (?:for|to everyone|to all)|thank you|many thanks|thanks[.! ]*$|"
    r"cheers[,.! ]*$|warmly|best wishes|"
    r"(?:kind|best|warm) regards|until next (?:time|week)|see you|take care|stay (?:safe|curious|well|healthy|"
    r"hungry)|have a (?:great|good|nice|lovely|wonderful)|"
    r"bye\b|yours (?:truly|sincerely|faithfully)|with love|love,|xoxo|happy reading|enjoy[.! ]*$|enjoy (?:the|"
    r"your) (?:read|weekend|week|day))",
    r"(?:that's|that’s|that is) (?:it|all)(?: from me)?(?: for (?:today|now|this week))?\W*$",
)

# Imperatives that address the reader. Each may be followed by a hyphen in a noun ("follow-up"), hence the look-ahead
# that the engine adds after the list.
IMPERATIVES = (
    r"follow|share|repost|re-?tweet|rt (?:the|this|if|my|to)|come (?:along|and|join|by|see)|buckle up|do the maths?|"
    r"comment|"
    r"subscribe|click|tap|swipe|join|sign up|register|reply|hit (?:reply|like|"
    r"follow|the|subscribe|that)|"
    r"tell (?:me|us|your|a|them|everyone)|let (?:me|us) know|dm|drop (?:me|us|your|a (?:comment|line|like|❤️)|by)|"
    r"tag (?:a|someone|your)|forward|pass (?:it|this) on|"
    r"spread the word|read (?:this|more|on|the|it|that|my|our|full|and|all|part|about)|learn (?:more|why|how)|"
    r"find out|check (?:out|it|this|the|your|my|for)|visit|"
    r"download|buy (?:it|the|my|now|a|your)|order|donate|support (?:me|us|the|our|independent)|vote|write to|"
    r"call your|email|e-mail|contact|book (?:a|your|now)|"
    r"grab (?:a|your|the|some)|get (?:your|in touch|the|tickets|involved)|watch (?:this|the|out|it|my|for|now)|"
    r"listen|see (?:more|below|the|here|full|link|you|for yourself)|"
    r"start (?:with|by|here|your|now|today|reading)|put (?:the|your|down|that)|take (?:a (?:look|moment|breath|"
    r"minute)|your (?:time|pills?)|this with|note)|try (?:it|this|our|the|to)|"
    r"picture (?:this|it)|consider (?:this|the|that|a|how|what)|remember|think (?:about|of|again|twice)|look (?:at|"
    r"out|no further|closer|what)|save (?:this|it)|bookmark|"
    r"keep (?:reading|scrolling|an eye|in mind|up|it|going)|ask (?:your|yourself|me|us)|talk to|speak (?:to|up)|"
    r"send (?:this|me|us|it)|scroll|turn (?:on|to)|bring (?:your|a|back)|"
    r"use (?:my|the code|code)|leave (?:a|your) (?:comment|reply|thought|like|review)s?|connect with|sound off|"
    r"weigh in|guess (?:what|how|who|why)|wait(?: for it)?|"
    r"brace (?:yourself|for)|mark your|prove me|imagine|meet (?:the|your)|don't (?:forget|miss|believe|let|be|wait|"
    r"worry|take|trust|fall)|don’t (?:forget|miss|believe|let|be|wait|worry|take|trust|fall)|"
    r"do not (?:forget|miss|believe|let|be|wait|worry|take|trust|fall)|stop (?:scrolling|eating|using|buying|saying|"
    r"believing|pretending|it|and|right)|make sure|be sure|feel free|"
    r"please|pls|enjoy|stay tuned|act now|wake up|do your|be (?:careful|kind|honest|the|part)|never (?:forget|trust|"
    r"underestimate|again)|always (?:ask|check|remember|read)|"
    r"let's|let’s|forget|mind (?:you|the)|spare me|repeat after|note that|rest assured|trust me|believe me|fight|"
    r"demand|choose|pick|go (?:and|ahead|read|check|to)|give (?:it|this|me|us|your)|"
    r"eat (?:more|less|your|well)|drink (?:more|less|your|up)|avoid|skip|ditch|swap|lead with"
)
CALL_TO_ACTION = (
    r"(?:(?:(?:i|we)(?:'d|’d| would) |would )love (?:to hear|to know|your)|curious (?:to (?:hear|know)|what|how)|"
    r"(?:any )?thoughts\W*$|agree\W*$|"
    r"what (?:do|would|are) you(?:r)?\b|your (?:thoughts|turn|take|move)\b|over to you|more (?:at|on|in|here|below|"
    r"info)\b[^,]{0,60}$|"
    r"(?:the )?(?:full )?(?:link|links|details|sources?|study|paper|story) (?:is |are )?(?:in|below|here|"
    r"in the)\b[^,]{0,60}$|comments? (?:are )?(?:open|below)\b)",
    r"[^.!?]{0,80}\b(?:link in (?:the )?(?:bio|comments?|first comment)|in the comments|follow (?:me|us) (?:for|on|"
    r"at)|subscribe to (?:my|our)|repost (?:this|to|if)|"
    r"share this (?:post|with|if|so)|hit reply|dm me|sign up (?:for|at|here|now|today))\b",
    r"(?:if|when|before|once) (?:you|this|that|it)\b.{0,120}?, (?:please |then |do )?(?:follow|share|repost|forward|"
    r"subscribe|like|send|tell|join|write|pass|read|click|hit|consider|"
    r"let|drop|leave|ask|check|call|stop|start|try|think|remember|buy|donate|sign|go|come|get|take|give)\b",
    r"(?:we|you) (?:all )?(?:need|must|have|ought) to (?:act|stop|start|talk|demand|do|rethink|wake|change|fight|ask|"
    r"be|get|take)\b",
    r"(?:it's|it’s|it is) (?:high )?time (?:to|for|we|that)\b",
)

# The furniture of pages and networks; a whole line.
FURNITURE = (
    r"(?:post(?:ed)? (?:a comment|comment|by\b.*|on\b.*|in\b.*|under\b.*)|leave a (?:comment|reply)|(?:no |"
    r"\d[\d,.]*[km]? ?)?(?:comments?|replies|reactions?|"
    r"likes?|shares?|reposts?|retweets?|quotes?|views?|followers?|claps?|impressions?|bookmarks?|"
    r"subscribers?)(?:\s*[·•|,&]\s*.*)?|add a comment|view (?:all )?(?:\d+ )?comments?.*|"
    r"(?:be the first to )?comments?(?: below| are closed)?(?: \(\d+\))?)",
    r"(?:share(?: this)?(?:(?: \w+)? (?:on|via|to|with)\b.*|:.*)?|tweet(?: this)?|print|e-?mail this|copy link|"
    r"like this:?|like|pin it|save|send|report (?:this )?post|"
    r"translate (?:this )?(?:post|tweet)|show (?:more|less|this thread)|read (?:more|less|next|on)|see (?:more|all|"
    r"translation|new posts)|continue reading.*|load more|back to top|"
    r"skip to (?:main )?content|menu|search|home|about(?: (?:us|me|the author))?|contact(?: us)?|sign (?:in|up)|"
    r"log (?:in|out)|subscribe(?: now)?|follow|following|"
    r"previous(?: post)?|next(?: post)?|older posts?|newer posts?|related(?: posts?| articles?| stories|"
    r" reading)?(?::.*)?|you (?:may|might) also (?:like|enjoy).*|recommended.*|"
    r"more from\b.*|more at\b.*|advertisement|sponsored(?: content)?|promoted|(?:we use )?cookies?.*|accept(?: all)?|"
    r"privacy policy.*|terms (?:of|and).*|.{0,60}all rights reserved.*|"
    r"(?:©|\(c\)|copyright)(?: |\d).*|filed under\b.*|tags?:.*|categor(?:y|ies):.*|labels?:.*|topics?:.*|"
    r"powered by\b.*|(?:image|photo|picture|illustration|graphic|video)s?"
    r"(?: credit)?s?\s*:.*|(?:photo(?:graph)?|illustration|image) (?:by|courtesy)\b.*|read(?:ing)? time.*|(?:first |"
    r"originally )?published\b[^.]{0,60}\d{4}.*|(?:first |originally |also )?published (?:on|in|at|"
    r"by) .{2,60}? by .*|"
    r"(?:last )?(?:updated|modified|edited|revised)\b[^.]{0,60}\d.*|edited|table of contents|contents|getty images.*|"
    r"\[?(?:image|photo|video|gif|poll|audio|embed)\]?)",
    r"(?:.{0,60}[·•|—–-]\s*)?\d{1,3}(?:-| )?min(?:ute)?s?(?: of)? (?:read|listen|watch)\b.*",
    r"(?:.{1,40}[·•|]\s*)?(?:\d{1,3} ?(?:s|m|h|hr|d|w|mo|yr|sec|min|hrs|hours?|days?|weeks?|months?)(?: ago)?|"
    r"just now|yesterday)(?:\s*[·•|].{0,60})?",
    r"(?:you(?:'re|’re| are)? (?:get|receiv|got|subscrib)(?:ting|ing|e|ed)?\b.{0,30}(?:this|email|newsletter|because|"
    r"to\b).*|.*\bunsubscribe\b.*|view (?:this (?:email|post) |it )?(?:in|online)\b.*|"
    r".{2,60} (?:goes|comes|lands|is|drops|appears|arrives) (?:out |in your inbox )?(?:on |every )(?:other )?"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b.*|"
    r"was this (?:email )?forwarded.*|forwarded this.*|sent (?:from|to|by|with)\b.{0,60}|(?:manage|"
    r"update) (?:your )?(?:e-?mail )?(?:preferences|subscription).*|.{0,40}\badd us to your\b.*)",
    r"(?:@[\w.]{2,30}|.{1,60}\(?@[\w.]{2,30}\)?)\s*(?:[·•|,–—-].{0,40})?",
    r".{2,60}\|\s*(?:issue|vol\.?|volume|edition|no\.?|nr\.?|newsletter|week|episode|part)\s*#?\d{0,4}\b.*|(?:issue|"
    r"edition|newsletter) (?:#|no\.? ?)?\d{1,4}(?:\s*[·•|,–—-].*)?",
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:january|february|march|april|"
    r"may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?(?: \d{1,2}(?:st|nd|rd|th)?)?,? ?(?:\d{4})?(?:[ ,·•|"
    r"–—-]+(?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]m)?.{0,20})?",
    r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ ,·•|–—-]+\d{1,2}:\d{2}.{0,10})?",
    r"(?:sources?|via|references?|refs?|credit|h/t|hat tip|citation|study|paper|report|doi|pmid|links?|details|"
    r"read more|full (?:study|paper|story)|linked ?in|twitter|x|instagram|facebook|"
    r"youtube|tiktok|threads|bluesky|website|web|blog(?:spot)?|substack|medium|e-?mail|contact|tel|phone|"
    r"podcast)\s*(?:[:→]\s*[^.!?]{0,80}|[^\w\s]{1,3})?",
    r"(?:javascript|vbscript|about|blob):.*|mailto:\S+|data:[\w.+-]+[/;,]\S*",
    r"[\W\d_]*",
)
BYLINE = (
    r"(?:by|written by|words by|text by|story by|from the desk of|author|editor|reporting by|"
    r"edited by)\s*:?\s+(?-i:[A-Z])[^.!?]{1,80}",
    r"(?-i:(?:[A-Z][\w’'.-]+ ){1,3}[A-Z][\w’'-]+)\s*[,|·•–—-]\s*(?:md|phd|m\.d\.|ph\.d\.|mph|rn|editor|reporter|"
    r"writer|author|journalist|founder|ceo|staff|correspondent|columnist)\b.{0,60}",
    r"(?-i:[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){0,3})\s*[·•|]\s*(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|"
    r"mon|tue|wed|thu|fri|sat|sun|today|yesterday|just|edited|follow).{0,50}",
)

# Lines that announce a part of the post.
HEADING_WORDS = (
    r"(?:sources?|references?|notes?|footnotes?|receipts?|links?|further reading|read more|bibliography|evidence|"
    r"citations?|endnotes?|my sources|"
    r"(?:raw |primary |key |main |selected )?(?:research|news|sources|links)(?: (?:&|and) \w+)*(?: (?:sources|"
    r"links))?|comments?|tl;?dr|"
    r"the (?:science|facts|bottom line|study|details|numbers|results?|takeaways?|trial|catch|background|good news|"
    r"bad news|evidence)|"
    r"key (?:facts|findings|points|takeaways?|numbers|results)|outcomes?|results?|findings|summary|conclusions?|"
    r"background|methods?|introduction|overview|"
    r"in (?:short|brief|numbers|summary)|why (?:it|this) matters|what (?:happened|to watch|we know|it means|"
    r"they found|they did|this means)|bottom line|at a glance|quick facts|highlights?|"
    r"here's (?:what|why|how|the)\b.{0,60}|here’s (?:what|why|how|the)\b.{0,60}|here (?:is|are) (?:what|why|how|the|"
    r"some|\w+ (?:things|facts|reasons))\b.{0,60}|"
    r"\d{1,2} (?:things|facts|reasons|ways|lessons|takeaways|points|tips|numbers)\b.{0,60}|more here|proof)\s*[:.…👇⬇]*"
)

# First person: what somebody thinks, feels or did is not for a source to settle.
PERSONAL = (
    r"(?:(?:and|but|so|because|well|yes|no|honestly|frankly|personally|look|now|for me|to me|still|also|as (?:a|an|"
    r"someone|the) [^,]{3,80}|after [^,]{3,60}|in my [^,]{3,40}|when [^,]{3,60}|"
    r"today|yesterday|recently|(?:this|last) \w+),? ){0,3}(?:i|i'm|i’m|i've|i’ve|i'd|i’d|i'll|i’ll|my|mine|me|"
    r"myself)\b(?!-| \d)",
)

# The same inside a sentence: it colours the whole unless there is a figure in it.
BELIEF = (
    r".*\btold (?:me|us)\b",
    r".*\b(?:in my (?:humble )?(?:opinion|view|book|experience|mind)|if you ask me|imho|imo|i (?:personally |really |"
    r"truly |just |still |also |would )?(?:think|believe|feel|guess|hope|wish|love|hate|"
    r"suspect|reckon|doubt|bet|wonder|suppose|swear|admit|confess|promise|can't|can’t|couldn't|couldn’t|don't|don’t|"
    r"want|mean|say))\b",
)

# Sayings: true of everything, and of nothing in particular.
PROVERBS = (
    r"(?:some things|people|times|things) (?:never |always )?change|every little (?:bit )?helps|the rest is (?:noise|"
    r"history|"
    r"detail)|the proof (?:is|of) (?:in )?the pudding|nothing beats|nature (?:always )?(?:finds|wins|knows)|"
    r"a picture (?:says|is "
    r"worth)|money (?:talks|never sleeps|makes the world)|history (?:repeats|rhymes|will judge|is written)|"
    r"old habits|time (?:will "
    r"tell|flies|heals|is money)|(?:the )?devil is in|actions speak|knowledge is power|practice makes|"
    r"prevention is better|you get "
    r"what|good things come|where there's|where there’s|less is more|more is (?:not )?(?:always )?(?:more|better)|"
    r"size matters|"
    r"life (?:is|goes)|the clock is ticking|the tide (?:is|has)|the jury is|the ball is|the genie|the writing is|"
    r"the ship has|"
    r"(?:the )?numbers (?:don't|don’t|never|do not) lie|facts (?:don't|don’t) care|sharing is caring|"
    r"seeing is believing|better "
    r"late than|easier said|no pain|no news is|nobody is above|what goes around|hindsight is|hope dies|"
    r"the sky is the limit"
)

OPINION = (
    r".*\b(?:let that sink in|read that again|mind[- ]?blow\w*|goosebumps|got me\b|makes? me\b|made me\b|spare me|"
    r"shame on|call me|to be honest|let's be (?:clear|honest|real|fair)|"
    r"let’s be (?:clear|honest|real|fair)|make no mistake|worth (?:every|it\b)|who knew|who cares|no wonder|"
    r"thank god|god knows|enough is enough|that's that|end of\W*$|(?:full stop|period)\W*$|"
    r"mark my words|say it louder|sorry not sorry|about time|blows? my mind|you can't make this up|go figure|"
    r"(?:every(?:one|body)|we all|they all|any(?:one|body)) [^.,;]{0,40}\bknows? (?:it|that|this)\W*$|every(?:one|"
    r"body) knows|"
    r"(?:report|figures?|data|numbers|results|study|paper|news|review|verdict|book) [^.,;]{0,60}(?:is|"
    r"are) (?:finally |"
    r"now |just )?(?:out|here)\b(?! of)|"
    r"(?:everybody|everyone|nobody|no one) (?:has an?|loves?|hates?|likes?|cares?|talks?|thinks?|wins|loses|wants)\b|"
    r"(?:better|good|great|kind|gentle|easy|safe|right) (?:\w+ )?for (?:you|all|everyone|us|yourself)\W*$|"
    r"like never before|"
    r"there(?:'s|’s| is| are) no (?:silver|easy|simple|one|right|perfect|good|excuse|doubt|way|such|reason|point|"
    r"need|time|"
    r"turning|going|magic|free lunch|substitute|shortcut|place|better|question|denying|debate)\b|(?:nobody|no one|"
    r"nothing) is (?:perfect|forever|certain|free)|(?:has|have) (?:a lot|much|everything|nothing|plenty|something|"
    r"some explaining) to (?:answer|learn|do|say|lose|gain|explain|be)|(?:stopped|floored|shook|struck|surprised|"
    r"shocked|haunts?|haunted|bothers|worries|worried|stunned|amazed) me\b|"
    rf"{PROVERBS}|mak(?:es?|ing) (?:you|us|me|one) (?:think|wonder|smile|laugh|cry|proud)\b|"
    r"(?:spring|summer|autumn|winter|monday|friday|the weekend|it) is here\b|enough said|(?:starts?|"
    r"begins?) with (?:you|us|me)\b|"
    r"it speaks for itself|speaks? volumes|"
    r"nothing short of|more than (?:just )?an? (?:\w+ ){0,2}(?:win|number|statistic|study|story|headline|trend|tool|"
    r"technology|victory|breakthrough)|game[- ]?chang\w*|hope revolution|"
    r"hardly any(?:body|one)|(?:nobody|no one|no-one|few people|not enough people) (?:is |are )?(?:talk|tell|mention|"
    r"notic|report|seem|care)\w*|what are we waiting|"
    r"(?:the )?(?:boldest|bravest|coolest|craziest|saddest|finest|happiest|scariest|wildest|best thing|worst thing)|"
    r"the most (?:exciting|important|beautiful|inspiring|shocking|ridiculous|amazing|incredible|remarkable|"
    r"interesting|underrated|overlooked|stunning|boring|wonderful|absurd|brilliant|"
    r"terrifying|astonishing|striking|worrying|depressing|hopeful|fascinating|surprising))\b",
    r"(?:wow|amazing|incredible|unbelievable|insane|crazy|shocking|stunning|brilliant|awesome|fantastic|beautiful|"
    r"powerful|huge|massive|wild|scary|sad|sadly|absurd|ridiculous|outrageous|"
    r"finally|bravo|congrats|congratulations|hooray|yay|ouch|yikes|oh|ah|ugh|seriously|really|exactly|period|boom|"
    r"bam|yes|no|nope|yep|sure|right|enough|ok|okay|simple|magic|science|hope|facts?|"
    r"coincidence|unreal|remarkable|impressive|inspiring|disgusting|heartbreaking|game over|mic drop|mind blown|"
    r"case closed|job done|go figure|not any ?more|no more|never again)\W*$",
    r"(?:this|that|it|these|those|they|which|and|here|there|what|the (?:future|results?|implications?|potential|news|"
    r"numbers|possibilities|data|findings))\b.{0,60}?(?:\b(?:is|are|was|were|feels?|seems?|sounds?|looks?|remains?|"
    r"means?|represents?|marks?)\b|'s|’s)"
    r".{0,40}?\b(?:amazing|incredible|unbelievable|insane|crazy|shocking|stunning|brilliant|awesome|fantastic|"
    r"beautiful|powerful|huge deal|big deal|deal[- ]breaker|wild|endless|limitless|bright|"
    r"scary|sad|disgusting|outrageous|ridiculous|absurd|historic|revolution\w*|inspir\w*|heartbreaking|terrifying|"
    r"exciting|extraordinary|remarkable|impressive|staggering|mind|beyond words|"
    r"hope|the (?:future|beginning|dream|end of|point|thing|problem|question|answer|truth|tip)|just the (?:beginning|"
    r"start)|a (?:miracle|disgrace|scandal|joke|must|shame|start|lie|gift|wake-up call|turning point|big step|"
    r"giant leap|"
    r"message|warning|lesson|reminder|dream|nightmare|mess)|nonsense|madness|good news|bad news|great news|clear|"
    r"obvious|simple|everything|worth|why we)\b",
    r"(?:we|you|they|governments?|politicians|everyone|everybody|somebody|someone|people|parents|doctors|companies|"
    r"employers|ministers|it) (?:should(?! (?:be (?:able|available|ready|on sale|in shops|in stores|open|running|"
    r"live)|soon|arrive|land|reach|follow))|must|need to|ought to|deserves?|can't afford|cannot afford|have to|"
    r"has to)\b",
    r"(?:[^,;]{1,60} )?(?:am|is|are|was|were|feels?|felt|seems?|looks?) (?:\w+ly |so |all |quite )?(?:stunned|"
    r"shocked|amazed|thrilled|excited|furious|delighted|horrified|baffled|speechless|"
    r"blown away|ecstatic|devastated|outraged|embarrassing|ludicrous|gorgeous|adorable|nuts|bonkers|huge|massive|"
    r"enormous)\W*$",
    r"(?:this|that|it|which) changes everything|the rest is history|(?:that|it|this) (?:says|tells you|"
    r"tells us) (?:it all|everything|all)",
    r"(?:just|not just|simply|pure|plain|no more|so much for|the truth is|truth is|fact is|here's the thing|"
    r"here’s the thing|the best part|the worst part|spoiler|hats off|kudos|props|shame|"
    r"score one|welcome to|what a|how (?:sad|great|wonderful|dare|cool)|too bad|good luck|good riddance|long live|"
    r"rest in peace|shout[- ]?out)\b[^\d]{0,60}$",
    r"(?:none of (?:this|it|that)|that's|that’s|this is|it's|it’s) (?:is |was )?(?:not )?(?:out of the blue|new\W*$|"
    r"all|about more|how|what|why|where|who we|the way|some blogger|just a|only (?:your|my|a|the)|not (?:some|just|"
    r"only|a theory))\b",
    r"(?:maybe|perhaps|surely|hopefully|clearly|obviously|unfortunately|fortunately|luckily|of course|"
    r"needless to say|no doubt|ironically|apparently|sadly|frankly|honestly|for once|at last|finally)\b[^\d]{0,70}$",
    r"(?:some (?:say|call it)|they say|you (?:(?:have|'ve|’ve) (?:all |probably |surely |often )?(?:heard|read|seen|"
    r"been|got)|know|see|can't|can’t|won't|won’t|will|'ll|’ll|might|may|probably|"
    r"thought|read|heard|would|'d|’d|want)|we (?:all|can|live|want|'ll|’ll|will|don't|don’t))\b[^\d]*$",
    r"(?:now|next|then|and|so|but|ok|okay|right|well|first|meanwhile|back) (?:to|for|the \w+ (?:on|in|of) my|about|"
    r"on to|comes)\b[^\d]{0,60}$",
)
