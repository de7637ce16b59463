//! What a product person listens for: the customer, the evidence, the choice, the measure.

use super::{Matter, matter};

pub(super) const MATTERS: &[Matter] = &[
    matter(
        "customer_affected",
        "the people it touched",
        &[],
        &[
            "I can't see whom it touched.",
            "The people at the other end of this never appear.",
            "What it did to anybody outside the team I don't know.",
            "There is work in it and nobody the work is for.",
            "Users, clients, patients, readers: none of these is in it.",
            "I'm reading about us, and never about the people we do it for.",
            "Take away the team, and nobody is left in it.",
        ],
        &[
            "Who was it for, and what did it do to their day?",
            "Who outside the team noticed?",
            "Which person felt it first?",
        ],
    ),
    matter(
        "customer_need",
        "the need behind it",
        &[
            "{quote} is a real problem that somebody really had.",
            "You start from what people needed: {quote}.",
            "I understand who was stuck and why, from {quote}.",
            "{quote} tells me what it was for.",
            "You name the trouble as the people in it would: {quote}.",
            "There is a person with a problem in {quote}.",
        ],
        &[
            "I never hear what problem the customer had.",
            "Who was stuck, and on what, stays open.",
            "The need behind it isn't named.",
            "I know what was made and not why somebody needed it.",
            "Whose trouble it would end I can't tell.",
            "You tell me the solution, and I keep looking for the problem.",
        ],
        &[
            "What was the customer trying to get done?",
            "Whose problem was it, in their own words?",
            "What would have happened to them had you done nothing?",
        ],
    )
    .near(
        &["customer_affected"],
        &[
            "You mention people in {near}, and I'd like to know where the trouble was.",
            "{near} tells me who, and not what for.",
            "At {near} I wanted the problem from the other end.",
        ],
    ),
    matter(
        "customer_evidence",
        "how that need was known",
        &[
            "You went to the source: {quote}.",
            "{quote} is how you knew, and it wasn't a guess.",
            "You asked the people who had the problem, {quote}.",
            "I like that you went and looked, {quote}.",
            "{quote} is closer to the customer than any opinion.",
            "With {quote} I know where your certainty came from.",
            "You say how it was known: {quote}.",
        ],
        &[
            "How you knew what people needed I can't tell.",
            "I don't hear that anybody asked the customer.",
            "The need may be right, and I don't know who checked.",
            "Where the view of the customer comes from stays open.",
            "No ticket, no call, no visit stands behind it.",
            "I'd like to know who told you so.",
            "I'd ask whose voice that was, yours or the customer's.",
            "You seem sure of what people wanted, and I don't know why.",
        ],
        &[
            "How did you know that it was their problem and not your guess?",
            "Whom did you ask, and what did you hear?",
            "How many of them did you talk to?",
        ],
    )
    .near(
        &["customer_need"],
        &[
            "You say {near}, and I don't know how you found out.",
            "{near} may well be so, and I'd like to know who said it.",
            "I'd like to know where {near} comes from.",
        ],
    ),
    matter(
        "data_examined",
        "the facts that were looked at",
        &[
            "You went and looked before you decided: {quote}.",
            "{quote} is checking instead of guessing.",
            "You opened the records, {quote}.",
            "There was a question, and you took it to the facts: {quote}.",
            "With {quote} you let the facts have a say.",
            "I like {quote}, because it starts from what was there.",
            "You mention what was looked at: {quote}.",
        ],
        &[
            "I can't tell what you looked at.",
            "Which facts stood behind the choice I don't hear.",
            "Which records or numbers were checked is not said.",
            "No look at the facts comes before the choice.",
            "I don't hear that anybody checked.",
        ],
        &[
            "What did you look at before you decided?",
            "Which numbers were on the table?",
            "What did you check?",
        ],
    ),
    matter(
        "data_finding",
        "what the facts showed",
        &[
            "{quote} is a fact, and not a feeling.",
            "The facts come first in {quote}.",
            "You tell me what was there: {quote}.",
            "I learn something from {quote}.",
            "With {quote} I have a fact to go by.",
            "Now I know what was there to see: {quote}.",
        ],
        &[
            "What the numbers said I never hear.",
            "You looked, it seems, and what you saw is missing.",
            "No finding comes out of it that I could repeat.",
            "The evidence is mentioned and never opened.",
            "I don't know what the facts showed.",
        ],
        &["What did the numbers show?", "Which figure surprised you?", "What did you see when you looked?"],
    )
    .near(
        &["data_examined"],
        &[
            "You say {near}, and then not what it showed.",
            "{near} is a look, and I want to know what you saw.",
            "After {near} I waited for the finding.",
        ],
    ),
    matter(
        "hypothesis",
        "the guess that was tested",
        &[
            "You put your own idea at risk: {quote}.",
            "{quote} could have turned out wrong, and you tested it anyway.",
            "You asked a question before you had the answer, {quote}.",
            "{quote} is a guess with a test behind it.",
            "You wanted to know whether you were wrong: {quote}.",
            "I like {quote}, because it leaves room for a no.",
            "{quote} asks before it answers.",
            "You say what was open at the start: {quote}.",
        ],
        &[
            "I don't hear a guess that could have failed.",
            "What you believed at the start, and what would have changed it, is not said.",
            "What you expected to find, before you found it, isn't told.",
            "Nothing in it could have proved you wrong.",
            "No question comes before the answer.",
            "I can't find the point at which you might have stopped.",
            "I can't tell what would have surprised you.",
            "There's no moment in which you could have been wrong.",
            "What would have spoken against it I don't hear.",
        ],
        &[
            "What would have changed your mind?",
            "What did you expect before you looked?",
            "Which result would have made you drop it?",
        ],
    )
    .near(
        &["data_examined", "data_finding"],
        &[
            "What you expected before {near} I don't hear.",
            "Beside {near} I'd want to know what would have made you stop.",
            "{near} answers something, and the question that came before it is missing.",
        ],
    ),
    matter(
        "alternative",
        "the other option",
        &[
            "There was another road, and you name it: {quote}.",
            "{quote} shows me that you had more than one idea.",
            "You looked at a second way before you took the first: {quote}.",
            "I see a real choice in {quote}.",
            "You put the runner-up on the table, {quote}.",
            "It wasn't the only way, and you say so: {quote}.",
        ],
        &[
            "I hear one path and no other.",
            "What else you could have done never comes up.",
            "It reads as if there had been nothing to choose.",
            "The option you turned down is missing.",
            "You show me the road you took, and no fork.",
            "There must have been a second way, and I don't hear it.",
            "I couldn't name the option you said no to.",
            "One door is open from the start.",
        ],
        &[
            "What was the runner-up, and why did it lose?",
            "What else was on the table?",
            "What would somebody who disagreed have done?",
        ],
    ),
    matter(
        "cost_weighed",
        "the weighing of the options",
        &[
            "You put a price on the options: {quote}.",
            "{quote} is weighing, and not just choosing.",
            "I can follow the choice, because {quote} says what each side would cost.",
            "You held one loss against another: {quote}.",
            "You knew what it would cost before you chose, {quote}.",
            "{quote} tells me the choice was made with open eyes.",
        ],
        &[
            "I never see one option held against the other.",
            "What each way would have cost you don't say.",
            "There is a choice in it, and no scale.",
            "Why this way was worth its price stays open.",
            "You pick, and I can't see what you weighed.",
            "The options come without price tags.",
            "I can't tell why yours was the better deal.",
            "You had reasons, I'm sure, and I can't see any on the scale.",
            "I'd like to have seen the two columns.",
            "The choice is made before I get to compare.",
        ],
        &[
            "What would each option have cost?",
            "Why was this one worth it?",
            "What would have tipped it the other way?",
        ],
    )
    .near(
        &["alternative", "offered_options"],
        &[
            "You name {near}, and I don't hear what it would have cost.",
            "With {near} there was a choice, and I can't see how you weighed it.",
            "{near} is an option, and I miss its price.",
        ],
    ),
    matter(
        "given_up",
        "what was given up",
        &[
            "Somebody lost by it, and you say who: {quote}.",
            "{quote} is the price of the choice, and you paid it in the open.",
            "You tell me what had to give: {quote}.",
            "A choice that costs nothing is no choice, and this one did: {quote}.",
            "You let something go for it: {quote}.",
            "{quote} tells me what a yes here meant for something else.",
        ],
        &[
            "What had to give I never hear.",
            "Nobody seems to lose by this choice, and somebody always does.",
            "I don't know what you let go for it.",
            "The choice looks free, and I doubt that it was.",
            "Who came off worse isn't said.",
            "You gained something, and the other half of the deal is missing.",
            "I'd like to know who grumbled.",
            "What the choice cost anybody is left out.",
        ],
        &[
            "Who came off worse, and what did you say to them?",
            "What did you drop to make room for it?",
            "What did the choice cost, and whom?",
        ],
    )
    .near(
        &["alternative", "cost_weighed", "replanned"],
        &[
            "You say {near}, and I don't hear who lost by it.",
            "With {near} something had to give, and you don't say what.",
            "{near} has two sides, and I get one.",
        ],
    ),
    matter(
        "value_metric",
        "a measure of value",
        &[
            "{quote} measures what people got out of it.",
            "You count the right thing: {quote}.",
            "With {quote} I can tell whether the work was any good.",
            "{quote} is a number a customer would care about.",
            "{quote} counts what the work was for, and not the work.",
            "I'd put {quote} on the wall, because it would tell us early.",
        ],
        &[
            "I hear activity and no measure of what it was worth.",
            "No figure tells me that anybody was better off.",
            "The numbers count the work and not what it was for.",
            "I can't find a measure that a customer would notice.",
            "Whether it was of use to anyone isn't measured.",
            "I'd like a figure that goes down when people suffer.",
            "What you count doesn't tell me if it helped.",
        ],
        &[
            "Which number would a customer have felt?",
            "What would have told you early that it wasn't working?",
            "How would you know that it was any use?",
        ],
    ),
    matter("lagging_metric", "a figure from the business", &[], &[], &[]),
];
