//! Numbers that follow each other, in the form of the first: "0123/GCN", "0124/GCN".

/// The number `place` places after `first`: the run of digits that counts goes up and keeps its width. What looks like a
/// year does not count while there is another run; a number without digits stays as it is.
#[must_use]
pub fn in_sequence(first: &str, place: u64) -> String {
    let runs = runs(first);
    let is_year =
        |run: &&(usize, usize)| matches!(first[run.0..run.1].parse::<u32>(), Ok(1900..=2099)) && run.1 - run.0 == 4;
    let Some((from, to)) = runs.iter().find(|run| !is_year(run)).or(runs.first()).copied() else {
        return first.to_owned();
    };
    // A run too long for a number is some other code and stays.
    let Some(number) = first[from..to].parse::<u64>().ok().and_then(|number| number.checked_add(place)) else {
        return first.to_owned();
    };
    format!("{}{number:0width$}{}", &first[..from], &first[to..], width = to - from)
}

/// Where the runs of digits lie.
fn runs(text: &str) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, letter) in text.char_indices().filter(|(_, letter)| letter.is_ascii_digit()) {
        match runs.last_mut().filter(|run| run.1 == at) {
            Some(run) => run.1 = at + letter.len_utf8(),
            None => runs.push((at, at + letter.len_utf8())),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::in_sequence;

    #[test]
    fn the_form_of_the_first_is_kept() {
        for (first, place, expected) in [
            ("0123/GCN", 0, "0123/GCN"),
            ("0123/GCN", 1, "0124/GCN"),
            ("0099/GCN", 1, "0100/GCN"),
            ("99", 1, "100"),
            ("GCN-07/TTCT", 5, "GCN-12/TTCT"),
            ("2026/015", 2, "2026/017"),
            ("15/2026/GCN", 1, "16/2026/GCN"),
            ("2026", 1, "2027"),
            ("GCN", 3, "GCN"),
            ("", 3, ""),
            ("số 9 – đợt 2", 1, "số 10 – đợt 2"),
        ] {
            assert_eq!(in_sequence(first, place), expected, "{first} {place}");
        }
    }
}
