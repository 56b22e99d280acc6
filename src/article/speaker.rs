//! Who speaks: the labels in front of what is said in a transcript, an interview, a debate.
//!
//! * "Q: When were you born?", "Mr. Holm: I beg to move", "THE PRESIDENT: Thank you", "The Minister of Works (Sir Olaf Dahl): In 1960"
//!
//! A label is one only where labels come again and again: "Battle of Marn: fought in 1301" names what its line tells of.

/// Whether the paragraphs of a text are labelled with those who say them.
pub fn is_dialogue<'a>(paragraphs: impl Iterator<Item = &'a str>) -> bool {
    /// So many paragraphs with a label show it, where one label comes twice and they are this share of all, in hundredths.
    const LEAST: usize = 3;
    const SHARE: usize = 30;
    /// A long text is known by its beginning.
    const MOST: usize = 400;
    let (mut all, mut spoken, mut labels) = (0_usize, 0_usize, Vec::new());
    for words in paragraphs.take(MOST) {
        all += 1;
        if let Some(end) = label_end(words) {
            labels.push(name(words.get(..end).unwrap_or_default()));
            let said = words.get(end..).unwrap_or_default();
            // "NARRATOR: In the spring of 1912 the ship sailed."
            let label = words.get(..end).unwrap_or_default().split('(').next().unwrap_or_default();
            let is_loud = label.len() > 5
                && !label.contains(char::is_lowercase)
                && said.ends_with(['.', '?', '!', '”', '"']);
            spoken += usize::from(is_loud || is_spoken(said));
        }
    }
    let count = labels.len();
    labels.sort_unstable();
    let comes_again = labels.windows(2).any(|pair| pair.first() == pair.last());
    // "Founded: 1843", "Result: victory" are rows of cards.
    count >= LEAST && comes_again && spoken * 3 >= count && count * 100 >= all * SHARE
}

/// Whether words are said to somebody.
fn is_spoken(words: &str) -> bool {
    const PERSONS: [&str; 8] = ["i", "me", "my", "our", "us", "we", "you", "your"];
    words.contains('?')
        || words
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| word.len() <= 4 && PERSONS.contains(&word.to_ascii_lowercase().as_str()))
}

/// The label without its sign and what stands in brackets.
fn name(label: &str) -> &str {
    label.split(['(', ':', '.']).next().unwrap_or_default().trim()
}

/// Where the words begin that are said behind a label.
pub fn label_end(words: &str) -> Option<usize> {
    /// The longest label, in bytes.
    const LONGEST: usize = 90;
    let head = words.get(..words.floor_char_boundary(LONGEST.min(words.len())))?;
    // "Q. When", "A. In 1938": nobody is called so.
    if let Some(said) = head.strip_prefix("Q. ").or_else(|| head.strip_prefix("A. ")) {
        return Some(head.len() - said.len());
    }
    let (label, _) = head.split_once(':')?;
    let end = label.len() + 1;
    let behind = words.get(end..)?;
    let is_apart = behind.starts_with([' ', '\u{a0}', '\n']) && !behind.trim().is_empty();
    let (outside, rest) = label.split_once('(').unwrap_or((label, ""));
    let is_closed = rest.is_empty() || rest.trim_end().ends_with(')');
    let is_part = |word: &str| {
        word.starts_with(char::is_uppercase) && !word.bytes().any(|byte| byte.is_ascii_digit())
            || matches!(word, "of" | "the" | "for" | "and" | "de" | "von" | "van" | "al" | "bin")
    };
    let count = outside.split_whitespace().count();
    let is_name = (1..=9).contains(&count)
        && outside.starts_with(char::is_uppercase)
        && outside.split_whitespace().all(is_part)
        && !outside.trim_end().ends_with(char::is_whitespace);
    (is_apart && is_closed && is_name).then(|| end + (behind.len() - behind.trim_start().len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_names_who_speaks() {
        for (words, said) in [
            ("Q: When were you born?", "When were you born?"),
            ("A. In 1938, in Lund.", "In 1938, in Lund."),
            ("THE PRESIDENT: Thank you.", "Thank you."),
            ("The Minister of Works (Sir Olaf Dahl): In 1960 we built it.", "In 1960 we built it."),
            ("Mr. O’Hara: I beg to move.", "I beg to move."),
        ] {
            assert_eq!(label_end(words).and_then(|end| words.get(end..)), Some(said));
        }
        for words in ["He said: no.", "1901: the mill burned", "At 14:30 they left", "On his way: nothing"] {
            assert_eq!(label_end(words), None, "{words}");
        }
    }

    #[test]
    fn labels_come_again() {
        assert!(is_dialogue(["Q: When?", "A: In 1938.", "Q: Where?", "A: At Lund."].into_iter()));
        let terms = ["Battle of Marn: in 1301.", "Lund Pact: in 1916.", "Ems Act: in 1920."];
        assert!(!is_dialogue(terms.into_iter()));
        let cards = ["Founded: 1843", "Result: victory", "Founded: 1855", "Result: defeat"];
        assert!(!is_dialogue(cards.into_iter()));
    }
}
