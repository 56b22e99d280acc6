//! Drawing the quiz: head, stem, options or line, feedback; the sheet beside them; the report at the end.

use super::{Quiz, Stand};
use crate::analysis::Analysis;
use crate::article::Article;
use crate::question::{Answer, Grade, Question, QuestionId};
use crate::study::{Answered, Belief, Calibration, Due, Wait};
use crate::tui::draw::{self, Look};
use crate::tui::layout;
use crate::tui::screen::answering::{OPTION_INDENT, is_ordered, letter, places};
use crate::tui::screen::{sheet, source};
use crate::tui::theme::Role;
use crate::tui::widget::{self, Page, Run, WrappedLine, bar_of};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const MEASURE: u16 = 72;
/// Below so many columns no line is left empty.
const COMPACT: usize = 44;
/// The columns of the sheet, and how wide a screen must be for it.
const SHEET: u16 = 30;
const WITH_SHEET: u16 = 104;

/// Where the parts of a quiz and of an exam lie.
pub(in crate::tui::screen) struct Areas {
    pub(in crate::tui::screen) head: Rect,
    pub(in crate::tui::screen) text: Rect,
    /// The list of questions, where there is room for it.
    pub(in crate::tui::screen) sheet: Option<Rect>,
}

impl Areas {
    pub(in crate::tui::screen) fn new(body: Rect) -> Self {
        let air = u16::from(body.height >= 14);
        let has_sheet = body.width >= WITH_SHEET;
        let rest = if has_sheet { Rect { width: body.width - SHEET - 2, ..body } } else { body };
        let column = layout::centred(rest, MEASURE.min(rest.width.saturating_sub(2)), rest.height);
        let head = Rect { y: body.y + air, height: 1, ..column };
        let top = head.bottom() + air;
        let sheet = has_sheet.then(|| Rect {
            x: rest.right() + 1,
            y: top,
            width: SHEET,
            height: body.bottom().saturating_sub(top),
        });
        Self { head, text: Rect { y: top, height: body.bottom().saturating_sub(top), ..column }, sheet }
    }

    /// An empty page for the text.
    pub(in crate::tui::screen) fn page(&self) -> Page {
        let columns = usize::from(self.text.width);
        Page { is_compact: columns < COMPACT, ..Page::new(columns) }
    }
}

/// How many lines the screen has, and how many of them are seen at once.
pub(crate) fn length(quiz: &Quiz, article: &Article, analysis: &Analysis, body: Rect) -> (usize, usize) {
    let areas = Areas::new(body);
    let lines = lines(quiz, article, analysis, areas.page());
    (lines.len(), usize::from(areas.text.height))
}

/// The lines of a question that is being typed before the line itself, and the first of them that is seen.
pub(in crate::tui::screen) fn lines_of_typing(question: &Question, areas: &Areas) -> (usize, usize) {
    let mut page = areas.page();
    source::ask(&mut page, question);
    page.blank();
    let row = page.lines.len();
    (row, (row + 1).saturating_sub(usize::from(areas.text.height)))
}

/// Where the line being typed stands: under the stem.
pub(crate) fn prompt_place(quiz: &Quiz, body: Rect) -> Option<Rect> {
    quiz.line()?;
    let areas = Areas::new(body);
    let (row, top) = lines_of_typing(quiz.session.current()?, &areas);
    Some(Rect { y: areas.text.y + u16::try_from(row - top).unwrap_or(0), height: 1, ..areas.text })
}

/// Draws the screen.
pub(crate) fn render(
    quiz: &Quiz,
    article: &Article,
    analysis: &Analysis,
    look: &Look,
    body: Rect,
    buffer: &mut Buffer,
) {
    if quiz.stand() == Stand::Empty {
        let lines = [
            "This article gave no questions.",
            "",
            "Better no question than a silly one. 2 shows the article.",
        ];
        draw::notice(&lines, look, body, buffer);
        return;
    }
    let areas = Areas::new(body);
    render_head(quiz, look, areas.head, buffer);
    let lines = lines(quiz, article, analysis, areas.page());
    let top = match quiz.session.current().filter(|_| quiz.line().is_some()) {
        Some(question) => lines_of_typing(question, &areas).1,
        None if quiz.stand() == Stand::Believing => {
            lines.len().saturating_sub(usize::from(areas.text.height))
        }
        None => quiz.top,
    };
    draw::scrolled(&lines, top, look, areas.text, buffer);
    if let Some(area) = areas.sheet {
        let (columns, height) = (usize::from(area.width), usize::from(area.height));
        draw::scrolled(&sheet::lines(&quiz.sheet(), quiz.position(), columns, height), 0, look, area, buffer);
    }
}

fn render_head(quiz: &Quiz, look: &Look, area: Rect, buffer: &mut Buffer) {
    let session = &quiz.session;
    let quiet = look.style(Role::Quiet);
    let asks = if quiz.beliefs.is_asked { "asks how sure · " } else { "" };
    let score = format!("{asks}{} right", session.right());
    let width = u16::try_from(widget::width(&score)).unwrap_or(0).min(area.width);
    draw::text(Rect { x: area.right().saturating_sub(width), width, ..area }, &score, quiet, buffer);
    let flag = if session.is_flagged(session.position()) { " · ⚑ flagged" } else { "" };
    let label = match session.current() {
        Some(question) => {
            format!("{} of {} · {}{flag}", session.position() + 1, session.len(), question.kind.label())
        }
        None => format!("{} of {}", session.len(), session.len()),
    };
    let room = usize::from(area.width.saturating_sub(width + 2));
    draw::text(area, &widget::cut(&label, room, "…"), quiet, buffer);
}

fn lines(quiz: &Quiz, article: &Article, analysis: &Analysis, mut page: Page) -> Vec<WrappedLine<Role>> {
    let Some(question) = quiz.session.current() else {
        report(&mut page, quiz);
        return page.lines;
    };
    source::ask(&mut page, question);
    page.blank();
    if let Some(answered) = quiz.session.feedback() {
        let given = answered.given.as_deref();
        let why = given.and_then(|given| analysis.why_wrong(question, given));
        feedback(&mut page, question, answered, why.as_deref(), quiz.is_overruled());
        source::set(&mut page, article, analysis, question);
        counts_as(&mut page, quiz);
    } else {
        quiz.answering.set(&mut page, question);
        // Said once, where the number of questions is first seen.
        if let Some(sample) = analysis.sample().filter(|_| quiz.session.position() == 0) {
            page.blank();
            page.say(sample, Role::Quiet);
        }
    }
    if quiz.stand() == Stand::Believing {
        if let Some(line) = quiz.answering.line() {
            page.lines.pop();
            page.say(line.value(), Role::Title);
        }
        page.blank();
        page.say("How sure are you?", Role::Title);
        beliefs(&mut page);
    }
    page.lines
}

/// The four degrees, a line each, or in one where lines are scarce.
fn beliefs(page: &mut Page) {
    if page.is_compact {
        let words: Vec<String> =
            Belief::ALL.iter().zip(1..).map(|(belief, key)| format!("{key} {}", belief.name())).collect();
        page.say(&words.join("  "), Role::Key);
        return;
    }
    for (belief, key) in Belief::ALL.into_iter().zip(1..) {
        let mark = format!("  {key}  {}", belief.name());
        let words = format!("right about {} times in 100", belief.percent());
        page.hang((&mark, Role::Key), 14, [Run::new(&words, Role::Quiet)]);
    }
}

fn feedback(
    page: &mut Page,
    question: &Question,
    answered: &Answered,
    why: Option<&str>,
    is_overruled: bool,
) {
    judged(page, question, answered, why);
    if is_overruled {
        page.say("Right by you. By the rules it would be:", Role::Quiet);
        set_right(page, question);
    }
    if let Some(note) = &answered.grade.note {
        page.say(note, Role::Warning);
    }
    let given = answered.given.as_deref().filter(|_| answered.was_choice);
    let feedback = question.feedback_besides(given);
    if !feedback.is_empty() {
        page.blank();
        page.say(&feedback, Role::Text);
    }
    page.blank();
}

/// `Counts as 3 Good: again in 2 d. 1 to 4 count it otherwise.` A wrong answer cannot be counted otherwise by a digit,
/// which may be meant for the options of the next question.
fn counts_as(page: &mut Page, quiz: &Quiz) {
    let Some(counted) = quiz.counted() else {
        if !quiz.uncounted.is_empty() {
            page.blank();
            page.say(quiz.uncounted, Role::Quiet);
        }
        return;
    };
    let review = &counted.review;
    let wait = match review.due {
        Due::On(day) => Wait::Days(day.days_since(review.moment.day)).to_string(),
        Due::At(at) => {
            let minutes = at.duration_since(review.moment.at).as_mins();
            Wait::Minutes(u32::try_from(minutes).unwrap_or(0)).to_string()
        }
    };
    page.blank();
    let rating = format!("{} {}", review.rating.number(), review.rating.name());
    let otherwise = match (quiz.is_right(), counted.was_choice) {
        (true, _) if quiz.is_overruled() => " 1 to 4 count it otherwise, y takes it back.",
        (true, true) => " 1 to 3 count it otherwise.",
        (true, false) => " 1 to 4 count it otherwise.",
        (false, _) if quiz.was_typed_wrong() => " y counts it as right.",
        (false, _) => "",
    };
    let rest = format!(": its card comes again in {wait}.{otherwise}");
    page.set([
        Run::new("Counts as ", Role::Quiet),
        Run::new(&rating, Role::Title),
        Run::new(&rest, Role::Quiet),
    ]);
}

/// The sign of a grade and its look.
const fn sign(grade: &Grade) -> (&'static str, Role) {
    match (grade.is_right(), grade.is_partly_right()) {
        (true, _) => ("✓", Role::Good),
        (_, true) => ("◐", Role::Warning),
        _ => ("✗", Role::Bad),
    }
}

/// What was answered, why it is wrong, where that is told, and what is right.
pub(in crate::tui::screen) fn judged(
    page: &mut Page,
    question: &Question,
    answered: &Answered,
    why: Option<&str>,
) {
    // It stands under the answer, which need not be said again.
    let said = |given: &str| {
        why.map(|why| why.strip_prefix(given).and_then(|why| why.strip_prefix(": ")).unwrap_or(why))
    };
    if answered.was_choice {
        for (at, option) in question.options.iter().enumerate() {
            let is_key = *option == question.key;
            let is_given = answered.given.as_deref() == Some(option);
            let (sign, role) = match (is_key, is_given) {
                (true, _) => ("✓", Role::Good),
                (false, true) => ("✗", Role::Bad),
                (false, false) => (" ", Role::Quiet),
            };
            let mark = format!("{sign} {}  ", letter(at));
            page.hang((&mark, role), OPTION_INDENT, [Run::new(option, role)]);
            if let Some(why) = said(option).filter(|_| is_given && !is_key) {
                page.hang(("", Role::Quiet), OPTION_INDENT, [Run::new(why, Role::Quiet)]);
            }
        }
    } else {
        given(page, question, answered);
        if !answered.grade.is_right() {
            if let Some(why) = answered.given.as_deref().and_then(said) {
                page.hang(("", Role::Quiet), 2, [Run::new(why, Role::Quiet)]);
            }
            set_right(page, question);
        }
    }
}

fn set_right(page: &mut Page, question: &Question) {
    for (at, right) in right_answers(question).iter().enumerate() {
        page.hang((if at == 0 { "✓ " } else { "" }, Role::Good), 2, [Run::new(right, Role::Good)]);
    }
}

/// What was typed, or the order that was made, with its sign.
fn given(page: &mut Page, question: &Question, answered: &Answered) {
    let (sign, role) = sign(&answered.grade);
    let sign = format!("{sign} ");
    let Some(words) = &answered.given else {
        page.hang((&sign, role), 2, [Run::new("passed", Role::Quiet)]);
        return;
    };
    if is_ordered(question) {
        for (at, option) in places(words).enumerate() {
            let mark = format!("{}{}  ", if at == 0 { &sign } else { "  " }, at + 1);
            let option = question.options.get(option).map_or("", String::as_str);
            page.hang((&mark, role), OPTION_INDENT, [Run::new(option, Role::Text)]);
        }
    } else {
        page.hang((&sign, role), 2, [Run::new(words, role)]);
    }
}

fn right_answers(question: &Question) -> Vec<String> {
    match &question.answer {
        Answer::Order(items) => {
            items.iter().enumerate().map(|(at, item)| format!("{}  {item}", at + 1)).collect()
        }
        Answer::Pairs(pairs) => pairs.iter().map(|(left, right)| format!("{left} → {right}")).collect(),
        _ => vec![question.key.clone()],
    }
}

fn report(page: &mut Page, quiz: &Quiz) {
    let session = &quiz.session;
    let (right, all) = (session.right(), session.len());
    page.say(&format!("{right} of {all} right, {} %", session.percent().unwrap_or(0)), Role::Title);
    page.blank();
    let overruled: Vec<QuestionId> = session
        .questions()
        .iter()
        .enumerate()
        .filter(|(place, _)| session.is_overruled(*place))
        .map(|(_, question)| question.id)
        .collect();
    for (question, answered) in session.answered() {
        let (sign, role) = sign(&answered.grade);
        let stem = widget::cut(&question.stem, page.columns.saturating_sub(2), "…").into_owned();
        page.hang((sign, role), 2, [Run::new(&stem, Role::Text)]);
        if overruled.contains(&question.id) {
            page.hang(("", role), 2, [Run::new("right by you", Role::Quiet)]);
        }
        if !answered.grade.is_right() {
            page.hang(("", role), 2, [Run::new(&question.key, Role::Quiet)]);
        }
    }
    if !session.calibration().is_empty() {
        page.blank();
        page.say("How sure you were, how right you were", Role::Title);
        calibration(page, &session.calibration(), &quiz.beliefs.so_far);
    }
    if !quiz.policy.is_empty() {
        page.blank();
        page.say(quiz.policy, Role::Quiet);
        page.say("“Quiz answers count” in the settings (s on screen 5) switches it off or on.", Role::Quiet);
    }
}

/// A bar a degree of belief, with how right one should have been; the same of all rounds in figures.
fn calibration(page: &mut Page, here: &Calibration, so_far: &Calibration) {
    const NAME: usize = 9;
    let bars = page.columns.saturating_sub(NAME + 24).clamp(8, 24);
    for belief in Belief::ALL {
        let share = so_far.of(belief);
        if share.total == 0 {
            continue;
        }
        let (full, empty) = bar_of(share.right, share.total, bars);
        let should = usize::from(belief.percent()) * bars / 100;
        let figures = format!(" {:3} % of {}", share.percent().unwrap_or(0), share.total);
        let mut cells: Vec<char> = full.chars().chain(empty.chars()).collect();
        if let Some(cell) = cells.get_mut(should) {
            *cell = '│';
        }
        let first: String = cells.iter().take(full.chars().count()).collect();
        let rest: String = cells.iter().skip(full.chars().count()).collect();
        let mut line = WrappedLine::empty(0);
        line.insert(0, &first, Role::Bar);
        line.insert(1, &rest, Role::Trough);
        line.insert(2, &figures, Role::Text);
        let round = here.of(belief);
        if round != share && round.total > 0 {
            line.insert(3, &format!(", here {} of {}", round.right, round.total), Role::Quiet);
        }
        line.label(belief.name(), NAME, Role::Quiet);
        page.lines.push(line);
    }
    page.say("│ is where the bar would end if you judged yourself rightly.", Role::Quiet);
}
