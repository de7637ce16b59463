//! What it means to a reviewer that one is met or not.

use debrief_core::CriterionId;

/// How a criterion is spoken of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spoken {
    id: &'static str,
    /// Why one would hire for it.
    pub(crate) hire: &'static [&'static str],
    /// Why its absence is a worry.
    pub(crate) worry: &'static [&'static str],
}

/// How a criterion of the rubric is spoken of; none for a persona's own.
pub(crate) fn of(criterion: &CriterionId) -> Option<&'static Spoken> {
    CRITERIA.iter().find(|spoken| spoken.id == criterion.as_str())
}

const fn spoken(id: &'static str, hire: &'static [&'static str], worry: &'static [&'static str]) -> Spoken {
    Spoken { id, hire, worry }
}

/// The rubric's criteria.
const CRITERIA: &[Spoken] = &[
    spoken(
        "structure",
        &[
            "A reader can follow that without asking back.",
            "It will save a meeting or two.",
            "I know where I am at every point.",
        ],
        &[
            "I'd be putting the story together myself.",
            "Without a story there is little that I can weigh.",
            "A room full of busy people would have lost the thread.",
            "That leaves me with impressions.",
            "I can't rate what I can't follow.",
            "Before anything else I need something that happened.",
            "The rest hangs in the air until then.",
            "It gives the panel very little to talk about.",
        ],
    ),
    spoken(
        "specificity",
        &[
            "Anyone who was there could confirm it.",
            "Detail like that is hard to make up.",
            "I could ring somebody and check it.",
            "It makes the rest believable.",
        ],
        &[
            "I couldn't check any of this with a colleague.",
            "General words are cheap, and I need one that isn't.",
            "As long as it stays general I have to guess.",
            "I'd like it to be an answer that only one person could give.",
            "It's the difference between a story and a slogan.",
            "I remember scenes, and I forget summaries.",
            "Trust comes with particulars.",
            "I'd have nothing to ask a referee about.",
            "Words like these fit too many people.",
        ],
    ),
    spoken(
        "ownership",
        &[
            "That is somebody who picks things up.",
            "I'd hand over a problem and stop worrying.",
            "People who talk like that are easy to work with when it burns.",
            "It is what I look for before anything else.",
        ],
        &[
            "I'd be hiring a team that I haven't met.",
            "Trust starts there for me.",
            "If it goes wrong here, I want to know who will say so.",
            "I'd ask for it in the first five minutes.",
            "I hire a person, and I need to see that person act.",
            "With us it will be one name on the ticket.",
            "Nobody can vouch for a part that isn't told.",
            "My team would ask me about it first.",
            "I need to know whom I'd be calling.",
        ],
    ),
    spoken(
        "impact",
        &[
            "Something was different afterwards, and that is the job.",
            "It ended in an effect, not in an effort.",
            "I know what we would get.",
            "That is a result I could repeat to my boss.",
        ],
        &[
            "Effort I hear all day, effects are rarer.",
            "I'd be paying for activity.",
            "For all that I know, nothing came of it.",
            "Until then it is a story about trying.",
            "A month later somebody would ask me what it brought.",
            "The job is judged by what is different afterwards.",
            "Trying hard is where it begins.",
            "I can't put a price on an unknown ending.",
            "My next question would be the same: and then?",
        ],
    ),
    spoken(
        "learning",
        &[
            "The next mistake will be a new one.",
            "A person who learns like that gets better on our time.",
            "That's growth I can see.",
            "It tells me what the second year would look like.",
        ],
        &[
            "It might go the same way with us.",
            "An event that changes nothing was only bad luck.",
            "I'd want to know that it left a mark.",
            "The second time is what I hire for.",
            "I'd expect the same again in a year.",
            "We pay for lessons here, so I ask what they bought.",
            "What sticks is what counts.",
            "Insight is cheap before the second attempt.",
        ],
    ),
    spoken(
        "customer_problem",
        &[
            "Start there and the roadmap half writes itself.",
            "I can teach the tools, and not that instinct.",
            "That is the right end to begin at.",
            "Whoever starts there builds the right thing more often.",
        ],
        &[
            "I'd worry about getting the wrong thing, well made.",
            "A product without a person behind it is a guess.",
            "That's the end I'd start from.",
            "We have enough solutions that look for a problem.",
        ],
    ),
    spoken(
        "evidence_led",
        &[
            "The loudest voice won't win with somebody like that around.",
            "It is a decision I could audit.",
            "I'd like that habit in every planning round.",
            "Facts came before the opinion, and that's the order I want.",
        ],
        &[
            "How sure one could be I can't tell.",
            "I can't tell a good decision from a lucky one.",
            "Next time the gut may be wrong.",
            "Being sure is not the same as knowing.",
        ],
    ),
    spoken(
        "trade_offs",
        &[
            "Saying no with reasons is half of my job.",
            "I trust a choice when I've seen its price.",
            "That is a person who knows what a yes costs.",
            "It's how I'd want a roadmap argued.",
        ],
        &[
            "Every plan looks good when nothing stands against it.",
            "Choosing is the job, and I haven't watched it happen.",
            "I'd want to see something lose.",
            "Without that it is a preference.",
        ],
    ),
    spoken(
        "outcome_metrics",
        &[
            "With measures like that we would notice early.",
            "It's a number I'd steer by.",
            "That tells me whether anyone was better off.",
            "The right thing was counted, which is rare.",
        ],
        &[
            "We'd be steering in the dark.",
            "I wouldn't know when to stop.",
            "Busy and useful look the same from there.",
            "What isn't measured gets argued about.",
        ],
    ),
    spoken(
        "root_cause",
        &[
            "I want that in the next incident review.",
            "Whoever finds that doesn't fix the same thing twice.",
            "I like working with people who get that far.",
            "You can build on a cause like that.",
        ],
        &[
            "A cause that isn't found comes back.",
            "I'd expect to meet the same failure again.",
            "Treating symptoms keeps a team busy for years.",
            "The next one is already on its way.",
        ],
    ),
    spoken(
        "systemic_change",
        &[
            "It outlives the person, and that's how teams get better.",
            "The next team gets that for free.",
            "I hire for what stays behind.",
            "That is the difference between a fix and a repair.",
        ],
        &[
            "Being careful doesn't scale.",
            "We'd be one bad week away from the same thing.",
            "I need what is left when the hero goes home.",
            "Good intentions wear off by spring.",
            "I've seen the same incident three times in other places.",
            "It would come down to luck again.",
        ],
    ),
    spoken(
        "execution_realism",
        &[
            "That is somebody who has shipped things.",
            "I'd believe a date that comes from there.",
            "Plans break, and this person says so in time.",
            "It sounds like work, and not like a slide.",
        ],
        &[
            "Real delivery has more mud on it.",
            "I can't tell how this person behaves on a bad week.",
            "Our plans break, and I'd like to know what happens then.",
            "I'd want the version with the slip in it.",
        ],
    ),
    spoken(
        "influence",
        &[
            "Most of what I need done belongs to other people.",
            "That works across a border, where a title doesn't.",
            "I'd send that person into the hard meeting.",
            "People were moved and not pushed.",
        ],
        &[
            "Most of my work runs through people I can't order about.",
            "I couldn't say what happens when somebody says no.",
            "The job is larger than one desk.",
            "I don't know yet how far this person's word carries.",
        ],
    ),
    spoken(
        "stakeholder_communication",
        &[
            "My clients would rather hear it that way than find out.",
            "Nobody on the other end gets a surprise.",
            "I could put that person on the phone tomorrow.",
            "That is how you keep a client through bad news.",
        ],
        &[
            "Silence is what loses me clients.",
            "My first question is always who picked up the phone.",
            "Somebody found out by accident, or nobody did, and I can't tell which.",
            "On my side of the house that is most of the job.",
            "A client never forgives the second-hand version.",
            "I'd want to have heard that conversation.",
            "People can take bad news, and they can't take none.",
        ],
    ),
    spoken(
        "empathy",
        &[
            "Clients notice that within a minute.",
            "There's a person on the other side of it, and that shows.",
            "I can't train that, so I hire for it.",
            "That is listening, and it changes what gets done.",
        ],
        &[
            "A client would feel that within a minute.",
            "I keep wondering how it was for the other person.",
            "It takes two to have a story, and I get one.",
            "My accounts are people before they are accounts.",
        ],
    ),
    spoken(
        "relationship",
        &[
            "That account would stay.",
            "It's what is left when the case is closed.",
            "People forgive a mistake and remember that.",
            "I'd like to be on the other end of that.",
        ],
        &[
            "Cases close, and the relationship goes on or it doesn't.",
            "I measure it by who calls again.",
            "Being right is small comfort if nobody comes back.",
            "That's the part of the story I live in.",
        ],
    ),
    spoken(
        "proactive_risk",
        &[
            "The calls I never have to make are the best ones.",
            "That's a fire which never got lit.",
            "With somebody like that I'd sleep better.",
            "Seeing it is one thing, moving in time is the other.",
        ],
        &[
            "By the time a client sees it, I've lost.",
            "I'd rather hear about the smoke than the fire.",
            "Reacting well is only second best.",
            "My week is made of things that somebody could have seen.",
        ],
    ),
];
