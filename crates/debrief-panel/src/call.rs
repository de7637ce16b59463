//! One call of a reviewer: bounded in time, and a panic stays inside.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use debrief_core::ReviewError;
use futures_util::FutureExt;
use tokio::time::timeout;

/// Why a call gave nothing.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Lost {
    /// The reviewer says why.
    #[error(transparent)]
    Failed(ReviewError),
    /// The reviewer panicked. The payload is not kept: it may hold words of the answer.
    #[error("the reviewer panicked")]
    Panicked,
}

/// What the call gives, or why it gives nothing.
pub(crate) async fn guarded<T>(
    call: impl Future<Output = Result<T, ReviewError>>,
    limit: Duration,
) -> Result<T, Lost> {
    // A reviewer is only asked again through `&self`, after a panic like after an error; the panel keeps
    // nothing of the call.
    let call = AssertUnwindSafe(call).catch_unwind();
    match timeout(limit, call).await {
        Ok(Ok(result)) => result.map_err(Lost::Failed),
        Ok(Err(_payload)) => Err(Lost::Panicked),
        Err(_elapsed) => Err(Lost::Failed(ReviewError::TimedOut { seconds: limit.as_secs() })),
    }
}
