//! The words that the finding of names turns on, written for the project.
//!
//! Lists of small letters, each in order where it is searched by halves. They say nothing of what a name names.

/// Lower-case words inside a name, between capitals.
pub(super) const PARTICLES: [&str; 25] = [
    "af", "al", "ben", "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "i",
    "ibn", "la", "le", "ud", "ul", "van", "von", "y", "zu",
];

/// The Arabic article before a hyphen.
pub(super) const ARTICLES: [&str; 18] = [
    "ad", "al", "an", "ar", "as", "ash", "at", "az", "d", "ed", "el", "es", "od", "ud", "ul", "ur", "us",
    "uz",
];

/// The length of the longest of them, in bytes.
pub(super) const LONGEST_ARTICLE: usize = 3;

/// Particles that may begin a name.
pub(super) const LEADING: [&str; 8] = ["al", "bin", "de", "du", "ibn", "van", "von", "della"];

/// The length of the longest of them, in bytes.
pub(super) const LONGEST_LEADING: usize = 5;

/// First words that belong to the place or body they name.
pub(super) const STAYING: [&str; 31] = [
    "all", "cape", "central", "cold", "east", "eastern", "el", "fort", "free", "great", "greater", "inner",
    "lake", "las", "los", "lower", "mount", "new", "north", "northern", "outer", "port", "saint", "san",
    "santa", "south", "southern", "united", "upper", "west", "western",
];

/// Heads and programmes that take a number: the Act 1935, Apollo 11.
pub(super) const NUMBERED: [&str; 26] = [
    "act",
    "apollo",
    "article",
    "boeing",
    "challenger",
    "chandrayaan",
    "directive",
    "explorer",
    "flight",
    "gemini",
    "luna",
    "mariner",
    "order",
    "ordinance",
    "pioneer",
    "plan",
    "protocol",
    "resolution",
    "salyut",
    "section",
    "soyuz",
    "sputnik",
    "viking",
    "vostok",
    "voyager",
    "windows",
];

/// Words whose possessive begins a name: the People's Party, King's College.
pub(super) const OWNERS: [&str; 14] = [
    "children", "girl", "king", "lloyd", "men", "paul", "people", "peoples", "queen", "soldier", "trinity",
    "women", "worker", "workers",
];

/// Small words that are part of a name when they have a capital in mid-sentence: the Ever Given, Operation Feed Yourself.
pub(super) const UNEXPECTED: [&str; 16] = [
    "ever",
    "never",
    "given",
    "yourself",
    "ourselves",
    "themselves",
    "everyone",
    "everything",
    "nothing",
    "always",
    "together",
    "forever",
    "tomorrow",
    "more",
    "most",
    "another",
];

/// Behind "the" part of a ruler's name: Cyrus the Great.
pub(super) const EPITHETS: [&str; 54] = [
    "Great",
    "Magnificent",
    "Conqueror",
    "Bold",
    "Terrible",
    "Good",
    "Wise",
    "Elder",
    "Younger",
    "Lionheart",
    "Fat",
    "Bald",
    "Confessor",
    "Pious",
    "Fair",
    "Simple",
    "Impaler",
    "Navigator",
    "Catholic",
    "Lame",
    "Grim",
    "Cruel",
    "Just",
    "Short",
    "Stout",
    "Red",
    "Black",
    "Baptist",
    "Apostate",
    "Lawgiver",
    "Silent",
    "Brave",
    "Mad",
    "Handsome",
    "Blind",
    "Unready",
    "Proud",
    "Tall",
    "Young",
    "Old",
    "Fowler",
    "Stammerer",
    "Strong",
    "Gentle",
    "Venerable",
    "Hermit",
    "Crusader",
    "Liberator",
    "Valiant",
    "Usurper",
    "Posthumous",
    "Victorious",
    "Martyr",
    "Deaf",
];

/// Single generic nouns that are names when capitalised in the middle of a sentence.
pub(super) const GENERIC: [&str; 16] = [
    "congress",
    "parliament",
    "senate",
    "renaissance",
    "reformation",
    "enlightenment",
    "holocaust",
    "internet",
    "duma",
    "crown",
    "bolshevik",
    "depression",
    "raj",
    "reichstag",
    "prophet",
    "restoration",
];

/// Capitalised words that name nothing: languages, feasts, the divine.
pub(super) const NO_NAMES: [&str; 42] = [
    "allah",
    "arabic",
    "aramaic",
    "bengali",
    "christmas",
    "diwali",
    "easter",
    "eid",
    "esperanto",
    "farsi",
    "fig",
    "god",
    "gujarati",
    "hebrew",
    "hello",
    "hey",
    "hi",
    "hindi",
    "hindustani",
    "image",
    "latin",
    "lord",
    "malayalam",
    "mandarin",
    "marathi",
    "muslim",
    "new",
    "pali",
    "pashto",
    "photo",
    "prakrit",
    "punjabi",
    "sanskrit",
    "sindhi",
    "source",
    "swahili",
    "tamil",
    "telugu",
    "thanks",
    "urdu",
    "whitsun",
    "yiddish",
];

/// First parts of adjectives of two nations: Sino-Indian.
pub(super) const NATIONS: [&str; 24] = [
    "afro", "american", "anglo", "arab", "austro", "chinese", "euro", "franco", "french", "german", "greco",
    "indian", "indo", "israeli", "italo", "japanese", "nippo", "pak", "perso", "russo", "serbo", "sino",
    "soviet", "turco",
];
