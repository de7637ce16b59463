//! How far the panel agrees with people's ratings, and what moves it that should not.
//!
//! [`read`] takes in labelled answers, [`agreement`] debriefs them and measures, [`Agreement`] is both the JSON and what
//! [`agreement_page`] prints. The figures are those of the field (Spearman's ρ, quadratic weighted κ, Krippendorff's α), each with a
//! bootstrap interval over answers and the number of answers that it rests on, or with the reason why there is none.
//!
//! [`robustness`] rewrites answers in ways that change how they are told and not what was done, and says what that moves.
//!
//! The same files, panel and version give the same bytes, on any number of threads.
//!
//! What it does not do: it does not train, tune or change a panel; it says how far it agrees.

mod agreement;
mod case;
mod debriefing;
mod gate;
mod labelled;
mod quote;
mod report;
mod robustness;
mod statistics;

pub use agreement::{
    Agreement, Apart, Counts, Criteria, CriterionAgreement, CriterionSide, Disagreement, FlagAgreement,
    Flags, FlagsSide, Judgement, Overall, OverallSide, Parts, RaterLine, Raters, RatersApart, Reason,
    Recommendations, SCHEMA_VERSION, Scale, agreement,
};
pub use debriefing::RuntimeError;
pub use gate::{Gate, Measure};
pub use labelled::{BadRecord, Labelled, LabelledError, Place, Quoted, Rated, Said, Section, Sheet, read};
pub use report::{agreement_page, robustness_page};
pub use robustness::{Aim, Moves, RemovedOutcome, RewriteOutcome, Robustness, Worst, robustness};
pub use statistics::{Figure, Missing};
