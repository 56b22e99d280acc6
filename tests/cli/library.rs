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
