//! Mức đoàn phí: dated, kept as one setting.

use domain::yearly::{FeeRate, FeeRates};
use serde_json::json;
use store::{Conn, settings};

use super::fees_wire::{FeeRateWire, FeeRatesSet};
use crate::office::put_setting;
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// Key of the setting.
const RATES: &str = "fee_rates";
/// Đồng a month beyond which a rate is a slip of the keys.
const MOST: u32 = 10_000_000;

/// The rates of the office.
pub fn now(conn: &Conn<'_>) -> Result<FeeRates, Failure> {
    let kept = settings::get(conn, RATES)?;
    Ok(kept.and_then(|rates| serde_json::from_value(rates).ok()).unwrap_or_default())
}

/// The rates on the wire.
pub fn wire(rates: &FeeRates) -> Vec<FeeRateWire> {
    let told = |rate: &FeeRate| FeeRateWire {
        from: rate.from.to_string(),
        unsalaried: rate.unsalaried,
        salaried: rate.salaried,
    };
    rates.all().iter().map(told).collect()
}

/// `yearly.set_rates`: what was paid already stays as it was paid.
pub fn run(call: &Call<'_>, args: FeeRatesSet) -> Result<Nothing, Failure> {
    let mut rates = Vec::new();
    for rate in &args.rates {
        if rate.unsalaried > MOST || rate.salaried > MOST {
            return Err(Failure::new(
                "out-of-range",
                "Mức đoàn phí: số tiền một tháng không quá 10.000.000 đồng. Ghi số tiền bằng đồng.",
            ));
        }
        rates.push(FeeRate {
            from: dates::day(&rate.from, "Mức đoàn phí từ ngày")?,
            unsalaried: rate.unsalaried,
            salaried: rate.salaried,
        });
    }
    let rates = FeeRates::of(rates);
    call.write(json!({ "count": rates.all().len() }), |tx| match rates == FeeRates::default() {
        true => Ok(settings::remove(tx, RATES)?),
        false => put_setting(tx, RATES, &json!(rates)),
    })?;
    Ok(Nothing {})
}
