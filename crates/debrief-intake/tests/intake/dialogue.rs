use debrief_intake::{Options, parse};

use crate::{refused, script, taken};

/// What was asked (empty for nothing), and who said what.
#[track_caller]
fn check(text: &str, question: &str, expected: &[(char, &str)]) {
    let transcript = taken(text);
    assert_eq!(script(&transcript), expected, "from {text:?}");
    assert_eq!(transcript.question.as_deref().unwrap_or_default(), question);
    let said: Vec<_> = expected.iter().filter(|(who, _)| *who == 'C').map(|(_, text)| *text).collect();
    assert_eq!(transcript.answer.text(), said.join("\n\n"));
}

#[track_caller]
fn check_plain(text: &str) {
    let transcript = taken(text);
    assert_eq!(transcript.answer.text(), text.trim(), "from {text:?}");
    assert_eq!((transcript.question, transcript.turns), (None, Vec::new()));
}

#[test]
fn reads_both_families_of_names() {
    check("Q: Why?\nA: Because.\n", "Why?", &[('I', "Why?"), ('C', "Because.")]);
    check(
        "Interviewer: Why?\nCandidate: Because.\nInterviewer: And then?\nCandidate: I left.",
        "Why?",
        &[('I', "Why?"), ('C', "Because."), ('I', "And then?"), ('C', "I left.")],
    );
    check("question: Why?\nANSWER: Because.", "Why?", &[('I', "Why?"), ('C', "Because.")]);
}

#[test]
fn reads_names_in_bold_and_italics() {
    let expected = &[('I', "Why?"), ('C', "Because *I* asked.")];
    check("**Interviewer:** Why?\n\n**Candidate:** Because *I* asked.", "Why?", expected);
    check("**Interviewer**: Why?\n\n__Candidate__ : Because *I* asked.", "Why?", expected);
    check("**Q: Why?**\n\n_A:_ Because *I* asked.", "Why?", expected);
    check("***Q:*** Why?\n\n*A*: Because *I* asked.", "Why?", expected);
}

#[test]
fn a_turn_goes_on_until_the_next_name() {
    check(
        "Q:\nWhy?\n\nReally?\n\nA: One.\r\n\r\n- two\r\n  Note: three\r\n\r\nQ: And?\n  A:\n\nFour.\n",
        "Why?\n\nReally?",
        &[('I', "Why?\n\nReally?"), ('C', "One.\n\n- two\n  Note: three"), ('I', "And?"), ('C', "Four.")],
    );
}

#[test]
fn numbers_behind_names_are_passed_over() {
    check(
        "Q1: Why?\nA1: Because.\nQ2: And?\nA2: Left.",
        "Why?",
        &[('I', "Why?"), ('C', "Because."), ('I', "And?"), ('C', "Left.")],
    );
    check("Interviewer 2: Why?\nCandidate: Because.", "Why?", &[('I', "Why?"), ('C', "Because.")]);
}

#[test]
fn the_candidate_may_speak_first_or_alone() {
    check(
        "Candidate: Hello.\nInterviewer: Why?\nCandidate: So.",
        "Why?",
        &[('C', "Hello."), ('I', "Why?"), ('C', "So.")],
    );
    check("A: Because.", "", &[('C', "Because.")]);
}

#[test]
fn turns_that_say_nothing_are_left_out() {
    check("Q: Why?\nA:\n", "Why?", &[('I', "Why?")]);
    check("Q:\nA:\nA: Because.", "", &[('C', "Because.")]);
}

#[test]
fn a_title_above_the_first_speaker_is_nobody_s() {
    check("# Call, 3 May\n\n## Part 1\nQ: Why?\nA: Because.", "Why?", &[('I', "Why?"), ('C', "Because.")]);
}

#[test]
fn the_first_paragraph_is_the_question_where_nobody_else_is_named() {
    check(
        "Q: Tell me\nwhy.\n\nI asked.\n\nTwice.",
        "Tell me\nwhy.",
        &[('I', "Tell me\nwhy."), ('C', "I asked.\n\nTwice.")],
    );
    check("Question: Why?\nI asked.", "Why?", &[('I', "Why?"), ('C', "I asked.")]);
    check("**Question:**\n\nWhy?\n\nI asked.", "Why?", &[('I', "Why?"), ('C', "I asked.")]);
    check("Question:\nWhy?\nI asked.", "Why?", &[('I', "Why?"), ('C', "I asked.")]);
    check("Question:\n\n", "", &[]);
    check("Q: Why?", "Why?", &[('I', "Why?")]);
}

#[test]
fn the_question_of_the_front_matter_goes_before_the_first_asked() {
    let transcript = taken("+++\nquestion = 'Main?'\n+++\nQ: Hello?\nA: Hi.");
    assert_eq!(transcript.question.as_deref(), Some("Main?"));
    assert_eq!(script(&transcript), [('I', "Hello?"), ('C', "Hi.")]);
}

#[test]
fn leaves_an_answer_alone_that_only_has_colons_in_it() {
    check_plain("Note: I was new.\n\nA: the first way.\nB: the second.\n");
    check_plain("I had two choices.\nA: wait.\nQ: what would it cost?\n");
    check_plain("So I asked.\n\nInterviewer: Why?\n\nCandidate: That was the script of our role play.");
    check_plain("Action: I called.\nResult: They stayed.");
    check_plain("At 10:30 I called.\nCandidate screening: that was my job.");
    check_plain("* A: the first way\n* Q: what it cost");
    check_plain("As Q: A is to B");
    check_plain("#1 on my list:\nQ: why so late?\nA: nobody asked.");
    check_plain("**Situation:** A: we were late.");
}

#[test]
fn leaves_headings_named_like_speakers_alone() {
    check_plain("# Question\n\nWhy?\n\n# Answer\n\nI asked.");
    check_plain("# Question: Why?\n\nI asked.");
    check_plain("## Action\n\nA: I waited.\n\nB: I called.");
}

#[test]
fn one_letter_names_are_text_in_a_dialogue_of_longer_names() {
    check(
        "Interviewer: Why?\nCandidate: Two ways.\nA: wait.\nB: call.\nQ: which?\n",
        "Why?",
        &[('I', "Why?"), ('C', "Two ways.\nA: wait.\nB: call.\nQ: which?")],
    );
    check(
        "Q: Why?\nA: The form said:\nQuestion: name?\nAnswer: none.",
        "Why?",
        &[('I', "Why?"), ('C', "The form said:\nQuestion: name?\nAnswer: none.")],
    );
}

#[test]
fn families_mix_where_nobody_is_the_candidate_otherwise() {
    check("Interviewer: Why?\nA: Because.", "Why?", &[('I', "Why?"), ('C', "Because.")]);
}

#[test]
fn refuses_a_dialogue_in_which_nobody_is_the_candidate() {
    let error = refused("+++\n+++\n\nInterviewer: Why?\nSam: Because.\nInterviewer: And?\nSam: I left.");
    assert_eq!(
        error.to_string(),
        "a.md:4:1: a dialogue without a candidate, expected a speaker named Candidate, Interviewee, Answer, A"
    );
    assert_eq!(error.hint().as_deref(), Some("if `Sam` is the candidate, give that as the candidate's name"));
}

#[test]
fn speakers_are_known_by_the_names_in_the_options() {
    let options = Options {
        candidate_names: vec!["Sam O'Neill".into(), "Speaker 2".into()],
        interviewer_names: vec!["ÉLODIE".into(), "Speaker 1".into()],
    };
    for text in ["Élodie: Why?\nsam o'neill: Because: so.", "Speaker 1: Why?\nSpeaker 2: Because: so."] {
        let transcript = parse(text.as_bytes(), "-", &options).unwrap();
        assert_eq!(script(&transcript), [('I', "Why?"), ('C', "Because: so.")]);
    }
    let plain = parse(b"Q: Why?\nA: Because.", "-", &options).unwrap();
    assert_eq!(plain.answer.text(), "Q: Why?\nA: Because.");
}
