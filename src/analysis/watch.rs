//! Somebody who looks on while an article is read.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// How far the reading has come, and whether it is wanted any longer. Copies look at the same reading.
///
/// ```
/// use tarikh::analysis::Watch;
/// let (reader, onlooker) = { let watch = Watch::default(); (watch.clone(), watch) };
/// assert!(reader.reach(0.5));
/// assert_eq!(onlooker.fraction(), 0.5);
/// onlooker.stop();
/// assert!(!reader.reach(0.7));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Watch(Arc<State>);

#[derive(Debug, Default)]
struct State {
    /// The bits of the fraction.
    reached: AtomicU32,
    is_stopped: AtomicBool,
}

impl Watch {
    /// The reading has come so far, 0 to 1; whether it is to go on.
    pub fn reach(&self, fraction: f32) -> bool {
        self.0.reached.store(fraction.to_bits(), Ordering::Relaxed);
        !self.0.is_stopped.load(Ordering::Relaxed)
    }

    /// How far it has come, 0 to 1.
    pub fn fraction(&self) -> f32 {
        f32::from_bits(self.0.reached.load(Ordering::Relaxed))
    }

    /// It is not wanted any longer.
    pub fn stop(&self) {
        self.0.is_stopped.store(true, Ordering::Relaxed);
    }
}
