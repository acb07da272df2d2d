//! How far a job is, and whether it is to stop: shared between the thread that works and the one that asks.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use crate::Failure;

/// Progress of one command; a command called directly gets one that nobody looks at.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicU32,
    total: AtomicU32,
    cancelled: AtomicBool,
    step: Mutex<String>,
}

impl Progress {
    /// Tells how far the work is; an error means that the user asked to stop, so the work ends without writing.
    pub fn tell(&self, step: &str, done: u32, total: u32) -> Result<(), Failure> {
        self.done.store(done, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
        let mut current = self.step.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if *current != step {
            step.clone_into(&mut current);
        }
        drop(current);
        if self.cancelled() {
            Err(Failure::new("cancelled", "Đã dừng theo yêu cầu. Chưa ghi gì vào dữ liệu."))
        } else {
            Ok(())
        }
    }

    /// Asks the work to stop at its next step.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to stop.
    pub fn cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// What it is at, units done, units in all.
    pub fn read(&self) -> (String, u32, u32) {
        let step = self.step.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).clone();
        (step, self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }
}
