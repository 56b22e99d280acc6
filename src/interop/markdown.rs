//! Markdown for notes: the timeline as a list, the questions with their answers behind them.

use crate::analysis::Analysis;
use crate::article::Article;
use crate::text::wash;
use std::io::{self, Write};

/// Writes the title, as a heading.
pub fn write_title(article: &Article, analysis: &Analysis, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "# {}\n", escaped(&article.title))?;
    match analysis.reference {
        Some(reference) => writeln!(out, "Read as of {}.\n", reference.0.phrase()),
        None => Ok(()),
    }
}

/// Writes the timeline, one item an entry.
pub fn write_timeline(analysis: &Analysis, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "## Timeline\n")?;
    for entry in &analysis.timeline {
        let when = entry.when.map_or_else(|| "undated".to_owned(), |when| when.phrase());
        writeln!(out, "- **{when}**: {}", escaped(&entry.gist))?;
    }
    writeln!(out)
}

/// Writes the questions, numbered, each with its answer and the sentence that proves it.
pub fn write_questions(article: &Article, analysis: &Analysis, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "## Questions\n")?;
    for (number, question) in (1..).zip(&analysis.questions) {
        let context = question.context.iter().map(String::as_str);
        let stem: Vec<_> = context.chain([question.stem.as_str()]).map(escaped).collect();
        writeln!(out, "{number}. {}", stem.join(" "))?;
        for (letter, option) in ('a'..='z').zip(&question.options) {
            writeln!(out, "   - {letter}) {}", escaped(option))?;
        }
        writeln!(out, "\n   Answer: **{}**  ", escaped(&question.key))?;
        writeln!(out, "   > {}\n", escaped(&article.prose(question.evidence)))?;
    }
    Ok(())
}

/// The words with every character escaped that Markdown would take for markup.
fn escaped(words: &str) -> String {
    let words = wash(words);
    let mut safe = String::with_capacity(words.len());
    for c in words.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&') {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_article_are_never_markup() {
        assert_eq!(escaped("a *b* <c> ______"), "a \\*b\\* \\<c\\> \\_\\_\\_\\_\\_\\_");
    }
}
