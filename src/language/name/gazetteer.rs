//! Names the tables know: countries with their adjectives and peoples, places, bodies, first names, and the
//! words that tell what a longer name is the name of.

use super::{EntityKind, Gender, MentionForm};
use crate::language::lexicon::rows;
use crate::language::word_map::WordMap;
use crate::text::{Span, Token, TokenKind, lex};
use std::ops::Range;
use std::sync::LazyLock;

/// A name of the tables, for all its spellings.
#[derive(Clone, Debug)]
pub(super) struct Known {
    /// As the table writes it.
    pub(super) name: &'static str,
    pub(super) kind: EntityKind,
    pub(super) takes_the: bool,
    /// Its other nouns.
    pub(super) aliases: Vec<&'static str>,
}

/// What one spelling stands for.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each says one way the spelling is used")]
pub(super) struct Spelling {
    /// Index of its [`Known`].
    pub(super) known: u32,
    /// Whether it can be the noun.
    pub(super) is_noun: bool,
    /// Whether it can be the adjective.
    pub(super) is_adjective: bool,
    /// Whether it can be the people.
    pub(super) is_people: bool,
    /// Whether it counts only in capitals: US.
    is_upper: bool,
}

/// What a word tells as the last of a name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    pub(super) kind: EntityKind,
    /// Whether the name may go on with "of": Treaty of Paris.
    pub(super) takes_of: bool,
}

#[derive(Debug)]
pub(super) struct Gazetteer {
    known: Vec<Known>,
    spellings: WordMap<Option<Spelling>>,
    /// For a first word: how many tokens the longest name has that begins with it.
    longest: WordMap<u8>,
}

pub(super) const COUNTRIES: &str = include_str!("../../../assets/lexicon/countries.tsv");
pub(super) const PLACES: &str = include_str!("../../../assets/lexicon/places.tsv");
pub(super) const ORGANISATIONS: &str = include_str!("../../../assets/lexicon/organisations.tsv");
const GIVEN: &str = include_str!("../../../assets/lexicon/given_names.tsv");
const HEADS: &str = include_str!("../../../assets/lexicon/name_heads.tsv");

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::build);

static HEAD_WORDS: LazyLock<WordMap<Option<Head>>> = LazyLock::new(|| {
    let mut heads = WordMap::with_capacity(512);
    for [word, kind, of, ..] in rows(HEADS) {
        let (Some(word), Some(kind)) = (word, kind.and_then(kind_named)) else { continue };
        *heads.slot(word) = Some(Head { kind, takes_of: of == Some("of") });
    }
    heads
});

static GIVEN_NAMES: LazyLock<WordMap<Given>> = LazyLock::new(|| {
    let mut given = WordMap::with_capacity(8_000);
    for [name, gender, ..] in rows(GIVEN) {
        if let Some(name) = name {
            *given.slot(name) = match gender {
                Some("m") => Given::Known(Some(Gender::Male)),
                Some("f") => Given::Known(Some(Gender::Female)),
                _ => Given::Known(None),
            };
        }
    }
    given
});

#[derive(Clone, Copy, Debug, Default)]
enum Given {
    #[default]
    Unknown,
    Known(Option<Gender>),
}

fn kind_named(word: &str) -> Option<EntityKind> {
    Some(match word {
        "agreement" => EntityKind::Agreement,
        "event" => EntityKind::Event,
        "organisation" => EntityKind::Organisation,
        "place" => EntityKind::Place,
        "facility" => EntityKind::Facility,
        "country" => EntityKind::Country,
        "work" => EntityKind::Work,
        _ => return None,
    })
}

/// What the word tells as the last of a name.
pub(super) fn head(word: &str) -> Option<Head> {
    HEAD_WORDS.find(word).copied().flatten()
}

/// What a word tells as the first of a name: Operation Torch, Lake Victoria.
pub(super) fn leading(word: &str) -> Option<EntityKind> {
    Some(match word {
        "Operation" | "Hurricane" | "Typhoon" | "Cyclone" | "Task" => EntityKind::Event,
        "Lake" | "Mount" | "Cape" | "Camp" | "River" => EntityKind::Place,
        "Fort" | "RAF" => EntityKind::Facility,
        "USS" | "HMS" | "RMS" | "SS" | "INS" | "PNS" | "SMS" | "HMAS" => EntityKind::Other,
        _ => return None,
    })
}

/// Whether the tables have the word as a name of its own.
pub(super) fn is_known(word: &str) -> bool {
    if word.is_ascii() && !word.contains('.') {
        return GAZETTEER.spellings.find(word).is_some();
    }
    let key: Vec<u8> =
        word.bytes().filter(|byte| *byte != b'.').map(|byte| byte.to_ascii_lowercase()).collect();
    GAZETTEER.spellings.find_of(&key).is_some()
}

/// Whether the word is a first name, and whose.
#[expect(clippy::option_option, reason = "a first name may belong to either gender")]
pub(super) fn given_name(word: &str) -> Option<Option<Gender>> {
    match GIVEN_NAMES.find(word) {
        Some(Given::Known(gender)) => Some(*gender),
        _ => None,
    }
}

/// A name of the tables by its index.
pub(super) fn known(index: u32) -> Option<&'static Known> {
    GAZETTEER.known.get(index as usize)
}

/// The longest name of the tables that begins at a token, and the token behind it.
pub(super) fn longest_at(
    text: &str,
    tokens: &[Token],
    at: usize,
    end: usize,
    scratch: &mut Vec<u8>,
) -> Option<(Spelling, usize)> {
    let first = tokens.get(at)?;
    let longest = usize::from(*GAZETTEER.longest.find(first.span.slice(text).trim_end_matches('.'))?);
    let mut found = None;
    scratch.clear();
    let mut words = 0;
    for next in at..end.min(at + 2 * longest) {
        let token = tokens.get(next)?;
        if push_key(text, token, scratch) {
            words += 1;
        } else if !token.is_mark('.') || token.is_spaced {
            break;
        } else {
            continue;
        }
        if words > longest {
            break;
        }
        if let Some(Some(spelling)) = GAZETTEER.spellings.find_of(scratch)
            && (!spelling.is_upper || is_upper(text, tokens, at..next + 1))
        {
            found = Some((*spelling, next + 1));
        }
    }
    found
}

fn is_upper(text: &str, tokens: &[Token], range: Range<usize>) -> bool {
    tokens
        .get(range)
        .unwrap_or_default()
        .iter()
        .all(|token| !token.span.slice(text).bytes().any(|byte| byte.is_ascii_lowercase()))
}

/// Adds a token to a key: small letters, without stops; whether it counts as a word.
pub(super) fn push_key(text: &str, token: &Token, key: &mut Vec<u8>) -> bool {
    if matches!(token.kind, TokenKind::Mark(mark) if mark != '&') {
        return false;
    }
    if !key.is_empty() && token.kind != TokenKind::Clitic {
        key.push(b' ');
    }
    let word = token.span.slice(text);
    if word.is_ascii() {
        key.extend(word.bytes().filter(|byte| *byte != b'.').map(|byte| byte.to_ascii_lowercase()));
    } else {
        let folded = word.replace(['’', 'ʼ'], "'");
        let mut bytes = [0; 4];
        for c in folded.chars().flat_map(char::to_lowercase).filter(|c| *c != '.') {
            key.extend_from_slice(c.encode_utf8(&mut bytes).as_bytes());
        }
    }
    true
}

impl Gazetteer {
    fn build() -> Self {
        let gazetteer = Self {
            known: Vec::with_capacity(4_000),
            spellings: WordMap::with_capacity(8_000),
            longest: WordMap::with_capacity(4_000),
        };
        let mut builder = Builder { gazetteer, tokens: Vec::new(), key: Vec::new() };
        builder.add_countries();
        for [name, aliases, takes_the, ..] in rows(ORGANISATIONS) {
            builder.add(name, aliases, takes_the.is_some(), EntityKind::Organisation);
        }
        for [name, ..] in rows(PLACES) {
            builder.add(name, None, false, EntityKind::Place);
        }
        builder.gazetteer
    }
}

/// The tables on their way into a gazetteer.
struct Builder {
    gazetteer: Gazetteer,
    /// The tokens and the key of the last spelling.
    tokens: Vec<Token>,
    key: Vec<u8>,
}

impl Builder {
    fn add_countries(&mut self) {
        for [name, takes_the, aliases, adjectives, people, ..] in rows(COUNTRIES) {
            let Some(known) = self.add(name, aliases, takes_the.is_some(), EntityKind::Country) else {
                continue;
            };
            for adjective in adjectives.into_iter().flat_map(|cell| cell.split('|')) {
                self.spell(adjective, known, Some(MentionForm::Adjective));
            }
            for people in people.into_iter().flat_map(|cell| cell.split('|')) {
                self.spell(people, known, Some(MentionForm::People));
            }
        }
    }

    fn add(
        &mut self,
        name: Option<&'static str>,
        aliases: Option<&'static str>,
        takes_the: bool,
        kind: EntityKind,
    ) -> Option<u32> {
        let name = name?;
        let aliases: Vec<_> = aliases.into_iter().flat_map(|cell| cell.split('|')).collect();
        let known = u32::try_from(self.gazetteer.known.len()).ok()?;
        self.spell(name, known, None);
        for alias in &aliases {
            self.spell(alias, known, None);
        }
        self.gazetteer.known.push(Known { name, kind, takes_the, aliases });
        Some(known)
    }

    /// The first table that has a spelling keeps it.
    fn spell(&mut self, written: &'static str, known: u32, form: Option<MentionForm>) {
        let (tokens, key) = (&mut self.tokens, &mut self.key);
        tokens.clear();
        key.clear();
        lex(written, Span::trusted(0, written.len()), true, tokens);
        let words = tokens.iter().filter(|token| push_key(written, token, key)).count();
        let Some(first) = tokens.first() else { return };
        let longest = self.gazetteer.longest.slot(first.span.slice(written).trim_end_matches('.'));
        *longest = (*longest).max(u8::try_from(words).unwrap_or(u8::MAX));
        let is_upper = words == 1 && !written.bytes().any(|byte| byte.is_ascii_lowercase());
        let spelling = self.gazetteer.spellings.slot_of(key).get_or_insert(Spelling {
            known,
            is_noun: false,
            is_adjective: false,
            is_people: false,
            is_upper,
        });
        if spelling.known == known {
            match form {
                None => spelling.is_noun = true,
                Some(MentionForm::Adjective) => spelling.is_adjective = true,
                Some(_) => spelling.is_people = true,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn longest(text: &str) -> Option<(&'static str, usize)> {
        let mut tokens = Vec::new();
        lex(text, Span::trusted(0, text.len()), true, &mut tokens);
        let (spelling, end) = longest_at(text, &tokens, 0, tokens.len(), &mut Vec::new())?;
        Some((known(spelling.known)?.name, end))
    }

    #[test]
    fn the_longest_name_of_the_tables_is_found_in_all_its_spellings() {
        assert_eq!(longest("Soviet Union fell"), Some(("Soviet Union", 2)));
        assert_eq!(longest("USSR fell"), Some(("Soviet Union", 1)));
        assert_eq!(longest("Soviets left"), Some(("Soviet Union", 1)));
        assert_eq!(longest("U.S. troops"), Some(("United States", 1)));
        assert_eq!(longest("us and them"), None);
        assert_eq!(longest("Xanadu"), None);
    }

    #[test]
    fn every_head_word_has_a_kind() {
        for [word, kind, ..] in rows(HEADS) {
            assert!(kind.and_then(kind_named).is_some(), "{word:?} {kind:?}");
        }
    }
}
