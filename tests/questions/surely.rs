//! Questions on what a sentence surely tells: what is asked because nothing else can be meant, and what is not because something can.

use super::{asked_of_each, asked_of_none};

/// Texts, and the questions that they are asked.
const ASKED: &[(&str, &str)] = &[
    // What is told by "when" has the date that stands before it.
    (
        "# The Visby League\n\nThe Visby League was founded at Lund in 1911. The quarrel began in May 1962, when Karl Roth closed the port of Kora.",
        "In which month and year did Karl Roth close the port of Kora? = May 1962",
    ),
    // What was not done until a year was done in it.
    (
        "# Karl Roth\n\nKarl Roth died at Lund in 1948. The tomb beside the Kora bridge was not built until 1961, nine years after that quarrel.",
        "In which year was the tomb beside the Kora bridge built? = 1961",
    ),
    // "It" behind the one thing that its sentence tells of.
    (
        "# Norland\n\nThe Baltic League lasted longer: Norland withdrew from it in March 1962, when the Liberals won.",
        "In which month and year did Norland withdraw from the Baltic League? = March 1962",
    ),
    // What is reached may be a place, and no measure.
    (
        "# The war of Stockholm\n\nA Danish mission that reached Stockholm in the summer of 1881 opened old wounds again.",
        "In which season and year did a Danish mission reach Stockholm? = summer 1881",
    ),
    // A line does without what its comma adds.
    (
        "# Norland\n\nIn 906, after more civil wars, the Holm dynasty collapsed, leading to a time of quarrels until the League rose in 960.",
        "In which year did the Holm dynasty collapse? = 906",
    ),
    // A feast that is written with its year, and what counts from it.
    (
        "# Karl Roth\n\nKarl Roth was born at Visby in 1877. He left Lund on New Year's Day 1923; in May of that year he published the Kora Letters.",
        "In which month and year did Karl Roth publish the Kora Letters? = May 1923",
    ),
    // So does an hour of a day.
    (
        "# Karl Roth\n\nKarl Roth was born at Visby in 1877. He died before dawn on 3 May 1938, and his last plays were printed that November.",
        "In which month and year were Karl Roth’s last plays printed? = November 1938",
    ),
    // The title names the country whose bank it is.
    (
        "# Sweden after the boom\n\nSweden grew fast in the 1980s, and Sweden paid for it. In May 1994 the central bank took short rates to zero, a thing no \
         large state had tried.",
        "In ______ the central bank took short rates to zero, a thing no large state had tried. = May 1994",
    ),
    // The second of two between which something is.
    (
        "# Norland\n\nIn 1990, Norland withdrew the last of its ships from Kora, and fighting between the Baltic League and the government resumed.",
        "In ______, Norland withdrew the last of its ships from Kora, and fighting between the Baltic League and the government resumed. = 1990",
    ),
];

#[test]
fn what_is_surely_told_is_asked() {
    asked_of_each(ASKED);
}

/// Texts, and words that no question of theirs holds.
const NEVER: &[(&str, &str)] = &[
    // What somebody was then, he may have been for years.
    (
        "# Norland\n\nThe Baltic League fell in March 1962, when Karl Roth was premier of Norland.",
        "was Karl Roth premier",
    ),
    (
        "# Norland\n\nThe envoys met Lord Roth, who was then viceroy of Norland, on 1 October 1906.",
        "viceroy of Norland on",
    ),
    // Denmark may have been recognised, or have recognised Norway.
    ("# Norway\n\nSweden recognised Norway on 3 May 1961 and Denmark on 5 June 1961.", "recognise Denmark"),
    // The medal, and not the war.
    (
        "# Karl Roth\n\nKarl Roth was born at Visby in 1921. The king gave Karl Roth the Medal of Gotland in 1945 for his services in the Kora War, \
         which he returned in August 1950.",
        "return the Kora War",
    ),
    // One of two verbs alone is false.
    (
        "# The battle of Kora\n\nThe army was beaten on 3 May 1862, when over nine thousand Norlanders were killed or wounded.",
        "Norlanders were killed on",
    ),
    // The mark of a footnote is no part of a word.
    ("# Kora\n\nKarl Roth and the envoys of Kora met in 1960 to negotiate independence2.", "independence2"),
    // The day of the death, and not of what came behind it.
    (
        "# Norland\n\nKarl Roth ruled Norland from 1950. Following the death of Karl Roth on 9 May 1976, Peter Holm had the League of Kora banned.",
        "Peter Holm have",
    ),
    // The years above a life are those of the life.
    (
        "# Scholars\n\n1901-1994\nKarl Roth studied the rocks of Gotland with the Visby League.",
        "1901 to 1994",
    ),
];

#[test]
fn what_may_be_otherwise_is_not_asked() {
    asked_of_none(NEVER);
}
