//! Packed numbers and codes of errors in xls records.

/// A number of four bytes: a whole one or the upper half of a fraction, perhaps times a hundred.
pub(crate) fn unpacked(packed: u32) -> f64 {
    let number = if packed & 2 != 0 {
        f64::from((packed as i32) >> 2)
    } else {
        f64::from_bits(u64::from(packed & 0xFFFF_FFFC) << 32)
    };
    if packed & 1 != 0 { number / 100.0 } else { number }
}

/// What a cell shows for a code of an error.
pub(crate) fn error(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    }
}

#[cfg(test)]
mod tests {
    use super::unpacked;

    #[test]
    fn packed_numbers() {
        assert!((unpacked(0x3FF0_0000) - 1.0).abs() < 1e-9);
        assert!((unpacked((638_208 << 2) | 2) - 638_208.0).abs() < 1e-9);
        assert!((unpacked((12_345 << 2) | 3) - 123.45).abs() < 1e-9);
        assert!((unpacked((-7_i32 << 2) as u32 | 2) + 7.0).abs() < 1e-9);
    }
}
