//! A disk that fails while cards are rated: it is said plainly, studying goes on, and what was saved before is there.

use crate::session::Session;
use portable_pty::CommandBuilder;
use std::io::Write;
use tarikh::store::Store;

const ARTICLE: &str = "# The mill\n\nThe mill of Torda was built in 1702. In 1710 Anna Kern bought the mill of Torda. In \
    1755 Otto Ferenc sold the mill of Torda to Anna Molnar. The mill of Torda burned down on 3 May 1811.\n";

#[test]
fn when_no_file_may_grow_any_more_the_sitting_goes_on_and_nothing_saved_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let article = folder.path().join("mill.md");
    std::fs::File::create(&article).unwrap().write_all(ARTICLE.as_bytes()).unwrap();
    // The shell forbids files beyond a size: the log of the database reaches it after some ratings.
    let line = "trap '' XFSZ; ulimit -f 640; exec \"$0\" \"$@\"";
    let mut command = CommandBuilder::new("sh");
    command.env("TERM", "xterm-256color");
    command.env("LANG", "C.UTF-8");
    command.env("HOME", folder.path());
    command.args(["-c", line, env!("CARGO_BIN_EXE_tarikh"), "--data-dir"]);
    command.args([folder.path().join("data").as_os_str(), article.as_os_str()]);
    let mut session = Session::start(command);
    session.begin("The mill");
    session.type_keys("c");
    session.wait_for("shows the answer");
    session.type_keys(&" 1".repeat(60));
    let text = session.wait_for("not being saved");
    session.type_keys(" 1 1 1");
    session.wait_until("the sitting goes on", |screen| screen.contents() != text);
    session.type_keys("q");
    assert_eq!(session.end(true), 0);
    let store = Store::open(&folder.path().join("data").join("library.sqlite")).unwrap();
    assert_eq!(store.check().unwrap(), [""; 0]);
    assert!(!store.last_reviews(100).unwrap().is_empty(), "what was rated before the disk failed");
}
