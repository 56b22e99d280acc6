//! Foreign formats: JSON, CSV and Markdown, written from what an analysis holds.
//!
//! Each format has its own structs and writes to any `impl Write`. This room knows neither the store nor the
//! screens.

mod characters;
pub mod csv;
mod indented;
pub mod json;
pub mod markdown;
mod printable;
