//! Learns the weights of the dependency parser (`assets/dependency/weights`) from parsed sentences.
//!
//! 1. `cargo run --release --example learn -- words FILES > words.tsv` writes the words of articles as the parser sees
//!    them: one a line, `word TAB tag TAB form TAB base form`, with an empty line behind each sentence.
//! 2. Whoever knows better adds two columns: the number of the word it depends on, from 0, or -1 for the root, and as
//!    what (`nsubj`, `dobj`, `conj` ... as in the `ClearNLP` scheme).
//! 3. `cargo run --release --example learn -- weights parsed.tsv > assets/dependency/weights` learns, and says
//!    after each epoch how many words of one sentence in twenty, which it did not learn from, got their head.
//!
//! The weights that are in the project were learned from 210,000 sentences of public school-books, encyclopedia articles
//! and news, as spaCy's small English model (3.8, MIT licence) parses them; none of them is in the project.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "it reads a file and prints"
)]

use std::io::Write as _;
use tarikh::language::dependency::features::{ARC_BITS, Rows, STEP_BITS};
use tarikh::language::dependency::reading::Reading;
use tarikh::language::dependency::state::{State, Step};
use tarikh::language::dependency::{Dependency, Direction, Weights, best_dependency, best_step, parse_by};
use tarikh::language::{self, Tag, Tense};

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["words", files @ ..] if !files.is_empty() => {
            for file in files {
                words(file);
            }
            Ok(())
        }
        ["weights", file] => {
            let parsed = std::fs::read_to_string(file)?;
            for direction in [Direction::Forward, Direction::Backward] {
                std::io::stdout().write_all(&weights(&parsed, direction))?;
            }
            Ok(())
        }
        _ => {
            eprintln!("usage: learn words FILES... | learn weights PARSED");
            Ok(())
        }
    }
}

/// Writes the words of an article.
fn words(file: &str) {
    let article = match tarikh::ingest::open(file.as_ref()) {
        Ok(article) => article,
        Err(error) => return eprintln!("{file}: {error}"),
    };
    let prose = article.to_prose();
    let language = language::read(&article.text, &prose);
    for sentence in &prose.sentences {
        let words = prose.tokens.iter().zip(&language.words);
        for (token, word) in words.skip(sentence.tokens.start).take(sentence.tokens.len()) {
            let written = token.span.slice(&article.text).replace(['\t', '\n'], " ");
            let tense = word.tense.map_or_else(|| "_".to_owned(), |tense| format!("{tense:?}"));
            println!("{written}\t{:?}\t{tense}\t{}", word.tag, word.lemma.unwrap_or("_"));
        }
        println!();
    }
}

/// How often each sentence is read.
const EPOCHS: usize = 5;

/// A parsed sentence.
struct Parsed {
    readings: Vec<Reading>,
    /// The end, one behind the last word, for the root.
    heads: Vec<usize>,
    as_what: Vec<Dependency>,
    is_mark: Vec<bool>,
}

impl Parsed {
    fn read(lines: &str) -> Option<Self> {
        let count = lines.lines().count();
        let mut parsed = Self { readings: vec![], heads: vec![], as_what: vec![], is_mark: vec![] };
        for line in lines.lines() {
            let [written, tag, tense, lemma, head, relation] =
                line.split('\t').collect::<Vec<_>>().try_into().ok()?;
            let tag = tag_of(tag)?;
            parsed.readings.push(Reading::of(
                written,
                tag,
                tense_of(tense),
                Some(lemma).filter(|&lemma| lemma != "_"),
            ));
            parsed.heads.push(head.parse().unwrap_or(count).min(count));
            parsed.as_what.push(dependency_of(relation));
            parsed.is_mark.push(tag == Tag::Mark);
        }
        (count > 0).then_some(parsed)
    }

    /// The same words in the other order.
    fn reversed(mut self) -> Self {
        let count = self.heads.len();
        self.readings.reverse();
        self.as_what.reverse();
        self.is_mark.reverse();
        self.heads.reverse();
        for head in self.heads.iter_mut().filter(|head| **head < count) {
            *head = count - 1 - *head;
        }
        self
    }

    /// How many right heads a step makes impossible (Goldberg and Nivre 2013).
    fn cost(&self, state: &State<'_>, step: Step) -> usize {
        let (next, stack) = (state.next(), state.stack());
        let head = |at: usize| self.heads[at];
        let Some((&top, rest)) = stack.split_last() else { return 0 };
        let waiting = || (next..self.heads.len()).filter(|&at| head(at) == top).count();
        match step {
            Step::Shift => {
                stack.iter().filter(|&&at| head(at) == next).count() + usize::from(rest.contains(&head(next)))
            }
            Step::Left => {
                waiting()
                    + usize::from(head(top) != next && (head(top) > next || rest.last() == Some(&head(top))))
            }
            Step::Right => waiting() + usize::from(head(top) >= next),
        }
    }
}

fn tag_of(name: &str) -> Option<Tag> {
    const ALL: [Tag; 20] = [
        Tag::Noun,
        Tag::Name,
        Tag::Pronoun,
        Tag::Determiner,
        Tag::Possessive,
        Tag::Adjective,
        Tag::Number,
        Tag::Verb,
        Tag::Auxiliary,
        Tag::Modal,
        Tag::Adverb,
        Tag::Negation,
        Tag::Preposition,
        Tag::To,
        Tag::Particle,
        Tag::Coordinator,
        Tag::Subordinator,
        Tag::Relative,
        Tag::Calendar,
        Tag::Clitic,
    ];
    let rest = [Tag::Mark, Tag::Other];
    ALL.into_iter().chain(rest).find(|tag| format!("{tag:?}") == name)
}

fn tense_of(name: &str) -> Option<Tense> {
    [Tense::Base, Tense::Present, Tense::Past, Tense::Participle, Tense::Gerund]
        .into_iter()
        .find(|tense| format!("{tense:?}") == name)
}

fn dependency_of(relation: &str) -> Dependency {
    match relation {
        "nsubj" | "nsubjpass" | "csubj" | "csubjpass" | "expl" => Dependency::Subject,
        "dobj" | "attr" | "oprd" | "dative" => Dependency::Object,
        "conj" => Dependency::Conjunct,
        "relcl" => Dependency::Relative,
        "acl" => Dependency::Participle,
        "advcl" => Dependency::Adverbial,
        "ccomp" | "pcomp" => Dependency::Complement,
        "xcomp" => Dependency::Infinitive,
        "appos" => Dependency::Apposition,
        _ => Dependency::Other,
    }
}

/// Weights while they are learned, with what their mean needs.
struct Perceptron<const CHOICES: usize> {
    weights: Vec<[i32; CHOICES]>,
    sums: Vec<[i64; CHOICES]>,
    changed: Vec<i64>,
    now: i64,
}

impl<const CHOICES: usize> Perceptron<CHOICES> {
    fn new(bits: u32) -> Self {
        let rows = 1 << bits;
        let (weights, sums) = (vec![[0; CHOICES]; rows], vec![[0; CHOICES]; rows]);
        Self { weights, sums, changed: vec![0; rows], now: 0 }
    }

    fn sum(&self, rows: &[u32]) -> [i32; CHOICES] {
        let mut sums = [0; CHOICES];
        for &row in rows {
            for (sum, weight) in sums.iter_mut().zip(self.weights[row as usize]) {
                *sum += weight;
            }
        }
        sums
    }

    fn correct(&mut self, rows: &[u32], right: usize, wrong: usize) {
        for &row in rows {
            let row = row as usize;
            let since = self.now - self.changed[row];
            for (sum, &weight) in self.sums[row].iter_mut().zip(&self.weights[row]) {
                *sum += since * i64::from(weight);
            }
            self.changed[row] = self.now;
            self.weights[row][right] += 1;
            self.weights[row][wrong] -= 1;
        }
    }

    /// The means of all weights, one byte each: one in two thousand of those that are not 0 is cut off.
    fn bytes(&self) -> Vec<i8> {
        let means: Vec<i64> = (0..self.weights.len())
            .flat_map(|row| {
                let since = self.now - self.changed[row];
                (0..CHOICES)
                    .map(move |choice| self.sums[row][choice] + since * i64::from(self.weights[row][choice]))
            })
            .collect();
        let mut sizes: Vec<i64> = means.iter().map(|mean| mean.abs()).filter(|&size| size > 0).collect();
        sizes.sort_unstable();
        let most = sizes.get(sizes.len() * 9995 / 10_000).copied().unwrap_or(1);
        let byte = |mean: i64| i8::try_from((mean * 127 / most).clamp(-127, 127)).unwrap_or_default();
        means.into_iter().map(byte).collect()
    }
}

/// Numbers that look random and are the same each time (Marsaglia's xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap_or_default()
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}

/// The weights for one direction.
fn weights(parsed: &str, direction: Direction) -> Vec<u8> {
    let read = |lines| {
        let parsed = Parsed::read(lines)?;
        Some(if direction == Direction::Forward { parsed } else { parsed.reversed() })
    };
    // Fifty neighbours of each thousand are kept back: they are mostly of one article.
    let (kept, mut learned): (Vec<_>, Vec<_>) =
        parsed.split("\n\n").filter_map(read).enumerate().partition(|(at, _)| at / 50 % 20 == 7);
    let mut dice = Dice(88_172_645_463_325_252);
    let mut steps = Perceptron::<{ Step::ALL.len() }>::new(STEP_BITS);
    let mut arcs = Perceptron::<{ Dependency::ALL.len() }>::new(ARC_BITS);
    let mut bytes = Vec::new();
    for epoch in 0..EPOCHS {
        dice.shuffle(&mut learned);
        for (_, sentence) in &learned {
            learn(sentence, epoch, &mut steps, &mut arcs, &mut dice);
        }
        bytes = steps.bytes().into_iter().chain(arcs.bytes()).map(i8::cast_unsigned).collect();
        let (mut words, mut right, mut right_as) = (0_u32, 0_u32, 0_u32);
        for (_, sentence) in &kept {
            let parse = parse_by(&Weights::of(&bytes), &sentence.readings);
            for at in (0..sentence.heads.len()).filter(|&at| !sentence.is_mark[at]) {
                words += 1;
                let has_head = parse.head(at).unwrap_or(sentence.heads.len()) == sentence.heads[at];
                right += u32::from(has_head);
                right_as += u32::from(has_head && parse.dependency(at) == sentence.as_what[at]);
            }
        }
        let of_all = |count: u32| 100.0 * f64::from(count) / f64::from(words.max(1));
        let (heads, as_what) = (of_all(right), of_all(right_as));
        eprintln!("{direction:?}, epoch {}: heads {heads:.2} %, and as what {as_what:.2} %", epoch + 1);
    }
    bytes
}

/// Parses a sentence as the parser will, and puts the weights right wherever they lead astray. From the second epoch on
/// it mostly goes on where they led, to learn what is best after an error.
fn learn(
    sentence: &Parsed,
    epoch: usize,
    steps: &mut Perceptron<{ Step::ALL.len() }>,
    arcs: &mut Perceptron<{ Dependency::ALL.len() }>,
    dice: &mut Dice,
) {
    let mut state = State::new(&sentence.readings);
    let mut rows = Rows::default();
    while !state.is_done() {
        rows.of_step(&state);
        let sums = steps.sum(rows.as_slice());
        let chosen = best_step(&state, &sums);
        let cost = |step: Step| sentence.cost(&state, step);
        let least = Step::ALL.into_iter().filter(|&step| state.can(step)).map(cost).min().unwrap_or_default();
        steps.now += 1;
        let mut step = chosen;
        if cost(chosen) != least {
            let right = Step::ALL
                .into_iter()
                .filter(|&step| state.can(step) && cost(step) == least)
                .max_by_key(|&step| sums[step as usize])
                .unwrap_or(chosen);
            steps.correct(rows.as_slice(), right as usize, chosen as usize);
            if epoch == 0 || dice.below(10) == 0 {
                step = right;
            }
        }
        let mut as_what = Dependency::Other;
        if let Some((head, dependent)) = state.arc(step) {
            rows.of_arc(&state, head, dependent);
            as_what = best_dependency(&arcs.sum(rows.as_slice()));
            arcs.now += 1;
            let right = sentence.as_what[dependent];
            if head == sentence.heads[dependent] && as_what != right {
                arcs.correct(rows.as_slice(), right as usize, as_what as usize);
                as_what = right;
            }
        }
        state.take(step, as_what);
    }
}
