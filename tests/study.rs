//! The laws of study: what holds for every learner, every rating and every clock.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "study/sample.rs"]
mod sample;

#[path = "study/exam.rs"]
mod exam;
#[path = "study/laws.rs"]
mod laws;
#[path = "study/sitting.rs"]
mod sitting;
#[path = "study/stats.rs"]
mod stats;
