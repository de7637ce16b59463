//! One answer with both sides' view of it, in the shape that the measures need.

use std::ops::Range;

use debrief::Debrief;
use debrief_core::{CriterionId, FlagId, Part, Rating, RatingStatus, Recommendation, Review, Status};

use crate::labelled::{Rated, Sheet};
use crate::quote::AsRead;
use crate::statistics::mean;

/// An answer, its raters and its debrief.
pub(crate) struct Case<'a> {
    pub(crate) rated: &'a Rated,
    pub(crate) debrief: &'a Debrief,
}

/// The score of an answer with too little evidence: under every score, so that it ranks last.
pub(crate) const UNDER_ALL: f64 = 0.0;

impl Case<'_> {
    /// The answer's text.
    pub(crate) fn text(&self) -> &str {
        &self.debrief.transcript.answer
    }

    /// The panel's score, `1.0..=5.0`, or [`UNDER_ALL`]; none where no seat gave one.
    pub(crate) fn score(&self) -> Option<f64> {
        score(self.debrief)
    }

    /// The panel's recommendation; the lowest where there is too little evidence.
    pub(crate) fn recommendation(&self) -> Option<Recommendation> {
        let lowest = self.debrief.status == Status::InsufficientEvidence;
        lowest.then_some(Recommendation::ALL[0]).or(self.debrief.consensus.recommendation)
    }

    /// How many words the answer has: the baseline that knows nothing else.
    pub(crate) fn words(&self) -> f64 {
        self.text().split_whitespace().count() as f64
    }

    /// What the panel rates a criterion: the mean of its reviewers' sealed ratings.
    pub(crate) fn panel_rating(&self, criterion: &CriterionId) -> Option<f64> {
        rating(self.debrief, criterion)
    }

    /// Whether the panel finds that a criterion applies; none where it cannot tell or does not weigh it.
    pub(crate) fn panel_applies(&self, criterion: &CriterionId) -> Option<bool> {
        let ratings = self.debrief.reviews.iter().flat_map(|review| &review.ratings);
        let of_it = ratings.filter(|rating| rating.criterion == *criterion);
        let mut said = of_it.filter_map(|rating| match rating.status {
            RatingStatus::Rated => Some(true),
            RatingStatus::NotApplicable => Some(false),
            RatingStatus::InsufficientEvidence | RatingStatus::Unscored => None,
        });
        said.next()
    }

    /// What each rater rates a criterion who does.
    pub(crate) fn ratings(&self, criterion: &CriterionId) -> Vec<f64> {
        let ratings = self.rated.sheets.iter().filter_map(|sheet| sheet.said(criterion)?.rating());
        ratings.map(number).collect()
    }

    /// What the raters rate a criterion: the mean of those who do.
    pub(crate) fn raters_rating(&self, criterion: &CriterionId) -> Option<f64> {
        mean(self.ratings(criterion))
    }

    /// Whether at least half of the raters who say something about a criterion find that it applies.
    pub(crate) fn raters_apply(&self, criterion: &CriterionId) -> Option<bool> {
        let said = self.rated.sheets.iter().filter_map(|sheet| sheet.said(criterion));
        Some(mean(said.map(|said| f64::from(u8::from(said.rating().is_some()))))? >= 0.5)
    }

    /// The panel's sentences with their parts.
    pub(crate) fn sentences(&self) -> impl Iterator<Item = (Range<usize>, Part)> {
        self.debrief.reading.sentences.iter().map(|sentence| (sentence.start..sentence.end, sentence.part))
    }

    /// A range of bytes of the text, in characters, as the debrief counts.
    pub(crate) fn in_chars(&self, bytes: Range<usize>) -> Range<usize> {
        let count = |byte| self.text().get(..byte).map_or(0, |before| before.chars().count());
        count(bytes.start)..count(bytes.end)
    }

    fn as_read(&self) -> AsRead<'_> {
        AsRead::of(&self.rated.text, &self.rated.transcript)
    }

    /// Where a rater's flags stand. A quote that is not in the answer, or none, stands for all of it. None where the rater gave no flags.
    pub(crate) fn flags_of(&self, sheet: &Sheet) -> Option<Vec<(FlagId, Range<usize>)>> {
        let read = self.as_read();
        let place = |words: &str| {
            read.find(words, 0).map(|found| read.in_answer(found.start)..read.in_answer(found.end))
        };
        let place = |words: &str| place(words).unwrap_or(0..self.text().len());
        let flags = sheet.flags.as_ref()?.iter();
        Some(flags.map(|flag| (flag.flag, self.in_chars(place(&flag.quote)))).collect())
    }

    /// Where the panel's flags stand.
    pub(crate) fn flags_of_panel(&self) -> Vec<(FlagId, Range<usize>)> {
        self.debrief.flags.iter().map(|flag| (flag.id, flag.start..flag.end)).collect()
    }

    /// The part that a rater gives each of the panel's sentences: that of the section in which its middle lies.
    pub(crate) fn parts_of(&self, sheet: &Sheet) -> Vec<Option<Part>> {
        let read = self.as_read();
        let sections: Vec<(Range<usize>, Part)> = sheet
            .sections
            .iter()
            .filter_map(|section| {
                let start = read.find(&section.start, 0)?.start;
                let end = read.find(&section.end, start)?.end;
                Some((self.in_chars(read.in_answer(start)..read.in_answer(end)), section.part))
            })
            .collect();
        let part = |sentence: Range<usize>| {
            let middle = usize::midpoint(sentence.start, sentence.end);
            sections.iter().find(|(section, _)| section.contains(&middle)).map(|(_, part)| *part)
        };
        self.sentences().map(|(sentence, _)| part(sentence)).collect()
    }
}

/// The panel's score, `1.0..=5.0`, or [`UNDER_ALL`]; none where no seat gave one.
pub(crate) fn score(debrief: &Debrief) -> Option<f64> {
    let under_all = debrief.status == Status::InsufficientEvidence;
    under_all.then_some(UNDER_ALL).or(debrief.consensus.score)
}

/// What the panel rates a criterion: the mean of its reviewers' sealed ratings.
pub(crate) fn rating(debrief: &Debrief, criterion: &CriterionId) -> Option<f64> {
    mean(debrief.reviews.iter().filter_map(|review: &Review| review.rating_of(criterion)).map(number))
}

/// A rating as a number.
pub(crate) fn number(rating: Rating) -> f64 {
    f64::from(rating.get())
}

/// A recommendation as a number of steps from the lowest, `0.0..=5.0`.
pub(crate) fn steps(recommendation: Recommendation) -> f64 {
    Recommendation::ALL.iter().take_while(|lower| **lower < recommendation).count() as f64
}
