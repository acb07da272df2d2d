//! Work that goes on after the office was left: sealing the copy that was taken of it.
//!
//! Invariant: the end of the program waits for it, but not for ever; what is cut off then is a half-written file, which is
//! never taken for a backup and is swept away later.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// How much of it is going on.
#[derive(Debug, Default)]
pub struct Background {
    running: Mutex<u32>,
    ended: Condvar,
}

/// Counts down however the work ends.
struct Turn(Arc<Background>);

impl Drop for Turn {
    fn drop(&mut self) {
        *self.0.running.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        self.0.ended.notify_all();
    }
}

impl Background {
    /// Starts work on a thread of its own; where the system gives none, it is done at once.
    pub fn start(self: &Arc<Self>, work: impl FnOnce() + Send + 'static) {
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        let turn = Turn(Arc::clone(self));
        let work = Arc::new(Mutex::new(Some(move || {
            let _turn = turn;
            work();
        })));
        let theirs = Arc::clone(&work);
        let once = move || theirs.lock().unwrap_or_else(PoisonError::into_inner).take();
        let spawned = std::thread::Builder::new().name("backup".to_owned()).spawn(move || {
            if let Some(work) = once() {
                work();
            }
        });
        if spawned.is_err()
            && let Some(work) = work.lock().unwrap_or_else(PoisonError::into_inner).take()
        {
            work();
        }
    }

    /// Waits until all of it has ended; false when it took longer than that.
    pub fn wait(&self, at_most: Duration) -> bool {
        let running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        let (running, _) = self
            .ended
            .wait_timeout_while(running, at_most, |running| *running > 0)
            .unwrap_or_else(PoisonError::into_inner);
        *running == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_waits_for_what_goes_on_and_no_longer_than_told() {
        let background = Arc::new(Background::default());
        assert!(background.wait(Duration::ZERO));
        let (go, held) = std::sync::mpsc::channel::<()>();
        background.start(move || {
            held.recv().ok();
        });
        assert!(!background.wait(Duration::ZERO));
        go.send(()).unwrap();
        assert!(background.wait(Duration::from_secs(60)));
    }
}
