//! Figures of the library: `cargo bench --bench store`. A library of 100,000 cards and 1,000,000 reviews beside an empty
//! one; `-- 10000` takes a tenth of the cards.

#![expect(clippy::unwrap_used, reason = "a bench stops where it fails")]
#![expect(clippy::print_stdout, reason = "a bench prints")]
#![expect(clippy::disallowed_methods, reason = "a bench measures, and plays with files")]

use std::fs;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use tarikh::article::{Article, Metadata};
use tarikh::question::{Answer, FamilyId, Question, QuestionId, QuestionKind};
use tarikh::store::Store;
use tarikh::study::{CardId, CardMemory, DeckId, Due, Moment, Rating, Review, ReviewId, Scheduler};
use tarikh::text::Span;

const CARDS_A_DECK: u64 = 50;
const REVIEWS_A_CARD: u64 = 10;
const START: i64 = 1_700_000_000;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    match words.as_slice() {
        [] => run(100_000),
        [cards] => run(cards.parse().unwrap()),
        [path, full] => measure(Path::new(path), full == "full"),
        _ => println!("words: [CARDS]"),
    }
}

fn run(cards: u64) {
    let folder = tempfile::tempdir().unwrap();
    let (empty, full) = (folder.path().join("empty.db"), folder.path().join("full.db"));
    drop(Store::open(&empty).unwrap());
    let start = Instant::now();
    fill(&full, folder.path(), cards);
    let size = fs::metadata(&full).unwrap().len() / 1_000_000;
    println!(
        "made {cards} cards and {} reviews, {size} MB, in {:.1?}",
        cards * REVIEWS_A_CARD,
        start.elapsed()
    );
    for (path, word) in [(&empty, "empty"), (&full, "full")] {
        let run = Command::new(std::env::current_exe().unwrap()).arg(path).arg(word).status().unwrap();
        assert!(run.success());
    }
}

/// Everything that is measured on one library, in a process of its own.
fn measure(path: &Path, is_full: bool) {
    let name = if is_full { "full" } else { "empty" };
    let now = today();
    if is_full {
        // Yesterday's sitting: its first rating brought the counts to that day.
        let mut store = Store::open(path).unwrap();
        let yesterday = Moment::utc(now.at.as_second() - 86_400);
        let deck = store.decks(yesterday).unwrap()[1].id;
        let mut session = store.deck(deck, &questions(deck.0), yesterday).unwrap().sit(yesterday, 9);
        session.reveal(yesterday);
        let review = session.rate(Rating::Good, yesterday).unwrap();
        println!("{name}: first rating after 600 days {:.2?}", time(|| store.record(&review).unwrap()));
    }
    let open = median(21, || {
        let start = Instant::now();
        let store = Store::open(path).unwrap();
        let decks = store.first_decks(100, now).unwrap();
        let took = start.elapsed();
        assert_eq!(decks.is_empty(), !is_full);
        took
    });
    println!("{name}: open to first screen {open:.2?}");
    let mut store = Store::open(path).unwrap();
    if is_full {
        let counts = median(21, || time(|| drop(store.decks(now).unwrap())));
        let due: usize = store.decks(now).unwrap().iter().map(|row| row.counts.due).sum();
        println!("{name}: due counts of {due} due cards {counts:.2?}");
        rate(&mut store, path, now);
    }
    // What the app does when no key is pressed for a moment.
    println!("{name}: rest {:.2?}", time(|| store.rest()));
    if is_full {
        one_more(&mut store, now);
    }
    let quit = time(|| store.leave());
    println!("{name}: close {quit:.2?}; peak memory {}", peak_memory());
    if is_full {
        let store = Store::open(path).unwrap();
        let history = time(|| drop(store.history(None).unwrap()));
        println!("{name}: statistics over the whole log {history:.2?}; peak memory {}", peak_memory());
        let check = time(|| assert!(store.check().unwrap().is_empty()));
        println!("{name}: integrity check {check:.2?}");
    }
}

/// One more rating, right before the end.
fn one_more(store: &mut Store, now: Moment) {
    let deck = store.decks(now).unwrap()[1].id;
    let mut session = store.deck(deck, &questions(deck.0), now).unwrap().sit(now, 6);
    session.reveal(now);
    store.record(&session.rate(Rating::Good, now).unwrap()).unwrap();
}

/// A rating with its commit, against a bare commit of one row in the same folder.
fn rate(store: &mut Store, path: &Path, now: Moment) {
    let deck = store.decks(now).unwrap()[0].id;
    let start = Instant::now();
    let mut session = store.deck(deck, &questions(deck.0), now).unwrap().sit(now, 5);
    println!("full: start of a sitting {:.2?}", start.elapsed());
    let bare = rusqlite::Connection::open(path.with_extension("bare")).unwrap();
    bare.pragma_update(None, "journal_mode", "wal").unwrap();
    bare.pragma_update(None, "synchronous", "full").unwrap();
    bare.execute_batch("CREATE TABLE IF NOT EXISTS one (id INTEGER PRIMARY KEY, number INTEGER) STRICT")
        .unwrap();
    let (mut ratings, mut commits, mut works) = (Vec::new(), Vec::new(), Vec::new());
    for count in 0..300 {
        commits
            .push(time(|| assert_eq!(bare.execute("INSERT INTO one (number) VALUES (?1)", [count]), Ok(1))));
        let start = Instant::now();
        session.reveal(now);
        let review = session.rate(if count % 4 == 0 { Rating::Good } else { Rating::Again }, now).unwrap();
        works.push(start.elapsed());
        let start = Instant::now();
        store.record(&review).unwrap();
        ratings.push(start.elapsed());
        if session.current().is_none() {
            break;
        }
    }
    let [ratings, commits, works] = [ratings, commits, works].map(middle);
    let ratio = ratings.as_secs_f64() / commits.as_secs_f64();
    println!("full: rating on disk {ratings:.2?}, a bare commit {commits:.2?}, ratio {ratio:.2}");
    println!("full: next card after a rating, the disk aside {works:.2?}");
}

/// Fills a library: decks of fifty cards, and their reviews, in the order of time, through a file of another machine.
fn fill(path: &Path, folder: &Path, cards: u64) {
    let mut store = Store::open(path).unwrap();
    let shared = folder.join("shared");
    fs::create_dir_all(&shared).unwrap();
    let mut reviews: Vec<Review> = Vec::new();
    for deck in 0..cards / CARDS_A_DECK {
        let text =
            format!("Article {deck} is about the bridges {} to {}. ", deck * 17, deck * 19 + 1).repeat(100);
        let article = Article::new(format!("Article {deck}"), text, Vec::new(), Metadata::default());
        let (id, _) = store.add(&article, Moment::utc(START)).unwrap();
        let questions = questions(id.0);
        store.set_cards(id, &article, &questions).unwrap();
        for question in &questions {
            add_history(&mut reviews, CardId(question.id.0));
        }
    }
    reviews.sort_by_key(|review| (review.moment.at, review.id));
    let mut out = BufWriter::new(fs::File::create(shared.join("other.jsonl")).unwrap());
    for review in &reviews {
        write_line(&mut out, review);
    }
    out.flush().unwrap();
    let merge = time(|| assert_eq!(store.sync(&shared, "bench", today()).unwrap().received, reviews.len()));
    println!("merged {} reviews of another machine in {merge:.1?}", reviews.len());
    fs::remove_dir_all(&shared).unwrap();
}

/// The reviews of one card; every tenth card is never reviewed.
fn add_history(reviews: &mut Vec<Review>, card: CardId) {
    let scheduler = Scheduler::default();
    let mut memory = CardMemory::New;
    let mut at = START + i64::try_from(card.0 % 8_640_000).unwrap();
    for count in 0..if card.0.is_multiple_of(10) { 0 } else { REVIEWS_A_CARD * 10 / 9 } {
        let outlook = scheduler.outlook(card, &memory, Moment::utc(at));
        let rating = if (card.0 >> count).is_multiple_of(5) { Rating::Again } else { Rating::Good };
        let id = tarikh::text::digest(&["bench", &card.to_string(), &count.to_string()]);
        reviews.push(outlook.review(rating, ReviewId(id)));
        memory = outlook.after(rating).memory;
        at += i64::try_from(outlook.after(rating).interval.minutes().min(40 * 1_440)).unwrap() * 60;
    }
}

fn write_line(out: &mut impl Write, review: &Review) {
    let (due_at, due_day) = match review.due {
        Due::At(at) => (Some(at.as_millisecond()), None),
        Due::On(day) => (None, Some(day.0)),
    };
    let at = review.moment.at.as_millisecond();
    let line = serde_json::json!({
        "line": "review", "id": review.id.0.cast_signed(), "stamp": at, "card": review.card.0.cast_signed(),
        "at": at, "day": review.moment.day.0, "rating": review.rating.number(), "phase": review.phase.number(),
        "due_at": due_at, "due_day": due_day, "took": 4_000, "origin": 1,
    });
    writeln!(out, "{line}").unwrap();
}

fn questions(deck: u64) -> Vec<Question> {
    (0..CARDS_A_DECK)
        .map(|number| question(tarikh::text::digest(&[&DeckId(deck).to_string(), &number.to_string()])))
        .collect()
}

fn question(id: u64) -> Question {
    let name = format!("bridge {id}");
    Question {
        id: QuestionId(id),
        family: FamilyId(id),
        kind: QuestionKind::Cloze,
        topic: "Bridges".to_owned(),
        context: None,
        stem: format!("Which bridge has number {id}?"),
        options: Vec::new(),
        lures: Vec::new(),
        key: name.clone(),
        answer: Answer::Choice,
        accepted: vec![name],
        feedback: "It is painted on it.".to_owned(),
        evidence: Span::default(),
        more_evidence: Vec::new(),
        answer_span: None,
        entry: None,
        is_card: true,
        difficulty: 2,
        score: 10,
    }
}

fn today() -> Moment {
    Moment::utc(START + 600 * 86_400)
}

fn time(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(times: usize, mut once: impl FnMut() -> Duration) -> Duration {
    middle((0..times).map(|_| once()).collect())
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// Of this process, where the system tells.
fn peak_memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(|| "unknown".to_owned(), |line| line.trim().to_owned())
}
