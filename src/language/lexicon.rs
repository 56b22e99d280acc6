//! What single words are: the closed classes of English, verbs with their forms, common nouns and adjectives.
//!
//! The tables are written for the project (`assets/lexicon`) and compiled in. Words that are not in them are
//! judged by their endings in [`super::tag`].

use super::lemma::{Form, VerbForms, regular_forms};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A set of word classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Classes(u32);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:expr, $word:literal;)*) => {
        impl Classes {
            $($(#[$doc])* pub const $name: Self = Self(1 << $bit);)*

            fn named(word: &str) -> Self {
                match word {
                    $($word => Self::$name,)*
                    _ => Self::default(),
                }
            }
        }
    };
}

classes! {
    /// the, a, each
    DETERMINER = 0, "det";
    /// he, they, it
    PRONOUN = 1, "pron";
    /// himself
    REFLEXIVE = 2, "reflexive";
    /// his, their
    POSSESSIVE = 3, "poss";
    /// this, those
    DEMONSTRATIVE = 4, "demonstrative";
    /// in, of, by
    PREPOSITION = 5, "prep";
    /// and, but, or
    COORDINATOR = 6, "conj";
    /// because, when, although
    SUBORDINATOR = 7, "sub";
    /// was, has, did
    AUXILIARY = 8, "aux";
    /// could, would
    MODAL = 9, "modal";
    /// not, never
    NEGATION = 10, "neg";
    /// who, which
    WH = 11, "wh";
    /// soon, clearly
    ADVERB = 12, "adv";
    /// two, hundred
    NUMBER = 13, "number";
    /// up, off
    PARTICLE = 14, "particle";
    /// agreement
    NOUN = 15, "noun";
    /// economic
    ADJECTIVE = 16, "adj";
    /// war, visit
    EVENT = 17, "event";
    /// minister, physicist
    ROLE = 18, "role";
}

impl Classes {
    /// Whether the two sets share a class.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both sets together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it holds a class whose words are known one by one, so that a capital makes no name of them.
    pub const fn is_closed(self) -> bool {
        self.0 & 0b111_1111_1111_1111 != 0
    }
}

/// A verb a word may be a form of.
#[derive(Clone, Copy, Debug)]
pub struct Verb {
    /// The base form: `sign`.
    pub lemma: &'static str,
    /// Which forms the word may be.
    pub forms: VerbForms,
    /// Whether histories turn on it: sign, invade, found.
    pub is_domain: bool,
    /// Whether the base is as often a noun: visit, attack.
    pub is_nounish: bool,
}

/// What is known about one word, in small letters.
#[derive(Clone, Copy, Debug, Default)]
pub struct Entry {
    /// Its classes.
    pub classes: Classes,
    /// Which auxiliary it is a form of: `be`, `have`, `do`.
    pub auxiliary: Option<&'static str>,
    /// The verb it may be a form of.
    pub verb: Option<Verb>,
}

/// What is known about `word`, however it is capitalised; `None` for a word that is in no table.
pub fn entry(word: &str) -> Option<&'static Entry> {
    let lexicon = &*LEXICON;
    let is_small = word.bytes().all(|b| b.is_ascii_lowercase());
    if is_small { lexicon.get(word) } else { lexicon.get(word.to_lowercase().replace('’', "'").as_str()) }
}

/// The past and the participle of a lemma of the tables: `("took", "taken")`.
pub fn principal_parts(lemma: &str) -> Option<(&'static str, &'static str)> {
    PARTS.get(lemma).copied()
}

static PARTS: LazyLock<HashMap<&'static str, (&'static str, &'static str)>> = LazyLock::new(|| {
    let first = |cell: &'static str| cell.split('|').next().unwrap_or(cell);
    rows(IRREGULAR).filter_map(|row| Some((row[0]?, (first(row[1]?), first(row[2]?))))).collect()
});

const FUNCTION: &str = include_str!("../../assets/lexicon/function_words.tsv");
const IRREGULAR: &str = include_str!("../../assets/lexicon/verbs_irregular.tsv");
const REGULAR: &str = include_str!("../../assets/lexicon/verbs_regular.tsv");
const NOUNS: &str = include_str!("../../assets/lexicon/nouns_adjectives.tsv");
const EVENTS: &str = include_str!("../../assets/lexicon/event_nouns.tsv");
const ROLES: &str = include_str!("../../assets/lexicon/roles.tsv");

static LEXICON: LazyLock<HashMap<String, Entry>> = LazyLock::new(build);

/// The rows of a table, up to five cells each; an empty cell is `None`.
pub(super) fn rows(table: &'static str) -> impl Iterator<Item = [Option<&'static str>; 5]> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| {
        let mut cells = line.split('\t').map(|cell| Some(cell.trim()).filter(|cell| !cell.is_empty()));
        std::array::from_fn(|_| cells.next().flatten())
    })
}

fn build() -> HashMap<String, Entry> {
    let mut lexicon = HashMap::with_capacity(24_000);
    verbs(&mut lexicon);
    nouns(&mut lexicon);
    for [word, class, auxiliary, ..] in rows(FUNCTION) {
        let (Some(word), Some(class)) = (word, class) else { continue };
        let entry: &mut Entry = lexicon.entry(word.to_owned()).or_default();
        entry.classes = entry.classes.with(Classes::named(class));
        entry.auxiliary = auxiliary.or(entry.auxiliary);
    }
    lexicon
}

fn verbs(lexicon: &mut HashMap<String, Entry>) {
    let mut add = |word: String, lemma: &'static str, form: Form, flags: &str| {
        let entry = lexicon.entry(word).or_default();
        let fresh = Verb {
            lemma,
            forms: VerbForms::default(),
            is_domain: flags.contains('d'),
            is_nounish: flags.contains('n'),
        };
        let verb = entry.verb.get_or_insert(fresh);
        // "found" is the past of find and the base of found: the form of another verb is kept with it.
        verb.forms = verb.forms.with(form);
    };
    for [lemma, past, participle, flags, ..] in rows(IRREGULAR) {
        let (Some(lemma), Some(past), Some(participle)) = (lemma, past, participle) else { continue };
        let flags = flags.unwrap_or_default();
        let regular = regular_forms(lemma, false);
        add(lemma.to_owned(), lemma, Form::Base, flags);
        add(regular.third, lemma, Form::Third, flags);
        add(regular.gerund, lemma, Form::Gerund, flags);
        past.split('|').for_each(|past| add(past.to_owned(), lemma, Form::Past, flags));
        participle.split('|').for_each(|form| add(form.to_owned(), lemma, Form::Participle, flags));
    }
    for [lemma, flags, ..] in rows(REGULAR) {
        let Some(lemma) = lemma else { continue };
        let flags = flags.unwrap_or_default();
        let forms = regular_forms(lemma, flags.contains("x2"));
        add(lemma.to_owned(), lemma, Form::Base, flags);
        add(forms.third, lemma, Form::Third, flags);
        add(forms.gerund, lemma, Form::Gerund, flags);
        add(forms.past.clone(), lemma, Form::Past, flags);
        add(forms.past, lemma, Form::Participle, flags);
    }
}

fn nouns(lexicon: &mut HashMap<String, Entry>) {
    let mut add = |word: &str, class: Classes| {
        let entry = lexicon.entry(word.to_owned()).or_default();
        entry.classes = entry.classes.with(class);
    };
    for [word, class, plural, ..] in rows(NOUNS) {
        let (Some(word), Some(class)) = (word, class) else { continue };
        if class != "adj" {
            add(word, Classes::NOUN);
            add(&plural.map_or_else(|| regular_forms(word, false).third, str::to_owned), Classes::NOUN);
        }
        if class != "noun" {
            add(word, Classes::ADJECTIVE);
        }
    }
    for (table, class) in [(EVENTS, Classes::EVENT), (ROLES, Classes::ROLE)] {
        for [word, plural, ..] in rows(table) {
            for word in [word, plural].into_iter().flatten() {
                // Of "prime minister" the last word is the noun.
                let head = word.rsplit(' ').next().unwrap_or(word);
                add(head, class.with(Classes::NOUN));
            }
        }
    }
}
