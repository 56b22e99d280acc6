//! What users rely on, over facts written by hand.

use super::marked::{asked, marked, pakistan};
use super::*;

#[test]
fn a_date_is_asked_for_at_its_own_precision() {
    let asked = asked(&pakistan(), QuestionKind::When);
    for expected in [
        "In which year did the Soviets formally invite Liaquat Ali Khan for a state visit? -> 1949",
        "On what date did the Soviet Union sign an agreement on oil exploration with Pakistan? -> 4 March 1961",
        "In which month and year did Liaquat Ali Khan fly to Washington for talks on aid? -> May 1950",
        "In which year did the U-2 incident take place? -> 1960",
        "In which month and year was Ayub Khan elected president of Pakistan? -> January 1965",
    ] {
        assert!(asked.iter().any(|line| line == expected), "{expected} is not in {asked:#?}");
    }
    assert!(!asked.iter().any(|line| line.contains("materialize")), "{asked:#?}");
}

#[test]
fn the_same_article_and_seed_give_the_same_questions() {
    let article = pakistan();
    assert_eq!(article.explain(7).questions, article.explain(7).questions);
    let ids = |seed| {
        let mut ids: Vec<_> = article.explain(seed).questions.iter().map(|question| question.id).collect();
        ids.sort_unstable();
        ids
    };
    assert!(!ids(1).is_empty());
}

#[test]
fn every_question_passes_the_linter_and_has_its_evidence() {
    let article = pakistan();
    let questions = article.explain(3).questions;
    assert!(questions.len() >= 8, "{}", questions.len());
    for question in &questions {
        assert_eq!(lint(question, None), [], "{question:#?}");
        assert!(!question.evidence.is_empty());
        if !question.options.is_empty() && !matches!(question.kind, QuestionKind::Order | QuestionKind::Match)
        {
            assert_eq!(
                question.options.iter().filter(|option| **option == question.key).count(),
                1,
                "{question:#?}"
            );
        }
        if let Some(span) = question.answer_span {
            assert!(question.evidence.contains(span), "{question:#?}");
        }
    }
}

#[test]
fn an_edit_elsewhere_leaves_identities_alone() {
    let names = "Vasco:person; Goa:place; Lisbon:place; Cabral:person; Brazil:country; India:country";
    let one = "{S:Vasco} {V:reached|reach} {O:the coast of India} {X:with three ships} {T:in 1498}.";
    let two = "{S:Cabral} {V:sailed|sail} {X:from Lisbon} {X:to Brazil} {T:in 1500}.";
    let other = "{S:Cabral} {V:returned|return} {X:to Lisbon} {X:from India} {T:in 1501}.";
    let ids = |lines: &[&str]| -> Vec<QuestionId> {
        let article = marked("Ships", names, lines);
        let asks_when =
            |question: &Question| matches!(question.kind, QuestionKind::When | QuestionKind::ClozeDate);
        let ours = |question: &&Question| asks_when(question) && question.stem.contains("Vasco");
        article.explain(1).questions.iter().filter(ours).map(|question| question.id).collect()
    };
    assert_eq!(ids(&[one, two]), ids(&[other, one]));
    assert_eq!(ids(&[one, two]).len(), 1);
}

#[test]
fn no_question_follows_one_that_gives_it_away() {
    let questions = pakistan().explain(1).questions;
    let session: Vec<usize> = (0..questions.len()).collect();
    let ordered = in_fair_order(&questions, &session);
    let mut sorted = ordered.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, session, "nothing is lost");
    let bad = |order: &[usize]| {
        order.windows(2).filter(|pair| reveals(&questions[pair[0]], &questions[pair[1]])).count()
    };
    assert!(bad(&ordered) < bad(&session).max(1), "{} of {}", bad(&ordered), bad(&session));
}

#[test]
fn a_dated_sentence_without_a_question_says_why() {
    let generation = pakistan().explain(1);
    let codes: Vec<_> = generation.skipped.iter().flat_map(|(_, codes)| codes).collect();
    assert!(codes.contains(&&Code::G16) || codes.contains(&&Code::G21), "{codes:?}");
}

#[test]
fn an_empty_article_has_no_questions() {
    let generation = marked("Nothing", "", &[]).explain(1);
    assert!(generation.questions.is_empty() && generation.dropped.is_empty());
}
