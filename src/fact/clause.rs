//! Clauses without a parse: which phrases of a sentence belong to which finite verb.
//!
//! One pass over the phrases with a bounded look ahead. A clause may be interrupted ("the satellite *that
//! frightened Washington* weighed little"), so it owns a list of phrases rather than a range of them.

mod absolute;
mod ahead;
mod apart;
mod aside;
pub(super) mod caused;
mod comma;
mod contact;
mod coordinator;
mod doing;
mod free;
mod gapped;
mod head;
mod inside;
mod later;
mod list;
mod moment;
mod object;
mod participle;
mod run_on;
mod shared;
mod splitter;
mod state;
mod subject;
mod turned;
mod verb;

use crate::language::{Chunk, ChunkKind};
use splitter::Splitter;
use std::ops::Range;

/// How a clause hangs on the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// The first of its sentence, or one behind "and", ";" or a comma, with a subject of its own or a shared one.
    Main,
    /// "who ...", "which ..."
    Relative,
    /// "when ...", "because ..."
    Subordinate,
    /// "said that ..."
    Complement,
    /// "published the same year": a participle with a date, without an auxiliary.
    Reduced,
    /// "Having left the guild in 1730, he ...", "..., returning in 1940": it has the subject of the clause beside it.
    Free,
    /// In brackets.
    Aside,
    /// ", and its sequel in the spring of 1918": the verb is the one before.
    Gapped,
}

/// A clause as lists of phrases; all indices are into the phrases of the sentence.
#[derive(Clone, Debug)]
pub(super) struct Clause {
    pub(super) link: Link,
    /// The clause it hangs on.
    pub(super) parent: Option<usize>,
    /// The word that opens it: "when", "who", "and".
    pub(super) opener: Option<usize>,
    /// For a relative or reduced clause: what it is about.
    pub(super) antecedent: Option<usize>,
    /// For "the book he wrote": what is written before its subject.
    pub(super) object: Option<usize>,
    /// The clause whose subject it shares.
    pub(super) shares: Option<usize>,
    /// Its own subject: head and what belongs to it.
    pub(super) subject: Option<Range<usize>>,
    /// Its verb group.
    pub(super) verb: Option<usize>,
    /// The verb looks like a participle and was found to be the verb of its clause: "R, who had fled, left in 1342".
    pub(super) is_active: bool,
    /// Everything in it, in order.
    pub(super) owned: Vec<usize>,
}

impl Clause {
    /// Where its phrases behind its verb begin, as a place in `owned`.
    pub(super) fn behind_verb(&self) -> usize {
        let Some(verb) = self.verb else { return 0 };
        self.owned.iter().position(|&at| at == verb).map_or(self.owned.len(), |place| place + 1)
    }

    const fn new(link: Link, parent: Option<usize>) -> Self {
        Self {
            link,
            parent,
            opener: None,
            antecedent: None,
            object: None,
            shares: None,
            subject: None,
            verb: None,
            is_active: false,
            owned: Vec::new(),
        }
    }
}

/// What kind of words a phrase is for the splitter, besides its [`ChunkKind`].
pub(super) trait Words {
    /// The lower-cased text of a one-word phrase is one of `words`.
    fn is_one_of(&self, chunk: &Chunk, words: &[&str]) -> bool;
    /// "there appeared": the first word of a phrase.
    fn begins_with(&self, chunk: &Chunk, words: &[&str]) -> bool;
    /// "a walled town": what sort of thing a phrase is.
    fn is_headed(&self, chunk: &Chunk, words: &[&str]) -> bool;
    /// Two phrases of one word that are the same word.
    fn is_same_word(&self, one: &Chunk, other: &Chunk) -> bool;
    /// "a month", "each year" behind an amount.
    fn is_rate(&self, chunk: &Chunk) -> bool;
    /// "eighteenth-century" before a noun: which one, rather than when.
    fn is_quality_time(&self, chunk: &Chunk) -> bool;
    /// "several times"
    fn is_count(&self, chunk: &Chunk) -> bool;
    /// "the time", "the moment"
    fn is_time(&self, chunk: &Chunk) -> bool;
    /// "the day", "that night", "the moment": a time when something may have happened.
    fn is_moment(&self, chunk: &Chunk) -> bool;
    /// "this time"
    fn is_this_time(&self, chunk: &Chunk) -> bool;
    /// "the same year", "that day": a time told by a word for one.
    fn is_length(&self, chunk: &Chunk) -> bool;
    /// "26 January", "May 1920", "1920": a date of figures and a month.
    fn is_date(&self, chunk: &Chunk) -> bool;
    /// "was built": what is joined to it may lack the auxiliary.
    fn is_passive(&self, chunk: &Chunk) -> bool;
    /// "had come": what is joined to it may lack the auxiliary.
    fn is_perfect(&self, chunk: &Chunk) -> bool;
    /// "was given", "was made": somebody is given or made something.
    fn is_giving(&self, chunk: &Chunk) -> bool;
    /// "one", "two of them": it begins with a number.
    fn is_so_many(&self, chunk: &Chunk) -> bool;
    /// "their three daughters": several, with their number.
    fn is_counted(&self, chunk: &Chunk) -> bool;
    /// "Barely had", "no sooner had": the auxiliary of a verb that stands behind its subject.
    fn is_barely(&self, chunk: &Chunk) -> bool;
    /// "so impeded": how much, and then what came of it.
    fn is_so(&self, chunk: &Chunk) -> bool;
    /// Verbs that come before their subject: "in 1880 came the first tram".
    fn is_coming(&self, chunk: &Chunk) -> bool;
    /// Whether it comes out of something: "grow", "spring", "fall".
    fn is_growing(&self, chunk: &Chunk) -> bool;
    /// One verb in its base form.
    fn is_base(&self, chunk: &Chunk) -> bool;
    /// A verb in its base form, adverbs before it: "later emerge".
    fn is_base_form(&self, chunk: &Chunk) -> bool;
    /// One verb in the past whose participle has the same form.
    fn may_be_participle(&self, chunk: &Chunk) -> bool;
    /// "reminded", "told": somebody is told something.
    fn is_informing(&self, chunk: &Chunk) -> bool;
    /// "accomplished", "demanded": a verb whose object is what is done.
    fn is_carrying_out(&self, chunk: &Chunk) -> bool;
    /// "the abolition", "an invasion": what is done.
    fn is_deed(&self, chunk: &Chunk) -> bool;
    /// "having fled", "having been dissolved"
    fn is_having(&self, chunk: &Chunk) -> bool;
    /// "had", "got", "to have", "having had": a verb before what is done by others.
    fn is_having_done(&self, chunk: &Chunk) -> bool;
    /// "being upheld"
    fn is_being(&self, chunk: &Chunk) -> bool;
    /// "could hardly let"
    fn is_letting(&self, chunk: &Chunk) -> bool;
    /// A verb that always has an object.
    fn needs_object(&self, chunk: &Chunk) -> bool;
    /// A verb that never has an object.
    fn is_intransitive(&self, chunk: &Chunk) -> bool;
    /// A participle that has the form of the past.
    fn may_be_past(&self, chunk: &Chunk) -> bool;
    /// "opened", "resumed", "spread": what a thing does by itself as well as what is done to it.
    fn goes_by_itself(&self, chunk: &Chunk) -> bool;
    /// "heard", "let", "made": what follows may be a base form.
    fn is_making(&self, chunk: &Chunk) -> bool;
    /// "nuclear accidents": common words without an article.
    fn is_bare(&self, chunk: &Chunk) -> bool;
    /// "Professor": a role without an article.
    fn is_title(&self, chunk: &Chunk) -> bool;
    /// It begins with an article or "his".
    fn has_article(&self, chunk: &Chunk) -> bool;
    /// A name and nothing behind it.
    fn is_name(&self, chunk: &Chunk) -> bool;
    /// The name of a town or a country.
    fn is_land(&self, chunk: &Chunk) -> bool;
    /// Whether "who" can mean it.
    fn is_somebody(&self, chunk: &Chunk) -> bool;
    /// Whether the verb group says that somebody says or thinks something.
    fn is_reporting(&self, chunk: &Chunk) -> bool;
}

/// Words in front of a role that say when it was held: "now prime minister".
pub(in crate::fact) const HELD_WHEN: &[&str] = &["formerly", "later", "now", "once", "soon", "still", "then"];

/// How far to look for the verb of a possible clause.
const AHEAD: usize = 28;
/// How far to look back for a subject.
const BACK: usize = 32;

/// The clauses of a sentence, in the order in which they begin.
pub(super) fn split(chunks: &[Chunk], words: &impl Words) -> Vec<Clause> {
    let mut splitter = Splitter {
        chunks,
        words,
        clauses: vec![Clause::new(Link::Main, None)],
        current: 0,
        asides: Vec::new(),
        fronted_end: None,
        last_finite: chunks.iter().rposition(|chunk| chunk.kind == ChunkKind::Finite),
        skip_to: 0,
        spare: Clause::new(Link::Main, None),
    };
    for at in 0..chunks.len() {
        splitter.step(at);
    }
    if splitter.last_finite.is_some() {
        splitter.promote();
    }
    for clause in &mut splitter.clauses {
        turn(chunks, words, clause);
        // "It was in Lund that he died": where he died.
        let is_that = clause
            .opener
            .and_then(|at| chunks.get(at))
            .is_some_and(|opener| words.is_one_of(opener, &["that"]));
        let focus = clause.antecedent.filter(|&noun| is_that && verb::is_focus(chunks, words, noun));
        clause
            .owned
            .extend(focus.into_iter().flat_map(|noun| [noun - 1, noun]).filter(|_| clause.subject.is_some()));
    }
    splitter.clauses
}

/// "In 1880 came the first steam tram", "there followed a strike": the noun behind the verb is its subject.
fn turn(chunks: &[Chunk], words: &impl Words, clause: &mut Clause) {
    let there = clause.subject.clone().filter(|subject| subject.len() == 1).is_some_and(|subject| {
        chunks.get(subject.start).is_some_and(|chunk| words.is_one_of(chunk, &["there"]))
    });
    let there = there
        || clause
            .verb
            .and_then(|verb| chunks.get(verb))
            .is_some_and(|verb| verb.tokens.len() > 1 && words.begins_with(verb, &["there"]));
    let is_open = clause.link == Link::Main && clause.shares.is_none() && (clause.subject.is_none() || there);
    let Some(verb) = clause.verb.filter(|_| is_open) else { return };
    let place = clause.behind_verb();
    let behind = clause.owned.get(place..).unwrap_or_default();
    // "On 3 May 1612 was signed the Treaty of Kora": nothing but a date in front, and what was signed behind.
    let is_date = |&at: &usize| {
        chunks.get(at).is_some_and(|chunk| {
            matches!(
                chunk.kind,
                ChunkKind::Preposition | ChunkKind::Time(_) | ChunkKind::Mark(_) | ChunkKind::Adverb
            )
        })
    };
    let front = clause.owned.get(..place.saturating_sub(1)).unwrap_or_default();
    let is_dated = front.iter().all(is_date)
        && front
            .iter()
            .any(|&at| chunks.get(at).is_some_and(|chunk| matches!(chunk.kind, ChunkKind::Time(_))));
    let is_turned = is_dated
        && chunks.get(verb).is_some_and(|verb| words.is_passive(verb) && !words.is_giving(verb))
        && behind.first().and_then(|&at| chunks.get(at)).is_some_and(|noun| {
            noun.kind == ChunkKind::Noun && (words.has_article(noun) || words.is_name(noun))
        });
    // "Out of the talks grew an accord": only behind what stands in front, for a row may say "Grew cotton".
    let is_led =
        front.iter().any(|&at| chunks.get(at).is_some_and(|chunk| chunk.kind == ChunkKind::Preposition));
    let comes = |verb: &Chunk| words.is_coming(verb) || is_led && !there && words.is_growing(verb);
    if !is_turned && !chunks.get(verb).is_some_and(comes) {
        return;
    }
    // "Then came, on 3 May 1955, the strike": the date is passed by.
    let is_time = |place: &usize| {
        behind
            .get(*place)
            .and_then(|&at| chunks.get(at))
            .is_some_and(|chunk| matches!(chunk.kind, ChunkKind::Time(_)))
    };
    let is_passed = |place: usize| behind.get(place).is_some_and(is_date);
    let skipped = (0..behind.len().min(4)).take_while(|&place| is_passed(place)).count();
    let start = if (0..skipped).any(|place| is_time(&place)) && is_passed(skipped.saturating_sub(1)) {
        skipped
    } else {
        0
    };
    let is =
        |at: Option<&usize>, fits: fn(&Chunk) -> bool| at.and_then(|&at| chunks.get(at)).is_some_and(fits);
    let is_preposition = |chunk: &Chunk| chunk.kind == ChunkKind::Preposition;
    let found = (0..behind.len().min(6)).find(|&place| {
        is(behind.get(place), Chunk::is_nominal)
            && (place == start || there && !is(behind.get(place - 1), is_preposition))
    });
    let Some(found) = found else { return };
    let mut last = found;
    let is_and = |chunk: &Chunk| chunk.kind == ChunkKind::Coordinator;
    let mut is_between = false;
    while is(behind.get(last + 2), Chunk::is_nominal)
        && (is(behind.get(last + 1), is_preposition) || is_between && is(behind.get(last + 1), is_and))
    {
        // "the last battle between the Danes and the Swedes"
        is_between = behind
            .get(last + 1)
            .and_then(|&at| chunks.get(at))
            .is_some_and(|chunk| words.is_one_of(chunk, &["between"]));
        last += 2;
    }
    let (Some(&first), Some(&end)) = (behind.get(found), behind.get(last)) else { return };
    clause.subject = Some(first..end + 1);
    // The verb goes behind its subject.
    clause.owned.retain(|&at| at != verb);
    let to = clause.owned.iter().position(|&at| at == end).map_or(clause.owned.len(), |place| place + 1);
    clause.owned.insert(to, verb);
}
