//! Who "he" and "she" are.
//!
//! The last subject goes on; the person an article is about is meant where nobody else can be. Where two are left, or
//! somebody whose name is not said, the pronoun stays.

use super::forward::Next;
use super::{Antecedent, Asked, Memory, Named, Told};
use crate::fact::record::Argument;
use crate::fact::wording;
use crate::language::{EntityKind, Gender, Tag, Tense};
use std::ops::Range;

/// How many tokens of a sentence are looked at.
const SIGHT: usize = 80;

impl Memory<'_> {
    /// The only one of a sex whom the text names before a token, unless a relative of that sex stands near.
    fn sole(&self, gender: Gender, sentence: usize, token: usize) -> Option<usize> {
        let (sole, since) = self.soles.get(usize::from(gender == Gender::Female)).copied().flatten()?;
        // "lost his wife, and work on her tomb": she may be in no list.
        let is_sure =
            since < token && !self.is_weak_at(sole, token) && !self.has_kin(sole, gender, sentence, token);
        is_sure.then_some(sole)
    }

    /// "Waldstein bought the land from Karl Holm. He": the last subject may be a man as well, though nothing says so.
    fn is_outdone(&self, sole: usize, gender: Gender, told: Option<&Told>) -> bool {
        let Some(told) = told else { return false };
        let is_other = |&person: &usize| person != sole && self.may_be(person, gender);
        // "Waldstein appointed Karl Holm. He"
        if self.rivals.iter().any(|rival| rival.1 == told.sentence && is_other(&rival.0)) {
            return true;
        }
        let owner = self.named_owner.filter(|owner| owner.1 == told.sentence).map(|owner| owner.0);
        told.entity != Some(sole)
            && (told.entity.as_ref().is_some_and(is_other) || owner.as_ref().is_some_and(is_other))
    }

    /// In notes on somebody "he" is that one, unless another is named in front of it.
    fn noted(&self, asked: Asked<'_>) -> Option<usize> {
        self.notes.as_ref().filter(|notes| notes.1.contains(&asked.sentence)).map(|notes| notes.0)
    }

    /// "Rask’s ship sank, and he", "Rask’s hatred ran deep. He": whose it was.
    fn owning(&self, sentence: usize, strong: Option<usize>) -> Option<usize> {
        let (owner, told) = self.named_owner.filter(|owner| owner.1 + 1 >= sentence)?;
        (told == sentence || strong.is_none_or(|hero| self.is_away(hero, sentence))).then_some(owner)
    }

    /// "sent Rask to Lund, where he died", "sent his father there, where he died"
    fn is_placed(&self, asked: Asked<'_>) -> bool {
        let is_where = || {
            asked
                .token
                .checked_sub(1)
                .is_some_and(|at| wording::is_word(self.source, at, &["where", "until", "till"]))
        };
        asked.not.is_none() && !asked.is_possessive && (self.is_relative || is_where())
    }

    /// Whom "he" or "she" stands for.
    pub(super) fn person(&self, gender: Gender, asked: Asked<'_>) -> Option<Antecedent> {
        if self.is_pointed(asked.token) {
            None
        } else {
            match self.next(gender, asked) {
                Next::One(person) => Some(Antecedent { text: self.name(person)?, entity: Some(person) }),
                Next::Doubt => None,
                Next::Unknown => self.coming(gender, asked).or_else(|| self.going_on(gender, asked)),
            }
        }
    }

    /// The one of whom the text has told.
    fn going_on(&self, gender: Gender, asked: Asked<'_>) -> Option<Antecedent> {
        let Asked { is_possessive, token, sentence, not, .. } = asked;
        let not_entity = not.and_then(|not| not.entity);
        let fits = |index: usize| Some(index) != not_entity && self.may_be(index, gender);
        // "After the death of Holm, his men": whose they are may be one who is dead.
        if is_possessive
            && not.is_none()
            && let Some(person) = self.mourned(token, sentence).filter(|&person| self.is_sex(person, gender))
        {
            return Some(Antecedent { text: self.name(person)?, entity: Some(person) });
        }
        if let Some(person) = self.noted(asked).filter(|&person| fits(person))
            && !self.named(sentence, token, true).iter().any(|&other| other != person && fits(other))
        {
            return Some(Antecedent { text: self.name(person)?, entity: Some(person) });
        }
        let told = self.subject().filter(|subject| subject.sentence + 1 >= sentence);
        let hero = self.protagonist.filter(|&person| fits(person));
        // Somebody who was not meant for a while gives way to those who were named.
        let is_far = self.seen + 3 < sentence && !self.starts_paragraph(sentence);
        let others = |sentence: usize| self.named(sentence, token, true).iter().any(|&person| fits(person));
        let gives_way = is_far && (others(sentence) || others(sentence.saturating_sub(1)));
        let sole = self.sole(gender, sentence, token).filter(|&sole| !self.is_outdone(sole, gender, told));
        let section = self.headed(gender, token, sentence, told).filter(|&person| fits(person));
        let strong = section
            .or(hero.filter(|_| self.is_title && !gives_way && (self.is_life || !is_far || told.is_none())))
            .or(sole.filter(|&person| fits(person)));
        let is_here = told.is_some_and(|told| told.sentence == sentence);
        let owner = self.owner.filter(|owner| owner.1 + 1 >= sentence).map(|owner| owner.0);
        let subject = told.and_then(|told| told.entity).filter(|&entity| fits(entity));
        let is_past = |&person: &usize| !is_possessive && hero.is_some() && self.has_died(person, token);
        let subject = subject.filter(|person| hero == Some(*person) || !is_past(person));
        let owning = || self.owning(sentence, strong).filter(|&person| not.is_none() && fits(person));
        let subject = subject.or_else(owning);
        // Somebody of unknown gender gives way to the one the article is about.
        let subject = subject.filter(|&person| {
            strong
                .is_none_or(|hero| hero == person || !self.is_of(hero, gender) || self.is_of(person, gender))
                // "Rask fled to Malta, where he": the one of the sentence itself.
                || (is_here || strong.is_some_and(|hero| self.is_away(hero, sentence)))
                    && self.entity(person).is_some_and(|entity| entity.kind == EntityKind::Person)
        });
        if let Some(told) = told.filter(|told| not.is_none() && told.is_role && !told.is_other(gender)) {
            let is_hero =
                strong.is_some_and(|hero| self.is_meant(hero, told.sentence) || self.is_young(told, hero));
            if !is_hero {
                let is_known = (strong.is_none() || is_here) && told.entity.is_none();
                let is_alone = is_known && self.is_alone(gender, told.sentence, sentence, token);
                return is_alone.then(|| Antecedent { text: told.text.clone(), entity: None });
            }
        }
        let is_open = is_here || strong.is_none();
        if let Some(text) = self.stranger(gender, asked, told.filter(|_| is_open)) {
            return Some(Antecedent { text, entity: None });
        }
        if let Some(person) = self.done_to_before(gender, asked, is_here && subject.is_some()) {
            return Some(Antecedent { text: self.name(person)?, entity: Some(person) });
        }
        let said = self.said.get(usize::from(gender == Gender::Female)).copied().flatten();
        let said = said.filter(|said| said.0 == sentence && not.is_none() && !self.is_relative);
        let is_placed = self.is_placed(asked) && is_here && subject.is_some();
        if is_placed && self.is_one_brought(sentence, gender, subject) {
            let (person, _) = self
                .moved
                .filter(|moved| moved.1 == sentence && Some(moved.0) != subject && fits(moved.0))?;
            return Some(Antecedent { text: self.name(person)?, entity: Some(person) });
        }
        let found = match (subject, strong) {
            // "Struve offered him a place, and he was to stay": who offers would not be named again.
            (Some(person), _)
                if is_here
                    && not.is_none()
                    && !is_possessive
                    && self.is_behind_and(token)
                    && self.him.is_some_and(|him| him.1 == sentence && him.0 != person && fits(him.0)) =>
            {
                self.him.map(|him| him.0)
            }
            (Some(person), _) if is_here => Some(person),
            // "He and his men left Lund; he reached Ribe": the same "he".
            _ if said.is_some_and(|said| said.1.map_or_else(|| !others(sentence), fits)) => {
                said.and_then(|said| said.1)
            }
            // "his father was arrested; he was shot"
            (None, _)
                if is_here
                    && not.is_none()
                    && told.is_some_and(|told| told.is_nameless() && !told.is_other(gender)) =>
            {
                None
            }
            // "Pompey left for Greece. He fled": at once, the last subject, unless the person of the article was meant
            // beside it: then two are left. Behind a phrase of time the article goes on with its person.
            (Some(person), Some(hero)) if person != hero && self.opens(token, sentence) => {
                let has_rival = self.has_rival(person, gender, sentence.saturating_sub(1));
                (self.seen + 1 < sentence && !has_rival).then_some(person)
            }
            // Somebody else was told of since, and nothing of the person of the article.
            (Some(person), Some(hero)) if person != hero && self.is_away(hero, sentence) => Some(person),
            (_, Some(hero)) => self.goes_on(hero, gender, asked).then_some(hero),
            // Somebody without a name did the last thing: "The king died at Rouen. His son".
            (None, None) if told.is_some_and(Told::is_nameless) => None,
            (_, None) => {
                let subject = subject.or(owner.filter(|&owner| fits(owner)));
                self.of_several(gender, is_possessive, token, sentence, not, subject)
            }
        };
        let left = || self.left_alone(gender, asked).filter(|_| strong.is_none());
        let found = found.filter(|&found| !self.is_child(found, gender, sentence)).or_else(left);
        let entity = found.filter(|&found| !self.is_opponent(found, token))?;
        Some(Antecedent { text: self.name(entity)?, entity: Some(entity) })
    }

    /// "The battle against Holm was fought in May. He ...": whom it was fought against, where he was named last, is not who goes on.
    fn is_opponent(&self, person: usize, token: usize) -> bool {
        let last = self.persons.iter().rev().find(|named| named.person == person && named.token < token);
        let at = last.map_or(0, |last| last.token);
        (1..=2).any(|back| at >= back && wording::is_word(self.source, at - back, &["against"]))
    }

    /// "The Chileans chose Garcia and arrested him when he refused": the only one named in the sentence, to whom something was
    /// done; `is_acting`: its subject may be meant as well.
    fn done_to_before(&self, gender: Gender, asked: Asked<'_>, is_acting: bool) -> Option<usize> {
        let Asked { is_possessive, token, sentence, not, .. } = asked;
        let not_entity = not.and_then(|not| not.entity);
        let fits = |person: &usize| Some(*person) != not_entity && self.may_be(*person, gender);
        if is_possessive || is_acting || self.is_relative {
            return None;
        }
        if not.is_none() {
            return self.him.filter(|him| him.1 == sentence && fits(&him.0)).map(|him| him.0);
        }
        let person = self.lately(self.last_object(sentence)?)?.entity.filter(fits)?;
        let is_known = self.is_of(person, gender) || self.entity(person)?.kind == EntityKind::Person;
        let mut named = self.named(sentence, token, true).into_iter();
        (is_known && named.all(|other| other == person || !fits(&other))).then_some(person)
    }

    /// "Venizelos visited Ankara; four years later he": one who is in no list, where nobody else is named.
    fn stranger(&self, gender: Gender, asked: Asked<'_>, told: Option<&Told>) -> Option<String> {
        let told = told.filter(|told| told.is_stranger && asked.not.is_none())?;
        self.is_alone(gender, told.sentence.saturating_sub(1), asked.sentence, asked.token)
            .then(|| told.text.clone())
    }

    /// "His son rebuilt the town, and it was he who": not the one the article is about.
    fn is_pointed(&self, token: usize) -> bool {
        let is = |back: usize, words: &[&str]| {
            token.checked_sub(back).is_some_and(|at| wording::is_word(self.source, at, words))
        };
        is(1, &["was"]) && is(2, &["it"]) && is(3, &["and", "but"])
    }

    /// Whether the person the article is about goes on where a pronoun stands: "begun by Murena, ended when Sulla called him home":
    /// another man stands in the sentence.
    fn goes_on(&self, hero: usize, gender: Gender, asked: Asked<'_>) -> bool {
        let Asked { is_possessive, token, sentence, not, .. } = asked;
        let not_entity = not.and_then(|not| not.entity);
        let is_rival =
            |&person: &usize| person != hero && Some(person) != not_entity && self.may_be(person, gender);
        let is_doubtful = self.seen != sentence && not.is_some();
        let rivals = self.named(sentence, token, is_possessive || not.is_some());
        let has_rival =
            is_doubtful && rivals.iter().any(|rival| is_rival(rival) && !self.is_agent(*rival, token));
        // "The wars wore on Leopold and by the winter he was ill": he of whom the clause in front tells.
        let is_told = self.seen != sentence
            && not.is_none()
            && !is_possessive
            && !self.is_relative
            && self.acts_in_front(hero, gender, token, sentence);
        let is_subject = not.is_none() && !is_possessive;
        let has_guest = is_subject && self.has_guest(hero, gender, token, sentence);
        !has_rival && !is_told && !has_guest
    }

    /// "The king fell with Murena at his side; he was": another was named in the part of the sentence in front, and the person
    /// of the article was not.
    fn has_guest(&self, hero: usize, gender: Gender, token: usize, sentence: usize) -> bool {
        let is_mark = token.checked_sub(1).and_then(|mark| self.source.prose.tokens.get(mark));
        if self.seen == sentence || !is_mark.is_some_and(|mark| mark.is_mark(';')) {
            return false;
        }
        let named = self.named(sentence, token, true);
        !named.contains(&hero)
            && named.iter().any(|&person| {
                self.may_be(person, gender)
                    && self.entity(person).is_some_and(|entity| entity.kind == EntityKind::Person)
            })
    }

    /// "Holm was born in June. She": a child of whom nothing is known is told of by the way.
    fn is_child(&self, person: usize, gender: Gender, sentence: usize) -> bool {
        if self.protagonist == Some(person) || self.section == Some(person) || self.gender(person).is_some() {
            return false;
        }
        let sentences = &self.source.prose.sentences;
        let Some((last, at)) = sentence.checked_sub(1).and_then(|at| Some((sentences.get(at)?, at))) else {
            return false;
        };
        let tokens = last.tokens.clone();
        let is_born = self.source.language.mentions_in(tokens.clone()).iter().any(|mention| {
            self.same(mention.entity) == person
                && wording::is_word(self.source, mention.tokens.end, &["was"])
                && wording::is_word(self.source, mention.tokens.end + 1, &["born"])
        });
        // Another of whom it is known was told of above.
        let first = self.source.prose.paragraphs.partition_point(|paragraph| paragraph.sentences.end <= at);
        let first = self.source.prose.paragraphs.get(first).map_or(at, |paragraph| paragraph.sentences.start);
        let begin =
            sentences.get(first.max(at.saturating_sub(8))).map_or(tokens.start, |first| first.tokens.start);
        is_born
            && self.source.language.mentions_in(begin..tokens.start).iter().any(|mention| {
                let other = self.same(mention.entity);
                other != person
                    && self.entity(other).is_some_and(|entity| entity.kind == EntityKind::Person)
                    && self.is_of(other, gender)
            })
    }

    /// "After he took the throne, Holm": the one behind the comma may be meant.
    fn is_in_front_of(&self, gender: Gender, token: usize, sentence: usize) -> bool {
        let tokens = self.source.prose.sentences.get(sentence).map_or(0..0, |here| here.tokens.clone());
        if tokens.start + 1 != token {
            return false;
        }
        let mentions = self.source.language.mentions_in(token..tokens.end.min(token + SIGHT));
        mentions.iter().take(8).any(|mention| {
            let start = mention.tokens.start;
            let is_first = [1, 2].iter().any(|back| {
                let comma = self.source.prose.tokens.get(start.saturating_sub(*back));
                comma.is_some_and(|comma| comma.is_mark(','))
            });
            let person = self.same(mention.entity);
            is_first
                && self.entity(person).is_some_and(|entity| entity.kind == EntityKind::Person)
                && self.may_be(person, gender)
        })
    }

    /// The person of the heading, where nobody else was told of.
    fn headed(&self, gender: Gender, token: usize, sentence: usize, told: Option<&Told>) -> Option<usize> {
        let person = self.section?;
        let is_other = |other: &usize| *other != person && self.may_be(*other, gender);
        let last = sentence.saturating_sub(1);
        let named = [last, sentence].map(|sentence| self.named(sentence, token, true));
        let is_named = named.iter().flatten().any(is_other);
        let is_told = told.and_then(|told| told.entity).as_ref().is_some_and(is_other);
        (!is_named && !is_told).then_some(person)
    }

    /// Without somebody the article is about: the last subject, else the only one named.
    fn of_several(
        &self,
        gender: Gender,
        is_possessive: bool,
        token: usize,
        sentence: usize,
        not: Option<&Argument>,
        subject: Option<usize>,
    ) -> Option<usize> {
        let not_entity = not.and_then(|not| not.entity);
        let fits = |person: usize| Some(person) != not_entity && self.may_be(person, gender);
        let is_object = not.is_some() && !is_possessive;
        let mut here = self.named(sentence, token, is_possessive || not.is_some());
        here.retain(|&person| fits(person));
        if let Some(person) = subject {
            // "Rask met Holm. He": one of the two.
            let told = self.subject().filter(|told| told.entity == Some(person));
            let goes_on = told.is_none_or(|told| told.is_topic || told.sentence == sentence);
            let last = sentence.saturating_sub(1);
            let has_other = self.has_rival(person, gender, last) || self.has_heir(person, gender, last);
            if !goes_on && not.is_none() && has_other {
                return None;
            }
            // "On 19 March, with the support of N, he beat him": an object may be anybody named.
            let is_alone = here.iter().all(|&other| other == person);
            return (!is_object || is_alone).then_some(person);
        }
        let last = sentence.checked_sub(1).map_or_else(Vec::new, |last| self.named(last, token, true));
        let doubt = self.doubts.get(usize::from(gender == Gender::Female)).copied().flatten();
        if doubt.is_some_and(|doubt| doubt + 1 >= sentence) || self.has_nameless(gender, sentence, token) {
            return None;
        }
        let mut candidates = here;
        for person in last {
            if fits(person) && !candidates.contains(&person) {
                candidates.push(person);
            }
        }
        // "Karl’s sister Anna wrote a book. He": Karl, because Anna is no he.
        let is_other = self.subject().and_then(|told| told.entity).is_some_and(|person| {
            self.entity(person).is_some_and(|entity| {
                entity.kind == EntityKind::Person && entity.gender.is_some_and(|known| known != gender)
            })
        });
        let has_full = candidates.iter().any(|&person| !self.is_weak_at(person, token));
        candidates.retain(|&person| is_other && !has_full || !self.is_weak_at(person, token));
        // "His success was great. After he": who was meant there without a name.
        if candidates.is_empty() && not.is_none() {
            let meant = self.meant.iter().filter(|meant| meant.1 + 1 >= sentence).map(|meant| meant.0);
            for person in meant.filter(|&person| fits(person)) {
                if !candidates.contains(&person) {
                    candidates.push(person);
                }
            }
        }
        let is_passed = |only: usize| {
            self.person.is_some_and(|(acted, at)| {
                let is_other = acted != only && fits(acted);
                // "He repelled the raid of Holm. The clans crowned him": whoever acted, or whoever was named.
                let is_object = not.is_some() && !is_possessive && at + 1 == sentence;
                is_other
                    && (is_object || at + 2 == sentence && not.is_none() && self.is_in_that(only, sentence))
            })
        };
        match candidates.as_slice() {
            [only] if is_passed(*only) => None,
            [only] => Some(*only),
            // Only a subject goes back farther than a sentence, and the one who is named most.
            [] if self.is_in_front_of(gender, token, sentence) => None,
            [] => {
                let last = self.person.filter(|last| {
                    let is_far = last.1 + 1 < sentence;
                    not.is_none() && last.1 + 2 >= sentence && !(is_far && self.has_office(last.1, token))
                });
                let last = last.map(|last| last.0);
                let often =
                    self.protagonist.filter(|_| self.seen + 2 >= sentence || self.starts_paragraph(sentence));
                last.or(often).filter(|&person| fits(person))
            }
            _ => None,
        }
    }

    /// "Rask invaded Scania. The excuse was that Holm had insulted him. He": whether somebody was named in the last sentence only
    /// behind "that".
    fn is_in_that(&self, person: usize, sentence: usize) -> bool {
        const FAR: usize = 6;
        let last = sentence.checked_sub(1).and_then(|last| self.source.prose.sentences.get(last));
        let start = last.map_or(0, |last| last.tokens.start);
        let named = self.persons.iter().rev().find(|named| named.person == person && named.token >= start);
        named.is_some_and(|named| {
            (named.token.saturating_sub(FAR).max(start)..named.token)
                .any(|at| wording::is_word(self.source, at, &["that"]))
        })
    }

    /// Whether something was done in a sentence to somebody else than its subject.
    fn has_rival(&self, subject: usize, gender: Gender, sentence: usize) -> bool {
        let doubt = self.doubts.get(usize::from(gender == Gender::Female)).copied().flatten();
        let mut others = self.rivals.iter().filter(|rival| rival.1 == sentence).map(|rival| rival.0);
        doubt == Some(sentence) || others.any(|other| other != subject && self.may_be(other, gender))
    }

    /// Whether no man (or woman) was named or meant in the sentence before.
    pub(in crate::fact) fn is_unrivalled(&self, gender: Gender, sentence: usize) -> bool {
        let Some(here) = self.source.prose.sentences.get(sentence) else { return false };
        self.starts_paragraph(sentence) && self.protagonist.is_none()
            || self.is_alone(
                gender,
                sentence.saturating_sub(1),
                sentence.saturating_sub(1),
                here.tokens.start,
            )
    }

    /// Whether nobody is named or meant in the sentences from `last` on, before a token.
    fn is_alone(&self, gender: Gender, last: usize, sentence: usize, token: usize) -> bool {
        let doubt = self.doubts.get(usize::from(gender == Gender::Female)).copied().flatten();
        let named = self.persons.iter().filter(|named| {
            let at = self.source.prose.sentences.partition_point(|other| other.tokens.end <= named.token);
            named.token < token && (last..=sentence).contains(&at)
        });
        let meant = self.meant.iter().filter(|meant| (last..=sentence).contains(&meant.1));
        let mut others = named.map(|named| named.person).chain(meant.map(|meant| meant.0));
        doubt.is_none_or(|doubt| doubt < last)
            && self.nameless != Some(last)
            && !others.any(|other| self.may_be(other, gender))
    }

    /// Whether somebody else is told of in a clause in front of a token, and not only by the way: "by N", "of N", "N’s".
    fn acts_in_front(&self, hero: usize, gender: Gender, token: usize, sentence: usize) -> bool {
        let Some(start) = self.source.prose.sentences.get(sentence).map(|here| here.tokens.start) else {
            return false;
        };
        let start = start.max(token.saturating_sub(SIGHT));
        let is_and = |at: usize| wording::is_word(self.source, at, &["and", "but", "so"]);
        let mentions = self.source.language.mentions_in(start..token);
        mentions.iter().rev().take(4).any(|mention| {
            let person = self.same(mention.entity);
            let before = mention.tokens.start.checked_sub(1);
            let is_by = before.is_some_and(|before| {
                wording::is_word(
                    self.source,
                    before,
                    &["by", "of", "from", "as", "like", "than", "and", "with", "for", "under", "(", ","],
                )
            });
            person != hero
                && !is_by
                && !self.is_owner(&mention.tokens)
                && self.entity(person).is_some_and(|entity| entity.kind == EntityKind::Person)
                && self.may_be(person, gender)
                && self.is_of(person, gender)
                && !self.is_phrase(start..token)
                && (mention.tokens.end..token).any(is_and)
        })
    }

    /// Whether the person the article is about was not told of in this sentence nor in the one before.
    fn is_away(&self, hero: usize, sentence: usize) -> bool {
        self.protagonist == Some(hero)
            && self.seen + if self.is_life { 3 } else { 1 } < sentence
            && !self.starts_paragraph(sentence)
    }

    fn is_meant(&self, person: usize, sentence: usize) -> bool {
        self.meant.contains(&(person, sentence))
    }

    /// Whether the last name of somebody before a token only says whose somebody is.
    pub(super) fn is_weak_at(&self, person: usize, token: usize) -> bool {
        let mut named = self.persons.iter().rev().filter(|named| named.token < token);
        named.find(|named| named.person == person).is_some_and(|named| named.is_weak)
    }

    /// Whether a name can be that of a man or a woman.
    pub(super) fn may_be(&self, index: usize, gender: Gender) -> bool {
        !self.never_persons.get(index).copied().unwrap_or_default()
            && !self.topic.as_ref().is_some_and(|topic| topic.is(index))
            && !self.is_gone(index)
            && !self.is_only_cited(index)
            && self.entity(index).is_some_and(|entity| {
                // A name of unknown kind that was a subject may be a person nobody has heard of.
                matches!(entity.kind, EntityKind::Person | EntityKind::Other)
                    && self.gender(index).is_none_or(|known| known == gender)
            })
    }

    /// Whether the last that was said of somebody is that he died.
    fn is_gone(&self, person: usize) -> bool {
        // Of the person an article is about more is told: "his papers were lost after his death. He had written".
        if !self.same.is_empty() && self.protagonist == Some(person) {
            return false;
        }
        let last = self.dead.iter().rev().find(|dead| dead.0 == person);
        last.is_some_and(|dead| {
            !self.persons.iter().any(|named| named.person == person && named.token > dead.1)
        })
    }

    /// "Rask had died by the time he came back": the last that was said of him.
    fn has_died(&self, person: usize, token: usize) -> bool {
        let last = self.source.language.mentions_in(token.saturating_sub(SIGHT)..token).iter().rev();
        let mut last = last.filter(|mention| self.same(mention.entity) == person);
        last.next().is_some_and(|last| {
            wording::is_word(self.source, last.tokens.end, &["had"])
                && wording::is_word(self.source, last.tokens.end + 1, &["died"])
        })
    }

    pub(super) fn is_sex(&self, index: usize, gender: Gender) -> bool {
        self.gender(index).is_none_or(|known| known == gender)
    }

    /// The only one named in the sentence before a token, where the phrase in front tells of the death: "After the death of
    /// Holm in battle".
    fn mourned(&self, token: usize, sentence: usize) -> Option<usize> {
        let start = self.source.prose.sentences.get(sentence)?.tokens.start;
        if !wording::is_word(
            self.source,
            start,
            &["after", "before", "following", "upon", "on", "since", "with"],
        ) || !self.is_phrase(start..token)
        {
            return None;
        }
        let mentions = self.source.language.mentions_in(start..token);
        let mut persons = mentions.iter().take(8).filter(|mention| {
            self.entity(mention.entity)
                .is_some_and(|entity| matches!(entity.kind, EntityKind::Person | EntityKind::Other))
        });
        let only = persons.next().filter(|only| self.is_dead(&only.tokens))?;
        persons.next().is_none().then(|| self.same(only.entity))
    }

    fn is_of(&self, index: usize, gender: Gender) -> bool {
        self.gender(index) == Some(gender)
    }

    /// The persons named in a sentence before a token. `takes_front`: also in a phrase right in front of it: "Before
    /// succeeding Thomson, he" is not Thomson.
    fn named(&self, sentence: usize, token: usize, takes_front: bool) -> Vec<usize> {
        let tokens =
            self.source.prose.sentences.get(sentence).map_or(0..0, |sentence| sentence.tokens.clone());
        let mut named = Vec::new();
        for &Named { person, token: at, .. } in self.persons.iter().rev().take(16) {
            let is_in = tokens.contains(&at) && at < token;
            // "gave Rask the advantage that he needed": nobody stands in front there.
            let takes_front = takes_front || self.is_relative;
            if is_in && (takes_front || !self.is_phrase(at..token)) && !named.contains(&person) {
                named.push(person);
            }
        }
        named
    }

    /// ", and he"
    fn is_behind_and(&self, token: usize) -> bool {
        let Some(and) = token.checked_sub(1) else { return false };
        wording::is_word(self.source, and, &["and", "but", "so"])
            && and.checked_sub(1).is_some_and(|comma| {
                self.source.prose.tokens.get(comma).is_some_and(|comma| comma.is_mark(','))
            })
    }

    /// Whether neither a finite verb nor a semicolon stands among the tokens.
    fn is_phrase(&self, tokens: Range<usize>) -> bool {
        !tokens.take(60).any(|at| {
            let word = self.source.language.words.get(at).copied().unwrap_or_default();
            let is_mark = self.source.prose.tokens.get(at).is_some_and(|token| token.is_mark(';'));
            is_mark || matches!(word.tense, Some(Tense::Past | Tense::Present)) || word.tag == Tag::Modal
        })
    }
}
