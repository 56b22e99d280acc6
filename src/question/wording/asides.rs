//! What a sentence says by the way and a question does without: "for example", the comma that closed a date.

use super::{GAP, capitalised, word_count};

/// "For example, in 1513 Holm drew a map", "Holm, for example, drew it", "In addition, Holm drew it": of what it was an example, and what it was
/// added to, is told elsewhere.
pub(in crate::question) fn without_example(text: &str) -> Option<String> {
    const OPENING: [&str; 22] = [
        "For example, ",
        "For instance, ",
        "As a consequence, ",
        "As a result, ",
        "Even so, ",
        "Eventually, ",
        "Finally, ",
        "Furthermore, ",
        "In addition, ",
        "In fact, ",
        "In particular, ",
        "In response, ",
        "In turn, ",
        "Indeed, ",
        "Likewise, ",
        "Meanwhile, ",
        "More importantly, ",
        "Most importantly, ",
        "Most notably, ",
        "Notably, ",
        "Similarly, ",
        "Ultimately, ",
    ];
    const INSIDE: [&str; 3] = [", for example,", ", for instance,", ", in fact,"];
    if let Some(rest) = OPENING.iter().find_map(|opening| text.strip_prefix(opening)) {
        return Some(capitalised(rest));
    }
    INSIDE.iter().find_map(|inside| {
        let (before, behind) = text.split_once(inside)?;
        // What stands in front of the subject keeps its comma.
        let comma = if leads(before) { "," } else { "" };
        Some(format!("{before}{comma}{behind}"))
    })
}

/// Whether a text stands in front of a subject: "In 1513", "When the war ended".
fn leads(text: &str) -> bool {
    const LEADING: [&str; 19] = [
        "After",
        "Although",
        "As",
        "At",
        "Before",
        "Between",
        "By",
        "During",
        "For",
        "From",
        "In",
        "On",
        "Since",
        "Though",
        "Throughout",
        "Under",
        "Until",
        "When",
        "While",
    ];
    text.split(' ').next().is_some_and(|first| LEADING.contains(&first) || first.ends_with("ing"))
}

/// "A truce on ______, ended the war": the comma closed "May 5, 1932", and the gap needs none.
pub(in crate::question) fn without_closing_comma(text: &str) -> Option<String> {
    const GOING_ON: [&str; 8] = ["against", "at", "between", "for", "from", "in", "to", "with"];
    /// What stands between a comma that opens an aside and the gap.
    const SHORT: usize = 6;
    let (before, behind) = text.split_once(&format!("on {GAP}, "))?;
    if before.contains([',', '—', '(']) || before.is_empty() || leads(before) {
        return None;
    }
    let next = behind.split([' ', '.', ',']).next().unwrap_or_default();
    // A deed behind a bare subject: there was no verb before.
    let is_verb = next.ends_with("ed") && word_count(before) <= SHORT && !before.contains("ed ");
    (is_verb || GOING_ON.contains(&next)).then(|| format!("{before}on {GAP} {behind}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_example_is_told_without_saying_so() {
        let told = without_example("For example, in ______, Holm drew a map.");
        assert_eq!(told.as_deref(), Some("In ______, Holm drew a map."));
        let told = without_example("Duke Karl, for example, sailed in ______.");
        assert_eq!(told.as_deref(), Some("Duke Karl sailed in ______."));
        let told = without_example("As early as 1204, for instance, monks sailed to ______.");
        assert_eq!(told.as_deref(), Some("As early as 1204, monks sailed to ______."));
        assert_eq!(without_example("Holm set an example in ______."), None);
    }

    #[test]
    fn the_comma_of_a_date_goes_with_it() {
        let told = without_closing_comma("A truce on ______, ended the Amber War.");
        assert_eq!(told.as_deref(), Some("A truce on ______ ended the Amber War."));
        let told = without_closing_comma("The League gave the town until a day on ______, to surrender.");
        assert_eq!(told.as_deref(), Some("The League gave the town until a day on ______ to surrender."));
        assert_eq!(without_closing_comma("The duke signed on ______, giving up the passes."), None);
        assert_eq!(without_closing_comma("Shortly before noon, on ______, to his horror, he fell."), None);
    }
}
