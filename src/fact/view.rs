//! One sentence as its phrases and clauses, with the questions the other files ask of it.

mod apposed;
mod closed;
mod described;
mod event;
mod expletive;
mod fitting;
mod mark;
mod meant;
mod mend;
mod naming;
mod office;
mod owner;
mod pact;
mod sorted;
mod subject;
mod whole;
mod words;
mod year_named;

pub(super) use words::{SourceWords, TWO_OBJECTS, goes_by_itself, is_quality_time, is_reporting};

use super::clause::{self, Clause, Link};
use super::wording;
use super::{Source, Times};
use crate::language::{Chunk, ChunkKind, Tag, Tense, Word, chunks};
use crate::temporal::Timex;
use crate::text::Form;
use mend::finish_verbs;
use std::ops::Range;
use words::is_passive;

/// A sentence, cut.
pub(super) struct View<'a> {
    pub(super) source: Source<'a>,
    /// Index of the sentence.
    pub(super) sentence: usize,
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// The dates of the whole text.
    pub(super) times: &'a Times,
    pub(super) chunks: Vec<Chunk>,
    pub(super) clauses: Vec<Clause>,
    /// For each phrase the clause it opens.
    opened: Vec<Option<usize>>,
    /// For each clause what is said in it: the clause behind "that".
    said: Vec<Option<usize>>,
    /// Whether "according to" stands in it.
    pub(super) is_attributed: bool,
}

/// "asked the members [whether they had confidence in him]": what was asked, with no comma before it.
fn is_question(source: Source<'_>, chunks: &[Chunk], clauses: &[Clause], clause: &Clause) -> bool {
    const ASKING: &[&str] = &["ask", "debate", "decide", "discuss", "inquire", "question", "wonder"];
    let opener = clause.opener.filter(|_| clause.link == Link::Subordinate);
    let asks = opener.and_then(|at| chunks.get(at)).is_some_and(|opener| {
        opener.tokens.len() == 1 && wording::is_word(source, opener.head, &["how", "whether", "why"])
    });
    let behind_comma =
        || opener.and_then(|at| chunks.get(at.checked_sub(1)?)).is_some_and(|before| before.is_mark(','));
    let verb =
        clause.parent.filter(|_| asks).and_then(|parent| clauses.get(parent)).and_then(|parent| parent.verb);
    let lemma = verb
        .filter(|&verb| opener.is_some_and(|opener| verb < opener))
        .and_then(|verb| chunks.get(verb))
        .and_then(|verb| source.language.words.get(verb.head))
        .and_then(|word| word.lemma);
    lemma.is_some_and(|lemma| ASKING.contains(&lemma)) && !behind_comma()
}

impl<'a> View<'a> {
    pub(super) fn new(source: Source<'a>, times: &'a Times, sentence: usize) -> Option<Self> {
        let tokens = source.prose.sentences.get(sentence)?.tokens.clone();
        let mut chunks =
            chunks(&source.article.text, source.prose, source.language, tokens.clone(), &times.ranges);
        finish_verbs(source, &mut chunks);
        mark::read(source, &mut chunks);
        described::read(source, &mut chunks);
        year_named::read(source, &mut chunks, &times.timexes);
        let clauses = clause::split(&chunks, &SourceWords(source));
        let (mut opened, mut said) = (vec![None; chunks.len()], vec![None; clauses.len()]);
        for (index, clause) in clauses.iter().enumerate() {
            if let Some(slot) = clause.opener.and_then(|opener| opened.get_mut(opener)) {
                *slot = Some(index);
            }
            let is_said = clause.link == Link::Complement || is_question(source, &chunks, &clauses, clause);
            let parent = clause.parent.filter(|_| is_said);
            if let Some(slot) = parent.and_then(|parent| said.get_mut(parent)) {
                slot.get_or_insert(index);
            }
        }
        let is_attributed =
            chunks.iter().take(400).any(|chunk| wording::is_word(source, chunk.tokens.start, &["according"]));
        Some(Self { source, sentence, tokens, times, chunks, clauses, opened, said, is_attributed })
    }

    /// Whether a date stands in the sentence.
    pub(super) fn has_time(&self) -> bool {
        self.times.stand_in(&self.tokens)
    }

    /// Whether the sentence stands in a heading.
    pub(super) fn is_heading(&self) -> bool {
        let prose = self.source.prose;
        let paragraph = prose.sentences.get(self.sentence).map(|sentence| sentence.paragraph);
        let form =
            paragraph.and_then(|paragraph| prose.paragraphs.get(paragraph)).map(|paragraph| paragraph.form);
        matches!(form, Some(Form::Heading(_)))
    }

    /// The first clause that one of the phrases opens.
    pub(super) fn opened_in(&self, chunks: Range<usize>) -> Option<usize> {
        chunks.into_iter().find_map(|at| self.opened.get(at).copied().flatten())
    }

    /// What is said in a clause.
    pub(super) fn said_in(&self, clause: usize) -> Option<&Clause> {
        self.clauses.get(self.said_index(clause)?)
    }

    /// The index of what is said in a clause.
    pub(super) fn said_index(&self, clause: usize) -> Option<usize> {
        self.said.get(clause).copied().flatten()
    }

    pub(super) fn chunk(&self, at: usize) -> Option<&Chunk> {
        self.chunks.get(at)
    }

    pub(super) fn kind(&self, at: usize) -> Option<ChunkKind> {
        self.chunks.get(at).map(|chunk| chunk.kind)
    }

    pub(super) fn is_nominal(&self, at: usize) -> bool {
        self.chunks.get(at).is_some_and(Chunk::is_nominal)
    }

    pub(super) fn is_word(&self, at: usize, words: &[&str]) -> bool {
        self.chunks
            .get(at)
            .is_some_and(|chunk| chunk.tokens.len() == 1 && wording::is_word(self.source, chunk.head, words))
    }

    pub(super) fn word(&self, token: usize) -> Word {
        self.source.language.words.get(token).copied().unwrap_or_default()
    }

    pub(super) fn timex(&self, at: usize) -> Option<&'a Timex> {
        match self.kind(at)? {
            ChunkKind::Time(index) => self.times.timexes.get(index),
            _ => None,
        }
    }

    /// The tokens from one phrase to another, both included.
    pub(super) fn tokens_of(&self, chunks: Range<usize>) -> Range<usize> {
        match (self.chunk(chunks.start), chunks.end.checked_sub(1).and_then(|last| self.chunk(last))) {
            (Some(first), Some(last)) => first.tokens.start..last.tokens.end.max(first.tokens.start),
            _ => 0..0,
        }
    }

    /// The main verb of a clause, when it has one.
    pub(super) fn verb(&self, clause: &Clause) -> Option<&Chunk> {
        clause.verb.and_then(|at| self.chunk(at))
    }

    /// Whether a verb group is in the past, whatever adverb stands in front.
    pub(super) fn is_past(&self, verb: &Chunk) -> bool {
        let first = verb.tokens.clone().map(|at| self.word(at));
        let first =
            first.into_iter().find(|word| matches!(word.tag, Tag::Verb | Tag::Auxiliary | Tag::Modal));
        first.is_some_and(|word| word.tense == Some(Tense::Past))
    }

    /// The clause whose subject `clause` has, its own or a shared one.
    pub(super) fn subject_owner(&self, mut clause: usize) -> Option<usize> {
        for _ in 0..12 {
            let here = self.clauses.get(clause)?;
            match here.shares {
                Some(shared) if here.subject.is_none() => clause = shared,
                _ => return Some(clause),
            }
        }
        None
    }

    /// The clause whose verb a clause has, its own or the one before a gap.
    pub(super) fn verb_clause<'c>(&'c self, clause: &'c Clause) -> &'c Clause {
        let parent = clause.parent.filter(|_| clause.link == Link::Gapped);
        parent.and_then(|parent| self.clauses.get(parent)).unwrap_or(clause)
    }

    /// Whether a verb group is a passive: a form of "be" and a participle.
    pub(super) fn is_passive(&self, verb: &Chunk) -> bool {
        is_passive(self.source, verb)
    }
}
