//! A small article with its questions, made by hand so that these tests do not depend on the rules of reading.

use tarikh::article::{Article, Block, BlockKind, Metadata};
use tarikh::question::{Answer, FamilyId, Question, QuestionId, QuestionKind};
use tarikh::store::Store;
use tarikh::study::{DeckId, Limits, Moment, Queue, Scheduler, Session};
use tarikh::text::{Span, digest};

/// The start of every test: 25 November 2025, ten in the morning.
pub(crate) const START: i64 = 1_764_064_800;

pub(crate) const SENTENCES: [&str; 4] = [
    "In 1871 the engineer Clara Voss opened the Harbour Bridge.",
    "The tolls paid for the bridge within nine years.",
    "In 1902 the city bought the bridge from the company.",
    "A flood carried two of its piers away in 1910.",
];

pub(crate) fn now() -> Moment {
    Moment::utc(START)
}

pub(crate) fn later(days: i64) -> Moment {
    Moment::utc(START + days * 86_400)
}

pub(crate) fn article(sentences: &[&str]) -> Article {
    let text = sentences.join(" ");
    let span = Span::new(&text, 0, text.len()).unwrap();
    let block = Block { kind: BlockKind::Paragraph, span, prose: vec![span] };
    let metadata = Metadata { source: Some("bridge.txt".to_owned()), ..Metadata::default() };
    Article::new("The Harbour Bridge", text, vec![block], metadata)
}

/// One card for each sentence, asking for its last word.
pub(crate) fn questions(article: &Article) -> Vec<Question> {
    let text = &article.text;
    let mut start = 0;
    let mut questions = Vec::new();
    for piece in text.split_inclusive(". ") {
        let sentence = piece.trim_end();
        let evidence = Span::new(text, start, start + sentence.len()).unwrap();
        start += piece.len();
        let key = sentence.trim_end_matches('.').rsplit(' ').next().unwrap().to_owned();
        let stem = sentence.replace(&key, "______");
        questions.push(Question {
            id: QuestionId(digest(&[&stem, &key])),
            family: FamilyId(digest(&[sentence])),
            kind: QuestionKind::Cloze,
            topic: "Bridges".to_owned(),
            context: None,
            stem,
            options: Vec::new(),
            lures: Vec::new(),
            more_evidence: Vec::new(),
            accepted: vec![key.clone()],
            key,
            answer: Answer::Choice,
            feedback: sentence.to_owned(),
            evidence,
            answer_span: None,
            entry: None,
            is_card: true,
            difficulty: 2,
            score: 10,
        });
    }
    questions
}

/// Adds the article and its cards.
pub(crate) fn shelve(store: &mut Store, sentences: &[&str], at: Moment) -> (DeckId, Article) {
    let article = article(sentences);
    let (deck, _) = store.add(&article, at).unwrap();
    store.set_cards(deck, &article, &questions(&article)).unwrap();
    (deck, article)
}

/// A sitting over what is due in the deck.
pub(crate) fn session(store: &Store, deck: DeckId, article: &Article, at: Moment, seed: u64) -> Session {
    let deck = store.deck(deck, &questions(article), at).unwrap();
    let queue = Queue::today(&deck, at, &Limits::default());
    Session::new(deck, queue, Scheduler::default(), at, seed)
}
