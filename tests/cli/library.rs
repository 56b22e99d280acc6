//! `tarikh library`, and where the library is.

use super::{Place, word};

#[test]
fn looking_at_a_library_that_is_not_there_makes_none() {
    let place = Place::new();
    let answer = place.run(&["library", "--data-dir", word(&place.path("data"))]);
    assert!(answer.refused(1).0.contains("there is no library"));
    assert!(!place.path("data").exists());
}

#[test]
fn the_library_is_in_the_data_folder_of_the_platform_or_where_it_is_told() {
    let place = Place::new();
    let told = place.run(&["library", "path", "--data-dir", word(&place.path("here"))]);
    assert_eq!(told.printed().trim(), word(&place.path("here").join("library.sqlite")));
    let answer = place.run(&["library", "path"]);
    assert!(answer.printed().starts_with(word(&place.path(""))));
}

#[test]
fn a_file_that_is_no_library_is_left_alone() {
    let place = Place::new();
    let file = place.file("library.sqlite", "my notes");
    let answer = place.run(&["library", "--data-dir", word(&place.path(""))]);
    assert!(answer.refused(1).0.contains("not a tarikh library"));
    assert_eq!(std::fs::read(file).unwrap(), b"my notes");
}

const MILL: &str = "# The mill\n\nThe mill of Torda was built in 1702. In 1710 Anna Kern bought the mill of Torda. In 1755 \
    Otto Ferenc sold the mill of Torda to Anna Molnar. The mill of Torda burned down on 3 May 1811.\n";

/// A library with the mill in it, and how to ask it.
fn with_mill(place: &Place) -> impl Fn(&[&str]) -> super::Answer {
    let notes = place.path("notes");
    std::fs::create_dir_all(&notes).unwrap();
    std::fs::write(notes.join("mill.md"), MILL).unwrap();
    std::fs::write(notes.join("copy.txt"), MILL.replace("# ", "")).unwrap();
    std::fs::write(notes.join("empty.txt"), "").unwrap();
    let data = place.path("data");
    let run = move |words: &[&str]| {
        place.run_with(&[words, &["--data-dir", word(&data)]].concat(), b"\n4\n\n1\nq\n")
    };
    run(&["import", word(&notes)]);
    run
}

#[test]
fn a_folder_is_imported_and_an_edit_tells_what_became_of_the_cards() {
    let place = Place::new();
    let run = with_mill(&place);
    assert_eq!(run(&["library"]).printed().matches("The mill").count(), 1, "two formats are one article");
    let mill = place.path("notes/mill.md");
    let again = run(&["library", "import", word(&mill)]);
    assert!(again.printed().contains("edited") || again.out.contains("there already"), "{}", again.out);
    std::fs::write(&mill, MILL.replace("In 1755 Otto", "In 1755, Otto").replace("burned down", "was closed"))
        .unwrap();
    let edited = run(&["library", "import", word(&mill)]);
    assert!(
        edited.printed().contains("1 edited (cards: ") && edited.out.contains(" kept, "),
        "{}",
        edited.out
    );
    assert!(run(&["library", "import", word(&place.path("notes/empty.txt"))]).out.contains("refused: "));
}

#[test]
fn an_article_is_tagged_dated_removed_and_brought_back() {
    let place = Place::new();
    let run = with_mill(&place);
    assert!(run(&["library", "tag", "the mill", "work", "torda"]).printed().contains("work, torda"));
    let exam = run(&["library", "exam", "the mill", "in 3 weeks"]);
    assert!(exam.printed().contains("in 21 days") && exam.out.contains("expected that day"), "{}", exam.out);
    assert!(run(&["library", "exam", "the mill", "yesteryear"]).refused(1).0.contains("not a day to come"));
    let listed = run(&["library"]);
    assert!(listed.printed().contains("[work, torda]"), "{}", listed.out);
    assert!(run(&["library", "exam", "the mill", "none"]).printed().contains("no exam"));
    run(&["library", "remove", "the mill"]).printed();
    assert!(run(&["library"]).printed().contains("is empty"));
    assert!(run(&["library", "bring-back"]).printed().contains("The mill"));
    run(&["library", "bring-back", "the mill"]).printed();
    assert!(run(&["library"]).printed().contains("The mill"));
}

#[test]
fn settings_are_told_and_changed_for_one_article_or_all() {
    let place = Place::new();
    let run = with_mill(&place);
    run(&["library", "set", "new-per-day", "7"]).printed();
    run(&["library", "set", "new-per-day", "1", "--article", "the mill"]).printed();
    // A word of the title is enough where no title begins with it.
    assert!(run(&["library", "settings", "mill"]).printed().contains("new-per-day        1"));
    assert!(run(&["library", "settings"]).printed().contains("new-per-day        7"));
    assert!(run(&["library", "settings", "the mill"]).printed().contains("new-per-day        1"));
    assert!(run(&["library", "set", "fuzz", "perhaps"]).refused(1).0.contains("does not fit"));
    assert!(run(&["library", "set", "nonsense", "1"]).refused(1).1.contains("new-per-day"));
    assert!(run(&["review", word(&place.path("notes/mill.md"))]).printed().contains("1 card today"));
}

#[test]
fn fitting_says_that_it_needs_more_reviews() {
    let place = Place::new();
    let run = with_mill(&place);
    let (error, hint) = {
        let answer = run(&["library", "fit"]);
        let (error, hint) = answer.refused(1);
        (error.to_owned(), hint.to_owned())
    };
    assert!(error.contains("needs 400") && !hint.is_empty());
    assert!(run(&["library", "fit", "--reset"]).printed().contains("comes with"));
}

#[test]
fn whatever_the_library_is_the_app_says_so_plainly_studies_all_the_same_and_leaves_it_alone() {
    let place = Place::new();
    let article = place.file("mill.md", MILL);
    let library = |name: &str, bytes: &[u8]| {
        std::fs::create_dir_all(place.path(name)).unwrap();
        let file = place.path(name).join("library.sqlite");
        std::fs::write(&file, bytes).unwrap();
        file
    };
    let sound = place.path("sound");
    place.run(&["library", "import", word(&article), "--data-dir", word(&sound)]).printed();
    let bytes = std::fs::read(sound.join("library.sqlite")).unwrap();
    let mut newer = bytes.clone();
    newer[60..64].copy_from_slice(&4_000_u32.to_be_bytes());
    let mut foreign = bytes.clone();
    foreign[68..72].copy_from_slice(b"MUSI");
    for (name, content, words) in [
        ("garbage", &b"this is my diary"[..], "not a tarikh library"),
        ("foreign", &foreign, "not a tarikh library"),
        ("newer", &newer, "newer tarikh"),
        ("short", &bytes[..bytes.len() / 2], "is damaged"),
    ] {
        let file = library(name, content);
        let words_of = [word(&article), "--data-dir", word(file.parent().unwrap()), "--print"];
        let screen = place.run(&[&words_of[..], &["--size", "200x30", "--keys", "c 3u 3"]].concat());
        assert!(screen.printed().contains("not being saved") && screen.out.contains(words), "{}", screen.out);
        assert!(screen.out.contains("1 done"), "{}", screen.out);
        assert_eq!(std::fs::read(&file).unwrap(), content, "{name} was touched");
        let listed = place.run(&["library", "--data-dir", word(file.parent().unwrap())]);
        assert!(listed.refused(1).0.contains(words));
    }
}
