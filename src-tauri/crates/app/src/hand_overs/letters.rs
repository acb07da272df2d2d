//! `hand_overs.letters`: several papers for many people, a file for each, in one job.

use super::open::ids;
use super::wire::{HandOverLettersMade, HandOversLetters};
use crate::papers::make_each;
use crate::papers::wire::{PaperAsk, PapersMake};
use crate::{Call, Failure};

/// Papers that go with somebody who leaves.
const OFFERED: &[&str] = &["follow-up-letter", "union-transfer"];

/// `hand_overs.letters`.
pub fn run(call: &Call<'_>, args: HandOversLetters) -> Result<HandOverLettersMade, Failure> {
    let people = ids(&args.candidates)?.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
    if args.papers.is_empty() {
        return Err(Failure::usage("Chưa chọn giấy nào để in."));
    }
    if let Some(other) = args.papers.iter().find(|paper| !OFFERED.contains(&paper.as_str())) {
        return Err(Failure::usage(format!("«{other}» không thuộc giấy tờ bàn giao.")));
    }
    let mut made = HandOverLettersMade { total: 0, drafts: 0, paths: Vec::new(), left_out: Vec::new() };
    for paper in &args.papers {
        let ask = PaperAsk { subject: Some(people.clone()), ..PaperAsk::of(paper) };
        let own = make_each(call, PapersMake { ask, format: args.format.clone(), folder: args.folder.clone() })?;
        made.total += own.total;
        made.drafts += own.drafts;
        made.paths.extend(own.paths);
        for name in own.left_out {
            if !made.left_out.contains(&name) {
                made.left_out.push(name);
            }
        }
    }
    Ok(made)
}
