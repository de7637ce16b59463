//! What a caller can choose.

/// Who is who in a dialogue. Names are compared without regard to case; a number behind one (`Q1`, `Interviewer 2`) is
/// passed over unless the name with its number is in a list itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The names that the candidate speaks under: by default `Candidate`, `Interviewee`, `Answer` and `A`.
    pub candidate_names: Vec<String>,
    /// The names that anyone else speaks under: by default `Interviewer`, `Question` and `Q`.
    pub interviewer_names: Vec<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            candidate_names: ["Candidate", "Interviewee", "Answer", "A"].map(str::to_owned).into(),
            interviewer_names: ["Interviewer", "Question", "Q"].map(str::to_owned).into(),
        }
    }
}
