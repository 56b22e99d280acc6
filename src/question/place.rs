//! The places of the right options over a whole deck: none is right more often than another.
//!
//! Each question draws a place for its key by chance, and chance alone lets a deck lean: of forty questions sixteen may have the last
//! option right. In a deck large enough for that to tell something, questions on dates are given other lures until the places are even.

use super::draft::Draft;
use super::feedback;
use super::ground::Ground;
use super::item::{Question, QuestionId};
use super::lint::{ENOUGH, Vocabulary, lint};
use super::lure::date::Dates;
use super::select::Scored;
use std::collections::{HashMap, HashSet};

/// What the options of a question on a date may be taken from, and what its feedback says besides the answer.
pub(super) struct Places {
    dates: Dates,
    note: Option<String>,
}

impl Places {
    pub(super) fn of(draft: &mut Draft) -> Option<Self> {
        let note = draft.note.take();
        draft.dates.take().map(|dates| Self { dates, note })
    }

    /// The question with its key in this place, where the article has the dates for it and the linter nothing against it.
    fn moved(
        &self,
        ground: &Ground<'_>,
        vocabulary: &Vocabulary,
        question: &Question,
        place: usize,
    ) -> Option<Question> {
        let (lures, options) = self.dates.around(ground, &question.key, place)?;
        let feedback = feedback(&question.key, self.note.as_deref(), &lures);
        let moved = Question { options, lures, feedback, ..question.clone() };
        let is_there = place_of_key(&moved) == Some(place);
        (is_there && lint(&moved, Some(vocabulary)).is_empty()).then_some(moved)
    }
}

/// Takes from what was scored the places that its keys may have.
pub(super) fn taken_from(scored: &mut [Scored]) -> HashMap<QuestionId, Places> {
    scored.iter_mut().filter_map(|item| Some((item.question.id, item.places.take()?))).collect()
}

/// Moves keys from the places that are right too often to those that are too seldom, as far as there are dates for it.
pub(super) fn even_out(
    ground: &Ground<'_>,
    vocabulary: &Vocabulary,
    deck: &mut [Question],
    places: &HashMap<QuestionId, Places>,
) {
    for count in [3, 4] {
        let mut at: Vec<Vec<usize>> = vec![Vec::new(); count];
        for (number, question) in
            deck.iter().enumerate().filter(|(_, question)| question.options.len() == count)
        {
            if let Some(here) = place_of_key(question).and_then(|place| at.get_mut(place)) {
                here.push(number);
            }
        }
        if at.iter().map(Vec::len).sum::<usize>() < ENOUGH {
            continue;
        }
        let mut tried = HashSet::new();
        while let Some((from, number, to)) = next_move(&at, &tried) {
            tried.insert((number, to));
            let Some(question) = deck.get_mut(number) else { break };
            let places = places.get(&question.id);
            if let Some(moved) = places.and_then(|places| places.moved(ground, vocabulary, question, to)) {
                *question = moved;
                at.get_mut(from).into_iter().for_each(|here| here.retain(|other| *other != number));
                at.get_mut(to).into_iter().for_each(|here| here.push(number));
            }
        }
    }
}

/// The question to try next: from the fullest place that has one to the emptiest, the least of the deck first.
fn next_move(at: &[Vec<usize>], tried: &HashSet<(usize, usize)>) -> Option<(usize, usize, usize)> {
    let moves = at.iter().enumerate().flat_map(|(from, full)| {
        at.iter().enumerate().filter_map(move |(to, empty)| {
            let gap = full.len().checked_sub(empty.len()).filter(|gap| *gap > 1)?;
            let number = full.iter().copied().filter(|number| !tried.contains(&(*number, to))).max()?;
            Some((gap, std::cmp::Reverse((from, to)), number))
        })
    });
    let (_, std::cmp::Reverse((from, to)), number) = moves.max()?;
    Some((from, number, to))
}

fn place_of_key(question: &Question) -> Option<usize> {
    question.options.iter().position(|option| *option == question.key)
}
