//! Ids, numbers, rules, phrases, voice lines, examples.

use std::path::Path;

use debrief_roster::{Roster, RosterError};

use crate::{WHOLE, check, check_with, own};

#[test]
fn refuses_weights_that_are_no_weights() {
    check_with(
        "learning = 0\nimpact = -1\nstructure = nan\nspecificity = inf\nempathy = 1e999\n",
        &[
            "7:12: unusable weight, expected a finite number above 0: `0`",
            "8:10: unusable weight, expected a finite number above 0: `-1`",
            "9:13: unusable weight, expected a finite number above 0: `NaN`",
            "10:15: unusable weight, expected a finite number above 0: `inf`",
            "11:11: unusable weight, expected a finite number above 0: `inf`",
        ],
    );
    check(
        &WHOLE.replace("ownership = 1\n", ""),
        &["5:1: nothing is weighed, expected at least one criterion"],
    );
}

#[test]
fn names_criteria_that_nobody_has() {
    let expected =
        "unknown criterion, expected an id of `debrief criteria`, or of a `[[criteria]]` in this file";
    check_with(
        "trade_ofs = 1\n[must_have]\nrot_cause = { floor = 2, cap = 'no_hire' }\n",
        &[
            &format!("7:1: {expected}: `trade_ofs` (did you mean `trade_offs`?)"),
            &format!("9:1: {expected}: `rot_cause` (did you mean `root_cause`?)"),
        ],
    );
    check_with("[[examples]]\nanswer = 'x'\nrates = { zzz = 1 }\n", &[&format!("9:11: {expected}: `zzz`")]);
}

#[test]
fn refuses_rules_that_never_apply() {
    check_with(
        "[must_have]\nempathy = { floor = 2, cap = 'no_hire' }\n",
        &["8:1: a must-have that is not weighed is never rated, expected `empathy = 1` under `[weights]`"],
    );
    check_with(
        "[must_have]\nownership = { floor = 1, cap = 'strong_hire' }\n",
        &[
            "8:23: no rating is under this floor, expected 2 to 5: 1",
            "8:32: this cap holds nothing down, expected one of `strong_no_hire`, `no_hire`, `lean_no_hire`, `lean_hire`, \
         `hire`: `strong_hire` (did you mean `strong_no_hire`?)",
        ],
    );
    check_with(
        "[dealbreakers]\nvanity_metric = 'hire'\ninstruction_to_reviewer = 'no_hire'\n",
        &[
            "8:1: nothing that this flag lowers is weighed, so it is never noticed, expected a weight for \
         `outcome_metrics`: `vanity_metric`",
            "9:1: this flag is reported and moves nothing: `instruction_to_reviewer`",
        ],
    );
    check_with(
        "[[criteria]]\nid = 'own'\nquestion = 'Q?'\nanchors = { 1 = 'a', 3 = 'b', 5 = 'c' }\ncues = { for = ['x'] }\n",
        &["8:6: this criterion has no weight, so it is never rated, expected `own = 1` under `[weights]`"],
    );
    check_with(
        "[[examples]]\nanswer = 'x'\nrates = { empathy = 1 }\n",
        &["9:11: this persona does not weigh the criterion, so it is not rated: `empathy`"],
    );
}

#[test]
fn a_misspelt_weight_is_one_error_and_not_three() {
    let text = WHOLE.replace("ownership = 1", "ownershp = 1");
    check(
        &format!(
            "{text}[must_have]\nownership = {{ floor = 2, cap = 'hire' }}\n[dealbreakers]\nblame_shift = 'hire'\n"
        ),
        &[
            "6:1: unknown criterion, expected an id of `debrief criteria`, or of a `[[criteria]]` in this file: \
           `ownershp` (did you mean `ownership`?)",
        ],
    );
}

#[test]
fn refuses_ratings_outside_the_scale() {
    check_with(
        "[must_have]\nownership = { floor = 6, cap = 'no_hire' }\n",
        &["8:23: unusable rating, expected a whole number from 1 to 5: `6`"],
    );
    check_with(
        "[[examples]]\nanswer = 'x'\nrates = { ownership = 2.5 }\n",
        &["9:23: unusable rating, expected a whole number from 1 to 5: `2.5`"],
    );
}

#[test]
fn names_flags_levels_and_recommendations_that_do_not_exist() {
    check_with(
        "[must_have]\nownership = { floor = 2, cap = 'lean-hire' }\n",
        &[
            "8:32: unknown recommendation, expected one of `strong_no_hire`, `no_hire`, `lean_no_hire`, `lean_hire`, `hire`: \
         `lean-hire` (did you mean `lean_hire`?)",
        ],
    );
    let flags = "expected one of `blame_shift`, `humble_brag`, `vague_claim`, `we_only`, `hypothetical`, `no_result`, \
        `too_smooth`, `heroics`, `activity_as_progress`, `vanity_metric`, `platitude`, `disparagement`, `off_question`, \
        `instruction_to_reviewer`";
    check_with(
        "[dealbreakers]\nblame = 'no_hire'\n",
        &[&format!("8:1: unknown flag, {flags}: `blame` (did you mean `blame_shift`?)")],
    );
    check_with(
        "[[examples]]\nanswer = 'x'\nflags = ['heroic', 'we_only', 'we_only']\nlevel = 'seniro'\n",
        &[
            &format!("9:10: unknown flag, {flags}: `heroic` (did you mean `heroics`?)"),
            "9:31: flag given twice: `we_only`",
            "10:9: unknown level, expected one of `junior`, `mid`, `senior`, `staff`: `seniro` (did you mean `senior`?)",
        ],
    );
}

#[test]
fn refuses_ids_that_are_none_or_taken() {
    check(
        &WHOLE.replace("\"mine\"", "'My Persona'"),
        &["1:6: unusable id, expected `a` to `z`, digits, `_` and `-`, a letter first: `My Persona`"],
    );
    check(
        &WHOLE.replace("\"mine\"", "'yours'"),
        &[
            "1:6: the id is not the name of the file, expected `mine`: `yours` (or name the file `yours.toml`)",
        ],
    );
    check_with(
        &own("id", "id = 'Own!'").replace("own = 1\n", ""),
        &["8:6: unusable id, expected `a` to `z`, digits, `_` and `-`, a letter first: `Own!`"],
    );
    check_with(
        &own("id", "id = 'empathy'").replace("own = 1", "empathy = 1"),
        &["9:6: the rubric has a criterion of this id, expected an id of its own: `empathy`"],
    );
    check_with(
        &own("id", "id = 'heroics'").replace("own = 1", "heroics = 1"),
        &["9:6: the rubric has a flag of this id, expected an id of its own: `heroics`"],
    );
    let twice = own("", "");
    check_with(
        &format!("{twice}{}", twice.replace("own = 1\n", "")),
        &["14:6: criterion given twice: `own`"],
    );
}

#[test]
fn refuses_phrases_that_find_nothing_or_something_else() {
    let cues = r#"cues = { for = ["* told", "", "(drew|wrote up) it", "did it", "Did it", "honestly"], against = ["did it"] }"#;
    check_with(
        &own("cues", cues),
        &[
            "12:17: unusable phrase, expected a word first and last, not `*` or `...`: `* told`",
            "12:27: empty text",
            "12:31: unusable phrase, expected single words in brackets, separated by `|`: `(drew|wrote up) it`",
            "12:63: phrase given twice: `Did it`",
            "12:73: unusable phrase, expected words that an answer is searched for, which `honestly` is not: `honestly`",
            "12:97: the same phrase speaks for and against: `did it`",
        ],
    );
    check_with(
        &own("cues", "cues = { for = [] }"),
        &["12:16: nothing speaks for it, expected at least one phrase"],
    );
}

#[test]
fn refuses_voice_lines_that_cannot_be_spoken() {
    let voice = r#"[voice]
opens = ["Ah, {colleague}.", "Good.", "Good."]
asks = ["{collegue}, what?", "{colleague, what?", "what} now?", "{colleague}, on {point}: {quote}?"]
"#;
    check_with(
        voice,
        &[
            "8:10: nobody is spoken to in this kind of line, expected one of `{point}`, `{quote}`: `{colleague}`",
            "8:39: line given twice",
            "9:9: unknown placeholder, expected one of `{colleague}`, `{point}`, `{quote}`: `{collegue}` \
         (did you mean `{colleague}`?)",
            "9:30: a brace without its partner, expected one of `{colleague}`, `{point}`, `{quote}`: `{colleague, what?`",
            "9:51: a brace without its partner, expected one of `{colleague}`, `{point}`, `{quote}`: `what} now?`",
        ],
    );
}

#[test]
fn refuses_to_drop_what_nobody_brought() {
    let expected = "`false` drops what `extends` brought, and it brought no such key";
    check_with("empathy = false\n", &[&format!("7:11: {expected}: `empathy`")]);
    check(
        "id = 'mine'\nextends = 'vp-engineering'\n[dealbreakers]\nheroics = false\n",
        &[&format!("4:11: {expected}: `heroics`")],
    );
}

#[test]
fn names_a_base_that_is_unknown_or_the_file_itself() {
    check(
        "id = 'mine'\nextends = 'vp-enginering'\n",
        &["2:11: unknown persona, expected an id of `debrief personas list`: `vp-enginering` \
         (did you mean `vp-engineering`?)"],
    );
    check(
        "id = 'mine'\nextends = 'mine'\n",
        &["2:11: unknown persona, expected an id of `debrief personas list`: `mine`"],
    );
}

#[test]
fn says_what_an_example_expected_and_what_it_got() {
    let example = "[[examples]]\nanswer = 'I went home.'\nrates = { own = 4 }\n";
    check_with(
        &format!("{}{example}", own("", "")),
        &["15:17: the example fails for `own`, expected `4`: `1` (Nothing in the answer speaks to it: a.)"],
    );
}

#[test]
fn says_which_flag_an_example_does_not_have() {
    let text = format!("{WHOLE}[[examples]]\nanswer = 'I went home.'\nflags = ['vanity_metric']\n");
    let mut roster = Roster::load(&[]).expect("the built-in personas load");
    let id = roster.add_text(Path::new("mine.toml"), text).expect("a whole file");
    let said = match roster.check(&id) {
        Err(RosterError::Broken(problems)) => problems.to_string(),
        other => panic!("expected a failing example: {other:?}"),
    };
    // What it has instead is for the reading to say.
    assert!(
        said.starts_with("mine.toml:9:10: the example fails, expected the flag `vanity_metric`: "),
        "{said}"
    );
}
