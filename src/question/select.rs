//! Choosing the deck: every dated event first, then kinds, then sentences; no duplicates, no kind above its share.

use super::code::Code;
use super::draft::Draft;
use super::ground::content_words;
use super::item::{FamilyId, Question, QuestionId, QuestionKind};
use super::kind::KINDS;
use super::place::Places;
use super::score::{LEAST, LEAST_OF_A_LINE, LEAST_OF_FEW};
use super::wording::word_count;
use super::worth::{SECOND, THIRD, WEAK, tells_a_figure};
use crate::text::{Span, digest};
use crate::timeline::EntryId;
use std::collections::{BTreeMap, HashMap, HashSet};

/// The most questions in one sentence, with one answer.
const MOST: usize = 3;
/// The most questions on one event, but for its date, who it was and where: a statement only tells their answers once more.
const OF_AN_EVENT: usize = 2;
/// "Wheels (______) and Overload (1979) followed": right, and dull when there are many.
const BRACKETED: &str = "(______)";
/// How a date is asked for.
const DATES: [&str; 4] =
    ["On what date ", "In which month and year ", "In which season and year ", "In which year "];
/// A deck of fewer questions is filled up with weak ones.
const ENOUGH: usize = 8;
/// The most questions of one article.
pub(super) const CAP: usize = 400;
/// The fewest of a kind that its share is not applied to: short articles give few kinds.
const fn few(share: usize) -> usize {
    match share {
        15.. => 6,
        8.. => 2,
        _ => 1,
    }
}

/// How much of a question is the article's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Own {
    /// It was made from the record of a clause.
    Clause,
    /// It is a sentence, or a line, in which a pronoun was written out or nothing was checked.
    Words,
    /// It is a sentence of the article with nothing but its gap.
    Sentence,
}

impl Own {
    pub(super) const fn of(draft: &Draft) -> Self {
        match (draft.is_whole, draft.is_untouched) {
            (_, true) => Self::Sentence,
            (true, false) => Self::Words,
            (false, false) => Self::Clause,
        }
    }
}

/// A question with what selection needs to know of it.
pub(super) struct Scored {
    pub(super) question: Question,
    /// The facts it rests on, the first of them first, and what of it is asked for.
    pub(super) facts: Vec<usize>,
    pub(super) slot: &'static str,
    pub(super) own: Own,
    /// What a student gains by it, whatever its words.
    pub(super) worth: i32,
    /// Whether it names what happened in a line of the timeline that is no background.
    pub(super) is_of_a_line: bool,
    /// What it asks about: whose questions belong together, in the order of the facts.
    pub(super) families: Vec<FamilyId>,
    /// Of a question on a date, what its options may be taken from, and what else its feedback says.
    pub(super) places: Option<Places>,
}

/// The chosen questions, best first, and the others with the rule that left them out.
pub(super) fn select(mut scored: Vec<Scored>) -> (Vec<Question>, Vec<(Scored, Code)>) {
    prefer_own_words(&mut scored);
    scored.sort_by(|a, b| b.question.score.cmp(&a.question.score).then(a.question.id.cmp(&b.question.id)));
    let is_long = scored.len() > CAP;
    if is_long {
        spread(&mut scored);
    }
    let caps = caps(&scored);
    // Of a hundred questions fifteen may need the sentence before them; of a few, three.
    let size: usize = caps.values().sum::<usize>().min(scored.len()).min(CAP);
    let most_contexts = (size * 15 / 100).max(3);
    let mut deck = Deck {
        caps,
        most_contexts,
        counts: Counts::default(),
        chosen: Vec::new(),
        left: Vec::new(),
        takes_weak: false,
        takes_plain: false,
    };
    deck.cover(scored);
    let mut chosen = deck.chosen;
    chosen.sort_by(|a, b| b.score.cmp(&a.score).then(a.id.cmp(&b.id)));
    (chosen, deck.left)
}

/// The fewest words that a question on a date must leave out of its sentence for the sentence to be asked in its place.
const LEFT_OUT: usize = 3;

/// A question made from a clause that leaves much of its sentence out may have read it wrongly: the sentence with a gap goes before it,
/// where that stands alone.
fn prefer_own_words(scored: &mut [Scored]) {
    let is_date = |item: &Scored| item.slot == "when" && is_of_one_fact(item);
    let asked: HashMap<usize, (usize, i32)> = scored
        .iter()
        .filter(|item| is_date(item) && item.question.kind == QuestionKind::When && item.own == Own::Clause)
        .filter_map(|item| {
            Some((*item.facts.first()?, (word_count(&item.question.stem), item.question.score)))
        })
        .collect();
    let is_own =
        |item: &&mut Scored| is_date(item) && is_in_own_words(item) && item.question.context.is_none();
    for item in scored.iter_mut().filter(is_own) {
        let asked = item.facts.first().and_then(|fact| asked.get(fact));
        let words = word_count(&item.question.stem);
        if let Some((_, score)) = asked.filter(|(asked, _)| words >= asked + LEFT_OUT) {
            item.question.score = item.question.score.max(score + 1);
        }
    }
}

fn is_in_own_words(item: &Scored) -> bool {
    item.own == Own::Sentence && item.question.kind == QuestionKind::ClozeDate
}

/// For a long article: the best of every stretch of the text, then the second best, and so on.
fn spread(scored: &mut [Scored]) {
    let last = scored.iter().map(|item| item.question.evidence.start()).max().unwrap_or(0) + 1;
    let mut ranks: HashMap<usize, usize> = HashMap::new();
    let mut keys: HashMap<u64, usize> = HashMap::new();
    for item in scored.iter() {
        let stretch = item.question.evidence.start() * (CAP / 8) / last;
        let rank = ranks.entry(stretch).or_default();
        keys.insert(item.question.id.0, *rank);
        *rank += 1;
    }
    scored.sort_by_key(|item| keys.get(&item.question.id.0).copied().unwrap_or(usize::MAX));
}

/// How many of each kind a deck may hold: its share of the largest deck that keeps every share.
fn caps(scored: &[Scored]) -> BTreeMap<QuestionKind, usize> {
    let mut counts: BTreeMap<QuestionKind, usize> = BTreeMap::new();
    for item in scored {
        *counts.entry(item.question.kind).or_default() += 1;
    }
    let cap = |share: usize, size: usize| (share * size).div_ceil(100).max(few(share));
    let share =
        |kind: QuestionKind| KINDS.iter().find(|entry| entry.kind == kind).map_or(0, |entry| entry.share);
    let mut size = scored.len().min(CAP);
    for _ in 0..32 {
        let fits: usize = counts.iter().map(|(kind, count)| (*count).min(cap(share(*kind), size))).sum();
        if fits >= size {
            break;
        }
        size = fits;
    }
    counts.keys().map(|kind| (*kind, cap(share(*kind), size))).collect()
}

#[derive(Default)]
struct Counts {
    family: HashMap<FamilyId, usize>,
    /// The events whose date is asked for.
    dated: HashSet<FamilyId>,
    sentence: HashMap<Span, usize>,
    key: HashMap<String, usize>,
    kind: HashMap<QuestionKind, usize>,
    /// True-or-false statements by their key.
    verdict: HashMap<String, usize>,
    /// Questions below the sentence before them.
    contexts: usize,
    slots: HashSet<(usize, &'static str, String)>,
    asked: HashSet<QuestionId>,
    /// For each sentence and date the words of the questions that ask for it.
    dates: HashMap<(Span, String), Vec<Vec<u64>>>,
    /// Gaps that stand alone in brackets: "Wheels (______)".
    brackets: usize,
    /// The chosen stems that hold a word, as sets of word hashes.
    by_word: HashMap<u64, Vec<usize>>,
    /// Which two events a chosen question already sets side by side.
    pairs: HashSet<(FamilyId, FamilyId)>,
    stems: Vec<Vec<u64>>,
}

struct Deck {
    caps: BTreeMap<QuestionKind, usize>,
    most_contexts: usize,
    counts: Counts,
    chosen: Vec<Question>,
    left: Vec<(Scored, Code)>,
    /// Whether weak questions are taken, because there are too few others.
    takes_weak: bool,
    /// Whether plain ones are, for the lines of the timeline that have no other.
    takes_plain: bool,
}

impl Deck {
    /// The questions that are worth it first; weak ones only where these are few.
    fn cover(&mut self, scored: Vec<Scored>) {
        let (weak, worthy): (Vec<_>, Vec<_>) = scored.into_iter().partition(|item| {
            item.question.score < LEAST && !is_nearly_enough(item)
                || item.worth <= WEAK && !asks_an_entry(&item.question)
        });
        self.cover_events(worthy);
        let weak = self.cover_the_rest(weak);
        self.takes_weak = true;
        for item in weak {
            if self.chosen.len() < ENOUGH {
                let is_first = !self.counts.family.contains_key(&item.question.family);
                self.offer(item, is_first);
            } else {
                self.left.push((item, Code::S06));
            }
        }
    }

    /// The date of a line of the timeline that nothing chosen asks about, though the question is a plain one; the others are handed back.
    fn cover_the_rest(&mut self, weak: Vec<Scored>) -> Vec<Scored> {
        let mut asked: HashSet<EntryId> = self.chosen.iter().filter_map(|question| question.entry).collect();
        let (plain, mut weak): (Vec<_>, Vec<_>) = weak.into_iter().partition(|item| {
            // What had to be quoted was hard to read, and must be worth more.
            let least = if item.question.stem.contains('“') { LEAST_OF_FEW } else { LEAST_OF_A_LINE };
            item.is_of_a_line
                && item.question.score >= least
                && item.worth >= SECOND
                && item.question.context.is_none()
                && !tells_a_figure(&item.question.stem)
                && asks_an_entry(&item.question)
        });
        self.takes_plain = true;
        for item in plain {
            let Some(entry) = item.question.entry.filter(|entry| !asked.contains(entry)) else {
                weak.push(item);
                continue;
            };
            let before = self.chosen.len();
            self.offer(item, true);
            if self.chosen.len() > before {
                asked.insert(entry);
            }
        }
        self.takes_plain = false;
        weak
    }

    /// Every event gets a question before any gets a second, and a second before any gets a third. What sets several
    /// events side by side comes between the rounds.
    fn cover_events(&mut self, scored: Vec<Scored>) {
        let (mut ones, several): (Vec<_>, Vec<_>) = scored.into_iter().partition(is_of_one_fact);
        let mut several = Some(several);
        for round in 0..MOST {
            let mut later = Vec::new();
            for item in ones {
                let has = self.counts.family.get(&item.question.family).copied().unwrap_or(0);
                if has > round {
                    later.push(item);
                } else {
                    self.offer(item, round == 0);
                }
            }
            ones = later;
            for item in several.take().into_iter().flatten() {
                self.offer(item, false);
            }
        }
        for item in ones {
            self.offer(item, false);
        }
    }

    /// Whether a chosen question asks for the same date of the same sentence with nearly all of these words.
    fn is_told_with(&self, item: &Scored) -> bool {
        let asks = matches!(item.question.kind, QuestionKind::When | QuestionKind::ClozeDate);
        let place = (item.question.evidence, item.question.key.clone());
        let Some(others) = self.counts.dates.get(&place).filter(|_| asks) else { return false };
        // Of what one sentence tells of a decade or a century one date is enough.
        if is_of_an_age(&item.question.key) {
            return true;
        }
        let words = stems(&item.question.stem);
        others.iter().any(|other| {
            let shared = words.iter().filter(|word| other.contains(word)).count();
            shared > 1 && shared * 10 >= words.len().min(other.len()) * 7
        })
    }

    /// "Who twice vetoed the entry?" beside "Who vetoed the entry in 1963?": one deed, told in two places.
    fn asks_who_again(&self, question: &Question, words: &[u64]) -> bool {
        let asks_name = |kind| matches!(kind, QuestionKind::Who | QuestionKind::Cloze);
        if !asks_name(question.kind) {
            return false;
        }
        let others = self.chosen.iter().zip(&self.counts.stems);
        let mut others = others.filter(|(other, _)| asks_name(other.kind) && other.key == question.key);
        others.any(|(_, other)| {
            let shared = words.iter().filter(|word| other.contains(word)).count();
            shared > 1 && shared * 10 >= words.len().min(other.len()) * 8
        })
    }

    /// "In which year did Holm die?" beside "On what date did Karl Holm die?"
    fn asks_when_again(&self, question: &Question) -> bool {
        let told = |question: &Question| {
            let asked = DATES.iter().find_map(|asked| question.stem.strip_prefix(asked))?;
            Some(asked.split(' ').map(str::to_owned).collect::<Vec<_>>())
        };
        let Some(own) = told(question).filter(|_| question.kind == QuestionKind::When) else { return false };
        self.chosen.iter().filter(|other| other.kind == QuestionKind::When).any(|other| {
            let is_one_date = other.key.ends_with(&question.key) || question.key.ends_with(&other.key);
            told(other).is_some_and(|other| {
                let (few, many) = if own.len() < other.len() { (&own, &other) } else { (&other, &own) };
                own == other || is_one_date && few.iter().all(|word| many.contains(word))
            })
        })
    }

    fn offer(&mut self, item: Scored, is_first: bool) {
        if let Some(code) = self.refusal(&item, is_first) {
            self.left.push((item, code));
            return;
        }
        let words = hashes(&item.question);
        if self.asks_who_again(&item.question, &words)
            || self.asks_when_again(&item.question)
            || self.is_told_with(&item)
            || self.is_near_duplicate(&item.question, &words, is_first)
        {
            self.left.push((item, Code::S05));
        } else {
            self.choose(item, words);
        }
    }

    /// The rule that leaves an item out, whatever its words.
    fn refusal(&self, item: &Scored, is_first: bool) -> Option<Code> {
        let question = &item.question;
        let counts = &self.counts;
        let is_full = |count: Option<&usize>, most: usize| count.copied().unwrap_or(0) >= most;
        let is_free_key =
            matches!(question.key.as_str(), "True" | "False") || question.kind == QuestionKind::Statements;
        let is_one = is_of_one_fact(item);
        let dates = asks_an_entry(question);
        let has = counts.family.get(&question.family).copied().unwrap_or(0);
        // Whether it would be the first to ask for the date of its event.
        let asks_date = dates && !counts.dated.contains(&question.family);
        let least = match () {
            () if self.takes_plain => LEAST_OF_A_LINE,
            () if self.takes_weak || is_first && asks_date => LEAST_OF_FEW,
            () => LEAST,
        };
        let rules: [(&dyn Fn() -> bool, Code); 14] = [
            (&|| question.score < least, Code::S06),
            // The first question on a dated event may be plain, but not trivial.
            (
                &|| !self.takes_weak && (item.worth < WEAK || item.worth == WEAK && !(is_first && dates)),
                Code::S06,
            ),
            // The less an event is worth the fewer questions it gets.
            (
                &|| {
                    let is_too_many = has > 0 && item.worth < SECOND || has > 1 && item.worth < THIRD;
                    is_one && is_too_many && !(asks_date && item.worth >= SECOND)
                },
                Code::S01,
            ),
            (&|| self.chosen.len() >= CAP, Code::S07),
            // "From which year does the Tea Act date?" of two sentences.
            (&|| counts.asked.contains(&question.id), Code::S05),
            (&|| self.slot(item).is_some_and(|slot| counts.slots.contains(&slot)), Code::S05),
            (
                &|| item.families.iter().any(|family| is_full(counts.family.get(family), OF_AN_EVENT)),
                Code::S01,
            ),
            (&|| is_one && is_full(counts.sentence.get(&question.evidence), MOST), Code::S02),
            (&|| !is_free_key && is_full(counts.key.get(&question.key), MOST), Code::S03),
            (
                &|| {
                    let most = self.caps.get(&question.kind).copied().unwrap_or(0);
                    !(is_first && dates) && is_full(counts.kind.get(&question.kind), most)
                },
                Code::S04,
            ),
            (
                &|| {
                    item.families.len() == 2 && pairs(&item.families).any(|pair| counts.pairs.contains(&pair))
                },
                Code::S05,
            ),
            (&|| self.tips_the_balance(question), Code::S04),
            (&|| question.stem.contains(BRACKETED) && counts.brackets >= MOST, Code::S04),
            (
                &|| {
                    let most = if is_first { 2 * self.most_contexts } else { self.most_contexts };
                    question.context.is_some() && counts.contexts >= most
                },
                Code::S04,
            ),
        ];
        rules.iter().find(|(applies, _)| applies()).map(|(_, code)| *code)
    }

    /// Whether the deck would hold too many true or too many false statements.
    fn tips_the_balance(&self, question: &Question) -> bool {
        let count = |key: &str| self.counts.verdict.get(key).copied().unwrap_or(0);
        let (mine, all) = (count(&question.key), count("True") + count("False"));
        let most = if question.key == "False" { 58 } else { 52 };
        question.kind == QuestionKind::TrueFalse && (mine + 1) * 100 > (all + 1) * most + 50
    }

    #[expect(clippy::unused_self, reason = "asked of the deck like its other questions")]
    fn slot(&self, item: &Scored) -> Option<(usize, &'static str, String)> {
        let one_fact = item.facts.len() == 1;
        one_fact.then(|| slot(item)).flatten()
    }

    fn choose(&mut self, item: Scored, words: Vec<u64>) {
        let is_one = is_of_one_fact(&item);
        let counts = &mut self.counts;
        counts.slots.extend(slot(&item));
        counts.asked.insert(item.question.id);
        counts.contexts += usize::from(item.question.context.is_some());
        counts.brackets += usize::from(item.question.stem.contains(BRACKETED));
        if matches!(item.question.kind, QuestionKind::When | QuestionKind::ClozeDate) {
            counts.dated.insert(item.question.family);
            let place = (item.question.evidence, item.question.key.clone());
            counts.dates.entry(place).or_default().push(stems(&item.question.stem));
        }
        let Scored { question, families, .. } = item;
        counts.pairs.extend(pairs(&families));
        // What sets several events side by side asks for their order and takes no event its own question.
        if is_one {
            for family in &families {
                *counts.family.entry(*family).or_default() += 1;
            }

            *counts.sentence.entry(question.evidence).or_default() += 1;
        }
        *counts.key.entry(question.key.clone()).or_default() += 1;
        *counts.kind.entry(question.kind).or_default() += 1;
        if question.kind == QuestionKind::TrueFalse {
            *counts.verdict.entry(question.key.clone()).or_default() += 1;
        }
        for word in &words {
            counts.by_word.entry(*word).or_default().push(counts.stems.len());
        }
        counts.stems.push(words);
        self.chosen.push(question);
    }

    /// Whether seven tenths of the words are those of a chosen stem. Only the last few stems with a word in
    /// common are compared. The first question on an event may be another gap in the same sentence.
    fn is_near_duplicate(&self, question: &Question, words: &[u64], is_first: bool) -> bool {
        if question.kind.needs_options() && question.kind != QuestionKind::TrueFalse {
            return false;
        }
        let near = words
            .iter()
            .filter_map(|word| self.counts.by_word.get(word))
            .flat_map(|at| at.iter().rev().take(6));
        let near: HashSet<usize> = near.copied().collect();
        let is_other_gap =
            |other: &Question| is_first && other.evidence == question.evidence && other.key != question.key;
        let near = near.into_iter().filter(|at| !self.chosen.get(*at).is_some_and(is_other_gap));
        let mut stems = near.filter_map(|at| self.counts.stems.get(at));
        stems.any(|stem| {
            let shared = words.iter().filter(|word| stem.contains(word)).count();
            shared * 10 >= (words.len() + stem.len() - shared) * 7
        })
    }
}

/// Every two events of a question, the lesser first.
fn pairs(families: &[FamilyId]) -> impl Iterator<Item = (FamilyId, FamilyId)> {
    families.iter().enumerate().flat_map(|(at, one)| {
        families.iter().skip(at + 1).map(move |other| (*one.min(other), *one.max(other)))
    })
}

/// Whether a question a little below the least may ask for the date of an event that has no other: where what it tells is worth learning.
const fn is_nearly_enough(item: &Scored) -> bool {
    item.question.score >= LEAST_OF_FEW && item.worth > SECOND && asks_an_entry(&item.question)
}

/// Whether the date of a line of the timeline is asked for.
const fn asks_an_entry(question: &Question) -> bool {
    matches!(question.kind, QuestionKind::When | QuestionKind::ClozeDate | QuestionKind::Period)
        && question.entry.is_some()
}

const fn is_of_one_fact(item: &Scored) -> bool {
    item.facts.len() == 1
}

/// What is asked of which fact. A date is one slot however it is asked, a name is one for each name.
fn slot(item: &Scored) -> Option<(usize, &'static str, String)> {
    let fact = *item.facts.first()?;
    let key = if item.slot == "name" { item.question.key.clone() } else { String::new() };
    Some((fact, item.slot, key))
}

/// Words of the questions themselves: "In which year did the Kol Mutiny take place?" is no double of another mutiny’s.
const FRAME: [&str; 11] =
    ["which", "year", "month", "date", "decade", "take", "place", "last", "from", "does", "bear"];

fn hashes(question: &Question) -> Vec<u64> {
    // Of a quoted line the frame around it says nothing.
    let told = question.stem.find('“').and_then(|at| question.stem.get(at..)).unwrap_or(&question.stem);
    let is_named = [" take place?", " date?", " last?", " bear?"].iter().any(|end| told.ends_with(end));
    let words = content_words(told).filter(|word| !is_named || !FRAME.contains(&word.as_ref()));
    let mut words: Vec<u64> = words.map(|word| digest(&[&word])).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// "the 1950s", "the 12th century"
fn is_of_an_age(key: &str) -> bool {
    key.starts_with("the ") && (key.contains("century") || key.trim_end_matches(" BC").ends_with("0s"))
}

/// The words of a question on a date, besides those that ask, without the endings of their forms: "did the town construct" asks what
/// "the town constructed" tells.
fn stems(text: &str) -> Vec<u64> {
    let told = content_words(text).filter(|word| !FRAME.contains(&word.as_ref()));
    let mut words: Vec<u64> = told.map(|word| digest(&[bare(&word)])).collect();
    words.sort_unstable();
    words.dedup();
    words
}

fn bare(word: &str) -> &str {
    const LEAST: usize = 4;
    let bare = ["ing", "ed", "es", "s", "e", "d"].iter().find_map(|end| word.strip_suffix(end));
    bare.filter(|bare| bare.len() >= LEAST).unwrap_or(word)
}
