//! Somebody who looks on while an article is read. The rooms that read are handed a [`Stretch`] of the way and say after
//! each sentence how far along it they are; what they read they do not say.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// How far the reading has come, and whether it is wanted any longer. Copies look at the same reading.
///
/// ```
/// use tarikh::watch::Watch;
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

    /// The stretch of the way between two fractions.
    pub const fn stretch(&self, from: f32, to: f32) -> Stretch<'_> {
        Stretch { watch: Some(self), from, to }
    }
}

/// A stretch of the way that one room goes. By default nobody looks on, and the room goes on to its end.
///
/// ```
/// use tarikh::watch::Watch;
/// let watch = Watch::default();
/// let second_half = watch.stretch(0.5, 1.0);
/// assert!(second_half.pass(1, 4));
/// assert_eq!(watch.fraction(), 0.625);
/// assert!(second_half.part(0.5, 1.0).pass(1, 2));
/// assert_eq!(watch.fraction(), 0.875);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Stretch<'a> {
    watch: Option<&'a Watch>,
    from: f32,
    to: f32,
}

impl Stretch<'_> {
    /// So many of so many steps are done; whether to go on. A room that is not to go on gives what it has: it is thrown
    /// away.
    pub fn pass(&self, done: usize, of: usize) -> bool {
        #[expect(clippy::cast_precision_loss, reason = "a bar on a screen has a hundred cells")]
        let share = done as f32 / of.max(1) as f32;
        self.watch.is_none_or(|watch| watch.reach(self.at(share)))
    }

    /// The stretch between two shares of this one.
    #[must_use]
    pub fn part(self, from: f32, to: f32) -> Self {
        Self { from: self.at(from), to: self.at(to), ..self }
    }

    fn at(&self, share: f32) -> f32 {
        self.from + (self.to - self.from) * share
    }
}
