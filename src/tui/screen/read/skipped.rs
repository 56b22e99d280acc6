//! What nothing is asked of, and why; and the card that can be made of it when the learner wants one all the same.

use crate::analysis::Analysis;
use crate::article::Article;
use crate::question::Code;
use crate::study::OwnCard;
use crate::text::Span;
use std::collections::BTreeMap;

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

/// How many reasons are told of one sentence.
const REASONS: usize = 3;
/// The longest sentence of which a card is made by leaving its date out.
const LONGEST: usize = 300;

/// The sentences of the article proper that no question rests on, in order. Those from which nothing could be asked
/// in any case (no date, no candidate) are left out.
pub(crate) fn skipped(article: &Article, analysis: &Analysis) -> Vec<Skipped> {
    let asked = |sentence: Span| {
        analysis
            .questions
            .iter()
            .any(|question| question.evidence == sentence || question.more_evidence.contains(&sentence))
    };
    let mut reasons: BTreeMap<Span, Vec<Code>> = BTreeMap::new();
    for timex in analysis.timexes.iter().filter(|timex| timex.is_dated()) {
        if let Some(sentence) = sentence_of(analysis, timex.span) {
            reasons.entry(sentence).or_default();
        }
    }
    for dropped in &analysis.dropped {
        let codes = reasons.entry(dropped.sentence).or_default();
        for code in &dropped.codes {
            if !codes.contains(code) {
                codes.push(*code);
            }
        }
    }
    let unasked = reasons.into_iter().filter(|(sentence, _)| !sentence.is_empty() && !asked(*sentence));
    unasked
        .map(|(sentence, codes)| Skipped {
            sentence,
            words: article.prose(sentence),
            why: why(&codes),
            card: card(article, analysis, sentence),
            is_made: false,
        })
        .collect()
}

fn why(codes: &[Code]) -> String {
    let told: Vec<&str> = codes.iter().take(REASONS).map(|code| code.reason()).collect();
    if told.is_empty() { "no event that one could ask about".to_owned() } else { told.join("; ") }
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
