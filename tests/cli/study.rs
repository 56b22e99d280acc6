//! `tarikh quiz` and `tarikh review`: the same study in plain lines.

use super::{Place, word};
use serde_json::Value;

const SAMPLE: &str = include_str!("../../seeds/pakistan_russia.md");

#[test]
fn a_quiz_is_answered_through_a_pipe() {
    let place = Place::new();
    let file = place.file("sample.md", SAMPLE);
    let answer = place.run_with(&["quiz", word(&file), "--count", "3"], b"1\n2\n\n");
    let said = answer.printed();
    assert!(said.contains("1/3") && said.contains("3/3") && said.contains("Passed."), "{said}");
    assert!(said.contains("Score: ") && said.contains("of 3 right"), "{said}");
    assert_eq!(said.matches("\nAnswer: ").count(), 3, "feedback at once:\n{said}");
}

#[test]
fn the_key_is_right_and_nothing_else() {
    let place = Place::new();
    let file = place.file("sample.md", SAMPLE);
    let printed = place.run(&["extract", word(&file), "--only", "questions", "--format", "json"]);
    let document: Value = serde_json::from_str(printed.printed()).unwrap();
    let first = &document["questions"][0];
    let key = first["key"].as_str().unwrap();
    let words = ["quiz", word(&file), "--count", "1", "--marking", "1/3"];
    let right = place.run_with(&words, format!("{key}\n").as_bytes());
    assert!(right.printed().contains("Right.") && right.out.contains("1 of 1 right, 100 %"), "{}", right.out);
    let wrong = place.run_with(&words, b"nobody knows\n");
    assert!(wrong.printed().contains("Wrong.") && wrong.out.contains("-0.33 marks"), "{}", wrong.out);
}

#[test]
fn an_exam_says_what_was_right_at_the_end_only() {
    let place = Place::new();
    let file = place.file("sample.md", SAMPLE);
    let answer = place.run_with(&["quiz", word(&file), "--count", "2", "--exam"], b"\n\n");
    let (questions, report) = answer.printed().split_once("Score: ").unwrap();
    assert!(!questions.contains("Passed."));
    assert_eq!(report.matches("(you: passed)").count(), 2);
}

#[test]
fn a_kind_that_is_none_is_named_with_those_that_are() {
    let place = Place::new();
    let file = place.file("sample.md", SAMPLE);
    let answer = place.run(&["quiz", word(&file), "--kinds", "riddle"]);
    let (error, hint) = answer.refused(1);
    assert!(error.contains("riddle") && hint.contains("when"));
}

#[test]
fn an_article_without_facts_gives_no_silly_questions() {
    let place = Place::new();
    let file = place.file("plain.txt", "Nothing in here has a date or a name.");
    assert!(place.run(&["quiz", word(&file)]).refused(1).0.contains("nothing in"));
}

#[test]
fn ratings_are_in_the_library_the_next_day_and_the_next_run() {
    let place = Place::new();
    let file = place.file("sample.md", SAMPLE);
    let data = place.path("data");
    let words = |command: &'static str| [command, word(&file), "--data-dir", word(&data)].map(str::to_owned);
    let run = |words: &[String], input: &str| {
        let words: Vec<_> = words.iter().map(String::as_str).collect();
        place.run_with(&words, input.as_bytes())
    };
    let rated = run(&words("review"), "\n3\n\n4\n\n3\nu\nq\n");
    assert!(rated.printed().contains("2 ratings, saved."), "{}", rated.out);
    assert!(rated.out.contains("Taken back.") && rated.out.contains("3 Good"), "{}", rated.out);

    let stats = place.run(&["stats", "--format", "json", "--data-dir", word(&data)]);
    let stats: Value = serde_json::from_str(stats.printed()).unwrap();
    assert_eq!(stats["days"][0]["reviews"], 2);
    assert!(place.run(&["stats", "--data-dir", word(&data)]).printed().contains("Today        2 reviews"));

    let again = run(&words("review"), "q\n");
    let left =
        |said: &str| said.split('[').nth(1).unwrap().split(' ').next().unwrap().parse::<usize>().unwrap();
    assert!(left(&again.out) < left(&rated.out), "rated cards are not asked again:\n{}", again.out);

    let listed = place.run(&["library", "--data-dir", word(&data)]);
    assert!(listed.printed().contains("Pakistan and Russia: a slow thaw"));
    assert!(place.run(&["library", "check", "--data-dir", word(&data)]).printed().contains("is sound"));
}

#[test]
fn without_a_library_studying_goes_on_and_says_that_nothing_is_saved() {
    let place = Place::new();
    let file = place.file("sample.md", SAMPLE);
    let blocked = place.file("blocked", "a file where the folder should be");
    let answer = place.run_with(&["review", word(&file), "--data-dir", word(&blocked)], b"\n3\nq\n");
    let said = answer.printed();
    assert!(said.contains("Progress is not being saved.") && said.contains("1 rating, not saved."), "{said}");
}

#[test]
fn a_copy_of_the_library_brings_it_back() {
    let place = Place::new();
    let file = place.file("sample.md", SAMPLE);
    let data = place.path("data");
    let with = |words: &[&str]| place.run_with(&[words, &["--data-dir", word(&data)]].concat(), b"\n3\nq\n");
    with(&["review", word(&file)]).printed();
    let copy = with(&["library", "backup"]).printed().trim().to_owned();
    with(&["review", word(&file)]).printed();
    assert!(with(&["library", "restore", &copy]).printed().contains("kept as"));
    assert!(with(&["stats"]).printed().contains("Today        1 review,"));
    assert!(with(&["library", "restore"]).printed().contains(&copy));
}

#[test]
fn an_article_of_the_library_is_exported_by_its_title() {
    let place = Place::new();
    let file = place.file("sample.md", SAMPLE);
    let data = place.path("data");
    let with = |words: &[&str]| place.run_with(&[words, &["--data-dir", word(&data)]].concat(), b"q\n");
    with(&["review", word(&file)]).printed();
    let target = place.path("out.csv");
    assert_eq!(with(&["export", "pakistan and", "--output", word(&target)]).printed(), "");
    let table = std::fs::read_to_string(&target).unwrap();
    assert!(table.starts_with("earliest,latest,") && table.contains("1961-03-04,1961-03-04,"), "{table}");
    let notes = with(&["export", word(&file), "--format", "markdown"]);
    assert!(notes.printed().starts_with("# Pakistan and Russia: a slow thaw\n"));
    assert!(with(&["export", "no such"]).refused(1).0.contains("no such"));
}

#[test]
fn a_wrong_configuration_is_named_and_a_right_one_is_used() {
    let place = Place::new();
    assert!(place.run(&["config", "check"]).printed().contains("does not exist"));
    let folder = place.path(".config/tarikh");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("config.toml"), "colour = 3\n").unwrap();
    assert!(place.run(&["config", "check"]).refused(1).0.contains("colour"));
    std::fs::write(folder.join("config.toml"), format!("data_dir = {:?}\n", place.path("mine"))).unwrap();
    assert!(place.run(&["config", "check"]).printed().contains("is right"));
    assert!(place.run(&["library", "path"]).printed().contains("mine"));
}

/// Counts of `tarikh stats`: cards never seen, reviews of today, and how often each rating was given.
fn tallied(place: &Place, data: &str) -> (u64, u64, Vec<u64>) {
    let stats = place.run(&["stats", "--format", "json", "--data-dir", data]);
    let stats: Value = serde_json::from_str(stats.printed()).unwrap();
    let ratings = stats["ratings"].as_array().unwrap().iter().filter_map(Value::as_u64).collect();
    let seen = stats["cards"]["total"].as_u64().unwrap() - stats["cards"]["new"].as_u64().unwrap();
    (seen, stats["days"][0]["reviews"].as_u64().unwrap_or(0), ratings)
}

#[test]
fn answers_of_a_quiz_count_as_reviews_by_a_policy_that_is_shown_and_may_be_changed() {
    let place = Place::new();
    let file = place.file("sample.md", SAMPLE);
    let data = place.path("data");
    let words = ["quiz", word(&file), "--kinds", "who,when", "--count", "3", "--data-dir", word(&data)];
    let answer = place.run_with(&words, b"?\n=2\n?\n?\nn\n");
    let said = answer.printed();
    assert!(said.contains("Answers count as reviews of their cards. Right by typing"), "{said}");
    assert!(
        said.contains("Counts as Again; =1 to =4 changes that.") && said.contains("Counts as Hard."),
        "{said}"
    );
    assert!(said.contains("3 answers counted as reviews, saved."), "{said}");
    assert_eq!(tallied(&place, word(&data)), (3, 3, vec![2, 1, 0, 0]));
    // The same questions on the same day say nothing new.
    assert!(!place.run_with(&words, b"?\n?\n?\nn\n").printed().contains("Counts as"));
    assert_eq!(tallied(&place, word(&data)).1, 3);
}

#[test]
fn a_choice_from_options_never_counts_as_easy() {
    let place = Place::new();
    let file = place.file("sample.md", SAMPLE);
    let data = place.path("data");
    let words = ["quiz", word(&file), "--kinds", "who", "--count", "1", "--data-dir", word(&data)];
    let asked = place.run_with(&words, b"?\n=4\nn\n");
    assert!(asked.printed().contains("Counts as Good."), "{}", asked.out);
    assert_eq!(tallied(&place, word(&data)).2, [0, 0, 1, 0]);
}

#[test]
fn a_line_that_cannot_be_meant_is_asked_for_again_and_words_of_one_option_choose_it() {
    let place = Place::new();
    let file = place.file("sample.md", SAMPLE);
    let printed = place.run(&["extract", word(&file), "--only", "questions", "--format", "json"]);
    let document: Value = serde_json::from_str(printed.printed()).unwrap();
    let questions = document["questions"].as_array().unwrap();
    // A question on a person, one name of whom is in no other option: that name is enough.
    let only = |asked: &Value| -> Option<String> {
        let options: Vec<&str> = asked["options"].as_array()?.iter().filter_map(Value::as_str).collect();
        let mut names = asked["key"].as_str()?.split(' ').map(str::to_owned);
        names.find(|name| options.iter().filter(|option| option.contains(name.as_str())).count() == 1)
    };
    let last = questions.iter().filter(|asked| asked["kind"] == "who").find_map(only).unwrap();
    let quiz = ["quiz", word(&file), "--uncounted", "--kinds"];
    let told = place.run_with(&[&quiz[..], &["who", "--count", "1"]].concat(), b"9\n?\nn\n");
    assert!(told.printed().contains("There is no such option; ? passes.") && told.out.contains("Passed."));
    for (kind, slip) in [("who", "z"), ("true-false", "p"), ("when", "soon")] {
        let told = place
            .run_with(&[&quiz[..], &[kind, "--count", "1"]].concat(), format!("{slip}\n?\nn\n").as_bytes());
        assert!(
            told.printed().contains("; ? passes.\n") && told.out.contains("Passed."),
            "{slip}: {}",
            told.out
        );
    }
    let all = place.run_with(
        &[&quiz[..], &["who", "--count", "99"]].concat(),
        format!("{last}\n").repeat(99).as_bytes(),
    );
    assert!(all.printed().contains("Right."), "{last}: {}", all.out);
}

#[test]
fn one_question_does_not_swallow_what_a_pipe_answers_to_the_next() {
    let place = Place::new();
    let file = place.file("sample.md", SAMPLE);
    let words = ["quiz", word(&file), "--exam", "--kinds", "order", "--count", "2"];
    let answer = place.run_with(&words, &b"1\n".repeat(9));
    let said = answer.printed();
    assert!(said.contains("All of them in order") && said.contains("Score: 0 of "), "{said}");
}

#[test]
fn counting_can_be_switched_off_for_once_and_for_good() {
    let place = Place::new();
    let file = place.file("sample.md", SAMPLE);
    let data = place.path("data");
    let words = ["quiz", word(&file), "--kinds", "who", "--count", "1", "--data-dir", word(&data)];
    let once = place.run_with(&[&words[..], &["--uncounted"]].concat(), b"?\nn\n");
    assert!(!once.printed().contains("count as reviews"), "{}", once.out);
    assert!(!data.exists(), "nothing is saved");
    place.run(&["library", "set", "quiz-counts", "no", "--data-dir", word(&data)]).printed();
    let never = place.run_with(&words, b"?\nn\n");
    assert!(never.printed().contains("Answers do not count as reviews of their cards."), "{}", never.out);
    assert!(!never.out.contains("Counts as"), "{}", never.out);
    assert_eq!(tallied(&place, word(&data)).1, 0);
}

#[test]
fn without_a_library_a_quiz_goes_on_and_says_so() {
    let place = Place::new();
    let file = place.file("sample.md", SAMPLE);
    let blocked = place.file("blocked", "a file where the folder should be");
    let answer =
        place.run_with(&["quiz", word(&file), "--count", "1", "--data-dir", word(&blocked)], b"?\nn\n");
    let said = answer.printed();
    assert!(said.contains("Progress is not being saved.") && said.contains("Score: 0 of 1"), "{said}");
}

#[test]
fn the_day_that_was_said_of_an_article_once_is_its_day_from_then_on() {
    let place = Place::new();
    let text = "The dam of Torda was built in 1970. Yesterday the mayor of Torda opened the second dam.\n";
    let file = place.file("dam.md", text);
    let library = place.path("library");
    let timeline = |words: &[&str]| {
        let words =
            [&[word(&file), "--print", "--size", "80x24", "--data-dir", word(&library)], words].concat();
        place.run(&words).printed().to_owned()
    };
    assert!(!timeline(&[]).contains("2011 Nov 28"));
    assert!(timeline(&["--published", "2011-11-29"]).contains("2011 Nov 28"));
    assert!(timeline(&[]).contains("2011 Nov 28"), "{}", timeline(&[]));
}
