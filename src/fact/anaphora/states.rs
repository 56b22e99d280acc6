//! Which states "the two countries", "both governments" and "the two armies" are.
//!
//! * "Norland sent an envoy to Kora. The two countries made peace": the only two that the sentences before name
//! * "Norland and Kora: A History" as a title: these two, where no third state is named near by

use super::{Memory, Source};
use crate::fact::record::Argument;
use crate::fact::wording;
use crate::language::{EntityKind, Tag};
use crate::text::Form;

/// What states are called.
const STATES: &[&str] = &["countries", "nations", "neighbours", "neighbors", "powers", "republics", "states"];

/// What a state has one of.
const OWN: &[&str] = &[
    "ambassadors",
    "armies",
    "delegations",
    "embassies",
    "emperors",
    "fleets",
    "governments",
    "kings",
    "leaders",
    "navies",
    "parliaments",
    "premiers",
    "presidents",
];

/// Words in front of these nouns that say no more of them.
const BEFORE: &[&str] = &["neighbouring", "neighboring", "warring", "rival"];

/// How many sentences back states are looked for.
const REACH: usize = 2;

/// How often a state is named at least that an article is about.
const OFTEN: usize = 6;

/// The most states that are counted in these sentences.
const MOST: usize = 3;

/// The two states an article is about: those of its title, or the two that are named far more often than any third.
pub(super) fn pair(source: Source<'_>) -> Option<[usize; 2]> {
    let is_state = |index: usize| {
        source.language.entities.get(index).is_some_and(|entity| entity.kind == EntityKind::Country)
    };
    let first = source.prose.paragraphs.first().filter(|first| matches!(first.form, Form::Heading(_)));
    let mut titled: Vec<usize> = Vec::new();
    for mention in first.map_or(&[][..], |first| source.language.mentions_in(first.tokens.clone())) {
        if is_state(mention.entity) && !titled.contains(&mention.entity) {
            titled.push(mention.entity);
        }
    }
    if let &[one, other] = titled.as_slice() {
        return Some([one, other]);
    }
    let states = source.language.entities.iter().enumerate().filter(|(index, _)| is_state(*index));
    let mut counts: Vec<(usize, usize)> = states.map(|(index, entity)| (entity.count, index)).collect();
    counts.sort_unstable_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    let &[(most, first), (next, second), ..] = counts.as_slice() else { return None };
    let third = counts.get(2).map_or(0, |third| third.0);
    (next >= OFTEN && next >= 2 * third && most <= 4 * next).then_some([first, second])
}

/// What is said of two states.
enum Two {
    /// "the two countries"
    Themselves,
    /// "both governments": the noun.
    Own(String),
}

impl Memory<'_> {
    /// "The two countries" as the names of the two.
    pub(super) fn two_states(&self, subject: Argument, sentence: usize) -> Argument {
        let Some(two) = self.of_states(&subject) else { return subject };
        let before = self.states_before(subject.tokens.start, sentence);
        // "The fleets met": those of allies may be meant as well, unless the article is on two states.
        let before = before.filter(|pair| {
            matches!(two, Two::Themselves) || self.states.is_some_and(|states| states == *pair)
        });
        let Some([one, other]) = before else { return subject };
        let (Some(name), Some(second)) = (self.name(one), self.name(other)) else { return subject };
        let names = format!("{name} and {second}");
        let text = match two {
            Two::Themselves => names,
            Two::Own(noun) => format!("the {noun} of {names}"),
        };
        Argument {
            text,
            entities: vec![one, other],
            resolved_from: Some(subject.span),
            is_plural: true,
            is_vague: false,
            ..subject
        }
    }

    /// Whether a subject is two states, or what each of the two has: the noun of that.
    fn of_states(&self, subject: &Argument) -> Option<Two> {
        let first = subject.tokens.start;
        let is = |at: usize, words: &[&str]| wording::is_word(self.source, at, words);
        let is_open = subject.entity.is_none() && subject.resolved_from.is_none();
        let start = if is(first, &["the"]) && is(first + 1, &["two"]) {
            first + 2
        } else if is(first, &["both"]) {
            first + 1 + usize::from(is(first + 1, &["the"]))
        } else {
            return None;
        };
        let start = start + usize::from(is(start, BEFORE));
        let last = subject.tokens.end.checked_sub(1).filter(|&last| is_open && last >= start)?;
        // "the two countries, Norland and Kora", "both states of the union"
        let next = self.source.language.words.get(last + 1).map_or(Tag::Mark, |word| word.tag);
        let goes_on = matches!(next, Tag::Verb | Tag::Auxiliary | Tag::Modal | Tag::Adverb | Tag::Negation);
        if !goes_on {
            return None;
        }
        if last == start && is(last, STATES) {
            return Some(Two::Themselves);
        }
        let is_minister = last == start + 1
            && is(start, &["prime", "foreign", "defence", "defense"])
            && is(last, &["ministers"]);
        (last == start && is(last, OWN) || is_minister)
            .then(|| Two::Own(wording::write(self.source, start..=last)))
    }

    /// The two states meant in front of a token.
    fn states_before(&self, token: usize, sentence: usize) -> Option<[usize; 2]> {
        let sentences = &self.source.prose.sentences;
        let paragraph = sentences.get(sentence)?.paragraph;
        let first = sentence.saturating_sub(REACH);
        let mut named: Vec<usize> = Vec::new();
        for at in (first..=sentence).rev() {
            let Some(here) = sentences.get(at).filter(|here| here.paragraph == paragraph) else { break };
            let mentions = self.source.language.mentions_in(here.tokens.start..token.min(here.tokens.end));
            let mut own: Vec<usize> = Vec::new();
            for mention in mentions {
                let is_state =
                    self.entity(mention.entity).is_some_and(|entity| entity.kind == EntityKind::Country);
                if is_state
                    && !self.is_where(mention.tokens.start)
                    && !named.contains(&mention.entity)
                    && !own.contains(&mention.entity)
                {
                    own.push(mention.entity);
                }
            }
            own.append(&mut named);
            named = own;
            if named.len() > MOST {
                return None;
            }
        }
        let Some(pair) = self.states else { return <[usize; 2]>::try_from(named).ok() };
        named.iter().all(|state| pair.contains(state)).then_some(pair)
    }

    /// "had arrived from Norland": named to say where.
    fn is_where(&self, name: usize) -> bool {
        const PLACING: &[&str] =
            &["across", "at", "from", "in", "inside", "into", "near", "outside", "through", "throughout"];
        let is = |back: usize, words: &[&str]| {
            name.checked_sub(back).is_some_and(|at| wording::is_word(self.source, at, words))
        };
        is(1, PLACING) || is(1, &["the"]) && is(2, PLACING)
    }
}
