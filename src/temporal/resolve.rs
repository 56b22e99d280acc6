//! From what phrases say to days of the calendar.
//!
//! A history is resolved through its own narrative ([`chain`]), a report of the day from its own date
//! ([`report`]); what stays without a year says so.

mod chain;
mod counted;
mod report;
mod story;

use super::day::Day;
use super::find::{Find, Origin, Piece, Sense, Turn};
use super::floating::{Floating, FloatingUnit};
use super::rules::{feast_date, placed};
use super::scene::Scene;
use super::step;
use super::timex::{ReferenceDate, TimeValue, Timex, TimexKind, Unit};
use super::value::{Basis, Confidence, PartialDate};
use super::words::Words;
use chain::{Break, Frame, Link, Placed, Step, Undated, Written};

/// A phrase with its place in the narrative.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placing {
    pub(super) find: Find,
    pub(super) scene: Scene,
}

/// What a phrase was resolved to.
#[derive(Clone, Copy, Debug)]
struct Resolved {
    value: TimeValue,
    basis: Basis,
    confidence: u8,
}

/// Gives every phrase its value.
pub(super) fn resolve(
    words: &Words<'_>,
    phrases: &[Placing],
    reference: Option<ReferenceDate>,
    is_report: bool,
) -> Vec<Timex> {
    let reference = reference.map(|reference| reference.0);
    let reports = report::by_dateline(phrases, reference);
    let mut resolved = match reference {
        _ if reports.len() > 1 => {
            let first = reports.first().map_or(0, |(reach, _)| reach.start);
            let mut resolved = narrative(phrases.get(..first).unwrap_or_default(), reference);
            for (reach, written) in reports {
                let (report, later) = report::up_to_later(phrases.get(reach).unwrap_or_default(), written);
                resolved.extend(report::resolve(report, written));
                resolved.extend(narrative(later, reference));
            }
            resolved
        }
        Some(written) if is_report => report::resolve(phrases, written),
        _ => narrative(phrases, reference),
    };
    let birth = only_birth(phrases, &resolved);
    for (placing, resolved) in phrases.iter().zip(&mut resolved) {
        if let (Sense::Aged(years), Some(birth)) = (placing.find.sense, birth) {
            resolved.value = at_age(birth, years).unwrap_or(resolved.value);
            resolved.confidence = 70;
        }
    }
    phrases
        .iter()
        .zip(resolved)
        .filter(|(placing, resolved)| !is_idle_age(placing.find.sense, resolved.value))
        .map(|(placing, resolved)| timex(words, &placing.find, resolved))
        .collect()
}

/// The birth that a text tells, when it tells only one.
fn only_birth(phrases: &[Placing], resolved: &[Resolved]) -> Option<PartialDate> {
    let mut births = phrases.iter().zip(resolved).filter(|(placing, _)| placing.scene.is_birth).filter_map(
        |(_, resolved)| match resolved.value {
            TimeValue::Point(date) | TimeValue::Range(date, _) => Some(date),
            _ => None,
        },
    );
    let first = births.next()?;
    births.all(|other| other.year() == first.year()).then_some(first)
}

/// From one birthday to the day before the next.
fn at_age(birth: PartialDate, years: u8) -> Option<TimeValue> {
    let years = i32::from(years);
    let PartialDate::Day(day) = birth else {
        let year = birth.year()? + years;
        return Some(TimeValue::Range(PartialDate::Year(year), PartialDate::Year(year + 1)));
    };
    let (year, month, day) = day.civil();
    let first = step::day_of(year + years, month, day).interval().earliest()?;
    let next = step::day_of(year + years + 1, month, day).interval().earliest()?;
    Some(TimeValue::Range(PartialDate::Day(first), PartialDate::Day(Day(next.0 - 1))))
}

/// An age of somebody whose birth is not told says nothing.
const fn is_idle_age(sense: Sense, value: TimeValue) -> bool {
    matches!(sense, Sense::Aged(_)) && !matches!(value, TimeValue::Range(..))
}

fn timex(words: &Words<'_>, find: &Find, resolved: Resolved) -> Timex {
    let value = match resolved.value {
        TimeValue::Point(PartialDate::Day(day)) if find.rule == "week of a day" => {
            TimeValue::Point(step::week(day))
        }
        value => value,
    };
    let resolved = Resolved { value, ..resolved };
    let is_timed = find.time.is_some();
    let kind = match (find.kind, resolved.value) {
        (kind, TimeValue::Time { .. }) => kind,
        (TimexKind::Time, _) if !is_timed && !matches!(find.sense, Sense::Shifted { .. }) => TimexKind::Date,
        (kind, _) => kind,
    };
    let basis = if matches!(find.rule, "named time" | "feast" | "eve of a feast") {
        Basis::Named
    } else {
        resolved.basis
    };
    Timex {
        span: words.span(find.start..find.end),
        kind,
        value: resolved.value,
        modifier: find.modifier,
        basis,
        confidence: Confidence::percent(resolved.confidence.min(find.confidence)),
        rule: find.rule,
        ends: find
            .to
            .filter(|to| to.first_start < to.first_end)
            .map(|to| (words.span(to.first_start..to.first_end), words.span(to.second_start..find.end))),
    }
}

/// Resolves a history.
fn narrative(phrases: &[Placing], reference: Option<PartialDate>) -> Vec<Resolved> {
    let mut links = Vec::new();
    let mut places = Vec::with_capacity(phrases.len());
    let mut before: Option<Scene> = None;
    let mut frame = None;
    // Whether the frame is the year at the head of a paragraph, and ends with it.
    let mut is_annal = false;
    let now = reference.map(|_| sentences_of_now(phrases)).unwrap_or_default();
    let mut is_told = reference.is_some();
    let news = if reference.is_none() { sentences_of_news(phrases) } else { Vec::new() };
    let opening = opening(phrases);
    for (at, placing) in phrases.iter().enumerate() {
        let is_opening = at < opening;
        if is_opening && reference.is_none() && matches!(placing.find.sense, Sense::Lacking(_)) {
            places.push(None);
            continue;
        }
        // "arrives tomorrow, 4 December" in a text that has told no year yet: not the year of a later look back.
        let is_news = !is_told && news.binary_search(&placing.scene.sentence).is_ok();
        if is_news && matches!(placing.find.sense, Sense::Lacking(_)) {
            places.push(None);
            continue;
        }
        if (placing.scene.is_heading || placing.scene.is_annal || is_annal)
            && before.is_some_and(|before| before.paragraph != placing.scene.paragraph)
        {
            frame = None;
        }
        let is_now = now.binary_search(&placing.scene.sentence).is_ok();
        // "opened in March 1881; by November five had closed": the November that comes.
        let mut placing = *placing;
        placing.scene.is_back &= !(placing.scene.is_reached
            && before.is_some_and(|before| before.sentence == placing.scene.sentence));
        let Some(link) = link(&placing, is_now, is_opening) else {
            places.push(None);
            continue;
        };
        places.push(Some(links.len()));
        if (placing.scene.is_heading || placing.scene.is_annal)
            && let Link::Fixed(Written { date, last, .. }) = &link
            && !matches!(date, PartialDate::Century(_) | PartialDate::Millennium(_))
        {
            let days = date.interval().earliest().zip(last.interval().latest());
            let is_lone = placing.scene.is_annal && !placing.scene.is_heading;
            frame = days.map(|(first, last)| Frame { first, last, is_annal: is_lone });
            is_annal = is_lone;
        }
        is_told |= matches!(link, Link::Fixed(_) | Link::Open(_));
        links.push(Step { link, gap: gap(before, placing.scene), frame });
        before = Some(placing.scene);
    }
    if let Some(told) = told_years(phrases) {
        pass_by_others(&mut links, &told);
    }
    let dates = chain::solve(&links, reference, |sense, here| counted::step(sense, here, reference));
    let mut here = None;
    phrases
        .iter()
        .zip(places)
        .map(|(placing, place)| {
            let placed = place.and_then(|place| dates.get(place).copied().flatten());
            let resolved = finish(
                &placing.find,
                placed,
                placed.map_or(here, |placed| placed.before.or(here)),
                reference,
            );
            if let Some(placed) = placed {
                here = Some(placed.date);
            }
            resolved
        })
        .collect()
}

/// How many phrases stand before the first date that could give its year to a day before it: "The port fell on 3 May.
/// The town had been founded in 1920" leaves the day without a year.
fn opening(phrases: &[Placing]) -> usize {
    let told = phrases.iter().position(|placing| matches!(placing.find.sense, Sense::Value(_)));
    let Some((at, first)) = told.and_then(|at| Some((at, phrases.get(at)?))) else { return 0 };
    let is_year = matches!(
        first.find.sense,
        Sense::Value(TimeValue::Point(PartialDate::Year(_)) | TimeValue::Range(PartialDate::Year(_), _))
    );
    let scene = first.scene;
    let leads = scene.is_heading || scene.is_annal || !is_year && !scene.is_back;
    let before = phrases.get(..at).unwrap_or_default();
    if leads { 0 } else { before.iter().take_while(|other| other.scene.sentence != scene.sentence).count() }
}

/// Years of another time give none to the day behind them; what is counted, "a century later", may count from them.
fn pass_by_others(links: &mut [Step], told: &std::ops::RangeInclusive<i32>) {
    let mut is_open = false;
    for step in links.iter_mut().rev() {
        match &mut step.link {
            Link::Fixed(Written { date, skip, is_weak, .. }) => {
                let is_other = date.year().is_some_and(|year| !told.contains(&year));
                if is_other && is_open && step.frame.is_none() {
                    (*skip, *is_weak) = (*skip / 8, true);
                }
            }
            Link::Open(_) => is_open = true,
            Link::Counted { .. } => is_open = false,
        }
    }
}

/// The years that a text of one time tells of, with a lifetime around them: "2 000 camels" and a look at our own day are
/// passed by, and what has no year is not theirs. `None` for a text of many times.
fn told_years(phrases: &[Placing]) -> Option<std::ops::RangeInclusive<i32>> {
    /// Years of one time.
    const SPAN: i32 = 40;
    /// So far away is another time.
    const FAR: i32 = 60;
    /// Fewer dates show nothing.
    const LEAST: usize = 5;
    let mut years: Vec<i32> = phrases
        .iter()
        .filter(|placing| placing.find.rule != "named time")
        .filter_map(|placing| match placing.find.sense {
            Sense::Value(TimeValue::Point(date) | TimeValue::Range(date, _)) => date.year(),
            _ => None,
        })
        .collect();
    years.sort_unstable();
    let mut first = 0;
    let mut best = 0..0;
    for (last, &year) in years.iter().enumerate() {
        while years.get(first).is_some_and(|&from| year - from > SPAN) {
            first += 1;
        }
        if last + 1 - first > best.len() {
            best = first..last + 1;
        }
    }
    let (from, to) = years.get(best.start).zip(years.get(best.end.checked_sub(1)?))?;
    (best.len() >= LEAST && best.len() * 5 >= years.len() * 3).then(|| from - FAR..=to + FAR)
}

const fn gap(before: Option<Scene>, now: Scene) -> Break {
    match before {
        Some(before) if before.sentence == now.sentence => Break::None,
        // "Jan. 28, 2017", and below it "July 10": dates as headings go forward as those of paragraphs do.
        Some(before) if before.is_heading && now.is_heading => Break::Paragraph,
        Some(before) if before.is_heading != now.is_heading => Break::Section,
        Some(before) if before.paragraph == now.paragraph => Break::Sentence,
        _ => Break::Paragraph,
    }
}

/// The sentences in which something points to the time of writing: "this month", "today".
fn sentences_of_now(phrases: &[Placing]) -> Vec<usize> {
    let mut sentences: Vec<usize> = phrases
        .iter()
        .filter(|placing| match placing.find.sense {
            Sense::Period(Unit::Day | Unit::Week | Unit::Month, turn) => {
                turn == Turn::either(0) || turn.origin == Origin::Reader
            }
            Sense::Today(_) => true,
            _ => false,
        })
        .filter(|placing| !placing.scene.is_quoted)
        .map(|placing| placing.scene.sentence)
        .collect();
    sentences.dedup();
    sentences
}

/// The sentences that count from a day of writing which is not known: "tomorrow", "on Tuesday".
fn sentences_of_news(phrases: &[Placing]) -> Vec<usize> {
    let points = |placing: &&Placing| match placing.find.sense {
        Sense::Today(_) | Sense::Weekday(..) => !placing.scene.is_quoted,
        Sense::Shifted { origin, .. } => origin == Origin::Reader,
        _ => false,
    };
    let mut sentences: Vec<usize> =
        phrases.iter().filter(points).map(|placing| placing.scene.sentence).collect();
    sentences.dedup();
    sentences
}

/// What the phrase offers the chain of the narrative; `None` for lengths and the like.
fn link(placing: &Placing, is_now: bool, is_opening: bool) -> Option<Link> {
    let Placing { find, scene } = placing;
    if matches!(find.kind, TimexKind::Duration | TimexKind::Set) {
        return None;
    }
    Some(match find.sense {
        Sense::Value(_) if find.rule == "named time" => return None,
        Sense::Value(TimeValue::Point(date)) => Link::Fixed(Written {
            date,
            // "Hart (second term 1841–1848)": the narrative does not go to its end.
            last: if scene.enters_first || scene.is_by_the_way() { date } else { last(find, date) },
            skip: skip_cost(date, *scene),
            // "the battle at Ribe (13 January 1849)": the battle was told, and what follows counts from it.
            is_closed: scene.is_closed && !is_told_in_brackets(date, *scene),
            is_weak: scene.is_weak,
            is_inner: scene.is_inner,
            is_described: scene.is_described,
            is_name: scene.is_name,
        }),
        Sense::Value(TimeValue::Range(date, last)) => {
            let last = if scene.enters_first || scene.is_by_the_way() { date } else { last };
            let skip = skip_cost(date, *scene);
            Link::Fixed(Written {
                date,
                last,
                skip,
                is_closed: scene.is_closed,
                is_weak: false,
                is_inner: false,
                is_described: false,
                is_name: false,
            })
        }
        Sense::Lacking(piece) => Link::Open(Undated {
            in_year,
            key: piece,
            is_back: scene.is_back,
            stays: scene.is_back || scene.is_until || scene.is_closed && !scene.is_label,
            weekday: scene.weekday,
            is_now,
            is_opening,
        }),
        Sense::Today(_) | Sense::Vague | Sense::AnyDay | Sense::Aged(_) | Sense::Value(_) => {
            return None;
        }
        sense => {
            let sense = if scene.is_quoted { spoken(sense) } else { sense };
            // "My son had come home that March. Help came on the 12th."
            let is_by_the_way =
                scene.is_until || scene.is_back && matches!(sense, Sense::Turned(_, Turn { by: 0, .. }));
            Link::Counted { step: sense, moves: moves(sense) && !is_by_the_way }
        }
    })
}

/// In somebody's words "last year" counts from the time they were said, which is what is being told.
const fn spoken(sense: Sense) -> Sense {
    match sense {
        Sense::Period(unit, Turn { by, origin: Origin::Reader }) => Sense::Period(unit, Turn::either(by)),
        Sense::InYear(piece, Turn { by, origin: Origin::Reader }) => Sense::InYear(piece, Turn::either(by)),
        Sense::Turned(piece, Turn { by, origin: Origin::Reader }) => Sense::Turned(piece, Turn::either(by)),
        _ => sense,
    }
}

/// Whether the narrative goes where a phrase points: a look back does not take it along.
const fn moves(sense: Sense) -> bool {
    match sense {
        Sense::Shifted { is_back, .. } => !is_back,
        Sense::Period(_, turn) | Sense::InYear(_, turn) | Sense::Turned(_, turn) => turn.by >= 0,
        // The fourth day is counted from the first, as the third was.
        Sense::NthDay(_) => false,
        _ => true,
    }
}

fn last(find: &Find, date: PartialDate) -> PartialDate {
    match find.to.map(|to| to.sense) {
        Some(Sense::Value(TimeValue::Point(last))) => last,
        Some(Sense::Lacking(piece)) => date.year().and_then(|year| in_year(piece, year)).unwrap_or(date),
        _ => date,
    }
}

/// What it costs the narrative to pass a date by.
const fn skip_cost(date: PartialDate, scene: Scene) -> u32 {
    use super::value::Granularity;
    let base = match date.granularity() {
        Granularity::Millennium | Granularity::Century => return 10,
        Granularity::Decade => 150,
        Granularity::Year => chain::SKIP_YEAR,
        _ => chain::SKIP_DAY,
    };
    if scene.is_heading || scene.is_annal {
        700
    } else if scene.is_closed && !is_told_in_brackets(date, scene) {
        base / 8
    } else if scene.is_aside || scene.is_back || scene.is_ahead || scene.is_adjective {
        base / 2
    } else {
        base
    }
}

/// Whether a day with its year stands alone in its brackets: not a life, but what happened then.
const fn is_told_in_brackets(date: PartialDate, scene: Scene) -> bool {
    scene.is_label && !scene.is_birth && matches!(date, PartialDate::Day(_))
}

/// A piece in a year.
fn in_year(piece: Piece, year: i32) -> Option<PartialDate> {
    match placed(piece, year)? {
        Sense::Value(TimeValue::Point(date)) => Some(date),
        _ => None,
    }
}

/// The value of a phrase with the date the narrative gives it.
fn finish(
    find: &Find,
    placed: Option<Placed>,
    here: Option<PartialDate>,
    reference: Option<PartialDate>,
) -> Resolved {
    let explicit = |value: TimeValue| Resolved { value, basis: Basis::Explicit, confidence: 100 };
    match (find.sense, placed) {
        (Sense::Value(TimeValue::Point(date)), _) => explicit(timed(find, ended(find, date))),
        (Sense::Value(value), _) => explicit(value),
        (Sense::Lacking(_) | Sense::ShortYear(_) | Sense::ShortDecade(_), Some(placed)) => Resolved {
            value: timed(find, ended(find, placed.date)),
            basis: Basis::Context,
            confidence: confidence(placed.margin),
        },
        (sense, Some(placed)) => Resolved {
            value: timed(find, ended(find, placed.date)),
            basis: if matches!(sense, Sense::InYear(..) | Sense::DayOfMonth(_) | Sense::DayOfThatMonth(_)) {
                Basis::Context
            } else {
                Basis::Relative
            },
            confidence: 75,
        },
        (sense, None) => {
            let from_reader = reference.and_then(|written| counted::from_reader(&sense, written));
            match from_reader {
                Some(date) => Resolved { value: timed(find, date), basis: Basis::Relative, confidence: 80 },
                None => Resolved { value: unplaced(find, here), basis: Basis::Relative, confidence: 30 },
            }
        }
    }
}

/// How sure a year is by how much worse the next best one would be.
fn confidence(margin: u32) -> u8 {
    u8::try_from(50 + margin.min(180) / 4).unwrap_or(95)
}

/// The second date of a range.
#[derive(Clone, Copy)]
struct Ended {
    date: PartialDate,
    to: Option<PartialDate>,
}

impl From<PartialDate> for Ended {
    fn from(date: PartialDate) -> Self {
        Self { date, to: None }
    }
}

fn ended(find: &Find, date: PartialDate) -> Ended {
    let to = find.to.and_then(|to| match to.sense {
        Sense::Value(TimeValue::Point(last)) => Some(last),
        Sense::Lacking(piece) => {
            let year = date.year()?;
            let same = in_year(piece, year)?;
            if same.interval().latest() < date.interval().earliest() {
                in_year(piece, year + 1)
            } else {
                Some(same)
            }
        }
        Sense::ShortYear(number) => {
            let year = date.year()?;
            Some(PartialDate::Year(year - year.rem_euclid(100) + i32::from(number)))
        }
        other => counted::step(&other, date, None),
    });
    Ended { date, to: to.filter(|to| to.interval().latest() >= date.interval().earliest()) }
}

/// The value of a date, with its time of day or its other end.
fn timed(find: &Find, date: impl Into<Ended>) -> TimeValue {
    let Ended { date, to } = date.into();
    if let Some(to) = to {
        return TimeValue::Range(date, to);
    }
    match find.time {
        Some(time) if matches!(date, PartialDate::Day(_) | PartialDate::Month { .. }) => {
            TimeValue::Time { date: Some(date), time }
        }
        Some(time) if !matches!(find.sense, Sense::Value(_) | Sense::Lacking(_)) => {
            TimeValue::Time { date: None, time }
        }
        _ => TimeValue::Point(date),
    }
}

/// The value of a phrase that no date was found for.
fn unplaced(find: &Find, here: Option<PartialDate>) -> TimeValue {
    if let Some(time) = find.time {
        let month = here.and_then(step::month).map(|(year, month)| PartialDate::Month { year, month });
        let date = month.filter(|_| matches!(find.sense, Sense::Clock));
        return TimeValue::Time { date, time };
    }
    let year = here.and_then(step::year);
    let of_year = |unit: FloatingUnit, unknown: Floating| {
        TimeValue::Floating(year.map_or(unknown, |year| Floating::OfYear { year, unit }))
    };
    match find.sense {
        Sense::Value(value) => value,
        Sense::Lacking(piece) | Sense::Turned(piece, _) | Sense::InYear(piece, _) => yearless(piece),
        Sense::Weekday(weekday, _) => TimeValue::Floating(Floating::Weekday(weekday)),
        Sense::ShortYear(number) => TimeValue::Point(PartialDate::Year(1900 + i32::from(number))),
        Sense::ShortDecade(tens) => TimeValue::Point(PartialDate::Decade(190 + i32::from(tens))),
        Sense::Shifted { count: None, is_back, .. } => {
            if is_back {
                TimeValue::Past
            } else {
                TimeValue::Future
            }
        }
        Sense::Shifted { unit, origin, .. } if origin != Origin::Reader => match unit {
            Unit::Week => of_year(FloatingUnit::Week, Floating::Week),
            Unit::Month => of_year(FloatingUnit::Month, Floating::Month),
            Unit::Year | Unit::Decade | Unit::Century | Unit::Millennium => {
                TimeValue::Floating(Floating::Year)
            }
            _ => of_year(FloatingUnit::Day, Floating::Day),
        },
        Sense::Shifted { is_back, .. } => {
            if is_back {
                TimeValue::Past
            } else {
                TimeValue::Future
            }
        }
        Sense::Period(Unit::Day, turn) if turn.by == 0 || turn.origin == Origin::Text => {
            match here.and_then(step::month) {
                Some((year, month)) => TimeValue::Floating(Floating::OfMonth { year, month }),
                None => of_year(FloatingUnit::Day, Floating::Day),
            }
        }
        Sense::Period(Unit::Week, _) => of_year(FloatingUnit::Week, Floating::Week),
        Sense::Period(Unit::Month, _) => of_year(FloatingUnit::Month, Floating::Month),
        Sense::Period(Unit::Year, _) | Sense::TurnOfCentury => TimeValue::Floating(Floating::Year),
        Sense::Today(0) => TimeValue::Present,
        Sense::Today(by) => {
            if by < 0 {
                TimeValue::Past
            } else {
                TimeValue::Future
            }
        }
        Sense::NthDay(_) => match here.and_then(step::month) {
            Some((year, month)) => TimeValue::Floating(Floating::OfMonth { year, month }),
            None => TimeValue::Floating(Floating::Day),
        },
        Sense::Aged(_)
        | Sense::DayOfMonth(_)
        | Sense::DayOfThatMonth(_)
        | Sense::Period(..)
        | Sense::Vague
        | Sense::Clock
        | Sense::AnyDay => TimeValue::Floating(Floating::Day),
    }
}

/// A piece of no year that is known.
pub(super) fn yearless(piece: Piece) -> TimeValue {
    match piece {
        Piece::Month(month) => TimeValue::Yearless { month, day: None },
        Piece::Day { month, day } => TimeValue::Yearless { month, day: Some(day) },
        Piece::Season(season) => TimeValue::Floating(Floating::Season(season)),
        Piece::Feast(feast) => match feast_date(feast, 2001) {
            Some(PartialDate::Day(day)) if matches!(feast, 0 | 3 | 10) => {
                let (_, month, day) = day.civil();
                TimeValue::Yearless { month, day: Some(day) }
            }
            _ => TimeValue::Floating(Floating::Day),
        },
        Piece::NearFeast { .. } => TimeValue::Floating(Floating::Day),
        Piece::Quarter(_) | Piece::Half(_) => TimeValue::Floating(Floating::Month),
    }
}
