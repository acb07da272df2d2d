//! First start, a look at the demonstration office, closing, opening again.

use dong_hanh_tests::Outcome;
use dong_hanh_tests::rig::Rig;

#[test]
fn a_first_start_leads_into_the_demonstration_and_a_second_one_comes_back() -> Outcome {
    let rig = Rig::start()?;

    let window = rig.open()?;
    window.see_text("Lập cơ sở dữ liệu mới")?;
    window.press("Xem thử với dữ liệu mẫu")?;
    window.press("Mở dữ liệu mẫu")?;
    window.see_text("Việc phải làm")?;
    window.close()?;

    // The demonstration opens without a password and is there as it was left.
    let window = rig.open()?;
    window.see("h1")?;
    window.close()
}
