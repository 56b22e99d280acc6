//! Forms of verbs by the spelling rules of English; the irregular ones are a table.

/// One form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
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
pub struct VerbForms(u8);

impl VerbForms {
    /// With one form more.
    #[must_use]
    pub const fn with(self, form: Form) -> Self {
        Self(self.0 | 1 << form as u8)
    }

    /// Whether it may be this form.
    pub const fn has(self, form: Form) -> bool {
        self.0 & 1 << form as u8 != 0
    }
}

/// The forms of a regular verb; the third person is also how nouns make their plural.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RegularForms {
    pub(super) third: String,
    pub(super) past: String,
    pub(super) gerund: String,
}

/// The forms of `lemma` by rule; `doubles` when its last consonant is doubled (admit, admitted).
pub(super) fn regular_forms(lemma: &str, doubles: bool) -> RegularForms {
    let stem = if doubles { lemma.chars().last().map_or_else(String::new, |last| format!("{lemma}{last}")) } else { lemma.to_owned() };
    let consonant_y = lemma.strip_suffix('y').filter(|rest| !rest.ends_with(['a', 'e', 'i', 'o', 'u']));
    let hisses = ["s", "x", "z", "ch", "sh"].iter().any(|ending| lemma.ends_with(ending));
    let third = match consonant_y {
        Some(rest) => format!("{rest}ies"),
        None if hisses || lemma.ends_with("do") || lemma.ends_with("go") || lemma.ends_with("to") => format!("{lemma}es"),
        None => format!("{lemma}s"),
    };
    let past = match (consonant_y, lemma.strip_suffix('e')) {
        (Some(rest), _) => format!("{rest}ied"),
        (None, Some(rest)) => format!("{rest}ed"),
        (None, None) => format!("{stem}ed"),
    };
    let keeps_e = ["ee", "oe", "ye", "inge"].iter().any(|ending| lemma.ends_with(ending)) || lemma == "be";
    let gerund = match (lemma.strip_suffix("ie"), lemma.strip_suffix('e')) {
        (Some(rest), _) => format!("{rest}ying"),
        (None, Some(rest)) if !keeps_e => format!("{rest}ing"),
        _ => format!("{}ing", if doubles || doubles_by_rule(lemma) { doubled(lemma) } else { lemma.to_owned() }),
    };
    RegularForms { third, past, gerund }
}

/// One syllable, one vowel, one consonant: run, running; but not row, fix.
fn doubles_by_rule(lemma: &str) -> bool {
    let vowels = lemma.chars().filter(|c| "aeiou".contains(*c)).count();
    let mut back = lemma.chars().rev();
    let (last, before) = (back.next(), back.next());
    let is_consonant = |c: Option<char>| c.is_some_and(|c| !"aeiouwxy".contains(c));
    vowels == 1 && is_consonant(last) && before.is_some_and(|c| "aeiou".contains(c)) && lemma.len() > 2
}

fn doubled(lemma: &str) -> String {
    lemma.chars().last().map_or_else(String::new, |last| format!("{lemma}{last}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_verbs_are_spelled_as_the_rules_say() {
        for (lemma, doubles, third, past, gerund) in [
            ("sign", false, "signs", "signed", "signing"),
            ("ratify", false, "ratifies", "ratified", "ratifying"),
            ("annex", false, "annexes", "annexed", "annexing"),
            ("cede", false, "cedes", "ceded", "ceding"),
            ("admit", true, "admits", "admitted", "admitting"),
            ("agree", false, "agrees", "agreed", "agreeing"),
            ("destroy", false, "destroys", "destroyed", "destroying"),
            ("veto", false, "vetoes", "vetoed", "vetoing"),
            ("die", false, "dies", "died", "dying"),
        ] {
            let forms = regular_forms(lemma, doubles);
            assert_eq!((&*forms.third, &*forms.past, &*forms.gerund), (third, past, gerund));
        }
        assert_eq!(regular_forms("run", false).gerund, "running");
        assert_eq!(regular_forms("begin", true).gerund, "beginning");
    }
}
