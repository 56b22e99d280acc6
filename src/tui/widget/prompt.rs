//! A line that is typed in: what each edit does to it.

use crate::text::wash;
use crate::tui::action::Edit;
use tui_input::{Input, InputRequest};

/// The most letters a line may have; more is a mistake or an attack.
const LONGEST: usize = 2_000;

/// Carries out one edit.
pub(crate) fn edit(line: &mut Input, edit: Edit) {
    let request = match edit {
        Edit::Type(c) if c.is_control() || line.value().len() >= LONGEST => return,
        Edit::Type(c) => InputRequest::InsertChar(c),
        Edit::Erase => InputRequest::DeletePrevChar,
        Edit::Delete => InputRequest::DeleteNextChar,
        Edit::EraseWord => InputRequest::DeletePrevWord,
        Edit::EraseLine => InputRequest::DeleteLine,
        Edit::Left => InputRequest::GoToPrevChar,
        Edit::Right => InputRequest::GoToNextChar,
        Edit::Home => InputRequest::GoToStart,
        Edit::End => InputRequest::GoToEnd,
    };
    line.handle(request);
}

/// Writes pasted text into the line, washed and without its last line end.
pub(crate) fn paste(line: &mut Input, text: &str) {
    for c in wash(text.trim_end()).chars() {
        edit(line, Edit::Type(c));
    }
}
