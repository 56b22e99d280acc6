//! K8: which decade, which century?
//!
//! **Pattern**: a fact dated to a decade or a century; or, for a learner who missed the year, a year in an article
//! that covers more than forty. **Example**: "In which decade did the Soviets invite Liaquat Ali Khan for a state
//! visit?" the 1940s. **Never**: beside K1 on the same fact.

use super::when;
use crate::fact::Fact;
use crate::question::chance::Chance;
use crate::question::code::Code;
use crate::question::draft::{Candidates, Draft};
use crate::question::gate;
use crate::question::item::{Answer, QuestionKind};
use crate::question::lure;
use crate::question::stock::Stock;
use crate::temporal::{Granularity, PartialDate};

const KIND: QuestionKind = QuestionKind::Decade;
/// In articles that cover fewer years the decade is guessed.
const LONG: i32 = 40;

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    for (index, fact) in stock.asked() {
        if fact.when.is_some() {
            candidates.take(KIND, index, question(stock, index, fact));
        }
    }
}

fn question(stock: &Stock<'_>, index: usize, fact: &Fact) -> Result<Draft, Code> {
    let ground = stock.ground;
    gate::told(ground, fact)?;
    let date = ground.sure_date(index)?;
    let is_wide = ground.years.is_some_and(|(first, last)| last - first > LONG);
    let (key, wanted) = match (date.granularity(), date.year()) {
        (Granularity::Decade | Granularity::Century, _) => {
            (date, when::wanted(date, false).ok_or(Code::G24)?)
        }
        // Whoever is asked for the day or the month learns nothing by the decade.
        (Granularity::Year, Some(year)) if is_wide && year > 1000 => {
            (PartialDate::Decade(year.div_euclid(10)), "In which decade")
        }
        _ => return Err(Code::G24),
    };
    let stem = when::stem(stock, index, fact, wanted)?;
    // "the 1700s" may be ten years or a hundred.
    if matches!(key, PartialDate::Decade(decade) if decade % 10 == 0) {
        return Err(Code::G10);
    }
    let mut draft = Draft::new(KIND, index, "when", stem, key.phrase());
    draft.answer = Answer::Date(key);
    draft.answer_span = fact.when.as_ref().map(|when| when.timex.span);
    draft.difficulty = 1;
    // Of what has its year the decade is a step down for whoever missed the year, and nothing to learn beside it.
    draft.is_for_exams = key != date;
    let pool = lure::date::periods(ground, key);
    let chance = Chance::new(ground.seed, &["decade", &draft.stem]);
    lure::choose(&mut draft, lure::date::order(key), pool, chance);
    Ok(draft)
}
