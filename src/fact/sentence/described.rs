//! How a subject is written whose name stood behind its description: "the lead single “Iron Rain”", "the submarine Talisker",
//! "her only son Carl".
//!
//! A full name of a person, a name with "the" and the name of a place stand alone.

use super::Reader;
use crate::fact::Source;
use crate::fact::argument::argument;
use crate::fact::clause::Clause;
use crate::fact::record::Argument;
use crate::fact::{anaphora, kind, pronoun, wording};
use crate::language::{EntityKind, Tag};
use std::ops::Range;

/// The longest description that is kept, in tokens.
const LONGEST: usize = 4;

impl Reader<'_, '_, '_> {
    /// "the dam, whose first stone he had laid": the dam's, in place of "whose".
    pub(super) fn owner_written(&self, clause: &Clause) -> Option<pronoun::Replacement> {
        let view = self.view;
        let opener = clause.opener.filter(|opener| clause.owned.contains(opener))?;
        let token = view.chunk(opener).filter(|_| view.is_word(opener, &["whose"]))?.head;
        let of = argument(view, self.memory, view.owner_of(clause.antecedent?), None)?;
        let text = anaphora::possessive(&anaphora::definite(&of.text));
        Some(pronoun::Replacement { token, text, entity: of.entity })
    }

    /// The words for a subject that is the name at `phrase`; `None` where the name is enough.
    pub(super) fn described(
        &self,
        owner: usize,
        phrase: &Range<usize>,
        subject: &Argument,
    ) -> Option<String> {
        let view = self.view;
        let clause = view.clauses.get(owner)?;
        let own = clause.subject.clone().filter(|own| own.end < phrase.start)?;
        let found = view.apposed(own.clone(), clause.verb)?;
        let what = view.chunk(own.start)?;
        let name = view.tokens_of(found.name.clone());
        let title = wording::write(view.source, name.clone());
        let named = view.name_kind(phrase.start);
        let is_short = own.len() == 1 && what.tokens.len() <= LONGEST;
        let noun = wording::text(view.source, what.head).to_lowercase();
        // "the half-brother", "the doctor-writer"
        let is_human = kind::is_human(noun.rsplit('-').next().unwrap_or_default());
        // "the village church, St Olaf’s"
        let has_end = view.word(name.end.saturating_sub(1)).tag == Tag::Clitic;
        let is_somebody = is_human || named == Some(EntityKind::Person) && !has_end;
        if is_somebody && !found.is_quoted {
            // Of a first name alone it must be said whose, where the clause says nothing of that one.
            let has_clitic = what.tokens.clone().any(|at| view.word(at).tag == Tag::Clitic);
            let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
            let says_again = pronoun::tokens_of(view, behind)
                .take(60)
                .any(|at| anaphora::pronoun(wording::text(view.source, at)).is_some());
            let is_needed =
                name.len() == 1 && is_short && !says_again && (has_clitic || view.is_owned(own.start));
            let own = is_needed.then(|| argument(view, self.memory, own, None)).flatten()?;
            return Some(format!("{} {}", own.text, subject.text));
        }
        let has_the = wording::is_word(view.source, name.start, &["the"]);
        let is_place = matches!(named, Some(EntityKind::Place | EntityKind::Country));
        let written = if found.is_quoted && title.starts_with(char::is_alphanumeric) {
            format!("“{title}”")
        } else {
            subject.text.clone()
        };
        let stands = has_the || is_place || found.name.len() > 1 || title.to_lowercase().contains(&noun);
        if !is_short || stands && !found.is_quoted {
            return found.is_quoted.then_some(written);
        }
        let said = self.said_of(what.tokens.clone());
        let is_named = view.word(what.tokens.start).tag == Tag::Name && said.starts_with(char::is_uppercase);
        Some(match said.is_empty() {
            true => written,
            false if is_named => format!("{said} {written}"),
            false => format!("the {said} {written}"),
        })
    }

    /// "His father, Jens Lund, drowned": he was meant there too, though only the father is told of. Who came after him takes his place:
    /// "His successor, Jens Lund, resigned. He".
    pub(super) fn note_described(&mut self, index: usize) {
        let view = self.view;
        let owner = view.subject_owner(index).and_then(|owner| view.clauses.get(owner));
        let Some((own, verb)) = owner.and_then(|owner| Some((owner.subject.clone()?, owner.verb))) else {
            return;
        };
        let takes_over = view.tokens_of(own.clone()).any(|at| is_heir(view.source, at));
        if takes_over || !view.is_owned(own.start) || view.apposed(own.clone(), verb).is_none() {
            return;
        }
        let (found, _) = pronoun::resolve(view, self.memory, view.tokens_of(own), None);
        let meant: Vec<usize> = found.iter().filter_map(|known| known.entity).collect();
        self.memory.meant(&meant, view.sentence);
    }

    /// "lead single" of "Their lead single": without the article and whose it is, unless that is a name: "Kora’s first satellite".
    fn said_of(&self, what: Range<usize>) -> String {
        let view = self.view;
        let clitic = what.clone().rev().find(|&at| view.word(at).tag == Tag::Clitic);
        let opens = matches!(view.word(what.start).tag, Tag::Determiner | Tag::Possessive | Tag::Number)
            || wording::is_word(view.source, what.start, &["another", "one"]);
        let from = clitic.map_or(what.start + usize::from(opens), |clitic| clitic + 1);
        wording::write(view.source, from..what.end)
    }
}

/// Whether a subject is said to come after somebody.
pub(super) fn takes_over(source: Source<'_>, subject: &Argument) -> bool {
    subject.tokens.clone().any(|at| is_heir(source, at))
}

fn is_heir(source: Source<'_>, at: usize) -> bool {
    wording::is_word(source, at, &["successor", "replacement"])
}
