"""Words that say nothing definite, as data. To add one, put it into its list and add a sentence to the tests."""

from __future__ import annotations

# Who writes and who reads: a sentence with one of these is talk, whatever else is in it.
ADDRESSING = (
    r"i|i'm|i’m|i've|i’ve|i'd|i’d|i'll|i’ll|me|my|mine|myself|we|we're|we’re|we've|we’ve|we'll|we’ll|us|our|ours|"
    r"let's|let’s|folks|friends|guys|dear|ladies|gentlemen|"
    r"should|ought|must|deserves?|gonna|wanna|hopefully|maybe|perhaps|would|might|supposed to|needs? to|have to|"
    r"has to|"
    r"going to|want to|no doubt|who knows"
)

# Words without which a sentence says as much as with them, or which could stand in any sentence.
VAGUE: frozenset[str] = frozenset(
    """
    thing things stuff way ways people person folk folks somebody someone something anybody anyone anything everybody
    everyone everything nobody nothing one ones lot lots bit bits kind sort part parts piece point points side sides
    time times day days week weeks month months year years moment while today tomorrow yesterday tonight world life
    lives place places end start beginning case cases fact facts truth story stories news headline headlines post posts
    thread threads newsletter blog article articles page pages list word words line lines sentence number numbers figure
    figures detail details question questions answer answers idea ideas reason reasons problem problems issue issues
    matter matters sense difference deal deals topic subject example view opinion mind heart soul head eye eyes hand
    hands face mouth name names road journey step steps chance hope hopes dream dreams future past present history
    chapter book picture bottom top middle rest whole half others another same other own sure true false right wrong
    real actual actually simple simply easy easily hard clear clearly obvious new old big small little large long short
    high low late early soon fast quick quickly slow next last final first second third main key full empty open free
    able ready done gone come comes came go goes went going get gets got getting give gives gave take takes took taking
    taken make makes made making put puts keep keeps kept let lets know knows knew known think thinks thought say says
    said saying tell tells told telling talk talks talked talking speak speaks spoke ask asks asked asking call calls
    called mean means meant seem seems seemed look looks looked looking see sees saw seen hear heard feel feels felt
    find finds found want wants wanted need needs needed like likes liked love loves loved hate hates try tries tried
    trying turn turns turned happen happens happened happening matter mattered start starts started stop stops stopped
    begin begins began become becomes became stay stays stayed remain remains remained leave leaves left stand stands
    stood sit sits sat hold holds held bring brings brought use uses used work works worked working move moves moved
    show shows showed play plays played set sets deserve read reads reading write writes wrote written share shares
    shared follow follows followed wait waits waited believe believes believed understand understands remember
    remembers forget forgets notice notices noticed care cares cared wonder wonders worry worries help helps change
    changes changed enough plenty really truly simply basically literally honestly quietly finally suddenly still yet
    even ever never always often sometimes usually again once twice here there everywhere nowhere anywhere somewhere
    far near away back forward together alone apart though although however instead meanwhile besides anyway indeed
    course kidding joke sake thanks trick tricks clock tide jury fingers feed timeline inbox internet comments
    """.split()
)

# Words of judgement: what a source says settles none of them.
JUDGING: frozenset[str] = frozenset(
    """
    good better great best bad worse worst nice fine lovely wonderful brilliant amazing awesome awful terrible horrible
    beautiful ugly gorgeous stunning incredible unbelievable fantastic excellent perfect magnificent remarkable
    extraordinary impressive inspiring exciting excited thrilling fascinating interesting boring dull fun funny
    hilarious sad sadly happy glad proud sorry ashamed shame shameful disgrace disgraceful scandal scandalous outrage
    outrageous ridiculous absurd stupid silly crazy insane mad wild bonkers nonsense rubbish garbage hype myth magic
    magical miracle miraculous hero heroes heroic villain villains genius smart clever wise foolish brave bold coward
    cowardly cool neat sweet scary creepy frightening terrifying alarming worrying shocking shocked surprising surprise
    surprised stunning promising hopeful hopeless bright dark grim bleak gloomy tragic tragedy heartbreaking
    heartwarming unfair fair unjust wrong immoral evil decent honest dishonest greedy greed lazy selfish arrogant
    revolution revolutionary groundbreaking breakthrough historic epic iconic legendary massive huge enormous tremendous
    staggering breathtaking mind-blowing bombshell wow yay hooray hurray bravo kudos congrats congratulations damn hell
    excuse excuses joke circus farce mess disaster nightmare joy delight pleasure treat gem beauty marvel marvellous
    marvelous wish wishes blessing luck lucky luckily unlucky fortunate fortunately unfortunately thankfully welcome
    overdue pathetic embarrassing embarrassed embarrassment delicious tasty yummy cosy cozy charming elegant stylish
    important vital essential crucial critical difficult tough necessary unnecessary major significant serious seriously
    strong stronger strongest powerful rigid responsible responsibility unacceptable acceptable obligation destiny evil
    freedom liberty justice values belief beliefs patriotism leadership vision opportunity opportunities challenge
    challenges priority priorities crisis panic fuss buzz oh boy
    trust faith courage dignity common-sense sensible reasonable unreasonable no-brainer bargain steal worth
    """.split()
)
