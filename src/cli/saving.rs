//! Ratings on their way to the disk: what cannot be saved now is said once, kept, and tried again with the next.

use crate::question::QuestionId;
use crate::store::{Store, StoreError};
use crate::study::{DeckId, Moment, Review, ReviewId};
use std::io::{self, Write};

/// What is to be saved.
#[derive(Clone, Debug)]
pub(super) enum Deed {
    /// A review.
    Review(Review),
    /// A review is taken back.
    Undo(ReviewId, Moment),
    /// An answer in a quiz, with its score.
    Answer { deck: DeckId, question: QuestionId, given: Option<String>, score: u8, now: Moment },
}

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Saving {
    waiting: Vec<Deed>,
    is_told: bool,
}

impl Saving {
    /// Saves a deed, after those that could not be saved before.
    pub(super) fn save(&mut self, store: &mut Store, deed: Deed, out: &mut impl Write) -> io::Result<()> {
        self.waiting.push(deed);
        let mut done = 0;
        let failed = self.waiting.iter().find_map(|deed| {
            let failed = write(store, deed).err();
            done += usize::from(failed.is_none());
            failed
        });
        self.waiting.drain(..done);
        match failed {
            Some(error) if !self.is_told => {
                self.is_told = true;
                writeln!(
                    out,
                    "Not saved: {}. It is tried again with the next.",
                    crate::text::wash(&error.to_string())
                )
            }
            Some(_) => Ok(()),
            None => {
                self.is_told = false;
                Ok(())
            }
        }
    }

    /// How much could not be saved.
    pub(super) const fn left(&self) -> usize {
        self.waiting.len()
    }
}

fn write(store: &mut Store, deed: &Deed) -> Result<(), StoreError> {
    match deed {
        Deed::Review(review) => store.record(review),
        Deed::Undo(review, now) => store.undo(*review, *now),
        Deed::Answer { deck, question, given, score, now } => {
            store.record_answer(*deck, *question, given.as_deref(), *score, *now)
        }
    }
}
