//! What readers and machines put below and between the words of a page: comments, heads of posts, notes of an encyclopedia.
//!
//! Known by the shape of several lines together, where a single line would not be enough.

use super::boilerplate::starts_like;
use super::published::{date, is_lone_date};
use crate::article::{Block, BlockKind};

/// Marks them.
pub(super) fn mark(text: &str, blocks: &mut [Block]) {
    comments(text, blocks);
    below(text, blocks);
    lines(text, blocks);
    recitals(text, blocks);
    times(text, blocks);
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
    let mut is_below = false;
    for block in blocks.iter_mut() {
        let words = block.span.slice(text).trim_matches(|c: char| !c.is_alphanumeric() && c != ')');
        let is_head = HEADS.binary_search(&words.to_lowercase().as_str()).is_ok();
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
