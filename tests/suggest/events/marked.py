"""Sentences in which every word that names an attack, a death or an injury is marked, beside those that look like one.

The marks follow the events Conflict.Attack, Life.Die and Life.Injure of ACE 2005: [a ...], [d ...] and [i ...]. Places
and people are invented.
"""

from __future__ import annotations

ARTICLES = (
    # a war
    "Rebels [a attacked] the garrison of Velm before dawn on Tuesday. The [a assault] lasted three hours, and "
    "14 soldiers were [d killed]. Doctors in the town said 30 civilians had been [i wounded] when shells [a "
    "hit] the market. Colonel Ade Moru said his men would [a strike] back. The [a war] in Dravin has [d killed] "
    "thousands since 2019. Both sides want the [a fighting] to end. Moru, who was [a shot] in the leg last "
    "year, called the [a raid] cowardly. Nobody knows how many fighters [d died]. The army [a shelled] the "
    "hills on Wednesday. A minister said the [d deaths] would be avenged. Peace talks collapsed after the [a "
    "ambush] of a convoy near Port Amsel.",
    # bombs
    "A suicide bomber [a blew himself up] outside a bank in Karem. The [a blast] [d killed] six people and [i "
    "injured] 20. Police found a second car bomb that had not [a exploded]. It was the worst [a bombing] in the "
    "city for years. A militant group claimed the [a attack]. Two of the [i injured] later [d died] in "
    "hospital. The [d dead] included a teacher. Last month gunmen [a opened fire] on a bus, and a child was [i "
    "hurt]. A guard was [a stabbed] in the same street.",
    # planes
    "Warplanes [a bombed] an airfield north of Osk. The [a airstrikes] destroyed two hangars. Missiles [a "
    "struck] a fuel depot as well. Residents spoke of heavy [a shelling] through the night. The alliance denied "
    "that civilians had been [d killed]. “We will not stop until the last [a battle] is won,” the general said. "
    "Troops [a fired] rockets at the ridge and came under sniper [a fire]. The ceasefire held for a day before "
    "[a clashes] broke out. The [a invasion] began in March.",
    # crime
    "A jeweller was [d murdered] in his shop on Friday. Neighbours heard the [a shooting] and ran. His brother "
    "was [a beaten up] last week. The police treat the [d killing] as a robbery. A witness said that the man "
    "had been [a shot] twice. His wife said his [d death] had broken her. Two men were arrested and charged "
    "with [d murder].",
    # a general's death, an accident
    "The retired admiral Tomas Vey [d died] at home on Sunday; he was 91. He was [i wounded] in the [a battle] "
    "of Sorrel Point. A ferry sank in the strait, and 40 passengers [d drowned]. Three rescuers were [i "
    "injured]. The [d death] toll may rise.",
    # what only looks like one
    "Dockers went on strike over pay. The union said the strike would go on. Ministers struck a deal with the "
    "workers.",
    "The senate killed the bill. Its author attacked the decision. He had a heart attack in May and faces a "
    "long battle against cancer. A court upheld the death penalty. The death squads were never tried.",
    "The striker shot wide in the second half, and the coach attacked the referee. Their defender scored the "
    "only goal of the season from a free kick. Fans hit the streets.",
    "The company fired 40 managers. Photographers shot the film in Osk. The new policy hurt sales, and a trade "
    "war hit exports. The website crashed under a population explosion of users.",
    "Old habits die hard. The firefighters put out a forest fire near the Dead Sea. The president was fired up. "
    "The news struck him as odd.",
)
