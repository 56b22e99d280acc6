//! The mock exam: what it is to be like, then questions in any order against the clock, then a report.
//!
//! ```text
//! setup    Questions   ◂ 20 ▸        head   4 of 20 · who or which · ⚑        23 min left
//!          Minutes     ◂ 30 ▸        text   Who flew to Washington in May 1950?
//!          Wrong costs ◂ 1/3 ▸              ▶ a  Ayub Khan
//! ```
//!
//! Nothing is said about right or wrong before it is handed in. It goes on while other screens are looked at.

mod rendering;

use super::answering::{Answering, Given};
use super::sheet::SheetLine;
use crate::analysis::Analysis;
use crate::question::{Answer, Question, exam_pool, for_exam};
use crate::study::mock::{Marking, MockExam, Report, Sheet, Unfinished};
use crate::study::{CardId, Moment, Standing};
use crate::temporal::{Day, PartialDate};
use crate::tui::action::{Edit, Move};
use crate::tui::effect::Effect;
use tui_input::Input;

pub(crate) use rendering::{length, prompt_place, render};

/// How many minutes can be chosen; the first is no limit.
const MINUTES: [u32; 12] = [0, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240];
/// How many questions at a step.
const STEP: usize = 5;
/// How many questions it has to begin with.
const USUAL: usize = 20;
/// How many questions it has at most.
const MOST: usize = 200;
/// The setting under which it is saved whether the clock of the exam under way is shown, and its values.
pub(crate) const CLOCK: &str = "mock-clock";
pub(crate) const HIDDEN: &str = "hidden";
const SHOWN: &str = "shown";
/// How many lines there are to set up.
const LINES: usize = 4;

/// What an exam is to be like.
#[derive(Clone, Debug)]
pub(crate) struct Setup {
    /// Every question there is, best first.
    pool: Vec<Question>,
    /// How many of them one exam can hold: of each event one, none that tells another's answer.
    most: usize,
    count: usize,
    minutes: Minutes,
    marking: Marking,
    shows_clock: bool,
    at: usize,
}

/// The place of the time among those there are.
#[derive(Clone, Copy, Debug)]
enum Minutes {
    /// About a minute a question, however many there are.
    Usual,
    /// What the learner chose.
    Chosen(usize),
}

impl Minutes {
    fn place(self, questions: usize) -> usize {
        let enough = || MINUTES.iter().position(|&minutes| minutes as usize >= questions.max(1));
        match self {
            Self::Usual => enough().unwrap_or(MINUTES.len() - 1),
            Self::Chosen(place) => place,
        }
    }
}

/// What the learner chose for an exam: the next one begins with the same.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wishes {
    count: usize,
    minutes: Minutes,
    marking: Marking,
    shows_clock: bool,
}

/// An exam under way.
#[derive(Debug)]
pub(crate) struct Sitting {
    exam: MockExam,
    answering: Answering,
    shows_clock: bool,
    /// Whether it was asked to be handed in with questions open.
    hands_in: bool,
    /// Whether it was asked to be left with its answers.
    leaves: bool,
    /// The sheets as the library knows them; `None` where it does not know of the exam.
    saved: Option<Vec<Sheet>>,
    /// Whether the clock is shown, as the library knows it.
    saved_clock: Option<bool>,
    top: usize,
}

/// An exam that was handed in.
#[derive(Debug)]
pub(crate) struct Outcome {
    report: Report,
    /// Whether the time was up.
    is_late: bool,
    /// How many of the missed ones were put into today's cards.
    brought: Option<usize>,
    top: usize,
}

/// Where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Phase {
    /// It is being set up.
    Setup,
    /// A question waits for one of its options.
    Choosing,
    /// A question waits for a typed answer.
    Typing,
    /// A question waits for its order.
    Ordering,
    /// It was handed in.
    Over,
}

/// The state of the screen.
#[derive(Debug)]
pub(crate) enum Exam {
    /// Being set up.
    Setup(Setup),
    /// Under way.
    Sitting(Sitting),
    /// Handed in.
    Over(Outcome),
}

impl Exam {
    /// An exam to be set up; `None` when there is nothing to ask.
    pub(crate) fn new(analysis: &Analysis, wishes: Option<Wishes>) -> Option<Self> {
        let pool = exam_pool(&analysis.questions, &analysis.exam_questions);
        let most = for_exam(&pool, MOST, 0).len();
        let count = most.min(USUAL);
        let usual = Wishes { count, minutes: Minutes::Usual, marking: Marking::Off, shows_clock: true };
        let Wishes { count, minutes, marking, shows_clock } = wishes.unwrap_or(usual);
        let setup = Setup { pool, most, count: count.min(most), minutes, marking, shows_clock, at: 0 };
        (most > 0).then_some(Self::Setup(setup))
    }

    /// The exam that was left before it was handed in, and how many of its questions are gone with an edit of the
    /// article; `None` when all are.
    pub(crate) fn resume(
        unfinished: &Unfinished,
        shows_clock: bool,
        analysis: &Analysis,
    ) -> Option<(Self, usize)> {
        let pool = exam_pool(&analysis.questions, &analysis.exam_questions);
        let exam = MockExam::resume(unfinished, &pool)?;
        let gone = unfinished.paper.questions.len() - exam.questions().len();
        let saved = exam.sheets().to_vec();
        let sitting = Sitting::new(exam, shows_clock, Some(saved));
        Some((Self::Sitting(Sitting { saved_clock: Some(shows_clock), ..sitting }), gone))
    }

    /// What was chosen, while it is being set up.
    pub(crate) const fn wishes(&self) -> Option<Wishes> {
        match self {
            Self::Setup(Setup { count, minutes, marking, shows_clock, .. }) => Some(Wishes {
                count: *count,
                minutes: *minutes,
                marking: *marking,
                shows_clock: *shows_clock,
            }),
            _ => None,
        }
    }

    pub(crate) const fn phase(&self) -> Phase {
        match self {
            Self::Setup(_) => Phase::Setup,
            Self::Over(_) => Phase::Over,
            Self::Sitting(sitting) => match sitting.answering {
                Answering::Choosing(_) => Phase::Choosing,
                Answering::Typing(_) => Phase::Typing,
                Answering::Ordering { .. } => Phase::Ordering,
            },
        }
    }

    pub(crate) const fn is_sitting(&self) -> bool {
        matches!(self, Self::Sitting(_))
    }

    /// Less or more of what the cursor is on.
    pub(crate) fn change(&mut self, more: bool) {
        if let Self::Setup(setup) = self {
            setup.change(more);
        }
    }

    /// Takes what is chosen, typed or ordered and goes on to the next question; in the setup, begins.
    pub(crate) fn accept(&mut self, now: Moment, seed: u64) {
        match self {
            Self::Setup(setup) => *self = Self::Sitting(setup.begin(now, seed)),
            // A line that cannot be read stays, with what to type below it.
            Self::Sitting(sitting) if sitting.is_unread() => {}
            Self::Sitting(sitting) => {
                sitting.answer();
                sitting.turn(true);
            }
            Self::Over(_) => {}
        }
    }

    /// Does something with the exam under way.
    pub(crate) fn sit(&mut self, work: impl FnOnce(&mut Sitting)) {
        if let Self::Sitting(sitting) = self {
            work(sitting);
        }
    }

    /// The exam under way.
    pub(crate) const fn sitting(&self) -> Option<&Sitting> {
        match self {
            Self::Sitting(sitting) => Some(sitting),
            _ => None,
        }
    }

    /// Whether leaving the program now would lose answers, since nothing is saved; said once for each question that was looked at.
    pub(crate) fn holds_answers(&mut self) -> bool {
        let Self::Sitting(sitting) = self else { return false };
        sitting.keep();
        let is_begun = sitting.exam.sheets().iter().any(|sheet| sheet.given.is_some());
        is_begun && !std::mem::replace(&mut sitting.leaves, true)
    }

    /// Hands it in; with questions open only when asked for twice. The answers are to be saved.
    pub(crate) fn hand_in(&mut self, analysis: &Analysis, now: Moment) -> Vec<Effect> {
        let Self::Sitting(sitting) = self else { return Vec::new() };
        sitting.keep();
        if sitting.exam.open() > 0 && !sitting.hands_in {
            sitting.hands_in = true;
            return Vec::new();
        }
        self.end(analysis, now, false)
    }

    /// Ends it when its time is up.
    pub(crate) fn tick(&mut self, analysis: &Analysis, now: Moment) -> Vec<Effect> {
        match self {
            Self::Sitting(sitting) if sitting.exam.is_over(now.at) => {
                sitting.keep();
                self.end(analysis, now, true)
            }
            _ => Vec::new(),
        }
    }

    fn end(&mut self, analysis: &Analysis, now: Moment, is_late: bool) -> Vec<Effect> {
        let Self::Sitting(sitting) = self else { return Vec::new() };
        let report = sitting.exam.report(now.at, |question| period(question, analysis));
        let answers = report.answers.iter().filter(|(_, answer)| answer.given.is_some());
        let answers = answers.map(|(question, answer)| Effect::Answer {
            question: question.id,
            given: answer.given.clone(),
            score: answer.grade.score,
        });
        let effects = answers.chain([Effect::EndExam]).collect();
        *self = Self::Over(Outcome { report, is_late, brought: None, top: 0 });
        effects
    }

    /// When the clock shows something new, in milliseconds; `None` without a clock.
    pub(crate) fn next_tick(&self, now: Moment) -> Option<u16> {
        let left = self.sitting()?.exam.left(now.at)?.as_millis();
        // Whole minutes, but seconds within the last one.
        let step = if left > 60_000 { (left - 1) % 60_000 + 1 } else { (left - 1).max(0) % 1_000 + 1 };
        Some(u16::try_from(step).unwrap_or(1_000))
    }

    /// The report, once it was handed in.
    pub(crate) const fn report(&self) -> Option<&Report> {
        match self {
            Self::Over(outcome) => Some(&outcome.report),
            _ => None,
        }
    }

    /// The cards of the questions that were missed.
    pub(crate) fn missed(&self) -> Vec<CardId> {
        match self {
            Self::Over(outcome) => outcome
                .report
                .missed()
                .filter(|question| question.is_card)
                .map(|question| question.id.into())
                .collect(),
            _ => Vec::new(),
        }
    }

    /// Whether there are missed ones that could be put into today's cards.
    pub(crate) fn can_bring(&self) -> bool {
        matches!(self, Self::Over(outcome) if outcome.brought.is_none()) && !self.missed().is_empty()
    }

    /// So many of them were put there.
    pub(crate) const fn set_brought(&mut self, count: usize) {
        if let Self::Over(outcome) = self {
            outcome.brought = Some(count);
        }
    }

    /// How many options can be picked.
    pub(crate) fn options(&self) -> usize {
        match self.sitting() {
            Some(Sitting { exam, answering: Answering::Choosing(_), .. }) => {
                exam.current().map_or(0, |question| question.options.len())
            }
            _ => 0,
        }
    }

    /// The line being typed, while it is.
    pub(crate) fn line(&self) -> Option<&Input> {
        self.sitting()?.answering.line()
    }

    /// A step of the cursor, or of the text when it is longer than the screen.
    pub(crate) fn go(&mut self, step: Move, count: usize, (length, page): (usize, usize)) {
        let last = (length + 1).saturating_sub(page);
        match self {
            Self::Setup(setup) => setup.at = step.apply(setup.at, LINES, LINES, count),
            Self::Sitting(sitting) => {
                let options = sitting.exam.current().map_or(0, |question| question.options.len());
                if !sitting.answering.go(step, count, options) {
                    sitting.top = step.apply(sitting.top.min(last), last, page, count);
                }
            }
            Self::Over(outcome) => outcome.top = step.apply(outcome.top.min(last), last, page, count),
        }
    }

    pub(crate) fn edit(&mut self, edit: Edit) {
        self.sit(|sitting| sitting.answering.edit(edit));
    }

    pub(crate) fn paste(&mut self, text: &str) {
        self.sit(|sitting| sitting.answering.paste(text));
    }
}

impl Setup {
    fn change(&mut self, more: bool) {
        let step =
            |at: usize, length: usize| if more { (at + 1).min(length - 1) } else { at.saturating_sub(1) };
        match self.at {
            0 if more => self.count = (self.count / STEP * STEP + STEP).min(self.most),
            0 => self.count = (self.count.saturating_sub(1) / STEP * STEP).max(STEP.min(self.most)),
            1 => self.minutes = Minutes::Chosen(step(self.minutes.place(self.count), MINUTES.len())),
            2 => {
                let all = [Marking::Off, Marking::Quarter, Marking::Third];
                let at = all.iter().position(|&other| other == self.marking).unwrap_or(0);
                self.marking = all[step(at, all.len())];
            }
            _ => self.shows_clock = !self.shows_clock,
        }
    }

    /// How long it is; 0 for no limit.
    fn minutes(&self) -> u32 {
        MINUTES.get(self.minutes.place(self.count)).copied().unwrap_or(0)
    }

    fn begin(&self, now: Moment, seed: u64) -> Sitting {
        let chosen = for_exam(&self.pool, self.count, seed);
        let questions: Vec<Question> =
            chosen.into_iter().filter_map(|at| self.pool.get(at)).cloned().collect();
        let minutes = Some(self.minutes()).filter(|&minutes| minutes > 0);
        let exam = MockExam::new(&questions, self.marking, minutes, now.at, seed);
        Sitting::new(exam, self.shows_clock, None)
    }
}

impl Sitting {
    fn new(exam: MockExam, shows_clock: bool, saved: Option<Vec<Sheet>>) -> Self {
        let given = exam.sheets().get(exam.position()).and_then(|sheet| sheet.given.as_deref());
        let answering = Answering::with(exam.current(), given);
        Self {
            exam,
            answering,
            shows_clock,
            hands_in: false,
            leaves: false,
            saved,
            saved_clock: None,
            top: 0,
        }
    }

    /// What the library does not know yet.
    pub(crate) fn unsaved(&mut self) -> Vec<Effect> {
        let paper = self.exam.paper();
        let sheets = self.exam.sheets();
        let is_new = self.saved.is_none();
        let saved = self.saved.get_or_insert_with(|| vec![Sheet::default(); sheets.len()]);
        let changed =
            paper.questions.iter().zip(sheets).zip(saved.iter()).filter(|((_, now), then)| now != then);
        let changed: Vec<Effect> = changed
            .map(|((question, sheet), _)| Effect::FillIn((paper.started, *question), sheet.clone()))
            .collect();
        saved.clone_from_slice(sheets);
        let clock = self.unsaved_clock();
        is_new.then_some(Effect::BeginExam(paper)).into_iter().chain(clock).chain(changed).collect()
    }

    /// Whether the clock is shown, when the library does not know it.
    fn unsaved_clock(&mut self) -> Option<Effect> {
        let shown = self.shows_clock;
        let before = self.saved_clock.replace(shown);
        let value = if shown { SHOWN } else { HIDDEN }.to_owned();
        (before != Some(shown) && self.exam.has_limit()).then_some(Effect::Set { name: CLOCK, value })
    }

    /// Keeps what is typed or ordered; a cursor on an option is no answer yet.
    pub(crate) fn keep(&mut self) {
        if let Some(Given::Words(words)) = self.answering.given(self.exam.current()) {
            // An order that was never touched is no answer either.
            let is_touched =
                self.exam.sheets().get(self.exam.position()).is_some_and(|sheet| sheet.given.is_some());
            if is_touched || self.answering.line().is_some() {
                self.exam.answer(&words);
            }
        } else if self.answering.line().is_some() {
            self.exam.answer("");
        }
    }

    /// Answers with what the cursor is on, or with what is typed or ordered.
    pub(crate) fn answer(&mut self) {
        match self.answering.given(self.exam.current()) {
            Some(Given::Option(at)) => self.exam.choose(at),
            Some(Given::Words(words)) => self.exam.answer(&words),
            None => {}
        }
    }

    /// Whether something is typed that is no answer of the sort that is wanted.
    fn is_unread(&self) -> bool {
        let line = self.answering.line().filter(|line| !line.value().trim().is_empty());
        line.is_some() && self.answering.given(self.exam.current()).is_none()
    }

    /// Answers with an option; the next key may change it.
    pub(crate) fn pick(&mut self, option: usize) {
        self.answering = Answering::Choosing(option);
        self.exam.choose(option);
    }

    /// Leaves the question open and goes on.
    pub(crate) fn pass(&mut self) {
        self.exam.answer("");
        self.answering = Answering::of(self.exam.current());
        self.turn(true);
    }

    /// Moves the option under the cursor; an order that was touched is an answer.
    pub(crate) fn shift(&mut self, down: bool) {
        self.answering.shift(down);
        self.answer();
    }

    /// To the next question, or the one before; at the end it stays.
    pub(crate) fn turn(&mut self, forward: bool) {
        let at = self.exam.position();
        self.go_to(if forward { at + 1 } else { at.saturating_sub(1) });
    }

    /// To the question at a place.
    pub(crate) fn go_to(&mut self, place: usize) {
        self.keep();
        self.hands_in = false;
        self.leaves = false;
        self.exam.go_to(place);
        let given = self.exam.sheets().get(self.exam.position()).and_then(|sheet| sheet.given.as_deref());
        self.answering = Answering::with(self.exam.current(), given);
        self.top = 0;
    }

    pub(crate) fn flag(&mut self) {
        self.exam.mark();
    }

    pub(crate) const fn turn_clock(&mut self) {
        self.shows_clock = !self.shows_clock;
    }

    pub(crate) const fn has_clock(&self) -> bool {
        self.exam.has_limit()
    }

    pub(crate) fn left(&self, now: Moment) -> Option<jiff::SignedDuration> {
        self.exam.left(now.at)
    }

    pub(crate) fn nudge(&mut self, years: i32) {
        self.answering.nudge(self.exam.current(), years);
    }

    pub(crate) fn is_axis(&self) -> bool {
        self.exam.current().is_some_and(|question| matches!(question.answer, Answer::Axis { .. }))
    }

    /// From options to typing and back.
    pub(crate) fn turn_typing(&mut self) {
        self.answering = match &self.answering {
            Answering::Choosing(_) if self.can_be_typed() => Answering::Typing(Input::default()),
            _ => Answering::of(self.exam.current()),
        };
    }

    /// Whether the question on the screen can be answered by typing as well.
    pub(crate) fn can_be_typed(&self) -> bool {
        self.exam.current().is_some_and(Question::can_be_typed)
    }

    /// Whether the question on the screen has options.
    pub(crate) fn has_options(&self) -> bool {
        self.exam.current().is_some_and(|question| !question.options.is_empty())
    }

    pub(crate) const fn position(&self) -> usize {
        self.exam.position()
    }

    /// The list of all questions.
    pub(crate) fn sheet(&self) -> Vec<SheetLine> {
        let questions = self.exam.questions().iter().zip(self.exam.sheets());
        questions
            .map(|(question, sheet)| SheetLine {
                standing: match sheet.given {
                    Some(_) => Standing::Given,
                    None if sheet.is_seen => Standing::Open,
                    None => Standing::Unseen,
                },
                is_flagged: sheet.is_marked,
                stem: question.stem.clone(),
            })
            .collect()
    }
}

/// The time a question is about: its decade, or its century in a long story.
fn period(question: &Question, analysis: &Analysis) -> Option<String> {
    const LONG: i32 = 200;
    let year =
        |entry: &crate::timeline::TimelineEntry| super::timeline::first_day(entry).map(|day| Day(day).year());
    let years = || analysis.timeline.iter().filter_map(year);
    let span = years().max()? - years().min()?;
    let entry = analysis.timeline.iter().find(|entry| Some(entry.id) == question.entry)?;
    let year = year(entry)?;
    let period = if span > LONG {
        PartialDate::Century((year - 1).div_euclid(100))
    } else {
        PartialDate::Decade(year.div_euclid(10))
    };
    Some(period.short())
}
