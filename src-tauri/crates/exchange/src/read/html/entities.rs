//! `&ecirc;`, `&#7877;`, `&nbsp;` → letters. What is no entity stays as it is written.

use quick_xml::escape::resolve_html5_entity;

/// The text without entities.
pub(super) fn plain(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let end = rest.bytes().take(40).position(|byte| !byte.is_ascii_alphanumeric() && byte != b'#');
        let end = end.unwrap_or_else(|| rest.len().min(40));
        match rest.get(..end).and_then(resolved) {
            Some(letters) => {
                plain.push_str(&letters);
                rest = rest[end..].strip_prefix(';').unwrap_or(&rest[end..]);
            }
            None => plain.push('&'),
        }
    }
    plain.push_str(rest);
    plain
}

fn resolved(name: &str) -> Option<String> {
    let Some(number) = name.strip_prefix('#') else { return resolve_html5_entity(name).map(str::to_owned) };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    // Browsers read 128–159 as Windows-1252.
    let letter = match code {
        0x80..=0x9F => crate::read::legacy::as_1252(&[u8::try_from(code).ok()?]).chars().next()?,
        0 => return None,
        code => char::from_u32(code)?,
    };
    Some(letter.to_string())
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn entities() {
        for (written, meant) in [
            ("L&ecirc; &nbsp;An", "Lê \u{a0}An"),
            ("Nguy&#7877;n", "Nguyễn"),
            ("Nguy&#x1EC5;n", "Nguyễn"),
            ("A & B &amp; C", "A & B & C"),
            ("&unknown; &#0; &", "&unknown; &#0; &"),
        ] {
            assert_eq!(plain(written), meant);
        }
    }
}
