//! Questions made from facts, checked by gates, linted as strings, chosen for coverage.
//!
//! A question is asked from a checked record, never from a raw sentence. This room knows neither decks nor
//! screens. The way of a question: a `kind` drafts it from a [`crate::fact::Fact`], `lure` gives it options,
//! `gate` and `context` judge it, `lint` judges its strings, `score` and `select` choose the deck. What is
//! dropped on the way is kept with the [`Code`] that dropped it.

mod certain;
mod chance;
mod clause;
mod code;
mod context;
mod draft;
mod gate;
mod grading;
mod ground;
mod home;
mod item;
mod kind;
mod line;
mod lint;
mod lure;
mod misspelt;
mod own;
mod own_words;
mod place;
mod sample;
mod score;
mod select;
mod session;
mod spelled;
mod stock;
mod topic;
mod unfit;
mod wording;
mod worth;
mod writer;

pub use code::Code;
pub use draft::Dropped;
pub use grading::{Grade, grade, is_readable};
pub use item::{Answer, FamilyId, Lure, Question, QuestionId, QuestionKind, Thousandths};
pub use lint::{Vocabulary, lint, lint_deck};
pub use own::own_event;
pub use session::{exam_pool, for_exam, for_session, in_fair_order, reveals};

use crate::diagnostic::Diagnostic;
use crate::fact::{Fact, Source};
use crate::text::{Span, digest};
use crate::timeline::TimelineEntry;
use crate::watch::Stretch;
use draft::{Candidates, Draft};
use ground::Ground;
use lint::{Strings, lint_strings};
use select::{Own, Scored};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// What comes of an article: the questions, and what did not become one.
#[derive(Clone, Debug, Default)]
pub struct Generation {
    /// What the article is about, in a line: its title, or the names it tells of most.
    pub topic: String,
    /// The questions, best first.
    pub questions: Vec<Question>,
    /// What is asked in exams only: statements to be counted (K16), causes that are not quite sure (K12).
    pub exam: Vec<Question>,
    /// Sound questions for which there was no room beside those chosen.
    pub spare: Vec<Question>,
    /// Every candidate that was dropped, with the codes that dropped it.
    pub dropped: Vec<Dropped>,
    /// The dated sentences without a question, in order, with the codes that stopped it.
    pub skipped: Vec<(Span, Vec<Code>)>,
    /// Whether the article was too long for all its facts to be asked about.
    pub is_sampled: bool,
}

impl Generation {
    /// What a reader should know: the dated sentences without a question, and why; that a long article was sampled.
    pub fn remarks(&self) -> Vec<Diagnostic> {
        let skipped = self.skipped.iter().map(|(sentence, codes)| {
            let reasons: Vec<String> = codes.iter().map(|code| format!("{code} {}", code.reason())).collect();
            let first = codes.first().map_or("G24", |code| code.as_str());
            Diagnostic::new(*sentence, first, format!("no question: {}", reasons.join("; ")))
        });
        let is_sampled =
            self.is_sampled || self.dropped.iter().any(|dropped| dropped.codes.contains(&Code::S07));
        let count = self.questions.len();
        let message = format!("long article: {count} questions over the whole text, the best of each part");
        let sampled = is_sampled.then(|| Diagnostic::new(Span::default(), Code::S07.as_str(), message));
        skipped.chain(sampled).collect()
    }
}

/// The questions of an article, best first. `seed` decides the order of options and the choice among equals.
///
/// Every dated sentence that gave no question is named in `diagnostics`, with the codes that stopped it.
pub fn generate(
    source: Source<'_>,
    facts: &[Fact],
    timeline: &[TimelineEntry],
    seed: u64,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Question> {
    let generation = explain(source, facts, timeline, seed, Stretch::default());
    diagnostics.extend(generation.remarks());
    generation.questions
}

/// As [`generate`], with everything that was dropped on the way, while somebody looks on.
pub(crate) fn explain(
    source: Source<'_>,
    facts: &[Fact],
    timeline: &[TimelineEntry],
    seed: u64,
    stretch: Stretch<'_>,
) -> Generation {
    let ground = Ground::new(source, facts, timeline, seed);
    let Candidates { drafts, refused, is_sampled } = kind::drafts(&ground, stretch.part(0.0, 0.5));
    let vocabulary = vocabulary(&ground);
    let misspelt = misspelt::names(source);
    let (mut scored, mut exam) = (Vec::new(), Vec::new());
    let mut grounding = context::Grounding::default();
    let mut dropped: Vec<Dropped> = refused
        .into_iter()
        .filter_map(|(kind, fact, code)| {
            let sentence = ground.sentence(facts.get(fact)?);
            Some(Dropped { kind, sentence, stem: None, key: None, codes: vec![code] })
        })
        .collect();
    let (stretch, of) = (stretch.part(0.5, 1.0), drafts.len());
    for (number, mut draft) in drafts.into_iter().enumerate() {
        if !stretch.pass(number, of) {
            break;
        }
        misspelt::mend(&misspelt, &mut draft);
        if let Some(stem) = wording::with_article(&draft.stem).filter(|_| !draft.is_whole) {
            draft.stem = stem;
        }
        if let Some(stem) = wording::with_articles(&draft.stem) {
            draft.stem = stem;
        }
        if ground.is_memoir
            && let Some(told) = writer::told(&ground, &draft)
        {
            draft = told;
        }
        calm(&mut draft);
        if let Some(mut told) = spelled::told(&ground, &draft) {
            calm(&mut told);
            let mut codes = context::gates(&ground, &mut grounding, &told);
            judge(&vocabulary, &told, &mut codes);
            if codes.is_empty() {
                draft = told;
            }
        }
        let gated = context::gates(&ground, &mut grounding, &draft);
        let (mut draft, mut codes) = (draft, gated);
        judge(&vocabulary, &draft, &mut codes);
        // What lacks nothing but its name or its country is asked with it.
        let lacks_its_name =
            codes.iter().all(|code| matches!(code, Code::G05 | Code::G08 | Code::L02 | Code::L04));
        for named in [topic::noun::told, home::told] {
            if codes.is_empty() || !lacks_its_name {
                break;
            }
            let Some(told) = named(&ground, &draft) else { continue };
            let mut gated = context::gates(&ground, &mut grounding, &told);
            judge(&vocabulary, &told, &mut gated);
            if gated.is_empty() {
                (draft, codes) = (told, gated);
            }
        }
        let is_for_exams = draft.is_for_exams || kind::UNSETTLED.contains(&draft.kind);
        if !codes.is_empty() {
            dropped.extend(refused_draft(&ground, draft, codes));
        } else if is_for_exams {
            exam.extend(finished(&ground, draft).map(|scored| scored.question));
        } else {
            scored.extend(finished(&ground, draft));
        }
    }
    let mut scored = without_spare_headlines(without_two_answers(scored, &mut dropped));
    let places = place::taken_from(&mut scored);
    let (mut questions, left) = select::select(scored);
    place::even_out(&ground, &vocabulary, &mut questions, &places);
    let is_spare = |(item, code): &&(Scored, Code)| {
        item.question.kind == QuestionKind::TrueFalse && matches!(code, Code::S01 | Code::S02 | Code::S04)
    };
    let more = left.iter().filter(is_spare).map(|(item, _)| item.question.clone());
    let statements: Vec<Question> = questions.iter().cloned().chain(more).collect();
    exam.extend(kind::statements(&statements, seed));
    let mut spare = Vec::new();
    for (item, code) in left {
        dropped.push(drop(&item.question, vec![code]));
        if !matches!(code, Code::S05 | Code::S06) {
            spare.push(item.question);
        }
    }
    let mut skipped = skipped(&ground, &questions, &dropped);
    // Of a long article one line says it for all sentences that were not asked about.
    skipped.retain(|(_, codes)| !is_sampled || !codes.is_empty());
    Generation { topic: ground.topic, questions, exam, spare, dropped, skipped, is_sampled }
}

fn vocabulary(ground: &Ground<'_>) -> Vocabulary {
    let mut vocabulary = Vocabulary::of(ground.words());
    let lemmas: BTreeSet<&str> = ground.source.language.words.iter().filter_map(|word| word.lemma).collect();
    for lemma in lemmas {
        vocabulary.add(lemma);
    }
    for fact in ground.facts {
        if let Some(predicate) = &fact.predicate {
            vocabulary.add(predicate.lemma);
            vocabulary.add(kind::odd_participle(predicate.lemma).unwrap_or_default());
        }
    }
    for entity in &ground.source.language.entities {
        vocabulary.add(&entity.name);
    }
    vocabulary.add("was were");
    if ground.is_memoir {
        vocabulary.add("the author authors");
    }
    // "Foundation of the League" is asked as "was founded", years in brackets as a birth and a death.
    if ground.facts.iter().any(stock::is_note) {
        kind::deed_participles().for_each(|participle| vocabulary.add(participle));
    }
    if ground.facts.iter().any(|fact| fact.kind == crate::fact::FactKind::LifeSpan) {
        vocabulary.add("born die");
    }
    vocabulary
}

/// Writes names in capitals as names.
fn calm(draft: &mut Draft) {
    let lures = draft.lures.iter_mut().map(|lure| &mut lure.text);
    let texts = [&mut draft.stem, &mut draft.key]
        .into_iter()
        .chain(&mut draft.options)
        .chain(&mut draft.context)
        .chain(lures);
    for text in texts {
        if let Some(quiet) = crate::fact::without_loud_names(text) {
            *text = quiet;
        }
    }
    if let Some(stem) = wording::without_order(&draft.stem) {
        draft.stem = stem;
    }
    if let Some(stem) = wording::without_figures(&draft.stem) {
        draft.stem = stem;
    }
    if let Some(stem) = wording::without_day_in_brackets(&draft.stem) {
        draft.stem = stem;
    }
    if draft.is_whole && draft.context.is_none() {
        if let Some(stem) = wording::without_example(&draft.stem) {
            draft.stem = stem;
        }
        if let Some(stem) = wording::without_closing_comma(&draft.stem) {
            draft.stem = stem;
        }
    }
    if let Some(context) = draft.context.as_deref().and_then(wording::without_figures) {
        draft.context = Some(context);
    }
}

/// Adds to the codes of the gates, where these leave a draft a chance, those of the linter.
fn judge(vocabulary: &Vocabulary, draft: &Draft, codes: &mut Vec<Code>) {
    if !codes.iter().all(|code| matches!(code, Code::G05 | Code::G08)) {
        return;
    }
    codes.extend(lint_strings(Strings::of_draft(draft), Some(vocabulary)));
    // Only of a sentence as it stands it is known that its pronouns stand behind their nouns.
    let is_free = draft.is_whole || draft.context.is_some() || codes.contains(&Code::L04);
    // Of other kinds the linter has looked for it.
    let may_bind = matches!(draft.kind, QuestionKind::Cloze | QuestionKind::ClozeDate);
    if !is_free && may_bind && lint::has_anaphor(&draft.stem) {
        codes.push(Code::L04);
    }
}

/// "In which year did the club win the league?" of two years: one question with two answers is none.
fn without_two_answers(scored: Vec<Scored>, dropped: &mut Vec<Dropped>) -> Vec<Scored> {
    let asks_when = |kind| matches!(kind, QuestionKind::When | QuestionKind::ClozeDate);
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for item in scored.iter().filter(|item| asks_when(item.question.kind)) {
        keys.entry(item.question.stem.clone()).or_default().insert(item.question.key.clone());
    }
    let (fine, open): (Vec<_>, Vec<_>) = scored.into_iter().partition(|item| {
        !asks_when(item.question.kind) || keys.get(&item.question.stem).is_none_or(|keys| keys.len() < 2)
    });
    dropped.extend(open.iter().map(|item| drop(&item.question, vec![Code::G09])));
    fine
}

/// A headline is quoted only where nothing else asks for its date.
fn without_spare_headlines(scored: Vec<Scored>) -> Vec<Scored> {
    let place = |item: &Scored| (item.question.evidence, item.question.key.clone());
    let asked: BTreeSet<_> = scored.iter().filter(|item| item.slot == "when").map(place).collect();
    let is_needed = |item: &Scored| item.slot != kind::HEADLINE || !asked.contains(&place(item));
    let kept = scored.into_iter().filter(is_needed);
    kept.map(|item| if item.slot == kind::HEADLINE { Scored { slot: "when", ..item } } else { item })
        .collect()
}

/// A draft that was dropped.
fn refused_draft(ground: &Ground<'_>, draft: Draft, codes: Vec<Code>) -> Option<Dropped> {
    let sentence = ground.sentence(ground.facts.get(*draft.facts.first()?)?);
    Some(Dropped { kind: draft.kind, sentence, stem: Some(draft.stem), key: Some(draft.key), codes })
}

fn drop(question: &Question, codes: Vec<Code>) -> Dropped {
    Dropped {
        kind: question.kind,
        sentence: question.evidence,
        stem: Some(question.stem.clone()),
        key: Some(question.key.clone()),
        codes,
    }
}

/// The question of a draft that was judged: with its identity, its evidence and its feedback.
fn finished(ground: &Ground<'_>, mut draft: Draft) -> Option<Scored> {
    let facts: Vec<&Fact> = draft.facts.iter().filter_map(|&fact| ground.facts.get(fact)).collect();
    let fact = *facts.first()?;
    // A name that was put into the stem last lacks its article as well.
    if let Some(stem) = wording::with_articles(&draft.stem) {
        draft.stem = stem;
    }
    let (feedback, own) = (feedback(&draft.key, draft.note.as_deref(), &draft.lures), Own::of(&draft));
    if let (Some(entity), Answer::Name { others }) = (draft.named, &mut draft.answer) {
        *others = kind::other_names(ground, entity);
    }
    if draft.is_typed() {
        draft.options.clear();
    }
    let evidence = ground.sentence(fact);
    let mut more: Vec<Span> =
        facts.iter().map(|fact| ground.sentence(fact)).filter(|span| *span != evidence).collect();
    more.sort_unstable();
    more.dedup();
    let places = place::Places::of(&mut draft);
    let identity = if draft.kind.needs_options() && draft.lures.len() == 1 {
        // "Which came first?" is told apart by what it sets side by side.
        Cow::Owned(format!("{} {}", draft.stem, draft.options.join(" / ")))
    } else {
        Cow::Borrowed(&draft.stem)
    };
    // What is said in a sentence is a fact of its own beside the record of its clause.
    let families: Vec<FamilyId> = if draft.stands_alone {
        vec![FamilyId(digest(&["pattern", &draft.stem]))]
    } else {
        draft.facts.iter().filter_map(|&fact| ground.family(fact)).collect()
    };
    let worth = worth::worth(ground, fact, &draft);
    let is_of_a_line = ground.is_core(fact)
        && (draft.is_at_home
            || draft.is_whole && ground.is_told_by_its_title(fact)
            || ground.names_in(fact, &draft.stem) > 0);
    let question = Question {
        id: QuestionId::of(&identity, &draft.key),
        family: *families.first()?,
        kind: draft.kind,
        topic: ground.topic.clone(),
        score: score::score(ground, &draft) + worth,
        context: draft.context,
        feedback,
        evidence,
        more_evidence: more,
        entry: ground.entry(fact),
        stem: draft.stem,
        options: draft.options,
        lures: draft.lures,
        key: draft.key,
        answer: draft.answer,
        accepted: draft.accepted,
        answer_span: draft.answer_span,
        is_card: draft.is_card,
        difficulty: draft.difficulty,
    };
    Some(Scored {
        question,
        facts: draft.facts,
        slot: draft.slot,
        own,
        worth,
        is_of_a_line,
        families,
        places,
    })
}

fn feedback(key: &str, note: Option<&str>, lures: &[Lure]) -> String {
    let mut lines = vec![format!("{key}, according to the article.")];
    lines.extend(note.map(str::to_owned));
    lines.extend(lures.iter().filter_map(|lure| lure.why.as_ref()).map(|why| format!("{why}.")));
    lines.join(" ")
}

/// The dated sentences that no question rests on, with the codes of everything that was tried.
fn skipped(ground: &Ground<'_>, questions: &[Question], dropped: &[Dropped]) -> Vec<(Span, Vec<Code>)> {
    let asked: BTreeSet<Span> = questions
        .iter()
        .flat_map(|question| std::iter::once(question.evidence).chain(question.more_evidence.iter().copied()))
        .collect();
    let mut reasons: BTreeMap<Span, Vec<Code>> = BTreeMap::new();
    for fact in ground.facts.iter().filter(|fact| fact.when.is_some()) {
        let sentence = ground.sentence(fact);
        if !asked.contains(&sentence) {
            reasons.entry(sentence).or_default();
        }
    }
    for candidate in dropped {
        if let Some(codes) = reasons.get_mut(&candidate.sentence) {
            for code in &candidate.codes {
                if !codes.contains(code) {
                    codes.push(*code);
                }
            }
        }
    }
    reasons.into_iter().collect()
}

#[cfg(test)]
mod marked;
#[cfg(test)]
mod tests;
