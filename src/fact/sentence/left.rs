//! Dates that no clause of their sentence tells: the words around them are quoted.
//!
//! * "By a pact signed at Lund on 3 May 1809 they gave him the whole march": a verb whose doer was not found
//! * "What was sold at Ribe on 6 April was smaller": a clause that names what it tells of only by "what"
//!
//! Only what a clause has and does not tell is quoted; a date that was taken for a plan, a habit or a wish is told by nobody.

use super::{Reader, bare, empty, token_range};
use crate::fact::attach::{Attachment, Role, mentioned};
use crate::fact::clause::{Clause, Link};
use crate::fact::proof;
use crate::fact::record::{Fact, FactKind, Fault, Relation, When};
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag};
use crate::temporal::{Basis, Granularity, Interval, Timex};
use crate::text::Form;

/// So many dates of a sentence are looked at.
const MOST: usize = 24;

/// So many laws and events that are only named are held against all facts of a text.
const MENTIONS: usize = 200;

/// Parts of a year.
const PARTS: &[&str] = &[
    "autumn",
    "beginning",
    "days",
    "end",
    "fall",
    "half",
    "middle",
    "month",
    "months",
    "spring",
    "start",
    "summer",
    "weeks",
    "winter",
];

impl Reader<'_, '_, '_> {
    /// Quotes what is said around a date that was given to no fact of the sentence.
    pub(super) fn quote_left(&self, attachments: &[Attachment], facts: &mut Vec<Fact>, first: usize) {
        if self.style.form != Form::Running || !tells(self.view) {
            return;
        }
        for attachment in attachments.iter().take(MOST) {
            let is_told = facts.iter().skip(first).any(|fact| {
                fact.when.as_ref().is_some_and(|when| when.timex.span == attachment.timex.span)
                    && !fact.gist.is_empty()
            });
            if !is_told && self.is_left(attachment) {
                facts.extend(self.quoted(attachment));
            }
        }
        let is_day = |mention: &&Attachment| {
            mention.timex.value.granularity().is_some_and(|granularity| granularity >= Granularity::Month)
        };
        for mention in mentioned(self.view).iter().take(MOST).filter(is_day) {
            facts.extend(self.named(mention));
        }
    }

    /// Whether a date is one of an event, as far as can be seen without its clause.
    fn is_left(&self, attachment: &Attachment) -> bool {
        let view = self.view;
        let is_own = attachment.role == Role::Clause && attachment.relation == Relation::At;
        let Some(clause) = self.clause_of(attachment.clause).filter(|_| is_own) else { return false };
        let is_denied = view
            .verb(clause)
            .is_some_and(|verb| verb.tokens.clone().any(|at| view.word(at).tag == Tag::Negation));
        is_fine(&attachment.timex)
            && !counts_back(view, attachment)
            && !only_tells_which(view, attachment)
            && !is_likened(view, clause)
            && !self.refused.contains(&attachment.time)
            && !is_denied
            && !empty::is_no_event(view, attachment.clause, clause)
            && !self.is_promised(attachment)
            && !self.is_to_come(attachment)
    }

    /// "The peace of 13 March 1940": what is only named, as it is named.
    fn named(&self, mention: &Attachment) -> Option<Fact> {
        let view = self.view;
        let noun = mention.time.checked_sub(2)?;
        let tokens = view.tokens_of(noun..mention.time + 1);
        let line = wording::write(view.source, tokens.clone());
        let when = When { relation: mention.relation, timex: mention.timex, confidence: mention.confidence };
        let mut fact = bare(view, FactKind::NounEvent, tokens, wording::capitalised(&line), when);
        fact.flags.fault = Some(Fault::Mention);
        Some(fact)
    }

    fn quoted(&self, attachment: &Attachment) -> Option<Fact> {
        let view = self.view;
        let when = When {
            relation: attachment.relation,
            timex: attachment.timex,
            confidence: attachment.confidence,
        };
        let date = view.chunk(attachment.time)?.tokens.clone();
        let tokens = self.clause_of(attachment.clause).and_then(|clause: &Clause| token_range(view, clause));
        let tokens =
            tokens.filter(|tokens| tokens.start <= date.start && date.end <= tokens.end).unwrap_or(date);
        let end = self
            .clause_of(attachment.clause)
            .and_then(|clause| inner_end(view, clause))
            .unwrap_or(view.chunks.len());
        let gist = proof::piece(view, attachment.time, end)?;
        let mut fact = bare(view, FactKind::Item, tokens, gist, when);
        fact.flags.fault = Some(Fault::Piece);
        Some(fact)
    }
}

/// Takes the words from what is only named, where another fact of the text is of that time.
pub(in crate::fact) fn drop_told_mentions(facts: &mut [Fact]) {
    let days = |fact: &Fact| fact.when.as_ref().map(|when| when.timex.interval());
    let is_mention = |fact: &Fact| fact.flags.fault == Some(Fault::Mention);
    let told: Vec<_> = facts.iter().filter(|fact| !is_mention(fact)).filter_map(days).collect();
    let mut named: Vec<Interval> = Vec::new();
    for fact in facts.iter_mut().filter(|fact| is_mention(fact)).take(MENTIONS) {
        let Some(own) = days(fact) else { continue };
        if named.contains(&own) || told.iter().any(|other| own.contains(*other)) {
            fact.gist.clear();
        }
        named.push(own);
    }
}

/// "which, between 1987 and 1989, had lost [, came first]": where a clause inside another ends, its bracket with it.
fn inner_end(view: &View<'_>, clause: &Clause) -> Option<usize> {
    let is_free = clause.opener.is_some_and(|opener| view.is_word(opener, &["what", "whatever"]));
    let is_inner = matches!(clause.link, Link::Relative | Link::Reduced | Link::Aside) && !is_free;
    let last = clause.owned.iter().rev().take(64).max().filter(|_| is_inner).copied()?;
    Some(last + 1 + usize::from(view.kind(last + 1) == Some(ChunkKind::Mark(')'))))
}

/// Whether the sentence has a verb in the past.
fn tells(view: &View<'_>) -> bool {
    view.chunks.iter().take(200).any(|verb| verb.kind == ChunkKind::Finite && view.is_past(verb))
}

/// A day, a month, a season or a year; not "in the winter", which may be any.
fn is_fine(timex: &Timex) -> bool {
    let is_season = timex.value.granularity() == Some(Granularity::Season);
    !(is_season && timex.basis == Basis::Context)
        && timex.basis != Basis::Named
        && timex.value.granularity().is_some_and(|granularity| granularity >= Granularity::Year)
}

/// "two years earlier", "ten, fifteen and twenty years before": a look back to what was told elsewhere.
fn counts_back(view: &View<'_>, attachment: &Attachment) -> bool {
    /// So many words of a list may stand between a number and its "earlier".
    const REACH: usize = 10;
    let Some(chunk) = view.chunk(attachment.time) else { return true };
    let is_back = |at: usize| wording::is_word(view.source, at, &["ago", "before", "earlier", "previously"]);
    let start = chunk.tokens.start;
    // "twelve months after it": it was told elsewhere.
    let is_after = [chunk.tokens.end - 1, chunk.tokens.end]
        .iter()
        .any(|&at| wording::is_word(view.source, at, &["after"]) && view.word(at + 1).tag == Tag::Pronoun)
        || view.word(chunk.tokens.end - 1).tag == Tag::Pronoun;
    attachment.timex.basis == Basis::Relative
        && (is_after || (start..view.tokens.end.min(start + REACH)).any(is_back))
}

/// "the revolts of 1848", "the council’s 1829 ban", "1977 had been a calm year", "not 1921": a time that only tells which.
fn only_tells_which(view: &View<'_>, attachment: &Attachment) -> bool {
    let time = attachment.time;
    let Some(start) = view.chunk(time).map(|chunk| chunk.tokens.start) else { return true };
    let before = time.checked_sub(1);
    let is_year = attachment.timex.value.granularity() == Some(Granularity::Year);
    let is_part = before
        .and_then(|of| of.checked_sub(1))
        .and_then(|noun| view.chunk(noun))
        .is_some_and(|noun| wording::is_word(view.source, noun.head, PARTS));
    let is_of = is_year && !is_part && before.is_some_and(|of| view.is_word(of, &["of"]));
    let opens = before.is_none_or(|before| {
        matches!(
            view.kind(before),
            Some(ChunkKind::Subordinator | ChunkKind::Coordinator | ChunkKind::Mark(_))
        )
    });
    let next = view.kind(time + 1);
    let acts = opens && (next == Some(ChunkKind::Finite) || is_year && next == Some(ChunkKind::Coordinator));
    let is_own = start.checked_sub(1).is_some_and(|at| {
        view.word(at).tag == Tag::Possessive || wording::is_word(view.source, at, &["’s", "'s", "not"])
    });
    is_of || acts || is_own || view.kind(time) == Some(ChunkKind::Noun)
}

/// "twice the yield of 1916": what something is held against.
fn is_likened(view: &View<'_>, clause: &Clause) -> bool {
    let is_what = clause.opener.is_some_and(|opener| view.is_word(opener, &["as", "than", "what"]));
    is_what
        && clause.subject.is_some()
        && view.verb(clause).is_some_and(|verb| view.word(verb.head).lemma == Some("be"))
}
