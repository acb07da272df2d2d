//! The middle of a handful of numbers.

/// Trung vị: half of the numbers lie on either side; of an even number the mean of the middle two, rounded down.
#[must_use]
pub fn median(numbers: &[i64]) -> Option<i64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_unstable();
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        count if count % 2 == 1 => Some(sorted[middle]),
        _ => Some((sorted[middle - 1] + sorted[middle]).div_euclid(2)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle() {
        for (numbers, expected) in [
            (&[][..], None),
            (&[7], Some(7)),
            (&[9, 1], Some(5)),
            (&[8, 1], Some(4)),
            (&[100, 1, 3], Some(3)),
            (&[4, 4, 1, 90], Some(4)),
        ] {
            assert_eq!(median(numbers), expected, "{numbers:?}");
        }
    }
}
