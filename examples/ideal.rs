//! Which facts of a list of ideal questions are asked: `cargo run --example ideal -- IDEAL.json ARTICLE`
//!
//! A fact counts as asked when a question made from its sentence holds, stem and key together, half of the
//! content words of the ideal answer and two fifths of those of the ideal stem. What sets several events side by side
//! (order, before or after, match, decade, statements) and what is true or false has no fact of its own: it counts when a
//! question rests on each of its sentences. The best one is printed beside each, to be read; so are the questions that
//! come near one of the negative examples.

use serde_json::Value;
use std::collections::BTreeSet;
use std::process::ExitCode;
use tarikh::analysis::{Settings, analyse};
use tarikh::article::Article;
use tarikh::question::Question;

#[expect(clippy::print_stderr, clippy::disallowed_methods, reason = "a tool for the developer")]
fn main() -> ExitCode {
    let paths: Vec<String> = std::env::args().skip(1).collect();
    let [ideal, path] = paths.as_slice() else {
        eprintln!("hint: name the list of ideal questions and the article");
        return ExitCode::from(2);
    };
    let read = |path: &String| std::fs::read(path).map_err(|error| eprintln!("error: {path}: {error}"));
    let (Ok(list), Ok(bytes)) = (read(ideal), read(path)) else { return ExitCode::FAILURE };
    let (Ok(list), Ok(article)) =
        (serde_json::from_slice::<Value>(&list), tarikh::ingest::read(&bytes, path))
    else {
        eprintln!("error: not a list of questions, or not an article");
        return ExitCode::FAILURE;
    };
    report(&list, &article);
    ExitCode::SUCCESS
}

#[expect(clippy::print_stdout, reason = "a tool for the developer")]
fn report(list: &Value, article: &Article) {
    let analysis = analyse(article, &Settings { seed: 1, ..Settings::default() });
    let ours: Vec<&Question> = analysis.questions.iter().chain(&analysis.exam_questions).collect();
    let (mut asked, mut all) = (0, 0);
    for item in items(list, "questions").filter(|item| text(item, "reach") == "rules") {
        all += 1;
        let found = best(item, article, &ours);
        asked += usize::from(found.is_some());
        let mark = if found.is_some() { "+" } else { "-" };
        println!("{mark} {} {} -> {}", text(item, "id"), text(item, "stem"), told(&item["answer"]));
        if let Some(found) = found {
            println!("      {}: {} -> {}", found.kind.name(), found.stem, found.key);
        }
    }
    println!("asked {asked} of {all}");
    for item in items(list, "negative_examples") {
        let bad = words(&text(item, "bad"));
        let near =
            ours.iter().filter(|ours| shared(&bad, &words(&format!("{} {}", ours.stem, ours.key))) >= 80);
        near.for_each(|ours| {
            println!("near a negative example ({}): {} -> {}", text(item, "bad"), ours.stem, ours.key);
        });
    }
}

fn items<'a>(list: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    list[name].as_array().into_iter().flatten()
}

fn text(item: &Value, name: &str) -> String {
    item[name].as_str().unwrap_or_default().to_owned()
}

fn told(answer: &Value) -> String {
    match answer {
        Value::String(answer) => answer.clone(),
        Value::Array(answers) => answers.iter().map(told).collect::<Vec<_>>().join("; "),
        Value::Object(pairs) => pairs
            .iter()
            .map(|(left, right)| format!("{left}: {}", told(right)))
            .collect::<Vec<_>>()
            .join("; "),
        other => other.to_string(),
    }
}

/// The question of ours that asks the fact of an ideal one.
fn best<'a>(item: &Value, article: &Article, ours: &[&'a Question]) -> Option<&'a Question> {
    let evidence: Vec<&str> = items(item, "evidence").filter_map(Value::as_str).collect();
    let on = |words: &str| -> Vec<&'a Question> {
        ours.iter().copied().filter(|question| rests(question, article, words)).collect()
    };
    let kind = text(item, "kind");
    if matches!(kind.as_str(), "order" | "before_after" | "match" | "statements" | "decade" | "true_false") {
        let asked: Vec<Vec<&Question>> = evidence.iter().map(|words| on(words)).collect();
        let is_asked = asked.iter().all(|questions| !questions.is_empty());
        return asked.into_iter().flatten().next().filter(|_| is_asked);
    }
    let (stem, answer) = (words(&text(item, "stem")), words(&told(&item["answer"])));
    let plain = words(&text(item, "rule_stem"));
    let worth = |question: &Question| {
        let told = words(&format!("{} {}", question.stem, question.key));
        (shared(&answer, &told), shared(&stem, &told).max(shared(&plain, &told)))
    };
    let questions = evidence.iter().flat_map(|words| on(words));
    questions
        .filter(|question| worth(question).0 >= 50 && worth(question).1 >= 40)
        .max_by_key(|question| worth(question).1)
}

/// Whether a question rests on the sentence with these words.
fn rests(question: &Question, article: &Article, words: &str) -> bool {
    let spans = std::iter::once(question.evidence).chain(question.more_evidence.iter().copied());
    spans.into_iter().any(|span| article.prose(span).contains(words))
}

/// The roots of the words that carry meaning.
fn words(text: &str) -> BTreeSet<String> {
    const SMALL: [&str; 30] = [
        "the",
        "and",
        "did",
        "which",
        "what",
        "whom",
        "who",
        "whose",
        "for",
        "with",
        "from",
        "that",
        "was",
        "were",
        "when",
        "date",
        "year",
        "month",
        "country",
        "article",
        "according",
        "these",
        "event",
        "events",
        "took",
        "take",
        "place",
        "how",
        "many",
        "of",
    ];
    text.split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|word| word.len() > 2 || word.starts_with(|c: char| c.is_ascii_digit()))
        .filter(|word| !SMALL.contains(&word.as_str()))
        .map(|word| word.chars().take(5).collect())
        .collect()
}

/// How many of a hundred of the words wanted are there.
fn shared(wanted: &BTreeSet<String>, there: &BTreeSet<String>) -> usize {
    (100 * wanted.intersection(there).count()).checked_div(wanted.len()).unwrap_or(0)
}
