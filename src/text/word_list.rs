//! The word lists of `assets/lexicon`: one row a line, cells between tabs, a head behind a `#`.

/// The cells of one line, up to seven; an empty cell is `None`.
pub(crate) type Row = [Option<&'static str>; 7];

/// The cells of a line.
pub(crate) fn cells(line: &'static str) -> Row {
    let mut rest = Some(line);
    std::array::from_fn(|_| {
        let written = rest?;
        // Cells are short: looking byte by byte is quicker than a search that is made ready first.
        let cell = match written.bytes().position(|byte| byte == b'\t') {
            Some(end) => {
                rest = written.get(end + 1..);
                written.get(..end).unwrap_or_default()
            }
            None => rest.take().unwrap_or_default(),
        };
        Some(cell.trim_ascii()).filter(|cell| !cell.is_empty())
    })
}

/// The rows of a list, which only the build and tests read from end to end.
#[cfg(test)]
pub(crate) fn rows(list: &'static str) -> impl Iterator<Item = Row> {
    list.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(cells)
}
