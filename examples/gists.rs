//! Prints every headline of the timelines of some files with the sentence it was read from, so that they can be judged.
//!
//! `cargo run --example gists -- FILE...` prints `date | gist` and the sentence below it; `... -- --facts FILE...`
//! the facts that the headlines are made of.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it is there to print")]

use tarikh::analysis::{Analysis, Depth, Settings, analyse_to};
use tarikh::article::Article;

fn main() {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let facts = arguments.first().is_some_and(|first| first == "--facts");
    if facts {
        arguments.remove(0);
    }
    if arguments.is_empty() {
        eprintln!("usage: gists [--facts] FILE...");
        return;
    }
    for path in arguments {
        match tarikh::ingest::open(path.as_ref()) {
            Ok(article) => {
                let analysis = analyse_to(&article, &Settings::default(), Depth::Timeline);
                println!("# {}\n", article.title);
                if facts { print_facts(&article, &analysis) } else { print_timeline(&article, &analysis) }
            }
            Err(error) => eprintln!("{error}"),
        }
    }
}

fn print_timeline(article: &Article, analysis: &Analysis) {
    for entry in &analysis.timeline {
        let date = entry.when.map_or_else(|| "undated".to_owned(), |when| when.short());
        let minor = if entry.is_minor { " (minor)" } else { "" };
        let fact = analysis.facts.iter().find(|fact| fact.span == entry.evidence && fact.gist == entry.gist);
        let fault = fact.and_then(|fact| fact.flags.fault);
        let fault = fault.map_or_else(String::new, |fault| format!(" ({fault:?})"));
        println!("{date}{minor}{fault} | {}\n    {}", entry.gist, article.prose(entry.sentence));
    }
    println!();
}

/// Every record, field by field, dated or not.
fn print_facts(article: &Article, analysis: &Analysis) {
    for fact in &analysis.facts {
        let date = fact.when.as_ref().map_or_else(|| "-".to_owned(), |when| when.timex.short());
        let subject = fact.subject.as_ref().map_or("-", |subject| &subject.text);
        let verb = fact.predicate.as_ref().map_or("-", |predicate| &predicate.text);
        let object = fact.object.as_ref().map_or("-", |object| &object.text);
        println!("{date} | {subject} | {verb} | {object} | {}", fact.gist);
        println!("    {} {:?}", article.prose(fact.span), fact.flags);
    }
    println!();
}
