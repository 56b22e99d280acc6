//! `tarikh quiz`: questions in plain lines, answered by number or in words; for pipes, dumb terminals and
//! screen readers. Answers count as reviews of their cards, unless that is switched off.

mod counting;

use super::arguments::{Marking, QuizArguments};
use super::failure::Failure;
use super::{place, source};
use crate::analysis::{Analysis, analyse};
use crate::article::Article;
use crate::question::{Question, QuestionKind, exam_pool, for_exam, for_session, is_readable};
use crate::study::{Answered, POLICY, QuizSession, Rating};
use crate::text::wash;
use counting::Counting;
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;

pub(super) fn run(words: &QuizArguments, data_dir: Option<&Path>) -> Result<(), Failure> {
    if words.article.as_os_str() == "-" {
        return Err(Failure::new("standard input cannot be both the article and the answers", "name a file"));
    }
    let kinds = kinds(&words.kinds)?;
    let settings = source::settings(&words.reading)?;
    let article = source::read_dated(&words.article, &settings)?;
    let mut out = io::stdout().lock();
    let opened = if words.uncounted { None } else { Some(place::open_for_sitting(data_dir)) };
    let (counting, analysis) = match opened {
        None => (None, analyse(&article, &settings)),
        Some(Ok(store)) => {
            let (counting, analysis) = Counting::begin(store, &article, &settings, words.exam)?;
            (Some(counting), analysis)
        }
        // The quiz goes on without a library; the learner is told plainly.
        Some(Err(refused)) => {
            let failure = refused.1;
            writeln!(out, "Progress is not being saved.\n{failure}")?;
            (None, analyse(&article, &settings))
        }
    };
    let questions = chosen(&analysis, &kinds, words);
    let is_for_exams = |question: &Question| kinds.contains(&question.kind);
    if questions.is_empty() && !words.exam && analysis.exam_questions.iter().any(is_for_exams) {
        return Err(Failure::new("these kinds are kept for exams", "add --exam"));
    }
    if questions.is_empty() && !kinds.is_empty() && !analysis.questions.is_empty() {
        let named: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
        let mut held: Vec<&str> = analysis.questions.iter().map(|question| question.kind.name()).collect();
        held.sort_unstable();
        held.dedup();
        return Err(Failure::new(
            format!("{} holds no question of the kind {}", article.title, named.join(" or ")),
            format!("it holds {}", held.join(", ")),
        ));
    }
    if questions.is_empty() {
        return Err(Failure::new(
            format!("nothing in {} can be asked safely", article.title),
            "only dated, named and certain facts are asked; tarikh extract --only questions --explain says what stopped the others",
        ));
    }
    let mut quiz = Quiz {
        article: &article,
        words,
        is_timed: io::stdin().is_terminal(),
        input: io::stdin().lock(),
        out,
        counting,
    };
    writeln!(
        quiz.out,
        "{}\n{}. A number, a letter or words answer, ? passes, q ends.",
        wash(&article.title),
        if questions.len() == 1 { "1 question".to_owned() } else { format!("{} questions", questions.len()) }
    )?;
    if let Some(sample) = analysis.sample() {
        writeln!(quiz.out, "{}", capitalised(sample))?;
    }
    quiz.policy()?;
    let mut session = QuizSession::new(&questions, words.reading.seed);
    loop {
        let is_ended = quiz.ask_all(&mut session)?;
        quiz.score(&session)?;
        let missed = session.again_with_missed(words.reading.seed.wrapping_add(1)).filter(|_| !is_ended);
        let Some(missed) = missed else { break };
        write!(quiz.out, "\nThe {} missed once more? [y/N] ", missed.len())?;
        if !matches!(quiz.line()?.as_deref(), Some("y" | "Y" | "yes")) {
            break;
        }
        session = missed;
    }
    if quiz.sum()? {
        place::back_up(data_dir);
    }
    Ok(())
}

/// The questions of the sitting. An exam asks some of what is kept for exams too, each kind within its share unless kinds are named.
fn chosen(analysis: &Analysis, kinds: &[QuestionKind], words: &QuizArguments) -> Vec<Question> {
    let asked = |questions: &[Question]| -> Vec<Question> {
        let is_asked = |question: &&Question| kinds.is_empty() || kinds.contains(&question.kind);
        questions.iter().filter(is_asked).cloned().collect()
    };
    let (all, seed) = (asked(&analysis.questions), words.reading.seed);
    let (pool, chosen) = if words.exam {
        let pool = exam_pool(&all, &asked(&analysis.exam_questions));
        let choose = if kinds.is_empty() { for_exam } else { for_session };
        let chosen = choose(&pool, words.count, seed);
        (pool, chosen)
    } else {
        let chosen = for_session(&all, words.count, seed);
        (all, chosen)
    };
    chosen.into_iter().filter_map(|at| pool.get(at)).cloned().collect()
}

/// A remark as a sentence of its own.
fn capitalised(remark: &str) -> String {
    let mut letters = remark.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).chain(['.']).collect()
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
    words: &'a QuizArguments,
    /// Whether a person answers, whose time means something.
    is_timed: bool,
    input: I,
    out: O,
    counting: Option<Counting>,
}

impl<I: BufRead, O: Write> Quiz<'_, I, O> {
    /// Says how answers count as reviews.
    fn policy(&mut self) -> io::Result<()> {
        match &self.counting {
            Some(counting) if counting.is_on() => {
                writeln!(self.out, "Answers count as reviews of their cards. {POLICY}")
            }
            Some(_) => writeln!(self.out, "Answers do not count as reviews of their cards."),
            None => Ok(()),
        }
    }

    /// Says how many answers counted; whether any did and all are saved.
    fn sum(&mut self) -> io::Result<bool> {
        let Some((count, is_saved)) = self.counting.as_ref().map(Counting::sum) else { return Ok(false) };
        let saved = if is_saved { "saved" } else { "not saved" };
        if count > 0 || !is_saved {
            let counted =
                if count == 1 { "answer counted as a review" } else { "answers counted as reviews" };
            writeln!(self.out, "\n{count} {counted}, {saved}.")?;
        }
        Ok(count > 0 && is_saved)
    }

    /// Asks until the end; `true` when the learner left before it.
    fn ask_all(&mut self, session: &mut QuizSession) -> io::Result<bool> {
        while let Some(question) = session.current().cloned() {
            self.ask(&question, session.position() + 1, session.len())?;
            let since = place::now().at;
            let mut was_advised = false;
            let line = loop {
                let Some(line) = self.line()? else { return Ok(true) };
                // What answers through a pipe does not read the advice: one question must not swallow all that follows.
                match misread(&question, &line).filter(|_| self.is_timed || !was_advised) {
                    Some(advice) => write!(self.out, "{advice}\n> ")?,
                    None => break line,
                }
                was_advised = true;
            };
            if line == "q" {
                return Ok(true);
            }
            let took = place::now().at.duration_since(since).as_millis();
            let took = u32::try_from(took.max(0)).unwrap_or(u32::MAX);
            if let Some(answered) = reply(session, &question, &line).cloned() {
                if !self.words.exam {
                    self.explain(&question, &answered)?;
                }
                self.count(&question, answered, if self.is_timed { took.max(1) } else { 0 })?;
            }
            session.advance();
        }
        Ok(false)
    }

    /// Counts an answer, and says as what, unless that would say whether it was right before the end of an exam.
    fn count(&mut self, question: &Question, answered: Answered, took: u32) -> io::Result<()> {
        let Some(counting) = &mut self.counting else { return Ok(()) };
        let took = if self.words.exam { 0 } else { took };
        let rating = counting.count(answered, !question.options.is_empty(), took, &mut self.out)?;
        match rating.filter(|_| !self.words.exam) {
            Some(rating) => writeln!(self.out, "Counts as {}; =1 to =4 changes that.", rating.name()),
            None => Ok(()),
        }
    }

    /// Takes a line that changes how the last answer counts; whether it was one.
    fn recount(&mut self, line: &str) -> io::Result<bool> {
        let Some(number) = line.strip_prefix('=') else { return Ok(false) };
        let Some(counting) = self.counting.as_mut().filter(|_| !self.words.exam) else { return Ok(false) };
        let Some(rating) = number.trim().parse().ok().and_then(Rating::from_number) else {
            return Ok(false);
        };
        match counting.count_as(rating, &mut self.out)? {
            Some(rating) => write!(self.out, "Counts as {}.\n> ", rating.name())?,
            None => write!(self.out, "No answer counted that could be changed.\n> ")?,
        }
        Ok(true)
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
        loop {
            self.out.flush()?;
            let mut bytes = Vec::new();
            // An answer is short; a stream without line ends must not fill the memory.
            let read = io::Read::take(&mut self.input, 4_096).read_until(b'\n', &mut bytes)?;
            let line = String::from_utf8_lossy(&bytes).trim().to_owned();
            if read == 0 {
                return Ok(None);
            }
            if !self.recount(&line)? {
                return Ok(Some(line));
            }
        }
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
        // The feedback begins with the answer and ends with what is wrong with each option: that of the chosen one first.
        let answer = format!("{}, according to the article.", question.key);
        let rest = question.feedback.strip_prefix(&answer);
        writeln!(self.out, "Answer: {}", wash(rest.map_or(&question.key, |_| &answer)))?;
        let given = answered.given.as_deref().filter(|_| !answered.grade.is_right());
        if let Some(why) = given.and_then(|given| question.why_wrong(given)) {
            writeln!(self.out, "{}.", wash(why))?;
        }
        let feedback = question.feedback_besides(given);
        let rest = feedback.strip_prefix(&answer).unwrap_or(&feedback).trim();
        if !rest.is_empty() {
            writeln!(self.out, "{}", wash(rest))?;
        }
        self.quote(question, "")
    }

    /// The sentence a question rests on; a card of the learner's own has none.
    fn quote(&mut self, question: &Question, indent: &str) -> io::Result<()> {
        if question.evidence.is_empty() {
            return Ok(());
        }
        writeln!(self.out, "{indent}“{}”", wash(&self.article.prose(question.evidence)))
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
                self.quote(question, "    ")?;
            }
        }
        Ok(())
    }
}

/// Takes a number or a letter for an option, `?` for not knowing it, and anything else for words.
fn reply<'a>(session: &'a mut QuizSession, question: &Question, line: &str) -> Option<&'a Answered> {
    if line.is_empty() || line == "?" {
        return session.pass();
    }
    let chosen = line.parse::<usize>().ok().and_then(|number| number.checked_sub(1)).or_else(|| letter(line));
    let chosen = chosen.filter(|&at| at < question.options.len());
    match chosen.or_else(|| only_option(question, line)) {
        Some(at) if question.kind != QuestionKind::Order => session.choose(at),
        _ => session.answer(line),
    }
}

/// The place of the option that a letter names.
const fn letter(line: &str) -> Option<usize> {
    match line.as_bytes() {
        [letter @ (b'a'..=b'z' | b'A'..=b'Z')] => Some((letter.to_ascii_lowercase() - b'a') as usize),
        _ => None,
    }
}

/// The one option that holds these words as whole words: "480 BC" for "summer 480 BC".
fn only_option(question: &Question, line: &str) -> Option<usize> {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let said = words(line);
    let holds = |option: &String| {
        !said.is_empty() && words(option).windows(said.len()).any(|run| run == said.as_slice())
    };
    let mut found = question.options.iter().enumerate().filter(|(_, option)| holds(option));
    let (at, _) = found.next()?;
    found.next().is_none().then_some(at)
}

/// What to say to a line that cannot have been meant as an answer: a number where nothing is numbered and none is asked
/// for, one number where an order is, a letter or a word where a date is.
fn misread(question: &Question, line: &str) -> Option<&'static str> {
    if line == "q" {
        return None;
    }
    if line.parse::<usize>().is_err() {
        let letter = letter(line);
        if letter.is_some_and(|at| at < question.options.len()) || only_option(question, line).is_some() {
            return None;
        }
        let (is_pair, is_verdict) = (question.options.len() == 2, ["t", "f", "T", "F"].contains(&line));
        return match letter {
            Some(_) if question.options.len() > 2 || is_pair && !is_verdict => {
                Some("There is no such option; ? passes.")
            }
            _ if is_readable(question, line) => None,
            _ => Some("That cannot be read as the answer that is wanted; ? passes."),
        };
    }
    let number: usize = line.parse().ok().filter(|number| *number < 10)?;
    let has_number = question.key.bytes().any(|byte| byte.is_ascii_digit());
    if question.kind == QuestionKind::Order && question.options.len() > 1 {
        return Some("All of them in order, please, as in: 2 1 3");
    }
    let is_beside = number == 0 || number > question.options.len();
    (is_beside && !has_number).then_some("There is no such option; ? passes.")
}

/// The part of a mark that a wrong answer costs, as one over this.
const fn cost(marking: Marking) -> Option<u8> {
    match marking {
        Marking::Off => None,
        Marking::Third => Some(3),
        Marking::Quarter => Some(4),
    }
}
