//! # What it reads
//! What meeting tools save as plain text: who speaks and when on a line, then the words.
//!
//! ```text
//! Priya Raman  0:03            [00:00:03] Priya Raman: I sent …       00:03 Priya Raman
//! I sent the wrong list.       Priya Raman (00:03): I sent …          I sent the wrong list.
//! ```
//!
//! # The rule
//! A text is one when its first line that is no title is a speaker's with a time, and there are at least two of them; or one, if
//! it is that of a name that was given. Times are dropped. Where under a tenth of the lines are speakers' or words of theirs that
//! read as text, it is refused as garbled.
//!
//! # What it leaves alone
//! "At 10:30 I called": a line that has words besides the name and the time, and no colon between.

use super::cues::{reads_as_text, time};
use crate::speech::{Heard, Said, heard as taken_apart, is_name};
use crate::{IntakeError, Options, source::Source};

/// The most lines above the first speaker: a title, a date, who was there.
const TITLE: usize = 6;

/// What was said, if the text is such a file.
pub(super) fn heard(source: Source<'_>, body: &str, options: &Options) -> Result<Option<Heard>, IntakeError> {
    let lines = || body.lines().map(str::trim).filter(|line| !line.is_empty());
    let Some(title) = lines().take(TITLE + 1).position(|line| label(line).is_some()) else { return Ok(None) };
    // A heading of an answer is no title of a meeting, and a sentence no title at all.
    let named = lines().take(title).all(|line| !line.starts_with('#') && !line.ends_with('.'));
    let labels = lines().filter(|line| label(line).is_some()).count();
    if !named || labels < 2 {
        return Ok(None);
    }
    let mut said: Vec<Said> = Vec::new();
    let (mut used, mut found) = (0, 0);
    for line in lines().skip(title) {
        found += 1;
        if let Some((name, words)) = label(line) {
            used += 1;
            said.push(Said { speaker: Some(name.to_owned()), text: words.to_owned() });
        } else if only_a_time(line) {
            used += 1;
        } else if reads_as_text(line)
            && let Some(turn) = said.last_mut()
        {
            used += 1;
            if !turn.text.is_empty() {
                turn.text.push('\n');
            }
            turn.text.push_str(line);
        }
    }
    if used * 3 < found * 2 {
        return Err(IntakeError::Garbled {
            file: source.name.to_owned(),
            expected: "lines of speech",
            used,
            found,
        });
    }
    taken_apart(source, said, options).map(Some)
}

/// The name of a line that says who speaks and when, and the words after it.
fn label(line: &str) -> Option<(&str, &str)> {
    time_first(line).or_else(|| time_last(line))
}

/// `[00:03] Priya Raman: words`, `00:03 Priya Raman`.
fn time_first(line: &str) -> Option<(&str, &str)> {
    let (stamp, rest) = line.split_once(char::is_whitespace)?;
    stamped(stamp)?;
    let rest = rest.trim_start().trim_start_matches(['-', '–']).trim_start();
    match rest.split_once(':') {
        Some((name, words)) => is_name(name.trim()).then(|| (name.trim(), words.trim())),
        None => is_name(rest).then_some((rest, "")),
    }
}

/// `Priya Raman  0:03`, `Priya Raman (00:03): words`, `[Priya Raman] 10:02:33`.
fn time_last(line: &str) -> Option<(&str, &str)> {
    let (head, words) = match line.split_once("):") {
        Some((head, words)) => (head.trim_end(), words.trim()),
        None => (line.trim_end_matches(':'), ""),
    };
    let (name, stamp) = head.rsplit_once(char::is_whitespace)?;
    stamped(stamp)?;
    let name = name.trim_end_matches(['-', '–', '|', ' ']).trim();
    let name = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
    is_name(name).then_some((name, words))
}

fn stamped(stamp: &str) -> Option<u64> {
    time(stamp.trim_matches(['[', ']', '(', ')']))
}

fn only_a_time(line: &str) -> bool {
    stamped(line).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Option<(&str, &str)>) {
        assert_eq!(label(line), expected, "of `{line}`");
    }

    #[test]
    fn knows_a_speaker_s_line_by_its_time() {
        check("Priya Raman  0:03", Some(("Priya Raman", "")));
        check("Speaker 2 01:00:03", Some(("Speaker 2", "")));
        check("[00:03] Priya: I left.", Some(("Priya", "I left.")));
        check("Priya Raman (00:03): I left.", Some(("Priya Raman", "I left.")));
        check("00:00:03.2 Priya", Some(("Priya", "")));
        check("[Priya Raman] 10:02:33", Some(("Priya Raman", "")));
    }

    #[test]
    fn leaves_sentences_with_times_alone() {
        check("At 10:30 I called.", None);
        check("I called at 10:30", None);
        check("10:30 was the deadline", None);
        check("Priya: I left.", None);
        check("Result: by 10:30", None);
    }
}
