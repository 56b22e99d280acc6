//! Who "he" is: a pronoun is replaced only where one candidate is left, otherwise it stays.
//!
//! The state is small and moves with the text: the persons named in this and the last sentence, and the last
//! subjects. An article about one person reads "he" as that person unless another man has just been the subject.

mod cited;
mod coming;
mod done;
mod doubt;
mod forward;
mod hero;
mod lately;
mod nameless;
mod owner;
mod pair;
mod paragraph;
mod person;
mod several;
mod states;
mod taken;
mod thing;
mod told;
mod town;
mod wanted;

use super::Source;
use super::again::Bodies;
use super::class;
use super::heading;
use super::kind;
use super::lead::{self, Lead};
use super::record::Argument;
use super::topic::Topic;
use super::wording;
use crate::language::{Entity, EntityKind, Gender, Tag};
use crate::text::{Form, Paragraph};
use hero::{called, is_everywhere, is_in_title, is_source, protagonist, sole};
use lately::{Lately, Part};
use std::ops::Range;
use told::{Told, is_somebody, never_persons};

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

/// A pronoun of which it is asked what it stands for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked<'a> {
    pub(super) pronoun: Pronoun,
    pub(super) is_possessive: bool,
    /// Where it stands.
    pub(super) token: usize,
    pub(super) sentence: usize,
    /// The subject of its clause, for a pronoun that is an object.
    pub(super) not: Option<&'a Argument>,
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

/// What was named last.
pub(super) struct Memory<'a> {
    source: Source<'a>,
    /// The person the article is about, and the last sentence in which it was meant.
    protagonist: Option<usize>,
    /// The title names that person, or the first sentence or the whole text does.
    is_title: bool,
    /// The article is the life of that person: its title is the name, or its first sentence says who it was.
    is_life: bool,
    /// The gender of that person by the pronouns of the text, and other names of the first sentence for the same.
    hero_gender: Option<Gender>,
    /// How the text calls that person mostly, where the whole name is long.
    hero_name: Option<String>,
    same: Vec<usize>,
    seen: usize,
    /// Persons with the token of their mention, the newest last.
    persons: Vec<Named>,
    /// Persons a pronoun was found to stand for, with the sentence, the newest last.
    meant: Vec<(usize, usize)>,
    /// Persons that something was done to, with the sentence: beside a subject named for the first time two are left.
    rivals: Vec<(usize, usize)>,
    /// What was done to whom in the last main clause.
    done: Option<forward::Done>,
    /// The last sentence in which something was done to somebody without a name.
    nameless: Option<usize>,
    /// The last two who were a subject together, as they were named, and the sentence.
    pair: Option<(String, String, usize)>,
    /// "Three generals": the noun of those who were counted, in the singular, and the sentence.
    counted: Option<(String, usize)>,
    /// The last who was a "him" or a "her" behind a verb, and the sentence.
    pub(super) him: Option<(usize, usize)>,
    /// Those whose death was told of, with the token.
    dead: Vec<(usize, usize)>,
    /// Whom the notes being read are on, and their sentences: "Lord Mayo (1869–72)" over a list.
    notes: Option<(usize, Range<usize>)>,
    /// The last sentence in which a body was asked for something: either may act next.
    asked: Option<usize>,
    /// Those who were sent or kept somewhere, with the sentence: what is told of the place is told of them.
    moved: Option<(usize, usize)>,
    /// The last subject of a main clause.
    subject: Option<Lately>,
    /// The last object of a main clause that is no person.
    object: Option<Lately>,
    /// The last subject that can be "he" or "she", and its sentence.
    person: Option<(usize, usize)>,
    /// Whose the last subject was: "his attempt", and the sentence.
    owner: Option<(usize, usize)>,
    /// Whose the last subject was by name: "Rask’s ship".
    named_owner: Option<(usize, usize)>,
    /// The last "he" and "she" that were subjects: the sentence, and whom they stood for if that was found.
    said: [Option<(usize, Option<usize>)>; 2],
    /// The last sentences with a "he" and a "she" that nobody was found for.
    doubts: [Option<usize>; 2],
    /// The only man and the only woman of the article, with the token of the first mention.
    soles: [Option<(usize, usize)>; 2],
    /// The last object of the sentence being read.
    last_object: Option<Lately>,
    /// The clause being read is a relative one: its "it" is not what the sentence is about.
    pub(super) is_relative: bool,
    /// Names that stand for places and things, whatever their kind: "at Jebel Barkal", "the Nobel Prize".
    never_persons: Vec<bool>,
    /// Those whom the text only cites: "Holm has argued".
    authors: Vec<bool>,
    /// Names behind "the" that are many: "the Song were".
    lines: Vec<bool>,
    /// The last sentence whose subject was said to be something: "the ground is a field, to which it moved".
    equated: Option<usize>,
    /// The last sentence that ended with something new and told more of it.
    rival: Option<usize>,
    next_mention: usize,
    /// The ship that the article is about.
    ship: Option<usize>,
    /// The two states the article is about.
    states: Option<[usize; 2]>,
    /// The thing the article is about.
    topic: Option<Topic>,
    /// The names that "the bank" and "the treaty" may stand for.
    bodies: Bodies,
    /// The person that the heading above names and nothing else.
    section: Option<usize>,
    /// The thing that it names, and how deep that heading stands.
    place: Option<Topic>,
    depth: u8,
    /// Where the section of a thing begins: what was named above it is no rival.
    begin: usize,
}

/// A person, and the first token of the name.
#[derive(Clone, Copy, Debug)]
struct Named {
    person: usize,
    token: usize,
    /// Named to say whose somebody is: "Karl’s doctor".
    is_weak: bool,
}

/// What a pronoun was found to stand for.
#[derive(Clone, Debug)]
pub(super) struct Antecedent {
    pub(super) text: String,
    pub(super) entity: Option<usize>,
}

/// Subjects of which nothing is known.
const OPEN_SUBJECTS: &[&str] = &["it", "they", "many", "most", "others", "several", "some"];

/// The longest phrase that stands in for a pronoun, in characters.
const LONGEST: usize = 48;

impl<'a> Memory<'a> {
    pub(super) fn new(source: Source<'a>) -> Self {
        let lived = hero::lived(source);
        let is_lived = |lead: &Lead| lived.is_some_and(|hero| lead.entities(source).contains(&hero));
        let lead = Lead::of(source).filter(|lead| lead.is_person || !is_lived(lead));
        let things =
            lead.as_ref().filter(|lead| !lead.is_person).map_or_else(Vec::new, |lead| lead.entities(source));
        let defined =
            lead.as_ref().filter(|lead| lead.is_person).map_or_else(Vec::new, |lead| lead.persons(source));
        let born = hero::born(source).or(lived).filter(|born| !things.contains(born));
        let defined = if defined.is_empty() { born.into_iter().collect() } else { defined };
        let protagonist = protagonist(source, defined.first().copied(), &things);
        let is_defined = protagonist.is_some() && defined.first().copied() == protagonist;
        let same = if is_defined { defined } else { Vec::new() };
        let thing = lead.as_ref().filter(|lead| !lead.is_person);
        let topic = thing.and_then(|lead| Topic::defined(source, lead));
        Self {
            source,
            protagonist,
            is_title: is_defined
                || protagonist.is_some_and(|hero| is_in_title(source, hero) || is_everywhere(source, hero)),
            is_life: is_defined
                || protagonist
                    .is_some_and(|hero| hero::is_title(source, hero) || hero::is_lived(source, hero)),
            hero_gender: protagonist.and_then(|_| lead::gender(source)).filter(|_| is_defined),
            hero_name: protagonist
                .and_then(|hero| called(source, hero, lead.as_ref().filter(|_| is_defined))),
            same,
            seen: 0,
            persons: Vec::new(),
            meant: Vec::new(),
            rivals: Vec::new(),
            done: None,
            nameless: None,
            pair: None,
            counted: None,
            him: None,
            dead: Vec::new(),
            notes: None,
            asked: None,
            moved: None,
            subject: None,
            object: None,
            person: None,
            owner: None,
            named_owner: None,
            said: [None; 2],
            doubts: [None; 2],
            soles: [Gender::Male, Gender::Female].map(|gender| sole(source, gender)),
            last_object: None,
            is_relative: false,
            never_persons: never_persons(source),
            authors: cited::authors(source),
            lines: told::lines(source),
            equated: None,
            rival: None,
            next_mention: 0,
            ship: hero::ship(source),
            states: states::pair(source),
            bodies: Bodies::of(source),
            section: None,
            place: None,
            depth: 0,
            begin: 0,
            topic: topic.or_else(|| if protagonist.is_some() { None } else { Topic::of(source) }),
        }
    }

    /// Whether an entity is the thing the article is about: a town is an "it" there.
    fn is_topic(&self, entity: usize) -> bool {
        self.topic.as_ref().is_some_and(|topic| topic.is(entity))
    }

    /// The item of a list that begins tells of somebody, whom the head of the list names.
    pub(super) fn notes_on(&mut self, person: Option<usize>, paragraph: &Paragraph) {
        let is_note = paragraph.form == Form::Item;
        self.notes = person.filter(|_| is_note).map(|person| (person, paragraph.sentences.clone()));
    }

    /// Takes note of a heading: it may be the name of a person or of a thing. What stands deeper goes on with the thing.
    pub(super) fn head(&mut self, heading: &Paragraph, level: u8) {
        self.section = heading::lone(self.source, heading.tokens.clone());
        // "Old Lund" in an article on Lund: still the same town.
        let is_new = |thing: &Topic| !self.topic.as_ref().is_some_and(|topic| topic.is_within(thing));
        let thing = Topic::headed(self.source, heading.tokens.clone()).filter(is_new);
        if thing.is_some() || level <= self.depth {
            self.begin = if thing.is_some() { heading.tokens.start } else { 0 };
            self.place = thing;
            self.depth = level;
        }
    }

    /// The person the article is about, if it is about one.
    pub(super) const fn protagonist(&self) -> Option<usize> {
        self.protagonist
    }

    /// The entity itself, or the person of the article where the first sentence calls that person so.
    pub(super) fn same(&self, entity: usize) -> usize {
        self.protagonist.filter(|_| self.same.contains(&entity)).unwrap_or(entity)
    }

    /// What is written for a pronoun that stands for an entity.
    fn name(&self, index: usize) -> Option<String> {
        let entity = self.entity(index)?;
        let called = self.hero_name.as_ref().filter(|_| self.protagonist == Some(index));
        Some(called.map_or_else(|| name_of(entity), |name| lead::spoken(name)))
    }

    /// The gender of a person as far as it is known.
    fn gender(&self, person: usize) -> Option<Gender> {
        let known = self.entity(person).and_then(|entity| entity.gender);
        if self.protagonist == Some(person) { self.hero_gender.or(known) } else { known }
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
            if is_person && !is_source(self.source, mention.tokens.start) {
                let tokens = &mention.tokens;
                let person = self.same(mention.entity);
                if self.is_dead(tokens) {
                    self.dead.push((person, tokens.start));
                } else {
                    let is_weak = self.is_weak(tokens);
                    self.persons.push(Named { person, token: tokens.start, is_weak });
                }
            }
            self.next_mention += 1;
        }
        let sentences = &self.source.prose.sentences;
        let oldest = sentences.get(sentence.saturating_sub(1)).map_or(0, |sentence| sentence.tokens.start);
        if self.persons.len() > 32 || self.persons.first().is_some_and(|named| named.token < oldest) {
            self.persons.retain(|named| named.token >= oldest);
        }
        if self.dead.len() > 16 {
            self.dead.drain(..8);
        }
    }

    /// "the death of N", "N’s death", "buried N": N does nothing more.
    fn is_dead(&self, name: &Range<usize>) -> bool {
        const DEATHS: &[&str] = &["death", "murder", "assassination", "execution", "funeral"];
        let is =
            |at: Option<usize>, words: &[&str]| at.is_some_and(|at| wording::is_word(self.source, at, words));
        let token = name.start;
        let is_of = is(token.checked_sub(1), &["of"]) && is(token.checked_sub(2), DEATHS);
        // "whoever buried Holm"
        let is_buried = is(token.checked_sub(1), &["buried", "embalmed", "mourned"]);
        is_of || is_buried || self.is_owner(name) && is(Some(name.end + 1), DEATHS)
    }

    fn is_owner(&self, name: &Range<usize>) -> bool {
        self.source.language.words.get(name.end).is_some_and(|word| word.tag == Tag::Clitic)
    }

    /// "told Karl’s doctor", "as Alexander’s generals had done": named only to say whose somebody is.
    fn is_weak(&self, name: &Range<usize>) -> bool {
        let has = |at: usize| wording::text(self.source, at).to_ascii_lowercase();
        let is_persons = (name.end + 1..name.end + 3).any(|at| kind::is_human(&has(at)));
        self.is_owner(name) && is_persons || self.is_parent(name)
    }

    /// "Anna, the daughter of Karl Holm and Lisa Holm": named only to say whose child somebody is.
    fn is_parent(&self, name: &Range<usize>) -> bool {
        const KIN: &[&str] = &[
            "brother",
            "child",
            "cousin",
            "daughter",
            "grandson",
            "granddaughter",
            "nephew",
            "niece",
            "sister",
            "son",
            "widow",
        ];
        let word = |at: usize| self.source.language.words.get(at).copied().unwrap_or_default();
        let of = (name.start.saturating_sub(10)..name.start)
            .rev()
            .take_while(|&at| {
                matches!(
                    word(at).tag,
                    Tag::Noun | Tag::Name | Tag::Adjective | Tag::Determiner | Tag::Preposition
                ) || wording::is_word(self.source, at, &["and"])
            })
            .find(|&at| wording::is_word(self.source, at, &["of"]) && self.is_kin(at, KIN));
        of.is_some()
    }

    fn is_kin(&self, of: usize, kin: &[&str]) -> bool {
        of.checked_sub(1).is_some_and(|kin_at| wording::is_word(self.source, kin_at, kin))
    }

    /// What a pronoun stands for.
    pub(super) fn resolve(&self, asked: Asked<'_>) -> Option<Antecedent> {
        if let Some(found) = self.before_aside(asked) {
            return Some(found);
        }
        let ship = self.ship.filter(|_| asked.pronoun == Pronoun::Person(Gender::Female));
        if ship.is_some() {
            return self.her_own(asked);
        }
        match asked.pronoun {
            Pronoun::Person(gender) => self.person(gender, asked).or_else(|| self.feminine(asked)),
            Pronoun::Thing | Pronoun::Several => self.thing(asked),
        }
    }

    /// Takes note that a subject was said to be something.
    pub(super) const fn equate(&mut self, sentence: usize) {
        self.equated = Some(sentence);
    }

    /// Takes note that an entity was meant in a sentence, by name or by a pronoun.
    pub(super) fn meant(&mut self, entities: &[usize], sentence: usize) {
        if self.protagonist.is_some_and(|hero| entities.iter().any(|&one| self.same(one) == hero)) {
            self.seen = sentence;
        }
        self.meant.retain(|meant| meant.1 + 1 >= sentence);
        let is_person = |entity: &usize| {
            self.source.language.entities.get(*entity).is_some_and(|entity| entity.kind == EntityKind::Person)
        };
        let persons: Vec<usize> =
            entities.iter().copied().filter(is_person).take(8).map(|person| self.same(person)).collect();
        self.meant.extend(persons.into_iter().map(|person| (person, sentence)));
    }

    /// A new thing is told of at the end of a sentence: "an agreement which he signed".
    pub(super) const fn rival(&mut self, sentence: usize) {
        self.rival = Some(sentence);
    }

    /// Takes note of the object of a clause, whatever its link, for an object behind it in the sentence.
    /// `is_own`: what follows is done by the same, so that "his nerve" stays his.
    pub(super) fn heard(&mut self, object: Option<&Argument>, sentence: usize, is_own: bool) {
        // "kept secret": without an article it is nothing that can be taken up.
        let first = |object: &&Argument| {
            let word = self.source.language.words.get(object.tokens.start).copied().unwrap_or_default();
            object.is_plural
                || object.entity.is_some()
                || matches!(word.tag, Tag::Determiner | Tag::Possessive | Tag::Number | Tag::Pronoun)
        };
        // "every five years": no "them".
        let is_length = |object: &&Argument| {
            wording::is_word(
                self.source,
                object.head,
                &["years", "months", "weeks", "days", "hours", "times"],
            )
        };
        let object = object.filter(|object| !is_length(object));
        self.last_object =
            object.filter(first).map(|object| Lately::new(object, sentence, Part::Heard { is_own }));
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

    /// "Three generals claimed the throne": of whom the second may be told.
    fn note_counted(&mut self, phrase: &Argument, sentence: usize) {
        let noun = wording::text(self.source, phrase.head);
        let is_many =
            self.source.language.words.get(phrase.tokens.start).is_some_and(|first| first.tag == Tag::Number)
                && phrase.tokens.contains(&(phrase.tokens.start + 1))
                && crate::language::is_plural_noun(noun);
        let is_time = wording::is_word(
            self.source,
            phrase.head,
            &["years", "months", "weeks", "days", "hours", "minutes", "times", "miles", "metres"],
        );
        if let Some(one) = wording::singular(noun).filter(|_| is_many && !is_time) {
            self.counted = Some((one, sentence));
        }
    }

    /// The noun of those who were counted in one of the last sentences of the paragraph.
    pub(super) fn counted_noun(&self, sentence: usize) -> Option<&str> {
        let sentences = &self.source.prose.sentences;
        let paragraph = |at: usize| sentences.get(at).map(|sentence| sentence.paragraph);
        let (noun, at) = self.counted.as_ref()?;
        (*at + 4 >= sentence && *at < sentence && paragraph(*at) == paragraph(sentence))
            .then_some(noun.as_str())
    }

    /// Nothing told before can be taken up: "It was plain that".
    pub(super) fn forget(&mut self) {
        self.subject = None;
        self.object = None;
    }

    /// Remembers the subject and the object of a main clause.
    pub(super) fn remember(&mut self, subject: &Argument, object: Option<&Argument>, sentence: usize) {
        self.note_pair(subject, sentence);
        self.note_counted(subject, sentence);
        if let Some(object) = object {
            self.note_counted(object, sentence);
        }
        let stands_for = subject.entity.map(|entity| self.same(entity)).filter(|&entity| {
            !subject.is_plural
                && !self.never_persons.get(entity).copied().unwrap_or_default()
                && self
                    .entity(entity)
                    .is_some_and(|entity| matches!(entity.kind, EntityKind::Person | EntityKind::Other))
        });
        self.person = stands_for.map(|person| (person, sentence)).or(self.person);
        // "the two countries", with their names, are themselves.
        let is_named = subject.is_plural && subject.resolved_from == Some(subject.span);
        let owner = subject.entities.first().copied().filter(|_| !is_named).filter(|_| {
            let is_one = !subject.is_plural && is_somebody(self.source, subject);
            stands_for.is_none() && subject.resolved_from.is_some() && !is_one
        });
        self.owner = owner.map(|owner| (owner, sentence));
        self.named_owner = self.owner_of(subject).map(|owner| (owner, sentence));
        let first = wording::text(self.source, subject.tokens.start);
        if let Some((Pronoun::Person(gender), false)) = pronoun(first)
            && let Some(slot) = self.said.get_mut(usize::from(gender == Gender::Female))
        {
            *slot = Some((sentence, subject.entities.first().copied()));
        }
        // An unresolved "he" keeps the earlier subject out of reach as well.
        self.subject = Some(Lately::new(subject, sentence, Part::Subject));
        let is_known = !OPEN_SUBJECTS.iter().any(|word| subject.text.eq_ignore_ascii_case(word));
        self.object = object.filter(|_| is_known).map(|object| Lately::new(object, sentence, Part::Object));
    }
}

fn is_same(told: &Told, other: &Argument) -> bool {
    told.entity.is_some() && told.entity == other.entity || told.text == definite(&other.text)
}

/// "the new agency" for "A new agency, the first": what was named once is known.
pub(super) fn definite(text: &str) -> String {
    let comma = text.as_bytes().windows(2).position(|pair| pair == b", ");
    let text = comma.and_then(|comma| text.get(..comma)).unwrap_or(text).trim_end_matches([',', ' ']);
    for article in ["A ", "An ", "a ", "an ", "Another ", "another "] {
        if let Some(rest) = text.strip_prefix(article) {
            return format!("the {rest}");
        }
    }
    wording::inside(text)
}

/// The name of an entity as it stands in a sentence: "the Soviet Union", "Iqbal", "the Treaty of Lund" though a title leaves
/// the article out.
pub(super) fn name_of(entity: &Entity) -> String {
    let name = lead::spoken(&entity.name);
    let is_told_first = entity.kind != EntityKind::Person && class::is_told_first(&name);
    if (entity.takes_the || is_told_first) && !opens_with_the(&name) { format!("the {name}") } else { name }
}

/// "THE TREATY OF LUND", as a title sets it.
pub(super) fn opens_with_the(name: &str) -> bool {
    name.get(..4).is_some_and(|the| the.eq_ignore_ascii_case("the "))
}

/// `NAME’s`; "the Soviets’"; of "a committee of 24 members" the committee’s.
pub(super) fn possessive(name: &str) -> String {
    let name = match name.split_once(" of ") {
        Some((head, rest)) if rest.starts_with(|first: char| first.is_ascii_digit()) => head,
        _ => name,
    };
    if name.ends_with('s') { format!("{name}’") } else { format!("{name}’s") }
}
