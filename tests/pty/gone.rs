//! A terminal that goes away without a word: a program that does not have it for its controlling terminal gets no
//! signal, and must end all the same.

use crate::session::PATIENCE;
use portable_pty::{PtySize, native_pty_system};
use std::io::Read;
use std::time::{Duration, Instant};

#[test]
fn when_the_terminal_is_gone_the_program_ends_though_nobody_tells_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = crate::program(folder.path());
    command.set_controlling_tty(false);
    let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let (mut shown, mut bytes) = (Vec::new(), [0; 4096]);
    while !String::from_utf8_lossy(&shown).contains("Welcome") {
        let count = reader.read(&mut bytes).unwrap();
        assert!(count > 0, "the program ended before");
        shown.extend_from_slice(&bytes[..count]);
    }
    drop(reader);
    drop(pair.master);
    #[expect(clippy::disallowed_methods, reason = "a test gives up after a while")]
    let begun = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if begun.elapsed() > PATIENCE {
            child.kill().unwrap();
            panic!("the program goes on without a terminal");
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    // Told by the system, or by what could not be drawn any more.
    assert!([129, 1].contains(&status.exit_code()), "{status:?}");
}
