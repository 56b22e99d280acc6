//! Whether a question still says what its sentence said: capitals, namesakes, lasting verbs, lines torn from their sentences.

use super::{asked_of_each, asked_of_none};

/// Texts, and the questions that they are asked.
const ASKED: &[(&str, &str)] = &[
    // A name that is a word as well keeps its capital.
    (
        "# The Harbour League\n\nThe troops of Storm left Lund early. Storm returned to Denmark in 1917 to establish a military junta at Visby.",
        "In which year did Storm return to Denmark to establish a military junta at Visby? = 1917",
    ),
    // A common noun does not.
    (
        "# Norland\n\nThe settlers were poor. Settlers from Denmark founded the port of Lund in 1931.",
        "In which year did settlers from Denmark found the port of Lund? = 1931",
    ),
    // A surname of one person.
    (
        "# The strike of Kora\n\nKarl Roth led the miners of Kora in 1962. Roth founded the Visby League in 1964.",
        "In which year did Karl Roth found the Visby League? = 1964",
    ),
    // The end of what lasted.
    (
        "# Norland\n\nKarl Roth led the Harbour Party to victory in 1992, and remained Premier of Norland until 1999.",
        "Karl Roth led the Harbour Party to victory in 1992, and remained Premier of Norland until ______. = 1999",
    ),
];

#[test]
fn what_is_said_clearly_is_asked() {
    asked_of_each(ASKED);
}

/// Texts, and words that no question of theirs holds.
const NEVER: &[(&str, &str)] = &[
    // The widow was not shot.
    (
        "# Murders in Norland\n\nThe murder of Benno Holm, Jr. shook Norland. Holm, a former Senator, was assassinated in 1983 at Lund Airport. His death \
         made his widow, Clara Holm, the leader of the party.",
        "Clara Holm assassinated",
    ),
    // Nor is the brother the one of whom everything is told.
    (
        "# The conquest of Kora\n\nFor a time Holm kept the old king. He was killed by Holm's brother, Karl Holm, but peace came back. The town of Lund, \
         founded by Holm on 18 January 1535, became the seat of the governor.",
        "Karl Holm",
    ),
    // And in every other year.
    (
        "# Anna Vik\n\nAnna Vik joined the Harbour Party in 1971. In 1977 Anna Vik remained in the House of Lund with Karl Roth.",
        "did Anna Vik remain",
    ),
    // The years began then, and he suffered in all of them.
    (
        "# The land of Kora\n\nFollowing independence in 1968, Kora suffered under a harsh dictatorship for 11 years.",
        "In which year did Kora suffer",
    ),
    // Which event?
    (
        "# Norland\n\nDenmark lost Lund. This event allowed the Visby League to receive wide recognition from Denmark in 1928.",
        "this event",
    ),
    // A part of the deal.
    (
        "# Norland\n\nThe rebels split. The Visby League signed a UN backed peace deal with Karl Roth in 1933.",
        "sign backed",
    ),
    // What the effect was.
    (
        "# Norland\n\nOne direct effect was that Prime Minister Karl Roth resigned under pressure on 6 November 1997.",
        ": That Prime",
    ),
];

#[test]
fn what_was_not_said_is_not_asked() {
    asked_of_none(NEVER);
}

/// Lines of three words each, none of which tells anything.
fn torn(line: &str) -> String {
    let words = ["Palace tax grain", "Kings rule strong", "Temple trade routes", "River canal boats"];
    let junk: Vec<String> =
        (0..48).map(|at| format!("- {} {}", words.get(at % 4).unwrap_or(&""), at)).collect();
    format!("# Notes on Norland\n\n{}\n- 1707: {line}\n", junk.join("\n"))
}

#[test]
fn a_line_of_a_torn_list_is_quoted_only_where_it_says_enough() {
    asked_of_none(&[
        (&torn("Karl Roth death ended"), "death ended"),
        (&torn("Siege Kora lifted"), "Siege Kora lifted"),
    ]);
    asked_of_each(&[(&torn("Visby Split"), "Which year does the article give for “Visby Split”? = 1707")]);
}
