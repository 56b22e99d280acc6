//! K4 in the article's own words: a sentence with its date left out.
//!
//! What a clause was taken to say may be wrong; the sentence is what the article says, and the gap stands where the date
//! stood. **Pattern**: a sentence, or a part of one with a subject of its own, of 8 to 30 words that holds the date behind "on", "in",
//! "since" or "until", and nothing that points outside it; what points to the sentence before is asked with that sentence above it.
//! **Example**: "On ______, jets from Kano raided the airfields of Sokoto." 3 December 1971. **Never**: another date of that year
//! or one counted from another date in the same stem, half a quotation, "by" and "before" (more than one option would be true); beside
//! K1 on the same fact.

use super::{below, when};
use crate::fact::{Argument, Fact, Voice};
use crate::language::{EntityKind, Tag};
use crate::question::certain::is_certain;
use crate::question::chance::Chance;
use crate::question::clause::worded;
use crate::question::code::Code;
use crate::question::draft::{Candidates, Draft};
use crate::question::gate;
use crate::question::grading::normal;
use crate::question::ground::{Ground, SURE};
use crate::question::item::{Answer, QuestionKind};
use crate::question::lure;
use crate::question::own_words;
use crate::question::stock::Stock;
use crate::question::wording::{GAP, calmed, capitalised, holds_normal, word_count};
use crate::temporal::{Basis, Granularity, Modifier, PartialDate, TimeValue, Timex, TimexKind};
use std::ops::Range;

const KIND: QuestionKind = QuestionKind::ClozeDate;

/// The longest part, in tokens and in words.
const LONGEST: usize = 70;
const MOST: usize = 30;

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    for (index, fact) in stock.asked() {
        if fact.when.is_some() && fact.predicate.is_some() {
            match question(stock.ground, index, fact) {
                Ok(draft) => {
                    candidates.drafts.extend(below::below(stock.ground, fact, &draft));
                    candidates.drafts.push(draft);
                }
                Err(code) => candidates.refuse(KIND, index, code),
            }
        }
    }
}

fn question(ground: &Ground<'_>, index: usize, fact: &Fact) -> Result<Draft, Code> {
    gate::told(ground, fact).or_else(|code| if is_kept(ground, fact, code) { Ok(()) } else { Err(code) })?;
    let Asked { date, phrase, lead, from } = asked(ground, index, fact)?;
    let timex = fact.when.as_ref().ok_or(Code::G24)?.timex;
    let part = own_words::part(ground, fact, &phrase).ok_or(Code::G02)?;
    let verb = fact.predicate.as_ref().map_or(phrase.end, |predicate| predicate.tokens.end);
    let part = if own_words::words_in(ground, &part) > MOST {
        let shorter = own_words::shortened(ground, &part, phrase.end.max(verb), MOST);
        shorter.or_else(|| without_front(ground, fact, &part, &phrase)).ok_or(Code::L02)?
    } else {
        part
    };
    if part.len() > LONGEST {
        return Err(Code::L02);
    }
    if gives_its_date_away(ground, &part, &timex, date) {
        return Err(Code::G07);
    }
    if !own_words::is_whole(ground, &part) {
        return Err(Code::G14);
    }
    if !is_sentence(ground, fact, &part) {
        return Err(Code::G01);
    }
    // "the first fight on Indian soil since 1857" compares; "has grown in the 21st century" goes on.
    let is_since = phrase.start.checked_sub(1).is_some_and(|at| ground.text(at) == "since");
    let compares = part.clone().any(|at| {
        matches!(ground.text(at), "first" | "last" | "only" | "most" | "least")
            || ground.text(at).ends_with("est")
    });
    let is_long = matches!(date.granularity(), Granularity::Decade | Granularity::Century);
    // "in the early 1900s" is no century.
    let is_century = date.granularity() == Granularity::Century
        && !phrase.clone().any(|at| matches!(ground.text(at), "century" | "centuries"));
    // "Many accounts incorrectly state"
    let is_wrong = part.clone().any(|at| {
        matches!(
            ground.text(at),
            "incorrectly" | "mistakenly" | "wrongly" | "falsely" | "erroneously" | "legend"
        )
    });
    if is_century || is_wrong {
        return Err(Code::G12);
    }
    let is_past = fact.predicate.as_ref().is_some_and(|predicate| predicate.is_past);
    if is_since && compares || is_long && !is_past {
        return Err(Code::G24);
    }
    let told = written_out(ground, fact, &part, &phrase);
    let (stem, named) = with_gap(ground, told, &part, &phrase, lead);
    // "Khrushchev reciprocated in November 1955": the half of a sentence says less than it seems.
    let sentence = ground.source.prose.sentences.get(fact.sentence).ok_or(Code::G20)?;
    let is_half = part.len() + 6 < sentence.tokens.len();
    let count = word_count(&stem);
    if !(6..=MOST).contains(&count) {
        return Err(Code::L02);
    }
    // What is so short needs the sentence before.
    let is_short = count < if is_half { 8 } else { 7 };
    if says_nothing(&stem) {
        return Err(Code::G04);
    }
    let mut draft = Draft::new(KIND, index, "when", stem, date.phrase());
    let is_inferred = timex.basis != Basis::Explicit;
    draft.answer = if is_inferred { Answer::DateWithInferredYear(date) } else { Answer::Date(date) };
    draft.accepted.extend(when::other_forms(date));
    draft.answer_span = Some(timex.span);
    draft.is_whole = true;
    // Nothing in it can have been read wrongly.
    draft.bonus = 2;
    draft.points = is_short
        || own_words::stands_alone(ground, &part).is_err()
        || !own_words::binds_its_pronouns(ground, &part, fact.sentence, &named);
    let mut pool = lure::date::pool(ground, index, date);
    pool.retain(|wrong| from.is_none_or(|from| wrong.is_behind(from)));
    let chance = Chance::new(ground.seed, &["verbatim", &draft.stem]);
    lure::date::choose(ground, &mut draft, date, &pool, chance);
    Ok(draft)
}

/// Whether the whole sentence keeps what the clause alone lacks: the other half of a quotation, who said it, "would" of what came.
fn is_kept(ground: &Ground<'_>, fact: &Fact, code: Code) -> bool {
    let flags = fact.flags;
    let year = fact.when.as_ref().and_then(|when| when.timex.interval().latest()).map(|day| day.civil().0);
    let is_past = year.zip(ground.years).is_some_and(|(year, (_, last))| year < last);
    let sentence = ground.source.prose.sentences.get(fact.sentence).map(|sentence| sentence.tokens.clone());
    let is_if = |at: usize| matches!(ground.text(at), "if" | "If" | "unless" | "hoped" | "feared" | "have");
    let is_would = fact.predicate.as_ref().is_some_and(|predicate| predicate.text.starts_with("would "))
        && !sentence.into_iter().flatten().take(200).any(is_if);
    match code {
        Code::G14 => true,
        Code::G12 if is_would => is_past && !flags.is_opinion,
        Code::G12 => flags.is_reported && !flags.is_hedged && !flags.is_opinion,
        Code::G16 => is_past && is_would,
        _ => false,
    }
}

/// A part that is too long from its subject on, where that is a name of its own.
fn without_front(
    ground: &Ground<'_>,
    fact: &Fact,
    part: &Range<usize>,
    phrase: &Range<usize>,
) -> Option<Range<usize>> {
    let subject = fact.subject.as_ref().filter(|subject| subject.resolved_from.is_none())?;
    let start = subject.tokens.start;
    let rest = own_words::without_front(ground, part, start).filter(|_| start <= phrase.start)?;
    if own_words::words_in(ground, &rest) <= MOST {
        return Some(rest);
    }
    let verb = fact.predicate.as_ref().map_or(phrase.end, |predicate| predicate.tokens.end);
    own_words::shortened(ground, &rest, phrase.end.max(verb), MOST)
}

/// "Denmark did the same in ______": what was done stands elsewhere.
fn says_nothing(stem: &str) -> bool {
    const EMPTY: [&str; 8] = [
        "did the same",
        "do the same",
        "did so",
        "follow suit",
        "followed suit",
        "follows suit",
        "had done so",
        "have done so",
    ];
    let stem = normal(stem);
    EMPTY.iter().any(|phrase| holds_normal(&stem, phrase))
}

/// What is asked for, and where it stands.
struct Asked {
    date: PartialDate,
    /// The tokens that the gap stands for.
    phrase: Range<usize>,
    /// The preposition that the gap needs in front.
    lead: &'static str,
    /// Where a period began of which the end is asked for.
    from: Option<PartialDate>,
}

fn asked(ground: &Ground<'_>, index: usize, fact: &Fact) -> Result<Asked, Code> {
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

/// Whether another date in the part gives this one away or is mixed up with it: it has the same year, or one is counted from the
/// other ("in 1962, and two years later").
fn gives_its_date_away(ground: &Ground<'_>, part: &Range<usize>, timex: &Timex, date: PartialDate) -> bool {
    let mut others = ground.timexes_in(part.clone()).iter().filter(|other| other.span != timex.span);
    others.any(|other| match other.kind {
        TimexKind::Set => false,
        TimexKind::Duration => {
            let tokens = ground.tokens_of(other.span);
            let is_counted = |at: usize| {
                matches!(
                    ground.text(at),
                    "later" | "earlier" | "after" | "before" | "afterwards" | "previously" | "within"
                )
            };
            (tokens.start.saturating_sub(1)..=tokens.end).any(is_counted)
        }
        TimexKind::Date | TimexKind::Time => {
            let year = date.year();
            let told = match other.value {
                TimeValue::Point(told) => told,
                TimeValue::Range(from, to) => {
                    return from.year().is_none() || [from.year(), to.year()].contains(&year);
                }
                // "what is now Pakistan"
                TimeValue::Present | TimeValue::Past | TimeValue::Future => return false,
                _ => return true,
            };
            other.basis != Basis::Explicit || told.year() == year && (told.year().is_some() || told == date)
        }
    })
}

/// The pronouns that are sure to mean the one told of, with the words for him; nothing where one is in doubt.
fn written_out(
    ground: &Ground<'_>,
    fact: &Fact,
    part: &Range<usize>,
    phrase: &Range<usize>,
) -> Vec<(Range<usize>, String)> {
    let adjuncts = fact.adjuncts.iter().filter_map(|adjunct| adjunct.argument.as_ref());
    let arguments = [&fact.subject, &fact.object].into_iter().flatten().chain(adjuncts);
    let mut told: Vec<(Range<usize>, String)> = arguments
        .filter(|argument| {
            argument.resolved_from.is_some() && !argument.is_vague && !argument.entities.is_empty()
        })
        .filter_map(|argument| {
            let tokens = written_as(ground, argument)?;
            // "awarded him a doctorate" may have been read as one phrase.
            let name = argument
                .entities
                .first()
                .map(|&entity| ground.with_the(entity))
                .filter(|_| tokens.len() == 1);
            Some((tokens, name.unwrap_or_else(|| worded(ground, argument))))
        })
        .filter(|(tokens, _)| {
            part.start <= tokens.start
                && tokens.end <= part.end
                && (tokens.end <= phrase.start || phrase.end <= tokens.start)
        })
        .collect();
    told.sort_by_key(|(tokens, _)| tokens.start);
    if told.is_empty() || !is_certain(ground, fact) {
        told.clear();
    }
    told
}

/// The part with its gap, and the pronouns for which a name stands in it. A name is not written where it stands before.
fn with_gap(
    ground: &Ground<'_>,
    told: Vec<(Range<usize>, String)>,
    part: &Range<usize>,
    phrase: &Range<usize>,
    lead: &str,
) -> (String, Vec<usize>) {
    let mut text = String::new();
    let mut named = Vec::new();
    let mut at = part.start;
    let add = |text: &mut String, tokens: Range<usize>, words: &str| {
        let is_apart = ground.token(tokens.start).is_some_and(|token| token.is_spaced);
        if is_apart && !text.is_empty() && !words.is_empty() {
            text.push(' ');
        }
        text.push_str(words);
    };
    let mut pieces = told.into_iter().peekable();
    while at < part.end {
        if at == phrase.start {
            add(&mut text, phrase.clone(), &format!("{lead}{GAP}"));
            at = phrase.end;
            continue;
        }
        if let Some(length) = own_words::joint(ground, part, at) {
            at += length;
            continue;
        }
        if let Some((tokens, words)) = pieces.next_if(|(tokens, _)| tokens.start <= at) {
            // "Iqbal's centenary" stands where nothing before it says whose.
            let name = words.split(['’', '\'']).next().unwrap_or_default();
            let last = name.rsplit(' ').next().unwrap_or_default();
            // "He kept his shares, and his nephew sold them": the first pronoun should have had the name.
            let told = normal(&text);
            let is_behind_another = ["he", "she", "it", "they"].iter().any(|word| holds_normal(&told, word))
                || tokens.len() > 1 && has_person(ground, part.start..tokens.start);
            if tokens.start == at && !holds_normal(&told, &normal(last)) && !is_behind_another {
                add(&mut text, tokens.clone(), &words);
                named.push(at);
                at = tokens.end;
            }
            continue;
        }
        let next = pieces.peek().map_or(part.end, |(tokens, _)| tokens.start.max(at + 1));
        let end = if at < phrase.start { next.min(phrase.start) } else { next }.min(part.end);
        add(&mut text, at..end, &own_words::written(ground, part, at..end));
        at = end;
    }
    (calmed(&capitalised(&format!("{text}."))).replace("..", "."), named)
}

/// Whether a person is named: "May sets out her plan" says whose.
fn has_person(ground: &Ground<'_>, tokens: Range<usize>) -> bool {
    let named = ground.source.language.mentions_in(tokens);
    let mut kinds =
        named.iter().filter_map(|mention| ground.entity(mention.entity)).map(|entity| entity.kind);
    kinds.any(|kind| kind == EntityKind::Person)
}

/// Whether the verb of the fact makes the part a sentence: not "born in 1749, killed at", "a line that led to his downfall".
fn is_sentence(ground: &Ground<'_>, fact: &Fact, part: &Range<usize>) -> bool {
    let is_finite = |fact: &Fact| {
        fact.predicate.as_ref().is_some_and(|predicate| {
            let start = predicate.tokens.start;
            let is_linked =
                |at: usize| matches!(ground.text(at), "that" | "which" | "who" | "whom" | "where");
            let behind = fact.subject.as_ref().filter(|subject| subject.resolved_from.is_none());
            let behind = behind.map(|subject| subject.tokens.end).filter(|&at| at < start);
            // "a line that in 1969 led to his downfall"; in "the dynasty, which rose in 1270, fell" another verb stands between.
            let is_verb = |at: usize| matches!(ground.word(at).tag, Tag::Verb | Tag::Auxiliary);
            let linked = behind.and_then(|at| (at..start).rev().find(|&at| is_linked(at)));
            let is_relative = start > part.start && is_linked(start - 1)
                || linked.is_some_and(|at| !(at..start).any(is_verb));
            // "The envoys, arrived": what stood between the commas was lost.
            let is_torn = behind.is_some_and(|at| at + 1 == start && ground.is_mark(at, ','));
            let is_participle = predicate.voice == Voice::Passive && predicate.auxiliary.is_none();
            part.contains(&start) && !is_relative && !is_torn && !is_participle
        })
    };
    let is_told = is_finite(fact) || ground.in_sentence(fact.sentence).iter().take(60).any(is_finite);
    is_told && own_words::ends_with_a_verb(ground, part)
}

/// The tokens of a phrase as they stand in the sentence: the pronoun, or the phrase that the owner begins.
fn written_as(ground: &Ground<'_>, argument: &Argument) -> Option<Range<usize>> {
    let pronoun = ground.tokens_of(argument.resolved_from?);
    let word = ground.text(pronoun.start).to_lowercase();
    match word.as_str() {
        "he" | "she" | "it" | "they" | "him" | "them" => Some(pronoun),
        "his" | "her" | "its" | "their"
            if argument.tokens.start == pronoun.start && argument.tokens.len() > 1 =>
        {
            Some(argument.tokens.clone())
        }
        _ => None,
    }
}
