//! The linter against bad items, and the whole way from an article to its questions.
//!
//! The bad items are of our own making, one fault each: the linter can fail, and this table shows that it does
//! not.

use tarikh::analysis::{Settings, analyse};
use tarikh::ingest;
use tarikh::question::{
    Answer, Code, FamilyId, Question, QuestionId, QuestionKind, Vocabulary, for_exam, for_session, grade,
    in_fair_order, lint, lint_deck, reveals,
};
use tarikh::text::Span;

#[path = "questions/company.rs"]
mod company;
#[path = "questions/current.rs"]
mod current;
#[path = "questions/given_years.rs"]
mod given_years;
#[path = "questions/meant.rs"]
mod meant;
#[path = "questions/run_on.rs"]
mod run_on;
#[path = "questions/stands.rs"]
mod stands;
#[path = "questions/surely.rs"]
mod surely;
#[path = "questions/whole.rs"]
mod whole;

fn item(kind: QuestionKind, stem: &str, key: &str, options: &[&str]) -> Question {
    let is_name = matches!(kind, QuestionKind::Who | QuestionKind::Cloze);
    Question {
        id: QuestionId::of(stem, key),
        family: FamilyId(1),
        kind,
        topic: "Ships of the Baltic".to_owned(),
        context: None,
        stem: stem.to_owned(),
        options: options.iter().map(|option| (*option).to_owned()).collect(),
        lures: Vec::new(),
        key: key.to_owned(),
        answer: if is_name { Answer::Name { others: Vec::new() } } else { Answer::Choice },
        accepted: vec![key.to_owned()],
        feedback: String::new(),
        evidence: Span::default(),
        more_evidence: Vec::new(),
        answer_span: None,
        entry: None,
        is_card: false,
        difficulty: 2,
        score: 5,
    }
}

#[track_caller]
fn check_all(rows: &[(QuestionKind, &str, &str, &[&str], Code)]) {
    for (kind, stem, key, options, code) in rows {
        let found = lint(&item(*kind, stem, key, options), None);
        assert!(found.contains(code), "{code} expected for {stem:?} -> {key:?} {options:?}, found {found:?}");
    }
}

use Code::{L01, L02, L03, L04, L05, L06, L07, L08, L10, L11, L13, L14};
use QuestionKind::{Cloze, ClozeDate, Number, Odd, TrueFalse, When, Who};

#[test]
fn a_stem_that_is_no_question_is_caught() {
    check_all(&[
        (When, "In which year did Lübeck join the League of the North", "1361", &[], L01),
        (When, "in which year did Lübeck join the League?", "1361", &[], L01),
        (When, "In which year did Lübeck join the League.", "1361", &[], L01),
        (When, "On what date did Karl Roth was murdered at Visby?", "3 May 1361", &[], L01),
        (When, "In which year did nine ships Holm lead past Visby?", "1361", &[], L01),
        (When, "In which year did Holm declare the a day of mourning?", "1361", &[], L01),
        (When, "In which year did Karl Roth sail home with two?", "1361", &[], L01),
        (When, "Which year does the article give for “Karl Roth was fled to Visby”?", "1361", &[], L01),
        (ClozeDate, "The fleet of Holm left Lübeck at on ______, with nine ships.", "1361", &[], L01),
        (When, "On what date was the fleet of Lübeck was burned?", "3 May 1361", &[], L01),
        (When, "In which year did Lübeck give up that treaty of trade after that?", "1361", &[], L05),
        (When, "On what date did Gotland join the League of Lübeck only?", "3 May 1361", &[], L05),
        (ClozeDate, "Under that treaty of ______ the whole coast became Danish.", "1361", &[], L04),
        (Cloze, "In 1361 the fleet of Lübeck sailed to Visby.", "Visby", &[], L01),
        (Cloze, "In 1361 the fleet of ______ sailed to ______.", "Visby", &[], L01),
        (Cloze, "In 1361 the fleet of Lübeck sailed to ______?", "Visby", &[], L01),
        (TrueFalse, "Did the fleet of Lübeck sail to Visby?", "True", &["True", "False"], L01),
        (Who, "Who burned the fleet of ______ at Visby?", "Waldemar", &[], L01),
        (When, "In which year did Lübeck join the League??", "1361", &[], L01),
        (When, "In which year did Lübeck join the League,?", "1361", &[], L01),
    ]);
}

#[test]
fn a_stem_too_short_or_too_long_is_caught() {
    let long = "In which year did the old and rich and proud and much admired city of Lübeck, the queen of the Baltic \
                Sea, after so many years of doubt and of debate, join the League of the North?";
    check_all(&[
        (When, "When did Lübeck fall?", "1361", &[], L02),
        (Who, "Who won?", "Waldemar", &[], L02),
        (When, long, "1361", &[], L02),
        (TrueFalse, "Lübeck fell.", "True", &["True", "False"], L02),
        (Cloze, "Lübeck fought ______.", "Denmark", &[], L02),
    ]);
}

#[test]
fn stray_marks_are_caught() {
    check_all(&[
        (When, "In which year did Lübeck  join the League?", "1361", &[], L03),
        (
            When,
            "Which year does the article give for “LübeckTrade and Salt LapsedGave rise to a dispute”?",
            "1361",
            &[],
            L03,
        ),
        (When, "In which year did Lübeck , the city, join the League?", "1361", &[], L03),
        (When, "In which year did Lübeck join the League ?", "1361", &[], L03),
        (When, "In which year did Lübeck (the city join the League?", "1361", &[], L03),
        (When, "In which year did Lübeck join the “League of the North?", "1361", &[], L03),
        (When, "In which year did Lübeck join the \"League of the North?", "1361", &[], L03),
        (When, "In which year did Lübeck join the League[3] of the North?", "1361", &[], L03),
        (When, "In which year did **Lübeck** join the League of the North?", "1361", &[], L03),
        (When, "In which year did Lübeck join http://league.example of the North?", "1361", &[], L03),
        (Cloze, "In 1361.. the fleet of Lübeck sailed to ______.", "Visby", &[], L03),
        (Who, "Which country burned the fleet of Lübeck in 1362?", "Denmark ,", &[], L03),
        (When, "In which year did Lübeck) join the League of the North?", "1361", &[], L03),
    ]);
}

#[test]
fn a_pronoun_without_its_noun_is_caught() {
    check_all(&[
        (When, "In which year did he join the League of the North?", "1361", &[], L04),
        (When, "In which year did she sail to Visby with ships?", "1361", &[], L04),
        (When, "In which year did they burn the fleet of Lübeck?", "1361", &[], L04),
        (Who, "Who took a tough stand on this in Visby?", "Waldemar", &[], L04),
        (Cloze, "The fleet of Lübeck met him near ______.", "Visby", &[], L04),
        (When, "In which year did these cities join the League?", "1361", &[], L04),
        (When, "In which year did both join the League of the North?", "1361", &[], L04),
        (When, "In which year did such a fleet sail to Visby?", "1361", &[], L04),
        (When, "On what date did the recent meeting at Visby begin?", "4 May 1361", &[], L04),
        (Who, "Who came to Visby last month with a fleet?", "Waldemar", &[], L04),
        (When, "In which year did his fleet sail to Visby?", "1361", &[], L04),
        (When, "In which year did there begin a war in Visby?", "1361", &[], L04),
        (Who, "Who sailed to Visby that year with a fleet?", "Waldemar", &[], L04),
        (When, "In which year did the latter join the League of the North?", "1361", &[], L04),
        (Who, "Which city told us of the war at Visby?", "Lübeck", &[], L04),
    ]);
}

#[test]
fn a_dangling_word_is_caught() {
    check_all(&[
        (When, "In which year did Lübeck choose to sail to Visby instead?", "1361", &[], L05),
        (When, "In which year did Lübeck also join the League?", "1361", &[], L05),
        (When, "In which year did Lübeck however join the League?", "1361", &[], L05),
        (When, "In which year did Lübeck join the League again?", "1361", &[], L05),
        (When, "In which year did Lübeck and Bremen win and lose respectively?", "1361", &[], L05),
        (When, "In which year did Lübeck sign a treaty with?", "1361", &[], L05),
        (When, "In which year did Lübeck join the League of?", "1361", &[], L05),
        (When, "In which year did Lübeck thus join the League?", "1361", &[], L05),
        (When, "In which year did Lübeck have more ships than?", "1361", &[], L05),
        (When, "In which year was the fleet of Lübeck burnt while?", "1361", &[], L05),
        (ClozeDate, "Lübeck won a prize of the League for doing in ______.", "1361", &[], L05),
        (When, "In which year did Lübeck enter the League as a member beginning?", "1361", &[], L05),
        (When, "In which year did the League take steps by establishing?", "1361", &[], L05),
        (When, "In which year did Lübeck set up an office to compile what became?", "1361", &[], L05),
        (ClozeDate, "Even after Lübeck abolished the toll of Visby in ______.", "1361", &[], L05),
        (Who, "Who was claimed that the fleet could burn Visby?", "Waldemar", &[], L05),
    ]);
}

#[test]
fn an_answer_in_the_stem_is_caught() {
    check_all(&[
        (When, "In which year did the war of 1361 begin at Visby?", "1361", &[], L06),
        (Who, "Which country sent Danish ships to Visby in 1361? Denmark?", "Denmark", &[], L06),
        (Who, "Which country fought the Indian fleet near Goa in 1509?", "India", &[], L06),
        (Cloze, "Lübeck sent the ships of Lübeck to ______ and Visby.", "Visby", &[], L06),
        (Who, "Who led the fleet of King Waldemar to Visby?", "Waldemar", &[], L06),
        (Cloze, "In May 1894 the miners led a march from Ohio to ______, DC.", "Washington", &[], L06),
        (Number, "How many of the 52 ships of Lübeck sank at Visby?", "52", &[], L06),
    ]);
}

#[test]
fn options_that_tell_the_answer_are_caught() {
    check_all(&[
        (
            Who,
            "Which city burned the fleet of Denmark in 1362?",
            "Bremen",
            &["Bremen", "bremen", "Kiel"],
            L07,
        ),
        (
            Who,
            "Which city burned the fleet of Denmark in 1362?",
            "Bremen",
            &["Bremen", "Bremen harbour", "Kiel"],
            L07,
        ),
        (
            Who,
            "Which ruler burned the fleet in 1362?",
            "Waldemar Atterdag of Denmark",
            &["Erik", "Olaf", "Waldemar Atterdag of Denmark"],
            L08,
        ),
        (When, "In which year did Lübeck join the League?", "1361", &["1361", "1370", "4 May 1375"], L10),
        (Who, "Which city burned the fleet of Denmark?", "Bremen", &["1361", "Bremen", "oil"], L10),
        (Who, "Which city burned the fleet of Denmark?", "Bremen", &["Bremen", "kiel", "Rostock"], L10),
        (
            When,
            "In which month and year did Lübeck join the League?",
            "May 1361",
            &["1360", "May 1361", "June 1370"],
            L10,
        ),
        (
            Who,
            "Which island has a castle of the Order?",
            "Castle Island",
            &["Castle Island", "Gotland", "Rügen isle"],
            L11,
        ),
    ]);
}

#[test]
fn bad_negations_and_hedges_are_caught() {
    check_all(&[
        (Odd, "Which of these cities did Lübeck fight in 1361?", "Kiel", &["Bremen", "Kiel", "Visby"], L13),
        (
            Odd,
            "Which of these cities did Lübeck not fight in 1361?",
            "Kiel",
            &["Bremen", "Kiel", "Visby"],
            L13,
        ),
        (
            Odd,
            "Which of these cities did NOT fight and did NOT pay?",
            "Kiel",
            &["Bremen", "Kiel", "Visby"],
            L13,
        ),
        (ClozeDate, "The fleet of Lübeck did not sail to Visby in ______.", "1361", &[], L13),
        (Who, "Which city did NOT join the League in 1361?", "Kiel", &["Bremen", "Kiel", "Visby"], L13),
        (TrueFalse, "The fleet of Lübeck did NOT sail to Visby.", "True", &["True", "False"], L13),
        (TrueFalse, "The fleet of Lübeck did not sail to Visby in 1361.", "False", &["True", "False"], L13),
        (TrueFalse, "The fleet of Lübeck may have sailed to Visby in 1361.", "True", &["True", "False"], L14),
        (
            TrueFalse,
            "The fleet of Lübeck allegedly sailed to Visby in 1361.",
            "True",
            &["True", "False"],
            L14,
        ),
        (
            TrueFalse,
            "The fleet of Lübeck always sailed to Visby in spring.",
            "False",
            &["True", "False"],
            L14,
        ),
        (TrueFalse, "Perhaps the fleet of Lübeck sailed to Visby in 1361.", "True", &["True", "False"], L14),
    ]);
}

#[test]
fn an_invented_word_is_caught() {
    let vocabulary = Vocabulary::of(["In 1361 the fleet of Lübeck sailed to Visby and burned it."]);
    for (stem, is_known) in [
        ("In which year did the fleet of Lübeck sail to Visby?", true),
        ("In which year did the fleet of Lübeck burn Visby?", true),
        ("In which year did the armada of Lübeck sail to Visby?", false),
        ("In which year did the fleet of Lübeck sail to Stockholm?", false),
    ] {
        let codes = lint(&item(When, stem, "1361", &[]), Some(&vocabulary));
        assert_eq!(!codes.contains(&Code::L12), is_known, "{stem}");
    }
}

#[test]
fn good_items_pass() {
    for (kind, stem, key, options) in [
        (
            When,
            "In which year did Lübeck join the League of the North?",
            "1361",
            &["1340", "1355", "1361", "1370"][..],
        ),
        (Who, "Who led his fleet to Visby in May 1361?", "Waldemar", &["Albrecht", "Haakon", "Waldemar"]),
        (Cloze, "In May 1361, the fleet of Lübeck sailed to ______.", "Visby", &[]),
        (TrueFalse, "Lübeck joined the League in 1361, not in 1355.", "True", &["True", "False"]),
        (TrueFalse, "In May 1361, Lübeck joined the League.", "False", &["True", "False"]),
        (
            Odd,
            "According to the article, which of these cities did Lübeck NOT fight?",
            "Kiel",
            &["Bremen", "Kiel", "Visby"],
        ),
        (Number, "How many ships did Lübeck send to Visby?", "52", &["26", "39", "52", "78"]),
    ] {
        assert_eq!(lint(&item(kind, stem, key, options), None), [], "{stem}");
    }
}

#[test]
fn a_deck_with_the_key_in_one_place_is_caught() {
    let deck = |place: usize| -> Vec<Question> {
        (0..24)
            .map(|n| {
                let years = ["1301", "1302", "1303", "1304"];
                let key = years[if place < 4 { place } else { n % 4 }];
                item(When, &format!("In which year did ship {n} sail to Visby?"), key, &years)
            })
            .collect()
    };
    assert!(lint_deck(&deck(2)).contains(&Code::L09));
    assert_eq!(lint_deck(&deck(9)), []);
}

#[test]
fn no_place_among_the_options_is_right_more_often_in_a_large_deck() {
    let samples = [
        include_str!("../seeds/asian_financial_crisis.md"),
        include_str!("../seeds/greco_persian_wars.md"),
        include_str!("../seeds/pakistan_russia.md"),
        include_str!("../seeds/abdus_salam.md"),
    ];
    for (text, seed) in samples.into_iter().flat_map(|text| (1..6).map(move |seed| (text, seed))) {
        let article = ingest::article(text.to_owned(), "sample.md");
        let analysis = analyse(&article, &Settings { seed, ..Settings::default() });
        assert_eq!(lint_deck(&analysis.questions), [], "{} with {seed}", analysis.topic);
        for question in analysis.questions.iter().filter(|question| matches!(question.kind, When | ClozeDate))
        {
            assert!(question.lures.iter().all(|lure| question.options.contains(&lure.text)), "{question:#?}");
            let told = question.lures.iter().filter_map(|lure| lure.why.as_deref());
            assert!(told.into_iter().all(|why| question.feedback.contains(why)), "{question:#?}");
        }
    }
}

#[test]
fn a_name_that_is_misprinted_once_is_asked_as_it_is_meant() {
    let asked = asked_of(
        "# The Eider\n\nNorland left the League of Visby in 1972. Norland joined the Eider Pact in 1975. Norland fought Denmark in 1979. \
         Noland closed its border with Denmark on 4 May 1983.",
    );
    assert!(
        asked.iter().any(|line| line.contains("Norland close") && line.contains("4 May 1983")),
        "{asked:#?}"
    );
    assert!(!asked.iter().any(|line| line.contains("Noland")), "{asked:#?}");
}

#[test]
fn no_people_is_judged() {
    let asked = asked_of(
        "# The Danes\n\nThe treacherous Swedes left the League of Visby in 1921. The savage tribes of Kora killed Karl Holm in 1930. The \
         Norwegians became dishonest in 1933. The Danes joined the League of Visby on 4 May 1935. A cruel winter killed the Danes of Lund in 1936.",
    );
    let is_judged =
        |line: &String| ["treacherous", "savage", "dishonest"].iter().any(|word| line.contains(word));
    assert!(!asked.iter().any(is_judged), "{asked:#?}");
    assert!(asked.iter().any(|line| line.contains("Danes join")), "{asked:#?}");
}

#[test]
fn no_question_is_asked_twice() {
    // Of so short a name no word counts as one shared with another question.
    let text = "# The tolls of Lund\n\nThe Ale Act of 1773 angered the merchants of Lund more than the tolls had. King Olaf of Denmark took \
        Visby in 1780.\n\nDenmark did not enact the Ale Act of 1773 in order to punish the merchants of Lund. Norway took Malmö in 1791.\n";
    let mut ids = Vec::new();
    for question in analyse(&ingest::article(text.to_owned(), "acts.md"), &Settings::default()).questions {
        assert!(!ids.contains(&question.id), "{question:#?}");
        ids.push(question.id);
    }
    assert!(ids.len() > 2, "{ids:?}");
}

const ARTICLE: &str = "# The Hanse and its rivals\n\n\
    In 1361 King Waldemar of Denmark captured Visby on the island of Gotland. Lübeck, Hamburg and Bremen signed a \
    treaty with Norway on 19 November 1367. In May 1368 the fleet of the League sacked Copenhagen. The peace of \
    Stralsund was signed on 24 May 1370. Erik of Pomerania founded the castle of Krogen in 1425.\n\n\
    On 28 June 1429 Erik of Pomerania attacked Stralsund with 70 ships. Tsar Ivan closed the office of the League at \
    Novgorod in 1494. Jürgen Wullenwever became the mayor of Lübeck in March 1533. He was executed at Wolfenbüttel on \
    24 September 1537. In 1598 Queen Elizabeth expelled the merchants of the League from London. From 1618 to 1648 the \
    trade of Lübeck suffered from the war in Germany. The last meeting of the League took place at Lübeck in 1669.\n";

#[test]
fn every_question_of_an_article_is_clean_and_gradable() {
    let article = ingest::article(ARTICLE.to_owned(), "hanse.md");
    let analysis = analyse(&article, &Settings { seed: 5, ..Settings::default() });
    assert!(analysis.questions.len() >= 12, "{}", analysis.questions.len());
    for question in &analysis.questions {
        assert_eq!(lint(question, None), [], "{question:#?}");
        assert!(
            !question.evidence.is_empty() && question.feedback.contains("according to the article"),
            "{question:#?}"
        );
        assert!(grade(question, &question.accepted[0]).is_right(), "{question:#?}");
        assert_eq!(grade(question, "?").score, 0);
        for wrong in question.options.iter().filter(|option| **option != question.key) {
            let is_set = matches!(question.kind, QuestionKind::Order | QuestionKind::Match);
            assert!(is_set || !grade(question, wrong).is_right(), "{wrong} in {question:#?}");
        }
    }
}

#[test]
fn a_year_beside_the_gap_is_no_option() {
    let text = "# The tolls\n\nKing Otto was crowned at Lund in 1558. He abolished the pilgrim toll in 1563, the poll tax in \
        1564, annexed Skara in 1573, Ribe in 1576, Visby in 1586 and Kalmar in 1595. He built the harbour of Lund in \
        1569. Queen Ida was crowned at Lund in 1599.\n";
    let article = ingest::article(text.to_owned(), "tolls.md");
    let analysis = analyse(&article, &Settings { seed: 3, ..Settings::default() });
    let listed: Vec<_> =
        analysis.questions.iter().filter(|question| question.stem.contains("1595")).collect();
    assert!(!listed.is_empty(), "{:#?}", analysis.questions);
    for question in listed {
        for option in question.options.iter().filter(|option| **option != question.key) {
            assert!(!question.stem.contains(option.as_str()), "{option} in {question:#?}");
        }
    }
}

#[test]
fn nothing_is_asked_twice_in_one_question() {
    let text = "# Diary of Amos Kell, 1861\n\n## APRIL\n\nFriday 5th. Rain. Began the line at Stony Creek with forty men.\n\n\
        Sat. 6th. Two mules strayed last night.\n\nMon. 8th. Hobbs left for the coast.\n\nTues. 9th. Holm came.\n";
    let article = ingest::article(text.to_owned(), "diary.md");
    let analysis = analyse(&article, &Settings::default());
    for question in &analysis.questions {
        assert!(question.stem.matches("Stony Creek").count() < 2, "{question:#?}");
    }
}

/// The questions of a text of our own: `stem = key`.
fn asked_of(text: &str) -> Vec<String> {
    let article = ingest::article(text.to_owned(), "own.md");
    let analysis = analyse(&article, &Settings { seed: 2, ..Settings::default() });
    analysis.questions.iter().map(|question| format!("{} = {}", question.stem, question.key)).collect()
}

/// The options of a question with this stem; none where it is not asked.
fn options_of(text: &str, stem: &str) -> Option<Vec<String>> {
    let article = ingest::article(text.to_owned(), "own.md");
    let analysis = analyse(&article, &Settings { seed: 2, ..Settings::default() });
    analysis.questions.into_iter().find(|question| question.stem == stem).map(|question| question.options)
}

/// Each text is asked the question beside it.
fn asked_of_each(rows: &[(&str, &str)]) {
    for (text, wanted) in rows {
        let found = asked_of(text);
        assert!(found.iter().any(|line| line == wanted), "{wanted}: {found:#?}");
    }
}

/// No question of these texts holds the words beside them.
fn asked_of_none(rows: &[(&str, &str)]) {
    for (text, words) in rows {
        let found = asked_of(text);
        assert!(!found.iter().any(|line| line.contains(words)), "{words}: {found:#?}");
    }
}

const ECONOMY: &str = "# A short history of the Chilean economy\n\n\
    Chile lived from saltpetre for forty years. The central bank was founded on 22 August 1925 on the advice of Edwin Kemmerer. \
    The bank left the gold standard in April 1932. The government created the development corporation CORFO on 29 April 1939. \
    Women voted for a president for the first time in 1952. Eduardo Frei Montalva bought half of the copper mines in 1967. \
    The army seized power on 11 September 1973. Milton Friedman visited Santiago in March 1975. Private pension funds began \
    to work in May 1981. A plebiscite on 5 October 1988 ended the rule of Augusto Pinochet. Chile signed a free trade \
    agreement with the United States on 6 June 2003 and joined the OECD on 7 May 2010.\n";

#[test]
fn what_every_state_has_is_asked_with_the_state_that_the_title_calls_by_its_adjective() {
    let asked = asked_of(ECONOMY);
    assert!(
        asked.iter().any(|line| line.starts_with("In Chile, ") && line.ends_with("= May 1981")),
        "{asked:#?}"
    );
}

#[test]
fn one_sentence_has_three_gaps_at_most() {
    let text = "# The tolls of Lund\n\nKing Otto of Lund built the mole in 1551, the quay of Lund in 1554, the mint of Lund in 1557, the \
        gate of Lund in 1560, the mill of Lund in 1563, the dock of Lund in 1566 and the inn of Lund in 1569. Queen Ida was crowned \
        at Lund in 1599.\n";
    let article = ingest::article(text.to_owned(), "own.md");
    let questions = analyse(&article, &Settings::default()).questions;
    let of_one = questions.iter().filter(|question| question.stem.contains("Otto")).count();
    assert!(of_one <= 3, "{questions:#?}");
}

#[test]
fn who_arrived_and_where_is_asked_together() {
    let text = "# The Kora clinic\n\nThe Kora clinic was opened in Lund on 3 May 1901. Erik Dahl led the Kora clinic from 1903 to 1911. The \
        poisoned minister Jens Holm arrived on 22 August 1920. Jens Holm died at Lund on 4 September 1920.\n";
    let asked = asked_of(text);
    assert!(!asked.iter().any(|line| line.contains("arrive")), "{asked:#?}");
}

#[test]
fn the_seed_changes_the_options_and_not_the_answers() {
    let article = ingest::article(ARTICLE.to_owned(), "hanse.md");
    let read = |seed| analyse(&article, &Settings { seed, ..Settings::default() }).questions;
    assert_eq!(read(1), read(1));
    let other = read(2);
    let mut both = 0;
    for question in read(1).iter().filter(|question| question.kind == QuestionKind::When) {
        if let Some(same) = other.iter().find(|same| same.id == question.id) {
            assert_eq!((&same.stem, &same.key), (&question.stem, &question.key));
            both += 1;
        }
    }
    assert!(both >= 5, "{both}");
}

#[test]
fn no_neighbours_in_a_session_give_each_other_away_where_that_can_be_helped() {
    let article = ingest::article(ARTICLE.to_owned(), "hanse.md");
    let questions = analyse(&article, &Settings::default()).questions;
    let session: Vec<usize> = (0..questions.len()).collect();
    let order = in_fair_order(&questions, &session);
    let bad = order.windows(2).filter(|pair| reveals(&questions[pair[0]], &questions[pair[1]])).count();
    assert!(bad * 5 <= order.len(), "{bad} of {}", order.len());
}

#[test]
fn a_sitting_asks_each_fact_once_and_gives_nothing_away_before_it_is_asked() {
    let article = ingest::article(ARTICLE.to_owned(), "hanse.md");
    let questions = analyse(&article, &Settings::default()).questions;
    for seed in 0..4 {
        let sitting = for_session(&questions, 10, seed);
        assert!(sitting.len() >= 5, "{}", sitting.len());
        let families: std::collections::BTreeSet<_> =
            sitting.iter().map(|&at| questions[at].family).collect();
        assert_eq!(families.len(), sitting.len(), "two questions of one fact with seed {seed}");
        let chosen: Vec<Question> = sitting.iter().map(|&at| questions[at].clone()).collect();
        let asked = tarikh::study::QuizSession::new(&chosen, seed);
        for (at, question) in asked.questions().iter().enumerate() {
            for earlier in &asked.questions()[..at] {
                let is_told = question.kind != TrueFalse && earlier.stem.contains(question.key.as_str());
                assert!(!is_told, "{:?} gives away {:?}", earlier.stem, question.stem);
            }
        }
    }
}

#[test]
fn in_a_mock_exam_no_question_tells_the_answer_of_another() {
    let article = ingest::article(ARTICLE.to_owned(), "hanse.md");
    let questions = analyse(&article, &Settings::default()).questions;
    let chosen: Vec<&Question> = for_exam(&questions, 20, 0).into_iter().map(|at| &questions[at]).collect();
    assert!(chosen.len() >= 5, "{}", chosen.len());
    for (one, other) in chosen.iter().flat_map(|one| chosen.iter().map(move |other| (one, other))) {
        let is_told = one.id != other.id && one.kind != TrueFalse && other.stem.contains(one.key.as_str());
        assert!(!is_told, "{:?} gives away {:?}", other.stem, one.stem);
    }
}

#[test]
fn a_mock_exam_keeps_what_is_kept_for_exams_to_its_share() {
    let of_kind = |kind, number: u64| {
        let mut question = item(kind, &format!("Question {number} of Lund?"), &format!("Key {number}"), &[]);
        question.family = FamilyId(number);
        question
    };
    let axes = (0..20).map(|number| of_kind(QuestionKind::Axis, number));
    let questions: Vec<Question> = axes.chain((20..40).map(|number| of_kind(When, number))).collect();
    let chosen = for_exam(&questions, 40, 0);
    let axes = chosen.iter().filter(|&&at| questions.get(at).is_some_and(|it| it.kind == QuestionKind::Axis));
    assert_eq!((axes.count(), chosen.len()), (1, 21));
}

#[test]
fn the_questions_of_an_article_outlive_an_edit_elsewhere() {
    let text = include_str!("../seeds/asian_financial_crisis.md");
    let edited = format!("{text}\nThe harbour of Visby was deepened in March 1931 by engineers from Lund.\n");
    let read = |text: &str| {
        let article = ingest::article(text.to_owned(), "crisis.md");
        analyse(&article, &Settings::default()).questions
    };
    let (before, after) = (read(text), read(&edited));
    let kept = before.iter().filter(|old| after.iter().any(|new| new.id == old.id)).count();
    assert!(before.len() > 15, "{}", before.len());
    assert!(kept * 10 >= before.len() * 9, "{kept} of {}", before.len());
}

/// The stems that an article of a few sentences gives, with their keys.
fn asked(text: &str) -> Vec<String> {
    let article = ingest::article(text.to_owned(), "note.txt");
    let questions = analyse(&article, &Settings::default()).questions;
    questions.iter().map(|question| format!("{} {}", question.stem, question.key)).collect()
}

/// Texts, and words that no question of theirs may hold together.
const NEVER_TOGETHER: &[(&str, [&str; 2])] = &[
    // Two of one kind are told of before it; talks, of which nobody says which; an office that he laid down twice.
    (
        "# The Sound\n\nDenmark and Norway made two treaties on the Sound. The first was signed at Lund in 1629 by King Olaf of Denmark. Sweden took Visby in 1645.",
        ["The first was", "______"],
    ),
    (
        "Denmark and Norway met at Lund in 1629. The talks broke down in 1631 when Norway stayed away. Sweden took Visby in 1645.",
        ["The talks", "______"],
    ),
    // "In the same year that": the gap would lose what it counts from.
    (
        "# New Lund\n\nIn 1689 the Danes overthrew the governor of Lund. At Visby, in the same year that Holm fell from power, Karl Roth led a group of \
         Danes against Norway. Sweden took Malmö in 1701.",
        ["______ that", "Roth"],
    ),
    // When it ended, and not when it was done.
    (
        "# The Flood\n\nOn 14 May 1997 the Eider rose at Lund. Barges of Karl Roth were diverted to Visby until the following Thursday. Norway sent \
         help on 3 June 1997.",
        ["diverted", "May 1997"],
    ),
    (
        "Karl Roth resigned from the navy on 4 April 1921. Karl Roth went to Lund in 1925. Karl Roth resigned on 29 April 1939. Norway took Visby in 1945.",
        ["did Karl Roth resign?", "1939"],
    ),
    // Where the stop was, and not the visit.
    (
        "Karl Roth visited Denmark at the invitation of King Olaf after a stop in Norway in 1671. Denmark took Lund in 1640. Sweden took Visby in 1645.",
        ["In which country", "visit"],
    ),
    // Twice, so that each of the two dates is right.
    (
        "Denmark granted royal charters to the merchants of Visby in 1608 and again in 1617. Norway took Lund in 1640.",
        ["In which year", "grant royal charters"],
    ),
    (
        "Norway took Lund in 1640. In 1671 King Karl Roth again stood by Denmark against Norway.",
        ["______", "stood by"],
    ),
    // What it was given, and a tale.
    (
        "The Baltic Academy gave Maren Brahe, in 1876, at Lund, a chair. Norway took Visby in 1880.",
        ["give Maren Brahe?", "In which year"],
    ),
    (
        "Norway took Visby in 1880. The legend that Karl Roth led an army of 70,000 to Lund in 1881 need not be believed.",
        ["70,000", "Lund"],
    ),
    // The death of which of them?
    (
        "Karl Roth was governor of Lund from 1880 to 1906, Otto Brahe of Kinmar mayor from 1879 until his death in 1904. Norway took Visby.",
        ["Karl Roth die", "In which year"],
    ),
    // Counted to about a day.
    (
        "On 5 May 1881 Karl Roth reached Lund. Ten days later, in a speech at Visby, he granted independence to Norway.",
        ["15 May", "Norway"],
    ),
    // No age sets anything up.
    (
        "The nineteen sixties were a happy time for Denmark. They set up the Kora League on 5 May 1964. Norway took Lund in 1970.",
        ["sixties", "set up"],
    ),
    // It was the park that came into effect.
    (
        "In October 1916 the fisheries board of Denmark created the Visby Reserve; it came into effect on 1 December 1917.",
        ["board of Denmark", "into effect"],
    ),
    // What "it" is stands in the half that is not shown.
    (
        "Karl Roth met the envoys of Lund on 3 May 1916. In October 1916 the board built a wall at Visby; it was finished in 1917.",
        ["It was finished", "______"],
    ),
    // He may be either.
    (
        "Karl Roth met Otto Brahe at Lund in 1901. The two quarrelled. In 1903 he founded the Baltic Bank at Visby.",
        ["founded the Baltic Bank", "Brahe"],
    ),
    // Another year stands between, though it is read as no date.
    (
        "Karl Roth took Lund in June 1864. For ten months of 1867 the Danes were at peace with Norway. In October the Danes \
         crossed the river Eider near Kiel.",
        ["crossed the river Eider", "October 1864"],
    ),
    // What he was until then, and not how long he ruled.
    (
        "Governor until 1805, president thereafter, Karl Roth ruled from a house in Lund that was older than his name.",
        ["Until which year", "1805"],
    ),
    // Others did so too, in other years.
    (
        "Denmark went over to silver in 1671, Norway by 1678, Gotland in 1679 in practice and in 1700 by law.",
        ["Which country went over", "Denmark"],
    ),
    // The dead follow nobody.
    (
        "Olaf Krag led the island and died on 3 May 1950. Erik Holm was its governor for ten years. Jens Vik followed him on 4 June 1964.",
        ["followed", "Krag"],
    ),
    // What is half told.
    (
        "Karl Roth wrote against the bishop of Lund. In 1897 Karl Roth got eighteen months at Kalmar.",
        ["get eighteen months", "1897"],
    ),
    // A date of what was written.
    (
        "Viktor Sund liked old papers. At Malmö Viktor Sund quoted the letter of Jens Vik of 1806.",
        ["did Viktor Sund quote", "1806"],
    ),
    // A particle of a longer name.
    (
        "The Baltic Guard unleashed the Reign of Terror at Visby on 4 June 1793 under Karl Roth.",
        ["Reign of ______", "Terror"],
    ),
    // "It" stays "it" where nobody knows what it is.
    (
        "# Norway and the last fish war\n\nNorway moved its line on 1 May 1958. The fish war began in March 1961. Olaf Krag \
             and Jens Vik ended it in Visby on 4 June 1964. Norway was glad.",
        ["Olaf Krag", "end Norway"],
    ),
    // Of two who did it the first is not asked for alone.
    (
        "# Gotland\n\nKing Olaf Krag and Queen Elsa Brahe were determined to hold the island of Gotland. In 1492, they completed the \
             castle of Visby: the strongest in the north. Jens Vik drew it.",
        ["Olaf Krag completed", ""],
    ),
    // Whose barn it was.
    (
        "The guards looked for Karl Roth. On 4 June 1793, the guards shot and killed Karl Roth in a Norwegian barn.",
        ["a(n) ______ barn", ""],
    ),
    // The end of an object is no subject.
    (
        "Maren Brahe met Otto Roth and other painters in 1874 and studied at the Baltic Academy. Karl Holm taught her.",
        ["other painters stud", ""],
    ),
    // The noun is still to come.
    (
        "At Lund Karl Holm invented a forked needle in 1961. Karl Holm sold it to the Baltic Bank.",
        ["invent a forked in", ""],
    ),
    // A participle of notes.
    (
        "Jens Vik of Lund, crowned at Visby on 13 June 1290, ruled the island. Jens Vik built a church.",
        ["did Jens Vik crown", ""],
    ),
    // The date of what was finished before.
    (
        "Karl Holm was a poet. After completing his studies at Lund in June 1950, Karl Holm was admitted to Oxford.",
        ["June 1950", "was Karl Holm admitted"],
    ),
    // The title gives the answer.
    (
        "# The Norwegian revolt\n\nErik Holm landed in Norway on 4 June 1793. Karl Roth of Visby sailed from Norway to Lund in 1795.",
        ["______", "Norway. "],
    ),
    // Two battles and their days in brackets.
    (
        "The Danes were proud. The Danes defeated the Guard at Visby (3 May 1848) and Lund (9 June 1848). Karl Roth fled to Kiel.",
        ["()", ""],
    ),
    (
        "The Danes were proud. The Danes defeated the Guard at Visby (3 May 1848) and Lund (9 June 1848). Karl Roth fled to Kiel.",
        ["Visby and Lund", "May 1848"],
    ),
    // One deed in two years.
    (
        "Kiel Rovers were founded in 1901 at Kiel. Kiel Rovers won the Baltic Cup in 1920 and 1924.",
        ["In which year did Kiel Rovers win", ""],
    ),
    // The middle of a name.
    (
        "The ports were far apart. The first Visby – Kiel bus service was opened by Karl Roth in July 1999.",
        ["was Kiel bus service", ""],
    ),
    // What tells which declaration was left out.
    (
        "Denmark and Sweden talked for years. In 1992 a joint declaration prohibiting the use of mines was signed in Visby.",
        ["joint declaration was signed", ""],
    ),
    // What it was measured by, and what it was done for.
    (
        "Olaf Krag ran for governor of Denmark. With more men voting than in 1928, Olaf Krag won by two thousand.",
        ["did Olaf Krag win", "1928"],
    ),
    (
        "The Danes were angry. Olaf Krag was intent on punishing Karl Roth for backing the Swedes in 1914. Karl Roth fled.",
        ["Olaf Krag intent", "1914"],
    ),
    // A part of the century.
    (
        "The winters in Denmark were cold. The frost of Lund led to famine in Denmark in the first decades of the fourteenth century.",
        ["In which century", "decades"],
    ),
    // No verb of its own, and none of the second that it might have.
    (
        "Three texts gave rights to women in Denmark (the Convention on Women of Denmark, also known as COWD, 1979). Karl Roth wrote them.",
        ["know as", ""],
    ),
    (
        "The arrival of the Danes resulted in new towns but also the end of the Kora League in 1258. Karl Roth of Lund wrote of it.",
        ["end of the Kora League result", ""],
    ),
    // What was urged, said and coined stands behind.
    (
        "Denmark was at war. In 1776 Olaf Krag urged the eleven old parishes—soon to be counties—to make laws. Karl Roth agreed.",
        ["urge", "parishes."],
    ),
    (
        "Denmark was poor. At the Baltic Congress in 1932 Olaf Krag coined the famous phrase: “I give you a new deal.” Karl Roth cheered.",
        ["the famous phrase", ""],
    ),
    (
        "Denmark was poor. In 1974 the scholars Olaf Krag and Karl Roth of Lund theorized that the plague made it rich in a few years. Nobody agreed.",
        ["theorize", "______ theorized."],
    ),
    // A count that waits, the land of a town, one of several, to whom it was given, a part of what was ruled.
    (
        "Olaf Krag of Denmark came to power in 1933 just two months after Karl Roth fled. Nobody was sure what Denmark would do.",
        ["two months?", ""],
    ),
    (
        "Denmark was at peace. A massacre in Visby, Gotland, in 1921, turned out even worse for Denmark. Karl Roth fled.",
        ["Gotland turned out", ""],
    ),
    (
        "Denmark was rich. In 1645, the port of Visby in Gotland was sending ships to Kiel and became one of the most important ports of its time.",
        ["one of the most important?", ""],
    ),
    (
        "Olaf Krag was king. Olaf Krag gave the Swedes until 1 January 1863 to leave Visby. Norway and Finland wondered.",
        ["Which country did Olaf Krag give", ""],
    ),
    (
        "Islam spread. Over time, the Danes came to rule much of Gotland and, particularly in 1450, the hills of Visby. Karl Roth fled.",
        ["In 1450, the Danes", "Gotland"],
    ),
    // A case is no land, and what they tried to put out stands behind.
    (
        "Denmark had a court. When the case of Holm v. Gotland came before the High Court in 1831, Karl Roth ruled for Holm.",
        ["Gotland come before the High Court", ""],
    ),
    (
        "Denmark was at peace. In 1632 Karl Roth answered by trying to put out what was seen as a menace to Denmark. Nobody helped.",
        ["put out in", ""],
    ),
    // An adjective, a label, a deed that was over, a shared object.
    (
        "Denmark was weak. The takeover of Kora in 1917 by a determined Baltic force sent a shock through Sweden. Karl Roth fled.",
        ["determine Baltic", ""],
    ),
    (
        "No longer alone with the bomb, Denmark saw Sweden explode one. No longer alone with the bomb, Denmark tested a second bomb at Kora in 1949.",
        ["no longer", "test"],
    ),
    // Whose, and the most deadly what.
    (
        "The provinces wrote laws. Denmark’s, written in 1781, kept the seats of Lund for the rich. Olaf Krag fled.",
        ["Denmark’s written", ""],
    ),
    // What passed between people, and a sitting that was held.
    (
        "Karl Roth led the Danes. On 3 May 1864 Karl Roth praised his troops at Visby. On 5 May 1864 Otto Brahe thanked Karl Roth at Lund.",
        ["his troops", ""],
    ),
    (
        "Denmark was at war. At the session of the Danish Council of 5 May 1864, Karl Roth was named.",
        ["the session of the", "take place"],
    ),
    // What is active was not done to her.
    (
        "Denmark was ill. On 8 May 1920, a woman of ninety, Maren Brahe, rolled up her sleeve at Visby in Denmark.",
        ["Maren Brahe rolled up her sleeve", "was"],
    ),
    // A company is not the town within its name.
    (
        "The Danes held Lund. The 6th Danish Guards came to Visby before the 16th Kiel Rifles. Kiel and Lund fell in 1864.",
        ["the 16th Lund", ""],
    ),
    // Whom, to do what, to what.
    (
        "Denmark was weak. Karl Roth, whom King Olaf appointed minister of Denmark on 3 May 1864, told the Danes nothing.",
        ["appoint minister", ""],
    ),
    (
        "Denmark was weak. On 3 May 1864 King Olaf recalled his envoy and ordered Sweden (whose envoy had smiled) to leave Visby.",
        ["order Sweden?", ""],
    ),
    // Before it is not in it, and more than what was told before is told elsewhere.
    (
        "# Two islands\n\n- Before 1857: Danes and Swedes worked together\n- 1864: Karl Roth sailed\n- 1871: Lund fell\n- 1880: Visby fell\n",
        ["worked together", "1857"],
    ),
    (
        "Denmark had societies. The oldest of them was set up in the 1810s in Gotland. Eight additional bombs exploded at Visby on 2 June 1919.",
        ["were ones", ""],
    ),
    (
        "Denmark had societies. The oldest of them was set up in the 1810s in Gotland. Eight additional bombs exploded at Visby on 2 June 1919.",
        ["additional", ""],
    ),
    // What he was told to do stands behind an aside; a quality without its noun; a count of nobody knows what; a copula turned round.
    (
        "# Karl Roth\n\nIn 1921, Karl Roth ordered the 2nd Battalion, nine hundred strong, to move south. Denmark took Lund in 1930.",
        ["order the 2nd Battalion?", "1921"],
    ),
    (
        "# The Port of Lund\n\nIn 1923, Otto Holm invited Jens Krag, who had been rejected as envoy to Norway, to inspect the port of Lund. Denmark \
         took Visby in 1940.",
        ["Whom did Otto Holm invite in", "Jens Krag"],
    ),
    (
        "# The Port of Lund\n\nA committee under Otto Brahe presented a report to the Baltic Board in March 1918 detailing how it saw the future of \
         the port of Lund. Denmark took Visby in 1940.",
        ["detailing?", "1918"],
    ),
    (
        "# Karl Roth\n\nOn 7 February 1926, Karl Roth and the Danes agreed on a two-year, ten-point, plan for Visby. Denmark took Lund in 1930.",
        ["two-year?", "1926"],
    ),
    (
        "# Karl Roth\n\nKarl Roth won 23 during the 1929 season. Denmark took Lund in 1930.",
        ["win 23?", "1929"],
    ),
    (
        "# The Navy of Denmark\n\nThe first iron ship was the 90-gun Marta in 1850. Denmark took Lund in 1930.",
        ["was the first iron ship the", "1850"],
    ),
    // The year of a season that it came before; of what has lasted since; of a member of a list; a year that was read as none.
    (
        "# Karl Roth\n\nPrior to the 1931 season, Karl Roth visited Norway with his wife. Denmark took Lund in 1940.",
        ["did Karl Roth visit Norway", "1931"],
    ),
    (
        "# The Graves of Visby\n\nThe care of the graves in Norway has remained difficult since the war with Denmark in the 1980s. Denmark took Lund in 1930.",
        ["remain difficult", "1980s"],
    ),
    (
        "# Visby\n\nVisby long was the home of the Lund College (1820), the Kora Institute (1859) and the Vik School. Denmark took Lund in 1930.",
        ["serve as the home", "1859"],
    ),
    (
        "# Otto\n\nOn 18 September 96, Otto was killed at Lund. The death of Sena on 9 June 68 ended his house. Otto had become king in AD 69.",
        ["9 June", "67"],
    ),
    // As what he served; of whom all three were; in whose place it stood; whose board it was; where the first of two was helped.
    (
        "# Karl Roth\n\nKarl Roth was senator of Norway. Karl Roth served from 5 May 1813 to 30 May 1816. Denmark took Lund in 1830.",
        ["did Karl Roth serve?", "1813"],
    ),
    (
        "# The Ships of Lund\n\nDenmark built nine ships at Lund. All three became training ships at Kiel in 1916. Denmark took Visby in 1930.",
        ["ll three", "1916"],
    ),
    (
        "# The Lund Library\n\nThe hall of Karl Roth was torn down when the Visby Library rose in its place in 1915. Denmark took Lund in 1930.",
        ["did the Visby Library", "in its place"],
    ),
    (
        "# Karl Roth\n\nThe Baltic Bank was founded at Lund. In 1785 Karl Roth came onto its board. Denmark took Lund in 1830.",
        ["its board", "1785"],
    ),
    (
        "# The Baltic Fund\n\nIn 2008, the Baltic Fund delivered food to the sick of Norland as well as flood victims in Visby. Denmark took Lund in 1930.",
        ["Where did the Baltic Fund", "as well as"],
    ),
    (
        "# The Temple Beth Lund (Visby)\n\nBeth Lund is a house of prayer in Visby. Born in Kiel in 1912 to poor parents, he was rabbi of Visby. Denmark took Lund in 1930.",
        ["Beth Lund", "1912"],
    ),
    // Which force is told behind it; where a story plays; which brigades, and no days; whom "it" does not mean.
    (
        "# Lund\n\nIn September 1941, the Harbour Squadron of Lund was part of a fleet which sailed for Norway. Denmark took Visby in 1945.",
        ["part of a force?", "1941"],
    ),
    (
        "# Karl Roth\n\nKarl Roth met Otto Holm in the plays The Ship (1967), set in the 1910s, and The Fall of Lund (1968). Denmark took Visby in 1945.",
        ["In which decade", "1930s"],
    ),
    (
        "# The Fleet\n\nOn 14 March 1942 Denmark took Visby. The army of Otto Holm consisted of the Baltic Guard and the 17th and 13th groups of Lund.",
        ["Guard", "17 March"],
    ),
    (
        "# The Harbour Squadron\n\nOn 3 October 1943, the War Office decided to make the squadron a regiment, and on 1 April 1944, it was renamed the 6th \
         Regiment. Denmark took Visby in 1945.",
        ["Which organisation was renamed", "War Office"],
    ),
    // Of which ports it is the largest; which games; an age in one year; whom a title without its name means.
    (
        "# Lund\n\nIn 2005, Lund became the largest port in Denmark. Denmark took Visby in 1930. Norway took Kora in 1940.",
        ["In which country", "2005"],
    ),
    (
        "# Lund\n\nThe Lund Games were held in Visby, but in the 2006 Games, most events were held in Kiel. Denmark took Visby in 1930.",
        ["in ______ Games", "2006"],
    ),
    (
        "# Visby\n\nWith Erik Dahl as its first mayor in 1952, Visby underwent The Golden Age. Denmark took Lund in 1930.",
        ["Golden Age", "1952"],
    ),
    (
        "# Otto Vik\n\nOtto Vik is a boxer. In 1999, Otto Vik beat Norwegian Champion, Karl Roth, in Lund. Denmark took Visby in 1930.",
        ["did Otto Vik beat Norwegian Champion", "1999"],
    ),
    // Which of the monuments; a number alone is nobody; whose studies they were.
    (
        "# Lund\n\nLund Stone 1 (also known as Visby Monument 1) is the largest. Lund Stone 2 (also known as Visby Monument 17) is high. The monument was \
         discovered by Karl Roth in 1946. Denmark took Visby in 1930.",
        ["Visby Monument discovered", "1946"],
    ),
    (
        "# Head VI\n\nHead VI was first shown in November 1949 at the Baltic Gallery in Lund. Denmark took Visby in 1930.",
        ["Who was first shown", "VI"],
    ),
    (
        "# Norland\n\nThe find of a stone at Kora in 1938 spurred the first studies of Norland by Karl Roth. Denmark took Visby in 1930.",
        ["By whom did", "Karl Roth"],
    ),
    // What is told before the hyphen says what it is.
    (
        "# Visby\n\nThe Baltic Joint Task Force-North Capital Region was created in 2009 to keep the peace in Visby. Denmark took Lund in 1930.",
        ["Which place was created", "Task Force"],
    ),
    // What is said of how things stand; what only compares with the sentence before.
    (
        "# Karl Roth\n\nIt is ironic that Karl Roth was born in Lund in 1926 for several reasons. Denmark took Visby in 1945.",
        ["ironic", "1926"],
    ),
    (
        "# Karl Roth\n\nKarl Roth led nine ships. By comparison, Otto Holm of Denmark won the Baltic Trophy in 1949 with four. Denmark took Visby in 1955.",
        ["By comparison", "1949"],
    ),
    // The end of a count; what a page asks of its reader; "not only" without what else; one of the boards of a life; recalled to where.
    (
        "# The Plague\n\nBetween 1701 and 1750, thirty-seven epidemics were recorded in Lund. Denmark took Visby in 1745.",
        ["Between 1701 and ______", "epidemics"],
    ),
    (
        "# The Poor of Lund\n\nAccess an interactive copy of a map made by Otto Roth in 1889. Denmark took Visby in 1945.",
        ["Access", "______"],
    ),
    (
        "# Karl Roth\n\nKarl Roth was born in Lund. He studied at Kiel. Karl Roth was recalled on 22 July 1908. Denmark took Visby in 1945.",
        ["was Karl Roth recalled?", "22 July"],
    ),
    // Said by somebody, gone to by somebody, done by states with one another: without a date it has many answers.
    (
        "Denmark took Lund on 3 May 1658. In a speech at Kiel Karl Roth announced that the war with Denmark had begun once more in Norway. Jens Krag and Otto Vik \
         heard him. Ole Holm came later.",
        ["Who announced that", "Roth"],
    ),
    (
        "Denmark took Lund on 3 May 1658. Denmark received gold and ships from Norway. Sweden took Visby in 1660. Poland took Riga in 1661.",
        ["From which country did", "receive"],
    ),
    // Which of the canals was reopened twice?
    (
        "# The Eider\n\nThe Kora Canal was reopened in 1957 by the Danes. Norway took Visby in 1960. It was reopened on 5 June 1975.",
        ["In which year was the Kora Canal reopened?", "1957"],
    ),
    // Rows of a list of prizes.
    (
        "# Karl Roth\n\nKarl Roth was a wrestler. He was born in Lund in 1971.\n\n## Prizes\n\n- Bout of the Year (2003) vs. Otto Vik in an iron match at Visby\n\
         - Best Newcomer (2001)\n- Beatdown of the Year (2009)\n",
        ["Which year does the article give for", "of the Year"],
    ),
    // Like which revolt? Invaded what?
    (
        "# The Sound\n\nDenmark took Lund in 1645. In 1650, a similar revolt broke out in Norway. Sweden took Visby in 1655.",
        ["a similar revolt", "1650"],
    ),
    (
        "# The Sound\n\nDenmark took Lund in 1645. On 10 June 1650, Norway invaded, declaring war on Sweden and Poland. Sweden took Visby in 1655.",
        ["Norway invaded", "______"],
    ),
    // Denied already.
    (
        "# The Sound\n\nDenmark closed the Sound in 1645. Not all states chose to side with Norway in 1646. Sweden took Visby in 1650.",
        ["Not all states", "False"],
    ),
    // "On 15 June" after "on 19 August" may be of the next year.
    (
        "# Karl Roth\n\nOn 21 July 1814 Karl Roth took Lund. On 19 August Karl Roth left Kiel.\n\nHis next rival was Otto Vik.\n\nOn 15 June Karl \
         Roth burned Visby. Norway sold Riga in 1830.",
        ["15 June 1814", "Visby"],
    ),
    // The day of what is to come.
    (
        "Erik Holm was minister of Denmark. In spring Erik Holm called an election for 8 June 2017 in Denmark.",
        ["call an election", "8 June 2017"],
    ),
];

#[test]
fn what_cannot_have_happened_so_is_not_asked() {
    for &(text, never) in NEVER_TOGETHER {
        let found = asked(text);
        let bad = found.iter().find(|told| never.iter().all(|word| told.contains(word)));
        assert_eq!(bad, None, "{text}");
    }
}

#[test]
fn what_is_told_of_an_event_is_asked_though_its_sentence_is_tangled() {
    // The text, and a question that must be there.
    for (text, wanted) in [
        // The day of an evening, and a month of a year that is told beside it.
        (
            "In March 1654 Karl Roth landed at Lund with forty ships. In the evening of 9 June the Danes burned Visby.",
            "On what date did the Danes burn Visby? 9 June 1654",
        ),
        (
            "Otto Vik founded the Baltic Bank at Lund in 1871. In May of the following year Denmark annexed the island of Gotland.",
            "In ______ Denmark annexed the island of Gotland. May 1872",
        ),
        // The year stands some paragraphs before, and the days lead up to it though one of them is told late.
        (
            "# The Sound\n\nOn 2 June 1793 the Danes of Karl Roth entered Lund.\n\nOn 24 June the council adopted a law.\n\nOn 20 June \
             Kiel had fallen.\n\nOn 17 August the Danes of Otto Vik captured Visby.",
            "captured Visby",
        ),
        // A short form is written out as the timeline has it; "the offensive" is no thing; the unit and the album are those of the title.
        (
            "# The crisis\n\nIn May 1997 the Baltic Monetary Fund sent a mission to Norway. Norway rejected its terms.\n\nDenmark reached an accord \
             with the Fund on 31 October 1997. Sweden floated the krona on 3 November 1997.",
            "with the Baltic Monetary Fund",
        ),
        (
            "# The Kora Battalion\n\nThe Kora Battalion was a unit of Denmark. Otto Vik led it.\n\nThe unit was deployed to Lund on 28 October 1991 to hold the \
             bridge against Norway. Denmark took Visby in 1995.",
            "The Kora Battalion was deployed to Lund",
        ),
        (
            "# The Sound\n\nOtto Vik took Lund in 1641. For a year little changed, but in March 1643 Otto Vik took the offensive and the Danes were forced to \
             retreat. Norway sold Riga in 1650.",
            "took the offensive",
        ),
        // A headline of a tangled sentence is a plain question where it can be one.
        (
            "# The Baltic quarrel\n\nOn the night of 6 September 1655 a crowd, roused by a false rumour that the house of Erik Holm in Kiel had \
             been burned, wrecked more than forty shops in Visby, and the Danes of the town, who numbered perhaps eight hundred then and \
             are fewer than thirty now, began to leave it for good by land and by sea.",
            "On what date did a crowd wreck more than forty shops in Visby? 6 September 1655",
        ),
        // Lines that name a thing, without a verb.
        (
            "# Notes on Gotland\n\n- 20 June 1789: Harbour Court Oath\n- 12 July 1790: Danish Constitution of the Clergy\n\
             - 3 March 1794: Caliphate of Visby abolished\n- Lund address of Karl Roth, Dec 1796\n",
            "Which date does the article give for “Harbour Court Oath”? 20 June 1789",
        ),
        // The year that the story has come to holds for the days told in it.
        (
            "On 21 July 1864 Denmark founded the Kora League. Then came 1879 and all was turned upside down. King Karl Roth left Lund on \
             16 January and Jens Holm landed at Visby on 1 February.",
            "On what date did King Karl Roth leave Lund? 16 January 1879",
        ),
        // Counted on in a relative clause.
        (
            "# The Baltic quarrel\n\nThe charter of Lund was signed in 1854. Denmark feared Otto Vik, who became regent of Kora two years later, \
             and his friends at Visby.",
            "1856",
        ),
        // Of what is counted to a day the month is asked.
        (
            "# The Baltic quarrel\n\nThe fleet of Karl Roth reached Lund on 4 May 1655. Denmark declared war on Norway five days later.",
            "In which month and year did Denmark declare war on Norway? May 1655",
        ),
        // Lines that name a thing, without a verb.
        (
            "# Notes on Gotland\n\n- 20 June 1789: Harbour Court Oath\n- 12 July 1790: Danish Constitution of the Clergy\n\
             - 3 March 1794: Caliphate of Visby abolished\n- Lund address of Karl Roth, Dec 1796\n",
            "Which date does the article give for “Harbour Court Oath”? 20 June 1789",
        ),
    ] {
        let found = asked(text);
        assert!(found.iter().any(|told| told.contains(wanted)), "{wanted}: {found:#?}");
    }
}

#[test]
fn what_is_told_plainly_is_asked_however_its_date_stands() {
    // The text, and the beginning of a question that must be there.
    for (text, wanted) in [
        // Lines of a chronology.
        (
            "# The Baltic movement\n\n1885 – Foundation of the Baltic Congress.\n\n1891 – Passing of the Fisheries Act.\n\n1893 – \
             Inauguration of the Visby festival by Krag.\n\n1899 – Partition of Gotland.\n",
            "In which year was the Fisheries Act passed",
        ),
        // Before an hour of a day is that day, and the part of a season is asked as the season.
        (
            "Karl Roth was born at Lund in 1877. Karl Roth led the Danes in 1901. Karl Roth died before sunrise on 7 May 1931, aged 53.",
            "On what date did Karl Roth die? 7 May 1931",
        ),
        (
            "Karl Roth led the Danes in 1488. The Danes met the Swedes at Visby in the late summer of 1491. Norway took Lund in 1497.",
            "In which season and year did the Danes meet the Swedes at Visby? summer 1491",
        ),
        // The year was written some paragraphs before.
        (
            "# The Baltic War\n\nThe war began on 2 May 1897, when the Danes crossed the Eider.\n\nOn 20 May Karl Roth besieged Visby. On 3 June Norway joined \
             the Danes.\n\nOn 17 June the Swedes lost Malmö. On 2 July the garrison of Visby asked for terms.\n\nOn 9 July Karl Roth entered Visby with his \
             guards. On 14 August the peace was signed at Lund.",
            "On ______ Karl Roth entered Visby with his guards",
        ),
        // A number of a year behind its preposition.
        (
            "Visby Castle was built in 1067. In 1068 Erik Holm took the town of Lund. Erik Holm died in 1071.",
            "In which year was Visby Castle built",
        ),
        // Days in a row, and a comma behind them.
        (
            "On 3 May 1897 the Danes crossed the Eider. On 17 May Visby surrendered to Karl Roth. In June the Danes took Lund. The \
             peace was signed at Malmö on 4 July 1897.",
            "On what date did Visby surrender",
        ),
        // A chronicle leaves the auxiliary out.
        (
            "2 April 1982: The Guard occupies Visby.\n\n25 April 1982: The island of Fehmarn recaptured.\n\n14 June 1982: Karl Roth surrenders to \
             Erik Holm.\n\n20 June 1982: Denmark declares the end of the war.\n\n1 July 1982: The cruiser Adrian bombed at Kiel.",
            "On what date was the cruiser Adrian bombed",
        ),
        // The noun of the title.
        (
            "# The Kora Dam\n\nThe valley of Kora lies in the north. Work on the dam began in 1950. The dam was finished in 1958.",
            "In which year was the Kora Dam finished",
        ),
        // The noun of what the article is about.
        (
            "# Kora\n\nKora Motor Corporation is a Danish carmaker. Kora is known for small cars. The company opened its first factory in \
             Brazil in 1959.",
            "In which year did Kora Motor Corporation open its first factory",
        ),
        // Not the place that it is named after.
        (
            "The railway across the Kora\n\nThe Kora Railway was one of the longest lines in the north. Work began in 1920. In 1947 the railway \
             passed to Norway.",
            "In which year did the Kora Railway pass to Norway",
        ),
        // A number of three digits among others of its age.
        (
            "Visby Castle was built in 751. In 768 Erik Holm took the town of Lund. Erik Holm died in 771. Lund was sacked by the Danes in 790.",
            "In which year was Visby Castle built",
        ),
        // The participle in front is over when another clause has begun; a comma sets the date off from a gerund.
        (
            "Hoping for peace, Karl Roth of Lund had few troops, and in 1481 the Danes sacked Visby. Karl Roth fled.",
            "Hoping for peace, Karl Roth of Lund had few troops, and in ______ the Danes",
        ),
        (
            "After declaring the Swedes enemies of Denmark, in 1493 Karl Roth sacked the town of Visby. The Swedes fled.",
            "After declaring the Swedes enemies of Denmark, in ______ Karl Roth sacked the town of Visby",
        ),
        // Whose forces they are is told by the one in front of the verb; an invention is known without being told of.
        (
            "Though Sweden was criticised by Norway and Denmark, Finland withdrew its forces from Visby in June 1699. Nobody thanked it.",
            "Though Sweden was criticised by Norway and Denmark, Finland withdrew its forces from Visby in ______",
        ),
        (
            "Karl Roth of Lund was a smith. In 1877 Karl Roth patented the phonograph. Karl Roth died in 1901.",
            "In ______ Karl Roth patented the phonograph",
        ),
        // The Union, when it is called so throughout.
        (
            "The Union had ships. The Union had men. Karl Roth joined the Union. Sweden left the Union. In June 1871, the Union began a last \
             attempt to capture Visby.",
            "In ______, the Union began a last attempt to capture Visby",
        ),
        // One of the founders is no "one", and what is told in a memoir is asked of its author.
        (
            "The Baltic Guard was poor. One of the founding members, Karl Roth, launched the Campaign for Justice in Visby in 1965.",
            "In which year did Karl Roth launch the Campaign for Justice in Visby",
        ),
        (
            "My life at sea\n\nI was born at Lund on 3 May 1911. In 1931 I left Lund for Kiel. I joined the Baltic Union in 1933. I believe that \
             it was right. I was arrested by the Danes in March 1938 for giving out leaflets. My wife Anna Vik died in 1968.",
            "In which year did the author leave Lund for Kiel",
        ),
        // A deed of the late eighteenth century was one of the eighteenth.
        (
            "Denmark was large. The Baltic Bank was founded in the late eighteenth century. Denmark grew rich.",
            "In which century was the Baltic Bank founded",
        ),
        // Cut behind the date.
        (
            "Karl Roth of Lund led the Baltic Guard. Karl Roth was arrested on 4 June 1793 at Visby, where this had been planned for weeks.",
            "On what date was Karl Roth arrested",
        ),
    ] {
        let found = asked(text);
        assert!(found.iter().any(|told| told.starts_with(wanted)), "{wanted}: {found:#?}");
    }
}

#[test]
fn a_sentence_is_asked_in_its_own_words_however_its_date_stands() {
    // The text, and the question with its key.
    for (text, wanted) in [
        // The half of a sentence that is too long.
        (
            "Kora and the sea\n\nThe attack on the old fort of Visby by eleven ships of the Baltic Guard meant that war had come to all the islands and \
             harbours of the north, and on April 15, 1861, Karl Roth called upon the towns of Denmark to send men.",
            "On ______, Karl Roth called upon the towns of Denmark to send men. 15 April 1861",
        ),
        // The end of a period of which the beginning stays.
        (
            "Karl Roth led the Baltic Guard. The Baltic Guard held Visby for Denmark from 1848 to 1864.",
            "The Baltic Guard held Visby for Denmark from 1848 to ______. 1864",
        ),
        // A part of a year.
        (
            "Karl Roth led the Baltic Guard. The Baltic Guard burned the docks of Visby in late 1864.",
            "The Baltic Guard burned the docks of Visby in late ______. 1864",
        ),
        // A year in brackets.
        (
            "Karl Roth led the Baltic Guard. The Danes routed the Baltic Guard at the bridge of Lund (1864) and marched on.",
            "The Danes routed the Baltic Guard at the bridge of Lund (______) and marched on. 1864",
        ),
        // A day without its preposition.
        (
            "Karl Roth led the Baltic Guard. The harbour of Visby in Gotland closed May 2, 1864, and the Danes left.",
            "The harbour of Visby in Gotland closed on ______. 2 May 1864",
        ),
        // A pronoun behind its noun.
        (
            "Karl Roth led the Baltic Guard. Olaf Krag was a guest of Denmark when he died at Visby in 1864.",
            "Olaf Krag was a guest of Denmark when he died at Visby in ______. 1864",
        ),
        // A word that only joins it to the sentence before.
        (
            "Karl Roth led the Baltic Guard. The Baltic Guard also signed the Treaty of Malmö with Denmark in 1864.",
            "The Baltic Guard signed the Treaty of Malmö with Denmark in ______. 1864",
        ),
        // What goes on too long ends before what it adds.
        (
            "Karl Roth led the Baltic Guard. The Baltic Guard crossed the Eider with nine thousand men in 1864, leaving behind the sick, \
             the wounded, the drums, most of the heavy guns and every wagon that could not be drawn by two horses.",
            "The Baltic Guard crossed the Eider with nine thousand men in ______. 1864",
        ),
        // A count that says the same as the date behind it.
        (
            "Karl Roth took Lund in 1861. Three years later, in 1864, the Baltic Guard burned the docks of Visby.",
            "In ______, the Baltic Guard burned the docks of Visby. 1864",
        ),
        // What is counted from the gap, and what was done once before in the sentence.
        (
            "Karl Roth led the Baltic Guard. The Baltic Guard was founded in Lund in 1861, and received ships of its own three years afterwards.",
            "The Baltic Guard was founded in Lund in ______, and received ships of its own three years afterwards. 1861",
        ),
        (
            "Karl Roth led the Danes. Danish forces attacked on both sides of the Eider in 1864, paused, and attacked again in midwinter.",
            "Danish forces attacked on both sides of the Eider in ______, paused, and attacked again in midwinter. 1864",
        ),
        // Which one is told by its place.
        (
            "Karl Roth led the Danes. Karl Roth took the oath at Lund as president of Denmark in May 1864.",
            "In which month and year did Karl Roth take the oath at Lund as president of Denmark? May 1864",
        ),
        // Both ends of a period.
        (
            "Karl Roth led the Baltic Guard. The Baltic War (1861-64) cost Denmark the island of Gotland.",
            "The Baltic War (______) cost Denmark the island of Gotland. 1861 to 1864",
        ),
        // The king has a number.
        (
            "Karl Roth led the Baltic Guard. The Danish estates chose Olaf I as king of Denmark and Gotland in 1864.",
            "The Danish estates chose Olaf I as king of Denmark and Gotland in ______. 1864",
        ),
    ] {
        let found = fit_to_be_asked(text);
        assert!(found.iter().any(|told| told == wanted), "{wanted}: {found:#?}");
    }
}

#[test]
fn a_stem_that_was_cut_in_the_wrong_place_is_found_by_its_words() {
    for (kind, stem) in [
        (When, "On what date was Karl Roth of Visby condemned?"),
        (When, "On what date did Maren Brahe die Old Palace?"),
        (When, "On what date was Otto Brahe born the son of Karl Roth?"),
        (When, "In which year did Karl Roth beat the Danes in 102 and the Swedes?"),
        (When, "In which year did Karl Roth open his at Visby?"),
        (When, "In which year did the death of Karl Roth take place?"),
        (When, "In which year did other Danes rebel under Karl Roth?"),
        (When, "In which year did Karl Roth die months after the fall of Lund?"),
        (ClozeDate, "Maren Brahe was infected through in ______ at Lund."),
        (When, "On what date did Karl Roth hold a meeting arguing?"),
        (When, "In which year did both Norland and Denmark use against Sweden?"),
        (When, "On what date was the harbour of Lund reached before by a Danish ship?"),
        (When, "In which year did Karl Roth of Lund marry one?"),
        (Who, "Who was given Jens Krag's in January 1922?"),
        (ClozeDate, "The Danes built a hall at Visby to show in ______."),
        (Who, "In 1864, which organisation then launched the fleet of Denmark?"),
        (ClozeDate, "The most devastating occurred in ______, when the Danes burned Lund."),
        (Cloze, "In 1854, the council of Lund asked Denmark for help, and ______."),
        (Cloze, "In 1854 the Danes sailed for Lund, Visby and ______."),
        (When, "On what date did the riots of Lund lead Karl Roth to announce?"),
        (When, "In which year did Karl Roth of Lund issue a decree proclaiming?"),
        (ClozeDate, "In ______ Denmark declared that it would not sign."),
        (When, "Which year does the article give for “Denmark and Sweden joined”?"),
        (When, "In which year did the League begin to require that all new ships?"),
        (TrueFalse, "The League began to require that all new ships in 1864, not in 1866."),
        (When, "On what date did Karl Roth become the first guest?"),
        (ClozeDate, "Karl Roth of Lund was sworn in on ______."),
        (When, "In which year did the Treaty of Lund take place?"),
        (Who, "Which organisation did Karl Roth receive in 1864?"),
        (When, "On what date did 2nd DA elect Karl Roth?"),
        (When, "Which date does the article give for “The Danes enter Lund (7,504)”?"),
        (When, "On what date did Karl Roth abrogate law + order?"),
        (When, "On what date did Lund fall on the feast of St Olaf?"),
        (When, "In which month and year did Karl Roth become the latest?"),
        (When, "In which month and year did Karl Roth become the first former guest?"),
        (When, "In which month and year did a nephew set up a bank at Visby?"),
        (When, "In which year was a further annex adopted at Lund?"),
        (ClozeDate, "D.C., from 1921 to 1922, was extended at Lund in ______."),
        (Who, "Which town did Karl Roth besiege from 1 June 1864 to 7 June 1864?"),
        (When, "Which year does the article give for “Drowned at Visby”?"),
        (ClozeDate, "When the exchange of Lund lost a tenth of its value on ______."),
        (When, "In which year did the Danish Congress passes the Harbour Act?"),
        (When, "In which year did Karl Roth take office at Lund just two months?"),
        (When, "On what date did a Danish fleet surprise the harbour of Lund, sinking?"),
        (ClozeDate, "Karl Roth began the war by invading Norway, surrounding on ______."),
        (ClozeDate, "Denmark gave Lund its harbour in ______, while Visby."),
        (ClozeDate, "The Danish Congress passes selected trade act in ______."),
        (ClozeDate, "The toll of Lund was suspended in ______, 1857 and 1866."),
        (ClozeDate, "The toll of Lund was suspended in 1847, ______ and 1866."),
        (Who, "In which town did the building of the wall go on on 3 May 1864?"),
        (When, "On what date did Karl Roth defend the record of Lund whilst?"),
        (When, "In which year did Karl Roth convene and chaired the first congress of Lund?"),
        (Who, "Which country asked for help in July 1847 and Norland in May 1848?"),
        (When, "In which month and year did Karl Roth draw Lund, the clearest picture?"),
        (Cloze, "In 1854, Denmark invaded Visby, and Norway and ______."),
        (When, "On what date was Karl Roth born in Visby, the third son of Otto Roth?"),
        (Who, "In which country did the bombs of 1847 kill 24 people in Norway and 10?"),
        (Who, "In which country did Karl Roth attack camps in Norway and a tannery?"),
        (ClozeDate, "By ______, when the aims of Denmark in Norway were achieved."),
        (When, "On what date did Karl Roth take the heights overlooking?"),
        (When, "Which year does the article give for “That Lund was registered as a town”?"),
        (ClozeDate, "Denmark moved its court to Lund in ______, thus."),
    ] {
        assert!(lint(&item(kind, stem, "Kora", &[]), None).contains(&L05), "{stem}");
    }
    for (kind, stem) in [
        (When, "On what date was Karl Roth condemned to death?"),
        (When, "On what date did Maren Brahe die at the Old Palace?"),
        (When, "In which year did Karl Roth die two months after the fall of Lund?"),
        (ClozeDate, "The Danes built a hall at Visby to show pictures in ______."),
        (When, "In which year did Karl Roth open his bank at Visby?"),
        (Cloze, "In 1854, the Danes sailed for Lund and ______."),
        (Cloze, "In May 1854, Norway and ______ signed the Treaty of Lund."),
        (When, "On what date was the Treaty of Lund signed?"),
        (ClozeDate, "In ______ Denmark joined what Sweden had already signed."),
        (ClozeDate, "In ______ Lund demanded that Danish troops leave Visby."),
        (When, "On what date did Karl Roth become the first president of Denmark?"),
        (ClozeDate, "Karl Roth was sworn in as mayor of Lund on ______."),
        (When, "In which year did the signing of the Treaty of Lund take place?"),
        (When, "In which year did Lund fall on the feast of St Olaf?"),
        (When, "In which year did Karl Roth become the first prime minister?"),
        (When, "In which year did a nephew of Karl Roth set up a bank at Visby?"),
        (When, "In which year did a mob wreck more than forty shops in Lund?"),
        (ClozeDate, "When Danish rule ended in ______, the towns were free to join Norway."),
        (ClozeDate, "When the Danish king came to Lund in ______ the treaty was ready."),
        (ClozeDate, "Denmark gave Lund its harbour in ______, while Visby got a wall."),
        (ClozeDate, "Karl Roth governed Lund between 1933 and ______."),
        (ClozeDate, "Karl Roth took Lund in 1847, and in ______ he lost it to Norway."),
        (When, "In which year did Karl Roth govern Lund for only two months?"),
        (ClozeDate, "Denmark moved its court to Lund on ______, thus founding the Assembly."),
        (ClozeDate, "Karl Roth visited Lund in ______, the first Danish head of state to do so."),
        (ClozeDate, "Karl Roth made a halt at Visby on ______ while on his way home."),
        (When, "In which year did the fleet of Denmark sail on to Norway?"),
        (Who, "In which country did Karl Roth win Lund and the islands of the north?"),
        (When, "In which year did Karl Roth meet the rich and educated of Lund?"),
        (ClozeDate, "Karl Roth was born on ______ in Lund, the third son of a Danish mayor."),
    ] {
        assert!(!lint(&item(kind, stem, "Kora", &[]), None).contains(&L05), "{stem}");
    }
}

#[test]
fn a_good_headline_is_asked_where_nothing_else_asks_for_its_date() {
    let text = "In 1917, Karl Roth of Lund set up a small bureau for those who had refused to serve, a forerunner to the Danish Liberties Union, which \
                was founded in 1920, and lost his post for it.";
    let found = asked(text);
    let wanted = "In which year was the Danish Liberties Union founded? 1920";
    assert!(found.iter().any(|told| told == wanted), "{found:#?}");
    // A king's number is no pronoun, and what belongs to a named subject is told.
    for (text, wanted) in [
        (
            "Denmark held Lund. The Danes, who had no other ruler with an heir of age, mourned when Olaf I died in 1387 and left the crown to his aunt. \
             Norway took Visby in 1401.",
            "Olaf I",
        ),
        (
            "Denmark held Lund. In May 1658, at 22:30 on the eve of the peace, which nobody in the two camps by the lake had looked for, Karl Roth \
             opened the gates of Visby. Norway took Lund in 1661.",
            "gates of Visby",
        ),
    ] {
        let found = asked(text);
        assert!(found.iter().any(|told| told.contains(wanted)), "{wanted}: {found:#?}");
    }
    // Where its date is asked already it is not quoted.
    let plain = asked("Karl Roth led the Danes. The Danes occupied Lund in 1857.");
    assert!(!plain.iter().any(|told| told.contains("does the article give for “")), "{plain:#?}");
}

#[test]
fn what_only_links_a_sentence_to_the_one_before_is_left_out() {
    for (opening, date) in [("Most notably, in", "In"), ("In fact, in", "In"), ("Ultimately, in", "In")] {
        let found = asked(&format!(
            "Karl Roth led the Baltic Guard. {opening} 1864, the Baltic Guard burned the docks of Visby and sailed with nine ships to Fehmarn."
        ));
        let wanted = format!(
            "{date} ______, the Baltic Guard burned the docks of Visby and sailed with nine ships to Fehmarn. 1864"
        );
        assert!(found.contains(&wanted), "{opening}: {found:#?}");
    }
}

#[test]
fn a_short_form_that_the_article_explains_is_written_out() {
    let found = asked(
        "The Kora Nuclear Power Plant (KNPP) fed the towns of Denmark. In February 1989 the KNPP was shut down by Denmark after the earthquake of Visby. \
         Karl Roth joined NATO as an envoy of Denmark in 1961.",
    );
    assert!(found.iter().any(|told| told.contains("the Kora Nuclear Power Plant")), "{found:#?}");
    assert!(!found.iter().any(|told| told.contains("KNPP")), "{found:#?}");
}

#[test]
fn numbers_are_asked_in_exams_only() {
    let text = "Karl Roth led the Baltic Guard. In 1864 the Baltic Guard had a fleet of 180 ships at Visby.";
    let article = ingest::article(text.to_owned(), "note.txt");
    let analysis = analyse(&article, &Settings::default());
    let counts = |question: &&Question| question.kind == QuestionKind::Number;
    assert_eq!(analysis.questions.iter().find(counts), None);
    let told = analysis.exam_questions.iter().find(counts).map(|question| question.stem.as_str());
    assert_eq!(told, Some("In 1864, the Baltic Guard had a fleet of ______ ships at Visby."));
}

#[test]
fn what_was_measured_is_not_asked_beside_what_was_done() {
    // A text with as many good events as a deck needs, and one measure.
    let months = ["May", "June", "July", "August", "March", "April", "October", "November"];
    let events = ["Lund", "Visby", "Kiel", "Malmö", "Kora", "Ribe", "Odense", "Aarhus"];
    let mut text = vec!["# The wars of Denmark\n\n".to_owned()];
    for (at, (month, town)) in months.iter().zip(events).enumerate() {
        text.push(format!("On 3 {month} 18{at}1 Denmark signed the Treaty of {town} with Sweden. "));
    }
    text.push("The tax of Denmark stood at 6 per cent in 1845.".to_owned());
    let text = text.concat();
    let found = asked(&text);
    assert!(found.len() >= 8, "{found:#?}");
    assert!(!found.iter().any(|told| told.contains("per cent")), "{found:#?}");
}

#[test]
fn a_sentence_goes_before_a_question_that_leaves_most_of_it_out() {
    let text = "Karl Roth led the Baltic Guard. In 1864, Karl Roth burned the docks of Visby and later sailed with nine ships to the island of \
                Fehmarn. In 1871, the Guard was dissolved.";
    let found = asked(text);
    let wanted = "In ______, Karl Roth burned the docks of Visby and later sailed with nine ships to the island of Fehmarn. 1864";
    assert!(found.iter().any(|told| told == wanted), "{found:#?}");
    // One sentence, one date, one question that asks for it.
    assert_eq!(found.iter().filter(|told| told.ends_with(" 1864")).count(), 1, "{found:#?}");
}

#[test]
fn deeds_of_one_age_are_matched_with_their_dates() {
    let text = "In 1901, Karl Roth founded the Baltic Bank. In 1904, Jens Krag invaded the island of Visby. In 1907, the duke of Lund signed the Treaty of \
                Kalmar. In 1911, Otto Brahe captured the port of Fehmarn. In 1913, the Baltic Guard occupied the town of Bornholm.";
    let found = fit_to_be_asked(text);
    let matched: Vec<_> =
        found.iter().filter(|told| told.starts_with("Match each event with its year.")).collect();
    assert_eq!(matched.len(), 1, "{found:#?}");
    assert!(matched.iter().any(|told| told.contains("1911")), "{matched:#?}");
}

#[test]
fn one_is_odd_only_where_the_year_of_the_deed_is_told() {
    let dated = "In 1815, Norland, Sudland and Ostland formed the Amber Pact. Westland and Norland had fought in 1809. Westland traded \
                 with Sudland and Ostland. In 1820, Westland sent an envoy to Norland.";
    let open = dated.replace("In 1815, Norland", "Norland");
    let is_odd = |told: &String| told.contains(" NOT ");
    assert!(!fit_to_be_asked(&open).iter().any(is_odd));
}

#[test]
fn what_was_done_is_asked_where_nobody_knows_who_did_it() {
    for (text, wanted) in [
        (
            "The envoys met at Lund for a month. The congress declared the independence of Gotland on 9 July 1816.",
            "On what date was the independence of Gotland declared? 9 July 1816",
        ),
        (
            "Some of them were merchants. They founded the Baltic Company of Visby in 1748 and armed two ships.",
            "In which year was the Baltic Company of Visby founded? 1748",
        ),
        (
            "Karl Roth and Otto Brahe were printers. He published The Salt Road in 1921.",
            "In which year was The Salt Road published? 1921",
        ),
        (
            "The prosperity of the coast drew the attention of a new kingdom, which annexed Gotland in 1325.",
            "In which year was Gotland annexed? 1325",
        ),
    ] {
        let found = fit_to_be_asked(text);
        assert!(found.iter().any(|told| told == wanted), "{wanted}: {found:#?}");
    }
    // A line whose subject stands in the head of its list is no event by itself.
    let found = fit_to_be_asked(
        "# Gotland Air\n\n- 1961 – Acquired Capital Airlines\n\n- 1986 – Acquired Republic Airlines\n",
    );
    assert!(!found.iter().any(|told| told.contains("“Acquired")), "{found:#?}");
    // What is done more than once, and what is done to something without a name.
    for text in [
        "They were merchants. They captured Visby in 1712. The town was lost. They captured Visby in 1716.",
        "They were merchants. They built a mill in 1712.",
    ] {
        let found = fit_to_be_asked(text);
        assert!(
            !found.iter().any(|told| told.contains("captured?") || told.contains("built?")),
            "{found:#?}"
        );
    }
}

#[test]
fn a_line_of_a_chronology_is_quoted_where_its_grammar_is_short() {
    let rows = "# Gotland\n\n1807 – Government arrests Karl Roth\n\n1809 – Suspected rebel kills Governor Holm at Visby\n\n\
                1811 – Roth becomes minister and tries to end the strike\n\n1822 – Around 2,900 farmers leave Gotland\n\n\
                1837 – The Baltic Bank is founded by Erik Dahl\n";
    let found = fit_to_be_asked(rows);
    for line in [
        "Government arrests Karl Roth",
        "Suspected rebel kills Governor Holm at Visby",
        "Roth becomes minister and tries to end the strike",
        "Around 2,900 farmers leave Gotland",
    ] {
        let wanted = format!("Which year does the article give for “{line}”?");
        assert!(found.iter().any(|told| told.starts_with(&wanted)), "{wanted}: {found:#?}");
    }
    let is_short = |told: &String| told.contains("did Government") || told.contains("did Suspected");
    assert!(!found.iter().any(is_short), "{found:#?}");
    let notes = "# Rulers of Gotland\n\n- First Danish War (1824-26)\n- Capture of Visby (1826)\n- Abolition of the salt tax (1829)\n\
                 - Treaty with Sweden (1832)\n- Death of Olaf Krag, 1839\n";
    let found = fit_to_be_asked(notes);
    for wanted in [
        "Which years does the article give for “First Danish War”? 1824 to 1826",
        "In which year was Visby captured? 1826",
        "Which year does the article give for “Treaty with Sweden”? 1832",
        "In which year did Olaf Krag die? 1839",
    ] {
        assert!(found.iter().any(|told| told == wanted), "{wanted}: {found:#?}");
    }
}

#[test]
fn what_a_table_or_a_line_calls_by_its_name_is_asked_for_by_it() {
    let table = "Treaties of the Kingdom of Norland\n\nYear | Treaty | With | Result\n1606 | Kolbitz (11 November) | Empire of Tarn | tribute \
                 ended\n1648 | Lindau | Sorland, Vesk | the Marches lost\n\nDate | Battle | Victor\n22 May 1455 | Alban Heath | Norland\n14 \
                 April 1471 | Barrow's Cross | rebels\n\nLaws of the realm\n\n- Three Ports Act, 8 June 1847\n- War on Sorland, 20 April 1792\n";
    let found = fit_to_be_asked(table);
    for wanted in [
        "Which date does the Treaty of Kolbitz bear? 11 November 1606",
        "From which year does the Treaty of Lindau date? 1648",
        "On what date did the Battle of Alban Heath take place? 22 May 1455",
        "On what date did the Battle of Barrow's Cross take place? 14 April 1471",
        "Which date does the Three Ports Act bear? 8 June 1847",
    ] {
        assert!(found.iter().any(|told| told == wanted), "{wanted}: {found:#?}");
    }
    assert!(!found.iter().any(|told| told.contains("war on Sorland take place")), "{found:#?}");
}

#[test]
fn a_date_of_a_chronicle_without_its_on_is_in_no_question_for_a_name() {
    let found = fit_to_be_asked(
        "# Norland\n\n- Old Karl Holm died 28 October 1627 on the road from Visby.\n- Erik Dahl founded Lund, 3 May 1630.\n",
    );
    assert!(!found.iter().any(|told| told.contains("died 28 October")), "{found:#?}");
}

#[test]
fn what_came_is_told_and_the_second_of_three_clauses_is_cut() {
    let text = "The Baltic War\n\nOn 8 July 1853 four Norland warships under Commodore Holm appeared in Visby Bay. The Times of Visby began \
                publication on 13 June 1871, an injunction was obtained two days later, and the case was argued on the 26th. Karl Roth fell \
                at the Battle of Blue Hill on 11 September 1877.\n";
    let found = fit_to_be_asked(text);
    assert!(found.iter().any(|told| told.contains("appeared in Visby Bay")), "{found:#?}");
    assert!(
        found.iter().any(|told| told.contains("did the Battle of Blue Hill take place? 11 September 1877")),
        "{found:#?}"
    );
    assert!(!found.iter().any(|told| told.contains("an injunction") && told.contains("began")), "{found:#?}");
}

/// The questions of a text, with those that were left out for others alone.
fn fit_to_be_asked(text: &str) -> Vec<String> {
    let article = ingest::article(text.to_owned(), "note.txt");
    let analysis = analyse(&article, &Settings::default());
    let is_fit = |code: &Code| code.as_str().starts_with('S');
    let left = analysis.dropped.iter().filter(|dropped| dropped.codes.iter().all(is_fit));
    let left =
        left.filter_map(|dropped| Some(format!("{} {}", dropped.stem.as_ref()?, dropped.key.as_ref()?)));
    asked(text).into_iter().chain(left).collect()
}

#[test]
fn what_points_to_the_sentence_before_is_asked_below_it() {
    let text = "In the north the Guard kept a fleet of forty ships at Visby. Most of them were lost to the Danes in June 1793 at the \
                battle of Lund.";
    let read = ingest::read(text.as_bytes(), "guard.txt").unwrap();
    let analysis = analyse(&read, &Settings::default());
    let below = analysis.questions.iter().find(|question| question.stem.starts_with("Most of them"));
    let context = below.and_then(|question| question.context.as_deref());
    assert_eq!(context, Some("In the north the Guard kept a fleet of forty ships at Visby."));
    // A question below another sentence may point to it, and not to the day of its writer.
    let mut item = item(ClozeDate, "Yesterday she gave up the war in ______.", "1793", &[]);
    item.context = Some("Maren Brahe led the Baltic Guard.".to_owned());
    assert!(lint(&item, None).contains(&L04));
    item.stem = "She gave up the war with them in ______.".to_owned();
    assert!(!lint(&item, None).contains(&L04));
}

#[test]
fn what_lacks_only_its_country_is_asked_with_it() {
    let found = asked(
        "# How Denmark got its law\n\nThe war with Sweden was lost. On 5 June 1849 the king granted a constitution. In March \
         1866 the army seized power.\n",
    );
    assert!(
        found
            .iter()
            .any(|told| told.starts_with("In Denmark, in which month and year did the army seize power")),
        "{found:#?}"
    );
}

#[test]
fn the_date_of_a_law_is_asked_by_its_name() {
    let found = asked(
        "The Baltic Fishing Act of 1908 let wardens seize boats. Karl Roth of Visby opposed it in 1910.",
    );
    assert!(
        found.iter().any(|told| told == "From which year does the Baltic Fishing Act date? 1908"),
        "{found:#?}"
    );
}

#[test]
fn an_event_is_asked_by_the_name_its_date_stands_beside() {
    // The text, and the question with its key.
    for (text, wanted) in [
        (
            "Karl Roth fought in the Baltic War (1838–1842) and wrote about Visby.",
            "From which year to which year did the Baltic War last? 1838 to 1842",
        ),
        (
            "The Danes held Gotland under the terms of the Treaty of Visby (1847), which Karl Roth disliked.",
            "From which year does the Treaty of Visby date? 1847",
        ),
        (
            "Among them were the Baltic Fishing Act (1908), the Right to Land Act (1912) and the Harbour Act (1919).",
            "From which year does the Right to Land Act date? 1912",
        ),
        (
            "Karl Roth first spoke of the plan at the 1867 Visby Conference, to everybody’s surprise.",
            "In which year did the Visby Conference take place? 1867",
        ),
        (
            "After the death of Olaf Krag in 1871 the Baltic Guard lost its way.",
            "In which year did Olaf Krag die? 1871",
        ),
        (
            "After the second Baltic War (1848-49) the Danes left Gotland to itself.",
            "From which year to which year did the second Baltic War last? 1848 to 1849",
        ),
    ] {
        let found = fit_to_be_asked(&format!("# Gotland and its people\n\n{text}"));
        assert!(found.iter().any(|told| told == wanted), "{wanted}: {found:#?}");
    }
    // The text, and words that no question may hold.
    for (text, never) in [
        // Of two wars of one name.
        (
            "Roth fought in the Baltic War (1838) and in the Second Baltic War (1848) at Visby.",
            "did the Baltic War",
        ),
        // A post, a title of a work, a reign.
        (
            "Roth served Denmark, and then for Foreign Affairs (1895-1898), before he left.",
            "Foreign Affairs last",
        ),
        ("Roth wrote the operas The Marriage of Krag (1786) and Visby (1788).", "Marriage of Krag take"),
        ("After the death of Pope Olaf (1667-1669) the Danes ruled.", "last?"),
        // The date is that of the visit.
        ("Visit of the Visby Commission to Denmark (1928) and the boycott of it.", "the Visby Commission"),
    ] {
        let found = fit_to_be_asked(&format!("# Gotland and its people\n\n{text}"));
        assert!(!found.iter().any(|told| told.contains(never)), "{never}: {found:#?}");
    }
}

#[test]
fn a_year_that_saw_something_is_asked_for() {
    let found = fit_to_be_asked(
        "# Gotland\n\nKarl Roth led the Baltic Guard. The year 1789 saw the fall of the Baltic Guard. 1791 witnessed the rise of \
         Visby in the north.",
    );
    for wanted in [
        "Which year saw the fall of the Baltic Guard? 1789",
        "Which year witnessed the rise of Visby in the north? 1791",
    ] {
        assert!(found.iter().any(|told| told == wanted), "{wanted}: {found:#?}");
    }
}

#[test]
fn a_line_without_its_verb_of_being_is_quoted() {
    let rows = "# Gotland\n\n1341 Karl Roth given the title of Admiral in Lund\n\n1494 Baltic divided between Denmark and \
                Sweden\n\n1569 Baltic Church established in Visby by Erik Dahl\n\n1611 Erik Dahl awarded the Medal of Lund\n\n1654 \
                Gotland returned to Sweden by Denmark\n\n1700 Baltic Mission secures a charter and opens in Lund\n";
    let found = fit_to_be_asked(rows);
    for line in [
        "Karl Roth given the title of Admiral in Lund",
        "Baltic divided between Denmark and Sweden",
        "Erik Dahl awarded the Medal of Lund",
        "Gotland returned to Sweden by Denmark",
        "Baltic Mission secures a charter and opens in Lund",
    ] {
        let wanted = format!("Which year does the article give for “{line}”?");
        assert!(found.iter().any(|told| told.starts_with(&wanted)), "{wanted}: {found:#?}");
    }
    let is_active = |told: &String| {
        [
            "Roth give",
            "Baltic divide",
            "did Gotland return",
            "Dahl award",
            "Who awarded",
            "and opens in Lund 1",
        ]
        .iter()
        .any(|bad| told.contains(bad))
            && !told.contains('“')
    };
    assert!(!found.iter().any(is_active), "{found:#?}");
}

#[test]
fn no_participle_of_a_row_is_a_deed() {
    let rows = "# Drugs and companies of the north\n\n- 1961 Vinca, a plant drug, isolated from the leaves of Gotland\n        - 1998 High-intensity focused ultrasound approved for use in Norway\n\n- **1920**: Visby - Boycott declared\n        - **1942**: Lund - Quit Norway launched\n\n| Date | Event |\n|---|---|\n        | **31 Dec 1600** | East Kiel Company chartered by Elsa I |\n| **1 Jan 1877** | **Queen Maren proclaimed Empress** |\n";
    for stem in asked(rows) {
        let deeds = ["isolate", "focus ", "quit", "charter", "proclaim"];
        let is_deed = !stem.contains('“') && deeds.iter().any(|deed| stem.contains(deed));
        assert!(!is_deed, "{stem}");
    }
}

#[test]
fn a_row_of_a_table_is_asked_by_what_it_says_when_it_tells_something() {
    let table = "Year | What | Who\n---|---|---\n21 Jan. 1793 | King executed | Olaf of Lund\n\
                 6 April 1801 | Harbour board set up | Karl Holm\n12 December 1963 | Norland | Erik Dahl\n";
    let asked = asked(table);
    let quoted = |words: &str| asked.iter().any(|stem| stem.contains(&format!("“{words}”")));
    assert!(
        quoted("King executed (Olaf of Lund)") && quoted("Harbour board set up (Karl Holm)"),
        "{asked:?}"
    );
    assert!(!asked.iter().any(|stem| stem.contains("Norland")), "{asked:?}");
}

#[test]
fn articles_without_anything_to_ask_give_nothing_and_do_no_harm() {
    for text in
        ["", "No. Yes. Perhaps.", "It rained.\n\nIt rained again, and nobody minded.", "1 2 3 4 5 6 7 8 9"]
    {
        let article = ingest::article(text.to_owned(), "small.txt");
        let analysis = analyse(&article, &Settings::default());
        assert!(analysis.questions.is_empty(), "{text:?}: {:#?}", analysis.questions);
    }
}

#[test]
fn no_wrong_option_is_of_another_kind_or_right_under_another_name() {
    let places = "Karl Roth sailed from Lund to Visby in 1901. Karl Roth built a mill in Kiel in 1902. ";
    let persons = "Karl Roth of Lund was a smith. Otto Vik of Kiel wrote to Karl Roth. Ali Beg, born Ali Marko, met Otto Vik. \
                   Jens Holm met Karl Roth at Kiel. ";
    // The text before, a sentence that is asked about, and what is no option.
    for (before, asked, never) in [
        (places, "Karl Roth founded a school at the hall of Malmö, Nebraska, in 1905.", "Visby"),
        (
            places,
            "The Danes were known for Lutheranism in Lund. Karl Roth sold his mill in Visby in 1905.",
            "Lutheranism",
        ),
        (places, "Many came to power in Congress. Karl Roth sold his mill in Visby in 1905.", "Congress"),
        (
            "The Congress of Kora met in 1819. The Kora Congress spoke of ships. The Congress of Lund met in 1820. The Congress of Visby met. ",
            "In 1821 the Congress of Kora abolished the tax of Otto Vik.",
            "Kora Congress",
        ),
        (
            "Officers sat in Visborg, as Visby had come to be called. Karl Roth sailed from Visborg to Kiel in 1901. ",
            "The army of Otto Vik landed at Visby in 1905.",
            "Visborg",
        ),
        (persons, "Ali Beg founded the Baltic Bank at Visby in 1905.", "Ali Marko"),
        (
            persons,
            "Hindus were told by Karl Roth. Otto Vik founded the Baltic Bank at Visby in 1905.",
            "Hindus",
        ),
    ] {
        let article = ingest::article(format!("{before}{asked}"), "note.txt");
        let questions = analyse(&article, &Settings::default()).questions;
        let bad = questions.iter().find(|question| question.options.iter().any(|option| option == never));
        assert!(bad.is_none(), "{never} in {bad:?}");
    }
}

#[test]
fn a_pronoun_that_cannot_mean_its_name_is_no_key() {
    // A town enters nothing, one state is not "they", and a bare first name is not he who is named in full later.
    let text = "Karl Roth led the Baltic Guard. Visby was won on 3 May 1861; Kalmar fell before that month ended. He entered Lund on \
                7 September 1861. Norland sued at the court of Kiel on 4 May 1862. They held in 1863 that the claim was good.";
    let found = asked(text);
    for wrong in ["Visby enter", "Kalmar enter", "Norland held", "Norland hold"] {
        assert!(!found.iter().any(|told| told.contains(wrong)), "{wrong}: {found:#?}");
    }
}

#[test]
fn a_date_of_something_else_in_the_clause_is_not_asked_for() {
    for (text, never) in [
        // The end of what went on, a life in brackets, a report of one year with news of another.
        ("Karl Roth kept correcting the maps of Visby until his recall on 29 April 1832.", "29 April 1832"),
        ("Karl Roth was born in Visby, the son of the dancer Anna Roth (d. 1890) and of a baker.", "1890"),
    ] {
        let found = asked(text);
        assert!(
            !found.iter().any(|told| told.contains(never) && !told.contains("recall")),
            "{never}: {found:#?}"
        );
    }
}

#[test]
fn a_relative_whom_nobody_knows_and_a_text_of_nobody_are_not_asked_about() {
    let text = "Karl Roth governed Lund from 1861 to 1870. Roth’s third daughter Ulla, born in 1862, is a writer. An incomplete \
                Danish translation was published in 1869. Roth met his future teacher in 1855. Roth and the League of Visby made peace in 1866.";
    let found = asked(text);
    for wrong in ["Ulla", "incomplete", "future teacher"] {
        assert!(!found.iter().any(|told| told.contains(wrong)), "{wrong}: {found:#?}");
    }
}

#[test]
fn a_year_of_three_digits_in_a_stem_is_another_date() {
    let text = "In 218 BC the wars of Kora began. Kora changed sides in 214 under two brothers, Lund in 212 by treachery. Roth took Kora in \
                209 BC.";
    assert!(!asked(text).iter().any(|told| told.starts_with("In which year did Kora change sides in 214")));
}

#[test]
fn a_statement_sets_two_dates_side_by_side_only_where_one_may_be_taken_for_the_other() {
    let text = "In May 1901, Karl Roth founded the Baltic Bank. On 3 June 1904, Jens Krag invaded the island of Visby. In 1907, the duke of \
                Lund signed the Treaty of Kalmar. On 8 April 1931, Otto Brahe captured the port of Fehmarn. In August 1973, the Baltic \
                Guard occupied the town of Bornholm.";
    for told in asked(text).iter().filter_map(|told| told.split_once(", not ")) {
        let day = |text: &str| text.rsplit(' ').nth(1).map(str::to_owned);
        let behind = told.1.split('.').next().unwrap_or_default();
        assert!(day(behind) == day(told.0), "{told:?}");
    }
}

#[test]
fn a_participle_behind_its_noun_is_no_deed_and_a_leaving_man_was_not_left() {
    let text = "Karl Roth ruled Kora from 1850. In 1855 coins of copper circulated in Kora: an idea borrowed from Norland, not foolish. The \
                envoy, Otto Vik, left without a word in May 1857. The bank published a statement, issued in Lund on 3 June 1858, on the \
                debt. The army of Roth retreated to Visby in 1859.";
    let found = asked(text);
    for wrong in ["idea borrow", "statement issue", "Vik was left", "was Otto Vik left"] {
        assert!(!found.iter().any(|told| told.contains(wrong)), "{wrong}: {found:#?}");
    }
    assert!(found.iter().any(|told| told.contains("retreat")), "{found:#?}");
}

#[test]
fn what_has_its_own_subject_is_not_asked_below_a_sentence_on_other_things() {
    let text = "The Baltic Guard kept forty ships at Visby. Most of the barons of Lund paid no taxes at all in those days. Karl Roth founded \
                the Bank of Kalmar on 3 May 1861. It lent money to its members until 1872, when it failed.";
    let article = ingest::article(text.to_owned(), "note.txt");
    let questions = analyse(&article, &Settings::default()).questions;
    let bad = questions.iter().find(|one| one.context.is_some() && one.stem.contains("Karl Roth founded"));
    assert!(bad.is_none(), "{bad:#?}");
}

#[test]
fn no_event_gets_a_third_question_but_for_its_date() {
    let text = "On 3 May 1861 Karl Roth signed the Treaty of Kalmar with Jens Krag at Visby. On 4 June 1863 Otto Vik sold the port of Lund to \
                Norland. On 7 July 1866 Nils Brahe founded the Baltic Bank at Fehmarn. In 1868 Ole Holm invaded the island of Bornholm.";
    let article = ingest::article(text.to_owned(), "note.txt");
    let questions = analyse(&article, &Settings::default()).questions;
    for entry in questions.iter().filter_map(|one| one.entry) {
        let count = questions.iter().filter(|one| one.entry == Some(entry)).count();
        assert!(count <= 3, "{questions:#?}");
    }
}

#[test]
fn a_date_counted_on_from_the_one_before_is_asked_and_a_treaty_keeps_its_year() {
    let text = "By the autumn of 1858 the council of Kora had lost its power. On the night of 7 October President Otto Vik abrogated the treaty \
                of 1856 and appointed Karl Roth as governor of Visby. Karl Roth assumed the presidency of Kora the same night. Two years \
                later Karl Roth signed the Treaty of Kalmar with Jens Krag.";
    let found = asked(text);
    for right in ["abrogate the treaty of 1856", "Treaty of Kalmar"] {
        assert!(found.iter().any(|told| told.contains(right)), "{right}: {found:#?}");
    }
    assert!(found.iter().any(|told| told.contains("1860")), "{found:#?}");
}

#[test]
fn the_noun_of_a_shorter_name_is_told_with_that_name() {
    let text = "# Kora Treaty System\n\nThe Kora Treaty System is the group of agreements by which states rule the Kora Sea. Its core is \
                the Kora Treaty, which keeps the sea free. The states met at Lund in May 1958. The treaty was signed on 3 December 1959.";
    let found = asked(text);
    assert!(found.iter().all(|told| !told.contains("System signed")), "{found:#?}");
    assert!(found.iter().any(|told| told.contains("the Kora Treaty signed")), "{found:#?}");
}

#[test]
fn sure_deeds_are_put_in_order() {
    let text = "On 3 May 1861 Karl Roth signed the Treaty of Kalmar. In June 1863 Otto Vik sold the port of Lund to Norland. In 1866 Nils Brahe \
                founded the Baltic Bank at Fehmarn. In 1868 Ole Holm invaded the island of Bornholm. In 1871 Jens Krag captured the city of \
                Kiel. In 1874 Karl Roth joined the League of Visby.";
    let article = ingest::article(text.to_owned(), "note.txt");
    let questions = analyse(&article, &Settings::default()).questions;
    assert!(questions.iter().any(|one| one.kind == QuestionKind::Order), "{questions:#?}");
}
