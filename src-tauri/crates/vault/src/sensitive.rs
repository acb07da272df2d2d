//! A value that must not slip into a log, an error text or a panic.

use std::fmt;

use serde::Deserialize;

/// Giá trị nhạy cảm: holds anything and prints `•••`. It can be read from the wire, never written to it. What must also
/// be wiped from memory (passwords, keys, codes) has a type of its own in this crate.
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Sensitive<T>(T);

impl<T> Sensitive<T> {
    /// Hides a value.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value, for whoever has a reason to look.
    pub const fn expose(&self) -> &T {
        &self.0
    }
}

impl<T> fmt::Debug for Sensitive<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("•••")
    }
}

impl<T> fmt::Display for Sensitive<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("•••")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_shows() {
        #[derive(Debug, Deserialize)]
        struct Arguments {
            password: Sensitive<String>,
        }
        let read: Arguments = serde_json::from_str(r#"{"password":"mat khau that dai"}"#).unwrap();
        assert_eq!(format!("{read:?}"), "Arguments { password: ••• }");
        assert_eq!(format!("{}", read.password), "•••");
        assert_eq!(read.password.expose(), "mat khau that dai");
        assert_eq!(format!("{:?}", Some(Sensitive::new(7))), "Some(•••)");
    }
}
