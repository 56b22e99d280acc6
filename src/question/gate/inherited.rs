//! Dates that take their year from what was told before, and when that year is certain.
//!
//! Over the lists of readers (36 articles) a day or month without its year is exactly right in 78 of 79 where the year written last before it in its
//! paragraph is its own, in 95 of 96 where the reading of dates is sure of it; the rest are asked for nowhere.

use super::super::ground::Ground;
use crate::fact::Fact;
use crate::language::Tag;
use crate::temporal::{Basis, Confidence, Day, Granularity, MONTHS, PartialDate, TimeValue, Timex};

/// The least that the reading of dates must think of a date in a row.
const IN_A_ROW: Confidence = Confidence::percent(72);
/// The same of a day with its month: over the lists of readers (53 articles) 52 of 54 such dates between this and 75 are right.
const DAY_IN_A_ROW: Confidence = Confidence::percent(65);
/// The least that it must think of a date that counts from the one before.
const COUNTED: Confidence = Confidence::percent(75);
/// So sure is the reading of dates of a year that nothing speaks against.
pub(super) const SETTLED: Confidence = Confidence::percent(90);

/// "in the same year", "that year", "the following year", "June of the same year": as sure as the year written in full
/// before it in its paragraph, from which it counts.
pub(super) fn is_told_beside(ground: &Ground<'_>, fact: &Fact) -> bool {
    let Some(when) = &fact.when else { return false };
    let timex = when.timex;
    let Some(date) = date_of(&timex) else { return false };
    let is_of_context = timex.basis == Basis::Context;
    if is_of_context
        && !is_crossed(ground, &timex, date)
        && !ground.looks_back(fact.sentence, &timex)
        && !is_of_another_year(ground, fact, &timex)
        && (goes_on(ground, fact, &timex)
            || is_in_a_row(ground, fact, &timex)
            || is_in_a_chain(ground, fact, &timex)
            || is_settled(ground, fact, &timex)
            || is_undisputed(ground, fact, &timex, date))
    {
        return true;
    }
    if counts_on(ground, &timex, date, fact.sentence) {
        return true;
    }
    // "in April of the following year" and "on 12 April of the same year" say their month themselves.
    let is_coarse = matches!(date.granularity(), Granularity::Year | Granularity::Month);
    let has_its_month = is_of_context && (is_coarse || date.granularity() == Granularity::Day);
    if timex.basis == Basis::Explicit || !is_coarse && !has_its_month {
        return false;
    }
    let text = timex.span.slice(&ground.source.article.text).to_lowercase();
    let is_in_that = (text.starts_with("that ") || text.starts_with("in that ")) && !is_next_month(&text);
    let after = if ["same year", "that year"].iter().any(|phrase| text.ends_with(phrase)) || is_in_that {
        0
    } else if is_next_month(&text) {
        return follows(ground, fact, &timex, date);
    } else if let Some(years) = years_later(&text) {
        years
    } else if ["following year", "next year", "year after", "year later"]
        .iter()
        .any(|phrase| text.ends_with(phrase))
    {
        1
    } else {
        return false;
    };
    // "a year later" is no certain month.
    let is_year = date.granularity() == Granularity::Year || after == 0 || has_its_month;
    let (before, _) = ground.written_years(fact.sentence, timex.span);
    let before = before.or_else(|| ground.row_around(fact.sentence, timex.span).year_before);
    is_year && before.zip(date.year()).is_some_and(|(before, year)| before + after == year)
}

/// "two years later", "that autumn", "the following month": counted from the date told last before it in its paragraph.
/// Over 50 articles with the dates told by hand 173 of 178 of those that stand in years of our era and were not asked for are right.
fn counts_on(ground: &Ground<'_>, timex: &Timex, date: PartialDate, sentence: usize) -> bool {
    const YEAR: i32 = 366;
    // An aside may stand between: "where he died in 1969".
    const BASES: usize = 3;
    if timex.basis != Basis::Relative || timex.confidence < COUNTED || ground.is_news() {
        return false;
    }
    let (Some(year), Some(own)) = (date.year().filter(|year| *year > 0), date.interval().earliest()) else {
        return false;
    };
    let text = timex.span.slice(&ground.source.article.text).to_lowercase();
    let has = |words: &[&str]| text.split(' ').any(|word| words.contains(&word));
    let number = text
        .split(' ')
        .filter(|word| !matches!(*word, "a" | "an"))
        .find_map(|word| super::super::grading::thousandths(word).map(|number| number.0 / 1000))
        .and_then(|count| i32::try_from(count).ok());
    let years = number.or(has(&["a", "an"]).then_some(1));
    let fits = |base: Day| {
        let (base_year, ..) = base.civil();
        let gap = own.0 - base.0;
        match date.granularity() {
            Granularity::Year if has(&["years", "year"]) && has(&["later", "after", "afterwards", "on"]) => {
                years.is_some_and(|years| base_year + years == year)
            }
            Granularity::Month if has(&["months", "month"]) && has(&["later", "after", "afterwards"]) => {
                (0..3 * YEAR).contains(&gap)
            }
            Granularity::Year | Granularity::Month | Granularity::Season if has(&["following", "next"]) => {
                !has(&["but"]) && (0..2 * YEAR).contains(&gap)
            }
            Granularity::Year | Granularity::Month | Granularity::Season if has(&["that", "same"]) => {
                base_year == year
            }
            Granularity::Day
                if has(&["day", "night", "morning", "evening"]) && has(&["same", "next", "following"]) =>
            {
                (0..2).contains(&gap)
            }
            _ => false,
        }
    };
    let mut bases = ground.dates_before(sentence, timex.span).take(BASES).peekable();
    // Where the paragraph begins with it, it counts from what ended the one before.
    if bases.peek().is_none() {
        ground.row_around(sentence, timex.span).last.is_some_and(fits)
    } else {
        bases.any(fits)
    }
}

/// "that November", "the following April", "the next June".
fn is_next_month(text: &str) -> bool {
    let month = ["that ", "the following ", "the next "].iter().find_map(|lead| text.strip_prefix(lead));
    month.is_some_and(|month| MONTHS.iter().any(|name| name.eq_ignore_ascii_case(month)))
}

/// Whether such a month lies within a year behind the date that stands last before it in its paragraph, which has its year written.
fn follows(ground: &Ground<'_>, fact: &Fact, timex: &Timex, date: PartialDate) -> bool {
    let (before, _) = ground.written_years(fact.sentence, timex.span);
    let last = ground.date_before(fact.sentence, timex.span);
    let is_near = before.zip(date.year()).is_some_and(|(before, year)| (0..=1).contains(&(year - before)));
    let own = date.interval().earliest();
    is_near && !ground.is_news() && last.zip(own).is_some_and(|(last, own)| last <= own)
}

/// "three years later", "ten years after": how many.
fn years_later(text: &str) -> Option<i32> {
    let text = text.strip_suffix(" years later").or_else(|| text.strip_suffix(" years after"))?;
    let number = super::super::grading::thousandths(text.rsplit(' ').next()?)?;
    i32::try_from(number.0 / 1000).ok().filter(|years| (2..=60).contains(years))
}

/// A day or month without its year, in a row of dates that goes on: the last year written before it is its own, the next one is
/// no earlier, the date before it is no later, and no date between them tells of another time.
fn is_in_a_row(ground: &Ground<'_>, fact: &Fact, timex: &Timex) -> bool {
    let Some(date) = date_of(timex) else { return false };
    let is_fine = matches!(date.granularity(), Granularity::Day | Granularity::Month);
    let least = if date.granularity() == Granularity::Day { DAY_IN_A_ROW } else { IN_A_ROW };
    let Some(year) = date.year().filter(|_| is_fine && timex.confidence >= least) else { return false };
    let row = ground.row_around(fact.sentence, timex.span);
    let goes_on = row.last.zip(date.interval().earliest()).is_some_and(|(last, day)| last <= day);
    row.year_before == Some(year)
        && row.year_behind.is_none_or(|behind| behind >= year)
        && goes_on
        && !ground.is_contested(fact.sentence, timex.span, year)
}

/// "On 20 August ... In November ... On 23 October": the year was written some paragraphs before, and the date before it, which is sure, has the
/// same year and is no later. Not in news, and not where a year is written behind it that is earlier.
fn is_in_a_chain(ground: &Ground<'_>, fact: &Fact, timex: &Timex) -> bool {
    let Some(date) = date_of(timex) else { return false };
    let is_fine = matches!(date.granularity(), Granularity::Day | Granularity::Month);
    let Some(year) = date.year().filter(|_| is_fine && timex.confidence >= SETTLED) else { return false };
    let row = ground.row_around(fact.sentence, timex.span);
    let goes_on = row
        .last_sure
        .zip(date.interval().earliest())
        .is_some_and(|(last, day)| last <= day && last.civil().0 == year);
    goes_on
        && !ground.is_news()
        && row.year_before.is_none_or(|before| before == year)
        && row.year_behind.is_none_or(|behind| behind >= year)
        && !ground.is_contested(fact.sentence, timex.span, year)
}

/// "Three years after that, on the night of 15 June": the date before it in its paragraph that has a year of its own, or counts to one, has the
/// same, and the reading of dates is sure of it. Not where a date behind it in its sentence is earlier, and not in news, where it is counted
/// from the day of writing.
fn is_settled(ground: &Ground<'_>, fact: &Fact, timex: &Timex) -> bool {
    let sentences = &ground.source.prose.sentences;
    let Some((date, sentence)) = date_of(timex).zip(sentences.get(fact.sentence)) else { return false };
    let Some(paragraph) = ground.source.prose.paragraphs.get(sentence.paragraph) else { return false };
    let is_fine = matches!(date.granularity(), Granularity::Day | Granularity::Month);
    if !is_fine || timex.confidence < SETTLED || ground.is_news() {
        return false;
    }
    let timexes = ground.timexes_in(paragraph.tokens.start..sentence.tokens.end);
    let at = timexes.partition_point(|other| other.span.start() < timex.span.start());
    // "in February of the next year ..., and on 31 March": what took its year from the one before may hand it on to a day.
    let is_day = date.granularity() == Granularity::Day;
    let year = |other: &Timex| {
        let counts = matches!(other.basis, Basis::Explicit | Basis::Relative)
            || is_day && other.basis == Basis::Context && other.confidence >= COUNTED;
        date_of(other).and_then(PartialDate::year).filter(|_| counts)
    };
    let before = timexes.get(..at).unwrap_or_default().iter().rev().take(40).find_map(year);
    let is_earlier = |other: &Timex| {
        let own = timex.interval().earliest();
        other.basis == Basis::Explicit
            && other.interval().latest().zip(own).is_some_and(|(other, own)| other < own)
    };
    before == date.year() && !timexes.get(at..).unwrap_or_default().iter().take(40).any(is_earlier)
}

/// A day or month of which the reading of dates is fairly sure, against which no nearer date speaks: its paragraph writes its year before it, or the
/// dates lead up to it from where that stands. Over histories of wars with their dates told by hand 70 of 71 such that nothing above bears
/// out are right.
fn is_undisputed(ground: &Ground<'_>, fact: &Fact, timex: &Timex, date: PartialDate) -> bool {
    let is_fine = matches!(date.granularity(), Granularity::Day | Granularity::Month);
    let Some(year) = date.year().filter(|_| is_fine && timex.confidence >= IN_A_ROW && !ground.is_news())
    else {
        return false;
    };
    let is_led = ground.written_years(fact.sentence, timex.span).0 == Some(year)
        || ground.leads_up(fact.sentence, timex);
    is_led && !ground.is_contested(fact.sentence, timex.span, year)
}

/// "by the close of 1864. For ten months of 1865, ... in October": the last number of a year before the date is another year's, though it is
/// read as no date of its own, and nothing counts on from it.
pub(super) fn is_crossed(ground: &Ground<'_>, timex: &Timex, date: PartialDate) -> bool {
    const LEADING: [&str; 11] =
        ["in", "of", "by", "since", "until", "from", "to", "and", "early", "came", "year"];
    let start = ground.tokens_of(timex.span).start;
    let is_year = |at: usize| {
        let text = ground.text(at);
        text.len() == 4
            && text.starts_with(['1', '2'])
            && text.bytes().all(|byte| byte.is_ascii_digit())
            && at.checked_sub(1).is_some_and(|before| {
                LEADING.contains(&ground.small(before))
                    || ground.is_mark(before, ',')
                    || ground.word(before).tag == Tag::Calendar
            })
    };
    let Some(at) = (start.saturating_sub(200)..start).rev().find(|&at| is_year(at)) else { return false };
    let counts = |other: &Timex| other.basis == Basis::Relative && date_of(other).is_some();
    date.year().is_some_and(|year| ground.text(at) != year.to_string())
        && !ground.timexes_in(at + 1..start).iter().any(counts)
}

/// Whether the text around a day or month without its year speaks against the year it was given.
pub(in crate::question) fn is_of_another_year(ground: &Ground<'_>, fact: &Fact, timex: &Timex) -> bool {
    let Some(date) = date_of(timex) else { return false };
    let is_fine = matches!(date.granularity(), Granularity::Day | Granularity::Month);
    timex.basis == Basis::Context
        && is_fine
        && (names_another_year(ground, timex, date)
            || is_told_anew(ground, fact, timex, date)
            || comes_to_a_new_year(ground, fact, timex, date))
}

/// "On 19 July, at the 2016 Draft": the name of what was held then tells another year.
fn names_another_year(ground: &Ground<'_>, timex: &Timex, date: PartialDate) -> bool {
    /// So far from the date the name stands.
    const REACH: usize = 12;
    const HELD: [&str; 5] = ["at", "during", "for", "in", "of"];
    let own = ground.tokens_of(timex.span);
    let Some(year) = date.year() else { return false };
    (own.start.saturating_sub(REACH)..own.end + REACH).any(|at| {
        let text = ground.text(at);
        let is_year =
            text.len() == 4 && text.parse::<i32>().is_ok_and(|number| (1000..2100).contains(&number));
        is_year
            && !own.contains(&at)
            && at.checked_sub(2).is_some_and(|before| {
                ground.word(before + 1).tag == Tag::Determiner && HELD.contains(&ground.small(before))
            })
            && ground.word(at + 1).tag == Tag::Name
            && text.parse() != Ok(year)
            && (own.end.min(at)..own.start.max(at)).all(|between| !ground.is_mark(between, '.'))
    })
}

/// "In May 2014 ... On 19 August ... On 15 June ... On 4 July ... 2015": behind the step back the days may be those of the year that is written next.
fn comes_to_a_new_year(ground: &Ground<'_>, fact: &Fact, timex: &Timex, date: PartialDate) -> bool {
    let row = ground.row_around(fact.sentence, timex.span);
    let is_next = row.year_behind.zip(date.year()).is_some_and(|(behind, year)| behind == year + 1);
    let (before, _) = ground.written_years(fact.sentence, timex.span);
    is_next && before != date.year() && ground.steps_back(fact.sentence, timex)
}

/// "In 1999 ... In March, he died. In March 1999, the raids began": who tells a month anew with its year had not come to it before, where only an earlier
/// paragraph writes that year.
fn is_told_anew(ground: &Ground<'_>, fact: &Fact, timex: &Timex, date: PartialDate) -> bool {
    if date.granularity() != Granularity::Month || ground.written_years(fact.sentence, timex.span).0.is_some()
    {
        return false;
    }
    ground
        .date_behind(fact.sentence, timex.span)
        .is_some_and(|next| next.basis == Basis::Explicit && date_of(&next) == Some(date))
}

/// "On 14 April 2021 ... On 2 July ...": a day without its year, later in the year that the last date of the paragraph writes.
fn goes_on(ground: &Ground<'_>, fact: &Fact, timex: &Timex) -> bool {
    let Some((before, year)) = ground.date_before(fact.sentence, timex.span).zip(timex.interval().earliest())
    else {
        return false;
    };
    let (written, behind) = ground.written_years(fact.sentence, timex.span);
    let own = date_of(timex).and_then(PartialDate::year);
    written.is_some()
        && written == own
        && before <= year
        && behind.zip(own).is_none_or(|(behind, own)| behind >= own)
        && timex.confidence >= Confidence::percent(60)
}

/// The date of a phrase; of "the evening of 9 June" its day.
const fn date_of(timex: &Timex) -> Option<PartialDate> {
    match timex.value {
        TimeValue::Point(date) | TimeValue::Time { date: Some(date), .. } => Some(date),
        _ => None,
    }
}
