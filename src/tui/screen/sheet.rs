//! The list of all questions of a quiz or an exam: which are done, flagged, unseen, and where one is.
//!
//! ```text
//! ▶  1 ✓   Who flew to Washington in May 1950?
//!    2 ✗ ⚑ On what date did the Soviet Union sign …
//!    3 ·   In 1960 the Soviet air defence shot down …
//! ```

use crate::study::Standing;
use crate::tui::theme::Role;
use crate::tui::widget::{WrappedLine, cut};

/// One question of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SheetLine {
    /// How it stands.
    pub(crate) standing: Standing,
    /// Whether it wants a second look.
    pub(crate) is_flagged: bool,
    /// What is asked.
    pub(crate) stem: String,
}

/// The sign of a question and its look.
pub(super) const fn sign(standing: Standing) -> (&'static str, Role) {
    match standing {
        Standing::Unseen => ("·", Role::Quiet),
        Standing::Open => ("○", Role::Text),
        Standing::Given => ("●", Role::Key),
        Standing::Right => ("✓", Role::Good),
        Standing::Partly => ("◐", Role::Warning),
        Standing::Wrong => ("✗", Role::Bad),
    }
}

/// What the signs in a list mean, those that are in it: ` ✓ right · unseen`.
pub(crate) fn legend(list: &[SheetLine]) -> String {
    const WORDS: [(Standing, &str); 6] = [
        (Standing::Right, "right"),
        (Standing::Partly, "partly"),
        (Standing::Wrong, "wrong"),
        (Standing::Given, "answered"),
        (Standing::Open, "open"),
        (Standing::Unseen, "unseen"),
    ];
    let there = WORDS.iter().filter(|(standing, _)| list.iter().any(|line| line.standing == *standing));
    let words = there.map(|&(standing, words)| format!("  {} {words}", sign(standing).0));
    let flagged = list.iter().any(|line| line.is_flagged).then(|| "  ⚑ flagged".to_owned());
    words.chain(flagged).collect()
}

/// The lines of the list that are seen, the one at `at` among them.
pub(crate) fn lines(list: &[SheetLine], at: usize, columns: usize, height: usize) -> Vec<WrappedLine<Role>> {
    let last_top = list.len().saturating_sub(height);
    let top = at.saturating_sub(height / 2).min(last_top);
    let digits = list.len().to_string().len();
    let visible = list.iter().enumerate().skip(top).take(height);
    visible
        .map(|(place, question)| {
            let is_here = place == at;
            let (sign, role) = sign(question.standing);
            let mut line = WrappedLine::empty(0);
            line.insert(0, if is_here { "▶ " } else { "  " }, Role::Key);
            line.insert(1, &format!("{:>digits$} ", place + 1), Role::Quiet);
            line.insert(2, sign, role);
            line.insert(3, if question.is_flagged { " ⚑ " } else { "   " }, Role::Warning);
            let stem = cut(&question.stem, columns.saturating_sub(line.width), "…").into_owned();
            line.insert(4, &stem, if is_here { Role::Title } else { Role::Text });
            line
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_question_one_is_at_is_always_in_view() {
        let line = SheetLine { standing: Standing::Open, is_flagged: false, stem: "What?".to_owned() };
        let list = vec![line; 30];
        for at in 0..30 {
            let lines = lines(&list, at, 24, 7);
            let text = |line: &WrappedLine<Role>| {
                line.pieces.iter().map(|piece| piece.text.as_str()).collect::<String>()
            };
            assert_eq!(lines.len(), 7);
            assert_eq!(lines.iter().filter(|line| text(line).starts_with('▶')).count(), 1, "{at}");
            assert!(lines.iter().all(|line| line.width <= 24));
        }
    }
}
