//! What each thing on the screen looks like, by its role. The only place that knows colours.
//!
//! A theme is a small file: one line a role, `date = "#e0af68 yellow bold"`. The first colour is for
//! terminals with 256 colours or more, the named one for those with sixteen; `on` before a colour paints the
//! ground, `plain:` before a word holds only where there are no colours at all. Without colours a style has
//! neither foreground nor background: an empty colour command would wipe out the selection.

use super::runtime::Colour;
use ratatui::style::{Color, Modifier, Style};
use std::collections::BTreeMap;

/// What a thing on the screen is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Role {
    /// Plain text.
    Text,
    /// What is there when it is looked for.
    Quiet,
    /// The title of an article, of a box.
    Title,
    /// Frames and rules.
    Border,
    /// The tab that is open.
    Tab,
    /// A key that can be pressed.
    Key,
    /// A date that is written in the text.
    Date,
    /// A date that was inferred, or is about, or open.
    Uncertain,
    /// What has no date.
    Undated,
    /// A period.
    Period,
    /// The date within its sentence.
    MarkedDate,
    /// A name within its sentence.
    MarkedName,
    /// The gap of a cloze.
    Gap,
    /// The line the cursor is on.
    Selected,
    /// The line the cursor is on when the keys go elsewhere.
    SelectedAside,
    /// What a search has found.
    Match,
    /// Right.
    Good,
    /// Wrong.
    Bad,
    /// What asks for attention.
    Warning,
    /// Bars and strips.
    Bar,
    /// The part of a bar that is empty.
    Trough,
}

impl Role {
    /// Every role.
    pub(crate) const ALL: [Self; 21] = [
        Self::Text,
        Self::Quiet,
        Self::Title,
        Self::Border,
        Self::Tab,
        Self::Key,
        Self::Date,
        Self::Uncertain,
        Self::Undated,
        Self::Period,
        Self::MarkedDate,
        Self::MarkedName,
        Self::Gap,
        Self::Selected,
        Self::SelectedAside,
        Self::Match,
        Self::Good,
        Self::Bad,
        Self::Warning,
        Self::Bar,
        Self::Trough,
    ];

    /// Its name in a theme file.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Quiet => "quiet",
            Self::Title => "title",
            Self::Border => "border",
            Self::Tab => "tab",
            Self::Key => "key",
            Self::Date => "date",
            Self::Uncertain => "uncertain",
            Self::Undated => "undated",
            Self::Period => "period",
            Self::MarkedDate => "marked-date",
            Self::MarkedName => "marked-name",
            Self::Gap => "gap",
            Self::Selected => "selected",
            Self::SelectedAside => "selected-aside",
            Self::Match => "match",
            Self::Good => "good",
            Self::Bad => "bad",
            Self::Warning => "warning",
            Self::Bar => "bar",
            Self::Trough => "trough",
        }
    }
}

/// The looks of all roles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Theme {
    styles: [Style; Role::ALL.len()],
}

/// The themes that come with the program, by name.
pub(crate) const BUILT_IN: [(&str, &str); 4] = [
    ("dark", include_str!("../../assets/themes/dark.toml")),
    ("light", include_str!("../../assets/themes/light.toml")),
    ("high-contrast", include_str!("../../assets/themes/high-contrast.toml")),
    ("colour-blind", include_str!("../../assets/themes/colour-blind.toml")),
];

/// The themes there are: those that come with the program, and the learner's own.
#[derive(Clone, Debug, Default)]
pub struct Themes {
    own: BTreeMap<String, Own>,
}

/// A theme of the learner's: what is not said is as in the theme it is based on.
#[derive(Clone, Debug, Default)]
struct Own {
    base: Option<String>,
    styles: Vec<(usize, String)>,
}

impl Themes {
    /// The names of all of them.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        BUILT_IN.iter().map(|(name, _)| *name).chain(self.own.keys().map(String::as_str))
    }

    /// Whether there is a theme of that name.
    pub fn knows(&self, name: &str) -> bool {
        self.names().any(|known| known == name)
    }

    /// Says how a role looks in a theme of the learner's, or by the role `base` what theme it is based on. What is
    /// wrong with it is the error.
    pub fn paint(&mut self, theme: &str, role: &str, words: &str) -> Result<(), String> {
        let own = self.own.entry(theme.to_owned()).or_default();
        if role == "base" {
            let is_known = BUILT_IN.iter().any(|(name, _)| *name == words);
            own.base = Some(words.to_owned()).filter(|_| is_known);
            return if is_known { Ok(()) } else { Err(format!("there is no theme {words:?} to base it on")) };
        }
        let at = Role::ALL.iter().position(|known| known.name() == role);
        let at = at.ok_or_else(|| format!("there is no role {role:?}"))?;
        read_style(words, Colour::True)
            .map_err(|word| format!("{role}: {word:?} is no colour and no style"))?;
        own.styles.push((at, words.to_owned()));
        Ok(())
    }

    /// The theme of a name on a terminal with so many colours; the dark one when there is none of that name.
    pub(crate) fn theme(&self, name: &str, colour: Colour) -> Theme {
        let Some(own) = self.own.get(name) else { return Theme::built_in(name, colour) };
        let mut theme = Theme::built_in(own.base.as_deref().unwrap_or(BUILT_IN[0].0), colour);
        for (at, words) in &own.styles {
            if let (Some(style), Ok(said)) = (theme.styles.get_mut(*at), read_style(words, colour)) {
                *style = said;
            }
        }
        theme.colour_the_rest();
        theme
    }
}

impl Theme {
    /// A theme that comes with the program; the dark one when there is none of that name.
    pub(crate) fn built_in(name: &str, colour: Colour) -> Self {
        let source =
            BUILT_IN.iter().find(|(known, _)| *known == name).map_or(BUILT_IN[0].1, |(_, source)| source);
        Self::read(source, colour).0
    }

    /// Reads a theme file; every fault in it is told, and what is faulty or missing stays plain. The files are TOML
    /// without its depths and are read by the line: a reader of TOML would be a tenth of the time to the first frame.
    fn read(source: &str, colour: Colour) -> (Self, Vec<String>) {
        let mut theme = Self { styles: [Style::new(); Role::ALL.len()] };
        let mut faults = Vec::new();
        for line in source.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let Some((name, words)) = role_and_words(line) else {
                faults.push(format!("{line:?} says no role and no style"));
                continue;
            };
            let Some(at) = Role::ALL.iter().position(|role| role.name() == name) else {
                faults.push(format!("there is no role {name:?}"));
                continue;
            };
            match read_style(words, colour) {
                Ok(style) => theme.styles[at] = style,
                Err(word) => faults.push(format!("{name}: {word:?} is no colour and no style")),
            }
        }
        (theme, faults)
    }

    /// What has no colour of its own has that of plain text.
    fn colour_the_rest(&mut self) {
        let text = self.style(Role::Text).fg;
        for style in &mut self.styles {
            style.fg = style.fg.or(text);
        }
    }

    /// The look of a role.
    pub(crate) const fn style(&self, role: Role) -> Style {
        self.styles[role as usize]
    }
}

/// The two sides of `date = "#e0af68 yellow bold"`.
fn role_and_words(line: &str) -> Option<(&str, &str)> {
    let (name, words) = line.split_once('=')?;
    Some((name.trim_end(), words.trim_start().strip_prefix('"')?.strip_suffix('"')?))
}

/// Reads `#e0af68 yellow bold`; the word that is not understood is the error.
fn read_style(words: &str, colour: Colour) -> Result<Style, &str> {
    let mut style = Style::new();
    let (mut foreground, mut background) = (Paint::default(), Paint::default());
    for word in words.split_whitespace() {
        let plain = word.strip_prefix("plain:");
        if let Some(modifier) = modifier(plain.unwrap_or(word)) {
            if plain.is_none() || colour == Colour::None {
                style = style.add_modifier(modifier);
            }
            continue;
        }
        let (paint, name) = match word.strip_prefix("on-").or_else(|| word.strip_prefix("on")) {
            Some(name) => (&mut background, name),
            None => (&mut foreground, word),
        };
        if let Some(rgb) = hex(name) {
            paint.rich = Some(rgb);
        } else {
            paint.named = Some(named(name).ok_or(word)?);
        }
    }
    style.fg = foreground.at(colour);
    style.bg = background.at(colour);
    Ok(style)
}

#[derive(Default)]
struct Paint {
    rich: Option<(u8, u8, u8)>,
    named: Option<Color>,
}

impl Paint {
    fn at(&self, colour: Colour) -> Option<Color> {
        match (colour, self.rich) {
            (Colour::None, _) => None,
            (Colour::Sixteen, _) | (_, None) => self.named,
            (Colour::Indexed, Some(rgb)) => Some(Color::Indexed(nearest(rgb))),
            (Colour::True, Some((r, g, b))) => Some(Color::Rgb(r, g, b)),
        }
    }
}

fn modifier(word: &str) -> Option<Modifier> {
    Some(match word {
        "bold" => Modifier::BOLD,
        "dim" => Modifier::DIM,
        "italic" => Modifier::ITALIC,
        "underline" => Modifier::UNDERLINED,
        "reverse" => Modifier::REVERSED,
        _ => return None,
    })
}

fn hex(word: &str) -> Option<(u8, u8, u8)> {
    let number = word.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let [_, r, g, b] = u32::from_str_radix(number, 16).ok()?.to_be_bytes();
    Some((r, g, b))
}

fn named(word: &str) -> Option<Color> {
    Some(match word {
        "black" => Color::Black,
        "red" => Color::Red,
        "green" => Color::Green,
        "yellow" => Color::Yellow,
        "blue" => Color::Blue,
        "magenta" => Color::Magenta,
        "cyan" => Color::Cyan,
        "white" => Color::Gray,
        "bright-black" => Color::DarkGray,
        "bright-red" => Color::LightRed,
        "bright-green" => Color::LightGreen,
        "bright-yellow" => Color::LightYellow,
        "bright-blue" => Color::LightBlue,
        "bright-magenta" => Color::LightMagenta,
        "bright-cyan" => Color::LightCyan,
        "bright-white" => Color::White,
        _ => return None,
    })
}

/// The colour of the palette of 256 that is nearest: a cell of the cube of 6 x 6 x 6, or a step of the greys.
fn nearest((r, g, b): (u8, u8, u8)) -> u8 {
    const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];
    let step = |value: u8| {
        let nearest = STEPS.iter().enumerate().min_by_key(|(_, step)| step.abs_diff(value));
        nearest.map_or((0, 0), |(at, step)| (u8::try_from(at).unwrap_or(0), *step))
    };
    let distance = |one: (u8, u8, u8)| {
        let part = |a: u8, b: u8| u32::from(a.abs_diff(b)).pow(2);
        part(one.0, r) + part(one.1, g) + part(one.2, b)
    };
    let ((ri, rv), (gi, gv), (bi, bv)) = (step(r), step(g), step(b));
    let cube = (16 + 36 * ri + 6 * gi + bi, distance((rv, gv, bv)));
    let grey = (0..24_u8).map(|at| (232 + at, distance((8 + 10 * at, 8 + 10 * at, 8 + 10 * at))));
    grey.fold(cube, |best, one| if one.1 < best.1 { one } else { best }).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_theme_says_how_every_role_looks() {
        for (name, source) in BUILT_IN {
            let said: Vec<_> = source.lines().filter_map(role_and_words).map(|(role, _)| role).collect();
            assert_eq!(said, Role::ALL.map(Role::name), "{name}");
            assert_eq!(Theme::read(source, Colour::True).1, [""; 0], "{name}");
        }
    }

    #[test]
    fn without_colours_no_style_has_one_and_the_selection_is_still_seen() {
        for (name, _) in BUILT_IN {
            let theme = Theme::built_in(name, Colour::None);
            for role in Role::ALL {
                assert_eq!(
                    (theme.style(role).fg, theme.style(role).bg),
                    (None, None),
                    "{name} {}",
                    role.name()
                );
            }
            assert!(theme.style(Role::Selected).has_modifier(Modifier::REVERSED), "{name}");
            assert_ne!(theme.style(Role::MarkedDate), theme.style(Role::Text), "{name}");
        }
    }

    #[test]
    fn colours_fit_the_terminal() {
        let style = |colour| read_style("#e0af68 yellow bold on#1a1b26 on-black", colour).unwrap();
        assert_eq!(style(Colour::True).fg, Some(Color::Rgb(0xe0, 0xaf, 0x68)));
        assert_eq!(style(Colour::Indexed).fg, Some(Color::Indexed(179)));
        assert_eq!(style(Colour::Sixteen).fg, Some(Color::Yellow));
        assert_eq!(style(Colour::Sixteen).bg, Some(Color::Black));
        assert_eq!(nearest((128, 128, 128)), 244);
    }

    #[test]
    fn a_theme_of_ones_own_differs_where_it_says_so() {
        let mut themes = Themes::default();
        themes.paint("mine", "base", "light").unwrap();
        themes.paint("mine", "date", "cyan bold").unwrap();
        let (mine, light) =
            (themes.theme("mine", Colour::Sixteen), Theme::built_in("light", Colour::Sixteen));
        assert_eq!(mine.style(Role::Date).fg, Some(Color::Cyan));
        assert_eq!(mine.style(Role::Gap), light.style(Role::Gap));
        assert!(themes.knows("mine") && !themes.knows("yours"));
        assert!(themes.paint("mine", "base", "mauve").is_err());
    }

    #[test]
    fn faults_are_told_together() {
        let (_, faults) = Theme::read("date = \"mauve\"\n\n# what?\nnonsense = \"bold\"\ngap", Colour::True);
        assert_eq!(
            faults,
            [
                "date: \"mauve\" is no colour and no style",
                "there is no role \"nonsense\"",
                "\"gap\" says no role and no style",
            ]
        );
    }
}
