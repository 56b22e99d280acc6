//! Prints the category of every line of the timelines of some files, so that the categories can be judged.
//!
//! `cargo run --example categories -- FILE...` prints `category | verb | subject | object | line`, tabs between them.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it is there to print")]

use tarikh::analysis::{Depth, Settings, analyse_to};

fn main() {
    let paths: Vec<String> = std::env::args().skip(1).collect();
    if paths.is_empty() {
        eprintln!("usage: categories FILE...");
    }
    for path in paths {
        let article = match tarikh::ingest::open(path.as_ref()) {
            Ok(article) => article,
            Err(error) => {
                eprintln!("{error}");
                continue;
            }
        };
        let analysis = analyse_to(&article, &Settings::default(), Depth::Timeline);
        for entry in analysis.timeline.iter().filter(|entry| !entry.is_minor) {
            let fact =
                analysis.facts.iter().find(|fact| fact.span == entry.evidence && fact.gist == entry.gist);
            let verb = fact.and_then(|fact| fact.predicate.as_ref()).map_or("-", |predicate| predicate.lemma);
            let subject = fact.and_then(|fact| fact.subject.as_ref()).map_or("-", |subject| &subject.text);
            let object = fact.and_then(|fact| fact.object.as_ref()).map_or("-", |object| &object.text);
            println!("{}\t{verb}\t{subject}\t{object}\t{}", entry.category.name(), entry.gist);
        }
    }
}
