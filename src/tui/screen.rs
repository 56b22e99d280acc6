//! The screens, one module each. A screen has its state, `update`, which returns effects, and `render`, which
//! draws and decides nothing.

mod answering;
mod cards;
mod detail;
mod exam;
mod find;
mod library;
mod progress;
mod quiz;
mod read;
mod sheet;
mod source;
mod timeline;

pub(crate) use answering::letter;
pub(crate) use cards::{Cards, length as cards_length, prompt_place as card_prompt, render as render_cards};
pub(crate) use detail::{Learnt, Opening, lines as detail_lines};
pub(crate) use exam::{
    CLOCK, Exam, HIDDEN, Phase, Sitting, Wishes, length as exam_length, prompt_place as exam_prompt,
    render as render_exam,
};
pub(crate) use find::Needle;
pub(crate) use library::{Library, ORDER, Order, Survey, Volume, render as render_library};
pub(crate) use progress::{Progress, length as progress_length, render as render_progress};
pub(crate) use quiz::{
    BELIEF, Beliefs, CALIBRATION, Counted, Quiz, Stand, length as quiz_length, prompt_place,
    render as render_quiz,
};
pub(crate) use read::{Coverage, Read, Skipped, coverage, render as render_read, skipped};
pub(crate) use sheet::{SheetLine, legend as sheet_legend, lines as sheet_lines};
pub(crate) use timeline::{
    Choice, Cover, Focus, Recalls, Timeline, first_day, recalls, render as render_timeline, years,
};
