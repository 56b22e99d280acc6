//! From an answer to a rating: what a quiz says about the memory of a card. Shown to the learner, who may change it.

use super::card::CardId;
use super::deck::Deck;
use super::mock::Report;
use super::moment::Moment;
use super::quiz::Answered;
use super::rating::Rating;
use super::review::{Origin, Review, ReviewId};
use crate::text::digest;

/// In words, for the screen.
pub const POLICY: &str = "Right by typing within 6 seconds counts as Easy, within 20 seconds as Good, later or only \
    in part as Hard. Right by choosing counts as Good at most, after 20 seconds as Hard. Wrong counts as Again.";

/// Milliseconds within which a typed answer is at once.
const AT_ONCE: u32 = 6_000;
/// Milliseconds after which an answer came with effort.
const WITH_EFFORT: u32 = 20_000;

/// The rating that an answer suggests; `took` is in milliseconds, 0 when not measured.
pub fn suggest(answered: &Answered, took: u32) -> Rating {
    let is_slow = took > WITH_EFFORT;
    let is_fast = (1..=AT_ONCE).contains(&took);
    if !answered.grade.is_right() {
        let is_part = answered.grade.is_partly_right() && !answered.was_choice;
        return if is_part { Rating::Hard } else { Rating::Again };
    }
    match (is_slow, is_fast && !answered.was_choice) {
        (true, _) => Rating::Hard,
        (false, true) => Rating::Easy,
        (false, false) => Rating::Good,
    }
}

/// The review that an answer in a quiz counts as, at the rating given; `None` when the learner has switched that off,
/// when the deck holds no such card, or when the card had its turn today: a second answer on one day says nothing new.
/// `seed` tells this review from others of the card in the same millisecond: for one that is counted anew, the number of the
/// review that was taken back, since the log takes none twice.
pub fn quiz_review(
    deck: &Deck,
    answered: &Answered,
    rating: Rating,
    took: u32,
    now: Moment,
    seed: u64,
) -> Option<Review> {
    let card = CardId::from(answered.question);
    let memory = deck.card(card).map(|_| deck.memory(card))?;
    let had_turn = memory.seen().is_some_and(|memory| memory.last.day == now.day);
    if had_turn || !deck.course().preferences.quiz_counts {
        return None;
    }
    let course = deck.course();
    let outlook = course.scheduler().outlook_among(card, &memory, now, &course.load);
    let id = digest(&["quiz review", &format!("{seed:x} {card} {}", now.at.as_millisecond())]);
    Some(Review { took, origin: Origin::Quiz, ..outlook.review(rating, ReviewId(id)) })
}

/// What a mock exam leaves to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aftermath {
    /// The reviews its answers count as: to be saved.
    pub reviews: Vec<Review>,
    /// Cards that are to be asked today besides: what was missed and had its turn today already, or asks about the
    /// same fact as a question that is no card.
    pub again: Vec<CardId>,
}

/// What a mock exam leaves to do: its answers count as reviews, as those of a quiz do; what was missed is asked today. A
/// question that was never on the screen counts as nothing.
pub fn exam_reviews(report: &Report, deck: &Deck, now: Moment, seed: u64) -> Aftermath {
    let mut aftermath = Aftermath::default();
    let seen = report.answers.iter().filter(|(question, _)| !report.unseen.contains(&question.id));
    for (question, answered) in seen {
        let is_right = answered.grade.is_right();
        let rating = if is_right { suggest(answered, 0) } else { Rating::Again };
        match quiz_review(deck, answered, rating, 0, now, seed) {
            Some(review) => aftermath.reviews.push(Review { origin: Origin::Exam, ..review }),
            None if is_right => {}
            None => {
                let own = CardId::from(question.id);
                let is_sibling =
                    |card: &&super::card::Card| card.id == own || card.family() == question.family;
                let card = deck.card(own).or_else(|| deck.cards().iter().find(is_sibling));
                aftermath.again.extend(card.map(|card| card.id));
            }
        }
    }
    aftermath.again.sort_unstable();
    aftermath.again.dedup();
    let learnt: Vec<CardId> = aftermath.reviews.iter().map(|review| review.card).collect();
    aftermath.again.retain(|card| !learnt.contains(card));
    aftermath
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::{Grade, QuestionId};

    #[test]
    fn choosing_never_rates_above_good() {
        for (score, was_choice, took, rating) in [
            (100, false, 3_000, Rating::Easy),
            (100, false, 12_000, Rating::Good),
            (100, false, 0, Rating::Good),
            (100, false, 30_000, Rating::Hard),
            (70, false, 3_000, Rating::Hard),
            (30, false, 3_000, Rating::Again),
            (100, true, 1_000, Rating::Good),
            (100, true, 30_000, Rating::Hard),
            (70, true, 1_000, Rating::Again),
        ] {
            let grade = Grade { score, note: None };
            let answered = Answered { question: QuestionId(1), given: None, grade, was_choice };
            assert_eq!(suggest(&answered, took), rating, "{score} {was_choice} {took}");
        }
    }
}
