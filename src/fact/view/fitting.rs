//! Whether a noun can be the subject of a verb, by number and by kind; where it cannot, the noun before it that can.
//!
//! * "an act of the Assembly adopted in May": no assembly is adopted. "Photographs of the dam, which was opened": the dam.

use super::words::SourceWords;
use super::{Clause, Link, View};
use crate::fact::clause::Words;
use crate::fact::{kind, wording};
use crate::language::{ChunkKind, EntityKind, MentionForm, Tag};
use std::ops::Range;

/// What is done to the work that somebody made: "a novel by Holm published in 1921".
const MADE: &[&str] = &[
    "build",
    "compose",
    "design",
    "exhibit",
    "film",
    "issue",
    "paint",
    "perform",
    "premiere",
    "print",
    "publish",
    "record",
    "release",
    "reprint",
    "show",
    "stage",
    "translate",
    "write",
];

/// What is written, and what is done to it.
const TEXTS: &[&str] = &[
    "account",
    "act",
    "article",
    "bill",
    "biography",
    "book",
    "charter",
    "convention",
    "declaration",
    "decree",
    "edict",
    "essay",
    "history",
    "law",
    "letter",
    "manifesto",
    "map",
    "memorandum",
    "novel",
    "paper",
    "petition",
    "poem",
    "proposal",
    "report",
    "resolution",
    "speech",
    "statement",
    "study",
    "survey",
    "treatise",
    "treaty",
];
const WRITTEN: &[&str] = &[
    "adopt", "approve", "author", "compile", "deliver", "draft", "draw", "edit", "enact", "issue", "pass",
    "prepare", "present", "print", "produce", "publish", "ratify", "reject", "sign", "submit", "write",
];

/// Common nouns for places, which neither last nor happen.
const GROUNDS: &[&str] = &[
    "airport", "area", "border", "capital", "city", "coast", "district", "factory", "frontier", "harbour",
    "island", "mine", "port", "prison", "province", "region", "river", "square", "street", "town", "valley",
    "village", "zone",
];

impl View<'_> {
    /// "a council of bishops that was", "churches in favour of baptism that were": the noun that agrees with the verb, at
    /// or before the one beside it; none when no noun does.
    pub(super) fn agreeing(&self, whole: Range<usize>, clause: &Clause) -> Option<Range<usize>> {
        let verb = self.verb(clause)?;
        let are = wording::is_word(self.source, verb.tokens.start, &["were", "have", "are"]);
        let is = wording::is_word(self.source, verb.tokens.start, &["was", "has", "is"]);
        if let Some(event) = self.held_event(whole.start, clause) {
            return Some(event..whole.end);
        }
        if !self.fits(whole.start, whole.len(), clause) {
            return self.fitting(whole.start, clause);
        }
        if clause.link != Link::Relative || !(are || is) || clause.owned.is_empty() {
            return Some(whole);
        }
        // "Photographs of the dam, which was handed over"
        let inner = (whole.start + 1..whole.end)
            .rev()
            .find(|&at| self.is_nominal(at) && self.is_many(at) == Some(are));
        if self.is_many(whole.start) == Some(!are)
            && let Some(inner) = inner
        {
            return Some(inner..whole.end.max(inner + 1));
        }
        if are && let Some(several) = self.several_before(&whole) {
            return Some(several..whole.end);
        }
        let has_and =
            |range: &Range<usize>| range.clone().any(|at| self.kind(at) == Some(ChunkKind::Coordinator));
        // "the mines and works of Lund, which were closed": all that acts.
        let subject = clause
            .parent
            .and_then(|parent| self.clauses.get(parent))
            .and_then(|parent| parent.subject.clone());
        if are
            && let Some(subject) =
                subject.filter(|subject| subject.contains(&whole.start) && has_and(subject))
        {
            return Some(subject);
        }
        if has_and(&whole) || self.is_many(whole.start).is_none_or(|is_many| is_many == are) {
            return Some(whole);
        }
        let from = whole.start.saturating_sub(10);
        let before = (from..whole.start).rev().take_while(|&at| !self.stops(at));
        let agrees = |at: &usize| self.kind(*at) == Some(ChunkKind::Noun) && self.is_many(*at) == Some(are);
        let found = before.into_iter().find(agrees)?;
        Some(found..found + 1)
    }

    /// "talks with the Union, which were broken off": one body or place is no "were", what is held with it is.
    fn several_before(&self, whole: &Range<usize>) -> Option<usize> {
        let at = whole.start;
        let chunk = self.chunk(at).filter(|_| whole.len() == 1)?;
        let head = wording::text(self.source, chunk.head).to_ascii_lowercase();
        let mention = self.source.language.mentions_in(chunk.tokens.clone()).last();
        let is_one = match mention {
            Some(mention) => mention.form != MentionForm::People && !head.ends_with('s'),
            None => kind::is_body(&head) && !crate::language::is_plural_noun(&head),
        };
        let several = at.checked_sub(2).filter(|_| self.kind(at - 1) == Some(ChunkKind::Preposition))?;
        let is_last = !(at > 0 && self.is_word(at - 1, &["and", "or"]));
        (is_one && is_last && self.is_many(several) == Some(true)).then_some(several)
    }

    /// "the session of the League held in 1929", "the pact with Lund signed in 1921": the session was held, the pact signed.
    pub(super) fn held_event(&self, body: usize, clause: &Clause) -> Option<usize> {
        const HELD: &[&str] = &["adjourn", "chair", "convene", "hold", "ratify", "sign"];
        let lemma = self.verb(clause).and_then(|verb| self.word(verb.head).lemma)?;
        // "a novel by Holm published in 1921"
        let work = body.checked_sub(2).filter(|&work| {
            let is_thing = self.chunk(work).is_some_and(|chunk| {
                chunk.kind == ChunkKind::Noun
                    && !kind::is_human(&wording::text(self.source, chunk.head).to_ascii_lowercase())
                    && self.name_kind(work) != Some(EntityKind::Person)
            });
            clause.link == Link::Reduced
                && self.is_word(body - 1, &["by"])
                && is_thing
                && MADE.contains(&lemma)
        });
        if work.is_some() {
            return work;
        }
        // "the amendment to the constitution, ratified in 1919"
        let is_added = body.checked_sub(2).is_some_and(|at| {
            let added = ["addition", "amendment", "annex", "answer", "appendix", "protocol", "supplement"];
            self.is_word(at + 1, &["to"]) && added.iter().any(|noun| self.is_noun(at, noun))
        });
        // "a report on the mines published in 1901", "the Declaration on Rights adopted by the Assembly"
        let is_text = WRITTEN.contains(&lemma)
            && body.checked_sub(1).is_some_and(|at| {
                self.is_word(at, &["about", "against", "concerning", "for", "of", "on", "to"])
            })
            && !TEXTS.iter().any(|noun| self.is_noun(body, noun))
            && body.checked_sub(2).is_some_and(|at| TEXTS.iter().any(|noun| self.is_noun(at, noun)));
        if clause.link == Link::Reduced && (is_added || is_text) {
            return body.checked_sub(2);
        }
        let event = body.checked_sub(2).filter(|_| HELD.contains(&lemma) && clause.link == Link::Reduced)?;
        let head = self.chunk(event).filter(|chunk| chunk.kind == ChunkKind::Noun)?.head;
        let word = wording::text(self.source, head).to_ascii_lowercase();
        let is_made = crate::language::is_event_noun(&word)
            || ["agreement", "charter", "congress", "convention", "meeting", "pact", "session", "treaty"]
                .contains(&word.as_str());
        (is_made && self.is_word(body - 1, &["of", "with", "between", "by"])).then_some(event)
    }

    /// Whether a phrase is headed by a noun, in the singular or with an "s", as a name or not.
    fn is_noun(&self, at: usize, noun: &str) -> bool {
        self.chunk(at).is_some_and(|chunk| {
            let head = wording::text(self.source, chunk.head);
            chunk.kind == ChunkKind::Noun
                && (head.eq_ignore_ascii_case(noun)
                    || head.strip_suffix('s').is_some_and(|head| head.eq_ignore_ascii_case(noun)))
        })
    }

    /// Whether the name at the head of a phrase can be the subject of a clause: no assembly is adopted, no region lasts.
    pub(super) fn fits(&self, at: usize, length: usize, clause: &Clause) -> bool {
        // "Doctor Holm (published 1604)" is a play.
        let is_bracket = clause
            .verb
            .and_then(|verb| verb.checked_sub(1))
            .is_some_and(|before| self.kind(before) == Some(ChunkKind::Mark('(')));
        length > 1 || is_bracket || self.suits(at, clause)
    }

    /// Whether a phrase is somebody, several people, or a body that acts.
    pub(in crate::fact) fn is_actor(&self, at: usize) -> bool {
        match self.name_kind(at) {
            Some(kind) => matches!(
                kind,
                EntityKind::Person
                    | EntityKind::People
                    | EntityKind::Organisation
                    | EntityKind::Country
                    | EntityKind::Other
            ),
            None => self.chunk(at).is_some_and(|chunk| {
                let head = wording::text(self.source, chunk.head).to_ascii_lowercase();
                kind::is_human(&head) || kind::is_body(&head) || self.is_of_people(at)
            }),
        }
    }

    pub(super) fn suits(&self, at: usize, clause: &Clause) -> bool {
        let Some(verb) = self.verb(clause) else { return true };
        let Some(lemma) = self.word(verb.head).lemma else { return true };
        let is_passive = clause.link == Link::Reduced || self.is_passive(verb);
        // "123 Englishmen" are no England.
        let is_people = self.chunk(at).is_some_and(|chunk| {
            let mention = self.source.language.mentions_in(chunk.tokens.clone()).last();
            mention.is_some_and(|mention| mention.form == MentionForm::People)
        });
        let human = || {
            self.chunk(at).is_some_and(|chunk| {
                kind::is_human(&wording::text(self.source, chunk.head).to_ascii_lowercase())
            })
        };
        let kind = self.name_kind(at).or_else(|| human().then_some(EntityKind::Person));
        // "Norland began" nothing: a war did.
        let has_object = clause.owned.get(clause.behind_verb()).is_some_and(|&next| {
            self.is_nominal(next)
                || matches!(self.kind(next), Some(ChunkKind::Infinitive | ChunkKind::Gerund))
        });
        let is_happening = matches!(kind, Some(EntityKind::Country | EntityKind::Place))
            && !is_passive
            && !has_object
            && ["begin", "erupt", "start"].contains(&lemma);
        // "a revolt in Northern Africa, which lasted for two years", "trouble at the border, which lasted": not the place.
        let is_ground = || {
            self.chunk(at).is_some_and(|chunk| {
                self.name_kind(at).is_none() && wording::is_word(self.source, chunk.head, GROUNDS)
            })
        };
        let is_where = clause.link == Link::Relative
            && (matches!(kind, Some(EntityKind::Country | EntityKind::Place)) || is_ground())
            && at > 0
            && (self.is_word(at - 1, &["in", "at", "near"]) || !has_object)
            && !is_passive
            && ["end", "happen", "last", "occur"].contains(&lemma);
        if is_where {
            return false;
        }
        is_people || !is_happening && kind.is_none_or(|kind| kind::suits(kind, lemma, is_passive))
    }

    /// "an act of the Assembly adopted in May", "a revolt in Northern Africa which lasted": where the name beside the verb
    /// cannot be its subject, the nearest noun before it that can.
    pub(super) fn fitting(&self, at: usize, clause: &Clause) -> Option<Range<usize>> {
        let lemma = self.verb(clause).and_then(|verb| self.word(verb.head).lemma).unwrap_or_default();
        let happens = ["end", "happen", "last", "occur"].contains(&lemma);
        let is_event = |at: usize| {
            self.chunk(at).is_some_and(|chunk| {
                crate::language::is_event_noun(&wording::text(self.source, chunk.head).to_ascii_lowercase())
            })
        };
        let found = (at.saturating_sub(if happens { 16 } else { 10 })..at)
            .rev()
            .take_while(|&at| !self.stops(at))
            .find(|&at| {
                self.kind(at) == Some(ChunkKind::Noun)
                    && if happens { is_event(at) } else { self.suits(at, clause) }
            })?;
        // "Theodora, Princess of Byzantium, born in 1332"
        let named = found.checked_sub(2).filter(|&name| {
            self.kind(name + 1) == Some(ChunkKind::Mark(','))
                && self.name_kind(name) == Some(EntityKind::Person)
                && self.chunk(found).is_some_and(|chunk| SourceWords(self.source).is_title(chunk))
        });
        // "a visit to Norland that lasted"
        let is_plain = happens
            && (found + 1..at).all(|at| self.is_nominal(at) || self.kind(at) == Some(ChunkKind::Preposition));
        let end = if is_plain { at + 1 } else { named.unwrap_or(found) + 1 };
        Some(named.unwrap_or(found)..end)
    }

    /// Whether a common noun is a plural; `None` where that is not known.
    pub(super) fn is_many(&self, at: usize) -> Option<bool> {
        const EITHER: &[&str] = &[
            "headquarters",
            "means",
            "number",
            "people",
            "police",
            "series",
            "species",
            "staff",
            "works",
            "majority",
            "family",
            "team",
            "crew",
            "government",
            "group",
            "half",
            "remainder",
            "rest",
            "pair",
            "couple",
            "data",
            "media",
        ];
        let chunk = self.chunk(at)?;
        let word = wording::text(self.source, chunk.head).to_ascii_lowercase();
        let is_known = chunk.kind == ChunkKind::Noun
            && self.word(chunk.head).tag == Tag::Noun
            && self.name_kind(at).is_none()
            && !EITHER.contains(&word.as_str())
            && !kind::is_body(&word);
        is_known.then(|| crate::language::is_plural_noun(&word))
    }

    /// "a movement campaigning for rights in Norland founded in 1903": a body is founded, neither rights nor Norland.
    pub(super) fn founded_body(&self, antecedent: usize, clause: &Clause) -> Option<Range<usize>> {
        let lemma =
            clause.verb.and_then(|verb| self.chunk(verb)).and_then(|verb| self.word(verb.head).lemma)?;
        let founds = clause.link == Link::Reduced && ["found", "form", "establish"].contains(&lemma);
        let parent = clause.parent.and_then(|parent| self.clauses.get(parent)).filter(|_| founds)?;
        let gerund = parent
            .owned
            .iter()
            .rev()
            .copied()
            .take(10)
            .find(|&at| self.kind(at) == Some(ChunkKind::Gerund))?;
        let is_body = |at: usize| {
            self.chunk(at).is_some_and(|chunk| {
                kind::is_body(&wording::text(self.source, chunk.head).to_ascii_lowercase())
            })
        };
        let body = gerund.checked_sub(1).filter(|&body| is_body(body) && gerund < antecedent)?;
        (!is_body(antecedent)).then_some(body..body + 1)
    }
}
