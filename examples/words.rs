//! Prints what each word of a file is taken for, so that errors can be read: `word/Tag.Tense(lemma)`.
//!
//! `cargo run --example words -- FILE` prints the sentences, `... -- FILE names` the names alone,
//! `... -- FILE fragments` the sentences in which no finite verb was found.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it is there to print")]

use std::fmt::Write as _;
use tarikh::language::{self, Language, Tag, Tense, Word};
use tarikh::text::Prose;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let Some(path) = arguments.next() else {
        eprintln!("usage: words FILE [names|fragments]");
        return;
    };
    let part = arguments.next();
    let article = match tarikh::ingest::open(path.as_ref()) {
        Ok(article) => article,
        Err(error) => {
            eprintln!("{error}");
            return;
        }
    };
    let prose = article.to_prose();
    let language = language::read(&article.text, &prose);
    match part.as_deref() {
        Some("names") => print!("{}", names(&language)),
        Some(_) => print!("{}", sentences(&article.text, &prose, &language, true)),
        None => print!("{}{}", sentences(&article.text, &prose, &language, false), names(&language)),
    }
}

fn sentences(text: &str, prose: &Prose, language: &Language, only_fragments: bool) -> String {
    let mut out = String::new();
    for sentence in &prose.sentences {
        let is_finite =
            |word: &Word| word.tag == Tag::Modal || matches!(word.tense, Some(Tense::Past | Tense::Present));
        let words = language.words.get(sentence.tokens.clone()).unwrap_or_default();
        if only_fragments && (words.iter().any(is_finite) || words.len() < 8) {
            continue;
        }
        for at in sentence.tokens.clone() {
            let (Some(token), Some(word)) = (prose.tokens.get(at), language.words.get(at)) else { continue };
            let _ = write!(out, "{}{} ", token.span.slice(text), label(*word));
        }
        out.push_str("\n\n");
    }
    out
}

fn label(word: Word) -> String {
    let short = match word.tag {
        Tag::Noun => "n",
        Tag::Name => "N",
        Tag::Pronoun => "pro",
        Tag::Determiner => "det",
        Tag::Possessive => "pos",
        Tag::Adjective => "adj",
        Tag::Number => "num",
        Tag::Verb => "V",
        Tag::Auxiliary => "X",
        Tag::Modal => "M",
        Tag::Adverb => "adv",
        Tag::Negation => "not",
        Tag::Preposition => "p",
        Tag::To => "TO",
        Tag::Particle => "prt",
        Tag::Coordinator => "and",
        Tag::Subordinator => "sub",
        Tag::Relative => "rel",
        Tag::Calendar => "cal",
        Tag::Clitic => "cl",
        Tag::Mark => return String::new(),
        Tag::Other => "?",
    };
    let mut label = format!("/{short}");
    if let Some(tense) = word.tense {
        let _ = write!(label, ".{tense:?}");
    }
    if let Some(lemma) = word.lemma {
        let _ = write!(label, "({lemma})");
    }
    label
}

fn names(language: &Language) -> String {
    let mut out = String::new();
    for entity in &language.entities {
        let _ = writeln!(
            out,
            "{:<12} {:>3} {}{} {:?} {}{}{}",
            format!("{:?}", entity.kind),
            entity.count,
            if entity.takes_the { "the " } else { "" },
            entity.name,
            entity.aliases,
            entity.gender.map_or(String::new(), |gender| format!("{gender:?} ")),
            entity.role.as_deref().unwrap_or_default(),
            if entity.is_plural { " plural" } else { "" },
        );
    }
    out
}
