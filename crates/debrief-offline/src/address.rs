//! Whom a line speaks to.

/// Whether the line speaks to the colleague that it names: "{colleague}, I push back".
pub(crate) fn names_to_the_face(line: &str) -> bool {
    line.contains("{colleague},") || line.contains(", {colleague}")
}

/// Whether the line says "you".
pub(crate) fn says_you(line: &str) -> bool {
    words(line).any(|word| {
        matches!(word.as_str(), "you" | "your" | "yours" | "yourself" | "you're" | "you'd" | "you've")
    })
}

/// Whether the line could be said to the candidate as well as about them.
pub(crate) fn suits_the_candidate(line: &str) -> bool {
    !names_to_the_face(line)
        && !says_you(line)
        && !words(line).any(|word| matches!(word.as_str(), "they" | "them" | "their"))
}

fn words(line: &str) -> impl Iterator<Item = String> {
    line.split(|c: char| !c.is_alphanumeric() && c != '\'').map(str::to_lowercase)
}

/// The lines that go on as the line before them began: without "you" where it spoke of the colleague, not to them.
pub(crate) fn going_on<'l>(lines: &[&'l str], lead: &str) -> Vec<&'l str> {
    let to_the_face = names_to_the_face(lead);
    lines.iter().copied().filter(|line| to_the_face || !says_you(line)).collect()
}
