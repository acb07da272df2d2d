//! The columns that several lists share (`office.md` §7): stored name, header, look.
//!
//! Invariant: one id means the same fact in every list, so choices and saved variants read alike; a list that wants a
//! column off, or under another header, says so where it is listed.

use super::choices::ColumnSpec;

/// Id of the column with the name.
pub const FULL_NAME: &str = "full_name";

/// TT: the running number; the list's own affair.
pub const ORDINAL: ColumnSpec = ColumnSpec::new("ordinal", "TT").code();
/// Họ và tên.
pub const NAME: ColumnSpec = ColumnSpec::new(FULL_NAME, "Họ và tên").name().wanted();
/// Ngày sinh.
pub const BORN: ColumnSpec = ColumnSpec::new("born", "Ngày sinh").code().wanted();
/// Ngày sinh of men, where the birth date tells the sex.
pub const BORN_MALE: ColumnSpec = ColumnSpec::new("born_male", "Ngày sinh\n(Nam)").label("Ngày sinh (Nam)").code();
/// Ngày sinh of women.
pub const BORN_FEMALE: ColumnSpec = ColumnSpec::new("born_female", "Ngày sinh\n(Nữ)").label("Ngày sinh (Nữ)").code();
/// Giới tính.
pub const SEX: ColumnSpec = ColumnSpec::new("sex", "Giới tính").code().wanted();
/// Dân tộc.
pub const ETHNICITY: ColumnSpec = ColumnSpec::new("ethnicity", "Dân tộc").sensitive().word().wanted();
/// Tôn giáo.
pub const RELIGION: ColumnSpec = ColumnSpec::new("religion", "Tôn giáo").sensitive().word().wanted();
/// Quê quán.
pub const HOME_TOWN: ColumnSpec = ColumnSpec::new("origin", "Quê quán").wanted();
/// Nơi ở.
pub const RESIDENCE: ColumnSpec = ColumnSpec::new("residence", "Nơi ở").wanted();
/// Điện thoại.
pub const PHONE: ColumnSpec = ColumnSpec::new("phone", "Điện thoại").code().wanted();
/// Trình độ học vấn.
pub const EDUCATION: ColumnSpec = ColumnSpec::new("education", "Trình độ").word();
/// Kết quả học tập of the year.
pub const STUDY: ColumnSpec = ColumnSpec::new("study", "KQ học tập").word();
/// Kết quả rèn luyện of the year.
pub const CONDUCT: ColumnSpec = ColumnSpec::new("conduct", "KQ rèn luyện").word();
/// Xếp loại đoàn viên of the year.
pub const RATING: ColumnSpec = ColumnSpec::new("rating", "Xếp loại đoàn viên").word();
/// Thành tích of the year.
pub const MERITS: ColumnSpec = ColumnSpec::new("merits", "Thành tích").weight(2.0);
/// Chi đoàn.
pub const BRANCH: ColumnSpec = ColumnSpec::new("branch", "Chi đoàn").word().wanted();
/// Ngày vào Đoàn.
pub const UNION_JOINED: ColumnSpec = ColumnSpec::new("union_joined_on", "Ngày vào Đoàn").code().wanted();
/// Chức vụ; most have none.
pub const POST: ColumnSpec = ColumnSpec::new("post", "Chức vụ").word();
/// Chi bộ.
pub const PARTY_BRANCH: ColumnSpec = ColumnSpec::new("party_branch", "Chi bộ").word().wanted();
/// Giấy chứng nhận lớp nhận thức: number and date.
pub const CERTIFICATE: ColumnSpec = ColumnSpec::new("certificate", "GCN\n(số, ngày)").label("Giấy chứng nhận").word();
/// Chặng.
pub const STAGE: ColumnSpec = ColumnSpec::new("stage", "Chặng").word();
/// Ghi chú.
pub const NOTE: ColumnSpec = ColumnSpec::new("note", "Ghi chú").weight(2.0);
/// Ký nhận, for the hand.
pub const SIGNATURE: ColumnSpec = ColumnSpec::new("signature", "Ký nhận").by_hand(24.0);
