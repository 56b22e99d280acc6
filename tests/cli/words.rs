//! The words themselves: help, examples, mistakes.

use super::Place;

#[test]
fn the_help_has_an_example_for_each_command() {
    let answer = Place::new().run(&["--help"]);
    let help = answer.printed();
    let commands = help.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let names: Vec<_> = commands.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let examples = help.split("Examples:\n").nth(1).unwrap();
    assert!(names.len() >= 5, "{names:?}");
    for name in names {
        assert!(examples.contains(&format!("tarikh {name}")), "{name} has no example");
    }
}

#[test]
fn wrong_words_end_with_two_and_a_hint() {
    let place = Place::new();
    for (words, error, hint) in [
        (&["extract", "--nonsense"][..], "unexpected argument '--nonsense'", "--help"),
        (&["extract", "--format", "bmp"], "invalid value 'bmp'", "text, json, jsonl, csv, markdown"),
        (&["quiz", "a.md", "--marking", "1/5"], "invalid value '1/5'", "off, 1/3, 1/4"),
        (&["quiz", "a.md", "--count", "0"], "a number from 1 on is wanted", "--help"),
        (&["quiz", "a.md", "--cout", "3"], "unexpected argument '--cout'", "--count may be meant"),
        (&["quiz"], "were not provided: <ARTICLE>", "tarikh quiz <ARTICLE>"),
        (&["library", "lst"], "unrecognized subcommand 'lst'", "list may be meant"),
        (&["config"], "tarikh config wants a command", "tarikh config --help"),
        (&["--size", "80x24"], "were not provided: --print", "it is written"),
    ] {
        let answer = place.run(words);
        let (told, advice) = answer.refused(2);
        assert!(told.contains(error) && advice.contains(hint), "{words:?}\n{told}\n{advice}");
        assert_eq!(answer.err.lines().count(), 2, "{}", answer.err);
    }
}

#[test]
fn a_date_that_is_none_is_refused() {
    let place = Place::new();
    let file = place.file("a.txt", "The mill burned.");
    let answer = place.run(&["extract", super::word(&file), "--published", "2012-02-31"]);
    assert!(answer.refused(1).0.contains("2012-02-31"));
}

#[test]
fn completions_and_the_manual_are_printed() {
    let place = Place::new();
    assert!(place.run(&["completions", "bash"]).printed().contains("_tarikh"));
    assert!(place.run(&["man"]).printed().contains(".TH tarikh"));
}

#[test]
fn without_a_terminal_the_app_says_what_to_do() {
    let answer = Place::new().run(&[]);
    let (error, hint) = answer.refused(1);
    assert!(error.contains("no terminal") && hint.contains("tarikh extract"));
}

#[test]
fn the_app_prints_a_screen_for_bug_reports() {
    let answer = Place::new().run(&["--print", "--size", "80x24"]);
    let screen = answer.printed();
    assert!(screen.contains("Pakistan and Russia"), "the samples are in the library:\n{screen}");
    assert!(!screen.contains('\u{1b}'));
}

#[test]
fn the_data_folder_may_stand_before_or_behind_any_command() {
    let place = Place::new();
    let data = place.path("data");
    let (option, folder) = ("--data-dir", super::word(&data));
    let file = place.file("mill.md", "# The mill\n\nThe mill of Torda was built in 1702.\n");
    let file = super::word(&file);
    for words in [
        &["import", file][..],
        &["library", "import", file],
        &["library"],
        &["library", "list"],
        &["library", "path"],
        &["library", "check"],
        &["library", "settings"],
        &["stats"],
        &["export", file],
        &["extract", file],
        &["quiz", file],
        &["review", file],
        &["config", "check"],
        &["man"],
    ] {
        let before = place.run_with(&[&[option, folder], words].concat(), b"q\n");
        let behind = place.run_with(&[words, &[option, folder]].concat(), b"q\n");
        assert_eq!((before.code, &before.err), (Some(0), &String::new()), "{words:?}");
        let same = before.out == behind.out || words.contains(&"import");
        assert!(same, "{words:?}:\n{}\n{}", before.out, behind.out);
    }
    let listed = place.run(&[option, folder, "library"]);
    assert!(listed.printed().contains("The mill"), "{}", listed.out);
}

#[test]
fn what_belongs_to_the_app_is_refused_before_a_command() {
    let place = Place::new();
    for words in [&["--ascii", "library"][..], &["--theme", "dark", "stats"], &["--print", "library", "list"]]
    {
        assert!(place.run(words).refused(2).0.contains("cannot stand before a command"), "{words:?}");
    }
}
