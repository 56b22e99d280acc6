//! Months without a day and a year: "May" and "March" are also words and names of people.

use crate::temporal::class::Class;
use crate::temporal::words::Words;

/// Whether a month without day and year is one: its neighbours decide for names and verbs.
pub(super) fn stands_alone(words: &Words<'_>, at: usize, after: usize) -> bool {
    let before = at.wrapping_sub(1);
    // "MAY" alone heads the days of a diary.
    let is_all = at == words.first && words.is(after, Class::Edge);
    if words.is_cell(at..after) || is_all {
        return true;
    }
    // "1919 - May Fourth Movement"
    let is_counted = words.is(after, Class::OrdinalWord) && words.is_capitalised(after + 1);
    if is_somebody(words, after) || is_counted && !words.is(before, Class::In) {
        return false;
    }
    // "ran May to September 1937"
    if words.is_any(after, &[Class::Dash, Class::To])
        && words.is_any(after + 1, &[Class::Month, Class::MonthWord, Class::MonthShort])
    {
        return true;
    }
    // "an august company"
    if words.is(before, Class::Article) && !words.is_capitalised(at) {
        return false;
    }
    let is_led = words.is_any(
        before,
        &[
            Class::In,
            Class::By,
            Class::Until,
            Class::Since,
            Class::Of,
            Class::From,
            Class::To,
            Class::Between,
            Class::And,
            Class::Portion,
            Class::Dash,
            Class::Last,
            Class::Next,
            Class::This,
            Class::Previous,
            Class::Following,
            Class::Open,
            Class::Comma,
            Class::Before,
            Class::After,
            Class::About,
            Class::Every,
            Class::Slash,
            Class::On,
        ],
    ) || words.is_word(before, "mid");
    let name_follows = words.is_capitalised(after)
        && !words.is_any(after, &[Class::Month, Class::MonthWord, Class::And, Class::To, Class::Weekday])
        && words.class(after) == Class::Other;
    let is_dated = words.is_any(
        before,
        &[
            Class::In,
            Class::By,
            Class::Since,
            Class::Until,
            Class::Of,
            Class::Portion,
            Class::Before,
            Class::After,
        ],
    );
    let ends = words.is_any(after, &[Class::Edge, Class::Stop, Class::Comma, Class::Close]);
    if words.is(at, Class::MonthWord) {
        // "the March accession", but "the March on Rome"
        let is_adjective = words.is(before, Class::The)
            && words.is_capitalised(at)
            && words.is(after, Class::Other)
            && !words.is_capitalised(after)
            && words.len(after) > 3
            && !matches!(
                words.text(after),
                "family" | "sisters" | "brothers" | "household" | "hare" | "past"
            );
        if is_adjective {
            return true;
        }
        let is_verb = words.is(after, Class::Auxiliary) && !is_dated;
        let is_march_for = words.is_word(after, "for") && words.value(at) == 3 && !is_dated;
        // "voted for May to ask the others"
        let is_asked = words.is_word(before, "for")
            && words.is(after, Class::To)
            && words.is(after + 1, Class::Other)
            && !words.is_capitalised(after + 1);
        let is_after_comma = words.is(before, Class::Comma) && !ends && !words.is(after, Class::And);
        return is_led
            && (!name_follows || is_dated)
            && !is_verb
            && !is_march_for
            && !is_asked
            && !is_after_comma;
    }
    let is_surname =
        words.is(before, Class::Other) && words.is_capitalised(before) && before > words.first && !ends;
    let is_given = name_follows && is_given_name(words, at) && (!is_dated || is_doer(words, at, after));
    let is_unled = name_follows && !is_led && !words.is(before, Class::The);
    !is_surname && !is_given && !is_unled
}

/// "a visit by August Krogh, a Dane", "was drawn by April Holm": somebody by whom it was done.
fn is_doer(words: &Words<'_>, at: usize, name: usize) -> bool {
    let by = at.wrapping_sub(1);
    let is_apposed = words.is(name + 1, Class::Comma)
        && (words.is_any(name + 2, &[Class::Article, Class::The]) || words.is_word(name + 2, "who"));
    let is_done =
        words.text(by.wrapping_sub(1)).ends_with("ed") || words.is_word(by.wrapping_sub(1), "written");
    words.is(by, Class::By) && (is_apposed || is_done && !words.is(name + 1, Class::Auxiliary))
}

/// "June's husband"
fn is_somebody(words: &Words<'_>, after: usize) -> bool {
    const KIN: &[&str] = &[
        "aunt",
        "baby",
        "boyfriend",
        "brother",
        "brothers",
        "child",
        "children",
        "cousin",
        "daughter",
        "daughters",
        "family",
        "father",
        "friend",
        "friends",
        "husband",
        "lover",
        "mother",
        "parents",
        "sister",
        "sisters",
        "son",
        "sons",
        "uncle",
        "wife",
    ];
    words.is(after, Class::Clitic) && KIN.contains(&words.text(after + 1))
}

/// April, June and August are also given names.
fn is_given_name(words: &Words<'_>, at: usize) -> bool {
    matches!(words.value(at), 4 | 6 | 8)
}
