//! What people read.

mod agreement;
mod layout;

pub use agreement::agreement_page;
