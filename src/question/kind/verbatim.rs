//! K4 in the article's own words: a sentence with its date left out.
//!
//! What a clause was taken to say may be wrong; the sentence is what the article says, and the gap stands where the date
//! stood. **Pattern**: a sentence, or a part of one with a subject of its own, of 8 to 30 words that holds the date behind "on", "in",
//! "since" or "until", and nothing that points outside it; what points to the sentence before is asked with that sentence above it.
//! **Example**: "On ______, jets from Kano raided the airfields of Sokoto." 3 December 1971. **Never**: another date of that year
//! or one counted from another date in the same stem, half a quotation, "by" and "before" (more than one option would be true); beside
//! K1 on the same fact.

mod gap;

use super::{below, period, when};
use crate::fact::{Argument, Fact, FactKind, Voice};
use crate::language::{EntityKind, Tag, Tense};
use crate::question::certain::is_certain;
use crate::question::chance::Chance;
use crate::question::clause::{disagrees, worded};
use crate::question::code::Code;
use crate::question::draft::{Candidates, Draft};
use crate::question::gate;
use crate::question::grading::normal;
use crate::question::ground::Ground;
use crate::question::item::{Answer, QuestionKind};
use crate::question::lure;
use crate::question::own_words;
use crate::question::stock::Stock;
use crate::question::wording::{GAP, calmed, capitalised, holds, holds_normal, word_count};
use crate::temporal::{Basis, Granularity, PartialDate, TimeValue, Timex, TimexKind};
use gap::{Asked, Fits, asked};
use std::ops::Range;

const KIND: QuestionKind = QuestionKind::ClozeDate;

/// The longest part, in tokens and in words.
const LONGEST: usize = 70;
const MOST: usize = 30;

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    for (index, fact) in stock.asked() {
        if fact.when.is_some() && (fact.predicate.is_some() || is_in_brackets(stock.ground, fact)) {
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

/// "The Baltic War (1861-64) cost Denmark the island": the date of an event that another verb tells of.
fn is_in_brackets(ground: &Ground<'_>, fact: &Fact) -> bool {
    let date = fact.when.as_ref().map(|when| ground.tokens_of(when.timex.span));
    let is_closed = |date: Range<usize>| {
        date.start.checked_sub(1).is_some_and(|at| ground.is_mark(at, '(')) && ground.is_mark(date.end, ')')
            // "Kora Athletic (1984) Ltd"
            && ground.word(date.end + 1).tag != Tag::Name
    };
    fact.kind == FactKind::NounEvent && fact.predicate.is_none() && date.is_some_and(is_closed)
}

fn question(ground: &Ground<'_>, index: usize, fact: &Fact) -> Result<Draft, Code> {
    gate::told(ground, fact).or_else(|code| if is_kept(ground, fact, code) { Ok(()) } else { Err(code) })?;
    let Asked { date, phrase, lead, fits, until } = asked(ground, index, fact)?;
    let timex = fact.when.as_ref().ok_or(Code::G24)?.timex;
    let part = own_words::part(ground, fact, &phrase).ok_or(Code::G02)?;
    let verb = fact.predicate.as_ref().map_or(phrase.end, |predicate| predicate.tokens.end);
    // What stands in brackets may be left out of a sentence that is too long.
    let count = own_words::words_in(ground, &part);
    let is_too_long = count > MOST;
    let asides = if is_too_long { own_words::asides(ground, &part, &phrase) } else { Vec::new() };
    let in_asides: usize = asides.iter().map(|aside| own_words::words_in(ground, aside)).sum();
    let drops_asides = is_too_long && count <= MOST + in_asides;
    let asides = if drops_asides { asides } else { Vec::new() };
    let part = if is_too_long && !drops_asides {
        let shorter = own_words::shortened(ground, &part, phrase.end.max(verb), MOST);
        let half = || {
            let half = own_words::half(ground, fact, &part, &(phrase.start.min(verb)..phrase.end.max(verb)))?;
            (own_words::words_in(ground, &half) <= MOST).then_some(half)
        };
        shorter.or_else(|| without_front(ground, fact, &part, &phrase)).or_else(half).ok_or(Code::L02)?
    } else {
        part
    };
    if part.len() > LONGEST || ends_in_a_list(ground, &part) {
        return Err(Code::L02);
    }
    let is_inferred = timex.basis != Basis::Explicit;
    if gives_its_date_away(ground, &part, &phrase, date, is_inferred) {
        return Err(Code::G07);
    }
    if !own_words::is_whole_around(ground, &part, &phrase) {
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
    if is_century || is_weighed(ground, &part) {
        return Err(Code::G12);
    }
    let is_past = fact.predicate.as_ref().is_some_and(|predicate| predicate.is_past);
    if is_since && compares || is_long && !is_past {
        return Err(Code::G24);
    }
    let told = written_out(ground, fact, &part, &phrase);
    // "Between 1820 and ______, four million were sold": the end of a count.
    if matches!(fits, Fits::Behind(_)) && is_a_count(ground, fact, &part, &phrase) {
        return Err(Code::G13);
    }
    let (stem, named) = with_gap(ground, told, &part, &phrase, lead, &asides);
    // "Khrushchev reciprocated in November 1955": the half of a sentence says less than it seems.
    let sentence = ground.source.prose.sentences.get(fact.sentence).ok_or(Code::G20)?;
    let is_half = part.len() + 6 < sentence.tokens.len();
    let count = word_count(&stem);
    if !(6..=MOST).contains(&count) {
        return Err(Code::L02);
    }
    // What is so short needs the sentence before.
    let is_short = count < if is_half { 8 } else { 7 };
    // "again stood by Roth": at another date he had; "in 1208 and again in 1217" with one of the two cut off.
    if gate::is_done_again(ground, fact)
        || gate::is_told_again(ground, fact, &timex) && !holds(&stem, "again")
    {
        return Err(Code::G09);
    }
    if let Some(until) = until {
        if ground.timexes_in(part.clone()).iter().filter(|other| other.is_dated()).count() > 1 {
            return Err(Code::G07);
        }
        let mut draft = period::drafted(ground, index, fact, stem, date, until);
        draft.is_whole = true;
        draft.points = is_short || points(ground, fact, &part, &phrase, &named);
        return Ok(draft);
    }
    let mut draft = Draft::new(KIND, index, "when", stem, date.phrase());
    draft.answer = if is_inferred { Answer::DateWithInferredYear(date) } else { Answer::Date(date) };
    draft.accepted.extend(when::other_forms(date));
    draft.answer_span = Some(timex.span);
    draft.is_whole = true;
    // Nothing in it can have been read wrongly.
    draft.bonus = 2;
    draft.is_untouched = named.is_empty();
    draft.points = is_short || points(ground, fact, &part, &phrase, &named);
    let mut pool = lure::date::pool(ground, index, date);
    pool.retain(|wrong| match fits {
        Fits::Any => true,
        Fits::Behind(from) => wrong.is_behind(from),
        Fits::Earlier => !wrong.is_behind(date),
    });
    let chance = Chance::new(ground.seed, &["verbatim", &draft.stem]);
    lure::date::choose(ground, &mut draft, date, &pool, chance);
    // "By ______ Norland owned the mines": typed, any later year would be as true.
    if fits == Fits::Earlier && draft.options.is_empty() {
        return Err(Code::G24);
    }
    Ok(draft)
}

/// Whether the words doubt or judge what they tell: "Many accounts incorrectly state", "It is ironic that".
fn is_weighed(ground: &Ground<'_>, part: &Range<usize>) -> bool {
    part.clone().any(|at| {
        matches!(
            ground.text(at),
            "arguably"
                | "incorrectly"
                | "ironic"
                | "ironically"
                | "mistakenly"
                | "wrongly"
                | "falsely"
                | "erroneously"
                | "legend"
        )
    })
}

/// Whether a part tells of how many there were, and not of what was done: with a figure besides its years.
fn is_a_count(ground: &Ground<'_>, fact: &Fact, part: &Range<usize>, phrase: &Range<usize>) -> bool {
    const COUNTING: [&str; 9] =
        ["arrive", "decline", "grow", "increase", "lose", "occur", "record", "receive", "rise"];
    let is_counting = fact.predicate.as_ref().is_some_and(|predicate| COUNTING.contains(&predicate.lemma));
    let is_figure = |at: usize| {
        let is_dated = !ground.timexes_in(at..at + 1).is_empty();
        ground.word(at).tag == Tag::Number && !is_dated && !phrase.contains(&at)
    };
    is_counting || part.clone().any(is_figure)
}

/// Whether the part points to what was told before it; a count that the gap stands for does not.
fn points(
    ground: &Ground<'_>,
    fact: &Fact,
    part: &Range<usize>,
    phrase: &Range<usize>,
    named: &[usize],
) -> bool {
    let behind = phrase.end + usize::from(ground.is_mark(phrase.end, ','));
    let told = if phrase.start == part.start { behind..part.end } else { part.clone() };
    own_words::stands_around(ground, &told, Some(phrase.start)).is_err()
        || !own_words::binds_its_pronouns(ground, part, fact.sentence, named)
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

/// "was formed by Ida Holm, Greta Roth", where "and other writers" stands behind: a part that ends within a list of names.
fn ends_in_a_list(ground: &Ground<'_>, part: &Range<usize>) -> bool {
    let goes_on = part.end + usize::from(ground.is_mark(part.end, ','));
    let named = ground.source.language.mentions_in(part.clone());
    let [.., before, last] = named else { return false };
    matches!(ground.text(goes_on), "and" | "or")
        && last.tokens.end == part.end
        && before.tokens.end + 1 == last.tokens.start
        && ground.is_mark(before.tokens.end, ',')
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

/// Whether another date in the part gives this one away or is mixed up with it: it has the same year, or one is counted from the
/// other ("in 1962, and two years later").
fn gives_its_date_away(
    ground: &Ground<'_>,
    part: &Range<usize>,
    phrase: &Range<usize>,
    date: PartialDate,
    is_inferred: bool,
) -> bool {
    let is_apart = |other: &&Timex| {
        let tokens = ground.tokens_of(other.span);
        tokens.end <= phrase.start || phrase.end <= tokens.start
    };
    let others = || ground.timexes_in(part.clone()).iter().filter(is_apart);
    // "In ______, the wars of 1911 and 1912": which century is told.
    let is_long = matches!(date.granularity(), Granularity::Decade | Granularity::Century);
    if is_long && others().any(|other| other.is_dated() && other.interval().overlaps(date.interval())) {
        return true;
    }
    // What is counted gives nothing away where no date is written that it is counted from: "In ______, and two years later".
    let is_written = |other: &Timex| {
        other.kind == TimexKind::Date
            && other.basis == Basis::Explicit
            && matches!(other.value, TimeValue::Point(_) | TimeValue::Range(..))
    };
    let has_written = others().any(is_written);
    others().any(|other| match other.kind {
        TimexKind::Set => false,
        TimexKind::Duration => {
            let tokens = ground.tokens_of(other.span);
            let is_counted = |at: usize| {
                matches!(
                    ground.text(at),
                    "later" | "earlier" | "after" | "before" | "afterwards" | "previously" | "within"
                )
            };
            has_written && (tokens.start.saturating_sub(1)..=tokens.end).any(is_counted)
        }
        TimexKind::Date | TimexKind::Time => {
            let year = date.year();
            let told = match other.value {
                TimeValue::Point(told) | TimeValue::Time { date: Some(told), .. } => told,
                TimeValue::Range(from, to) => {
                    return from.year().is_none() || [from.year(), to.year()].contains(&year);
                }
                // "what is now Pakistan", "at 22:30"
                TimeValue::Present | TimeValue::Past | TimeValue::Future | TimeValue::Time { .. } => {
                    return false;
                }
                _ => return true,
            };
            if other.basis != Basis::Explicit {
                // "On ______ it was taken, and on 9 May given back" has its year nowhere.
                return is_inferred || has_written || told == date;
            }
            told.year() == year && (told.year().is_some() || told == date)
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
                // "They" who are two are not the first of them; of "he and his wife" he is.
                .filter(|_| {
                    let is_first = argument.tokens.len() > 1 && ground.text(tokens.end) == "and";
                    tokens.len() == 1 && (is_first || !argument.text.contains(" and "))
                });
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
    asides: &[Range<usize>],
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
        if let Some(aside) = asides.iter().find(|aside| aside.start == at) {
            at = aside.end;
            continue;
        }
        if let Some((tokens, words)) = pieces.next_if(|(tokens, _)| tokens.start <= at) {
            // "Iqbal's centenary" stands where nothing before it says whose.
            // "Iqbal’s", but "O’Higgins"
            let owned = ["’s ", "'s ", "’ ", "' "].iter().find_map(|owner| words.split_once(owner));
            let name = owned.map_or(words.as_str(), |(name, _)| name);
            let name = name.trim_end_matches("’s").trim_end_matches("'s");
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
        let aside = asides.iter().map(|aside| aside.start).find(|&start| start > at).unwrap_or(part.end);
        let end = if at < phrase.start { next.min(phrase.start) } else { next }.min(part.end).min(aside);
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
            // "Holm, who led the league and was elected president": both are told of her.
            let is_second = |at: usize| {
                matches!(ground.text(start - 1), "and" | "or")
                    && !(at..start).any(|at| ground.is_mark(at, ','))
            };
            let is_relative = start > part.start && is_linked(start - 1)
                || linked.is_some_and(|at| !(at..start).any(is_verb) || is_second(at));
            // "The envoys, arrived": what stood between the commas was lost.
            let is_torn = behind.is_some_and(|at| at + 1 == start && ground.is_mark(at, ','));
            let is_participle = predicate.voice == Voice::Passive && predicate.auxiliary.is_none();
            // "the navy using it from the Marta, laid down in 1896": no verb of its own.
            let is_gerund =
                predicate.auxiliary.is_none() && ground.word(predicate.main).tense == Some(Tense::Gerund);
            part.contains(&start) && !is_relative && !is_torn && !is_participle && !is_gerund
        })
    };
    // "Won the title in ______, and defended it": nobody does it.
    let opens_with_a_verb = ground.word(part.start).tag == Tag::Verb
        && matches!(ground.word(part.start).tense, Some(Tense::Past | Tense::Participle))
        && !ground.in_sentence(fact.sentence).iter().take(60).any(|fact| {
            let subject = fact.subject.as_ref().filter(|subject| subject.resolved_from.is_none());
            subject.is_some_and(|subject| part.contains(&subject.tokens.start))
        });
    // "the empires of Norland (1917) and Kora (1922) were replaced" cut behind the "and".
    let is_one_of_many = ground.in_sentence(fact.sentence).iter().take(60).any(|fact| {
        let own = fact.subject.as_ref().zip(fact.predicate.as_ref());
        own.is_some_and(|(subject, predicate)| {
            subject.resolved_from.is_none()
                && subject.tokens.start == part.start
                && disagrees(ground, subject, predicate)
        })
    });
    if opens_with_a_verb || is_one_of_many {
        return false;
    }
    let is_told = is_finite(fact) || ground.in_sentence(fact.sentence).iter().take(60).any(is_finite);
    is_told && own_words::ends_with_a_verb(ground, part)
}

/// The tokens of a phrase as they stand in the sentence: the pronoun, or the phrase that the owner begins.
fn written_as(ground: &Ground<'_>, argument: &Argument) -> Option<Range<usize>> {
    let pronoun = ground.tokens_of(argument.resolved_from?);
    match ground.small(pronoun.start) {
        "he" | "she" | "it" | "they" | "him" | "them" => Some(pronoun),
        "his" | "her" | "its" | "their"
            if argument.tokens.start == pronoun.start && argument.tokens.len() > 1 =>
        {
            Some(argument.tokens.clone())
        }
        _ => None,
    }
}
