//! What nothing is asked of, and why; and the card that can be made of it when the learner wants one all the same.

use crate::analysis::Analysis;
use crate::article::Article;
use crate::question::{Code, Dropped, QuestionKind};
use crate::study::OwnCard;
use crate::text::Span;
use std::collections::{BTreeMap, HashSet};

/// One sentence that nothing is asked of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Skipped {
    /// The sentence.
    pub(crate) sentence: Span,
    /// Its words.
    pub(crate) words: String,
    /// Why nothing is asked of it.
    pub(crate) why: String,
    /// The card that can be made of it.
    pub(crate) card: Option<OwnCard>,
    /// Whether it was made.
    pub(crate) is_made: bool,
}

/// What says most about a sentence comes first: what it tells of, then what a question on it would lack, then how one
/// would read. A reason that is not here comes after these.
const MOST_TELLING: &[Code] = &[
    Code::S07,
    Code::S01,
    Code::S02,
    Code::G02,
    Code::G12,
    Code::G16,
    Code::G21,
    Code::G17,
    Code::G14,
    Code::G07,
    Code::G24,
    Code::G09,
    Code::G08,
    Code::G04,
    Code::G13,
    Code::G05,
    Code::G01,
    Code::G06,
    Code::L02,
];
/// The longest sentence of which a card is made by leaving its date out.
const LONGEST: usize = 300;

/// The sentences of the article proper that no question rests on, in order, one said twice once. Those from which nothing
/// could be asked in any case (no date, and no candidate that an examiner would ask) are left out.
pub(crate) fn skipped(article: &Article, analysis: &Analysis) -> Vec<Skipped> {
    let asked = |sentence: Span| {
        analysis
            .questions
            .iter()
            .any(|question| question.evidence == sentence || question.more_evidence.contains(&sentence))
    };
    let mut reasons: BTreeMap<Span, Vec<&Dropped>> = BTreeMap::new();
    for timex in analysis.timexes.iter().filter(|timex| timex.is_dated()) {
        if let Some(sentence) = sentence_of(analysis, timex.span) {
            reasons.entry(sentence).or_default();
        }
    }
    let dated: HashSet<Span> = reasons.keys().copied().collect();
    for dropped in &analysis.dropped {
        reasons.entry(dropped.sentence).or_default().push(dropped);
    }
    let mut skipped: Vec<Skipped> = Vec::new();
    let mut seen = HashSet::new();
    for (sentence, candidates) in reasons {
        let told = telling(&candidates);
        let is_idle = told.is_none_or(|code| code == Code::G13) && !dated.contains(&sentence);
        if sentence.is_empty() || is_idle || asked(sentence) || article.prose(sentence) == article.title {
            continue;
        }
        let words = article.prose(sentence);
        if seen.insert(words.clone()) {
            let why = match told {
                Some(code) => code.reason().to_owned(),
                None => "no event that one could ask about".to_owned(),
            };
            let card = card(article, analysis, sentence);
            skipped.push(Skipped { sentence, words, why, card, is_made: false });
        }
    }
    skipped
}

/// The one reason that says most: of the question that came nearest to being asked, what tells most of the sentence. One that
/// was put into words came nearer than any that was not.
fn telling(candidates: &[&Dropped]) -> Option<Code> {
    let place =
        |code: &Code| MOST_TELLING.iter().position(|other| other == code).unwrap_or(MOST_TELLING.len());
    let is_worded = |candidate: &&&Dropped| candidate.stem.is_some() && candidate.key.is_some();
    let any_worded = candidates.iter().any(|candidate| is_worded(&candidate));
    let near = || candidates.iter().filter(|candidate| !any_worded || is_worded(candidate));
    let nearest = near().map(|candidate| candidate.codes.len()).filter(|&faults| faults > 0).min();
    let near = near().filter(|candidate| Some(candidate.codes.len()) == nearest);
    near.flat_map(|candidate| candidate.codes.iter().filter(|code| says(candidate.kind, **code)))
        .copied()
        .min_by_key(place)
}

/// Whether a reason says something of the sentence: that a day is no decade and no period does not.
const fn says(kind: QuestionKind, code: Code) -> bool {
    !matches!(code, Code::G24) || matches!(kind, QuestionKind::When | QuestionKind::ClozeDate)
}

fn sentence_of(analysis: &Analysis, place: Span) -> Option<Span> {
    let at = analysis.sentences.partition_point(|sentence| sentence.start() <= place.start());
    let sentence = *analysis.sentences.get(at.checked_sub(1)?)?;
    sentence.contains(place).then_some(sentence)
}

/// A question that was dropped, the least faulty first; else the sentence without its date.
fn card(article: &Article, analysis: &Analysis, sentence: Span) -> Option<OwnCard> {
    let candidates = analysis.dropped.iter().filter(|dropped| dropped.sentence == sentence);
    let finished = candidates.filter_map(|dropped| {
        let card = OwnCard { stem: dropped.stem.clone()?, key: dropped.key.clone()? };
        (!dropped.kind.needs_options()).then_some((dropped.codes.len(), card))
    });
    if let Some((_, card)) = finished.min_by_key(|(faults, _)| *faults) {
        return Some(card);
    }
    let timex = analysis.timexes.iter().find(|timex| timex.is_dated() && sentence.contains(timex.span))?;
    if sentence.len() > LONGEST {
        return None;
    }
    let before = Span::new(&article.text, sentence.start(), timex.span.start())?;
    let after = Span::new(&article.text, timex.span.end(), sentence.end())?;
    let said = |span: Span| article.prose(span);
    let stem = format!("{} ______ {}", said(before).trim_end(), said(after).trim_start());
    let stem = stem.replace("______ ,", "______,").replace("______ .", "______.");
    Some(OwnCard { stem: stem.trim().to_owned(), key: said(timex.span) })
}
