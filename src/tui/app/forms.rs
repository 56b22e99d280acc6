//! The dialogs: what stands in them when they open, and what becomes of what was typed.

use super::App;
use crate::analysis::coming_day;
use crate::study::{Correction, OwnCard, PREFERENCES, Preferences, StudyDay};
use crate::temporal::Day;
use crate::timeline::{DATE, GIST, OWN, own_entry, said_date};
use crate::tui::action::{Action, Tab};
use crate::tui::effect::{Decision, Effect};
use crate::tui::overlay::{Field, Form, Overlay, Purpose};

const DAYS: &str = "a day to come: 2026-12-10, 10 December, in 3 weeks; empty takes it away";
const DATES: &str = "4 March 1961, 1961-03, the 1870s, 1961 to 1971, 480 BC";

impl App {
    /// What an action does to the article under the cursor of the library.
    pub(super) fn tend_library(&mut self, action: Action) -> Vec<Effect> {
        let at = self.library.selected();
        if action == Action::Undo {
            return self
                .library
                .undo
                .pop()
                .map(|(deck, before)| Effect::Undecide(deck, before))
                .into_iter()
                .collect();
        }
        if action == Action::Settings {
            return vec![Effect::AskSettings { for_all: true }];
        }
        let Some(volume) = self.library.volumes.get(at) else { return Vec::new() };
        let form = match action {
            Action::Rename => {
                let field =
                    Field::new("Title", &volume.title, "another title; the article itself stays as it is");
                Form::new(Purpose::Rename(at), " Rename ", vec![field])
            }
            Action::Tags => {
                let field = Field::new("Tags", &volume.tags.join(", "), "separated by commas");
                Form::new(Purpose::Tags(at), " Tags ", vec![field])
            }
            Action::ExamDay => Form::new(Purpose::ExamOf(at), " Exam ", vec![exam_field(volume.exam)]),
            Action::Archive => {
                return vec![Effect::Decide(at, Decision::Archived(!volume.is_archived))];
            }
            Action::Remove => return vec![Effect::Decide(at, Decision::Removed(true))],
            _ => return Vec::new(),
        };
        self.overlays.push(Overlay::Form(form));
        Vec::new()
    }

    /// Opens the dialog that an action asks for in an article; whether there is one.
    pub(super) fn open_form(&mut self, action: Action) -> Option<Vec<Effect>> {
        let book = self.book.as_ref()?;
        let form = match action {
            Action::Settings => return Some(vec![Effect::AskSettings { for_all: false }]),
            Action::ExamDay => {
                Form::new(Purpose::Exam, " Exam ", vec![exam_field(book.cards.deck().course().exam)])
            }
            Action::Correct if book.tab == Tab::Cards => {
                let card = book.cards.card()?;
                let fields = vec![
                    Field::new("Question", &card.question.stem, "other words for what is asked"),
                    Field::new("Answer", &card.question.key, "another right answer; it is typed from now on"),
                ];
                Form::new(Purpose::EditCard(card.id), " Edit the card ", fields)
            }
            Action::Report => {
                let card = book.cards.card()?;
                let said = book.corrections.cards.get(&card.id).and_then(|one| one.report.clone());
                let hint =
                    "what is wrong with it, for you and for those who write the rules; empty takes it back";
                let field = Field::new("Wrong", &said.unwrap_or_default(), hint);
                Form::new(Purpose::ReportCard(card.id), " Report the card as wrong ", vec![field])
            }
            Action::OwnCard => {
                let fields = vec![
                    Field::new("Question", "", "what is asked"),
                    Field::new("Answer", "", "the answer, in as few words as can be"),
                ];
                Form::new(Purpose::OwnCard, " A card of your own ", fields)
            }
            Action::Correct => {
                let entry = book.timeline.entry(&book.analysis)?;
                let date = entry.when.map(|when| when.value.to_string()).unwrap_or_default();
                let fields =
                    vec![Field::new("Date", &date, DATES), Field::new("Event", &entry.gist, "what happened")];
                Form::new(Purpose::EditEntry(entry.id), " Put the event right ", fields)
            }
            Action::OwnEntry => {
                let fields = vec![Field::new("Date", "", DATES), Field::new("Event", "", "what happened")];
                Form::new(Purpose::OwnEntry, " An event of your own ", fields)
            }
            _ => return None,
        };
        self.overlays.push(Overlay::Form(form));
        Some(Vec::new())
    }

    /// Shows the settings of an article or of all of them, to be changed.
    pub(super) fn show_settings(&mut self, for_all: bool, preferences: &Preferences) {
        let field = |&(name, meaning): &(&'static str, &str)| {
            let hint = format!("{meaning} ({name})");
            Field::new(name, &preferences.value(name).unwrap_or_default(), hint).called(in_words(name))
        };
        let title = if for_all { " Settings for all articles " } else { " Settings for this article " };
        let fields = PREFERENCES.iter().map(field).collect();
        self.overlays.push(Overlay::Form(Form::new(Purpose::Settings { for_all }, title, fields)));
    }

    /// Saves what was typed, or says why it cannot be saved.
    pub(super) fn accept_form(&mut self) -> Vec<Effect> {
        let Some(Overlay::Form(form)) = self.overlays.last() else { return Vec::new() };
        let (purpose, values) = (form.purpose, form.values());
        let outcome = match purpose {
            Purpose::Settings { for_all } => settings(form, for_all),
            purpose => self.fulfil(purpose, &values),
        };
        match outcome {
            Ok(effects) => {
                self.overlays.pop();
                if let Some(words) = saved(purpose, &values).filter(|_| !effects.is_empty()) {
                    self.say(words.to_owned());
                }
                effects
            }
            Err((label, remark)) => {
                if let Some(Overlay::Form(form)) = self.overlays.last_mut() {
                    form.refuse(label, remark);
                }
                Vec::new()
            }
        }
    }

    fn fulfil(&mut self, purpose: Purpose, values: &[String]) -> Result<Vec<Effect>, Refusal> {
        let now = self.now;
        let today = Day(now.day.0);
        let value = |at: usize| values.get(at).map_or("", String::as_str);
        let decide = |at: usize, decision| Ok(vec![Effect::Decide(at, decision)]);
        let book = self.book.as_mut();
        match purpose {
            Purpose::Rename(at) => decide(at, Decision::Title(given("Title", value(0))?)),
            Purpose::Tags(at) => {
                let tags = value(0)
                    .split(',')
                    .map(|tag| tag.trim().trim_start_matches('#').to_owned())
                    .filter(|tag| !tag.is_empty());
                decide(at, Decision::Tags(tags.collect()))
            }
            Purpose::ExamOf(at) => decide(at, Decision::Exam(exam(value(0), today)?)),
            Purpose::Exam => Ok(vec![Effect::Exam(exam(value(0), today)?), Effect::Reread]),
            Purpose::EditCard(card) => {
                let (stem, key) = (given("Question", value(0))?, given("Answer", value(1))?);
                let Some(book) = book else { return Ok(Vec::new()) };
                let Some(shown) = book.cards.deck().card(card) else { return Ok(Vec::new()) };
                let mut correction = book.correction(card);
                if stem != shown.question.stem {
                    correction.stem = Some(stem);
                }
                if key != shown.question.key {
                    correction.key = Some(key);
                }
                Ok(book.correct(card, correction))
            }
            Purpose::ReportCard(card) => {
                let report = Some(value(0).to_owned()).filter(|report| !report.is_empty());
                let Some(book) = book else { return Ok(Vec::new()) };
                let correction = Correction { report, ..book.correction(card) };
                Ok(book.correct(card, correction))
            }
            Purpose::OwnCard => {
                let card = OwnCard { stem: given("Question", value(0))?, key: given("Answer", value(1))? };
                Ok(book.map(|book| book.add_card(card)).unwrap_or_default())
            }
            Purpose::EditEntry(id) => {
                let gist = given("Event", value(1))?;
                let Some(book) = book else { return Ok(Vec::new()) };
                let Some(entry) = book.analysis.timeline.iter().find(|entry| entry.id == id) else {
                    return Ok(Vec::new());
                };
                let mut changes = Vec::new();
                let shown = entry.when.map(|when| when.value.to_string()).unwrap_or_default();
                if value(0) != shown {
                    changes.push((DATE, Some(date(value(0))?)));
                }
                if gist != entry.gist {
                    changes.push((GIST, Some(gist)));
                }
                Ok(book.amend(id, changes))
            }
            Purpose::OwnEntry => {
                let value_of_date = said_date(value(0)).ok_or_else(no_date)?;
                let (id, text) = own_entry(value_of_date, &given("Event", value(1))?);
                Ok(book.map(|book| book.amend(id, vec![(OWN, Some(text))])).unwrap_or_default())
            }
            Purpose::Settings { .. } => Ok(Vec::new()),
        }
    }
}

/// A setting as a learner would call it; its name is for the command line.
fn in_words(name: &'static str) -> &'static str {
    match name {
        "desired-retention" => "Recall aimed at",
        "new-per-day" => "New cards a day",
        "new-in-all" => "New cards, all articles",
        "reviews-per-day" => "Reviews a day",
        "bury-siblings" => "One card of a fact a day",
        "longest-interval" => "Longest interval, days",
        "fuzz" => "Spread intervals",
        "again-minutes" => "Minutes after Again",
        "hard-minutes" => "Minutes after Hard",
        "relearn-minutes" => "… on a known card",
        "light-days" => "Days with few reviews",
        "quiz-counts" => "Quiz answers count",
        "minutes-per-day" => "Minutes a day to an exam",
        name => name,
    }
}

/// What is said of a dialog that was saved, where the screen does not show it; the library says itself what it did.
fn saved(purpose: Purpose, values: &[String]) -> Option<&'static str> {
    let is_empty = values.iter().all(String::is_empty);
    Some(match purpose {
        Purpose::Rename(_) | Purpose::Tags(_) | Purpose::ExamOf(_) => return None,
        Purpose::Exam if is_empty => "there is no exam any more",
        Purpose::Exam => "the day of the exam is set; the cards are spread until then",
        Purpose::EditCard(_) => "the card is put right; u takes it back",
        Purpose::ReportCard(_) if is_empty => "the report is taken back",
        Purpose::ReportCard(_) => "your report is kept with the card; u takes it back",
        Purpose::OwnCard => "a new card, to be learnt today; u takes it back",
        Purpose::EditEntry(_) => "the event is put right; u takes it back",
        Purpose::OwnEntry => "a new event of your own; u takes it back",
        Purpose::Settings { .. } => "the settings are saved",
    })
}

/// The line that is wrong, and why.
type Refusal = (&'static str, String);

fn exam_field(exam: Option<StudyDay>) -> Field {
    Field::new("Day", &exam.map(|day| day.to_string()).unwrap_or_default(), DAYS)
}

fn given(label: &'static str, value: &str) -> Result<String, Refusal> {
    if value.is_empty() { Err((label, "this must not be empty".to_owned())) } else { Ok(value.to_owned()) }
}

fn date(said: &str) -> Result<String, Refusal> {
    said_date(said).map(|date| date.to_string()).ok_or_else(no_date)
}

fn no_date() -> Refusal {
    ("Date", format!("this is no date that is understood; write it like {DATES}"))
}

fn exam(said: &str, today: Day) -> Result<Option<StudyDay>, Refusal> {
    if said.is_empty() {
        return Ok(None);
    }
    let day = coming_day(said, today).filter(|day| day.0 > today.0);
    day.map(|day| Some(StudyDay(day.0))).ok_or_else(|| ("Day", format!("this must be {DAYS}")))
}

/// The settings that were changed; each must fit.
fn settings(form: &Form, for_all: bool) -> Result<Vec<Effect>, Refusal> {
    let mut values = Vec::new();
    for (name, value) in form.named() {
        if !Preferences::default().set(name, value) {
            let meaning =
                PREFERENCES.iter().find(|(known, _)| *known == name).map_or("", |(_, meaning)| *meaning);
            return Err((name, format!("{value} does not fit: {meaning}")));
        }
        values.push((name, value.to_owned()));
    }
    let reread = (!for_all).then_some(Effect::Reread);
    Ok(std::iter::once(Effect::SetMany { for_all, values }).chain(reread).collect())
}
