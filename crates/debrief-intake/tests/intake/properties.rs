use debrief_core::TurnOfTalk;
use debrief_intake::{Options, parse};
use proptest::prelude::*;

/// Texts made of what means something here, so that random ones reach the parsers.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("+++\n"),
        Just("---\n"),
        Just("\n"),
        Just("\r\n"),
        Just("Q: "),
        Just("A:"),
        Just("**Interviewer:** "),
        Just("__Candidate"),
        Just("**"),
        Just(":"),
        Just("id"),
        Just("level = \"mid\"\n"),
        Just("role: [x, {\n"),
        Just("&a *a ? - | >\n"),
        Just("\"\\u"),
        Just("# "),
        Just("word "),
        Just("é😀\u{202E}"),
        Just("\u{FEFF}"),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn spans_hold(bytes: &[u8]) -> Result<(), TestCaseError> {
    let Ok(transcript) = parse(bytes, "-", &Options::default()) else { return Ok(()) };
    let answer = transcript.answer.text();
    prop_assert_eq!(answer, answer.trim());
    let mut said = Vec::new();
    for turn in &transcript.turns {
        if let TurnOfTalk::Candidate(span) = turn {
            let words = answer.get(span.range());
            prop_assert!(words.is_some_and(|words| !words.is_empty()), "{:?} in {:?}", span, answer);
            said.extend(words);
        }
    }
    if !transcript.turns.is_empty() {
        prop_assert_eq!(said.join("\n\n"), answer);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_a_transcript_or_an_error(bytes: Vec<u8>) {
        spans_hold(&bytes)?;
    }

    #[test]
    fn candidate_turns_lie_in_the_answer(text in pieces()) {
        spans_hold(text.as_bytes())?;
    }

    #[test]
    fn any_front_matter_gives_fields_or_an_error(fence in "[+]{3}|---", block in "\\PC*", more in pieces()) {
        spans_hold(format!("{fence}\n{block}\n{more}\n{fence}\nI asked.").as_bytes())?;
        if let Err(error) = parse(format!("{fence}\n{block}\n{fence}").as_bytes(), "-", &Options::default()) {
            prop_assert!(!error.to_string().contains('\n'), "{}", error);
        }
    }

    #[test]
    fn a_plain_text_is_its_own_answer(text in "[^:\0\r]*") {
        prop_assume!(!text.trim_start().starts_with("+++") && !text.trim_start().starts_with("---"));
        prop_assume!(!text.starts_with('\u{FEFF}'));
        let transcript = parse(text.as_bytes(), "a.txt", &Options::default()).unwrap();
        prop_assert_eq!(transcript.answer.text(), text.trim());
        prop_assert!(transcript.turns.is_empty() && transcript.question.is_none());
    }
}
