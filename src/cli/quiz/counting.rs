//! Answers of a quiz in lines count as reviews of their cards, by the policy of `study`.

use super::super::place;
use super::super::saving::{Deed, Saving};
use crate::analysis::{Analysis, Settings, analyse};
use crate::article::Article;
use crate::library::shelve;
use crate::store::{Store, StoreError};
use crate::study::{
    Answered, CardMemory, Deck, DeckId, Moment, Origin, Rating, Review, quiz_review, suggest,
};
use std::io::{self, Write};

/// The deck of the article and what the last answer counted as.
pub(super) struct Counting {
    store: Store,
    id: DeckId,
    deck: Deck,
    saving: Saving,
    origin: Origin,
    last: Option<Counted>,
    counted: usize,
}

struct Counted {
    answered: Answered,
    /// Whether options stood beside it: what is typed there was chosen all the same.
    has_options: bool,
    review: Review,
    before: CardMemory,
}

impl Counting {
    /// Puts the article into the library, or finds it there; with what was read from it, as the learner has put it right.
    pub(super) fn begin(
        mut store: Store,
        article: &Article,
        settings: &Settings,
        is_exam: bool,
    ) -> Result<(Self, Analysis), StoreError> {
        let now = place::now();
        let shelved = shelve(&mut store, article, settings, analyse, now)?;
        let (id, mut analysis) = (shelved.deck, shelved.analysis);
        let deck = store.deck(id, &analysis.questions, now)?;
        store.corrections(id)?.apply(&mut analysis.questions);
        let origin = if is_exam { Origin::Exam } else { Origin::Quiz };
        let saving = Saving::default();
        Ok((Self { store, id, deck, saving, origin, last: None, counted: 0 }, analysis))
    }

    /// Whether answers count: the learner may have switched that off for good.
    pub(super) const fn is_on(&self) -> bool {
        self.deck.course().preferences.quiz_counts
    }

    /// Saves an answer, and the review it counts as; its rating, if it does. `took` is in milliseconds, 0 when unknown.
    pub(super) fn count(
        &mut self,
        answered: Answered,
        has_options: bool,
        took: u32,
        out: &mut impl Write,
    ) -> io::Result<Option<Rating>> {
        let now = place::now();
        let (question, given, score) = (answered.question, answered.given.clone(), answered.grade.score);
        let answer = Deed::Answer { deck: self.id, question, given, score, now };
        self.saving.save(&mut self.store, answer, out)?;
        self.last = None;
        let rating = suggest(&answered, took);
        let seed = now.at.as_microsecond().cast_unsigned();
        self.review(answered, has_options, (rating, took), (now, seed), out)
    }

    /// Counts the last answer in another way; how it counts now.
    pub(super) fn count_as(&mut self, rating: Rating, out: &mut impl Write) -> io::Result<Option<Rating>> {
        let Some(Counted { answered, has_options, review, before }) = self.last.take() else {
            return Ok(None);
        };
        let now = place::now();
        self.deck.set_memory(review.card, before);
        self.counted -= 1;
        self.saving.save(&mut self.store, Deed::Undo(review.id, now), out)?;
        self.review(answered, has_options, (rating, review.took), (now, review.id.0), out)
    }

    fn review(
        &mut self,
        answered: Answered,
        has_options: bool,
        (rating, took): (Rating, u32),
        (now, seed): (Moment, u64),
        out: &mut impl Write,
    ) -> io::Result<Option<Rating>> {
        // A choice may have been a guess and is never Easy.
        let rating = if has_options { rating.min(Rating::Good) } else { rating };
        let Some(review) = quiz_review(&self.deck, &answered, rating, took, now, seed) else {
            return Ok(None);
        };
        let review = Review { origin: self.origin, ..review };
        let before = self.deck.memory(review.card);
        self.deck.set_memory(review.card, self.deck.course().scheduler().after(&before, &review));
        self.last = Some(Counted { answered, has_options, review, before });
        self.counted += 1;
        self.saving.save(&mut self.store, Deed::Review(review), out)?;
        Ok(Some(rating))
    }

    /// How many answers counted, and whether all of them are saved.
    pub(super) const fn sum(&self) -> (usize, bool) {
        (self.counted, self.saving.left() == 0)
    }
}
