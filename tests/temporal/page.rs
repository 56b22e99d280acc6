//! `docs/TIME.md`: what is understood of time, made from the rules' own comments and from the literate tests.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

#[test]
fn the_page_says_what_the_rules_and_the_tests_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/TIME.md");
    let page = page();
    // `WRITE_DOCS=1 cargo test --test temporal page` writes it anew.
    if std::env::var_os("WRITE_DOCS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &page).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == page,
        "docs/TIME.md is out of date; `WRITE_DOCS=1 cargo test --test temporal page` renews it"
    );
}

fn page() -> String {
    let mut page = String::from(HEAD);
    page.push_str("\n## The rules\n");
    for (title, blocks) in rules() {
        write!(page, "\n### {title}\n").unwrap();
        for block in blocks {
            write!(page, "\n{block}\n").unwrap();
        }
    }
    page.push_str("\n## Examples\n\nEach is a test: the phrase, and the value it is read as.\n");
    for (path, document) in super::documents() {
        let Some(title) = document.lines().find_map(|line| line.strip_prefix("# ")) else { continue };
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        write!(page, "\n### {title}\n\n").unwrap();
        for case in super::cases(&document).iter().filter(|case| !case.marked.contains('\n')).take(6) {
            writeln!(page, "* {}", shown(&case.marked)).unwrap();
        }
        writeln!(page, "\nMore in `tests/temporal/{file}`.").unwrap();
    }
    page
}

/// `{{March 1891|1891-03}}` as **March 1891** (`1891-03`).
fn shown(marked: &str) -> String {
    let mut text = String::new();
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((mark, after)) = after.split_once("}}") else { break };
        let (phrase, value) = mark.rsplit_once('|').unwrap_or((mark, ""));
        write!(text, "{before}**{phrase}** (`{value}`)").unwrap();
        rest = after;
    }
    text + rest
}

/// Each rule file's title and the comments of the functions in it that say what they match.
fn rules() -> Vec<(String, Vec<String>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/temporal/rules");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
        .iter()
        .filter_map(|path| {
            let source = fs::read_to_string(path).unwrap();
            let title = source.lines().next()?.strip_prefix("//! ")?.trim_end_matches('.').to_owned();
            let mut blocks = Vec::new();
            let mut block = String::new();
            for line in source.lines() {
                if let Some(comment) = line.strip_prefix("///") {
                    block.push_str(comment.trim_start());
                    block.push('\n');
                } else {
                    if block.starts_with("Matches") {
                        blocks.push(block.trim_end().to_owned());
                    }
                    block.clear();
                }
            }
            (!blocks.is_empty()).then_some((title, blocks))
        })
        .collect()
}

const HEAD: &str = "\
# Time

What the program understands of time, and how it writes it. This page is made from the comments of the rules in
`src/temporal/rules` and from the tests in `tests/temporal`; `WRITE_DOCS=1 cargo test --test temporal page` renews it.

## Values

| written | means |
|---|---|
| `1961-03-04`, `1961-03`, `1961` | a day, a month, a year: no more exact than it was said |
| `196X`, `18XX`, `1XXX` | the 1960s, the 19th century (1801 to 1900), the second millennium |
| `-0479` | 480 BC: years are astronomical, 0 is 1 BC |
| `-0238/-0229` | the 230s BC |
| `1961-SU`, `1961-Q3`, `1961-H1`, `1961-W09` | summer, third quarter, first half, ninth week |
| `1961/1971` | from one to the other, both included |
| `1969-10-29T22:30`, `...Z`, `...-05` | a time of day, in Greenwich, five hours behind it |
| `TMO` `TMI` `TAF` `TEV` `TNI` `TDT` | morning, midday, afternoon, evening, night, daytime |
| `XXXX-11-26`, `XXXX-WI`, `1943-07-XX` | a part of it is not known |
| `P10Y`, `P2.5M`, `PXD`, `PT3H` | a length; `X` when it was not counted |
| `PAST_REF`, `PRESENT_REF`, `FUTURE_REF` | before, when, after the text was written |

Behind the value may stand a modifier: `START`, `MID`, `END` (early, mid, late), `APPROX` (about), `BEFORE`, `AFTER`.

## Where a year comes from

A date that leaves out its year gets it from the dates before and behind it. The dates of a text are read as a chain that
mostly marches forward; a heading with a year frames its section; a date in brackets or behind \"had\" may be passed by.
The cheapest chain through the whole text decides, and the distance to the second cheapest says how sure it is.
In a report of the day (\"on Friday\", \"last month\") dates count from the day it was written.
";
