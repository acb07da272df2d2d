//! `cargo xtask types`: writes the TypeScript of the wire types. The tidy suite fails while the committed file differs.

use crate::process::{cargo, program, step};
use crate::{Outcome, packages, place};

/// Writes `ui/src/api/wire.ts`.
pub fn write() -> Outcome {
    packages::ensure(&[packages::BUILD])?;
    // The workspace's selection of features with one program of it: nothing is compiled twice.
    step("build", cargo().args(["build", "--workspace", "--bin", "types"]))?;
    step("types", program(&place::built("debug", "types")).arg(place::ui().join("src/api/wire.ts")))
}
