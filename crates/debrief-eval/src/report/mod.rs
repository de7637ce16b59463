//! What people read.

mod agreement;
mod layout;
mod robustness;

pub use agreement::agreement_page;
pub use robustness::robustness_page;
