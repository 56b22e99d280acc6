//! `tarikh quiz`: questions in plain lines, answered by number or in words; for pipes, dumb terminals and
//! screen readers.

use super::arguments::{Marking, QuizArguments};
use super::failure::Failure;
use super::source;
use crate::analysis::{Analysis, analyse};
use crate::article::Article;
use crate::question::{Question, QuestionKind, for_session};
use crate::study::{Answered, QuizSession};
use crate::text::wash;
use std::io::{self, BufRead, Write};

pub(super) fn run(words: &QuizArguments) -> Result<(), Failure> {
    if words.article.as_os_str() == "-" {
        return Err(Failure::new("standard input cannot be both the article and the answers", "name a file"));
    }
    source::prepare();
    let kinds = kinds(&words.kinds)?;
    let article = source::read(&words.article)?;
    let analysis = analyse(&article, &source::settings(&words.reading)?);
    let questions = chosen(&analysis, &kinds, words);
    if questions.is_empty() {
        return Err(Failure::new(
            format!("nothing in {} can be asked safely", article.title),
            "only dated, named and certain facts are asked; tarikh extract --only questions --explain says what stopped the others",
        ));
    }
    let mut quiz = Quiz {
        article: &article,
        analysis: &analysis,
        words,
        input: io::stdin().lock(),
        out: io::stdout().lock(),
    };
    writeln!(
        quiz.out,
        "{}\n{} questions. A number, a letter or words answer, ? passes, q ends.",
        wash(&article.title),
        questions.len()
    )?;
    let mut session = QuizSession::new(&questions, words.reading.seed);
    loop {
        let is_ended = quiz.ask_all(&mut session)?;
        quiz.score(&session)?;
        let missed = session.again_with_missed(words.reading.seed.wrapping_add(1)).filter(|_| !is_ended);
        let Some(missed) = missed else { return Ok(()) };
        write!(quiz.out, "\nThe {} missed once more? [y/N] ", missed.len())?;
        if !matches!(quiz.line()?.as_deref(), Some("y" | "Y" | "yes")) {
            return Ok(());
        }
        session = missed;
    }
}

/// The questions of the sitting. An exam asks up to a fifth of what is kept for exams: how many statements are correct,
/// causes that are not quite sure.
fn chosen(analysis: &Analysis, kinds: &[QuestionKind], words: &QuizArguments) -> Vec<Question> {
    let asked = |question: &&Question| kinds.is_empty() || kinds.contains(&question.kind);
    let all: Vec<Question> = analysis.questions.iter().filter(asked).cloned().collect();
    let mut questions = Vec::new();
    if words.exam {
        let most = if kinds.is_empty() { words.count.div_ceil(5) } else { words.count };
        questions.extend(analysis.exam_questions.iter().filter(asked).take(most).cloned());
    }
    let left = words.count.saturating_sub(questions.len());
    questions.extend(for_session(&all, left).into_iter().filter_map(|at| all.get(at)).cloned());
    questions
}

/// The kinds named on the command line.
fn kinds(names: &[String]) -> Result<Vec<QuestionKind>, Failure> {
    let named = names.iter().map(|name| {
        QuestionKind::named(name.trim()).ok_or_else(|| {
            let known: Vec<_> = QuestionKind::ALL.iter().map(|kind| kind.name()).collect();
            Failure::new(
                format!("there is no kind of question called {name}"),
                format!("the kinds are {}", known.join(", ")),
            )
        })
    });
    named.collect()
}

struct Quiz<'a, I, O> {
    article: &'a Article,
    analysis: &'a Analysis,
    words: &'a QuizArguments,
    input: I,
    out: O,
}

impl<I: BufRead, O: Write> Quiz<'_, I, O> {
    /// Asks until the end; `true` when the learner left before it.
    fn ask_all(&mut self, session: &mut QuizSession) -> io::Result<bool> {
        while let Some(question) = session.current().cloned() {
            self.ask(&question, session.position() + 1, session.len())?;
            let Some(line) = self.line()? else { return Ok(true) };
            if line == "q" {
                return Ok(true);
            }
            let answered = reply(session, &question, &line).cloned();
            if let Some(answered) = answered.filter(|_| !self.words.exam) {
                self.explain(&question, &answered)?;
            }
            session.advance();
        }
        Ok(false)
    }

    fn ask(&mut self, question: &Question, number: usize, count: usize) -> io::Result<()> {
        writeln!(self.out, "\n{number}/{count}  {}", wash(&question.topic))?;
        if let Some(context) = &question.context {
            writeln!(self.out, "{}", wash(context))?;
        }
        writeln!(self.out, "{}", wash(&question.stem))?;
        for (number, option) in (1..).zip(&question.options) {
            writeln!(self.out, "  {number}) {}", wash(option))?;
        }
        write!(self.out, "> ")
    }

    /// The next line of the answers; `None` at their end.
    fn line(&mut self) -> io::Result<Option<String>> {
        self.out.flush()?;
        let mut bytes = Vec::new();
        // An answer is short; a stream without line ends must not fill the memory.
        let read = io::Read::take(&mut self.input, 4_096).read_until(b'\n', &mut bytes)?;
        let line = String::from_utf8_lossy(&bytes).trim().to_owned();
        Ok((read > 0).then_some(line))
    }

    fn explain(&mut self, question: &Question, answered: &Answered) -> io::Result<()> {
        let verdict = match (&answered.given, answered.grade.is_right(), answered.grade.is_partly_right()) {
            (None, ..) => "Passed.",
            (_, true, _) => "Right.",
            (_, _, true) => "Partly right.",
            _ => "Wrong.",
        };
        write!(self.out, "{verdict}")?;
        if let Some(note) = &answered.grade.note {
            write!(self.out, " {}", wash(note))?;
        }
        writeln!(self.out)?;
        let why = answered.given.as_deref().filter(|_| !answered.grade.is_right());
        let why = why.and_then(|given| question.why_wrong(given));
        if let Some(why) = why {
            writeln!(self.out, "{}", wash(why))?;
        }
        // The feedback begins with the answer and ends with what is wrong with each option: both are said once.
        let answer = format!("{}, according to the article.", question.key);
        let rest = question.feedback.strip_prefix(&answer);
        writeln!(self.out, "Answer: {}", wash(rest.map_or(&question.key, |_| &answer)))?;
        let rest = rest.unwrap_or(&question.feedback);
        let rest = why.map_or_else(|| rest.to_owned(), |why| rest.replace(&format!("{why}."), ""));
        let rest = rest.split_whitespace().collect::<Vec<_>>().join(" ");
        if !rest.is_empty() {
            writeln!(self.out, "{}", wash(&rest))?;
        }
        writeln!(self.out, "“{}”", wash(&self.article.prose(question.evidence)))
    }

    fn score(&mut self, session: &QuizSession) -> io::Result<()> {
        let answered = session.answered().count();
        if answered == 0 {
            return writeln!(self.out, "\nNo question was answered.");
        }
        let right = session.right();
        let wrong = session
            .answered()
            .filter(|(_, answer)| {
                answer.given.is_some() && !answer.grade.is_right() && !answer.grade.is_partly_right()
            })
            .count();
        let percent = session.percent().unwrap_or(0);
        write!(self.out, "\nScore: {right} of {answered} right, {percent} %")?;
        if let Some(cost) = cost(self.words.marking) {
            #[expect(clippy::cast_precision_loss, reason = "counts of questions are small")]
            let marks = right as f64 - wrong as f64 / f64::from(cost);
            write!(self.out, "; {marks:.2} marks with {wrong} wrong at -1/{cost}")?;
        }
        writeln!(self.out)?;
        for (question, answer) in session.answered().filter(|(_, answer)| !answer.grade.is_right()) {
            let given =
                answer.given.as_deref().map_or_else(|| "passed".to_owned(), |given| format!("“{given}”"));
            writeln!(self.out, "  {} {} (you: {})", wash(&question.stem), wash(&question.key), wash(&given))?;
            if self.words.exam {
                writeln!(self.out, "    “{}”", wash(&self.article.prose(question.evidence)))?;
            }
        }
        let _ = self.analysis;
        Ok(())
    }
}

/// Takes a number or a letter for an option, `?` for not knowing it, and anything else for words.
fn reply<'a>(session: &'a mut QuizSession, question: &Question, line: &str) -> Option<&'a Answered> {
    if line.is_empty() || line == "?" {
        return session.pass();
    }
    let letter = match line.as_bytes() {
        [letter @ (b'a'..=b'z' | b'A'..=b'Z')] => Some(usize::from(letter.to_ascii_lowercase() - b'a')),
        _ => None,
    };
    let chosen = line.parse::<usize>().ok().and_then(|number| number.checked_sub(1)).or(letter);
    match chosen.filter(|&at| at < question.options.len()) {
        Some(at) => session.choose(at),
        None => session.answer(line),
    }
}

/// The part of a mark that a wrong answer costs, as one over this.
const fn cost(marking: Marking) -> Option<u8> {
    match marking {
        Marking::Off => None,
        Marking::Third => Some(3),
        Marking::Quarter => Some(4),
    }
}
