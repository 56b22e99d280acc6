//! Whether a question stands without the sentences around it, and whether only one answer is right: what hangs on something told before is not
//! asked, and what stands by itself still is.

use super::{asked_of_each, asked_of_none};

/// Texts, and the questions that they are asked.
const ASKED: &[(&str, &str)] = &[
    // A season that is a part of a name stays with it.
    (
        "# Norland\n\nNorland left the Baltic League in 1962. In 1988, Norland hosted the Summer Games in Lund, and won nine medals.",
        "In which year did Norland host the Summer Games in Lund? = 1988",
    ),
    // The second of two subjects of a relative clause stays with the first.
    (
        "# Norland\n\nA constitution was written at Lund in 1961. A declaration was signed on 17 August 1962 by which dukes and towns would \
         hold the mint of Norland for three years.",
        "A declaration was signed on ______ by which dukes and towns would hold the mint of Norland for three years. = 17 August 1962",
    ),
    // An event that is called by its name may come after another.
    (
        "# Norland\n\nThe first war of Gotland ended in 1851. The second war of Gotland followed in 1864, a short war between Norland and Kora.",
        "The second war of Gotland followed in ______, a short war between Norland and Kora. = 1864",
    ),
    // The king whom the title names is told by his first name.
    (
        "# Otto IV of Norland\n\nOtto IV of Norland was the son of Otto III. In 1218 Otto founded a school at Lund.",
        "In ______ Otto founded a school at Lund. = 1218",
    ),
    // Who moves that something be done goes nowhere.
    (
        "# Norland\n\nThe Assembly met at Lund. In February 1948 Karl Roth moved that members of the Baltic Assembly should be allowed to speak in Danish.",
        "In ______ Karl Roth moved that members of the Baltic Assembly should be allowed to speak in Danish. = February 1948",
    ),
    // What is told by a later verb of the sentence may come after the first.
    (
        "# Norland\n\nNorland issued a law in October 1930, which it subsequently amended in April 1935 in accord with the Baltic Treaty.",
        "Norland issued a law in ______, which it subsequently amended in April 1935 in accord with the Baltic Treaty. = October 1930",
    ),
    // Whose office it is, the line says.
    (
        "# Norland\n\nAnna Holm was elected president of Norland in May 1994, the first woman to hold the office.",
        "Anna Holm was elected president of Norland in ______, the first woman to hold the office. = May 1994",
    ),
];

#[test]
fn what_stands_by_itself_is_asked() {
    asked_of_each(ASKED);
}

/// Texts, and words that no question of theirs holds.
const NEVER: &[(&str, &str)] = &[
    // To what they replied, and after what it came, is told before.
    (
        "# Norland\n\nKora printed a map of the Sound in November 1959. Norland replied with its own chart in May 1960 and hung it in the hall.",
        "replied with a map",
    ),
    (
        "# Norland\n\nThe border with Kora was surveyed in May 1961. A boundary treaty with Kora followed in March 1963.",
        "followed in",
    ),
    // What notice, and what was to be found out?
    (
        "# Norland\n\nNorland signed the Sound Treaty in 1960. In January 1983 Norland sent notice that it wished to amend the treaty.",
        "send notice",
    ),
    (
        "# Norland\n\nKarl Roth came to Lund in 1985. In 1990 Karl Roth was sent to Lund with instructions to find out if the yard should be sold.",
        "find out?",
    ),
    // By whom he was beaten, and as what he was sworn in.
    (
        "# Karl Roth\n\nKarl Roth was born at Visby in 1931. In 1969 he stood for the Assembly from Lund and was beaten.",
        "Roth beaten?",
    ),
    // Which step, and whose demand?
    (
        "# The Sound\n\nNorland closed the Sound in April 1985. In June 1985 the court at Lund held that the Norlandish step had no force.",
        "Norlandish step",
    ),
    // A participle behind its noun is no verb.
    (
        "# Norland\n\nThe water was let in again some weeks later, after a deal made in Lund in May 1948, and the farmers went home.",
        "an agreement reach",
    ),
    (
        "# Norland\n\nThe ninety works handed over by the Danes in June 1985, the largest gift so far, were received in Lund.",
        "works handed over by the Danes in June 1985.",
    ),
    (
        "# Norland\n\nIn 1241, Karl Roth, elected prince of Lund, won great fame by his victories over the Danes.",
        "Who elected",
    ),
    // Of two kings of one name either may be meant.
    (
        "# Norland\n\nOtto III and Otto IV quarrelled with the bishops of Lund. Otto was murdered in the chapel of Kora in 1218.",
        "Otto murdered",
    ),
    // The duke died, and not he who was named before; a town is no "he".
    (
        "# Norland\n\nA fleet under Admiral Jens Holm came to Lund in May 1897. The Margrave gave himself up in June and, when tried, was sent to Kora, \
         where he died in 1914.",
        "Holm died",
    ),
    // They are the same in both sentences.
    (
        "# Norland\n\nThe rebels won most of it. They overran much of Lund, and the court moved to Visby. In the south they captured Gotland, and in \
         December 1923 they took Kora.",
        "did the court take Kora",
    ),
    // "she" is not the man before her.
    (
        "# Norland\n\nThe regent blinded her son in 797. Bishop Paul Holm having died in 785, she had a clerk chosen.",
        "she secured",
    ),
    // The festival was held, and not its emblem.
    ("# Norland\n\nThe mask was made the sign of the Baltic festival Kora, held in Lund in 1977.", "emblem"),
    // Whose place, and which view?
    (
        "# Norland\n\nPremier Otto Krag died at Lund in May 1948. Karl Roth took his place as governor in October 1951, and left it in 1953.",
        "took his place",
    ),
    // A way without its end.
    (
        "# Karl Roth\n\nKarl Roth taught at Visby. Jens Holm worked beside Karl Roth from 1921. Jens Holm returned to Kora in 1928.",
        "Who returned",
    ),
    // Of two deeds the day of either.
    (
        "# Norland\n\nPremier Otto Krag spoke at Lund in May 1948. On 27 January 1952 Karl Roth repeated what Krag had said.",
        "had said on",
    ),
    // A song that passes for a person.
    (
        "# Norland\n\nKarl Roth wrote nine songs in 1905; one of them, \"Amar Kora Lund\", was adopted as the anthem of Norland in 1921.",
        "Who was adopted",
    ),
    // As which of them, and which law?
    (
        "# Norland\n\nVotes were held in Lund and Kora in 1898. Votes were held in the same towns as well as Visby in 1899.",
        "the same towns",
    ),
    (
        "# Norland\n\nKarl Roth wanted a new senate. The law (with more power for the towns of Norland) was voted by the Senate in April 1904.",
        "The law",
    ),
    // A name that tells what the noun behind it is.
    (
        "# Norland\n\nIn October 1938, Denmark occupied and annexed the Gotland border region. Sweden took Kora in 1939, and Denmark took Visby in 1940.",
        "Kora border region",
    ),
    // Two things that another sentence named.
    (
        "# Norland\n\nGotland, Visby and Kora had been won in 1856. In 1878 Norland had to give the three counties back to Denmark.",
        "the three counties",
    ),
    // What was so in a century it is likened to.
    (
        "# Norland\n\nNorland was weak and poor. As in the 19th century, Norland chose not to quarrel with the Danes, and kept its peace.",
        "the 19th century",
    ),
    // The same was done again.
    (
        "# The Sound\n\nNorlanders and Danes fought each other in these hills in 1911, and again after the end of the Baltic Empire.",
        "fight each other",
    ),
    // An office, a prize or a notice of which one must be told what it was.
    (
        "# The fall of Karl Holm\n\nKarl Holm founded the Kora Mill in 1931. Karl Holm remained in office until 1939. Anna Dahl won the Nobel Prize in \
         1935. Norland served notice on Kora in January 1932. Olaf Rask was forced out in March 1937.",
        "remain",
    ),
    (
        "# The fall of Karl Holm\n\nKarl Holm founded the Kora Mill in 1931. Anna Dahl won the Nobel Prize in 1935.",
        "win the Nobel Prize",
    ),
    // An answer to what the article asks is no sentence.
    (
        "# The war of Norland\n\nDid Norland go to war? Yes, in December 1940, to seize Olaf Berg, a former spy turned general who was wanted in Lund.",
        "Berg",
    ),
];

#[test]
fn what_hangs_on_another_sentence_is_not_asked() {
    asked_of_none(NEVER);
}
