//! The smallest program with a screen: draws one line and waits for a key. `benches/start.rs` measures it beside
//! the real program.

use ratatui::crossterm::event;

fn main() -> std::io::Result<()> {
    ratatui::run(|terminal| {
        terminal.draw(|frame| frame.render_widget("Hello", frame.area()))?;
        event::read().map(drop)
    })
}
