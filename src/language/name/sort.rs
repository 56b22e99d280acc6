//! What sort of place or body a name is, finer than its kind: city or sea, bank or party.
//!
//! The tables tell it, else a word of the name itself ("Lake Van", "Delhi University").

use super::EntityKind;
use super::gazetteer::{COUNTRIES, ORGANISATIONS, PLACES};
use crate::language::lexicon::rows;
use crate::text::FastMap;
use std::sync::LazyLock;

/// What the tables say of one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// `city`, `sea`, `region`; `bank`, `party`.
    pub name: &'static str,
    /// For a place, the country it lies in.
    pub within: Option<&'static str>,
}

type Sorts = FastMap<&'static str, Sort>;

static SORTS: LazyLock<(Sorts, Sorts)> = LazyLock::new(|| {
    let (mut places, mut bodies) = (Sorts::default(), Sorts::default());
    for [name, sort, within, ..] in rows(PLACES) {
        if let (Some(name), Some(sort)) = (name, sort) {
            places.insert(name, Sort { name: sort, within });
        }
    }
    for [name, aliases, _, sort, ..] in rows(ORGANISATIONS) {
        let names = name.into_iter().chain(aliases.into_iter().flat_map(|aliases| aliases.split('|')));
        if let Some(sort) = sort {
            bodies.extend(names.map(|name| (name, Sort { name: sort, within: None })));
        }
    }
    (places, bodies)
});

/// Capital and adjectives of a country: what it shares with the states before and after it.
static STATES: LazyLock<FastMap<&'static str, [Option<&'static str>; 2]>> = LazyLock::new(|| {
    let names = |[name, _, aliases, adjectives, _, capital, _]: [Option<&'static str>; 7]| {
        let all = name.into_iter().chain(aliases.into_iter().flat_map(|aliases| aliases.split('|')));
        all.map(move |name| (name, [adjectives, capital]))
    };
    rows(COUNTRIES).flat_map(names).collect()
});

/// The sort of a place or a body; `None` when neither the tables nor the name tell.
pub fn sort(kind: EntityKind, name: &str) -> Option<Sort> {
    let (places, bodies) = &*SORTS;
    let told = |name| Sort { name, within: None };
    match kind {
        EntityKind::Place => places.get(name).copied().or_else(|| place_word(name).map(told)),
        EntityKind::Organisation => bodies.get(name).copied().or_else(|| body_word(name).map(told)),
        _ => None,
    }
}

/// Whether two countries are one state under two names, or one the heir of the other: Russia and the Soviet Union.
pub fn are_one_state(one: &str, other: &str) -> bool {
    let (Some([mine, my_capital]), Some([theirs, their_capital])) = (STATES.get(one), STATES.get(other))
    else {
        return false;
    };
    let share =
        |mine: &str, theirs: &str| mine.split('|').any(|word| theirs.split('|').any(|other| word == other));
    my_capital.is_some() && my_capital == their_capital
        || has_same_root(one, other)
        || mine.zip(*theirs).is_some_and(|(mine, theirs)| share(mine, theirs))
}

/// Russia and the Russian Empire.
fn has_same_root(one: &str, other: &str) -> bool {
    let first = |name: &str| name.split(' ').next().map_or(0, str::len) >= 5;
    let is_side = |name: &str| {
        ["North ", "South ", "East ", "West ", "United "].iter().any(|side| name.starts_with(side))
    };
    first(one) && first(other) && !is_side(one) && one.chars().take(5).eq(other.chars().take(5))
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
