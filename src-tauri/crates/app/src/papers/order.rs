//! Orders and groups that lists offer.
//!
//! Invariant: an order is stable over the paper's own, and names are compared by the one key of screen and Excel.

use std::cmp::Reverse;
use std::collections::HashMap;

use domain::class_name;
use print::DateStyle;
use print::papers::columns;

use super::paper::Line;

/// Cách sắp xếp.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The paper's own, under its name there.
    Own(&'static str, &'static str),
    /// The paper's own too, by the keys of its rows; those without one last.
    Keyed(&'static str, &'static str),
    /// By given name.
    Given,
    /// By class, then name.
    Class,
    /// Office-holders first.
    Posts,
    /// By votes in favour, the most first.
    Vote,
}

/// Orders of lists of people on the path, the default first.
pub const OF_CANDIDATES: &[Order] = &[Order::Class, Order::Given, STAGE, Order::Posts, Order::Vote];

/// By stage, then by the day of the last step that counts; those of one day by name.
pub const STAGE: Order = Order::Keyed("stage", "Theo chặng, rồi theo ngày");

impl Order {
    /// Stored name.
    pub fn code(self) -> &'static str {
        match self {
            Order::Own(code, _) | Order::Keyed(code, _) => code,
            Order::Given => "given",
            Order::Class => "class",
            Order::Posts => "posts",
            Order::Vote => "vote",
        }
    }

    /// Its name at the side of the preview.
    pub fn label(self) -> &'static str {
        match self {
            Order::Own(_, label) | Order::Keyed(_, label) => label,
            Order::Given => "Theo tên",
            Order::Class => "Theo chi đoàn",
            Order::Posts => "Cán bộ trước, rồi theo tên",
            Order::Vote => "Theo tỷ lệ phiếu",
        }
    }

    /// Puts the rows in this order.
    pub fn sort(self, lines: &mut [Line]) {
        let class = |line: &Line| (line.class.is_empty(), class_name::sort_key(&line.class));
        match self {
            Order::Own(..) => {}
            Order::Keyed(code, _) => lines.sort_by_cached_key(|line| {
                let key = line.keys.iter().find(|(own, _)| *own == code).map(|(_, key)| key.clone());
                (key.is_none(), key)
            }),
            Order::Given => lines.sort_by(|a, b| a.name.cmp(&b.name)),
            Order::Class => lines.sort_by_cached_key(|line| (class(line), line.name.clone())),
            Order::Posts => lines.sort_by(|a, b| (!a.post, &a.name).cmp(&(!b.post, &b.name))),
            Order::Vote => lines.sort_by_cached_key(|line| {
                // Thousandths compare shares of different bases well enough for a list.
                let share = line.vote.and_then(|(votes, of)| (votes * 1000).checked_div(of));
                (Reverse(share), line.name.clone())
            }),
        }
    }
}

/// Stored name of the order of the hand, and of the text that keeps it with the list.
pub const BY_HAND: &str = "by_hand";

/// Rows in the order of the hand, keys a line each: those it names first, the others as they were.
pub fn by_hand(lines: &mut [Line], hand: &str) {
    let places: HashMap<&str, usize> = hand.lines().zip(0..).collect();
    lines.sort_by_key(|line| places.get(line.row.key.as_str()).copied().unwrap_or(usize::MAX));
}

/// Nhóm: what rows may be put together by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Chi đoàn.
    Branch,
    /// Chi bộ.
    PartyBranch,
    /// Nhóm khách mời.
    Guests,
}

/// Nhóm khách: the column guests are put together by.
pub const GUEST_GROUP: print::papers::ColumnSpec =
    print::papers::ColumnSpec::new("guest_group", "Nhóm").label("Nhóm khách").word();

impl Group {
    /// Those a list with these columns offers.
    pub fn offered(columns: &[print::papers::ColumnSpec]) -> Vec<Group> {
        let has = |group: &Group| columns.iter().any(|column| column.id == group.code());
        [Group::Branch, Group::PartyBranch, Group::Guests].into_iter().filter(has).collect()
    }

    /// Stored name: the id of its column.
    pub fn code(self) -> &'static str {
        match self {
            Group::Branch => columns::BRANCH.id,
            Group::PartyBranch => columns::PARTY_BRANCH.id,
            Group::Guests => GUEST_GROUP.id,
        }
    }

    /// Its name at the side of the preview.
    pub fn label(self) -> &'static str {
        match self {
            Group::Branch => "Theo chi đoàn",
            Group::PartyBranch => "Theo chi bộ",
            Group::Guests => "Theo nhóm khách",
        }
    }

    /// Puts the rows of each group together and names it above them.
    pub fn put(self, lines: &mut [Line]) {
        for line in lines.iter_mut() {
            let own = line.row.cell(self.code(), DateStyle::default());
            line.row.group = match self {
                Group::Guests if own.is_empty() => "Khách mời khác".to_owned(),
                _ if own.is_empty() => "Chưa rõ".to_owned(),
                Group::Guests => own,
                Group::Branch => format!("Chi đoàn {own}"),
                Group::PartyBranch if own.to_lowercase().starts_with("chi bộ") => own,
                Group::PartyBranch => format!("Chi bộ {own}"),
            };
        }
        match self {
            Group::Branch => {
                lines.sort_by_cached_key(|line| (line.class.is_empty(), class_name::sort_key(&line.class)))
            }
            Group::PartyBranch => lines.sort_by(|a, b| a.row.group.cmp(&b.row.group)),
            // As the office put them: a group stands where its first guest does.
            Group::Guests => {
                let mut places: HashMap<String, usize> = HashMap::new();
                for (place, line) in lines.iter().enumerate() {
                    places.entry(line.row.group.clone()).or_insert(place);
                }
                lines.sort_by_key(|line| places.get(&line.row.group).copied());
            }
        }
    }
}
