//! From tokens to phrases: one walk over each sentence.
//!
//! At most words nothing happens; where a word can begin a phrase its rules are asked, and the walk goes on
//! behind what they found. Overlaps are settled here and nowhere else: what was found first stays.

use super::class::Class;
use super::find::{Find, Piece, Sense};
use super::join;
use super::resolve::yearless;
use super::rules;
use super::split::Cut;
use super::step;
use super::timex::{TimeValue, TimexKind};
use super::value::Modifier;
use super::words::{Habits, Words};
use crate::watch::Stretch;

/// The phrases of one sentence, with the sentence they stand in.
pub(super) fn recognise(
    text: &str,
    cut: &Cut<'_>,
    habits: Habits,
    stretch: Stretch<'_>,
) -> Vec<(usize, Find)> {
    let mut found = Vec::new();
    let mut finds = Vec::new();
    let mut habits = habits;
    for (number, sentence) in cut.sentences.iter().enumerate() {
        if !stretch.pass(number, cut.sentences.len()) {
            break;
        }
        let mut words = Words {
            text,
            tokens: &cut.tokens,
            lexemes: &cut.lexemes,
            first: sentence.start,
            end: sentence.end,
            habits,
        };
        finds.clear();
        walk(&mut words, &mut finds);
        habits = words.habits;
        if finds.is_empty() {
            continue;
        }
        join::join(&words, &mut finds);
        settle_customs(&words, &mut finds);
        name_days(&words, &mut finds);
        take_formulas(&words, &mut finds);
        drop_mentions(&words, &mut finds);
        drop_ages(&mut finds);
        found.extend(finds.iter().map(|&find| (number, find)));
    }
    found
}

/// A name that no word makes a date gives way to a date that is said.
fn drop_mentions(words: &Words<'_>, finds: &mut Vec<Find>) {
    // "1368 End of the Sarn dynasty": what is dated.
    let head = finds.first().filter(|find| find.start == words.first).map(|find| find.end);
    let is_dated_itself = |find: &Find| {
        let of =
            find.start.wrapping_sub(if words.is(find.start.wrapping_sub(1), Class::The) { 2 } else { 1 });
        let noun = of.wrapping_sub(1);
        words.is(of, Class::Of)
            && words.is(noun, Class::PortionNoun)
            && head.is_some_and(|end| {
                (end..noun).all(|at| words.is_any(at, &[Class::Dash, Class::Colon, Class::The]))
                    && end <= noun
            })
    };
    let is_mention =
        |find: &Find| find.rule == "named time" && (find.confidence < 50 || is_dated_itself(find));
    let has_date =
        finds.iter().any(|find| !is_mention(find) && matches!(find.kind, TimexKind::Date | TimexKind::Time));
    if has_date {
        finds.retain(|find| !is_mention(find));
    }
}

/// "on dated 5 July 1977", "w.e.f. 1st April 1948": the words of an office in front of a date are part of it.
fn take_formulas(words: &Words<'_>, finds: &mut [Find]) {
    for find in finds {
        let stop = find.start.wrapping_sub(1);
        let before = if words.is(stop, Class::Stop) { stop.wrapping_sub(1) } else { stop };
        let is_dated = words.is_word(before, "dated") && words.is(before.wrapping_sub(1), Class::On);
        let is_effect = matches!(words.text(before), "wef" | "w.e.f." | "w.e.f" | "WEF" | "W.E.F.");
        if before >= words.first && find.kind == TimexKind::Date && (is_dated || is_effect) {
            find.start = before;
        }
    }
}

/// "Her feast is kept on 2 September": every year, and of none.
fn settle_customs(words: &Words<'_>, finds: &mut [Find]) {
    for find in finds {
        let Sense::Lacking(piece @ (Piece::Day { .. } | Piece::Feast(_))) = find.sense else { continue };
        let on = if words.is(find.start.wrapping_sub(1), Class::The) { 2 } else { 1 };
        let on = find.start.wrapping_sub(on);
        let verb = on.wrapping_sub(1);
        let is_kept =
            matches!(words.text(verb), "kept" | "celebrated" | "observed" | "commemorated" | "remembered")
                && matches!(words.text(verb.wrapping_sub(1)), "is" | "are" | "still");
        let is_led = words.is_any(on, &[Class::On, Class::At]) && find.to.is_none() && find.time.is_none();
        // "The feast falls on 3 May", but "Nyala falls on 26 October" in a chronicle.
        let is_feast = {
            let subject = words.text(verb.wrapping_sub(1)).to_ascii_lowercase();
            words.is(verb.wrapping_sub(1), Class::Feast)
                || subject.ends_with("day")
                || matches!(
                    subject.as_str(),
                    "it" | "anniversary"
                        | "eid"
                        | "diwali"
                        | "celebration"
                        | "christmas"
                        | "easter"
                        | "eve"
                        | "feast"
                        | "festival"
                        | "jubilee"
                        | "solstice"
                        | "year"
                )
        };
        if is_led && (is_kept || is_feast && matches!(words.text(verb), "falls" | "fall")) {
            find.sense = Sense::Value(yearless(piece));
            find.kind = TimexKind::Set;
            find.rule = "day of every year";
        }
    }
}

/// "the events of September 11", "in the aftermath of 11 September": a day that an event of our time is called by, without its year.
fn name_days(words: &Words<'_>, finds: &mut [Find]) {
    /// No text that has come to an earlier year means this one.
    const LATE: i32 = 1979;
    let is_late = words.habits.last_year == 0 || words.habits.last_year >= LATE;
    for find in finds.iter_mut().filter(|_| is_late) {
        let Sense::Lacking(Piece::Day { month: 9, day: 11 }) = find.sense else { continue };
        let before = find.start.wrapping_sub(1);
        let is_led = matches!(
            words.text(before.wrapping_sub(1)),
            "aftermath" | "attack" | "attacks" | "events" | "wake" | "tragedy"
        );
        if words.is(before, Class::Of) && is_led && find.to.is_none() && find.time.is_none() {
            find.sense = Sense::Value(TimeValue::Point(step::day_of(2001, 9, 11)));
            find.rule = "named time";
        }
    }
}

/// An age says when only where no date does.
fn drop_ages(finds: &mut Vec<Find>) {
    let is_age = |find: &Find| matches!(find.sense, Sense::Aged(_));
    if finds.iter().any(|find| !is_age(find) && matches!(find.kind, TimexKind::Date | TimexKind::Time)) {
        finds.retain(|find| !is_age(find));
    }
}

/// From here on a text of antiquity tells of those who dug it up.
const MODERN: i32 = 1400;

fn walk(words: &mut Words<'_>, finds: &mut Vec<Find>) {
    let mut at = words.first;
    loop {
        let rest = words.lexemes.get(at..words.end).unwrap_or_default();
        let next = rest.iter().position(|lexeme| lexeme.is_name_start || !is_idle(lexeme.class));
        let Some(next) = next else { break };
        at += next;
        let is_name_start = words.is_name_start(at);
        let bound = finds.last().map_or(words.first, |find: &Find| find.end);
        let name = if is_name_start && !words.is(at, Class::Feast) { rules::named(words, at) } else { None };
        if let Some(find) = name {
            at = find.end;
            finds.push(find);
            continue;
        }
        let Some(find) = rules::at(words, at, finds.last()).filter(|find| {
            find.start >= bound
                && find.end > at
                && !words.crosses_cells(find.start..find.end)
                // "(Lund Journal, 6 October 1766, p. 3)"
                && !rules::is_source(words, find.start)
        }) else {
            at += 1;
            continue;
        };
        if let Sense::Value(TimeValue::Point(date) | TimeValue::Range(date, _)) = find.sense
            && let Some(year) = date.year()
            && !(words.habits.is_antique && year >= MODERN)
            && !ends_span(words, &find, year)
        {
            words.habits.is_bc_now = year < 0;
            words.habits.last_year = year;
        }
        at = find.end;
        finds.push(widen(words, find, bound));
    }
}

/// "(23 September 63 BC – 19 August AD 14)": the story goes on from the first year of such a life.
fn ends_span(words: &Words<'_>, find: &Find, year: i32) -> bool {
    words.habits.last_year < 0 && year > 0 && words.is(find.start.wrapping_sub(1), Class::Dash)
}

/// Classes that begin no phrase; the rules need not be asked.
const fn is_idle(class: Class) -> bool {
    matches!(
        class,
        Class::Other
            | Class::MonthVerb
            | Class::Edge
            | Class::Dash
            | Class::Comma
            | Class::Stop
            | Class::Slash
            | Class::Colon
            | Class::Open
            | Class::Close
            | Class::Sign
            | Class::Measure
            | Class::Clitic
            | Class::Of
            | Class::The
            | Class::In
            | Class::On
            | Class::At
            | Class::And
            | Class::To
            | Class::By
            | Class::From
            | Class::Counted
            | Class::Label
            | Class::Auxiliary
    )
}

/// Takes in what belongs to the phrase on its left: "the", "about", "more than".
fn widen(words: &Words<'_>, mut find: Find, bound: usize) -> Find {
    if takes_article(words, &find) {
        take(words, &mut find, bound, |words, at| words.is(at, Class::The));
    }
    let is_length = matches!(find.kind, TimexKind::Duration) || matches!(find.sense, Sense::Shifted { .. });
    for _ in 0..4 {
        let Some(at) = find.start.checked_sub(1).filter(|&at| at >= bound) else { break };
        let word = words.text(at);
        match words.class(at) {
            Class::About
                if is_length && word != "c" && word != "some"
                    || word.eq_ignore_ascii_case("about") && !is_length =>
            {
                find.start = at;
                find.modifier = find.modifier.or(Some(Modifier::Approx));
            }
            Class::About
                if is_length
                    && word == "some"
                    && words.is_any(at + 1, &[Class::Number, Class::NumberWord]) =>
            {
                find.start = at;
                find.modifier = find.modifier.or(Some(Modifier::Approx));
            }
            Class::About if is_calendar(&find) && word != "some" => {
                find.start = at;
                find.modifier = find.modifier.or(Some(Modifier::Approx));
            }
            // "c. 450", "ca. 480 BC"
            Class::Stop
                if words.is(at.wrapping_sub(1), Class::About)
                    && at > bound
                    && words.is_tight(at)
                    && is_calendar(&find) =>
            {
                find.start = at - 1;
                find.modifier = find.modifier.or(Some(Modifier::Approx));
            }
            Class::Than if is_length && words.is_any(at.wrapping_sub(1), &[Class::Over]) && at > bound => {
                find.start = at - 1;
            }
            // "since at least 1597"
            Class::Over
                if is_calendar(&find)
                    && word == "least"
                    && words.is(at.wrapping_sub(1), Class::At)
                    && at > bound
                    && ["since", "until", "till", "from"].contains(&words.text(at.wrapping_sub(2))) =>
            {
                find.start = at - 1;
            }
            Class::Over
                if is_length
                    && (word == "least" || word == "most")
                    && words.is(at.wrapping_sub(1), Class::At)
                    && at > bound =>
            {
                find.start = at - 1;
            }
            Class::In
                if is_length
                    && word == "over"
                    && !words.is_any(at.wrapping_sub(1), &[Class::Auxiliary])
                    && words.is_any(at + 1, &[Class::Article, Class::Number, Class::NumberWord]) =>
            {
                find.start = at;
            }
            Class::Over if is_length && word == "under" => find.start = at,
            Class::Only if is_length => find.start = at,
            _ => break,
        }
    }
    find
}

fn take(words: &Words<'_>, find: &mut Find, bound: usize, accepts: impl Fn(&Words<'_>, usize) -> bool) {
    if let Some(at) = find.start.checked_sub(1).filter(|&at| at >= bound && accepts(words, at)) {
        find.start = at;
    }
}

const fn is_calendar(find: &Find) -> bool {
    matches!(find.kind, TimexKind::Date | TimexKind::Time)
        && matches!(find.sense, Sense::Value(TimeValue::Point(_)) | Sense::Lacking(_) | Sense::ShortDecade(_))
}

/// Whether "the" before the phrase is a part of it.
fn takes_article(words: &Words<'_>, find: &Find) -> bool {
    if words.habits.is_report {
        return false;
    }
    !matches!(find.rule, "year" | "month" | "month day" | "numeric date" | "weekday" | "set" | "feast")
        || words.is(find.start, Class::Unit)
        || words.is(find.start, Class::Units)
}
