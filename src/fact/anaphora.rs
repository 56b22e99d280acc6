//! Who "he" is: a pronoun is replaced only where one candidate is left, otherwise it stays.
//!
//! The state is small and moves with the text: the persons named in this and the last sentence, and the last
//! subjects. An article about one person reads "he" as that person unless another man has just been the subject.

mod person;

use super::Source;
use super::record::Argument;
use super::wording;
use crate::language::{Entity, EntityKind, Gender, MentionForm, Tag};

/// What a pronoun may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pronoun {
    /// he, him, his; she, her
    Person(Gender),
    /// it, its
    Thing,
    /// they, them, their
    Several,
}

/// The pronoun a word is, and whether it is a possessive.
pub(super) fn pronoun(word: &str) -> Option<(Pronoun, bool)> {
    let mut small = [0; 5];
    let small = small.get_mut(..word.len())?;
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    let found = match &*small {
        b"he" | b"him" => (Pronoun::Person(Gender::Male), false),
        b"his" => (Pronoun::Person(Gender::Male), true),
        b"she" => (Pronoun::Person(Gender::Female), false),
        b"her" => (Pronoun::Person(Gender::Female), true),
        b"it" => (Pronoun::Thing, false),
        b"its" => (Pronoun::Thing, true),
        b"they" | b"them" => (Pronoun::Several, false),
        b"their" => (Pronoun::Several, true),
        _ => return None,
    };
    Some(found)
}

/// A noun phrase that can be taken up again.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is one question a pronoun asks of it")]
struct Told {
    sentence: usize,
    text: String,
    entity: Option<usize>,
    is_plural: bool,
    is_person: bool,
    /// "a rate": named for the first time.
    is_new: bool,
    /// It was written as a pronoun there: what is told of goes on.
    is_topic: bool,
}

impl Told {
    /// "the king", "his envoy": one person whose name is not said.
    const fn is_nameless(&self) -> bool {
        self.is_person && !self.is_plural && self.entity.is_none()
    }

    /// "her mother" is no "he".
    fn is_other(&self, gender: Gender) -> bool {
        let others: &[&str] = match gender {
            Gender::Male => &["mother", "wife", "sister", "daughter", "widow", "queen", "aunt", "niece"],
            Gender::Female => &["father", "husband", "brother", "son", "king", "uncle", "nephew"],
        };
        self.text.split(' ').any(|word| others.contains(&word))
    }
}

/// What was named last.
pub(super) struct Memory<'a> {
    source: Source<'a>,
    /// The person the article is about, and the last sentence in which it was meant.
    protagonist: Option<usize>,
    /// The title names that person, or the whole text does.
    is_title: bool,
    seen: usize,
    /// Persons with the token of their mention, the newest last.
    persons: Vec<(usize, usize)>,
    /// The last subject of a main clause.
    subject: Option<Told>,
    /// The last object of a main clause that is no person.
    object: Option<Told>,
    /// The last subject that can be "he" or "she", and its sentence.
    person: Option<(usize, usize)>,
    /// Whose the last subject was: "his attempt", and the sentence.
    owner: Option<(usize, usize)>,
    /// The last sentences with a "he" and a "she" that nobody was found for.
    doubts: [Option<usize>; 2],
    /// The only man and the only woman of the article.
    soles: [Option<usize>; 2],
    /// The last object of the sentence being read; `Some(None)` for one that nothing is known of.
    last_object: Option<(usize, Option<Told>)>,
    /// The clause being read is a relative one: its "it" is not what the sentence is about.
    pub(super) is_relative: bool,
    /// Names that stand for places and things, whatever their kind: "at Jebel Barkal", "the Nobel Prize".
    never_persons: Vec<bool>,
    /// The last sentence that ended with something new and told more of it.
    rival: Option<usize>,
    next_mention: usize,
}

/// What a pronoun was found to stand for.
#[derive(Clone, Debug)]
pub(super) struct Antecedent {
    pub(super) text: String,
    pub(super) entity: Option<usize>,
}

/// The longest phrase that stands in for a pronoun, in characters.
const LONGEST: usize = 48;

impl<'a> Memory<'a> {
    pub(super) fn new(source: Source<'a>) -> Self {
        let protagonist = protagonist(source);
        Self {
            source,
            protagonist,
            is_title: protagonist
                .is_some_and(|hero| is_in_title(source, hero) || is_everywhere(source, hero)),
            seen: 0,
            persons: Vec::new(),
            subject: None,
            object: None,
            person: None,
            owner: None,
            doubts: [None; 2],
            soles: [Gender::Male, Gender::Female].map(|gender| sole(source, gender)),
            last_object: None,
            is_relative: false,
            never_persons: never_persons(source),
            rival: None,
            next_mention: 0,
        }
    }

    /// The person the article is about, if it is about one.
    pub(super) const fn protagonist(&self) -> Option<usize> {
        self.protagonist
    }

    fn entity(&self, index: usize) -> Option<&'a Entity> {
        self.source.language.entities.get(index)
    }

    /// Takes note of the persons named before `token`; forgets those of more than one sentence ago.
    pub(super) fn read_to(&mut self, token: usize, sentence: usize) {
        while let Some(mention) = self.source.language.mentions.get(self.next_mention) {
            if mention.tokens.start >= token {
                break;
            }
            let is_person =
                self.entity(mention.entity).is_some_and(|entity| entity.kind == EntityKind::Person);
            if is_person && !self.is_dead(mention.tokens.start) {
                self.persons.push((mention.entity, mention.tokens.start));
            }
            self.next_mention += 1;
        }
        let sentences = &self.source.prose.sentences;
        let oldest = sentences.get(sentence.saturating_sub(1)).map_or(0, |sentence| sentence.tokens.start);
        if self.persons.len() > 32 || self.persons.first().is_some_and(|person| person.1 < oldest) {
            self.persons.retain(|person| person.1 >= oldest);
        }
    }

    /// "the death of N": N does nothing more.
    fn is_dead(&self, token: usize) -> bool {
        let is = |back: usize, words: &[&str]| {
            token.checked_sub(back).is_some_and(|at| wording::is_word(self.source, at, words))
        };
        is(1, &["of"]) && is(2, &["death", "murder", "assassination", "execution", "funeral"])
    }

    /// What a pronoun at `token` stands for. `not`: the subject of the clause, for a pronoun that is an object.
    pub(super) fn resolve(
        &self,
        pronoun: Pronoun,
        is_possessive: bool,
        token: usize,
        sentence: usize,
        not: Option<&Argument>,
    ) -> Option<Antecedent> {
        match pronoun {
            Pronoun::Person(gender) => self.person(gender, is_possessive, token, sentence, not),
            Pronoun::Thing | Pronoun::Several => {
                let is_plural = pronoun == Pronoun::Several;
                // "ended with an agreement which N signed. It gave ..."
                if !is_plural && self.rival.is_some_and(|rival| rival + 1 == sentence) && not.is_none() {
                    return None;
                }
                // "built six bombs and dismantled them", "dismissed it, but the court sent it back"
                if let Some((_, last)) = self
                    .last_object
                    .as_ref()
                    .filter(|last| last.0 == sentence && not.is_some() && !is_possessive)
                {
                    match last {
                        None => return None,
                        Some(told) if told.is_plural == is_plural && (is_plural || !told.is_person) => {
                            return Some(Antecedent { text: told.text.clone(), entity: told.entity });
                        }
                        Some(_) => {}
                    }
                }
                let fits = |told: &&Told| {
                    told.is_plural == is_plural
                        && (is_plural || !told.is_person)
                        && told.sentence + 1 >= sentence
                        && !(self.is_relative && not.is_some() && told.sentence == sentence)
                        && !(not.is_some()
                            && !is_possessive
                            && told.sentence == sentence
                            && self.is_doer(told))
                        && not.is_none_or(|not| !is_same(told, not))
                };
                let (subject, object) =
                    (self.subject.as_ref().filter(fits), self.object.as_ref().filter(fits));
                // "The bank announced a negative rate; it lasted": what has just been brought in may be meant as well.
                let found = match (subject, object) {
                    (_, Some(object)) if object.is_topic => Some(object),
                    (Some(_), Some(object)) if object.is_new => None,
                    (subject, object) => subject.or(object),
                };
                let found = found.map(|told| Antecedent { text: told.text.clone(), entity: told.entity });
                found.or_else(|| if is_possessive { self.only_body(token, sentence) } else { None })
            }
        }
    }

    /// "their foreign minister": the one state or body named before it in the sentence.
    fn only_body(&self, token: usize, sentence: usize) -> Option<Antecedent> {
        let start = self.source.prose.sentences.get(sentence)?.tokens.start;
        let mut found = None;
        for mention in self.source.language.mentions_in(start.max(token.saturating_sub(40))..token) {
            if mention.form == MentionForm::Adjective {
                continue;
            }
            if found.is_some_and(|found| found != mention.entity) {
                return None;
            }
            found = Some(mention.entity);
        }
        let entity = found?;
        let named = self.entity(entity)?;
        let is_body =
            matches!(named.kind, EntityKind::Country | EntityKind::Organisation | EntityKind::People);
        is_body.then(|| Antecedent { text: name_of(named), entity: Some(entity) })
    }

    /// Takes note that an entity was meant in a sentence, by name or by a pronoun.
    pub(super) fn meant(&mut self, entities: &[usize], sentence: usize) {
        if self.protagonist.is_some_and(|hero| entities.contains(&hero)) {
            self.seen = sentence;
        }
    }

    /// A company or a state that has just acted is no "it" that something is done to.
    fn is_doer(&self, told: &Told) -> bool {
        let kind = told.entity.and_then(|entity| self.entity(entity)).map(|entity| entity.kind);
        matches!(kind, Some(EntityKind::Organisation | EntityKind::Country))
    }

    /// A new thing is told of at the end of a sentence: "an agreement which he signed".
    pub(super) const fn rival(&mut self, sentence: usize) {
        self.rival = Some(sentence);
    }

    /// Takes note of the object of a clause, whatever its link, for an object behind it in the sentence.
    pub(super) fn heard(&mut self, object: Option<&Argument>, sentence: usize) {
        // "kept secret": without an article it is nothing that can be taken up.
        let first = |object: &&Argument| {
            let word = self.source.language.words.get(object.tokens.start).copied().unwrap_or_default();
            object.is_plural
                || object.entity.is_some()
                || matches!(word.tag, Tag::Determiner | Tag::Possessive | Tag::Number | Tag::Pronoun)
        };
        let is_place = |object: &&Argument| {
            let kind = object.entity.and_then(|entity| self.entity(entity)).map(|entity| entity.kind);
            matches!(kind, Some(EntityKind::Place | EntityKind::Country | EntityKind::People))
        };
        self.last_object = object.filter(first).filter(|object| !is_place(object)).map(|object| {
            let is_open = object.is_vague && object.entity.is_none() && object.resolved_from.is_none();
            let told = self.told(object, sentence).filter(|_| !is_open || object.tokens.len() > 1);
            (sentence, told)
        });
    }

    /// Takes note of a pronoun that nobody was found for.
    pub(super) fn doubt(&mut self, pronoun: Pronoun, sentence: usize) {
        if let Pronoun::Person(gender) = pronoun
            && let Some(slot) = self.doubts.get_mut(usize::from(gender == Gender::Female))
        {
            // What is unknown because of a doubt does not renew it.
            if slot.is_none_or(|doubt| doubt + 1 < sentence) {
                *slot = Some(sentence);
            }
        }
    }

    /// Nothing told before can be taken up: "It was plain that".
    pub(super) fn forget(&mut self) {
        self.subject = None;
        self.object = None;
    }

    /// Remembers the subject and the object of a main clause.
    pub(super) fn remember(&mut self, subject: &Argument, object: Option<&Argument>, sentence: usize) {
        let told = self.told(subject, sentence);
        let stands_for = subject.entity.filter(|&entity| {
            !subject.is_plural
                && self
                    .entity(entity)
                    .is_some_and(|entity| matches!(entity.kind, EntityKind::Person | EntityKind::Other))
        });
        self.person = stands_for.map(|person| (person, sentence)).or(self.person);
        let owner = subject.entities.first().copied().filter(|_| {
            let is_one = !subject.is_plural && is_somebody(self.source, subject);
            stands_for.is_none() && subject.resolved_from.is_some() && !is_one
        });
        self.owner = owner.map(|owner| (owner, sentence));
        // An unresolved "he" keeps the earlier subject out of reach as well.
        self.subject = told;
        let is_known = !["it", "they"].iter().any(|word| subject.text.eq_ignore_ascii_case(word));
        let object =
            object.filter(|_| is_known).and_then(|object| self.told(object, sentence)).filter(|told| {
                let kind = told.entity.and_then(|entity| self.entity(entity)).map(|entity| entity.kind);
                !told.is_person
                    && !matches!(kind, Some(EntityKind::Place | EntityKind::Country | EntityKind::People))
            });
        self.object = object;
    }

    /// A phrase as it is taken up again: "the new agency" for "A new agency".
    fn told(&self, phrase: &Argument, sentence: usize) -> Option<Told> {
        let entity = phrase.entity.and_then(|entity| self.entity(entity));
        let text = match entity {
            Some(entity) if phrase.resolved_from.is_some() => name_of(entity),
            _ => self.small(phrase, definite(&phrase.text)),
        };
        let is_new = ["A ", "An ", "a ", "an "].iter().any(|article| phrase.text.starts_with(article));
        let is_pronoun = phrase.entity.is_none()
            && (text.split(' ').any(|word| pronoun(word).is_some() || wording::is_demonstrative(word))
                || text.split(' ').next_back().is_some_and(wording::is_ordinal));
        let is_short = |text: &str| text.chars().count() <= LONGEST && text.split(' ').count() <= 7;
        // Of a long phrase its head is taken up: "the negative rate".
        let text = if is_short(&text) || entity.is_some() {
            text
        } else {
            let head = wording::write(self.source, phrase.tokens.start..=phrase.head);
            self.small(phrase, definite(&head))
        };
        let is_person = entity.is_some_and(|entity| match entity.kind {
            EntityKind::Person => true,
            // Somebody nobody has heard of, but not "the Nikkei".
            EntityKind::Other => !entity.takes_the && !text.starts_with("the "),
            _ => false,
        });
        (!text.is_empty() && !is_pronoun && (entity.is_some() || is_short(&text))).then(|| Told {
            sentence,
            text,
            entity: phrase.entity,
            is_plural: phrase.is_plural,
            is_person: is_person || is_somebody(self.source, phrase),
            is_new,
            is_topic: phrase.resolved_from.is_some() && phrase.tokens.len() == 1,
        })
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
        let small = if is_word && begins {
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

/// For each entity whether its name cannot be that of a person: it stands behind "at" or "the", or ends in a common noun.
fn never_persons(source: Source<'_>) -> Vec<bool> {
    let entities = &source.language.entities;
    let mut never: Vec<bool> = entities
        .iter()
        .map(|entity| entity.kind == EntityKind::Other && (entity.takes_the || entity.name.contains("Prize")))
        .collect();
    for mention in &source.language.mentions {
        let is_other = entities.get(mention.entity).is_some_and(|entity| entity.kind == EntityKind::Other);
        let before = mention.tokens.start.checked_sub(1);
        let is_thing = before.is_some_and(|before| {
            wording::is_word(source, before, &["at", "in", "near", "into", "the", "on"])
        });
        if let Some(slot) = never.get_mut(mention.entity).filter(|_| is_other && is_thing) {
            *slot = true;
        }
    }
    never
}

/// The sentence of a token.
fn phrase_sentence(source: Source<'_>, token: usize) -> usize {
    source.prose.sentences.partition_point(|sentence| sentence.tokens.end <= token)
}

fn is_same(told: &Told, other: &Argument) -> bool {
    told.entity.is_some() && told.entity == other.entity || told.text == definite(&other.text)
}

/// "the envoy", "a man of 34": a person without a name is no "it".
fn is_somebody(source: Source<'_>, phrase: &Argument) -> bool {
    let head = wording::text(source, phrase.head).to_ascii_lowercase();
    super::kind::is_human(&head)
}

/// "the new agency" for "A new agency, the first": what was named once is known.
pub(super) fn definite(text: &str) -> String {
    let text = text.split(", ").next().unwrap_or(text).trim_end_matches([',', ' ']);
    for article in ["A ", "An ", "a ", "an ", "Another ", "another "] {
        if let Some(rest) = text.strip_prefix(article) {
            return format!("the {rest}");
        }
    }
    wording::inside(text)
}

/// The name of an entity as it stands in a sentence: "the Soviet Union", "Iqbal".
pub(super) fn name_of(entity: &Entity) -> String {
    if entity.takes_the { format!("the {}", entity.name) } else { entity.name.clone() }
}

fn is_in_title(source: Source<'_>, person: usize) -> bool {
    let name = source.language.entities.get(person).map_or("", |entity| &entity.name);
    name.split(' ').any(|part| part.len() >= 4 && source.article.title.contains(part))
}

/// The one person who can be a "he" or a "she".
fn sole(source: Source<'_>, gender: Gender) -> Option<usize> {
    let entities = source.language.entities.iter().enumerate();
    let mut persons = entities.filter(|(_, entity)| {
        entity.kind == EntityKind::Person && entity.gender.is_none_or(|known| known == gender)
    });
    let (only, _) = persons.next()?;
    let is_known = source.language.entities.get(only).is_some_and(|entity| entity.gender == Some(gender));
    (persons.next().is_none() && is_known).then_some(only)
}

/// Named in the first quarter of the text and still in the last.
fn is_everywhere(source: Source<'_>, person: usize) -> bool {
    let mut named = source.language.mentions.iter().filter(|mention| mention.entity == person);
    let first = named.next().map_or(usize::MAX, |mention| mention.tokens.start);
    let last = named.next_back().map_or(0, |mention| mention.tokens.start);
    let length = source.prose.tokens.len();
    first < length / 4 && last > length / 4 * 3
}

/// The person an article is about: named in its title and most often, or named far more often than any other.
fn protagonist(source: Source<'_>) -> Option<usize> {
    let persons =
        source.language.entities.iter().enumerate().filter(|(_, entity)| entity.kind == EntityKind::Person);
    let mut counts: Vec<(usize, usize)> = persons.map(|(index, entity)| (entity.count, index)).collect();
    counts.sort_unstable_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    let &(most, first) = counts.first()?;
    let second = counts.get(1).map_or(0, |&(count, _)| count);
    let in_title = is_in_title(source, first);
    (in_title && most >= 2 || most >= 5 && most >= 3 * second).then_some(first)
}

/// `NAME’s`; "the Soviets’".
pub(super) fn possessive(name: &str) -> String {
    if name.ends_with('s') { format!("{name}’") } else { format!("{name}’s") }
}
