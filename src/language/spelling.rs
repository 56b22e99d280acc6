//! How English spells the regular forms of a verb.

/// The forms of a regular verb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RegularForms {
    pub(crate) third: String,
    pub(crate) past: String,
    pub(crate) gerund: String,
}

/// The forms of `lemma` by rule; `doubles` when its last consonant is doubled (admit, admitted).
pub(crate) fn regular_forms(lemma: &str, doubles: bool) -> RegularForms {
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

/// The word with the `s` of a third person or a plural; words that end like `in_o` take `es`.
pub(crate) fn with_s(word: &str, in_o: &[&str]) -> String {
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
