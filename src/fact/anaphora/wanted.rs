//! What the verb of an "it" wants: laws come into force, events last, ships sink, lands are conquered.
//!
//! * "He proclaimed a constitution, and martial law was lifted when it came into force": the constitution
//! * "The commission drew up a treaty. It was signed": the treaty, whoever acted
//! * "The commission agreed to protect the bay; it came into effect": nobody knows, but not the commission
//!
//! One thing of the kind in reach is meant; of two, and of none, this file says nothing, but it refuses what is of another kind.

use super::{Antecedent, Asked, LONGEST, Memory, Pronoun, definite, name_of, opens_with_the};
use crate::fact::{class, kind, wording};
use crate::language::{EntityKind, MentionForm, Tag, Tense, is_event_noun, is_plural_noun};
use std::ops::Range;

/// How far back a thing is looked for, in tokens.
const SIGHT: usize = 110;

/// A kind of thing, as far as verbs care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// A law, a treaty, an order.
    Law,
    /// What is written or drawn.
    Text,
    /// What goes on for a while.
    Happening,
    Ship,
    Building,
    /// A place or a state, to which something is done.
    Land,
    /// What decides cases.
    Court,
    /// Those who come together.
    Assembly,
    /// A plan, a bill: what is said yes or no to.
    Offer,
}

const LAWS: &[&str] = &[
    "agreement",
    "amendment",
    "armistice",
    "arrangement",
    "ban",
    "ceasefire",
    "contract",
    "deal",
    "decree",
    "edict",
    "embargo",
    "law",
    "legislation",
    "measure",
    "order",
    "ordinance",
    "proclamation",
    "regulation",
    "resolution",
    "settlement",
    "statute",
    "tariff",
    "truce",
    "ultimatum",
];

const TEXTS: &[&str] = &[
    "album",
    "article",
    "biography",
    "book",
    "catalogue",
    "dictionary",
    "diary",
    "drama",
    "edition",
    "elegy",
    "encyclopedia",
    "essay",
    "guide",
    "hymn",
    "letter",
    "map",
    "memoir",
    "memorandum",
    "newspaper",
    "note",
    "novel",
    "pamphlet",
    "paper",
    "photograph",
    "play",
    "poem",
    "score",
    "song",
    "story",
    "study",
    "thesis",
    "treatise",
];

const HAPPENINGS: &[&str] = &[
    "ban",
    "calm",
    "cold",
    "dispute",
    "fighting",
    "measure",
    "prohibition",
    "quarrel",
    "rate",
    "reign",
    "rule",
];

const BUILDINGS: &[&str] = &[
    "aqueduct",
    "barracks",
    "canal",
    "dam",
    "dome",
    "factory",
    "gate",
    "lighthouse",
    "monument",
    "mosque",
    "prison",
    "railway",
    "reservoir",
    "road",
    "shrine",
    "statue",
    "tomb",
    "tunnel",
    "wall",
];

const SHIPS: &[&str] = &["boat", "fleet", "flagship", "galleon", "submarine"];

const LANDS: &[&str] = &[
    "archipelago",
    "capital",
    "castle",
    "citadel",
    "city",
    "colony",
    "county",
    "duchy",
    "fort",
    "fortress",
    "harbour",
    "island",
    "kingdom",
    "peninsula",
    "port",
    "province",
    "region",
    "stronghold",
    "territory",
    "town",
    "valley",
    "village",
];

const COURTS: &[&str] = &["bench", "chamber", "commission", "court", "jury", "panel", "tribunal"];

const ASSEMBLIES: &[&str] = &[
    "assembly",
    "board",
    "body",
    "cabinet",
    "commission",
    "committee",
    "conference",
    "congress",
    "convention",
    "council",
    "court",
    "diet",
    "forum",
    "league",
    "panel",
    "parliament",
    "senate",
    "summit",
    "synod",
    "tribunal",
];

const OFFERS: &[&str] = &[
    "bill",
    "budget",
    "compromise",
    "demand",
    "idea",
    "motion",
    "offer",
    "plan",
    "programme",
    "project",
    "proposal",
    "report",
    "request",
    "scheme",
];

impl Wanted {
    /// Whether a common noun, in small letters, names such a thing.
    fn has_noun(self, noun: &str) -> bool {
        let is_called = |names: &[&str]| names.iter().any(|name| class::is_called(noun, name));
        match self {
            Self::Law => {
                LAWS.contains(&noun)
                    || noun != "report" && noun != "will" && is_called(&["document", "agreement", "law"])
            }
            Self::Text => {
                TEXTS.contains(&noun) || is_called(&["document", "book", "newspaper", "magazine", "journal"])
            }
            Self::Happening => HAPPENINGS.contains(&noun) || is_event_noun(noun) || is_called(&["conflict"]),
            Self::Ship => SHIPS.contains(&noun) || is_called(&["ship"]),
            Self::Building => {
                BUILDINGS.contains(&noun)
                    || is_called(&["building", "structure", "church", "monastery", "theatre"])
            }
            Self::Land => LANDS.contains(&noun),
            Self::Court => COURTS.contains(&noun),
            Self::Assembly => ASSEMBLIES.contains(&noun),
            Self::Offer => OFFERS.contains(&noun) || Self::Law.has_noun(noun),
        }
    }

    /// Whether a name is that of such a thing.
    fn has_name(self, kind: EntityKind, name: &str) -> bool {
        let last = class::head(name).to_lowercase();
        match kind {
            EntityKind::Agreement => matches!(self, Self::Law | Self::Text | Self::Offer),
            EntityKind::Work => matches!(self, Self::Text | Self::Offer),
            EntityKind::Event => self == Self::Happening || self == Self::Assembly && self.has_noun(&last),
            EntityKind::Place | EntityKind::Country => self == Self::Land,
            EntityKind::Person | EntityKind::People => false,
            EntityKind::Facility => match self {
                Self::Building => true,
                Self::Ship => class::is_called(name, "ship"),
                _ => false,
            },
            EntityKind::Organisation => match self {
                Self::Text | Self::Building => self.has_noun(&last),
                // "the Court of Lund", "the Security Council"
                Self::Court | Self::Assembly => {
                    name.split([' ', '-']).any(|word| self.has_noun(&word.to_lowercase()))
                }
                _ => false,
            },
            EntityKind::Other => self.has_noun(&last) || self == Self::Ship && class::is_called(name, "ship"),
        }
    }
}

impl Memory<'_> {
    /// The one thing in reach that is of the kind the verb wants.
    pub(super) fn only_wanted(&self, wanted: Wanted, asked: Asked<'_>) -> Option<Antecedent> {
        let Asked { token, sentence, not, .. } = asked;
        let sentences = &self.source.prose.sentences;
        let here = sentences.get(sentence)?;
        let last = sentence.checked_sub(1).and_then(|last| sentences.get(last));
        let last = last
            .filter(|last| last.paragraph == here.paragraph)
            .map_or(here.tokens.start, |last| last.tokens.start);
        if token.checked_sub(here.tokens.start)? > SIGHT {
            return None;
        }
        let begin = last.max(token.saturating_sub(SIGHT));
        // In a clause in front or a second clause the thing of the sentence itself comes first.
        let own = self.things(wanted, here.tokens.start..token, asked);
        let found = if own.is_empty() { self.things(wanted, begin..token, asked) } else { own };
        let mut names: Vec<(String, Option<usize>)> = Vec::new();
        for (phrase, entity) in found {
            let named = self.called_again(phrase, entity)?;
            let is_known = names.iter().any(|(name, other)| {
                entity.is_some() && *other == entity || name.eq_ignore_ascii_case(&named)
            });
            if !is_known {
                names.push((named, entity));
            }
        }
        let [(text, entity)] = names.as_slice() else { return None };
        if not.is_some_and(|not| {
            not.entity.is_some() && not.entity == *entity || not.text.eq_ignore_ascii_case(text)
        }) {
            return None;
        }
        (text.chars().count() <= LONGEST).then(|| Antecedent { text: text.clone(), entity: *entity })
    }

    /// Whether what was found is of the kind the verb wants.
    pub(super) fn is_wanted(&self, wanted: Wanted, found: &Antecedent) -> bool {
        found.entity.and_then(|entity| self.entity(entity)).map_or_else(
            || wanted.has_noun(&class::head(&found.text).to_lowercase()),
            |entity| wanted.has_name(entity.kind, &entity.name),
        )
    }

    /// Whether what was found is certainly of another kind: no commission comes into force.
    pub(super) fn is_unfit(&self, wanted: Wanted, found: &Antecedent) -> bool {
        const REALMS: &[&str] =
            &["city", "country", "empire", "kingdom", "republic", "state", "town", "village"];
        let head = class::head(&found.text).to_lowercase();
        let kind = found.entity.and_then(|entity| self.entity(entity)).map(|entity| entity.kind);
        let is_somebody = kind == Some(EntityKind::Person) || kind.is_none() && kind::is_human(&head);
        let is_body = kind == Some(EntityKind::Organisation) || kind.is_none() && kind::is_body(&head);
        let is_land = matches!(kind, Some(EntityKind::Country | EntityKind::Place | EntityKind::People));
        match wanted {
            Wanted::Law | Wanted::Ship | Wanted::Offer => is_somebody || is_body || is_land,
            Wanted::Text => is_somebody || is_land,
            Wanted::Happening => {
                is_somebody || matches!(kind, Some(EntityKind::Organisation | EntityKind::Place))
            }
            Wanted::Building => is_somebody,
            Wanted::Land => is_somebody || is_body && !REALMS.contains(&head.as_str()),
            Wanted::Court | Wanted::Assembly => is_somebody || is_land || REALMS.contains(&head.as_str()),
        }
    }

    /// What the verb of an "it" wants of it.
    pub(super) fn wanted(&self, asked: Asked<'_>) -> Option<Wanted> {
        if asked.pronoun != Pronoun::Thing || asked.is_possessive {
            return None;
        }
        let word = |at: usize| self.source.language.words.get(at).copied().unwrap_or_default();
        // "announced it would be renewed": the subject of what is announced.
        let is_acting = matches!(word(asked.token + 1).tag, Tag::Auxiliary | Tag::Modal);
        if asked.not.is_some() && !is_acting {
            let verb = asked.token.checked_sub(1).map(word)?;
            let lemma = verb.lemma.filter(|_| verb.tag == Tag::Verb)?;
            return done_to(lemma).or_else(|| answered(lemma)).or_else(|| {
                (super::thing::LANDED.contains(&lemma) && is_of_land(lemma)).then_some(Wanted::Land)
            });
        }
        let is_between =
            |at: usize| matches!(word(at).tag, Tag::Adverb | Tag::Auxiliary | Tag::Modal | Tag::Negation);
        let verb = (asked.token + 1..asked.token + 6).find(|&at| !is_between(at))?;
        let lemma = word(verb).lemma.filter(|_| word(verb).tag == Tag::Verb)?;
        let is_passive = word(verb).tense != Some(Tense::Gerund)
            && (asked.token + 1..verb)
                .any(|at| wording::is_word(self.source, at, &["was", "were", "been", "be", "is", "being"]));
        let is = |at: usize, words: &[&str]| wording::is_word(self.source, verb + at, words);
        if is_passive {
            return done_to(lemma).or(match lemma {
                "reject" | "shelve" | "veto" => Some(Wanted::Offer),
                "break" | "renegotiate" | "renew" | "violate" => Some(Wanted::Law),
                "admit" | "readmit" => Some(Wanted::Land),
                "sink" | "scuttle" | "torpedo" => Some(Wanted::Ship),
                "demolish" | "consecrate" | "renovate" => Some(Wanted::Building),
                _ => None,
            });
        }
        match lemma {
            "come" | "enter" if is(1, &["into"]) && is(2, &["force", "effect", "operation"]) => {
                Some(Wanted::Law)
            }
            "take" if is(1, &["effect"]) => Some(Wanted::Law),
            "last" | "drag" => Some(Wanted::Happening),
            "break" if is(1, &["out"]) => Some(Wanted::Happening),
            "capsize" | "founder" => Some(Wanted::Ship),
            "acquit" | "convict" | "sentence" => Some(Wanted::Court),
            "rule" if (1..8).any(|at| is(at, &["that"])) => Some(Wanted::Court),
            "adjourn" | "convene" | "meet" => Some(Wanted::Assembly),
            _ => None,
        }
    }

    /// The phrases for things of a kind among tokens, with their entities.
    fn things(
        &self,
        wanted: Wanted,
        tokens: Range<usize>,
        asked: Asked<'_>,
    ) -> Vec<(Range<usize>, Option<usize>)> {
        let tag = |at: usize| self.source.language.words.get(at).map_or(Tag::Mark, |word| word.tag);
        let is_subject = |at: usize| asked.not.is_some_and(|not| not.tokens.contains(&at));
        let mut found: Vec<(Range<usize>, Option<usize>)> = Vec::new();
        for mention in self.source.language.mentions_in(tokens.clone()).iter().take(24) {
            let Some(entity) = self.entity(mention.entity) else { continue };
            let is_owner = tag(mention.tokens.end) == Tag::Clitic;
            // "the Lund conference": the noun says what it is.
            let is_front = matches!(tag(mention.tokens.end), Tag::Noun);
            // "the Wool and Grain Initiative": half of a name.
            let is_half = mention.tokens.start >= 2
                && wording::is_word(self.source, mention.tokens.start - 1, &["and"])
                && wording::text(self.source, mention.tokens.start - 2).starts_with(char::is_uppercase)
                && wording::is_word(self.source, mention.tokens.start.saturating_sub(3), &["the"]);
            if mention.form == MentionForm::Noun
                && !is_owner
                && !is_front
                && !is_half
                && !is_subject(mention.tokens.start)
                && !entity.is_plural
                && wanted.has_name(entity.kind, &entity.name)
            {
                found.push((mention.tokens.clone(), Some(mention.entity)));
            }
        }
        for at in tokens.clone().take(2 * SIGHT) {
            let noun = wording::text(self.source, at);
            let is_head = tag(at) == Tag::Noun && !matches!(tag(at + 1), Tag::Noun | Tag::Name | Tag::Clitic);
            if !is_head
                || is_subject(at)
                || !noun.starts_with(char::is_lowercase)
                || is_plural_noun(noun)
                || !wanted.has_noun(noun)
                || wanted == Wanted::Law && self.is_ended(at)
            {
                continue;
            }
            let is_part = |at: usize| {
                matches!(
                    tag(at),
                    Tag::Adjective
                        | Tag::Number
                        | Tag::Noun
                        | Tag::Name
                        | Tag::Determiner
                        | Tag::Possessive
                        | Tag::Clitic
                )
            };
            let begin = (tokens.start..at).rev().take(7).take_while(|&at| is_part(at)).last().unwrap_or(at);
            let is_article = |at: usize| tag(at) == Tag::Determiner || tag(at) == Tag::Possessive;
            let begin = (begin..at).rev().find(|&at| is_article(at)).unwrap_or(begin);
            found.push((begin..at + 1, None));
        }
        found
    }

    /// Whether what was found ends in the same sentence.
    pub(super) fn is_over(&self, found: &Antecedent, asked: Asked<'_>) -> bool {
        let head = class::head(&found.text);
        let here =
            self.source.prose.sentences.get(asked.sentence).map_or(asked.token, |here| here.tokens.start);
        (here.max(asked.token.saturating_sub(SIGHT))..asked.token)
            .any(|at| wording::text(self.source, at).eq_ignore_ascii_case(head) && self.is_ended(at))
    }

    /// "martial law was lifted": nothing begins for it.
    fn is_ended(&self, noun: usize) -> bool {
        const ENDED: &[&str] = &[
            "abolish", "abrogate", "annul", "cancel", "end", "expire", "lapse", "lift", "repeal", "replace",
            "revoke", "suspend", "withdraw",
        ];
        (noun + 1..noun + 5).any(|at| {
            self.source.language.words.get(at).is_some_and(|word| {
                word.tag == Tag::Verb
                    && word.tense == Some(Tense::Participle)
                    && word.lemma.is_some_and(|lemma| ENDED.contains(&lemma))
            })
        })
    }

    /// The phrase as it is taken up; nothing for one that has no article or is somebody’s.
    fn called_again(&self, phrase: Range<usize>, entity: Option<usize>) -> Option<String> {
        if let Some(known) = entity.and_then(|entity| self.entity(entity)) {
            let name = name_of(known);
            // "the Lund War"
            let has_the =
                phrase.start.checked_sub(1).is_some_and(|the| wording::is_word(self.source, the, &["the"]));
            let is_open = has_the
                && !opens_with_the(&name)
                && !matches!(known.kind, EntityKind::Place | EntityKind::Country);
            // "the Ten Years’ Civil War", of which only the end is known.
            if known.kind == EntityKind::Event
                && !has_the
                && !opens_with_the(&name)
                && !name.contains(|c: char| c.is_ascii_digit())
            {
                return None;
            }
            return Some(if is_open { format!("the {name}") } else { name });
        }
        let first = self.source.language.words.get(phrase.start)?;
        let opens = |words: &[&str]| wording::is_word(self.source, phrase.start, words);
        if first.tag != Tag::Determiner || opens(&["no", "any", "each", "every"]) {
            return None;
        }
        let line = definite(&wording::write(self.source, phrase));
        let this = ["this ", "that ", "This ", "That "].iter().find_map(|this| line.strip_prefix(this));
        Some(this.map_or_else(|| line.clone(), |rest| format!("the {rest}")))
    }
}

/// What has that done to it.
fn done_to(lemma: &str) -> Option<Wanted> {
    match lemma {
        "enact" | "prolong" | "promulgate" | "ratify" | "repeal" | "sign" => Some(Wanted::Law),
        "print" | "publish" | "reprint" | "translate" => Some(Wanted::Text),
        _ => None,
    }
}

/// What is accepted and turned down.
fn answered(lemma: &str) -> Option<Wanted> {
    ["accept", "amend", "approve", "endorse", "oppose", "reject", "veto"]
        .contains(&lemma)
        .then_some(Wanted::Offer)
}

/// "conquered it": a land and nothing else.
fn is_of_land(lemma: &str) -> bool {
    [
        "annex",
        "besiege",
        "conquer",
        "govern",
        "invade",
        "occupy",
        "overrun",
        "recapture",
        "reconquer",
        "retake",
        "rule",
        "sack",
        "subdue",
    ]
    .contains(&lemma)
}
