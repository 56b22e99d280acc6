//! Prints the questions of articles for judging: `cargo run --example questions -- [--dropped] ARTICLE...`
//!
//! With `--dropped` also what was refused and the codes that refused it. Says so when no article is given.

use std::process::ExitCode;
use tarikh::analysis::{Settings, analyse};
use tarikh::question::Question;
use tarikh::{article::Article, fact, language};

#[expect(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a tool for the developer"
)]
fn main() -> ExitCode {
    let (flags, paths): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|word| word.starts_with("--"));
    if paths.is_empty() {
        eprintln!("hint: name one article or more");
        return ExitCode::from(2);
    }
    for path in paths {
        let Ok(bytes) = std::fs::read(&path) else {
            eprintln!("error: cannot read {path}");
            return ExitCode::FAILURE;
        };
        let Ok(article) = tarikh::ingest::read(&bytes, &path) else { continue };
        println!("##### {path}: {}", article.title);
        show(&article, &flags);
    }
    ExitCode::SUCCESS
}

#[expect(clippy::print_stdout, reason = "a tool for the developer")]
fn show(article: &Article, flags: &[String]) {
    let analysis = analyse(article, &Settings { seed: 1, ..Settings::default() });
    let facts = &analysis.facts;
    for (at, question) in analysis.questions.iter().enumerate() {
        print(at, question, article);
    }
    if flags.iter().any(|flag| flag == "--exam") {
        for (at, question) in analysis.exam_questions.iter().enumerate() {
            print(at, question, article);
        }
    }
    if flags.iter().any(|flag| flag == "--dropped") {
        for dropped in &analysis.dropped {
            let codes: Vec<&str> = dropped.codes.iter().map(|code| code.as_str()).collect();
            let stem = dropped.stem.clone().unwrap_or_else(|| article.prose(dropped.sentence));
            println!(
                "- {} [{}] {stem} -> {}",
                dropped.kind.name(),
                codes.join(" "),
                dropped.key.as_deref().unwrap_or("?")
            );
        }
    }
    if flags.iter().any(|flag| flag == "--facts") {
        let language = language::read(&article.text, &article.to_prose());
        for fact in facts {
            let argument = |argument: &Option<fact::Argument>| {
                argument.as_ref().map(|argument| {
                    let entity = argument.entity.and_then(|entity| language.entities.get(entity));
                    format!(
                        "<{}|{}>",
                        argument.text,
                        entity.map_or_else(String::new, |entity| format!("{:?}", entity.kind))
                    )
                })
            };
            println!(
                "* {:?} S={:?} V={:?} O={:?} A={:?} W={:?} Q={:?} {:?} {:?}",
                fact.kind,
                argument(&fact.subject),
                fact.predicate.as_ref().map(|verb| (&verb.text, verb.lemma, verb.voice, verb.is_past)),
                argument(&fact.object),
                fact.adjuncts
                    .iter()
                    .map(|adjunct| (adjunct.kind, &adjunct.text, adjunct.is_fronted))
                    .collect::<Vec<_>>(),
                fact.when.as_ref().map(|when| (
                    when.timex.phrase(),
                    when.confidence,
                    when.timex.confidence,
                    when.relation
                )),
                fact.quantity,
                fact.flags,
                article.prose(fact.span)
            );
        }
        for entity in &language.entities {
            println!("& {entity:?}");
        }
    }
    if flags.iter().any(|flag| flag == "--skipped") {
        for remark in analysis.diagnostics.iter().filter(|remark| remark.message.starts_with("no question")) {
            println!("~ {} {}", article.prose(remark.span), remark.message);
        }
    }
}

#[expect(clippy::print_stdout, reason = "a tool for the developer")]
fn print(at: usize, question: &Question, article: &Article) {
    println!("{at} {} ({}) {}", question.kind.name(), question.score, question.stem);
    println!("    = {}   | {}", question.key, question.options.join(" | "));
    println!("      {}", article.prose(question.evidence));
}
