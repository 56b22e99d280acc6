//! One line of a shared file: what it holds, and what makes two lines the same one.

use super::super::memory;
use crate::study::{CardId, Moment, Origin, Phase, Rating, Review, ReviewId, StudyDay};
use crate::text::digest;
use serde::{Deserialize, Serialize};

/// How a line of a review begins, as every version writes it.
const REVIEW: &[u8] = br#"{"line":"review""#;

/// One line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "line", rename_all = "lowercase")]
pub(super) enum Line {
    Review(ReviewLine),
    Undone {
        review: i64,
        stamp: i64,
    },
    Reworded {
        card: i64,
        was: i64,
    },
    Change {
        id: i64,
        stamp: i64,
        deck: i64,
        subject: i64,
        field: String,
        value: Option<String>,
    },
    Added {
        deck: i64,
        at: i64,
        title: String,
        tags: String,
    },
    /// Two decks are one article.
    Twin {
        one: i64,
        other: i64,
    },
    Deck {
        id: i64,
        digest: i64,
        title: String,
        text: String,
        format: String,
        source: Option<String>,
        published: Option<String>,
        tags: String,
        added_at: i64,
        /// When the text became what it is; 0 as first added.
        edition: i64,
    },
}

/// A review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ReviewLine {
    pub(super) id: i64,
    pub(super) stamp: i64,
    pub(super) card: i64,
    pub(super) at: i64,
    pub(super) day: i32,
    pub(super) rating: u8,
    pub(super) phase: u8,
    pub(super) due_at: Option<i64>,
    pub(super) due_day: Option<i32>,
    pub(super) took: u32,
    pub(super) origin: u8,
}

impl Line {
    /// Reads a line; `None` when it is none, or of a kind that a later version brought.
    pub(super) fn read(text: &[u8]) -> Option<Self> {
        // Nearly all lines are reviews, which are read much faster when the kind need not be found out.
        let review = text.starts_with(REVIEW).then(|| serde_json::from_slice(text).ok().map(Self::Review));
        review.flatten().or_else(|| serde_json::from_slice(text).ok())
    }

    /// What makes two lines the same one.
    pub(super) fn key(&self) -> u64 {
        match self {
            Self::Review(review) => review.key(),
            Self::Undone { review, .. } => undone_key(*review),
            Self::Reworded { card, was } => reworded_key(*card, *was),
            Self::Change { id, .. } => change_key(*id),
            Self::Added { deck, at, title, tags } => added_key(*deck, *at, title, tags),
            Self::Twin { one, other } => twin_key(*one, *other),
            Self::Deck { id, digest, edition, .. } => deck_key(*id, *digest, *edition),
        }
    }
}

impl ReviewLine {
    /// See [`Line::key`].
    pub(super) const fn key(&self) -> u64 {
        self.id.cast_unsigned()
    }

    /// As a review; `None` when its numbers mean nothing here.
    pub(super) fn to_review(self) -> Option<Review> {
        (self.due_at.is_some() != self.due_day.is_some()).then_some(())?;
        Some(Review {
            id: ReviewId(self.id.cast_unsigned()),
            card: CardId(self.card.cast_unsigned()),
            moment: Moment { at: super::super::deck::timestamp(self.at), day: StudyDay(self.day) },
            rating: Rating::from_number(self.rating)?,
            phase: Phase::from_number(self.phase)?,
            due: memory::due(self.due_at, self.due_day),
            took: self.took,
            origin: Origin::from_number(self.origin)?,
        })
    }
}

/// The key of a review taken back.
pub(super) fn undone_key(review: i64) -> u64 {
    key("undone", [review, 0, 0])
}

/// The key of a pair of wordings.
pub(super) fn reworded_key(card: i64, was: i64) -> u64 {
    key("reworded", [card, was, 0])
}

/// The key of a decision.
pub(super) fn change_key(id: i64) -> u64 {
    key("change", [id, 0, 0])
}

/// The key of an addition.
pub(super) fn added_key(deck: i64, at: i64, title: &str, tags: &str) -> u64 {
    digest(&["added", &deck.to_string(), &at.to_string(), title, tags])
}

/// The key of a pair of decks that are one article.
pub(super) fn twin_key(one: i64, other: i64) -> u64 {
    key("twin", [one, other, 0])
}

/// The key of an edition of an article.
pub(super) fn deck_key(id: i64, digest: i64, edition: i64) -> u64 {
    key("deck", [id, digest, edition])
}

fn key(kind: &str, parts: [i64; 3]) -> u64 {
    let [one, two, three] = parts.map(|part| part.to_string());
    digest(&[kind, &one, &two, &three])
}
