//! Forms of verbs and plurals of nouns by the spelling rules of English; the irregular verbs are a table.

use super::lexicon::{IRREGULAR, REGULAR, rows};
use super::tag::Tense;
use super::word_map::WordMap;
use std::sync::LazyLock;

/// One form of a verb, as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// sign
    Base,
    /// signs
    Third,
    /// signed, took
    Past,
    /// signed, taken
    Participle,
    /// signing
    Gerund,
}

/// The forms a word may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct VerbForms(u8);

impl VerbForms {
    /// No form.
    pub(super) const NONE: Self = Self(0);

    /// With one form more.
    #[must_use]
    pub(super) const fn with(self, form: Form) -> Self {
        Self(self.0 | 1 << form as u8)
    }

    /// Both sets together.
    #[must_use]
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it may be this form.
    pub(super) const fn has(self, form: Form) -> bool {
        self.0 & 1 << form as u8 != 0
    }

    /// Whether it is no form of a verb.
    pub(super) const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

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
    if let Some(form) = auxiliary(lemma, tense) {
        return Some(form.to_owned());
    }
    let parts = PARTS.find(lemma)?.as_ref()?;
    let regular = regular_forms(lemma, parts.doubles);
    Some(match tense {
        Tense::Base => lemma.to_owned(),
        Tense::Present => regular.third,
        Tense::Gerund => regular.gerund,
        Tense::Past => parts.irregular.map_or(regular.past, |(past, _)| past.to_owned()),
        Tense::Participle => parts.irregular.map_or(regular.past, |(_, participle)| participle.to_owned()),
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

#[derive(Clone, Copy, Debug)]
struct Parts {
    doubles: bool,
    irregular: Option<(&'static str, &'static str)>,
}

static PARTS: LazyLock<WordMap<Option<Parts>>> = LazyLock::new(|| {
    let mut parts = WordMap::with_capacity(4_000);
    let first = |cell: &'static str| cell.split('|').next().unwrap_or(cell);
    for [lemma, past, participle, flags, ..] in rows(IRREGULAR) {
        let (Some(lemma), Some(past), Some(participle)) = (lemma, past, participle) else { continue };
        let doubles = flags.is_some_and(|flags| flags.contains('x'));
        *parts.slot(lemma) = Some(Parts { doubles, irregular: Some((first(past), first(participle))) });
    }
    for [lemma, flags, ..] in rows(REGULAR) {
        let Some(lemma) = lemma else { continue };
        let doubles = flags.is_some_and(|flags| flags.contains('x'));
        *parts.slot(lemma) = Some(Parts { doubles, irregular: None });
    }
    parts
});

/// The forms of a regular verb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RegularForms {
    pub(super) third: String,
    pub(super) past: String,
    pub(super) gerund: String,
}

/// The forms of `lemma` by rule; `doubles` when its last consonant is doubled (admit, admitted).
pub(super) fn regular_forms(lemma: &str, doubles: bool) -> RegularForms {
    let twice = if doubles { lemma.char_indices().last().map_or(0, |(at, _)| at) } else { lemma.len() };
    let twice = lemma.get(twice..).unwrap_or_default();
    let past = match (consonant_y(lemma), lemma.strip_suffix('e')) {
        (Some(rest), _) => [rest, "ied"].concat(),
        (None, Some(rest)) => [rest, "ed"].concat(),
        (None, None) => [lemma, twice, "ed"].concat(),
    };
    let keeps_e = ["ee", "oe", "ye", "inge"].iter().any(|ending| lemma.ends_with(ending));
    let gerund = match (lemma.strip_suffix("ie"), lemma.strip_suffix('e')) {
        (Some(rest), _) => [rest, "ying"].concat(),
        (None, Some(rest)) if !keeps_e => [rest, "ing"].concat(),
        _ => [lemma, twice, "ing"].concat(),
    };
    RegularForms { third: with_s(lemma, &["do", "go", "to", "cho"]), past, gerund }
}

/// The plural of a noun by rule: `treaty`, `treaties`.
pub(super) fn plural(noun: &str) -> String {
    if let Some(stem) = noun.strip_suffix("man").filter(|stem| !stem.is_empty() && !stem.ends_with("hu")) {
        return [stem, "men"].concat();
    }
    with_s(noun, &["ero", "eto", "cho"])
}

/// The word with the `s` of a third person or a plural; words that end like `in_o` take `es`.
fn with_s(word: &str, in_o: &[&str]) -> String {
    let hisses = ["s", "x", "z", "ch", "sh"].iter().any(|ending| word.ends_with(ending));
    match consonant_y(word) {
        Some(rest) => [rest, "ies"].concat(),
        None if hisses || in_o.iter().any(|ending| word.ends_with(ending)) => [word, "es"].concat(),
        None => [word, "s"].concat(),
    }
}

/// The word without a `y` that follows a consonant.
fn consonant_y(word: &str) -> Option<&str> {
    word.strip_suffix('y').filter(|rest| !rest.ends_with(['a', 'e', 'i', 'o', 'u']))
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

    #[test]
    fn nouns_make_their_plural() {
        for (noun, expected) in
            [("treaty", "treaties"), ("coup", "coups"), ("marsh", "marshes"), ("statesman", "statesmen")]
        {
            assert_eq!(plural(noun), expected);
        }
    }
}
