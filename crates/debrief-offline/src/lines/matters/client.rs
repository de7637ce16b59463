//! What a client person listens for: who was told, the other side, the relationship, the risk.

use super::{Matter, matter};

pub(super) const MATTERS: &[Matter] = &[
    matter(
        "informed",
        "who was told",
        &[
            "The people affected heard it: {quote}.",
            "You told somebody, {quote}.",
            "{quote} is news that was delivered.",
            "You didn't keep it in the house: {quote}.",
            "With {quote} the people who had to know, knew.",
            "You picked up the phone, or something like it: {quote}.",
        ],
        &[
            "Who heard about it, and from whom, I can't tell.",
            "Somebody was waiting for news, and I don't hear of any.",
            "I never see you tell the people it touched.",
            "The conversation with the people affected isn't in it.",
            "Whether anyone was told stays open.",
            "There is work in it, and silence around the work.",
            "I keep thinking of the people who had to find out, and I don't know who told anyone.",
            "No call, no letter, no word to anyone outside.",
            "I'd like to know what was said, and to whom.",
            "The people it touched stay in the dark, as far as I can see.",
            "Who was told, and by whom, isn't in it.",
            "I can't find the phone call.",
            "Between you and the people waiting there isn't a word.",
            "Somebody must have asked what was going on, and I don't hear an answer.",
        ],
        &[
            "Who heard it from you first?",
            "Whom did you tell, and how?",
            "How did the people affected find out?",
            "What did you say to the person it hit hardest?",
            "What did the people waiting for you know, and when?",
            "Who called whom?",
            "What words did you use when you told them?",
        ],
    ),
    matter(
        "told_early",
        "how early people were told",
        &[
            "You said it before anyone found out: {quote}.",
            "{quote} came early, and early is what counts.",
            "Nobody had to discover it alone, since you say {quote}.",
            "{quote} is bad news on time.",
            "You didn't wait, and there is {quote}.",
            "You spoke up while it could still help: {quote}.",
        ],
        &[
            "When people were told I can't say.",
            "I don't know whether the news came before the harm or after.",
            "The day on which people heard it is missing.",
            "You may have told everyone, and perhaps too late.",
            "How long people waited for the truth isn't said.",
            "I'd like a date next to the first honest word.",
            "I can't tell how long people were left waiting.",
            "It matters whether that came on day one or day ten, and I don't know.",
        ],
        &[
            "When did you know, and when did they?",
            "How many days passed before you said it?",
            "Could you have told them sooner?",
        ],
    )
    .near(
        &["informed"],
        &[
            "You say {near}, and I don't know on which day.",
            "I can't tell whether {near} was early enough.",
            "How long it took before {near} isn't said.",
        ],
    ),
    matter(
        "offered_options",
        "what people were offered",
        &[
            "You came with a choice, and not only with news: {quote}.",
            "{quote} gives the other person something to decide.",
            "Bad news is easier with a next step, and here is one: {quote}.",
            "With {quote} nobody had to ask what now.",
            "You left people with options, {quote}.",
            "{quote} treats the other side as somebody who decides.",
        ],
        &[
            "People get the news and no way forward.",
            "I don't hear what choice anyone was given.",
            "A next step for the people affected is missing.",
            "What you offered along with the news you don't say.",
            "The other side gets to listen, and nothing to choose from.",
        ],
        &[
            "What could they choose between once they knew?",
            "What did you offer along with the news?",
            "What was the next step, and by when?",
        ],
    )
    .near(
        &["informed", "told_early"],
        &[
            "You say {near}, and I don't hear what came with it.",
            "{near} is the news, and I miss the way forward.",
            "What people could choose after {near} I can't tell.",
        ],
    ),
    matter(
        "other_view",
        "the other side's view",
        &[],
        &[
            "I never hear how it looked from the other side.",
            "The other person has no voice in it.",
            "You tell it from one chair only.",
            "The other side would tell this differently, and I don't know how.",
            "I know what you thought, and only that.",
            "There's somebody on the other side who never gets to speak.",
        ],
        &[
            "How would the other side tell this story?",
            "What did it look like from over there?",
            "What did the other person say to you?",
        ],
    ),
    matter(
        "understood_interest",
        "why the other side wanted it",
        &[
            "You know why it mattered to the other side: {quote}.",
            "{quote} is seeing the reason behind a no.",
            "You looked past the position to the person, {quote}.",
            "With {quote} you show me what was at stake over there.",
            "You asked yourself why, and came back with {quote}.",
            "You tell me what was behind it: {quote}.",
            "{quote} tells me you listened.",
        ],
        &[
            "Why the other side wanted it I don't know.",
            "What was at stake for the other person stays dark.",
            "I'd like to know what the other side was afraid of.",
            "I can't see what the other side stood to lose.",
            "What the other side needed from it isn't told.",
        ],
        &[
            "What was at stake for them?",
            "What did the other side stand to lose?",
            "Why did it matter so much to them?",
        ],
    )
    .near(
        &["other_view", "resistance"],
        &[
            "You tell me {near}, and not why it was so.",
            "I'd like to know what was behind {near}.",
            "{near} is what was said, and I miss what was meant.",
        ],
    ),
    matter(
        "acted_on_view",
        "what was done about the other side's view",
        &[
            "You changed what you did for the other person: {quote}.",
            "{quote} is listening with consequences.",
            "The other side's need ended up in your plan, {quote}.",
            "{quote} was for the other person, and it shows.",
            "I see the other person in what you did: {quote}.",
            "You didn't only understand, you moved: {quote}.",
        ],
        &[
            "What you did differently for the other side I can't see.",
            "I don't hear what you did because of the other person's need.",
            "What the other side changed about your plan isn't told.",
            "I don't see anything shaped by the person across the table.",
            "Nothing in your plan gives way to the other side.",
            "I'd like to see one step taken for somebody else's sake.",
            "I'd look for the spot where you gave way, and I can't find it.",
            "Which step you took for the other person I can't tell.",
        ],
        &[
            "What did you do differently once you saw it their way?",
            "What did you change for the other person?",
            "Which part of your plan was there for their sake?",
        ],
    )
    .near(
        &["other_view", "understood_interest"],
        &[
            "You tell me {near}, and I can't see what it changed.",
            "After {near} I waited for you to do something with it.",
            "{near} is understood, and I'd like to see it acted on.",
        ],
    ),
    matter("relationship_claim", "how things stood afterwards", &[], &[], &[]),
    matter(
        "trust_repair",
        "what was done to rebuild trust",
        &[
            "You worked on the trust and not only on the case: {quote}.",
            "{quote} was for the relationship.",
            "You went back to it: {quote}.",
            "I'd want to be treated like that, {quote}.",
            "You made it good with the person, {quote}.",
            "{quote} is how trust gets mended.",
        ],
        &[
            "What you did for the relationship I don't hear.",
            "I hear about the case, and little about the person in it.",
            "I don't hear whether anyone went back afterwards.",
            "Between you and the other side I see nothing being mended.",
            "What was done for the trust afterwards isn't told.",
        ],
        &[
            "What did you do to win the trust back?",
            "Did you go back to them afterwards?",
            "What did you say once the dust had settled?",
        ],
    ),
    matter(
        "trust_sign",
        "a sign that trust held",
        &[
            "The trust held, and here is how I know: {quote}.",
            "Somebody stayed, or came back: {quote}.",
            "{quote} says more than any thank-you.",
            "Trust brings people back, {quote}.",
            "I take {quote} as proof that you left things better.",
            "{quote} is a vote from the other side.",
        ],
        &[
            "Whether the other side would work with you again I can't say.",
            "I see no sign that the trust came back.",
            "How you stood with each other afterwards is missing.",
            "The other side drops out of the story before it is over.",
            "Nothing tells me that it held.",
            "I don't know if anyone ever called again.",
            "I'd like to hear from the other side a month later, and I don't.",
            "The last I see of the other side, nothing is settled.",
        ],
        &[
            "What did they do later that they did not have to?",
            "How do you stand with each other today?",
            "Would they ask for you again, and how do you know?",
        ],
    )
    .near(
        &["trust_repair", "informed", "told_early"],
        &[
            "You say {near}, and I don't know how the other side took it.",
            "I can't tell if the trust came back after {near}.",
            "You say {near}, and I'd like to know whether it was enough.",
        ],
    ),
    matter(
        "risk_noticed",
        "the early sign",
        &[
            "You saw it coming: {quote}.",
            "{quote} is noticing before it hurts.",
            "Something looked off, and you took it seriously: {quote}.",
            "{quote} is what paying attention sounds like.",
            "You caught the first sign, {quote}.",
            "You tell me when the first sign came: {quote}.",
            "{quote} tells me you watch.",
        ],
        &[
            "When you first saw it coming you don't say.",
            "Whether there was a sign before it I can't tell.",
            "The first warning sign is missing.",
            "I can't tell who noticed, or when.",
            "Nobody looks ahead in it.",
            "I'd like to know what you saw before everyone else did.",
            "It is all aftermath, with no warning.",
        ],
        &[
            "What was the first sign, and when did you see it?",
            "Who noticed first?",
            "What do you watch now so that you see it sooner?",
        ],
    ),
    matter(
        "acted_before_harm",
        "whether anyone acted in time",
        &[
            "You moved before it reached anyone: {quote}.",
            "{quote} came in time.",
            "{quote} is acting while there is still time.",
            "It could have reached people, and this came first: {quote}.",
            "You stopped it at the door, {quote}.",
            "{quote} is the fire that nobody saw.",
        ],
        &[
            "Whether you acted in time I can't tell.",
            "By the time anything happens it has reached people.",
            "I don't hear of a move made before the harm.",
            "The step that would have kept it from anyone is missing.",
            "It may have been too late already, and you don't say.",
            "I can't see what was done while it could still be stopped.",
            "Everything you do comes afterwards.",
        ],
        &[
            "Had it reached anyone by then?",
            "How long before the harm did you act?",
            "Whom would it have hit first?",
        ],
    )
    .near(
        &["risk_noticed"],
        &[
            "You tell me {near}, and not whether you moved in time.",
            "What you did between {near} and the harm is missing.",
            "{near} was the sign, and I miss the step that followed.",
        ],
    ),
];
