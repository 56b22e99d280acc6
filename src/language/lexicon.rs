//! What single words are: the closed classes of English, verbs with their forms, common nouns and adjectives.
//!
//! The lists are written for the project (`assets/lexicon`); the build makes one table of all their forms
//! (`build/lexicon.rs`). Words that are not in it are judged by their endings in [`super::guess`].

use super::word_class::{Classes, Form, Usage, VerbForms};
use crate::text::WordTable;

/// A verb of the lists, by its number; the first is 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lemma(u16);

/// A verb a word may be a form of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verb {
    /// The verb; none for a word that is only guessed to be one.
    pub(super) lemma: Option<Lemma>,
    /// Which forms the word may be.
    pub(super) forms: VerbForms,
    /// How the verb is used.
    pub(super) usage: Usage,
}

/// A verb that helps others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Auxiliary {
    /// is, were
    Be,
    /// has, had
    Have,
    /// does, did
    Do,
}

/// What is known about one word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entry {
    /// Its classes.
    pub(super) classes: Classes,
    /// Which auxiliary it is a form of.
    pub(super) auxiliary: Option<Auxiliary>,
    /// The verbs it may be a form of: two for "found".
    pub(super) verbs: [Option<Verb>; 2],
}

impl Lemma {
    /// The base form: `sign`.
    pub(super) fn text(self) -> &'static str {
        self.parts().map_or("", |parts| parts.base)
    }

    /// Its base and, when they are irregular, its past and its participle.
    pub(super) fn parts(self) -> Option<Parts> {
        let [s0, s1, s2, s3, base, past, participle, doubles] =
            *VERBS.get(usize::from(self.0.wrapping_sub(1)))?;
        let start = u32::from_le_bytes([s0, s1, s2, s3]) as usize;
        let letters = VERB_LETTERS.get(start..)?;
        let (base, rest) = letters.split_at_checked(base.into())?;
        let (past, rest) = rest.split_at_checked(past.into())?;
        let participle = rest.get(..participle.into())?;
        let irregular = (!past.is_empty()).then_some((past, participle));
        Some(Parts { base, irregular, doubles: doubles != 0 })
    }
}

/// The parts of a verb that rules do not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    pub(super) base: &'static str,
    /// Past and participle of an irregular verb.
    pub(super) irregular: Option<(&'static str, &'static str)>,
    /// Whether its last consonant is doubled: admit, admitted.
    pub(super) doubles: bool,
}

impl Auxiliary {
    /// Its base form.
    pub(super) const fn text(self) -> &'static str {
        match self {
            Self::Be => "be",
            Self::Have => "have",
            Self::Do => "do",
        }
    }
}

impl Entry {
    /// An entry as the build writes it: classes and the auxiliary in four bytes, each verb in four.
    fn read(&[c0, c1, c2, auxiliary, ref verbs @ ..]: &[u8; 12]) -> Self {
        let [a0, a1, a_forms, a_usage, b0, b1, b_forms, b_usage] = *verbs;
        let verb = |low, high, forms, usage| {
            let number = u16::from_le_bytes([low, high]);
            let lemma = Some(Lemma(number));
            (number != 0).then_some(Verb { lemma, forms: VerbForms(forms), usage: Usage(usage) })
        };
        Self {
            classes: Classes(u32::from_le_bytes([c0, c1, c2, 0])),
            auxiliary: match auxiliary {
                1 => Some(Auxiliary::Be),
                2 => Some(Auxiliary::Have),
                3 => Some(Auxiliary::Do),
                _ => None,
            },
            verbs: [verb(a0, a1, a_forms, a_usage), verb(b0, b1, b_forms, b_usage)],
        }
    }

    /// The forms of all its verbs.
    pub(super) fn forms(&self) -> VerbForms {
        self.verbs.iter().flatten().fold(VerbForms::default(), |all, verb| all.and(verb.forms))
    }

    /// The verb it is a form of when it is this form.
    pub(super) fn verb(&self, form: Form) -> Option<&Verb> {
        self.verbs.iter().flatten().find(|verb| verb.forms.has(form))
    }

    /// The verb with this base that it may be a form of.
    pub(super) fn verb_named(&self, base: &str) -> Option<&Verb> {
        self.verbs.iter().flatten().find(|verb| verb.lemma.is_some_and(|lemma| lemma.text() == base))
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

/// What the lists know about `word`, however it is capitalised.
pub(super) fn entry(word: &str) -> Option<Entry> {
    LEXICON.find(word).map(Entry::read)
}

static LEXICON: WordTable<12> = WordTable::new(include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.table")));

/// For each verb where its letters begin, how long its base, its past and its participle are, and whether its last
/// letter is doubled.
static VERBS: &[[u8; 8]] = include_bytes!(concat!(env!("OUT_DIR"), "/verbs.rows")).as_chunks().0;

static VERB_LETTERS: &str = include_str!(concat!(env!("OUT_DIR"), "/verbs.txt"));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Tense, inflect};
    use crate::text::rows;
    use std::collections::BTreeSet;

    const FUNCTION: &str = include_str!("../../assets/lexicon/function_words.tsv");
    const IRREGULAR: &str = include_str!("../../assets/lexicon/verbs_irregular.tsv");
    const REGULAR: &str = include_str!("../../assets/lexicon/verbs_regular.tsv");
    const NOUNS: &str = include_str!("../../assets/lexicon/nouns_adjectives.tsv");
    const EVENTS: &str = include_str!("../../assets/lexicon/event_nouns.tsv");
    const ROLES: &str = include_str!("../../assets/lexicon/roles.tsv");

    fn has(word: &str, classes: Classes) -> bool {
        entry(word).is_some_and(|entry| entry.classes.has(classes))
    }

    #[test]
    fn every_word_of_the_lists_of_classes_is_found_with_its_classes() {
        for [word, classes, auxiliary, ..] in rows(FUNCTION) {
            let found = entry(word.unwrap()).unwrap();
            for (class, expected) in [
                ("det", Classes::DETERMINER),
                ("pron", Classes::PRONOUN),
                ("prep", Classes::PREPOSITION),
                ("conj", Classes::COORDINATOR),
                ("sub", Classes::SUBORDINATOR),
                ("modal", Classes::MODAL),
                ("calendar", Classes::CALENDAR),
            ] {
                let is_said = classes.unwrap().split('|').any(|said| said == class);
                assert_eq!(found.classes.has(expected), is_said, "{word:?}: {class}");
            }
            assert!(auxiliary.is_none() || found.auxiliary.map(Auxiliary::text) == auxiliary, "{word:?}");
        }
        for [word, class, many, ..] in rows(NOUNS) {
            let word = word.unwrap();
            assert!(class == Some("adj") || has(word, Classes::NOUN), "{word}");
            assert!(class == Some("noun") || has(word, Classes::ADJECTIVE), "{word}");
            assert!(many.is_none_or(|many| many == "-" || has(many, Classes::PLURAL)), "{word}");
        }
        for (list, class) in [(EVENTS, Classes::EVENT), (ROLES, Classes::ROLE)] {
            let single = |cell: &str| !cell.contains(' ');
            for [one, many, ..] in rows(list) {
                assert!(one.is_none_or(|one| !single(one) || has(one, class)), "{one:?}");
                assert!(many.is_none_or(|many| !single(many) || has(many, Classes::PLURAL)), "{many:?}");
            }
        }
    }

    #[test]
    fn every_verb_of_the_lists_is_found_in_all_its_forms() {
        let written = rows(IRREGULAR).chain(rows(REGULAR));
        for lemma in written.filter_map(|[lemma, ..]| lemma) {
            for (tense, form) in [
                (Tense::Base, Form::Base),
                (Tense::Present, Form::Third),
                (Tense::Past, Form::Past),
                (Tense::Participle, Form::Participle),
                (Tense::Gerund, Form::Gerund),
            ] {
                let word = inflect(lemma, tense).unwrap();
                let is_known =
                    entry(&word).is_some_and(|entry| entry.forms().has(form) || entry.auxiliary.is_some());
                assert!(is_known, "{word} of {lemma}");
            }
        }
        for [lemma, past, participle, ..] in rows(IRREGULAR) {
            let known = |cell: Option<&str>, form| {
                cell.unwrap().split('|').all(|word| entry(word).unwrap().forms().has(form))
            };
            assert!(known(past, Form::Past) && known(participle, Form::Participle), "{lemma:?}");
        }
    }

    #[test]
    fn no_verb_is_both_regular_and_irregular() {
        let regular: BTreeSet<_> = rows(REGULAR).map(|[word, ..]| word).collect();
        for [word, ..] in rows(IRREGULAR) {
            assert!(!regular.contains(&word), "{word:?} is in both lists of verbs");
        }
    }

    #[test]
    fn plurals_are_found_that_no_list_writes() {
        for word in ["treaties", "coups", "marshes", "statesmen"] {
            assert!(has(word, Classes::PLURAL), "{word}");
        }
    }

    #[test]
    fn a_word_may_be_a_form_of_two_verbs() {
        let found = entry("found").unwrap();
        let lemma = |form| found.verb(form).and_then(|verb| verb.lemma).map(Lemma::text);
        assert_eq!(lemma(Form::Past), Some("find"));
        assert_eq!(lemma(Form::Base), Some("found"));
    }
}
