//! Front matter: `key: value` lines between two `---` lines at the top of a file.

/// What the front matter says, and where the text after it begins.
#[derive(Debug, Default)]
pub(super) struct FrontMatter {
    pub(super) title: Option<String>,
    pub(super) published: Option<String>,
    pub(super) tags: Vec<String>,
    /// The first byte after it; 0 without front matter.
    pub(super) body: usize,
}

/// How many lines may pass before the closing `---`: a text that merely begins with a rule is no front matter.
const MAX_LINES: usize = 100;

/// Reads the front matter of a text; nothing when there is none.
pub(super) fn read(text: &str) -> FrontMatter {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else {
        return FrontMatter::default();
    };
    let mut found = FrontMatter { body: first.len(), ..FrontMatter::default() };
    let mut is_in_tags = false;
    for line in lines.take(MAX_LINES) {
        found.body += line.len();
        let line = line.trim_end();
        if line == "---" || line == "..." {
            return found;
        }
        if let Some(tag) = line.trim_start().strip_prefix("- ").filter(|_| is_in_tags) {
            found.tags.extend(value(tag));
            continue;
        }
        let Some((key, said)) = line.split_once(':') else { continue };
        let key = key.trim().to_ascii_lowercase();
        is_in_tags = key == "tags" || key == "keywords";
        match key.as_str() {
            "title" => found.title = value(said),
            "published" | "date" | "pubdate" => found.published = value(said),
            "tags" | "keywords" => found.tags.extend(list(said)),
            _ => {}
        }
    }
    FrontMatter::default()
}

fn value(said: &str) -> Option<String> {
    let said = said.trim();
    let bare = ['"', '\''].iter().find_map(|&quote| said.strip_prefix(quote)?.strip_suffix(quote));
    Some(bare.unwrap_or(said).trim().to_owned()).filter(|value| !value.is_empty())
}

fn list(said: &str) -> impl Iterator<Item = String> {
    said.trim().trim_start_matches('[').trim_end_matches(']').split(',').filter_map(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_between_rules_are_read_and_the_body_begins_behind_them() {
        let text = "---\r\ntitle: \"Steel, and after\"\r\ndate: 2012-03-18\r\ntags: [trade, 'cold war']\r\n---\r\nBody";
        let found = read(text);
        assert_eq!(found.title.as_deref(), Some("Steel, and after"));
        assert_eq!(found.published.as_deref(), Some("2012-03-18"));
        assert_eq!(found.tags, ["trade", "cold war"]);
        assert_eq!(text.get(found.body..), Some("Body"));
    }

    #[test]
    fn tags_may_stand_one_on_a_line() {
        assert_eq!(read("---\ntags:\n  - rail\n  - coal\n---\n").tags, ["rail", "coal"]);
    }

    #[test]
    fn a_rule_at_the_top_is_no_front_matter() {
        for text in ["---\nThe war: a history.\n", "No rule\n---\n", ""] {
            assert_eq!(read(text).body, 0, "{text}");
        }
    }
}
