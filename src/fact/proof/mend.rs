//! Headlines mended with the words of the text: led on to where a phrase ends, or back to where one does.

use super::end::{self, chunk_at, is_open};
use super::joined::without_second;
use super::light::{article, lightened};
use super::tail::Tail;
use super::{Fault, quote, stop, wrong_line};
use crate::fact::gist::{LONGEST, bare_name, short_subject};
use crate::fact::pronoun::{self, Replacement};
use crate::fact::record::{Fact, Voice};
use crate::fact::unit::is_count;
use crate::fact::view::{View, goes_by_itself, is_reporting};
use crate::fact::wording;
use crate::language::{ChunkKind, EntityKind, Tag, Tense, is_form, is_transitive};

/// How many phrases a headline is led on.
pub(super) const MOST: usize = 16;

/// A headline without the fault, when the text has one.
pub(in crate::fact) fn mended(
    view: &View<'_>,
    fact: &Fact,
    replaced: &[Replacement],
    wrong: Fault,
) -> Option<String> {
    let main = fact.predicate.as_ref().map(|predicate| predicate.main);
    let line = match wrong {
        Fault::NoObject if is_done_to(view, fact) => Some(passive(view, fact)?),
        Fault::NoObject if is_of_time(view, fact) => return bare_noun(fact),
        Fault::OpenEnd | Fault::NoObject => {
            let tail = Tail::of(view, fact)?;
            let is_fine = |line: &String| holds(view, fact, line);
            longer(view, fact, &tail, replaced)
                .filter(is_fine)
                .or_else(|| without_second(view, fact, &tail).filter(is_fine))
                .or_else(|| {
                    let is_lost = end::is_lost(view, tail.last());
                    cut_back(view, fact, &tail).filter(|line| is_lost && !is_stump(line))
                })
                .or_else(|| quote::clause(view, fact, false).filter(|_| wrong == Fault::NoObject))
        }
        Fault::HalfSubject | Fault::ShortSubject => {
            widened(view, fact).or_else(|| quote::clause(view, fact, true))
        }
        // "joined those the union [had sent]": no end before that noun says it.
        Fault::Garbled
            if Tail::of(view, fact)?.last().is_some_and(|last| stop::is_next_subject(view, last, main)) =>
        {
            None
        }
        Fault::Garbled => quote::clause(view, fact, false),
        Fault::Uneven => closed(&fact.gist),
        Fault::Disagreement => quote::clause(view, fact, true),
        Fault::Absurd
        | Fault::NoSubject
        | Fault::OtherDate
        | Fault::Doubted
        | Fault::DateInside
        | Fault::Piece
        | Fault::Mention => None,
    }?;
    holds(view, fact, &line).then_some(line)
}

/// Whether nothing is wrong with a line; "amounted to a breach [of the law]" says enough.
fn holds(view: &View<'_>, fact: &Fact, line: &str) -> bool {
    let again = Fact { gist: line.to_owned(), ..fact.clone() };
    match wrong_line(view, &again) {
        None => true,
        Some(Fault::OpenEnd) => {
            let last = Tail::of(view, &again).and_then(|tail| tail.last());
            last.is_some_and(|last| end::is_enough(view, last))
        }
        Some(_) => false,
    }
}

/// Without "called" or "named" at its end, whose name was left out: "using early guns called", "cast it as a sin and called"; or
/// "mainly", whose reason was: "had faded mainly".
pub(in crate::fact) fn without_naming(line: &str) -> Option<String> {
    const BEFORE: &[&str] =
        &["is", "are", "was", "were", "be", "been", "being", "so", "it", "they", "he", "she"];
    let named = [
        " called",
        " named",
        " dubbed",
        " nicknamed",
        " entitled",
        " namely",
        " mainly",
        " chiefly",
        " primarily",
        " especially",
        " particularly",
        " notably",
    ];
    let rest = named.into_iter().find_map(|end| line.strip_suffix(end))?;
    let rest = rest.trim_end_matches(',');
    let rest = rest.strip_suffix(" and").or(rest.strip_suffix(" or")).unwrap_or(rest);
    let last = rest.rsplit(' ').next().unwrap_or_default();
    (rest.split(' ').count() > 3 && !BEFORE.contains(&last)).then(|| rest.to_owned())
}

/// "It was from Lund [that the faith spread]": with the end goes all that was told.
fn is_stump(line: &str) -> bool {
    line.starts_with("It was ") && line.split(' ').count() < 6
}

/// With the phrases that follow, up to where nothing is awaited.
fn longer(view: &View<'_>, fact: &Fact, tail: &Tail, replaced: &[Replacement]) -> Option<String> {
    let last = tail.last()?;
    let at = chunk_at(view, last)?;
    let rest_of_phrase = view.chunk(at)?.tokens.end;
    let mut end = at + 1;
    if rest_of_phrase == last + 1 {
        end = next_phrase(view, at + 1)?;
    }
    // "amounted to a breach [of the law of 1850]"
    let mut enough = None;
    loop {
        let stop = view.chunk(end - 1)?.tokens.end;
        let words = pronoun::write(view, last + 1..stop, replaced);
        let glue = if view.source.prose.tokens.get(last + 1).is_some_and(|token| token.is_spaced) {
            " "
        } else {
            ""
        };
        let line = format!("{}{glue}{words}", fact.gist);
        let line = fitted(view, fact, line);
        if line.chars().count() > LONGEST || end > at + MOST {
            let lean = || lean_end(view, fact, last, end - 1).filter(|line| line.chars().count() <= LONGEST);
            return enough.or_else(|| if end::is_lost(view, Some(last)) { lean() } else { None });
        }
        // "over most [of the islands]"
        let is_share = view.kind(end - 1) == Some(ChunkKind::Pronoun) && view.is_word(end, &["of"]);
        // "was divided into a northern [and a southern state]"
        let is_half = view.is_word(at + 1, &["into"]) && joins_noun(view, end);
        if !is_share && !is_half && !is_open(view, stop - 1) {
            return Some(line);
        }
        if end::is_enough(view, stop - 1) {
            enough = Some(line);
        }
        let Some(next) = next_phrase(view, end) else { return enough };
        end = next;
    }
}

/// Whether "and" and another noun stand there.
fn joins_noun(view: &View<'_>, and: usize) -> bool {
    view.kind(and) == Some(ChunkKind::Coordinator) && view.is_nominal(and + 1)
}

/// With the first phrase behind it, whose noun leaves its qualities: "was turned into a \[state-owned\] company".
fn lean_end(view: &View<'_>, fact: &Fact, last: usize, noun: usize) -> Option<String> {
    const TURNING: &[&str] = &[
        "alleged",
        "attempted",
        "failed",
        "false",
        "fellow",
        "first",
        "former",
        "future",
        "last",
        "latest",
        "next",
        "only",
        "own",
        "potential",
        "previous",
        "proposed",
        "same",
        "second",
        "so-called",
        "third",
    ];
    let chunk = view.chunk(noun).filter(|chunk| chunk.kind == ChunkKind::Noun)?;
    let starts = noun == chunk_at(view, last)? + 2 && view.kind(noun - 1) == Some(ChunkKind::Preposition);
    let is_quality = |at: usize| view.word(at).tag == Tag::Adjective && at < chunk.head;
    let turns = |at: usize| {
        let word = wording::text(view.source, at);
        TURNING.contains(&word)
            || word.ends_with("est")
            || word.starts_with(char::is_uppercase)
            || matches!(view.word(at - 1).tag, Tag::Adverb)
    };
    let joins = |at: usize| matches!(view.word(at).tag, Tag::Coordinator | Tag::Mark | Tag::Name);
    let stop = chunk.tokens.end;
    // "of popular sovereignty": without an article the quality says which.
    let is_led = matches!(view.word(chunk.tokens.start).tag, Tag::Determiner | Tag::Possessive | Tag::Number);
    let holds = starts
        && is_led
        && !(view.is_word(noun - 1, &["into"]) && joins_noun(view, noun + 1))
        && view.word(chunk.head).tag == Tag::Noun
        && chunk.tokens.clone().any(is_quality)
        && !chunk.tokens.clone().any(|at| joins(at) || is_quality(at) && turns(at))
        && !is_open(view, stop - 1);
    let words = wording::write(view.source, (last + 1..stop).filter(|&at| !is_quality(at)));
    let words = [" a ", " an "]
        .iter()
        .find_map(|a| words.split_once(*a))
        .map_or(words.clone(), |(lead, rest)| format!("{lead} {} {rest}", article(rest)));
    holds.then(|| format!("{} {words}", fact.gist))
}

/// A line that is too long without its adverb, or with a shorter subject: "The party blocked" for "effectively blocked".
fn fitted(view: &View<'_>, fact: &Fact, line: String) -> String {
    let is_long = |line: &str| line.chars().count() > LONGEST;
    let Some(predicate) = fact.predicate.as_ref().filter(|_| is_long(&line)) else { return line };
    let adverb = predicate.tokens.clone().find(|&at| view.word(at).tag == Tag::Adverb);
    let lean = adverb.map(|at| line.replacen(&format!(" {} ", wording::text(view.source, at)), " ", 1));
    let line = lean.unwrap_or(line);
    let subject = fact.subject.as_ref().map(|subject| subject.text.as_str()).unwrap_or_default();
    let rest = line
        .get(subject.len()..)
        .filter(|_| is_long(&line) && line.get(1..subject.len()) == subject.get(1..));
    let entity = fact.subject.as_ref().and_then(|subject| subject.entity);
    let is_body = entity
        .and_then(|entity| view.source.language.entities.get(entity))
        .is_some_and(|entity| entity.kind == EntityKind::Organisation);
    let name = bare_name(subject).filter(|_| !is_body);
    let shorter = [short_subject(subject), name].into_iter().flatten();
    let mut shorter = shorter.filter_map(|short| Some(format!("{short}{}", rest?)));
    match shorter.find(|line| !is_long(line)) {
        Some(short) => wording::capitalised(&short),
        None => lightened(view, &line).unwrap_or(line),
    }
}

/// "the company incorporated", "Ribe founded": one verb that needs an object, with nothing behind it.
fn is_done_to(view: &View<'_>, fact: &Fact) -> bool {
    let (Some(predicate), Some(subject)) = (fact.predicate.as_ref(), fact.subject.as_ref()) else {
        return false;
    };
    let next = predicate.tokens.end;
    let is_alone = predicate.tokens.len() == 1 && view.word(next).tag != Tag::Verb;
    // "besieged and took Lund", "built, but never used, a fort": both did it to what stands behind the last verb.
    let is_comma = view.word(next).tag == Tag::Mark && wording::is_word(view.source, next, &[","]);
    let joint = next + usize::from(is_comma);
    let is_joint = view.word(joint).tag == Tag::Coordinator;
    let verb = (joint + usize::from(is_joint)..view.tokens.end)
        .find(|&at| !matches!(view.word(at).tag, Tag::Adverb | Tag::Negation))
        .filter(|_| is_joint || is_comma);
    let is_shared =
        verb.is_some_and(|at| matches!(view.word(at).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal));
    // "Key letters emphasised:": what stands below.
    let is_colon = wording::is_word(view.source, next, &[":"]);
    let ends = next >= view.tokens.end
        || matches!(view.word(next).tag, Tag::Mark | Tag::Coordinator) && !is_shared && !is_colon
        || chunk_at(view, next).is_some_and(|at| matches!(view.kind(at), Some(ChunkKind::Time(_))))
        || chunk_at(view, next).is_some_and(|at| matches!(view.kind(at + 1), Some(ChunkKind::Time(_))));
    let lemma = predicate.lemma;
    let is_participle = is_form(wording::text(view.source, predicate.main), lemma, Tense::Participle);
    // "who visited in 1129": did so himself.
    let is_doer =
        predicate.tokens.start.checked_sub(1).is_some_and(|who| wording::is_word(view.source, who, &["who"]));
    is_alone
        && ends
        && is_participle
        && !is_doer
        && is_transitive(lemma)
        && !goes_by_itself(lemma)
        && !subject.is_vague
        && !is_reporting(lemma)
}

/// "The last attack was [on 20 August]", "the old hospital dates [from 1717]": of what its date alone was told.
fn is_of_time(view: &View<'_>, fact: &Fact) -> bool {
    let Some(predicate) = fact.predicate.as_ref() else { return false };
    let Some(at) = chunk_at(view, predicate.tokens.end) else { return false };
    // "date [back] to 1618"
    let at = at + usize::from(view.is_word(at, &["back"]));
    let is_time = |at: usize| matches!(view.kind(at), Some(ChunkKind::Time(_)));
    let is_led = view.kind(at) == Some(ChunkKind::Preposition) && is_time(at + 1);
    matches!(predicate.lemma, "be" | "date" | "come" | "fall") && (is_time(at) || is_led)
}

/// Its subject alone, when that says something.
fn bare_noun(fact: &Fact) -> Option<String> {
    let subject = fact.subject.as_ref().filter(|subject| subject.text.split(' ').count() > 2)?;
    Some(wording::capitalised(&subject.text))
}

/// With "was" or "were" before its verb.
fn passive(view: &View<'_>, fact: &Fact) -> Option<String> {
    let (predicate, subject) = (fact.predicate.as_ref()?, fact.subject.as_ref()?);
    let verb = wording::text(view.source, predicate.main);
    let before = fact.gist.strip_suffix(verb)?;
    Some(format!("{before}{} {verb}", if subject.is_plural { "were" } else { "was" }))
}

/// Where the phrase that begins here ends: a preposition with its noun, "to" with its verb and object, a clause.
pub(super) fn next_phrase(view: &View<'_>, at: usize) -> Option<usize> {
    match view.kind(at)? {
        // "When the Danes came [the king] fled"
        ChunkKind::Noun if is_subject(view, at) => None,
        // "returned four days [later]", "was found out some hours [before it began]"
        ChunkKind::Noun
            if view.is_word(at + 1, &["after", "afterwards", "ago", "before", "earlier", "later"])
                && is_count(view, at) =>
        {
            None
        }
        ChunkKind::Noun => Some(at + 1),
        ChunkKind::Preposition => {
            let noun = at + 1 + usize::from(view.kind(at + 1) == Some(ChunkKind::Gerund));
            // "between Lund and Kora"
            let is_pair = view.is_word(at, &["between"])
                && view.kind(noun + 1) == Some(ChunkKind::Coordinator)
                && view.is_nominal(noun + 2);
            match view.kind(noun)? {
                // "over most [of the islands]"
                ChunkKind::Pronoun if view.is_word(noun + 1, &["of"]) => Some(noun + 1),
                ChunkKind::Noun => Some(noun + 1 + if is_pair { 2 } else { 0 }),
                _ if noun == at + 2 => Some(noun),
                _ => None,
            }
        }
        ChunkKind::Infinitive => {
            let has_object = view.kind(at + 1) == Some(ChunkKind::Noun);
            Some(at + 1 + usize::from(has_object))
        }
        ChunkKind::Participle if end::is_naming(view, at) && view.kind(at + 1) == Some(ChunkKind::Noun) => {
            Some(at + 2)
        }
        ChunkKind::Participle => {
            let goes = view.kind(at + 1) == Some(ChunkKind::Preposition)
                && view.kind(at + 2) == Some(ChunkKind::Noun);
            goes.then_some(at + 3)
        }
        ChunkKind::Relative | ChunkKind::Subordinator => {
            let stops = |at: &usize| {
                matches!(
                    view.kind(*at),
                    Some(
                        ChunkKind::Mark(_)
                            | ChunkKind::Time(_)
                            | ChunkKind::Relative
                            | ChunkKind::Subordinator
                    ) | None
                )
            };
            let end = (at + 1..at + MOST).find(stops)?;
            let is_time = matches!(view.kind(end), Some(ChunkKind::Time(_)));
            let has_verb = (at..end).any(|at| view.kind(at) == Some(ChunkKind::Finite));
            (has_verb && !is_time).then_some(end)
        }
        _ => None,
    }
}

/// Whether a noun is what another clause tells of.
fn is_subject(view: &View<'_>, noun: usize) -> bool {
    view.clauses.iter().any(|clause| clause.subject.as_ref().is_some_and(|subject| subject.start == noun))
}

/// Cut back until nothing is left open: "an age that nobody [in the two towns]" has no verb yet.
fn cut_back(view: &View<'_>, fact: &Fact, tail: &Tail) -> Option<String> {
    let mut line = shorter(view, fact, tail)?;
    for _ in 0..3 {
        let again = Fact { gist: line, ..fact.clone() };
        if wrong_line(view, &again) != Some(Fault::OpenEnd) {
            return Some(again.gist);
        }
        line = shorter(view, &again, &Tail::of(view, &again)?)?;
    }
    Some(line)
}

/// Without the phrase that is left open, back to the preposition or the comma before it.
fn shorter(view: &View<'_>, fact: &Fact, tail: &Tail) -> Option<String> {
    let verb = fact.predicate.as_ref()?.tokens.end;
    let object = fact.object.as_ref().map_or(verb, |object| object.head + 1);
    let mut words = tail.words().iter();
    for &(token, start) in words.by_ref() {
        let at = chunk_at(view, token)?;
        let opens = match view.kind(at)? {
            // "went to a meeting [called by a preacher]"
            // but not "granted the king all the lands [taken from the Danes]"
            ChunkKind::Participle => view.chunk(at.saturating_sub(1)).is_some_and(|noun| {
                noun.kind == ChunkKind::Noun
                    && !wording::is_word(
                        view.source,
                        noun.tokens.start,
                        &["all", "any", "every", "only", "those"],
                    )
            }),
            // "more rights, such [as the right]"
            ChunkKind::Preposition => !view.is_word(at, &["of"]) && !is_held(view, at, token.checked_sub(1)?),
            // "empowering Holm [to sell]", "a law for the town [to sell]"
            ChunkKind::Infinitive if view.is_nominal(at.saturating_sub(1)) => false,
            // "known for having [what was a large share]"
            ChunkKind::Relative if view.is_word(at, &["what"]) => false,
            ChunkKind::Infinitive | ChunkKind::Mark(',') | ChunkKind::Relative => {
                view.chunk(at).is_some_and(|chunk| chunk.tokens.start == token)
            }
            _ => false,
        };
        // "to leave the town [or burn the mill]", but not "to slow [or end the strike]"
        let is_joined = at > 0 && view.kind(at - 1) == Some(ChunkKind::Coordinator);
        let shares = is_joined && at > 1 && !view.is_nominal(at - 2);
        let before = token.checked_sub(1 + usize::from(is_joined))?;
        // Something must be left behind the verb; but "a board was set up [to look into it]".
        let is_aim = token == verb
            && tail.last().and_then(|last| chunk_at(view, last)) == Some(at)
            && view.kind(at) == Some(ChunkKind::Infinitive)
            && fact.predicate.as_ref().is_some_and(|predicate| {
                predicate.voice == Voice::Passive && !end::awaits_deed(predicate.lemma)
            });
        if (token <= verb || token < object) && !is_aim {
            return None;
        }
        if opens && !shares && !is_open(view, before) {
            let line = fact.gist.get(..start)?.trim_end_matches([' ', ',']);
            let pair = line.strip_suffix(" and").or(line.strip_suffix(" or")).filter(|_| is_joined);
            let line = pair.unwrap_or(line).trim_end_matches(',');
            return Some(line.to_owned());
        }
    }
    None
}

/// "such [as the right]", "next [to the dam]", "to blow [up a bridge]", "quoted him [as saying]": a preposition that cannot go.
fn is_held(view: &View<'_>, at: usize, before: usize) -> bool {
    let is_particle = view.is_word(at, &["away", "back", "down", "off", "out", "over", "up"])
        && matches!(
            view.kind(at.saturating_sub(1)),
            Some(ChunkKind::Infinitive | ChunkKind::Gerund | ChunkKind::Finite)
        );
    let is_deed = view.is_word(at, &["as", "to", "into"]) && view.kind(at + 1) == Some(ChunkKind::Gerund);
    wording::is_word(view.source, before, &["close", "next", "prior", "such"]) || is_particle || is_deed
}

/// With the words in front of its subject that belong to it.
fn widened(view: &View<'_>, fact: &Fact) -> Option<String> {
    let subject = fact.subject.as_ref()?;
    let rest = fact.gist.get(subject.text.len()..).filter(|_| {
        fact.gist.get(..subject.text.len()).is_some_and(|start| start.eq_ignore_ascii_case(&subject.text))
    })?;
    let first = chunk_at(view, subject.tokens.start)?;
    let ends = |at: usize| {
        matches!(
            view.kind(at),
            Some(
                ChunkKind::Finite
                    | ChunkKind::Subordinator
                    | ChunkKind::Relative
                    | ChunkKind::Time(_)
                    | ChunkKind::Participle
                    | ChunkKind::Mark(';' | ':' | '(' | ')' | '.')
            )
        )
    };
    let border = (0..first).rev().find(|&at| ends(at)).map_or(0, |at| at + 1);
    let begins = (border..first).find(|&at| view.is_nominal(at))?;
    // "In Ribe, Olaf of [Norland]": what is fronted is no subject.
    let is_fronted = (border..begins).any(|at| view.kind(at) == Some(ChunkKind::Preposition));
    let end = view.chunk(chunk_at(view, fact.predicate.as_ref()?.tokens.start)?.checked_sub(1)?)?.tokens.end;
    let begin = view.chunk(begins)?.tokens.start;
    let is_plain = (begin..end).all(|at| view.word(at).tag != Tag::Pronoun);
    let words = wording::write(view.source, begin..end.max(subject.tokens.end));
    let line = format!("{}{rest}", wording::capitalised(words.trim_end_matches([',', ' '])));
    (!is_fronted && is_plain && line.chars().count() <= LONGEST).then_some(line)
}

/// Without what opens and does not close.
fn closed(line: &str) -> Option<String> {
    let open = line
        .rfind(['(', '['])
        .filter(|&open| line.get(open..).is_some_and(|rest| !rest.contains([')', ']'])));
    if let Some(open) = open {
        let line = line.get(..open)?.trim_end_matches([' ', ',']);
        return (line.split(' ').count() > 2).then(|| line.to_owned());
    }
    Some(line.chars().filter(|c| !matches!(c, '“' | '”' | '"')).collect())
}
