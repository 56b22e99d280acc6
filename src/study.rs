//! Study: decks of cards, their memory, what is due, and the sessions in which they are reviewed.
//!
//! This room knows no files, no clock and no screen: `now` and the seed are parameters. Of a question it uses
//! only the content.
//!
//! The chain: a [`Deck`] holds the cards of one article with their [`CardMemory`]; a [`Queue`] says which of
//! them are asked today and in which order; a [`Session`] shows them one by one. The [`Scheduler`] offers the
//! four futures of a card as an [`Outlook`]; the one that is chosen becomes a [`Review`], the only thing that is
//! ever saved. A memory is nothing but its reviews, replayed.
//!
//! ```
//! use tarikh::study::{CardId, CardMemory, Moment, Rating, ReviewId, Scheduler};
//! let scheduler = Scheduler::default();
//! let now = Moment::utc(1_764_064_800);
//! let outlook = scheduler.outlook(CardId(7), &CardMemory::New, now);
//! assert_eq!(outlook.good.interval.to_string(), "2 d");
//! let review = outlook.review(Rating::Good, ReviewId(1));
//! assert_eq!(scheduler.after(&CardMemory::New, &review), outlook.good.memory);
//! ```

mod calibration;
mod card;
mod correction;
mod course;
mod deck;
pub mod exam;
pub mod fit;
mod fuzz;
mod interval;
mod load;
mod mark;
mod memory;
pub mod mock;
mod moment;
mod outlook;
mod policy;
mod preference;
mod queue;
mod quiz;
mod rating;
mod reconcile;
mod review;
mod scheduler;
mod session;
pub mod stats;
mod summary;

pub use calibration::{Belief, Calibration};
pub use card::{Card, CardId};
pub use correction::{Correction, Corrections, OwnCard};
pub use course::Course;
pub use deck::{Counts, Deck};
pub use interval::Wait;
pub use load::Load;
pub use mark::Mark;
pub use memory::{CardMemory, Difficulty, Due, Memory, MemoryState, Phase, Retrievability, Stability};
pub use moment::{DayClock, Moment, StudyDay};
pub use outlook::{Future, Outlook};
pub use policy::{Aftermath, POLICY, exam_reviews, quiz_review, suggest};
pub use preference::{PREFERENCES, Preferences};
pub use queue::{Limits, Queue};
pub use quiz::{Answered, QuizSession, Standing};
pub use rating::Rating;
pub use reconcile::{Reconciliation, Wording, reconcile};
pub use review::{Origin, Review, ReviewId};
pub use scheduler::{Scheduler, Scheduling, Steps};
pub use session::{Face, Progress, Purpose, Session, Undone};
pub use summary::{DeckId, DeckSummary};
