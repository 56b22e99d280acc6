//! The kinds of question, one a file: pattern, example, and what is never asked.
//!
//! A kind looks at every fact and hands over drafts or the code of the gate that stopped it. Kinds do not know
//! each other; what is too much or too alike is decided in [`super::select`].

mod axis;
mod below;
mod cause;
mod cloze;
mod cloze_date;
mod dated_name;
mod decade;
mod deed_noun;
mod deeds;
mod described;
mod doer;
mod done;
mod event_name;
mod figure;
mod first;
mod headline;
mod life;
mod list;
mod matching;
mod measure;
mod naming;
mod note;
mod number;
mod odd;
mod order;
mod period;
mod reign;
mod row;
mod said;
mod significance;
mod statements;
mod telegram;
mod true_false;
mod verbatim;
mod what;
mod when;
mod who;
mod year_saw;
mod years_between;

pub(super) use deed_noun::participles as deed_participles;
pub(super) use done::odd_participle;
pub(super) use headline::SLOT as HEADLINE;
pub(super) use naming::other_names;
pub(super) use row::is_a_yearly_prize;
pub(super) use statements::questions as statements;
pub(super) use telegram::{is_bare_participle, is_telegram};
pub(super) use when::{other_forms as date_forms, wanted as date_wanted};
pub(super) use who::merely_goes;

use super::draft::Candidates;
use super::ground::Ground;
use super::item::QuestionKind;
use super::stock::Stock;
use crate::watch::Stretch;

/// A kind with its place in a mixed deck.
#[expect(clippy::struct_field_names, reason = "the kind of a kind is what it is called everywhere")]
pub(super) struct Kind {
    pub(super) kind: QuestionKind,
    /// The most of a deck that may be of this kind, in hundredths.
    pub(super) share: usize,
    /// What being of this kind adds to the score.
    pub(super) prior: i32,
    draft: fn(&Stock<'_>, &mut Candidates),
}

/// Every kind that is switched on.
pub(super) const KINDS: &[Kind] = &[
    Kind { kind: QuestionKind::When, share: 32, prior: 2, draft: when::draft },
    Kind { kind: QuestionKind::What, share: 12, prior: 1, draft: what::draft },
    Kind { kind: QuestionKind::Cloze, share: 15, prior: -1, draft: cloze::draft },
    Kind { kind: QuestionKind::ClozeDate, share: 30, prior: 0, draft: cloze_date::draft },
    Kind { kind: QuestionKind::Who, share: 28, prior: 2, draft: who::draft },
    Kind { kind: QuestionKind::Order, share: 4, prior: 2, draft: order::draft },
    Kind { kind: QuestionKind::First, share: 8, prior: 1, draft: first::draft },
    Kind { kind: QuestionKind::Decade, share: 4, prior: 0, draft: decade::draft },
    Kind { kind: QuestionKind::Match, share: 5, prior: 1, draft: matching::draft },
    Kind { kind: QuestionKind::Odd, share: 6, prior: 1, draft: odd::draft },
    Kind { kind: QuestionKind::TrueFalse, share: 8, prior: 0, draft: true_false::draft },
    Kind { kind: QuestionKind::Cause, share: 6, prior: 0, draft: cause::draft },
    Kind { kind: QuestionKind::Number, share: 8, prior: 1, draft: number::draft },
    Kind { kind: QuestionKind::List, share: 5, prior: 0, draft: list::draft },
    Kind { kind: QuestionKind::Period, share: 4, prior: 1, draft: period::draft },
    Kind { kind: QuestionKind::Significance, share: 4, prior: 1, draft: significance::draft },
    Kind { kind: QuestionKind::YearsBetween, share: 4, prior: 0, draft: years_between::draft },
    Kind { kind: QuestionKind::Axis, share: 3, prior: -1, draft: axis::draft },
];

/// Kinds of which strict readers accepted less than 70 of a hundred on articles nobody had seen (docs/ACCURACY.md): kept for
/// exams until they are better.
pub(super) const UNSETTLED: &[QuestionKind] =
    &[QuestionKind::What, QuestionKind::Axis, QuestionKind::First, QuestionKind::Number];

/// Patterns of words, or whole sentences, that give questions of several kinds.
const PATTERNS: &[fn(&Stock<'_>, &mut Candidates)] = &[
    said::draft,
    measure::draft,
    reign::draft,
    described::draft,
    dated_name::draft,
    event_name::draft,
    year_saw::draft,
    life::draft,
    verbatim::draft,
    doer::draft,
    done::draft,
    figure::draft,
    row::draft,
    headline::draft,
];

/// The drafts of every kind.
pub(super) fn drafts(ground: &Ground<'_>, stretch: Stretch<'_>) -> Candidates {
    let stock = Stock::new(ground);
    let mut candidates = Candidates { is_sampled: stock.is_sampled(), ..Candidates::default() };
    for (number, kind) in KINDS.iter().enumerate() {
        if !stretch.pass(number, KINDS.len()) {
            break;
        }
        (kind.draft)(&stock, &mut candidates);
    }
    for draft in PATTERNS {
        draft(&stock, &mut candidates);
    }
    candidates
}

/// What a kind adds to the score.
pub(super) fn prior(kind: QuestionKind) -> i32 {
    KINDS.iter().find(|entry| entry.kind == kind).map_or(0, |entry| entry.prior)
}
