//! A mock exam: questions in any order, marks for a second look, a clock, a penalty for guessing, a report.
//!
//! Nothing is said about right or wrong before the end.

use super::quiz::{Answered, order};
use crate::question::{Grade, Question, QuestionId, grade};
use jiff::{SignedDuration, Timestamp};
use std::collections::{BTreeMap, HashMap};

/// What a wrong answer costs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Marking {
    /// Nothing.
    #[default]
    Off,
    /// A third of a question.
    Third,
    /// A quarter of a question.
    Quarter,
}

impl Marking {
    /// The part of a question that is taken off.
    pub const fn penalty(self) -> f32 {
        match self {
            Self::Off => 0.0,
            Self::Third => 1.0 / 3.0,
            Self::Quarter => 0.25,
        }
    }
}

/// One question of the exam as the learner sees it in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What was answered so far.
    pub given: Option<String>,
    /// Whether it was chosen, not typed.
    pub was_choice: bool,
    /// Whether it wants a second look.
    pub is_marked: bool,
    /// Whether it has been on the screen.
    pub is_seen: bool,
}

/// What an exam asks and by which rules, as it is saved while it is under way; its answers are saved one by one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Its questions, in order.
    pub questions: Vec<QuestionId>,
    /// What a wrong answer costs.
    pub marking: Marking,
    /// When it began.
    pub started: Timestamp,
    /// How long it may take; `None` is no limit.
    pub minutes: Option<u32>,
}

/// An exam that was left before it was handed in: its paper, and what was done to each question so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// What it asks.
    pub paper: Paper,
    /// The answers and marks; a question that was never on the screen has none.
    pub sheets: HashMap<QuestionId, Sheet>,
}

/// A mock exam under way.
#[derive(Clone, Debug)]
pub struct MockExam {
    questions: Vec<Question>,
    sheets: Vec<Sheet>,
    place: usize,
    marking: Marking,
    started: Timestamp,
    minutes: Option<u32>,
}

impl MockExam {
    /// An exam over `questions`, `minutes` long. `seed` decides their order.
    pub fn new(
        questions: &[Question],
        marking: Marking,
        minutes: Option<u32>,
        now: Timestamp,
        seed: u64,
    ) -> Self {
        let questions = order(questions, seed);
        let mut sheets = vec![Sheet::default(); questions.len()];
        if let Some(first) = sheets.first_mut() {
            first.is_seen = true;
        }
        Self { questions, sheets, place: 0, marking, started: now, minutes }
    }

    /// The exam that was left, at its first question without an answer. Questions that `pool` no longer holds, since the
    /// article was edited, are left out; `None` when none is left.
    pub fn resume(unfinished: &Unfinished, pool: &[Question]) -> Option<Self> {
        let Paper { questions, marking, started, minutes } = &unfinished.paper;
        let known: HashMap<QuestionId, &Question> =
            pool.iter().map(|question| (question.id, question)).collect();
        let questions: Vec<Question> =
            questions.iter().filter_map(|id| known.get(id).copied().cloned()).collect();
        let sheet = |question: &Question| unfinished.sheets.get(&question.id).cloned().unwrap_or_default();
        let sheets: Vec<Sheet> = questions.iter().map(sheet).collect();
        let place = sheets.iter().position(|sheet| sheet.given.is_none()).unwrap_or(0);
        let mut exam =
            Self { questions, sheets, place, marking: *marking, started: *started, minutes: *minutes };
        exam.go_to(place);
        (!exam.questions.is_empty()).then_some(exam)
    }

    /// What it asks and by which rules.
    pub fn paper(&self) -> Paper {
        Paper {
            questions: self.questions.iter().map(|question| question.id).collect(),
            marking: self.marking,
            started: self.started,
            minutes: self.minutes,
        }
    }

    /// The question on the screen.
    pub fn current(&self) -> Option<&Question> {
        self.questions.get(self.place)
    }

    /// Its place, from 0.
    pub const fn position(&self) -> usize {
        self.place
    }

    /// The questions, in order.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// What a wrong answer costs.
    pub const fn marking(&self) -> Marking {
        self.marking
    }

    /// How many questions have no answer yet.
    pub fn open(&self) -> usize {
        self.sheets.iter().filter(|sheet| sheet.given.is_none()).count()
    }

    /// The list of questions: answered, marked, unseen.
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// Puts the question at `place` up; beyond the end, the last.
    pub fn go_to(&mut self, place: usize) {
        self.place = place.min(self.questions.len().saturating_sub(1));
        if let Some(sheet) = self.sheets.get_mut(self.place) {
            sheet.is_seen = true;
        }
    }

    /// Answers by typing, or changes the answer; an empty one takes it away.
    pub fn answer(&mut self, given: &str) {
        self.write(Some(given.to_owned()).filter(|given| !given.trim().is_empty()), false);
    }

    /// Answers with the option at `index`.
    pub fn choose(&mut self, index: usize) {
        let option = self.current().and_then(|question| question.options.get(index)).cloned();
        if option.is_some() {
            self.write(option, true);
        }
    }

    /// Marks the question for a second look, or takes the mark off.
    pub fn mark(&mut self) {
        if let Some(sheet) = self.sheets.get_mut(self.place) {
            sheet.is_marked = !sheet.is_marked;
        }
    }

    /// The time left; `None` when there is no limit. Never negative.
    pub fn left(&self, now: Timestamp) -> Option<SignedDuration> {
        let limit = SignedDuration::from_mins(i64::from(self.minutes?));
        Some(limit.saturating_sub(self.took(now)).max(SignedDuration::ZERO))
    }

    /// Whether there is a limit of time.
    pub const fn has_limit(&self) -> bool {
        self.minutes.is_some()
    }

    /// Whether the time is up.
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.left(now).is_some_and(|left| left.is_zero())
    }

    fn took(&self, now: Timestamp) -> SignedDuration {
        now.duration_since(self.started).max(SignedDuration::ZERO)
    }

    fn write(&mut self, given: Option<String>, was_choice: bool) {
        if let Some(sheet) = self.sheets.get_mut(self.place) {
            sheet.given = given;
            sheet.was_choice = was_choice;
        }
    }

    /// Grades everything. `period` names the time a question is about, where it has one.
    pub fn report(&self, now: Timestamp, period: impl Fn(&Question) -> Option<String>) -> Report {
        // One that was left and found again when its time was long up took no longer than its time.
        let limit =
            self.minutes.map_or(SignedDuration::MAX, |minutes| SignedDuration::from_mins(minutes.into()));
        let took = self.took(now).min(limit);
        let mut report = Report { took, marking: self.marking, ..Report::default() };
        for (question, sheet) in self.questions.iter().zip(&self.sheets) {
            let blank = Grade { score: 0, note: None };
            let grade = sheet.given.as_deref().map_or(blank, |given| grade(question, given));
            let is_right = grade.is_right();
            match (&sheet.given, is_right) {
                (None, _) => report.blank += 1,
                (Some(_), true) => report.right += 1,
                (Some(_), false) => report.wrong += 1,
            }
            report.by_topic.entry(question.topic.clone()).or_default().count(is_right);
            report.by_kind.entry(question.kind.name().to_owned()).or_default().count(is_right);
            if let Some(period) = period(question) {
                report.by_period.entry(period).or_default().count(is_right);
            }
            if !sheet.is_seen {
                report.unseen.push(question.id);
            }
            let (given, was_choice) = (sheet.given.clone(), sheet.was_choice);
            let answered = Answered { question: question.id, given, grade, was_choice };
            report.answers.push((question.clone(), answered));
        }
        #[expect(clippy::cast_precision_loss, reason = "an exam's questions")]
        let points = report.right as f32 - report.wrong as f32 * self.marking.penalty();
        report.points = points;
        report
    }
}

/// Right of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Answered right.
    pub right: usize,
    /// All of them.
    pub total: usize,
}

impl Share {
    /// The right ones in hundredths; `None` when there are none at all.
    pub const fn percent(self) -> Option<usize> {
        (100 * self.right + self.total / 2).checked_div(self.total)
    }

    fn count(&mut self, is_right: bool) {
        self.total += 1;
        self.right += usize::from(is_right);
    }
}

/// The outcome of a mock exam.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// Points: one for each right answer, less the penalty for each wrong one.
    pub points: f32,
    /// Right answers.
    pub right: usize,
    /// Wrong answers.
    pub wrong: usize,
    /// Questions left open.
    pub blank: usize,
    /// How long it took.
    pub took: SignedDuration,
    /// What a wrong answer cost.
    pub marking: Marking,
    /// By topic.
    pub by_topic: BTreeMap<String, Share>,
    /// By kind of question.
    pub by_kind: BTreeMap<String, Share>,
    /// By period.
    pub by_period: BTreeMap<String, Share>,
    /// Every question with its answer, in the order of the exam.
    pub answers: Vec<(Question, Answered)>,
    /// Questions that were never on the screen: they say nothing about what is known.
    pub unseen: Vec<QuestionId>,
}

impl Report {
    /// The questions not answered right.
    pub fn missed(&self) -> impl Iterator<Item = &Question> {
        self.answers.iter().filter(|(_, answer)| !answer.grade.is_right()).map(|(question, _)| question)
    }
}
