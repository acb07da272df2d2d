//! What the invented office has set of its rhythm: the committees its files pass, the meetings of the chi bộ, its reports.

use domain::report::Every;
use domain::school_year::SchoolYear;
use domain::unit::{DecidingBody, UnitRole};
use serde_json::json;
use store::Tx;
use store::chain::{self, ChainLevelRow};
use store::reports::{self, ReportRow};

use crate::office::put_setting;
use crate::rules::MEETINGS;
use crate::{Call, Failure};

/// The chi bộ meets on this day of each month.
const MEETING_DAY: u32 = 3;

/// Writes them.
pub fn fill(call: &Call<'_>, tx: &Tx<'_>, year: SchoolYear) -> Result<(), Failure> {
    for (role, body, members) in
        [(UnitRole::PartyBranch, None, 31), (UnitRole::PartyCompetent, Some(DecidingBody::StandingCommittee), 9)]
    {
        let row = ChainLevelRow {
            id: call.new_id(),
            role: role.code().to_owned(),
            valid_from: None,
            valid_to: None,
            appraises_only: false,
            body: body.map(|body| body.code().to_owned()),
            members: Some(members),
            note: None,
        };
        chain::insert(tx, &row)?;
    }
    put_setting(tx, MEETINGS, &json!({ "day": MEETING_DAY, "dates": [] }))?;
    for (name, every, due_month, due_day) in [
        ("Báo cáo công tác Đoàn và phong trào thanh thiếu nhi", Every::Quarter, 3, 20),
        ("Báo cáo tổng kết năm học", Every::SchoolYear, 9, 31),
    ] {
        let row = ReportRow {
            id: call.new_id(),
            name: name.to_owned(),
            addressee: Some("Đoàn cấp trên".to_owned()),
            every: every.code().to_owned(),
            due_month,
            due_day,
            // What was due before today has been sent.
            starts_on: call.today().max(year.starts_on()),
            ends_on: None,
        };
        reports::insert(tx, &row)?;
    }
    Ok(())
}
