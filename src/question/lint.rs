//! The item linter: rules on the finished strings, blind to how they were made.
//!
//! It is the second, independent pass: gates judge facts, the linter judges what the learner would read. Each
//! failure has a code. [`lint`] looks at one question, [`lint_deck`] at all of them together.

mod context;
mod cut;
mod dangling;
mod deck;
mod form;
mod hanging;
mod open;
mod options;
mod read;
mod vocabulary;

pub(super) use context::{has_anaphor, points_outside};
pub(super) use deck::ENOUGH;
pub use deck::lint_deck;
pub use vocabulary::Vocabulary;

use super::code::Code;
use super::item::Question;
use read::Read;
pub(super) use read::Strings;

/// What is wrong with the strings of a question; nothing for a good one. Without a vocabulary the rule against
/// invented words (L12) is left out.
pub fn lint(question: &Question, vocabulary: Option<&Vocabulary>) -> Vec<Code> {
    lint_strings(Strings::of(question), vocabulary)
}

/// As [`lint`], of what is not yet a question.
pub(super) fn lint_strings(question: Strings<'_>, vocabulary: Option<&Vocabulary>) -> Vec<Code> {
    let mut codes = Vec::new();
    let small = question.in_small_letters();
    let read = Read::of(question, &small);
    let mut check = |fails: bool, code| {
        if fails {
            codes.push(code);
        }
    };
    check(!form::is_sentence(&question), Code::L01);
    check(!form::is_of_fair_length(&question), Code::L02);
    check(form::has_stray_marks(&question), Code::L03);
    check(context::has_bare_anaphor(&read), Code::L04);
    let is_cut = dangling::has_dangling_word(&read)
        || cut::is_cut(&read)
        || open::is_open(&read)
        || hanging::hangs(&read);
    check(is_cut, Code::L05);
    check(options::tells_its_answer(&read), Code::L06);
    check(options::are_alike(&read), Code::L07);
    check(options::key_is_too_long(&question), Code::L08);
    check(!options::are_of_one_form(&read), Code::L10);
    check(options::key_shares_a_word(&read), Code::L11);
    check(vocabulary.is_some_and(|vocabulary| !vocabulary.covers(&read)), Code::L12);
    check(!form::negation_is_fair(&question), Code::L13);
    check(context::hedges_a_statement(&read), Code::L14);
    codes
}
