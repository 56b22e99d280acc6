//! Proofreading: every finished headline is held once more against the words it was made from.
//!
//! "Halden joined" is faulty where the text says "Kora, Lund and Halden joined".
//! What is faulty is mended where the text allows it and marked where it does not. This room knows phrases and
//! clauses; it does not know why a headline was written as it was.

mod end;
mod joined;
mod light;
mod list;
mod mend;
mod onward;
mod quote;
mod seam;
mod stop;
mod subject;
mod tail;

pub(super) use joined::without_half;
pub(super) use list::closed;
pub(super) use mend::{mended, without_naming};
pub(super) use onward::led_on;
pub(super) use quote::{date_excerpt, excerpt, piece, through};

use super::clause::{Clause, Link};
use super::gist::ABSOLUTE;
use super::kind;
use super::record::{Fact, FactKind, Fault, Voice};
use super::view::{TWO_OBJECTS, View};
use super::wording;
use crate::language::{ChunkKind, MentionForm, Tag, is_transitive};
use tail::Tail;

/// What is wrong with the headline of a fact, the gravest first.
pub(super) fn fault(view: &View<'_>, fact: &Fact, clause: Option<&Clause>) -> Option<Fault> {
    if fact.kind != FactKind::Clause || fact.gist.is_empty() || fact.gist.ends_with('…') {
        return None;
    }
    wrong_subject(view, fact, clause).or_else(|| wrong_line(view, fact))
}

/// "The council put [rates up]": the verb at the end lost the noun that stands at once behind it; "The end of the war was [also the
/// beginning of another]": without what it was nothing is said.
pub(super) fn is_stump(view: &View<'_>, fact: &Fact) -> bool {
    let last = Tail::of(view, fact).and_then(|tail| tail.last());
    let is_copula = fact.predicate.as_ref().is_some_and(|predicate| {
        predicate.lemma == "be" && predicate.voice == Voice::Active && last == Some(predicate.main)
    });
    if is_copula {
        return true;
    }
    last.and_then(|last| end::chunk_at(view, last + 1)).is_some_and(|at| view.is_nominal(at))
}

/// What is wrong with who does it.
fn wrong_subject(view: &View<'_>, fact: &Fact, clause: Option<&Clause>) -> Option<Fault> {
    // "an act for the province, made permanent": what the participle is about was not found.
    let hangs = clause.is_some_and(|clause| matches!(clause.link, Link::Relative | Link::Reduced));
    if hangs && fact.subject.is_none() {
        return Some(Fault::NoSubject);
    }
    // "his work during the [Great War] led", "The had given": the noun of the article went with a date.
    let is_bare = fact.subject.as_ref().is_some_and(|subject| {
        let last = subject.text.rsplit(' ').next().unwrap_or_default();
        ["the", "The", "a", "A", "an", "An", "and", "or", "of"].contains(&last)
    });
    if is_bare || subject::is_rest(view, fact) {
        return Some(Fault::HalfSubject);
    }
    if clause.is_some_and(subject::is_own)
        && let Some(wrong) = subject::half(view, fact)
    {
        return Some(wrong);
    }
    // "Among those killed was a painter"
    if ["Was ", "Were "].iter().any(|start| fact.gist.starts_with(start)) {
        return Some(Fault::NoSubject);
    }
    // "Came", "Strangled"
    if fact.subject.is_none() && fact.predicate.is_some() && !fact.gist.contains(' ') {
        return Some(Fault::NoSubject);
    }
    // "Both countries set up relations": which they are is told nowhere near.
    let is_two = fact.subject.as_ref().is_some_and(|subject| {
        const TWO: [&str; 3] = ["both countries", "both nations", "both states"];
        subject.entities.is_empty() && TWO.contains(&subject.text.to_lowercase().as_str())
    });
    let sentences = &view.source.prose.sentences;
    let before = view.sentence.checked_sub(1).and_then(|before| sentences.get(before));
    let opens =
        before.map(|before| before.paragraph) != sentences.get(view.sentence).map(|own| own.paragraph);
    if is_two && opens {
        return Some(Fault::NoSubject);
    }
    // "after few months [he] changed the course"
    if is_length_acting(view, fact) {
        return Some(Fault::Absurd);
    }
    // "1180 were rebuilt"
    let is_number = fact.subject.as_ref().is_some_and(|subject| {
        subject.text.len() > 2 && subject.text.bytes().all(|byte| byte.is_ascii_digit())
    });
    if is_number {
        return Some(Fault::Absurd);
    }
    if subject::is_count(view, fact) {
        return Some(Fault::Absurd);
    }
    if subject::disagrees(view, fact) {
        return Some(Fault::Disagreement);
    }
    let is_unfit =
        fact.subject.as_ref().zip(fact.predicate.as_ref()).is_some_and(|(subject, predicate)| {
            let entity = subject.entity.and_then(|entity| view.source.language.entities.get(entity));
            // "123 Englishmen" are no England.
            let is_people =
                view.source.language.mentions_in(subject.tokens.clone()).iter().any(|mention| {
                    mention.form == MentionForm::People && mention.tokens.contains(&subject.head)
                });
            let is_named = subject.resolved_from.is_none() && !subject.is_plural && !is_people;
            let is_passive = predicate.voice == Voice::Passive;
            // What opens its clause is a work or a law whose name looks like that of a person.
            let is_apart =
                subject.tokens.start.checked_sub(1).filter(|&at| at >= view.tokens.start).is_some_and(|at| {
                    matches!(view.word(at).tag, Tag::Preposition | Tag::Coordinator)
                        || wording::text(view.source, at) == ","
                });
            entity.is_some_and(|entity| {
                is_named && is_apart && !kind::suits(entity.kind, predicate.lemma, is_passive)
            })
        });
    (is_unfit || has_needless_object(view, fact, clause)).then_some(Fault::Absurd)
}

/// What is wrong with the words, whoever does it.
fn wrong_line(view: &View<'_>, fact: &Fact) -> Option<Fault> {
    if is_uneven(&fact.gist) {
        return Some(Fault::Uneven);
    }
    // "failed to do[: remove the regime]"
    if [" date back", " dates back", " dated back"].iter().any(|end| fact.gist.ends_with(end)) {
        return Some(Fault::NoObject);
    }
    let ends = [" to do", " did", " would", " could", " and"];
    if ends.iter().any(|end| fact.gist.ends_with(end)) {
        return Some(Fault::Garbled);
    }
    let tail = Tail::of(view, fact)?;
    let last = tail.last()?;
    if seam::is_garbled(view, &tail) || seam::is_unjoined(view, fact, &tail) {
        return Some(Fault::Garbled);
    }
    if is_half_list(view, last) || is_half_judged(view, fact, last) || is_bare_being(view, fact, last) {
        return Some(Fault::Garbled);
    }
    if lacks_object(view, fact, last) {
        return Some(Fault::NoObject);
    }
    let main = fact.predicate.as_ref().map(|predicate| predicate.main);
    if stop::is_next_subject(view, last, main) {
        return Some(Fault::Garbled);
    }
    (end::is_open(view, last) || stop::is_inside(view, &tail, main)).then_some(Fault::OpenEnd)
}

/// "Few months changed the course": a length of time does nothing but pass.
fn is_length_acting(view: &View<'_>, fact: &Fact) -> bool {
    const LENGTHS: &[&str] = &["days", "decades", "hours", "months", "weeks", "years"];
    const PASSING: &[&str] = &[
        "be", "become", "begin", "bring", "elapse", "end", "follow", "go", "have", "mark", "pass", "prove",
        "remain", "see", "witness",
    ];
    let (Some(subject), Some(predicate)) = (fact.subject.as_ref(), fact.predicate.as_ref()) else {
        return false;
    };
    subject.resolved_from.is_none()
        && subject.tokens.len() <= 3
        && predicate.voice == Voice::Active
        && !PASSING.contains(&predicate.lemma)
        && wording::is_word(view.source, subject.head, LENGTHS)
}

/// "Soldiers expired the government": a verb that never takes an object has one.
fn has_needless_object(view: &View<'_>, fact: &Fact, clause: Option<&Clause>) -> bool {
    const NEVER: &[&str] =
        &["appeal", "arise", "elapse", "erupt", "exist", "expire", "happen", "lapse", "occur", "vanish"];
    let Some(predicate) = fact.predicate.as_ref() else { return false };
    let next = clause.and_then(|clause| clause.owned.get(clause.behind_verb())).copied();
    let is_next = next.is_some_and(|at| view.kind(at) == Some(ChunkKind::Noun));
    is_next && predicate.voice == Voice::Active && NEVER.contains(&predicate.lemma)
}

/// "(" or a quotation mark without its other half.
fn is_uneven(line: &str) -> bool {
    let (mut round, mut square, mut curly, mut straight) = (0_i32, 0_i32, 0_i32, 0_u32);
    let bytes = line.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'(' => round += 1,
            b')' => round -= 1,
            b'[' => square += 1,
            b']' => square -= 1,
            b'"' => straight += 1,
            // “ and ”
            0xe2 => match bytes.get(at + 1..at + 3) {
                Some([0x80, 0x9c]) => curly += 1,
                Some([0x80, 0x9d]) => curly -= 1,
                _ => {}
            },
            _ => {}
        }
    }
    round != 0 || square != 0 || curly != 0 || straight % 2 == 1
}

/// "raided, sacked[, and burned the town]": two verbs of three, whose object went with the last.
fn is_half_list(view: &View<'_>, last: usize) -> bool {
    let Some(at) = end::chunk_at(view, last).filter(|&at| at > 1) else { return false };
    let is_verb = |at: usize| matches!(view.kind(at), Some(ChunkKind::Finite | ChunkKind::Participle));
    let is_comma = |at: usize| view.kind(at) == Some(ChunkKind::Mark(','));
    is_verb(at)
        && is_comma(at - 1)
        && is_verb(at - 2)
        && is_comma(at + 1)
        && view.kind(at + 2) == Some(ChunkKind::Coordinator)
        && is_verb(at + 3)
}

/// "There were massive[, peaceful protests]": a quality without what has it.
fn is_bare_being(view: &View<'_>, fact: &Fact, last: usize) -> bool {
    ["There was ", "There were "].iter().any(|start| fact.gist.starts_with(start))
        && view.word(last).tag == Tag::Adjective
        && wording::text(view.source, last + 1) == ","
}

/// "told them it was absurd[, as many said, that it would end]": what is so is left out.
fn is_half_judged(view: &View<'_>, fact: &Fact, last: usize) -> bool {
    let be = |text: &str| fact.gist.rsplit_once(text).is_some_and(|(_, end)| !end.contains(' '));
    view.word(last).tag == Tag::Adjective
        && (be(" it was ") || be(" it is "))
        && view.chunks.last().is_none_or(|chunk| chunk.tokens.start > last + 2)
        && (last + 1..view.tokens.end).take(8).any(|at| wording::is_word(view.source, at, &["that"]))
}

/// Whether the last word is a verb that the text goes on with what is done.
fn lacks_object(view: &View<'_>, fact: &Fact, last: usize) -> bool {
    let Some(predicate) = fact.predicate.as_ref() else { return false };
    if !predicate.tokens.contains(&last) || last < predicate.main {
        return false;
    }
    let is_mended = [" was ", " were "].iter().any(|be| {
        fact.gist.rsplit_once(be).is_some_and(|(_, verb)| verb == wording::text(view.source, predicate.main))
    });
    if is_mended {
        return false;
    }
    let Some(at) = end::chunk_at(view, last) else { return false };
    let next = view.kind(at + 1);
    let is_nominal =
        view.is_nominal(at + 1) && !wording::is_word(view.source, last + 1, &["himself", "itself"]);
    let is_plain = predicate.tokens.end == predicate.main + 1;
    match predicate.voice {
        Voice::Active => {
            // "which his sons regretted": of verbs that are not always of something, those that say nothing alone.
            const WANTING: &[&str] =
                &["acknowledge", "announce", "confirm", "deny", "deplore", "regret", "resent"];
            const ALONE: &[&str] = &["open", "reopen", "re-open", "close", "incorporate"];
            predicate.lemma == "be" && last == predicate.main
                || is_nominal
                || view.word(last + 1).tag == Tag::Particle
                || is_plain
                    && (is_transitive(predicate.lemma) || WANTING.contains(&predicate.lemma))
                    && !ALONE.contains(&predicate.lemma)
                    && !ABSOLUTE.contains(&predicate.lemma)
                || next == Some(ChunkKind::Infinitive) && end::awaits_deed(predicate.lemma)
                // "tried, but failed, to break it"
                || next == Some(ChunkKind::Mark(','))
                    && view.kind(at + 2) == Some(ChunkKind::Coordinator)
                    && view.kind(at + 3) == Some(ChunkKind::Finite)
                    && end::awaits_deed(predicate.lemma)
        }
        Voice::Passive => {
            // "were asked in 1922 whether they would strike"
            let told = (at + 1..at + 5)
                .find(|&at| !matches!(view.kind(at), Some(ChunkKind::Time(_) | ChunkKind::Preposition)));
            let is_told = ["ask", "inform", "tell", "warn"].contains(&predicate.lemma)
                && told.is_some_and(|at| view.is_word(at, &["if", "that", "whether", "how", "why"]));
            is_told
                || is_nominal && TWO_OBJECTS.contains(&predicate.lemma)
                || next == Some(ChunkKind::Infinitive) && end::awaits_deed(predicate.lemma)
        }
    }
}
