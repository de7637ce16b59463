//! How well the flags of whole answers are found, on answers that the sentence model has not seen.

use std::fmt::Write as _;

use debrief_core::{Case, FlagId};

use crate::corpus::Labelled;

/// One line a flag: how many answers have it, precision and recall. A hit is a quote that overlaps a labelled sentence.
pub(crate) fn page(answers: &[Labelled], cases: &[Case]) -> String {
    let mut page = String::from("flag                      answers  P     R\n");
    for flag in FlagId::ALL {
        let (mut labelled, mut found, mut right, mut recalled) = (0_u32, 0_u32, 0_u32, 0_u32);
        for (answer, case) in answers.iter().zip(cases) {
            let true_places = answer.sentences.iter().filter(|s| s.labels.iter().any(|l| l == flag.as_str()));
            let true_places: Vec<_> = true_places.map(|sentence| sentence.span).collect();
            let hits =
                |found: &debrief_core::Flag| true_places.iter().any(|place| place.overlaps(found.span));
            labelled += u32::from(!true_places.is_empty());
            found += u32::try_from(case.reading.flags_of(*flag).count()).unwrap_or(u32::MAX);
            let count = case.reading.flags_of(*flag).filter(|found| hits(found)).count();
            right += u32::try_from(count).unwrap_or(u32::MAX);
            recalled += u32::from(count > 0);
        }
        let share = |part: u32, of: u32| f64::from(part) / f64::from(of.max(1));
        let _ignored = writeln!(
            page,
            "{:25} {labelled:5}    {:.2}  {:.2}",
            flag.as_str(),
            share(right, found),
            share(recalled, labelled)
        );
    }
    page
}
