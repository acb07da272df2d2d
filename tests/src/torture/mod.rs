//! Power and faults, tried instead of promised: an office at work is killed, or its disk refuses, again and again.
//!
//! One program plays both parts. As the worker it opens a small office by its recovery code and does a few deeds, telling
//! each when it is confirmed. As the torturer it starts workers on copies of that office, kills them at seeded points or
//! lets a preloaded library (`tests/torture/faults.c`) refuse one call of the disk, and judges what is left behind.
//!
//! Invariant: everything follows from the seed and the counts of calls, so that a violation can be seen again; the only
//! thing timed is when a kill falls, and a worker that had ended already is counted as such. Linux only: the library is
//! preloaded, and a signal ends a program at once. Rejected: a virtual file system inside the program (`office.keys` and
//! backups are written by std, not by SQLite), and real power cuts (a kill leaves the page cache; what a cut takes beyond
//! it is for `synchronous` and `fsync` to hold, whose failures are injected here).

pub mod fault;
pub mod judge;
pub mod plan;
pub mod round;
pub mod scene;
pub mod stage;
pub mod table;
pub mod worker;
