//! L09, L08 and L15 over a whole deck: places and lengths tell nothing.

use crate::question::code::Code;
use crate::question::item::{Question, QuestionKind};

/// The fewest questions of which a share says something.
pub(in crate::question) const ENOUGH: usize = 20;

/// What is wrong with the deck as a whole.
pub fn lint_deck(questions: &[Question]) -> Vec<Code> {
    let mut codes = Vec::new();
    let choices: Vec<&Question> = questions.iter().filter(|question| has_places(question)).collect();
    if choices.len() >= ENOUGH && longest_share(&choices) > 30 {
        codes.push(Code::L08);
    }
    for count in [3, 4] {
        let same: Vec<&Question> =
            choices.iter().copied().filter(|question| question.options.len() == count).collect();
        if same.len() >= ENOUGH && !is_even(&same, count) {
            codes.push(Code::L09);
        }
    }
    let judged: Vec<&Question> =
        questions.iter().filter(|question| question.kind == QuestionKind::TrueFalse).collect();
    let wrong = judged.iter().filter(|question| question.key == "False").count();
    if judged.len() >= ENOUGH && !(45..=60).contains(&(100 * wrong / judged.len())) {
        codes.push(Code::L15);
    }
    codes.dedup();
    codes
}

fn has_places(question: &Question) -> bool {
    question.options.len() >= 3 && question.options.contains(&question.key)
}

/// In how many of a hundred the key is longer than every other option.
fn longest_share(choices: &[&Question]) -> usize {
    let is_longest = |question: &&&Question| {
        let length = |text: &String| text.chars().count();
        let key = length(&question.key);
        question.options.iter().filter(|option| **option != question.key).all(|option| length(option) < key)
    };
    100 * choices.iter().filter(is_longest).count() / choices.len().max(1)
}

/// Each place within two fifths of an even share.
fn is_even(choices: &[&Question], count: usize) -> bool {
    (0..count).all(|place| {
        let here = choices
            .iter()
            .filter(|question| {
                question.options.iter().position(|option| *option == question.key) == Some(place)
            })
            .count();
        (here * count).abs_diff(choices.len()) * 5 <= choices.len() * 2
    })
}
