//! Small things of English that several crates say.

/// Joined as a person lists them: "a", "a and b", "a, b and c"; nothing of nothing.
pub fn listed<T: AsRef<str>>(items: &[T]) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    match items.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// With a capital in front.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_as_a_person_does() {
        for (items, expected) in [
            (&[][..], ""),
            (&["one"], "one"),
            (&["one", "two"], "one and two"),
            (&["one", "two", "three"], "one, two and three"),
        ] {
            assert_eq!(listed(items), expected);
        }
    }

    #[test]
    fn begins_with_a_capital() {
        for (text, expected) in [("", ""), ("éclair", "Éclair"), ("ok", "Ok"), ("12 of them", "12 of them")]
        {
            assert_eq!(capitalised(text), expected);
        }
    }
}
