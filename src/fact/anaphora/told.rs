//! Phrases that a pronoun may take up again.

use super::thing::is_realm;
use super::{LONGEST, Memory, Pronoun, definite, name_of, pronoun};
use crate::fact::record::Argument;
use crate::fact::{Source, kind, wording};
use crate::language::{Entity, EntityKind, Gender, MentionForm, Tag, is_role_noun};

/// A noun phrase that can be taken up again.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is one question a pronoun asks of it")]
pub(super) struct Told {
    pub(super) sentence: usize,
    pub(super) text: String,
    pub(super) entity: Option<usize>,
    pub(super) is_plural: bool,
    pub(super) is_person: bool,
    /// "the king", "the president": somebody who is called by the office alone.
    pub(super) is_role: bool,
    /// "a rate": named for the first time.
    pub(super) is_new: bool,
    /// It was written as a pronoun there: what is told of goes on.
    pub(super) is_topic: bool,
    /// "Russia’s late start", "the spread of Islam": the name may be meant as well.
    pub(super) is_part: bool,
    /// "Its library": it was written with whose it is.
    pub(super) is_its: bool,
    /// "Their lands"
    pub(super) is_theirs: bool,
    /// "Venizelos, who", "Venizelos visited": a name of nobody known that does what only somebody does.
    pub(super) is_stranger: bool,
    /// A place or a people to which something was done: an "it" only where that is done to places.
    pub(super) is_land: bool,
}

impl Told {
    /// "the king", "his envoy": one person whose name is not said.
    pub(super) const fn is_nameless(&self) -> bool {
        self.is_person && !self.is_plural && self.entity.is_none()
    }

    /// "her mother" is no "he".
    pub(super) fn is_other(&self, gender: Gender) -> bool {
        let others: &[&str] = match gender {
            Gender::Male => &["mother", "wife", "sister", "daughter", "widow", "queen", "aunt", "niece"],
            Gender::Female => &["father", "husband", "brother", "son", "king", "uncle", "nephew"],
        };
        // "the Englishman"
        let end = if gender == Gender::Male { "woman" } else { "man" };
        let is_one = |word: &str| word.ends_with(end) && (end == "woman" || !word.ends_with("woman"));
        self.text.split(' ').any(|word| others.contains(&word) || self.is_role && is_one(word))
    }
}

impl Memory<'_> {
    /// A phrase as it is taken up again: "the new agency" for "A new agency".
    pub(super) fn told(&self, phrase: &Argument, sentence: usize) -> Option<Told> {
        // "took over half of the votes. It": an amount is no thing.
        let is_amount = phrase.entity.is_none()
            && !phrase.is_plural
            && wording::is_word(self.source, phrase.tokens.start, &["fewer", "half", "less", "more", "most"]);
        // "No king dared to touch it. It": nothing that is not there.
        let is_none = wording::is_word(
            self.source,
            phrase.tokens.start,
            &["any", "each", "every", "neither", "no", "nobody", "none"],
        );
        if is_amount || is_none && phrase.resolved_from.is_none() {
            return None;
        }
        let entity = phrase.entity.and_then(|entity| self.entity(entity));
        let is_again = phrase.resolved_from.is_some()
            && phrase.tokens.len() == 1
            && wording::is_word(self.source, phrase.tokens.start, &["they", "them"]);
        let is_pair = (phrase.is_plural || is_again) && phrase.text.contains(" and ");
        let text = match entity {
            // "Holm and Rask met. They": both, and not the first.
            Some(_) if is_pair => phrase.text.clone(),
            Some(entity) if phrase.resolved_from.is_some() => {
                phrase.entity.and_then(|entity| self.name(entity)).unwrap_or_else(|| name_of(entity))
            }
            _ => self.small(phrase, definite(&self.before_second(phrase))),
        };
        // "This ruling": named so, it is known.
        let text =
            match ["This ", "this ", "These ", "these "].iter().find_map(|this| text.strip_prefix(this)) {
                Some(rest) if phrase.tokens.len() > 1 && phrase.entity.is_none() && !is_loose(rest) => {
                    format!("the {rest}")
                }
                _ => text,
            };
        let is_new = ["A ", "An ", "a ", "an "].iter().any(|article| phrase.text.starts_with(article));
        // "some armies"
        let is_some = phrase.is_plural
            && phrase.tokens.len() > 1
            && phrase.head > phrase.tokens.start
            && wording::is_word(self.source, phrase.tokens.start, &["few", "many", "some"]);
        let is_pronoun = phrase.entity.is_none()
            && (["another", "anything", "both", "everything", "nothing", "others", "something", "there"]
                .contains(&text.to_lowercase().as_str())
                || text
                    .split(' ')
                    .skip(usize::from(is_some))
                    .any(|word| pronoun(word).is_some() || wording::is_demonstrative(word))
                || text.split(' ').next_back().is_some_and(wording::is_ordinal));
        let is_short = |text: &str| text.chars().count() <= LONGEST && text.split(' ').count() <= 7;
        // "gave the militias a new name": the militias.
        let second = self.source.language.words.get(phrase.head + 1);
        let is_two = phrase.tokens.contains(&(phrase.head + 1))
            && second.is_some_and(|word| matches!(word.tag, Tag::Determiner | Tag::Possessive));
        // Of a long phrase its head is taken up: "the negative rate".
        let text = if is_short(&text) && !is_two || entity.is_some() {
            text
        } else {
            // "the mayor of Lund and the count of Ribe": two have no one head.
            if phrase.is_plural && text.contains(" and ") {
                return None;
            }
            let head = wording::write(self.source, phrase.tokens.start..=phrase.head);
            self.small(phrase, definite(&head))
        };
        let is_person = entity.is_some_and(|entity| match entity.kind {
            EntityKind::Person => true,
            // Somebody nobody has heard of, but not "the Nikkei".
            EntityKind::Other => !entity.takes_the && !text.starts_with("the "),
            _ => false,
        });
        let is_role = self.is_role(phrase);
        // "more than a thousand people"
        let is_many = phrase.entity.is_none()
            && text.rsplit(' ').next().is_some_and(|last| {
                ["people", "men", "women", "children"].contains(&last)
                    || last.ends_with("men") && kind::is_human(last)
            });
        let is_topic = |entity: usize| self.topic.as_ref().is_some_and(|topic| topic.is(entity));
        let is_person = is_person && !phrase.entity.is_some_and(is_topic);
        (!text.is_empty() && !is_pronoun && (entity.is_some() || is_short(&text))).then(|| Told {
            sentence,
            is_role,
            text,
            entity: phrase.entity.map(|entity| self.same(entity)),
            is_plural: phrase.is_plural || is_pair || is_many,
            is_person: is_person || is_role || is_somebody(self.source, phrase),
            is_new,
            is_part: self.is_part(phrase),
            is_topic: phrase.resolved_from.is_some() && phrase.tokens.len() == 1,
            is_its: phrase.resolved_from.is_some()
                && phrase.tokens.len() > 1
                && phrase.entity.is_none()
                && wording::is_word(self.source, phrase.tokens.start, &["its"]),
            is_theirs: phrase.resolved_from.is_some()
                && phrase.tokens.len() > 1
                && phrase.entity.is_none()
                && wording::is_word(self.source, phrase.tokens.start, &["their"]),
            is_stranger: self.is_stranger(phrase),
            is_land: false,
        })
    }

    /// "gave the militias a new name": what stands behind with an article of its own is another thing.
    fn before_second(&self, phrase: &Argument) -> String {
        let tag = |at: usize| self.source.language.words.get(at).map_or(Tag::Mark, |word| word.tag);
        let second = (phrase.head + 1..phrase.tokens.end).find(|&at| {
            tag(at) == Tag::Determiner
                && matches!(tag(at - 1), Tag::Noun | Tag::Name)
                && phrase.resolved_from.is_none()
        });
        second.map_or_else(
            || phrase.text.clone(),
            |second| wording::write(self.source, phrase.tokens.start..second),
        )
    }

    /// "named its great observatory after him and launched it": the great observatory.
    pub(super) fn owned_thing(&self, phrase: &Argument, sentence: usize, is_own: bool) -> Option<Told> {
        let tag = |at: usize| self.source.language.words.get(at).map_or(Tag::Mark, |word| word.tag);
        let tokens = phrase.tokens.clone();
        let is_owned = tag(tokens.start) == Tag::Possessive && phrase.entity.is_none() && !phrase.is_plural;
        let is_plain =
            tokens.len() <= 5 && phrase.head + 1 == tokens.end && !is_somebody(self.source, phrase);
        (is_owned && is_plain && tokens.len() > 1).then(|| Told {
            sentence,
            text: if is_own {
                phrase.text.clone()
            } else {
                format!("the {}", wording::write(self.source, tokens.start + 1..tokens.end))
            },
            entity: None,
            is_plural: false,
            is_person: false,
            is_role: false,
            is_new: false,
            is_topic: false,
            is_part: false,
            is_its: false,
            is_theirs: false,
            is_stranger: false,
            is_land: false,
        })
    }

    /// "Venizelos, who", "Venizelos visited": words that are nothing but a name, and "who" or a deed behind them.
    fn is_stranger(&self, phrase: &Argument) -> bool {
        let word = |at: usize| self.source.language.words.get(at).copied().unwrap_or_default();
        let is_name = phrase.entity.is_none()
            && phrase.resolved_from.is_none()
            && !phrase.is_plural
            && phrase.tokens.len() <= 2
            && phrase.text.split(' ').all(|part| part.starts_with(char::is_uppercase))
            && !["it", "this", "that"].contains(&&*phrase.text.to_lowercase())
            && !kind::is_body(&phrase.text.to_lowercase())
            && !kind::is_human(&phrase.text.to_lowercase())
            && phrase.tokens.clone().all(|at| matches!(word(at).tag, Tag::Name | Tag::Noun));
        let end = phrase.tokens.end;
        let is_comma = self.source.prose.tokens.get(end).is_some_and(|token| token.is_mark(','));
        let verb = word(end);
        is_name
            && (wording::is_word(self.source, end + usize::from(is_comma), &["who", "whose", "whom"])
                || verb.tag == Tag::Verb
                    && verb.lemma.is_some_and(|lemma| kind::is_acted(lemma) || PERSONAL.contains(&lemma)))
    }

    /// A noun with the name of a thing that it is a part of, unless it is the same: "the city of Lund", "the army of Kora".
    fn is_part(&self, phrase: &Argument) -> bool {
        let head = wording::text(self.source, phrase.head).to_lowercase();
        if phrase.entity.is_some()
            || is_realm(&head)
            || kind::is_body(&head)
            || crate::language::is_event_noun(&head)
        {
            return false;
        }
        let mentions = self.source.language.mentions_in(phrase.tokens.clone()).iter().take(8);
        mentions.filter(|mention| mention.form == MentionForm::Noun).any(|mention| {
            let kind = self.entity(mention.entity).map(|entity| entity.kind);
            let is_of = |at: usize| wording::is_word(self.source, at, &["of"]);
            let start = mention.tokens.start;
            kind != Some(EntityKind::Person)
                && (self.is_owner(&mention.tokens)
                    || start > 1
                        && (is_of(start - 1)
                            || wording::is_word(self.source, start - 1, &["the"]) && is_of(start - 2)))
        })
    }

    /// "the King", "the old man", "a Pole": one person, and neither a name nor "his father".
    fn is_role(&self, phrase: &Argument) -> bool {
        let first = phrase.tokens.start;
        let head = wording::text(self.source, phrase.head).to_ascii_lowercase();
        if phrase.resolved_from.is_some() {
            return phrase.entity.is_none() && matches!(pronoun(&head), Some((Pronoun::Person(_), false)));
        }
        let opens = |words: &[&str]| wording::is_word(self.source, first, words);
        let kind = phrase.entity.and_then(|entity| self.entity(entity)).map(|entity| entity.kind);
        let is_somebody = match kind {
            None => {
                let is_capital = wording::text(self.source, phrase.head).starts_with(char::is_uppercase);
                is_role_noun(&head)
                    || ["man", "boy", "girl", "woman"].contains(&&*head)
                    || is_capital && opens(&["a", "an"])
            }
            // "a Pole"
            Some(EntityKind::People | EntityKind::Country | EntityKind::Other) => opens(&["a", "an"]),
            Some(_) => false,
        };
        !phrase.is_plural && is_somebody && opens(&["the", "a", "an"])
    }

    /// "Europeans ruled. … the Europeans": a word that has its capital inside a sentence as well, and no small letter anywhere near.
    fn has_own_capital(&self, first: usize) -> bool {
        /// How far the word is looked for, in tokens.
        const NEAR: usize = 3000;
        let word = wording::text(self.source, first);
        if wording::begins_small(word) || word.len() < 4 {
            return false;
        }
        let tokens = &self.source.prose.tokens;
        let begins = |at: usize| {
            at.checked_sub(1).and_then(|mark| tokens.get(mark)).is_none_or(|mark| {
                mark.is_mark('.')
                    || mark.is_mark(':')
                    || mark.is_mark('?')
                    || mark.is_mark('!')
                    || mark.is_mark('“')
            })
        };
        let mut has = false;
        let from = first.saturating_sub(NEAR);
        let near = tokens.get(from..(first + NEAR).min(tokens.len())).unwrap_or_default();
        // Most words have another length, which costs no look at their letters.
        for (place, _) in near.iter().enumerate().filter(|(_, token)| token.span.len() == word.len()) {
            let at = from + place;
            let other = wording::text(self.source, at);
            if at == first || !other.eq_ignore_ascii_case(word) {
                continue;
            }
            if other.starts_with(char::is_lowercase) {
                return false;
            }
            has |= !begins(at);
        }
        has
    }

    /// "Rulers kept moving": a capital that is only that of the sentence goes.
    fn small(&self, phrase: &Argument, text: String) -> String {
        let first = phrase.tokens.start;
        let is_word = self.source.language.words.get(first).is_some_and(|word| {
            matches!(word.tag, Tag::Noun | Tag::Number | Tag::Determiner | Tag::Adverb | Tag::Adjective)
        });
        let is_name = !self.source.language.mentions_in(first..first + 1).is_empty();
        let begins = self.source.prose.sentences.iter().skip(phrase_sentence(self.source, first)).take(1);
        let begins = begins.into_iter().any(|sentence| sentence.tokens.start == first);
        if is_name || phrase.entity.is_some() || phrase.resolved_from.is_some() {
            return text;
        }
        let small = if is_word && begins && !self.has_own_capital(first) {
            let mut chars = text.chars();
            chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
        } else {
            text
        };
        // "Soldiers shot four of the students": named once, they are known.
        let is_bare = phrase.is_plural
            && self.source.language.words.get(first).is_some_and(|word| word.tag == Tag::Noun)
            && !small.contains(" and ");
        if is_bare { format!("the {small}") } else { small }
    }
}

/// What else only somebody does.
const PERSONAL: &[&str] =
    &["command", "govern", "march", "preach", "reign", "reply", "ride", "sail", "say", "tell", "walk"];

/// The sentence of a token.
fn phrase_sentence(source: Source<'_>, token: usize) -> usize {
    source.prose.sentences.partition_point(|sentence| sentence.tokens.end <= token)
}

/// "the envoy", "a man of 34": a person without a name is no "it".
pub(super) fn is_somebody(source: Source<'_>, phrase: &Argument) -> bool {
    let head = wording::text(source, phrase.head).to_ascii_lowercase();
    kind::is_human(&head)
}

/// The last words of the names of places: "Franz Josef Land".
const LANDS: &[&str] =
    &["Bay", "Cape", "Coast", "Island", "Islands", "Lake", "Land", "Pass", "River", "Sound", "Strait"];

/// The first words of the names of places: "Puerto Viejo".
const LAND_FRONTS: &[&str] =
    &["Cape", "Ciudad", "Fort", "Isla", "Lake", "Mount", "Port", "Porto", "Puerto", "Villa"];

/// Whether a name stands where only a place or a thing does: "Holmby, which", "Lesk was stormed", "Lesk fell after", "invested
/// Lesk".
fn is_put_as_place(source: Source<'_>, name: &std::ops::Range<usize>) -> bool {
    const TAKEN: &[&str] = &[
        "besiege",
        "bombard",
        "evacuate",
        "fortify",
        "garrison",
        "invest",
        "occupy",
        "raze",
        "recapture",
        "retake",
        "sack",
        "storm",
        "win",
    ];
    const ENTERED: &[&str] = &[
        "besiege", "bombard", "cross", "enter", "evacuate", "fortify", "garrison", "occupy", "raze", "sack",
        "storm",
    ];
    let word = |at: usize| source.language.words.get(at).copied().unwrap_or_default();
    let is = |at: usize, words: &[&str]| wording::is_word(source, at, words);
    let is_mark = |at: usize| source.prose.tokens.get(at).is_some_and(|token| token.is_mark(','));
    let is_verb = |at: usize, lemmas: &[&str]| {
        word(at).tag == Tag::Verb && word(at).lemma.is_some_and(|lemma| lemmas.contains(&lemma))
    };
    let end = name.end;
    let starts = source
        .prose
        .sentences
        .get(phrase_sentence(source, name.start))
        .is_some_and(|sentence| sentence.tokens.start == name.start);
    let is_which = starts && is_mark(end) && is(end + 1, &["which"]);
    let been = if is(end, &["was"]) {
        Some(end + 1)
    } else if is(end, &["had"]) && is(end + 1, &["been"]) {
        Some(end + 2)
    } else {
        None
    };
    // "was taken ill", "was taken to Kora": a person.
    let is_taken = been.is_some_and(|at| {
        is_verb(at, TAKEN)
            || is(at, &["taken"])
                && is(at + 1, &["after", "before", "on", "in", "without", "at", "but", "and"])
    });
    let has_fallen = is(end, &["fell"]) && is(end + 1, &["to", "before", "after", "without"]);
    let is_entered = name.start.checked_sub(1).is_some_and(|verb| is_verb(verb, ENTERED));
    // "Lesk, besieged in vain,"
    let is_described = is_mark(end) && is_verb(end + 1, ENTERED);
    is_which || is_taken || has_fallen || is_entered || is_described
}

/// "Wad Lund was retaken": what is done to towns alone, whatever the name looks like.
fn is_held(source: Source<'_>, end: usize) -> bool {
    const HELD: &[&str] = &["bombard", "fortify", "garrison", "raze", "retake"];
    let verb = source.language.words.get(end + 1).copied().unwrap_or_default();
    wording::is_word(source, end, &["was"])
        && verb.tag == Tag::Verb
        && verb.lemma.is_some_and(|lemma| HELD.contains(&lemma))
}

/// For each entity whether its name cannot be that of a person: it stands behind "at" or "the", or ends in a common noun.
pub(super) fn never_persons(source: Source<'_>) -> Vec<bool> {
    let entities = &source.language.entities;
    let is_land = |name: &str| {
        name.split_once(' ').is_some_and(|(first, _)| LAND_FRONTS.contains(&first))
            || name.contains(' ') && name.rsplit(' ').next().is_some_and(|last| LANDS.contains(&last))
    };
    let mut never: Vec<bool> = entities
        .iter()
        .map(|entity| {
            entity.kind == EntityKind::Other && (entity.takes_the || entity.name.contains("Prize"))
                || !(entity.kind == EntityKind::Person && entity.role.is_some()) && is_land(&entity.name)
        })
        .collect();
    for mention in &source.language.mentions {
        let is_other = entities.get(mention.entity).is_some_and(|entity| entity.kind == EntityKind::Other);
        let before = mention.tokens.start.checked_sub(1);
        let is_thing = before.is_some_and(|before| {
            wording::is_word(source, before, &["a", "an", "at", "in", "near", "into", "the", "on"])
        });
        // "the club of the town, Leith Rovers"
        let is_body = before.is_some_and(|comma| {
            comma > 0
                && source.prose.tokens.get(comma).is_some_and(|comma| comma.is_mark(','))
                && kind::is_body(&wording::text(source, comma - 1).to_lowercase())
        });
        let is_called = entities
            .get(mention.entity)
            .is_some_and(|entity| entity.kind == EntityKind::Person && entity.gender.is_none() && is_body);
        // "an Englishman"
        let is_one = before.is_some_and(|before| wording::is_word(source, before, &["a", "an"]))
            && mention.tokens.len() == 1
            && wording::text(source, mention.tokens.start).ends_with("man");
        let is_called = is_called || is_one;
        let is_nobody = |entity: &&Entity| entity.kind == EntityKind::Person && entity.role.is_none();
        let nobody = entities.get(mention.entity).filter(is_nobody);
        let is_placed = (is_other || nobody.is_some_and(|entity| entity.gender.is_none()))
            && is_put_as_place(source, &mention.tokens)
            || nobody.is_some() && is_held(source, mention.tokens.end);
        if let Some(slot) = never
            .get_mut(mention.entity)
            .filter(|_| is_other && (is_thing || is_body) || is_called || is_placed)
        {
            *slot = true;
        }
    }
    never
}

/// For each entity whether it stands in front of the verb of several, behind "the" or with a last word that is several: "the
/// Song were", "the Jin have", "Kesh Games (Marn Games before 1907) were".
pub(super) fn lines(source: Source<'_>) -> Vec<bool> {
    let mut lines = vec![false; source.language.entities.len()];
    for mention in &source.language.mentions {
        let has_the =
            mention.tokens.start.checked_sub(1).is_some_and(|the| wording::is_word(source, the, &["the"]));
        let end = mention.tokens.end;
        let behind = if source.prose.tokens.get(end).is_some_and(|open| open.is_mark('(')) {
            let close = (end..end + 12)
                .find(|&at| source.prose.tokens.get(at).is_some_and(|close| close.is_mark(')')));
            close.map_or(end, |close| close + 1)
        } else {
            end
        };
        let is_many = wording::is_word(source, behind, &["were", "are", "have"]);
        let is_several = mention.tokens.len() > 1
            && entity_is_thing(source, mention.entity)
            && ends_in_several(wording::text(source, end - 1));
        if (has_the || is_several)
            && is_many
            && let Some(slot) = lines.get_mut(mention.entity)
        {
            *slot = true;
        }
    }
    lines
}

/// Whether a word is a noun for several, in small letters or large.
pub(super) fn ends_in_several(word: &str) -> bool {
    crate::language::is_plural_noun(&word.to_lowercase())
}

fn entity_is_thing(source: Source<'_>, entity: usize) -> bool {
    source
        .language
        .entities
        .get(entity)
        .is_some_and(|entity| !matches!(entity.kind, EntityKind::Person | EntityKind::Country))
}

/// "this situation", "these changes": a noun that says nothing of what it takes up.
fn is_loose(rest: &str) -> bool {
    const LOOSE: &[&str] = &[
        "advance",
        "approach",
        "area",
        "attempt",
        "case",
        "change",
        "decline",
        "development",
        "effort",
        "event",
        "failure",
        "fact",
        "growth",
        "idea",
        "increase",
        "issue",
        "kind",
        "loss",
        "move",
        "number",
        "part",
        "period",
        "point",
        "problem",
        "process",
        "result",
        "rise",
        "situation",
        "sort",
        "step",
        "success",
        "time",
        "trend",
        "type",
        "view",
        "way",
    ];
    let head = rest.split(' ').next_back().unwrap_or_default();
    LOOSE.contains(&head) || head.strip_suffix('s').is_some_and(|one| LOOSE.contains(&one))
}
