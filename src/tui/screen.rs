//! The screens, one module each. A screen has its state, `update`, which returns effects, and `render`, which
//! draws and decides nothing.

mod detail;
mod find;
mod library;
mod timeline;

pub(crate) use library::render as render_library;
pub(crate) use library::{Library, Survey, Volume};
pub(crate) use timeline::{Focus, Timeline, render as render_timeline, years};
