//! Which stretch of a text sounds well between quotation marks.

use std::ops::Range;

use crate::clean::unspeakable;
use crate::word::{Kind, Word, words};

/// What kind of stretch is wanted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wish {
    /// The most words.
    pub(crate) most: usize,
    /// What makes it better.
    pub(crate) with: With,
}

/// What a stretch had better have in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum With {
    /// The speaker.
    Speaker,
    /// The speaker doing something: "I rang them", and not "when they rang me".
    Actor,
    /// Numbers.
    Numbers,
}

/// Writing without spaces has no words to count.
const MOST_CHARS: usize = 120;
/// A stretch may be so much longer where a clause ends there.
const LONGER: usize = 5;
/// A clause with fewer words says too little by itself.
const CLAUSE: usize = 4;
/// Quotation marks.
const MARKS: &[char] = &['"', '“', '”', '„', '«', '»'];

/// What a stretch is to show.
#[derive(Debug, Clone)]
pub(crate) struct Around {
    /// Where it stands. Its middle lies in the stretch; the nearer the stretch is to it, the better.
    pub(crate) place: Range<usize>,
    /// Whether it says nothing by itself, so that any words around it are welcome.
    pub(crate) alone: bool,
}

impl Around {
    /// How far a stretch is from what it is to show. None where it does not show it.
    fn distance(&self, part: &Range<usize>) -> Option<i32> {
        const LETTERS_A_WORD: usize = 6;
        let middle = usize::midpoint(self.place.start, self.place.end);
        if !part.contains(&middle) {
            return None;
        }
        let missed = part.start.saturating_sub(self.place.start) + self.place.end.saturating_sub(part.end);
        let added = self.place.start.saturating_sub(part.start) + part.end.saturating_sub(self.place.end);
        let added = if self.alone { 0 } else { added };
        i32::try_from((3 * missed + 2 * added) / LETTERS_A_WORD).ok()
    }
}

/// The best stretch of a text to stand between quotation marks: of whole words, on one line, from the beginning of a
/// clause to the end of one where that can be had.
pub(crate) fn best(text: &str, wish: Wish, around: Option<&Around>) -> Option<Range<usize>> {
    let mut best: Option<(i32, Range<usize>)> = None;
    for piece in pieces(text) {
        let piece = Piece::new(text, piece, wish, around);
        piece.each_part(|score, part| {
            let Some(distance) = around.map_or(Some(0), |around| around.distance(&part)) else { return };
            if best.as_ref().is_none_or(|(other, _)| score - distance > *other) {
                best = Some((score - distance, part));
            }
        });
    }
    best.map(|(_, part)| part)
}

/// The stretches without anything that cannot stand between quotation marks in a sentence.
fn pieces(text: &str) -> impl Iterator<Item = Range<usize>> {
    let parts = |at: usize, c: char| {
        let next = || text.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
        match c {
            _ if c.is_ascii_alphanumeric() => false,
            ' ' => next().is_some_and(|n| n.is_whitespace() || matches!(n, ',' | '.' | ';')),
            '.' => next() == Some('.'),
            '{' | '}' | '*' | '`' | '|' | '。' | '，' | '、' | '！' | '？' | '…' => true,
            _ => MARKS.contains(&c) || c.is_whitespace() || unspeakable(c),
        }
    };
    let ends =
        text.char_indices().filter(move |(at, c)| parts(*at, *c)).map(|(at, c)| (at, at + c.len_utf8()));
    let mut start = 0;
    ends.chain([(text.len(), text.len())]).map(move |(at, next)| std::mem::replace(&mut start, next)..at)
}

/// A piece of a text, in words.
struct Piece<'t> {
    text: &'t str,
    words: Vec<Word>,
    wish: Wish,
    around: Option<&'t Around>,
    /// Whether a quotation mark stands before it and after it: what such a mark parts is no clause.
    marked: (bool, bool),
}

impl<'t> Piece<'t> {
    fn new(text: &'t str, piece: Range<usize>, wish: Wish, around: Option<&'t Around>) -> Self {
        let is_mark = |mark: Option<char>| mark.is_some_and(|mark| MARKS.contains(&mark));
        let before = text.get(..piece.start).and_then(|before| before.chars().next_back());
        let after = text.get(piece.end..).and_then(|after| after.chars().next());
        Self { text, words: words(text, piece), wish, around, marked: (is_mark(before), is_mark(after)) }
    }

    fn is(&self, at: usize, kind: Kind) -> bool {
        self.words.get(at).is_some_and(|word| word.is(kind))
    }

    /// The stretches that could be quoted, each with how well it would sound.
    fn each_part(&self, mut found: impl FnMut(i32, Range<usize>)) {
        let shown = self.around.filter(|around| !around.alone).map(|around| &around.place);
        for (first, begin) in self.words.iter().enumerate() {
            let joined = first > 0 && self.is(first - 1, Kind::OPENING_JOINT) && begin.is(Kind::SUBJECT);
            let clause = first == 0 || self.is(first - 1, Kind::CLAUSE_END);
            if !clause && !joined && shown.is_none_or(|shown| shown.start != begin.start) {
                continue;
            }
            let most = self.words.len().min(first + self.wish.most + LONGER);
            for (last, end) in self.words.iter().enumerate().take(most).skip(first) {
                let closing = last + 1 == self.words.len();
                if closing && self.is_torn(end) || self.is_others_word(first..last + 1) {
                    continue;
                }
                let ended =
                    closing || end.is(Kind::CLAUSE_END) || shown.is_some_and(|shown| shown.end == end.end);
                // "a hundred and twenty" is one number.
                let is_number = |at: usize| self.words.get(at).is_some_and(|word| word.numbers > 0);
                let parted = self.is(last + 1, Kind::JOINT) && !(is_number(last) && is_number(last + 2))
                    || self.marked.1 && self.is(last + 1, Kind::RELATIVE);
                let joint = !ended && parted;
                let cut = last + 1 == first + self.wish.most;
                if !ended && !joint && !cut || last >= first + self.wish.most && !ended {
                    continue;
                }
                let Some((words, part)) = self.trimmed(first..last + 1, joint) else { continue };
                let bounds = Bounds {
                    from_the_start: first == 0,
                    joints: i32::from(joint)
                        + i32::from(joined)
                        + 2 * i32::from(self.marked.0 && first == 0)
                        + 2 * i32::from(self.marked.1 && closing && !end.is(Kind::CLAUSE_END)),
                    to_an_end: ended || joint,
                    to_the_end: closing,
                };
                if let Some(score) = self.sound(words, &part, bounds) {
                    found(score, part);
                }
            }
        }
    }

    /// Whether words end where a quotation begins that belongs to them: "I didn't give her the", "I'd signed a paper that never defined".
    fn is_torn(&self, end: &Word) -> bool {
        self.marked.1 && !end.is(Kind::CLAUSE_END)
    }

    /// Whether words stand between quotation marks of the answer, and the speaker is not in them: torn out, they may say the
    /// opposite of what their sentence does.
    fn is_others_word(&self, range: Range<usize>) -> bool {
        let speaks = |words: &[Word]| words.iter().any(|word| word.is(Kind::FIRST_PERSON));
        self.marked == (true, true) && !self.words.get(range).is_some_and(speaks)
    }

    /// From the first to the last of the words, without the marks around them that would read badly, and without loose
    /// words at the ends; as the words and the place. At the end of a sentence no word is loose.
    fn trimmed(&self, mut range: Range<usize>, joint: bool) -> Option<(Range<usize>, Range<usize>)> {
        while range.len() > CLAUSE && self.words.get(range.start)?.is(Kind::LEADING.and(Kind::EMPTY)) {
            range.start += 1;
        }
        let loose = |word: &Word, last: bool| {
            let ends = word.is(Kind::COMMA_END) || last && joint;
            word.is(Kind::EMPTY) || word.is(Kind::DANGLING) && !(ends && word.is(Kind::ENDING))
        };
        let whole = range.end;
        while range.len() > 1
            && self
                .words
                .get(range.end - 1)
                .is_some_and(|word| !word.is(Kind::STOP_END) && loose(word, range.end == whole))
        {
            range.end -= 1;
        }
        let (first, last) = (self.words.get(range.start)?, self.words.get(range.end - 1)?);
        let part = self.text.get(first.start..last.end)?;
        let begun = part.trim_start_matches(['•', '#', '>', ',', ';', ':', '.', ')', ']', ' ']);
        // A dash is a bullet only before a space: "-5 %" keeps its sign.
        let begun = begun.strip_prefix("- ").or_else(|| begun.strip_prefix("– ")).unwrap_or(begun);
        let done = begun.trim_end_matches(['-', '–', '—', ',', ';', ':', '.', '#', '(', '[', ' ']);
        let start = first.start + (part.len() - begun.len());
        let place = start..start + done.len();
        while self.words.get(range.start).is_some_and(|word| word.end <= place.start) {
            range.start += 1;
        }
        while range.len() > 1 && self.words.get(range.end - 1).is_some_and(|word| word.start >= place.end) {
            range.end -= 1;
        }
        (!done.is_empty() && (done.len() <= MOST_CHARS || done.chars().count() <= MOST_CHARS))
            .then_some((range, place))
    }

    /// How well a stretch would sound, higher is better. None where it says nothing.
    fn sound(&self, words: Range<usize>, part: &Range<usize>, bounds: Bounds) -> Option<i32> {
        let words = self.words.get(words)?;
        let part = self.text.get(part.clone())?;
        let opening = words.iter().find(|word| !word.is(Kind::EMPTY))?;
        let count = i32::try_from(words.len()).unwrap_or(i32::MAX);
        let mut score = count.min(12) * 2 - (count - 13).max(0) - 10 * i32::from(count < 3);
        score -= 3 * (count - i32::try_from(self.wish.most).unwrap_or(i32::MAX)).max(0);
        let has = |kind: Kind| i32::from(words.iter().any(|word| word.is(kind)));
        score += match self.wish.with {
            With::Numbers => 5 * words.iter().map(|word| word.numbers).sum::<i32>().min(3),
            With::Speaker => 5 * has(Kind::FIRST_PERSON),
            With::Actor => 5 * has(Kind::FIRST_PERSON) + 20 * has(Kind::ACTOR),
        };
        score += 3 * i32::from(bounds.from_the_start) + 3 * i32::from(bounds.to_the_end);
        score += if bounds.from_the_start && bounds.to_the_end { 2 } else { 0 };
        score -= 16 * i32::from(!bounds.to_an_end) + 4 * bounds.joints;
        score -= 4 * words.iter().map(|word| i32::from(word.is(Kind::FILLER))).sum::<i32>();
        score -= 6 * i32::from(opening.is(Kind::RELATIVE));
        score -= 3 * i32::from(part.ends_with(['?', '!']));
        let count = |mark: u8| part.bytes().filter(|byte| *byte == mark).count();
        score -= 24 * i32::from(count(b'(') != count(b')'));
        Some(score)
    }
}

/// Where a stretch begins and ends within its sentence.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    from_the_start: bool,
    /// At how many of its ends a conjunction alone parts it from the rest.
    joints: i32,
    /// To the end of a clause.
    to_an_end: bool,
    /// To the end of all.
    to_the_end: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let wish = Wish { most: 12, with: With::Speaker };
        assert_eq!(best(text, wish, None).and_then(|part| text.get(part)), expected);
    }

    #[test]
    fn leaves_a_short_sentence_whole() {
        check(
            "I read the first forty complaints that night.",
            Some("I read the first forty complaints that night"),
        );
        check("what did it cost?", Some("what did it cost?"));
    }

    #[test]
    fn ends_a_long_one_at_a_clause() {
        check(
            "I rang the head before eight, which nobody else in the whole of the school would ever have done",
            Some("I rang the head before eight"),
        );
    }

    #[test]
    fn ends_a_long_clause_on_a_word_that_stands() {
        check(
            "we moved the entire billing run of all customers to the Monday of the week after the launch",
            Some("we moved the entire billing run of all customers to the Monday"),
        );
    }

    #[test]
    fn does_without_loose_words() {
        check("so um I didn't ask him to give it back, I, um", Some("I didn't ask him to give it back"));
        check("Right, in May I sold the light frame", Some("in May I sold the light frame"));
    }

    #[test]
    fn keeps_out_of_marks_line_breaks_and_gaps() {
        check("\"Wind?\" is a box on our order form now", Some("is a box on our order form now"));
        check("- I asked\n- I wrote it into the checklist\n", Some("I wrote it into the checklist"));
        check("I waited... and then I rang them all", Some("I rang them all"));
        check("we said {it} , loudly and in front of all", Some("loudly and in front of all"));
    }

    #[test]
    fn tears_nothing_from_the_quotation_that_belongs_to_it() {
        check(
            "It wasn't: I'd signed a paper that never defined \"done\", knowing they'd ask",
            Some("It wasn't: I'd signed a paper"),
        );
    }

    #[test]
    fn a_number_of_two_words_is_one() {
        check("I paid a hundred and twenty pounds of it", Some("I paid a hundred and twenty pounds"));
        check(
            "I'd got Tuesday off a help page from May 2019 and never looked at it again after that",
            Some("I'd got Tuesday off a help page from May 2019"),
        );
    }

    #[test]
    fn keeps_the_sign_of_a_number() {
        check("-5 % in the first week", Some("-5 % in the first week"));
    }

    #[test]
    fn prefers_the_number_where_it_counts() {
        let text = "gazebos, I'm starting at the end, we get two returns a month now and it used to be nine";
        let part = best(text, Wish { most: 14, with: With::Numbers }, None).and_then(|part| text.get(part));
        assert_eq!(part, Some("we get two returns a month now and it used to be nine"));
    }

    #[test]
    fn prefers_who_acts_where_an_act_is_shown() {
        let text = "I found it eleven days before the move, when support forwarded me almost the same question from another clinic";
        let around = Around { place: text.find("when").unwrap()..text.len(), alone: true };
        let part = |with| best(text, Wish { most: 15, with }, Some(&around)).and_then(|part| text.get(part));
        assert_eq!(
            part(With::Speaker),
            Some("when support forwarded me almost the same question from another clinic")
        );
        let text = "when they forwarded me the same question again, I pulled all of the bookings that we had for May and June";
        let part = |with| best(text, Wish { most: 15, with }, None).and_then(|part| text.get(part));
        assert_eq!(part(With::Actor), Some("I pulled all of the bookings that we had for May and June"));
    }

    #[test]
    fn shows_what_it_is_about_from_clause_to_clause() {
        let text =
            "Marit, who runs the front desk, showed me that she books her back-pain classes against the room";
        let place = text.find("showed").unwrap()..text.find("-pain").unwrap();
        let part = best(text, Wish { most: 14, with: With::Speaker }, Some(&Around { place, alone: false }));
        assert_eq!(
            text.get(part.unwrap()),
            Some("showed me that she books her back-pain classes against the room")
        );
    }

    #[test]
    fn gives_nothing_where_nothing_can_be_quoted() {
        check(" \"\" ", None);
        check("", None);
        check(&"語".repeat(300), None);
    }
}
