//! What neighbouring phrases give each other: a year said once for two, and the two ends of a range.

mod ends;
mod from_dates;
mod other_sense;
mod two_calendars;

use super::class::Class;
use super::clock::{DayPart, TimeOfDay};
use super::find::{Find, Origin, OtherEnd, Piece, Sense, Turn};
use super::resolve::yearless;
use super::rules;
use super::step;
use super::timex::{TimeValue, TimexKind, Unit};
use super::value::{PartialDate, Season};
use super::words::Words;
use ends::{is_between, is_moved, is_to_an_event};
use from_dates::count_from_dates;
use two_calendars::join_calendars;

/// How two phrases are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    /// "June and July 1944": a list.
    List,
    /// "June to July 1944": a range.
    Range,
}

/// The rule of dates by the calendar of the Hijra.
const HIJRA: &str = "year of the Hijra";
/// The rule of a day of another time than the narrative's.
pub(super) const OF_ANOTHER: &str = "day of a year by the way";

/// Shares years leftwards and merges the two ends of ranges.
pub(super) fn join(words: &Words<'_>, finds: &mut Vec<Find>) {
    other_sense::drop(words, finds);
    place_from_years(words, finds);
    name_months(words, finds);
    drop_seasons(words, finds);
    lend_years(words, finds);
    relate(words, finds);
    appose(words, finds);
    drop_today(words, finds);
    drop_other_calendar(words, finds);
    join_calendars(words, finds);
    name_day_of_feast(words, finds);
    count_from_dates(words, finds);
    for at in (1..finds.len()).rev() {
        let (Some(&first), Some(&second)) = (finds.get(at - 1), finds.get(at)) else { continue };
        let Some(joint) = joint(words, &first, &second) else { continue };
        let (first, second) =
            if joint == Joint::Range { turned_whole(first, second) } else { (first, second) };
        let shared = share(first, &second);
        if let Some(first) = finds.get_mut(at - 1) {
            *first = shared;
        }
        if joint == Joint::Range
            && !is_moved(words, &first)
            && (is_end(&shared)
                || is_day_of(&shared, &second) && shared.to.is_none() && shared.time.is_none())
            && (is_end(&second) || is_day_of(&shared, &second) || is_end_by_turn(&shared, &second))
            && second.to.is_none()
            && !is_row(&shared, &second)
            && !is_reversed(&shared, &second)
        {
            if let (Some(habit), Some(slot)) = (of_books(words, &shared, &second), finds.get_mut(at - 1)) {
                *slot = habit;
                finds.remove(at);
                continue;
            }
            let merged = Find {
                end: second.end,
                confidence: shared.confidence.min(second.confidence),
                to: Some(OtherEnd {
                    first_start: shared.start,
                    first_end: shared.end,
                    second_start: second.start,
                    sense: second.sense,
                }),
                modifier: None,
                kind: TimexKind::Date,
                time: None,
                rule: "range",
                ..shared
            };
            if let Some(first) = finds.get_mut(at - 1) {
                *first = merged;
            }
            finds.remove(at);
        }
    }
}

/// "1919 - May Fourth Movement": the sign behind the year of a row; no stretch ends with a month of no year.
const fn is_row(first: &Find, second: &Find) -> bool {
    matches!(first.sense, Sense::Value(TimeValue::Point(PartialDate::Year(_))))
        && matches!(second.sense, Sense::Lacking(Piece::Month(_) | Piece::Day { .. }))
}

/// "from Jan. 13 to Feb. 12 next year": both ends are of that year; "from November to February next year" is left as it is.
fn turned_whole(first: Find, second: Find) -> (Find, Find) {
    let (Sense::Lacking(start), Sense::InYear(end, turn)) = (first.sense, second.sense) else {
        return (first, second);
    };
    let place = |piece: Piece| match piece {
        Piece::Day { month, day } => Some((month, day)),
        Piece::Month(month) => Some((month, 0)),
        _ => None,
    };
    if !matches!((place(start), place(end)), (Some(start), Some(end)) if start < end) {
        return (first, second);
    }
    (Find { sense: Sense::InYear(start, turn), ..first }, Find { sense: Sense::Lacking(end), ..second })
}

/// "on 2 November two years after", "in May, three years later,": the day or month of the year so far away.
fn place_from_years(words: &Words<'_>, finds: &mut Vec<Find>) {
    for at in (1..finds.len()).rev() {
        let (Some(&date), Some(&distance)) = (finds.get(at - 1), finds.get(at)) else { continue };
        let Sense::Lacking(piece @ (Piece::Day { .. } | Piece::Month(_) | Piece::Season(_))) = date.sense
        else {
            continue;
        };
        let Sense::Shifted { count: Some(count), unit: Unit::Year, is_back, origin: Origin::Text } =
            distance.sense
        else {
            continue;
        };
        let is_beside = distance.start == date.end
            || distance.start == date.end + 1
                && words.is(date.end, Class::Comma)
                && words.is_any(distance.end, &[Class::Comma, Class::Stop, Class::Edge, Class::Close]);
        let years = i8::try_from(count.as_whole()).ok().filter(|_| count.as_hundredths() % 100 == 0);
        let Some(years) = years.filter(|_| is_beside && distance.rule == "distance" && date.to.is_none())
        else {
            continue;
        };
        if let Some(find) = finds.get_mut(at - 1) {
            find.sense = Sense::InYear(piece, Turn::text(if is_back { -years } else { years }));
            find.end = distance.end;
            finds.remove(at);
        }
    }
}

/// "the February Manifesto of 1899", "the July Days (1917)": a thing that has a month and a year in its name.
fn name_months(words: &Words<'_>, finds: &mut [Find]) {
    for at in 1..finds.len() {
        let (Some(&month), Some(&year)) = (finds.get(at - 1), finds.get(at)) else { continue };
        let (
            Sense::Lacking(piece @ Piece::Month(_)),
            Sense::Value(TimeValue::Point(PartialDate::Year(told))),
        ) = (month.sense, year.sense)
        else {
            continue;
        };
        let (lead, of) = (month.end, year.start.wrapping_sub(1));
        let is_name = of > lead
            && of - lead <= 3
            && words.is_any(of, &[Class::Of, Class::Open])
            && (lead..of).all(|at| words.is_capitalised(at));
        if let (true, Some(sense), Some(find)) = (is_name, rules::placed(piece, told), finds.get_mut(at - 1))
        {
            find.sense = sense;
        }
    }
}

/// "On 27 June 1950, two days after the invasion": said of the date before it, and the same date.
fn appose(words: &Words<'_>, finds: &mut [Find]) {
    for at in 1..finds.len() {
        let (Some(&date), Some(&other)) = (finds.get(at - 1), finds.get(at)) else { continue };
        // "half a century earlier, in 1857": the year behind says which.
        let is_said = matches!(date.rule, "distance" | "distance from an event")
            && (date.end..other.start).all(|at| words.is_any(at, &[Class::Comma, Class::In, Class::On]))
            && date.end < other.start
            && date.time.is_none();
        if is_said
            && let (Sense::Shifted { unit, .. }, Sense::Value(TimeValue::Point(said))) =
                (date.sense, other.sense)
            && let Some(find) = finds.get_mut(at - 1)
        {
            let whole = if unit >= Unit::Year { step::period(said, Unit::Year, 0) } else { None };
            find.sense = Sense::Value(TimeValue::Point(whole.unwrap_or(said)));
            find.confidence = 20;
            find.rule = "date in other words";
            continue;
        }
        // "Two weeks later, on 8 January": the day behind says which, and the year of it is the distance's.
        let is_named = is_said
            || matches!(date.rule, "distance" | "distance from an event")
                && other.start == date.end + 1
                && words.is(date.end, Class::Comma);
        if is_named
            && let (
                Sense::Shifted { unit: Unit::Day | Unit::Week | Unit::Month, .. },
                Sense::Lacking(Piece::Day { .. }),
            ) = (date.sense, other.sense)
            && let Some(find) = finds.get_mut(at - 1)
        {
            find.confidence = 20;
            find.rule = "date in other words";
            // "Eleven months earlier, on 9 January": the one before.
            let is_back = matches!(
                date.sense,
                Sense::Shifted { unit: Unit::Month, is_back: true, origin: Origin::Text, .. }
            );
            if let (true, Sense::Lacking(piece), Some(named)) = (is_back, other.sense, finds.get_mut(at)) {
                named.sense = Sense::Turned(piece, Turn::text(-1));
            }
            continue;
        }
        // "in 1453, some 900 years later,": counted from something else to the date that is said.
        let is_later = other.rule == "distance"
            && matches!(other.sense, Sense::Shifted { is_back: false, origin: Origin::Text, unit, .. } if unit >= Unit::Year)
            && words.is(date.end, Class::Comma)
            && words.is_any(other.end, &[Class::Comma, Class::Stop, Class::Edge, Class::Close]);
        // "on 4 May 1871, eighty years ago today"
        let is_ago = matches!(other.sense, Sense::Shifted { is_back: true, origin: Origin::Reader, .. })
            && words.is(date.end, Class::Comma)
            && matches!(date.sense, Sense::Value(_));
        // "On 3 November 1839 (26 Sha'ban 1255)": the same day by another calendar
        let is_calendar = matches!(other.sense, Sense::Value(TimeValue::Point(PartialDate::Day(_))))
            && other.rule == HIJRA
            && is_day(date.sense)
            && words.is(date.end, Class::Open)
            && words.is(other.end, Class::Close);
        let is_distance = is_later
            || is_calendar
            || is_ago
            || matches!(other.rule, "distance from an event" | "day in order")
            || other.rule == "neighbouring period"
                && words.is_any(other.end.wrapping_sub(1), &[Class::After, Class::Before])
                && !words.is_any(other.end, &[Class::Comma, Class::Stop, Class::Edge]);
        let is_beside = (date.end..other.start)
            .all(|at| words.is_any(at, &[Class::Comma, Class::Dash, Class::Open]))
            && date.end < other.start
            && other.start - date.end <= 2;
        // "in 1989, twelve years after its launch"
        let is_year = matches!(date.sense, Sense::Value(TimeValue::Point(PartialDate::Year(_))))
            && matches!(other.sense, Sense::Shifted { unit, .. } if unit >= Unit::Year);
        // "in the first half of November, five months after setting out"
        let is_month = matches!(
            date.sense,
            Sense::Lacking(Piece::Month(_)) | Sense::Value(TimeValue::Point(PartialDate::Month { .. }))
        ) && other.rule == "distance from an event";
        let is_placed = is_day(date.sense) || is_year || is_month;
        if !is_distance || !is_beside || !is_placed || date.to.is_some() {
            continue;
        }
        if let Some(find) = finds.get_mut(at) {
            let unit = match () {
                () if is_year => Unit::Year,
                () if is_month => Unit::Month,
                () => Unit::Day,
            };
            find.sense = Sense::Period(unit, Turn::SAME);
            find.modifier = find.modifier.filter(|_| !is_calendar);
            find.confidence = 20;
            find.rule = "date in other words";
        }
    }
}

/// "in the dead of winter in February 1980", "in high summer, on 3 July": the month behind says which one.
fn drop_seasons(words: &Words<'_>, finds: &mut Vec<Find>) {
    for at in (1..finds.len()).rev() {
        let (Some(season), Some(date)) = (finds.get(at - 1), finds.get(at)) else { continue };
        let Sense::Lacking(Piece::Season(name)) = season.sense else { continue };
        let month = match date.sense {
            Sense::Value(TimeValue::Point(PartialDate::Day(day))) => day.civil().1,
            Sense::Value(TimeValue::Point(PartialDate::Month { month, .. }))
            | Sense::Lacking(Piece::Month(month) | Piece::Day { month, .. }) => month,
            _ => continue,
        };
        let gap = season.end..date.start;
        let is_beside = (1..=3).contains(&gap.len())
            && gap.clone().all(|at| words.is_any(at, &[Class::Comma, Class::In, Class::On, Class::The]))
            && gap.clone().any(|at| words.is_any(at, &[Class::In, Class::On]));
        let fits = match name {
            Season::Winter => month <= 3 || month == 12,
            Season::Spring => (3..=6).contains(&month),
            Season::Summer => (6..=9).contains(&month),
            Season::Autumn => (9..=12).contains(&month),
        };
        if is_beside && fits && season.to.is_none() && season.modifier.is_none() {
            finds.remove(at - 1);
        }
    }
}

/// "on 4 May 1871, eighty years ago today": the word belongs to the distance.
fn drop_today(words: &Words<'_>, finds: &mut Vec<Find>) {
    for at in (1..finds.len()).rev() {
        let (Some(&ago), Some(&today)) = (finds.get(at - 1), finds.get(at)) else { continue };
        let is_beside = ago.end == today.start && words.is(today.start, Class::Today);
        let is_ago = ago.rule == "date in other words" && words.is(ago.end.wrapping_sub(1), Class::Ago);
        if let Some(find) = finds.get_mut(at - 1).filter(|_| is_beside && is_ago) {
            find.end = today.end;
            finds.remove(at);
        }
    }
}

/// "in 712 CE (93 AH)", "On 2 October 1187 / 27 Rajab 583": the same again, by another calendar.
fn drop_other_calendar(words: &Words<'_>, finds: &mut Vec<Find>) {
    for at in (1..finds.len()).rev() {
        let (Some(&date), Some(&other)) = (finds.get(at - 1), finds.get(at)) else { continue };
        let is_bracket = words.is(date.end, Class::Open) && words.is(other.end, Class::Close);
        let is_stroke = words.is(date.end, Class::Slash) || words.text(date.end) == "=";
        let is_beside = other.rule == HIJRA
            && other.start == date.end + 1
            && (is_bracket || is_stroke)
            && is_same(date.sense, other.sense);
        if let Some(find) = finds.get_mut(at - 1).filter(|_| is_beside) {
            find.end = other.end + usize::from(is_bracket);
            finds.remove(at);
        }
    }
}

/// "on Maundy Thursday, 2 April 1086": the date that is said wins over the name of the feast.
fn name_day_of_feast(words: &Words<'_>, finds: &mut Vec<Find>) {
    for at in (1..finds.len()).rev() {
        let (Some(&feast), Some(&date)) = (finds.get(at - 1), finds.get(at)) else { continue };
        let is_feast = feast.rule == "feast"
            && matches!(feast.sense, Sense::Lacking(Piece::Feast(_)))
            && feast.time.is_none();
        let is_date = matches!(date.sense, Sense::Value(TimeValue::Point(PartialDate::Day(_))));
        let is_beside = words.is(feast.end, Class::Comma) && date.start == feast.end + 1;
        if let Some(find) = finds.get_mut(at).filter(|_| is_feast && is_date && is_beside) {
            find.start = feast.start;
            finds.remove(at - 1);
        }
    }
}

/// Whether the two are not further from each other than calendars and tables may be.
fn is_same(one: Sense, other: Sense) -> bool {
    /// In days.
    const SLACK: i32 = 366;
    let days = |sense: Sense| match sense {
        Sense::Value(TimeValue::Point(date)) => {
            Some((date.interval().earliest()?.0, date.interval().latest()?.0))
        }
        Sense::Value(TimeValue::Range(from, to)) => {
            Some((from.interval().earliest()?.0, to.interval().latest()?.0))
        }
        _ => None,
    };
    days(one).zip(days(other)).is_some_and(|((first, last), (other_first, other_last))| {
        first <= other_last.saturating_add(SLACK) && other_first <= last.saturating_add(SLACK)
    })
}

/// "Last year, on 7 July", "that year, in May": the day is of that year.
fn lend_years(words: &Words<'_>, finds: &mut [Find]) {
    for at in 1..finds.len() {
        let (Some(&first), Some(&second)) = (finds.get(at - 1), finds.get(at)) else { continue };
        let (Sense::Period(Unit::Year, turn), Sense::Lacking(piece)) = (first.sense, second.sense) else {
            continue;
        };
        // "Last year, on 7 July" beside it; "closed last year for repairs, from May to July" further on.
        let reach = if turn.origin == Origin::Reader { 8 } else { 3 };
        let is_joined = first.end < second.start
            && second.start - first.end <= reach
            && (words.is(first.end, Class::Comma) || turn.origin == Origin::Reader)
            && words.is_any(
                second.start.wrapping_sub(1),
                &[Class::Comma, Class::On, Class::In, Class::The, Class::From, Class::Between],
            )
            && (first.end..second.start).filter(|&at| words.is(at, Class::Comma)).count() == 1
            && !words.is(first.end, Class::And);
        if let Some(find) = finds.get_mut(at).filter(|_| is_joined) {
            // The narrative has gone on to the following year already, but never back with a look.
            find.sense = Sense::InYear(piece, if turn.by > 0 { Turn::SAME } else { turn });
        }
    }
}

/// So many tokens behind a year its clause with "when" may tell a day.
const WHEN: usize = 14;

/// "that of 1683, when on 12 September a king": the day is of that year, however far the narrative is from it.
fn relate(words: &Words<'_>, finds: &mut [Find]) {
    for at in 1..finds.len() {
        let (Some(&year), Some(&day)) = (finds.get(at - 1), finds.get(at)) else { continue };
        let (Sense::Value(TimeValue::Point(PartialDate::Year(told))), Sense::Lacking(piece)) =
            (year.sense, day.sense)
        else {
            continue;
        };
        let is_related = words.is(year.end, Class::Comma)
            && words.is_word(year.end + 1, "when")
            && (year.end + 2..day.start).all(|at| words.is_any(at, &[Class::On, Class::In, Class::The]))
            // "the worst flood since 1997, when 114 people died in July"
            || words.is(year.end, Class::Comma)
                && words.is_word(year.end + 1, "when")
                && day.start <= year.end + WHEN
                && words.is_any(day.start.wrapping_sub(1), &[Class::On, Class::In, Class::The])
                && !(year.end + 2..day.start).any(|at| {
                    words.is_any(at, &[Class::Comma, Class::Stop, Class::Open, Class::Dash]) || words.text(at) == ";"
                });
        if let (true, Some(sense), Some(find)) = (is_related, rules::placed(piece, told), finds.get_mut(at)) {
            find.sense = sense;
            find.rule = OF_ANOTHER;
        }
    }
}

const fn is_day(sense: Sense) -> bool {
    matches!(
        sense,
        Sense::Value(TimeValue::Point(PartialDate::Day(_)))
            | Sense::Lacking(Piece::Day { .. } | Piece::Feast(_) | Piece::NearFeast { .. })
    )
}

/// What stands between the two, when it joins them.
fn joint(words: &Words<'_>, first: &Find, second: &Find) -> Option<Joint> {
    let gap = second.start.checked_sub(first.end)?;
    // "(1939 1945)": the dash was lost.
    let is_bracket = words.is(first.start.wrapping_sub(1), Class::Open) && words.is(second.end, Class::Close);
    if gap == 0 && is_bracket && first.rule == "year" && second.rule == "year" {
        return Some(Joint::Range);
    }
    if is_to_an_event(words, first, second) {
        return Some(Joint::Range);
    }
    if gap == 0 || gap > 3 {
        return None;
    }
    if is_between(words, first, second) {
        return Some(Joint::Range);
    }
    let lead = first.start.wrapping_sub(1);
    let is_of_month = matches!(first.sense, Sense::DayOfMonth(_)) && words.is(lead, Class::The);
    let before = lead.wrapping_sub(usize::from(is_of_month));
    let mut at = first.end;
    let mut joint = None;
    while at < second.start {
        joint = Some(match words.class(at) {
            Class::Dash | Class::Slash | Class::To => Joint::Range,
            Class::Until if words.is(before, Class::From) || at == first.end => Joint::Range,
            Class::And if words.is(before, Class::Between) && words.is_word(at, "and") => Joint::Range,
            // "3 or 4 May", "in 205 or 204 BC": one date, between the two.
            Class::And if words.is_word(at, "or") && at == first.end && gap == 1 => Joint::Range,
            Class::And | Class::Comma => joint.unwrap_or(Joint::List),
            // "21 Feb → 18 Dec"
            _ if gap == 1 && matches!(words.text(at), "→" | "➔" | "➜" | "⟶") => Joint::Range,
            // "from 1815 up to 1848"
            _ if at == first.end && words.is_word(at, "up") && words.is(at + 1, Class::To) => Joint::Range,
            // "1468 - In 1468, ...": a head and its sentence.
            Class::In | Class::On if words.is_capitalised(at) => return None,
            // "lost it in July - on 18 April 1993 -": a dash of its own, and no stretch.
            Class::In | Class::On
                if at > first.end && words.is(at - 1, Class::Dash) && !words.is_tight(at) =>
            {
                return None;
            }
            Class::The | Class::In | Class::About | Class::On => joint?,
            _ => return None,
        });
        at += 1;
    }
    joint
}

/// "the fiscal year, which runs from July to June": the twelve months of every year.
fn of_books(words: &Words<'_>, first: &Find, second: &Find) -> Option<Find> {
    let (Sense::Lacking(piece @ Piece::Month(from)), Sense::Lacking(Piece::Month(to))) =
        (first.sense, second.sense)
    else {
        return None;
    };
    let is_year = from == to % 12 + 1
        && (words.first..first.start).any(|at| words.is(at, Class::Fiscal) || words.is_unit(at, Unit::Year));
    is_year.then_some(Find {
        end: second.end,
        kind: TimexKind::Set,
        sense: Sense::Value(yearless(piece)),
        rule: "months of every year",
        ..*first
    })
}

/// Whether the phrase can be the end of a range.
fn is_end(find: &Find) -> bool {
    let is_night = find.rule == "part of a day"
        && match find.time {
            // "the night of 3/4 June", "the midnight of 14-15 August"
            Some(TimeOfDay::Part(part)) => part == DayPart::Night,
            Some(TimeOfDay::Clock { hour, minute, .. }) => hour % 24 == 0 && minute == 0,
            _ => false,
        };
    (matches!(find.kind, TimexKind::Date) && find.time.is_none() || is_night)
        && find.to.is_none()
        && !matches!(find.rule, "named time" | "feast")
        && matches!(
            find.sense,
            Sense::Value(TimeValue::Point(_))
                | Sense::Lacking(_)
                | Sense::ShortYear(_)
                | Sense::ShortDecade(_)
                | Sense::InYear(..)
        )
}

/// "from Feb. 17 until the 23rd": the second day is of the month of the first.
const fn is_day_of(first: &Find, second: &Find) -> bool {
    let day = match first.sense {
        // "between the 4th and the 18th"
        Sense::Lacking(Piece::Day { day, .. }) | Sense::DayOfMonth(day) => day,
        Sense::Value(TimeValue::Point(PartialDate::Day(date))) => date.civil().2,
        _ => return false,
    };
    matches!(second.sense, Sense::DayOfMonth(last) if last > day)
        && second.to.is_none()
        && second.time.is_none()
}

/// "from May 1911 until the same month of 1913", "between 2 October 1803 and the following March"
const fn is_end_by_turn(first: &Find, second: &Find) -> bool {
    matches!(first.sense, Sense::Value(TimeValue::Point(PartialDate::Day(_) | PartialDate::Month { .. })))
        && matches!(
            second.sense,
            Sense::SameMonthOf(_)
                | Sense::Turned(Piece::Month(_) | Piece::Day { .. }, Turn { by: 1, origin: Origin::Text })
        )
        && second.time.is_none()
}

/// "1945 to 1941" is not a range but two numbers.
fn is_reversed(first: &Find, second: &Find) -> bool {
    match (first.sense, second.sense) {
        (Sense::Value(TimeValue::Point(from)), Sense::Value(TimeValue::Point(to))) => {
            from.interval().earliest() > to.interval().latest()
        }
        _ => false,
    }
}

/// The first phrase with the year of the second, when it has none of its own.
fn share(first: Find, second: &Find) -> Find {
    let Sense::Value(TimeValue::Point(date)) = second.sense else {
        return match (first.sense, second.sense) {
            (Sense::Lacking(piece), Sense::InYear(_, turn)) => {
                Find { sense: Sense::InYear(piece, turn), ..first }
            }
            _ => first,
        };
    };
    let Some(year) = date.year() else { return first };
    match first.sense {
        Sense::Lacking(piece) => {
            // "December and January 1945": the first lies in the year before.
            let here = rules::placed(piece, year);
            let is_later = matches!(here, Some(Sense::Value(TimeValue::Point(placed))) if placed.interval().earliest() > date.interval().latest());
            let sense = if is_later { rules::placed(piece, year - 1) } else { here };
            let is_odd = matches!(piece, Piece::Feast(_) | Piece::NearFeast { .. });
            sense.filter(|_| !is_odd).map_or(first, |sense| Find { sense, ..first })
        }
        // "1200 to 1150 BC"
        Sense::Value(TimeValue::Point(PartialDate::Year(number)))
            if year < 0 && number > 0 && first.rule == "year" && number > -year =>
        {
            let value = TimeValue::Point(PartialDate::Year(1 - number));
            Find { sense: Sense::Value(value), ..first }
        }
        _ => first,
    }
}
