//! A question as the rules of the linter read it: its words and its normal forms, made once for all of them.

use crate::question::draft::Draft;
use crate::question::grading::normal;
use crate::question::item::{Answer, Question, QuestionKind};
use crate::question::wording::words;

/// What the learner would read of a question, finished or still a draft.
#[derive(Clone, Copy)]
pub(in crate::question) struct Strings<'q> {
    pub(super) kind: QuestionKind,
    pub(super) has_context: bool,
    pub(super) stem: &'q str,
    pub(super) options: &'q [String],
    pub(super) key: &'q str,
    pub(super) accepted: &'q [String],
    pub(super) answer: &'q Answer,
}

impl<'q> Strings<'q> {
    pub(super) fn of(question: &'q Question) -> Self {
        Self {
            kind: question.kind,
            has_context: question.context.is_some(),
            stem: &question.stem,
            options: &question.options,
            key: &question.key,
            accepted: &question.accepted,
            answer: &question.answer,
        }
    }

    /// Those of a draft as it will be asked: two options are none where it can be typed.
    pub(in crate::question) fn of_draft(draft: &'q Draft) -> Self {
        Self {
            kind: draft.kind,
            has_context: draft.context.is_some(),
            stem: &draft.stem,
            options: if draft.is_typed() { &[] } else { &draft.options },
            key: &draft.key,
            accepted: &draft.accepted,
            answer: &draft.answer,
        }
    }

    /// The stem and the options.
    fn texts(self) -> impl Iterator<Item = &'q str> {
        std::iter::once(self.stem).chain(self.options.iter().map(String::as_str))
    }

    /// The stem and the options one behind another, the letters of ASCII made small: no rule knows a word with others.
    pub(super) fn in_small_letters(self) -> String {
        let mut small = String::with_capacity(self.texts().map(str::len).sum());
        self.texts().for_each(|text| small.push_str(text));
        small.make_ascii_lowercase();
        small
    }
}

/// A word as it is written and in small letters.
#[derive(Clone, Copy)]
pub(in crate::question) struct Word<'q> {
    pub(super) written: &'q str,
    pub(super) small: &'q str,
}

/// The words of a text; `small` is the same text in small letters.
pub(super) fn read<'q>(text: &'q str, small: &'q str) -> Vec<Word<'q>> {
    // Words have four letters and more, so that the list seldom grows.
    let mut list = Vec::with_capacity(text.len() / 5 + 1);
    let mut words = words(text);
    while let Some(place) = words.next_place() {
        let (written, small) = (text.get(place.clone()), small.get(place));
        list.push(Word { written: written.unwrap_or_default(), small: small.unwrap_or_default() });
    }
    list
}

/// A question with what is read off it.
pub(super) struct Read<'q> {
    pub(super) question: Strings<'q>,
    /// The stem and the options, word by word.
    pub(super) texts: Vec<(&'q str, Vec<Word<'q>>)>,
    /// The stem in normal form.
    pub(super) stem: String,
    /// The key in normal form.
    pub(super) key: String,
    /// The options in normal form.
    pub(super) options: Vec<String>,
}

impl<'q> Read<'q> {
    /// Reads what `small` holds in small letters.
    pub(super) fn of(question: Strings<'q>, small: &'q str) -> Self {
        let mut rest = small;
        let texts = question.texts().map(|text| {
            let (small, behind) = rest.split_at_checked(text.len()).unwrap_or_default();
            rest = behind;
            (text, read(text, small))
        });
        Self {
            question,
            texts: texts.collect(),
            stem: normal(question.stem),
            key: normal(question.key),
            options: question.options.iter().map(|option| normal(option)).collect(),
        }
    }

    /// The words of the stem.
    pub(super) fn stem_words(&self) -> &[Word<'q>] {
        self.texts.first().map(|(_, words)| words.as_slice()).unwrap_or_default()
    }

    /// The options but the key, in normal form.
    pub(super) fn lures(&self) -> impl Iterator<Item = &str> {
        let both = self.question.options.iter().zip(&self.options);
        both.filter(|(option, _)| **option != self.question.key).map(|(_, normal)| normal.as_str())
    }
}
