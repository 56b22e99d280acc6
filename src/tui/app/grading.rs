//! Answers in the quiz and in the mock exam become reviews of their cards, by the policy of `study`, which is shown and
//! can be switched off.

use super::Book;
use crate::study::{CardId, CardMemory, Moment, POLICY, Rating, Review, exam_reviews, quiz_review, suggest};
use crate::tui::effect::Effect;
use crate::tui::screen::Counted;

impl Book {
    /// Counts the answer among `effects`, if there is one, as a review of its card.
    pub(super) fn count_answer(&mut self, effects: &mut Vec<Effect>, now: Moment) {
        let is_answer = effects.iter().any(|effect| matches!(effect, Effect::Answer { .. }));
        if is_answer && self.exam.is_none() {
            let counted = self.count_quiz(now);
            effects.extend(counted.map(Effect::Record));
        }
        let question = self.quiz.question();
        if question != self.asked.0 {
            self.asked = (question, now);
        }
    }

    fn count_quiz(&mut self, now: Moment) -> Option<Review> {
        let answered = self.quiz.answered()?.clone();
        let took = now.at.duration_since(self.asked.1.at).as_millis().max(1);
        let took = u32::try_from(took).unwrap_or(u32::MAX);
        let rating = suggest(&answered, took);
        let Some(review) = quiz_review(self.cards.deck(), &answered, rating, took, now, seed(now)) else {
            let deck = self.cards.deck();
            let is_card = deck.card(answered.question.into()).is_some();
            let counts = is_card && deck.course().preferences.quiz_counts;
            let why = "Its card had its turn today, so that this answer does not count as a review.";
            self.quiz.set_counted(None, if counts { why } else { "" });
            return None;
        };
        let before = self.cards.deck().memory(review.card);
        self.note(&review, now);
        let counted = Counted { review, before, was_choice: answered.was_choice };
        self.quiz.set_counted(Some(counted), "");
        Some(review)
    }

    /// Counts the typed answer on the screen as right all the same, or takes that back; its card with it, when the
    /// answer counts as a review.
    pub(super) fn overrule(&mut self, now: Moment) -> Vec<Effect> {
        let mut effects = self.quiz.overrule();
        let suggested = self.quiz.counted().zip(self.quiz.answered());
        let suggested = suggested.map(|(counted, answered)| suggest(answered, counted.review.took));
        let rating = if self.quiz.is_overruled() { Some(Rating::Good) } else { suggested };
        effects.extend(rating.map(|rating| self.count_as(rating, now)).into_iter().flatten());
        effects
    }

    /// Counts the answer on the screen in another way.
    pub(super) fn count_as(&mut self, rating: Rating, now: Moment) -> Vec<Effect> {
        let (Some(counted), Some(answered)) = (self.quiz.counted().cloned(), self.quiz.answered().cloned())
        else {
            return Vec::new();
        };
        // A choice may have been a guess.
        let rating = if counted.was_choice && rating == Rating::Easy { Rating::Good } else { rating };
        if rating == counted.review.rating {
            return Vec::new();
        }
        let card = counted.review.card;
        self.cards.note(card, counted.before, now);
        let (took, seed) = (counted.review.took, counted.review.id.0);
        let Some(review) = quiz_review(self.cards.deck(), &answered, rating, took, now, seed) else {
            return Vec::new();
        };
        let taken_back = Effect::TakeBack(counted.review.id);
        self.note(&review, now);
        self.quiz.set_counted(Some(Counted { review, ..counted }), "");
        vec![taken_back, Effect::Record(review)]
    }

    /// What a mock exam that was just handed in leaves to do.
    pub(super) fn count_exam(&mut self, now: Moment) -> Vec<Effect> {
        let Some(report) = self.exam.as_ref().and_then(|exam| exam.report()) else { return Vec::new() };
        let aftermath = exam_reviews(report, self.cards.deck(), now, seed(now));
        for review in &aftermath.reviews {
            self.note(review, now);
        }
        self.cards.bring(&aftermath.again, now);
        aftermath.reviews.into_iter().map(Effect::Record).collect()
    }

    /// A card was reviewed outside its sitting.
    fn note(&mut self, review: &Review, now: Moment) {
        let deck = self.cards.deck();
        let memory = deck.course().scheduler().after(&deck.memory(review.card), review);
        self.cards.note(review.card, memory, now);
    }

    /// A rating of an earlier sitting was taken back: its card comes up.
    pub(super) fn recall(&mut self, card: CardId, memory: CardMemory, now: Moment) {
        self.cards.recall(card, memory, now);
        self.look_again(now);
    }

    /// Tells the quiz how its answers count, to be shown.
    pub(super) const fn tell_policy(&mut self) {
        let counts = self.cards.deck().course().preferences.quiz_counts;
        self.quiz.set_policy(if counts { POLICY } else { "Answers do not count as reviews of cards." });
    }
}

fn seed(now: Moment) -> u64 {
    now.at.as_microsecond().cast_unsigned()
}
