//! Numbers as words and words as numbers.

use super::Subject;
use super::text::{pieces, starts_word};

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const CURRENCIES: &[(&str, &str)] = &[("$", "dollars"), ("£", "pounds"), ("€", "euros")];
/// Numbers that are read as years stay.
const YEARS: std::ops::Range<u64> = 1900..2100;

/// `forty` for `40`, `twelve percent` for `12%`, `sixty thousand pounds` for `£60,000`. Decimals, years, times and codes stay.
pub(super) fn as_words(subject: &Subject<'_>) -> Vec<String> {
    let text = subject.text;
    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(at);
        let end =
            from.find(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.' | ':')).unwrap_or(from.len());
        let (number, after) = from.split_at(end);
        let trimmed = number.trim_end_matches([',', '.', ':']);
        let after_number = from.get(trimmed.len()..).unwrap_or_default();
        let joined = |c: char| c.is_alphanumeric() || matches!(c, '-' | '/' | '_' | '#');
        let previous = before.chars().next_back().or(out.chars().next_back());
        let stands_alone = !previous.is_some_and(joined) && !after_number.starts_with(joined);
        let Some(value) = value(trimmed).filter(|_| stands_alone) else {
            out.push_str(before);
            out.push_str(number);
            rest = after;
            continue;
        };
        let currency = CURRENCIES.iter().find(|(sign, _)| before.ends_with(sign));
        out.push_str(currency.map_or(before, |(sign, _)| before.strip_suffix(sign).unwrap_or(before)));
        out.push_str(&words(value));
        if let Some((_, name)) = currency {
            out.push(' ');
            out.push_str(name);
        }
        let percent = after_number.strip_prefix('%');
        if percent.is_some() {
            out.push_str(" percent");
        }
        rest = percent.unwrap_or(after_number);
    }
    out.push_str(rest);
    vec![out]
}

/// A whole number, with or without commas between thousands.
fn value(digits: &str) -> Option<u64> {
    let mut groups = digits.split(',');
    let first = groups.next()?;
    let grouped = groups.clone().next().is_some();
    let right = (!grouped || first.len() <= 3) && groups.all(|group| group.len() == 3);
    let value: u64 = digits.replace(',', "").parse().ok()?;
    (right && value < 1_000_000 && (grouped || !YEARS.contains(&value))).then_some(value)
}

/// A number under a million in words.
fn words(value: u64) -> String {
    let part =
        |rest: u64, joint: &str| if rest > 0 { format!("{joint}{}", words(rest)) } else { String::new() };
    let at = |list: &[&str], at: u64| {
        usize::try_from(at).ok().and_then(|at| list.get(at).copied()).unwrap_or_default().to_owned()
    };
    match value {
        0..20 => at(&ONES, value),
        20..100 => at(&TENS, value / 10) + &part(value % 10, "-"),
        100..1000 => format!("{} hundred{}", words(value / 100), part(value % 100, " and ")),
        _ => format!("{} thousand{}", words(value / 1000), part(value % 1000, " ")),
    }
}

/// `40` for `forty`, `21` for `twenty-one`, `200` for `two hundred`. `One` stays, since it is more often a pronoun.
pub(super) fn as_digits(subject: &Subject<'_>) -> Vec<String> {
    let pieces = pieces(subject.text);
    let mut out = String::with_capacity(subject.text.len());
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        let (value, used) = if starts_word(piece) { spoken(&pieces[at..]) } else { (None, 1) };
        match value {
            Some(value) => out.push_str(&value.to_string()),
            None => out.push_str(piece),
        }
        at += used;
    }
    vec![out]
}

/// The number that the pieces begin with, and how many pieces it takes.
fn spoken(pieces: &[&str]) -> (Option<u64>, usize) {
    let word = |at: usize| pieces.get(at).map(|piece| piece.to_lowercase());
    let joined = |at: usize| pieces.get(at).is_some_and(|gap| matches!(*gap, " " | "-"));
    let place =
        |list: &[&str], word: &str| list.iter().position(|known| *known == word).filter(|_| !word.is_empty());
    let first = word(0).unwrap_or_default();
    let (mut value, mut used) = match (place(&ONES, &first), place(&TENS, &first)) {
        (Some(ones), _) if ones > 1 => (ones as u64, 1),
        (_, Some(tens)) => {
            let ones = word(2)
                .filter(|_| joined(1))
                .and_then(|word| place(&ONES, &word))
                .filter(|ones| (1..10).contains(ones));
            (tens as u64 * 10 + ones.unwrap_or_default() as u64, if ones.is_some() { 3 } else { 1 })
        }
        _ => return (None, 1),
    };
    for (name, times) in [("hundred", 100), ("thousand", 1000)] {
        if joined(used) && word(used + 1).as_deref() == Some(name) {
            value *= times;
            used += 2;
        }
    }
    (Some(value), used)
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use super::*;

    #[test]
    fn writes_numbers_out() {
        check(
            as_words,
            "In 2021, 45 of 310 paid £60,000, so 12%.",
            "In 2021, forty-five of three hundred and ten paid sixty thousand pounds, so twelve percent.",
        );
    }

    #[test]
    fn leaves_codes_times_and_decimals_alone() {
        for text in ["at 5:30 on Q3", "1.5 of B2B", "a 24-hour 3rd shift", "1,50 or 2/3"] {
            check(as_words, text, text);
        }
    }

    #[test]
    fn writes_words_as_numbers() {
        check(
            as_digits,
            "Twenty-one vans, two hundred people, six thousand parcels, one of them.",
            "21 vans, 200 people, 6000 parcels, one of them.",
        );
    }
}
