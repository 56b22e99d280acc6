//! How English spells the regular forms of a verb.

/// A form in its pieces, one behind another: a form is compared more often than it is written.
pub(crate) type Pieces<'a> = [&'a str; 3];

/// The forms of a regular verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RegularForms<'a> {
    pub(crate) third: Pieces<'a>,
    pub(crate) past: Pieces<'a>,
    pub(crate) gerund: Pieces<'a>,
}

/// The forms of `lemma` by rule; `doubles` when its last consonant is doubled (admit, admitted).
pub(crate) fn regular_forms(lemma: &str, doubles: bool) -> RegularForms<'_> {
    let twice = if doubles { lemma.char_indices().last().map_or(0, |(at, _)| at) } else { lemma.len() };
    let twice = lemma.get(twice..).unwrap_or_default();
    let past = match (consonant_y(lemma), lemma.strip_suffix('e')) {
        (Some(rest), _) => [rest, "ied", ""],
        (None, Some(rest)) => [rest, "ed", ""],
        (None, None) => [lemma, twice, "ed"],
    };
    let keeps_e = ["ee", "oe", "ye", "inge"].iter().any(|ending| lemma.ends_with(ending));
    let gerund = match (lemma.strip_suffix("ie"), lemma.strip_suffix('e')) {
        (Some(rest), _) => [rest, "ying", ""],
        (None, Some(rest)) if !keeps_e => [rest, "ing", ""],
        _ => [lemma, twice, "ing"],
    };
    RegularForms { third: with_s(lemma, &["do", "go", "to", "cho"]), past, gerund }
}

/// The word with the `s` of a third person or a plural; words that end like `in_o` take `es`.
pub(crate) fn with_s<'a>(word: &'a str, in_o: &[&str]) -> Pieces<'a> {
    let hisses = ["s", "x", "z", "ch", "sh"].iter().any(|ending| word.ends_with(ending));
    match consonant_y(word) {
        Some(rest) => [rest, "ies", ""],
        None if hisses || in_o.iter().any(|ending| word.ends_with(ending)) => [word, "es", ""],
        None => [word, "s", ""],
    }
}

/// The word without a `y` that follows a consonant.
fn consonant_y(word: &str) -> Option<&str> {
    word.strip_suffix('y').filter(|rest| !rest.ends_with(['a', 'e', 'i', 'o', 'u']))
}
