//! "The second five-year plan of the state": where a noun phrase ends, and which of its words is the head.

use super::{Chunk, ChunkKind, Chunker, LONGEST, is_currency};
use crate::language::tag::{Tag, Tense};
use crate::language::{EntityKind, MentionForm};
use std::ops::Range;

/// How many there are of what makes up a thing: "two-storey".
const COUNTS: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "single",
    "double",
];

/// What is a time of its own kind: "the time limit".
const OF_TIME: &[&str] = &[
    "bomb",
    "capsule",
    "difference",
    "frame",
    "lag",
    "limit",
    "line",
    "machine",
    "period",
    "series",
    "span",
    "zone",
];

impl Chunker<'_> {
    /// "two [such stories]", "the first [such school]": the number is of the same phrase.
    fn is_counted_such(&self, at: usize) -> bool {
        let is_ordinal = ["first", "last", "next", "only", "second"].contains(&self.text(at - 1));
        self.text(at) == "such"
            && (self.tag(at - 1) == Tag::Number || is_ordinal)
            && (self.continues_noun(at + 1) || self.tag(at + 1) == Tag::Adjective)
    }

    /// "by the time [calm returned]": whether a clause begins at `at` behind the phrase, which began at `start`.
    fn is_until_time(&self, start: usize, at: usize) -> bool {
        let before = start.checked_sub(1).filter(|&before| before >= self.first);
        at == start + 2
            && before.is_some_and(|before| {
                matches!(self.text(before), "by" | "By" | "until" | "at" | "At" | "around")
            })
            && !OF_TIME.contains(&self.text(at))
    }

    /// "a U.S.[-based] firm": where the phrase goes on behind a hyphen and its participle, which no blank parts from the name.
    fn compound_quality(&self, at: usize) -> Option<usize> {
        let is_joined = self.mark(at) == Some('-') && !self.is_spaced(at) && !self.is_spaced(at + 1);
        let is_behind_name = at > self.first && matches!(self.tag(at - 1), Tag::Name | Tag::Adjective);
        let goes_on = self.continues_noun(at + 2) || self.tag(at + 2) == Tag::Adjective;
        (is_joined && is_behind_name && matches!(self.tag(at + 1), Tag::Verb | Tag::Adjective) && goes_on)
            .then_some(at + 2)
    }

    /// "Article 58\\[(2)(b)\\]": where a number of a clause ends that stands close behind the number of its article.
    fn clause_of_law(&self, at: usize) -> Option<usize> {
        const LONGEST: usize = 3;
        let is_close = |at: usize| !self.is_spaced(at);
        let is_number = self.text(at.checked_sub(1)?).ends_with(|c: char| c.is_ascii_digit())
            || self.mark(at - 1) == Some(')');
        let inner = self.text(at + 1);
        let is_short =
            !inner.is_empty() && inner.len() <= LONGEST && inner.bytes().all(|c| c.is_ascii_alphanumeric());
        let is_whole =
            self.mark(at) == Some('(') && is_close(at) && is_close(at + 1) && self.mark(at + 2) == Some(')');
        (is_number && is_short && is_whole && is_close(at + 2)).then_some(at + 3)
    }

    #[expect(clippy::too_many_lines, reason = "one arm for each word that a noun phrase may hold")]
    pub(super) fn noun_phrase(&self, start: usize) -> Chunk {
        let (mut at, mut head, mut end) = (start, None, start);
        if self.is_quantity(start) {
            at += self.quantity_words(start).unwrap_or(usize::from(self.is_over(start)));
        } else if self.is_pair(start) || self.tag(start) == Tag::Clitic {
            at += 1;
        } else if let Some(other) = self.other_side(start) {
            at = other;
        }
        while at < self.end && at - start < LONGEST {
            if let Some((_, after)) = self.time(at) {
                // "the 1949 treaty", "Rask's 1911 law": a date between the article or the owner and its noun.
                let goes_on = (head.is_none() || at > start && self.tag(at - 1) == Tag::Clitic)
                    && self.continues_noun(after)
                    && !self.opens_behind_named_time(after)
                    && (at > start || self.opens_dated_noun(at, after) || self.opens_dated_event(at, after));
                if !goes_on {
                    break;
                }
                at = after;
                continue;
            }
            if self.is_such_as(at) {
                break;
            }
            if let Some(after) = self.clause_of_law(at).filter(|_| at > start && end == at) {
                (at, end) = (after, after);
                continue;
            }
            if let Some(title) = self.quoted_name(at) {
                head = Some(title.end - 1);
                (at, end) = (title.end + 1, title.end + 1);
                continue;
            }
            if let Some(after) = self.quoted_quality(at, head).filter(|_| at > start) {
                (at, end, head) = (after, after, None);
                continue;
            }
            if let Some((noun, after)) = self.quoted_noun(at, head).filter(|_| at > start) {
                (at, end, head) = (after, after, Some(noun));
                continue;
            }
            if let Some(after) = self.compound_quality(at).filter(|_| at > start) {
                (at, end, head) = (after, after, None);
                continue;
            }
            if let Some(mention) = self.mention(at) {
                // "by the time Norland seceded", "within six months Holm was selling shares"
                if head == Some(at.wrapping_sub(1))
                    && matches!(
                        self.text(at.wrapping_sub(1)),
                        "time"
                            | "moment"
                            | "point"
                            | "stage"
                            | "juncture"
                            | "hours"
                            | "days"
                            | "weeks"
                            | "months"
                            | "years"
                            | "decades"
                    )
                {
                    break;
                }
                if head == Some(at.wrapping_sub(1)) && self.is_place(at.wrapping_sub(1)) && self.is_person(at)
                {
                    // "In Leiden Ernst Vaal built ..."
                    break;
                }
                if head == Some(at.wrapping_sub(1))
                    && (self.opens_behind_phrase(start, &mention)
                        || self.opens_behind_several(start, &mention)
                        || self.opens_behind_aim(start, &mention)
                        || self.opens_behind_town(start, &mention)
                        || self.opens_contact(start, at, &mention))
                {
                    // "After the war Tor Holm was made duke"
                    break;
                }
                // "At the age of thirteen Tor Holm was crowned"
                if at > start && self.opens_behind_chain(start, &mention) {
                    break;
                }
                head = Some(self.mention_head(&mention));
                let reached = self.state_behind(&mention).unwrap_or(mention.end);
                (at, end) = (reached, reached);
                continue;
            }
            let tag = self.tag(at);
            match tag {
                // "by the time Lord Holm arrived"
                Tag::Noun | Tag::Name | Tag::Adjective
                    if at > start + 1
                        && head == Some(at - 1)
                        && self.text(at - 1) == "time"
                        && self.text(at - 2) == "the"
                        && (self.text(at).starts_with(char::is_uppercase)
                            || self.is_until_time(start, at)) =>
                {
                    break;
                }
                // "The college [Sir Olaf Holm] founded"
                Tag::Noun if head == Some(at.wrapping_sub(1)) && self.opens_titled(start, at) => break,
                // "the first [commercially viable process]"
                Tag::Noun | Tag::Adjective
                    if at > start
                        && matches!(self.text(at), "first" | "second" | "third" | "last" | "next")
                        && (self.is_graded_noun(at + 1) || self.joins_graded(at + 1)) =>
                {
                    (head, end) = (None, at + 1);
                }
                Tag::Noun | Tag::Name | Tag::Calendar => {
                    (head, end) = (Some(at), at + 1);
                }
                Tag::Other if self.mark(at).is_none() => (head, end) = (Some(at), at + 1),
                // "Calmar one of the guns"
                Tag::Number
                    if head.is_some()
                        && self.text(at).eq_ignore_ascii_case("one")
                        && self.text(at + 1).eq_ignore_ascii_case("of") =>
                {
                    break;
                }
                // "Aged 10 Holm entered the mill"
                Tag::Number if at == start && at > 0 && matches!(self.text(at - 1), "aged" | "Aged") => {
                    (head, end) = (Some(at), at + 1);
                    break;
                }
                Tag::Number => {
                    // "pillar 1067" and "a magnitude 6.9 earthquake", but not "last year 24 troops".
                    let is_alone = head.is_some() && self.tag(at - 1) != Tag::Number;
                    if is_alone && self.continues_noun(at + 1) && self.tag(start) != Tag::Determiner {
                        break;
                    }
                    (head, end) = (head.or(Some(at)), at + 1);
                    if self.continues_noun(at + 1)
                        || self.tag(at + 1) == Tag::Number
                        || self.is_graded_noun(at + 1)
                        || self.joins_graded(at + 1)
                    {
                        head = None;
                    }
                }
                // "Vijayabahu I"
                _ if head.is_some_and(|head| self.tag(head) == Tag::Name && head + 1 == at)
                    && self.is_roman(at) =>
                {
                    end = at + 1;
                }
                Tag::Determiner | Tag::Possessive if end == start => end = at + 1,
                // "one such law", "the first such school"
                Tag::Determiner if at > start && self.is_counted_such(at) => (head, end) = (None, at + 1),
                // "all the", "half a", "such a"
                Tag::Determiner | Tag::Possessive
                    if head.is_none() && at - start <= 2 && self.tag(at - 1) == Tag::Determiner =>
                {
                    end = at + 1;
                }
                Tag::Adjective => {
                    let is_next = || {
                        self.is_comma(at - 1) || !self.continues_noun(at + 1) || self.opens_nation(start, at)
                    };
                    if head.is_some() && is_next() {
                        break;
                    }
                    end = at + 1;
                }
                // "6 more commercial banks"
                _ if head.is_some()
                    && self.tag(at - 1) == Tag::Number
                    && self.text(at).eq_ignore_ascii_case("more")
                    && self.continues_noun(at + 1) =>
                {
                    head = None;
                }
                // "three more were killed"
                Tag::Pronoun | Tag::Adverb
                    if head.is_some()
                        && end == at
                        && self.tag(at - 1) == Tag::Number
                        && self.text(at).eq_ignore_ascii_case("more")
                        && matches!(self.tag(at + 1), Tag::Verb | Tag::Auxiliary) =>
                {
                    end = at + 1;
                }
                Tag::Adverb
                    if head.is_none()
                        && (matches!(self.tag(at + 1), Tag::Adjective | Tag::Number | Tag::Verb)
                            || at > start && self.is_graded_noun(at)) => {}
                // "a further annex"
                Tag::Adverb
                    if head.is_none()
                        && end == at
                        && self.text(at).eq_ignore_ascii_case("further")
                        && self.tag(at - 1) == Tag::Determiner
                        && self.tag(at + 1) == Tag::Noun => {}
                Tag::Verb if head.is_none() && at > start && self.is_modifier(at) => end = at + 1,
                Tag::Clitic
                    if head.is_some()
                        && (self.starts_noun(at + 1)
                            || self.time(at + 1).is_some_and(|(_, after)| self.continues_noun(after))) =>
                {
                    head = None;
                    end = at + 1;
                }
                Tag::Clitic if head.is_some() => {
                    end = at + 1;
                    break;
                }
                // "Danish, Dutch, Swedish, and U.S. troops"
                Tag::Coordinator if head.is_none() && at > start && self.joins_qualities(at) => {}
                Tag::Coordinator
                    if head.is_none()
                        && self.tag(at - 1) == Tag::Adjective
                        && self.tag(at + 1) == Tag::Adjective
                        && at > start
                        && self.continues_noun(at + 2) => {}
                // "a second and much larger force"
                Tag::Coordinator if head.is_none() && at > start && self.joins_graded(at) => {}
                // "royal and rebel troops"
                Tag::Coordinator if head.is_none() && at == start + 1 && self.joins_kind(at) => {}
                // "15.5 per cent"
                Tag::Preposition
                    if at > start
                        && self.text(at).eq_ignore_ascii_case("per")
                        && matches!(self.tag(at - 1), Tag::Number | Tag::Noun)
                        && self.tag(at + 1) == Tag::Noun => {}
                _ => match self.mark(at) {
                    Some('-' | '–' | '/' | '‑')
                        if at > start && !self.is_spaced(at) && !self.is_spaced(at + 1) => {}
                    // "52% of voters"
                    Some('%') if at > start && self.tag(at - 1) == Tag::Number && !self.is_spaced(at) => {
                        end = at + 1;
                    }
                    // "a $7 million loan"
                    Some(mark)
                        if is_currency(mark)
                            && at > start
                            && head.is_none()
                            && self.tag(at + 1) == Tag::Number => {}
                    // "Brandt v. Norland"
                    Some('.')
                        if at > start + 1
                            && matches!(self.text(at - 1), "v" | "vs")
                            && self
                                .prose
                                .tokens
                                .get(at + 1)
                                .is_some_and(crate::text::Token::is_capitalised) => {}
                    // "Gen. Pollock", "J. F. Kennedy": the stop is part of the name, else the sentence would end.
                    Some('.') if at > start && !self.is_spaced(at) && self.is_abbreviated(at) => {}
                    // "example.com"
                    Some('.')
                        if at > start
                            && !self.is_spaced(at)
                            && !self.is_spaced(at + 1)
                            && at + 1 < self.end => {}
                    Some('\'' | '’')
                        if head.is_some()
                            && !self.is_spaced(at)
                            && self.is_spaced(at + 1)
                            && self.starts_noun(at + 1) =>
                    {
                        head = None;
                        end = at + 1;
                    }
                    Some(',')
                        if head.is_none()
                            && at > start
                            && self.tag(at - 1) == Tag::Adjective
                            && self.tag(at + 1) == Tag::Adjective
                            // "grew richer, other lands"
                            && !matches!(self.text(at + 1), "few" | "many" | "most" | "other" | "several" | "such")
                            && (self.continues_noun(at + 2)
                                // "Swedish, Danish and Dutch troops"
                                || self.tag(at + 2) == Tag::Coordinator
                                    && self.tag(at + 3) == Tag::Adjective
                                    && self.continues_noun(at + 4)
                                || self.joins_qualities(at)) => {}
                    // "a smart, funny young woman": no list, with no word of number or owner behind the comma.
                    Some(',')
                        if head.is_none()
                            && at > start
                            && ["a", "an"].iter().any(|a| self.text(start).eq_ignore_ascii_case(a))
                            && self.tag(at - 1) == Tag::Adjective
                            && self.tag(at + 1) == Tag::Noun
                            && (self.continues_noun(at + 2) || self.tag(at + 2) == Tag::Adjective) => {}
                    // "a five-year, $3 million lease"
                    Some(',')
                        if head.is_none()
                            && at > start
                            && self.tag(at - 1) == Tag::Adjective
                            && self.mark(at + 1).is_some_and(is_currency)
                            && (at + 3..at + 5).any(|at| self.continues_noun(at)) => {}
                    // "a small, 20-metre tower", "an old, two-storey house"
                    Some(',')
                        if head.is_none()
                            && at > start
                            && self.tag(start) == Tag::Determiner
                            && self.tag(at - 1) == Tag::Adjective
                            && self.is_measured(at + 1) => {}
                    // "the political, religious, and cultural centre"
                    Some(',')
                        if head.is_none()
                            && at > start
                            && self.tag(at - 1) == Tag::Adjective
                            && self.tag(at + 1) == Tag::Coordinator
                            && !self.is_comma(start.wrapping_sub(1))
                            && (start..at).any(|at| self.is_comma(at))
                            && self.joins_qualities(at) => {}
                    _ => break,
                },
            }
            at += 1;
        }
        self.close_noun_phrase(start, head, end.max(start + 1))
    }

    /// "20-metre tower", "two-storey house": how large the thing behind it is.
    fn is_measured(&self, at: usize) -> bool {
        let dash = at + 1;
        let is_figure = self.tag(at) == Tag::Number
            && matches!(self.mark(dash), Some('-' | '‑'))
            && !self.is_spaced(dash)
            && self.tag(dash + 1) == Tag::Noun;
        let first = self.text(at).split_once(['-', '‑']).map(|(first, _)| first);
        let is_count =
            |first: &str| COUNTS.contains(&first) || first.bytes().all(|byte| byte.is_ascii_digit());
        first.is_some_and(is_count) && self.continues_noun(at + 1) || is_figure
    }

    fn close_noun_phrase(&self, start: usize, head: Option<usize>, end: usize) -> Chunk {
        let tokens = start..end;
        if let Some(head) = head {
            return Chunk { kind: ChunkKind::Noun, tokens, head };
        }
        let last = end - 1;
        let kind = match self.tag(last) {
            Tag::Determiner | Tag::Possessive if end == start + 1 => ChunkKind::Pronoun,
            Tag::Adjective if self.tag(start) == Tag::Adjective => ChunkKind::Adjective,
            // "the poor", "the British"
            Tag::Adjective | Tag::Number | Tag::Verb | Tag::Clitic => ChunkKind::Noun,
            _ => ChunkKind::Pronoun,
        };
        Chunk { kind, tokens, head: last }
    }

    /// The tokens of a name that begins here and is itself a noun.
    pub(super) fn mention(&self, at: usize) -> Option<Range<usize>> {
        if !matches!(self.tag(at), Tag::Name | Tag::Noun | Tag::Determiner | Tag::Number | Tag::Other) {
            return None;
        }
        let index = self.mentions.partition_point(|mention| mention.tokens.start < at);
        let mention = self.mentions.get(index)?;
        let is_noun = mention.form != MentionForm::Adjective;
        let fits = mention.tokens.start == at && mention.tokens.end <= self.end && is_noun;
        (fits && mention.tokens.len() < LONGEST).then(|| mention.tokens.clone())
    }

    /// Whether a name of a person begins at a token.
    pub(super) fn is_person(&self, at: usize) -> bool {
        self.kind_at(at, true) == Some(EntityKind::Person)
    }

    /// Whether a name of a place or a country ends at a token.
    pub(super) fn is_place(&self, at: usize) -> bool {
        matches!(self.kind_at(at, false), Some(EntityKind::Place | EntityKind::Country))
    }

    pub(super) fn kind_at(&self, at: usize, is_start: bool) -> Option<EntityKind> {
        let mentions = &self.language.mentions;
        let index = mentions.partition_point(|mention| mention.tokens.end <= at);
        let mention = mentions.get(index)?;
        let edge = if is_start { mention.tokens.start } else { mention.tokens.end - 1 };
        let fits = edge == at && mention.form == MentionForm::Noun;
        self.language.entities.get(mention.entity).filter(|_| fits).map(|entity| entity.kind)
    }

    /// Of "Treaty of Versailles" the treaty, of "Ayub Khan" the last word.
    fn mention_head(&self, tokens: &Range<usize>) -> usize {
        let of = tokens.clone().skip(1).find(|&at| self.tag(at) == Tag::Preposition);
        of.unwrap_or(tokens.end) - 1
    }

    pub(super) fn continues_noun(&self, at: usize) -> bool {
        self.time(at).is_none()
            && self.mark(at).is_none()
            && matches!(self.tag(at), Tag::Noun | Tag::Name | Tag::Adjective | Tag::Other)
            && at < self.end
    }

    /// "the first [commercially viable process]", "the two [most powerful families]": a graded quality and its noun.
    fn is_graded_noun(&self, at: usize) -> bool {
        // "the [most widely read novels]"
        let is_double = self.tag(at) == Tag::Adverb
            && self.tag(at + 1) == Tag::Adverb
            && self.text(at + 1).ends_with("ly")
            && self.tag(at + 2) == Tag::Adjective
            && self.continues_noun(at + 3);
        is_double
            || self.tag(at) == Tag::Adverb
                && (self.tag(at + 1) == Tag::Adjective || self.is_in_measure(at))
                && self.time(at).is_none()
                && self.continues_noun(at + 2)
    }

    /// "commercially viable process": the quality behind such an adverb may be in no list.
    fn is_in_measure(&self, at: usize) -> bool {
        self.text(at).ends_with("ly") && self.tag(at + 1) == Tag::Noun
    }

    /// "a second [and much larger force]", "a new [and very costly harbour]"
    fn joins_graded(&self, at: usize) -> bool {
        let is_quality =
            self.tag(at.wrapping_sub(1)) == Tag::Adjective || self.is_modifier_form(at.wrapping_sub(1));
        let is_second = matches!(self.text(at.wrapping_sub(1)), "second" | "third" | "fourth" | "fifth");
        self.tag(at) == Tag::Coordinator
            && (is_quality && self.is_graded_noun(at + 1)
                || is_second
                    && (self.is_graded_noun(at + 1)
                        || self.tag(at + 1) == Tag::Adjective && self.continues_noun(at + 2)))
    }

    /// "Royal [and rebel troops]", not "was loyal and family members came".
    fn joins_kind(&self, at: usize) -> bool {
        let quality = at.wrapping_sub(1);
        let is_told = || {
            matches!(
                self.tag(quality.wrapping_sub(1)),
                Tag::Auxiliary | Tag::Verb | Tag::Adverb | Tag::Noun | Tag::Name | Tag::Pronoun
            )
        };
        self.tag(quality) == Tag::Adjective
            && self.text(at).eq_ignore_ascii_case("and")
            && self.tag(at + 1) == Tag::Noun
            && self.tag(at + 2) == Tag::Noun
            && self.time(at + 1).is_none()
            && at + 2 < self.end
            && (quality == self.first || !is_told())
    }

    /// "built", "falling"
    fn is_modifier_form(&self, at: usize) -> bool {
        matches!(self.word(at).tense, Some(Tense::Participle | Tense::Gerund))
    }

    /// Whether a comma or an "and" at `at` stands in a list of qualities that a noun or a name closes: ", French, and U.S. troops".
    fn joins_qualities(&self, mut at: usize) -> bool {
        let is_quality = |at: usize| {
            self.tag(at) == Tag::Adjective || self.tag(at) == Tag::Name && self.tag(at + 1) == Tag::Noun
        };
        let mut has_and = false;
        for _ in 0..6 {
            let joint = at;
            at += usize::from(self.is_comma(at));
            if self.tag(at) == Tag::Coordinator {
                has_and = true;
                at += 1;
            }
            if at == joint || !is_quality(at) {
                return false;
            }
            at += 1;
            // "of central, western, and southern Norland"
            let is_name = || {
                self.tag(at) == Tag::Name && self.tag(at - 1) == Tag::Adjective && self.is_led_list(at - 1)
            };
            if self.tag(at) == Tag::Noun || is_name() {
                return has_and;
            }
        }
        false
    }

    /// Whether a list of qualities that ends at `last` stands behind a preposition: not "was poor, weak, and southern Norland".
    fn is_led_list(&self, last: usize) -> bool {
        let is_inside = |&at: &usize| {
            matches!(self.tag(at), Tag::Adjective | Tag::Coordinator | Tag::Determiner) || self.is_comma(at)
        };
        let before = (self.first..last).rev().take(10).find(|at| !is_inside(at));
        before.is_some_and(|before| self.tag(before) == Tag::Preposition)
    }

    pub(super) fn starts_noun(&self, at: usize) -> bool {
        if self.quoted_name(at).is_some() {
            return true;
        }
        self.time(at).is_none()
            && at < self.end
            && self.mark(at).is_none()
            && (matches!(
                self.tag(at),
                Tag::Noun
                    | Tag::Name
                    | Tag::Adjective
                    | Tag::Number
                    | Tag::Other
                    | Tag::Adverb
                    | Tag::Calendar
            ) || self.word(at).tense == Some(Tense::Participle)
                || self.word(at).tense == Some(Tense::Gerund))
    }

    /// "worsened relations", "the following year".
    fn is_modifier(&self, at: usize) -> bool {
        matches!(self.word(at).tense, Some(Tense::Participle | Tense::Gerund)) && self.continues_noun(at + 1)
    }

    pub(super) fn is_comma(&self, at: usize) -> bool {
        self.mark(at) == Some(',')
    }

    /// Whether the stop at `at` belongs to the word before it.
    fn is_abbreviated(&self, at: usize) -> bool {
        let before = self.prose.tokens.get(at.wrapping_sub(1));
        before.is_some_and(crate::text::Token::is_capitalised)
            && matches!(self.tag(at + 1), Tag::Name | Tag::Noun | Tag::Number)
            && self.time(at + 1).is_none()
            && at + 1 < self.end
    }
}
