//! What several records say about one answer, put together.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::record::Content;
use super::{BadRecord, Labelled, Rated, Record};

/// Puts records together by the answer's id. A record without text adds ratings to an answer that is there already.
pub(super) fn merge(records: Vec<Record>, into: &mut Labelled) {
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for Record { place, content } in records {
        let mut bad = |reason| into.bad.push(BadRecord { place: place.clone(), reason });
        let Content { transcript, text: as_read, sheets } = match content {
            Ok(content) => content,
            Err(reason) => {
                bad(reason);
                continue;
            }
        };
        let text = transcript.answer.text();
        match known.entry(transcript.id.clone()) {
            Entry::Vacant(_) if text.is_empty() => bad("an empty answer, expected its text".to_owned()),
            Entry::Vacant(entry) => {
                entry.insert(into.answers.len());
                into.answers.push(Rated { place, transcript, text: as_read, sheets });
            }
            Entry::Occupied(entry) => {
                let answer = &mut into.answers[*entry.get()];
                let twice = sheets.iter().find(|new| answer.sheets.iter().any(|old| old.rater == new.rater));
                if !text.is_empty() && text != answer.transcript.answer.text() {
                    bad(format!("another text has this id, in {}: `{}`", answer.place, transcript.id));
                } else if let Some(sheet) = twice {
                    bad(format!("ratings given twice, first in {}, by `{}`", answer.place, sheet.rater));
                } else {
                    answer.sheets.extend(sheets);
                }
            }
        }
    }
    // Those without a name are told apart by position.
    for answer in &mut into.answers {
        let unnamed = answer.sheets.iter_mut().filter(|sheet| sheet.rater.is_empty());
        unnamed.zip(1..).for_each(|(sheet, number)| sheet.rater = format!("rater {number}"));
    }
}
