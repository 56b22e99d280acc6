//! Questions that end with what they ask: no second doer, no half of a score, no label for an event.

use super::{asked_of_each, asked_of_none};

/// Texts, and the questions that they are asked.
const ASKED: &[(&str, &str)] = &[
    // What another did is no part of what he did.
    (
        "# The war of Kora\n\nThe war began in 1399. Karl Roth fell in the battle of Lund in 1402, and his body was never found. Peter Holm led the \
         fleet of Visby in 1405. Olaf Krag led the fleet of Kora in 1407.",
        "Who fell in the battle of Lund in 1402? = Karl Roth",
    ),
    // What still holds does so since then.
    (
        "# News of the straits\n\nThe straits were opened in 1971. Norway has blocked the strait of Kora since 2009. Sweden closed the port of Lund in \
         2011. Denmark left the League of Kora in 2013.",
        "Which country has blocked the strait of Kora since 2009? = Norway",
    ),
    // A bold line above its text is no part of the sentence.
    (
        "# The Harbour Act\n\n**Introduction**\nThe Harbour Act of Norland was passed in May 1985. It closed the port of Kora to the ships of Sweden.\n",
        "The Harbour Act of Norland was passed in ______. = May 1985",
    ),
];

#[test]
fn a_question_ends_with_what_it_asks() {
    asked_of_each(ASKED);
}

/// Texts, and words that no question of theirs holds.
const NEVER: &[(&str, &str)] = &[
    // The dash of a score ends nothing.
    (
        "# The cup of Lund\n\nOn 5 February 2008, Karl Roth won his fiftieth match as Visby beat Kora 66 – 61.",
        "beat Kora 66.",
    ),
    // Aids to memory, labels and steps are no events.
    (
        "# Kora\n\n- Kitchen = Kora was cut like a cake (1905)\n- Directly led to the Pact of Lund (1906)\n- Final Word: charter of Kora (14 May 1947)\n",
        "“",
    ),
    (
        "# Kora\n\n- Connection to the Lund Resolution (1940)\n- Response to the raid on Kora (May 1914)\n",
        "Connection",
    ),
    // One of two things that a label names has the year.
    (
        "# Kora\n\n- **Lund Deputation (1906) & Other Steps:** Anna Holm won the right of vote for the women of Kora.\n",
        "1906",
    ),
    // A past in a row with the base of the verb.
    ("# Kora\n\nIn 1906 the miners of Kora demanded and won the right of vote.", "demand and won"),
    // Who formed it stands behind it.
    ("# Kora\n\nA: A league formed by Karl Roth in 1900 to guard the port of Kora.", "form by"),
    // Which one "that" means is told before.
    (
        "# Norland\n\nThe Harbour Act of Norland was passed in 1985. That act was replaced in 1995 with the Seamen Act of Norland.",
        "was that act",
    ),
    // The day itself was declared.
    (
        "# Kora\n\nKarl Roth declared 22 May 1939, as Day of the Fleet in honour of the peace of Kora.",
        "declared on ______",
    ),
    // A heading that ran into its text is no part of it.
    (
        "# The ports of Norland\n\nThe League was founded in 1920. Harbour Councils in Norland In 1978 the law of the ports of Norland was amended.",
        "Harbour Councils in Norland In",
    ),
    // The year of a constitution is part of its name.
    (
        "# Norland\n\nThe rules of the port are contained in Part II of the Constitution of Norland, 1973.",
        "In which year",
    ),
];

#[test]
fn half_a_thing_is_not_asked() {
    asked_of_none(NEVER);
}
