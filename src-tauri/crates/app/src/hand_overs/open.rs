//! `hand_overs.offer` and `hand_overs.open`: the list opened for all who graduate, or for those chosen.

use domain::class_name;
use domain::path::{PersonKind, Stage};
use domain::values::UnitKind;
use serde_json::{Map, json};
use store::settings;

use super::wire::{HandOverOffer, HandOverOffered, HandOversDone, HandOversOpen};
use crate::candidates::{Judgement, Left, choices, graduation, judged, put_leaving, stand};
use crate::office::setting;
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// The last grade of a school.
const LAST_GRADE: u8 = 12;

/// `hand_overs.offer`.
pub fn offer(call: &Call<'_>, _: Nothing) -> Result<HandOverOffer, Failure> {
    let all = judged(call)?;
    let (leaving_on, kind) = call.office()?.store.read(|conn| {
        let kind = settings::get(conn, setting::KIND)?.and_then(|kind| UnitKind::parse(kind.as_str()?));
        Ok::<_, Failure>((graduation(conn)?, kind.unwrap_or(UnitKind::School)))
    })?;
    // Whoever is official is nobody's charge any more, but leaves with a list like a probationer.
    let here = |one: &&std::sync::Arc<Judgement>| !one.stand.timeline.closed() && one.stand.left.is_none();
    let mut rows: Vec<(String, HandOverOffered)> = all
        .iter()
        .filter(here)
        .filter(|one| one.stand.stage() < Stage::Official)
        .map(|one| {
            let class = one.stand.class_name.as_deref().unwrap_or_default();
            let last = class_name::grade(class) == Some(LAST_GRADE);
            let row = HandOverOffered {
                id: one.stand.candidacy.id.to_string(),
                name: one.stand.person.full_name.clone(),
                branch: one.stand.class_name.clone(),
                stage_label: one.row.stage_label.clone(),
                graduating: last && one.stand.person_kind() == PersonKind::Pupil,
            };
            (class_name::sort_key(class), row)
        })
        .collect();
    rows.sort_by(|(one, _), (other, _)| one.cmp(other));
    let kinds = choices("choice:leaving").iter().map(|(code, label)| ((*code).to_owned(), (*label).to_owned()));
    Ok(HandOverOffer {
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        leaving_on: leaving_on.to_string(),
        kind: if kind == UnitKind::School { "graduation" } else { "job" }.to_owned(),
        kinds: kinds.collect(),
    })
}

/// `hand_overs.open`: a leaving record each; who has one is refused by name.
pub fn run(call: &Call<'_>, args: HandOversOpen) -> Result<HandOversDone, Failure> {
    let on = dates::day(&args.leaving_on, "Ngày rời đơn vị")?;
    let kind = args.kind.as_deref().filter(|kind| !kind.is_empty()).unwrap_or("graduation");
    if !choices("choice:leaving").iter().any(|(code, _)| *code == kind) {
        return Err(Failure::usage(format!("Không có lý do rời đi «{kind}».")));
    }
    let to = dates::optional_text(args.to_organisation.as_deref());
    let ids = ids(&args.candidates)?;
    call.write(json!({ "count": ids.len() }), |tx| {
        for id in &ids {
            let stand = stand(tx, *id, call.today())?.ok_or_else(|| Failure::not_found("hồ sơ này"))?;
            let name = &stand.person.full_name;
            if stand.left.is_some() {
                let says = format!("{name} đã có phần bàn giao. Bỏ người này ra, hoặc sửa ở bảng bàn giao.");
                return Err(Failure::new("hand-over-open", says));
            }
            if stand.timeline.closed() {
                let says =
                    format!("Hồ sơ của {name} đã kết thúc nên không mở bàn giao ở đây. Mở hồ sơ, ghi phần chuyển đi.");
                return Err(Failure::new("step-on-closed", says));
            }
            let mut facts = Map::new();
            facts.insert("kind".to_owned(), json!(kind));
            facts.insert("leaving_on".to_owned(), json!(on));
            facts.extend(to.as_ref().map(|to| ("to_organisation".to_owned(), json!(to))));
            put_leaving(call, tx, &stand, &Left { facts, items: Vec::new() })?;
        }
        Ok(())
    })?;
    Ok(HandOversDone { people: ids.len() as u32, cells: 0 })
}

/// Candidacies asked for, nobody twice.
pub fn ids(given: &[String]) -> Result<Vec<domain::id::Id>, Failure> {
    let mut ids = Vec::new();
    for text in given {
        let id = dates::id(text, "hồ sơ này")?;
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    if ids.is_empty() {
        return Err(Failure::new("nobody-chosen", "Chưa chọn ai. Chọn ít nhất một người trong bảng."));
    }
    Ok(ids)
}
