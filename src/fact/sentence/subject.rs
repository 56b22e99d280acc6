//! The subject of a clause as a headline has it: whose it is, who was born, and what a pronoun cannot mean.

use super::{Reader, dangle};
use crate::fact::argument::argument;
use crate::fact::clause::{Clause, Link};
use crate::fact::fuller::Told;
use crate::fact::record::Argument;
use crate::fact::{anaphora, fuller, kind, predicate, pronoun, wording};
use crate::language::{Chunk, ChunkKind, EntityKind, Tag, Tense};
use std::ops::Range;

impl Reader<'_, '_, '_> {
    pub(super) fn subject(&self, index: usize) -> Option<Argument> {
        let view = self.view;
        let owner = view.subject_owner(index)?;
        if owner != index
            && let Some(subject) = self.subject_of(owner)
        {
            // "There was an influx and came to Lund": nobody is there.
            return Some(subject)
                .filter(|known| !wording::is_word(view.source, known.head, &["there"]))
                .cloned();
        }
        let Some(phrase) = view.subject(index) else { return self.of_section(owner) };
        if view.is_expletive(owner) {
            return self.expletive(phrase);
        }
        if self.is_label(owner, &phrase) {
            return None;
        }
        let mut subject = argument(view, self.memory, phrase.clone(), None)?;
        if let Some(text) = self.described(owner, &phrase, &subject) {
            subject.text = text;
        }
        if let Some(named) = self.named_later(index, &subject) {
            return Some(named);
        }
        let written = wording::text(view.source, subject.head);
        if subject.tokens.len() == 1
            && let Some(named) = self.of_outer(index, written, &subject)
        {
            return Some(named);
        }
        if let Some(person) = self.born(index, &subject).or_else(|| self.pointed_at(owner, &subject)) {
            return Some(person);
        }
        let own = view.clauses.get(index)?;
        if let Some(owner) = dangle::possessor(view, own, &subject) {
            return Some(owner);
        }
        // "a commission, whose report": the report of the commission.
        let clause = view.clauses.get(owner)?;
        let whose = clause.opener.is_some_and(|opener| view.is_word(opener, &["whose"]));
        // "Balban, whose daughter he married": he is not Balban.
        let is_next = clause
            .opener
            .and_then(|opener| view.chunk(opener))
            .is_some_and(|opener| opener.tokens.end >= subject.tokens.start);
        let is_thing = clause.antecedent.is_some_and(|antecedent| {
            let head = view.chunk(antecedent).map_or("", |chunk| wording::text(view.source, chunk.head));
            view.name_kind(antecedent) != Some(EntityKind::Person)
                && !kind::is_human(&head.to_ascii_lowercase())
        });
        if whose && !is_next {
            if let Some(written) = subject.resolved_from.take_if(|_| !is_thing) {
                written.slice(&view.source.article.text).clone_into(&mut subject.text);
                subject.entity = None;
                subject.entities.clear();
                subject.is_vague = true;
            }
            return Some(subject);
        }
        if let Some(antecedent) = clause.antecedent.filter(|_| whose)
            && let Some(of) = argument(view, self.memory, view.owner_of(antecedent), None)
            && (of.entity.is_some() || of.text.split(' ').count() <= 4)
        {
            let text = anaphora::possessive(&anaphora::definite(&of.text));
            subject.text = format!("{text} {}", subject.text);
            subject.resolved_from = Some(of.span);
            subject.entities.extend(of.entities);
        }
        Some(subject)
    }

    /// "A century after it was founded in 1780, the bank failed": the pronoun in front stands for the subject behind it.
    fn named_later(&self, index: usize, subject: &Argument) -> Option<Argument> {
        let view = self.view;
        let clause = view.clauses.get(index).filter(|clause| clause.link == Link::Subordinate)?;
        let is_made = view.verb(clause).is_some_and(|verb| view.is_passive(verb));
        let is_open =
            subject.tokens.len() == 1 && subject.resolved_from.is_none() && subject.entity.is_none();
        let (word, is_possessive) = anaphora::pronoun(&subject.text).filter(|_| is_open)?;
        let parent = clause.parent.and_then(|parent| view.clauses.get(parent))?;
        let later = parent.subject.clone().filter(|later| later.start > subject_end(clause))?;
        let later = clause.parent.and_then(|parent| view.subject(parent)).unwrap_or(later);
        let named = argument(view, self.memory, later, None)?;
        if !is_made && !self.is_himself(clause, parent, &named, word) {
            return None;
        }
        let is_noun = anaphora::pronoun(&named.text).is_none() && !named.is_vague || named.tokens.len() > 1;
        (!is_possessive && is_noun && pronoun::agrees(view, &named, word)).then(|| Argument {
            resolved_from: Some(subject.span),
            text: anaphora::definite(&named.text),
            ..named
        })
    }

    /// "Since he rose to power, Bismarck had": one and the same, where nobody else was named of late. Whoever dies, falls or
    /// resigns is often followed by the one who is named.
    fn is_himself(&self, front: &Clause, main: &Clause, named: &Argument, word: anaphora::Pronoun) -> bool {
        const LEAVING: &[&str] = &[
            "abdicate", "collapse", "die", "fall", "flee", "leave", "lose", "resign", "retire", "step",
            "vanish",
        ];
        let view = self.view;
        let anaphora::Pronoun::Person(gender) = word else { return false };
        let lemma = |clause: &Clause| view.verb(clause).and_then(|verb| view.word(verb.head).lemma);
        let opens = front
            .opener
            .and_then(|opener| view.chunk(opener))
            .is_some_and(|opener| opener.tokens.start == view.tokens.start);
        let is_somebody = named.entity.is_some_and(|entity| {
            view.source
                .language
                .entities
                .get(entity)
                .is_some_and(|entity| entity.kind == crate::language::EntityKind::Person)
        });
        opens
            && is_somebody
            && !named.is_plural
            && !lemma(front).is_some_and(|lemma| LEAVING.contains(&lemma))
            && !lemma(main).is_some_and(|lemma| ["succeed", "replace", "follow"].contains(&lemma))
            && self.memory.is_unrivalled(gender, view.sentence)
    }

    /// "The smiths swore an oath, and it was they who broke it": whoever acts in the clause before.
    fn pointed_at(&self, index: usize, subject: &Argument) -> Option<Argument> {
        let view = self.view;
        let word = wording::text(view.source, subject.head);
        let (pronoun, is_possessive) = anaphora::pronoun(word)?;
        let it = subject.tokens.start.checked_sub(2)?;
        let is_cleft = wording::is_word(view.source, it, &["it"])
            && wording::is_word(view.source, it + 1, &["was", "were"])
            && wording::is_word(view.source, subject.tokens.end, &["who"]);
        if is_possessive || !is_cleft || subject.tokens.len() > 1 || subject.entity.is_some() {
            return None;
        }
        let acts = |(at, clause): (usize, &Clause)| {
            let is_before = clause.link == Link::Main && clause.subject.is_some();
            self.subject_of(at).cloned().filter(|named| is_before && named.tokens.end <= it)
        };
        let named = view.clauses.iter().enumerate().take(index).rev().take(6).find_map(acts)?;
        // "Holm met Brandt, and it was he who": either.
        let between = named.tokens.end..it;
        if !view.source.language.mentions_in(between.clone()).is_empty() {
            return None;
        }
        let own = between.take(40).any(|at| wording::is_word(view.source, at, &["their"]));
        let agrees = pronoun::agrees(view, &named, pronoun)
            || own && named.tokens.len() > 1 && wording::is_word(view.source, subject.head, &["they"]);
        let is_known = named.entity.is_some() || anaphora::pronoun(&named.text).is_none();
        (is_known && agrees).then(|| Argument {
            resolved_from: Some(subject.span),
            text: anaphora::definite(&named.text),
            ..named
        })
    }

    /// "the college where Rask taught until he left", "Rask, who said that he": the one who acts in the clause that the other
    /// hangs on.
    fn of_outer(&self, index: usize, written: &str, subject: &Argument) -> Option<Argument> {
        let view = self.view;
        let (anaphora::Pronoun::Person(gender), false) = anaphora::pronoun(written)? else { return None };
        let clause = view
            .clauses
            .get(index)
            .filter(|clause| matches!(clause.link, Link::Subordinate | Link::Complement))?;
        let is_until = clause.opener.is_some_and(|opener| view.is_word(opener, &["until", "till"]));
        let holds = |outer: &usize| {
            view.clauses.get(*outer).is_some_and(|parent| {
                matches!(parent.link, Link::Relative | Link::Complement)
                    && clause.link == Link::Subordinate
                    && parent.subject.is_some()
                    && parent.verb < clause.verb
            })
        };
        let is_who = |outer: &usize| {
            view.clauses.get(*outer).is_some_and(|parent| {
                parent.link == Link::Relative
                    && parent.subject.is_none()
                    && parent.opener.is_some_and(|opener| view.is_word(opener, &["who"]))
                    && parent.verb < clause.verb
            })
        };
        // What stands in front of "until" is what lasted.
        let before = || {
            let acting = (0..view.clauses.len()).take(64).filter(|&at| {
                view.clauses.get(at).is_some_and(|before| {
                    before.subject.is_some() && before.verb.is_some() && before.verb < clause.opener
                })
            });
            acting.max_by_key(|&at| view.clauses.get(at).and_then(|before| before.verb))
        };
        let up = |at: usize| view.clauses.get(at).and_then(|clause| clause.parent);
        let outer = clause
            .parent
            .filter(|outer| holds(outer) || is_who(outer))
            .or_else(|| if is_until { before().filter(holds) } else { None })
            // "who admitted that he had never seen a loom when he praised it"
            .or_else(|| clause.parent.and_then(up).filter(is_who))?;
        let known = self.subject_of(outer).filter(|known| known.entity.is_some())?;
        let is_two = is_who(&outer)
            && self.object_of(outer).is_some_and(|object| {
                let head = wording::text(view.source, object.head).to_lowercase();
                object.entity.is_some() || kind::is_human(&head)
            });
        // "Rask, who told Holm that he": one of the two.
        if is_two {
            let written = written.to_owned();
            return Some(Argument {
                text: written,
                entity: None,
                entities: Vec::new(),
                resolved_from: None,
                is_vague: true,
                ..subject.clone()
            });
        }
        pronoun::agrees(view, known, anaphora::Pronoun::Person(gender))
            .then(|| Argument { resolved_from: Some(subject.span), ..known.clone() })
    }

    /// "Mongols: Repelled the raids" under the name of a man: what the line is about, and not who did it.
    fn is_label(&self, index: usize, phrase: &Range<usize>) -> bool {
        let view = self.view;
        let verb = view.clauses.get(index).and_then(|clause| view.verb(clause));
        let is_capital = |verb: &Chunk| {
            let token = view.source.prose.tokens.get(verb.tokens.start);
            token.is_some_and(crate::text::Token::is_capitalised)
        };
        self.style.person.is_some()
            && matches!(view.kind(phrase.end), Some(ChunkKind::Mark(':')))
            && verb.is_some_and(is_capital)
    }

    /// "Took Lahore 1217" under the name of a man: he did.
    fn of_section(&self, index: usize) -> Option<Argument> {
        let view = self.view;
        let clause = view.clauses.get(index)?;
        let verb = clause.verb?;
        let opens = clause.owned.iter().take_while(|&&at| at < verb).all(|&at| {
            // "The early 20th century was marked": the time is the subject.
            let is_time = matches!(view.kind(at), Some(ChunkKind::Time(_)))
                && view.chunk(at).is_some_and(|chunk| view.word(chunk.tokens.start).tag == Tag::Determiner);
            !is_time && !view.is_nominal(at) && !matches!(view.kind(at), Some(ChunkKind::Other))
        });
        // "Withdrew: Exchanged for silver": the one is a label of the other.
        let is_colon = |at: usize| matches!(view.kind(at), Some(ChunkKind::Mark(':')));
        let is_dated =
            verb.checked_sub(2).is_some_and(|at| matches!(view.kind(at), Some(ChunkKind::Time(_))));
        if is_colon(verb + 1) || verb > 0 && is_colon(verb - 1) && !is_dated {
            return None;
        }
        let is_note = view.verb(clause).is_some_and(|verb| {
            matches!(verb.kind, ChunkKind::Finite | ChunkKind::Participle)
                && matches!(
                    view.word(verb.tokens.start).tense,
                    Some(Tense::Past | Tense::Participle | Tense::Present)
                )
        });
        self.style.person.clone().filter(|_| {
            clause.link == Link::Main
                && opens
                && is_note
                && !view.verb(clause).is_some_and(|verb| self.is_open(verb))
        })
    }

    /// "Defeated near Lund": he was, or those whom the note is on; only an object says that he did it.
    fn is_open(&self, verb: &Chunk) -> bool {
        const BOTH: &[&str] = &[
            "assassinated",
            "beaten",
            "captured",
            "defeated",
            "executed",
            "killed",
            "murdered",
            "repelled",
            "routed",
        ];
        let view = self.view;
        let next = view.chunks.get(view.chunks.partition_point(|chunk| chunk.tokens.start < verb.tokens.end));
        let has_object = next
            .is_some_and(|next| matches!(next.kind, ChunkKind::Noun | ChunkKind::Pronoun | ChunkKind::Other));
        verb.tokens.len() == 1 && wording::is_word(view.source, verb.head, BOTH) && !has_object
    }

    /// "Born in 1931, Tebbit’s early life": the one who was born is Tebbit.
    fn born(&self, index: usize, subject: &Argument) -> Option<Argument> {
        let view = self.view;
        let clause = view.clauses.get(index)?;
        let is_born = clause.link == Link::Free
            && view.verb(clause).is_some_and(|verb| view.word(verb.head).lemma == Some("bear"));
        let first = view.source.language.mentions_in(subject.tokens.clone()).first()?;
        let is_owner = view.word(first.tokens.end).tag == Tag::Clitic
            && first.tokens.start == subject.tokens.start
            && subject.tokens.contains(&first.tokens.end);
        (is_born && is_owner && subject.entity.is_none()).then(|| Argument {
            tokens: first.tokens.clone(),
            span: view.source.prose.span(first.tokens.clone()),
            text: wording::write(view.source, first.tokens.clone()),
            head: first.tokens.end - 1,
            entity: Some(first.entity),
            entities: vec![first.entity],
            is_plural: false,
            resolved_from: None,
            is_vague: false,
        })
    }

    /// "It" that stands for nothing.
    fn expletive(&self, phrase: Range<usize>) -> Option<Argument> {
        let view = self.view;
        let chunk = view.chunk(phrase.start)?;
        Some(Argument {
            tokens: chunk.tokens.clone(),
            span: view.source.prose.span(chunk.tokens.clone()),
            text: wording::write(view.source, chunk.tokens.clone()),
            head: chunk.head,
            entity: None,
            entities: Vec::new(),
            is_plural: false,
            resolved_from: None,
            is_vague: true,
        })
    }

    /// "The dam" as the name of what the article is about, where the clause does not say that name itself.
    pub(super) fn titled(&self, subject: Argument, clause: &Clause) -> Argument {
        let view = self.view;
        let source = view.source;
        let titled = self.memory.titled(subject.clone());
        if titled.text == subject.text {
            return self.told_fully(subject, clause);
        }
        // "The regiment became the 4th": it is not its number that is said.
        let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
        let number = titled.text.split(' ').find(|word| is_number(word));
        let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default().iter().take(24);
        let is_said = behind.filter_map(|&at| view.chunk(at)).any(|chunk| match number {
            Some(number) => chunk.tokens.clone().take(24).any(|at| wording::text(source, at) == number),
            None => {
                wording::write(source, chunk.tokens.clone()).ends_with(titled.text.trim_start_matches("the "))
            }
        });
        if is_said { subject } else { titled }
    }

    /// "The agreement was signed": the agreement on river fisheries, of which the sentences before tell.
    fn told_fully(&self, subject: Argument, clause: &Clause) -> Argument {
        let source = self.view.source;
        let is_open =
            subject.tokens.len() == 2 && subject.entity.is_none() && subject.resolved_from.is_none();
        let town = if is_open { self.memory.town(subject.head) } else { None };
        if let Some((text, entity)) = town {
            return subject.called((text, Some(entity)));
        }
        if !is_open || !fuller::is_bare(source, subject.head) {
            return subject;
        }
        let (text, entity) = match fuller::fuller(source, subject.head) {
            Told::Fully(full) => (format!("the {full}"), None),
            Told::Nothing => match self.memory.only_named(subject.head) {
                Some((name, entity)) => (name, Some(entity)),
                None => return subject,
            },
            Told::Several => return subject,
        };
        // "The union was a customs union"
        let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default().iter().take(24);
        let noun = wording::text(source, subject.head);
        let is_again = behind
            .filter_map(|&at| self.view.chunk(at))
            .any(|chunk| wording::text(source, chunk.head).eq_ignore_ascii_case(noun));
        if is_again {
            return subject;
        }
        subject.called((text, entity))
    }

    /// "Norway raised a tax, and in 1858 it banned": a thing stands beside, but only a body bans.
    pub(super) fn acting(
        &self,
        subject: Argument,
        verb_clause: &Clause,
        verb: &Chunk,
        clause: &Clause,
    ) -> Argument {
        let view = self.view;
        let is_open =
            subject.tokens.len() == 1 && subject.entity.is_none() && subject.resolved_from.is_none();
        if !is_open || clause.link == Link::Relative || !wording::is_word(view.source, subject.head, &["it"])
        {
            return subject;
        }
        let predicate = predicate::predicate(view, verb_clause, verb);
        let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
        let has_object = behind.first().is_some_and(|&at| view.is_nominal(at));
        // "had to call men up"
        let deed = behind
            .first()
            .and_then(|&at| view.chunk(at))
            .filter(|chunk| chunk.kind == ChunkKind::Infinitive)
            .and_then(|chunk| view.word(chunk.head).lemma);
        // "set up a court"
        let is_set_up = predicate.lemma == "set"
            && (verb.head + 1..verb.head + 2).any(|at| wording::is_word(view.source, at, &["up"]));
        let is_deed = kind::is_deed(&predicate, has_object)
            || is_set_up
            || deed.is_some_and(|deed| kind::is_deed_to_do(&predicate, deed));
        let body = if is_deed { self.memory.actor(predicate.lemma, view.sentence) } else { None };
        let Some(body) = body else { return subject };
        subject.called((body.text, body.entity))
    }

    /// A pronoun that was read as a name which cannot do what the verb says is a pronoun again.
    pub(super) fn agreed(
        &self,
        subject: Argument,
        verb_clause: &Clause,
        verb: &Chunk,
        clause: &Clause,
    ) -> Argument {
        let view = self.view;
        let Some(written) = subject.resolved_from.filter(|_| subject.tokens.len() == 1) else {
            return subject;
        };
        let predicate = predicate::predicate(view, verb_clause, verb);
        // "Caesar bore Caesar a son"
        let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
        let meets_itself = subject.entity.is_some_and(|entity| {
            behind.iter().filter_map(|&at| view.chunk(at)).any(|chunk| {
                view.source
                    .language
                    .mentions_in(chunk.tokens.clone())
                    .iter()
                    .any(|mention| mention.entity == entity)
            })
        });
        // "The Senate rejected the treaty. It was signed": the treaty, or nobody knows.
        let is_it = wording::is_word(view.source, subject.head, &["it"]);
        let has_object = behind.first().is_some_and(|&at| view.is_nominal(at));
        // "It drafted millions and was sending thousands": what was sure of the first verb is so of the second.
        let is_shared = clause.subject.is_none() && clause.shares.is_some();
        let is_sure = !is_it
            || is_shared
            // "It found that the islanders did not want wool"
            || crate::fact::view::is_reporting(predicate.lemma) && view.is_word(verb_clause.verb.map_or(0, |verb| verb + 1), &["that"])
            || !self.memory.has_thing_beside(view.sentence)
            || kind::is_bodys(view.source, &subject, &predicate, has_object);
        // "the Santa Clara" for "she": a ship does what somebody does.
        let is_she = wording::is_word(view.source, subject.head, &["she"]);
        if is_sure && (is_she || kind::allows(view.source, &subject, &predicate)) && !meets_itself {
            return subject;
        }
        Argument {
            text: written.slice(&view.source.article.text).to_owned(),
            entity: None,
            entities: Vec::new(),
            resolved_from: None,
            is_vague: true,
            ..subject
        }
    }
}

/// The last phrase of a clause up to its verb.
fn subject_end(clause: &Clause) -> usize {
    clause.verb.unwrap_or(0)
}
