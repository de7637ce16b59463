//! The JSON document of every sample transcript keeps its contract (DESIGN.md, section 6).

use serde_json::Value;

use crate::support::{Sample, list, samples, string, turns};

/// Checks every sample, and says of all of them at once what is wrong.
#[track_caller]
fn check(find: impl Fn(&Sample, &mut dyn FnMut(String))) {
    let mut wrong = Vec::new();
    for sample in samples() {
        find(sample, &mut |what| wrong.push(format!("{}: {what}", sample.name)));
    }
    assert!(wrong.is_empty(), "{} things are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

const RECOMMENDATIONS: [&str; 6] =
    ["strong_no_hire", "no_hire", "lean_no_hire", "lean_hire", "hire", "strong_hire"];

#[test]
fn a_status_goes_with_a_score_and_a_recommendation() {
    check(|Sample { debrief, .. }, wrong| {
        let reviews = list(debrief, "reviews");
        assert_eq!(reviews.len(), 3);
        for holder in reviews.iter().chain([&debrief["consensus"]]) {
            let status = holder.get("status").unwrap_or(&debrief["status"]);
            let score = holder["score"].as_f64().filter(|score| (1.0..=5.0).contains(score));
            let recommendation = holder["recommendation"].as_str().filter(|r| RECOMMENDATIONS.contains(r));
            match status.as_str() {
                Some("scored") if score.is_some() && recommendation.is_some() => {}
                Some("insufficient_evidence")
                    if holder["score"].is_null() && holder["recommendation"].is_null() => {}
                _ => wrong(format!("{status} with {} and {}", holder["score"], holder["recommendation"])),
            }
        }
        for rating in reviews.iter().flat_map(|review| list(review, "ratings")) {
            let number = rating["rating"].as_u64();
            let fits = match string(rating, "status") {
                "rated" => number.is_some_and(|number| (1..=5).contains(&number)),
                "not_applicable" | "insufficient_evidence" => rating["rating"].is_null(),
                _ => false,
            };
            if !fits || rating["weight"].as_f64().is_none_or(|weight| weight <= 0.0) {
                wrong(format!("a rating that is none: {rating}"));
            }
        }
    });
}

#[test]
fn which_samples_can_be_rated() {
    let thin: Vec<&str> = samples()
        .iter()
        .filter(|sample| sample.debrief["status"] == "insufficient_evidence")
        .map(|sample| sample.name.as_str())
        .collect();
    assert_eq!(thin, ["fine.txt", "off-the-question.md"]);
}

#[test]
fn every_quote_is_the_answers_own_text_at_its_place() {
    check(|Sample { debrief, .. }, wrong| {
        let answer: Vec<char> = string(&debrief["transcript"], "answer").chars().collect();
        let points =
            |review: &Value| ["reason_to_hire", "concern"].map(|key| review[key]["findings"].clone());
        let reviews = list(debrief, "reviews");
        let ratings = reviews.iter().flat_map(|review| list(review, "ratings"));
        let findings =
            ratings.map(|rating| rating["findings"].clone()).chain(reviews.iter().flat_map(points));
        let findings = findings.filter_map(|findings| findings.as_array().cloned()).flatten();
        for found in findings.chain(list(debrief, "flags").iter().cloned()) {
            let (start, end) = (found["start"].as_u64(), found["end"].as_u64());
            let good = if found["kind"] == "absence" {
                found["quote"].is_null() && found["start"].is_null() && found["end"].is_null()
            } else {
                let range = start.zip(end).map(|(start, end)| to_usize(start)..to_usize(end));
                let there =
                    range.and_then(|range| answer.get(range)).map(|chars| chars.iter().collect::<String>());
                there.is_some_and(|there| !there.trim().is_empty() && found["quote"] == there)
            };
            if !good {
                wrong(format!("not at its place: {found}"));
            }
        }
    });
}

fn to_usize(number: u64) -> usize {
    usize::try_from(number).expect("a place in a text")
}

#[test]
fn whatever_is_quoted_in_words_is_in_the_answer() {
    check(|Sample { debrief, .. }, wrong| {
        let answer = squeezed(string(&debrief["transcript"], "answer"));
        let said = turns(debrief).map(|(_, turn)| string(turn, "text"));
        let points = list(debrief, "reviews").iter().flat_map(|review| {
            ["reason_to_hire", "concern"].into_iter().filter_map(|key| review[key]["text"].as_str())
        });
        for text in said.chain(points).chain([string(&debrief["consensus"], "text")]) {
            assert_eq!(text.matches('"').count() % 2, 0, "a quote that does not end: {text}");
            for quote in text.split('"').skip(1).step_by(2).filter(|quote| !answer.contains(&squeezed(quote)))
            {
                wrong(format!("\"{quote}\" in: {text}"));
            }
        }
        for quote in turns(debrief)
            .flat_map(|(_, turn)| list(turn, "moves"))
            .map(|change| &change["because_of"])
            .chain(list(debrief, "next_steps"))
            .filter_map(|holder| holder["quote"].as_str())
        {
            if !string(&debrief["transcript"], "answer").contains(quote) {
                wrong(format!("not verbatim: {quote}"));
            }
        }
    });
}

/// With single spaces: speech has no line ends. A word that is quoted as a word ("we") counts too.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[test]
fn sentences_ascend_and_do_not_overlap() {
    const PARTS: [&str; 6] = ["situation", "task", "action", "result", "learning", "other"];
    check(|Sample { debrief, .. }, wrong| {
        let length = string(&debrief["transcript"], "answer").chars().count() as u64;
        let mut last = 0;
        for sentence in list(&debrief["reading"], "sentences") {
            let place = sentence["start"].as_u64().zip(sentence["end"].as_u64());
            let good = place.is_some_and(|(start, end)| last <= start && start < end && end <= length);
            if !good || !PARTS.contains(&string(sentence, "part")) {
                wrong(format!("{sentence} after {last} of {length}"));
            }
            last = place.map_or(last, |(_, end)| end);
        }
    });
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

#[test]
fn what_is_said_is_as_long_as_people_speak() {
    check(|Sample { debrief, .. }, wrong| {
        for (round, turn) in turns(debrief) {
            let count = words(string(turn, "text"));
            if !(40..=95).contains(&count) {
                wrong(format!("round {round}, {count} words: {}", string(turn, "text")));
            }
        }
        let consensus = string(&debrief["consensus"], "text");
        if debrief["status"] == "scored" && !(60..=120).contains(&words(consensus)) {
            wrong(format!("consensus, {} words: {consensus}", words(consensus)));
        }
        for review in list(debrief, "reviews") {
            for text in ["reason_to_hire", "concern"].iter().filter_map(|key| review[key]["text"].as_str()) {
                if !(12..=35).contains(&words(text)) {
                    wrong(format!("{} words: {text}", words(text)));
                }
            }
        }
    });
}

#[test]
fn the_first_round_names_nobody_and_the_second_names_a_colleague() {
    check(|Sample { debrief, .. }, wrong| {
        let people: Vec<(&str, &str)> = list(debrief, "reviews")
            .iter()
            .map(|review| (string(&review["persona"], "id"), string(&review["persona"], "name")))
            .collect();
        for (round, turn) in turns(debrief) {
            let text = string(turn, "text");
            let colleagues = people.iter().filter(|(id, _)| *id != string(turn, "persona"));
            let named = colleagues
                .flat_map(|(_, name)| name.split(' '))
                .any(|name| text.split(|c: char| !c.is_alphabetic()).any(|word| word == name));
            // A closing is about where the speaker ended: it may do without a name.
            if (round == 1 && named) || (round == 2 && !named) {
                wrong(format!("round {round}: {text}"));
            }
            let responds = !list(turn, "responds_to").is_empty();
            if (round == 1 && responds) || (round == 2 && !responds) {
                wrong(format!("round {round} responds to {}", turn["responds_to"]));
            }
        }
    });
}

#[test]
fn the_rounds_are_three_and_everyone_speaks_in_each() {
    const NAMES: [&str; 3] = ["Initial takes", "Cross-responses", "Closing"];
    check(|Sample { debrief, .. }, wrong| {
        let seats: Vec<&str> =
            list(debrief, "reviews").iter().map(|review| string(&review["persona"], "id")).collect();
        let rounds = list(&debrief["discussion"], "rounds");
        let expected = if debrief["status"] == "scored" { 3 } else { 1 };
        if rounds.len() != expected {
            wrong(format!("rounds: {}", rounds.len()));
        }
        for (round, name) in rounds.iter().zip(NAMES) {
            let speakers: Vec<&str> =
                list(round, "turns").iter().map(|turn| string(turn, "persona")).collect();
            if string(round, "name") != name || speakers != seats {
                wrong(format!("{}: {speakers:?}", round["name"]));
            }
        }
    });
}

#[test]
fn a_move_is_a_step_from_the_rating_that_was_sealed() {
    check(|Sample { debrief, .. }, wrong| {
        let mut ratings: Vec<(String, i64)> = Vec::new();
        let key = |persona: &str, criterion: &Value| format!("{persona} {criterion}");
        for review in list(debrief, "reviews") {
            for rating in list(review, "ratings").iter().filter(|rating| rating["status"] == "rated") {
                let id = string(&review["persona"], "id");
                ratings.push((key(id, &rating["criterion"]), rating["rating"].as_i64().expect("a rating")));
            }
        }
        for (round, turn) in turns(debrief) {
            for change in list(turn, "moves") {
                let key = key(string(turn, "persona"), &change["criterion"]);
                let rating = ratings.iter_mut().find(|(of, _)| *of == key);
                let (from, to) = (change["from"].as_i64(), change["to"].as_i64());
                match (rating, to) {
                    (Some((_, now)), Some(to))
                        if from == Some(*now) && (to - *now).abs() == 1 && round > 1 =>
                    {
                        *now = to;
                    }
                    _ => wrong(format!("round {round}: {change}")),
                }
                if change["because_of"]["persona"] == turn["persona"] {
                    wrong(format!("moved by themselves: {change}"));
                }
            }
        }
    });
}

#[test]
fn scores_are_the_weighted_means_of_their_ratings() {
    check(|Sample { debrief, .. }, wrong| {
        let mut scores = Vec::new();
        for review in list(debrief, "reviews") {
            let rated = list(review, "ratings")
                .iter()
                .filter_map(|r| Some((r["rating"].as_f64()?, r["weight"].as_f64()?)));
            let (sum, weight) = rated.fold((0.0, 0.0), |(sum, all), (r, w)| (r.mul_add(w, sum), all + w));
            let Some(score) = review["score"].as_f64() else { continue };
            scores.push(score);
            if (score - sum / weight).abs() > 0.005_001 {
                wrong(format!("{score} is not {sum} / {weight}"));
            }
        }
        let mean = scores.iter().sum::<f64>() / scores.len() as f64;
        let said = debrief["consensus"]["score_before_discussion"].as_f64();
        if said.is_some_and(|said| (said - mean).abs() > 0.005_001) {
            wrong(format!("{said:?} is not the mean of {scores:?}"));
        }
    });
}

#[test]
fn next_steps_are_few_and_invent_no_number() {
    check(|Sample { debrief, .. }, wrong| {
        let steps = list(debrief, "next_steps");
        if steps.len() > 3 {
            wrong(format!("steps: {}", steps.len()));
        }
        let answer = string(&debrief["transcript"], "answer");
        for step in steps {
            let advice = string(step, "advice");
            let mut numbers = advice.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty());
            if advice.trim().is_empty() || numbers.any(|number| !answer.contains(number)) {
                wrong(format!("invented: {advice}"));
            }
            if step["from"].as_u64() >= step["to"].as_u64() {
                wrong(format!("gains nothing: {step}"));
            }
        }
    });
}
