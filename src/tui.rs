//! The screens: events in, effects out, one draw.
//!
//! ```text
//! terminal event -> input -> Chord -> keymap -> Action -> App::update -> Effect -> runtime -> Outcome
//!                                                            |                                  |
//!                                                            +---------- one draw <-------------+
//! ```
//!
//! Between `input` and `runtime` everything is pure: a test plays keys and reads the screen. Only `runtime`
//! may name the store and the foreign formats.

mod runtime;

pub use runtime::{Colour, Options, Progress, TuiError, run};
