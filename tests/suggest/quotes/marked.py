"""Articles in which everything that is told in other words is marked « », and who tells it { }.

The marks follow the custom of corpora of attribution: what is said, thought, asked, promised, expected or denied, as
far as a clause or what stands for one says it. People, places and companies are invented.
"""

from __future__ import annotations

ARTICLES = (
    "{Norvane Industries} said «third-quarter profit fell 12% on weaker demand for pumps». {The company} said «it "
    "expects a further decline in the fourth quarter» and «plans to close two plants in Ostrava». Analysts had "
    "forecast a smaller drop. {Peter Lund}, who follows the company for Haldane Securities, said «the results "
    "were worse than anyone feared». {He} cut his rating on the shares to hold. {Norvane} also said «it would "
    "sell its valve unit», but {it} declined to name a buyer. Shares fell 4% in Zurich trading. {Chairman Elsa "
    "Brandt} told shareholders «the board had considered a takeover offer and rejected it». «The offer "
    "undervalued the company», {she} said.",
    "«Interest rates could rise as soon as June», according to {two officials familiar with the discussions}. "
    "{The central bank} has said «it will act if inflation stays above 3%». {Economists} expect «the bank to move "
    "by a quarter of a point». {Many traders} believe «a larger increase is possible». {Finance Minister Ole "
    "Krag} warned «that higher rates would hurt home buyers», while {opposition leaders} argued «the government "
    "had waited too long». {Krag} acknowledged «that mistakes were made last year». The bank's next meeting is on "
    "Thursday. A spokesman declined to comment.",
    "{The Transport Ministry} announced «that tolls on the coastal road will be abolished in January». "
    "{Officials} estimate «the measure will cost $40 million a year». {Truckers} had threatened «to block the "
    "road» unless the tolls were lifted. {Their union} agreed on Sunday «to call off the protest». {The minister} "
    "promised «to publish the plan within a week». {Residents of Kelm} fear «that traffic will double». {Mayor "
    "Ida Voss} said in an interview «that nobody had asked the town». {She} wants «the ministry to build a bypass "
    "first». {A ministry spokeswoman}, speaking on condition of anonymity, said «a bypass was under study».",
    "{Prosecutors} allege «that Mr. Dorn paid bribes to three customs officers». {Mr. Dorn} has denied «any "
    "wrongdoing». His lawyer, {Karl Weiss}, said «his client would appeal». In court papers {the defendant} "
    "contends «he was coerced into signing a confession». {The judge} ruled «that the confession could be used». "
    "{Witnesses} testified «that cash changed hands in a car park». {The newspaper Tagblatt} reported «that a "
    "fourth officer is under investigation». {It} didn't cite its sources. {Police} wouldn't say «whether more "
    "arrests were planned».",
    "{Sailors} say «the storm came without warning». {One survivor}, Jan Holm, recalled «that the mast broke "
    "first». {He} remembers «the captain shouting». {The coast guard} believes «four men are still missing». "
    "{Rescuers} hope «to reach the wreck today». {A meteorologist at the institute in Bergen} noted «that "
    "forecasts had mentioned heavy seas». «The boat should never have left port», {she} added. {The owner} "
    "insists «the vessel was sound». {Investigators} concluded in 2019 «that the same boat lacked life rafts». "
    "{The owner} disputes «that finding».",
    "{President Amadou Keita} vowed Monday «to crush the rebellion in the north». {Rebel commanders} claim «they "
    "control two thirds of the province». {The army} dismissed «the claim». {A Western diplomat} described the "
    "situation as tense. {Aid groups} are urging «both sides to open a corridor for food». {The United Nations} "
    "estimated «that 40,000 people have fled». {A refugee who gave only her first name}, Awa, said «soldiers "
    "burned her house». The president is expected to speak on television tonight. {State radio} said «he would "
    "announce a curfew».",
    "{Researchers at Lund} found «that the drug cut deaths by a fifth». The study, published on Tuesday, suggests "
    "«that younger patients benefit most». {The authors} caution «that the sample was small». {Dr. Miriam Sole}, "
    "who was not involved, thinks «the finding needs to be repeated». {The maker of the drug}, Velo Pharma, "
    "hasn't said «when it will seek approval». {Investors} apparently liked the news. {The firm's chief} "
    "predicted «sales of $1 billion by 2030».",
    "{Traders} said «the market was thin», and {most} expect «prices to drift». «There is no reason to buy», {one "
    "broker} said. {She} attributed the fall to rumours about the bank. {The exchange} confirmed «it was looking "
    "into unusual trading». {The bank} called the rumours baseless. {Its treasurer}, asked about losses, said "
    "only «that the books were in order». {Some clients} think otherwise. {Officials} say «privately the bank "
    "needs help».",
    "{The mayor's office} disclosed «that the contract had been signed in secret». {Council members} complained "
    "«they were never consulted». {One} demanded «that the mayor resign». {The mayor} responded «that the law "
    "allowed it». {Her aide} suggested «the critics were after votes». {The contractor} said it had no comment. "
    "{Voters}, polls show, are angry. {The council} decided «to ask a court for advice».",
    "In a letter to staff, {the chief executive} wrote «that the merger would go ahead». {He} assured employees "
    "«that no jobs would be lost». {Unions} doubt «that the promise will be kept». {A person close to the talks} "
    "said «the price had yet to be agreed». {Both companies} have declined to say «how much is at stake». "
    "{Regulators} said «they would review the deal», {people familiar with the matter} said. {The rival bidder}, "
    "meanwhile, is considering whether to raise its offer.",
)
