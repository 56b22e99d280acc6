//! When two names are too near to each other, or too far apart, to stand side by side among options.
//!
//! **Near**: one name spelled twice, one house by two nouns. **Far**: a war beside a battle. It looks at names alone, and knows no article.

/// "North China", "Upper Peru": a part of a land is no city.
pub(super) fn is_side_of_a_land(name: &str) -> bool {
    const SIDES: [&str; 13] = [
        "Central", "East", "Eastern", "Inner", "Lower", "North", "Northern", "Outer", "South", "Southern",
        "Upper", "West", "Western",
    ];
    /// States and towns that are called so.
    const TOWNS: [&str; 7] = ["Bend", "Carolina", "Dakota", "Ham", "Orange", "Point", "Virginia"];
    name.split_once(' ').is_some_and(|(side, land)| SIDES.contains(&side) && !TOWNS.contains(&land))
}

/// "congress of cucuta" and "cucuta congress".
pub(super) fn are_turned_round(one: &str, other: &str) -> bool {
    // Nearly all names differ in more letters than the "of".
    let turned = |one: &str, other: &str| {
        one.len() == other.len() + "of ".len()
            && one.split_once(" of ").is_some_and(|(head, place)| {
                other.strip_prefix(place).and_then(|rest| rest.strip_prefix(' ')) == Some(head)
            })
    };
    turned(one, other) || turned(other, one)
}

/// Whether two names are one: spelled otherwise, written in full, with words between.
pub(super) fn are_one_name(one: &str, other: &str) -> bool {
    are_spelled_alike(one, other)
        || are_one_in_full(one, other)
        || are_one_with_more(one, other)
        || are_of_one_land(one, other)
}

/// "us army" and "united states army": the one has the land in letters.
fn are_of_one_land(one: &str, other: &str) -> bool {
    const LANDS: [(&str, &str); 6] = [
        ("us ", "united states "),
        ("u s ", "united states "),
        ("uk ", "united kingdom "),
        ("u k ", "united kingdom "),
        ("un ", "united nations "),
        ("u n ", "united nations "),
    ];
    let is_full = |short: &str, full: &str| {
        LANDS.iter().any(|(letters, land)| {
            short.strip_prefix(letters).zip(full.strip_prefix(land)).is_some_and(|(one, other)| one == other)
        })
    };
    is_full(one, other) || is_full(other, one)
}

/// Whether at most two letters are other ones, or stand elsewhere.
pub(super) fn are_spelled_alike(one: &str, other: &str) -> bool {
    // Nearly all names have more letters that the other lacks, which is quicker to see.
    one.len().abs_diff(other.len()) <= if one.is_ascii() && other.is_ascii() { 2 } else { 8 }
        && (letters_of(one) & !letters_of(other)).count_ones() <= 2
        && differing_letters(one, other).is_none_or(|letters| letters <= 2)
        && strsim::damerau_levenshtein(one, other) <= 2
}

/// Whether the names differ in one letter, or by one that the other lacks.
pub(super) fn are_a_letter_apart(one: &str, other: &str) -> bool {
    one.len().abs_diff(other.len()) <= 2
        && (letters_of(one) & !letters_of(other)).count_ones() <= 1
        && strsim::damerau_levenshtein(one, other) <= 1
}

/// Which letters a name has, one bit for each: a letter that the other lacks is another one or stands elsewhere.
fn letters_of(name: &str) -> u64 {
    name.bytes().fold(0, |letters, byte| letters | 1 << (byte % 64))
}

/// "John F. Holm" and "John Friedrich Holm": the name between is written in full once.
pub(in crate::question) fn are_one_in_full(one: &str, other: &str) -> bool {
    fn parts(name: &str) -> Option<(&str, &str, &str)> {
        let (first, rest) = name.split_once(' ')?;
        let (middle, last) = rest.rsplit_once(' ')?;
        Some((first, middle, last))
    }
    let is_short = |one: &str, other: &str| one.len() == 1 && other.starts_with(one);
    one.as_bytes().first() == other.as_bytes().first()
        && parts(one).zip(parts(other)).is_some_and(|(one, other)| {
            one.0 == other.0 && one.2 == other.2 && (is_short(one.1, other.1) || is_short(other.1, one.1))
        })
}

/// "eighth army" and "eighth norland army": the one has words between that the other leaves out.
fn are_one_with_more(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let (mut rest, mut count) = (long.split(' '), 0);
    let is_within = short.split(' ').all(|word| {
        count += 1;
        rest.any(|next| next == word)
    });
    let ends =
        |name: &str| (name.split(' ').next().map(str::to_owned), name.rsplit(' ').next().map(str::to_owned));
    count > 1 && is_within && ends(short) == ends(long)
}

/// "chandra" and "subrahmanyan chandrasekhar": the one is short for a name of the other.
pub(super) fn is_short_for(one: &str, other: &str) -> bool {
    let begins = |one: &str, other: &str| {
        one.len() > 4
            && one.len() < other.len()
            && !one.contains(' ')
            && other.split(' ').any(|word| word.len() > one.len() && word.starts_with(one))
    };
    begins(one, other) || begins(other, one)
}

/// How many letters one of two names has that the other lacks, wherever they stand; none when not all are of ASCII.
fn differing_letters(one: &str, other: &str) -> Option<i32> {
    let mut counts = [0_i32; 128];
    for byte in one.bytes() {
        *counts.get_mut(usize::from(byte))? += 1;
    }
    for byte in other.bytes() {
        *counts.get_mut(usize::from(byte))? -= 1;
    }
    let more: i32 = counts.iter().map(|count| (*count).max(0)).sum();
    let fewer: i32 = counts.iter().map(|count| (-*count).max(0)).sum();
    Some(more.max(fewer))
}

/// Cities under two names.
const RENAMED: [[&str; 2]; 67] = [
    ["Beijing", "Peking"],
    ["Mumbai", "Bombay"],
    ["Kolkata", "Calcutta"],
    ["Chennai", "Madras"],
    ["Dhaka", "Dacca"],
    ["Yangon", "Rangoon"],
    ["Guangzhou", "Canton"],
    ["Nanjing", "Nanking"],
    ["Tehran", "Teheran"],
    ["Istanbul", "Constantinople"],
    ["Constantinople", "Byzantium"],
    ["Saint Petersburg", "Leningrad"],
    ["St Petersburg", "Leningrad"],
    ["St. Petersburg", "Leningrad"],
    ["Petrograd", "Leningrad"],
    ["Saint Petersburg", "Petrograd"],
    ["St Petersburg", "Petrograd"],
    ["St. Petersburg", "Petrograd"],
    ["Volgograd", "Stalingrad"],
    ["Oslo", "Christiania"],
    ["Jakarta", "Batavia"],
    ["Ho Chi Minh City", "Saigon"],
    ["Harare", "Salisbury"],
    ["Tokyo", "Edo"],
    ["Gdansk", "Danzig"],
    ["Gdańsk", "Danzig"],
    ["Istanbul", "Byzantium"],
    ["Izmir", "Smyrna"],
    ["Ankara", "Angora"],
    ["Edirne", "Adrianople"],
    ["Thessaloniki", "Salonica"],
    ["Thessaloniki", "Salonika"],
    ["Lviv", "Lemberg"],
    ["Wroclaw", "Breslau"],
    ["Kaliningrad", "Königsberg"],
    ["Bratislava", "Pressburg"],
    ["Vilnius", "Vilna"],
    ["Shenyang", "Mukden"],
    ["Pune", "Poona"],
    ["Varanasi", "Benares"],
    ["Kanpur", "Cawnpore"],
    ["Kochi", "Cochin"],
    ["Kinshasa", "Leopoldville"],
    ["Kinshasa", "Léopoldville"],
    ["Almaty", "Alma-Ata"],
    ["Astana", "Nur-Sultan"],
    ["Bishkek", "Frunze"],
    ["Chang’an", "Xi’an"],
    ["Chisinau", "Kishinev"],
    ["Chongqing", "Chungking"],
    ["Cusco", "Cuzco"],
    ["Dushanbe", "Stalinabad"],
    ["Kharkiv", "Kharkov"],
    ["Kisangani", "Stanleyville"],
    ["Kyiv", "Kiev"],
    ["Lubumbashi", "Elisabethville"],
    ["Malabo", "Santa Isabel"],
    ["Mexico City", "Tenochtitlan"],
    ["Nizhny Novgorod", "Gorky"],
    ["Podgorica", "Titograd"],
    ["Samara", "Kuibyshev"],
    ["Tallinn", "Reval"],
    ["Tbilisi", "Tiflis"],
    ["Tianjin", "Tientsin"],
    ["Yekaterinburg", "Sverdlovsk"],
    ["Yerevan", "Erivan"],
    ["Kolkata", "Fort William"],
];

/// Whether two names are those of one city, then and now.
pub(super) fn are_renamed(one: &str, other: &str) -> bool {
    RENAMED.iter().any(|[new, old]| *new == one && *old == other || *old == one && *new == other)
}

/// Whether a name is that of a city which has two.
pub(super) fn is_renamed(name: &str) -> bool {
    RENAMED.iter().flatten().any(|known| *known == name)
}

/// What sort of event or text a name tells of: a battle tempts beside a battle, and no war does.
pub(super) fn head_of(name: &str) -> u8 {
    const HEADS: [&[&str]; 6] = [
        &["Battle", "Siege", "Battles"],
        &["War", "Wars", "Rebellion", "Revolt", "Uprising", "Mutiny", "Revolution", "Rising"],
        &["Act", "Acts", "Law", "Laws", "Bill", "Amendment", "Code", "Decree", "Edict", "Ordinance"],
        &["Treaty", "Pact", "Agreement", "Accord", "Accords", "Peace", "Alliance", "Armistice", "Protocol"],
        &["Congress", "Conference", "Convention", "Council", "Summit", "Diet"],
        &["Constitution", "Declaration", "Charter", "Proclamation", "Manifesto"],
    ];
    let is_head = |heads: &&[&str]| name.split(' ').any(|word| heads.contains(&word));
    HEADS.iter().position(is_head).and_then(|at| u8::try_from(at + 1).ok()).unwrap_or(0)
}
