//! What a sentence leaves for the pronouns behind it: who did what to whom, and what was told of last.
//!
//! * "Struve offered him a place, and he": the same; "The mayor was Karl Holm. He": the one who is named
//! * "His successor, Olaf Holm, resigned. He": who came after somebody takes his place
//!
//! Whom a pronoun means is decided in `fact/anaphora`; this file only tells it what was said.

use super::{Reader, described};
use crate::fact::anaphora;
use crate::fact::clause::{Clause, Link};
use crate::fact::pronoun::Replacement;
use crate::fact::record::{Argument, Fact};
use crate::fact::unit::Unit;
use crate::fact::view::View;
use crate::fact::{kind, wording};
use crate::language::{ChunkKind, EntityKind, Tag};
use crate::text::TokenKind;

impl Reader<'_, '_, '_> {
    /// Takes note of who does what to whom in a clause, for the pronouns behind it.
    pub(super) fn remember(
        &mut self,
        clause: &Clause,
        verb: &crate::language::Chunk,
        fact: &Fact,
        parts: &[Unit],
        replaced: &[Replacement],
    ) {
        let view = self.view;
        let (subject, object) = (fact.subject.as_ref(), fact.object.as_ref());
        // "His successor, Olaf Holm, resigned. He": who came after somebody takes his place.
        let heir = subject.filter(|subject| described::takes_over(view.source, subject));
        let meant = heir.and_then(|heir| heir.entity).map(|heir| vec![heir]);
        self.memory.meant(meant.as_deref().unwrap_or(&fact.entities), view.sentence);
        let is_front = clause.link == Link::Subordinate
            && clause.parent.and_then(|parent| view.clauses.get(parent)?.verb) > clause.verb;
        let is_main = (clause.link == Link::Main || is_front) && clause.subject.is_some();
        let lemma = fact.predicate.as_ref().map_or("", |predicate| predicate.lemma);
        if let Some(subject) = subject.filter(|_| is_main) {
            let is_be =
                view.word(verb.head).lemma == Some("be") && view.word(verb.head).tag == Tag::Auxiliary;
            let intended = if object.is_none() { self.intended(clause) } else { None };
            let object = object.or(intended.as_ref()).filter(|_| !is_be);
            // "The mayor was Karl Holm. He": the one who is named.
            let is_said = is_be && !view.is_passive(verb);
            // "There was a truce. It": the truce.
            let is_there = is_said && wording::is_word(view.source, subject.head, &["there"]);
            let is_told = |thing: &&Argument| {
                let first = wording::text(view.source, thing.tokens.start);
                is_there && !["few", "little", "no", "nobody", "nothing", "such"].contains(&first)
            };
            let named = match fact.object.as_ref().filter(is_told) {
                Some(thing) => Some(thing.clone()),
                None if is_said => self.objects_person(subject, parts),
                None => None,
            };
            if is_there && named.is_none() {
                self.memory.forget();
                return;
            }
            match object.filter(|object| self.memory.is_made_to_act(lemma, subject, object)) {
                // "The loss of Calais led the council to act. It": the council.
                Some(doer) => {
                    self.memory.remember(doer, None, view.sentence);
                    return;
                }
                None => self.memory.remember(named.as_ref().unwrap_or(subject), object, view.sentence),
            }
            if is_be && !view.is_passive(verb) {
                self.memory.equate(view.sentence);
            }
        }
        if is_main {
            self.memory.note_done(lemma, object, view.sentence);
        }
        if is_main || clause.link == Link::Relative {
            self.note_rivals(lemma, subject, object, replaced);
        }
    }

    /// Takes note of what was done to whom in a clause, for the pronouns behind it in the sentence.
    pub(super) fn listen(&mut self, clause: &Clause, object: Option<&Argument>, replaced: &[Replacement]) {
        let view = self.view;
        // "Struve offered him a place, and he": the same.
        let is_him = |known: &&Replacement| {
            matches!(clause.link, Link::Main) && wording::is_word(view.source, known.token, &["him", "her"])
        };
        let him = replaced.iter().filter(is_him).find_map(|known| known.entity);
        self.memory.him = him.map(|him| (him, view.sentence)).or(self.memory.him);
        let is_copula = view
            .verb(view.verb_clause(clause))
            .is_some_and(|verb| view.word(verb.head).tag == Tag::Auxiliary);
        if matches!(clause.link, Link::Main | Link::Free) {
            self.memory.heard(object.filter(|_| !is_copula), view.sentence, false);
        } else if let Some(object) = object.filter(|object| {
            let is_told = match clause.link {
                Link::Subordinate => true,
                Link::Complement => !object.is_plural,
                Link::Relative => !object.is_plural && clause.subject.is_none(),
                _ => false,
            };
            is_told && !is_copula
        }) {
            // "who had never seen a wheel when he praised it"
            self.memory.heard(Some(object), view.sentence, false);
        }
    }

    /// The person that a subject without a name is said to be.
    fn objects_person(&self, subject: &Argument, parts: &[Unit]) -> Option<Argument> {
        let object = self.object(parts, None).filter(|_| subject.entity.is_none() && !subject.is_plural)?;
        if object.entity.is_none() {
            return self.named_behind(&object);
        }
        let entity = object.entity.and_then(|entity| self.view.source.language.entities.get(entity))?;
        (entity.kind == EntityKind::Person).then_some(object)
    }

    /// "was a banker, Karl Holm, and he": the name that stands behind somebody without one, between marks.
    fn named_behind(&self, somebody: &Argument) -> Option<Argument> {
        /// How many words of a rank may stand in front of the name: "Field Marshal".
        const RANK: usize = 3;
        let source = self.view.source;
        let is_mark = |at: usize| {
            source.prose.tokens.get(at).is_some_and(|token| matches!(token.kind, TokenKind::Mark(_)))
        };
        let noun = wording::text(source, somebody.head).to_lowercase();
        let comma = somebody.head + 1;
        if !kind::is_human(&noun) || somebody.is_plural || !is_mark(comma) {
            return None;
        }
        let name = source.language.mentions_in(comma + 1..comma + 2 + RANK).first()?;
        // "General Brandt", whose rank looks like an adjective.
        let is_rank = (comma + 1..name.tokens.start).all(|at| {
            matches!(self.view.word(at).tag, Tag::Noun | Tag::Name | Tag::Determiner)
                || wording::text(source, at).starts_with(char::is_uppercase)
        });
        let is_person =
            source.language.entities.get(name.entity).is_some_and(|entity| entity.kind == EntityKind::Person);
        (is_rank && is_person && is_mark(name.tokens.end)).then(|| Argument {
            tokens: name.tokens.clone(),
            span: name.span,
            text: wording::write(source, name.tokens.clone()),
            head: name.tokens.end - 1,
            entity: Some(name.entity),
            entities: vec![name.entity],
            is_plural: false,
            resolved_from: None,
            is_vague: false,
        })
    }

    /// To whom something is done in a clause.
    fn note_rivals(
        &mut self,
        lemma: &str,
        subject: Option<&Argument>,
        object: Option<&Argument>,
        replaced: &[Replacement],
    ) {
        let mut meant: Vec<usize> = replaced.iter().filter_map(|known| known.entity).collect();
        // "His friend Olaf"
        if let Some((subject, own)) = subject
            .filter(|subject| subject.resolved_from.is_some())
            .and_then(|subject| Some((subject, subject.entity?)))
        {
            meant.extend(subject.entities.iter().copied().filter(|&owner| owner != own));
        }
        self.memory.done_to(lemma, object, &meant, self.view.sentence);
    }
}

/// "ended with an agreement which N signed": a relative clause behind something new that is no object.
pub(super) fn tells_of_new(view: &View<'_>) -> bool {
    view.clauses.iter().any(|clause| {
        let parent = clause.parent.and_then(|parent| view.clauses.get(parent));
        let Some(antecedent) = clause.antecedent.filter(|_| clause.link == Link::Relative) else {
            return false;
        };
        let is_behind = parent.is_some_and(|parent| {
            parent.link == Link::Main && parent.verb.is_some_and(|verb| verb < antecedent)
        });
        let is_phrase = antecedent > 0 && view.kind(antecedent - 1) == Some(ChunkKind::Preposition);
        let is_new = view
            .chunk(antecedent)
            .is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, &["a", "an"]));
        is_behind && is_phrase && is_new
    })
}

/// The pronoun of a subject that nobody was found for: "he", "his canal".
pub(super) fn left_open(subject: &Argument) -> Option<anaphora::Pronoun> {
    let is_open = subject.entity.is_none() && subject.resolved_from.is_none();
    let first = subject.text.split(' ').next().filter(|_| is_open)?;
    anaphora::pronoun(first).map(|(pronoun, _)| pronoun)
}
