//! Who "they" are where the last subject is no plural: a people or a class of people whose name is one word, or the only ones
//! named that can be meant.
//!
//! * "The Zaghawa came from the desert. In 1075 they": the Zaghawa
//! * "The attempt was made by the settlers, but they failed": the settlers
//!
//! Of two that are several the pronoun stays.

use super::told::Told;
use super::{Antecedent, Asked, Memory, Pronoun};
use crate::fact::{class, kind, wording};
use crate::language::{EntityKind, MentionForm, Tag, is_plural_noun};
use std::ops::Range;

/// How far back those who are several are looked for, in tokens.
const SIGHT: usize = 80;

/// Nouns for many people that have no ending for it.
const CROWDS: &[&str] = &[
    "aristocracy",
    "cavalry",
    "clergy",
    "daimyo",
    "gentry",
    "infantry",
    "mujahideen",
    "nobility",
    "peasantry",
    "samurai",
];

impl Memory<'_> {
    /// "the Zaghawa", "the clergy": many, though nothing in the word says so, where no other people stand beside them.
    pub(super) fn is_folk(&self, told: &Told, token: usize) -> bool {
        let Some(name) = told.text.strip_prefix("the ").or_else(|| told.text.strip_prefix("The ")) else {
            return false;
        };
        if told.is_plural || name.contains(' ') {
            return false;
        }
        let is_crowd = told.entity.is_none() && CROWDS.contains(&name.to_lowercase().as_str());
        let kind = told.entity.and_then(|entity| self.entity(entity)).map(|entity| entity.kind);
        let is_name = kind == Some(EntityKind::Other)
            && name.starts_with(char::is_uppercase)
            && class::nouns(name).next().is_none();
        let Some(start) = self.source.prose.sentences.get(told.sentence).map(|told| told.tokens.start) else {
            return false;
        };
        (is_crowd || is_name) && self.people(start..token).iter().all(|people| self.is_in(told, people))
    }

    fn is_in(&self, told: &Told, people: &Range<usize>) -> bool {
        people.clone().any(|at| {
            let word = wording::text(self.source, at);
            word.len() > 3 && told.text.ends_with(word)
        })
    }

    /// The only people named in the sentence before a token, or else in the sentence before it.
    pub(super) fn only_several(&self, asked: Asked<'_>) -> Option<Antecedent> {
        let Asked { pronoun, is_possessive, token, sentence, not } = asked;
        if pronoun != Pronoun::Several
            || is_possessive
            || not.is_some()
            || self.is_relative
            || self.is_on_team()
        {
            return None;
        }
        let sentences = &self.source.prose.sentences;
        let here = sentences.get(sentence)?;
        let last = sentence.checked_sub(1).and_then(|last| sentences.get(last));
        let last = last
            .filter(|last| last.paragraph == here.paragraph)
            .map_or(here.tokens.start, |last| last.tokens.start);
        let is_front = !self.has_verb(here.tokens.start..token);
        let begin = if is_front { last } else { here.tokens.start };
        if token - begin > SIGHT {
            return None;
        }
        let people = self.people(begin..token);
        let mut names: Vec<String> = Vec::new();
        for one in &people {
            let text = self.written(one.clone())?;
            if !names.contains(&text) {
                names.push(text);
            }
        }
        let [only] = names.as_slice() else { return None };
        let own = people.first()?;
        // "Two students tossed a coin and Holm won. They": the one who acted since may be one of them.
        let has_acted = self.subject().is_some_and(|told| {
            let last = told.text.rsplit(' ').next().unwrap_or_default();
            told.is_person
                && !told.is_plural
                && (own.end..token).any(|at| wording::text(self.source, at).eq_ignore_ascii_case(last))
        });
        if has_acted {
            return None;
        }
        // "built forts ... they": a thing may be meant, unless only people do that.
        let is_other = (begin..token).any(|at| {
            !own.contains(&at) && self.tag(at) == Tag::Noun && is_plural_noun(wording::text(self.source, at))
        });
        if is_other && !self.is_deed_behind(token) {
            return None;
        }
        let mention = self.source.language.mentions_in(own.clone()).last();
        // "the Egyptians" are not Egypt.
        let is_people =
            |entity: usize| self.entity(entity).is_some_and(|entity| entity.kind == EntityKind::People);
        let entity = mention.filter(|mention| mention.tokens.end == own.end).map(|mention| mention.entity);
        let entity = entity.filter(|&entity| is_people(entity));
        Some(Antecedent { text: only.clone(), entity })
    }

    /// The phrases for several people among tokens.
    fn people(&self, tokens: Range<usize>) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        for at in tokens.clone().take(2 * SIGHT) {
            let noun = wording::text(self.source, at);
            let is_noun = self.tag(at) == Tag::Noun
                && is_plural_noun(noun)
                && (kind::is_human(&noun.to_lowercase()) || noun == "forces");
            let is_people = self.source.language.mentions_in(at..at + 1).first().is_some_and(|mention| {
                let has_the = at > 0 && wording::is_word(self.source, at - 1, &["the"]);
                mention.form == MentionForm::People && noun.ends_with('s')
                    || mention.form != MentionForm::Noun
                        && has_the
                        && !matches!(self.tag(at + 1), Tag::Noun | Tag::Name | Tag::Adjective)
            });
            if !is_noun && !is_people {
                continue;
            }
            let is_front = |at: usize| {
                matches!(
                    self.tag(at),
                    Tag::Adjective | Tag::Number | Tag::Noun | Tag::Name | Tag::Determiner | Tag::Possessive
                )
            };
            let begin = (tokens.start..at).rev().take(6).take_while(|&at| is_front(at)).last().unwrap_or(at);
            found.push(begin..at + 1);
        }
        found
    }

    /// The phrase as it is taken up: "the four men"; nothing for what is somebody’s.
    fn written(&self, phrase: Range<usize>) -> Option<String> {
        let first = phrase.start;
        // "1919 moving their troops" is no phrase.
        let is_broken = |at: usize| {
            matches!(self.tag(at), Tag::Possessive | Tag::Clitic)
                || wording::text(self.source, at).len() == 4
                    && wording::text(self.source, at).bytes().all(|byte| byte.is_ascii_digit())
        };
        if phrase.clone().any(is_broken) {
            return None;
        }
        let line = wording::write(self.source, phrase.clone());
        let opens = |words: &[&str]| wording::is_word(self.source, first, words);
        if opens(&["these", "those", "both", "no", "few", "all"]) {
            return None;
        }
        // "a thousand men"
        let line = super::definite(&line);
        let is_counted = opens(&["the", "some", "many", "most", "several"]);
        Some(if is_counted { line } else { format!("the {line}") })
    }

    /// Whether what stands behind a pronoun is done by people alone.
    pub(super) fn is_deed_behind(&self, token: usize) -> bool {
        let verb = (token + 1..token + 5).find(|&at| self.tag(at) == Tag::Verb);
        let word = verb.and_then(|verb| self.source.language.words.get(verb));
        let is_passive = verb.is_some_and(|verb| {
            (token + 1..verb)
                .any(|at| wording::is_word(self.source, at, &["was", "were", "been", "be", "are"]))
        });
        !is_passive && word.and_then(|word| word.lemma).is_some_and(kind::is_acted)
    }

    fn has_verb(&self, tokens: Range<usize>) -> bool {
        tokens.take(SIGHT).any(|at| {
            self.source.language.words.get(at).is_some_and(|word| {
                matches!(word.tag, Tag::Auxiliary | Tag::Modal)
                    || word.tag == Tag::Verb
                        && matches!(
                            word.tense,
                            Some(crate::language::Tense::Past | crate::language::Tense::Present)
                        )
            })
        })
    }

    fn tag(&self, at: usize) -> Tag {
        self.source.language.words.get(at).map_or(Tag::Mark, |word| word.tag)
    }
}

/// "their ministers", "their armies"
pub(super) fn is_of_people(told: &Told) -> bool {
    let head = told.text.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let one = head.strip_suffix("ies").map(|stem| format!("{stem}y"));
    let one = one.or_else(|| head.strip_suffix('s').map(str::to_owned)).unwrap_or_default();
    kind::is_human(&head) || kind::is_body(&one)
}
