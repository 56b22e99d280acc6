//! What single words are: the closed classes of English, verbs with their forms, common nouns and adjectives.
//!
//! The tables are written for the project (`assets/lexicon`) and compiled in. Words that are not in them are
//! judged by their endings in [`super::guess`].

use super::lemma::{Form, VerbForms, plural, regular_forms};
use super::word_map::WordMap;
use std::sync::LazyLock;

/// A set of word classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Classes(u32);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:expr, $word:literal;)*) => {
        impl Classes {
            $($(#[$doc])* pub(super) const $name: Self = Self(1 << $bit);)*

            fn named(word: &str) -> Self {
                match word {
                    $($word => Self::$name,)*
                    _ => Self::NONE,
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
    /// January, Monday
    CALENDAR = 19, "calendar";
    /// Mr, Dr
    TITLE = 20, "title";
    /// agreements, men
    PLURAL = 21, "plural";
    /// king, widower
    MALE = 22, "m";
    /// queen, widow
    FEMALE = 23, "f";
}

impl Classes {
    /// No class at all.
    pub(super) const NONE: Self = Self(0);
    const CLOSED: Self = Self((1 << 15) - 1);

    /// Whether the two sets share a class.
    pub(super) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both sets together.
    #[must_use]
    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it holds a class whose words are known one by one, so that a capital makes no name of them.
    pub(super) const fn is_closed(self) -> bool {
        self.has(Self::CLOSED)
    }
}

/// How a verb is used; a set of letters in the tables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Usage(u8);

impl Usage {
    /// Nothing is known of its use.
    pub(super) const NONE: Self = Self(0);
    /// Histories turn on it: sign, invade, found.
    pub(super) const DOMAIN: Self = Self(1);
    /// The base is as often a noun: visit, attack.
    pub(super) const NOUN: Self = Self(2);
    /// It needs an object: without one it is a participle.
    pub(super) const TRANSITIVE: Self = Self(4);
    /// It never takes an object: it is no passive participle.
    pub(super) const INTRANSITIVE: Self = Self(8);
    /// A name after its participle is no object: "a city called Karachi".
    pub(super) const NAMING: Self = Self(16);

    /// Whether the two sets share a member.
    pub(super) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    fn read(cell: Option<&str>) -> Self {
        let bits = cell.unwrap_or_default().split(',').map(|flag| match flag {
            "d" => Self::DOMAIN.0,
            "n" => Self::NOUN.0,
            "t" => Self::TRANSITIVE.0,
            "i" => Self::INTRANSITIVE.0,
            "o" => Self::NAMING.0,
            _ => 0,
        });
        Self(bits.fold(0, |set, bit| set | bit))
    }
}

/// A verb a word may be a form of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verb {
    /// The base form: `sign`; none for a word that is only guessed to be a verb.
    pub(super) lemma: Option<&'static str>,
    /// Which forms the word may be.
    pub(super) forms: VerbForms,
    /// How the verb is used.
    pub(super) usage: Usage,
}

/// What is known about one word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entry {
    /// Its classes.
    pub(super) classes: Classes,
    /// Which auxiliary it is a form of: `be`, `have`, `do`.
    pub(super) auxiliary: Option<&'static str>,
    /// The verbs it may be a form of: two for "found".
    pub(super) verbs: [Option<Verb>; 2],
}

impl Entry {
    /// The forms of all its verbs.
    pub(super) fn forms(&self) -> VerbForms {
        self.verbs.iter().flatten().fold(VerbForms::default(), |all, verb| all.and(verb.forms))
    }

    /// The verb it is a form of when it is this form.
    pub(super) fn verb(&self, form: Form) -> Option<&Verb> {
        self.verbs.iter().flatten().find(|verb| verb.forms.has(form))
    }

    /// How its first verb is used.
    pub(super) fn usage(&self) -> Usage {
        self.verbs.first().copied().flatten().map_or(Usage::default(), |verb| verb.usage)
    }

    /// Whether it may be a noun.
    pub(super) const fn may_be_noun(&self) -> bool {
        self.classes.has(Classes::NOUN)
    }
}

/// What the tables know about `word`, however it is capitalised.
pub(super) fn entry(word: &str) -> Option<&'static Entry> {
    LEXICON.find(word)
}

const FUNCTION: &str = include_str!("../../assets/lexicon/function_words.tsv");
pub(super) const IRREGULAR: &str = include_str!("../../assets/lexicon/verbs_irregular.tsv");
pub(super) const REGULAR: &str = include_str!("../../assets/lexicon/verbs_regular.tsv");
const NOUNS: &str = include_str!("../../assets/lexicon/nouns_adjectives.tsv");
const EVENTS: &str = include_str!("../../assets/lexicon/event_nouns.tsv");
pub(super) const ROLES: &str = include_str!("../../assets/lexicon/roles.tsv");

static LEXICON: LazyLock<WordMap<Entry>> = LazyLock::new(|| {
    let mut lexicon = WordMap::with_capacity(24_000);
    add_irregular_verbs(&mut lexicon);
    add_regular_verbs(&mut lexicon);
    add_nouns(&mut lexicon);
    add_heads(&mut lexicon);
    for [word, classes, auxiliary, ..] in rows(FUNCTION) {
        let (Some(word), Some(classes)) = (word, classes) else { continue };
        let entry = lexicon.slot(word);
        entry.classes = classes.split('|').fold(entry.classes, |all, name| all.with(Classes::named(name)));
        entry.auxiliary = auxiliary.or(entry.auxiliary);
    }
    lexicon
});

/// The rows of a table, up to seven cells each; an empty cell is `None`.
pub(super) fn rows(table: &'static str) -> impl Iterator<Item = [Option<&'static str>; 7]> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| {
        let mut rest = Some(line);
        std::array::from_fn(|_| {
            let written = rest?;
            // Cells are short: looking byte by byte is quicker than a search that is made ready first.
            let cell = match written.bytes().position(|byte| byte == b'\t') {
                Some(end) => {
                    rest = written.get(end + 1..);
                    written.get(..end).unwrap_or_default()
                }
                None => rest.take().unwrap_or_default(),
            };
            Some(cell.trim_ascii()).filter(|cell| !cell.is_empty())
        })
    })
}

fn add_form(lexicon: &mut WordMap<Entry>, word: &str, lemma: &'static str, form: Form, usage: Usage) {
    let entry = lexicon.slot(word);
    if usage.has(Usage::NOUN) && form == Form::Base {
        entry.classes = entry.classes.with(Classes::NOUN);
    }
    if usage.has(Usage::NOUN) && form == Form::Third {
        entry.classes = entry.classes.with(Classes::NOUN).with(Classes::PLURAL);
    }
    for slot in &mut entry.verbs {
        let verb = slot.get_or_insert(Verb { lemma: Some(lemma), forms: VerbForms::default(), usage });
        if verb.lemma == Some(lemma) {
            verb.forms = verb.forms.with(form);
            return;
        }
    }
}

fn add_irregular_verbs(lexicon: &mut WordMap<Entry>) {
    for [lemma, past, participle, flags, ..] in rows(IRREGULAR) {
        let (Some(lemma), Some(past), Some(participle)) = (lemma, past, participle) else { continue };
        let usage = Usage::read(flags);
        let regular = regular_forms(lemma, flags.unwrap_or_default().contains('x'));
        add_form(lexicon, lemma, lemma, Form::Base, usage);
        add_form(lexicon, &regular.third, lemma, Form::Third, usage);
        add_form(lexicon, &regular.gerund, lemma, Form::Gerund, usage);
        past.split('|').for_each(|word| add_form(lexicon, word, lemma, Form::Past, usage));
        participle.split('|').for_each(|word| add_form(lexicon, word, lemma, Form::Participle, usage));
    }
}

fn add_regular_verbs(lexicon: &mut WordMap<Entry>) {
    for [lemma, flags, ..] in rows(REGULAR) {
        let Some(lemma) = lemma else { continue };
        let flags = flags.unwrap_or_default();
        let usage = Usage::read(Some(flags));
        // "x1": travelled and traveled are both written.
        let spellings = [flags.contains('x'), flags.contains("x2")];
        let count = if spellings[0] == spellings[1] { 1 } else { 2 };
        for doubles in spellings.into_iter().take(count) {
            let forms = regular_forms(lemma, doubles);
            add_form(lexicon, lemma, lemma, Form::Base, usage);
            add_form(lexicon, &forms.third, lemma, Form::Third, usage);
            add_form(lexicon, &forms.gerund, lemma, Form::Gerund, usage);
            add_form(lexicon, &forms.past, lemma, Form::Past, usage);
            add_form(lexicon, &forms.past, lemma, Form::Participle, usage);
        }
    }
}

fn add_classes(lexicon: &mut WordMap<Entry>, word: &str, classes: Classes) {
    let entry = lexicon.slot(word);
    entry.classes = entry.classes.with(classes);
}

fn add_nouns(lexicon: &mut WordMap<Entry>) {
    for [word, class, many, ..] in rows(NOUNS) {
        let (Some(word), Some(class)) = (word, class) else { continue };
        if class != "adj" {
            add_classes(lexicon, word, Classes::NOUN);
            match many {
                Some("-") => {}
                Some(many) => add_classes(lexicon, many, Classes::NOUN.with(Classes::PLURAL)),
                None => add_classes(lexicon, &plural(word), Classes::NOUN.with(Classes::PLURAL)),
            }
        }
        if class != "noun" {
            add_classes(lexicon, word, Classes::ADJECTIVE);
            add_degrees(lexicon, word);
        }
    }
}

/// "fast", "faster", "fastest": short adjectives have degrees.
fn add_degrees(lexicon: &mut WordMap<Entry>, word: &str) {
    let is_short = word.len() <= 6
        && word.bytes().all(|byte| byte.is_ascii_lowercase())
        && !word.ends_with(['c', 'l', 'n', 's']);
    if !is_short {
        return;
    }
    let (stem, joint) = match (word.strip_suffix('e'), word.strip_suffix('y')) {
        (Some(stem), _) => (stem, ""),
        (_, Some(stem)) => (stem, "i"),
        _ => (word, ""),
    };
    for ending in ["er", "est"] {
        add_classes(lexicon, &[stem, joint, ending].concat(), Classes::ADJECTIVE);
    }
}

/// The head nouns of events and roles: of "prime minister" the last word.
fn add_heads(lexicon: &mut WordMap<Entry>) {
    let head = |words: &'static str| {
        let words = words.split(" of ").next().unwrap_or(words);
        words.rsplit(' ').next().unwrap_or(words)
    };
    for (table, class) in [(EVENTS, Classes::EVENT), (ROLES, Classes::ROLE)] {
        for [one, many, gender, ..] in rows(table) {
            let gender = gender.map_or(Classes::NONE, Classes::named);
            let classes = class.with(Classes::NOUN).with(gender);
            if let Some(one) = one {
                add_classes(lexicon, head(one), classes);
            }
            if let Some(many) = many {
                add_classes(lexicon, head(many), classes.with(Classes::PLURAL));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_table_has_a_word_twice() {
        for (name, table) in [
            ("function words", FUNCTION),
            ("irregular verbs", IRREGULAR),
            ("regular verbs", REGULAR),
            ("nouns and adjectives", NOUNS),
            ("event nouns", EVENTS),
            ("roles", ROLES),
        ] {
            let mut seen = BTreeSet::new();
            for [word, ..] in rows(table) {
                assert!(seen.insert(word), "{name}: {word:?} stands twice");
            }
            assert!(seen.len() > 200, "{name}");
        }
        let regular: BTreeSet<_> = rows(REGULAR).map(|[word, ..]| word).collect();
        for [word, ..] in rows(IRREGULAR) {
            assert!(!regular.contains(&word), "{word:?} is in both tables of verbs");
        }
    }

    #[test]
    fn every_class_and_flag_of_the_tables_is_known() {
        for [word, classes, auxiliary, ..] in rows(FUNCTION) {
            for class in classes.unwrap().split('|') {
                assert_ne!(Classes::named(class), Classes::NONE, "{word:?}: {class}");
            }
            assert!(matches!(auxiliary, None | Some("be" | "have" | "do")), "{word:?}");
        }
        let is_known = |flag: &str| matches!(flag, "d" | "n" | "t" | "i" | "o" | "x1" | "x2");
        for [word, flags, ..] in rows(REGULAR) {
            assert!(flags.is_none_or(|flags| flags.split(',').all(is_known)), "{word:?}: {flags:?}");
        }
        for [word, _, _, flags, ..] in rows(IRREGULAR) {
            assert!(flags.is_none_or(|flags| flags.split(',').all(is_known)), "{word:?}: {flags:?}");
        }
        for [word, class, ..] in rows(NOUNS) {
            assert!(matches!(class, Some("noun" | "adj" | "both")), "{word:?}: {class:?}");
        }
    }

    #[test]
    fn a_word_may_be_a_form_of_two_verbs() {
        let found = entry("found").unwrap();
        assert_eq!(found.verb(Form::Past).unwrap().lemma, Some("find"));
        assert_eq!(found.verb(Form::Base).unwrap().lemma, Some("found"));
    }
}
