//! The real program on a pseudo terminal: what it shows, what is typed, how it ends.

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::{Arc, Condvar, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

/// How long a test waits for what must come; a run that works never waits that long.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// What the terminal shows, and every byte it was sent.
pub(crate) struct Shown {
    pub(crate) terminal: vt100::Parser,
    pub(crate) raw: Vec<u8>,
}

/// The program on a terminal.
pub(crate) struct Session {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    /// It ends when nobody has the other end of the terminal.
    reader: Option<JoinHandle<()>>,
    pub(crate) shown: Arc<(Mutex<Shown>, Condvar)>,
}

impl Session {
    pub(crate) fn start(command: CommandBuilder) -> Self {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let terminal = vt100::Parser::new(NonZero::new(24).unwrap(), NonZero::new(80).unwrap(), 0);
        let shown = Arc::new((Mutex::new(Shown { terminal, raw: Vec::new() }), Condvar::new()));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let output = Arc::clone(&shown);
        let reader = std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                let mut shown = output.0.lock().unwrap();
                shown.terminal.process(&bytes[..count]);
                shown.raw.extend_from_slice(&bytes[..count]);
                output.1.notify_all();
            }
        });
        let keys = pair.master.take_writer().unwrap();
        Self { child, master: pair.master, keys, reader: Some(reader), shown }
    }

    pub(crate) fn type_keys(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Waits until the screen is as it should be; its text.
    #[track_caller]
    pub(crate) fn wait_until(&self, what: &str, is_so: impl Fn(&vt100::Screen) -> bool) -> String {
        let (shown, changed) = &*self.shown;
        let guard = shown.lock().unwrap();
        let (guard, timeout) =
            changed.wait_timeout_while(guard, PATIENCE, |shown| !is_so(shown.terminal.screen())).unwrap();
        let text = guard.terminal.screen().contents();
        assert!(!timeout.timed_out(), "never came: {what}\n{text}");
        text
    }

    /// Waits until the program has sent these bytes so often.
    #[track_caller]
    pub(crate) fn wait_for_bytes(&self, bytes: &str, times: usize) {
        let (shown, changed) = &*self.shown;
        let sent = |shown: &Shown| String::from_utf8_lossy(&shown.raw).matches(bytes).count();
        let guard = shown.lock().unwrap();
        let (guard, timeout) =
            changed.wait_timeout_while(guard, PATIENCE, |shown| sent(shown) < times).unwrap();
        assert!(!timeout.timed_out(), "{bytes:?} was sent {} times", sent(&guard));
    }

    #[track_caller]
    pub(crate) fn wait_for(&self, words: &str) -> String {
        self.wait_until(words, |screen| screen.contents().contains(words))
    }

    /// Waits for the article of that title, and leaves the welcome of a first run.
    pub(crate) fn begin(&mut self, title: &str) {
        // The first frame has nothing but the title.
        let text = self.wait_until(title, |screen| {
            let text = screen.contents();
            text.contains(title) && (text.contains("j k") || text.contains("Welcome"))
        });
        if text.contains("Welcome") {
            self.type_keys("\r");
            self.wait_until("the timeline alone", |screen| !screen.contents().contains("Welcome"));
        }
    }

    pub(crate) fn resize(&self, rows: u16, cols: u16) {
        let size = (NonZero::new(rows).unwrap(), NonZero::new(cols).unwrap());
        self.shown.0.lock().unwrap().terminal.screen_mut().set_size(size.0, size.1);
        self.master.resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
    }

    pub(crate) fn signal(&self, name: &str) {
        let id = self.child.process_id().unwrap().to_string();
        let status = std::process::Command::new("kill").args([name, &id]).status().unwrap();
        assert!(status.success());
    }

    /// Waits for the end, and for all that was sent until then; its exit code, after looking at the terminal.
    #[track_caller]
    pub(crate) fn end(mut self, is_restored: bool) -> u32 {
        let status = self.child.wait().unwrap();
        // Nobody writes to the terminal any more: the reader comes to its end.
        self.reader.take().unwrap().join().unwrap();
        if is_restored {
            self.wait_until("the terminal as it was", |screen| {
                !screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste()
            });
            let modes = format!("{:?}", self.master.get_termios().unwrap().local_flags);
            assert!(modes.contains("ICANON") && modes.contains("ECHO"), "still raw: {modes}");
        }
        status.exit_code()
    }
}
