//! For which date of a sentence a gap may stand, and on which words.
//!
//! **Example**: the year of "in late 1864", the end of "from 1848 to 1864", "in" and a gap for "two years later". **Never**: behind
//! "by" and "before", where any later date would be as true; within a longer phrase ("the 1864 campaign"). It knows no stems.

use crate::fact::Fact;
use crate::language::Tag;
use crate::question::code::Code;
use crate::question::gate;
use crate::question::ground::{Ground, SURE};
use crate::temporal::{Basis, Granularity, Modifier, PartialDate, TimeValue, Timex};
use std::ops::Range;

/// What is asked for, and where it stands.
pub(super) struct Asked {
    pub(super) date: PartialDate,
    /// The tokens that the gap stands for.
    pub(super) phrase: Range<usize>,
    /// The preposition that the gap needs in front.
    pub(super) lead: &'static str,
    /// Where a period began of which the end is asked for.
    pub(super) from: Option<PartialDate>,
}

/// The date of a fact that may be asked for, and the gap for it.
pub(super) fn asked(ground: &Ground<'_>, index: usize, fact: &Fact) -> Result<Asked, Code> {
    let timex = fact.when.as_ref().ok_or(Code::G24)?.timex;
    let tokens = ground.tokens_of(timex.span);
    if let Some(asked) = end_of_period(ground, &timex, &tokens) {
        return Ok(asked);
    }
    if timex.basis == Basis::Relative {
        return counted(ground, index, tokens);
    }
    let date = gate::written(ground, fact).or_else(|code| ground.sure_date(index).map_err(|_| code))?;
    let is_long = matches!(date.granularity(), Granularity::Decade | Granularity::Century);
    let is_part = matches!(timex.modifier, Some(Modifier::Start | Modifier::Mid | Modifier::End));
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
        Ok(Asked { date, phrase, lead, from: None })
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
    let phrase = tokens.start - usize::from(is_led)..tokens.end;
    if is_bound || goes_on(ground, &phrase) {
        return Err(Code::G24);
    }
    Ok(Asked { date, phrase, lead, from: None })
}

/// "in the September 2005 election", "in 1963-4": more of the date's phrase stands behind it.
fn goes_on(ground: &Ground<'_>, phrase: &Range<usize>) -> bool {
    matches!(ground.word(phrase.end).tag, Tag::Noun | Tag::Adjective)
        || ['-', '–', '/'].iter().any(|mark| ground.is_mark(phrase.end, *mark))
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
    (is_written && is_sure && is_linked && is_period && !is_unknown).then_some(Asked {
        date: to,
        phrase: last..tokens.end,
        lead: "",
        from: Some(from),
    })
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
        ("(", None) => !is_long && ground.is_mark(phrase.end, ')'),
        _ => false,
    };
    (is_day || is_coarse) && is_led
}
