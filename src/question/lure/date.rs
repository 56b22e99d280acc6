//! Wrong dates: other dates of the article first, then the key with another year.

use super::super::chance::Chance;
use super::super::draft::{Candidate, Draft, Order};
use super::super::ground::Ground;
use super::super::item::Lure;
use super::Choice;
use super::lifetime::Bounds;
use crate::temporal::{Day, Modifier, PartialDate};
use std::borrow::Cow;
use std::cmp::Ordering;

/// How many years a made-up date lies from the key: one near, one further, one far on either side, so that the key is
/// never the one that stands apart. Never one year: that is a slip, not an error.
const YEARS: [[i32; 3]; 3] = [[2, 3, 4], [5, 6, 7], [8, 9, 10]];
/// The same in days, for articles that cover a few weeks.
const DAYS: [[i32; 3]; 3] = [[3, 4, 5], [8, 11, 13], [17, 21, 26]];

/// From here on a reader knows the times of those who are told of to some ten years.
const MODERN: i32 = 1900;

/// The order of a date among options.
pub(in crate::question) fn order(date: PartialDate) -> Order {
    Order::Value(first_day(date))
}

/// A possible wrong date.
#[derive(Clone, Copy, Debug)]
pub(in crate::question) struct WrongDate {
    date: PartialDate,
    /// Its first day.
    first: i128,
    pub(in crate::question) merit: i32,
    /// The fact that the article tells of it; none for one that was made up.
    told_by: Option<usize>,
}

impl WrongDate {
    pub(super) fn made_up(date: PartialDate) -> Self {
        Self { date, first: first_day(date), merit: super::GOOD, told_by: None }
    }

    pub(in crate::question) const fn order(&self) -> Order {
        Order::Value(self.first)
    }

    /// The date itself.
    pub(in crate::question) const fn date(&self) -> PartialDate {
        self.date
    }

    /// Whether it begins later than another date.
    pub(in crate::question) fn is_behind(&self, date: PartialDate) -> bool {
        self.first > first_day(date)
    }

    /// The date as an option, with what happened then.
    pub(in crate::question) fn lure(&self, ground: &Ground<'_>) -> Lure {
        let text = self.date.phrase();
        let gist = self.told_by.and_then(|fact| ground.reason(fact));
        Lure { why: gist.map(|gist| [text.as_str(), ": ", gist].concat()), text }
    }
}

impl Choice for WrongDate {
    fn merit(&self) -> i32 {
        self.merit
    }

    fn compare(&self, other: &Self) -> Ordering {
        self.first.cmp(&other.first)
    }

    fn compare_to_key(&self, key: &Order) -> Ordering {
        self.order().cmp(key)
    }

    /// Dates that begin on other days are never written alike.
    fn is_written_as(&self, _other: &Self) -> bool {
        false
    }

    fn text(&self) -> Cow<'_, str> {
        Cow::Owned(self.date.phrase())
    }

    fn value(&self) -> Option<i128> {
        Some(self.first)
    }
}

fn first_day(date: PartialDate) -> i128 {
    i128::from(date.interval().sort_key().0)
}

/// Gives the draft wrong dates beside its key. What happened on them is told of the chosen ones only.
pub(in crate::question) fn choose(
    ground: &Ground<'_>,
    draft: &mut Draft,
    key: PartialDate,
    pool: &[WrongDate],
    chance: Chance,
) {
    // "abolished the tolls in ______, annexed Lund in 1573": nobody takes the year that stands beside the gap.
    let mut pool = pool.to_vec();
    if draft.stem.bytes().any(|byte| byte.is_ascii_digit()) {
        pool.retain(|wrong| !is_told(&draft.stem, wrong.date));
    }
    super::frame::keep_within(ground, draft, key, &mut pool);
    let Some((sides, chosen)) = super::chosen(&draft.key, &order(key), pool, chance) else { return };
    draft.set_options(order(key), written(ground, chosen));
    draft.dates = Some(Dates { key, sides });
}

/// Whether a stem tells a date, of a year before Christ also without its era: "and in 729 he was crowned".
pub(super) fn is_told(stem: &str, date: PartialDate) -> bool {
    let phrase = date.phrase();
    let is_number = |year: &str| stem.split(|c: char| !c.is_ascii_digit()).any(|number| number == year);
    stem.contains(&phrase) || phrase.strip_suffix(" BC").is_some_and(is_number)
}

/// Chooses once more among the wrong dates of a draft that was put below another sentence, whose years rule some of them out.
pub(in crate::question) fn choose_below(ground: &Ground<'_>, draft: &mut Draft) {
    let Some(Dates { key, sides }) = draft.dates.take() else { return };
    draft.lures.clear();
    draft.options.clear();
    let pool: Vec<WrongDate> = sides.before.into_iter().chain(sides.after).collect();
    let chance = Chance::new(ground.seed, &["below", &draft.stem]);
    choose(ground, draft, key, &pool, chance);
}

fn written(ground: &Ground<'_>, chosen: Vec<WrongDate>) -> Vec<Candidate> {
    let written =
        |wrong: WrongDate| Candidate { lure: wrong.lure(ground), order: wrong.order(), merit: wrong.merit };
    chosen.into_iter().map(written).collect()
}

/// The dates among which a question may be asked, for the deck to choose the place of the right one.
#[derive(Clone, Debug)]
pub(in crate::question) struct Dates {
    key: PartialDate,
    sides: super::Sides<WrongDate>,
}

impl Dates {
    /// The wrong options, and all options in order, around a right one in this place.
    pub(in crate::question) fn around(
        &self,
        ground: &Ground<'_>,
        key: &str,
        place: usize,
    ) -> Option<(Vec<Lure>, Vec<String>)> {
        let order = order(self.key);
        let chosen = written(ground, self.sides.around(place, key, &order)?);
        Some(super::super::draft::laid_out(key, order, chosen))
    }
}

/// Possible wrong dates for the date of the fact `index`.
pub(in crate::question) fn pool(ground: &Ground<'_>, index: usize, key: PartialDate) -> Vec<WrongDate> {
    let mut pool = from_article(ground, index, key);
    // "in the 1st century, not in the 1st century BC" is a trap.
    let own = key.phrase();
    let bare = own.trim_end_matches(" BC");
    let is_early = |date: PartialDate| first_day(date) < first_day(PartialDate::Year(1));
    let key_is_early = is_early(key);
    pool.retain(|wrong| {
        let may_be = key_is_early || wrong.date == key || is_early(wrong.date);
        !may_be || wrong.date.phrase().trim_end_matches(" BC") != bare
    });
    // "Around 1070" may have been 1068.
    let when = ground.facts.get(index).and_then(|fact| fact.when.as_ref());
    if when.is_some_and(|when| when.timex.modifier == Some(Modifier::Approx)) {
        // The further back, the less exact is "around".
        let step = match key.year() {
            Some(..=-3000) => 1000,
            Some(-2999..=-1000) => 400,
            Some(-999..=0) => 200,
            Some(1..1500) => 100,
            _ => 25,
        };
        let own = first_day(key);
        pool.retain(|wrong| (wrong.first / 365 - own / 365).abs() >= i128::from(step));
        let made_up = [-2, -1, 1, 2].into_iter().filter_map(|by| moved(key, by * step));
        // Nobody is tempted by a year that has not come.
        let last = ground.years.map_or(i32::MAX, |(_, last)| last.max(1999));
        let made_up = made_up.filter(|date| date.year().is_some_and(|year| year <= last));
        pool.extend(made_up.map(WrongDate::made_up));
        return pool;
    }
    pool.extend(made_up(ground, key).into_iter().map(WrongDate::made_up));
    // Those that are left out are filled up where the draft is asked.
    if let (Some(fact), Some(year)) = (ground.facts.get(index), key.year()) {
        let bounds = Bounds::of(ground, fact, year);
        pool.retain(|wrong| wrong.date.year().is_none_or(|year| bounds.hold(year)));
    }
    pool
}

fn from_article(ground: &Ground<'_>, index: usize, key: PartialDate) -> Vec<WrongDate> {
    let asked = ground.facts.get(index);
    let own = key.interval();
    ground
        .near_in_time(index)
        .filter_map(|(other, fact)| {
            let date = rounded(ground.sure_date(other).ok()?, key)?;
            let years = date.year()?.abs_diff(key.year()?);
            let merit = match years {
                ..=1 if ground.is_long() && key.granularity() == crate::temporal::Granularity::Year => 5,
                ..=10 => 7,
                // "7 September 1977, 1985 or 2016": who knows when a president or a satellite lived takes the first.
                _ if key.year()? >= MODERN => return None,
                11..=15 => 7,
                16..=40 => 5,
                _ => return None,
            };
            let interval = date.interval();
            let same_deed = || asked.is_some_and(|asked| ground.is_same_deed(asked, fact));
            if other == index || interval.overlaps(own) || same_deed() {
                return None;
            }
            let first = i128::from(interval.sort_key().0);
            Some(WrongDate { date, first, merit, told_by: Some(other) })
        })
        .collect()
}

/// The decades or centuries around the key.
pub(in crate::question) fn periods(ground: &Ground<'_>, key: PartialDate) -> Vec<Candidate> {
    let begins = |date: &PartialDate| match *date {
        PartialDate::Decade(tens) => Some(tens * 10),
        PartialDate::Century(hundreds) => Some(hundreds * 100),
        _ => date.year(),
    };
    (1..=3)
        .flat_map(|n| [moved(key, -n), moved(key, n)])
        .flatten()
        // "the 1700s" may be ten years or a hundred.
        .filter(|date| !matches!(date, PartialDate::Decade(tens) if tens % 10 == 0))
        // Nobody is tempted by a decade that has not come.
        .filter(|date| begins(date).zip(ground.years).is_none_or(|(year, (_, last))| year <= last.max(1999)))
        .map(|date| Candidate {
            lure: Lure { text: date.phrase(), why: None },
            order: order(date),
            merit: super::GOOD,
        })
        .collect()
}

/// A date of the article told as exactly as the key: the month of a day, the year of a month.
fn rounded(date: PartialDate, key: PartialDate) -> Option<PartialDate> {
    let told = match (date, key) {
        (PartialDate::Day(day), PartialDate::Month { .. }) => {
            let (year, month, _) = day.civil();
            PartialDate::Month { year, month }
        }
        (_, PartialDate::Year(_)) => PartialDate::Year(date.year()?),
        _ => date,
    };
    (told.granularity() == key.granularity()).then_some(told)
}

fn made_up(ground: &Ground<'_>, key: PartialDate) -> Vec<PartialDate> {
    let mut chance = Chance::new(ground.seed, &["dates", &key.phrase()]);
    let mut offsets = |steps: [[i32; 3]; 3]| -> Vec<i32> {
        let mut pick = |from: [i32; 3]| from.get(chance.below(3)).copied().unwrap_or(2);
        let before = steps.map(&mut pick);
        let after = steps.map(&mut pick);
        before.into_iter().map(|offset| -offset).chain(after).collect()
    };
    if let (PartialDate::Day(day), false) = (key, ground.is_long()) {
        return offsets(DAYS).into_iter().map(|days| PartialDate::Day(Day(day.0 + days))).collect();
    }
    let step = match key {
        PartialDate::Decade(_) | PartialDate::Century(_) => 0,
        // The further back, the coarser the memory of dates.
        _ if key.year().is_some_and(|year| year < 1000) => 4,
        _ => 1,
    };
    if step == 0 {
        return periods(ground, key)
            .into_iter()
            .filter_map(|candidate| {
                (1..=3)
                    .flat_map(|n| [moved(key, -n), moved(key, n)])
                    .flatten()
                    .find(|date| date.phrase() == candidate.lure.text)
            })
            .collect();
    }
    offsets(YEARS)
        .into_iter()
        .filter_map(|years| moved(key, years * step))
        .filter(|date| date.year().is_some_and(|year| ground.may_be_year(year)))
        .collect()
}

/// The date with another year (decade, century): day and month stay.
pub(in crate::question) fn moved(date: PartialDate, by: i32) -> Option<PartialDate> {
    Some(match date {
        PartialDate::Day(day) => {
            let (year, month, day) = day.civil();
            PartialDate::day(year + by, month, day)?
        }
        PartialDate::Month { year, month } => PartialDate::Month { year: year + by, month },
        PartialDate::Season { year, season } => PartialDate::Season { year: year + by, season },
        PartialDate::Quarter { year, quarter } => PartialDate::Quarter { year: year + by, quarter },
        PartialDate::Year(year) => PartialDate::Year(year + by),
        PartialDate::Decade(tens) => PartialDate::Decade(tens + by),
        PartialDate::Century(hundreds) => PartialDate::Century(hundreds + by),
        _ => return None,
    })
}
