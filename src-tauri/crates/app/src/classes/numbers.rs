//! `classes.numbers`: numbers in sequence from the first, in its own form.

use domain::classes::in_sequence;

use super::wire::{ClassNumbers, ClassNumbersAsk};
use crate::{Call, Failure, dates};

/// More certificates than any class has.
const MOST: u32 = 2000;

/// `classes.numbers`.
pub fn run(_: &Call<'_>, args: ClassNumbersAsk) -> Result<ClassNumbers, Failure> {
    if args.count > MOST {
        return Err(Failure::usage(format!("Mỗi lần điền tối đa {MOST} số.")));
    }
    let first = dates::optional_text(Some(&args.first)).unwrap_or_default();
    Ok(ClassNumbers { numbers: (0..u64::from(args.count)).map(|place| in_sequence(&first, place)).collect() })
}
