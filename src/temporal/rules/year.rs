//! Years written in four digits.

use super::count::{is_counted, is_plural, is_troop};
use super::{early, year_in_row};
use crate::temporal::class::Class;
use crate::temporal::find::{Find, Sense};
use crate::temporal::timex::TimeValue;
use crate::temporal::units;
use crate::temporal::value::PartialDate;
use crate::temporal::words::Words;

/// Words before a year of two digits or four.
pub(super) const LEADS: &[Class] = &[
    Class::In,
    Class::Of,
    Class::Since,
    Class::By,
    Class::Until,
    Class::From,
    Class::To,
    Class::Month,
    Class::MonthWord,
    Class::Season,
    Class::SeasonWord,
    Class::Portion,
    Class::Open,
];

/// Words before a year of four digits.
const BESIDE: &[Class] = &[
    Class::Between,
    Class::Before,
    Class::After,
    Class::About,
    Class::Dash,
    Class::Comma,
    Class::The,
    Class::Feast,
    Class::Life,
    Class::And,
    Class::Edge,
    Class::This,
];

/// Matches "1961" where a year can stand: "in 1961", "(1961)", "1961 saw", "the 1961 agreement".
///
/// Means that year.
///
/// Does not match "1900 workers", "$1961", "Resolution 1483", "1961 km", "page 1066", "the 2000-strong crowd".
pub(super) fn read(words: &Words<'_>, at: usize, before: Option<&Find>) -> Option<Find> {
    let year = plain_year(words, at)?;
    let confidence = confidence(words, at, year)?;
    let year = early::signed_long(words, at, before);
    // "their 1982 summer offensives", but "the 2006 Winter Olympics"
    let is_name =
        words.is_capitalised(at + 1) && words.is_capitalised(at + 2) && words.is(at + 2, Class::Other);
    if words.is(at + 1, Class::Season) && !is_name {
        let season = units::season(words.value(at + 1));
        let value = TimeValue::Point(PartialDate::Season { year, season });
        return Some(Find::date(at, at + 2, Sense::Value(value), "year and season"));
    }
    let mut find = Find::date(at, at + 1, Sense::Value(TimeValue::Point(PartialDate::Year(year))), "year");
    find.confidence = confidence;
    Some(find)
}

/// "Plassey 1757; Buxar 1764;" of somebody's notes: a name, its year, and the next.
fn is_note(words: &Words<'_>, at: usize) -> bool {
    const TITLES: &[&str] =
        &["Act", "Acts", "Bill", "Resolution", "Expo", "Games", "Cup", "Code", "Order", "Rules"];
    let is_break = |at: usize| words.text(at) == ";";
    let opens = (2..=5).map(|distance| at.wrapping_sub(distance)).find(|&at| !words.is_capitalised(at));
    let begins = opens.is_some_and(|at| is_break(at) || words.is(at, Class::Edge));
    let ends =
        is_break(at + 1) || words.is_any(at + 1, &[Class::Edge, Class::Stop]) && opens.is_some_and(is_break);
    (begins && ends || is_short_note(words, at)) && !TITLES.contains(&words.text(at.wrapping_sub(1)))
}

/// "Rivers of Lund Act 1935: towns get their own judges": a name with its year in front of a colon.
fn is_headed(words: &Words<'_>, at: usize) -> bool {
    /// The longest name, in tokens.
    const LONGEST: usize = 9;
    const NUMBERED: &[&str] = &[
        "Windows",
        "Route",
        "Highway",
        "Flight",
        "Boeing",
        "Airbus",
        "Model",
        "Office",
        "Resolution",
        "Room",
        "Psalm",
        "Expo",
    ];
    let name = words.first..at;
    (2..=LONGEST).contains(&name.len())
        && (1400..=2030).contains(&words.value(at))
        && words.is(at + 1, Class::Colon)
        && !words.is_tight(at + 2)
        && !words.is(at + 2, Class::Edge)
        && name.clone().all(|at| {
            words.is_capitalised(at) || words.is_any(at, &[Class::Of, Class::The, Class::And, Class::In])
        })
        && !name.clone().any(|at| NUMBERED.contains(&words.text(at)))
}

/// "Took Delhi 1193", "murdered by his nephew at Kara 1296.": a short line without "was" that ends with a name and a year.
fn is_short_note(words: &Words<'_>, at: usize) -> bool {
    let count = at.saturating_sub(words.first);
    let (dash, last) = (at + 1, at + 2);
    let is_range = words.is(dash, Class::Dash) && words.is(last, Class::Number) && words.is_tight(last);
    let end = if is_range { at + 3 } else { at + 1 };
    let name = at.wrapping_sub(1);
    // "house of dahl 1290-1320" of notes without capitals
    let is_house =
        matches!(words.text(name), "dynasty" | "empire" | "kingdom" | "sultanate" | "caliphate" | "war");
    let is_name = words.is(name, Class::Other)
        && (words.is_capitalised(name) || is_house)
        && !matches!(
            words.text(name),
            "Windows" | "Route" | "Highway" | "Flight" | "Boeing" | "Airbus" | "Model" | "Office"
        );
    (1..=9).contains(&count)
        && is_name
        && words.value(at) < 2050
        && (words.is_any(end, &[Class::Edge, Class::Stop]) || words.text(end) == ";")
        && !(words.first..at).any(|at| words.is(at, Class::Auxiliary))
}

/// A number of four digits that may be a year.
pub(crate) fn plain_year(words: &Words<'_>, at: usize) -> Option<i32> {
    let is_year = words.is(at, Class::Number) && words.len(at) == 4;
    let year = words.value(at);
    (is_year && (1000..=2199).contains(&year)).then_some(year)
}

/// "Booth (1977, pp. 84–107)", "Holm (2004; see also Dahl 1999, 2001)", "(1971: 79)": where something is written.
pub(crate) fn is_source(words: &Words<'_>, at: usize) -> bool {
    /// The longest bracket, in tokens on either side.
    const LONGEST: usize = 24;
    let open = (1..=LONGEST)
        .map(|distance| at.wrapping_sub(distance))
        .take_while(|&at| !words.is_any(at, &[Class::Edge, Class::Close]))
        .find(|&at| words.is(at, Class::Open));
    let Some(open) = open else { return false };
    // "(9:34 p.m.)" is an hour.
    let is_page = words.len(at) == 4
        && words.is(at + 1, Class::Colon)
        && words.is(at + 2, Class::Number)
        && open + 1 == at
        && words.value(at + 2) < 1000;
    let inside = (open + 1..at + LONGEST).take_while(|&at| !words.is_any(at, &[Class::Close, Class::Edge]));
    // "9:34 p.m." is no page.
    let is_numbered = |at: usize| words.is(words.skip(at + 1, Class::Stop), Class::Number);
    is_page
        || inside.into_iter().any(|at| match words.text(at) {
            "see" | "See" | "cf" | "ibid" => true,
            "pp" | "p" | "fol" => is_numbered(at),
            _ => false,
        })
}

/// `[1966] 2 QB 44`, "(1923) 1 AC 12", `[2009] EWCA Civ 302`: the volume of reports a case stands in.
fn is_citation(words: &Words<'_>, at: usize) -> bool {
    if !words.is(at.wrapping_sub(1), Class::Open) || !words.is(at + 1, Class::Close) {
        return false;
    }
    let volume = at + 2;
    let series = if words.is(volume, Class::Number) { volume + 1 } else { volume };
    let text = words.text(series);
    let is_series = (2..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_uppercase());
    is_series
        && (words.is(series + 1, Class::Number) || matches!(words.text(series + 1), "Civ" | "Crim" | "Admin"))
}

/// "may telephone 0900 1848", "on the line, 1976 2024": one of several numbers beside each other, behind what one calls by.
fn is_telephone(words: &Words<'_>, at: usize) -> bool {
    /// How far in front of the numbers the word for it stands.
    const REACH: usize = 10;
    let is_beside = words.is(at.wrapping_sub(1), Class::Number) || words.is(at + 1, Class::Number);
    is_beside
        && (1..=REACH).any(|distance| {
            matches!(
                words.text(at.wrapping_sub(distance)).to_ascii_lowercase().as_str(),
                "telephone"
                    | "phone"
                    | "tel"
                    | "call"
                    | "ring"
                    | "dial"
                    | "line"
                    | "hotline"
                    | "helpline"
                    | "fax"
                    | "text"
            )
        })
}

/// How sure it is that the number is a year; `None` when it is not one.
fn confidence(words: &Words<'_>, at: usize, year: i32) -> Option<u8> {
    let (before, after) = (at.wrapping_sub(1), at + 1);
    let is_law = matches!(words.text(before), "Act" | "Bill" | "Ordinance");
    // "Act 1935: self-rule from 1 April 1937": what it brought has days of its own.
    let has_days = || {
        (at + 2..words.end.min(at + 40)).any(|at| {
            words.is_any(at, &[Class::Month, Class::MonthShort, Class::MonthWord])
                || plain_year(words, at).is_some()
        })
    };
    if is_law && is_headed(words, at) && !has_days() {
        return Some(60);
    }
    if is_other_number(words, at) {
        return None;
    }
    if matches!(words.text(before), "anno" | "Anno" | "Domini") {
        return Some(100);
    }
    if ends_other_numbers(words, at) {
        return None;
    }
    // "the drought of 1876-1878 killed millions"
    let ends_range = words.is(before, Class::Dash) && words.is_tight(at) && wants_range(words, at);
    if ends_range && words.is(after, Class::Counted) {
        return Some(85);
    }
    if is_end_of_frame(words, at) {
        return Some(85);
    }
    if words.is_any(
        after,
        &[Class::Measure, Class::Counted, Class::Multiplier, Class::Zone, Class::OClock, Class::Meridiem],
    ) {
        // "in 1944 people fled" is a date all the same.
        let is_recent = (1700..=2030).contains(&year);
        let is_dated = is_recent
            && words.is_any(before, &[Class::In, Class::Since, Class::By])
            && words.is_word(before, "in")
            && words.is(after, Class::Counted);
        return is_dated.then_some(70);
    }
    if is_bound_to_a_sign(words, at) || is_filed(words, at) {
        return None;
    }
    // "| Marn | 1866 | war with Lund |": alone in a cell between words
    let is_lone_cell = || {
        (1400..=2030).contains(&year)
            && words.is_cell(at..after)
            && !words.is_any(before, &[Class::Number, Class::Grouped, Class::Dotted])
            && words.is(after, Class::Other)
    };
    if is_lone_cell() {
        return Some(85);
    }
    let wants_date = wants_date(words, at);
    if is_hour(words, at) || is_samvat(words, at) {
        return None;
    }
    if counts_something(words, at, year, wants_date) {
        return None;
    }
    // A year inside a name, or a label: "Government of India Act 1935", "RFC 1918", "Form 1812".
    if words.is(before, Class::Other) && words.is_capitalised(before) && !is_opener(words, before) {
        let is_row = year_in_row::ends_part(words, at);
        return (is_row || is_note(words, at) || is_headed(words, at)).then_some(60);
    }
    if wants_date {
        return Some(if (1300..=2050).contains(&year) { 100 } else { 85 });
    }
    // "the election 1932 was", "Summer 1943": a word of no class before it.
    if (1400..=2050).contains(&year) {
        return Some(75);
    }
    (is_short_note(words, at) || year_in_row::ends_part(words, at)).then_some(60)
}

/// A number that something else is counted or called by: a page, a model, a share, a telephone.
fn is_other_number(words: &Words<'_>, at: usize) -> bool {
    let (before, after) = (at.wrapping_sub(1), at + 1);
    if words.is_any(before, &[Class::Sign, Class::Label]) && !words.is_word(before, "paragraph") {
        return true;
    }
    if words.is(before, Class::Stop) && words.is(at.wrapping_sub(2), Class::Label) {
        return true;
    }
    if words.is(before, Class::The) && is_model(words, after) {
        return true;
    }
    // "Norland_1955_ballot.png"
    let is_in_name = words.text(before) == "_" && words.is_tight(at) && words.is_tight(before);
    if is_of_a_unit(words, at) || is_in_name {
        return true;
    }
    // "more than 1900 later cases"
    if words.is(before, Class::Than) && words.is(before.wrapping_sub(1), Class::Over) {
        return true;
    }
    is_of_falling_pair(words, at) || is_telephone(words, at)
}

/// "cut the number of wards from 1200 to 897": years do not fall, and before our era a text says so.
fn is_of_falling_pair(words: &Words<'_>, at: usize) -> bool {
    let falls = |from: usize| {
        words.is(from, Class::From)
            && words.is(from + 1, Class::Number)
            && words.is(from + 2, Class::To)
            && words.is(from + 3, Class::Number)
            && words.value(from + 1) > words.value(from + 3)
            && words.len(from + 3) > 2
    };
    falls(at.wrapping_sub(1)) || falls(at.wrapping_sub(3))
}

/// The second of two numbers behind a dash that are no years.
fn ends_other_numbers(words: &Words<'_>, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    // "Call 555-1984"
    if words.is(before, Class::Dash)
        && words.is_tight(at)
        && words.is(at.wrapping_sub(2), Class::Number)
        && words.len(at.wrapping_sub(2)) == 3
        && matches!(words.class(at.wrapping_sub(3)), Class::Other | Class::Close | Class::Dash | Class::Edge)
    {
        return true;
    }
    // "pp. 1650-1660"
    if words.is(before, Class::Dash)
        && (words.is(at.wrapping_sub(3), Class::Label)
            || words.is(at.wrapping_sub(3), Class::Stop) && words.is(at.wrapping_sub(4), Class::Label))
    {
        return true;
    }
    false
}

/// A number that a dash or a stroke ties to what is beside it.
fn is_bound_to_a_sign(words: &Words<'_>, at: usize) -> bool {
    let (before, after) = (at.wrapping_sub(1), at + 1);
    // "1400-member", "2000-strong"; "1914-18" and "1945-born" go on.
    if words.is(after, Class::Dash) && words.is_tight(after) && words.is_tight(after + 1) {
        let goes_on = words.is_any(
            after + 1,
            &[
                Class::Number,
                Class::Month,
                Class::MonthWord,
                Class::Apostrophe,
                Class::Plural,
                Class::Open,
                Class::Time,
            ],
        );
        if !goes_on && !words.is_capitalised(after + 1) && words.text(after) == "-" {
            return true;
        }
    }
    if words.is(after, Class::Slash) && words.is_tight(after) && !words.is(after + 1, Class::Number) {
        return true;
    }
    if words.is(before, Class::Slash)
        && words.is_tight(at)
        && !words.is_any(at.wrapping_sub(2), &[Class::Number, Class::Month])
    {
        return true;
    }
    false
}

/// A year by which a case or a source is filed.
fn is_filed(words: &Words<'_>, at: usize) -> bool {
    let (before, after) = (at.wrapping_sub(1), at + 1);
    // "W.P. No. 456/2009"
    let is_docket = words.is(before, Class::Slash)
        && words.is(at.wrapping_sub(2), Class::Number)
        && (at.wrapping_sub(4)..at.wrapping_sub(2))
            .any(|at| matches!(words.text(at), "No" | "Nos" | "no" | "nos"));
    // "2003 SCMR 1269", "2019 UKSC 41": a reported case.
    let is_report = words.is(after + 1, Class::Number)
        && (3..=5).contains(&words.text(after).len())
        && words.text(after).bytes().all(|byte| byte.is_ascii_uppercase());
    is_docket || is_report || is_citation(words, at) || is_source(words, at)
}

/// Whether the words in front lead to a date.
fn wants_date(words: &Words<'_>, at: usize) -> bool {
    let (before, after) = (at.wrapping_sub(1), at + 1);
    let wants_date = words.is_any(before, LEADS)
        || words.is_any(before, BESIDE)
        || words.is_any(before, &[Class::Unit, Class::Units]);
    // "c. 1190", "r. 1153-86"
    let wants_date = wants_date
        || words.is(before, Class::Stop)
            && words.is_any(before.wrapping_sub(1), &[Class::About, Class::Life]);
    // "Period: 1206 to 1227", "Founded: 1143"
    let wants_date = wants_date
        || words.is(before, Class::Colon)
            && words.is_any(after, &[Class::To, Class::Dash, Class::Edge])
            && matches!(
                words.text(before.wrapping_sub(1)),
                "Period"
                    | "Date"
                    | "Dates"
                    | "Year"
                    | "Years"
                    | "Founded"
                    | "Established"
                    | "Born"
                    | "Died"
                    | "Built"
                    | "Reign"
                    | "Dissolved"
            );
    let wants_date = wants_date || words.is(before, Class::Colon) && is_labelled_span(words, at);
    // "no later than 1204", "as late as 1830", "dated 1086"
    wants_date
        || words.is(before, Class::Than) && words.is(before.wrapping_sub(1), Class::Comparative)
        || words.is_word(before, "as")
            && matches!(words.text(before.wrapping_sub(1)), "late" | "early" | "recently" | "back")
        || words.is_word(before, "dated")
}

/// "from 1930 to 0730" are hours of the day.
fn is_hour(words: &Words<'_>, at: usize) -> bool {
    let after = at + 1;
    words.is_any(after, &[Class::To, Class::Dash])
        && words.len(after + 1) == 4
        && words.text(after + 1).starts_with('0')
}

/// "1975 B.S.", "1712 V.S.": of a calendar of India or Nepal; but "a B.S. in physics".
fn is_samvat(words: &Words<'_>, at: usize) -> bool {
    let (before, after) = (at.wrapping_sub(1), at + 1);
    matches!(words.text(after), "V.S." | "V.S" | "VS" | "Samvat" | "Sambat")
        || matches!(words.text(after), "B.S." | "B.S")
            && (words.is_any(before, LEADS) || !words.is(after + 1, Class::In))
}

/// Whether the number says how many there are of what stands behind it.
fn counts_something(words: &Words<'_>, at: usize, year: i32, wants_date: bool) -> bool {
    let (before, after) = (at.wrapping_sub(1), at + 1);
    // "on 1600 stone pillars", "up to 1300 light infantry"
    let is_noun_phrase = words.is(after, Class::Other)
        && (is_plural(words.text(after + 1)) || is_troop(words.text(after + 1)))
        && words.text(after).bytes().all(|b| b.is_ascii_lowercase());
    if is_noun_phrase
        && (words.is_any(before, &[Class::On, Class::At, Class::Other, Class::To])
            || words.is_word(before, "had"))
        && !words.is_capitalised(before)
    {
        return true;
    }
    // "over 1200 painted vases", "over 1200 were killed"
    let is_measured = matches!(
        words.text(before),
        "over" | "Over" | "nearly" | "Nearly" | "almost" | "Almost" | "some" | "Some"
    );
    if is_measured && (is_noun_phrase || words.is(after, Class::Auxiliary)) {
        return true;
    }
    let next_word = words.text(after);
    let counts = words.is(after, Class::Other) && is_plural(next_word);
    if is_counted(words, at, counts) {
        return true;
    }
    // "attended by 1900 doctors": those who did it.
    let is_doer = words.is_word(before, "by") && words.text(before.wrapping_sub(1)).ends_with("ed");
    if counts && is_doer && year % 50 == 0 {
        return true;
    }
    let is_sum =
        words.is(before, Class::In) && matches!(words.text(before), "for" | "over" | "into" | "within");
    if counts && is_sum {
        return true;
    }
    let is_unled = words.is_any(before, &[Class::And, Class::Comma])
        && !words.is_any(before.wrapping_sub(1), &[Class::Month, Class::MonthWord, Class::Number]);
    if counts && !((1500..=2030).contains(&year) && wants_date && !is_unled) {
        return true;
    }
    words.is_any(before, &[Class::And, Class::To]) && !wants_range(words, at) && counts
}

/// "Between 1329 and 1332 coins were scarce": the second year of a frame in front, whatever the noun behind it.
///
/// Not "Between 1500 and 2000 men came", where both numbers are round.
fn is_end_of_frame(words: &Words<'_>, at: usize) -> bool {
    const LONGEST: i32 = 100;
    let lead = at.wrapping_sub(3);
    let is_between = words.is_word(lead, "Between") && words.is_word(at.wrapping_sub(1), "and");
    let is_from = words.is_word(lead, "From") && words.is_word(at.wrapping_sub(1), "to");
    let span = plain_year(words, at.wrapping_sub(2)).zip(plain_year(words, at));
    lead == words.first
        && (is_between || is_from)
        && span.is_some_and(|(from, to)| {
            from < to && to - from <= LONGEST && (from % 100 != 0 || to % 100 != 0) && to <= 2050
        })
        && words.is_any(at + 1, &[Class::Counted, Class::Other])
}

/// "1618 LAA Rgt Platoon", "1617 Battery": the number of a unit of an army.
fn is_of_a_unit(words: &Words<'_>, at: usize) -> bool {
    const UNITS: &[&str] = &[
        "Rgt",
        "Regt",
        "Regiment",
        "Bn",
        "Battalion",
        "Coy",
        "Company",
        "Battery",
        "Batteries",
        "Bty",
        "Platoon",
        "Squadron",
        "Bde",
        "Brigade",
        "Division",
        "Flight",
        "Troop",
        "Company",
        "Squad",
        "Detachment",
        "Depot",
    ];
    const LED: &[Class] = &[Class::In, Class::Since, Class::Until, Class::From, Class::After, Class::Before];
    let is_unit = |at: usize| UNITS.contains(&words.text(at));
    let is_short = |at: usize| {
        let text = words.text(at);
        (2..=5).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    !words.is_any(at.wrapping_sub(1), LED)
        && (is_unit(at + 1) || is_short(at + 1) && (is_unit(at + 2) || is_short(at + 2) && is_unit(at + 3)))
}

/// Behind "the" and a number: nothing that a year could qualify, as in "the 1100, which followed", "the 1200 and the
/// 1500 sold well".
fn is_model(words: &Words<'_>, after: usize) -> bool {
    let mut next = after;
    // "the 1848 and the 1849 risings" share their noun.
    for _ in 0..4 {
        let joint = words.skip(next, Class::Comma);
        let joint = words.skip(joint, Class::And);
        let number = words.skip(joint, Class::The);
        if joint == next || !words.is(number, Class::Number) {
            break;
        }
        next = number + 1;
    }
    match words.class(next) {
        Class::Comma | Class::Stop | Class::Edge | Class::Auxiliary => true,
        Class::Other => {
            let word = words.text(next);
            let is_strong =
                matches!(word, "sold" | "came" | "went" | "won" | "had" | "became" | "ran" | "cost");
            let is_verb = word.len() > 4
                && word.ends_with("ed")
                && words.is_any(
                    next + 1,
                    &[Class::In, Class::On, Class::The, Class::Article, Class::By, Class::To],
                );
            is_strong || is_verb
        }
        _ => false,
    }
}

/// "Yet 2022 was the year in which": a small word that only begins the sentence.
fn is_opener(words: &Words<'_>, at: usize) -> bool {
    const OPENERS: &[&str] = &[
        "Yet", "But", "Then", "Still", "Even", "So", "Only", "Thus", "Perhaps", "Because", "While", "If",
        "For", "Again",
    ];
    at == words.first && OPENERS.contains(&words.text(at))
}

fn wants_range(words: &Words<'_>, at: usize) -> bool {
    plain_year(words, at.wrapping_sub(2)).is_some()
}

/// "Sarn Dynasty: 1206-1290", "Sarn: 1206–1290 first dynasty", but "Capacity: 1206-1290" and "Tel: 1206-1290".
fn is_labelled_span(words: &Words<'_>, at: usize) -> bool {
    const LONGEST_LABEL: usize = 6;
    const LONGEST_SPAN: i32 = 700;
    const MEASURES: &str = "altitude area budget capacity casualties code cost crew dead deaths depth distance \
        elevation fax height isbn issn killed length losses members men no number page pages phone pp population \
        power price prisoners range size speed strength tel telephone time times troops weight width wounded";
    let label = words.text(at.wrapping_sub(2));
    let is_label = words.is_capitalised(words.first)
        && at.wrapping_sub(words.first) <= LONGEST_LABEL
        && label.bytes().all(|byte| byte.is_ascii_alphabetic())
        && !MEASURES.split(' ').any(|measure| measure.eq_ignore_ascii_case(label));
    let is_span = words.is(at + 1, Class::Dash)
        && words.is(at + 2, Class::Number)
        && words.len(at + 2) == 4
        && (1..=LONGEST_SPAN).contains(&(words.value(at + 2) - words.value(at)));
    is_label && is_span && !words.is_tight(at) && !is_plural(words.text(at + 3))
}
