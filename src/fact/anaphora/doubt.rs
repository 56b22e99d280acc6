//! Where "it" and "they" may as well be something that was told of beside the last subject.
//!
//! * "Kora ruled the land until it became free": the land
//! * "Russia's late start meant it": Russia
//! * "asked why the towns grew and why they fell": the towns, not those who ask

use super::thing::is_realm;
use super::told::Told;
use super::{Asked, Memory, Pronoun};
use crate::fact::record::Argument;
use crate::fact::{class, kind, wording};
use crate::language::{EntityKind, MentionForm, Tag, Tense, is_plural_noun, is_role_noun};
use std::ops::Range;

/// How many tokens of a sentence are looked at.
const SIGHT: usize = 60;

/// Words that open a clause behind the main one.
const BEHIND: &[&str] = &["after", "because", "before", "if", "once", "since", "unless", "until", "while"];

/// Nouns of phrases that say when.
const TIMES: &[&str] = &[
    "autumn",
    "beginning",
    "century",
    "day",
    "decade",
    "end",
    "evening",
    "fall",
    "middle",
    "month",
    "morning",
    "night",
    "spring",
    "start",
    "summer",
    "time",
    "week",
    "winter",
    "year",
];

/// Verbs that tell somebody that something is so.
const INFORMING: &[&str] = &["assure", "convince", "inform", "persuade", "remind", "tell", "warn"];

impl Memory<'_> {
    /// "Among the slain was their officer, Brandt." and, in a new paragraph, "Holm replaced him": whoever was only named by the way
    /// above is not meant. `at`: the token of the pronoun.
    pub(in crate::fact) fn is_by_the_way(&self, person: usize, at: usize) -> bool {
        let prose = self.source.prose;
        let here = prose.sentences.partition_point(|sentence| sentence.tokens.end <= at);
        let paragraph =
            prose.sentences.get(here).and_then(|sentence| prose.paragraphs.get(sentence.paragraph));
        let Some(first) = paragraph.filter(|paragraph| paragraph.sentences.start == here) else {
            return false;
        };
        let is_subject = self.person.is_some_and(|(last, _)| self.same(last) == person);
        let is_known =
            [self.protagonist, self.ship, self.section, self.notes.as_ref().map(|(person, _)| *person)];
        let is_named = || {
            let mentions = self.source.language.mentions_in(first.tokens.start..at);
            mentions.iter().any(|mention| self.same(mention.entity) == person)
        };
        !is_subject && !is_known.contains(&Some(person)) && !is_named()
    }

    /// Whether something else than what was found may be meant.
    pub(super) fn is_doubtful(&self, found: &Told, asked: Asked<'_>) -> bool {
        let Asked { pronoun, token, sentence, not, .. } = asked;
        let start = self.source.prose.sentences.get(sentence).map_or(token, |here| here.tokens.start);
        let before = start.max(token.saturating_sub(SIGHT))..token;
        let is_here = found.sentence == sentence;
        let is_plural = pronoun == Pronoun::Several;
        if asked.is_possessive && (!Self::may_own(found) || self.is_led(token) && !Self::may_be_led(found)) {
            return true;
        }
        if asked.is_possessive && self.is_built(token) && self.is_no_work(found) {
            return true;
        }
        let is_topic = found.entity.is_some_and(|entity| self.is_topic(entity));
        let is_object = not.is_some() && !asked.is_possessive;
        is_object && !is_here && self.is_by_doing(token)
            || is_object && !is_here && !is_topic && self.stands_nearer(found, is_plural, before.clone(), not)
            || is_object && !is_here && is_plural && !found.is_topic && self.has_others(found)
            || !is_plural && !asked.is_possessive && found.is_part
            || is_here && not.is_none() && self.is_behind_object(found, is_plural, &before)
            || is_here && is_plural && self.others_act(found, before.clone())
            || self.is_told(before)
    }

    /// Whether a phrase can be what "its" and "their" mean. Roads have no civilization, and an assault has no shores: of several
    /// only names, persons, bodies and lands own something, of single things all but what happened or is itself somebody's.
    fn may_own(found: &Told) -> bool {
        let text = found.text.split(" of ").next().unwrap_or_default();
        let head = text.rsplit(' ').next().unwrap_or_default().to_lowercase();
        if found.entity.is_some() || kind::is_human(&head) || kind::is_body(&head) || is_realm(&head) {
            return true;
        }
        !found.is_plural && !found.text.contains(['’', '\'']) && !is_event(&head)
    }

    /// "its construction": what the pronoun stands for was built.
    fn is_built(&self, token: usize) -> bool {
        wording::is_word(
            self.source,
            token + 1,
            &[
                "building",
                "completion",
                "construction",
                "demolition",
                "electrification",
                "erection",
                "excavation",
            ],
        )
    }

    /// Whether a phrase names somebody, a land or a body that is no building either: a parliament is not constructed.
    fn is_no_work(&self, found: &Told) -> bool {
        const BUILT: &[&str] = &["building", "factory", "line", "ship", "structure"];
        let kind =
            found.entity.and_then(|entity| self.source.language.entities.get(entity)).map(|known| known.kind);
        matches!(
            kind,
            Some(EntityKind::Person | EntityKind::Organisation | EntityKind::Country | EntityKind::People)
        ) && !class::nouns(&found.text).any(|noun| BUILT.contains(&noun))
    }

    /// "its foreign minister", "their leader": somebody stands behind the pronoun.
    fn is_led(&self, token: usize) -> bool {
        let word = |at: usize| self.source.language.words.get(at).map_or(Tag::Mark, |word| word.tag);
        let end = (token + 1..token + 6).find(|&at| !matches!(word(at), Tag::Noun | Tag::Adjective));
        end.and_then(|end| end.checked_sub(1))
            .filter(|&head| head > token && word(head) == Tag::Noun)
            .is_some_and(|head| is_role_noun(&wording::text(self.source, head).to_lowercase()))
    }

    /// Whether something has somebody at its head: a body, a land, a ship, what happened, several people, whatever has a name.
    fn may_be_led(found: &Told) -> bool {
        let text = found.text.split(" of ").next().unwrap_or_default();
        let last = text.rsplit(' ').next().unwrap_or_default();
        let head = last.to_lowercase();
        let is_name = last.starts_with(char::is_uppercase)
            && ![" in ", " on ", " at "].iter().any(|joint| text.contains(joint));
        found.is_plural
            || found.entity.is_some()
            || is_name
            || kind::is_body(&head)
            || is_realm(&head)
            || is_event(&head)
            || class::nouns(&head).next().is_some()
    }

    /// "Norland had many inhabitants, making it": behind such a form it is something of the sentence itself.
    fn is_by_doing(&self, token: usize) -> bool {
        let word = token.checked_sub(1).and_then(|verb| self.source.language.words.get(verb));
        let comma = token.checked_sub(2).and_then(|comma| self.source.prose.tokens.get(comma));
        comma.is_some_and(|comma| comma.is_mark(','))
            && word.is_some_and(|word| word.tag == Tag::Verb && word.tense == Some(Tense::Gerund))
    }

    /// "Rask beat weaker princes and forced them": others of its number stand in the sentence itself.
    fn stands_nearer(
        &self,
        found: &Told,
        is_plural: bool,
        before: Range<usize>,
        subject: Option<&Argument>,
    ) -> bool {
        let is_subject = |at: usize| subject.is_some_and(|subject| subject.tokens.contains(&at));
        let word = |at: usize| self.source.language.words.get(at).map_or(Tag::Mark, |word| word.tag);
        if is_plural {
            let is_other = |at: usize| {
                let noun = wording::text(self.source, at);
                word(at) == Tag::Noun && is_plural_noun(noun) && !found.text.contains(noun) && !is_subject(at)
            };
            return before.clone().any(is_other);
        }
        // "Having failed to win the port, Rask shelled it"
        let front = before.start..subject.map_or(before.start, |subject| subject.tokens.start);
        let is_thing = |at: usize| {
            wording::is_word(self.source, at, &["the"])
                && word(at + 1) == Tag::Noun
                && word(at + 2) != Tag::Noun
                && !wording::is_word(self.source, at + 1, TIMES)
        };
        if front.take(SIGHT).any(is_thing) {
            return true;
        }
        self.source.language.mentions_in(before).iter().any(|mention| {
            let kind = self.entity(mention.entity).map(|entity| entity.kind);
            mention.form == MentionForm::Noun
                && !is_subject(mention.tokens.start)
                && Some(mention.entity) != found.entity
                && kind != Some(EntityKind::Person)
        })
    }

    /// "The raiders robbed the villagers. A decree banned them": others stand behind those who acted.
    fn has_others(&self, found: &Told) -> bool {
        let tokens =
            self.source.prose.sentences.get(found.sentence).map_or(0..0, |sentence| sentence.tokens.clone());
        let last = found.text.rsplit(' ').next().unwrap_or_default();
        let is_own = |at: &usize| wording::text(self.source, *at).eq_ignore_ascii_case(last);
        let own = tokens.clone().take(120).find(is_own).unwrap_or(tokens.start);
        (own..tokens.end).take(120).any(|at| {
            let noun = wording::text(self.source, at);
            self.source.language.words.get(at).is_some_and(|word| word.tag == Tag::Noun)
                && !found.text.contains(noun)
                && kind::is_human(noun)
                && (is_plural_noun(noun) || noun == "people")
        })
    }

    /// "ruled the land until it became free": what something was done to stands nearer.
    fn is_behind_object(&self, found: &Told, is_plural: bool, before: &Range<usize>) -> bool {
        let opens = before.end.checked_sub(1).filter(|&opener| opener > before.start);
        let opens = opens.is_some_and(|opener| wording::is_word(self.source, opener, BEHIND));
        opens
            && self.last_object(found.sentence).and_then(|last| self.lately(last)).is_some_and(|told| {
                told.is_plural == is_plural
                    && (is_plural || !told.is_person)
                    && told.text != found.text
                    && (told.entity.is_none() || told.entity != found.entity)
            })
    }

    /// "why the towns grew and why they fell": several others do something between.
    fn others_act(&self, found: &Told, before: Range<usize>) -> bool {
        let word = |at: usize| self.source.language.words.get(at).copied().unwrap_or_default();
        let is_finite = |at: usize| {
            let word = word(at);
            matches!(word.tag, Tag::Auxiliary | Tag::Modal)
                || word.tag == Tag::Verb && matches!(word.tense, Some(Tense::Past | Tense::Present))
        };
        let acts = |at: usize| {
            let noun = wording::text(self.source, at);
            word(at).tag == Tag::Noun && is_plural_noun(noun) && !found.text.contains(noun)
        };
        // "asked why the towns grew and why they fell"
        let is_asked = before.end.checked_sub(1).is_some_and(|opener| {
            wording::is_word(self.source, opener, &["how", "if", "what", "where", "whether", "which", "why"])
        });
        let is_that =
            before.end.checked_sub(1).is_some_and(|that| wording::is_word(self.source, that, &["that"]));
        let is_thing = found.entity.is_none()
            && !kind::is_human(&found.text.rsplit(' ').next().unwrap_or_default().to_lowercase());
        before.clone().any(|at| acts(at) && (is_asked && is_finite(at + 1) || is_that && is_thing))
    }

    /// "convinced the owners that they": those who tell or those who are told.
    fn is_told(&self, before: Range<usize>) -> bool {
        let Some(that) = before.end.checked_sub(1) else { return false };
        let word = |at: usize| self.source.language.words.get(at).copied().unwrap_or_default();
        wording::is_word(self.source, that, &["that"])
            && (before.start.max(that.saturating_sub(8))..that).any(|at| {
                word(at).tag == Tag::Verb && word(at).lemma.is_some_and(|lemma| INFORMING.contains(&lemma))
            })
    }
}

fn is_event(head: &str) -> bool {
    const FIGHTS: &[&str] = &["assault", "conflict", "fight", "fighting", "offensive", "struggle"];
    FIGHTS.contains(&head) || crate::language::is_event_noun(head)
}
