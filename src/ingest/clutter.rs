//! What readers and machines put below and between the words of a page: comments, heads of posts, notes of an encyclopedia.
//!
//! Known by the shape of several lines together, where a single line would not be enough.

use super::boilerplate::starts_like;
use super::published::{date, is_lone_date};
use crate::article::{Block, BlockKind};

/// Marks them, and gives the numbers of the notes that stand below the text.
pub(super) fn mark(text: &str, blocks: &mut [Block]) -> Vec<u16> {
    comments(text, blocks);
    below(text, blocks);
    lines(text, blocks);
    recitals(text, blocks);
    times(text, blocks);
    bracketed_notes(text, blocks);
    notes(text, blocks)
}

/// Everything from the first comment on: "Ann K. says:", and below it the hour.
fn comments(text: &str, blocks: &mut [Block]) {
    /// Longer is no name.
    const NAME: usize = 60;
    /// Longer is no hour.
    const HOUR: usize = 60;
    let slice = |block: &Block| block.span.slice(text);
    let is_name = |words: &str| {
        words.len() <= NAME
            && ["says:", "said:", "wrote:", "commented:", "replied:"].iter().any(|end| words.ends_with(end))
    };
    let is_hour = |words: &str| {
        words.len() <= HOUR && date(words).is_some() && words.contains(':') && !words.ends_with('.')
    };
    let first = blocks.windows(2).position(|pair| match pair {
        [name, hour] => is_name(slice(name)) && is_hour(slice(hour)),
        _ => false,
    });
    let Some(first) = first else { return };
    for block in blocks.iter_mut().skip(first) {
        block.kind = BlockKind::Boilerplate;
    }
}

/// What a page lists of others below its own text: short lines under "Related posts:".
fn below(text: &str, blocks: &mut [Block]) {
    const HEADS: [&str; 16] = [
        "archives",
        "categories",
        "latest news",
        "latest posts",
        "more from this author",
        "more on this story",
        "more stories",
        "most popular",
        "most viewed",
        "popular posts",
        "recent comments",
        "recent posts",
        "related content",
        "related posts",
        "related stories",
        "you might also like",
    ];
    /// Longer is a paragraph.
    const LINE: usize = 110;
    /// Longer is no such head.
    const HEAD: usize = 40;
    let mut is_below = false;
    for block in blocks.iter_mut() {
        let words = block.span.slice(text).trim_matches(|c: char| !c.is_alphanumeric() && c != ')');
        let is_head = words.len() <= HEAD && HEADS.binary_search(&words.to_lowercase().as_str()).is_ok();
        let ends = block.span.slice(text).ends_with(['.', '!', '?', '…', '”', '"']);
        is_below = is_head || is_below && words.len() <= LINE && !ends;
        if is_below {
            block.kind = BlockKind::Boilerplate;
        }
    }
}

/// Lines of forums, feeds and encyclopedias.
fn lines(text: &str, blocks: &mut [Block]) {
    const STARTS: [&str; 39] = [
        "^ ",
        "acc. no",
        "adjourned accordingly",
        "bequeathed by ",
        "categories:",
        "category:",
        "from wikipedia",
        "gift of ",
        "good morning and welcome",
        "heard on ",
        "hidden categories:",
        "inv. no",
        "isbn ",
        "joined:",
        "last edited",
        "last reviewed",
        "learn how and when",
        "main article:",
        "main articles:",
        "member since",
        "oil on canvas",
        "on appeal from",
        "on loan from ",
        "page last",
        "posts:",
        "powered by",
        "question put",
        "registered:",
        "retrieved from",
        "reuse this content",
        "sent from my",
        "support us on",
        "thank you for following",
        "that's all for",
        "that’s all for",
        "the house divided",
        "this article is more than",
        "this article needs additional",
        "topics:",
    ];
    /// Longer is a paragraph.
    const LONGEST: usize = 300;
    for block in blocks.iter_mut() {
        let words = block.span.slice(text);
        let may_be = matches!(
            block.kind,
            BlockKind::Paragraph | BlockKind::Heading { .. } | BlockKind::ListItem { .. } | BlockKind::Quote
        );
        if may_be
            && words.len() <= LONGEST
            && (starts_like(&words.to_lowercase(), &STARTS) || is_lone_stamp(words) || is_score(words))
        {
            block.kind = BlockKind::Boilerplate;
        }
    }
}

/// "olaf 56 points 3 years ago": whose post it is, and what others thought of it.
fn is_score(words: &str) -> bool {
    const LONGEST: usize = 80;
    let has_points = [" point ", " points "].iter().any(|word| words.contains(word));
    words.len() <= LONGEST && has_points && words.trim_end().ends_with(" ago")
}

/// "October 15, 2012 at 9:04 am", "13 Mar 2008, 08:02": the hour of a post.
fn is_lone_stamp(words: &str) -> bool {
    is_lone_date(words) && words.contains(':') && words.len() <= 40
}

/// "Recalling its resolution of 22 November 1967,": what a resolution or a treaty has in mind before it decides, and what it calls
/// for. Their dates are those of other papers and of what is to be done.
fn recitals(text: &str, blocks: &mut [Block]) {
    /// So many show a resolution.
    const LEAST: usize = 2;
    let slice = |block: &Block| block.span.slice(text);
    if blocks.iter().filter(|block| is_recital(slice(block))).take(LEAST).count() < LEAST {
        return;
    }
    for block in blocks.iter_mut() {
        if is_recital(slice(block))
            || block.prose.first().is_some_and(|prose| is_operative(prose.slice(text)))
        {
            block.kind = BlockKind::Boilerplate;
        }
    }
}

/// Whether a line is a recital: it begins with what the body did in its mind, and goes on behind a comma.
pub(super) fn is_recital(line: &str) -> bool {
    const MINDS: [&str; 38] = [
        "acknowledging",
        "acting",
        "affirming",
        "alarmed",
        "appreciating",
        "aware",
        "bearing",
        "believing",
        "concerned",
        "condemning",
        "conscious",
        "considering",
        "convinced",
        "deploring",
        "desiring",
        "desirous",
        "determined",
        "disturbed",
        "emphasizing",
        "encouraged",
        "expressing",
        "guided",
        "having",
        "mindful",
        "noting",
        "reaffirming",
        "realizing",
        "recalling",
        "recognising",
        "recognizing",
        "regretting",
        "reiterating",
        "resolved",
        "stressing",
        "taking",
        "underlining",
        "welcoming",
        "whereas",
    ];
    const HOW: [&str; 6] = ["deeply", "further", "fully", "gravely", "also", "seriously"];
    if !line.ends_with([',', ';']) {
        return false;
    }
    let mut words = line.split(|c: char| !c.is_alphabetic()).map(str::to_ascii_lowercase);
    let first = words.next().unwrap_or_default();
    let mind = if HOW.contains(&first.as_str()) { words.next().unwrap_or_default() } else { first };
    MINDS.contains(&mind.as_str())
}

/// "Calls upon the parties to withdraw", "Decides to remain seized": what a resolution does, without a subject.
fn is_operative(words: &str) -> bool {
    const DEEDS: [&str; 22] = [
        "Affirms",
        "Appeals",
        "Approves",
        "Authorizes",
        "Calls",
        "Condemns",
        "Confirms",
        "Decides",
        "Declares",
        "Demands",
        "Deplores",
        "Emphasizes",
        "Encourages",
        "Endorses",
        "Expresses",
        "Instructs",
        "Invites",
        "Reaffirms",
        "Recommends",
        "Requests",
        "Urges",
        "Welcomes",
    ];
    words.split(' ').next().is_some_and(|first| DEEDS.contains(&first))
}

/// "00:00 The fleet sails", "02:15 The siege", one below the other: the chapters of a recording.
fn times(text: &str, blocks: &mut [Block]) {
    /// So many are a list.
    const LEAST: usize = 3;
    /// Longer is told, as in the reports of a day.
    const TITLE: usize = 70;
    let is_chapter = |block: &Block| {
        let words = block.span.slice(text);
        let time = words.split(' ').next().unwrap_or_default();
        let is_time = (4..=8).contains(&time.len())
            && time.split(':').count() >= 2
            && time
                .split(':')
                .all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
        is_time && words.len() <= TITLE && !words.ends_with(['.', '!', '?', '…'])
    };
    // A day that is told by its hours begins at another.
    let is_first = |block: &Block| {
        block.span.slice(text).starts_with('0')
            && block.span.slice(text).trim_start_matches('0').starts_with(":0")
    };
    let mut chapters = blocks.iter().filter(|block| is_chapter(block)).take(LEAST);
    if !chapters.next().is_some_and(is_first) || chapters.count() + 1 < LEAST {
        return;
    }
    for block in blocks.iter_mut().filter(|block| is_chapter(block)) {
        block.kind = BlockKind::Boilerplate;
    }
}

/// "12 TNA, SP 37/5/211", and below it "13 For a later account": notes, where the text has their numbers behind its stops.
fn notes(text: &str, blocks: &mut [Block]) -> Vec<u16> {
    let numbers: Vec<Option<u16>> =
        blocks.iter().map(|block| leading_number(block.span.slice(text))).collect();
    let is_next = |pair: &[Option<u16>]| matches!(pair, [Some(one), Some(next)] if one + 1 == *next);
    if !numbers.windows(2).any(is_next) {
        return Vec::new();
    }
    let marked = glued_numbers(text);
    let is_marked = |number: Option<u16>| number.is_some_and(|number| marked.contains(&number));
    let mut found = Vec::new();
    for (at, block) in blocks.iter_mut().enumerate() {
        let number = |at: Option<usize>| at.and_then(|at| numbers.get(at)).copied().flatten();
        let (before, own, next) = (number(at.checked_sub(1)), number(Some(at)), number(Some(at + 1)));
        let is_beside = before.zip(own).is_some_and(|(before, own)| before + 1 == own)
            || own.zip(next).is_some_and(|(own, next)| own + 1 == next);
        if is_beside && is_marked(own) && (is_marked(before) || is_marked(next)) {
            block.kind = BlockKind::Boilerplate;
            found.extend(own);
        }
    }
    found
}

/// "\[12\] Holm, The Mill, accessed 17 March 2015": notes, where the text has their marks behind its words, and the next note or
/// nothing stands below them.
fn bracketed_notes(text: &str, blocks: &mut [Block]) {
    let numbers: Vec<Option<u16>> =
        blocks.iter().map(|block| bracketed_number(block.span.slice(text))).collect();
    if numbers.iter().all(Option::is_none) {
        return;
    }
    let mut marked: Vec<u16> = text
        .match_indices('[')
        .filter(|&(at, _)| text.get(..at).is_some_and(|before| !before.ends_with(char::is_whitespace)))
        .filter_map(|(at, _)| bracketed_number(text.get(at..)?))
        .collect();
    marked.sort_unstable();
    marked.dedup();
    let last = blocks.iter().rposition(|block| block.kind != BlockKind::Boilerplate);
    for (at, block) in blocks.iter_mut().enumerate() {
        let number = |at: Option<usize>| at.and_then(|at| numbers.get(at)).copied().flatten();
        let Some(own) = number(Some(at)) else { continue };
        let is_beside = number(at.checked_sub(1)).is_some_and(|before| before + 1 == own)
            || number(Some(at + 1)).is_some_and(|next| own + 1 == next);
        if marked.binary_search(&own).is_ok() && (is_beside || Some(at) == last) {
            block.kind = BlockKind::Boilerplate;
        }
    }
}

/// The number in brackets that words begin with.
fn bracketed_number(words: &str) -> Option<u16> {
    let (number, _) = words.strip_prefix('[')?.split_once(']')?;
    let is_number = (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| number.parse().ok())?
}

/// The number a block begins with, of a note or an item.
fn leading_number(words: &str) -> Option<u16> {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let behind = words.get(digits..)?.trim_start_matches(['.', ')']);
    ((1..=3).contains(&digits) && behind.starts_with(' ')).then(|| words.get(..digits)?.parse().ok())?
}

/// The numbers that stand right behind a stop, a comma or a bracket: "at Coldwell lock.12 They threw".
fn glued_numbers(text: &str) -> Vec<u16> {
    let mut found: Vec<u16> = text
        .match_indices(['.', ',', ';', ')', '”', '"'])
        .filter_map(|(at, sign)| glued(text, at + sign.len()))
        .map(|(number, _)| number)
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The number of a note at the byte `at`, right behind a sign, and where it ends.
pub(super) fn glued(text: &str, at: usize) -> Option<(u16, usize)> {
    let behind = text.get(at..)?;
    let digits = behind.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let ends = behind.get(digits..)?.chars().next().is_none_or(char::is_whitespace);
    // "1,200", "3.5": a number goes on; "in 1772.15" and "(fol. 112).14" do not.
    let words = text.get(..at)?;
    let stem = words.trim_end_matches(['.', ',', ';', ')', '”', '"']);
    let signs = words.get(stem.len()..)?;
    let figures = stem.bytes().rev().take(5).take_while(u8::is_ascii_digit).count();
    let is_word = !stem.ends_with(char::is_whitespace) && !stem.is_empty();
    let is_word = is_word && (figures == 0 || figures == 4 || signs.contains([')', '”', '"']));
    let number = behind.get(..digits)?.parse().ok()?;
    ((1..=3).contains(&digits) && ends && is_word).then_some((number, at + digits))
}
