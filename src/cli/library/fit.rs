//! `tarikh library fit`: the scheduler fitted to the learner's own reviews, and an honest word on whether that helps.
//!
//! Nothing is switched unless it is asked for.

use super::super::failure::Failure;
use super::super::place;
use crate::store::Store;
use crate::study::fit::{Fit, FitError, FitProgress, fit};
use std::io::{self, IsTerminal, Write};
use std::time::Duration;

/// The columns of the bar.
const BAR: usize = 24;

pub(super) fn run(mut store: Store, uses: bool, resets: bool, out: &mut impl Write) -> Result<(), Failure> {
    if resets {
        let defaults = crate::study::Scheduling::default().parameters;
        store.set_parameters(&defaults, place::now())?;
        writeln!(out, "The scheduler uses the parameters it comes with.")?;
        return Ok(());
    }
    let in_use = store.parameters_in_use()?;
    let mut reviews = Vec::new();
    store.each_review(None, |review| reviews.push(*review))?;
    let fitted = with_bar(|progress| fit(&reviews, &in_use, progress));
    let fitted = fitted.map_err(|error| {
        let hint = match error {
            FitError::TooFew(_) => "study on; until then the parameters it comes with are the best there are",
            FitError::Cancelled | FitError::Failed => "nothing was changed",
        };
        Failure::new(error.to_string(), hint)
    })?;
    say(&fitted, out)?;
    if !uses {
        writeln!(out, "Nothing was changed. To use them: tarikh library fit --use")?;
    } else if fitted.is_better() {
        store.set_parameters(&fitted.parameters, place::now())?;
        writeln!(out, "They are used from now on. To go back: tarikh library fit --reset")?;
    } else {
        writeln!(out, "They are not used, for they do not predict better.")?;
    }
    Ok(())
}

fn say(fitted: &Fit, out: &mut impl Write) -> io::Result<()> {
    writeln!(
        out,
        "{} reviews; judged on the last {}, which the fitting has not seen.",
        fitted.reviews, fitted.judged
    )?;
    writeln!(out, "{:<12} {:>9} {:>8}", "parameters", "log loss", "RMSE")?;
    let rows = [("default", fitted.defaults), ("in use", fitted.current), ("fitted", fitted.fitted)];
    for (name, prediction) in rows {
        writeln!(out, "{name:<12} {:>9.4} {:>6.2} %", prediction.log_loss, prediction.rmse * 100.0)?;
    }
    if fitted.seen > 0 {
        writeln!(out, "Those in use were fitted on {} of these reviews, which flatters them.", fitted.seen)?;
    }
    let verdict = if fitted.is_better() { "predict better than" } else { "do not predict better than" };
    writeln!(out, "The fitted parameters {verdict} those in use.")
}

/// Does the work in a thread while a bar on the terminal shows how far it has come.
fn with_bar(work: impl FnOnce(&FitProgress) -> Result<Fit, FitError> + Send) -> Result<Fit, FitError> {
    let progress = FitProgress::default();
    if !io::stderr().is_terminal() {
        return work(&progress);
    }
    std::thread::scope(|scope| {
        let thread = scope.spawn(|| work(&progress));
        while !thread.is_finished() {
            let full = bar_columns(progress.fraction());
            let mut err = io::stderr().lock();
            let line = format!("\r[{}{}] fitting", "#".repeat(full), ".".repeat(BAR - full));
            let _ = err.write_all(line.as_bytes()).and_then(|()| err.flush());
            std::thread::sleep(Duration::from_millis(100));
        }
        let _ = write!(io::stderr().lock(), "\r\u{1b}[K");
        thread.join().unwrap_or(Err(FitError::Failed))
    })
}

fn bar_columns(fraction: f32) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 24")]
    let full = (fraction.clamp(0.0, 1.0) * 24.0) as usize;
    full.min(BAR)
}
