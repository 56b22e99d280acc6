//! What holds for every parse, and what the learned weights must know.

use super::reading::Reading;
use super::state::{State, Step};
use super::{Dependency, Direction, LEARNED, LONGEST, Weights, parse, parse_by};
use crate::language;
use crate::text::{Form, Prose, Span};
use proptest::prelude::*;

fn read(text: &str, direction: Direction) -> Vec<(String, String, Dependency)> {
    let mut prose = Prose::default();
    prose.push(text, &[Span::new(text, 0, text.len()).unwrap()], Form::Running);
    let language = language::read(text, &prose);
    let parse = parse(text, &prose.tokens, &language.words, direction);
    let written = |at: usize| prose.tokens[at].span.slice(text).to_owned();
    (0..prose.tokens.len())
        .map(|at| {
            let head = parse.head(at).map_or_else(|| "-".to_owned(), written);
            (written(at), head, parse.dependency(at))
        })
        .collect()
}

#[test]
fn clauses_and_their_subjects_are_found() {
    use Dependency::{Adverbial, Complement, Conjunct, Infinitive, Object, Participle, Relative, Subject};
    let known = [
        ("The king signed a treaty in May.", "king", "signed", Subject),
        ("The king signed a treaty in May.", "treaty", "signed", Object),
        ("The ship sailed and the town fell.", "fell", "sailed", Conjunct),
        ("He met the man who had built the bridge.", "built", "man", Relative),
        ("She read a letter written in 1949.", "written", "letter", Participle),
        ("The war began when the army crossed the river.", "crossed", "began", Adverbial),
        ("He said that the bridge had fallen.", "fallen", "said", Complement),
        ("The council wanted to build a road.", "build", "wanted", Infinitive),
    ];
    for (text, word, head, as_what) in known {
        for direction in [Direction::Forward, Direction::Backward] {
            let found = read(text, direction);
            let one = found.iter().find(|(written, ..)| written == word).expect(text);
            assert_eq!((one.1.as_str(), one.2), (head, as_what), "{word:?} in {text:?}, {direction:?}");
        }
    }
}

#[test]
fn what_is_empty_or_a_list_without_end_is_not_parsed() {
    assert!(read("", Direction::Forward).is_empty());
    let long = "one, ".repeat(LONGEST);
    assert!(read(&long, Direction::Backward).iter().all(|(_, head, _)| head == "-"));
    // Weights that are cut off count nothing, and still every word gets a head but one.
    let readings = vec![Reading::NONE; 5];
    let parse = parse_by(&Weights::of(&[1, 2, 3]), &readings);
    assert_eq!((0..5).filter(|&at| parse.head(at).is_none()).count(), 1);
}

#[test]
fn a_step_that_cannot_be_taken_changes_nothing() {
    let readings = [Reading::NONE, Reading::NONE];
    let mut state = State::new(&readings);
    state.take(Step::Left, Dependency::Subject);
    state.take(Step::Right, Dependency::Subject);
    assert_eq!((state.next(), state.stack().len()), (0, 0));
}

proptest! {
    /// One root, and from each word a way to it.
    #[test]
    fn every_parse_is_a_tree(words in prop::collection::vec((0..40_u32, 0..12_u32), 1..60)) {
        let readings: Vec<Reading> = words
            .iter()
            .map(|&(word, kind)| Reading { word, kind, is_comma: kind == 0, is_verb: kind == 1 })
            .collect();
        let parse = parse_by(&Weights::of(&LEARNED[..Weights::BYTES]), &readings);
        let roots: Vec<usize> = (0..readings.len()).filter(|&at| parse.head(at).is_none()).collect();
        prop_assert_eq!(roots.len(), 1);
        for at in 0..readings.len() {
            prop_assert!(parse.path(at, roots[0]).is_some());
        }
    }
}
