//! G17: a judgement on a whole people is no fact to be learnt: "the treacherous Danes", "the Norwegians became dishonest".

use super::super::ground::Ground;
use crate::fact::Fact;
use crate::language::MentionForm;

/// Words that judge.
const JUDGING: [&str; 34] = [
    "arrogant",
    "backward",
    "barbarian",
    "barbaric",
    "barbarous",
    "bloodthirsty",
    "brutish",
    "cowardly",
    "cruel",
    "cunning",
    "deceitful",
    "depraved",
    "dishonest",
    "disloyal",
    "evil",
    "fanatic",
    "fanatical",
    "filthy",
    "greedy",
    "heathen",
    "ignorant",
    "immoral",
    "inferior",
    "infidel",
    "lazy",
    "primitive",
    "savage",
    "stupid",
    "treacherous",
    "uncivilised",
    "uncivilized",
    "unruly",
    "warlike",
    "wicked",
];
const GROUPS: [&str; 10] =
    ["clans", "hordes", "natives", "people", "peoples", "race", "races", "tribe", "tribes", "tribesmen"];
const BEING: [&str; 8] = ["are", "be", "became", "become", "is", "remained", "was", "were"];

/// Whether the words of a question judge a people that the fact tells of: beside its name, or behind a verb of being.
pub(in crate::question) fn judges_a_people(ground: &Ground<'_>, fact: &Fact, stem: &str) -> bool {
    let words: Vec<&str> =
        stem.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let judges = |word: &str| JUDGING.iter().any(|judging| judging.eq_ignore_ascii_case(word));
    let mut judged = (0..words.len()).filter(|&at| words.get(at).is_some_and(|word| judges(word))).peekable();
    if judged.peek().is_none() {
        return false;
    }
    let Some(sentence) = ground.source.prose.sentences.get(fact.sentence) else { return false };
    let mentions = ground.source.language.mentions_in(sentence.tokens.clone()).iter();
    let peoples: Vec<&str> = mentions
        .filter(|mention| mention.form == MentionForm::People)
        .filter_map(|mention| mention.span.slice(&ground.source.article.text).rsplit(' ').next())
        .collect();
    let is_group = |word: &&str| GROUPS.contains(word) || peoples.contains(word);
    judged.any(|at| {
        let (before, behind) = words.split_at_checked(at).unwrap_or_default();
        let is_beside = behind.get(1).is_some_and(is_group);
        let is_said =
            before.iter().rev().take(2).any(|word| BEING.contains(word)) && before.iter().any(is_group);
        is_beside || is_said
    })
}
