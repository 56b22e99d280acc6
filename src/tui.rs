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

mod action;
mod app;
mod ascii;
mod chord;
mod draw;
mod effect;
mod input;
mod keymap;
mod layout;
mod overlay;
mod runtime;
mod screen;
mod theme;
mod widget;

pub use chord::{Chord, Key};
pub use keymap::{Clash, Keymap, manual};
pub use runtime::{
    Clock, Colour, Meanwhile, Named, Opener, Options, Picture, Player, Progress, Sample, TuiError, play, run,
};
pub use theme::Themes;
pub use widget::{Piece, Run, WrappedLine, cut, width, wrap};
