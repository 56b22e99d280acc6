//! Forms of verbs: the irregular ones from the lists, the others by the spelling rules of English.

use super::lexicon::entry;
use super::spelling::{Pieces, regular_forms};
use super::tag::Tense;

/// The form of a known verb: `inflect("take", Tense::Participle)` is `taken`; `None` for an unknown lemma.
///
/// ```
/// use tarikh::language::{Tense, inflect};
/// assert_eq!(inflect("ratify", Tense::Past).as_deref(), Some("ratified"));
/// assert_eq!(inflect("admit", Tense::Gerund).as_deref(), Some("admitting"));
/// assert_eq!(inflect("veto", Tense::Present).as_deref(), Some("vetoes"));
/// assert_eq!(inflect("glorp", Tense::Past), None);
/// ```
pub fn inflect(lemma: &str, tense: Tense) -> Option<String> {
    form(lemma, tense).map(|pieces| pieces.concat())
}

/// Whether a word, however it is capitalised, is this form of a verb: as [`inflect`], and nothing is written for it.
///
/// ```
/// use tarikh::language::{Tense, is_form};
/// assert!(is_form("Took", "take", Tense::Past) && is_form("admitted", "admit", Tense::Participle));
/// assert!(!is_form("taken", "take", Tense::Past) && !is_form("glorped", "glorp", Tense::Past));
/// ```
pub fn is_form(word: &str, lemma: &str, tense: Tense) -> bool {
    form(lemma, tense).is_some_and(|pieces| {
        let mut rest = word;
        let has = |piece: &str| {
            let (head, behind) = rest.split_at_checked(piece.len()).unwrap_or_default();
            rest = behind;
            head.eq_ignore_ascii_case(piece)
        };
        pieces.iter().map(|piece| piece.len()).sum::<usize>() == word.len() && pieces.into_iter().all(has)
    })
}

fn form(lemma: &str, tense: Tense) -> Option<Pieces<'_>> {
    if let Some(form) = auxiliary(lemma, tense) {
        return Some([form, "", ""]);
    }
    let verb = entry(lemma)?.verb_named(lemma)?.lemma?;
    let parts = verb.parts()?;
    let regular = || regular_forms(lemma, parts.doubles);
    Some(match (tense, parts.irregular) {
        (Tense::Base, _) => [lemma, "", ""],
        (Tense::Present, _) => regular().third,
        (Tense::Gerund, _) => regular().gerund,
        (Tense::Past, Some((past, _))) => [past, "", ""],
        (Tense::Participle, Some((_, participle))) => [participle, "", ""],
        (Tense::Past | Tense::Participle, None) => regular().past,
    })
}

fn auxiliary(lemma: &str, tense: Tense) -> Option<&'static str> {
    match (lemma, tense) {
        ("be", Tense::Base) => Some("be"),
        ("be", Tense::Present) => Some("is"),
        ("be", Tense::Past) => Some("was"),
        ("be", Tense::Participle) => Some("been"),
        ("be", Tense::Gerund) => Some("being"),
        ("have", Tense::Present) => Some("has"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_verbs_are_spelled_as_the_rules_say() {
        for (lemma, third, past, gerund) in [
            ("sign", "signs", "signed", "signing"),
            ("ratify", "ratifies", "ratified", "ratifying"),
            ("annex", "annexes", "annexed", "annexing"),
            ("cede", "cedes", "ceded", "ceding"),
            ("admit", "admits", "admitted", "admitting"),
            ("agree", "agrees", "agreed", "agreeing"),
            ("destroy", "destroys", "destroyed", "destroying"),
            ("veto", "vetoes", "vetoed", "vetoing"),
            ("die", "dies", "died", "dying"),
            ("ban", "bans", "banned", "banning"),
            ("visit", "visits", "visited", "visiting"),
            ("travel", "travels", "travelled", "travelling"),
            ("launch", "launches", "launched", "launching"),
        ] {
            let form = |tense| inflect(lemma, tense).unwrap();
            assert_eq!(
                (&*form(Tense::Present), &*form(Tense::Past), &*form(Tense::Gerund)),
                (third, past, gerund)
            );
        }
    }

    #[test]
    fn irregular_verbs_come_from_the_table() {
        for (lemma, past, participle, gerund) in [
            ("take", "took", "taken", "taking"),
            ("begin", "began", "begun", "beginning"),
            ("withdraw", "withdrew", "withdrawn", "withdrawing"),
            ("become", "became", "become", "becoming"),
            ("win", "won", "won", "winning"),
            ("be", "was", "been", "being"),
            ("have", "had", "had", "having"),
            ("do", "did", "done", "doing"),
        ] {
            let form = |tense| inflect(lemma, tense).unwrap();
            assert_eq!(
                (&*form(Tense::Past), &*form(Tense::Participle), &*form(Tense::Gerund)),
                (past, participle, gerund)
            );
        }
    }
}
