//! A year inside a noun phrase: it dates its clause when the clause tells that what is named took place.
//!
//! * "An 1876 coup brought him to power", "They lost the 1862 battle", "He died in the 1862 battle": then. "They remembered the 1862 battle": not then.

use super::relation::WAKE;
use super::{Attachment, Role, apposition, row};
use crate::fact::clause::Clause;
use crate::fact::record::Relation;
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag, is_event_noun};
use crate::temporal::{Confidence, Timex};

/// Verbs whose object takes place with them.
const TAKING: &[&str] = &[
    "attend",
    "boycott",
    "conclude",
    "contest",
    "fight",
    "host",
    "hold",
    "lead",
    "lose",
    "launch",
    "mediate",
    "negotiate",
    "organise",
    "organize",
    "ratify",
    "sign",
    "stage",
    "suffer",
    "survive",
    "win",
];

/// Verbs that are done when their object takes place, and at no other time: "won the 1951 elections".
const AT_ONCE: &[&str] = &["boycott", "contest", "fight", "host", "hold", "lose", "win"];

/// What becomes of a vote or a revolt when it is held: "the 1979 referendum failed".
const FAILING: &[&str] = &["fail", "succeed"];

/// What is done to a law when it is made.
const PASSING: &[&str] =
    &["adopt", "approve", "enact", "introduce", "issue", "pass", "proclaim", "promulgate", "publish", "sign"];

/// What a law, a war or a flood goes on doing: it tells nothing of when it was.
const LASTING: &[&str] = &[
    "be",
    "become",
    "contain",
    "face",
    "form",
    "have",
    "include",
    "influence",
    "inspire",
    "involve",
    "mean",
    "need",
    "receive",
    "remain",
    "require",
    "survive",
];

/// Nouns for what is written and made known in one year.
const WRITTEN: &[&str] = &[
    "act",
    "agreement",
    "budget",
    "census",
    "charter",
    "code",
    "constitution",
    "convention",
    "decree",
    "edict",
    "law",
    "manifesto",
    "ordinance",
    "pact",
    "proclamation",
    "protocol",
    "reform",
    "report",
    "resolution",
    "ruling",
    "statute",
    "study",
    "survey",
    "treaty",
];

/// Nouns for what is said or written, in which somebody says something when it is made.
const SPOKEN: &[&str] = &[
    "address",
    "article",
    "book",
    "broadcast",
    "essay",
    "interview",
    "lecture",
    "letter",
    "memoir",
    "memorandum",
    "message",
    "narrative",
    "pamphlet",
    "paper",
    "poem",
    "sermon",
    "speech",
    "treatise",
    "work",
];

/// Names of games, which are held in the year that stands before them: "the 1936 Berlin Olympics".
const PLAYED: &[&str] = &["Championship", "Championships", "Cup", "Games", "Olympics", "Paralympics"];

/// What leads an event that was before or brought about what is told.
const MENTIONED: &[&str] = &["after", "because", "despite", "due", "following", "since"];

/// How sure such a date is.
const SURE: Confidence = Confidence::percent(80);

/// The date of a clause that has none of its own, from inside its subject or its object.
pub(super) fn attachment(view: &View<'_>, index: usize, clause: &Clause) -> Option<Attachment> {
    let verb = view.verb(clause).filter(|verb| verb.kind == ChunkKind::Finite)?;
    let is_past = view.is_past(verb);
    let lemma = view.word(verb.head).lemma?;
    let object = clause.owned.get(clause.behind_verb()).copied();
    let takes = TAKING.contains(&lemma) && !view.is_passive(verb);
    let subject = clause.subject.clone().filter(|subject| subject.len() <= 3).map(|subject| subject.start);
    let is_new = |at: usize| {
        view.chunk(at).is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, &["a", "an"]))
    };
    let found = object
        .filter(|_| takes)
        .and_then(|at| Some((at, inner(view, at)?)))
        .or_else(|| subject.filter(|&at| is_new(at)).and_then(|at| Some((at, inner(view, at)?))))
        .or_else(|| within(view, clause, view.is_passive(verb)))
        .or_else(|| {
            // "The 1907 earthquake destroyed the port", "The 1982 Citizenship Law was promulgated"
            let at = subject?;
            let acts = object.is_some_and(|object| view.is_nominal(object))
                && !view.is_passive(verb)
                && !LASTING.contains(&lemma)
                || is_past
                    && !object.is_some_and(|object| view.is_nominal(object))
                    && FAILING.contains(&lemma)
                || view.is_passive(verb) && (TAKING.contains(&lemma) || PASSING.contains(&lemma));
            Some((at, inner(view, at).filter(|_| acts)?))
        });
    // "The 1972 Simla Agreement is still kept": of the clause only the agreement is dated.
    let named = || {
        // "The 1882 Act" alone is no name.
        let at = subject.filter(|&at| found.is_none() && has_name(view, at))?;
        Some((at, inner(view, at)?))
    };
    let event = found.is_none().then(|| named().or_else(|| mentioned(view, clause))).flatten();
    let role = event.map_or(Role::Clause, |(at, _)| Role::NounEvent(at));
    let (time, timex) = event.or(found).filter(|_| is_past)?;
    Some(Attachment {
        time,
        clause: index,
        role,
        relation: Relation::At,
        timex,
        confidence: timex.confidence.min(SURE),
    })
}

/// "praised the 1956 and 1962 constitutions": dates of several things that a verb is done to, or that do something, and no
/// date of the verb. "In the 1965 and 1971 wars" says when, and "won the 2010 and 2014 elections" was done at once.
pub(super) fn is_of_several(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    let owned = clause.owned.as_slice();
    let Some((article, noun)) = row::noun(view, owned, place) else { return false };
    let lead = article.checked_sub(1).and_then(|lead| owned.get(lead).copied());
    let lead = lead.filter(|&lead| view.kind(lead) == Some(ChunkKind::Preposition));
    if let Some(lead) = lead {
        return !view.is_word(lead, &["in", "at", "during", "on", "over", "throughout"]);
    }
    let takes = view
        .verb(clause)
        .and_then(|verb| view.word(verb.head).lemma)
        .is_some_and(|lemma| TAKING.contains(&lemma));
    let is_event = owned.get(noun).and_then(|&at| view.chunk(at)).is_some_and(|noun| {
        let word = wording::text(view.source, noun.head);
        is_event_noun(word)
            || PLAYED.contains(&word)
            || wording::is_word(view.source, noun.head, &["seasons"])
    });
    !(takes && is_event)
}

/// "In 1950, when the law had passed, they won the 1951 elections": won then, whatever the sentence begins with.
pub(super) fn outweigh(view: &View<'_>, clause: &Clause, found: &mut [Attachment]) {
    let [fronted] = found else { return };
    let Some(verb) = view.verb(clause).filter(|verb| verb.kind == ChunkKind::Finite) else { return };
    let is_at_once = view.word(verb.head).lemma.is_some_and(|lemma| AT_ONCE.contains(&lemma));
    let is_in_front = clause.verb.is_some_and(|verb| fronted.time < verb);
    let object = clause.owned.get(clause.behind_verb()).copied();
    if fronted.role != Role::Clause || !is_at_once || !is_in_front || view.is_passive(verb) {
        return;
    }
    if let Some((time, timex)) = object.and_then(|at| Some((at, inner(view, at)?)))
        && !fronted.timex.interval().contains(timex.interval())
        && !timex.interval().contains(fronted.timex.interval())
    {
        *fronted = Attachment {
            time,
            relation: Relation::At,
            timex,
            confidence: timex.confidence.min(SURE),
            ..*fronted
        };
    }
}

/// "was killed in the 1979 revolution", "was hit by the 1935 earthquake": what happened in an event happened when it did.
fn within(view: &View<'_>, clause: &Clause, is_passive: bool) -> Option<(usize, Timex)> {
    clause.owned.windows(2).take(20).enumerate().find_map(|(place, pair)| {
        let [lead, noun] = *pair else { return None };
        // "broke the statue of Rask, the hero of the 1871 war"
        if apposition::is_description(view, clause, place) {
            return None;
        }
        // "came to power after an 1876 coup": it brought him there.
        let is_new = view
            .chunk(noun)
            .is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, &["a", "an"]));
        let leads = view.is_word(lead, &["in", "during", "at"])
            || is_passive && view.is_word(lead, &["by"])
            || is_new && view.is_word(lead, &["after", "following"]);
        inner(view, noun)
            .filter(|_| leads)
            .or_else(|| inner_words(view, noun).filter(|_| view.is_word(lead, &["in"])))
            .map(|timex| (noun, timex))
    })
}

/// "Trade stopped after the 1902 coup", "in the aftermath of the 1958 flood": of such a clause only the event has a date.
fn mentioned(view: &View<'_>, clause: &Clause) -> Option<(usize, Timex)> {
    let is_wake =
        |at: usize| view.chunk(at).is_some_and(|noun| wording::is_word(view.source, noun.head, WAKE));
    clause.owned.windows(2).take(20).find_map(|pair| {
        let [lead, noun] = *pair else { return None };
        let leads = view.kind(lead) == Some(ChunkKind::Preposition)
            && (view.is_word(lead, MENTIONED)
                || lead > 0 && view.is_word(lead, &["of"]) && is_wake(lead - 1));
        let is_event = view
            .chunk(noun)
            .is_some_and(|phrase| is_event_noun(&wording::text(view.source, phrase.head).to_lowercase()));
        inner(view, noun).filter(|_| leads && is_event).map(|timex| (noun, timex))
    })
}

fn has_name(view: &View<'_>, at: usize) -> bool {
    view.chunk(at).is_some_and(|chunk| {
        let is_name =
            |at: usize| view.word(at).tag == Tag::Name && !wording::is_word(view.source, at, WRITTEN);
        chunk.tokens.clone().any(is_name)
    })
}

/// The one date inside the phrase of an event: "the 1862 battle", "an 1876 coup".
fn inner(view: &View<'_>, at: usize) -> Option<Timex> {
    let chunk = view.chunk(at).filter(|chunk| chunk.kind == ChunkKind::Noun)?;
    let first = view.times.ranges.partition_point(|time| time.start < chunk.tokens.start);
    let range = view.times.ranges.get(first).filter(|time| time.end <= chunk.tokens.end)?;
    let is_event = (range.end..chunk.tokens.end).any(|at| {
        is_event_noun(wording::text(view.source, at))
            || PLAYED.contains(&wording::text(view.source, at))
            || matches!(view.word(at).tag, Tag::Noun | Tag::Name)
                && wording::is_word(view.source, at, WRITTEN)
    });
    view.times.timexes.get(first).copied().filter(|timex| is_event && timex.is_dated())
}

/// "in a 1931 radio address", "in his 1829 treatise": the date of the words in which something is said.
fn inner_words(view: &View<'_>, at: usize) -> Option<Timex> {
    let chunk = view.chunk(at).filter(|chunk| chunk.kind == ChunkKind::Noun)?;
    let is_own =
        wording::is_word(view.source, chunk.tokens.start, &["a", "an", "her", "his", "its", "our", "their"]);
    let first = view.times.ranges.partition_point(|time| time.start < chunk.tokens.start);
    let range = view.times.ranges.get(first).filter(|time| time.end <= chunk.tokens.end)?;
    let is_said = (range.end..chunk.tokens.end).any(|at| wording::is_word(view.source, at, SPOKEN));
    view.times.timexes.get(first).copied().filter(|timex| is_own && is_said && timex.is_dated())
}
