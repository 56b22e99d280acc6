//! What sort of place or body a name is, finer than its kind: city or sea, bank or party.
//!
//! The tables tell it, else a word of the name itself ("Lake Van", "Delhi University").

use super::EntityKind;
use super::gazetteer::{COUNTRIES, ORGANISATIONS, PLACES, line_at};
use crate::text::{Row, WordTable, cells};

/// What the tables say of one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// `city`, `sea`, `region`; `bank`, `party`.
    pub name: &'static str,
    /// For a place, the country it lies in.
    pub within: Option<&'static str>,
}

/// Places as they are written, each with where its line begins.
static PLACE_LINES: WordTable<4> =
    WordTable::new(include_bytes!(concat!(env!("OUT_DIR"), "/place_sorts.table")));

/// The same of bodies, under each of their names.
static BODY_LINES: WordTable<4> =
    WordTable::new(include_bytes!(concat!(env!("OUT_DIR"), "/body_sorts.table")));

/// The same of countries, under each of their names.
static STATE_LINES: WordTable<4> = WordTable::new(include_bytes!(concat!(env!("OUT_DIR"), "/states.table")));

/// The row of a list that a name stands in.
fn row(lines: &WordTable<4>, list: &'static str, name: &str) -> Option<Row> {
    let &[start @ .., _] = lines.find_of(name.as_bytes())?;
    line_at(list, start).map(cells)
}

fn place(name: &str) -> Option<Sort> {
    let [_, sort, within, ..] = row(&PLACE_LINES, PLACES, name)?;
    Some(Sort { name: sort?, within })
}

fn body(name: &str) -> Option<Sort> {
    let [_, _, _, sort, ..] = row(&BODY_LINES, ORGANISATIONS, name)?;
    Some(Sort { name: sort?, within: None })
}

/// A country, with what it shares with the states before and after it.
#[derive(Clone, Copy, Debug)]
pub struct State<'n> {
    name: &'n str,
    adjectives: Option<&'static str>,
    /// With which letters its adjectives begin, one bit for each.
    initials: u64,
    capital: Option<&'static str>,
}

impl<'n> State<'n> {
    /// The country of a name, when the tables know it.
    pub fn of(name: &'n str) -> Option<Self> {
        let [_, _, _, adjectives, _, capital, _] = row(&STATE_LINES, COUNTRIES, name)?;
        let firsts = adjectives.unwrap_or_default().split('|').filter_map(|word| word.as_bytes().first());
        let initials = firsts.fold(0, |initials, first| initials | 1 << (first % 64));
        Some(Self { name, adjectives, initials, capital })
    }

    /// Whether both are one state under two names, or one the heir of the other: Russia and the Soviet Union.
    pub fn is_one_with(&self, other: &Self) -> bool {
        let share = |mine: &str, theirs: &str| {
            mine.split('|').any(|word| theirs.split('|').any(|other| word == other))
        };
        self.capital.is_some() && self.capital == other.capital
            || has_same_root(self.name, other.name)
            || self.initials & other.initials != 0
                && self.adjectives.zip(other.adjectives).is_some_and(|(mine, theirs)| share(mine, theirs))
    }
}

/// The sort of a place or a body; `None` when neither the tables nor the name tell.
pub fn sort(kind: EntityKind, name: &str) -> Option<Sort> {
    let told = |name| Sort { name, within: None };
    match kind {
        EntityKind::Place => place(name).or_else(|| place_word(name).map(told)),
        EntityKind::Organisation => body(name).or_else(|| body_word(name).map(told)),
        _ => None,
    }
}

/// Whether two countries are one state under two names, or one the heir of the other: Russia and the Soviet Union.
pub fn are_one_state(one: &str, other: &str) -> bool {
    State::of(one).zip(State::of(other)).is_some_and(|(one, other)| one.is_one_with(&other))
}

/// What is of a country: "Cuban" for Cuba.
pub fn adjectives(country: &str) -> impl Iterator<Item = &'static str> {
    let known = State::of(country).and_then(|state| state.adjectives);
    known.into_iter().flat_map(|adjectives| adjectives.split('|'))
}

/// Russia and the Russian Empire.
fn has_same_root(one: &str, other: &str) -> bool {
    let first = |name: &str| name.split(' ').next().map_or(0, str::len) >= 5;
    let is_side = |name: &str| {
        ["North ", "South ", "East ", "West ", "United "].iter().any(|side| name.starts_with(side))
    };
    one.as_bytes().first() == other.as_bytes().first()
        && one.chars().take(5).eq(other.chars().take(5))
        && first(one)
        && first(other)
        && !is_side(one)
}

fn place_word(name: &str) -> Option<&'static str> {
    let mut words = name.split(' ');
    let (first, last) = (words.next()?, words.next_back()?);
    Some(match (first, last) {
        (_, "Sea" | "Ocean" | "Gulf" | "Bay" | "Sound") | ("Gulf" | "Bay" | "Sea", _) => "sea",
        (_, "River" | "Creek") | ("River", _) => "river",
        (_, "Lake") | ("Lake", _) => "lake",
        (_, "Strait" | "Straits" | "Channel") | ("Strait" | "Straits", _) => "strait",
        (_, "Island" | "Islands" | "Isles") | ("Island" | "Isle", _) => "island",
        (_, "Mountain" | "Mountains" | "Hill" | "Hills" | "Alps" | "Peak") | ("Mount", _) => "mountain",
        (_, "Desert") => "desert",
        (
            _,
            "Province" | "Provinces" | "Peninsula" | "Valley" | "Delta" | "Coast" | "County" | "District"
            | "Region" | "Territory" | "Plateau" | "Shire",
        ) => "region",
        (_, "City" | "Town") => "city",
        (_, "Avenue" | "Lane" | "Quay" | "Road" | "Square" | "Street") => "street",
        (_, "Border" | "Frontier" | "Line" | "Wall") => "line",
        (_, "Pass") => "pass",
        (
            _,
            "Abbey" | "Bridge" | "Castle" | "Cathedral" | "Church" | "Gate" | "Hall" | "Hotel" | "House"
            | "Jail" | "Mosque" | "Palace" | "Prison" | "Station" | "Temple" | "Tower",
        ) => "building",
        _ => return None,
    })
}

fn body_word(name: &str) -> Option<&'static str> {
    let first = name.split(' ').next()?;
    let last = name.split(' ').next_back()?;
    Some(match (first, last) {
        (_, "University" | "College" | "School" | "Academy" | "Institute" | "Madrasa")
        | ("University" | "College" | "School" | "Academy" | "Institute", _) => "university",
        (_, "Bank") | ("Bank" | "Banque", _) => "bank",
        (_, "Party") => "party",
        (_, "Company" | "Corporation" | "Corp" | "Inc" | "Ltd" | "Railway" | "Railways" | "Airlines") => {
            "company"
        }
        (_, "Court") | ("Court", _) => "court",
        (_, "League" | "Congress") | ("League" | "Congress", _) => "league",
        (_, "Times" | "Post" | "Gazette" | "Herald" | "Tribune") => "newspaper",
        (_, "Agency" | "Ministry" | "Department" | "Bureau" | "Commission")
        | ("Ministry" | "Department", _) => "agency",
        (_, "Army" | "Navy" | "Guard" | "Force" | "Corps") => "army",
        (_, "Parliament" | "Assembly" | "Senate" | "Duma" | "Council") | ("Parliament" | "Council", _) => {
            "assembly"
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_told_by_the_table_or_by_a_word_of_its_name() {
        let name = |name| sort(EntityKind::Place, name).map(|sort| sort.name);
        assert_eq!(name("Lahore"), Some("city"));
        assert_eq!(name("Punjab"), Some("region"));
        assert_eq!(name("Aegean"), Some("sea"));
        assert_eq!(name("Lake Nowhere"), Some("lake"));
        assert_eq!(name("Nowhere"), None);
        assert_eq!(sort(EntityKind::Place, "Lahore").and_then(|sort| sort.within), Some("Pakistan"));
        assert_eq!(sort(EntityKind::Organisation, "Harvard").map(|sort| sort.name), Some("university"));
    }

    #[test]
    fn a_state_and_its_heir_are_one() {
        for (one, other, expected) in [
            ("Russia", "Soviet Union", true),
            ("Russia", "USSR", true),
            ("United Kingdom", "England", true),
            ("India", "Pakistan", false),
            ("France", "Germany", false),
        ] {
            assert_eq!(are_one_state(one, other), expected, "{one} and {other}");
        }
    }
}
