//! Years that name their era, and bare years in a text about antiquity.

use super::count::is_plural;
use super::early;
use crate::temporal::class::Class;
use crate::temporal::find::{Find, Sense};
use crate::temporal::timex::TimeValue;
use crate::temporal::value::PartialDate;
use crate::temporal::words::Words;

/// Matches "480 BC", "AD 79", "79 CE", "1,200 BCE", and "in 499" where the text counts years BC.
///
/// Means the astronomical year: 480 BC is -479.
///
/// Does not match "499 men", "AD" alone.
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    if let Some(find) = short_span(words, at) {
        return Some(find);
    }
    let ((year, end), confidence) = match year(words, at) {
        Some(found) => (found, 100),
        // In a text of years BC alone, a bare number where a year is wanted is one of them.
        None => (bare(words, at)?, bare_confidence(words)),
    };
    let value = TimeValue::Point(PartialDate::Year(year));
    let mut find = Find::date(at, end, Sense::Value(value), "year of an era");
    find.confidence = confidence;
    Some(find)
}

/// "319-20 AD", "AD 335-75", "480-79 BC": the end of a span with its last figures only.
fn short_span(words: &Words<'_>, at: usize) -> Option<Find> {
    let is_era_first = words.is(at, Class::Era);
    let first = at + usize::from(is_era_first);
    let (dash, last) = (first + 1, first + 2);
    let is_span = words.is(first, Class::Number)
        && words.len(first) == 3
        && words.is(dash, Class::Dash)
        && words.is_tight(dash)
        && words.is_tight(last)
        && words.is(last, Class::Number)
        && words.len(last) < words.len(first)
        && words.value(first) > 0;
    let era = if is_era_first { at } else { last + 1 };
    if !is_span || !words.is(era, Class::Era) || is_era_first && words.is(at.wrapping_sub(1), Class::Number) {
        return None;
    }
    let (from, short) = (words.value(first), words.value(last));
    let scale = if words.len(last) == 1 { 10 } else { 100 };
    let to = from - from % scale + short;
    // "105-71 BC" falls, and "480-79 BC" does by one.
    let fits = match words.value(era) {
        1 => to > from,
        -1 => to == from - 1,
        _ => false,
    };
    let years = |year: i32| PartialDate::Year(astronomical(words.value(era), year));
    let value = TimeValue::Range(years(from), years(to));
    let end = if is_era_first { last + 1 } else { era + 1 };
    fits.then(|| Find::date(at, end, Sense::Value(value), "year of an era"))
}

/// How sure a bare number is where only one era, or both, are counted.
const fn bare_confidence(words: &Words<'_>) -> u8 {
    match (words.habits.has_bc, words.habits.has_ad) {
        (true, false) => 90,
        (false, true) => 80,
        _ => 60,
    }
}

/// A year with its era, and the index after it.
pub(crate) fn year(words: &Words<'_>, at: usize) -> Option<(i32, usize)> {
    if words.is(at, Class::EraWord) {
        return Some((words.value(at), at + 1));
    }
    if words.is(at, Class::Era) && words.is(at + 1, Class::Number) && words.len(at + 1) <= 4 {
        // "BC 480" is written too, but "480 BC 120 ships" is not that.
        let is_after_number = words.is(at.wrapping_sub(1), Class::Number);
        return (!is_after_number || words.value(at) > 0)
            .then_some((astronomical(words.value(at), words.value(at + 1)), at + 2));
    }
    let is_number = words.is(at, Class::Number) && words.len(at) <= 4
        || words.is(at, Class::Grouped) && words.len(at) <= 6;
    let is_real = is_number && words.value(at) > 0;
    let next = at + 1;
    if is_real && words.is(next, Class::Era) {
        return Some((astronomical(words.value(next), words.value(at)), next + 1));
    }
    // "478/7 BC" is one year of a calendar that begins in summer.
    let is_split = words.is(next, Class::Slash) && words.is_tight(next) && words.is_tight(next + 1);
    if is_real && is_split && words.len(next + 1) < words.len(at) && words.is(next + 2, Class::Era) {
        return Some((astronomical(words.value(next + 2), words.value(at)), next + 3));
    }
    // "499-493 BC", "205 to 161 BC", "89 and 77 BC", "800–1000 AD": the era stands behind the second.
    let is_joint = words.is_any(next, &[Class::Dash, Class::To, Class::And, Class::Slash])
        && words.is(next + 1, Class::Number);
    let (first, second, era) = (words.value(at), words.value(next + 1), words.value(next + 2));
    let runs_on = if era < 0 { first >= second } else { first < second && words.len(at) > 2 };
    (is_real && is_joint && words.is(next + 2, Class::Era) && runs_on)
        .then(|| (astronomical(era, first), next))
}

/// The era of a year, applied to its number.
pub(crate) const fn astronomical(era: i32, number: i32) -> i32 {
    match era {
        -1 => 1 - number,
        // A year of the Hijra is 354 days long; AH 1 began in July 622.
        2 => (number * 97 + 62_157) / 100,
        _ => number,
    }
}

/// "founded in 910", "(d. 415)", "(r. 306–337)": three figures behind a word that wants the year of somebody's or
/// something's life.
fn is_of_a_life(words: &Words<'_>, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let ends = early::ends(words, at + 1)
        || words.is_any(at + 1, &[Class::By, Class::On, Class::Until])
        || words.text(at + 1) == ";";
    if words.len(at) != 3 || !ends {
        return false;
    }
    // "(d. 415)", "(reigned 768–814)"; the second year of a range has its own rule.
    let life =
        if words.is_any(before, &[Class::Stop, Class::About]) { before.wrapping_sub(1) } else { before };
    let life = if words.is(life, Class::About) { life.wrapping_sub(1) } else { life };
    // "Al-Biruni (973–1048)"
    let last = at + 2;
    if words.is(life, Class::Open)
        && words.is(at + 1, Class::Dash)
        && words.is(last, Class::Number)
        && (3..=4).contains(&words.len(last))
        && (words.value(at)..words.value(at) + 200).contains(&words.value(last))
        && words.is(last + 1, Class::Close)
        && words.is_capitalised(life.wrapping_sub(1))
    {
        return true;
    }
    if words.is(life, Class::Life) && words.is_any(life.wrapping_sub(1), &[Class::Open, Class::Comma]) {
        return true;
    }
    words.is_word(before, "in") && is_of_foundation(words.text(before.wrapping_sub(1)))
}

/// Verbs of which a year is told without saying that it is one.
fn is_of_foundation(verb: &str) -> bool {
    matches!(
        verb,
        "born"
            | "died"
            | "founded"
            | "built"
            | "rebuilt"
            | "crowned"
            | "established"
            | "consecrated"
            | "completed"
            | "conquered"
            | "sacked"
            | "destroyed"
            | "captured"
            | "abdicated"
            | "elected"
            | "killed"
            | "murdered"
            | "converted"
            | "baptised"
            | "baptized"
            | "dedicated"
            | "defeated"
            | "restored"
            | "deposed"
            | "fell"
            | "ruled"
            | "reigned"
            | "begun"
            | "settled"
            | "invaded"
            | "married"
    )
}

/// "the Jin dynasty (916–1125)": the first of two years alone in brackets behind a name.
fn is_of_a_dynasty(words: &Words<'_>, at: usize) -> bool {
    let last = at + 2;
    words.is(at.wrapping_sub(1), Class::Open)
        && words.len(at) == 3
        && words.is(at + 1, Class::Dash)
        && words.is(last, Class::Number)
        && words.len(last) == 4
        && (1000..=2100).contains(&words.value(last))
        && words.is(last + 1, Class::Close)
}

/// "reigned from 983 to 1002", "lasted from 930 until 1030": the first year of a stretch that ends with four figures, behind a
/// verb of what lasts.
fn is_into_thousands(words: &Words<'_>, at: usize) -> bool {
    let (from, joint, last) = (at.wrapping_sub(1), at + 1, at + 2);
    let is_stretch = words.is(from, Class::From) && words.is_any(joint, &[Class::To, Class::Until])
        || words.is(from, Class::Between) && words.is(joint, Class::And);
    let lasts = matches!(
        words.text(from.wrapping_sub(1)),
        "reigned"
            | "ruled"
            | "governed"
            | "served"
            | "lived"
            | "lasted"
            | "flourished"
            | "stood"
            | "king"
            | "queen"
            | "emperor"
            | "pope"
            | "bishop"
            | "abbot"
            | "built"
            | "written"
            | "made"
    );
    is_stretch
        && lasts
        && words.len(at) == 3
        && words.is(last, Class::Number)
        && words.len(last) == 4
        && (words.value(at) + 1..words.value(at) + 300).contains(&words.value(last))
        && !early::counts(words, last + 1)
}

/// "Some 420 Spartans were cut off", "about 420 Spartans": so many, and no year.
fn is_number_of_people(words: &Words<'_>, at: usize) -> bool {
    let (before, counted) = (at.wrapping_sub(1), words.text(at + 1));
    words.is(before, Class::About)
        && (words.is_word(before, "some")
            || words.is_word(before, "nearly")
            || is_plural(counted)
            || counted.ends_with("ans")
            || counted.ends_with("ites"))
}

/// "late in 219 after a siege", "in 214 under the influence of two brothers", "from 217 onwards", "in 40 under Gaius" in a
/// text of the first centuries.
fn goes_on(words: &Words<'_>, at: usize) -> bool {
    let next = words.text(at + 1);
    let is_preposition = matches!(
        next,
        "after" | "before" | "under" | "between" | "over" | "against" | "among" | "through" | "during"
    );
    let is_early = words.habits.is_bc_now && words.len(at) == 3 || words.habits.is_of_first_centuries;
    is_early
        && (matches!(next, "onwards" | "onward")
            || is_preposition
                && (words.is_any(at.wrapping_sub(1), &[Class::In, Class::By]) || is_second(words, at))
                && !words.is(at + 2, Class::Number))
}

/// "consul in 71 and 90": the second of two years, in a text of the first centuries.
fn is_second(words: &Words<'_>, at: usize) -> bool {
    let first = at.wrapping_sub(2);
    words.habits.is_of_first_centuries
        && words.is(at.wrapping_sub(1), Class::And)
        && words.is(first, Class::Number)
        && words.len(first) == words.len(at)
        && words.is(first.wrapping_sub(1), Class::In)
        && !words.is_word(first.wrapping_sub(1), "within")
}

/// "consul for 205": the year of an office that changed hands every year.
fn is_of_office(words: &Words<'_>, at: usize) -> bool {
    words.is_word(at.wrapping_sub(1), "for")
        && matches!(
            words.text(at.wrapping_sub(2)),
            "consul"
                | "consuls"
                | "censor"
                | "censors"
                | "praetor"
                | "tribune"
                | "archon"
                | "aedile"
                | "quaestor"
                | "general"
                | "dictator"
                | "strategos"
        )
}

/// "the Lex Calpurnia of 89 gave"
fn is_of_a_law(words: &Words<'_>, at: usize) -> bool {
    let of = at.wrapping_sub(1);
    words.habits.is_bc_now
        && words.value(at) > 31
        && words.is(of, Class::Of)
        && words.is_capitalised(of.wrapping_sub(1))
        && !early::counts(words, at + 1)
}

/// "a treaty of 226", "the peace of 241": the year that something is called by.
fn is_of_a_deed(words: &Words<'_>, at: usize) -> bool {
    let noun = at.wrapping_sub(2);
    words.is(at.wrapping_sub(1), Class::Of)
        && words.is_any(noun.wrapping_sub(1), &[Class::The, Class::Article, Class::This])
        && matches!(
            words.text(noun),
            "treaty"
                | "peace"
                | "truce"
                | "alliance"
                | "law"
                | "revolt"
                | "rising"
                | "famine"
                | "plague"
                | "settlement"
                | "pact"
                | "agreement"
        )
}

/// "by 10 to 30%", "from 110–120 thousand": the first of two numbers of which the second counts something.
fn is_range_of_amounts(words: &Words<'_>, at: usize) -> bool {
    let (joint, last) = (at + 1, at + 2);
    let is_range =
        words.is_any(joint, &[Class::Dash, Class::To, Class::And]) && words.is(last, Class::Number);
    let is_amount = matches!(
        words.text(last + 1),
        "%" | "percent" | "per" | "hundred" | "thousand" | "million" | "billion" | "°" | "km" | "mi"
    );
    let counts = || early::counts(words, last + 1) && !opens_clause(words.text(last + 1));
    is_range && (is_amount || counts()) && !words.is(last + 1, Class::Era)
}

/// "now aged about 45", "was about 16, and could not read"
fn is_age(words: &Words<'_>, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let about = if words.is(before, Class::About) { before.wrapping_sub(1) } else { before };
    let is_of_somebody = about != before
        && words.len(at) == 2
        && words.is(at + 1, Class::Comma)
        && matches!(words.text(about), "is" | "was" | "were" | "are");
    is_of_somebody || matches!(words.text(about), "aged" | "age" | "ages")
}

/// "In 283/2 the queen died": one year of a calendar that begins in summer.
fn is_split_year(words: &Words<'_>, at: usize) -> bool {
    let (slash, last) = (at + 1, at + 2);
    words.is(slash, Class::Slash)
        && words.is_tight(slash)
        && words.is_tight(last)
        && words.is(last, Class::Number)
        && words.len(last) < words.len(at)
}

/// A word that nothing before it counts.
fn opens_clause(word: &str) -> bool {
    matches!(word, "he" | "she" | "it" | "they" | "when" | "but" | "his" | "her" | "its" | "their" | "with")
}

/// "became king in 768 following his father", but "in 300 towns": in a text of early centuries most are years.
fn is_lone(words: &Words<'_>, at: usize) -> bool {
    let next = words.text(at + 1);
    words.habits.has_ad
        && !words.habits.has_bc
        && words.len(at) == 3
        && words.is(at + 1, Class::Other)
        && next.starts_with(|c: char| c.is_ascii_lowercase())
        && !next.ends_with('s')
        && !matches!(
            next,
            "men" | "people" | "women" | "children" | "feet" | "per" | "percent" | "or" | "more"
        )
}

/// "in 499", "by 31 BC": a number of at most four digits where a year is wanted and nothing is counted.
fn bare(words: &Words<'_>, at: usize) -> Option<(i32, usize)> {
    let number = words.value(at);
    let is_short = words.is(at, Class::Number) && (2..=3).contains(&words.len(at));
    if !is_short {
        return None;
    }
    if !(words.habits.has_bc || words.habits.has_ad) {
        let is_year = is_of_a_life(words, at) || is_of_a_dynasty(words, at) || is_into_thousands(words, at);
        return is_year.then_some((number, at + 1));
    }
    if !words.habits.has_bc && is_of_a_life(words, at) {
        return Some((number, at + 1));
    }
    let before = at.wrapping_sub(1);
    if is_number_of_people(words, at) || is_age(words, at) || is_range_of_amounts(words, at) {
        return None;
    }
    let is_led =
        words.is_any(
            before,
            &[
                Class::In,
                Class::Since,
                Class::By,
                Class::Until,
                Class::Open,
                Class::From,
                Class::Between,
                Class::About,
            ],
        ) && !matches!(words.text(before), "for" | "over" | "within" | "into" | "[" | "some" | "nearly")
            || words.is(before, Class::Of)
                && words.is_any(
                    before.wrapping_sub(1),
                    &[
                        Class::Rest,
                        Class::Season,
                        Class::SeasonWord,
                        Class::PortionNoun,
                        Class::Month,
                        Class::Unit,
                        Class::Units,
                    ],
                )
            || words.is(before, Class::Stop) && words.is(before.wrapping_sub(1), Class::About)
            || words.habits.is_bc_now
                && words.len(at) == 3
                && (is_of_office(words, at) || is_of_a_deed(words, at))
            || is_of_a_law(words, at)
            || is_second(words, at);
    let ends = words.is_any(
        at + 1,
        &[
            Class::Comma,
            Class::Stop,
            Class::Edge,
            Class::Close,
            Class::And,
            Class::Dash,
            Class::To,
            Class::Until,
            Class::From,
            Class::The,
            Class::By,
            Class::Colon,
        ],
    ) || words.is_capitalised(at + 1)
        || words.text(at + 1) == ";"
        || words.is(at + 1, Class::Other) && opens_clause(words.text(at + 1));
    if is_led && is_split_year(words, at) && words.habits.is_bc_now {
        return Some((early::signed(words, at), at + 3));
    }
    // "made a duke in 59 for a bribe", "published in 155 left everything", "until 186 a pharaoh"
    let is_told = words.habits.is_bc_now
        && number >= 30
        && words.is_any(before, &[Class::In, Class::Since, Class::By, Class::Until, Class::Of])
        && (words
            .is_any(at + 1, &[Class::Article, Class::In, Class::On, Class::At, Class::Auxiliary, Class::Of])
            || words.is(at + 1, Class::Other))
        && !early::counts(words, at + 1)
        && !matches!(words.text(at + 1), "years" | "thousand" | "hundred");
    let is_lone = is_lone(words, at);
    let is_told = is_told || goes_on(words, at);
    let is_following = words.habits.has_ad && words.is_word(at + 1, "following");
    let ends = ends
        || is_told
        || is_following
        || is_lone && words.is_any(before, &[Class::In, Class::Since, Class::By, Class::Until]);
    // "In 31 BC he won; in 27 the senate ..."
    let last = 1 - words.habits.last_year;
    let goes_down = words.habits.last_year < 0 && number <= last && last - number < 30;
    if !is_led || !ends || words.habits.is_bc_now && number < 30 && !goes_down {
        return None;
    }
    // "between 499 and 493 BC" and the like are settled by their neighbours afterwards.
    Some((early::signed(words, at), at + 1))
}
