//! What the learner puts right on a timeline, and what that does to the questions.

use tarikh::analysis::{Analysis, Settings, analyse};
use tarikh::article::Article;
use tarikh::ingest;
use tarikh::question::{QuestionKind, grade};
use tarikh::timeline::{
    Amendments, Author, DATE, EntryId, GIST, HIDDEN, OWN, TimelineEntry, WAS, own_entry, said_date, wording,
};

const SHORT: &str = "# The mill\n\nThe mill was built in 1702. In 1710 Anna Kern bought the mill. \
    It burned down on 3 May 1811.\n";

fn timeline(text: &str) -> (Article, Vec<TimelineEntry>) {
    let article = ingest::article(text.to_owned(), "mill.md");
    let timeline = analyse(&article, &Settings::default()).timeline;
    (article, timeline)
}

fn lines(entries: &[TimelineEntry]) -> Vec<String> {
    entries.iter().map(|entry| entry.when.map_or_else(String::new, |when| when.short())).collect()
}

#[test]
fn an_entry_is_redated_hidden_and_added_and_the_order_is_kept() {
    let (article, mut entries) = timeline(SHORT);
    let (first, second) = (entries[0].id.0, entries[1].id.0);
    let (own, text) = own_entry(said_date("1705").unwrap(), "A dam was built");
    let kept = [
        (first, DATE, said_date("12 June 1720").unwrap().to_string()),
        (second, HIDDEN, "yes".to_owned()),
        (own.0, OWN, text),
    ];
    let amendments = Amendments::read(kept.map(|(id, name, value)| (id, name.to_owned(), value)));
    amendments.apply(&article, &mut entries);
    assert_eq!(lines(&entries), ["1705", "1720 Jun 12", "1811 May 3"]);
    assert_eq!(entries[0].author, Author::Learner);
    assert_eq!(entries[1].author, Author::Amended);
}

#[test]
fn an_amendment_holds_after_its_sentence_was_edited_and_not_for_another_date() {
    let (article, entries) = timeline(SHORT);
    let was = wording(&article, &entries[1]);
    let kept = [(entries[1].id.0, GIST, "She bought it".to_owned()), (entries[1].id.0, WAS, was)];
    let amendments = Amendments::read(kept.map(|(id, name, value)| (id, name.to_owned(), value)));
    for (from, to, holds) in [
        ("Anna Kern bought the mill", "Anna Kern bought the whole mill", true),
        ("In 1710 Anna", "In 1710, Anna", true),
        ("In 1710 Anna", "In 1712 Anna", false),
        ("Anna Kern bought the mill", "the river froze from bank to bank", false),
    ] {
        let (article, mut entries) = timeline(&SHORT.replace(from, to));
        amendments.apply(&article, &mut entries);
        assert_eq!(entries.iter().any(|entry| entry.gist == "She bought it"), holds, "{to}");
    }
}

#[test]
fn dates_are_understood_as_people_write_them() {
    for (said, value) in [
        ("1961", "1961"),
        ("4 March 1961", "1961-03-04"),
        ("March 4, 1961", "1961-03-04"),
        ("1961-03", "1961-03"),
        ("the 1870s", "187X"),
        ("1961 to 1971", "1961/1971"),
        ("from 1961 to 1971", "1961/1971"),
        ("480 BC", "-0479"),
        ("1961 or 1962", "1961/1962"),
    ] {
        assert_eq!(said_date(said).map(|date| date.to_string()).as_deref(), Some(value), "{said}");
    }
    for said in ["", "once", "for ten years", "99 March 1961", "31 February 1961"] {
        assert_eq!(said_date(said), None, "{said}");
    }
}

const TEXT: &str = "# The mill\n\nThe mill of Torda was built in 1702. In 1710 Anna Kern bought the mill of Torda. \
    In 1755 the baron Otto Ferenc sold the mill of Torda to Anna Molnar. \
    The mill of Torda burned down on 3 May 1811.\n";

fn amended(name: &str, value: &str, place: usize) -> (Analysis, EntryId) {
    let article = ingest::article(TEXT.to_owned(), "mill.md");
    let mut analysis = analyse(&article, &Settings::default());
    let entry = analysis.timeline[place].id;
    let kept = [(entry.0, name.to_owned(), value.to_owned())];
    analysis.amend(&article, &Amendments::read(kept));
    (analysis, entry)
}

#[test]
fn a_new_date_is_the_answer_and_nothing_rests_on_the_old_one() {
    let (analysis, entry) = amended(DATE, "1712", 1);
    let of_entry = || analysis.questions.iter().filter(|question| question.entry == Some(entry));
    assert!(of_entry().all(|question| !question.stem.contains("1710") && question.key != "1710"));
    for question in of_entry().filter(|question| question.kind == QuestionKind::When) {
        assert_eq!(question.key, "1712");
        assert!(grade(question, "1712").is_right() && !grade(question, "1710").is_right());
    }
}

#[test]
fn nothing_is_asked_of_a_hidden_entry() {
    let (analysis, entry) = amended(HIDDEN, "yes", 1);
    assert!(analysis.timeline.iter().all(|other| other.id != entry));
    assert!(analysis.questions.iter().all(|question| question.entry != Some(entry)));
}

#[test]
fn an_event_of_ones_own_is_asked_about_first_where_its_date_can_be_asked_for() {
    let article = ingest::article(TEXT.to_owned(), "mill.md");
    for (date, gist, stem, right, wrong) in [
        ("1705", "A dam was built.", "In which year did this happen: “A dam was built”?", "1705", "1706"),
        (
            "3 May 1761",
            "The river froze",
            "On what date did this happen: “The river froze”?",
            "May 3, 1761",
            "3 June 1761",
        ),
        (
            "the 1870s",
            "Mill wheels were sold",
            "In which decade did this happen: “Mill wheels were sold”?",
            "1870s",
            "1860s",
        ),
    ] {
        let (own, text) = own_entry(said_date(date).unwrap(), gist);
        let kept = [(own.0, OWN.to_owned(), text)];
        let mut analysis = analyse(&article, &Settings::default());
        analysis.amend(&article, &Amendments::read(kept));
        let first = &analysis.questions[0];
        assert_eq!((first.stem.as_str(), first.entry, first.is_card), (stem, Some(own), true));
        assert!(grade(first, right).is_right() && !grade(first, wrong).is_right(), "{date}");
    }
    for (date, gist) in
        [("1705 to 1709", "A dam was built"), ("1705", "The dam of 1705 was built"), ("1705", "?")]
    {
        let (own, text) = own_entry(said_date(date).unwrap(), gist);
        let mut analysis = analyse(&article, &Settings::default());
        let before = analysis.questions.len();
        analysis.amend(&article, &Amendments::read([(own.0, OWN.to_owned(), text)]));
        assert_eq!(analysis.questions.len(), before, "{date} {gist}");
    }
}
