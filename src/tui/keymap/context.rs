//! The places in which keys have a meaning of their own: their headings, and their names in `config.toml`.

/// A place in which keys have a meaning of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Context {
    /// Every place without a line to type in.
    Anywhere,
    /// Every list and every text.
    Moving,
    /// Every screen of an opened article.
    Article,
    /// The screens of an article on which digits have no other meaning.
    Tabs,
    /// The list of articles.
    Library,
    /// The list of events.
    Timeline,
    /// What is known of one event.
    Detail,
    /// The text of the article.
    Read,
    /// A card with its answer hidden.
    CardFront,
    /// A card with its answer.
    CardBack,
    /// A card whose answer is typed.
    CardTyping,
    /// The answer of a card that was typed wrong.
    CardMissed,
    /// The cards, whatever is shown of them.
    Cards,
    /// A question with options.
    QuizChoice,
    /// A question whose answer is typed.
    QuizTyping,
    /// A question whose options are put in order.
    QuizOrder,
    /// A question that wants a place on the axis of time.
    QuizAxis,
    /// An answer of which it is asked how sure one is.
    QuizBelief,
    /// The answer to a question that was just graded.
    QuizFeedback,
    /// A quiz with a question on the screen.
    Quiz,
    /// The end of a round.
    QuizReport,
    /// A mock exam being set up.
    ExamSetup,
    /// A mock exam with a question on the screen.
    Exam,
    /// A mock exam that was handed in.
    ExamReport,
    /// The line the path of an article is typed in.
    Add,
    /// The line a search is typed in.
    Search,
    /// Every line that is typed in.
    Typing,
    /// The list of keys.
    Help,
    /// The palette of everything.
    Palette,
    /// The list of what the timeline can be filtered by.
    Filter,
    /// The list of questions.
    Sheet,
    /// The list of what nothing is asked of.
    Skipped,
    /// The list of messages.
    Messages,
    /// The first thing one sees.
    Welcome,
    /// What is known by now.
    Progress,
    /// A dialog.
    Form,
    /// A folder being imported.
    Import,
    /// A long article being read.
    Reading,
}

impl Context {
    /// Every place, in the order of the manual.
    pub(crate) const ALL: [Self; 38] = [
        Self::Anywhere,
        Self::Moving,
        Self::Article,
        Self::Tabs,
        Self::Library,
        Self::Timeline,
        Self::Detail,
        Self::Read,
        Self::CardFront,
        Self::CardBack,
        Self::CardTyping,
        Self::CardMissed,
        Self::Cards,
        Self::QuizChoice,
        Self::QuizTyping,
        Self::QuizOrder,
        Self::QuizAxis,
        Self::QuizBelief,
        Self::QuizFeedback,
        Self::Quiz,
        Self::QuizReport,
        Self::ExamSetup,
        Self::Exam,
        Self::ExamReport,
        Self::Add,
        Self::Search,
        Self::Typing,
        Self::Help,
        Self::Palette,
        Self::Filter,
        Self::Sheet,
        Self::Skipped,
        Self::Messages,
        Self::Welcome,
        Self::Progress,
        Self::Form,
        Self::Import,
        Self::Reading,
    ];

    /// Its heading in help and manual.
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::Anywhere => "Everywhere",
            Self::Moving => "Moving in lists and texts",
            Self::Article => "In an article",
            Self::Tabs => "Screens of an article, where digits have no other meaning",
            Self::Library => "Library",
            Self::Timeline => "Timeline",
            Self::Detail => "Detail of an event",
            Self::Read => "Reading",
            Self::CardFront => "Card, question",
            Self::CardBack => "Card, answer",
            Self::CardTyping => "Card, typed answer",
            Self::CardMissed => "Card, typed wrong",
            Self::Cards => "Cards",
            Self::QuizChoice => "Quiz, options",
            Self::QuizTyping => "Quiz, typed answer",
            Self::QuizOrder => "Quiz, order",
            Self::QuizAxis => "Quiz, axis of time",
            Self::QuizBelief => "Quiz, how sure one is",
            Self::QuizFeedback => "Quiz, feedback",
            Self::Quiz => "Quiz",
            Self::QuizReport => "Quiz, end of a round",
            Self::ExamSetup => "Mock exam, setting up",
            Self::Exam => "Mock exam",
            Self::ExamReport => "Mock exam, report",
            Self::Add => "Adding an article",
            Self::Search => "Searching",
            Self::Typing => "Typing",
            Self::Help => "Help",
            Self::Palette => "Palette",
            Self::Filter => "Filter",
            Self::Sheet => "List of questions",
            Self::Skipped => "What was skipped",
            Self::Messages => "Messages",
            Self::Welcome => "Welcome",
            Self::Progress => "Progress",
            Self::Form => "Dialog",
            Self::Import => "Import",
            Self::Reading => "A long article",
        }
    }

    /// Its name in `config.toml`.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Anywhere => "anywhere",
            Self::Moving => "moving",
            Self::Article => "article",
            Self::Tabs => "screens",
            Self::Library => "library",
            Self::Timeline => "timeline",
            Self::Detail => "detail",
            Self::Read => "read",
            Self::CardFront => "card-question",
            Self::CardBack => "card-answer",
            Self::CardTyping => "card-typing",
            Self::CardMissed => "card-missed",
            Self::Cards => "cards",
            Self::QuizChoice => "quiz-options",
            Self::QuizTyping => "quiz-typing",
            Self::QuizOrder => "quiz-order",
            Self::QuizAxis => "quiz-axis",
            Self::QuizBelief => "quiz-belief",
            Self::QuizFeedback => "quiz-feedback",
            Self::Quiz => "quiz",
            Self::QuizReport => "quiz-report",
            Self::ExamSetup => "exam-setup",
            Self::Exam => "exam",
            Self::ExamReport => "exam-report",
            Self::Add => "add",
            Self::Search => "search",
            Self::Typing => "typing",
            Self::Help => "help",
            Self::Palette => "palette",
            Self::Filter => "filter",
            Self::Sheet => "questions",
            Self::Skipped => "skipped",
            Self::Messages => "messages",
            Self::Welcome => "welcome",
            Self::Progress => "progress",
            Self::Form => "dialog",
            Self::Import => "import",
            Self::Reading => "reading",
        }
    }

    /// Places whose keys may hold at the same time, and only where this one does not use them.
    pub(super) const fn beyond(self) -> &'static [Self] {
        match self {
            Self::Library | Self::Help | Self::Filter | Self::Sheet | Self::Skipped | Self::Messages => {
                &[Self::Moving, Self::Anywhere]
            }
            Self::Timeline
            | Self::Detail
            | Self::Read
            | Self::Cards
            | Self::QuizReport
            | Self::ExamSetup
            | Self::ExamReport
            | Self::Progress => &[Self::Tabs, Self::Moving, Self::Article, Self::Anywhere],
            Self::CardFront | Self::CardBack | Self::CardMissed => {
                &[Self::Cards, Self::Moving, Self::Article, Self::Anywhere]
            }
            Self::QuizChoice | Self::QuizOrder | Self::QuizFeedback => {
                &[Self::Quiz, Self::Exam, Self::Moving, Self::Article, Self::Anywhere]
            }
            Self::Tabs | Self::Quiz | Self::Exam | Self::QuizBelief => {
                &[Self::Moving, Self::Article, Self::Anywhere]
            }
            Self::Moving | Self::Article | Self::Welcome | Self::Import | Self::Reading => &[Self::Anywhere],
            _ => &[],
        }
    }

    /// Whether letters are written there instead of being commands.
    pub(crate) const fn takes_text(self) -> bool {
        matches!(self, Self::Typing)
    }

    /// Whether a line is typed there, so that no letter can be a command.
    pub(super) const fn is_typed_in(self) -> bool {
        matches!(
            self,
            Self::Typing
                | Self::Add
                | Self::Search
                | Self::Palette
                | Self::Form
                | Self::QuizTyping
                | Self::QuizAxis
                | Self::CardTyping
        )
    }
}
