//! Why a candidate was dropped: one code for each gate, each lint and each rule of selection.
//!
//! The reasons are shown to the learner ("skipped, and why"), the codes as well to the developer (`--explain`).

use std::fmt;

macro_rules! codes {
    ($($name:ident, $reason:literal;)*) => {
        /// One reason to drop a candidate.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "the reason beside each is its documentation")]
        pub enum Code {
            $($name,)*
        }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// `G07`, `L02`.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($name),)*
                }
            }

            /// What it means, for people.
            pub const fn reason(self) -> &'static str {
                match self {
                    $(Self::$name => $reason,)*
                }
            }
        }
    };
}

codes! {
    // Gates on facts and candidates.
    G01, "no whole sentence of who did what can be made of it";
    G02, "a heading, a caption or a list, not the article's own prose";
    G03, "the answer would be too long, or stands for something said elsewhere";
    G04, "the question would speak of something said elsewhere (“this”, “there”)";
    G05, "the question would not name what it is about";
    G06, "the question would give its answer away";
    G07, "it is not certain that the date belongs to this event";
    G08, "no name tells which event is meant";
    G09, "the article gives more than one answer";
    G10, "the options would not be of one kind";
    G11, "a wrong option might be true";
    G12, "told as an opinion, a guess or somebody’s words, not as a fact";
    G13, "nothing that an examiner would ask";
    G14, "a quotation or a bracket would be cut";
    G15, "a name is spelled in a way found nowhere else";
    G16, "planned, imagined or still going on, not plainly told as done";
    G17, "a judgement on a group of people";
    G18, "a word that the article does not use";
    G19, "the answer does not fit back into the sentence";
    G20, "no place in the text proves it";
    G21, "denied or limited (“not”, “few”, “never”), not plainly done";
    G22, "the verb's base form is not certain";
    G23, "too few good wrong options";
    G24, "no date that is exact enough belongs to it";
    G25, "the subject of the whole article is no answer";
    // Lints on finished strings.
    L01, "the question would not begin or end as one does";
    L02, "the question would be too short or too long";
    L03, "stray marks, spaces or brackets in the question";
    L04, "the question would say “he” or “it” of no one knows whom";
    L05, "the question would end in the middle of a phrase";
    L06, "the answer would stand in the question";
    L07, "two options are alike";
    L08, "the right option is much longer than the others";
    L09, "the right option stands too often in one place";
    L10, "the options are not of one form";
    L11, "a word shared by the question and the right option alone";
    L12, "a word that the article does not use";
    L13, "NOT is missing, doubled or hidden";
    L14, "a hedge or an absolute in a true-or-false statement";
    L15, "too many true or too many false statements";
    // Selection.
    S01, "enough questions on this event";
    S02, "enough questions on this sentence";
    S03, "enough questions with this answer";
    S04, "enough questions of this kind";
    S05, "nearly the same as another question";
    S06, "other questions of the article are better";
    S07, "the article is longer than one deck can cover";
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
