//! Which time phrases of an article can date something, and where they stand.
//!
//! * "in 1902" can; "The partition changed the land" and "the 19th-century mill" only name what is told of

mod law;
mod predecessor;

use super::attach::WITHIN;
use super::{Source, citation, wording};
use crate::language::{Tag, Tense, is_event_noun};
use crate::temporal::{Basis, Granularity, PartialDate, TimeValue, Timex};
use crate::text::TokenKind;
use std::ops::Range;

/// The time phrases that say when something happened, with their tokens. Lengths ("twenty years") and vague ones
/// ("the recent") stay ordinary words.
pub(super) struct Times {
    pub(super) ranges: Vec<Range<usize>>,
    pub(super) timexes: Vec<Timex>,
}

impl Times {
    pub(super) fn of(source: Source<'_>) -> Self {
        let tokens = &source.prose.tokens;
        let mut times = Self { ranges: Vec::new(), timexes: Vec::new() };
        let cites = citation::is_habit(source);
        let mut at = 0;
        for (index, timex) in source.timexes.iter().enumerate() {
            if !(timex.is_dated() || matches!(timex.value, TimeValue::Yearless { .. })) {
                continue;
            }
            if is_no_date(source, timex)
                || is_of_another_time(source, index)
                || citation::is_one(source, timex, cites)
            {
                continue;
            }
            while tokens.get(at).is_some_and(|token| token.span.end() <= timex.span.start()) {
                at += 1;
            }
            let start = behind_week(source, at);
            while tokens.get(at).is_some_and(|token| token.span.start() < timex.span.end()) {
                at += 1;
            }
            // "the 1938/39 season"
            if at > start && is_year(timex) && wording::is_word(source, at, &["season"]) {
                at += 1;
            }
            // "in 1988's Mystic Mill", "won 1988's final"
            if at > start
                && is_year(timex)
                && tokens.get(at).is_some_and(|token| token.kind == TokenKind::Clitic)
            {
                at += 1;
            }
            // "died in 1901 and 1911 respectively": which of them died when is told of nobody alone.
            if is_apportioned(source, at) {
                let mut first = start;
                while let Some(last) = times.ranges.pop_if(|last| last.end + 2 >= first) {
                    first = last.start;
                    times.timexes.pop();
                }
                continue;
            }
            if at > start {
                times.ranges.push(start..at);
                times.timexes.push(*timex);
            }
        }
        times
    }

    /// Whether any of them stands among the tokens.
    pub(super) fn stand_in(&self, tokens: &Range<usize>) -> bool {
        let first = self.ranges.partition_point(|time| time.end <= tokens.start);
        self.ranges.get(first).is_some_and(|time| time.start < tokens.end)
    }
}

/// Whether it names, counts or compares something, and dates nothing.
fn is_no_date(source: Source<'_>, timex: &Timex) -> bool {
    is_doer(source, timex)
        || is_dated_itself(source, timex)
        || is_topic(source, timex)
        || is_done(source, timex)
        || is_quality(source, timex)
        || is_reference(source, timex)
        || is_census_note(source, timex)
        || is_measure(source, timex)
        || is_attribute_of_feast(source, timex)
        || is_in_name_of_war(source, timex)
        || law::is_of_one_leant_upon(source, timex)
        || is_class(source, timex)
        || predecessor::is_date_of_one(source, timex)
        || is_name_of_season(source, timex)
}

/// "the week ending 12 March", "the week of 4 May": where a date with its week begins.
fn behind_week(source: Source<'_>, at: usize) -> usize {
    let is_week = |back: usize, words: &[&str]| {
        at.checked_sub(back).is_some_and(|at| wording::is_word(source, at, words))
    };
    let article = usize::from(is_week(3, &["the"]));
    let is_ending = is_week(2, &["week", "weekend"]) && is_week(1, &["ending", "ended"]);
    if is_ending { at - 2 - article } else { at }
}

/// A year, or a stretch from one to another.
const fn is_year(timex: &Timex) -> bool {
    matches!(
        timex.value,
        TimeValue::Point(PartialDate::Year(_)) | TimeValue::Range(PartialDate::Year(_), PartialDate::Year(_))
    )
}

/// "and 1911 respectively"
fn is_apportioned(source: Source<'_>, at: usize) -> bool {
    let comma = source.prose.tokens.get(at).is_some_and(|token| token.is_mark(','));
    wording::is_word(source, at + usize::from(comma), &["respectively"])
}

/// "68 billion in 2019 dollars", "in 2015 prices", "Post-2020 developments", "(Cinco de Mayo)": what something is measured or
/// called by.
fn is_measure(source: Source<'_>, timex: &Timex) -> bool {
    const MONEY: &[&str] = &["prices", "dollars", "pounds", "money", "terms", "euros", "rupees", "adjusted"];
    let tokens = &source.prose.tokens;
    let first = tokens.partition_point(|token| token.span.end() <= timex.span.start());
    let next = tokens.partition_point(|token| token.span.start() < timex.span.end());
    let is_mark = |at: Option<usize>, mark: char| {
        at.and_then(|at| tokens.get(at)).is_some_and(|token| token.is_mark(mark))
    };
    let is_money = is_year(timex)
        && (wording::is_word(source, next, MONEY)
            || is_mark(Some(next), ',') && wording::is_word(source, next + 1, &["adjusted"]));
    let is_joined = is_mark(first.checked_sub(1), '-')
        && tokens.get(first).is_some_and(|token| !token.is_spaced)
        && first.checked_sub(2).is_some_and(|at| wording::is_word(source, at, &["post", "pre"]));
    let is_name =
        timex.basis == Basis::Named && is_mark(first.checked_sub(1), '(') && is_mark(Some(next), ')');
    is_money || is_joined || is_name
}

/// "The First Ward (2015 population: 4,906)", "(population 312 in 2001)": how many live there, told by the way.
fn is_census_note(source: Source<'_>, timex: &Timex) -> bool {
    /// So many tokens of a bracket are looked at on either side.
    const REACH: usize = 8;
    let tokens = &source.prose.tokens;
    let first = tokens.partition_point(|token| token.span.end() <= timex.span.start());
    let is_mark = |at: usize, marks: &[char]| {
        tokens.get(at).is_some_and(|token| marks.iter().any(|mark| token.is_mark(*mark)))
    };
    let front = (1..=REACH).map_while(|back| first.checked_sub(back));
    let open = front.take_while(|&at| !is_mark(at, &[')', ']'])).find(|&at| is_mark(at, &['(', '[']));
    let Some(open) = open.filter(|_| is_year(timex)) else { return false };
    (open + 1..open + 2 * REACH)
        .take_while(|&at| !is_mark(at, &[')', ']']))
        .any(|at| wording::is_word(source, at, &["pop", "population"]))
}

/// "(see 22 June 1944)", "(cf. 1921)": where to look, not when.
fn is_reference(source: Source<'_>, timex: &Timex) -> bool {
    const LEADS: &[&str] = &["see", "cf", "cp", "compare", "vide"];
    let tokens = &source.prose.tokens;
    let first = tokens.partition_point(|token| token.span.end() <= timex.span.start());
    let is_mark = |at: usize| tokens.get(at).is_some_and(|token| token.is_mark('.') || token.is_mark(','));
    let is_small = |at: usize| wording::is_word(source, at, &["also", "under", "entry", "for", "the", "on"]);
    let lead =
        (1..=4).filter_map(|distance| first.checked_sub(distance)).find(|&at| !is_mark(at) && !is_small(at));
    let Some(lead) = lead.filter(|&lead| wording::is_word(source, lead, LEADS)) else { return false };
    let opens = lead
        .checked_sub(1)
        .and_then(|at| tokens.get(at))
        .is_none_or(|token| matches!(token.kind, TokenKind::Mark('(' | '[' | ';' | '.' | '—' | '–' | ':')));
    opens || wording::is_word(source, lead, &["cf", "vide"])
}

/// "They supported the creation of Bangladesh": a named time behind a verb is what was done, no date.
fn is_done(source: Source<'_>, timex: &Timex) -> bool {
    if timex.basis != Basis::Named {
        return false;
    }
    let tokens = &source.prose.tokens;
    let first = tokens.partition_point(|token| token.span.end() <= timex.span.start());
    let word = |at: usize| source.language.words.get(at).copied().unwrap_or_default();
    let before = first.checked_sub(1).filter(|&before| word(before).tag == Tag::Determiner).unwrap_or(first);
    let leads = before.checked_sub(1);
    // "The year saw the outbreak of the French Revolution"
    let is_edge = leads.filter(|&of| wording::is_word(source, of, &["of"])).and_then(|of| of.checked_sub(3));
    let is_seen = is_edge.is_some_and(|seen| {
        let time = seen.checked_sub(1);
        let is_time = time.is_some_and(|time| {
            word(time).tag == Tag::Number
                || wording::is_word(source, time, &["year", "decade", "century", "period", "month"])
        });
        is_time
            && matches!(word(seen).lemma, Some("bring" | "mark" | "see" | "witness"))
            && wording::is_word(source, seen + 1, &["the"])
            && wording::is_word(
                source,
                seen + 2,
                &["outbreak", "start", "beginning", "end", "collapse", "fall"],
            )
    });
    // "became known as the June incident"
    let is_as = leads.is_some_and(|at| wording::is_word(source, at, &["as"]));
    is_as
        || is_seen
        || leads.map(word).is_some_and(|verb| {
            verb.tag == Tag::Verb && !matches!(verb.lemma, Some("spend" | "celebrate" | "observe" | "mark"))
        })
}

/// "The U-2 incident brought relations to their lowest point", "until the Great Fire destroyed it": a named time that acts is no
/// date of the clause; but "after the war had ended" is after it.
fn is_doer(source: Source<'_>, timex: &Timex) -> bool {
    const CONJUNCTIONS: &[&str] = &[
        "after", "although", "because", "before", "once", "since", "that", "till", "until", "when", "while",
    ];
    if timex.basis != Basis::Named {
        return false;
    }
    let tokens = &source.prose.tokens;
    let first = tokens.partition_point(|token| token.span.end() <= timex.span.start());
    let next = tokens.partition_point(|token| token.span.start() < timex.span.end());
    let word = |at: usize| source.language.words.get(at).copied().unwrap_or_default();
    let is_the = |at: usize| word(at).tag == Tag::Determiner;
    let start = first.checked_sub(1).filter(|&before| is_the(before)).unwrap_or(first);
    // "Moreover, the partition of the land gave"
    let is_connective = |at: usize| {
        tokens.get(at).is_some_and(|token| token.is_mark(',')) && word(at.wrapping_sub(1)).tag == Tag::Adverb
    };
    let opens = start.checked_sub(2).filter(|_| is_connective(start - 1)).unwrap_or(start);
    let begins =
        source.prose.sentences.binary_search_by(|sentence| sentence.tokens.start.cmp(&opens)).is_ok();
    let acts = matches!(word(next).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal)
        && matches!(word(next).tense, Some(Tense::Past | Tense::Present));
    let opens_clause = start.checked_sub(1).is_some_and(|at| wording::is_word(source, at, CONJUNCTIONS));
    let is_over = || {
        let verb = (next..next + 3).map(word).find(|word| word.tag == Tag::Verb);
        verb.is_none_or(|verb| matches!(verb.lemma, Some("end" | "finish" | "conclude" | "be" | "close")))
    };
    acts && start < first && (begins || opens_clause && !is_over())
}

/// "talks about the partition of Norland", "the demand for the creation of Aden": what is spoken of, wanted or feared is no date,
/// unless a noun before it says that it is: "the eve of the war".
fn is_topic(source: Source<'_>, timex: &Timex) -> bool {
    const EDGES: &[&str] = &[
        "aftermath",
        "age",
        "beginning",
        "close",
        "conclusion",
        "course",
        "dawn",
        "day",
        "days",
        "decade",
        "end",
        "era",
        "eve",
        "height",
        "middle",
        "midst",
        "moment",
        "month",
        "months",
        "morning",
        "night",
        "onset",
        "outbreak",
        "period",
        "start",
        "summer",
        "time",
        "times",
        "wake",
        "week",
        "weeks",
        "winter",
        "year",
        "years",
    ];
    if timex.basis != Basis::Named {
        return false;
    }
    let tokens = &source.prose.tokens;
    let first = tokens.partition_point(|token| token.span.end() <= timex.span.start());
    let is = |at: Option<usize>, words: &[&str]| at.is_some_and(|at| wording::is_word(source, at, words));
    let the = first.checked_sub(1).filter(|&the| wording::is_word(source, the, &["the"]));
    let lead = the.unwrap_or(first).checked_sub(1);
    let noun = lead.and_then(|lead| lead.checked_sub(1));
    // "the attacks of 9/11"
    let is_event = is(noun, &["attack", "attacks", "bombing", "bombings", "events", "massacre", "tragedy"]);
    // "the debates stemming from the Yalta conference": they came later.
    let is_source = is(lead, &["from"])
        && noun.and_then(|verb| source.language.words.get(verb)).is_some_and(|verb| {
            verb.tag == Tag::Verb && matches!(verb.tense, Some(Tense::Gerund | Tense::Participle))
        });
    is_source
        || is(lead, &["about", "against", "concerning", "for", "over", "regarding"])
        || is(lead, &["of"]) && !is(noun, EDGES) && !is_event
}

/// "After the Treaty of Lund, signed on 1 May 1702,": what has its date beside it is told of, and is no date itself.
fn is_dated_itself(source: Source<'_>, timex: &Timex) -> bool {
    let tokens = &source.prose.tokens;
    let next = tokens.partition_point(|token| token.span.start() < timex.span.end());
    let word = |at: usize| source.language.words.get(at).copied().unwrap_or_default();
    timex.basis == Basis::Named
        && tokens.get(next).is_some_and(|token| token.is_mark(','))
        && word(next + 1).tag == Tag::Verb
        && word(next + 1).tense == Some(Tense::Participle)
        && wording::is_word(source, next + 2, &["in", "on"])
}

/// "the Hungarian Revolution" in a life of 1803 to 1853: another event of that name.
fn is_of_another_time(source: Source<'_>, index: usize) -> bool {
    /// How many years of the text on either side say what it tells of.
    const NEAR: usize = 4;
    /// So many years away is another time.
    const FAR: i32 = 80;
    /// No event lasts for so many years.
    const LONGEST: i32 = 30;
    let year = |timex: &Timex| timex.interval().earliest().map(crate::temporal::Day::year);
    let Some(timex) = source.timexes.get(index).filter(|timex| timex.rule == "named time") else {
        return false;
    };
    // An age may be named in a text of another.
    let last = timex.interval().latest().map(crate::temporal::Day::year);
    let Some(named) = year(timex).filter(|first| last.is_some_and(|last| last - first < LONGEST)) else {
        return false;
    };
    let told = |timex: &&Timex| timex.basis == Basis::Explicit && is_year_or_finer(timex);
    let before = source.timexes.get(..index).unwrap_or_default().iter().rev().filter(told).take(NEAR);
    let behind = source.timexes.get(index + 1..).unwrap_or_default().iter().filter(told).take(NEAR);
    let years: Vec<i32> = before.chain(behind).filter_map(year).collect();
    years.len() >= NEAR && years.iter().all(|told| (told - named).abs() > FAR)
}

/// A year, or a part of one.
fn is_year_or_finer(timex: &Timex) -> bool {
    matches!(timex.value, TimeValue::Point(date) if date.granularity() >= Granularity::Year)
}

/// "the Winter War", "the Red Summer", "Henry Winter Davis": part of a name.
fn is_name_of_season(source: Source<'_>, timex: &Timex) -> bool {
    let is_season = matches!(timex.value, TimeValue::Point(PartialDate::Season { .. }));
    if !is_season || timex.basis == Basis::Explicit || timex.modifier.is_some() {
        return false;
    }
    let tokens = &source.prose.tokens;
    let next = tokens.partition_point(|token| token.span.start() < timex.span.end());
    let Some(season) = next.checked_sub(1) else { return false };
    let is_capital = |at: usize| wording::text(source, at).starts_with(char::is_uppercase);
    let is_name = |at: usize| {
        let tag = source.language.words.get(at).map(|word| word.tag);
        is_capital(at) && matches!(tag, Some(Tag::Name | Tag::Noun | Tag::Adjective))
    };
    let opens = |at: usize| {
        source.prose.sentences.binary_search_by(|sentence| sentence.tokens.start.cmp(&at)).is_ok()
    };
    let is_behind = season.checked_sub(1).is_some_and(|before| is_name(before) && !opens(before));
    is_capital(season) && !opens(season) && (is_name(next) || is_behind)
}

/// "took five percent of those who applied for the class of 2019", "threw 2041⁄3 innings": the year of those who were to leave the
/// school, and a number with a fraction.
fn is_class(source: Source<'_>, timex: &Timex) -> bool {
    let tokens = &source.prose.tokens;
    let first = tokens.partition_point(|token| token.span.end() <= timex.span.start());
    let next = tokens.partition_point(|token| token.span.start() < timex.span.end());
    let is = |back: usize, word: &str| {
        first.checked_sub(back).is_some_and(|at| wording::is_word(source, at, &[word]))
    };
    let is_fraction = tokens.get(next).is_some_and(|token| token.is_mark('\u{2044}'));
    is_year(timex) && (is_fraction || is(1, "of") && is(2, "class") && is(3, "the"))
}

/// "opposed the War of 1812": a war that is called by its year; but "fell in the War of 1870" is then.
fn is_in_name_of_war(source: Source<'_>, timex: &Timex) -> bool {
    let tokens = &source.prose.tokens;
    let first = tokens.partition_point(|token| token.span.end() <= timex.span.start());
    let before = |back: usize| first.checked_sub(back);
    let is = |back: usize, words: &[&str]| before(back).is_some_and(|at| wording::is_word(source, at, words));
    // "The Rohilla War of 1774 ended": a war with a name of its own is told with its year.
    let is_war = is_year(timex)
        && is(1, &["of"])
        && before(2).is_some_and(|at| wording::text(source, at) == "War")
        && is(3, &["the"]);
    is_war && timex.rule != "named time" && !is(4, WITHIN) && !is(4, &["of"])
}

/// "the Christmas special", "their Easter cards": made for a feast, not on it.
fn is_attribute_of_feast(source: Source<'_>, timex: &Timex) -> bool {
    const MADE: &[&str] = &[
        "album",
        "cake",
        "card",
        "cards",
        "carol",
        "carols",
        "concert",
        "episode",
        "episodes",
        "gift",
        "gifts",
        "market",
        "markets",
        "number",
        "pantomime",
        "present",
        "presents",
        "record",
        "show",
        "single",
        "song",
        "songs",
        "special",
        "specials",
        "story",
        "tree",
        "trees",
    ];
    let next = source.prose.tokens.partition_point(|token| token.span.start() < timex.span.end());
    timex.rule == "feast" && timex.basis != Basis::Explicit && wording::is_word(source, next, MADE)
}

/// "The seventeenth-century castle", "the 1950s bus station": of what time a thing is, not when something was done; but "in
/// 19th-century Norland" is when.
fn is_quality(source: Source<'_>, timex: &Timex) -> bool {
    let TimeValue::Point(date) = timex.value else { return false };
    if !matches!(date.granularity(), Granularity::Century | Granularity::Decade) {
        return false;
    }
    let tokens = &source.prose.tokens;
    let first = tokens.partition_point(|token| token.span.end() <= timex.span.start());
    let next = tokens.partition_point(|token| token.span.start() < timex.span.end());
    let word = |at: usize| source.language.words.get(at).copied().unwrap_or_default();
    let is_article = |at: usize| matches!(word(at).tag, Tag::Determiner | Tag::Possessive);
    let before = first.checked_sub(1).filter(|&before| is_article(before));
    let has_article = is_article(first) || before.is_some();
    let lead = before.unwrap_or(first).checked_sub(1);
    let is_led = lead.is_some_and(|lead| word(lead).tag == Tag::Preposition);
    let is_hyphened = timex.span.slice(&source.article.text).ends_with("-century");
    let noun = wording::text(source, next);
    let is_event = is_event_noun(noun) || is_event_noun(noun.strip_suffix('s').unwrap_or(noun));
    let is_noun = matches!(word(next).tag, Tag::Noun | Tag::Name) && !is_event;
    // "the 19th-century stone mill"
    let is_noun = is_noun || word(next).tag == Tag::Adjective && word(next + 1).tag == Tag::Noun;
    // "the last century's steam engines", "coins and fourteenth-century bowls"; but "in 19th-century Norland".
    let is_owner = wording::is_word(source, next, &["'s", "’s"]);
    let is_in = lead.is_some_and(|lead| wording::is_word(source, lead, &["in"]));
    let is_bare = is_hyphened && is_noun && !is_in;
    is_owner || is_bare || is_noun && has_article && (is_hyphened || !is_led)
}
