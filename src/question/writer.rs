//! What somebody tells of himself, asked of "the author".
//!
//! A memoir says "I": its dated deeds are facts like any others, and a question on them must not say "I" to the learner. **Example**:
//! "In 1931 I left Lund for Kiel" is "In which year did the author leave Lund for Kiel?" **Never**: "we" and "our", where nobody knows
//! who they are; a quotation. It changes words alone and does not look at facts' dates.

use super::draft::Draft;
use super::ground::Ground;
use super::wording::{GAP, capitalised};
use crate::article::is_dialogue;
use crate::fact::{Fact, Source};
use crate::language::{Tag, Tense};

/// From so many deeds of an "I" on, and from this share of all deeds in hundredths, an article is told by the one it tells of.
const DEEDS: usize = 4;
const SHARE: usize = 15;

/// Small words that may open a sentence in front of "I".
pub(super) const OPENING: [&str; 18] = [
    "After", "Although", "And", "As", "Because", "Before", "But", "If", "Once", "Since", "So", "That",
    "Then", "Though", "Until", "When", "Where", "While",
];

/// Whether an article is told by the one it tells of.
pub(super) fn is_memoir(facts: &[Fact]) -> bool {
    let deeds = facts
        .iter()
        .take(4000)
        .filter(|fact| fact.predicate.is_some())
        .filter_map(|fact| fact.subject.as_ref());
    let (mut all, mut own) = (0, 0);
    for subject in deeds {
        all += 1;
        own += usize::from(subject.text == "I");
    }
    own >= DEEDS && own * 100 >= all * SHARE
}

/// Whether several speak: "I" is the one who is asked, and not who wrote the page.
pub(super) fn is_talk(source: Source<'_>) -> bool {
    let text = &source.article.text;
    let content = source.article.blocks.iter().filter(|block| block.kind.is_content());
    is_dialogue(content.map(|block| block.span.slice(text)))
}

/// The draft of a memoir with "the author" for "I"; nothing where it says neither, or "we" as well.
pub(super) fn told(ground: &Ground<'_>, draft: &Draft) -> Option<Draft> {
    if draft.stem.contains(['“', '”', '"']) || draft.is_whole && tells_of_now(ground, draft) {
        return None;
    }
    let stem = of_the_author(&draft.stem)?;
    // "retired in 1976 and have lived at Kiel since"
    if [" have ", " am ", " do "].iter().any(|verb| stem.contains(verb)) {
        return None;
    }
    let context =
        draft.context.as_ref().map(|context| of_the_author(context).unwrap_or_else(|| context.clone()));
    Some(Draft { stem, context, is_at_home: true, ..draft.clone() })
}

/// Whether a sentence says "I believe" or "I live": its verb would have to be another.
fn tells_of_now(ground: &Ground<'_>, draft: &Draft) -> bool {
    let fact = draft.facts.first().and_then(|&fact| ground.facts.get(fact));
    let sentence = fact.and_then(|fact| ground.source.prose.sentences.get(fact.sentence));
    let tokens = sentence.map(|sentence| sentence.tokens.clone());
    tokens.into_iter().flatten().take(200).any(|at| {
        let behind = (at + 1..at + 3).map(|at| ground.word(at)).find(|word| word.tag != Tag::Adverb);
        ground.text(at) == "I"
            && behind.is_some_and(|word| word.tag == Tag::Verb && word.tense != Some(Tense::Past))
    })
}

/// A text with "the author" for "I" and "me", "the author’s" for "my".
fn of_the_author(text: &str) -> Option<String> {
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let mut out: Vec<String> = Vec::new();
    let mut is_told = false;
    let mut list = text.split(' ').peekable();
    while let Some(word) = list.next() {
        let bare = word.trim_end_matches([',', '.', '?', ';', ')']);
        let tail = word.get(bare.len()..).unwrap_or_default();
        let next = list.peek().copied().unwrap_or_default();
        // "World War I", "George I": a number.
        let is_number = out.last().is_some_and(|before| {
            is_capital(before) && !before.ends_with(',') && !OPENING.contains(&before.as_str())
        });
        let is_initial = word == "I." && is_capital(next);
        let said = match bare {
            // "I. K. Roth": a letter of a name.
            _ if is_initial => word.to_owned(),
            "I" | "i" if is_number => word.to_owned(),
            // "I am" asks for another form of its verb.
            "I" | "i" if matches!(next, "am" | "have" | "do") => return None,
            "I" | "i" | "me" => format!("the author{tail}"),
            "My" | "my" => format!("the author’s{tail}"),
            "We" | "we" | "us" | "Our" | "our" | "ours" | "mine" | "myself" | "ourselves" => return None,
            _ if word.starts_with("I’") || word.starts_with("I'") => return None,
            _ => word.to_owned(),
        };
        is_told |= said != word;
        out.push(said);
    }
    let told = out.join(" ");
    is_told.then(|| if told.starts_with(GAP) { told } else { capitalised(&told) })
}

#[cfg(test)]
mod tests {
    use super::of_the_author;

    #[test]
    fn the_one_who_tells_is_called_the_author() {
        for (said, told) in [
            ("In which year did I leave Lund?", Some("In which year did the author leave Lund?")),
            ("I met my wife at Kiel in ______.", Some("The author met the author’s wife at Kiel in ______.")),
            ("In ______, Holm gave me a house.", Some("In ______, Holm gave the author a house.")),
            ("In which year did World War I end?", None),
            ("In which year did I move to our house?", None),
            ("I have lived at Kiel since ______.", None),
        ] {
            assert_eq!(of_the_author(said).as_deref(), told, "{said}");
        }
    }
}
