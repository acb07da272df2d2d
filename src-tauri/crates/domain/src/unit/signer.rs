//! Who signs a paper, and the lines above the name.

use serde::{Deserialize, Serialize};

/// Người ký: name and post, with the authority they sign by (office.md §8).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Signer {
    /// Họ và tên; empty: a blank to be filled in by hand.
    pub name: String,
    /// Chức vụ: "Bí thư", "Phó bí thư".
    pub post: String,
    /// Ký thay: the post that the signer stands in for ("KT. BÍ THƯ"); empty when the signer holds it.
    pub authority_line: String,
    /// Thay mặt: the body in whose name it is signed ("TM. BAN CHẤP HÀNH ĐOÀN TRƯỜNG"); empty for oneself.
    pub on_behalf: String,
}

impl Signer {
    /// The lines above the signature in their order: body, authority, post in capitals. Empty ones are left out.
    #[must_use]
    pub fn heading(&self) -> Vec<String> {
        [self.on_behalf.clone(), self.authority_line.clone(), self.post.to_uppercase()]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deputy_signs_for_the_secretary() {
        let deputy = Signer {
            name: "Trần Thị Hòa".to_owned(),
            post: "Phó bí thư".to_owned(),
            authority_line: "KT. BÍ THƯ".to_owned(),
            on_behalf: "TM. BAN CHẤP HÀNH ĐOÀN TRƯỜNG".to_owned(),
        };
        assert_eq!(deputy.heading(), ["TM. BAN CHẤP HÀNH ĐOÀN TRƯỜNG", "KT. BÍ THƯ", "PHÓ BÍ THƯ"]);
        let homeroom = Signer { post: "Giáo viên chủ nhiệm".to_owned(), ..Signer::default() };
        assert_eq!(homeroom.heading(), ["GIÁO VIÊN CHỦ NHIỆM"]);
        assert_eq!(Signer::default().heading(), Vec::<String>::new());
    }
}
