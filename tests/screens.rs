//! Screens by keys: each test plays keys on the real app and reads the last screen.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "screens/fixture.rs"]
mod fixture;
#[path = "screens/reading.rs"]
mod reading;
#[path = "screens/tending.rs"]
mod tending;

use proptest::prelude::*;
use tarikh::analysis::{Analysis, Settings, Watch};
use tarikh::article::Article;
use tarikh::store::Store;
use tarikh::study::{Moment, Origin};
use tarikh::tui::{Clock, Options, Picture, Player, Progress, play};

const SIZES: [(u16, u16); 3] = [(120, 40), (80, 24), (40, 12)];

fn options() -> Options {
    Options {
        articles: vec![fixture::article()],
        analyse: fixture::analysis,
        progress: Progress::Saved(Store::in_memory().unwrap()),
        clock: Clock::Fixed(Moment::utc(1_764_064_800)),
        ..Options::default()
    }
}

fn screen(keys: &str, size: (u16, u16)) -> Picture {
    play(options(), keys, size).unwrap()
}

/// The screen after `keys` at all three sizes, kept under `name`.
fn check(name: &str, keys: &str) {
    for (columns, rows) in SIZES {
        keep(&format!("{name}-{columns}x{rows}"), &screen(keys, (columns, rows)).to_string());
    }
}

fn keep(name: &str, screen: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("screens");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, screen));
}

#[test]
fn timeline() {
    check("timeline", "jjj");
}

#[test]
fn timeline_detail() {
    check("timeline-detail", "jjj<enter>");
}

#[test]
fn timeline_search() {
    check("timeline-search", "/pesh");
}

#[test]
fn help() {
    check("help", "?");
}

#[test]
fn library() {
    check("library", "<esc>");
}

#[test]
fn a_key_is_found_in_the_help_by_what_it_does() {
    check("help-search", "?/zoom");
    let played = |keys: &str| screen(keys, (80, 24)).to_string();
    assert!(played("?/suspend<enter>").contains("put the card aside"), "keys of other places are found too");
    assert!(played("?/zzz").contains("No key does that"));
    assert!(played("?/zoom<esc>").contains("Keys"), "one step back leaves the search");
    assert!(!played("?/zoom<esc><esc>").contains("Keys"));
}

#[test]
fn from_an_event_to_its_cards_and_questions_and_back() {
    let played = |keys: &str| screen(keys, (80, 24)).to_string();
    let event = played("jjj<enter>");
    assert!(event.contains("c its cards") && event.contains("Q its questions"), "{event}");
    assert!(
        played("jjj<enter>c").contains("In which year") || played("jjj<enter>c").contains("On what date")
    );
    assert_eq!(played("jjj<enter>c<esc>"), event);
    assert!(played("jjj<enter>Q").contains("1 of 1"), "{}", played("jjj<enter>Q"));
    let without = played("<enter>c");
    assert!(without.contains("this event has no card; 3 shows all"), "not the cards of others: {without}");
}

#[test]
fn card_front() {
    check("card-front", "c");
}

#[test]
fn card_back() {
    check("card-back", "c<space>");
}

#[test]
fn cards_done() {
    check("cards-done", "c<space>3<space>3<space>3");
}

#[test]
fn quiz_options() {
    check("quiz-options", "Q<ctrl-n><enter>");
}

#[test]
fn quiz_feedback() {
    check("quiz-feedback", "Q<ctrl-n><enter>a");
}

#[test]
fn the_date_that_was_chosen_is_told_of_under_it() {
    let chosen = screen("Q<ctrl-n><enter>c", (80, 24)).to_string();
    let under = chosen.lines().skip_while(|line| !line.contains("✗ c  20 December 1991")).nth(1);
    assert!(under.is_some_and(|line| line.contains("Pakistan recognises the Russian")), "{chosen}");
}

#[test]
fn quiz_typed() {
    check("quiz-typed", "Qpesh<enter>");
}

#[test]
fn quiz_report() {
    check("quiz-report", "QPeshawar<enter><enter>p<enter>b<enter>");
}

#[test]
fn quiz_questions() {
    check("quiz-questions", "Q<ctrl-g>");
    check("quiz-flagged", "Q<ctrl-f>Kabul<enter>f");
}

#[test]
fn any_question_can_be_gone_to_and_come_back_to() {
    let played = |keys: &str| screen(keys, (80, 24)).to_string();
    assert!(played("Q<ctrl-g>jj<enter>").contains("3 of 3"));
    assert!(played("Q<ctrl-g>jj<enter>c<enter>").contains("1 of 3"), "the open ones come round again");
    assert!(played("Q<ctrl-g>jj<enter>cN").contains("2 of 3"));
    assert!(played("QPeshawar<enter>ss<ctrl-g>").contains("✓"));
}

#[test]
fn quiz_belief() {
    check("quiz-belief", "Q<ctrl-n>%<enter>b");
    check("quiz-calibration", "QPeshawar<enter>%<enter>b4<enter>a1<enter>");
    let played = |keys: &str| screen(keys, (80, 24)).to_string();
    assert!(
        played("Q<ctrl-n>%<enter>b<esc>").contains("▶ b"),
        "an answer can be taken back before it is graded"
    );
    assert!(
        !played("Q<ctrl-n>%<enter>b").contains("✓"),
        "nothing is told before one has said how sure one is"
    );
}

/// The screen after `keys`, in an article with the kinds of question that the others do not have.
fn other_kinds(keys: &str, size: (u16, u16)) -> String {
    let options = Options { analyse: fixture::other_kinds, ..options() };
    play(options, keys, size).unwrap().to_string()
}

#[test]
fn every_kind_of_question_can_be_answered_with_the_keys_it_shows() {
    for (stem, keys) in [
        ("Put these in order", "JKjJJ"),
        ("When did each", "J"),
        ("The agreement on oil was", "a"),
        ("How many of these", "b"),
        ("Place this event", "1959<up><up>"),
    ] {
        // The question is looked up in the list: which comes first is for the seed to say.
        let open = if other_kinds("Q", (80, 24)).contains('›') { "<ctrl-g>" } else { "s" };
        let list = other_kinds(&format!("Q{open}"), (80, 24));
        let lines = list.lines().filter(|line| line.contains(" ·   ") || line.contains(" ○   "));
        let at = lines.enumerate().find(|(_, line)| line.contains(stem)).map(|(at, _)| at);
        let at = at.unwrap_or_else(|| panic!("{stem} is not in the list:\n{list}"));
        let go = format!("Q{open}<home>{}<enter>", "j".repeat(at));
        let accept = if keys.len() > 1 || keys == "J" { "<enter>" } else { "" };
        let asked = other_kinds(&go, (80, 24));
        assert!(asked.contains(stem), "{asked}");
        let keys = if stem.starts_with("Put") { order_keys(&asked) } else { keys.to_owned() };
        let keys = if stem.starts_with("When") && !asked.contains("→ 1949") { String::new() } else { keys };
        let answered = other_kinds(&format!("{go}{keys}{accept}"), (80, 24));
        assert!(answered.contains("1 right"), "{stem}\n{answered}");
        let name = stem.split(' ').next().unwrap().to_lowercase();
        for (columns, rows) in SIZES {
            keep(&format!("kind-{name}-{columns}x{rows}"), &other_kinds(&go, (columns, rows)));
        }
    }
}

/// The keys that put the events into order: the oil agreement, shown first, goes to the end.
fn order_keys(screen: &str) -> String {
    let line = |words: &str| screen.lines().position(|line| line.contains(words)).unwrap();
    assert!(line("The agreement on oil") < line("Moscow invites"), "{screen}");
    "JJ".to_owned()
}

/// For each place of the manual keys that lead there.
const PLACES: &[(&str, &str)] = &[
    ("Everywhere", ""),
    ("Moving in lists and texts", ""),
    ("In an article", ""),
    ("Screens of an article, where digits have no other meaning", ""),
    ("Library", "L"),
    ("Timeline", ""),
    ("Detail of an event", "<enter>"),
    ("Reading", "r"),
    ("Card, question", "c"),
    ("Card, answer", "c<space>"),
    ("Card, typed answer", "ct"),
    ("Card, typed wrong", "ctMoscow<enter>"),
    ("Cards", "c"),
    ("Quiz, options", "Q<ctrl-n><enter>"),
    ("Quiz, typed answer", "Q"),
    ("Quiz, how sure one is", "Q<ctrl-n>%<enter>b"),
    ("Quiz, feedback", "Q<ctrl-n>"),
    ("Quiz", "Q<ctrl-n>"),
    ("Quiz, end of a round", "Q<ctrl-n><enter>a<enter>a<enter>"),
    ("Mock exam, setting up", "Q<ctrl-n>x"),
    ("Mock exam", "Q<ctrl-n>x<enter>pesh<enter>"),
    ("Mock exam, report", "Q<ctrl-n>x<enter>pesh<enter>FF"),
    ("Adding an article", "La"),
    ("Searching", "/"),
    ("Typing", "/"),
    ("Palette", ":"),
    ("Filter", "f"),
    ("List of questions", "Q<ctrl-g>"),
    ("What was skipped", "rs"),
    ("Messages", "M"),
    ("Progress", "<tab><tab><tab><tab>"),
    ("Dialog", "je"),
];

#[test]
fn every_place_of_the_manual_is_reached_and_its_help_tells_every_key() {
    let manual = include_str!("../docs/KEYS.md");
    let headings = manual.lines().filter_map(|line| line.strip_prefix("## "));
    // Reached by other questions than those of the fixture, or shown once; help is where one is already.
    let elsewhere = ["Quiz, order", "Quiz, axis of time", "Help", "Welcome", "Import", "A long article"];
    for heading in headings.filter(|heading| !elsewhere.contains(heading)) {
        let Some((_, keys)) = PLACES.iter().find(|(place, _)| *place == heading) else {
            panic!("no keys lead to {heading}")
        };
        let help = screen(&format!("{keys}<f1>"), (120, 200)).to_string();
        assert!(help.contains(heading), "{heading} is not in the help after {keys}:\n{help}");
        let section = manual.split(&format!("\n## {heading}\n")).nth(1).unwrap();
        let lines = section
            .lines()
            .take_while(|line| !line.starts_with("## "))
            .filter(|line| line.starts_with("| `"));
        for line in lines {
            let words = line.split('|').nth(2).unwrap().trim();
            let start: String = words.chars().take(40).collect();
            assert!(help.contains(&start), "{words:?} is not in the help of {heading}:\n{help}");
        }
    }
}

#[test]
fn without_colours_the_selection_is_seen() {
    for (name, keys) in [
        ("plain-timeline", "jjj"),
        ("plain-memory", "c<space>4<space>1<esc>v"),
        ("plain-card", "c<space>"),
        ("plain-quiz", "Q<ctrl-n><enter>"),
        ("plain-exam", "Q<ctrl-n>x<enter>pesh<enter>af"),
        ("plain-read", "rn"),
        ("plain-progress", "c<space>4<space>1<esc>5"),
        ("plain-library", "L"),
        ("plain-palette", ":oil"),
        ("plain-filter", "fjj<space>"),
    ] {
        let options = Options { colour: tarikh::tui::Colour::None, ..options() };
        let picture = play(options, keys, (80, 24)).unwrap();
        let buffer = picture.buffer();
        assert!(
            buffer.content.iter().all(|cell| is_plain(cell.fg) && is_plain(cell.bg)),
            "{name} has colours"
        );
        let marked: String = (0..24).map(|y| marks(buffer, y)).collect();
        keep(name, &marked);
    }
}

fn is_plain(colour: ratatui::style::Color) -> bool {
    colour == ratatui::style::Color::Reset
}

/// A row with what is reversed in ⟦ ⟧, bold in * *, underlined in _ _.
fn marks(buffer: &ratatui::buffer::Buffer, y: u16) -> String {
    use ratatui::style::Modifier;
    let signs =
        [(Modifier::REVERSED, '⟦', '⟧'), (Modifier::BOLD, '*', '*'), (Modifier::UNDERLINED, '_', '_')];
    let mut line = String::new();
    let mut open = Modifier::empty();
    for x in 0..buffer.area.width {
        let cell = &buffer[(x, y)];
        for (modifier, first, last) in signs {
            let is_on = cell.modifier.contains(modifier);
            if is_on != open.contains(modifier) {
                line.push(if is_on { first } else { last });
                open.toggle(modifier);
            }
        }
        line.push_str(cell.symbol());
    }
    for (modifier, _, last) in signs {
        if open.contains(modifier) {
            line.push(last);
        }
    }
    format!("{}\n", line.trim_end())
}

#[test]
fn exam_setup() {
    check("exam-setup", "Q<ctrl-n>x");
    check("exam-setup-changed", "Q<ctrl-n>xjlljll");
}

#[test]
fn exam_question() {
    check("exam-typing", "Q<ctrl-n>x<enter>");
    check("exam-question", "Q<ctrl-n>x<enter>Peshawar<enter>bf");
    check("exam-questions", "Q<ctrl-n>x<enter>Peshawar<enter>bf<enter>s");
    check("exam-hand-in", "Q<ctrl-n>x<enter>Peshawar<enter>bF");
}

#[test]
fn exam_report() {
    check("exam-report", "Q<ctrl-n>xjjll<enter>Peshawar<enter>a<enter>FF");
}

#[test]
fn an_exam_is_set_up_from_every_question_and_never_thrown_away() {
    let played = |keys: &str| screen(keys, (80, 24)).to_string();
    assert!(played("Q<ctrl-x>").contains("A mock exam"), "from a question that is typed");
    assert!(played("Q<ctrl-p>mock<enter>").contains("A mock exam"), "from the palette");
    assert!(played("Q<ctrl-n>x").contains("A mock exam"), "from a question with options");
    let sitting = played("Q<ctrl-x><enter>");
    assert!(sitting.contains("1 of 3") && sitting.contains("min left"), "{sitting}");
    let still = played("Q<ctrl-x><enter><ctrl-x>");
    assert!(still.contains("Ctrl-x does nothing here; F1 shows the keys"), "{still}");
    assert_eq!(still.lines().take(23).collect::<Vec<_>>(), sitting.lines().take(23).collect::<Vec<_>>());
}

#[test]
fn a_key_that_does_nothing_says_so_and_a_rating_too_soon_says_what_comes_first() {
    let foot = |keys: &str| screen(keys, (80, 24)).to_string().lines().last().unwrap().to_owned();
    assert_eq!(foot("c3"), " Space shows the answer; 3 rates it then");
    assert_eq!(foot("c7"), " 7 does nothing here; ? shows the keys");
    assert_eq!(foot("jK"), " K does nothing here; ? shows the keys");
    assert!(!foot("c3<space>").contains("rates it"), "until the next key");
}

#[test]
fn the_palette_finds_events_by_their_years() {
    let found = |typed: &str| screen(&format!(":{typed}<enter>"), (80, 24)).to_string();
    for (typed, event) in [
        ("1960", "▶● 1960        Soviet air d"),
        ("195", "▶● 1950 May    Liaquat Ali"),
        ("1961 oil", "▶● 1961 Mar 4  Soviet Union"),
        ("march 1961", "▶● 1961 Mar 4  Soviet Union"),
        ("december 1991", "▶● 1991 Dec 20 Pakistan rec"),
    ] {
        assert!(found(typed).contains(event), "{typed}: {}", found(typed));
    }
    assert!(screen(":1962", (80, 24)).to_string().contains("Nothing is called that"));
    assert!(screen(":1961 bc", (80, 24)).to_string().contains("Nothing is called that"));
}

#[test]
fn an_exam_that_cannot_be_saved_is_left_by_the_second_q_only() {
    let progress = || Progress::not_saved("the disk is full");
    let played =
        |keys: &str| play(Options { progress: progress(), ..options() }, keys, (80, 24)).unwrap().to_string();
    let held = played("Q<ctrl-n>x<enter>pesh<enter><ctrl-c>");
    assert!(held.contains("the exam is not handed in") && held.contains("of 3"), "{held}");
}

#[test]
fn an_exam_goes_on_when_its_article_is_opened_again() {
    let played = |keys: &str| screen(keys, (100, 24)).to_string();
    let begun = "Q<ctrl-n>x<enter>pesh<enter>";
    for way in ["L", "<esc><esc>"] {
        let left = played(&format!("{begun}{way}"));
        assert!(left.contains("the mock exam goes on when the article is opened again"), "{left}");
        let back = played(&format!("{begun}{way}<enter>"));
        assert!(back.contains("the mock exam goes on, on the screen Quiz"), "{back}");
        let question = played(&format!("{begun}{way}<enter>Q"));
        assert!(question.contains("2 of 3") && question.contains("2 open"), "{question}");
    }
    // One that was handed in is over.
    assert!(!played(&format!("{begun}FFL<enter>Q")).contains("mock exam"));
}

#[test]
fn an_exam_begins_with_what_was_chosen_for_the_last_one() {
    let played = |keys: &str| screen(keys, (100, 24)).to_string();
    let chosen = "Q<ctrl-n>xjlljl";
    for way in ["<esc>x", "<enter><ctrl-s><ctrl-s>x", "L<enter>Q<ctrl-n>x"] {
        let again = played(&format!("{chosen}{way}"));
        assert!(again.contains("A mock exam") && again.contains("quarter of a point"), "{way}\n{again}");
        assert!(again.contains("15 minutes"), "{way}\n{again}");
    }
}

#[test]
fn testing_oneself_and_zooming_out_exclude_each_other() {
    let played = |keys: &str| screen(keys, (100, 30)).to_string();
    assert!(played("t").contains("When was it?"));
    assert_eq!(played("t-"), played("-"), "zooming ends the test");
    assert_eq!(played("t-+"), played("-+"));
    assert_eq!(played("-t"), played("t"), "the test shows every event");
}

#[test]
fn what_is_wrong_with_an_option_is_said_once() {
    fn with_reasons(article: &Article, settings: &Settings, watch: &Watch) -> Analysis {
        let mut analysis = fixture::analysis(article, settings, watch);
        analysis.questions.retain(|question| question.stem.starts_with("Who flew"));
        for question in &mut analysis.questions {
            let why = |name: &str, did: &str| tarikh::question::Lure {
                text: name.to_owned(),
                why: Some(format!("{name}: {did}")),
            };
            question.lures =
                vec![why("Ayub Khan", "stayed at home (1961)"), why("Bhutto", "left SEATO (1972)")];
            let reasons = question.lures.iter().filter_map(|lure| lure.why.as_deref());
            let reasons: Vec<String> = reasons.map(|why| format!("{why}.")).collect();
            question.feedback = format!("{}, according to the article. {}", question.key, reasons.join(" "));
        }
        analysis
    }
    let played = |keys: &str| {
        let options = Options { analyse: with_reasons, ..options() };
        play(options, keys, (100, 30)).unwrap().to_string()
    };
    let wrong = played("Qa");
    let times = |words: &str| wrong.matches(words).count();
    assert_eq!((times("stayed at home"), times("left SEATO")), (1, 1), "{wrong}");
}

#[test]
fn the_timeline_keeps_its_place_and_says_why_a_key_does_nothing() {
    let played = |keys: &str| screen(keys, (80, 24)).to_string();
    // Out as far as it goes and in again.
    assert_eq!(played("jjj--++"), played("jjj"));
    assert!(played("+").contains("each event has its own line already"));
    assert!(played("u").contains("there is nothing to take back"));
    assert!(played("2500<enter>").contains("nothing is told of 2500 or later"));
    assert!(played("jjt").contains("When was it?"), "{}", played("jjt"));
    // One step back leads to the list, where the cursor was; the next one out of the article.
    assert!(played("jjj--").contains("Esc every event"), "{}", played("jjj--"));
    assert_eq!(played("jjj--<esc>"), played("jjj"));
    // A filter is taken off before the article is left.
    let filtered = played("f<space><esc>");
    assert!(filtered.contains("only ") && played("f<space><esc><esc>").contains("9 events"), "{filtered}");
}

#[test]
fn numbers_count_lines_in_every_list() {
    let played = |keys: &str| screen(keys, (80, 24)).to_string();
    assert_eq!(played("f3j<space>"), played("fjjj<space>"));
    assert_eq!(played("r3j"), played("rjjj"));
}

#[test]
fn on_a_terminal_that_is_too_small_no_key_is_taken() {
    let unseen = screen("c<20x5><space>4<80x24>", (80, 24)).to_string();
    assert_eq!(unseen, screen("c", (80, 24)).to_string());
}

#[test]
fn an_exam_that_is_covered_by_another_screen_says_what_leads_back() {
    let played = |keys: &str| screen(keys, (80, 24)).to_string();
    let begun = played("Q<ctrl-n>x<enter>");
    for keys in ["Q<ctrl-n>x<enter><esc>", "Q<ctrl-n>x<enter><tab>"] {
        assert!(played(keys).contains("the mock exam goes on; 4 leads back"), "{}", played(keys));
    }
    assert_eq!(played("Q<ctrl-n>x<enter><esc>4"), begun);
}

#[test]
fn an_exam_tells_nothing_before_it_is_handed_in_and_its_missed_ones_come_to_the_cards() {
    let played = |keys: &str| screen(keys, (80, 24)).to_string();
    let sitting = played("Q<ctrl-n>x<enter>pesh<enter>a");
    assert!(!sitting.contains('✓') && !sitting.contains('✗'), "{sitting}");
    assert!(
        played("Q<ctrl-n>x<enter>pesh<enter>F").contains("The same key once more"),
        "open questions are told first"
    );
    let brought = played("Q<ctrl-n>x<enter>pesh<enter>FF+");
    assert!(brought.contains("come next in today's cards"), "{brought}");
    assert!(
        played("Q<ctrl-n>x<enter>pesh<enter><esc>").contains("Timeline"),
        "it goes on while one looks elsewhere"
    );
    assert!(played("Q<ctrl-n>x<enter>pesh<enter><esc>Q").contains("2 of 3"));
}

#[test]
fn what_cannot_be_read_as_a_date_is_never_taken_for_an_answer() {
    let played = |keys: &str| screen(keys, (80, 24)).to_string();
    for (place, begin) in
        [("the quiz", "Qpesh<enter><enter>"), ("a mock exam", "Q<ctrl-n>x<enter>pesh<enter>")]
    {
        let slip = played(&format!("{begin}tb<enter>"));
        assert!(slip.contains("No date yet"), "{place}: {slip}");
        let mended = played(&format!("{begin}tb<enter><backspace>1961<enter>"));
        assert!(!mended.contains("No date yet") && mended != slip, "{place}: {mended}");
    }
}

#[test]
fn a_list_in_which_nothing_is_found_says_so() {
    let played = |keys: &str| screen(keys, (80, 24)).to_string();
    assert!(played(":zzzz").contains("Nothing is called that"), "the palette");
    assert!(played("L/zzzz<enter>").contains("No article and no tag is called that"), "the library");
}

#[test]
fn card_typed() {
    check("card-typing", "ctMoscow");
    check("card-typed-wrong", "ctMoscow<enter>");
    let played = |keys: &str| screen(keys, (80, 24)).to_string();
    let key = ["4 March 1961", "Liaquat Ali Khan", "Peshawar"];
    assert!(key.iter().any(|key| played(&format!("ct{key}<enter>")).contains("✓ ")));
}

#[test]
fn skipped() {
    check("skipped", "2s");
    let played = |keys: &str| screen(keys, (80, 24)).to_string();
    assert!(played("2s+").contains("a card was made of it"));
    assert!(played("2s+").contains("a new card, to be learnt today"));
    assert!(played("2s++").contains("there is a card of it already"));
    assert!(played("2sj<enter>").contains("Read") && !played("2sj<enter>").contains("Skipped"));
    assert!(played("2s+<esc>3").contains("4 left"), "the new card is one of today's");
}

#[test]
fn welcome() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.sqlite");
    let played = |keys: &str, size: (u16, u16)| {
        let progress = Progress::Saved(Store::open(&path).unwrap());
        let options = Options {
            progress,
            articles: Vec::new(),
            samples: vec![fixture::SAMPLE],
            welcome: true,
            ..options()
        };
        play(options, keys, size).unwrap().to_string()
    };
    for (columns, rows) in SIZES {
        keep(&format!("welcome-{columns}x{rows}"), &played("", (columns, rows)));
    }
    assert!(!played("<enter>", (80, 24)).contains("Welcome"));
    assert!(!played("", (80, 24)).contains("Welcome"), "never twice");
    // A library that is only in memory is a library all the same.
    let progress =
        Progress::NotSaved { why: "the disk is away".to_owned(), copy: Some(Store::in_memory().unwrap()) };
    let lost = play(Options { progress, welcome: true, ..options() }, "", (80, 24)).unwrap().to_string();
    assert!(lost.contains("Nothing can be saved now") && !lost.contains("Everything is saved"), "{lost}");
}

#[test]
fn messages() {
    check("messages", "LaREADME.x<enter><esc>M");
}

#[test]
fn timeline_memory() {
    check("timeline-memory", "c<space>4<space>1<esc>v");
}

#[test]
fn timeline_self_test() {
    check("timeline-self-test", "tj<space>jt");
    let played = |keys: &str| screen(keys, (80, 24)).to_string();
    assert!(!played("tjjj").contains("1961"), "neither rail nor detail tells a covered date");
    assert!(played("tjjj<space>").contains("4 March 1961"));
}

#[test]
fn timeline_zoom() {
    check("timeline-zoom", "---");
    assert!(screen("-jj<enter>", (80, 24)).to_string().contains("▶● 1960 "));
}

/// Eleven thousand entries.
fn many(article: &Article, settings: &Settings, watch: &Watch) -> Analysis {
    let mut analysis = fixture::analysis(article, settings, watch);
    let few = std::mem::take(&mut analysis.timeline);
    analysis.timeline = few.into_iter().flat_map(|entry| std::iter::repeat_n(entry, 1_000)).collect();
    analysis
}

#[test]
fn a_filter_of_many_entries_lets_keys_through_while_it_looks() {
    let player = || Player::new(Options { analyse: many, ..options() }, (80, 24)).unwrap();
    let keys = "fjjjj<space><esc>G";
    let mut waited_for = player();
    waited_for.play(keys).unwrap();
    let mut hurried = player();
    hurried.begin(keys).unwrap();
    let under_way = hurried.picture().to_string();
    hurried.pause();
    hurried.play("G").unwrap();
    assert_ne!(under_way, hurried.picture().to_string(), "the rows of before are shown while it looks");
    assert_eq!(hurried.picture().to_string(), waited_for.picture().to_string());
}

#[test]
fn filter() {
    check("filter", "fjj<space>");
    let shown = screen("fjjjj<space><esc>", (80, 24)).to_string();
    assert!(shown.contains("only"), "{shown}");
}

#[test]
fn an_enter_pressed_twice_answers_no_other_card() {
    let played = |keys: &str| screen(keys, (80, 24)).to_string();
    assert!(played("ct<enter>").contains("once more shows the answer; nothing is typed"));
    assert!(played("ct<enter><enter>").contains("nothing typed"));
    assert!(played("c<space>4").contains("rated 4 Easy; u takes it back"));
}

#[test]
fn a_search_that_found_nothing_or_was_left_is_over() {
    let played = |keys: &str| screen(keys, (80, 24)).to_string();
    assert!(played("/oil<enter>").contains("Esc end search"));
    for keys in ["/zzz<enter>j", "/oil<enter>c<esc>"] {
        assert!(!played(keys).contains("end search"), "{}", played(keys));
    }
}

#[test]
fn palette() {
    check("palette", ":oil");
    assert!(screen(":oil<enter>", (80, 24)).to_string().contains("▶● 1961 Mar 4 "));
    assert_eq!(screen(":flashcards<enter>", (80, 24)).to_string(), screen("c", (80, 24)).to_string());
}

#[test]
fn an_article_is_added_by_its_path_and_a_wrong_path_is_told() {
    let added = screen("La./README.md<backspace><backspace>x<enter>", (80, 24)).to_string();
    assert!(added.contains("there is no file ./README.x"), "{added}");
    assert!(added.contains("add: ./README.x"), "what was typed stays: {added}");
    let right = screen("La./README.x<enter><backspace>md<enter>", (80, 24)).to_string();
    assert!(right.contains("1 Timeline") && !right.contains("add:"), "{right}");
    let back = screen("La./README.md<enter>L", (80, 24)).to_string();
    assert!(!back.contains("add:") && back.contains("Enter open"), "{back}");
    assert!(!screen("La./README.x<enter><esc>", (80, 24)).to_string().contains("README"));
    assert!(screen("L<esc>a", (80, 24)).to_string().contains("add:"));
}

#[test]
fn the_path_of_an_article_is_completed() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["war of 1812.md", "war of 1971.md", "notes.txt"] {
        std::fs::File::create(folder.path().join(name)).unwrap();
    }
    let typed = |rest: &str| screen(&format!("La{}/{rest}", folder.path().display()), (120, 40)).to_string();
    assert!(typed("n<tab>").contains("notes.txt"));
    // What else it may become stands in a list above it.
    let several = typed("w<tab>");
    assert!(several.contains("war of 1812.md") && several.contains("war of 1971.md"), "{several}");
}

#[test]
fn marks_are_kept_in_the_library() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.sqlite");
    let played = |keys: &str| {
        let progress = Progress::Saved(Store::open(&path).unwrap());
        play(Options { progress, ..options() }, keys, (80, 24)).unwrap().to_string()
    };
    played("jjm");
    assert!(played("G'").contains("▶●⚑1960 "), "{}", played("G'"));
}

#[test]
fn progress() {
    check("progress", "c<space>4<space>3<space>1<tab><tab>");
}

#[test]
fn ascii() {
    let options = || Options { ascii: true, ..options() };
    for (name, keys) in [
        ("ascii-timeline", "jjj"),
        ("ascii-card", "c<space>"),
        ("ascii-quiz", "QPeshawar<enter>s"),
        ("ascii-exam", "Q<ctrl-n>x<enter>pesh<enter>af"),
        ("ascii-read", "rv"),
        ("ascii-progress", "c<space>4<space>1<esc>5"),
        ("ascii-help", "?"),
        ("ascii-library", "L"),
        ("ascii-detail", "jjj<enter>"),
        ("ascii-zoom", "--"),
        ("ascii-memory", "c<space>4<space>1<esc>v"),
        ("ascii-report", "QPeshawar<enter><enter>p<enter>b<enter>"),
        ("ascii-exam-report", "Q<ctrl-n>xjjll<enter>Peshawar<enter>a<enter>FF"),
        ("ascii-filter", "fjj<space>"),
        ("ascii-skipped", "2s"),
    ] {
        let screen = play(options(), keys, (80, 24)).unwrap().to_string();
        assert!(screen.is_ascii(), "{name}: {screen}");
        keep(name, &screen);
    }
}

#[test]
fn read() {
    check("read", "jjjr");
}

#[test]
fn the_date_that_was_gone_to_in_the_text_stays_in_view_when_the_terminal_shrinks() {
    // The sixth date, which stands in the last paragraph.
    let narrow = screen("2nnnnnn<40x12>", (120, 40)).to_string();
    assert!(narrow.contains("December 1991"), "{narrow}");
}

#[test]
fn read_coverage() {
    check("read-coverage", "c<space>4<esc>rv");
}

#[test]
fn from_a_card_to_its_event_to_its_sentence_and_back() {
    let played = |keys: &str| screen(keys, (80, 24)).to_string();
    let back = played("c<space>");
    assert!(played("c<space>v").contains("▶● 1961 Mar 4 "));
    assert!(played("c<space>vr").contains("A decade passed."));
    assert_eq!(played("c<space>vr<esc><esc><esc>"), back);
}

/// Names in scripts of every kind: from right to left, with vowels above and below, wide, put together of many marks.
const SCRIPTS: &str = "# \u{062a}\u{0627}\u{0631}\u{06cc}\u{062e} and other names

In 1949 Anna Kern of \u{0644}\u{0627}\u{06c1}\u{0648}\u{0631} wrote to \u{645}\u{62d}\u{645}\u{62f} \u{639}\u{644}\u{6cc}. On 5 May 1960 Otto \u{92e}\u{94b}\u{939}\u{928}\u{926}\u{93e}\u{938} \
Kern spoke in \u{926}\u{93f}\u{932}\u{94d}\u{932}\u{940}. In 1976 \u{6bdb}\u{6cfd}\u{4e1c} Kern died in \u{5317}\u{4eac}, and \u{1f469}\u{200d}\u{1f469}\u{200d}\u{1f467} wept. In 1980 \
Zoe\u{301} Kern founded an o\u{308}ffice in Kra\u{301}kow. In 1985 Ida k\u{301}\u{302}\u{303}\u{304}ing \u{fdfd}\u{fdfd} visited Oslo.
";

#[test]
fn names_in_any_script_do_not_break_the_frame() {
    let article = || tarikh::ingest::article(SCRIPTS.to_owned(), "scripts.md");
    let played = |keys: &str, size: (u16, u16)| {
        let analyse = tarikh::analysis::analyse_watched;
        play(Options { articles: vec![article()], analyse, ..options() }, keys, size).unwrap()
    };
    for (columns, rows) in [(120, 40), (80, 24), (97, 20)] {
        for keys in ["", "j", "jj<enter>", "G", "-", "v", "t"] {
            let picture = played(keys, (columns, rows));
            let buffer = picture.buffer();
            let is_rule = |x: u16| (3..rows - 2).all(|y| matches!(buffer[(x, y)].symbol(), "│" | "▶"));
            let rules = (0..columns).filter(|&x| is_rule(x)).count();
            let wanted = if columns < 100 { 1 } else { 3 };
            assert_eq!(rules, wanted, "{keys:?} at {columns}x{rows}\n{picture}");
        }
    }
    for size in SIZES {
        for keys in ["2", "2nnn", "c<space>", "Qa", "ct", "5", ":", "f", "M", "L"] {
            let text = played(keys, size).to_string();
            let widest = text.lines().map(tarikh::tui::width).max().unwrap();
            assert!(widest <= usize::from(size.0), "{keys:?} at {size:?}\n{text}");
        }
    }
}

#[test]
fn a_small_terminal_is_told_what_is_needed() {
    assert_eq!(screen("jj", (20, 5)).to_string().trim_end(), "needs 40x12 (20x5)");
}

/// How many keys a run has: with as many runs as below, on two articles, ten thousand together.
const KEYS: usize = 200;

/// Where a run begins: every kind of screen has its turn.
fn any_place() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "",
        "c",
        "ct",
        "Q",
        "Q<ctrl-n>",
        "Q<ctrl-n>%",
        "Q<ctrl-n>x<enter>",
        "Q<ctrl-n>xjjl<enter>",
        "2",
        "5",
        "L",
        "je",
    ])
}

/// Keys and sizes that are pressed at random; those that rate a card only where they are wanted.
fn any_keys(rating: bool) -> impl Strategy<Value = String> {
    let plain = "[abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ056789/?:!'+.,;=-]";
    let named = prop::sample::select(vec![
        "<esc>",
        "<tab>",
        "<shift-tab>",
        "<up>",
        "<down>",
        "<left>",
        "<right>",
        "<home>",
        "<end>",
        "<pgup>",
        "<pgdn>",
        "<backspace>",
        "<ctrl-p>",
        "<ctrl-n>",
        "<ctrl-u>",
        "<ctrl-l>",
        "<ctrl-t>",
        "<f1>",
        "<lt>",
        "<40x12>",
        "<80x24>",
        "<20x5>",
        "<120x40>",
        "<61x17>",
        "<1x1>",
    ]);
    let rates =
        prop::sample::select(if rating { vec!["<enter>", "<space>", "1", "2", "3", "4"] } else { vec!["j"] });
    let key = prop_oneof![4 => plain.prop_map(String::from), 3 => named.prop_map(String::from), 2 => rates.prop_map(String::from)];
    prop::collection::vec(key, KEYS..KEYS + 1).prop_map(|keys| keys.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 26, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_keys_in_any_order_at_any_size_make_it_fall_over(place in any_place(), keys in any_keys(true)) {
        screen(&format!("{place}{keys}"), (80, 24));
        other_kinds(&format!("{place}{keys}"), (80, 24));
    }

    #[test]
    fn no_rating_is_given_that_was_not_meant(place in any_place(), keys in any_keys(false)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.sqlite");
        let progress = Progress::Saved(Store::open(&path).unwrap());
        play(Options { progress, ..options() }, &format!("{place}<esc><esc>c{keys}"), (80, 24)).unwrap();
        // To pass in the quiz is an answer; that aside, nothing was rated.
        let reviews = Store::open(&path).unwrap().last_reviews(100).unwrap();
        prop_assert!(reviews.iter().all(|review| review.origin == Origin::Quiz), "{:?}", reviews);
    }
}
