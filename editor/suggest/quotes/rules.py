"""Say why words are suggested as a quote: a sentence for the analyst to each rule."""

from __future__ import annotations

from editor.words import phrase

RULES = {
    "verb-before": phrase("A name and a verb of saying lead to the words in quotation marks."),
    "verb-after": phrase("A name and a verb of saying follow the words in quotation marks."),
    "verb-between": phrase("A name and a verb of saying interrupt what is quoted."),
    "according": phrase("“According to” names who said it."),
    "colon": phrase("A reporting clause and a colon lead to the words in quotation marks."),
    "inside": phrase("The words in quotation marks stand in what a reporting clause says."),
    "same-speaker": phrase("The speaker of the quotation before it goes on."),
    "next-paragraph": phrase("The quotation goes on from the paragraph before, and opens its marks anew."),
    "announced": phrase("The sentence before it says who speaks."),
    "subject-before": phrase("The sentence before it in the paragraph is about one person, who is taken to speak."),
    "subject-colon": phrase("Words about one person end with a colon before it, and that person is taken to speak."),
    "subject-after": phrase("The sentence behind it in the paragraph is about one person, who is taken to speak."),
    "marks": phrase("The words stand in quotation marks; who says them is not sure."),
    "unmarked": phrase("The line before ends with a verb of saying and a colon, and the words speak of “I” or “we”."),
    "said-that": phrase("A name and a verb of saying lead to the clause."),
    "said-after": phrase("A name and a verb of saying follow the clause."),
    "thinking": phrase("A name and a verb of thinking or finding out lead to the clause."),
    "inquiring": phrase("A study or those who made it and a verb of finding out lead to the clause."),
    "denied": phrase("A name and a verb of denying lead to what is denied."),
    "stating": phrase("A name and a verb of saying in the present lead to the clause."),
    "expecting": phrase("A name and a verb of expecting or planning lead to what is to come."),
    "asking": phrase("A name and a verb of asking lead to the question."),
    "promising": phrase("A name and a verb of promising lead to what is promised."),
    "commanding": phrase("A name and a verb of asking or commanding lead to what somebody is to do."),
    "told-of": phrase("A name and a verb lead to what is told without a clause, such as whom somebody blames."),
    "said-around": phrase("A name and a verb of saying stand in the middle of the sentence."),
}
"""What each rule of this suggester tells the analyst."""

CONFIDENCE = {
    "verb-before": 0.95, "verb-after": 0.95, "verb-between": 0.95, "according": 0.95, "colon": 0.95, "inside": 0.85,
    "same-speaker": 0.9, "next-paragraph": 0.9, "announced": 0.85, "subject-before": 0.7, "subject-after": 0.65,
    "subject-colon": 0.7, "marks": 0.6, "unmarked": 0.7, "said-that": 0.8, "said-after": 0.8, "said-around": 0.75,
    "thinking": 0.6, "denied": 0.6, "stating": 0.75, "expecting": 0.5, "asking": 0.7, "promising": 0.6,
    "commanding": 0.55, "told-of": 0.5, "inquiring": 0.6,
}
"""How sure each rule is, as measured on half of the annotated articles."""
