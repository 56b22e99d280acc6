//! A drawn screen put into ASCII, for fonts without box drawing and for the console of Linux.
//!
//! Widgets draw with the marks they want; here each of our own marks is exchanged for one of the same width.
//! Letters of the article are left as they are.

use ratatui::buffer::Buffer;

/// Exchanges every mark of the screens that is not ASCII.
pub(crate) fn simplify(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        let mut chars = cell.symbol().chars();
        if let (Some(c), None) = (chars.next(), chars.next())
            && let Some(plain) = plain(c)
        {
            cell.set_char(plain);
        }
    }
}

/// The ASCII mark for one of ours.
const fn plain(c: char) -> Option<char> {
    Some(match c {
        '─' | '━' | '–' | '—' | '═' | '·' => '-',
        '│' | '┃' | '▏' | '▕' => '|',
        '┆' | '▂' | '▃' => ':',
        '╭' | '╮' | '╰' | '╯' | '┬' | '┴' | '├' | '┤' | '┼' | '✓' => '+',
        '●' | '•' => '*',
        '◐' | '…' => '~',
        '○' => 'o',
        '▶' | '▸' | '→' | '›' => '>',
        '◂' | '←' | '‹' => '<',
        '↑' | '▲' => '^',
        '↓' | '▼' => 'v',
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        '✗' => 'x',
        '⚑' | '★' => '!',
        // An empty stretch of time is no weak one.
        '▁' => '_',
        '░' => '.',
        '▄' | '▅' | '▒' => '=',
        '▆' | '▇' | '▓' => '%',
        '█' => '#',
        '\u{a0}' => ' ',
        _ => return None,
    })
}
