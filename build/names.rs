//! The names the program knows: countries, places and bodies in all their spellings, first names, and the last words
//! of names.
//!
//! Of a name its row is kept: where its line begins in its list. What else the line says is read there when it is asked.

use crate::Built;
use crate::language::key::push_key;
use crate::table::{self, Words, rows, small};
use crate::text::word_list::cells;
use crate::text::{Span, lex};

const COUNTRIES: &str = include_str!("../assets/lexicon/countries.tsv");
const PLACES: &str = include_str!("../assets/lexicon/places.tsv");
const ORGANISATIONS: &str = include_str!("../assets/lexicon/organisations.tsv");

/// The names of the three lists.
pub(crate) struct Names {
    /// Spellings as keys, each with the number of its name and how it is used.
    pub(crate) spellings: Vec<u8>,
    /// First words, each with the number of words of the longest name that begins with it.
    pub(crate) first_words: Vec<u8>,
    /// Four bytes for each name: where its line begins, and the first letter of its list.
    pub(crate) rows: Vec<u8>,
}

/// How a spelling is used; all but the last say what it can be.
const NOUN: u8 = 1;
const ADJECTIVE: u8 = 2;
const PEOPLE: u8 = 4;
/// It counts only in capitals: US.
const UPPER: u8 = 8;

#[derive(Default)]
struct Builder {
    spellings: Words<3>,
    first_words: Words<1>,
    rows: Vec<u8>,
}

/// Reads the three lists; the first that has a spelling keeps it.
pub(crate) fn build() -> Built<Names> {
    let mut builder = Builder::default();
    for (at, line) in lines(COUNTRIES) {
        let [name, _, aliases, adjectives, people, ..] = cells(line);
        let number = builder.add(at, b'c')?;
        for (cell, usage) in [(name, NOUN), (aliases, NOUN), (adjectives, ADJECTIVE), (people, PEOPLE)] {
            builder.spell(cell, number, usage)?;
        }
    }
    for (at, line) in lines(ORGANISATIONS) {
        let [name, aliases, ..] = cells(line);
        let number = builder.add(at, b'o')?;
        builder.spell(name, number, NOUN)?;
        builder.spell(aliases, number, NOUN)?;
    }
    for (at, line) in lines(PLACES) {
        let number = builder.add(at, b'p')?;
        builder.spell(cells(line)[0], number, NOUN)?;
    }
    Ok(Names {
        spellings: table::write(&builder.spellings)?,
        first_words: table::write(&builder.first_words)?,
        rows: builder.rows,
    })
}

/// The lines of a list that are rows, each with its place.
fn lines(list: &'static str) -> impl Iterator<Item = (usize, &'static str)> {
    let mut at = 0;
    let places = list.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        (start, line.trim_end())
    });
    places.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
}

impl Builder {
    /// A row for a name; its number.
    fn add(&mut self, line: usize, list: u8) -> Built<u16> {
        let number = u16::try_from(self.rows.len() / 4)?;
        self.rows.extend((u32::try_from(line)? | u32::from(list) << 24).to_le_bytes());
        Ok(number)
    }

    fn spell(&mut self, cell: Option<&'static str>, number: u16, usage: u8) -> Built<()> {
        for written in cell.into_iter().flat_map(|cell| cell.split('|')) {
            let (mut tokens, mut key) = (Vec::new(), Vec::new());
            lex(written, Span::trusted(0, written.len()), true, &mut tokens);
            let words = tokens.iter().filter(|token| push_key(written, token, &mut key)).count();
            let Some(first) = tokens.first() else { continue };
            let longest =
                self.first_words.entry(small(first.span.slice(written).trim_end_matches('.'))).or_default();
            longest[0] = longest[0].max(u8::try_from(words)?);
            let is_upper = words == 1 && !written.bytes().any(|byte| byte.is_ascii_lowercase());
            let [low, high] = number.to_le_bytes();
            let spelling = self.spellings.entry(key).or_insert([low, high, if is_upper { UPPER } else { 0 }]);
            if [spelling[0], spelling[1]] == [low, high] {
                spelling[2] |= usage;
                // "COMECON" and "Comecon": either way of writing will do.
                if !is_upper {
                    spelling[2] &= !UPPER;
                }
            }
        }
        Ok(())
    }
}

/// First names: `m`, `f`, or 0 when either may bear it.
pub(crate) fn given_names() -> Built<Vec<u8>> {
    let mut names = Words::new();
    for [name, gender, ..] in rows(include_str!("../assets/lexicon/given_names.tsv")) {
        let gender = match gender {
            Some("m") => b'm',
            Some("f") => b'f',
            _ => 0,
        };
        names.insert(small(name.unwrap_or_default()), [gender]);
    }
    table::write(&names)
}

/// Last words of names: the first letter of the kind, and whether the name may go on with "of".
pub(crate) fn heads() -> Built<Vec<u8>> {
    let mut heads = Words::new();
    for [word, kind, of, ..] in rows(include_str!("../assets/lexicon/name_heads.tsv")) {
        let kind = kind.filter(|kind| {
            ["agreement", "country", "event", "facility", "organisation", "place", "work"].contains(kind)
        });
        let (Some(word), Some([letter, ..])) = (word, kind.map(str::as_bytes)) else {
            return Err(format!("{word:?} has no kind").into());
        };
        heads.insert(small(word), [*letter, u8::from(of == Some("of"))]);
    }
    table::write(&heads)
}

/// Places as they are written, each with where its line begins.
pub(crate) fn sorts_of_places() -> Built<Vec<u8>> {
    table_of_lines(PLACES, |[name, sort, ..]| sort.and(name).into_iter().collect())
}

/// Bodies and their other names, each with where its line begins.
pub(crate) fn sorts_of_bodies() -> Built<Vec<u8>> {
    table_of_lines(ORGANISATIONS, |[name, aliases, _, sort, ..]| {
        let names = name.into_iter().chain(aliases.into_iter().flat_map(|cell| cell.split('|')));
        names.filter(|_| sort.is_some()).collect()
    })
}

/// Countries and their other names, each with where its line begins.
pub(crate) fn states() -> Built<Vec<u8>> {
    table_of_lines(COUNTRIES, |[name, _, aliases, ..]| {
        name.into_iter().chain(aliases.into_iter().flat_map(|cell| cell.split('|'))).collect()
    })
}

fn table_of_lines(
    list: &'static str,
    names: impl Fn([Option<&'static str>; 7]) -> Vec<&'static str>,
) -> Built<Vec<u8>> {
    let mut words = Words::new();
    for (at, line) in lines(list) {
        for name in names(cells(line)) {
            words.insert(name.into(), u32::try_from(at)?.to_le_bytes());
        }
    }
    table::write(&words)
}
