//! What the panel can say, as data: a line is chosen, then its slots are filled. The candidate is "you".
//!
//! Slots: `{names}` and `{name}` (people), `{point}` (a criterion in a sentence: "the root cause"), `{quote}` (the answer's words),
//! `{missing}` (what somebody is still waiting to hear), `{vote}` (a recommendation).

/// What all agree is good, with the words that it rests on.
pub(super) const AGREED_QUOTED: &[&str] = &[
    "{names} agree on {point}: \"{quote}\" is the line that it rests on.",
    "{point} is the common ground of {names}, and it rests on \"{quote}\".",
    "On {point} you have {names} on your side, and the words behind it are \"{quote}\".",
    "{names} {together} credit {point}, and \"{quote}\" is why.",
    "{names} {together} come away with a good word for {point}, because of \"{quote}\".",
    "What {names} share is {point}: \"{quote}\".",
    "{names} {together} rate {point} well, on the words \"{quote}\".",
    "Ask {names} what is good here, and {point} is on every list: \"{quote}\".",
    "\"{quote}\": that is what {names} {together} hold up for {point}.",
    "Nobody argues about {point}. With \"{quote}\" you have {names}.",
    "You win {names} over on {point} when you say \"{quote}\".",
    "{point} is your best card with {names}, who {together} point to \"{quote}\".",
];

/// The same without words to quote.
pub(super) const AGREED: &[&str] = &[
    "{names} agree that {point} is good here.",
    "{point} is where {names} agree that the answer is good.",
    "{names} {together} give {point} a good mark.",
];

/// The other agreements.
pub(super) const ALSO_AGREED: &[&str] = &[
    "{points} {is} on the good side too.",
    "{points} {is} good as well.",
    "The same goes for {points}.",
    "It holds for {points} too.",
    "Nor does anyone quarrel with {points}.",
    "{points} {is} credited by everyone who rates it.",
];

/// What a panel of one finds good.
pub(super) const STRENGTH: &[&str] = &[
    "For {names} the best of this answer is {point}: \"{quote}\".",
    "{names} credits {point}, on the words \"{quote}\".",
    "What {names} would hold up is {point}: \"{quote}\".",
    "\"{quote}\" is what {names} would hold up for {point}.",
];

/// The nearest thing to an agreement, with words.
pub(super) const NEAR_QUOTED: &[&str] = &[
    "The nearest thing to common ground is {point}, which {names} call {range}: \"{quote}\".",
    "{names} come closest to agreeing on {point}, which they call {range}, with \"{quote}\" behind it.",
    "Common ground is thin. The best of it is {point}, {range} in the eyes of {names}, on the words \"{quote}\".",
    "Nothing here is good in everybody's eyes; {point}, with \"{quote}\", comes nearest, and {names} call it {range}.",
    "{names} would each begin with {point} and get no further than {range}, on \"{quote}\".",
    "There is little to hold up together. {names} find {point} {range}, for \"{quote}\".",
    "With \"{quote}\" you bring {names} as far as {range} on {point}, and no further on anything.",
];

/// The same without words.
pub(super) const NEAR: &[&str] = &[
    "The nearest thing to common ground is {point}, which {names} call {range}.",
    "{names} come closest to agreeing on {point}, and call it {range}.",
    "Common ground is thin: {point}, which {names} put at {range}, is the best of it.",
];

/// Nothing is good in anybody's eyes.
pub(super) const NEAR_WEAK: &[&str] = &[
    "{names} find nothing here that they would call good.",
    "There is nothing yet that {names} would hold up together.",
    "None of {names} can point to something that works.",
    "{names} come away with little, and {point} is the best of it.",
    "Even on {point}, where it comes closest, {names} find it weak.",
    "It is too thin for {names}, each from their own side.",
];

/// The best mark of a panel of one that finds nothing good.
pub(super) const BEST_ALONE: &[&str] = &[
    "{name} finds nothing better than {word} here; {point} comes first{on}.",
    "The best mark that {name} gives is {word}, for {point}{on}.",
];

/// The best mark where no two seats are near each other.
pub(super) const BEST: &[&str] = &[
    "There is little that the seats agree on. The best mark is from {name}, who calls {point} {word}{on}.",
    "The seats do not meet on any one thing; {name}, who finds {point} {word}{on}, gives the best mark.",
];

/// The critical gap, and what somebody is still waiting to hear.
pub(super) const GAP_MISSING: &[&str] = &[
    "The critical gap is {point}: {name} is still waiting to hear {missing}.",
    "What holds the answer back is {point}; nobody has heard {missing}.",
    "Where it falls short is {point}, and {name} would begin by asking {missing_wh}.",
    "The gap that counts is {point}, because the answer never gets to {missing_np}.",
    "What {name} did not get to hear is {missing}, which leaves {point} as the critical gap.",
    "It falls down on {point}. {name} left without hearing {missing}.",
    "The piece that would change most is {missing}; without it {point} stays weak.",
    "{point} is the hole in it, and {name} would fill it with {missing_np}.",
    "The panel stops at {point}: it is still open {missing_wh}.",
    "Above all {point} is missing, and what {name} wants to hear is {missing}.",
    "Start with {point} when you mend it, and say {missing_wh}.",
    "Start with {point} when you mend it, and give {name} {missing_np}.",
];

/// The critical gap, and who marks it so.
pub(super) const GAP_NAMES: &[&str] = &[
    "The critical gap is {point}, which {names} {mark} as weak.",
    "What holds the answer back is {point}: {names} {find} it weak.",
];

/// The critical gap alone.
pub(super) const GAP_BRIEF: &[&str] =
    &["The critical gap is {point}.", "What holds the answer back is {point}."];

/// The gaps after the first.
pub(super) const ALSO_WEAK: &[&str] = &[
    "After that {comes} {points}.",
    "{points} {is} weak as well.",
    "Behind it {comes} {points}.",
    "There is work left on {points} too.",
    "Next in line: {points}.",
    "{points} would be next.",
];

/// What would move somebody on something else.
pub(super) const WOULD_CHANGE: &[&str] = &[
    "{name} would go up on {point} after hearing {missing}.",
    "On {point}, {name} is open to being moved by {missing_np}.",
    "{name} has a question left on {point}: {missing}.",
    "To move {name} on {point}, say {missing_wh}.",
    "For {name} it would also help to hear {missing}.",
    "{name} would look again at {point}, if you said {missing_wh}.",
];

/// No gap is critical; the lowest mark.
pub(super) const NO_GAP: &[&str] = &[
    "There is no critical gap: no mark is lower than {name}'s for {point}, and that is {word}.",
    "Nothing here is a critical gap. Nobody goes lower than {name} does on {point}, which is {word}.",
    "As for gaps, none is critical; the lowest that anybody goes is {word}, as {name} does on {point}.",
    "No gap is critical. If one thing is left to work on, it is {point}, which {name} finds {word}.",
];

/// The same in short.
pub(super) const NO_GAP_BRIEF: &[&str] = &["There is no critical gap.", "Nothing here is a critical gap."];

/// A vote that a dealbreaker holds down.
pub(super) const DEALBREAKER: &[&str] = &[
    "{name} stops at {vote}: {flag} is a dealbreaker there{in_quote}.",
    "{name} will not go past {vote}, because {flag} is a dealbreaker on that seat{colon_quote}.",
    "For {name} {flag} is a dealbreaker{in_quote}, so that vote stays at {vote}.",
];

/// A vote that a floor holds down.
pub(super) const FLOOR: &[&str] = &[
    "{name} stops at {vote}, because {point} is under the floor set for it{on_quote}.",
    "{name} will not go past {vote}: {point} is a must-have there and falls short{on_quote}.",
];

/// A vote far from the panel's.
pub(super) const VOTE_APART: &[&str] = &[
    "{name} stands apart at {vote}, with {point} weighing most{colon_quote}.",
    "{name} lands {side}, at {vote}, mostly for {point}{words_quote}.",
];

/// A mark far from a colleague's.
pub(super) const MARK_APART: &[&str] = &[
    "{name} differs on {point}, {steps} steps {below} {colleague}{because_quote}.",
    "{name} and {colleague} part ways on {point}: {name} stands {steps} steps {side}{on_quote}.",
    "The disagreement is about {point}, which {name} rates {steps} steps {below} {colleague}{because_quote}.",
    "On {point} it is not one voice: {name} is {steps} steps {below} {colleague}{points_quote}.",
];

/// Nobody differs by much: who comes away warmest, and who coolest.
pub(super) const WARM_AND_COOL: &[&str] = &[
    "{warm} comes away warmest, for {warm_point}, and {cool} coolest, over {cool_point}.",
    "If anyone is warmer it is {warm}, on {warm_point}; {cool} holds back over {cool_point}.",
    "The marks lie close together: {warm_point} lifts {warm}, {cool_point} holds {cool} back.",
    "{cool} is the hardest to please, because of {cool_point}, and {warm} the easiest, thanks to {warm_point}.",
    "They differ in what they look at: {warm} at {warm_point}, and with more pleasure than {cool} at {cool_point}.",
    "Nobody is far from anybody. {warm} likes {warm_point} best, {cool} worries most about {cool_point}.",
    "Between {warm}, who gives most for {warm_point}, and {cool}, who misses most on {cool_point}, there is little distance.",
    "{warm} would speak for you on {warm_point}; the first doubt would come from {cool}, on {cool_point}.",
];

/// Nobody differs, and there is no warmest either.
pub(super) const NOBODY: &[&str] = &[
    "{neither} differs by more than a step on anything that {they} rate.",
    "{neither} breaks ranks: marks for the same thing lie within a step of each other.",
    "There is no dissent to print; where {they} rate the same thing, they are a step apart at most.",
    "On what {they} rate, the marks are never more than a step apart.",
    "They read it alike: wherever {they} rate the same thing, the marks are close.",
    "There is no quarrel at this table, only a step here and there.",
];

/// The same where no two rate the same thing.
pub(super) const NOBODY_SHARES: &[&str] = &[
    "{neither} votes more than a step away from the panel.",
    "{neither} dissents: the votes lie within a step of the panel's.",
];

/// One seat alone.
pub(super) const ALONE: &[&str] =
    &["It is one voice, so there is nobody to differ.", "No second voice sat here to differ."];

/// A mark that moved, and by whose words.
pub(super) const MOVED: &[&str] = &[
    "{name} moved {way} on {point} after {colleague} held up \"{quote}\".",
    "{colleague} held up \"{quote}\", and {name} went {way} on {point}.",
    "It was {colleague}'s \"{quote}\" that moved {name} {way} on {point}.",
    "In the discussion \"{quote}\", which {colleague} brought up, took {name} {way} on {point}.",
];

/// No mark moved.
pub(super) const UNMOVED: &[&str] = &[
    "No mark moved in the discussion.",
    "The discussion changed no mark.",
    "Talking it over moved nobody.",
    "After the discussion every mark stood where it was.",
    "Nobody heard anything that moved a mark.",
];

/// All vote alike.
pub(super) const UNANIMOUS: &[&str] = &[
    "{they} vote {vote}, and that is the panel's recommendation.",
    "So it is {vote}, from {alike}.",
    "The conclusion is {vote}: {they} vote for it.",
    "In the end {they} say {vote}, and so does the panel.",
    "That makes it {vote}, by the votes of {alike}.",
];

/// The votes differ.
pub(super) const SPLIT: &[&str] = &[
    "{votes}; together that is {vote}.",
    "{votes}, and the panel's recommendation is {vote}.",
    "{votes}; taken together, the panel says {vote}.",
    "In the end {votes}, which makes the panel's word {vote}.",
    "{votes}, and it comes to {vote}.",
    "{votes}, so the panel lands on {vote}.",
];

/// One seat's vote.
pub(super) const ONE_VOTE: &[&str] = &[
    "That leaves {names} at {vote}, and with one seat so is the panel.",
    "{names}'s recommendation, and so the panel's, is {vote}.",
    "In the end {names} says {vote}.",
];

/// The marks alone would say more than the caps allow.
pub(super) const CAPPED: &[&str] = &[
    "The marks alone would say {open}, but {names} {cap} it at {vote}.",
    "By the numbers it would be {open}; the limits that {names} {set} hold it at {vote}.",
];

/// All lean on the same words.
pub(super) const ECHO: &[&str] = &[
    "One caution: {all} lean on the same line for {point}, so count it once.",
    "{all} lean on the same line for {point}; count it once.",
    "Mind the echo: for {point}, {all} lean on one and the same line, which counts once.",
    "Mark that for {point} it is the same line {votes} times over, so count it once.",
];

/// Nobody could rate it.
pub(super) const TOO_THIN: &[&str] = &[
    "{names} {find} too little here: there is not enough to rate, so there is no recommendation.",
    "There is not enough here to rate. {names} {come} away without a recommendation.",
    "{names} cannot rate this. There is not enough in it, so there is no recommendation.",
];

/// What to add to it.
pub(super) const ADD: &[&str] = &["What to add: {missing}.", "Still missing: {missing}."];

/// No seat was there.
pub(super) const NOBODY_CAME: &[&str] = &[
    "That says nothing about the answer itself: a seat that is absent counts neither for it nor against it.",
    "It is no judgement of the answer: an absent seat is never counted as a low mark, and none is made up for it.",
];

/// What was not told.
pub(super) const UNTOLD: &[&str] = &[
    "What the answer leaves out may well have happened; it just was not told.",
    "The marks go by what was told; what was left out may well have happened.",
];
