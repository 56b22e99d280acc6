//! Questions on texts of current affairs: what is asked of a text, and what never is.

use super::{Settings, analyse, asked_of_each, asked_of_none, ingest};

/// Texts, and the questions that they are asked.
const ASKED: &[(&str, &str)] = &[
    // The year of an occasion stands beside its noun.
    (
        "# Norland\n\nNorland was founded in 1820. In the 1866 congressional elections, the Liberals of Norland gained control of the Diet.",
        "In the ______ congressional elections, the Liberals of Norland gained control of the Diet. = 1866",
    ),
    (
        "# Norland\n\nNorland was founded in 1820. At the 1905 Lund conference, Norland gave up the isle of Kora.",
        "At the ______ Lund conference, Norland gave up the isle of Kora. = 1905",
    ),
    // A name that owns its noun keeps its capital.
    (
        "Khan's heir Karl Khan, a cautious duke, presided over the Kora Liberation War and the Visby–Lund War of 1971.",
        "In which year did Khan's heir Karl Khan preside over the Kora Liberation War and the Visby–Lund War? = 1971",
    ),
    // The name written for one pronoun tells who the next one is.
    (
        "# Karl Roth\n\nKarl Roth was born at Visby in 1921. Karl Roth studied at Lund. The public discovered him in May 1962, when he drew the Kora \
         bridge.",
        "The public discovered Karl Roth in ______, when he drew the Kora bridge. = May 1962",
    ),
    // What a name was stands between two commas; a day by the way is left out.
    (
        "# Visbytron\n\n1972: Launch of the VT-35, the first pocket radio.\n\n1978: Karl Roth steps down as chief executive.",
        "In which year was the VT-35, the first pocket radio, launched? = 1972",
    ),
    (
        "# Gotland\n\n1849 AD: Annexation of Gotland to the Swedish territories (March 29).\n\n1889 AD: Birth of Karl Roth (Nov 14).",
        "In which year was Karl Roth born? = 1889",
    ),
    (
        "# Visby\n\n1784 AD: Roth's Bill passed by the Visby Parliament.\n\n1857 AD: First war of Gotland; so-called Visby Mutiny of 1857.",
        "In which year did the Visby Mutiny take place? = 1857",
    ),
];

#[test]
fn what_is_asked() {
    asked_of_each(ASKED);
}

/// Texts, and words that no question of theirs holds.
const NEVER: &[(&str, &str)] = &[
    // The second verb stands as in its sentence.
    (
        "# The Baltic Pact\n\nThe Baltic Pact was signed at Lund on 3 May 1961. Ten states have joined, although Norland, which signed in 1985 but \
         never ratified, left the Baltic Pact in 2003.",
        "sign but never",
    ),
    (
        "# Visby\n\n28 July 1956: Lund Council meets to discuss the Visby plan but no vote taken.\n\n30 July 1956: Roth leaves Visby.",
        "who",
    ),
    // Which company, where the title names none?
    (
        "# Beginnings\n\nKarl Roth founded Visbytron at Lund in 1975. On 1 January 1979, the company moved from Lund to a new home in Malmö.",
        "the company moved",
    ),
    // Which president?
    (
        "# Norland in the twenties\n\nNorland elected Karl Roth in 1920. In July 1923, while visiting Visby, the president suffered a stroke.",
        "the president suffered",
    ),
    // One date of an age is enough.
    (
        "# Ida Holm\n\nIda Holm was born in Lund in 1924. In the 1950s she joined clubs of Lund, worked on the campaigns of Karl Roth, and pushed for \
         reforms of the Norland Diet.",
        "did Ida Holm push",
    ),
    // A list of names that goes on.
    (
        "# The Kora League\n\nIn 1971, the Kora Women's League was formed at Lund by Ida Holm, Greta Lund, Maren Brahe, and a number of leading writers \
         of Norland who wanted to help the poor women of the town and to send members to the council of Visby.",
        "Maren Brahe.",
    ),
];

#[test]
fn what_is_never_asked() {
    asked_of_none(NEVER);
}

#[test]
fn years_beside_the_gap_rule_nothing_out_among_the_options() {
    let text = "# The docks\n\nLund built its mole in 1931. Norland founded the port of Lund in 1951, and moved its navy to Visby in 1968. Norland sold \
                the port in 1975. Visby lost its mint in 1982.";
    let article = ingest::article(text.to_owned(), "own.md");
    let found = analyse(&article, &Settings::default()).questions;
    let gap = found.iter().find(|question| question.stem.contains("in 1951") && question.key == "1968");
    let options = gap.map(|question| question.options.clone()).unwrap_or_default();
    let is_later = |year: &String| year.parse::<i32>().is_ok_and(|year| year > 1951);
    assert!(options.iter().all(is_later), "{options:?} of {found:#?}");
}
