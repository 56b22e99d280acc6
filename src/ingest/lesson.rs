//! What a schoolbook says to its teachers and of its own parts: what is to be learnt, which piece goes with which.
//!
//! * "Learning Objectives: Unit 5B Explain the causes of the war from 1844 to 1877"
//! * "Use this Narrative with The Mill Treaty, 1796 Primary Source", "This Lesson should be assigned after The Mill Narrative."
//!
//! The years in it are those of titles and of chapters.

use super::boilerplate::starts_like;

/// Whether a whole block is one.
pub(super) fn is_for_class(words: &str) -> bool {
    /// A longer one that does not begin so is a paragraph, and a list of objectives is no longer than twice that, in bytes.
    const LONGEST: usize = 900;
    const STARTS: [&str; 9] = [
        "content objective",
        "essential question",
        "historical thinking skill",
        "in your answer,",
        "in your response,",
        "key concepts:",
        "learning goals:",
        "learning objective",
        "learning outcomes:",
    ];
    /// Parts of a course, as it names them itself.
    const PARTS: [&str; 9] = [
        "decision point",
        "dbq",
        "lesson",
        "narrative",
        "point-counterpoint",
        "primary source",
        "primary sources",
        "activity",
        "worksheet",
    ];
    if words.len() > LONGEST * 2 {
        return false;
    }
    let small = words.trim_start_matches(['*', '-', '•', '#', ' ']).to_lowercase();
    if starts_like(&small, &STARTS) {
        return true;
    }
    let is_part = |rest: &str| PARTS.iter().any(|part| rest.starts_with(part));
    let is_used = ["use this ", "use these ", "use the "]
        .iter()
        .any(|start| small.strip_prefix(start).is_some_and(is_part));
    is_used || words.len() <= LONGEST && is_assigned(words, &small)
}

/// "This Narrative should be assigned to students after The Mill Narrative.", "Students can compare it with the following
/// Primary Sources": what should be done with a part that is named with a capital or as this one.
fn is_assigned(words: &str, small: &str) -> bool {
    const NAMED: [&str; 9] = [
        "Decision Point",
        " DBQ",
        " Lesson",
        " Narrative",
        "Point-Counterpoint",
        "Primary Source",
        "his activity",
        "his lesson",
        "his narrative",
    ];
    const MODALS: [&str; 5] = [" can ", " could ", " may ", " should ", " will "];
    const DONE: [&str; 9] = [
        "accompanied",
        "assigned",
        "completed",
        "followed",
        "implemented",
        "paired",
        "read",
        "supplemented",
        "used",
    ];
    if !NAMED.iter().any(|part| words.contains(part)) {
        return false;
    }
    let is_done = |rest: &str| {
        let rest = rest.strip_prefix("also ").unwrap_or(rest);
        let rest = rest.strip_prefix("all ").unwrap_or(rest);
        rest.strip_prefix("be ")
            .and_then(|rest| rest.split([' ', '.', ',']).next())
            .is_some_and(|verb| DONE.contains(&verb))
    };
    MODALS.iter().any(|modal| {
        small.match_indices(modal).any(|(at, modal)| {
            let before = small.get(..at).unwrap_or_default();
            before.ends_with("students") || small.get(at + modal.len()..).is_some_and(is_done)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::is_for_class;

    #[test]
    fn words_to_the_class_are_told_from_what_happened() {
        for words in [
            "Learning Objectives: Unit 5B Explain the causes of the war from 1844 to 1877",
            "Use this Narrative with The Mill Treaty, 1796 Primary Source to show how mills were built.",
            "This activity should be used alongside The Mill Treaty Narrative and the Kora Pact, 1796 Primary Source.",
            "After reading this Narrative, students can compare it with the Kora Letter, 1683 Primary Source.",
            "In your response, be sure to consider how mills had changed by 1876.",
        ] {
            assert!(is_for_class(words), "{words}");
        }
        for words in [
            "This narrative was printed in 1845 and read by thousands.",
            "Students of Lund could be seen in the streets in 1968.",
            "Use of the mill ended in 1845.",
            "The lesson of 1845 could not be forgotten.",
        ] {
            assert!(!is_for_class(words), "{words}");
        }
    }
}
