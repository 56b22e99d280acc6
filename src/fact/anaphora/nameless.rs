//! Those who have no name and may be meant as well: "her husband", "the envoy", "his father".
//!
//! * "She shared it with her husband and Holm. He": one of two, and the pronoun stays
//! * "Rask locked up his father at Lund, where he died": not Rask

use super::lately::Lately;
use super::{Memory, Pronoun, Told, is_somebody, pronoun};
use crate::fact::{kind, wording};
use crate::language::{Gender, Tag};

/// How many tokens of a sentence are looked at.
const SIGHT: usize = 80;

impl Memory<'_> {
    /// "The boy went to school in Lund. He": in the life of somebody it is that one.
    pub(super) fn is_young(&self, told: &Told, hero: usize) -> bool {
        const YOUNG: &[&str] =
            &["the boy", "the child", "the girl", "the young man", "the young woman", "the youth"];
        self.is_life && self.protagonist == Some(hero) && YOUNG.contains(&told.text.to_lowercase().as_str())
    }

    /// "The council, chosen by J. Dahl, jailed her": in the life of somebody, one of whom no more is known than that something was
    /// done by that one.
    pub(super) fn is_agent(&self, person: usize, token: usize) -> bool {
        let last = self.persons.iter().rev().find(|named| named.person == person && named.token < token);
        let by = last.and_then(|last| last.token.checked_sub(1));
        self.is_life
            && self.gender(person).is_none()
            && by.is_some_and(|by| wording::is_word(self.source, by, &["by", "under"]))
    }

    /// Whether something was done to another man or woman than the subject in the clause that a relative one hangs on.
    pub(super) fn is_one_brought(&self, sentence: usize, gender: Gender, subject: Option<usize>) -> bool {
        let Some(object) = self.last_object(sentence).map(Lately::phrase) else { return false };
        if let Some(entity) = object.entity.map(|entity| self.same(entity)) {
            return Some(entity) != subject && self.may_be(entity, gender);
        }
        let noun = wording::text(self.source, object.head).to_lowercase();
        let is_him = pronoun(&noun).is_some_and(|(one, _)| one == Pronoun::Person(gender));
        is_him
            || is_somebody(self.source, object)
                && !object.is_plural
                && !kin(opposite(gender)).contains(&noun.as_str())
    }

    /// "his wife", "their sister": a relative of that sex, who is not the person, in the sentence before a token, or without a
    /// name in the sentence before it.
    pub(super) fn has_kin(&self, person: usize, gender: Gender, sentence: usize, token: usize) -> bool {
        let start = |at: usize| self.source.prose.sentences.get(at).map_or(token, |here| here.tokens.start);
        let here = start(sentence).max(token.saturating_sub(SIGHT));
        let last = start(sentence.saturating_sub(1)).max(token.saturating_sub(SIGHT));
        let is_name =
            |at: usize| self.source.language.words.get(at).is_some_and(|word| word.tag == Tag::Name);
        let is_kin = |at: usize| wording::is_word(self.source, at, kin(gender));
        // "his nephew Tom", who is the person in question
        let is_he = |at: usize| {
            let mention = self.source.language.mentions_in(at + 1..at + 2).first();
            mention.is_some_and(|mention| self.same(mention.entity) == person)
        };
        (here..token).any(|at| is_kin(at) && !is_he(at))
            || (last..here).any(|at| {
                is_kin(at)
                    && at > last
                    && wording::is_word(self.source, at - 1, owners(gender))
                    && !is_name(at + 1)
                    && !is_name(at + 2)
            })
    }

    /// "was succeeded by Rask": another who came after the subject of a sentence.
    pub(super) fn has_heir(&self, person: usize, gender: Gender, sentence: usize) -> bool {
        let tokens = self.source.prose.sentences.get(sentence).map_or(0..0, |here| here.tokens.clone());
        self.source.language.mentions_in(tokens.clone()).iter().take(16).any(|mention| {
            let by = mention.tokens.start.checked_sub(1).filter(|&by| by > tokens.start);
            by.is_some_and(|by| {
                wording::is_word(self.source, by, &["by"])
                    && wording::is_word(self.source, by - 1, &["succeeded", "replaced", "followed"])
            }) && self.same(mention.entity) != person
                && self.may_be(self.same(mention.entity), gender)
        })
    }

    /// "Holm wrote that the Prime Minister was ill. The wars went on. He": an office in capitals stands for somebody whom everybody
    /// knows; `since`: the sentence from which on it is looked for.
    pub(super) fn has_office(&self, since: usize, token: usize) -> bool {
        let tag = |at: usize| self.source.language.words.get(at).map_or(Tag::Mark, |word| word.tag);
        let begins = self.source.prose.sentences.get(since).map_or(token, |since| since.tokens.start);
        (begins + 1..token).any(|at| {
            let noun = wording::text(self.source, at);
            let is_the =
                |back: usize| at >= begins + back && wording::is_word(self.source, at - back, &["the"]);
            noun.starts_with(char::is_uppercase)
                && (is_the(1)
                    || is_the(2) && wording::text(self.source, at - 1).starts_with(char::is_uppercase))
                && crate::language::is_role_noun(&noun.to_lowercase())
                && !matches!(tag(at + 1), Tag::Name | Tag::Clitic)
        })
    }

    /// Whether somebody who is not named stands in this or the last sentence: "gave the president nearly all power".
    pub(super) fn has_nameless(&self, gender: Gender, sentence: usize, token: usize) -> bool {
        let begins =
            self.source.prose.sentences.get(sentence.saturating_sub(1)).map_or(0, |last| last.tokens.start);
        let tag = |at: usize| self.source.language.words.get(at).map_or(Tag::Mark, |word| word.tag);
        let is_comma = |at: usize| self.source.prose.tokens.get(at).is_some_and(|token| token.is_mark(','));
        (begins.max(token.saturating_sub(SIGHT))..token).any(|at| {
            let is_noun = tag(at) == Tag::Noun
                && at > 0
                && wording::is_word(self.source, at - 1, &["the", "a", "an"])
                && kind::is_human(&wording::text(self.source, at).to_ascii_lowercase())
                && !crate::language::is_plural_noun(wording::text(self.source, at));
            // "shared it with her husband and Holm"
            let is_kin = tag(at) == Tag::Noun
                && at > 0
                && wording::is_word(self.source, at - 1, owners(gender))
                && wording::is_word(self.source, at, kin(gender));
            // "the painter Jonas Solberg", "Anna Holm, the mayor", "the mayor, Olga Brandt"
            let is_told = tag(at + 1) == Tag::Name
                || is_comma(at + 1) && tag(at + 2) == Tag::Name
                || at > 1 && is_comma(at - 2)
                || tag(at + 1) == Tag::Clitic
                // "Harun is the caliph of the tales": the one who is said to be so.
                || at > 1 && wording::is_word(self.source, at - 2, &["is", "was", "became", "be", "as", "being"]);
            (is_noun || is_kin) && !is_told
        })
    }
}

/// Whose such a relative is. "Rask followed his father. He": of the two the one who acts.
const fn owners(gender: Gender) -> &'static [&'static str] {
    match gender {
        Gender::Male => &["her", "their"],
        Gender::Female => &["his", "their"],
    }
}

/// Relatives of one sex.
const fn kin(gender: Gender) -> &'static [&'static str] {
    match gender {
        Gender::Male => &["brother", "father", "husband", "nephew", "son", "uncle"],
        Gender::Female => &["aunt", "daughter", "mother", "niece", "sister", "widow", "wife"],
    }
}

const fn opposite(gender: Gender) -> Gender {
    match gender {
        Gender::Male => Gender::Female,
        Gender::Female => Gender::Male,
    }
}
