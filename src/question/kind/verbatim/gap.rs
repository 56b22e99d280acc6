//! For which date of a sentence a gap may stand, and on which words.
//!
//! **Example**: the year of "in late 1864", the end of "from 1848 to 1864", both years of "(1848–1864)", "in" and a gap for "two years
//! later, in 1866". Behind "by", where any later date would be as true, only earlier ones are offered. **Never**: behind "before" and "after";
//! within a longer phrase ("the 1864 campaign"). It knows no stems.

use crate::fact::Fact;
use crate::language::{EntityKind, Tag};
use crate::question::code::Code;
use crate::question::gate;
use crate::question::ground::{Ground, SURE};
use crate::temporal::{Basis, Granularity, Modifier, PartialDate, TimeValue, Timex};
use crate::text::TokenKind;
use std::ops::Range;

/// What is asked for, and where it stands.
pub(super) struct Asked {
    pub(super) date: PartialDate,
    /// The tokens that the gap stands for.
    pub(super) phrase: Range<usize>,
    /// The preposition that the gap needs in front.
    pub(super) lead: &'static str,
    /// Which other dates may be offered.
    pub(super) fits: Fits,
    /// The end of the period, where all of it is asked for.
    pub(super) until: Option<PartialDate>,
}

/// Which wrong dates are wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fits {
    Any,
    /// Those behind the beginning of the period of which the end is asked for.
    Behind(PartialDate),
    /// Those before the date: what was done by 1956 was done by 1960 as well.
    Earlier,
}

impl Asked {
    const fn plain(date: PartialDate, phrase: Range<usize>, lead: &'static str) -> Self {
        Self { date, phrase, lead, fits: Fits::Any, until: None }
    }
}

/// The date of a fact that may be asked for, and the gap for it.
pub(super) fn asked(ground: &Ground<'_>, index: usize, fact: &Fact) -> Result<Asked, Code> {
    let timex = fact.when.as_ref().ok_or(Code::G24)?.timex;
    let tokens = ground.tokens_of(timex.span);
    if let Some(asked) = end_of_period(ground, &timex, &tokens) {
        return Ok(asked);
    }
    if let Some(asked) = whole_period(ground, &timex, &tokens) {
        return Ok(asked);
    }
    if let Some(asked) = days_of_a_month(ground, fact.sentence, &timex, &tokens) {
        return Ok(asked);
    }
    if timex.basis == Basis::Relative {
        return counted(ground, index, tokens);
    }
    let date = gate::written(ground, fact).or_else(|code| ground.sure_date(index).map_err(|_| code))?;
    let is_long = matches!(date.granularity(), Granularity::Decade | Granularity::Century);
    let is_part = matches!(timex.modifier, Some(Modifier::Start | Modifier::Mid | Modifier::End));
    // "held in the 2006 Games": which games, and without its year "in Games".
    if date.granularity() == Granularity::Year && gate::is_a_modifier(ground, &timex) {
        let is_plain = timex.modifier.is_none() && is_of_an_occasion(ground, &tokens);
        return if is_plain { Ok(Asked::plain(date, tokens, "")) } else { Err(Code::G07) };
    }
    let phrase = match timex.modifier {
        None => with_its_article(ground, tokens),
        // "in the late 15th century" is in the 15th century.
        Some(_) if is_long && is_part => with_its_article(ground, tokens),
        Some(_) => core(ground, date, &tokens).ok_or(Code::G24)?,
    };
    // "closed May 2, 1980": as Americans write it.
    let is_bare = phrase
        .start
        .checked_sub(1)
        .is_some_and(|at| ground.word(at).tag == Tag::Verb && ground.text(at) != "dated");
    // "declared 22 May 1939, as Day of the Fleet": the day itself was declared.
    let behind = phrase.end + usize::from(ground.is_mark(phrase.end, ','));
    if is_bare && ground.small(behind) == "as" {
        return Err(Code::G24);
    }
    let lead = match date.granularity() {
        Granularity::Day if is_bare => "on ",
        Granularity::Month if is_bare => "in ",
        _ => "",
    };
    let is_one = phrase.clone().all(|at| !matches!(ground.text(at), "to" | "until" | "till" | "and"));
    if is_one
        && !goes_on(ground, &phrase)
        && (!lead.is_empty() || is_asked_behind(ground, date, &timex, &phrase))
    {
        let is_by = phrase.start.checked_sub(1).is_some_and(|at| ground.text(at).eq_ignore_ascii_case("by"));
        if let Some((start, lead)) = with_the_count(ground, date, &phrase).filter(|_| lead.is_empty()) {
            return Ok(Asked::plain(date, start..phrase.end, lead));
        }
        let fits = if is_by { Fits::Earlier } else { Fits::Any };
        Ok(Asked { fits, ..Asked::plain(date, phrase, lead) })
    } else {
        Err(Code::G24)
    }
}

/// "Two years later", "in the same year", where the text tells surely which date that is: the date with its preposition.
fn counted(ground: &Ground<'_>, index: usize, tokens: Range<usize>) -> Result<Asked, Code> {
    let date = ground.sure_date(index).map_err(|_| Code::G07)?;
    let lead = match date.granularity() {
        Granularity::Day => "on ",
        Granularity::Month | Granularity::Year | Granularity::Season => "in ",
        _ => return Err(Code::G24),
    };
    let before = tokens.start.checked_sub(1);
    let is_led = before.is_some_and(|at| {
        ["in", "on", "during"].iter().any(|word| ground.text(at).eq_ignore_ascii_case(word))
    });
    // "until the same day", "by the following year"
    let is_bound = before.is_some_and(|at| {
        let word = ground.text(at).to_lowercase();
        matches!(
            word.as_str(),
            "until" | "by" | "since" | "from" | "before" | "after" | "of" | "only" | "than" | "to"
        )
    });
    let end = date_behind(ground, date, tokens.end).unwrap_or(tokens.end);
    let phrase = tokens.start - usize::from(is_led)..end;
    // "in the same year that Roth fell"
    if is_bound || goes_on(ground, &phrase) || matches!(ground.text(end), "that" | "as" | "when") {
        return Err(Code::G24);
    }
    Ok(Asked::plain(date, phrase, lead))
}

/// "Three years later, in 1906": the count that says the same in front of a date, where the phrase of both begins, and its preposition.
fn with_the_count(
    ground: &Ground<'_>,
    date: PartialDate,
    phrase: &Range<usize>,
) -> Option<(usize, &'static str)> {
    let at = phrase.start.checked_sub(1)?;
    let lead = match ground.text(at) {
        "in" => "in ",
        "on" => "on ",
        _ => return None,
    };
    let end = if at > 0 && ground.is_mark(at - 1, ',') { at - 1 } else { at };
    let count = ground
        .timexes_in(end.saturating_sub(6)..end)
        .iter()
        .rev()
        .find(|timex| ground.tokens_of(timex.span).end == end)
        .filter(|timex| {
            !ground.tokens_of(timex.span).any(|at| ground.text(at).starts_with(|c: char| c.is_ascii_digit()))
                && timex.is_dated()
                && timex.interval().overlaps(date.interval())
        })?;
    let start = ground.tokens_of(count.span).start;
    // "the very next day on", "twentyfour years later, in": more of the count.
    let is_more = start.checked_sub(1).is_some_and(|at| {
        let is_apart = ground.token(at).is_some_and(|token| matches!(token.kind, TokenKind::Mark(_)));
        !is_apart && !ground.opens_sentence(start) && !matches!(ground.text(at), "in" | "and" | "but")
    });
    if is_more {
        return None;
    }
    let is_led = start
        .checked_sub(1)
        .is_some_and(|at| ["in", "on"].iter().any(|word| ground.text(at).eq_ignore_ascii_case(word)));
    Some((start - usize::from(is_led), lead))
}

/// "Three years later, in 1906": the end of the date that says the same behind a count.
fn date_behind(ground: &Ground<'_>, date: PartialDate, end: usize) -> Option<usize> {
    let at = end + usize::from(ground.is_mark(end, ','));
    let is_led = matches!(ground.text(at), "in" | "on");
    let written =
        ground.timexes_in(at..at + 6).iter().find(|timex| ground.tokens_of(timex.span).start == at + 1)?;
    let is_same = written.basis == Basis::Explicit && written.interval().overlaps(date.interval());
    (is_led && is_same).then(|| ground.tokens_of(written.span).end)
}

/// "in the September 2005 election", "in 1963-4": more of the date's phrase stands behind it.
fn goes_on(ground: &Ground<'_>, phrase: &Range<usize>) -> bool {
    matches!(ground.word(phrase.end).tag, Tag::Noun | Tag::Adjective)
        || ['-', '–', '/'].iter().any(|mark| ground.is_mark(phrase.end, *mark))
}

/// "in the 1866 elections of Lund", "at the 1878 congress": the year of an occasion on which something was done.
fn is_of_an_occasion(ground: &Ground<'_>, year: &Range<usize>) -> bool {
    const OCCASIONS: [&str; 20] = [
        "address",
        "assembly",
        "census",
        "championship",
        "championships",
        "conference",
        "congress",
        "convention",
        "election",
        "elections",
        "exhibition",
        "games",
        "interview",
        "lecture",
        "meeting",
        "olympics",
        "referendum",
        "session",
        "speech",
        "summit",
    ];
    /// The most words between the year and its noun: "the 1866 mid-term congressional elections".
    const BETWEEN: usize = 3;
    let back = |by: usize| year.start.checked_sub(by).map_or("", |at| ground.text(at));
    let is_led = ["in", "at", "during"].iter().any(|lead| back(2).eq_ignore_ascii_case(lead));
    // "an 1866 speech" tells the century by its article.
    let is_called = back(1) == "the" || back(1) == "a" && !ground.text(year.start).starts_with("18");
    let is_word = |at: &usize| matches!(ground.word(*at).tag, Tag::Adjective | Tag::Noun | Tag::Name);
    let noun = (year.end..=year.end + BETWEEN).take_while(is_word).last();
    year.len() == 1 && is_led && is_called && noun.is_some_and(|noun| OCCASIONS.contains(&ground.small(noun)))
}

/// "from 1926 to ______", "between 1926 and ______": the end of a period of which the beginning stands before it.
fn end_of_period(ground: &Ground<'_>, timex: &Timex, tokens: &Range<usize>) -> Option<Asked> {
    let TimeValue::Range(from, to) = timex.value else { return None };
    let last = tokens.end.checked_sub(1)?;
    let link = last.checked_sub(1).map_or("", |at| ground.text(at));
    let PartialDate::Year(year) = to else { return None };
    let is_written = ground.text(last) == year.to_string() && tokens.len() > 2;
    let is_sure = timex.basis == Basis::Explicit && timex.confidence >= SURE && timex.modifier.is_none();
    let is_linked = matches!(link, "to" | "until" | "till" | "and");
    // "Sometime between 1550 and 1580": nobody knows when.
    let lead = (1..4).map(|back| tokens.start.checked_sub(back).map_or("", |at| ground.text(at)));
    let is_unknown = lead
        .into_iter()
        .any(|word| ["sometime", "somewhere", "some"].iter().any(|vague| word.eq_ignore_ascii_case(vague)));
    let is_period = matches!(from, PartialDate::Year(first) if first < year);
    (is_written && is_sure && is_linked && is_period && !is_unknown)
        .then_some(Asked { fits: Fits::Behind(from), ..Asked::plain(to, last..tokens.end, "") })
}

/// "(1848–1864)", "during 1751-52": both ends in one.
fn whole_period(ground: &Ground<'_>, timex: &Timex, tokens: &Range<usize>) -> Option<Asked> {
    let TimeValue::Range(from, to) = timex.value else { return None };
    let (PartialDate::Year(first), PartialDate::Year(last)) = (from, to) else { return None };
    let is_sure = timex.basis == Basis::Explicit
        && (timex.confidence >= SURE || ground.is_among_years(timex))
        && timex.modifier.is_none();
    // "(326–184 BCE)"
    let is_marked = tokens.len() == 4 && matches!(ground.text(tokens.end - 1), "BC" | "BCE" | "CE");
    let is_before = is_marked && ground.text(tokens.end - 1).starts_with('B');
    let first_written = if is_before { 1 - first } else { first };
    let is_written = (tokens.len() == 3 || is_marked)
        && ['-', '–', '—', '/'].iter().any(|mark| ground.is_mark(tokens.start + 1, *mark))
        && ground.text(tokens.start) == first_written.to_string();
    let before = tokens.start.checked_sub(1).map_or("", |at| ground.text(at));
    let closes = ground.is_mark(tokens.end, ')');
    let is_led = match before.to_lowercase().as_str() {
        "(" => closes && !is_behind_a_person(ground, tokens.start.saturating_sub(1)),
        // "in 1840 to 1841" nobody says.
        "during" | "from" => !goes_on(ground, tokens),
        _ => false,
    };
    (is_sure && is_written && is_led && last > first)
        .then(|| Asked { until: Some(to), ..Asked::plain(from, tokens.clone(), "") })
}

/// "From 26 to 28 May 2003", "on 5-6 October 1789": the month of some days.
fn days_of_a_month(
    ground: &Ground<'_>,
    sentence: usize,
    timex: &Timex,
    tokens: &Range<usize>,
) -> Option<Asked> {
    let TimeValue::Range(PartialDate::Day(first), PartialDate::Day(last)) = timex.value else { return None };
    let ((year, month, _), (last_year, last_month, _)) = (first.civil(), last.civil());
    let is_sure = match timex.basis {
        Basis::Explicit => timex.confidence >= SURE,
        Basis::Context => {
            timex.confidence >= SURE && ground.written_years(sentence, timex.span).0 == Some(year)
        }
        _ => false,
    };
    let before = tokens.start.checked_sub(1)?;
    let is_led = ["from", "between", "on", "in", "during"]
        .iter()
        .any(|word| ground.text(before).eq_ignore_ascii_case(word));
    let is_one = year == last_year && month == last_month && timex.modifier.is_none();
    (is_sure && is_led && is_one && !goes_on(ground, tokens))
        .then(|| Asked::plain(PartialDate::Month { year, month }, before..tokens.end, "in "))
}

/// The part of "late 1971", "early May 1942", "around 1320" that is the date itself.
fn core(ground: &Ground<'_>, date: PartialDate, tokens: &Range<usize>) -> Option<Range<usize>> {
    let length = match date {
        PartialDate::Year(_) => 1,
        PartialDate::Month { .. } => 2,
        _ => return None,
    };
    let start = tokens.end.checked_sub(length).filter(|&start| start >= tokens.start)?;
    let core = start..tokens.end;
    let is_date = ground.written(core.clone()) == date.phrase();
    is_date.then_some(core)
}

/// "the 1820s", "the spring of 1915": the article goes with the date.
fn with_its_article(ground: &Ground<'_>, phrase: Range<usize>) -> Range<usize> {
    let the = phrase.start.checked_sub(1).filter(|&at| ground.text(at) == "the");
    the.unwrap_or(phrase.start)..phrase.end
}

/// "on 4 March 1961", "in 1949": the word before the gap fits the date, and only one date fits behind it.
fn is_asked_behind(ground: &Ground<'_>, date: PartialDate, timex: &Timex, phrase: &Range<usize>) -> bool {
    let back = |by: usize| phrase.start.checked_sub(by).map_or("", |at| ground.text(at));
    let (two_before, before) = (back(2), back(1).to_lowercase());
    let is_day = date.granularity() == Granularity::Day;
    let is_coarse = matches!(
        date.granularity(),
        Granularity::Month
            | Granularity::Season
            | Granularity::Year
            | Granularity::Decade
            | Granularity::Century
    );
    let is_long = matches!(date.granularity(), Granularity::Decade | Granularity::Century);
    // "By early 1942" is true of any later date.
    let is_bounded = two_before.eq_ignore_ascii_case("by");
    let is_led = match (before.as_str(), timex.modifier) {
        _ if is_bounded => false,
        // "stood by 1956": no doer, and an end that is not the day of the deed.
        ("by", _) => {
            matches!(date.granularity(), Granularity::Year | Granularity::Month)
                && has_come_to_be(ground, phrase)
        }
        ("since" | "until", None)
        | ("until" | "till", Some(Modifier::Until))
        | ("around" | "about" | "circa" | "approximately", Some(Modifier::Approx))
        | ("early", Some(Modifier::Start))
        | ("late", Some(Modifier::End))
        | ("mid", Some(Modifier::Mid)) => true,
        ("from", None | Some(Modifier::Since)) => is_day || !is_long,
        ("in" | "during", _) => is_coarse,
        ("on" | "dated", None) => is_day,
        // "on the night of ______", "the upsurge of ______", "the end of ______"
        ("of", _) => {
            let is_noun = two_before.starts_with(char::is_lowercase);
            is_noun && !is_long && !ground.is_in_name(phrase)
        }
        // "at Chausa (______)"
        ("(", None) => {
            ground.is_mark(phrase.end, ')') && !is_behind_a_person(ground, phrase.start.saturating_sub(1))
        }
        _ => false,
    };
    (is_day || is_coarse) && is_led
}

/// "Hahn (1850–1912)", "Absalon (1201)": a date of the life of somebody, or of his reign.
fn is_behind_a_person(ground: &Ground<'_>, bracket: usize) -> bool {
    let named = ground.source.language.mentions_in(bracket.saturating_sub(4)..bracket);
    let last = named.last().filter(|mention| mention.tokens.end + 1 >= bracket);
    last.and_then(|mention| ground.entity(mention.entity))
        .is_some_and(|entity| entity.kind == EntityKind::Person)
}

/// "By 1956 it had been brought to an end": the end of something that went on, with "had".
fn has_come_to_be(ground: &Ground<'_>, phrase: &Range<usize>) -> bool {
    let sentence = ground.source.prose.sentence_of(phrase.start);
    let tokens = ground.source.prose.sentences.get(sentence).map(|sentence| sentence.tokens.clone());
    tokens
        .into_iter()
        .flatten()
        .take(60)
        .any(|at| ground.text(at) == "had" && ground.word(at).tag == Tag::Auxiliary)
}
