//! Who or what is meant where nothing else was left, because the paragraph names one alone that can be meant.
//!
//! * "Garibaldi sailed on 5 May. They landed six days later. Palermo was in his hands": the only man of the paragraph
//! * "Holm did not trust Rask and had him jailed": the only other man of the clause
//! * "The Great Eastern had been sold; she put out": no woman is named, so the ship
//! * "Pakistan, though it has run expeditions": what stands right before the aside

use super::{Antecedent, Asked, Memory, Pronoun, Told, name_of};
use crate::fact::{class, kind, wording};
use crate::language::{EntityKind, Gender, MentionForm, Tag, Tense};
use std::ops::Range;

/// How far back a paragraph is read, in tokens.
const SIGHT: usize = 320;

/// Words that open an aside behind a name.
const ASIDE: &[&str] =
    &["after", "although", "as", "because", "before", "once", "since", "though", "when", "while"];

impl Memory<'_> {
    /// Whether a token opens a sentence that does not open a paragraph.
    pub(super) fn opens(&self, token: usize, sentence: usize) -> bool {
        let sentences = &self.source.prose.sentences;
        let starts = sentences.get(sentence).is_some_and(|sentence| sentence.tokens.start == token);
        starts && !self.starts_paragraph(sentence)
    }

    /// Whether a sentence is the first of its paragraph.
    pub(super) fn starts_paragraph(&self, sentence: usize) -> bool {
        let paragraphs = &self.source.prose.paragraphs;
        let at = paragraphs.partition_point(|paragraph| paragraph.sentences.end <= sentence);
        paragraphs.get(at).is_none_or(|paragraph| paragraph.sentences.start == sentence)
    }

    /// The tokens of the paragraph before a token, as far as they are read.
    fn paragraph_before(&self, token: usize, sentence: usize) -> Option<Range<usize>> {
        let prose = self.source.prose;
        let paragraph = prose.paragraphs.get(prose.sentences.get(sentence)?.paragraph)?;
        let start = paragraph.tokens.start;
        (token >= start && token - start <= SIGHT).then_some(start..token)
    }

    /// Who is left where no rule of what was told last finds anybody.
    pub(super) fn left_alone(&self, gender: Gender, asked: Asked<'_>) -> Option<usize> {
        if self.is_relative {
            return None;
        }
        self.only_other(gender, asked).or_else(|| self.only_of_paragraph(gender, asked))
    }

    /// The only man or woman whom the paragraph names, where it has told something of that one and tells of nobody without a
    /// name.
    fn only_of_paragraph(&self, gender: Gender, asked: Asked<'_>) -> Option<usize> {
        let before = self.paragraph_before(asked.token, asked.sentence)?;
        let not = asked.not.and_then(|not| not.entity).map(|not| self.same(not));
        let mut only = None;
        let mut has_acted = false;
        for mention in self.source.language.mentions_in(before.clone()) {
            let person = self.same(mention.entity);
            let is_person = self
                .entity(person)
                .is_some_and(|entity| matches!(entity.kind, EntityKind::Person | EntityKind::Other));
            // "the brothers Holm" are no he.
            let is_several = mention
                .tokens
                .start
                .checked_sub(1)
                .is_some_and(|noun| crate::language::is_plural_noun(wording::text(self.source, noun)));
            if !is_person || is_several || Some(person) == not || !self.may_be(person, gender) {
                continue;
            }
            if only.is_some_and(|only| only != person) {
                return None;
            }
            if only.is_none() && self.has_pronoun(gender, before.start..mention.tokens.start) {
                return None;
            }
            only = Some(person);
            // "The best of the house, Otto I, was made king"
            let end = mention.tokens.end;
            let is_closed = self.source.prose.tokens.get(end).is_some_and(|comma| comma.is_mark(','));
            has_acted |= !self.is_owner(&mention.tokens) && self.is_verb_at(end + usize::from(is_closed));
        }
        let only = only.filter(|&only| {
            has_acted && self.entity(only).is_some_and(|entity| entity.kind == EntityKind::Person)
        })?;
        (!self.has_anybody(gender, before)).then_some(only)
    }

    /// "Holm did not trust Rask and had him jailed": the only one beside the subject whom the sentence names.
    fn only_other(&self, gender: Gender, asked: Asked<'_>) -> Option<usize> {
        let Asked { is_possessive, token, sentence, not, .. } = asked;
        let subject = not.and_then(|not| not.entity).map(|subject| self.same(subject))?;
        let is_man = |person: usize| {
            self.entity(person).is_some_and(|entity| entity.kind == EntityKind::Person)
                && self.may_be(person, gender)
        };
        if is_possessive || self.is_relative || !is_man(subject) {
            return None;
        }
        let start = self.source.prose.sentences.get(sentence)?.tokens.start;
        if token - start > SIGHT / 4 {
            return None;
        }
        let mut other = None;
        for mention in self.source.language.mentions_in(start..token) {
            let person = self.same(mention.entity);
            if person == subject || !self.may_be(person, gender) {
                continue;
            }
            if other.is_some_and(|(known, _)| known != person) {
                return None;
            }
            other = Some((person, mention.tokens.end));
        }
        let (other, end) = other.filter(|(other, _)| is_man(*other) && !self.is_weak_at(*other, token))?;
        (!self.has_anybody(gender, end..token)).then_some(other)
    }

    /// A verb or an aside behind a name.
    fn is_verb_at(&self, at: usize) -> bool {
        let word = self.source.language.words.get(at).copied().unwrap_or_default();
        let is_finite = matches!(word.tense, Some(Tense::Past | Tense::Present));
        matches!(word.tag, Tag::Modal | Tag::Auxiliary) || word.tag == Tag::Verb && is_finite
    }

    fn has_pronoun(&self, gender: Gender, tokens: Range<usize>) -> bool {
        let words: &[&str] = if gender == Gender::Male {
            &["he", "him", "his", "himself"]
        } else {
            &["she", "her", "herself"]
        };
        tokens.into_iter().any(|at| wording::is_word(self.source, at, words))
    }

    /// Whether somebody who is not named may be meant: "the king", "a young officer", "their father".
    fn has_anybody(&self, gender: Gender, tokens: Range<usize>) -> bool {
        let others: &[&str] = match gender {
            Gender::Male => {
                &["mother", "wife", "sister", "daughter", "widow", "queen", "aunt", "niece", "woman", "girl"]
            }
            Gender::Female => {
                &["father", "husband", "brother", "son", "king", "uncle", "nephew", "man", "boy"]
            }
        };
        tokens.into_iter().any(|at| {
            let noun = wording::text(self.source, at).to_ascii_lowercase();
            let word = self.source.language.words.get(at).copied().unwrap_or_default();
            word.tag == Tag::Noun
                && kind::is_human(&noun)
                && !crate::language::is_plural_noun(&noun)
                && !others.contains(&noun.as_str())
                && !(gender == Gender::Female && noun.ends_with("man") && !noun.ends_with("woman"))
                // "the novelist Karl Holm"
                && !self.source.language.words.get(at + 1).is_some_and(|next| next.tag == Tag::Name)
        })
    }

    /// "she" for a ship or a state, where no woman is named.
    pub(super) fn feminine(&self, asked: Asked<'_>) -> Option<Antecedent> {
        if asked.pronoun != Pronoun::Person(Gender::Female) {
            return None;
        }
        if let Some(ship) = self.still_feminine(asked) {
            return Some(ship);
        }
        let before = self.paragraph_before(asked.token, asked.sentence)?;
        let may_be_woman = |entity: usize| {
            self.entity(entity).is_some_and(|entity| entity.kind == EntityKind::Person)
                && self.is_sex(entity, Gender::Female)
        };
        let told = self.subject().filter(|told| told.sentence + 1 >= asked.sentence && !told.is_plural)?;
        let is_named_woman = self
            .source
            .language
            .mentions_in(before.clone())
            .iter()
            .any(|mention| may_be_woman(self.same(mention.entity)));
        let is_own = asked.not.is_some_and(|not| not.entity.is_some() && not.entity == told.entity);
        // "Sparta sought aid to shore up her position"
        let is_owner = asked.is_possessive && asked.not.and_then(|not| not.entity).is_some();
        // A woman without a name acts in the sentences since the ship did.
        let since =
            self.source.prose.sentences.get(told.sentence)?.tokens.start.max(before.start)..asked.token;
        let is_country =
            |entity: usize| self.entity(entity).is_some_and(|entity| entity.kind == EntityKind::Country);
        // "Britain made an alliance with her. She": one of two.
        let is_her = !told.is_topic
            && since.clone().any(|at| {
                wording::is_word(self.source, at, &["she", "her"])
                    && self.source.language.words.get(at).is_some_and(|word| word.tag == Tag::Pronoun)
            });
        let is_twin = told.entity.is_some_and(is_country)
            && self.source.language.mentions_in(since.clone()).iter().any(|mention| {
                mention.form == MentionForm::Noun
                    && Some(mention.entity) != told.entity
                    && is_country(mention.entity)
            });
        if is_named_woman
            || is_own
            || is_owner
            || is_her
            || is_twin
            || self.has_anybody(Gender::Female, since)
            || !self.is_feminine(told)
        {
            return None;
        }
        let text =
            told.entity.and_then(|entity| self.entity(entity)).map_or_else(|| told.text.clone(), name_of);
        Some(Antecedent { text, entity: told.entity })
    }

    /// The ship that the article is about, where nobody without a name stands near by.
    pub(super) fn her_own(&self, asked: Asked<'_>) -> Option<Antecedent> {
        let ship = self.ship?;
        let sentences = &self.source.prose.sentences;
        let last = sentences.get(asked.sentence.checked_sub(1)?)?;
        let is_own = asked.not.is_some_and(|not| not.entity == Some(ship));
        (!is_own && !self.has_anybody(Gender::Female, last.tokens.start..asked.token))
            .then(|| Some(Antecedent { text: name_of(self.entity(ship)?), entity: Some(ship) }))
            .flatten()
    }

    /// "She put out. The line parted. She put out again": the ship that was last said to be a "she" in the paragraph, where no
    /// woman has been named since.
    fn still_feminine(&self, asked: Asked<'_>) -> Option<Antecedent> {
        let [_, said] = self.said;
        let (last, entity) = said?;
        let entity = entity?;
        let sentences = &self.source.prose.sentences;
        let is_near = last < asked.sentence
            && last + 4 >= asked.sentence
            && sentences.get(last)?.paragraph == sentences.get(asked.sentence)?.paragraph;
        let named = self.entity(entity).filter(|named| {
            matches!(
                named.kind,
                EntityKind::Facility | EntityKind::Other | EntityKind::Place | EntityKind::Work
            )
        })?;
        let since = sentences.get(last)?.tokens.start..asked.token;
        let is_woman = self.source.language.mentions_in(since.clone()).iter().any(|mention| {
            self.entity(mention.entity).is_some_and(|other| other.kind == EntityKind::Person)
                && self.is_sex(mention.entity, Gender::Female)
        });
        let is_own = asked.not.is_some_and(|not| not.entity == Some(entity));
        (is_near && !is_woman && !is_own && !self.has_anybody(Gender::Female, since))
            .then(|| Antecedent { text: name_of(named), entity: Some(entity) })
    }

    /// A ship, a state.
    fn is_feminine(&self, told: &Told) -> bool {
        match told.entity.and_then(|entity| self.entity(entity)) {
            Some(entity) if entity.kind == EntityKind::Country => true,
            Some(entity) => {
                // "the Santa Clara"
                let has_the =
                    told.text.starts_with("the ") || told.text.starts_with("The ") || entity.takes_the;
                has_the
                    && matches!(
                        entity.kind,
                        EntityKind::Other | EntityKind::Facility | EntityKind::Place | EntityKind::Work
                    )
            }
            None => {
                !told.is_person && class::is_called(told.text.rsplit(' ').next().unwrap_or_default(), "ship")
            }
        }
    }

    /// "Pakistan, though it has run expeditions": what is named right before the comma, where the sentence begins with it.
    pub(super) fn before_aside(&self, asked: Asked<'_>) -> Option<Antecedent> {
        let Asked { pronoun, token, sentence, not, is_possessive } = asked;
        let is = |back: usize, words: &[&str]| {
            token.checked_sub(back).is_some_and(|at| wording::is_word(self.source, at, words))
        };
        let comma = token.checked_sub(2)?;
        let is_comma = self.source.prose.tokens.get(comma).is_some_and(|token| token.is_mark(','));
        if not.is_some() || is_possessive || !is_comma || !is(1, ASIDE) {
            return None;
        }
        let start = self.source.prose.sentences.get(sentence)?.tokens.start;
        let mention = self.source.language.mentions_in(start..comma).first()?;
        let opens = mention.tokens.start == start
            || mention.tokens.start == start + 1 && wording::is_word(self.source, start, &["the"]);
        let entity = self.same(mention.entity);
        let kind = self.entity(entity)?.kind;
        let fits = match pronoun {
            Pronoun::Thing => matches!(
                kind,
                EntityKind::Country | EntityKind::Organisation | EntityKind::Place | EntityKind::Facility
            ),
            Pronoun::Person(gender) => kind == EntityKind::Person && self.may_be(entity, gender),
            Pronoun::Several => false,
        };
        (opens && mention.tokens.end == comma && fits)
            .then(|| Some(Antecedent { text: self.name(entity)?, entity: Some(entity) }))
            .flatten()
    }
}
