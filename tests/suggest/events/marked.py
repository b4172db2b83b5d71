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
    "JERUSALEM -- A Palestinian suicide bomber [a detonated] explosives aboard a crowded bus Tuesday, [d "
    "killing] 11 people and [i wounding] dozens in the deadliest [a attack] in months. Israeli tanks moved "
    "into the town hours later and troops [a exchanged fire] with gunmen. Three Palestinians were [d killed] "
    "in the [a fighting], hospital officials said. A seven-year-old boy was [d fatally] [a shot] near his "
    "home. The group vowed revenge for the [d assassination] of its leader.",
    "The [d death] toll from Monday's [a explosion] at a police station rose to 19, after two officers [d "
    "succumbed] to their [i wounds]. Officials blamed the separatists, who have [a waged] a bloody [a "
    "insurgency] since 1984. More than 30,000 people have [d died] in the [a conflict].",
    "U.S. Marines [a battled] insurgents for a fifth day in the besieged city. Warplanes [a dropped] bombs on "
    "suspected hideouts. American commanders said at least 85 fighters had been [d slain]. One Marine was [d "
    "killed] and four were [i hurt]. Residents told of bodies in the streets after the [a bombardment].",
    "The president said the [a war] against terror would not end with this [a battle]. Before the [a "
    "invasion], he said, few believed that the regime would fall. Critics say the [a occupation] has cost too "
    "many lives.",
    "A jury convicted Harold Beam, 41, of [d murder] in the [d slaying] of his former wife. Prosecutors said "
    "he [a stabbed] her 14 times and then [a strangled] her mother. The mother survived. Beam could be "
    "sentenced to death. His brother was cleared of attempted murder last year.",
    "Four men accused of [a bombing] a nightclub, which [d claimed] 202 lives, went on trial. One told the "
    "court he was sorry for the [d deaths] of Muslims. The victims included many tourists.",
    "A gunman [a opened fire] in a shopping mall on Sunday, [d killing] a clerk and [i injuring] six others "
    "before [d taking his own life]. Witnesses said the [a shooting] lasted about a minute. The store "
    "manager, who was [a hit] in the shoulder, was in stable condition.",
    "Police found the bodies of a couple in a suburban home; both had been [a shot] in the head. A neighbor "
    "heard [a gunfire] at midnight. Detectives called it a [d murder-suicide].",
    "Guerrillas [a ambushed] an army patrol, [d killing] five soldiers, and later [a dynamited] two power "
    "pylons. In the capital a car bomb [a exploded] outside the ministry; no one was [i injured]. The rebels "
    "have stepped up their [a offensive] before the election. A senator was [d assassinated] last week. His "
    "bodyguards [d died] in the [a attack].",
    "Peasants were [d massacred] by paramilitaries in the village of Tola. Survivors said the men [a raped] "
    "women and [a burned] houses. The [d massacre] was the worst since the [a civil war] ended.",
    "A bus plunged into a ravine, [d killing] 23 passengers and [i injuring] 14. Rescue workers said the "
    "driver had [d died] instantly. It was the second [d fatal] crash on the road this year. Two of the [i "
    "wounded] were flown to the capital.",
    "An earthquake [d killed] at least 400 people. Hospitals were overwhelmed with the [i injured]. Many [d "
    "perished] when a school collapsed. Aid workers fear cholera could [d kill] more.",
    "The poet Anna Reyl has [d died] at 83. Her [d death] was announced by her publisher. Her husband [d "
    "drowned] in 1961. She was [i wounded] as a girl in the [a siege] of Maros.",
    "The senator launched a blistering attack on the budget. Opponents tried to kill the bill in committee. "
    "It was a bitter fight over taxes, and the governor came under fire. The party suffered heavy casualties "
    "at the polls.",
    "Shares were hit by fears of a price war. The firm's new drug bombed in trials. Its chairman shot down "
    "the idea of a merger. The union threatened to strike on Monday. Sales died in the second half.",
    "The striker fired a shot over the bar. Rangers battled back to draw. The coach was under attack from "
    "fans. The goalkeeper [i hurt] his knee.",
    "The film, a war story, won two prizes. Its author recalls old battles with critics. The plot explodes in "
    "the last act. He has a killer smile.",
    "Rebels [a fired] mortars at the airport, and the army responded with [a artillery fire]. Helicopter "
    "gunships [a strafed] the hills. A French peacekeeper was [i wounded] by shrapnel. A land mine [d killed] "
    "two children. The [a shelling] resumed at dusk. Hundreds have fled the [a hostilities].",
    "Two soldiers were [d killed] and a third critically [i wounded] when a roadside bomb [a went off] beside "
    "their vehicle. The [a blast] left a crater. Hours earlier a mortar round had [a struck] a base, causing "
    "no [i injuries]. The [d dead] were not identified.",
    "The navy said pirates [a attacked] a tanker with rocket-propelled grenades. A sailor was [i maimed]. "
    "Last year pirates [d executed] two hostages. The ship's captain said [a attacks] were becoming more "
    "brazen.",
    "Ethnic [a clashes] in the valley have left 40 people [d dead]. Mobs armed with machetes [a attacked] a "
    "church. A priest was [d hacked to death]. Police used tear gas to end the [a violence]. The [d killings] "
    "followed a [a raid] on cattle.",
    "NATO jets [a bombed] the bridge at dawn. The [a air strikes] also [a hit] a convoy of refugees, [d "
    "killing] 60. The alliance regretted the loss of life. Belgrade said the [a aggression] must stop.",
    "Protesters [a hurled] stones and [a firebombs] at police. One demonstrator was [a shot] [d dead]. Dozens "
    "were [i injured] in the [a riots]. Troops have orders to [a shoot] looters.",
    "The suspect, a former soldier, confessed to [d killing] his landlord. He [a beat] the old man with a "
    "hammer. An autopsy showed he [d bled to death]. The trial opens in May.",
    "The terrorist [a attacks] of Sept. 11 changed that. Since the [a attacks], airports have added guards. "
    "Thousands of [i injuries] were treated. Families of those who [d died] want answers.",
)
