"""Irregular forms and the form that stands for all of them, so that "stood" and "stand" share a stem.

One line each: the base form, then its other forms. "left" is taken as a form of "leave" (the side is rare in reports).
"""

from __future__ import annotations

FORMS = """
arise arose arisen
awake awoke awoken
beat beaten
become became
begin began begun
bend bent
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen
come came
creep crept
deal dealt
die dying
dig dug
do did done
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fly flew flown
forbid forbade forbidden
forget forgot forgotten
freeze froze frozen
get got gotten
give gave given
go went gone
grow grew grown
hang hung
hear heard
hide hid hidden
hold held
keep kept
know knew known
lay laid
lead led
lean leant
leap leapt
learn learnt
leave left
lend lent
lie lay lain lying
lose lost
make made
mean meant
meet met
pay paid
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shine shone
shoot shot
show shown showed
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
sleep slept
slide slid
speak spoke spoken
spend spent
spin spun
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
strike struck
swear swore sworn
sweep swept
swell swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
understand understood
undertake undertook undertaken
wake woke woken
wear wore worn
weep wept
win won
wind wound
withdraw withdrew withdrawn
write wrote written
man men
woman women
child children
person people persons
foot feet
tooth teeth
mouse mice
goose geese
ox oxen
life lives
wife wives
half halves
leaf leaves
loaf loaves
knife knives
wolf wolves
analysis analyses analyse analyze analysed analyzed
crisis crises
diagnosis diagnoses diagnose diagnosed
hypothesis hypotheses
basis bases
criterion criteria
phenomenon phenomena
bacterium bacteria
medium media
datum data
vertebra vertebrae
paralyse paralyze paralysed paralyzed paralysis
organise organize
recognise recognize
immobilise immobilize
hospitalise hospitalize
tumour tumor
labour labor
colour color
centre center
programme program
behaviour behavior
fibre fiber
haemoglobin hemoglobin
oestrogen estrogen
paediatric pediatric
anaemia anemia
leukaemia leukemia
"""
