//! The words of the language with all their forms: closed classes, verbs, nouns, adjectives, heads of events and roles.

use crate::Built;
use crate::language::spelling::{regular_forms, with_s};
use crate::language::word_class::{Classes, Form, Usage, VerbForms};
use crate::table::{self, Words, rows, small};
use std::collections::BTreeMap;

/// What the lexicon is made of.
pub(crate) struct Lexicon {
    /// The table of all words.
    pub(crate) words: Vec<u8>,
    /// A row of eight bytes for each verb: where its letters begin, how long its base, its past and its participle are,
    /// and whether it doubles its last letter.
    pub(crate) verbs: Vec<u8>,
    /// The letters of the verbs; past and participle of the irregular ones behind the base.
    pub(crate) verb_letters: String,
}

/// How a verb is used whose base is as often a noun: visit, attack. Of the program this is known by the classes.
const ALSO_A_NOUN: Usage = Usage(2);

/// A verb a word may be a form of.
#[derive(Clone, Copy)]
struct Verb {
    number: u16,
    forms: VerbForms,
    usage: Usage,
}

/// What is known about one word.
#[derive(Default)]
struct Entry {
    classes: Classes,
    auxiliary: u8,
    verbs: [Option<Verb>; 2],
}

#[derive(Default)]
struct Builder {
    entries: BTreeMap<Vec<u8>, Entry>,
    verbs: Vec<u8>,
    letters: String,
}

/// Reads the lists.
pub(crate) fn build() -> Built<Lexicon> {
    let mut builder = Builder::default();
    builder.add_irregular_verbs()?;
    builder.add_regular_verbs()?;
    builder.add_nouns()?;
    builder.add_heads()?;
    builder.add_function_words()?;
    let words: Words<12> =
        builder.entries.iter().map(|(word, entry)| (word.clone(), entry.bytes())).collect();
    Ok(Lexicon { words: table::write(&words)?, verbs: builder.verbs, verb_letters: builder.letters })
}

impl Entry {
    /// Classes and the auxiliary in four bytes, each verb in four.
    fn bytes(&self) -> [u8; 12] {
        let mut bytes = [0; 12];
        let (head, verbs) = bytes.split_at_mut(4);
        head.copy_from_slice(&(self.classes.0 | u32::from(self.auxiliary) << 24).to_le_bytes());
        for (into, verb) in verbs.chunks_exact_mut(4).zip(self.verbs.into_iter().flatten()) {
            let [low, high] = verb.number.to_le_bytes();
            into.copy_from_slice(&[low, high, verb.forms.0, verb.usage.0]);
        }
        bytes
    }
}

impl Builder {
    fn add_classes(&mut self, word: &str, classes: Classes) {
        let entry = self.entries.entry(small(word)).or_default();
        entry.classes = entry.classes.with(classes);
    }

    /// A word may be a form of two verbs; those of the irregular ones come first.
    fn add_form(&mut self, word: &str, number: u16, form: Form, usage: Usage) {
        let entry = self.entries.entry(small(word)).or_default();
        if usage.has(ALSO_A_NOUN) && form == Form::Base {
            entry.classes = entry.classes.with(Classes::NOUN);
        }
        if usage.has(ALSO_A_NOUN) && form == Form::Third {
            entry.classes = entry.classes.with(Classes::NOUN).with(Classes::PLURAL);
        }
        for slot in &mut entry.verbs {
            let verb = slot.get_or_insert(Verb { number, forms: VerbForms::NONE, usage });
            if verb.number == number {
                verb.forms = verb.forms.with(form);
                return;
            }
        }
    }

    /// A row for a verb; its number, from 1 on.
    fn number(&mut self, lemma: &str, parts: [&str; 2], doubles: bool) -> Built<u16> {
        let start = u32::try_from(self.letters.len())?;
        let [past, participle] = parts.map(|cell| cell.split('|').next().unwrap_or(cell));
        self.letters.extend([lemma, past, participle]);
        self.verbs.extend(start.to_le_bytes());
        for part in [lemma, past, participle] {
            self.verbs.push(u8::try_from(part.len())?);
        }
        self.verbs.push(u8::from(doubles));
        Ok(u16::try_from(self.verbs.len() / 8)?)
    }

    fn add_irregular_verbs(&mut self) -> Built<()> {
        for [lemma, past, participle, flags, ..] in
            rows(include_str!("../assets/lexicon/verbs_irregular.tsv"))
        {
            let (Some(lemma), Some(past), Some(participle)) = (lemma, past, participle) else {
                return Err(format!("the irregular verb {lemma:?} lacks a form").into());
            };
            let usage = usage(flags)?;
            let doubles = flags.unwrap_or_default().contains('x');
            let regular = regular_forms(lemma, doubles);
            let number = self.number(lemma, [past, participle], doubles)?;
            self.add_form(lemma, number, Form::Base, usage);
            self.add_form(&regular.third.concat(), number, Form::Third, usage);
            self.add_form(&regular.gerund.concat(), number, Form::Gerund, usage);
            past.split('|').for_each(|word| self.add_form(word, number, Form::Past, usage));
            participle.split('|').for_each(|word| self.add_form(word, number, Form::Participle, usage));
        }
        Ok(())
    }

    fn add_regular_verbs(&mut self) -> Built<()> {
        for [lemma, flags, ..] in rows(include_str!("../assets/lexicon/verbs_regular.tsv")) {
            let Some(lemma) = lemma else { continue };
            let usage = usage(flags)?;
            let flags = flags.unwrap_or_default();
            let number = self.number(lemma, [""; 2], flags.contains('x'))?;
            // "x1": travelled and traveled are both written.
            let spellings = [flags.contains('x'), flags.contains("x2")];
            let count = if spellings[0] == spellings[1] { 1 } else { 2 };
            for doubles in spellings.into_iter().take(count) {
                let forms = regular_forms(lemma, doubles);
                self.add_form(lemma, number, Form::Base, usage);
                self.add_form(&forms.third.concat(), number, Form::Third, usage);
                self.add_form(&forms.gerund.concat(), number, Form::Gerund, usage);
                self.add_form(&forms.past.concat(), number, Form::Past, usage);
                self.add_form(&forms.past.concat(), number, Form::Participle, usage);
            }
        }
        Ok(())
    }

    fn add_nouns(&mut self) -> Built<()> {
        for [word, class, many, ..] in rows(include_str!("../assets/lexicon/nouns_adjectives.tsv")) {
            let (Some(word), Some(class @ ("noun" | "adj" | "both"))) = (word, class) else {
                return Err(format!("{word:?}: {class:?} is no class of the list").into());
            };
            if class != "adj" {
                self.add_classes(word, Classes::NOUN);
                let many = many.map_or_else(|| plural(word), str::to_owned);
                if many != "-" {
                    self.add_classes(&many, Classes::NOUN.with(Classes::PLURAL));
                }
            }
            if class != "noun" {
                self.add_classes(word, Classes::ADJECTIVE);
                self.add_degrees(word);
            }
        }
        Ok(())
    }

    /// "fast", "faster", "fastest": short adjectives have degrees.
    fn add_degrees(&mut self, word: &str) {
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
            self.add_classes(&[stem, joint, ending].concat(), Classes::ADJECTIVE);
        }
    }

    /// The head nouns of events and roles: of "prime minister" the last word.
    fn add_heads(&mut self) -> Built<()> {
        let head = |words: &'static str| {
            let words = words.split(" of ").next().unwrap_or(words);
            words.rsplit(' ').next().unwrap_or(words)
        };
        for (list, class) in [
            (include_str!("../assets/lexicon/event_nouns.tsv"), Classes::EVENT),
            (include_str!("../assets/lexicon/roles.tsv"), Classes::ROLE),
        ] {
            for [one, many, gender, ..] in rows(list) {
                let gender = gender.map_or(Ok(Classes::NONE), class_named)?;
                let classes = class.with(Classes::NOUN).with(gender);
                if let Some(one) = one {
                    self.add_classes(head(one), classes);
                }
                if let Some(many) = many {
                    self.add_classes(head(many), classes.with(Classes::PLURAL));
                }
            }
        }
        Ok(())
    }

    fn add_function_words(&mut self) -> Built<()> {
        for [word, classes, auxiliary, ..] in rows(include_str!("../assets/lexicon/function_words.tsv")) {
            let (Some(word), Some(classes)) = (word, classes) else {
                return Err(format!("{word:?} has no class").into());
            };
            for class in classes.split('|') {
                self.add_classes(word, class_named(class)?);
            }
            if let Some(auxiliary) = auxiliary {
                let number = match auxiliary {
                    "be" => 1,
                    "have" => 2,
                    "do" => 3,
                    _ => return Err(format!("{word}: {auxiliary} is no auxiliary").into()),
                };
                self.entries.entry(small(word)).or_default().auxiliary = number;
            }
        }
        Ok(())
    }
}

/// The class that the lists name so.
fn class_named(word: &str) -> Built<Classes> {
    Ok(match word {
        "det" => Classes::DETERMINER,
        "pron" => Classes::PRONOUN,
        "reflexive" => Classes::REFLEXIVE,
        "poss" => Classes::POSSESSIVE,
        "demonstrative" => Classes::DEMONSTRATIVE,
        "prep" => Classes::PREPOSITION,
        "conj" => Classes::COORDINATOR,
        "sub" => Classes::SUBORDINATOR,
        "aux" => Classes::AUXILIARY,
        "modal" => Classes::MODAL,
        "neg" => Classes::NEGATION,
        "wh" => Classes::WH,
        "adv" => Classes::ADVERB,
        "number" => Classes::NUMBER,
        "particle" => Classes::PARTICLE,
        "noun" => Classes::NOUN,
        "adj" => Classes::ADJECTIVE,
        "role" => Classes::ROLE,
        "calendar" => Classes::CALENDAR,
        "title" => Classes::TITLE,
        "m" => Classes::MALE,
        "f" => Classes::FEMALE,
        _ => return Err(format!("{word} is no class").into()),
    })
}

fn usage(cell: Option<&str>) -> Built<Usage> {
    let flags = cell.into_iter().flat_map(|cell| cell.split(','));
    let bits = flags.map(|flag| match flag {
        "d" => Ok(Usage::DOMAIN.0),
        "n" => Ok(ALSO_A_NOUN.0),
        "t" => Ok(Usage::TRANSITIVE.0),
        "i" => Ok(Usage::INTRANSITIVE.0),
        "o" => Ok(Usage::NAMING.0),
        "k" => Ok(Usage::SORTING.0),
        "x1" | "x2" => Ok(0),
        _ => Err(format!("{flag} is no flag of a verb")),
    });
    Ok(Usage(bits.collect::<Result<Vec<_>, _>>()?.into_iter().fold(0, |set, bit| set | bit)))
}

/// The plural of a noun by rule: `treaty`, `treaties`.
fn plural(noun: &str) -> String {
    if let Some(stem) = noun.strip_suffix("man").filter(|stem| !stem.is_empty() && !stem.ends_with("hu")) {
        return [stem, "men"].concat();
    }
    with_s(noun, &["ero", "eto", "cho"]).concat()
}
