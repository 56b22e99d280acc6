//! The real program on a real terminal, a pseudo one: started, used, stopped, continued, resized, ended in every
//! way; the terminal is as it was afterwards. Waits for what is on the screen, never for time to pass.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "pty/failing.rs"]
mod failing;
#[path = "pty/gone.rs"]
mod gone;
#[path = "pty/killed.rs"]
mod killed;
#[path = "pty/session.rs"]
mod session;

use portable_pty::CommandBuilder;
use session::{PATIENCE, Session};
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tarikh::article::{Article, Metadata};
use tarikh::tui::{Options, Sample};

const ARTICLE: &str = "# The long wall\n\nThe first stone was laid on 3 May 1702. In 1710 Anna Kern \
    rebuilt the eastern gate of Torda. The wall was taken down by the citizens of Torda in March 1811.\n";
fn program(folder: &Path) -> CommandBuilder {
    let article = folder.join("wall.md");
    std::fs::File::create(&article).unwrap().write_all(ARTICLE.as_bytes()).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_tarikh"));
    command.env("TERM", "xterm-256color");
    command.env("LANG", "C.UTF-8");
    command.env_remove("LC_ALL");
    command.env_remove("NO_COLOR");
    command.args(["--data-dir".as_ref(), folder.join("data").as_os_str(), article.as_os_str()]);
    command
}

fn started(folder: &Path) -> Session {
    let mut session = Session::start(program(folder));
    session.begin("The long wall");
    session.wait_until("the other screen", |screen| screen.alternate_screen() && screen.bracketed_paste());
    session
}

#[test]
fn a_sitting_is_remembered_by_the_next_one_and_the_terminal_is_given_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = started(folder.path());
    session.type_keys("c");
    session.wait_for("shows the answer");
    session.type_keys(" ");
    session.wait_for("4 Easy");
    session.type_keys("4");
    session.wait_until("one card done", |screen| {
        let text = screen.contents();
        text.contains("1 done") || text.contains("1 rated")
    });
    session.type_keys("q");
    assert_eq!(session.end(true), 0);

    let session = started(folder.path());
    let text = session.wait_for("Timeline");
    session.signal("-TERM");
    session.end(true);
    assert!(text.contains("1702"), "{text}");
    let store = tarikh::store::Store::open(&folder.path().join("data").join("library.sqlite")).unwrap();
    let review = store.last_review().unwrap().expect("the rating is in the library");
    assert_eq!(review.rating, tarikh::study::Rating::Easy);
}

#[test]
fn a_rating_is_on_disk_when_the_next_card_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = started(folder.path());
    session.type_keys("c ");
    session.wait_for("4 Easy");
    session.type_keys("3");
    session.wait_until("one card done", |screen| {
        let text = screen.contents();
        text.contains("1 done") || text.contains("1 rated")
    });
    session.signal("-KILL");
    session.end(false);
    let store = tarikh::store::Store::open(&folder.path().join("data").join("library.sqlite")).unwrap();
    assert!(store.last_review().unwrap().is_some());
}

#[test]
fn stopped_and_continued_it_shows_the_same_place() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = started(folder.path());
    session.type_keys("G");
    session.wait_until("the last entry", |screen| screen.contents().contains("March 1811"));
    session.type_keys("\u{1a}");
    session.wait_until("the terminal of the shell", |screen| {
        !screen.alternate_screen() && !screen.hide_cursor()
    });
    // Until it is heard: the program may not have stopped yet.
    let (shown, changed) = &*session.shown;
    let mut guard = shown.lock().unwrap();
    for _ in 0..PATIENCE.as_millis() / 50 {
        session.signal("-CONT");
        let wait = Duration::from_millis(50);
        guard = changed.wait_timeout(guard, wait).unwrap().0;
        if guard.terminal.screen().contents().contains("March 1811") {
            break;
        }
    }
    drop(guard);
    session.wait_until("the same place", |screen| {
        screen.alternate_screen() && screen.contents().contains("March 1811")
    });
    // And studying goes on, at another size, once the screen has it: a signal to go on may still be under way.
    session.resize(12, 40);
    session.wait_until("the smaller screen", |screen| screen.contents().contains("▶● 1811 Mar   The wall"));
    session.type_keys("c ");
    session.wait_for("4 Easy");
    session.type_keys("3");
    session.wait_until("one card done", |screen| {
        let text = screen.contents();
        text.contains("1 done") || text.contains("1 rated")
    });
    session.type_keys("q");
    let shown = Arc::clone(&session.shown);
    assert_eq!(session.end(true), 0);
    let raw = String::from_utf8_lossy(&shown.0.lock().unwrap().raw).into_owned();
    let count = |sequence: &str| raw.matches(sequence).count();
    assert!(raw.contains("\u{1b}]0;The long wall – Tarikh\u{7}"), "the title of the window is set");
    assert_eq!((count("\u{1b}[22;2t"), count("\u{1b}[23;2t")), (2, 2), "and given back, each time");
    assert_eq!(count("\u{1b}[?2026h"), count("\u{1b}[?2026l"), "each frame is shown in one piece");
}

#[test]
fn a_key_that_comes_with_a_change_of_size_is_not_lost() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = started(folder.path());
    for round in 0..1000 {
        // The first key is being drawn while the size changes and the second one comes.
        let (keys, last) =
            if round % 2 == 0 { (["j", "G"], "▶● 1811") } else { (["k", "g"], "▶● 1702") };
        session.type_keys(keys[0]);
        session.resize(24 - round % 2, 80);
        session.type_keys(keys[1]);
        session.wait_for(last);
    }
    session.type_keys("q");
    assert_eq!(session.end(true), 0);
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test reads what the editor was given")]
fn the_editor_opens_the_article_at_the_line_of_the_event_and_the_screen_comes_back() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let (editor, told) = (folder.path().join("editor"), folder.path().join("told"));
    std::fs::write(&editor, format!("#!/bin/sh\necho \"$@\" > {}\n", told.display())).unwrap();
    std::fs::set_permissions(&editor, std::fs::Permissions::from_mode(0o755)).unwrap();
    let mut command = program(folder.path());
    command.env_remove("VISUAL");
    command.env("EDITOR", format!("{} --wait", editor.display()));
    let mut session = Session::start(command);
    session.begin("The long wall");
    session.type_keys("Go");
    session.wait_for_bytes("\u{1b}[?1049h", 2);
    session.wait_for("March 1811");
    session.type_keys("q");
    session.end(true);
    let given = std::fs::read_to_string(told).unwrap();
    assert!(given.starts_with("--wait +3 ") && given.trim_end().ends_with("wall.md"), "{given}");
}

#[test]
fn what_was_changed_in_the_editor_is_shown_at_the_same_place() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let editor = folder.path().join("editor");
    // Waits for nothing and asks nothing: the last word of its line is the file.
    let script =
        "#!/bin/sh\nfor file; do :; done\nprintf '\\nThe gate was opened in May 1830.\\n' >> \"$file\"\n";
    std::fs::File::create(&editor).unwrap().write_all(script.as_bytes()).unwrap();
    std::fs::set_permissions(&editor, std::fs::Permissions::from_mode(0o755)).unwrap();
    let mut command = program(folder.path());
    command.env_remove("VISUAL");
    command.env("EDITOR", &editor);
    let mut session = Session::start(command);
    session.begin("The long wall");
    session.type_keys("ro");
    session.wait_for("The gate was opened in May 1830.");
    session.wait_for("the article has changed");
    session.type_keys("1G");
    session.wait_for("The gate was opened");
    session.type_keys("q");
    assert_eq!(session.end(true), 0);
}

#[test]
fn keyboard_protocol_pastes_and_focus_are_asked_for_and_given_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = program(folder.path());
    command.env("TERM", "xterm-kitty");
    for inside in ["TMUX", "STY"] {
        command.env_remove(inside);
    }
    let mut session = Session::start(command);
    session.begin("The long wall");
    // What is pasted goes into the line that is typed, in one piece and without what a line cannot have.
    session.type_keys("/\u{1b}[200~eastern\n\u{1b}[201~");
    session.wait_for("/eastern");
    // In kitty's protocol Esc comes as a number, and focus as a letter.
    session.type_keys("\u{1b}[27u\u{1b}[O\u{1b}[I");
    session.wait_until("the search left", |screen| !screen.contents().contains("/eastern"));
    session.type_keys("q");
    let shown = Arc::clone(&session.shown);
    assert_eq!(session.end(true), 0);
    let raw = String::from_utf8_lossy(&shown.0.lock().unwrap().raw).into_owned();
    for (asked, given_back) in [
        ("\u{1b}[>1u", "\u{1b}[<1u"),
        ("\u{1b}[?2004h", "\u{1b}[?2004l"),
        ("\u{1b}[?1004h", "\u{1b}[?1004l"),
        ("\u{1b}[?25l", "\u{1b}[?25h"),
    ] {
        let count = |bytes: &str| raw.matches(bytes).count();
        assert!(count(asked) >= 1 && count(given_back) >= 1, "{asked:?} {given_back:?}");
    }
}

#[test]
fn resizing_keeps_the_place_and_says_when_there_is_no_room() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = started(folder.path());
    session.type_keys("G");
    session.wait_until("the last entry", |screen| screen.contents().contains("March 1811"));
    session.resize(12, 40);
    session.wait_until("the narrow screen", |screen| {
        screen.contents().contains("▶●") && screen.contents().contains("March 1811")
    });
    session.resize(5, 20);
    session.wait_for("needs 40x12");
    session.resize(24, 80);
    session.wait_for("March 1811");
    session.type_keys("q");
    assert_eq!(session.end(true), 0);
}

#[test]
fn flags_and_syllables_leave_nothing_on_the_next_screen() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = program(folder.path());
    let article = folder.path().join("families.md");
    let text = "# दिल्ली 🇵🇰\n\nOn 3 May 1702 the 👨‍👩‍👧 of दिल्ली 🇷🇺 laid the first stone, and क्षितिज saw it on the \
        4th of June 1703 in the evening. In 1710 Anna Kern rebuilt the gate 👩‍🚀 of Torda.\n";
    std::fs::File::create(&article).unwrap().write_all(text.as_bytes()).unwrap();
    command.arg(article);
    let mut session = Session::start(command);
    session.begin("The long wall");
    session.type_keys("L");
    session.wait_for("Enter open");
    session.type_keys("/\u{926}\r\r");
    session.wait_for("Written");
    session.type_keys("2");
    session.wait_for("next date");
    session.type_keys("L");
    let text = session.wait_until("the library", |screen| {
        let text = screen.contents();
        text.contains("Library") && text.contains("Enter open")
    });
    // The article under the cursor is named at the foot.
    let is_its_own = |line: &&str| line.contains("new") || line.trim() == "दिल्ली";
    let body = text.lines().skip(1).filter(|line| !is_its_own(line)).collect::<String>();
    assert!(body.is_ascii(), "something of the article is left:\n{text}");
}

#[test]
fn every_signal_that_ends_it_gives_the_terminal_back() {
    for (name, code) in [("-TERM", 143), ("-INT", 130), ("-QUIT", 131)] {
        let folder = tempfile::tempdir().unwrap();
        let session = started(folder.path());
        session.signal(name);
        assert_eq!(session.end(true), code, "{name}");
    }
}

#[test]
fn told_to_hang_up_it_ends_at_once_and_gives_the_terminal_back() {
    let folder = tempfile::tempdir().unwrap();
    let session = started(folder.path());
    session.signal("-HUP");
    assert_eq!(session.end(true), 129);
}

/// Set for the process of [`an_app_that_panics`].
const PANICS: &str = "TARIKH_TEST_PANICS";

#[test]
fn a_panic_gives_the_terminal_back_before_it_is_reported() {
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    command.args(["an_app_that_panics", "--exact", "--nocapture"]);
    command.env(PANICS, "1");
    command.env("TERM", "xterm-256color");
    let session = Session::start(command);
    let text = session.wait_for("the reader fell over");
    // It may have come and gone between two looks at it.
    let raw = String::from_utf8_lossy(&session.shown.0.lock().unwrap().raw).into_owned();
    assert!(raw.contains("\u{1b}[?1049h"), "the other screen was shown before: {raw:?}");
    assert!(!text.contains("Library"), "the report stands on the shell's screen:\n{text}");
    session.end(true);
}

/// Not a test of its own: the program of the test above.
#[test]
fn an_app_that_panics() {
    #[expect(clippy::disallowed_methods, reason = "tells the two uses of this function apart")]
    let is_wanted = std::env::var_os(PANICS).is_some();
    if is_wanted {
        let read = |sample: &Sample| {
            Article::new(sample.title, sample.text.to_owned(), Vec::new(), Metadata::default())
        };
        let sample = Sample { title: "A sample", source: "sample", tags: &[], text: ARTICLE, read };
        let options = Options {
            samples: vec![sample],
            analyse: |_, _, _| panic!("the reader fell over"),
            ..Options::default()
        };
        tarikh::tui::run(options).unwrap();
    }
}

#[test]
fn escape_sequences_of_an_article_never_reach_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = program(folder.path());
    let evil = folder.path().join("evil.md");
    let text = "# A\u{1b}]0;stolen\u{7} plain\u{1b}[31m title\n\nThe \u{1b}[2Jgate fell on 3 May 1702\u{202e}. \u{9b}5mIt stood.\n";
    std::fs::File::create(&evil).unwrap().write_all(text.as_bytes()).unwrap();
    command.arg(evil);
    let mut session = Session::start(command);
    session.begin("The long wall");
    session.type_keys("L");
    session.wait_for("plain title");
    session.type_keys("q");
    let shown = Arc::clone(&session.shown);
    session.end(true);
    let raw = shown.0.lock().unwrap().raw.clone();
    let raw = String::from_utf8_lossy(&raw);
    for forbidden in ["\u{1b}]0;stolen", "\u{1b}[2Jgate", "\u{202e}", "\u{9b}", "stolen"] {
        assert!(!raw.contains(forbidden), "{forbidden:?} was sent");
    }
}
