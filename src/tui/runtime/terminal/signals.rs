//! What the system tells the program: to end, to stop, to go on. A thread of its own, because the loop waits in
//! a call that nothing wakes; when the terminal goes away that call even spins for ever.

use std::io;

#[cfg(unix)]
pub(super) use unix::{Sentry, stop_process};

#[cfg(unix)]
mod unix {
    use super::super::mode;
    use super::io;
    use rustix::event::{PollFd, PollFlags, poll};
    use signal_hook::consts::{
        SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGSTOP, SIGTERM, SIGTSTP, SIGWINCH, SIGXFSZ,
    };
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::raise;
    use std::time::Duration;

    /// How long a drawing that is under way is waited for.
    const PATIENCE: Duration = Duration::from_millis(300);

    /// Who takes the signals: from [`Sentry::post`] on they end or stop nothing by themselves, and wait to be heard.
    pub(in super::super) struct Sentry(Signals);

    impl Sentry {
        /// Before the terminal is changed.
        pub(in super::super) fn post() -> io::Result<Self> {
            Signals::new([SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGTSTP, SIGCONT, SIGXFSZ]).map(Self)
        }

        /// Begins to listen, to what came since it was posted first. A thread costs a tenth of the time to the first
        /// frame, so it is begun behind it.
        pub(in super::super) fn listen(mut self) -> io::Result<()> {
            let listen = move || {
                for signal in &mut self.0 {
                    take(signal);
                }
            };
            std::thread::Builder::new().name("signals".to_owned()).spawn(listen).map(drop)?;
            std::thread::Builder::new().name("terminal".to_owned()).spawn(watch).map(drop)
        }
    }

    /// Waits until the terminal is gone. Who has it for a controlling terminal is told so by a signal, others are not;
    /// and the loop, which reads from it, would read nothing for ever.
    fn watch() {
        let terminal = io::stdout();
        loop {
            // Of what can happen, only what cannot be left out is waited for: that it hangs up, or fails.
            let mut asked = [PollFd::new(&terminal, PollFlags::empty())];
            match poll(&mut asked, None) {
                Err(rustix::io::Errno::INTR) => {}
                Ok(_) if asked.iter().any(|asked| asked.revents().contains(PollFlags::HUP)) => end(SIGHUP),
                // A terminal that cannot be asked: nothing is known of it.
                _ => return,
            }
        }
    }

    fn take(signal: i32) {
        match signal {
            SIGCONT => {
                let _ = mode::renew(&mut mode::turn());
                // The loop learns of it as of a change of size, and draws everything anew.
                let _ = raise(SIGWINCH);
            }
            SIGTSTP => {
                mode::leave(&mut mode::turn());
                let _ = stop_process();
            }
            // A file may grow no longer: who wrote to it is told by the write that failed, and studying goes on.
            SIGXFSZ => {}
            _ => end(signal),
        }
    }

    /// Ends the program. Every rating is on disk already. The turn is kept, so that nothing is drawn after the
    /// terminal was given back; when it hung up itself, what is written to it is lost and nothing waits for it.
    fn end(signal: i32) {
        let mut turn = mode::turn_within(PATIENCE);
        if let Some(turn) = &mut turn {
            mode::leave(turn);
        }
        #[expect(clippy::disallowed_methods, reason = "nothing else ends a program whose loop never wakes")]
        std::process::exit(128 + signal)
    }

    /// Stops this process; returns when it goes on. (A stop that one can catch would be dropped in an orphaned
    /// process group.)
    pub(in super::super) fn stop_process() -> io::Result<()> {
        raise(SIGSTOP)
    }
}

/// Elsewhere the system ends a program in its own way, and none can be stopped.
#[cfg(not(unix))]
pub(super) struct Sentry;

#[cfg(not(unix))]
impl Sentry {
    pub(super) fn post() -> io::Result<Self> {
        Ok(Self)
    }

    pub(super) fn listen(self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(not(unix))]
pub(super) fn stop_process() -> io::Result<()> {
    Ok(())
}
