//! Questions that say all that they ask: names with their articles, offices, whole phrases, dates of their own, and options that might be right.

use super::{asked_of_each, asked_of_none, options_of};

/// Texts, and the questions that they are asked.
const ASKED: &[(&str, &str)] = &[
    // The article that the text leaves out.
    (
        "# The history of Norland\n\nThe estates met at Lund. Congress approved the new charter of Norland on 12 October 1813 when Norland \
         Republic was officially proclaimed.",
        "Congress approved the new charter of Norland on ______ when the Norland Republic was officially proclaimed. = 12 October 1813",
    ),
    // Of what stands in front the date is asked.
    (
        "# The history of Kora\n\nAfter the loss of Lund in 1085, the rulers of Kora invited the Almoravids.",
        "After the loss of Lund in ______, the rulers of Kora invited the Almoravids. = 1085",
    ),
    // A part in a rally is taken where the rally is.
    (
        "# Anna Holm\n\nAnna Holm grew up in Norland. In 1920 Anna Holm took part in a Karl Roth rally in Lund. She later lived in Visby and in \
         Malmö.",
        "Where did Anna Holm take part in a Karl Roth rally in 1920? = Lund",
    ),
    // The name before tells who he is.
    (
        "# The wars of Norland\n\nEmbittered, O'Roth departed for Visby, where he died in 1842. Denmark gave up Lund in 1851.",
        "Embittered, O'Roth departed for Visby, where he died in ______. = 1842",
    ),
    // An army in a country is one.
    (
        "# The history of Chile\n\nChile grew slowly. The army seized power in 1973. Chile voted in 1988. Chile grew again.",
        "In Chile, in which year did the army seize power? = 1973",
    ),
];

#[test]
fn what_says_all_is_asked() {
    asked_of_each(ASKED);
}

/// Texts, and words that no question of theirs holds.
const NEVER: &[(&str, &str)] = &[
    // To what?
    ("# Lund\n\nIn 2006, Karl Roth was elected to serve until 2012.", "elected to serve"),
    ("# Lund\n\nIn 2000, Karl Roth was elected, and he moved to Visby in 2005.", "was elected"),
    // As what?
    (
        "# Politics of Kora\n\nKora has a governor, presently General Karl Roth (sworn in 19 January 2016).",
        "was sworn”",
    ),
    // Of what?
    (
        "# The history of Norland\n\nOnly Kora was left; it revolted and Denmark acquired ownership after the Baltic War of 1898.",
        "acquire ownership",
    ),
    // Than which, and whose term?
    (
        "# The palace of Lund\n\nThe palace of Lund burned twice. In 1751 an even greater fire destroyed the palace of Lund.",
        "even greater",
    ),
    (
        "# Politics of Norland\n\nIn September 1994, the incumbent justice minister joined the Norland Harbour Party.",
        "incumbent",
    ),
    // Any treaty, any elections.
    (
        "# The history of Chile\n\nChile was poor. A peace treaty was signed in 1986. Chile grew. Chile joined the OECD in 2010.",
        "a peace treaty signed",
    ),
    // The last of many.
    (
        "# Republics\n\nThrones fell as the war came to its end: the Russian Empire (1917), Empire of Kora (1918), Empire of Lund (1918), \
         and Ottoman Empire (1922) were all made republics.",
        "Ottoman Empire (______)",
    ),
    // The loss was in that year.
    (
        "# The history of Kora\n\nAfter the loss of Lund in 1085, the rulers of Kora invited the Almoravids.",
        "invite the Almoravids",
    ),
    // A company is no place.
    (
        "# Norland Telecom\n\nNorland Telecom bought a majority stake in Visby-Ring in 2008. Norland Telecom moved to Lund in 2010.",
        "Where did Norland Telecom buy",
    ),
    // Figures, burials, courses.
    ("# The economy of Norland\n\nAbout 130,046 tourists visited Norland in 2000.", "tourists"),
    ("# The economy of Norland\n\nIn 1999, Norland's gas exports reached 80 cargoes per day.", "cargoes"),
    ("# Anna Holm\n\nAnna Holm was buried at Lund on 17 March 2016. She had lived in Visby.", "buried"),
    ("# Anna Holm\n\nAnna Holm completed the Field Artillery Course at Lund in 1912.", "Course"),
    // The title tells it.
    (
        "# Karl F. Roth\n\nKarl Friedrich Roth was born in Lund on 17 June 1889. He died at Visby in 1950.",
        "Who was born",
    ),
];

#[test]
fn what_leaves_something_open_is_not_asked() {
    asked_of_none(NEVER);
}

const GUNNER: &str = "# Karl Roth\n\nKarl Roth was born in Lund on 17 June 1889. He joined the Norland Army in 1912. He was sent to Kora in \
     1915. Norland left the war in 1920. Kora became independent in 1931.\n";

#[test]
fn nobody_does_anything_before_he_is_grown() {
    let stem = "In which year did Karl Roth join the Norland Army?";
    let options = options_of(GUNNER, stem).unwrap_or_else(|| panic!("{:#?}", super::asked_of(GUNNER)));
    let years: Vec<i32> = options.iter().filter_map(|year| year.parse().ok()).collect();
    assert!(years.len() > 2 && years.iter().all(|year| *year >= 1904), "{years:?}");
}

const TOWNS: &str = "# The railways of Kazakhstan\n\nIn 1906 the Baltic Railway from Orenburg to Tashkent was opened. Trains ran to \
     Alma-Ata in 1930. The town of Almaty grew quickly, and Almaty was linked to Samarkand in 1936. Samarkand and Bukhara had stations \
     of their own in 1905, and Bukhara was a town of trade.\n";

#[test]
fn one_town_is_not_offered_under_two_names() {
    let asked = super::asked_of(TOWNS);
    for stem in asked.iter().filter_map(|line| line.split(" = ").next()) {
        let options = options_of(TOWNS, stem).unwrap_or_default();
        let holds = |name: &str| options.iter().any(|option| option == name);
        assert!(!(holds("Almaty") && holds("Alma-Ata")), "{stem}: {options:?}");
    }
}

/// More texts, and words that no question of theirs holds.
const NEITHER: &[(&str, &str)] = &[
    // From what?
    (
        "# Lund\n\nKarl Roth governed Lund well. Karl Roth resigned in 1999 to run for the presidency.",
        "resign to run",
    ),
    // The help did.
    (
        "# The wars of Norland\n\nIn 1940 Norland sought an ally willing to help Kora against the Danish Empire, which led to the nation's \
         return to the war in 1941.",
        "Empire led to",
    ),
    // A body sits.
    (
        "# Politics of Kora\n\nEight parties took part in the first stage: election to the Constitutional Commission in July 1992.",
        "Commission take place",
    ),
    // By the way, in the life of another.
    (
        "# Karl Roth\n\nKarl Roth was born at Lund on 3 May 1895. Karl Roth practised law in Visby. In 1922 Beth Holm met Karl Roth. Beth Holm \
         died in 1924. Karl Roth was elected to the Norland Parliament in 1940. Karl Roth led the Harbour Party from 1956.",
        "Beth Holm die",
    ),
    // From which year?
    (
        "# The Kora dynasty\n\nKarl Roth gave up the throne of Kora in July 1917.\n\nTwo years later, Ida Holm announced the Seven Demands of \
         Lund. Ida Holm took Lund in 1621.",
        "Seven Demands of Lund in 1919",
    ),
    (
        "# The Kora dynasty\n\nKarl Roth gave up the throne of Kora in July 1917.\n\nTwo years later, Ida Holm announced the Seven Demands of \
         Lund. Ida Holm took Lund in 1621.",
        "= 1919",
    ),
];

#[test]
fn what_hangs_on_something_else_is_not_asked() {
    asked_of_none(NEITHER);
}

#[test]
fn years_are_counted_within_a_paragraph() {
    asked_of_each(&[(
        "# The Kora dynasty\n\nKarl Roth gave up the throne of Kora in July 1617. Two years later, Ida Holm announced the Seven Demands of Lund. \
         Ida Holm took Lund in 1621.",
        "In which year did Ida Holm announce the Seven Demands of Lund? = 1619",
    )]);
}
