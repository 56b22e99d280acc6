//! Clauses without "that": the noun before their subject is what they are about.
//!
//! * "The tests *he set in May* were failed", "the hunger *the Danes faced* in 1783"

use super::splitter::Splitter;
use super::{AHEAD, Clause, Link, Words};
use crate::language::{Chunk, ChunkKind};

impl<W: Words> Splitter<'_, W> {
    /// Opens what is said of a thing behind it, "the man he beat"; the phrase read last begins it.
    fn open_about(&mut self, thing: usize) -> &mut Clause {
        let parent = self.current;
        if let Some(clause) = self.clauses.get_mut(parent) {
            clause.owned.pop();
        }
        let clause = self.open(Link::Relative, Some(parent), None);
        clause.object = Some(thing);
        clause
    }

    /// "The tests he set in May were failed in June": what has just been read are the noun and its clause without "that".
    pub(super) fn leave_contact(&mut self, at: usize) {
        let Some(here) = self.here().filter(|clause| matches!(clause.link, Link::Main | Link::Subordinate))
        else {
            return;
        };
        let mut last = here.owned.iter().rev().copied();
        let (Some(doer), Some(thing)) = (last.next(), last.next()) else { return };
        let is_pair = doer == thing + 1
            && self.kind(thing) == Some(ChunkKind::Noun)
            && (self.is_word(doer, &["he", "she", "it", "they", "we"])
                // "An expedition Holm began lasted until 1925"
                || self.is_made_thing(thing) && here.owned.len() <= 6 && self.is_name_alone(doer)
                    && (thing == 0 || self.kind(thing - 1) == Some(ChunkKind::Mark(',')))
                // "The ship the king bought sank"
                || [doer, thing].iter().all(|&at| {
                    self.kind(at) == Some(ChunkKind::Noun)
                        && self.chunks.get(at).is_some_and(|chunk| self.words.has_article(chunk))
                }) && (thing == 0 && here.owned.len() == 2
                    // "The league, a body the king had praised but which his council disliked, met"
                    || thing == here.owned.first().map_or(0, |first| first + 2)
                        && self.is_made_thing(thing)
                        && self.kind(thing - 1) == Some(ChunkKind::Mark(','))));
        let end = self.chunks.len().min(at + AHEAD);
        let later = (at + 1..end).find(|&later| {
            matches!(
                self.kind(later),
                Some(
                    ChunkKind::Finite
                        | ChunkKind::Coordinator
                        | ChunkKind::Relative
                        | ChunkKind::Subordinator
                        | ChunkKind::Mark(';')
                )
            )
        });
        let is_next = |later: usize| {
            self.kind(later) == Some(ChunkKind::Finite)
                || self.kind(later) == Some(ChunkKind::Coordinator)
                    && self.kind(later + 1) == Some(ChunkKind::Relative)
        };
        // "while speaking at Lund he said: “Norland is a land of men”"
        let is_speech = matches!(self.kind(at + 1), Some(ChunkKind::Mark(':' | '"' | '“')))
            && self.chunks.get(at).is_some_and(|verb| self.words.is_reporting(verb));
        let goes_on = later.is_some_and(is_next) && !is_speech;
        // "In Lund he was ordained, married a widow and": a place in front, and a list of what he did there.
        let is_front = thing == 1
            && self.kind(0) == Some(ChunkKind::Preposition)
            && later.is_some_and(|later| self.kind(later - 1) == Some(ChunkKind::Mark(',')));
        if !is_pair || !goes_on || is_front {
            return;
        }
        let clause = self.open_about(thing);
        clause.owned.push(doer);
    }

    /// "The law which lowered the duties Holm had raised split the party": the main clause waits, and its verb is yet to come, so
    /// that this one is of a clause without "that" behind the object of the relative clause. Whether it was opened.
    pub(super) fn opens_contact_inside(&mut self, at: usize) -> bool {
        let Some(here) = self.here().filter(|here| matches!(here.link, Link::Relative | Link::Complement))
        else {
            return false;
        };
        let mut last = here.owned.iter().rev().copied();
        let (Some(doer), Some(thing)) = (last.next(), last.next()) else { return false };
        let is_pair = doer + 1 == at
            && thing + 1 == doer
            && here.verb.is_some_and(|verb| verb < thing)
            && self.is_made_thing(thing)
            && self.is_doer(doer);
        let end = self.chunks.len().min(at + AHEAD);
        let later = (at + 1..end).any(|later| self.kind(later) == Some(ChunkKind::Finite));
        if !is_pair || !later || self.pending().is_none() || self.is_nominal(at + 1) {
            return false;
        }
        let clause = self.open_about(thing);
        clause.owned.push(doer);
        true
    }

    /// "The bishop, who feared the farmers had come back, burned it": what was feared, without "that", while the verb of the
    /// main clause is yet to come.
    pub(super) fn tells_inside(&self, at: usize) -> bool {
        let Some(here) = self.here().filter(|here| here.link == Link::Relative) else { return false };
        let is_who = here.opener.is_some_and(|opener| self.is_word(opener, &["who"]));
        let is_told = is_who
            && here.verb.is_some_and(|verb| {
                verb + 2 == at
                    && self.is_nominal(verb + 1)
                    && self
                        .chunks
                        .get(verb)
                        .is_some_and(|verb| self.words.is_reporting(verb) && !self.words.is_passive(verb))
            });
        let end = self.chunks.len().min(at + AHEAD);
        is_told
            && self.pending().is_some()
            && (at + 1..end).any(|later| self.kind(later) == Some(ChunkKind::Finite))
    }

    /// "sold the castle and \[the land his father had won\]": a thing, who did something to it, and nothing that it does itself.
    /// Not "wealth and talent he had", which is of both.
    pub(super) fn is_made_by_another(&self, thing: usize) -> bool {
        let (doer, verb) = (thing + 1, thing + 2);
        let is_thing = self.is_made_thing(thing);
        let touches = self
            .chunks
            .get(thing)
            .zip(self.chunks.get(doer))
            .is_some_and(|(thing, doer)| thing.tokens.end == doer.tokens.start);
        let is_active = self.chunks.get(verb).is_some_and(|chunk| {
            chunk.kind == ChunkKind::Finite
                && !self.words.is_passive(chunk)
                && !self.words.is_intransitive(chunk)
        });
        let goes_on = matches!(
            self.kind(verb + 1),
            Some(ChunkKind::Finite | ChunkKind::Noun | ChunkKind::Pronoun | ChunkKind::Adjective)
        );
        is_thing && touches && is_active && self.is_doer(doer) && !goes_on && self.finites(verb + 1) == 0
    }

    /// A name, "he", or a noun with its article: who may do something to the thing before it.
    fn is_doer(&self, at: usize) -> bool {
        self.is_word(at, &["he", "she", "it", "they", "we", "i", "you"])
            || self.chunks.get(at).is_some_and(|chunk| {
                chunk.kind == ChunkKind::Noun && (self.words.is_name(chunk) || self.words.has_article(chunk))
            })
    }

    /// "an expedition", "the first book": a thing that somebody may have made.
    pub(super) fn is_made_thing(&self, at: usize) -> bool {
        self.chunks.get(at).is_some_and(|chunk| {
            chunk.kind == ChunkKind::Noun
                && self.words.has_article(chunk)
                && !self.words.is_somebody(chunk)
                && !self.words.is_name(chunk)
                && !self.words.is_time(chunk)
                && !self.words.is_length(chunk)
        })
    }

    /// "on land the guild bought": a noun without an article behind a preposition, and the doer right behind it.
    fn is_bare_thing(&self, thing: usize, doer: usize) -> bool {
        let touches = self.chunks.get(thing).zip(self.chunks.get(doer)).is_some_and(|(thing, doer)| {
            self.words.is_bare(thing)
                && !self.words.is_somebody(thing)
                && !self.words.is_length(thing)
                && !self.words.is_time(thing)
                && thing.tokens.end == doer.tokens.start
        });
        touches && thing > 0 && self.kind(thing - 1) == Some(ChunkKind::Preposition)
    }

    /// "know the laws that the house passed in 1844", but "said that the house passed the law": whether the verb behind "that"
    /// lacks its object, and the thing in front of "that" is the object of the verb before.
    pub(super) fn lacks_what_stands_before(&self, that: usize) -> bool {
        const FAR: usize = 6;
        let is_thing = that.checked_sub(1).and_then(|at| self.chunks.get(at)).is_some_and(|thing| {
            thing.kind == ChunkKind::Noun && !self.words.is_somebody(thing) && !self.words.is_name(thing)
        });
        let is_object =
            self.here().is_some_and(|here| here.verb.is_some() && here.verb == that.checked_sub(2));
        let verb = (that + 2..that + FAR).find(|&at| !self.is_nominal(at)).filter(|_| is_thing && is_object);
        verb.is_some_and(|verb| {
            self.is_nominal(verb - 1)
                && self.kind(verb) == Some(ChunkKind::Finite)
                && self.chunks.get(verb).is_some_and(|verb| {
                    !self.words.is_intransitive(verb)
                        && !self.words.goes_by_itself(verb)
                        && !self.words.is_passive(verb)
                        && !self.words.is_reporting(verb)
                })
                && !matches!(
                    self.kind(verb + 1),
                    Some(
                        ChunkKind::Noun
                            | ChunkKind::Pronoun
                            | ChunkKind::Subordinator
                            | ChunkKind::Infinitive
                    )
                )
        })
    }

    /// "insisted on the storm that broke the dam": what is said has a subject of its own, and here the noun in front is it.
    pub(super) fn is_without_subject(&self, that: usize) -> bool {
        self.is_word(that, &["that"])
            && that >= 2
            && self.kind(that - 1) == Some(ChunkKind::Noun)
            && self.kind(that - 2) == Some(ChunkKind::Preposition)
            && self.kind(that + 1) == Some(ChunkKind::Finite)
    }

    pub(super) fn is_name_alone(&self, at: usize) -> bool {
        self.chunks.get(at).is_some_and(|chunk| self.words.is_name(chunk))
    }

    /// "the hunger the Danes faced in 1783": a clause without "that", whose object is the noun before its subject. Whether it was
    /// opened.
    pub(super) fn opens_contact(&mut self, at: usize) -> bool {
        let Some(here) = self.here() else { return false };
        let mut last = here.owned.iter().rev().copied();
        let (Some(doer), Some(thing)) = (last.next(), last.next()) else { return false };
        let has_article = |at: usize| self.chunks.get(at).is_some_and(|chunk| self.words.has_article(chunk));
        let fits = doer + 1 == at
            && thing + 1 == doer
            && (has_article(doer) && (self.is_made_thing(thing) || self.is_bare_thing(thing, doer))
                || self.is_name_alone(doer) && self.is_nominal(thing) && has_article(thing))
            && !self.is_nominal(at + 1)
            && !self.is_word(at + 1, &["by"])
            && (self.is_name_alone(doer)
                || !self.chunks.get(at).is_some_and(|chunk| self.words.is_giving(chunk)));
        if !fits {
            return false;
        }
        let clause = self.open_about(thing);
        clause.subject = Some(doer..doer + 1);
        clause.verb = Some(at);
        clause.is_active = true;
        clause.owned.extend([doer, at, thing]);
        true
    }
}

/// "whom he had turned *against* within months", "which they made peace *with*": a word behind a verb that lacks the noun it
/// leads, which stands in front.
pub(super) fn left_alone(chunks: &[Chunk], words: &impl Words, verb: usize) -> Option<usize> {
    const LEADING: &[&str] = &["against", "at", "for", "from", "in", "into", "of", "on", "to", "with"];
    let is_open = |word: usize| {
        chunks
            .get(word)
            .is_some_and(|chunk| chunk.kind == ChunkKind::Preposition && words.is_one_of(chunk, LEADING))
            && chunks.get(word + 1).is_none_or(|next| {
                matches!(next.kind, ChunkKind::Preposition | ChunkKind::Mark(_) | ChunkKind::Finite)
            })
    };
    let has_object = chunks.get(verb + 1).is_some_and(|noun| words.is_bare(noun));
    let word = verb + 1 + usize::from(has_object);
    is_open(word).then_some(word)
}
