//! What the roll of the Union says by itself: the age of joining and of leaving, the size and the posts of a chi đoàn,
//! and how many of one chi đoàn are recognised as đoàn viên ưu tú.
//!
//! Invariant: nothing here is refused and nobody is struck off; the office is told and decides. A birth date known only
//! by its year says nothing.

use chrono::NaiveDate;

use super::case::Event;
use super::condition::tested;
use super::{Finding, Outcome, Quantity, Rulebook};
use crate::date::{dmy, reaches_age};
use crate::values::{MemberStatus, UnionPost, branch_posts, holds_union_post};

/// Đoàn viên: what the rules of the roll look at of somebody.
#[derive(Debug, Clone, Copy)]
pub struct OnRoll<'a> {
    /// Tình trạng.
    pub status: MemberStatus,
    /// Ngày sinh, when the whole of it is known.
    pub born_on: Option<NaiveDate>,
    /// Ngày vào Đoàn.
    pub joined_on: Option<NaiveDate>,
    /// Chức vụ, as written.
    pub post: Option<&'a str>,
    /// Since when a wish to stay is recorded.
    pub stays_on: Option<NaiveDate>,
}

/// `union-age`, `union-leaving-age`: what is to be said of somebody on the roll today.
pub fn of_member(member: &OnRoll<'_>, today: NaiveDate, book: &Rulebook) -> Vec<Finding> {
    let Some(born) = member.born_on.filter(|_| member.status.is_member()) else { return Vec::new() };
    let leaving = book.row("union-leaving-age", Some(today));
    let leaves_on = reaches_age(born, leaving.number());
    let mut findings = Vec::new();
    if let Some(joined) = member.joined_on {
        let rule = book.row("union-age", Some(joined));
        let of_age = reaches_age(born, rule.number());
        let says = match joined {
            day if day < of_age => Some(format!("khi chưa đủ {} tuổi (đủ ngày {})", rule.number(), dmy(of_age))),
            day if day >= leaves_on => Some(format!("sau khi quá tuổi đoàn viên (từ {})", dmy(leaves_on))),
            _ => None,
        };
        if let Some(says) = says {
            let says = format!("vào Đoàn ngày {} {says}. {}", dmy(joined), rule.act);
            findings.push(tested(rule, Event::done(Some(joined)), Outcome::Failed, says));
        }
    }
    let stays = member.stays_on.is_some() || member.post.is_some_and(holds_union_post);
    if today >= leaves_on && !stays {
        let says = format!("đủ {} tuổi từ {}. {}", leaving.number(), dmy(leaves_on), leaving.act);
        let mut finding = Finding::new(leaving, Outcome::Failed, says);
        finding.start = Some(born);
        finding.date = Some(leaves_on);
        findings.push(finding);
    }
    findings
}

/// Chi đoàn: how many members it has today, and their posts.
#[derive(Debug, Clone)]
pub struct UnionBranch<'a> {
    /// Its class name.
    pub name: &'a str,
    /// Đoàn viên in it.
    pub members: u32,
    /// Chức vụ of its members, as written.
    pub posts: Vec<&'a str>,
}

/// `union-branch-minimum`, `union-branch-committee`. A chi đoàn without members is not one yet.
pub fn of_branch(branch: &UnionBranch<'_>, today: NaiveDate, book: &Rulebook) -> Vec<Finding> {
    if branch.members == 0 {
        return Vec::new();
    }
    let least = book.row("union-branch-minimum", Some(today));
    if branch.members < least.number() {
        let says = format!(
            "chi đoàn {} có {} đoàn viên, cần ít nhất {}. {}",
            branch.name,
            branch.members,
            least.number(),
            least.act
        );
        return vec![Finding::new(least, Outcome::Failed, says).about(branch.name)];
    }
    let rule = book.row("union-branch-committee", Some(today));
    let held: Vec<UnionPost> = branch.posts.iter().flat_map(|post| branch_posts(post)).collect();
    let whole = branch.members >= rule.number();
    let wanted = [UnionPost::Secretary, UnionPost::Deputy].into_iter().chain(whole.then_some(UnionPost::Committee));
    let wanting: Vec<&str> = wanted.filter(|post| !held.contains(post)).map(UnionPost::label).collect();
    if wanting.is_empty() {
        return Vec::new();
    }
    let of = format!("chi đoàn {} có {} đoàn viên", branch.name, branch.members);
    let says = match whole {
        true => format!("{of}, bầu Ban Chấp hành; chưa ghi {}. {}", wanting.join(", "), rule.act),
        false => format!("{of}, bầu bí thư và phó bí thư; chưa ghi {}. {}", wanting.join(", "), rule.act),
    };
    vec![Finding::new(rule, Outcome::Failed, says).about(branch.name)]
}

/// `outstanding-per-union-branch`: so many of one chi đoàn recognised in one round; silent while the office sets no limit.
pub fn outstanding_of_branch(name: &str, round: &str, people: u32, on: NaiveDate, book: &Rulebook) -> Option<Finding> {
    let rule = book.row("outstanding-per-union-branch", Some(on));
    let Some(Quantity::Number(most)) = rule.value else { return None };
    let at = format!("chi đoàn {name} có {people} đoàn viên ưu tú trong {round}, đơn vị đặt nhiều nhất {most}");
    Some(
        match people <= most {
            true => tested(rule, Event::done(Some(on)), Outcome::Met, at),
            false => tested(rule, Event::done(Some(on)), Outcome::Failed, format!("{at}. {}", rule.act)),
        }
        .about(name),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Override;

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn ids(findings: &[Finding]) -> Vec<&str> {
        findings.iter().map(|finding| finding.rule_id.as_str()).collect()
    }

    #[test]
    fn age_of_joining_and_of_leaving() {
        let book = Rulebook::built_in();
        let member = |born: &str, joined: &str| OnRoll {
            status: MemberStatus::Active,
            born_on: Some(on(born)),
            joined_on: Some(on(joined)),
            post: None,
            stays_on: None,
        };
        let today = on("2026-05-14");
        for (born, joined, expected) in [
            ("2009-03-26", "2025-03-26", vec![]),
            ("2009-03-27", "2025-03-26", vec!["union-age"]),
            ("1995-05-15", "2011-05-15", vec![]),
            ("1995-05-14", "2011-05-14", vec!["union-leaving-age"]),
            ("1990-01-01", "2021-01-01", vec!["union-age", "union-leaving-age"]),
            ("1990-01-01", "2020-12-31", vec!["union-leaving-age"]),
        ] {
            let findings = of_member(&member(born, joined), today, &book);
            assert_eq!(ids(&findings), expected, "{born} {joined}");
            assert!(findings.iter().all(|finding| finding.severity.is_some() && finding.sentence.ends_with('.')));
        }
        let old = member("1990-01-01", "2006-03-26");
        for kept in [
            OnRoll { stays_on: Some(on("2024-10-01")), ..old },
            OnRoll { post: Some("Bí thư Đoàn trường"), ..old },
            OnRoll { status: MemberStatus::Matured, ..old },
            OnRoll { status: MemberStatus::Youth, ..old },
            OnRoll { born_on: None, ..old },
        ] {
            assert_eq!(of_member(&kept, today, &book), Vec::new(), "{kept:?}");
        }
        assert_eq!(of_member(&OnRoll { post: Some("Tổ trưởng"), ..old }, today, &book).len(), 1);
    }

    #[test]
    fn a_small_chi_doan_and_its_committee() {
        let book = Rulebook::built_in();
        let (secretary, deputy, third) = ("Bí thư", "Phó bí thư chi đoàn", "Lớp trưởng, Ủy viên");
        for (members, posts, expected) in [
            (0, vec![], vec![]),
            (2, vec![], vec!["union-branch-minimum"]),
            (3, vec![secretary, deputy], vec![]),
            (8, vec![secretary], vec!["union-branch-committee"]),
            (8, vec![secretary, deputy], vec![]),
            (9, vec![secretary, deputy], vec!["union-branch-committee"]),
            (9, vec![secretary, deputy, third], vec![]),
            // Posts of Đoàn trường are not those of the chi đoàn.
            (8, vec!["Bí thư Đoàn trường", deputy], vec!["union-branch-committee"]),
        ] {
            let findings = of_branch(&UnionBranch { name: "12A1", members, posts }, on("2026-05-14"), &book);
            assert_eq!(ids(&findings), expected, "{members}");
            assert!(
                findings.iter().all(|finding| finding.sentence.contains("12A1") && finding.sentence.ends_with('.'))
            );
        }
    }

    #[test]
    fn the_limit_of_a_round_is_the_offices_own() {
        let day = on("2026-05-14");
        let shipped = Rulebook::built_in();
        assert_eq!(outstanding_of_branch("12A1", "năm học 2025–2026", 40, day, &shipped), None);
        let own = Override {
            id: "outstanding-per-union-branch".to_owned(),
            version: 1,
            value: Quantity::Number(2),
            confirmed_by: "BCH Đoàn trường".to_owned(),
            confirmed_on: day,
            paper: String::new(),
            from: day,
            until: None,
        };
        let book = Rulebook::built_in().overlaid([own]).unwrap();
        let said = |people| outstanding_of_branch("12A1", "năm học 2025–2026", people, day, &book).unwrap();
        assert_eq!((said(2).outcome, said(2).severity), (Outcome::Met, None));
        assert_eq!(said(3).outcome, Outcome::Failed);
        assert!(said(3).own.is_some_and(|own| own.contains("2") && own.contains("BCH Đoàn trường")));
    }
}
