//! Names the lists know: countries with their adjectives and peoples, places, bodies, first names, and the
//! words that tell what a longer name is the name of. The build makes the tables (`build/names.rs`).

use super::key::push_key;
use super::{EntityKind, Gender};
use crate::text::{Token, WordTable, cells};
use std::ops::Range;

/// A name of the lists, for all its spellings.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    /// As the list writes it.
    pub(super) name: &'static str,
    pub(super) kind: EntityKind,
    pub(super) takes_the: bool,
    aliases: Option<&'static str>,
}

impl Known {
    /// Its other nouns.
    pub(super) fn aliases(self) -> impl Iterator<Item = &'static str> {
        self.aliases.into_iter().flat_map(|cell| cell.split('|'))
    }
}

/// What one spelling stands for.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each says one way the spelling is used")]
pub(super) struct Spelling {
    /// The number of its [`Known`].
    pub(super) known: u16,
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

pub(super) const COUNTRIES: &str = include_str!("../../../assets/lexicon/countries.tsv");
pub(super) const PLACES: &str = include_str!("../../../assets/lexicon/places.tsv");
pub(super) const ORGANISATIONS: &str = include_str!("../../../assets/lexicon/organisations.tsv");

/// Spellings as keys: the number of the name in two bytes, and how the spelling is used.
static SPELLINGS: WordTable<3> = WordTable::new(include_bytes!(concat!(env!("OUT_DIR"), "/spellings.table")));

/// For a first word: how many tokens the longest name has that begins with it.
static FIRST_WORDS: WordTable<1> =
    WordTable::new(include_bytes!(concat!(env!("OUT_DIR"), "/first_words.table")));

/// For each name the first letter of its list and where its line begins there.
static NAMES: &[[u8; 4]] = include_bytes!(concat!(env!("OUT_DIR"), "/names.rows")).as_chunks().0;

static GIVEN_NAMES: WordTable<1> =
    WordTable::new(include_bytes!(concat!(env!("OUT_DIR"), "/given_names.table")));

static HEADS: WordTable<2> = WordTable::new(include_bytes!(concat!(env!("OUT_DIR"), "/name_heads.table")));

/// What the word tells as the last of a name.
pub(super) fn head(word: &str) -> Option<Head> {
    let &[letter, takes_of] = HEADS.find(word)?;
    let kind = match letter {
        b'a' => EntityKind::Agreement,
        b'c' => EntityKind::Country,
        b'e' => EntityKind::Event,
        b'f' => EntityKind::Facility,
        b'o' => EntityKind::Organisation,
        b'p' => EntityKind::Place,
        b'w' => EntityKind::Work,
        _ => return None,
    };
    Some(Head { kind, takes_of: takes_of != 0 })
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
        return SPELLINGS.find(word).is_some();
    }
    let key: Vec<u8> =
        word.bytes().filter(|byte| *byte != b'.').map(|byte| byte.to_ascii_lowercase()).collect();
    SPELLINGS.find_of(&key).is_some()
}

/// The name that the lists have for words in small letters: of "britain" and of "british" the United Kingdom.
pub fn listed_name(words: &str) -> Option<&'static str> {
    let spelling = Spelling::read(*SPELLINGS.find_of(words.as_bytes())?);
    known(spelling.known).map(|known| known.name)
}

/// Whether a word of the tables stands for a people alone: "Spaniards"; `None` for a word they do not have.
pub(super) fn is_people(word: &str) -> Option<bool> {
    let spelling = Spelling::read(*SPELLINGS.find(word)?);
    Some(spelling.is_people && !spelling.is_noun && !spelling.is_adjective)
}

/// Whether the word is a first name, and whose.
#[expect(clippy::option_option, reason = "a first name may belong to either gender")]
pub(in crate::language) fn given_name(word: &str) -> Option<Option<Gender>> {
    Some(match GIVEN_NAMES.find(word)? {
        [b'm'] => Some(Gender::Male),
        [b'f'] => Some(Gender::Female),
        _ => None,
    })
}

/// A name of the lists by its number.
pub(super) fn known(number: u16) -> Option<Known> {
    let (kind, line) = row(number)?;
    let [name, second, third, ..] = cells(line);
    let (aliases, takes_the) = match kind {
        EntityKind::Country => (third, second),
        EntityKind::Organisation => (second, third),
        _ => (None, None),
    };
    Some(Known { name: name?, kind, takes_the: takes_the.is_some(), aliases })
}

/// What kind of name it is.
pub(super) fn kind_of(number: u16) -> Option<EntityKind> {
    row(number).map(|(kind, _)| kind)
}

/// The list a name stands in, by its kind, and its line.
fn row(number: u16) -> Option<(EntityKind, &'static str)> {
    let [start @ .., letter] = *NAMES.get(usize::from(number))?;
    let (kind, list) = match letter {
        b'c' => (EntityKind::Country, COUNTRIES),
        b'o' => (EntityKind::Organisation, ORGANISATIONS),
        _ => (EntityKind::Place, PLACES),
    };
    Some((kind, line_at(list, start)?))
}

/// The line that begins at a place of a list.
pub(super) fn line_at(list: &'static str, [low, middle, high]: [u8; 3]) -> Option<&'static str> {
    let rest = list.get(u32::from_le_bytes([low, middle, high, 0]) as usize..)?;
    rest.lines().next()
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
    let longest = usize::from(FIRST_WORDS.find(first.span.slice(text).trim_end_matches('.'))?[0]);
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
        if let Some(spelling) = SPELLINGS.find_of(scratch).copied().map(Spelling::read)
            && (!spelling.is_upper || is_upper(text, tokens, at..next + 1))
        {
            found = Some((spelling, next + 1));
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

impl Spelling {
    /// A spelling as the build writes it.
    const fn read([low, high, usage]: [u8; 3]) -> Self {
        Self {
            known: u16::from_le_bytes([low, high]),
            is_noun: usage & 1 != 0,
            is_adjective: usage & 2 != 0,
            is_people: usage & 4 != 0,
            is_upper: usage & 8 != 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Span, TokenKind, lex, rows};

    fn words(text: &str) -> Vec<Token> {
        let mut tokens = Vec::new();
        lex(text, Span::trusted(0, text.len()), true, &mut tokens);
        tokens
    }

    fn longest(text: &str) -> Option<(&'static str, usize)> {
        let tokens = words(text);
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

    fn has_mark(name: &str) -> bool {
        let name = name.trim_end_matches(['\'', '’', '.']);
        words(name)
            .iter()
            .any(|token| matches!(token.kind, TokenKind::Mark(mark) if !matches!(mark, '&' | '.')))
    }

    #[test]
    fn every_name_of_the_lists_is_found() {
        for list in [COUNTRIES, ORGANISATIONS, PLACES] {
            for [name, second, third, ..] in rows(list) {
                let name = name.unwrap();
                let aliases = if list == COUNTRIES { third } else { second };
                let aliases = aliases.filter(|_| list != PLACES).into_iter().flat_map(|cell| cell.split('|'));
                // A mark inside ends a name wherever it stands.
                let written = std::iter::once(name).chain(aliases).filter(|name| !has_mark(name));
                for written in written {
                    // A last apostrophe is no part of the key.
                    let length = words(written.trim_end_matches(['\'', '’', '.'])).len();
                    assert_eq!(longest(written).map(|(_, end)| end), Some(length), "{written} of {name}");
                }
            }
        }
        for [name, gender, ..] in rows(include_str!("../../../assets/lexicon/given_names.tsv")) {
            let expected = gender.map(|gender| if gender == "m" { Gender::Male } else { Gender::Female });
            assert_eq!(
                given_name(name.unwrap()),
                Some(expected.filter(|_| gender.is_some_and(|g| g.len() == 1)))
            );
        }
        for [word, _, of, ..] in rows(include_str!("../../../assets/lexicon/name_heads.tsv")) {
            assert_eq!(head(word.unwrap()).unwrap().takes_of, of == Some("of"), "{word:?}");
        }
    }
}
