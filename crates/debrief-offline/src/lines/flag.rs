//! What is said of each flag, with its words. The candidate is "you"; said to colleagues, "they".

use debrief_core::FlagId;

/// The sentences for a flag, with `{quote}`. Empty for those that have none of their own.
pub(crate) const fn of(flag: FlagId) -> &'static [&'static str] {
    match flag {
        FlagId::BlameShift => BLAME_SHIFT,
        FlagId::HumbleBrag => HUMBLE_BRAG,
        FlagId::VagueClaim => VAGUE_CLAIM,
        FlagId::Hypothetical => HYPOTHETICAL,
        FlagId::NoResult => NO_RESULT,
        FlagId::TooSmooth => TOO_SMOOTH,
        FlagId::Heroics => HEROICS,
        FlagId::ActivityAsProgress => ACTIVITY_AS_PROGRESS,
        FlagId::VanityMetric => VANITY_METRIC,
        FlagId::Platitude => PLATITUDE,
        FlagId::Disparagement => DISPARAGEMENT,
        _ => &[],
    }
}

const BLAME_SHIFT: &[&str] = &[
    "{quote} puts it on somebody else, and your own part drops out of sight.",
    "In {quote} the fault lies with other people, so I can't tell what you'd have done differently.",
    "I stop at {quote}, because it hands the blame over before you have looked at your share.",
    "{quote} may even be true, and it still isn't about you.",
    "With {quote} the story moves to somebody else's desk.",
    "I'd rather hear what you could have done than {quote}.",
    "{quote} closes the case before your part comes up.",
    "I'd ask what was in your power when you say {quote}.",
    "{quote}: that names somebody, and I was after a cause.",
    "The other side of {quote} is missing, which is what you could have done about it.",
];

/// Blame in words in which the candidate speaks of themselves: asked, and not said.
pub(crate) const BLAME_ASKED: &[&str] = &[
    "I'd ask what was in your power when you say {quote}.",
    "After {quote} I'd like to hear your own share once more.",
    "{quote} leaves me asking which part of it was yours.",
    "I read {quote} twice, and would ask what you'd do otherwise.",
    "With {quote} I'd want to know where you'd draw the line of your part.",
    "What you'd have done differently at {quote} is my question.",
];

const HUMBLE_BRAG: &[&str] = &[
    "{quote} is a strength dressed up as a fault.",
    "I asked for a failing and got {quote}, which is a compliment.",
    "{quote} is easy to admit, so I learn little from it.",
    "With {quote} you step around the question of where you were wrong.",
    "Nobody was ever turned down for {quote}, and that is my trouble with it.",
    "{quote} tells me what you are proud of.",
];

const VAGUE_CLAIM: &[&str] = &[
    "{quote} sounds fine, and I don't hear what stands behind it.",
    "I can't check {quote}: no figure, no name, no day.",
    "{quote} leaves me to fill in the rest.",
    "I can't tell what I'd have seen, had I watched {quote}.",
    "With {quote} you ask me to take your word for it.",
    "{quote} is a headline without the article.",
    "{quote} could stand in any answer.",
    "I wrote a question mark next to {quote}, because I don't know what it means in practice.",
    "{quote} is too big a word for what you show me.",
    "I'd swap {quote} for one example.",
    "{quote} asks for a because, and there isn't one.",
    "I believe you mean {quote}, and I can't do anything with it.",
    "{quote} tells me how you see it, and not what there was to see.",
    "Without an example {quote} stays a claim.",
    "{quote} is where I'd stop you and ask for a case.",
    "What {quote} looked like on the day I can't say.",
];

const HYPOTHETICAL: &[&str] = &[
    "{quote} is a plan, and I asked for something that happened.",
    "In {quote} you tell me what you'd do, and I'd like to know what you did.",
    "{quote} is good advice, and advice is not a story.",
    "I can't rate {quote}, because it hasn't happened.",
    "With {quote} we are in a world of maybe.",
    "You answer with {quote}, and I still have no event.",
    "{quote} says how it should go, not how it went.",
    "I hear {quote}, and I'd rather hear about last time.",
    "{quote} hasn't met a real day yet.",
    "{quote} is said from a distance, and I'd like to be there.",
    "There is no last Tuesday in {quote}.",
];

const NO_RESULT: &[&str] = &[
    "You stop at {quote}, and the ending is still to come.",
    "{quote} is where the story breaks off.",
    "After {quote} I turned the page and there was none.",
    "The last I hear is {quote}, and that is no result.",
    "You leave me at {quote}, and I don't know how it came out.",
];

const TOO_SMOOTH: &[&str] = &[
    "{quote} is too smooth for me, because work has edges.",
    "I don't know any project that goes like {quote}.",
    "With {quote} nothing resists, and I learn little from that.",
    "{quote} makes me wonder what was left out.",
    "Everything fits a little too well in {quote}.",
    "I'd like to hear who was unhappy when you say {quote}.",
];

const HEROICS: &[&str] = &[
    "{quote} is hard work, and hard work is not a fix.",
    "You paid for it yourself with {quote}, and next time somebody has to pay again.",
    "I respect {quote}, and I wouldn't want to need it twice.",
    "{quote} saved the day and changed nothing about the next one.",
    "With {quote} the hole is filled with your own hours.",
];

const ACTIVITY_AS_PROGRESS: &[&str] = &[
    "{quote} is something done, and I don't hear what it did.",
    "I hear effort in {quote} and no effect.",
    "{quote} keeps people busy, and I can't tell what got better.",
    "What came of {quote} is the part I need.",
    "With {quote} you count the work instead of what it changed.",
    "You give me {quote} where I was waiting for a result.",
];

const VANITY_METRIC: &[&str] = &[
    "{quote} is a big number, and I can't tell whether anyone was better off.",
    "I don't know what to do with {quote}, because it can only go up.",
    "{quote} counts heads and not help.",
    "With {quote} you give me a total where I'd need a change.",
    "{quote} looks good on a slide and tells me little.",
];

const PLATITUDE: &[&str] = &[
    "{quote} would fit any story.",
    "I've heard {quote} before, and it wasn't about this.",
    "{quote} is a saying, and I'd like the lesson.",
    "You close with {quote}, which I could have guessed beforehand.",
    "With {quote} you leave this story and speak in general.",
    "Nothing in {quote} belongs to what happened to you.",
];

const DISPARAGEMENT: &[&str] = &[
    "{quote} is no way to speak of somebody who isn't in the room.",
    "I wince at {quote}, and so would the person it is about.",
    "{quote} sounds harder than it may be meant, and it stays with me.",
    "{quote} leaves the other person no way to answer.",
    "I'd strike {quote}, because the point stands without it.",
    "I'd ask how {quote} would sound to the person it is about.",
];
