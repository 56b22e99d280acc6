//! What a name is called by when it is taken up again: "the company" for the Kora Bank, "the unit" for the 3rd Brigade.
//!
//! A name tells what it names with its last word, or with the letters in front of it ("HMS Kora"); a common noun with
//! itself ("a cruiser": the ship). Only nouns of things are here, and this file knows words alone.

use smallvec::SmallVec;

/// A kind of thing: the words that tell it at the end of a name or as a noun, and the nouns that take it up.
struct Class {
    ends: &'static [&'static str],
    nouns: &'static [&'static str],
    /// The last word of the name is such a noun as well: "the abbey".
    takes_end: bool,
}

/// What happens or is planned under a name of its own, with the article: "the Kesh Conference".
const EVENTS: &[&str] = &[
    "battle",
    "boycott",
    "campaign",
    "conference",
    "congress",
    "crusade",
    "expedition",
    "famine",
    "festival",
    "march",
    "massacre",
    "mission",
    "movement",
    "plan",
    "resolution",
    "scheme",
    "siege",
    "strike",
    "summit",
];

const CLASSES: &[Class] = &[
    Class {
        ends: &[
            "ag",
            "airline",
            "airlines",
            "airways",
            "bros",
            "brewery",
            "brothers",
            "co",
            "company",
            "corp",
            "corporation",
            "enterprises",
            "firm",
            "gmbh",
            "holdings",
            "inc",
            "incorporated",
            "industries",
            "limited",
            "llc",
            "ltd",
            "motors",
            "plc",
            "sohn",
            "sons",
            "söhne",
            "steelworks",
            "stores",
            "works",
            "carmaker",
            "manufacturer",
            "retailer",
            "publisher",
            "startup",
        ],
        nouns: &["company", "firm", "business", "corporation"],
        takes_end: false,
    },
    Class {
        ends: &["factory", "plant", "refinery", "steelworks", "works"],
        nouns: &["factory", "plant", "works"],
        takes_end: false,
    },
    Class { ends: &["airline", "airlines", "airways"], nouns: &["airline", "carrier"], takes_end: false },
    Class { ends: &["bank"], nouns: &["bank", "company", "institution", "firm"], takes_end: false },
    Class {
        ends: &["afc", "club", "fc", "rfc", "rovers", "united", "wanderers"],
        nouns: &["club", "team", "side"],
        takes_end: false,
    },
    Class {
        ends: &[
            "army",
            "battalion",
            "battery",
            "brigade",
            "corps",
            "division",
            "fleet",
            "legion",
            "regiment",
            "squadron",
        ],
        nouns: &["unit", "formation"],
        takes_end: true,
    },
    Class {
        ends: &["basilica", "cathedral", "chapel", "church", "minster", "mosque", "synagogue", "temple"],
        nouns: &["building"],
        takes_end: true,
    },
    Class { ends: &["basilica", "cathedral", "chapel", "minster"], nouns: &["church"], takes_end: false },
    Class { ends: &["abbey", "convent", "priory"], nouns: &["monastery", "house"], takes_end: true },
    Class {
        ends: &[
            "arena",
            "castle",
            "cinema",
            "fort",
            "fortress",
            "hall",
            "hospital",
            "hotel",
            "house",
            "library",
            "manor",
            "mansion",
            "mill",
            "museum",
            "palace",
            "playhouse",
            "stadium",
            "station",
            "theatre",
            "theater",
            "tower",
            "villa",
        ],
        nouns: &["building"],
        takes_end: true,
    },
    Class { ends: &["opera house", "playhouse"], nouns: &["theatre", "theater"], takes_end: false },
    Class { ends: &["picture house", "picture palace"], nouns: &["cinema"], takes_end: false },
    Class { ends: &["fort", "fortress"], nouns: &["fort", "fortress"], takes_end: false },
    Class { ends: &["aqueduct", "bridge", "viaduct"], nouns: &["structure"], takes_end: true },
    Class { ends: &["viaduct"], nouns: &["bridge"], takes_end: false },
    Class {
        ends: &[
            "academy",
            "college",
            "gymnasium",
            "institute",
            "polytechnic",
            "school",
            "seminary",
            "university",
        ],
        nouns: &["institution"],
        takes_end: true,
    },
    Class { ends: &["academy", "college", "gymnasium", "seminary"], nouns: &["school"], takes_end: false },
    Class {
        ends: &[
            "advertiser",
            "argus",
            "chronicle",
            "courier",
            "examiner",
            "gazette",
            "herald",
            "journal",
            "mercury",
            "newspaper",
            "observer",
            "post",
            "telegraph",
            "times",
            "tribune",
        ],
        nouns: &["newspaper", "paper", "publication"],
        takes_end: false,
    },
    Class { ends: &["magazine", "review"], nouns: &["magazine", "publication"], takes_end: false },
    Class { ends: &["journal"], nouns: &["journal"], takes_end: false },
    Class {
        ends: &["railroad", "railway", "tramway"],
        nouns: &["railroad", "railway", "line", "company"],
        takes_end: true,
    },
    Class {
        ends: &[
            "battleship",
            "brig",
            "carrier",
            "corvette",
            "cruiser",
            "destroyer",
            "ferry",
            "freighter",
            "frigate",
            "ironclad",
            "liner",
            "minesweeper",
            "schooner",
            "ship",
            "sloop",
            "steamer",
            "steamship",
            "submarine",
            "tanker",
            "trawler",
            "vessel",
            "yacht",
        ],
        nouns: &["ship", "vessel"],
        takes_end: true,
    },
    Class { ends: &["orbiter", "shuttle", "spacecraft"], nouns: &["spacecraft", "craft"], takes_end: true },
    Class {
        ends: &[
            "albatross",
            "ape",
            "bat",
            "bear",
            "beetle",
            "bird",
            "butterfly",
            "crane",
            "deer",
            "duck",
            "eagle",
            "falcon",
            "finch",
            "fish",
            "flower",
            "frog",
            "goose",
            "gull",
            "hawk",
            "heron",
            "lizard",
            "monkey",
            "moth",
            "orchid",
            "owl",
            "parrot",
            "pigeon",
            "plant",
            "rat",
            "shark",
            "shrub",
            "snake",
            "sparrow",
            "species",
            "stork",
            "swan",
            "tortoise",
            "tree",
            "turtle",
            "whale",
            "wolf",
            "woodpecker",
        ],
        nouns: &["species"],
        takes_end: true,
    },
    Class {
        ends: &[
            "albatross",
            "crane",
            "duck",
            "eagle",
            "falcon",
            "finch",
            "goose",
            "gull",
            "hawk",
            "heron",
            "owl",
            "parrot",
            "pigeon",
            "sparrow",
            "stork",
            "swan",
            "woodpecker",
        ],
        nouns: &["bird"],
        takes_end: false,
    },
    Class { ends: &["flower", "orchid", "shrub", "tree"], nouns: &["plant"], takes_end: false },
    Class {
        ends: &[
            "association",
            "bureau",
            "commission",
            "committee",
            "council",
            "federation",
            "foundation",
            "guild",
            "institute",
            "league",
            "organisation",
            "organization",
            "society",
            "union",
        ],
        nouns: &["organisation", "organization", "body"],
        takes_end: true,
    },
    Class { ends: &["party"], nouns: &["party"], takes_end: false },
    Class {
        ends: &[
            "act",
            "bill",
            "charter",
            "code",
            "constitution",
            "convention",
            "declaration",
            "draft",
            "manifesto",
            "pact",
            "petition",
            "protocol",
            "report",
            "treaty",
            "will",
        ],
        nouns: &["document", "text"],
        takes_end: true,
    },
    Class {
        ends: &["accord", "convention", "pact", "peace", "treaty"],
        nouns: &["agreement"],
        takes_end: false,
    },
    Class { ends: &["convention", "pact", "peace"], nouns: &["treaty"], takes_end: false },
    Class { ends: &["act"], nouns: &["law"], takes_end: false },
    Class { ends: &["war"], nouns: &["conflict"], takes_end: true },
    Class { ends: EVENTS, nouns: &[], takes_end: true },
    Class { ends: &["conference", "congress", "summit"], nouns: &["meeting"], takes_end: false },
    Class {
        ends: &["mutiny", "rebellion", "revolt", "rising", "uprising"],
        nouns: &["mutiny", "rebellion", "revolt", "rising", "uprising"],
        takes_end: false,
    },
    Class { ends: &["album", "ep"], nouns: &["album", "record"], takes_end: false },
    Class { ends: &["film"], nouns: &["film", "movie", "picture"], takes_end: false },
    Class { ends: &["novel", "novella", "memoir"], nouns: &["book", "novel"], takes_end: true },
    Class { ends: &["single", "song"], nouns: &["single", "song", "track"], takes_end: false },
    Class { ends: &["episode"], nouns: &["episode", "special"], takes_end: false },
    Class { ends: &["series", "sitcom"], nouns: &["series", "show", "programme"], takes_end: true },
    Class { ends: &["musical", "opera", "play"], nouns: &["work"], takes_end: true },
    Class { ends: &["painting"], nouns: &["painting", "picture", "work", "canvas"], takes_end: false },
    Class { ends: &["mosque", "synagogue", "temple"], nouns: &["congregation"], takes_end: false },
    Class {
        ends: &["freeway", "highway", "motorway", "road", "route", "turnpike"],
        nouns: &["highway", "road", "route"],
        takes_end: true,
    },
    Class {
        ends: &["aircraft", "airliner", "bomber", "fighter", "seaplane"],
        nouns: &["aircraft", "plane"],
        takes_end: true,
    },
    Class { ends: &["sculpture", "statue"], nouns: &["sculpture", "statue", "work"], takes_end: false },
    Class { ends: &["award", "medal", "prize"], nouns: &["award", "prize"], takes_end: true },
    Class { ends: &["earthquake", "quake"], nouns: &["earthquake", "quake"], takes_end: false },
    Class { ends: &["agency"], nouns: &["organisation", "organization", "body"], takes_end: true },
    Class { ends: &["cyclone", "hurricane", "typhoon"], nouns: &["storm", "system"], takes_end: true },
    Class { ends: &["band", "quartet", "trio"], nouns: &["band", "group"], takes_end: true },
    Class {
        ends: &["cup", "championship", "tournament"],
        nouns: &["tournament", "competition"],
        takes_end: true,
    },
    Class {
        ends: &["city", "commune", "metropolis", "municipality", "port", "resort", "seaport"],
        nouns: &["city", "town"],
        takes_end: true,
    },
    Class { ends: &["town", "borough", "settlement"], nouns: &["town"], takes_end: true },
    Class { ends: &["nation", "republic", "state"], nouns: &["country", "nation"], takes_end: false },
    Class { ends: &["country"], nouns: &["country", "nation"], takes_end: false },
    Class { ends: &["game", "sequel", "shooter"], nouns: &["game"], takes_end: false },
];

/// Letters in front of the names of ships.
const SHIPS: &[&str] = &["HMAS", "HMCS", "HMS", "MS", "MV", "RMS", "RV", "SMS", "SS", "USS"];

/// The word of a name that says what it names, the one in front of "of" or the last: "Treaty of Lund", "Lund Treaty".
pub(super) fn head(name: &str) -> &str {
    before_joint(name).rsplit(' ').next().unwrap_or_default()
}

/// What stands in front of "of" and the like: "the Fight for the Marn Bridge" is a fight.
fn before_joint(name: &str) -> &str {
    const JOINTS: &[&str] = &["of ", "for ", "against ", "over ", "OF ", "FOR ", "AGAINST ", "OVER "];
    let is_joint = |&(at, _): &(usize, &str)| {
        name.get(at + 1..).is_some_and(|behind| JOINTS.iter().any(|joint| behind.starts_with(joint)))
    };
    name.match_indices(' ').find(is_joint).and_then(|(at, _)| name.get(..at)).unwrap_or(name)
}

/// Whether a name says in front of "of" what it names, and so has an article: "Treaty of Lund".
pub(super) fn is_told_first(name: &str) -> bool {
    name.contains(" of ") && !name.starts_with("the ") && nouns(name).next().is_some()
}

/// Whether a name without "of" has an article: "Kesh Conference", "Lund Report", but not "Lund Castle".
pub(super) fn has_article(name: &str) -> bool {
    let last = head(name).to_lowercase();
    name.contains(' ') && (EVENTS.contains(&last.as_str()) || is_called(name, "document"))
}

/// What is said of a thing with the letters of a ship in front of its name.
const SHIP_NOUNS: &[&str] = &["ship", "vessel"];

/// Whether a name begins with the letters of a ship.
fn is_ship(name: &str) -> bool {
    let name = before_joint(name);
    name.split_once(' ').is_some_and(|(first, _)| SHIPS.contains(&first))
}

/// The end of a name, which tells its class: its last word without stops ("N F.C.", "Holm Ltd."), alone and with the word before
/// it.
struct End<'n> {
    last: &'n str,
    before: &'n str,
}

impl<'n> End<'n> {
    fn of(name: &'n str) -> Self {
        let mut words = before_joint(name).rsplit(' ');
        Self { last: words.next().unwrap_or_default(), before: words.next().unwrap_or_default() }
    }

    /// Whether it is a word or two in small letters.
    fn is(&self, known: &str) -> bool {
        let is_last = |known| {
            may_begin(self.last, known) && is_in_small(self.last.chars().filter(|&c| c != '.'), known)
        };
        is_last(known)
            || may_begin(self.before, known)
                && known
                    .split_once(' ')
                    .is_some_and(|(before, last)| is_in_small(self.before.chars(), before) && is_last(last))
    }
}

/// Whether the first letters may be the same: of nearly all words they are not.
fn may_begin(name: &str, small: &str) -> bool {
    let first = name.as_bytes().first().copied().unwrap_or_default();
    !first.is_ascii_alphanumeric() || small.as_bytes().first() == Some(&first.to_ascii_lowercase())
}

/// Whether letters are those of a word in small letters.
fn is_in_small(letters: impl Iterator<Item = char>, word: &str) -> bool {
    letters.flat_map(char::to_lowercase).eq(word.chars())
}

/// The nouns that take up a name or a common noun of one word.
pub(super) fn nouns(name: &str) -> impl Iterator<Item = &'static str> {
    let end = End::of(name);
    let ship = if is_ship(name) { SHIP_NOUNS } else { &[] };
    let classes = CLASSES.iter().filter_map(move |class| {
        let own = class.ends.iter().find(|known| end.is(known))?;
        Some(class.takes_end.then_some(*own).into_iter().chain(class.nouns.iter().copied()))
    });
    classes.flatten().chain(ship.iter().copied())
}

/// Whether a noun takes up a name.
pub(super) fn is_called(name: &str, noun: &str) -> bool {
    Takers::of(noun).take_up(name)
}

/// What a noun takes up: the ends of names and the common nouns. Most nouns take up nothing, and of a stretch of text every word
/// may be asked about, so that the classes are looked through once a noun and not once a word.
pub(super) struct Takers<'n> {
    noun: &'n str,
    classes: SmallVec<[&'static Class; 4]>,
}

impl<'n> Takers<'n> {
    /// What a noun in small letters takes up.
    pub(super) fn of(noun: &'n str) -> Self {
        let takes =
            |class: &&Class| class.nouns.contains(&noun) || class.takes_end && class.ends.contains(&noun);
        Self { noun, classes: CLASSES.iter().filter(takes).collect() }
    }

    /// Whether a name or a common noun of one word is among it.
    pub(super) fn take_up(&self, name: &str) -> bool {
        let is_of_ships = SHIP_NOUNS.contains(&self.noun);
        if self.classes.is_empty() && !is_of_ships {
            return false;
        }
        if is_of_ships && is_ship(name) {
            return true;
        }
        let end = End::of(name);
        self.classes.iter().any(|class| {
            let own = class.ends.iter().find(|known| end.is(known));
            own.is_some_and(|own| class.nouns.contains(&self.noun) || class.takes_end && *own == self.noun)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_up_by_what_they_are() {
        for (name, noun) in [
            ("Kora Bank", "institution"),
            ("Lund Adding Machine Corporation", "company"),
            ("Holm & Dahl Ltd.", "firm"),
            ("Lund F.C.", "club"),
            ("41st Rifle Brigade", "unit"),
            ("41st Rifle Brigade", "brigade"),
            ("Bank of Lund", "institution"),
            ("Convention of Lund", "treaty"),
            ("Lund Cathedral", "church"),
            ("HMS Kora", "ship"),
            ("Lexby Herald", "paper"),
            ("constitution", "document"),
            ("Alpha Picture House", "cinema"),
        ] {
            assert!(is_called(name, noun), "{name}: {noun}");
        }
        for (name, noun) in
            [("Karl Holm", "company"), ("Lund Bridge", "bank"), ("SS", "ship"), ("Lund", "city")]
        {
            assert!(!is_called(name, noun), "{name}: {noun}");
        }
    }
}
