//! What kind of event an entry is, told by its verb and its nouns.
//!
//! Some verbs tell it alone: who marries, marries. Most do so only where what is done to says nothing else: a treaty is
//! signed, and so is a law or a player. And of some only the nouns tell: an election, a prize and a war are won. The lists
//! (`assets/lexicon/category_*.tsv`) say which word tells how; nothing is known here of dates or of the text around the clause.
//!
//! "Norland joined the League" is `diplomacy`, "Holm joined the bank" `life`.

mod kind;

pub use kind::Category;

use crate::fact::{Argument, Fact, Predicate, Source, Voice};
use crate::language::{EntityKind, Tense, is_form, is_role_noun};
use crate::text::WordTable;

static VERBS: WordTable<2> =
    WordTable::new(include_bytes!(concat!(env!("OUT_DIR"), "/category_verbs.table")));
static NOUNS: WordTable<2> =
    WordTable::new(include_bytes!(concat!(env!("OUT_DIR"), "/category_nouns.table")));

/// Nobody writes a headline with longer phrases; the rest is not read.
const LONGEST: usize = 16;

/// What one comes to, and what is taken.
const PLACES: [EntityKind; 2] = [EntityKind::Place, EntityKind::Country];

/// Words that end the part of a phrase in which its head stands.
const BEHIND_HEAD: &[&str] = &[
    "about", "after", "against", "among", "around", "as", "at", "before", "between", "by", "during", "for",
    "from", "in", "into", "near", "of", "on", "over", "since", "that", "through", "to", "towards", "under",
    "until", "when", "where", "which", "while", "who", "whose", "with", "within", "without",
];

/// Where a noun stands in the clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// It is what somebody is or becomes.
    Complement,
    /// What is done, or what it is done to.
    Done,
    /// Who does it.
    Doer,
    /// Anything, when the verb told nothing.
    Any,
}

/// The category of a fact, by its verb and its nouns, else by the words of its headline.
pub(super) fn category(source: Source<'_>, fact: &Fact) -> Category {
    if fact.gist.ends_with(" was born") || fact.gist.contains(" was born ") {
        return Category::Birth;
    }
    let Some(predicate) = fact.predicate.as_ref().filter(|predicate| !predicate.lemma.is_empty()) else {
        return of_line(&fact.gist);
    };
    let clause = Clause { source, fact, predicate };
    let verb = clause.verb();
    if let Some((category, b'a')) = verb {
        return category;
    }
    clause
        .by_members()
        .or_else(|| clause.by_what_is_done(Part::Done))
        .or_else(|| clause.by_force())
        .or_else(|| verb.filter(|(_, how)| clause.allows(*how)).map(|(category, _)| category))
        .or_else(|| clause.by_what_is_done(Part::Any))
        .or_else(|| clause.by_doer())
        .unwrap_or_default()
}

/// A clause with a verb.
#[derive(Clone, Copy)]
struct Clause<'a> {
    source: Source<'a>,
    fact: &'a Fact,
    predicate: &'a Predicate,
}

impl Clause<'_> {
    /// What stands behind the verb in the headline, which may have another form of it: "came" for "had come".
    fn rest(&self) -> &str {
        let gist = self.fact.gist.as_str();
        let main = self.source.prose.tokens.get(self.predicate.main);
        let main = main.map_or("", |token| token.span.slice(&self.source.article.text));
        let behind = |is_verb: &dyn Fn(&str) -> bool| {
            let mut end = 0;
            gist.split_inclusive(' ').find_map(|word| {
                end += word.len();
                is_verb(word.trim_end()).then_some(end)
            })
        };
        let end = behind(&|word| word == main)
            .or_else(|| behind(&|word| is_form(word, self.predicate.lemma, Tense::Past)));
        end.and_then(|end| gist.get(end..)).unwrap_or_default()
    }

    /// What the verb tells, with the word behind it ("set up") before it alone, and how.
    fn verb(&self) -> Option<(Category, u8)> {
        let lemma = self.predicate.lemma;
        let behind = self.rest().split(' ').next().filter(|word| !word.is_empty());
        let pair = behind.and_then(|word| VERBS.find(&format!("{lemma} {}", bare(word))));
        let &[number, how] = pair.or_else(|| VERBS.find(lemma))?;
        Some((*Category::ALL.get(usize::from(number))?, how))
    }

    /// Whether what a verb tells only in some company holds here.
    fn allows(&self, how: u8) -> bool {
        match how {
            b'f' => self.fact.quantity.is_some() || self.fact.gist.split(' ').any(is_figure),
            b'p' => {
                let own = self.fact.subject.as_ref().and_then(|subject| subject.entity);
                let others = self.fact.entities.iter().filter(|entity| Some(**entity) != own);
                let mut others = others.filter_map(|entity| self.source.language.entities.get(*entity));
                others.any(|entity| PLACES.contains(&entity.kind))
            }
            b'h' => self.fact.subject.as_ref().is_some_and(|subject| self.is_person(subject)),
            _ => true,
        }
    }

    /// Who joins or leaves a body: a state does so by diplomacy, a person in the course of a life. A town that is taken
    /// or lost is so in war.
    fn by_members(&self) -> Option<Category> {
        const MEMBER: &[&str] = &["join", "rejoin", "leave", "admit", "quit", "accede"];
        const TAKE: &[&str] =
            &["take", "lose", "hold", "regain", "recover", "recapture", "reconquer", "overrun"];
        let lemma = self.predicate.lemma;
        let subject = self.fact.subject.as_ref();
        if matches!(lemma, "enter" | "leave") {
            let what = self.fact.object.as_ref().and_then(|object| of_phrase(&object.text, Part::Any));
            if what == Some(Category::Life) {
                return what;
            }
        }
        if lemma == "withdraw" {
            let others =
                self.fact.entities.iter().filter_map(|entity| self.source.language.entities.get(*entity));
            let is_body = others.into_iter().any(|entity| entity.kind == EntityKind::Organisation);
            return (is_body && self.rest().starts_with("from ")).then_some(Category::Diplomacy);
        }
        if MEMBER.contains(&lemma) {
            let is_state = subject.is_some_and(|subject| self.is(subject, &[EntityKind::Country]));
            let object = self.fact.object.as_ref();
            let is_body = object.is_none_or(|object| self.is(object, &[EntityKind::Organisation]));
            return (is_state && is_body).then_some(Category::Diplomacy);
        }
        let is_taken = TAKE.contains(&lemma) && self.done().is_some_and(|done| self.is_place(done))
            || lemma == "fall"
                && subject.is_some_and(|subject| self.is(subject, &[EntityKind::Place]))
                && !self.allows(b'f');
        is_taken.then_some(Category::War)
    }

    /// What is done, or what it is done to: the object; of a passive, and without an object, the subject.
    fn done(&self) -> Option<&Argument> {
        match self.predicate.voice {
            Voice::Active => self.fact.object.as_ref().or(self.fact.subject.as_ref()),
            Voice::Passive => self.fact.subject.as_ref(),
        }
    }

    /// What the nouns tell that are done something to, then the others behind the verb; `part` says what counts.
    fn by_what_is_done(&self, part: Part) -> Option<Category> {
        /// Behind these stands what somebody is.
        const COPULAR: &[&str] = &[
            "appoint", "be", "become", "choose", "crown", "declare", "elect", "make", "name", "nominate",
            "proclaim", "re-elect", "remain", "select",
        ];
        let fact = self.fact;
        let named =
            |argument: &&Argument| !self.is_place(argument) && !self.is(argument, &[EntityKind::Person]);
        let subject = fact.subject.as_ref().filter(named);
        let doer = if part == Part::Done { Part::Doer } else { part };
        let undergoing = subject.and_then(|subject| match self.predicate.voice {
            Voice::Passive => of_phrase(&subject.text, part),
            Voice::Active if fact.object.is_none() => of_phrase(&subject.text, doer),
            Voice::Active => None,
        });
        let first = if COPULAR.contains(&self.predicate.lemma) { Part::Complement } else { part };
        let object = || of_phrase(&fact.object.as_ref().filter(named)?.text, first);
        undergoing.or_else(object).or_else(|| of_rest(self.rest(), first, part))
    }

    /// What a fire or a flood does is a disaster, and where troops come is war.
    fn by_force(&self) -> Option<Category> {
        let doer = self.by_doer()?;
        let is_coming = || self.verb().is_some_and(|(_, how)| how == b'p');
        (doer == Category::Disaster || doer == Category::War && is_coming()).then_some(doer)
    }

    /// What the doer tells, when nothing else does: "the court refused".
    fn by_doer(&self) -> Option<Category> {
        let subject = self.fact.subject.as_ref();
        let subject =
            subject.filter(|subject| !self.is_place(subject) && !self.is(subject, &[EntityKind::Person]))?;
        of_phrase(&subject.text, Part::Any).or_else(|| {
            let (_, agent) = self.rest().split_once("by ")?;
            of_phrase(agent, Part::Any)
        })
    }

    fn is(&self, argument: &Argument, kinds: &[EntityKind]) -> bool {
        let entity = argument.entity.and_then(|entity| self.source.language.entities.get(entity));
        entity.is_some_and(|entity| kinds.contains(&entity.kind))
    }

    fn is_place(&self, argument: &Argument) -> bool {
        self.is(argument, &PLACES)
    }

    /// Somebody: a name that is none of a place, a body or a thing, or what a person is.
    fn is_person(&self, argument: &Argument) -> bool {
        match argument.entity {
            Some(_) => self.is(argument, &[EntityKind::Person, EntityKind::Other]),
            None => argument.is_vague || head(&argument.text).is_some_and(is_role_noun),
        }
    }
}

/// What a line without a verb tells: its head, else the first of its words that tells anything.
fn of_line(gist: &str) -> Category {
    let name = gist.split([':', '(', '–', '—']).next().unwrap_or(gist);
    let words = || gist.split(|c: char| !c.is_alphanumeric() && c != '-').take(LONGEST);
    of_phrase(name, Part::Complement)
        .or_else(|| words().find_map(|word| of_noun(word, Part::Any)))
        .or_else(|| words().find_map(|word| of_noun(word, Part::Complement)))
        .unwrap_or_default()
}

/// What a noun phrase tells by its head, or by what the head is of: "the end of the war".
fn of_phrase(phrase: &str, part: Part) -> Option<Category> {
    let mut words = phrase.split(' ').take(LONGEST).filter(|word| !word.ends_with("ly"));
    let mut last: Option<&str> = None;
    let mut before: Option<&str> = None;
    loop {
        let word = words.next();
        let ends = word.is_none_or(|word| BEHIND_HEAD.contains(&word));
        if !ends {
            // "Prime Minister, Holm": what stands behind a comma is another phrase.
            let (known, at_end) =
                word.map_or(("", false), |word| (bare(word), word.ends_with([',', ';', ':'])));
            (before, last) = (last, Some(known));
            if !at_end {
                continue;
            }
        }
        let found = last.and_then(|last| {
            let pair = before.and_then(|before| entry_of(&format!("{before} {last}")));
            pair.or_else(|| entry_of(last))
        });
        return match found {
            Some((None, _)) if word == Some("of") => of_what(words, part),
            Some((Some(category), how)) if counts(how, part) => Some(category),
            _ => None,
        };
    }
}

/// What the phrases behind a verb tell, each with the preposition in front of it; not when it happened, nor why, nor by whom.
fn of_rest(rest: &str, first: Part, others: Part) -> Option<Category> {
    /// What stands behind these is another time, or another deed.
    const ASIDE: &[&str] = &[
        "after", "before", "by", "during", "since", "that", "until", "when", "where", "which", "while",
        "who", "whose",
    ];
    let mut words = rest.split(' ').take(LONGEST);
    let mut start = 0;
    let (mut part, mut is_owner) = (first, false);
    while let Some(phrase) = rest.get(start..).filter(|phrase| !phrase.is_empty()) {
        let length = words
            .by_ref()
            .map_while(|word| (!BEHIND_HEAD.contains(&word)).then(|| word.len() + 1))
            .sum::<usize>();
        if let Some(category) = of_phrase(phrase, part).filter(|_| !is_owner) {
            return Some(category);
        }
        let behind = rest.get(start + length..)?.split(' ').next()?;
        if ASIDE.contains(&behind) {
            return None;
        }
        // "the school of mines": what follows only says which.
        is_owner = behind == "of";
        part = if behind == "as" { Part::Complement } else { others };
        start += length + behind.len() + 1;
    }
    None
}

/// What the phrase behind "of" tells.
fn of_what<'a>(words: impl Iterator<Item = &'a str>, part: Part) -> Option<Category> {
    let mut last = None;
    for word in words {
        if BEHIND_HEAD.contains(&word) {
            break;
        }
        last = Some(bare(word));
        if word.ends_with([',', ';', ':']) {
            break;
        }
    }
    of_noun(last?, part)
}

fn of_noun(word: &str, part: Part) -> Option<Category> {
    let (category, how) = entry_of(word)?;
    category.filter(|_| counts(how, part))
}

/// Whether a noun that tells so counts where it stands.
const fn counts(how: u8, part: Part) -> bool {
    match part {
        Part::Complement => true,
        Part::Any => how != b'r',
        Part::Done => how != b'r' && how != b't',
        Part::Doer => how == b'h',
    }
}

/// The entry of a noun or of the noun it is the plural of: its category, none of one that says it by what it is of.
fn entry_of(noun: &str) -> Option<(Option<Category>, u8)> {
    let one = || match noun.strip_suffix("ies") {
        Some(stem) => NOUNS.find(&format!("{stem}y")),
        None => NOUNS.find(noun.strip_suffix('s')?).or_else(|| {
            let stem = noun.strip_suffix("es").filter(|stem| stem.ends_with(['s', 'x', 'z', 'h']))?;
            NOUNS.find(stem)
        }),
    };
    let &[number, how] = NOUNS.find(noun).or_else(one)?;
    Some((Category::ALL.get(usize::from(number)).copied(), how))
}

/// "4.5", "$73": not "86th".
fn is_figure(word: &str) -> bool {
    let word = word.trim_end_matches([',', '.', ')']);
    word.contains(|c: char| c.is_ascii_digit()) && word.ends_with(|c: char| c.is_ascii_digit() || c == '%')
}

/// The head of a noun phrase.
fn head(phrase: &str) -> Option<&str> {
    let words = phrase.split(' ').take(LONGEST).take_while(|word| !BEHIND_HEAD.contains(word));
    words.last().map(bare)
}

/// A word without the marks around it.
fn bare(word: &str) -> &str {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}
