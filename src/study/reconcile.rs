//! What an edit of the article did to its cards: kept, reworded, gone, new.
//!
//! A card is kept when the learner is asked the very same thing. It is reworded when its answer is the same and its
//! sentence nearly so: a comma, a spelling, a better question on the same words. A changed number or date is never a
//! rewording, it is another fact.

use super::card::CardId;
use std::collections::BTreeMap;

/// What a card said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The card.
    pub card: CardId,
    /// The kind of its question.
    pub kind: String,
    /// What it asked.
    pub stem: String,
    /// Its answer.
    pub key: String,
    /// The sentence it was made from.
    pub evidence: String,
}

/// The outcome.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reconciliation {
    /// Cards that are as they were.
    pub kept: Vec<CardId>,
    /// Cards that go on under another wording: before, after.
    pub reworded: Vec<(CardId, CardId)>,
    /// Cards that are no more; their history is kept should they come back.
    pub gone: Vec<CardId>,
    /// Cards that were not there before.
    pub new: Vec<CardId>,
}

impl Reconciliation {
    /// Whether the deck is as it was.
    pub const fn is_unchanged(&self) -> bool {
        self.reworded.is_empty() && self.gone.is_empty() && self.new.is_empty()
    }
}

impl std::fmt::Display for Reconciliation {
    /// `3 kept, 1 reworded, 2 gone, 4 new`; what is none is left out.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let counts = [
            (self.kept.len(), "kept"),
            (self.reworded.len(), "reworded"),
            (self.gone.len(), "gone"),
            (self.new.len(), "new"),
        ];
        let parts: Vec<String> = counts
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, name)| format!("{count} {name}"))
            .collect();
        if parts.is_empty() { write!(f, "no cards") } else { write!(f, "{}", parts.join(", ")) }
    }
}

/// The least likeness, 0 to 1, of the sentences of one card before and after.
const SAME_EVIDENCE: f64 = 0.8;
/// The least likeness of its questions.
const SAME_STEM: f64 = 0.4;
/// Of one answer, at most so many candidates are compared.
const MOST: usize = 50;
/// Of a sentence, at most so many characters are compared.
const LONGEST: usize = 600;

/// Compares the cards of a deck before and after.
pub fn reconcile(before: &[Wording], after: &[Wording]) -> Reconciliation {
    let ids = |wordings: &[Wording]| -> BTreeMap<CardId, usize> {
        wordings.iter().enumerate().map(|(at, wording)| (wording.card, at)).collect()
    };
    let (old, new) = (ids(before), ids(after));
    let kept = new.keys().filter(|card| old.contains_key(card)).copied().collect();
    let mut left = unmatched(before, &new);
    let mut arrived = unmatched(after, &old);
    let reworded = pair(&left, &arrived);
    left.retain(|wording| reworded.iter().all(|(was, _)| *was != wording.card));
    arrived.retain(|wording| reworded.iter().all(|(_, is)| *is != wording.card));
    let cards = |wordings: &[&Wording]| wordings.iter().map(|wording| wording.card).collect();
    Reconciliation { kept, gone: cards(&left), new: cards(&arrived), reworded }
}

fn unmatched<'a>(wordings: &'a [Wording], others: &BTreeMap<CardId, usize>) -> Vec<&'a Wording> {
    wordings.iter().filter(|wording| !others.contains_key(&wording.card)).collect()
}

/// Pairs what went with what came, the likest first.
fn pair(left: &[&Wording], arrived: &[&Wording]) -> Vec<(CardId, CardId)> {
    let mut by_answer: BTreeMap<(&str, String), Vec<&Wording>> = BTreeMap::new();
    for wording in arrived {
        by_answer.entry(answer(wording)).or_default().push(wording);
    }
    let mut pairs: Vec<(u32, CardId, CardId)> = Vec::new();
    for was in left {
        let candidates = by_answer.get(&answer(was)).map(Vec::as_slice).unwrap_or_default();
        pairs.extend(
            candidates.iter().take(MOST).filter_map(|is| Some((likeness(was, is)?, was.card, is.card))),
        );
    }
    pairs.sort_unstable_by_key(|&(likeness, was, is)| (u32::MAX - likeness, was, is));
    let mut chosen: BTreeMap<CardId, CardId> = BTreeMap::new();
    let mut taken = std::collections::BTreeSet::new();
    for (_, was, is) in pairs {
        if !chosen.contains_key(&was) && taken.insert(is) {
            chosen.insert(was, is);
        }
    }
    chosen.into_iter().collect()
}

/// Kind and answer, which a rewording does not change.
fn answer(wording: &Wording) -> (&str, String) {
    (&wording.kind, fold(&wording.key))
}

/// In thousandths; `None` when it is another card.
fn likeness(was: &Wording, is: &Wording) -> Option<u32> {
    let (evidence_before, evidence_after) = (fold(&was.evidence), fold(&is.evidence));
    if numbers(&evidence_before) != numbers(&evidence_after) {
        return None;
    }
    let evidence = strsim::sorensen_dice(&evidence_before, &evidence_after);
    let stem = strsim::sorensen_dice(&fold(&was.stem), &fold(&is.stem));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 2,000")]
    let thousandths = ((evidence + stem) * 1_000.0) as u32;
    (evidence >= SAME_EVIDENCE && stem >= SAME_STEM).then_some(thousandths)
}

/// Letters and digits in lower case, everything else a single space.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len().min(LONGEST));
    for c in text.chars().take(LONGEST) {
        if c.is_alphanumeric() {
            folded.extend(c.to_lowercase());
        } else if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

fn numbers(folded: &str) -> Vec<&str> {
    folded.split(' ').filter(|word| word.chars().any(|c| c.is_ascii_digit())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wording(card: u64, key: &str, evidence: &str) -> Wording {
        let stem = evidence.replace(key, "______");
        Wording {
            card: CardId(card),
            kind: "cloze".to_owned(),
            stem,
            key: key.to_owned(),
            evidence: evidence.to_owned(),
        }
    }

    const BEFORE: &str =
        "In 1871 the engineer Clara Voss opened the Harbour Bridge after nine years of work.";

    #[test]
    fn a_comma_a_spelling_or_a_word_is_a_rewording_and_another_year_is_not() {
        for (after, key, is_reworded) in [
            (
                "In 1871, the engineer Clara Voss opened the Harbour Bridge after nine years of work.",
                "Clara Voss",
                true,
            ),
            (
                "In 1871 the engineer Clara Voss opened the Harbor Bridge after nine years of work.",
                "Clara Voss",
                true,
            ),
            (
                "In 1871 the young engineer Clara Voss opened the Harbour Bridge after nine years of work.",
                "Clara Voss",
                true,
            ),
            (
                "In 1872 the engineer Clara Voss opened the Harbour Bridge after nine years of work.",
                "Clara Voss",
                false,
            ),
            (
                "In 1871 the engineer Clara Voss left for Lisbon and never built a bridge again.",
                "Clara Voss",
                false,
            ),
            (
                "In 1871 the engineer Clara Voss opened the Harbour Bridge after nine years of work.",
                "Harbour Bridge",
                false,
            ),
        ] {
            let outcome = reconcile(&[wording(1, "Clara Voss", BEFORE)], &[wording(2, key, after)]);
            assert_eq!(outcome.reworded.len(), usize::from(is_reworded), "{after} / {key}");
        }
    }

    #[test]
    fn the_outcome_reads_as_a_line() {
        let before = [wording(1, "Clara Voss", BEFORE), wording(3, "Lisbon", "She died in Lisbon in 1902.")];
        let after = [
            wording(2, "Clara Voss", &BEFORE.replace("1871", "1871,")),
            wording(3, "Lisbon", "She died in Lisbon in 1902."),
            wording(4, "Porto", "She was born in Porto."),
        ];
        assert_eq!(reconcile(&before, &after).to_string(), "1 kept, 1 reworded, 1 new");
        assert_eq!(reconcile(&before, &[]).to_string(), "2 gone");
        assert_eq!(reconcile(&[], &[]).to_string(), "no cards");
    }
}
