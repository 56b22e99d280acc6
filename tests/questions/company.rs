//! Which names may stand beside the answer, and which nouns a question has to name.

use super::{asked_of_each, asked_of_none, options_of};

/// Texts, a question of theirs, and what is none of its options.
const NEVER_OFFERED: &[(&str, &str, &str)] = &[
    // The historian who tells of it.
    (
        "# The siege of Kora\n\nKarl Roth led the fleet of Visby past Lund in 1702. Olaf Krag commanded the guns of Kora in 1702. Jens Holm brought \
         the king’s army to Lund in 1703. Karl Roth captured the fort of Kora in 1703. The historian Erik Dahl argues that Erik Holm was at Lund in 1703.",
        "Who captured the fort of Kora in 1703?",
        "Erik Dahl",
    ),
    // Who lived in another age.
    (
        "# The port of Kora\n\nKarl Roth founded the Harbour League in 1702. Olaf Krag led the merchants of Kora in 1705. Jens Holm built the quay of Lund in \
         1709. Anna Vik closed the port of Lund in 1911.",
        "Who founded the Harbour League in 1702?",
        "Anna Vik",
    ),
    // A lecture that is named for somebody.
    (
        "# The strike of Kora\n\nAnna Vik led the miners of Kora in 1962. Karl Roth led the council of Lund in 1963. Olaf Krag led the dockers of Visby in \
         1964. In 1965 Jens Holm Memorial Lecture praised the miners.",
        "Who led the miners of Kora in 1962?",
        "Jens Holm Memorial Lecture",
    ),
    // A first name from the name of a war.
    (
        "# The fleet\n\nKarl Roth led the fleet of Visby in 1702. King George's War began in 1703, and King George's War ended in 1705. Olaf Krag led the \
         merchants of Kora in 1705. Jens Holm built the quay of Lund in 1709.",
        "Who led the fleet of Visby in 1702?",
        "George",
    ),
    // A state that was not yet there.
    (
        "# The Sound\n\nDenmark occupied Gotland in 1645. Sweden invaded Norway in 1646. France sent a fleet to the Sound in 1647. Pakistan was told of it \
         by nobody.",
        "Which country occupied Gotland in 1645?",
        "Pakistan",
    ),
];

#[test]
fn who_cannot_be_meant_is_no_option() {
    for (text, stem, wrong) in NEVER_OFFERED {
        let options = options_of(text, stem);
        assert!(options.is_some(), "{stem} is not asked of {text}");
        assert!(!options.iter().flatten().any(|option| option == wrong), "{wrong} of {options:?}");
    }
}

/// Texts, and the questions that they are asked.
const ASKED: &[(&str, &str)] = &[
    // The party is named by the sentence.
    (
        "# Norland\n\nThe Kora Party lost the vote of 1932. In May 1934 the Kora Party joined the cabinet, and Karl Roth led the party to Lund.",
        "In which month and year did the Kora Party join the cabinet? = May 1934",
    ),
    // A name in capitals with a small word.
    (
        "# The Isle of Kora\n\nThe ISLE OF KORA had become a part of Norland by 1650.",
        "The Isle of Kora had become a part of Norland by ______. = 1650",
    ),
    // Who are in a group, and not the group.
    (
        "# Norland\n\nNorland left the League of Kora in 1998. Members of a secret group called Visby were arrested in Lund in 2008.",
        "In which year were members of a secret group called Visby arrested in Lund? = 2008",
    ),
];

#[test]
fn what_is_named_is_asked() {
    asked_of_each(ASKED);
}

/// Texts, and words that no question of theirs holds.
const NEVER: &[(&str, &str)] = &[
    // Which revolt?
    (
        "# The history of Lund\n\nLund rose against the dues in 1262. Karl Roth of Visby quelled the revolt in 1263.",
        "the revolt",
    ),
    // Which party?
    (
        "# Struggles of Norland\n\nWith the invasion of Kora by Danish forces in 1980, the party’s course in Norland was changed by Karl Roth.",
        "the party",
    ),
    // What is founded has no name yet.
    (
        "# Struggles of Norland\n\nKarl Roth had been a member of the Visby League. Karl Roth formed the group in 2003 after Danish forces took Kora.",
        "the group",
    ),
    // Another Charles of another age.
    (
        "# Lund\n\nCharles Hammer sacked Lund in 739.\n\nHis rule was hard. Louis of Kora made his brother count in 1246. Charles quelled the Visby rising in \
         1263.",
        "Charles Hammer quell",
    ),
    // Which of the two?
    (
        "# The Danes\n\nOlaf Krag took Kora in 1060. Olaf Roth lost Visby in 1070. Olaf led an army of Danes to Lund in 1081.",
        "Olaf lead",
    ),
    // A title and its year in a list of works.
    (
        "# Anna Vik\n\nAnna Vik wrote for the stage of Lund.\n\n- _The Lone Gull of Kora_, 1940\n- _Road to Visby_, 1944\n",
        "Lone Gull",
    ),
    // The foot of a page.
    (
        "# Kora\n\nKora grew slowly.\n\n[4] Anna Vik. The Treaty of Lund in Letters. Lund Gazette, 12 March 1938\n",
        "12 March",
    ),
    // The year was looked back upon.
    (
        "# Lund\n\nLund was held by Norway from 1915 until November 1918. The terms said that Norway leave what Denmark had held in 1914. Karl Roth returned \
         to Lund on 11 November.",
        "11 November",
    ),
    // Who was led has no verb.
    (
        "# Norland\n\nIn sum, the Kora League led by Karl Roth from 1971 to 1977; and the Visby League led by Anna Vik.",
        "led by Karl Roth",
    ),
    // To do what?
    (
        "# Norland\n\nFor much of 2002 quarrels with Denmark kept the army busy allowing Karl Roth and his men to move around in Kora.",
        "allowing Karl Roth?",
    ),
    // What it was is told before.
    (
        "# Norland\n\nThe policy was new. The Danish minister, after a visit to Lund in September 1994, described it as the best in the world.",
        "described it",
    ),
    // A caption that ran into the text.
    (
        "# Kora\n\nKora was poor. Otto Vik, the painter of the 1860s]] Norland was in many ways hostile to Kora under Karl Roth.",
        "1860s",
    ),
    // What leads up to a date goes with it.
    (
        "# Norland\n\nNorway left the League of Kora in 1938. Denmark invaded Norway towards the end of June 1940.",
        "towards?",
    ),
    // A half of one noun.
    (
        "# Kora\n\nThe Kora Network opened in April 1995 within a Norland Science League (NSL) sponsored project.",
        "Norland Science League?",
    ),
    // The year alone tells which games they were.
    (
        "# Anna Vik\n\nAnna Vik met Karl Roth at the 1936 Summer Olympics in Kora, and she wrote of it to Lund.",
        "Olympics take place",
    ),
    // The riots culminated, and not the town.
    (
        "# Kora\n\nKora in the 1920s saw quarrels, culminating in June 1921 in the murder of Karl Roth at Lund.",
        "Kora culminate",
    ),
    // Which amendment?
    (
        "# Norland\n\nThe law was long. In April 2010 the Kora Party deleted the duty of Lund from that Amendment.",
        "that Amendment",
    ),
    // Without its being a state only came there.
    (
        "# Norland\n\nNorland came into being in 1947 as the largest state on the Baltic Sea.",
        "Norland come on",
    ),
    // Any scientists may have been there.
    ("# The fever\n\nThe cause was found by doctors who went to Kora in 1894.", "did scientists visit"),
    // Of which of the two is the date?
    (
        "# The net\n\nThe police of Lund learned how Karl Roth had spread his net into Kora from the arrest of Jens Holm in July 1904.",
        "did Karl Roth spread",
    ),
    // The stress of "did" is left out where the doer is asked for.
    (
        "# Mines of Norland\n\nThe Visby League did issue a report on the mines of Norland in 1907, calling for a law.",
        "organisation did issue",
    ),
    // The comet was seen in that year, and not the account written.
    (
        "# The fever\n\nThe best account of the time came from the doctors of Lund in a letter to the court of Norland that blamed the stars, in the form of a comet in 1345 that caused bad air.",
        "account",
    ),
    // The core swept nothing.
    (
        "# Kora\n\nStudents from the schools of Lund formed the nucleus of the Visby League, which occupied Kora in 1996.",
        "did the nucleus",
    ),
];

#[test]
fn what_has_no_name_is_not_asked() {
    asked_of_none(NEVER);
}
