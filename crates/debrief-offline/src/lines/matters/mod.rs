//! What is said of each signal: where it is there, and where it is missing. Whole sentences, chosen by what was found.
//!
//! The candidate is "you"; said to colleagues, the same sentence has "they", so nobody else in it is called so. Slots:
//! `{quote}` (the words that show it), `{near}` (words that come close to it).

mod client;
mod engineering;
mod product;
mod story;

/// What is said of a signal.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Matter {
    /// The signal's id.
    pub(crate) id: &'static str,
    /// What it is about, a noun phrase: "what was given up".
    pub(crate) called: &'static str,
    /// Where it is there, with `{quote}`. Empty for what says too little to be praised.
    pub(crate) there: &'static [&'static str],
    /// Where it is missing.
    pub(crate) missing: &'static [&'static str],
    /// What one would ask the candidate for it.
    pub(crate) asks: &'static [&'static str],
    /// Signals that come close to it, the closest first.
    pub(crate) near: &'static [&'static str],
    /// Where it is missing and one of those is there, with `{near}`.
    pub(crate) missing_near: &'static [&'static str],
}

const fn matter(
    id: &'static str,
    called: &'static str,
    there: &'static [&'static str],
    missing: &'static [&'static str],
    asks: &'static [&'static str],
) -> Matter {
    Matter { id, called, there, missing, asks, near: &[], missing_near: &[] }
}

impl Matter {
    const fn near(mut self, near: &'static [&'static str], missing_near: &'static [&'static str]) -> Self {
        self.near = near;
        self.missing_near = missing_near;
        self
    }

    /// What is said of a signal, if it is listed.
    pub(crate) fn of(id: &str) -> Option<&'static Self> {
        Self::all().find(|matter| matter.id == id)
    }

    /// All that are listed.
    pub(crate) fn all() -> impl Iterator<Item = &'static Self> {
        [story::MATTERS, product::MATTERS, engineering::MATTERS, client::MATTERS].into_iter().flatten()
    }
}
