//! Holds what the facts put for a pronoun against pages on which somebody marked whom it means.
//!
//! `cargo run --release --example pronouns -- FILE.tsv...` prints the counts, `... -- --wrong FILE...` each case that was
//! read wrong, `... -- --left` those that were left. The files are those of the GAP collection of ambiguous pronouns (a
//! text, the pronoun and two names, each with its place in code points and whether it is meant); they are published
//! freely and not kept here.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it is there to print")]

use tarikh::analysis::{Depth, Settings, analyse_to};
use tarikh::fact::{Argument, Fact};

fn main() {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let shown = arguments.first().filter(|first| first.starts_with("--")).cloned();
    if shown.is_some() {
        arguments.remove(0);
    }
    if arguments.is_empty() {
        eprintln!("usage: pronouns [--right|--wrong|--left] FILE.tsv...");
    }
    let mut tally = Tally::default();
    for path in arguments {
        #[expect(clippy::disallowed_methods, reason = "an example reads the files it is given")]
        match std::fs::read_to_string(&path) {
            Ok(lines) => lines.lines().skip(1).for_each(|line| tally.add(line, shown.as_deref())),
            Err(error) => eprintln!("{path}: not read: {error}"),
        }
    }
    let Tally { right, wrong, other, left, nobody, unread } = tally;
    println!(
        "right {right}, wrong {wrong}, somebody else {other}, left {left}; neither is meant: told {nobody}; no fact {unread}"
    );
}

#[derive(Default)]
struct Tally {
    /// The name that is meant.
    right: usize,
    /// The name that is not.
    wrong: usize,
    /// A third one, where one of the two is meant.
    other: usize,
    /// Nobody was put for it.
    left: usize,
    /// One of the two, where neither is meant.
    nobody: usize,
    /// No fact has the pronoun as its subject or object.
    unread: usize,
}

impl Tally {
    fn add(&mut self, line: &str, shown: Option<&str>) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [_, text, _, place, a, _, is_a, b, _, is_b, address] = fields.as_slice() else { return };
        let Ok(place) = place.parse::<usize>() else { return };
        let Some((byte, _)) = text.char_indices().nth(place) else { return };
        let (is_a, is_b) = (is_a.eq_ignore_ascii_case("true"), is_b.eq_ignore_ascii_case("true"));
        // The page it was taken from has a title.
        let title = address.rsplit('/').next().unwrap_or_default().replace('_', " ");
        let article = tarikh::ingest::article(format!("{}\n\n{text}", title.trim()), "page.txt");
        let analysis = analyse_to(&article, &Settings::default(), Depth::Facts);
        let shift = article.text.find(text.trim()).unwrap_or_default();
        let lead = text.len() - text.trim_start().len();
        let Some(byte) = (byte + shift).checked_sub(lead) else { return };
        let stands = |argument: &&Argument| {
            analysis.tokens.get(argument.head).is_some_and(|token| token.span.start() == byte)
        };
        let of = |fact: &Fact| {
            [&fact.subject, &fact.object]
                .into_iter()
                .flatten()
                .find(stands)
                .cloned()
                .map(|it| (it, fact.clone()))
        };
        let Some((argument, fact)) = analysis.facts.iter().find_map(of) else {
            self.unread += 1;
            return;
        };
        let means = |name: &str| {
            let names =
                |part: &str| part.len() > 2 && argument.text.split([' ', '’', '.']).any(|word| word == part);
            argument.resolved_from.is_some() && name.split([' ', '.']).any(names)
        };
        let (meant, unmeant) = match (is_a, is_b) {
            (true, _) => (*a, *b),
            (_, true) => (*b, *a),
            _ => {
                self.nobody += usize::from(means(a) || means(b));
                return;
            }
        };
        let class = if argument.resolved_from.is_none() {
            self.left += 1;
            "--left"
        } else if means(meant) {
            self.right += 1;
            "--right"
        } else {
            if means(unmeant) {
                self.wrong += 1;
            } else {
                self.other += 1;
            }
            "--wrong"
        };
        if shown == Some(class) {
            println!("{meant} | not {unmeant} | told {} | {}\n    {text}", argument.text, fact.gist);
        }
    }
}
