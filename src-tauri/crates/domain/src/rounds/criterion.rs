//! One criterion: what it asks, where its evidence comes from, and what is recorded of somebody.

use crate::path::Mark;
use crate::text::clean;
use crate::values::codes;
use crate::yearly::AwardLevel;

codes! {
    /// Minh chứng của tiêu chí: where the program finds it.
    CriterionSource {
        /// Ticked by hand.
        Hand = "hand", "Đánh dấu bằng tay";
        /// Kết quả học tập from a mark on.
        Study = "study", "Kết quả học tập";
        /// Kết quả rèn luyện from a mark on.
        Conduct = "conduct", "Kết quả rèn luyện";
        /// Xếp loại đoàn viên from a level on.
        Rating = "rating", "Xếp loại đoàn viên";
        /// Khen thưởng of the year or the one before, from a level on.
        Reward = "reward", "Khen thưởng, giải thưởng";
        /// No discipline in the year or the one before.
        NoDiscipline = "no_discipline", "Không bị kỷ luật";
        /// Holds a post.
        Post = "post", "Giữ chức vụ";
        /// A challenge task passed.
        Task = "task", "Việc thử thách đạt";
    }
}

/// Longest text of a criterion.
const LONGEST: usize = 200;

/// Tiêu chí.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// What is asked.
    pub text: String,
    /// Where the evidence comes from.
    pub source: CriterionSource,
    /// From which level on: a mark, a level of the rating, a level of awards.
    pub level: Option<String>,
    /// Name of the group of which so many are enough; none: it is required.
    pub together: Option<String>,
    /// How many of the group are enough.
    pub needs: u32,
}

/// What is recorded of somebody for the year of a round.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// No pupil: marks are not asked.
    pub grown_up: bool,
    /// Kết quả học tập.
    pub study: Option<Mark>,
    /// Kết quả rèn luyện.
    pub conduct: Option<Mark>,
    /// Xếp loại đoàn viên: its code, and its words.
    pub rating: Option<(String, String)>,
    /// Codes of the office's rating, best first.
    pub ratings: Vec<String>,
    /// Rewards: level, and words.
    pub rewards: Vec<(Option<AwardLevel>, String)>,
    /// Discipline, in words.
    pub discipline: Vec<String>,
    /// Chức vụ.
    pub post: Option<String>,
    /// Challenge tasks passed.
    pub tasks: Vec<String>,
}

impl Criterion {
    /// What makes it unusable, as a sentence.
    #[must_use]
    pub fn refusal(&self) -> Option<String> {
        let text = clean(&self.text);
        if text.is_empty() {
            return Some("Có tiêu chí chưa ghi nội dung. Ghi nội dung hoặc xóa dòng đó.".to_owned());
        }
        if text.chars().count() > LONGEST {
            return Some(format!("Tiêu chí «{}…» dài quá {LONGEST} chữ cái. Viết gọn lại.", first(&text)));
        }
        let level = self.level.as_deref();
        let fits = match self.source {
            CriterionSource::Study | CriterionSource::Conduct => level.is_some_and(|code| Mark::parse(code).is_some()),
            CriterionSource::Rating => level.is_some(),
            CriterionSource::Reward => level.is_none_or(|code| AwardLevel::parse(code).is_some()),
            _ => level.is_none(),
        };
        if !fits {
            return Some(format!("Tiêu chí «{text}» chưa chọn mức. Chọn mức cho «{}».", self.source.label()));
        }
        (self.together.is_some() && !(1..=20).contains(&self.needs))
            .then(|| format!("Nhóm của tiêu chí «{text}» cần đạt từ 1 tiêu chí trở lên."))
    }

    /// What is recorded says of it: met or not, and by what. None: nothing is recorded.
    #[must_use]
    pub fn told(&self, record: &Record) -> (Option<bool>, String) {
        let mark = |own: Option<Mark>| {
            if self.is_of_pupils(record) {
                return (Some(true), "không áp dụng".to_owned());
            }
            let least = self.level.as_deref().and_then(Mark::parse).map(rank);
            let met = own.zip(least).map(|(own, least)| rank(own) >= least);
            (met, own.map(|mark| mark.label().to_owned()).unwrap_or_default())
        };
        match self.source {
            CriterionSource::Hand => (None, String::new()),
            CriterionSource::Study => mark(record.study),
            CriterionSource::Conduct => mark(record.conduct),
            CriterionSource::Rating => self.rated(record),
            CriterionSource::Reward => self.rewarded(record),
            CriterionSource::NoDiscipline => (Some(record.discipline.is_empty()), record.discipline.join("; ")),
            CriterionSource::Post => (Some(record.post.is_some()), record.post.clone().unwrap_or_default()),
            CriterionSource::Task => (Some(!record.tasks.is_empty()), record.tasks.join("; ")),
        }
    }

    /// Marks are asked of pupils alone.
    fn is_of_pupils(&self, record: &Record) -> bool {
        record.grown_up && matches!(self.source, CriterionSource::Study | CriterionSource::Conduct)
    }

    fn rated(&self, record: &Record) -> (Option<bool>, String) {
        let Some((code, words)) = &record.rating else { return (None, String::new()) };
        let place = |code: &str| record.ratings.iter().position(|own| own == code);
        let met = place(code).zip(self.level.as_deref().and_then(place)).map(|(own, least)| own <= least);
        (met, words.clone())
    }

    fn rewarded(&self, record: &Record) -> (Option<bool>, String) {
        let least = self.level.as_deref().and_then(AwardLevel::parse);
        let fits = |level: Option<AwardLevel>| least.is_none_or(|least| level.is_some_and(|level| level >= least));
        let own: Vec<&str> =
            record.rewards.iter().filter(|(level, _)| fits(*level)).map(|(_, words)| words.as_str()).collect();
        (Some(!own.is_empty()), own.join("; "))
    }
}

/// The place of a mark among those of both scales.
fn rank(mark: Mark) -> u8 {
    match mark {
        Mark::Gioi | Mark::Tot => 3,
        Mark::Kha => 2,
        Mark::Dat | Mark::TrungBinh => 1,
        Mark::ChuaDat | Mark::Yeu | Mark::Kem => 0,
    }
}

fn first(text: &str) -> String {
    text.chars().take(30).collect()
}

/// The criteria an office begins with; marks are asked of pupils alone.
#[must_use]
pub fn usual(school: bool) -> Vec<Criterion> {
    use CriterionSource as S;
    let one = |text: &str, source: S, level: Option<&str>| Criterion {
        text: text.to_owned(),
        source,
        level: level.map(str::to_owned),
        together: None,
        needs: 1,
    };
    let group = |text: &str, source: S, level: Option<&str>| Criterion {
        together: Some("Thành tích".to_owned()),
        ..one(text, source, level)
    };
    let mut all = vec![one("Xếp loại đoàn viên từ Hoàn thành tốt nhiệm vụ", S::Rating, Some("good"))];
    match school {
        true => all.extend([
            one("Kết quả rèn luyện Tốt", S::Conduct, Some("tot")),
            one("Kết quả học tập từ Khá", S::Study, Some("kha")),
        ]),
        false => all.push(one("Hoàn thành nhiệm vụ chuyên môn được giao", S::Hand, None)),
    }
    all.extend([
        one("Không bị kỷ luật", S::NoDiscipline, None),
        group("Có khen thưởng, giải thưởng", S::Reward, None),
        group("Giữ chức vụ của chi đoàn, của lớp, tổ", S::Post, None),
        group("Hoàn thành việc thử thách được giao", S::Task, None),
    ]);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record() -> Record {
        Record {
            study: Some(Mark::Kha),
            conduct: Some(Mark::Tot),
            rating: Some(("good".to_owned(), "Hoàn thành tốt nhiệm vụ".to_owned())),
            ratings: ["excellent", "good", "fulfilled"].map(str::to_owned).to_vec(),
            rewards: vec![(Some(AwardLevel::School), "Giấy khen".to_owned()), (None, "Huy hiệu".to_owned())],
            ..Record::default()
        }
    }

    #[test]
    fn what_is_recorded_tells() {
        use CriterionSource as S;
        let empty = Record::default();
        let own = record();
        let grown_up = Record { grown_up: true, ..Record::default() };
        for (source, level, record, met) in [
            (S::Study, Some("kha"), &own, Some(true)),
            (S::Study, Some("gioi"), &own, Some(false)),
            (S::Study, Some("kha"), &empty, None),
            (S::Study, Some("kha"), &grown_up, Some(true)),
            (S::Rating, Some("good"), &grown_up, None),
            (S::Conduct, Some("tot"), &own, Some(true)),
            (S::Rating, Some("good"), &own, Some(true)),
            (S::Rating, Some("excellent"), &own, Some(false)),
            (S::Rating, Some("gone"), &own, None),
            (S::Rating, Some("good"), &empty, None),
            (S::Reward, None, &own, Some(true)),
            (S::Reward, Some("school"), &own, Some(true)),
            (S::Reward, Some("province"), &own, Some(false)),
            (S::NoDiscipline, None, &own, Some(true)),
            (S::Post, None, &own, Some(false)),
            (S::Task, None, &own, Some(false)),
            (S::Hand, None, &own, None),
        ] {
            let criterion =
                Criterion { text: "x".to_owned(), source, level: level.map(str::to_owned), together: None, needs: 1 };
            assert_eq!(criterion.told(record).0, met, "{source:?} {level:?}");
        }
    }

    #[test]
    fn every_usual_criterion_can_be_used() {
        for criterion in usual(true).iter().chain(&usual(false)) {
            assert_eq!(criterion.refusal(), None, "{}", criterion.text);
        }
        let bare = Criterion { text: " ".to_owned(), ..usual(true)[0].clone() };
        assert!(bare.refusal().is_some());
        let no_level = Criterion { level: None, ..usual(true)[1].clone() };
        assert!(no_level.refusal().is_some_and(|said| said.ends_with('.')));
        assert!(CriterionSource::ALL.iter().all(|one| CriterionSource::parse(one.code()) == Some(*one)));
    }
}
