//! Lengths of time, and dates at such a distance from another.

use super::quantity::{self, Quantity};
use super::{early, order};
use crate::temporal::class::Class;
use crate::temporal::find::{Find, Origin, Sense, Turn};
use crate::temporal::rules::year::plain_year;
use crate::temporal::scene::looks_ahead;
use crate::temporal::timex::{Count, TimeValue, TimexKind, Unit};
use crate::temporal::units::unit;
use crate::temporal::value::{Modifier, PartialDate};
use crate::temporal::words::Words;

/// Matches "ten years", "a few days", "two and a half months", "24-year", "two bloody weeks", "two years later",
/// "ten days ago", "a week earlier", "a year and three months later".
///
/// Means the length; with "later", "ago", "earlier" the date at that distance.
///
/// Does not match "a 44-year-old man", "20 years' worth", "attacks a day" (a set).
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    let quantity = quantity::read(words, at)?;
    let (length, end) = length(words, quantity)?;
    if is_age(words, end) {
        return None;
    }
    if is_year_and_unit(words, at, end) {
        return None;
    }
    if quantity.is_article && !is_led(words, at, end) {
        return None;
    }
    let find = Find::duration(at, end, length.count, length.unit, "length");
    if quantity.is_article && is_rate(words, at, length.unit) {
        return Some(Find { start: rate_start(words, at), kind: TimexKind::Set, rule: "rate", ..find });
    }
    let find = placed(words, find, length, end);
    Some(if is_ahead(words, &find, length) {
        let Length { count, unit } = length;
        let sense = Sense::Shifted { count, unit, is_back: false, origin: Origin::Reader };
        Find { kind: TimexKind::Date, sense, rule: "distance", ..find }
    } else {
        find
    })
}

/// "The court will rule in two weeks": so far ahead of the day of writing.
fn is_ahead(words: &Words<'_>, find: &Find, length: Length) -> bool {
    words.habits.is_report
        && find.rule == "length"
        && length.count.is_some()
        && length.unit >= Unit::Day
        && words.is_word(find.start.wrapping_sub(1), "in")
        && ends(words, find.end)
        && looks_ahead(words, find)
}

/// The rule of whole years before the month of writing.
pub(crate) const TO_THIS_MONTH: &str = "distance from this month";

/// The rule of a distance that is told to the day.
pub(crate) const EXACT: &str = "exact distance";

/// A length that was read: how many of which unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Length {
    pub(super) count: Option<Count>,
    pub(super) unit: Unit,
}

/// The unit behind a quantity; an adjective may stand between them, and "and a half" behind.
pub(super) fn length(words: &Words<'_>, quantity: Quantity) -> Option<(Length, usize)> {
    let mut at = quantity.end;
    if words.is(at, Class::Dash) && words.is_tight(at) {
        at += 1;
    }
    for _ in 0..3 {
        if let Some((unit, scale)) = unit(words, at) {
            // "60 Minutes" is a title.
            if words.is_capitalised(at) && at > words.first + 1 {
                return None;
            }
            let mut count = quantity.count.map(|count| {
                Count::hundredths(count.as_hundredths().saturating_mul(scale.as_hundredths()) / 100)
            });
            let mut end = at + 1;
            // "a year and a half"
            if words.is_word(end, "and")
                && words.is(end + 1, Class::Article)
                && words.is(end + 2, Class::HalfWord)
            {
                count = count.map(|count| Count::hundredths(count.as_hundredths().saturating_add(50)));
                end += 3;
            }
            // "a year and three months"
            if let Some((days, past)) = and_days(words, unit, count, end) {
                return Some((Length { count: Some(Count::whole(days)), unit: Unit::Day }, past));
            }
            if let Some((months, past)) = and_months(words, unit, end) {
                let years = count.map_or(0, |count| count.as_whole().saturating_mul(12));
                let count = count.map(|_| Count::whole(years.saturating_add(months)));
                return Some((Length { count, unit: Unit::Month }, past));
            }
            return Some((Length { count, unit }, end));
        }
        if !is_between(words, at) || quantity.is_article && !words.is_any(at, &[Class::Old]) {
            return None;
        }
        at += 1;
    }
    None
}

/// "and three months" behind years, where the whole is the distance to another date.
fn and_months(words: &Words<'_>, years: Unit, end: usize) -> Option<(u32, usize)> {
    if years != Unit::Year || !words.is_word(end, "and") {
        return None;
    }
    let quantity = quantity::read(words, end + 1)?;
    let (unit, _) = unit(words, quantity.end).filter(|(unit, _)| *unit == Unit::Month)?;
    let past = quantity.end + 1;
    let is_distance = unit == Unit::Month
        && (words
            .is_any(past, &[Class::Comparative, Class::Ago, Class::Afterwards, Class::After, Class::Before]));
    let months = if quantity.is_article { Some(1) } else { quantity.count.map(Count::as_whole) };
    months.filter(|_| is_distance).map(|months| (months, past))
}

/// "a year and a day later": so many days, of which the first 365 are a year of the calendar.
fn and_days(words: &Words<'_>, years: Unit, count: Option<Count>, end: usize) -> Option<(u32, usize)> {
    /// How many days are said behind a year.
    const MOST: u32 = 7;
    let is_one = count.is_some_and(|count| count.as_hundredths() == 100);
    if years != Unit::Year || !is_one || !words.is_word(end, "and") {
        return None;
    }
    let quantity = quantity::read(words, end + 1)?;
    unit(words, quantity.end).filter(|(unit, _)| *unit == Unit::Day)?;
    let past = quantity.end + 1;
    let is_distance = words.is_any(past, &[Class::Comparative, Class::Ago, Class::Afterwards])
        || words.is_any(past, &[Class::After, Class::Before]);
    let days = if quantity.is_article { Some(1) } else { quantity.count.map(Count::as_whole) };
    days.filter(|&days| is_distance && days <= MOST).map(|days| (365 + days, past))
}

/// A word that may stand between a number and its unit: "bloody", "more", "long".
fn is_between(words: &Words<'_>, at: usize) -> bool {
    let word = words.text(at);
    match words.class(at) {
        Class::Last | Class::Next | Class::Previous
            if !words.is_any(at.wrapping_sub(1), &[Class::NumberWord, Class::Number, Class::Vague]) =>
        {
            false
        }
        Class::Old | Class::Another | Class::Following | Class::Previous | Class::Next | Class::Last => true,
        Class::Over => word == "more",
        Class::Other => {
            word.len() > 3
                && word.bytes().all(|b| b.is_ascii_lowercase())
                && !word.ends_with('s')
                && !word.ends_with("ed")
                && !words.is_any(at + 1, &[Class::Dash])
                && !matches!(
                    word,
                    "which"
                        | "that"
                        | "were"
                        | "with"
                        | "when"
                        | "where"
                        | "they"
                        | "took"
                        | "because"
                        | "million"
                        | "billion"
                )
        }
        _ => false,
    }
}

/// "44-year-old", "ten years old": ages.
fn is_age(words: &Words<'_>, end: usize) -> bool {
    words.is(end, Class::Dash) && words.is_word(end + 1, "old") && words.is_tight(end)
}

/// "died in 1948 months after the vote": the year stands beside a length that is not counted.
fn is_year_and_unit(words: &Words<'_>, at: usize, end: usize) -> bool {
    plain_year(words, at).is_some()
        && end == at + 2
        && words.is(at.wrapping_sub(1), Class::In)
        && words.is(at + 1, Class::Units)
        && words.is_any(end, &[Class::After, Class::Before])
}

/// Whether "a year" measures something here.
fn is_led(words: &Words<'_>, at: usize, end: usize) -> bool {
    let before = at.wrapping_sub(1);
    let goes_on = words.is_any(end, &[Class::Comparative, Class::Ago, Class::Afterwards, Class::Previously])
        || words.is_any(end, &[Class::Before, Class::After]);
    goes_on
        || words.is_any(
            before,
            &[
                Class::In,
                Class::About,
                Class::Than,
                Class::Over,
                Class::After,
                Class::Only,
                Class::By,
                Class::Between,
            ],
        ) && !(words.is(end, Class::Of))
        || matches!(
            words.text(before),
            "almost"
                | "took"
                | "lasted"
                | "least"
                | "lasting"
                | "spent"
                | "spending"
                | "once"
                | "twice"
                | "times"
                | "half"
        )
        || words.is_word(before, "as") && words.is_word(before.wrapping_sub(1), "long")
        || is_rate(words, at, Unit::Year)
}

/// "100 attacks a day", "three times a year", "$5 a month".
fn is_rate(words: &Words<'_>, at: usize, unit: Unit) -> bool {
    let before = at.wrapping_sub(1);
    let word = words.text(before);
    let is_counted = words.is_any(before, &[Class::Counted, Class::Grouped])
        || words.is_any(before, &[Class::Number, Class::Multiplier])
        || matches!(word, "once" | "twice" | "times" | "hours" | "million" | "billion" | "trillion")
        || words.is(before, Class::Other)
            && word.ends_with('s')
            && !word.ends_with("ss")
            && word.bytes().all(|b| b.is_ascii_lowercase())
            && word.len() > 3;
    // "killed a year later"
    let is_distance =
        matches!(words.text(at + 2), "later" | "earlier" | "ago" | "after" | "before" | "afterwards");
    is_counted && unit >= Unit::Hour && !is_distance
}

/// "twice a week", "three times a year": how often belongs to it.
fn rate_start(words: &Words<'_>, at: usize) -> usize {
    let before = at.wrapping_sub(1);
    match words.text(before) {
        "once" | "twice" => before,
        "times"
            if words.is_any(before.wrapping_sub(1), &[Class::NumberWord, Class::Number, Class::Vague]) =>
        {
            before - 1
        }
        _ => at,
    }
}

/// Whole years as so many months, for a date that is told to the month or finer.
const fn in_months(find: Find) -> Find {
    let Sense::Shifted { count: Some(count), unit: Unit::Year, is_back, origin } = find.sense else {
        return find;
    };
    let count = Some(Count::hundredths(count.as_hundredths().saturating_mul(12)));
    Find { sense: Sense::Shifted { count, unit: Unit::Month, is_back, origin }, ..find }
}

/// What the words behind a length make of it.
fn placed(words: &Words<'_>, find: Find, length: Length, end: usize) -> Find {
    let Length { count, unit } = length;
    let kind = if unit < Unit::Day { TimexKind::Time } else { TimexKind::Date };
    // "exactly one month later": on that very day
    let is_exact =
        matches!(words.text(find.start.wrapping_sub(1)), "exactly" | "Exactly" | "precisely" | "Precisely");
    let rule = if is_exact && unit >= Unit::Month { EXACT } else { "distance" };
    let shifted = |end: usize, is_back: bool, origin: Origin| Find {
        end,
        kind,
        sense: Sense::Shifted { count, unit, is_back, origin },
        rule,
        ..find
    };
    if let Some(start) = passed_from(words, find.start, end).filter(|_| count.is_some() && unit >= Unit::Day)
    {
        return Find { start, rule: "time passed", ..shifted(end, false, Origin::Text) };
    }
    match words.class(end) {
        // "A hundred years ago today": that very day.
        Class::Ago
            if matches!(words.text(end + 1), "today" | "tonight") && !words.is(end + 2, Class::Clitic) =>
        {
            in_months(Find { rule: EXACT, ..shifted(end + 2, true, Origin::Reader) })
        }
        // "sixty years ago this month"
        Class::Ago if words.is(end + 1, Class::This) && words.is_unit(end + 2, Unit::Month) => {
            in_months(Find { rule: TO_THIS_MONTH, ..shifted(end + 3, true, Origin::Reader) })
        }
        Class::Ago => shifted(end + 1, true, Origin::Reader),
        // "a month later to the day"
        Class::Comparative
            if unit >= Unit::Month
                && words.is_word(end + 1, "to")
                && words.is(end + 2, Class::The)
                && words.is_word(end + 3, "day") =>
        {
            Find { rule: EXACT, ..shifted(end + 4, words.value(end) < 0, Origin::Text) }
        }
        Class::Comparative => shifted(end + 1, words.value(end) < 0, Origin::Text),
        Class::Afterwards if !words.is_word(end, "hence") => shifted(end + 1, false, Origin::Text),
        Class::Afterwards => shifted(end + 1, false, Origin::Reader),
        Class::Previously if ends(words, end + 1) || words.is_word(end, "previously") => {
            shifted(end + 1, true, Origin::Text)
        }
        Class::Before if ends(words, end + 1) => shifted(end + 1, true, Origin::Text),
        Class::After if words.is_word(end, "after") && ends(words, end + 1) => {
            shifted(end + 1, false, Origin::Text)
        }
        // "seven days after it the general opened fire", "two years before that the mill had burned"
        Class::After | Class::Before if count.is_some() && points_back(words, end + 1) => {
            shifted(end + 2, words.is(end, Class::Before), Origin::Text)
        }
        // "Thirteen years on he was in exile"
        Class::On if count.is_some() && unit >= Unit::Week && leads_on(words, find.start, end + 1) => {
            shifted(end + 1, false, Origin::Text)
        }
        Class::Old if words.is(find.start, Class::Number) || words.is(find.start, Class::NumberWord) => {
            // "18 years old", "a ten-year long war"
            Find { end: end + 1, ..find }
        }
        Class::Of if words.is_word(end + 1, "age") => Find { end: end + 2, ..find },
        // "It was another fifteen years before a house was built"
        Class::Before if is_wait(words, find.start) => find,
        // "five days after the fall of Girona": counted from the event, which is what is being told.
        Class::After | Class::Before
            if !words.habits.is_report
                && unit >= Unit::Day
                && count.is_some()
                && !words.is_any(
                    find.start.wrapping_sub(1),
                    &[Class::In, Class::About, Class::Than, Class::Over],
                )
                && !words.is(end + 1, Class::Edge) =>
        {
            let is_back = words.is(end, Class::Before);
            let mut find = shifted(end, is_back, Origin::Text);
            find.confidence = 45;
            find.rule = "distance from an event";
            find
        }
        _ => find,
    }
}

/// "After 12 years he came back", "after a gap of six months, ...": where "after" stands at the head of a clause, for so
/// long later.
///
/// Nothing of "After five years of war", "After two years in prison".
fn passed_from(words: &Words<'_>, at: usize, end: usize) -> Option<usize> {
    let before = at.wrapping_sub(1);
    let noun = before.wrapping_sub(1);
    let is_gap = words.is(before, Class::Of)
        && matches!(words.text(noun), "gap" | "lapse" | "interval" | "break" | "silence")
        && words.is(noun.wrapping_sub(1), Class::Article);
    let after = if is_gap { noun.wrapping_sub(2) } else { before };
    let opens = words.is(after.wrapping_sub(1), Class::Edge) && words.text(after) == "After"
        || words.is_word(after, "after")
            && (words.is_any(after.wrapping_sub(1), &[Class::Comma, Class::And])
                || words.text(after.wrapping_sub(1)) == ";");
    let has_subject = words.is_capitalised(end) && words.is(end, Class::Other)
        || words.is(end, Class::The)
        || matches!(words.text(end), "he" | "she" | "it" | "they" | "his" | "her" | "its" | "their");
    // "its share, after two years, was small": put in between, and counted from something else.
    let is_put_in = words.is(after.wrapping_sub(1), Class::Comma);
    (opens && (has_subject || words.is(end, Class::Comma) && !is_put_in)).then_some(after)
}

/// Whether "it" or "that" stands alone, for what has been told: a comma, the end or a subject follows.
fn points_back(words: &Words<'_>, at: usize) -> bool {
    let next = at + 1;
    // "a week after it had gained independence": its own subject
    matches!(words.text(at), "it" | "that" | "this" | "them" | "these" | "which")
        && (ends(words, next) && !words.is(next, Class::Auxiliary)
            || words.is(next, Class::The)
            || words.is_capitalised(next)
            || matches!(
                words.text(next),
                "he" | "she" | "they" | "it" | "there" | "his" | "her" | "its" | "their"
            ))
}

/// Whether "on" behind a length means later: at the head of a clause, with a subject or a comma behind it.
fn leads_on(words: &Words<'_>, start: usize, after: usize) -> bool {
    let opens = words.is(start.wrapping_sub(1), Class::Edge);
    let is_set_apart = words.is_any(start.wrapping_sub(1), &[Class::Comma, Class::And]);
    let ends = words.is_any(after, &[Class::Comma, Class::Stop, Class::Edge, Class::Close]);
    let has_subject = matches!(words.text(after), "he" | "she" | "it" | "they" | "the") || words.is_capitalised(after)
        // "Two years on a second force"
        || words.is(after, Class::Article) && words.is(after + 1, Class::OrdinalWord)
        || words.is_word(after, "another");
    opens && (ends || has_subject) || is_set_apart && ends
}

/// "It was", "It was another" before a length.
fn is_wait(words: &Words<'_>, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let verb = if words.is(before, Class::Another) { before.wrapping_sub(1) } else { before };
    words.is(verb, Class::Auxiliary) && words.is_word(verb.wrapping_sub(1), "it")
}

/// Whether nothing that the word could govern follows.
fn ends(words: &Words<'_>, at: usize) -> bool {
    words.is_any(at, &[Class::Edge, Class::Stop, Class::Comma, Class::Close, Class::And, Class::Auxiliary])
        || words.text(at) == ";"
        || words.is_any(at, &[Class::At, Class::In, Class::On])
}

/// Matches "the first ten months of 1917", "the last two weeks of June", "the next few days", "the past decade",
/// "the first day", "the third evening".
///
/// Means that length; a lone "first day" is a day of the text.
///
/// Does not match "the first man", "the second hour hand".
pub(super) fn ordered(words: &Words<'_>, at: usize) -> Option<Find> {
    let next = at + 1;
    if let Some(quantity) = quantity::read(words, next).filter(|quantity| !quantity.is_article) {
        let (length, end) = length(words, quantity)?;
        // "the first part in 1605 and the second ten years later"
        if is_age(words, end) || words.is_any(end, &[Class::Comparative, Class::Ago]) {
            return None;
        }
        let end = of_date(words, end).unwrap_or(end);
        return Some(Find::duration(at, end, length.count, length.unit, "length in order"));
    }
    if let Some((unit, _)) = unit(words, next) {
        // "in the eleventh hour" is a figure of speech.
        if unit == Unit::Hour && words.value(at) == 11 {
            return None;
        }
        let has_article = words.is_any(at.wrapping_sub(1), &[Class::The, Class::Of, Class::In]);
        if !has_article && !words.habits.is_report {
            return None;
        }
        if unit == Unit::Day && !words.is(next, Class::Units) {
            return Some(Find::date(
                at,
                next + 1,
                Sense::Value(TimeValue::Floating(crate::temporal::floating::Floating::Day)),
                "day in order",
            ));
        }
        if words.is(next, Class::Units) {
            return Some(Find::duration(at, next + 1, None, unit, "length in order"));
        }
        return (unit != Unit::Century && words.value(at) < 20)
            .then(|| Find::duration(at, next + 1, Some(Count::whole(1)), unit, "length in order"));
    }
    None
}

/// " of 1917", " of June 1950" behind a length.
pub(super) fn of_date(words: &Words<'_>, at: usize) -> Option<usize> {
    if !words.is(at, Class::Of) {
        return None;
    }
    let start = at + 1;
    if let Some((_, after)) = super::calendar::month(words, start) {
        return Some(super::calendar::tail_year(words, after).map_or(after, |found| found.1));
    }
    plain_year(words, start).map(|_| start + 1)
}

/// Matches "for years", "within weeks", "hours later", "in recent decades", "month's end".
///
/// Means a length that is not counted; with "later" or "earlier" a date at such a distance.
///
/// Does not match "years" that only names a thing ("the war years").
pub(super) fn bare(words: &Words<'_>, at: usize) -> Option<Find> {
    let (unit, scale) = unit(words, at)?;
    let (before, end) = (at.wrapping_sub(1), at + 1);
    if words.is_word(at, "days") && words.is_word(before, "these") {
        return Some(Find::date(before, end, Sense::Value(TimeValue::Present), "present"));
    }
    if words.is(at, Class::Unit) {
        if unit == Unit::Week
            && let Some(find) = order::week_of(words, at)
        {
            return Some(find);
        }
        if words.is(end, Class::Clitic) && words.is_word(end + 1, "end") {
            return Some(
                Find::date(at, end + 2, Sense::Period(unit, Turn::SAME), "end of it")
                    .with(Some(Modifier::End)),
            );
        }
        // "before the year was out"
        if words.is(before, Class::The)
            && words.is(before.wrapping_sub(1), Class::Before)
            && matches!(words.text(end), "was" | "is" | "were")
            && matches!(words.text(end + 1), "out" | "over" | "up" | "done")
            && unit >= Unit::Day
        {
            let find = Find::date(at, end, Sense::Period(unit, Turn::SAME), "end of it");
            return Some(find.with(Some(Modifier::End)));
        }
        if words.is(before, Class::The) {
            return the_day(words, at, unit);
        }
        return (scale != Count::whole(1) && words.is_any(before, &[Class::In, Class::About, Class::Last]))
            .then(|| Find::duration(at, end, Some(scale), unit, "length"));
    }
    let length = Length { count: None, unit };
    let find = Find::duration(at, end, None, unit, "uncounted length");
    let found = placed(words, find, length, end);
    let is_shifted = found.end > find.end && !words.is(end, Class::Of);
    let is_led = words.is_any(before, &[Class::In, Class::After, Class::About, Class::Than, Class::Over])
        || words.is_any(end, &[Class::After, Class::Before])
        || matches!(words.text(before), "lasted" | "took" | "spent" | "only" | "just" | "many");
    let is_recent = words.is(before, Class::Once) && words.is_word(before, "recent");
    if is_recent {
        return Some(Find { start: before, ..find });
    }
    (is_shifted || is_led && !words.is_word(at, "nights")).then_some(found)
}

/// "the day before", "the year after": next to the date the text has reached.
fn the_day(words: &Words<'_>, at: usize, unit: Unit) -> Option<Find> {
    // "the day after the battle": next to the date that is being told of.
    let is_told = unit == Unit::Day && !words.habits.is_report;
    // "three years to the day after the fire" is that very day.
    if words.is(at.wrapping_sub(2), Class::To) && words.is(at.wrapping_sub(3), Class::Units) {
        return None;
    }
    let (end, by) = match words.class(at + 1) {
        Class::Before if ends(words, at + 2) || is_told => (at + 2, -1),
        Class::After if ends(words, at + 2) || is_told => (at + 2, 1),
        Class::Following if ends(words, at + 2) => (at + 2, 1),
        _ => return None,
    };
    (unit >= Unit::Day)
        .then(|| Find::date(at, end, Sense::Period(unit, Turn::text(by)), "neighbouring period"))
}

/// Matches "the year 1950", "in the year of 1950", "the years 1914-1918", "in the year 597".
///
/// Means that year.
///
/// Does not match "year 12 pupils".
pub(super) fn ordered_year(words: &Words<'_>, at: usize) -> Option<Find> {
    let is_year = words.value(at) == 6;
    if is_year
        && words.is(at + 1, Class::Number)
        && words.len(at + 1) == 3
        && words.is(at.wrapping_sub(1), Class::The)
        && words.is_any(at.wrapping_sub(2), &[Class::In, Class::Of, Class::By, Class::Until, Class::Since])
        && !words.is(at + 2, Class::Era)
    {
        let number = words.value(at + 1);
        let year = PartialDate::Year(if words.habits.is_bc_now { 1 - number } else { number });
        // "the year 266/265"
        let slash = at + 2;
        let is_split = words.is(slash, Class::Slash) && words.is_tight(slash) && words.is_tight(slash + 1);
        let end = if is_split && words.is(slash + 1, Class::Number) { slash + 2 } else { slash };
        return Some(Find::date(at, end, Sense::Value(TimeValue::Point(year)), "year"));
    }
    // "in the year of 1757"
    let number = words.skip(at + 1, Class::Of);
    // "by the year 1200 BC"
    if is_year
        && words.is(number + 1, Class::Era)
        && let Some((year, end)) = super::era::year(words, number)
    {
        return Some(Find::date(at, end, Sense::Value(TimeValue::Point(PartialDate::Year(year))), "year"));
    }
    let year = plain_year(words, number)
        .filter(|_| is_year && (number == at + 1 || !early::counts(words, number + 1)))?;
    Some(Find::date(at, number + 1, Sense::Value(TimeValue::Point(PartialDate::Year(year))), "year"))
}
