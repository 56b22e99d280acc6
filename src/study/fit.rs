//! Fitting the memory model to the learner's own log, and saying honestly whether it helps.
//!
//! The log is cut in two by time. The model is fitted on the first four fifths and judged, beside the defaults, on
//! the last fifth, which it has not seen. Only then is it fitted on everything. Nothing is switched here.

use super::card::CardId;
use super::review::{Origin, Review};
use fsrs::{
    CombinedProgressState, ComputeParametersInput, DEFAULT_PARAMETERS, FSRS, FSRSItem, FSRSReview,
    compute_parameters,
};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

/// With fewer reviews than this, fitting would only follow chance.
pub const FEWEST: usize = 400;

/// How far the fitting has come; shared with the thread that does it.
#[derive(Clone, Debug, Default)]
pub struct FitProgress(Arc<Mutex<CombinedProgressState>>);

impl FitProgress {
    /// From 0 to 1.
    pub fn fraction(&self) -> f32 {
        let state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        #[expect(clippy::cast_precision_loss, reason = "a progress bar")]
        let fraction = state.current() as f32 / state.total().max(1) as f32;
        fraction.clamp(0.0, 1.0)
    }

    /// Asks the fitting to stop.
    pub fn cancel(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).want_abort = true;
    }
}

/// How well parameters predict reviews; less is better.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prediction {
    /// The mean logarithmic loss.
    pub log_loss: f32,
    /// The root of the mean square error of predicted against real recall, in classes.
    pub rmse: f32,
}

/// The parameters that are in use.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InUse {
    /// They.
    pub parameters: [f32; 21],
    /// When they were fitted; reviews up to then are what they were made from. `None` for those of the crate.
    pub since: Option<Timestamp>,
}

impl InUse {
    /// The parameters that the crate comes with.
    pub const DEFAULT: Self = Self { parameters: DEFAULT_PARAMETERS, since: None };
}

/// The outcome of a fitting.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The fitted parameters.
    pub parameters: [f32; 21],
    /// How many reviews were used.
    pub reviews: usize,
    /// How many reviews the judgement rests on.
    pub judged: usize,
    /// How many of these the parameters in use were fitted on, which makes them look better than they are.
    pub seen: usize,
    /// The defaults on the reviews kept aside.
    pub defaults: Prediction,
    /// The parameters in use on the reviews kept aside.
    pub current: Prediction,
    /// The fitted ones on the same reviews.
    pub fitted: Prediction,
}

impl Fit {
    /// Whether the fitted parameters predict better than those in use, by both measures.
    pub fn is_better(&self) -> bool {
        self.fitted.log_loss < self.current.log_loss && self.fitted.rmse <= self.current.rmse
    }
}

impl fmt::Display for Fit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verdict = if self.is_better() { "predict better than" } else { "do not predict better than" };
        write!(
            f,
            "fitted on {} reviews, the parameters {verdict} those in use on {} reviews kept aside: \
             log loss {:.4} against {:.4} (defaults {:.4}), RMSE {:.2} % against {:.2} % (defaults {:.2} %)",
            self.reviews,
            self.judged,
            self.fitted.log_loss,
            self.current.log_loss,
            self.defaults.log_loss,
            self.fitted.rmse * 100.0,
            self.current.rmse * 100.0,
            self.defaults.rmse * 100.0,
        )?;
        if self.seen > 0 {
            write!(f, "; those in use were fitted on {} of these reviews, which flatters them", self.seen)?;
        }
        Ok(())
    }
}

/// Why nothing was fitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FitError {
    /// Too few reviews on a later day than the one before: so many, and [`FEWEST`] are needed.
    TooFew(usize),
    /// Stopped on request.
    Cancelled,
    /// The log does not allow it.
    Failed,
}

impl fmt::Display for FitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooFew(found) => {
                write!(f, "too few to fit: {found} reviews on a later day than the first; it needs {FEWEST}")
            }
            Self::Cancelled => write!(f, "fitting was stopped"),
            Self::Failed => write!(f, "the scheduler cannot be fitted to these reviews"),
        }
    }
}

impl std::error::Error for FitError {}

/// One review with everything before it, as the model wants it.
struct Item {
    at: i64,
    card: i64,
    history: FSRSItem,
}

/// Fits the model to a log, and compares with the parameters in use.
pub fn fit(reviews: &[Review], in_use: &InUse, progress: &FitProgress) -> Result<Fit, FitError> {
    let items = items(reviews);
    if items.len() < FEWEST {
        return Err(FitError::TooFew(items.len()));
    }
    let (before, after) = items.split_at(items.len() - items.len() / 5);
    let candidate = train(before, progress)?;
    let parameters = train(&items, progress)?;
    let since = in_use.since.map_or(i64::MIN, Timestamp::as_millisecond);
    Ok(Fit {
        parameters,
        reviews: items.len(),
        judged: after.len(),
        seen: after.iter().filter(|item| item.at <= since).count(),
        defaults: judge(after, &DEFAULT_PARAMETERS)?,
        current: judge(after, &in_use.parameters)?,
        fitted: judge(after, &candidate)?,
    })
}

fn train(items: &[Item], progress: &FitProgress) -> Result<[f32; 21], FitError> {
    let input = ComputeParametersInput {
        train_set: items.iter().map(|item| item.history.clone()).collect(),
        card_ids: Some(items.iter().map(|item| item.card).collect()),
        progress: Some(progress.0.clone()),
        ..ComputeParametersInput::default()
    };
    let parameters = compute_parameters(input).map_err(|error| match error {
        fsrs::FSRSError::Interrupted => FitError::Cancelled,
        _ => FitError::Failed,
    })?;
    parameters.try_into().map_err(|_| FitError::Failed)
}

fn judge(items: &[Item], parameters: &[f32; 21]) -> Result<Prediction, FitError> {
    let model = FSRS::new(parameters).map_err(|_| FitError::Failed)?;
    let items = items.iter().map(|item| item.history.clone()).collect();
    let outcome = model.evaluate(items, |_| true).map_err(|_| FitError::Failed)?;
    // The crate adds the classes up in an order of chance; what that changes is cut off.
    let exact = |value: f32| (value * 100_000.0).round() / 100_000.0;
    Ok(Prediction { log_loss: exact(outcome.log_loss), rmse: exact(outcome.rmse_bins) })
}

/// Every review on a later day than the one before it, with its history, in the order of time.
fn items(reviews: &[Review]) -> Vec<Item> {
    let mut histories: BTreeMap<CardId, Vec<&Review>> = BTreeMap::new();
    for review in reviews.iter().filter(|review| review.origin != Origin::Cram) {
        histories.entry(review.card).or_default().push(review);
    }
    let mut items: Vec<Item> = Vec::new();
    for (card, reviews) in histories {
        let mut so_far: Vec<FSRSReview> = Vec::new();
        let mut last = None;
        for review in reviews {
            let days = last.map_or(0, |last| review.moment.day.days_since(last));
            last = Some(review.moment.day);
            so_far.push(FSRSReview { rating: review.rating.number().into(), delta_t: days });
            if days > 0 {
                let history = FSRSItem { reviews: so_far.clone() };
                items.push(Item {
                    at: review.moment.at.as_millisecond(),
                    card: card.0.cast_signed(),
                    history,
                });
            }
        }
    }
    items.sort_by_key(|item| (item.at, item.card));
    items
}
