//! Days and months that take their year from what was told before, and clauses whose verb was mistaken: what no question holds.

use super::asked_of_none;

/// Texts, and words that no question of theirs holds.
const NEVER: &[(&str, &str)] = &[
    // A month told anew with its year had not come before.
    (
        "# Norland\n\nIn 1999, generals of Norland signed a pact with Kora.\n\nIn March, Karl Roth died in a cell in Lund.\n\nIn March 1999, \
         Norland began a siege of Visby with its fleet.",
        "in March 1999?",
    ),
    // The name of what was held then has another year.
    (
        "# Karl Roth\n\nKarl Roth was born in Visby on 3 March 1980. On 7 May 2015, Roth moved to Lund. On 19 July, at the 2016 Kora Draft, Roth was \
         sent to Malmö.",
        "19 July 2015",
    ),
    // Behind "the late 1980s" the last year told is far.
    (
        "# Kora\n\nNorland left Kora in 1979. By the late 1980s the raiders had left, and the guards of Kora ruled it. The guards refused to go, and \
         Norland began a siege of Visby in October. By November 2001, the guards had been driven out.",
        "October 1980",
    ),
    // The participle before "by" is not the verb.
    (
        "# Kora\n\nMarch 26, 2015, a naval league led by Norland (made up of Lund, Visby and Ribe) launched a campaign against the rebels and to \
         restore the Roth government.",
        "league lead",
    ),
    // One conference, and a verb of many.
    (
        "# Fisheries\n\nIn May 1948 the Lund Conference were held in Visby for the fishers of Norland.",
        "were the Lund Conference",
    ),
];

#[test]
fn what_hangs_on_a_wrong_year_or_verb_is_never_asked() {
    asked_of_none(NEVER);
}
