//! Dates that stand beside an event without being its own: of a season that it came before, of what lasted since, of a member of a list.
//!
//! **Examples**: "Prior to the 1931 season, Holm visited Norland" (it may have been in 1930), "has been hard since the war in the 1980s",
//! "is the home of Lund College (1859)" (the founding), "the end of Nero on 9 June 68" with its year left outside. It looks at tokens
//! around the date alone.

use super::super::ground::Ground;
use crate::fact::{Fact, FactKind};
use crate::language::{Tag, Tense};
use crate::temporal::{Basis, TimeValue, Timex};

/// How many sentences back the year may stand that "the next year" counts from.
const NEAR: usize = 3;

/// Whether the date is surely not that of the event.
pub(in crate::question) fn is_astray(ground: &Ground<'_>, fact: &Fact, timex: &Timex) -> bool {
    let date = ground.tokens_of(timex.span);
    is_bound(ground, date.start)
        || is_setting(ground, date.start)
        || is_a_number(ground, date.end)
        || is_since(ground, fact, date.start)
        || lost_its_year(ground, timex, date.end)
        || is_in_a_list(ground, fact, &date)
        || is_of_a_label(ground, fact, &date)
        || is_since_in_an_aside(ground, fact, date.start)
        || is_behind_a_relative(ground, fact, date.start)
        || is_of_a_heading(ground, fact, timex)
        || counts_from_afar(ground, fact, timex)
}

/// "came in a report that blamed the stars, in the form of a comet in 1345": the year of what the relative clause tells.
fn is_behind_a_relative(ground: &Ground<'_>, fact: &Fact, date: usize) -> bool {
    let Some(predicate) = &fact.predicate else { return false };
    let behind = predicate.tokens.end..date;
    let is_finite = |at: usize| {
        let word = ground.word(at);
        word.tag == Tag::Auxiliary || word.tag == Tag::Verb && word.tense == Some(Tense::Past)
    };
    // ", who was a king," is over where its second comma stands.
    let opens = |at: &usize| {
        ground.word(*at).tag == Tag::Relative
            && at.checked_sub(1).is_some_and(|before| !ground.is_mark(before, ','))
    };
    behind.clone().take(60).find(opens).is_some_and(|at| (at..behind.end).take(60).any(is_finite))
}

/// "After the loss of Lund in 1085, Norland invited Kora": the year of the loss, and of nothing that came behind the comma.
pub(in crate::question) fn is_dated_before(ground: &Ground<'_>, fact: &Fact) -> bool {
    const LONGEST: usize = 16;
    let (Some(predicate), Some(when)) = (&fact.predicate, &fact.when) else { return false };
    let date = ground.tokens_of(when.timex.span);
    if fact.kind != FactKind::Clause || !(date.end..predicate.tokens.start).any(|at| ground.is_mark(at, ','))
    {
        return false;
    }
    let first = ground.source.prose.sentences.get(fact.sentence).map_or(0, |sentence| sentence.tokens.start);
    let within = (first.max(date.start.saturating_sub(LONGEST))..date.start).rev();
    let mut words = within.take_while(|&at| !ground.is_mark(at, ',') && !ground.is_mark(at, ';'));
    let after = words.find(|&at| matches!(ground.small(at), "after" | "following"));
    // "After 1945, Norland sent arms" is told as it stands; "on the day after the vote in May, Norland left" as well.
    after.is_some_and(|at| {
        let is_first = at == first
            || ground.is_mark(at - 1, ',')
            || matches!(ground.small(at - 1), "and" | "but" | "when" | "that" | "shortly" | "soon");
        let told = at + 1..date.start;
        is_first && told.clone().any(|at| matches!(ground.word(at).tag, Tag::Noun | Tag::Name | Tag::Verb))
    })
}

/// "Two years later, Holm left" at the head of a paragraph: from what it counts stands in another one, which may tell of another time.
pub(in crate::question) fn counts_from_another_paragraph(
    ground: &Ground<'_>,
    fact: &Fact,
    timex: &Timex,
) -> bool {
    const COUNTING: [&str; 6] = ["after", "afterwards", "earlier", "following", "later", "next"];
    let date = ground.tokens_of(timex.span);
    let counts = (date.start..=date.end).any(|at| COUNTING.contains(&ground.small(at)));
    if timex.basis != Basis::Relative || !counts || ground.is_news() {
        return false;
    }
    let prose = ground.source.prose;
    let Some(sentence) = prose.sentences.get(fact.sentence) else { return true };
    let first = prose.paragraphs.get(sentence.paragraph).map(|paragraph| paragraph.tokens.start);
    let own = ground.timexes_in(sentence.tokens.clone());
    first == Some(sentence.tokens.start)
        && !own.iter().any(|other| other.basis == Basis::Explicit && other.is_dated())
}

/// "prior to the 1931 season", "heading into the 2008 season", "as of 2011": a bound, and not the day.
fn is_bound(ground: &Ground<'_>, date: usize) -> bool {
    let back = |by: usize| date.checked_sub(by).map_or("", |at| ground.small(at));
    let is_of = back(1) == "of" && back(2) == "as";
    let before = if back(1) == "the" { 2 } else { 1 };
    let is_prior = back(before) == "to" && back(before + 1) == "prior"
        || back(before) == "of" && back(before + 1) == "ahead";
    is_of || is_prior || before == 2 && matches!(back(2), "before" | "into" | "until" | "since")
}

/// "the play Holm’s Farewell (1967), set in the 1930s": where a story plays.
fn is_setting(ground: &Ground<'_>, date: usize) -> bool {
    let the = usize::from(date > 0 && ground.small(date - 1) == "the");
    let set = date.checked_sub(2 + the);
    set.is_some_and(|at| ground.text(at) == "set" && ground.text(at + 1) == "in")
}

/// "the 7th and 9th brigade groups": which groups, and no days.
fn is_a_number(ground: &Ground<'_>, end: usize) -> bool {
    let is_ordinal = |at: usize| {
        let word = ground.text(at);
        word.starts_with(|first: char| first.is_ascii_digit())
            && ["st", "nd", "rd", "th"].iter().any(|ending| word.ends_with(ending))
    };
    end > 0
        && is_ordinal(end - 1)
        && ground.text(end) == "and"
        && is_ordinal(end + 1)
        && matches!(ground.word(end + 2).tag, Tag::Noun | Tag::Name | Tag::Adjective)
}

/// "has remained difficult since the war in the 1980s", "the first since Roth in 1930": it began then, or he was the one before.
fn is_since(ground: &Ground<'_>, fact: &Fact, date: usize) -> bool {
    const REACH: usize = 8;
    let Some(predicate) = &fact.predicate else { return false };
    let from = predicate.tokens.end.max(date.saturating_sub(REACH));
    // "since 3 May" leads to the date itself.
    (from..date.saturating_sub(1)).any(|at| ground.text(at) == "since" && at + 1 < date)
        && !(from..date).any(|at| ground.is_mark(at, ','))
}

/// "9 June 68", "May of either 31 or 32": a year that was read as no year, and another taken for it.
fn lost_its_year(ground: &Ground<'_>, timex: &Timex, end: usize) -> bool {
    let is_short = |at: usize| {
        let word = ground.text(at);
        (1..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let of = end + usize::from(ground.text(end) == "of");
    let either = of + usize::from(matches!(ground.text(of), "either" | "about" | "around"));
    timex.basis != Basis::Explicit && is_short(either)
}

/// "serves as the home of Lund College (1859), Kora College (1862)": the year of each, and not of the home.
fn is_in_a_list(ground: &Ground<'_>, fact: &Fact, date: &std::ops::Range<usize>) -> bool {
    let Some(predicate) = &fact.predicate else { return false };
    let is_closed = date.start > 0 && ground.is_mark(date.start - 1, '(') && ground.is_mark(date.end, ')');
    let is_state = matches!(
        predicate.lemma,
        "be" | "comprise"
            | "contain"
            | "feature"
            | "have"
            | "host"
            | "house"
            | "include"
            | "remain"
            | "serve"
    );
    is_closed && is_state && predicate.tokens.end < date.start
}

/// "Lund Deputation (1906) & Other Steps: Holm won a vote", "2nd (1915) & 3rd (1917) Acts: Passed after the raid": the year of one thing that a
/// label names, and not of what is told behind it.
fn is_of_a_label(ground: &Ground<'_>, fact: &Fact, date: &std::ops::Range<usize>) -> bool {
    let Some(predicate) = &fact.predicate else { return false };
    let is_closed = date.start > 0 && ground.is_mark(date.start - 1, '(') && ground.is_mark(date.end, ')');
    let colon = (date.end + 1..predicate.tokens.start).take(12).find(|&at| ground.is_mark(at, ':'));
    is_closed && colon.is_some_and(|colon| colon > date.end + 1)
}

/// "Norland, a republic since 1907, has been praised": the aside has lasted since then.
fn is_since_in_an_aside(ground: &Ground<'_>, fact: &Fact, date: usize) -> bool {
    let (Some(subject), Some(predicate)) = (&fact.subject, &fact.predicate) else { return false };
    let end = subject.tokens.end;
    let is_aside = ground.is_mark(end, ',') && end + 2 < date && date < predicate.tokens.start;
    is_aside && ground.small(date - 1) == "since" && !(end + 1..date).any(|at| ground.is_mark(at, ','))
}

/// The years of a heading above the text: "2000–2005".
fn is_of_a_heading(ground: &Ground<'_>, fact: &Fact, timex: &Timex) -> bool {
    let is_range = matches!(timex.value, TimeValue::Range(..));
    is_range
        && ground
            .source
            .prose
            .sentences
            .get(fact.sentence)
            .is_some_and(|sentence| !sentence.tokens.contains(&ground.tokens_of(timex.span).start))
}

/// "The war ended the next year", with no year in the sentences before it.
fn counts_from_afar(ground: &Ground<'_>, fact: &Fact, timex: &Timex) -> bool {
    let text = timex.span.slice(&ground.source.article.text).to_lowercase();
    let counts = timex.basis == Basis::Relative
        && ["next year", "following year", "year later", "years later", "year after", "years after"]
            .iter()
            .any(|end| text.ends_with(end));
    let sentences = &ground.source.prose.sentences;
    let near = sentences.get(fact.sentence.saturating_sub(NEAR)..=fact.sentence).unwrap_or_default();
    let date = ground.tokens_of(timex.span);
    let is_told = |tokens: std::ops::Range<usize>| {
        ground
            .timexes_in(tokens)
            .iter()
            .any(|other| other.is_dated() && ground.tokens_of(other.span).end <= date.start)
    };
    counts && !near.iter().any(|sentence| is_told(sentence.tokens.clone()))
}
