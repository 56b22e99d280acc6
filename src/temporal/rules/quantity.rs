//! How many: the number in front of a unit of time.

use crate::temporal::class::Class;
use crate::temporal::timex::Count;
use crate::temporal::words::Words;

/// A number in digits or words, exact or not, and the index after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Quantity {
    /// `None` for "several", "a few".
    pub(crate) count: Option<Count>,
    pub(crate) end: usize,
    /// Whether it was only the article: "a year".
    pub(crate) is_article: bool,
}

/// The quantity at a token: "ten", "2.5", "a", "a few", "a couple of", "two and a half", "two hundred", "three or four".
pub(crate) fn read(words: &Words<'_>, at: usize) -> Option<Quantity> {
    let exact = |count: Count, end: usize| Some(Quantity { count: Some(count), end, is_article: false });
    match words.class(at) {
        Class::Number => {
            // "5 1/2"
            if words.is(at + 1, Class::Number)
                && words.is(at + 2, Class::Slash)
                && words.is(at + 3, Class::Number)
            {
                let (top, bottom) = (words.value(at + 1), words.value(at + 3).max(1));
                return exact(
                    Count::hundredths(
                        hundredths(words.value(at))
                            .saturating_add(hundredths(top) / u32::try_from(bottom).unwrap_or(1)),
                    ),
                    at + 4,
                );
            }
            let end = range(words, at, at + 1);
            exact(half(words, words.value(at), end), after_half(words, end))
        }
        Class::Grouped => exact(Count::whole(u32::try_from(words.value(at)).unwrap_or(0)), at + 1),
        Class::Dotted => {
            let (whole, rest) = words.text(at).split_once('.')?;
            if rest.len() > 2 || rest.contains('.') {
                return None;
            }
            let whole: u32 = whole.replace(',', "").parse().ok()?;
            let scale = if rest.len() == 1 { 10 } else { 1 };
            exact(
                Count::hundredths(
                    whole.saturating_mul(100).saturating_add(rest.parse::<u32>().ok()?.saturating_mul(scale)),
                ),
                at + 1,
            )
        }
        Class::NumberWord => {
            let (value, end) = compound(words, at);
            let end = range(words, at, end);
            exact(half(words, value, end), after_half(words, end))
        }
        Class::Article if words.is_any(at + 1, &[Class::Vague]) && words.is_word(at + 1, "few") => {
            Some(Quantity { count: None, end: at + 2, is_article: false })
        }
        Class::Article if words.is(at + 1, Class::Couple) => Some(couple(words, at + 1)),
        // "a hundred and fifty"
        Class::Article if words.is(at + 1, Class::Multiplier) => {
            let (value, end) = compound(words, at + 1);
            exact(Count::whole(u32::try_from(value).unwrap_or(0)), end)
        }
        Class::Article if words.is(at + 1, Class::Dozen) => {
            exact(Count::whole(u32::try_from(words.value(at + 1)).unwrap_or(0)), at + 2)
        }
        Class::Article
            if words.is_word(at + 1, "single")
                || words.is_word(at + 1, "full")
                || words.is_word(at + 1, "mere") =>
        {
            Some(Quantity { count: Some(Count::whole(1)), end: at + 2, is_article: false })
        }
        // "a quarter of a century", "a quarter century"
        Class::Article if words.is_word(at + 1, "quarter") => {
            let is_long = words.is(at + 2, Class::Of) && words.is(at + 3, Class::Article);
            exact(Count::hundredths(25), if is_long { at + 4 } else { at + 2 })
        }
        Class::Article => Some(Quantity { count: Some(Count::whole(1)), end: at + 1, is_article: true }),
        Class::Couple => Some(couple(words, at)),
        Class::Vague => Some(Quantity { count: None, end: at + 1, is_article: false }),
        Class::Multiplier | Class::Dozen => {
            exact(Count::whole(u32::try_from(words.value(at)).unwrap_or(0)), at + 1)
        }
        // "half a century"
        Class::HalfWord if words.is(at + 1, Class::Article) => exact(Count::hundredths(50), at + 2),
        _ => None,
    }
}

fn couple(words: &Words<'_>, at: usize) -> Quantity {
    let end = words.skip(at + 1, Class::Of);
    Quantity { count: Some(Count::whole(2)), end, is_article: false }
}

fn hundredths(number: i32) -> u32 {
    u32::try_from(number).unwrap_or(0).saturating_mul(100)
}

/// "two hundred", "three thousand five hundred".
fn compound(words: &Words<'_>, at: usize) -> (i32, usize) {
    let (mut total, mut part, mut next) = (0_i32, words.value(at), at + 1);
    for _ in 0..6 {
        match words.class(next) {
            Class::Multiplier => {
                let product = part.max(1).saturating_mul(words.value(next));
                if words.value(next) >= 1000 {
                    total = total.saturating_add(product);
                    part = 0;
                } else {
                    part = product;
                }
            }
            Class::NumberWord if words.is_any(next.wrapping_sub(1), &[Class::Multiplier, Class::And]) => {
                part = part.saturating_add(words.value(next));
            }
            Class::And
                if words.is(next.wrapping_sub(1), Class::Multiplier)
                    && words.is(next + 1, Class::NumberWord) => {}
            _ => break,
        }
        next += 1;
    }
    (total.saturating_add(part), next)
}

/// "three or four", "twelve to eighteen": the first counts.
fn range(words: &Words<'_>, at: usize, end: usize) -> usize {
    let is_joint = words.is_word(end, "or")
        || words.is_word(end, "to")
        || words.is(end, Class::Dash) && words.is_any(end + 1, &[Class::Number, Class::NumberWord]);
    let is_same = words.class(end + 1) == words.class(at)
        && words.value(end + 1) > words.value(at)
        && words.value(end + 1) < 1000;
    if is_joint && is_same && words.is_any(end + 2, &[Class::Unit, Class::Units]) { end + 2 } else { end }
}

fn is_half(words: &Words<'_>, end: usize) -> bool {
    words.is_word(end, "and")
        && (words.is(end + 1, Class::Article) && words.is(end + 2, Class::HalfWord)
            || words.is(end + 1, Class::HalfWord))
}

fn half(words: &Words<'_>, whole: i32, end: usize) -> Count {
    let extra = if is_half(words, end) { 50 } else { 0 };
    Count::hundredths(hundredths(whole).saturating_add(extra))
}

fn after_half(words: &Words<'_>, end: usize) -> usize {
    if !is_half(words, end) {
        end
    } else if words.is(end + 1, Class::Article) {
        end + 3
    } else {
        end + 2
    }
}
