//! Waiting: ask again until the answer is there or a deadline has passed; the failure says what was waited for.

use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a slow machine may take for one thing to appear.
pub const LONG: Duration = Duration::from_secs(60);
const BETWEEN: Duration = Duration::from_millis(40);

/// Asks until `answer` gives something, at most for `time`.
///
/// # Errors
/// `what` did not come in time.
pub fn until<T>(what: &str, time: Duration, mut answer: impl FnMut() -> Option<T>) -> Result<T, String> {
    let began = now();
    loop {
        if let Some(found) = answer() {
            return Ok(found);
        }
        if began.elapsed() > time {
            return Err(format!("waited {} s in vain for {what}", time.as_secs()));
        }
        sleep(BETWEEN);
    }
}

/// Now, for deadlines and for telling how long a part took; no fact of the office ever comes from here.
#[allow(clippy::disallowed_methods)] // the kit's one reader of the clock
pub fn now() -> Instant {
    Instant::now()
}
