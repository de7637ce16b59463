//! Lines of round 2, said to colleagues: "you" is a colleague, "they" is the candidate.
//!
//! Slots: `{colleague}`; `{quote}` and `{quote2}` (the answer's words); `{shows}`, `{lacks}`, `{says}` (clauses about the
//! candidate); `{held}` and `{matter}` (noun phrases); `{missing}` (what the colleague still waits for, a noun phrase); `{point}`
//! (the criterion).

/// Agrees with a colleague, by name.
pub(crate) const AGREES: &[&str] = &[
    "{colleague}, I am with you on {point}.",
    "{colleague} is right about {point}.",
    "I see {point} as you do, {colleague}.",
    "No quarrel with {colleague} on {point}.",
    "{colleague}, on {point} we heard the same thing.",
    "On {point} I sign what you have, {colleague}.",
    "With {colleague} I agree about {point}.",
    "{colleague}, you and I land in the same place on {point}.",
    "About {point} there is nothing between us, {colleague}.",
    "I have {point} where {colleague} has it.",
    "Put me next to {colleague} on {point}.",
    "{colleague}, yes to what you have on {point}.",
];

/// Why, where both rate it high.
pub(crate) const AGREES_HIGH: &[&str] = &[
    "{quote} is hard to argue with.",
    "What carries it for me is {quote}.",
    "For me {quote} does it, because {shows}.",
    "They earn it with {quote}.",
    "I would point to {quote}, which is {held}.",
    "{quote} is {held}, whoever reads it.",
    "My own line for it is {quote}.",
    "It rests on {quote}, and that holds.",
    "The words I have for it are {quote}.",
    "I went by {quote}: {held}.",
    "Where they say {quote}, {shows}.",
    "Mine comes from {quote}, where {shows}.",
];

/// Why, where both rate it low.
pub(crate) const AGREES_LOW: &[&str] = &[
    "I looked too, and {lacks}.",
    "However I read it, {lacks}.",
    "The trouble is that {lacks}.",
    "I turned it over twice, and {lacks}.",
    "What neither of us has is {wanted}.",
    "From my chair too, {lacks}.",
    "I would not know where to find {wanted}.",
    "As far as I can see, {lacks}.",
    "What is missing is {hear}, and goodwill does not put it there.",
    "It comes down to {hear}, and that is not there.",
];

/// Why, where both see the same flag.
pub(crate) const AGREES_FLAGGED: &[&str] = &[
    "My pen stopped at {quote} as well, because {says}.",
    "With {quote}, {says}, and that stays with me.",
    "I marked {quote} too: {says}.",
    "It is {quote} for me as well, where {says}.",
    "{quote} does them no good: {says}.",
    "What I cannot get past is {quote}, because {says}.",
    "The line is {quote}, and {says}.",
    "I tried to read {quote} kindly, and still {says}.",
];

/// Pushes back on a colleague, by name.
pub(crate) const PUSHES: &[&str] = &[
    "{colleague}, I push back on {point}.",
    "{colleague}, I read that part differently.",
    "I would not go as far as {colleague} on {point}.",
    "On {point} I have to disagree with you, {colleague}.",
    "{colleague}, here I part ways with you.",
    "Not so fast on {point}, {colleague}.",
    "I cannot follow {colleague} on {point}.",
    "{colleague}, I see {point} another way.",
    "Let me hold something against that, {colleague}.",
    "About {point} we differ, {colleague}.",
    "{colleague}, on {point} I would be careful.",
    "With respect, {colleague}, I come out elsewhere on {point}.",
];

/// Why, where the colleague misses what this speaker holds words for.
pub(crate) const PUSHES_ANSWERED: &[&str] = &[
    "You wait for {matter}, and {quote} is at least part of it.",
    "If the gap is {matter}, then {quote} belongs on the table.",
    "{quote} is {held}, and it bears on {matter}.",
    "I hold {quote} against it. That is {held}.",
    "You have {matter} down as missing. I find a good part of it in {quote}.",
    "To me {quote} goes some of the way towards {matter}.",
    "There is {quote}, which is {held}, so I would not call {matter} empty.",
    "Look once more at {quote}: {held}, and that touches {matter}.",
    "Before we call {matter} a gap, there is {quote}.",
    "What you miss is {matter}, and I would start looking at {quote}.",
];

/// Why, where the colleague says that something is not there and this speaker holds words for the very thing.
pub(crate) const PUSHES_SAME: &[&str] = &[
    "You have {matter} down as missing, and I have the words for it: {quote}.",
    "It is there, in {quote}.",
    "For {matter} I have a line: {quote}.",
    "I found {matter} where they say {quote}.",
    "The words are {quote}, and that is {held}.",
    "You miss {matter}. I read {quote}, and there it is.",
    "I would point you to {quote}, which is {held}.",
    "Have another look at {quote}. That is {held}.",
];

/// Why, where this speaker rates it higher.
pub(crate) const PUSHES_UP: &[&str] = &[
    "I am higher there because of {quote}.",
    "To me {quote} is worth more than you give it.",
    "{quote} is {held}, and I count it in full.",
    "You are harder on it than I am. I have {quote}.",
    "What puts me above you is {quote}: {shows}.",
    "I would not pass over {quote}, because {shows}.",
    "With {quote}, {shows}, and that lifts it for me.",
    "My reason is {quote}, which is {held}.",
];

/// Why, where this speaker rates it higher and has no words of its own for it.
pub(crate) const PUSHES_UP_BARE: &[&str] = &[
    "I am higher there than you are, and I stay there.",
    "You are harder on it than I am.",
    "I came out kinder on it, on the same words.",
    "From my chair it looks better than from yours.",
];

/// Why, where this speaker rates it lower.
pub(crate) const PUSHES_DOWN: &[&str] = &[
    "I am lower there, because {lacks}.",
    "What holds me down is {wanted}, which I do not have.",
    "You are kinder than I am. For me {lacks}.",
    "I cannot go that high while {lacks}.",
    "My trouble is that {lacks}.",
    "For a higher mark I would need {wanted}.",
    "You give it more than I can. I am still missing {wanted}.",
    "I stay below you, since {lacks}.",
];

/// The same over a flag.
pub(crate) const PUSHES_DOWN_FLAGGED: &[&str] = &[
    "I am lower there because of {quote}: {says}.",
    "What holds me down is {quote}, where {says}.",
    "You are kinder than I am about {quote}. To me {says}.",
    "I cannot go that high past {quote}, because {says}.",
];

/// Why, where this speaker rates it lower and found no gap of its own.
pub(crate) const PUSHES_DOWN_BARE: &[&str] = &[
    "I am lower there than you are, and I stay there.",
    "You are kinder on it than I am.",
    "The same words carry less for me.",
    "From my chair it looks thinner than from yours.",
];

/// Pushes back on how much a gap weighs, where the recommendations differ.
pub(crate) const PUSHES_WEIGHT: &[&str] = &[
    "I grant you the gap, and I weigh it less: {quote} counts more with me.",
    "The gap is real. It does not outweigh {quote} for me.",
    "You let that decide it. For me {quote} decides more, because {shows}.",
    "I would not let it stand in front of {quote}, where {shows}.",
    "It matters less to me than {quote} does.",
    "I set {quote} beside it, and for me that is the heavier piece.",
    "What you see is so, and still {quote} weighs more on my scale.",
    "For me the balance tips the other way with {quote}.",
];

/// Builds on a colleague's words with words of this speaker's own.
pub(crate) const BUILDS: &[&str] = &[
    "{colleague}, beside your line on {point} I would put {quote}, where {shows}.",
    "To what {colleague} has on {point} I would add {quote}: {held}.",
    "{colleague}, what you have on {point} is one half for me. The other is {quote}, which is {held}.",
    "I would add to {colleague}'s point on {point}. With {quote}, {shows}.",
    "Next to {colleague}'s view of {point} belongs {quote}, because {shows}.",
    "{colleague}, you have {point}, and I can add {quote}, where {shows}.",
    "Building on {colleague}, I would set {quote} beside {point}: {held}.",
    "{colleague} has {point} covered. My piece is {quote}, where {shows}.",
    "Take what {colleague} has on {point} together with {quote}, and we have {held} as well.",
    "With what {colleague} has on {point} I would file {quote}, which is {held}.",
];

/// The same, where the colleague was just named.
pub(crate) const BUILDS_AFTER: &[&str] = &[
    "Beside {point} I would put {quote}, where {shows}.",
    "To {point} I would add {quote}, which is {held}.",
    "With {point} goes {quote}, because {shows}.",
    "It is not only {point}. There is {quote}, and {shows}.",
    "Put {quote} next to {point}: {held}.",
    "If {point} is one part of it, {quote} is another, because {shows}.",
    "I would read {point} together with {quote}, where {shows}.",
    "I would also lay {quote} beside {point}: {held}.",
];

/// Builds on a colleague's words for a criterion of this speaker's own, and moves up.
pub(crate) const MOVES_UP: &[&str] = &[
    "{colleague}, your line {quote} moves me: it bears on {point} too, and I go up a step there.",
    "I had not counted {quote} towards {point} until {colleague} held it up. Now I do, and I go up a step.",
    "{colleague} has {quote}, and that is {held}. For {point} it lifts me a step.",
    "What {colleague} found in {quote} helps {point} as well. I move up one step.",
    "{colleague}, with {quote} you have me: that is {held}, and on {point} I go a step higher.",
    "On {point} I go up a step, because {colleague} has {quote}.",
    "I came in lower on {point}. {colleague} points to {quote}, and that is worth a step up.",
    "To be fair to {point}, {quote} belongs to it as well. {colleague}, that is your find, and I move up a step.",
    "Thanks to {colleague} I see {quote} with other eyes. It is {held}, so {point} goes up a step.",
];

/// Moves down for a flag that a colleague held up.
pub(crate) const MOVES_DOWN: &[&str] = &[
    "{colleague}, {quote} weighs on {point} too, and I come down a step there.",
    "I let {quote} pass until {colleague} held it up. On {point} I come down a step.",
    "What {colleague} marked in {quote} touches {point} as well. I move down one step.",
    "{colleague} is right to stop at {quote}. It costs them a step on {point} with me.",
    "On {point} I come down a step, because {colleague} has {quote}, and that fits badly with it.",
    "{colleague}, after {quote} I cannot keep {point} where I had it. One step down.",
    "I was too kind on {point}. {colleague} has {quote}, and I take a step down.",
    "With {quote} on the table, thanks to {colleague}, {point} goes down a step for me.",
];

/// Asks a colleague what would move them.
pub(crate) const ASKS: &[&str] = &[
    "{colleague}, would {missing} be enough to change your mind?",
    "If a follow-up brought {missing}, {colleague}, would you move?",
    "{colleague}, how much hangs on {hear} for you?",
    "Is {missing} a must for you, {colleague}, or a wish?",
    "Suppose we heard {hear}, {colleague}. Where would you end up?",
    "{colleague}, you are waiting to hear {hear}. Would one sentence on it do?",
    "What would you do with {missing}, {colleague}, if we got it?",
    "May I ask you, {colleague}, whether {missing} would settle it?",
    "{colleague}, is {missing} all that you need for a better vote?",
];

/// The same, where the colleague was just named.
pub(crate) const ASKS_AFTER: &[&str] = &[
    "Would {missing} be enough to change your mind?",
    "If a follow-up brought {missing}, would you move?",
    "How much hangs on {hear} for you?",
    "Is {missing} a must for you, or a wish?",
    "Suppose we heard {hear}. Where would you end up?",
    "You are waiting to hear {hear}. Would one sentence on it do?",
    "What would you do with {missing}, if we got it?",
    "Would {missing} settle it for you?",
];

/// Where this speaker's own gap lies.
pub(crate) const MY_GAP: &[&str] = &[
    "My own gap is elsewhere: {lacks}.",
    "What I still want to hear is {hear}.",
    "From my side, {lacks}.",
    "I am still missing {wanted}.",
    "Where I stay strict is {point}, because {lacks}.",
    "What bothers me is another thing: {lacks}.",
    "My worry lies with {point}: {lacks}.",
    "The piece I cannot find is {hear}.",
    "Nobody has shown me {hear} so far.",
    "And I keep coming back to {hear}, which I do not have.",
];

/// The same over a flag.
pub(crate) const MY_FLAG: &[&str] = &[
    "What still bothers me is {quote}, because {says}.",
    "I keep coming back to {quote}, where {says}.",
    "My own mark is next to {quote}: {says}.",
    "From my side there is {quote}, and {says}.",
    "Where I stay strict is {quote}, because {says}.",
    "Somebody has to name {quote}: {says}.",
    "I would not leave the room without {quote}, because {says}.",
    "The line that still worries me is {quote}: {says}.",
];

/// What this speaker holds on to.
pub(crate) const MY_GROUND: &[&str] = &[
    "For my part I stay with {quote}: {shows}.",
    "What I bring to this is {quote}, where {shows}.",
    "My own line is {quote}, which is {held}.",
    "I would not let {quote} get lost: {shows}.",
    "From my side of the table it is {quote} that counts, because {shows}.",
    "Do not lose sight of {quote}. There {shows}.",
    "I keep {quote} on my side: {held}.",
    "What I hold up is {quote}, where {shows}.",
];

/// Reports a text that was addressed to the panel.
pub(crate) const INSTRUCTIONS: &[&str] = &[
    "For the record, the answer also has a note to us, {quote}. I read it, and it changes nothing.",
    "Somebody wrote us instructions: {quote}. They were ignored.",
    "The answer also tells us how to vote, in {quote}. We vote on the story.",
    "A word on {quote}: that is addressed to us, and I left it where it stands.",
    "We were also given orders, {quote}. I do not take those.",
    "One line is not for the story but for us, {quote}. It moved nothing, up or down.",
    "As for {quote}, that is an instruction to this panel, and it goes unheeded.",
    "The answer asks us for a favour in {quote}. It does not get one.",
];

/// The same where its words cannot be quoted.
pub(crate) const INSTRUCTIONS_BARE: &[&str] = &[
    "For the record, part of the answer is an instruction to us. I read it, and it changes nothing.",
    "The answer also tells us how to vote. We vote on the story.",
    "There is a note to this panel in it. It moved nothing, up or down.",
    "Part of the answer is addressed to us, and it was ignored.",
];

/// Begins a turn at a table where nobody else sits.
pub(crate) const ALONE: &[&str] = &[
    "Nobody else sits at this table, so I argue with myself.",
    "With no colleague to answer, I go over my own notes once more.",
    "I am alone on this panel, so let me test my own reading.",
    "There is no second voice here, so I take the other side for a moment.",
    "As the only one here I have to push back on myself.",
    "Since no one is here to contradict me, I try it myself.",
    "On a panel of one, the second look is mine as well.",
    "Without a colleague across the table, I read my own marks again.",
];

/// The strongest counterpoint that one has against oneself.
pub(crate) const ALONE_GROUND: &[&str] = &[
    "In their favour I keep coming back to {quote}, where {shows}.",
    "What holds up on a second look is {quote}: {shows}.",
    "For them speaks {quote}, which is {held}.",
    "The line that survives is {quote}, because {shows}.",
    "I still hold {quote} in their favour: {held}.",
    "Read again, {quote} is {held}.",
    "If I argue for them I begin with {quote}, because {shows}.",
    "The best case for them is {quote}, where {shows}.",
];

/// What one would ask the candidate.
pub(crate) const ASKS_CANDIDATE: &[&str] = &[
    "What I would ask the candidate is this. {question}",
    "With the candidate in the room I would ask one thing. {question}",
    "I would put it to the candidate directly. {question}",
    "My question to the candidate would be a short one. {question}",
    "One follow-up would help. {question}",
    "The follow-up I want is simple. {question}",
    "Before any vote I would ask the candidate. {question}",
    "If there is time for one question, take mine. {question}",
];
