//! No text makes the parser or the renderer panic.

use std::path::Path;
use std::sync::LazyLock;

use debrief_roster::{Roster, RosterError, starter};
use proptest::prelude::*;

static ROSTER: LazyLock<Roster> = LazyLock::new(|| Roster::load(&[]).expect("the built-in personas load"));
static STARTER: LazyLock<String> = LazyLock::new(|| starter(&debrief_core::PersonaId::fixed("mine")));

fn try_it(text: String) {
    let mut roster = ROSTER.clone();
    if let Err(RosterError::Broken(problems)) = roster.add_text(Path::new("mine.toml"), text) {
        assert!(!problems.list().is_empty());
        assert!(!problems.render(false).is_empty() && !problems.to_string().is_empty());
    }
}

/// Bits of persona files, in any order.
fn bits() -> impl Strategy<Value = String> {
    let bit = prop_oneof![
        Just("id = "),
        Just("\"mine\""),
        Just("\n"),
        Just("[weights]\n"),
        Just("ownership = "),
        Just("-1"),
        Just("nan"),
        Just("[[criteria]]\n"),
        Just("[[examples]]\n"),
        Just("answer = "),
        Just("rates = { "),
        Just(" }"),
        Just("cues = "),
        Just("{ for = ["),
        Just("'(a|b) ... é'"),
        Just("]"),
        Just(", "),
        Just("extends = "),
        Just("'vp-engineering'"),
        Just("[voice]\n"),
        Just("asks = ['{colleague'"),
        Just("\u{1F600}"),
        Just("\r\n"),
        Just("'''"),
        Just("\u{feff}"),
        Just("[must_have]\n"),
        Just("false"),
        Just("[dealbreakers]\n"),
        Just("we_only = "),
        Just("\t"),
        Just("\0"),
    ];
    prop::collection::vec(bit, 0..40).prop_map(|bits| bits.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(text in any::<String>()) {
        try_it(text);
    }

    #[test]
    fn any_bits_of_a_persona(text in bits()) {
        try_it(text);
    }

    /// A good file with a stretch of it replaced.
    #[test]
    fn any_slip_of_the_pen(at in 0..3000_usize, length in 0..60_usize, slip in "\\PC{0,6}|[\\n\"'{}\\[\\]=]{0,3}") {
        let start = STARTER.floor_char_boundary(at);
        let end = STARTER.floor_char_boundary(start + length).max(start);
        let mut text = STARTER.clone();
        text.replace_range(start..end, &slip);
        try_it(text);
    }
}
