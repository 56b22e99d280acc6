//! What stands behind a label with its date: "17th Amendment (2003): Under Holm, this amendment restored the veto".
//!
//! The label names what "this amendment", "it" and "these reforms" mean. Only a label that is dated is one: "Significance: This
//! speech was the first" and "Impact: It led to a war" speak of something else.

use super::gist;
use super::record::Fact;
use super::view::View;
use super::wording;
use crate::language::{ChunkKind, EntityKind, Tag};
use std::ops::Range;

/// The longest label, in tokens.
const LONGEST: usize = 16;

/// What any law, deed or body may be called.
const CALLED: &[&str] = &[
    "act",
    "acts",
    "agreement",
    "amendment",
    "amendments",
    "battle",
    "body",
    "campaign",
    "commission",
    "defeat",
    "event",
    "institution",
    "law",
    "laws",
    "measure",
    "measures",
    "move",
    "movement",
    "organisation",
    "organization",
    "pact",
    "plan",
    "policy",
    "programme",
    "reform",
    "reforms",
    "scheme",
    "step",
    "steps",
    "treaty",
    "victory",
    "war",
];

/// Names by the label what the first clause behind it tells of; the facts of the sentence begin at `first`.
pub(super) fn name(view: &View<'_>, facts: &mut Vec<Fact>, first: usize) {
    let Some((label, colon)) = label(view) else { return };
    date(view, facts, first, &label, colon);
    for fact in facts.get_mut(first..).unwrap_or_default() {
        let Some(subject) = &mut fact.subject else { continue };
        let starts = subject.tokens.start > colon && is_first_clause(view, colon, subject.tokens.start);
        if !starts || !points(view, &subject.tokens, &label) {
            continue;
        }
        let taken = wording::capitalised(&subject.text);
        let written = wording::capitalised(&wording::write(view.source, subject.tokens.clone()));
        let told = [taken, written]
            .iter()
            .find_map(|start| fact.gist.strip_prefix(start.as_str()))
            .map(str::to_owned);
        let line = told.filter(|told| told.starts_with(' ')).map(|told| format!("{label}{told}"));
        if let Some(line) = line.filter(|line| line.chars().count() <= gist::LONGEST) {
            (fact.gist, subject.text) = (wording::capitalised(&line), label.clone());
            (subject.entity, subject.entities) = (None, Vec::new());
            subject.is_vague = false;
            fact.flags.is_vague = false;
        }
    }
}

/// "Pact of Lund (March 1918): Kora left the war.": the date is that of what is told, which says more than the label.
fn date(view: &View<'_>, facts: &mut Vec<Fact>, first: usize, label: &str, colon: usize) {
    let own = facts.get(first..).unwrap_or_default();
    let is_label = |fact: &Fact| {
        fact.predicate.is_none()
            && fact.when.is_some()
            && label.ends_with(fact.gist.trim_start_matches("The "))
    };
    let Some(place) = own.iter().position(is_label) else { return };
    let is_told = |fact: &Fact| {
        let begins = fact.subject.as_ref().map(|subject| subject.tokens.start).filter(|&at| at > colon);
        let is_deed = fact.predicate.as_ref().is_some_and(|verb| {
            verb.is_past && verb.auxiliary.is_none() && !["be", "have"].contains(&verb.lemma)
        });
        fact.when.is_none()
            && is_deed
            && begins.is_some_and(|at| is_first_clause(view, colon, at))
            && !(fact.flags.is_negated || fact.flags.is_planned || fact.flags.is_background)
    };
    let Some(told) = own.iter().position(is_told) else { return };
    let when = own.get(place).and_then(|fact| fact.when.clone());
    if let Some(fact) = facts.get_mut(first + told) {
        fact.when = when;
        let points = fact.subject.as_ref().is_some_and(|subject| points(view, &subject.tokens, label));
        let line = format!("{label}: {}", fact.gist);
        if !points && line.chars().count() <= gist::LONGEST {
            fact.gist = wording::capitalised(&line);
        }
    }
    facts.remove(first + place);
}

/// The label without its date, and where its sign stands: "17th Amendment (2003):", "Mills Act, 1969:".
fn label(view: &View<'_>) -> Option<(String, usize)> {
    let tokens = view.tokens.start..view.tokens.end.min(view.tokens.start + LONGEST);
    let text = |at: usize| wording::text(view.source, at);
    let colon = tokens.clone().find(|&at| matches!(text(at), ":" | "–" | "—"))?;
    // "Karl Holm (1850–1910)"
    let time = view.chunks.iter().filter(|chunk| matches!(chunk.kind, ChunkKind::Time(_)));
    let mut times = time.filter(|chunk| chunk.tokens.end <= colon);
    let (time, is_one) = (times.next()?, times.next().is_none());
    let end =
        time.tokens.start.checked_sub(1).filter(|&at| at > tokens.start && matches!(text(at), "(" | ","))?;
    let is_closed = time.tokens.end + usize::from(text(end) == "(") == colon;
    let is_told =
        (tokens.start..end).any(|at| matches!(view.word(at).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal));
    let is_person = view.source.language.mentions_in(tokens.start..end).iter().any(|mention| {
        view.source
            .language
            .entities
            .get(mention.entity)
            .is_some_and(|named| named.kind == EntityKind::Person)
    });
    let line = wording::write(view.source, tokens.start..end);
    (is_one && is_closed && !is_told && !is_person).then_some((line, colon))
}

/// Whether no clause with a verb of its own stands between the sign and the subject.
fn is_first_clause(view: &View<'_>, colon: usize, subject: usize) -> bool {
    !view.chunks.iter().any(|chunk| {
        chunk.kind == ChunkKind::Finite && chunk.tokens.start > colon && chunk.tokens.start < subject
    })
}

/// "it", "this amendment", "these reforms", "this code" of the Civil Code
fn points(view: &View<'_>, subject: &Range<usize>, label: &str) -> bool {
    let is = |at: usize, words: &[&str]| wording::is_word(view.source, at, words);
    if subject.len() == 1 {
        return is(subject.start, &["it"]);
    }
    let head = wording::text(view.source, subject.end - 1).to_lowercase();
    let last = label.rsplit(' ').next().unwrap_or_default().to_lowercase();
    is(subject.start, &["this", "these"]) && (CALLED.contains(&head.as_str()) || head == last)
}
