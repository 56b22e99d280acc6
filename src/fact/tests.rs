//! Clauses and facts of single sentences. Dates are marked with braces, so that these tests stand apart from the
//! reading of dates.

use super::clause::Link;
use super::view::View;
use super::{Source, Times, wording};
use crate::article::{Article, Block, BlockKind, Metadata};
use crate::language;
use crate::text::Span;
use std::ops::Range;

/// The clauses of a sentence, one a line: how it hangs on the others, subject, verb, the rest; dates in braces.
fn clauses(marked: &str) -> String {
    let text: String = marked.chars().filter(|c| !matches!(c, '{' | '}')).collect();
    let mut times: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    for c in marked.chars() {
        match c {
            '{' => times.push((at, at)),
            '}' => times.last_mut().unwrap().1 = at,
            _ => at += c.len_utf8(),
        }
    }
    let span = Span::new(&text, 0, text.len()).unwrap();
    let block = Block { kind: BlockKind::Paragraph, span, prose: vec![span] };
    let article = Article::new("", text, vec![block], Metadata::default());
    let prose = article.to_prose();
    let language = language::read(&article.text, &prose);
    let source = Source { article: &article, prose: &prose, language: &language, timexes: &[] };
    let token = |byte: usize| prose.tokens.partition_point(|token| token.span.end() <= byte);
    let ranges: Vec<Range<usize>> = times.iter().map(|&(from, to)| token(from)..token(to - 1) + 1).collect();
    let times = Times { ranges, timexes: Vec::new() };
    let mut lines = Vec::new();
    for sentence in 0..prose.sentences.len() {
        let view = View::new(source, &times, sentence).unwrap();
        for (index, clause) in view.clauses.iter().enumerate() {
            let write = |chunks: Range<usize>| wording::write(source, view.tokens_of(chunks));
            let link = match clause.link {
                Link::Main => "main",
                Link::Relative => "relative",
                Link::Subordinate => "when",
                Link::Complement => "that",
                Link::Reduced => "reduced",
                Link::Free => "free",
                Link::Aside => "aside",
                Link::Gapped => "gapped",
            };
            let subject = view.subject(index).map_or("-".to_owned(), write);
            let verb = clause.verb.map_or("-".to_owned(), |verb| write(verb..verb + 1));
            let rest = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
            let rest = rest.iter().map(|&at| match view.kind(at) {
                Some(crate::language::ChunkKind::Time(_)) => format!("{{{}}}", write(at..at + 1)),
                _ => write(at..at + 1),
            });
            lines.push(format!("{link}: {subject} | {verb} | {}", rest.collect::<Vec<_>>().join(" ")));
        }
    }
    lines.join("\n")
}

/// Each sentence with the clauses it must be cut into.
#[test]
fn a_sentence_is_cut_into_its_clauses() {
    for (sentence, expected) in [
        (
            "The fleet sailed in {1588}, but the storm scattered it, and Drake burned the rest in {August}.",
            "main: The fleet | sailed | in {1588} ,\n\
             main: the storm | scattered | it ,\n\
             main: Drake | burned | the rest in {August} .",
        ),
        (
            "The army crossed the river on {4 May}, took the town on {6 May}, and burned the bridge.",
            "main: The army | crossed | the river on {4 May}\n\
             main: The army | took | the town on {6 May} ,\n\
             main: The army | burned | the bridge .",
        ),
        (
            "The comet that frightened London in {1066} returned in {1145}.",
            "main: The comet | returned | in {1145} .\n\
             relative: The comet | frightened | London in {1066}",
        ),
        (
            "When the empire collapsed, Georgia declared independence on {26 May 1918}.",
            "main: Georgia | declared | independence on {26 May 1918} .\n\
             when: the empire | collapsed | ",
        ),
        (
            "After the death of the king on {3 June 1820} the regent ruled alone.",
            "main: the regent | ruled | alone .",
        ),
        (
            "The first part came out in {1901}, and its sequel in {1904}.",
            "main: The first part | came out | in {1901} ,\n\
             gapped: its sequel | - | its sequel in {1904} .",
        ),
        (
            "The siege, begun in {March 1683}, ended when relief came on {12 September}.",
            "main: The siege | ended | \n\
             reduced: The siege | begun | in {March 1683}\n\
             when: relief | came | on {12 September} .",
        ),
    ] {
        assert_eq!(clauses(sentence), expected, "{sentence}");
    }
}
