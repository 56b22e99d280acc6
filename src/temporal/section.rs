//! How far a heading reaches: the years of "The Regency, 1811-1820" are not those of the section behind it.

use crate::text::{Form, Prose};

/// Where what a paragraph heads ends, for each of two kinds of heading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Reach {
    /// The next heading of its own level or above: where a title with its years ends.
    pub(super) title: usize,
    /// The next heading above its own level: where a bare date ends, under which titles of the same level may stand.
    pub(super) date: usize,
}

/// The reach of each paragraph, as the paragraph with which something else begins.
pub(super) fn reaches(prose: &Prose) -> Vec<Reach> {
    /// Headings below this level count as of it.
    const LEVELS: usize = 8;
    let end = prose.paragraphs.len();
    // For each level the next heading of that level or above.
    let mut next = [end; LEVELS];
    let mut reaches: Vec<Reach> = prose
        .paragraphs
        .iter()
        .enumerate()
        .rev()
        .map(|(at, paragraph)| {
            let next_of = |next: &[usize; LEVELS], level: usize| next.get(level).copied().unwrap_or(end);
            let Form::Heading(level) = paragraph.form else {
                let any = next_of(&next, LEVELS - 1);
                return Reach { title: any, date: any };
            };
            let level = usize::from(level).min(LEVELS - 1);
            let above = level.checked_sub(1).map_or(end, |above| next_of(&next, above));
            let reach = Reach { title: next_of(&next, level), date: above };
            for slot in next.iter_mut().skip(level) {
                *slot = at;
            }
            reach
        })
        .collect();
    reaches.reverse();
    reaches
}
