//! The blocks at the foot of a paper: how wide each is and where its lines break.
//!
//! Invariant: the widths add up to the room between the margins. A short authority keeps its one line; a long one breaks
//! into even lines ("TM. BAN CHẤP HÀNH / ĐOÀN TRƯỜNG"), never leaving one word alone.

use crate::fit::{PT, even_lines};
use crate::fonts::{Face, width_em};
use crate::signature::NAME_DOTS;
use crate::{Signature, Text};
use serde::Serialize;

/// Letters of recipients, in points.
pub(crate) const RECIPIENTS_SIZE: f64 = 11.0;
/// Letters of the text, in points.
pub(crate) const BODY_SIZE: f64 = 13.0;

/// What was decided about one block: its width in millimetres, and the lines above the room for the hand.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Foot {
    pub width: f64,
    pub lines: Vec<Text>,
}

/// Recipients get as much as their lines need, signers share the rest; one signer beside recipients stands in the right
/// half.
pub(crate) fn feet(blocks: &[Signature], room: f64) -> Vec<Foot> {
    let widths = widths(blocks, room);
    let foot = |(block, width): (&Signature, f64)| match block {
        Signature::Recipients { .. } => Foot { width, lines: vec![] },
        Signature::Signer { lines, .. } => {
            Foot { width, lines: lines.iter().map(|l| even_lines(l, BODY_SIZE, width)).collect() }
        }
    };
    blocks.iter().zip(widths).map(foot).collect()
}

fn widths(blocks: &[Signature], room: f64) -> Vec<f64> {
    if matches!(blocks, [Signature::Recipients { .. }, Signature::Signer { .. }]) {
        return vec![room / 2.0; 2];
    }
    let longest = |lines: &[Text], face: Face| lines.iter().map(|l| width_em(l, face)).fold(0.0, f64::max);
    let need = |block: &Signature| match block {
        Signature::Recipients { lines } => {
            (longest(lines, Face::Regular) * RECIPIENTS_SIZE * PT + 5.0).clamp(room * 0.2, room * 0.4)
        }
        Signature::Signer { lines, name } => {
            let name = if name.is_blank() { width_em(NAME_DOTS, Face::Regular) } else { width_em(name, Face::Bold) };
            longest(lines, Face::Bold).max(name) * BODY_SIZE * PT + 4.0
        }
    };
    let is_signer = |block: &Signature| matches!(block, Signature::Signer { .. });
    let left = room - blocks.iter().filter(|b| !is_signer(b)).map(need).sum::<f64>();
    let mut asked: Vec<f64> = blocks.iter().filter(|b| is_signer(b)).map(need).collect();
    asked.sort_by(f64::total_cmp);
    // Signers get equal shares. Where an equal share is too narrow for one, those that need less give up what they
    // do not need: the narrowest first.
    let equal = left / asked.len().max(1) as f64;
    let all_fit = asked.last().is_none_or(|most| *most <= equal);
    let mut rest = left;
    let mut level = equal;
    for (i, need) in asked.iter().enumerate() {
        level = rest / (asked.len() - i) as f64;
        if *need > level {
            break;
        }
        rest -= need;
    }
    let share = |block: &Signature| match (is_signer(block), all_fit) {
        (false, _) => need(block),
        (true, true) => equal,
        (true, false) => need(block).min(level),
    };
    let mut widths: Vec<f64> = blocks.iter().map(share).collect();
    // What rounding or generous needs left over goes to the last block, the main signer.
    let over = room - widths.iter().sum::<f64>();
    if let Some(last) = widths.last_mut() {
        *last += over;
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_share_the_width_and_long_authorities_break_evenly() {
        let signer = |line: &str| Signature::Signer { lines: vec![line.into()], name: "Kim Thị Thu Hà".into() };
        let recipients = Signature::Recipients { lines: vec!["- Lưu VP Đoàn trường.".into()] };
        let (short, long) = ("XÁC NHẬN CỦA CHI BỘ", "TM. BAN CHẤP HÀNH ĐOÀN TRƯỜNG");
        for room in [165.0, 262.0] {
            for blocks in [
                vec![],
                vec![signer(long)],
                vec![recipients.clone(), signer(long)],
                vec![signer(short), signer(long)],
                vec![signer(long), signer(long)],
                vec![recipients.clone(), signer(short), signer(long)],
                vec![recipients.clone(), signer(long), signer(long)],
            ] {
                let feet = feet(&blocks, room);
                assert_eq!(feet.len(), blocks.len());
                let sum: f64 = feet.iter().map(|f| f.width).sum();
                assert!(blocks.is_empty() || (sum - room).abs() < 0.01, "{feet:?}");
                assert!(feet.iter().all(|f| f.width > 30.0), "{feet:?}");
            }
        }
        let lines = |room: f64| {
            let feet = feet(&[recipients.clone(), signer(short), signer(long)], room);
            feet.into_iter().flat_map(|f| f.lines).map(|l| l.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(lines(262.0), [short, long]);
        assert_eq!(lines(165.0), [short, "TM. BAN CHẤP HÀNH\nĐOÀN TRƯỜNG"]);
    }
}
