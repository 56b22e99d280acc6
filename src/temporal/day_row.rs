//! The days at the head of the rows below the name of a month, made known to the rules.
//!
//! * "January", and below it "1 Sudan becomes independent", "26: The Winter Games open"
//! * no numbered points below a heading of any other kind, and no numbers that fall
//!
//! This file knows paragraphs by their first tokens.

use super::class::Class;
use super::split::Cut;
use crate::text::{Form, Prose};

/// Fewer rows show nothing.
const LEAST: usize = 3;
/// The longest heading that is a month, in tokens: "January 1956:".
const HEADING: usize = 3;

/// Makes days of the numbers that such rows begin with.
pub(super) fn mark(prose: &Prose, cut: &mut Cut<'_>) {
    let mut rows: Vec<usize> = Vec::new();
    // The day that the month has come to, below the name of one.
    let mut reached: Option<i32> = None;
    for paragraph in &prose.paragraphs {
        let Some(first) = cut.sentences.get(paragraph.sentences.start).map(|sentence| sentence.start) else {
            continue;
        };
        let class = |at: usize| cut.lexemes.get(at).map_or(Class::Edge, |lexeme| lexeme.class);
        if matches!(paragraph.form, Form::Heading(_)) {
            let is_month = matches!(class(first), Class::Month | Class::MonthWord | Class::MonthShort)
                && paragraph.tokens.len() <= HEADING;
            reached = is_month.then_some(0);
            continue;
        }
        let Some(last) = reached else { continue };
        let day =
            cut.lexemes.get(first).filter(|lexeme| lexeme.class == Class::Number).map(|lexeme| lexeme.value);
        let sign = usize::from(matches!(class(first + 1), Class::Colon | Class::Dash));
        let is_capital = cut.tokens.get(first + 1 + sign).is_some_and(crate::text::Token::is_capitalised);
        match day.filter(|day| (1..=31).contains(day) && is_capital) {
            Some(day) if day >= last => {
                reached = Some(day);
                rows.push(first);
            }
            _ => reached = None,
        }
    }
    if rows.len() < LEAST {
        return;
    }
    for at in rows {
        if let Some(lexeme) = cut.lexemes.get_mut(at) {
            lexeme.class = Class::RowDay;
        }
    }
}
