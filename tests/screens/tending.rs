//! The library tended, cards and events put right, answers counted, steps taken back: each test plays keys on the real
//! app over one library and starts it anew in between.

use super::{fixture, options};
use std::path::PathBuf;
use tarikh::analysis::analyse_watched;
use tarikh::article::Article;
use tarikh::store::Store;
use tarikh::study::{Origin, Rating, Review};
use tarikh::tui::{Options, Player, Progress, Sample, play};
use tempfile::TempDir;

/// From the timeline to the screen of what is known.
const PROGRESS: &str = "<tab><tab><tab><tab>";

/// A library on disk on which the app is started again and again.
struct Desk {
    _folder: TempDir,
    library: PathBuf,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let library = folder.path().join("library.sqlite");
        Self { _folder: folder, library }
    }

    fn store(&self) -> Store {
        Store::open(&self.library).unwrap()
    }

    /// The last screen after these keys.
    fn play(&self, keys: &str) -> String {
        let progress = Progress::Saved(self.store());
        play(Options { progress, ..options() }, keys, (100, 30)).unwrap().to_string()
    }

    fn reviews(&self) -> Vec<Review> {
        self.store().last_reviews(100).unwrap()
    }
}

#[track_caller]
fn shows(screen: &str, words: &[&str]) {
    for word in words {
        assert!(screen.contains(word), "{word:?} is not on\n{screen}");
    }
}

#[test]
fn an_article_is_renamed_tagged_dated_archived_and_removed_and_all_of_it_is_taken_back() {
    let desk = Desk::new();
    shows(&desk.play("Lr<ctrl-u>Two states<enter>"), &["▶ Two states", "is now Two states"]);
    shows(&desk.play("Lt<ctrl-u>css, asia<enter>"), &["#css #asia"]);
    shows(&desk.play("Lein 3 weeks<enter>"), &["exam in 21 d"]);
    shows(&desk.play("Le<ctrl-u>yesteryear<enter>"), &["this must be a day to come"]);
    shows(&desk.play("Lz"), &["archived"]);
    shows(&desk.play("Lz"), &["exam in 21 d"]);
    let removed = desk.play("Ld");
    assert!(removed.contains("is removed") && !removed.contains("▶ Two states"), "{removed}");
    shows(&desk.play("Lr<ctrl-u>Other<enter>du"), &["▶ Other", "is back"]);
    let undone = desk.play("Lr<ctrl-u>Third<enter>t<ctrl-u><enter>uu");
    shows(&undone, &["▶ Other", "#css #asia"]);
    let other = tarikh::ingest::article("# The dam\n\nA dam was built in 1970.\n".to_owned(), "dam.md");
    let played = |keys: &str| {
        let (articles, progress) = (vec![other.clone()], Progress::Saved(desk.store()));
        let options = Options { articles, analyse: analyse_watched, progress, ..options() };
        play(options, keys, (100, 30)).unwrap().to_string()
    };
    // The cursor stays on the article, wherever it stands under its new title, and goes to the one that is back.
    shows(&played("Loooojr<ctrl-u>Zama<enter>"), &["▶ Zama"]);
    shows(&played("Ldu"), &["▶ The dam"]);
}

#[test]
#[expect(clippy::disallowed_methods, reason = "an article to be added")]
fn the_cursor_of_the_library_is_on_an_article_that_was_just_added() {
    let desk = Desk::new();
    let file = desk.library.with_file_name("dam.md");
    std::fs::write(&file, "# The dam\n\nA dam was built in 1970.\n").unwrap();
    let path = file.to_string_lossy().replace('<', "");
    shows(&desk.play(&format!("La{path}<enter><esc>")), &["▶ The dam"]);
    shows(&desk.play(&format!("La{path}<enter><esc>j<enter><esc>")), &["▶ Pakistan"]);
}

#[test]
fn the_columns_of_the_library_stand_under_one_another_and_tags_are_seen_at_any_width() {
    let desk = Desk::new();
    desk.play("c<space>3Lt<ctrl-u>css, asia<enter>ein 3 weeks<enter>");
    let other = tarikh::ingest::article("# The dam\n\nA dam was built in 1970.\n".to_owned(), "dam.md");
    for size in [(120, 40), (80, 24), (40, 12)] {
        let played = |keys: &str| {
            let articles = vec![other.clone()];
            let progress = Progress::Saved(desk.store());
            let options = Options { articles, analyse: analyse_watched, progress, ..options() };
            play(options, keys, size).unwrap().to_string()
        };
        let library = played("L");
        let ends = |word: &str| -> Vec<usize> {
            // The lines of the list are those with a spark line.
            let lines = library.lines().filter(|line| line.contains('▇'));
            let places = lines.filter_map(|line| line.find(word).map(|at| (line, at)));
            places.filter_map(|(line, at)| Some(line.get(..at)?.chars().count())).collect()
        };
        let years: Vec<usize> = ends("2011").into_iter().chain(ends("1970")).collect();
        assert!(size.0 < 80 || years.len() == 2 && years[0] == years[1], "{library}");
        let found = played("L/soviet<enter>");
        assert!(size.0 < 80 || found.contains("#css"), "{found}");
    }
}

#[test]
fn an_article_that_was_edited_renamed_and_moved_has_one_line() {
    let desk = Desk::new();
    desk.play("");
    let mut text = super::fixture::article().text;
    text.push_str("\nThe two have talked ever since.\n");
    let played = |place: &str, keys: &str| {
        let mut article = tarikh::ingest::article(text.clone(), place);
        article.metadata.source = Some(place.to_owned());
        let progress = Progress::Saved(desk.store());
        let options = Options { articles: vec![article], progress, ..options() };
        play(options, keys, (120, 30)).unwrap().to_string()
    };
    played("pakistan.txt", "Lr<end>x<enter>");
    let library = played("moved/pakistan.txt", "L");
    shows(&library, &["1 article", "Pakistan and the Soviet Unionx"]);
}

#[test]
fn a_card_is_put_right_dropped_reported_and_added_and_stays_so() {
    let desk = Desk::new();
    shows(&desk.play("c<space>e<ctrl-u>Who flew?<tab><ctrl-u>Liaquat<enter>"), &["Who flew?", "Liaquat"]);
    let first = desk.play("c");
    shows(&first, &["Who flew?", "3 left"]);
    let dropped = desk.play("cd");
    assert!(dropped.contains("2 left") && !dropped.contains("Who flew?"), "{dropped}");
    assert!(!desk.play("c").contains("Who flew?"));
    let back = desk.play("cdu");
    shows(&back, &["2 left"]);
    desk.play("cwthe year is wrong<enter>");
    let own = desk.play("c+Who painted it?<tab>Nobody<enter><space>3");
    shows(&own, &["Who painted it?", "2 left · 1 done"]);
    shows(&desk.play("c+<enter>"), &["this must not be empty"]);
    let store = desk.store();
    let deck = store.decks(tarikh::study::Moment::utc(1_764_064_800)).unwrap()[0].id;
    let corrections = store.corrections(deck).unwrap();
    assert_eq!(corrections.own.len(), 1);
    assert!(corrections.cards.values().any(|one| one.report.as_deref() == Some("the year is wrong")));
    assert!(corrections.cards.values().any(|one| one.is_dropped));
}

#[test]
fn a_card_made_by_hand_is_called_what_it_asks_and_counts_in_its_period() {
    let desk = Desk::new();
    let made = desk.play("c+In which year was the dam built?<tab>1887<enter><space>3");
    shows(&made, &["when did it happen", "In which year was the dam built?"]);
    desk.play("c<space>3<space>3");
    shows(&desk.play(PROGRESS), &["the 1880s", "when did it happen"]);
}

#[test]
fn an_event_is_redated_hidden_and_added_and_the_correction_is_taken_back() {
    let desk = Desk::new();
    let edited = desk.play("je<ctrl-u>3 June 1955<tab><ctrl-u>He sailed<enter>");
    shows(&edited, &["▶● 1955 Jun 3  He sailed", "put right by you"]);
    shows(&desk.play(""), &["1955 Jun 3", "He sailed"]);
    shows(&desk.play("je<ctrl-u>one day<enter>"), &["no date that is understood"]);
    shows(&desk.play("a1970<tab>A dam was built<enter>"), &["▶● 1970        A dam was built", "your own"]);
    let hidden = desk.play("/dam<enter>H");
    assert!(!hidden.contains("A dam was built"), "{hidden}");
    shows(&desk.play("jjHu"), &["u"]);
    let before = desk.play("G");
    assert_eq!(desk.play("jHuG"), before, "what was hidden is back");
}

#[test]
fn ratings_of_an_earlier_day_are_taken_back_one_by_one() {
    let desk = Desk::new();
    desk.play("c<space>3<space>4");
    assert_eq!(desk.reviews().len(), 2);
    shows(&desk.play("c"), &["1 left"]);
    shows(&desk.play("cu"), &["2 left"]);
    assert_eq!(desk.reviews().len(), 1);
    shows(&desk.play("c<space>3<space>3uuu"), &["3 left · 0 done"]);
    assert_eq!(desk.reviews(), []);
}

#[test]
fn an_answer_in_the_quiz_counts_once_as_a_review_of_its_card_and_can_be_counted_otherwise() {
    let desk = Desk::new();
    let answered = desk.play("Q<ctrl-n><enter>a");
    shows(&answered, &["Counts as 1 Again"]);
    let first = desk.reviews();
    // The one that was passed, and the one that was answered.
    assert_eq!(first.iter().filter(|review| review.origin == Origin::Quiz).count(), 2);
    let desk = Desk::new();
    shows(&desk.play("QPeshawar<enter>23"), &["Counts as 3 Good"]);
    let reviews = desk.reviews();
    assert_eq!(reviews.iter().map(|review| review.rating).collect::<Vec<_>>(), [Rating::Good]);
    // Changed and changed back, however fast: each time it is another review, of which the log keeps the last.
    for (keys, rating) in [("QPeshawar<enter>232", Rating::Hard), ("c<space>3u<space>3", Rating::Good)] {
        let desk = Desk::new();
        desk.play(keys);
        assert_eq!(desk.reviews().iter().map(|review| review.rating).collect::<Vec<_>>(), [rating], "{keys}");
    }
    // A digit after a wrong answer may be meant for the next question: it changes nothing.
    for (keys, rating) in
        [("QKabul<enter>34", Rating::Again), ("QKabul<enter>y", Rating::Good), ("Q<ctrl-n>y3", Rating::Again)]
    {
        let desk = Desk::new();
        desk.play(keys);
        assert_eq!(desk.reviews().last().unwrap().rating, rating, "{keys}");
    }
    shows(&desk.play("QPeshawar<enter>"), &["had its turn today"]);
    assert_eq!(desk.reviews().len(), 1);
    shows(&desk.play("c"), &["2 left"]);
}

#[test]
fn a_grade_is_overruled_in_mark_score_and_report_and_that_is_taken_back() {
    let desk = Desk::new();
    let wrong = desk.play("QKabul<enter>");
    shows(&wrong, &["✗ Kabul", "✓ Peshawar", "0 right", "y it was right"]);
    let overruled = Desk::new().play("QKabul<enter>y");
    shows(
        &overruled,
        &["✓ Kabul", "Right by you", "✓ Peshawar", "1 right", "Counts as 3 Good", "y it was wrong"],
    );
    let desk = Desk::new();
    let back = desk.play("QKabul<enter>yy");
    shows(&back, &["✗ Kabul", "0 right", "Counts as 1 Again", "y it was right"]);
    assert_eq!(desk.reviews().iter().map(|review| review.rating).collect::<Vec<_>>(), [Rating::Again]);
    let over = Desk::new().play("QKabul<enter>y<enter><ctrl-n>p<enter>p<enter>");
    shows(&over, &["1 of 3 right, 33 %", "right by you"]);
    // The card had its turn today: the grade and the score change, the log does not.
    let desk = Desk::new();
    desk.play("QPeshawar<enter>2");
    shows(&desk.play("QKabul<enter>"), &["✗ Kabul", "had its turn today", "y it was right"]);
    shows(&desk.play("QKabul<enter>y"), &["✓ Kabul", "1 right"]);
    assert_eq!(desk.reviews().iter().map(|review| review.rating).collect::<Vec<_>>(), [Rating::Hard]);
}

#[test]
fn counting_answers_can_be_switched_off_in_the_settings() {
    let desk = Desk::new();
    let wrong = desk.play(&format!("{PROGRESS}s<ctrl-u>2<enter>"));
    shows(&wrong, &["2 does not fit"]);
    // Eleven lines down: quiz-counts.
    let to_line = "<tab>".repeat(11);
    desk.play(&format!("{PROGRESS}s{to_line}<ctrl-u>no<enter>"));
    desk.play("QPeshawar<enter>");
    assert_eq!(desk.reviews(), []);
    shows(&desk.play(&format!("{PROGRESS}s")), &["Quiz answers count  ", "no"]);
}

#[test]
fn the_day_of_the_exam_shows_what_to_expect_and_what_is_left() {
    let desk = Desk::new();
    let set = desk.play(&format!("{PROGRESS}ein 10 days<enter>"));
    shows(
        &set,
        &["in 10 days", "expected with the plan", "3 of 3 cards not seen yet", "cards a day until then"],
    );
    shows(&desk.play(PROGRESS), &["in 10 days"]);
}

#[test]
fn fitting_the_scheduler_says_when_there_are_too_few_reviews() {
    let desk = Desk::new();
    shows(&desk.play(&format!("c<space>3<esc>{PROGRESS}F")), &["needs 400"]);
}

#[test]
fn suspended_cards_are_let_back_in() {
    let desk = Desk::new();
    shows(&desk.play("c!!"), &["1 left"]);
    shows(&desk.play("c"), &["1 left"]);
    desk.play("cR");
    shows(&desk.play("c"), &["3 left"]);
}

#[test]
fn without_a_library_everything_works_and_says_that_nothing_is_saved() {
    let progress = || Progress::not_saved("the disk is away");
    let played = |keys: &str| {
        play(Options { progress: progress(), ..options() }, keys, (100, 30)).unwrap().to_string()
    };
    shows(&played("c<space>3u<space>"), &["not being saved: the disk is away", "2 left · 1 done"]);
    shows(&played("Lt<ctrl-u>css<enter>"), &["#css"]);
    shows(&played("a1970<tab>A dam was built<enter>"), &["A dam was built"]);
}

#[test]
fn the_library_is_sorted_and_narrowed_and_its_order_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("library.sqlite");
    let like = crate::fixture::SAMPLE;
    let samples = [
        Sample { title: "Weavers", source: "1", tags: &["css"], text: "Cloth was sold in 1702.", ..like },
        Sample { title: "Bridges", source: "2", tags: &["maps"], text: "A bridge fell in 1811.", ..like },
        Sample { title: "Mills", source: "3", tags: &["css"], text: "A mill was built in 1640.", ..like },
    ];
    let played = |keys: &str| {
        let progress = Progress::Saved(Store::open(&library).unwrap());
        let samples = samples.to_vec();
        let options = Options { progress, articles: Vec::new(), samples, ..options() };
        play(options, keys, (80, 24)).unwrap().to_string()
    };
    let titles = |screen: &str| {
        let place = |title: &str| screen.find(title);
        let mut found: Vec<_> = ["Weavers", "Bridges", "Mills"]
            .into_iter()
            .filter_map(|title| Some((place(title)?, title)))
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(_, title)| title).collect::<Vec<_>>()
    };
    assert_eq!(titles(&played("")), ["Weavers", "Bridges", "Mills"]);
    assert_eq!(titles(&played("/#css<enter>")), ["Weavers", "Mills"]);
    shows(&played("/#css<enter>"), &["2 of 3 articles"]);
    shows(&played("/mil<enter>"), &["▶ Mills"]);
    assert_eq!(titles(&played("/#css<enter><esc>")).len(), 3);
    shows(&played("/nothing"), &["not found"]);
    assert_eq!(titles(&played("o")), ["Bridges", "Mills", "Weavers"]);
    assert_eq!(titles(&played("")), ["Bridges", "Mills", "Weavers"], "the order is kept");
    shows(&played(""), &["by title"]);
}

#[test]
fn what_belongs_to_another_screen_is_done_from_here_by_its_words() {
    let desk = Desk::new();
    shows(&desk.play(":mock exam<enter>"), &["A mock exam"]);
    shows(&desk.play("3:settings<enter>"), &["Settings for this article"]);
    shows(&desk.play("2:exam day<enter>"), &["Exam", "Day"]);
    // What the cursor of another screen is on is no business of this one.
    assert!(!desk.play(":put the card aside").contains("for good"));
}

#[test]
fn cards_are_crammed_at_any_time_and_then_todays_go_on() {
    let desk = Desk::new();
    shows(&desk.play("3 3C"), &["cram"]);
    let log = desk.reviews().len();
    shows(&desk.play("3C 3C"), &["2 left"]);
    assert_eq!(desk.reviews().len(), log + 1, "a crammed card is counted and changes nothing");
}

#[test]
fn an_exam_goes_on_after_the_program_was_left() {
    let desk = Desk::new();
    let begun = desk.play("Q<ctrl-n>x<enter>pesh<enter>");
    assert!(begun.contains("2 of 3") && begun.contains("2 open"), "{begun}");
    // The program may fall at any time: what was answered is on disk already.
    shows(&desk.play(""), &["the mock exam goes on, on the screen Quiz"]);
    shows(&desk.play("Q"), &["2 of 3", "2 open"]);
    // A clock that was hidden stays hidden.
    shows(&desk.play("Q"), &["min left"]);
    desk.play("QT");
    assert!(!desk.play("Q").contains("min left"), "{}", desk.play("Q"));
    // It is left at once: nothing is lost.
    assert!(!desk.play("Q<ctrl-c>").contains("not handed in"));
    shows(&desk.play("QFF"), &["mock exam, handed in"]);
    assert!(!desk.play("Q").contains("open"), "it is over");
    assert!(!desk.play("").contains("goes on"));
}

#[test]
fn whatever_is_saved_without_being_seen_is_said() {
    for (keys, words) in [
        ("H", "the event is gone from the timeline; u brings it back"),
        ("Hu", "taken back"),
        ("a1999<tab>A bridge is opened<enter>", "a new event of your own"),
        ("e<ctrl-u>1950<enter>", "the event is put right"),
        ("c+What?<tab>That<enter>", "a new card, to be learnt today"),
        ("cwno date<enter>", "your report is kept with the card"),
        ("5s<enter>", "the settings are saved"),
        ("5ein 10 days<enter>", "the day of the exam is set"),
        ("<enter>Q", "nothing is asked of this event"),
        ("c<space>5", "Tab leads to the other screens"),
        ("------", "this is as far as it goes out"),
    ] {
        shows(&Desk::new().play(keys), &[words]);
    }
}

#[test]
fn why_nothing_is_saved_is_told_whole_or_by_which_key() {
    let shown = |keys: &str, size| {
        let progress = Progress::not_saved("the folder for what is learnt cannot be written to by this user");
        play(Options { progress, ..options() }, keys, size).unwrap().to_string()
    };
    shows(&shown("L", (80, 24)), &["not being saved: M says why"]);
    shows(&shown("L", (40, 12)), &["not saved: M says why"]);
    shows(&shown("LM", (80, 24)), &["written to by this user"]);
    shows(&shown("L", (160, 24)), &["is not being saved: the folder for what is learnt cannot be written"]);
}

#[test]
fn a_text_pasted_in_the_library_is_an_article_that_is_kept() {
    const PASTED: &str = "The bank of Epirus\r\rIn March 1951 the bank hired a director.\r\
        In 1965 the bank bought a ship in Milan.\r";
    let desk = Desk::new();
    let started = |articles: Vec<Article>| {
        let store = desk.store();
        let options =
            Options { articles, progress: Progress::Saved(store), analyse: analyse_watched, ..options() };
        Player::new(options, (80, 24)).unwrap()
    };
    let shown = |player: &Player| player.picture().to_string();
    let mut player = started(vec![fixture::article()]);
    player.paste(PASTED);
    assert!(shown(&player).contains("in the library (L) an article can be pasted"), "{}", shown(&player));
    player.play("L").unwrap();
    player.paste(PASTED);
    let timeline = shown(&player);
    assert!(timeline.contains("The bank of Epirus") && timeline.contains("1951 Mar"), "{timeline}");
    drop(player);
    let mut again = started(Vec::new());
    assert!(shown(&again).contains("The bank of Epirus"), "{}", shown(&again));
    again.play("<enter>").unwrap();
    assert_eq!(shown(&again).lines().nth(3), timeline.lines().nth(3));
    again.play("L").unwrap();
    again.paste("notes/bank.txt\n");
    assert!(shown(&again).contains("add: notes/bank.txt"), "{}", shown(&again));
}

#[test]
fn the_pane_that_was_put_away_stays_away() {
    let desk = Desk::new();
    let away = desk.play("p");
    assert!(!away.contains("Written"), "{away}");
    assert!(desk.play("<enter>").contains("Written"), "what is entered is seen");
    assert!(!desk.play("").contains("Written"));
    assert!(desk.play("p").contains("Written"));
}
