//! The screens, one module each. A screen has its state, `update`, which returns effects, and `render`, which
//! draws and decides nothing.

mod cards;
mod detail;
mod find;
mod library;
mod progress;
mod quiz;
mod read;
mod source;
mod timeline;

pub(crate) use cards::{Cards, length as cards_length, render as render_cards};
pub(crate) use find::Needle;
pub(crate) use library::{Library, Survey, Volume, render as render_library};
pub(crate) use progress::{Progress, length as progress_length, render as render_progress};
pub(crate) use quiz::{Quiz, Stand, length as quiz_length, prompt_place, render as render_quiz};
pub(crate) use read::{Coverage, Read, coverage, render as render_read};
pub(crate) use timeline::{Choice, Focus, Timeline, recalls, render as render_timeline, years};
