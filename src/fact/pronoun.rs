//! The pronouns of a phrase with the names they stand for, as far as that is certain.
//!
//! A pronoun that means the subject of its own clause stays ("he sold his house"), and so does one whose name has
//! just been put in: a headline says the name once.

use super::anaphora::{self, Memory, Pronoun};
use super::class;
use super::clause::Link;
use super::record::Argument;
use super::view::View;
use super::wording;
use crate::language::{ChunkKind, EntityKind, Gender, Tag};
use smallvec::SmallVec;
use std::ops::Range;

/// A pronoun and what is written for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Replacement {
    pub(super) token: usize,
    pub(super) text: String,
    pub(super) entity: Option<usize>,
}

/// What the pronouns among `tokens` stand for. `subject`: the subject of the clause, unless the phrase is that.
/// Also those that were left and that a reader could not understand.
pub(super) fn resolve(
    view: &View<'_>,
    memory: &Memory<'_>,
    tokens: impl Iterator<Item = usize>,
    subject: Option<&Argument>,
) -> (Vec<Replacement>, Vec<Pronoun>) {
    let source = view.source;
    let mut found: Vec<Replacement> = Vec::new();
    let mut open = Vec::new();
    // What stands for the first of a list: "Rask, his wife, and his sons".
    let mut bound = None;
    // "His friend visited him": whose friend he is has just been said.
    let beside = subject.map_or(&[][..], |subject| subject.entities.as_slice());
    let beside =
        beside.iter().filter(|&&entity| subject.is_some_and(|subject| subject.entity != Some(entity)));
    let mut before: SmallVec<[usize; 32]> = SmallVec::new();
    for at in tokens.take(200) {
        before.push(at);
        let word = wording::text(source, at);
        let Some((pronoun, is_possessive)) = anaphora::pronoun(word) else { continue };
        if stands_for_nothing(view, at, word) {
            continue;
        }
        if is_possessive && (is_joined(view, at) || is_of_title(view, at)) {
            continue;
        }
        if is_possessive && subject.is_none() && is_listed(view, at) {
            bound = Some(pronoun);
        }
        if is_possessive && bound == Some(pronoun) {
            continue;
        }
        let is_others = subject.is_some_and(|subject| !agrees(view, subject, pronoun));
        // "her" is a possessive before a noun, but not in "appointed her foreign minister".
        let is_possessive =
            is_possessive && view.word(at).tag == Tag::Possessive && !is_named_object(view, at, is_others);
        if subject.is_some_and(|subject| agrees(view, subject, pronoun) && is_possessive)
            || subject.is_some() && is_possessive && is_bound(view, at, pronoun)
            || found.iter().any(|known| is_known(view, known, pronoun))
        {
            continue;
        }
        // "An attempt to block a site removed it": the subject itself names something else.
        if pronoun == Pronoun::Thing && subject.is_some_and(|subject| holds_another(view, subject)) {
            open.push(pronoun);
            continue;
        }
        // "It sold it", "he told him": two, and nothing tells which is which.
        let is_twice = subject.is_some_and(|subject| {
            let written = anaphora::pronoun(wording::text(source, subject.head)).map(|known| known.0);
            subject.tokens.len() == 1 && written == Some(pronoun) && !is_possessive
        });
        if is_twice && (pronoun == Pronoun::Thing || subject.is_some_and(|subject| subject.entity.is_none()))
        {
            open.push(pronoun);
            continue;
        }
        // "had carried the illness with him": the one who carries.
        if !is_possessive
            && subject.is_some_and(|subject| is_carried(view, at) && agrees(view, subject, pronoun))
        {
            continue;
        }
        // "soldiers with flowers in their rifles"
        if is_possessive && subject.is_none() && pronoun == Pronoun::Several && has_owners(view, at) {
            continue;
        }
        let asked =
            anaphora::Asked { pronoun, is_possessive, token: at, sentence: view.sentence, not: subject };
        match memory.resolve(asked) {
            Some(antecedent) => {
                let is_own = subject.is_some_and(|subject| {
                    antecedent.entity.is_some()
                        && antecedent.entity == subject.entity.map(|entity| memory.same(entity))
                        || is_possessive && is_namesake(pronoun, &subject.text, &antecedent.text)
                });
                let begun = before.iter().filter_map(|&at| {
                    source.language.mentions_in(at..at + 8).first().filter(|name| name.tokens.start == at)
                });
                let mut named = beside.clone().copied().chain(begun.map(|mention| mention.entity));
                let is_named = |entity: usize| named.any(|named| memory.same(named) == entity);
                if is_own || antecedent.entity.is_some_and(is_named) {
                    continue;
                }
                // "Brandt rebuilt Brandt’s factory": the name is said once.
                let is_again = !is_possessive
                    && subject.is_some_and(|subject| {
                        subject.entity.is_some() && antecedent.text.starts_with(subject.text.as_str())
                    });
                let is_same = !is_possessive
                    && subject.is_some_and(|subject| subject.text.eq_ignore_ascii_case(&antecedent.text));
                let is_person = matches!(pronoun, Pronoun::Person(_)) && !is_possessive;
                let is_by_the_way =
                    is_person && antecedent.entity.is_some_and(|person| memory.is_by_the_way(person, at));
                if is_again || is_same || is_by_the_way {
                    open.push(pronoun);
                    continue;
                }
                // "Ptolemy's general Ptolemy": the owner is not what is owned.
                if is_possessive && is_repeated(view, at, &antecedent.text) {
                    open.push(pronoun);
                    continue;
                }
                let text =
                    if is_possessive { anaphora::possessive(&antecedent.text) } else { antecedent.text };
                found.push(Replacement { token: at, text, entity: antecedent.entity });
            }
            None if !is_possessive || !subject.is_some_and(|subject| may_own(subject, pronoun)) => {
                open.push(pronoun);
            }
            None => {}
        }
    }
    (found, open)
}

/// "Dahl lost Karl Dahl’s seat": the surname that acts is that of the one named whole.
fn is_namesake(pronoun: Pronoun, own: &str, name: &str) -> bool {
    let rest = name.strip_suffix(own).or(own.strip_suffix(name));
    matches!(pronoun, Pronoun::Person(_))
        && own.starts_with(char::is_uppercase)
        && rest.is_some_and(|rest| rest.ends_with(' '))
}

/// "Hereward and his outlaws", "commanders and their armies": whose they are has just been said.
fn is_joined(view: &View<'_>, at: usize) -> bool {
    at >= 2
        && wording::is_word(view.source, at - 1, &["and"])
        && (view.word(at - 2).tag == Tag::Noun || is_behind_name(view, at - 1))
}

/// "Humber, his wives, and his men agreed"
fn is_listed(view: &View<'_>, at: usize) -> bool {
    let tokens = &view.source.prose.tokens;
    at >= 2 && tokens.get(at - 1).is_some_and(|comma| comma.is_mark(',')) && is_behind_name(view, at - 1)
}

fn is_behind_name(view: &View<'_>, at: usize) -> bool {
    let mentions = view.source.language.mentions_in(at.saturating_sub(7)..at);
    mentions.last().is_some_and(|mention| mention.tokens.end == at)
}

/// A word that only looks like a pronoun of the text: "Zheng He", "Leave It to Karl", "“it was our duty”", "made it possible".
fn stands_for_nothing(view: &View<'_>, at: usize, word: &str) -> bool {
    let before = at.checked_sub(1).and_then(|before| view.source.prose.tokens.get(before));
    let is_title =
        word == "It" && at > view.tokens.start && before.is_some_and(crate::text::Token::is_capitalised);
    let is_quoted = before.is_some_and(|before| before.is_mark('“'));
    view.word(at).tag == Tag::Name || is_title || is_quoted || is_empty(view, at)
}

/// "made it possible", "make it look as though", "fought it out": an "it" that stands for what follows or for nothing.
fn is_empty(view: &View<'_>, at: usize) -> bool {
    const MAKING: &[&str] = &["believe", "consider", "deem", "find", "make", "think"];
    let lemma = at.checked_sub(1).and_then(|verb| view.word(verb).lemma).unwrap_or_default();
    let next = view.word(at + 1);
    let is_judged = MAKING.contains(&lemma)
        && (matches!(next.tag, Tag::Adjective | Tag::Adverb)
            || wording::is_word(view.source, at + 1, &["appear", "clear", "easier", "look", "seem"]));
    // "made it a rule that", "let it be known that"
    let is_ahead = MAKING.contains(&lemma)
        && wording::is_word(view.source, at + 1, &["a", "an"])
        && (at + 2..at + 5).any(|at| wording::is_word(view.source, at, &["that", "to"]))
        || lemma == "let" && wording::is_word(view.source, at + 1, &["be"]);
    wording::is_word(view.source, at, &["it"])
        && (is_judged
            || is_ahead
            || wording::is_word(view.source, at + 1, &["out"]) && ["battle", "fight"].contains(&lemma))
}

/// "made her minister", "appointed her foreign minister": the person, behind a verb that gives an office.
fn is_named_object(view: &View<'_>, at: usize, is_others: bool) -> bool {
    const NAMING: &[&str] =
        &["appoint", "consecrate", "create", "crown", "declare", "elect", "make", "name", "proclaim"];
    let verb = at.checked_sub(1).map(|before| view.word(before));
    let gives = verb
        .is_some_and(|verb| verb.tag == Tag::Verb && verb.lemma.is_some_and(|lemma| NAMING.contains(&lemma)));
    // "taught her trigonometry"
    let lemma = verb.and_then(|verb| verb.lemma).unwrap_or_default();
    let next = view.word(at + 1);
    let teaches = ["teach", "tell"].contains(&lemma) && next.tag == Tag::Noun;
    // "offered her part-time work": what somebody else has is not offered.
    let offers = is_others && ["award", "grant", "lend", "offer", "pay"].contains(&lemma);
    // "brought her home"
    let is_home = wording::is_word(view.source, at + 1, &["home"])
        && ["bring", "carry", "drive", "lead", "send", "take"].contains(&lemma);
    // "renamed her Kora"
    let renames = ["call", "christen", "rename"].contains(&lemma) && next.tag == Tag::Name;
    if (teaches || offers || renames || is_home) && wording::is_word(view.source, at, &["her"]) {
        return true;
    }
    let is_office =
        (at + 1..at + 4).any(|next| crate::language::is_role_noun(wording::text(view.source, next)));
    gives && is_office && wording::is_word(view.source, at, &["her"])
}

/// "carried the plague with him"
fn is_carried(view: &View<'_>, at: usize) -> bool {
    const CARRYING: &[&str] = &["bring", "carry", "have", "take"];
    at.checked_sub(1).is_some_and(|with| wording::is_word(view.source, with, &["with"]))
        && (at.saturating_sub(8)..at).any(|verb| {
            let word = view.word(verb);
            word.tag == Tag::Verb && word.lemma.is_some_and(|lemma| CARRYING.contains(&lemma))
        })
}

/// Whether several people stand in the same phrase before a "their".
fn has_owners(view: &View<'_>, at: usize) -> bool {
    (view.tokens.start.max(at.saturating_sub(8))..at)
        .rev()
        .take_while(|&at| view.word(at).tense.is_none())
        .any(|at| {
            let noun = wording::text(view.source, at);
            view.word(at).tag == Tag::Noun
                && crate::language::is_plural_noun(noun)
                && super::kind::is_human(&noun.to_ascii_lowercase())
        })
}

/// Whether the last word of a name stands right behind the pronoun as well.
fn is_repeated(view: &View<'_>, at: usize, name: &str) -> bool {
    let mut words = name.split(' ').filter(|word| word.len() > 3);
    words.any(|word| (at + 1..at + 4).any(|next| wording::text(view.source, next) == word))
}

/// "made the banks own up to a tenth of their books": a noun of the same clause before it may be meant.
fn is_bound(view: &View<'_>, at: usize, pronoun: Pronoun) -> bool {
    let here = view.chunks.partition_point(|chunk| chunk.tokens.end <= at);
    let before = view.chunks.get(here.saturating_sub(8)..here).unwrap_or_default().iter().rev();
    before
        .take_while(|chunk| !matches!(chunk.kind, ChunkKind::Finite | ChunkKind::Mark(';' | '.')))
        .filter(|chunk| chunk.kind == ChunkKind::Noun)
        .any(|chunk| {
            let is_plural = crate::language::is_plural_noun(wording::text(view.source, chunk.head));
            match pronoun {
                Pronoun::Several => is_plural,
                Pronoun::Thing => !is_plural,
                Pronoun::Person(gender) => {
                    let head = wording::text(view.source, chunk.head).to_ascii_lowercase();
                    is_of_gender(&head, gender)
                }
            }
        })
}

/// Whether a second noun stands in the phrase of the subject.
fn holds_another(view: &View<'_>, subject: &Argument) -> bool {
    let chunks = view.chunks.iter().filter(|chunk| {
        chunk.kind == ChunkKind::Noun
            && subject.tokens.contains(&chunk.tokens.start)
            && !chunk.tokens.contains(&subject.head)
    });
    chunks.count() > 0
}

/// Whether a pronoun can mean the subject of its clause.
pub(super) fn agrees(view: &View<'_>, subject: &Argument, pronoun: Pronoun) -> bool {
    let entity = subject.entity.and_then(|entity| view.source.language.entities.get(entity));
    let is_person =
        entity.is_some_and(|entity| matches!(entity.kind, EntityKind::Person | EntityKind::Other));
    match pronoun {
        Pronoun::Several => {
            // "a generation of merchants grew their trade"
            let is_of_many = entity.is_none()
                && subject.text.contains(" of ")
                && subject.text.rsplit(' ').next().is_some_and(crate::language::is_plural_noun);
            subject.is_plural
                || is_of_many
                || entity.is_some_and(|entity| entity.kind == EntityKind::Organisation)
        }
        Pronoun::Thing => {
            // "Kerner & Sohn" is read as a person, but owns like a firm.
            let is_firm = |name: &str| name.contains(" & ") || class::is_called(name, "company");
            !subject.is_plural
                && entity.is_none_or(|entity| entity.kind != EntityKind::Person || is_firm(&entity.name))
                || is_firm(&subject.text)
        }
        Pronoun::Person(gender) => {
            let known = entity.and_then(|entity| entity.gender);
            let head = wording::text(view.source, subject.head).to_ascii_lowercase();
            // "an Italian who died in his native town"
            let is_native = entity
                .is_some_and(|entity| matches!(entity.kind, EntityKind::People | EntityKind::Country))
                && wording::is_word(view.source, subject.tokens.start, &["a", "an"]);
            let is_somebody = is_native
                || is_person && known.is_none_or(|known| known == gender)
                || entity.is_none() && is_of_gender(&head, gender)
                || subject.resolved_from.is_some() && known == Some(gender)
                || entity.is_none() && anaphora::pronoun(&head) == Some((pronoun, false))
                || entity.is_none() && anaphora::pronoun(&subject.text) == Some((pronoun, false));
            !subject.is_plural && is_somebody
        }
    }
}

/// "the king", "his mother", "the envoy": nouns that "he" or "she" can take up.
fn is_of_gender(head: &str, gender: Gender) -> bool {
    const MALE: &[&str] =
        &["man", "boy", "king", "prince", "son", "father", "brother", "husband", "uncle", "emperor", "monk"];
    const FEMALE: &[&str] = &[
        "woman", "girl", "queen", "princess", "daughter", "mother", "sister", "wife", "aunt", "empress",
        "nun",
    ];
    let (same, other) = match gender {
        Gender::Male => (MALE, FEMALE),
        Gender::Female => (FEMALE, MALE),
    };
    same.contains(&head) || !other.contains(&head) && crate::language::is_role_noun(head)
}

const fn may_own(subject: &Argument, pronoun: Pronoun) -> bool {
    match pronoun {
        Pronoun::Several => subject.is_plural,
        Pronoun::Thing | Pronoun::Person(_) => !subject.is_plural,
    }
}

/// Whether the name was put in already.
fn is_known(view: &View<'_>, known: &Replacement, pronoun: Pronoun) -> bool {
    let entity = known.entity.and_then(|entity| view.source.language.entities.get(entity));
    match (pronoun, entity) {
        (Pronoun::Person(gender), Some(entity)) => {
            entity.kind == EntityKind::Person && entity.gender.is_none_or(|known| known == gender)
        }
        (Pronoun::Thing, Some(entity)) => entity.kind != EntityKind::Person && !entity.is_plural,
        (Pronoun::Thing | Pronoun::Several, None) => true,
        (Pronoun::Several, Some(entity)) => entity.is_plural,
        (Pronoun::Person(_), None) => false,
    }
}

/// The tokens as one line, the names put in.
pub(super) fn write(
    view: &View<'_>,
    tokens: impl IntoIterator<Item = usize>,
    found: &[Replacement],
) -> String {
    if found.is_empty() {
        return wording::write(view.source, tokens);
    }
    let tokens: Vec<usize> = tokens.into_iter().collect();
    let mut line = String::new();
    let mut rest = tokens.as_slice();
    while let Some(place) = rest.iter().position(|at| found.iter().any(|known| known.token == *at)) {
        let (before, behind) = rest.split_at(place);
        join(&mut line, &wording::write(view.source, before.iter().copied()));
        let name = found.iter().find(|known| Some(&known.token) == behind.first());
        join(&mut line, name.map_or("", |known| &known.text));
        rest = behind.get(1..).unwrap_or_default();
    }
    join(&mut line, &wording::write(view.source, rest.iter().copied()));
    line
}

fn join(line: &mut String, part: &str) {
    let hugs = part.starts_with([',', '.', ';', ':', ')', '’', '\'']);
    if !line.is_empty() && !part.is_empty() && !hugs {
        line.push(' ');
    }
    line.push_str(part);
}

/// The tokens of phrases, in order.
pub(super) fn tokens_of<'a>(view: &'a View<'_>, chunks: &'a [usize]) -> impl Iterator<Item = usize> + 'a {
    chunks.iter().filter_map(|&at| view.chunk(at)).flat_map(|chunk| Range::clone(&chunk.tokens))
}

/// Phrases with what their pronouns stand for; "only a port but also a fortress" behind the "not" of its verb as "a port and a
/// fortress".
pub(super) fn phrase(view: &View<'_>, chunks: &[usize], replaced: &[Replacement]) -> String {
    let is_both = is_both(view, chunks);
    let line = write(view, tokens_of(view, chunks).skip(usize::from(is_both)), replaced);
    if is_both { line.replace(" but ", " and ") } else { line }
}

pub(super) fn is_both(view: &View<'_>, chunks: &[usize]) -> bool {
    let is_told = |verb: usize| {
        view.clauses.iter().any(|clause| clause.verb == Some(verb) && clause.link != Link::Complement)
    };
    let first = chunks.first().filter(|&&at| at.checked_sub(1).is_some_and(is_told));
    let first = first.and_then(|&at| view.chunk(at));
    first.is_some_and(|first| is_not_only(view, first.tokens.start))
}

/// "was [not only] a port but a fortress", "were [not only] feeding": "only" goes together with its "not".
pub(super) fn is_not_only(view: &View<'_>, at: usize) -> bool {
    wording::is_word(view.source, at, &["only"])
        && at > view.tokens.start
        && view.word(at - 1).tag == Tag::Negation
}

/// "His Majesty the King", "Her Royal Highness", "His Honour Judge Field": the first word of a title.
pub(super) fn is_of_title(view: &View<'_>, at: usize) -> bool {
    const TITLES: [&str; 20] = [
        "Beatitude",
        "Britannic",
        "Catholic",
        "Eminence",
        "Excellencies",
        "Excellency",
        "Grace",
        "Highness",
        "Highnesses",
        "Holiness",
        "Honor",
        "Honour",
        "Imperial",
        "Lordship",
        "Lordships",
        "Majesties",
        "Majesty",
        "Majesty’s",
        "Royal",
        "Serene",
    ];
    TITLES.binary_search(&wording::text(view.source, at + 1)).is_ok()
}
