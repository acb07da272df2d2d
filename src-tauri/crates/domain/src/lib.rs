//! The pure middle: what the Union's world is, without a file, a clock, chance or SQL.
//!
//! Invariant: every function here is a function of its arguments. Wording ends at one Vietnamese sentence per
//! finding or refusal; layout, storage and the screen belong to other rooms.

pub mod attachment;
pub mod birth;
pub mod calendar;
pub mod class_name;
pub mod classes;
pub mod companions;
pub mod date;
pub mod filing;
pub mod id;
pub mod name;
pub mod path;
pub mod plan;
pub mod report;
pub mod rounds;
pub mod rules;
pub mod school_year;
pub mod story;
pub mod text;
pub mod unit;
pub mod values;
pub mod yearly;
