//! Mock exams that were left with their article: they wait, and go on when the article is opened again. The library
//! knows them as well, for the next run of the program; what is kept here goes on where nothing is saved.

use super::{App, Book};
use crate::article::ArticleId;
use crate::tui::action::{Action, Tab};
use crate::tui::effect::Effect;
use crate::tui::keymap::{Binding, Context};
use crate::tui::screen::{Exam, Sitting, Wishes};

/// What is kept of an article that was left.
#[derive(Debug)]
pub(super) struct Kept {
    article: ArticleId,
    /// The exam under way.
    exam: Option<Exam>,
    /// What the last one was to be like.
    wishes: Option<Wishes>,
}

impl App {
    /// Keeps the exam of the article that is left; what is to be said of it.
    pub(super) fn keep_exam(&mut self, book: Book) -> Option<&'static str> {
        let exam = book.exam.filter(Exam::is_sitting);
        let has_clock = exam.as_ref().and_then(Exam::sitting).map(Sitting::has_clock);
        if exam.is_some() || book.wishes.is_some() {
            let article = ArticleId::of(&book.article.text);
            self.kept.push(Kept { article, exam, wishes: book.wishes });
        }
        has_clock.map(|has_clock| {
            if has_clock {
                "the mock exam goes on when the article is opened again; its clock does not stop"
            } else {
                "the mock exam goes on when the article is opened again"
            }
        })
    }

    /// The exam of the article that was opened goes on.
    pub(super) fn resume_exam(&mut self) -> Vec<Effect> {
        let (now, Some(book)) = (self.now, &mut self.book) else { return Vec::new() };
        let article = ArticleId::of(&book.article.text);
        let mut gone = 0;
        if let Some(at) = self.kept.iter().position(|kept| kept.article == article) {
            let kept = self.kept.swap_remove(at);
            book.wishes = kept.wishes;
            book.exam = kept.exam;
        }
        if let (None, Some((unfinished, shows_clock))) = (&book.exam, book.unfinished.take()) {
            let Some((exam, missing)) = Exam::resume(&unfinished, shows_clock, &book.analysis) else {
                self.say(
                    "the mock exam that was left is over: an edit took all its questions away".to_owned(),
                );
                return vec![Effect::EndExam];
            };
            (book.exam, gone) = (Some(exam), missing);
        }
        if book.exam.is_none() {
            return Vec::new();
        }
        let effects = book.tick(now);
        let is_over = book.exam.as_ref().is_some_and(|exam| !exam.is_sitting());
        let mut words = if is_over {
            "the time of the mock exam is up: its report is on the screen Quiz".to_owned()
        } else {
            "the mock exam goes on, on the screen Quiz".to_owned()
        };
        if gone > 0 {
            words = format!("{words}; {} gone with an edit", are(gone));
        }
        self.say(words);
        effects
    }

    /// Whether an exam under way is on the screen.
    pub(super) fn is_in_exam(&self) -> bool {
        let book = self.book.as_ref().filter(|book| book.tab == Tab::Quiz);
        book.and_then(|book| book.exam.as_ref()).is_some_and(Exam::is_sitting)
    }

    /// Where another screen of the article lies over the exam now, says that it goes on and what leads back.
    pub(super) fn tell_of_exam(&mut self) {
        let exam = self.book.as_ref().and_then(|book| book.exam.as_ref());
        let is_under_way = exam.is_some_and(Exam::is_sitting);
        if !is_under_way || self.is_in_exam() || self.status.is_some() {
            return;
        }
        let quiz = |binding: &Binding| binding.action == Action::Show(Tab::Quiz);
        let key = self.keymap.of(&[Context::Tabs]).find(|(_, binding)| quiz(binding)).map(|(key, _)| key);
        self.say(match key {
            Some(key) => format!("the mock exam goes on; {key} leads back"),
            None => "the mock exam goes on".to_owned(),
        });
    }

    /// What the library does not know yet of the exam under way, its line half typed included.
    pub(super) fn unsaved_of_exam(&mut self) -> Vec<Effect> {
        let Some(book) = &mut self.book else { return Vec::new() };
        if let Some(exam) = &mut book.exam {
            exam.sit(Sitting::keep);
        }
        book.unsaved_of_exam()
    }

    /// Whether leaving the program now would lose an exam, since nothing is saved; said once.
    pub(super) fn holds_an_exam(&mut self) -> bool {
        if self.not_saved.is_none() {
            return false;
        }
        let kept = self.kept.iter_mut().filter_map(|kept| kept.exam.as_mut());
        let open = self.book.as_mut().and_then(|book| book.exam.as_mut());
        // Each of them is told now.
        kept.chain(open).filter_map(|exam| exam.holds_answers().then_some(())).count() > 0
    }
}

fn are(questions: usize) -> String {
    if questions == 1 { "one question is".to_owned() } else { format!("{questions} questions are") }
}
