//! Where the library and the configuration are kept, and what time it is.

use super::failure::Failure;
use crate::store::{Store, StoreError};
use crate::study::{DayClock, Moment};
use crate::text::digest;
use etcetera::BaseStrategy;
use jiff::tz::TimeZone;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The library's file within the data folder.
const LIBRARY: &str = "library.sqlite";

/// The folder of the library: the one that was named, else the platform's.
pub(super) fn data_folder(named: Option<&Path>) -> Result<PathBuf, Failure> {
    match named {
        Some(folder) => Ok(folder.to_owned()),
        None => Ok(platform()?.data_dir().join("tarikh")),
    }
}

/// The file of the library.
pub(super) fn library(named: Option<&Path>) -> Result<PathBuf, Failure> {
    Ok(data_folder(named)?.join(LIBRARY))
}

/// The file of the configuration: in the folder of the XDG standard or, when there is none, in the platform's own.
pub(super) fn configuration() -> Result<PathBuf, Failure> {
    let file = |folder: PathBuf| folder.join("tarikh").join("config.toml");
    let usual = file(platform()?.config_dir());
    let own = etcetera::base_strategy::choose_native_strategy().map(|platform| file(platform.config_dir()));
    let own = own.ok().filter(|own| *own != usual && !usual.exists() && own.exists());
    Ok(own.unwrap_or(usual))
}

fn platform() -> Result<impl BaseStrategy, Failure> {
    etcetera::choose_base_strategy()
        .map_err(|_| Failure::new("your home folder cannot be found", "name a folder with --data-dir"))
}

/// The folder of its dated copies.
pub(super) fn backups(named: Option<&Path>) -> Result<PathBuf, Failure> {
    Ok(data_folder(named)?.join("backups"))
}

/// Makes the copy of the day when there is none yet. Studying never fails for want of it.
pub(super) fn back_up(named: Option<&Path>) {
    let copied =
        library(named).and_then(|path| Ok(Store::open(&path)?.back_up_daily(&backups(named)?, now())?));
    drop(copied);
}

/// The name of this machine among those that share a library: made up once, kept beside the library.
#[expect(clippy::disallowed_methods, reason = "the shell keeps a file beside the library")]
pub(super) fn machine(named: Option<&Path>) -> Result<String, Failure> {
    let folder = data_folder(named)?;
    let path = folder.join("machine");
    let is_name = |name: &str| name.len() == 8 && name.bytes().all(|b| b.is_ascii_hexdigit());
    if let Some(name) = std::fs::read_to_string(&path).ok().filter(|name| is_name(name)) {
        return Ok(name);
    }
    let seed = format!("{} {} {}", now().at.as_nanosecond(), std::process::id(), folder.display());
    let name: String = format!("{:016x}", digest(&[&seed])).chars().take(8).collect();
    std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&path, &name)).map_err(|error| {
        Failure::new(
            format!("{} cannot be written: {error}", path.display()),
            "choose another folder with --data-dir",
        )
    })?;
    Ok(name)
}

/// Opens the library, or makes it.
pub(super) fn open(named: Option<&Path>) -> Result<Store, Failure> {
    Ok(Store::open(&library(named)?)?)
}

/// Opens the library, or makes it, for a sitting; where nothing can be saved, what is known from before, and why. `None` when
/// nothing is known.
pub(super) fn open_for_sitting(named: Option<&Path>) -> Result<Store, Box<(Option<Store>, Failure)>> {
    let opened = open(named).and_then(|mut store| {
        store.can_write()?;
        Ok(store)
    });
    opened.map_err(|failure| Box::new((copy(named), failure)))
}

/// A copy of a library that cannot be opened as usual, forgotten at the end; `None` when there is none to be read.
pub(super) fn copy(named: Option<&Path>) -> Option<Store> {
    library(named).ok().and_then(|path| Store::open_copy(&path).ok())
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::new(error.to_string(), error.hint())
    }
}

/// The hour at which the study day turns, where the configuration says it.
static TURN: OnceLock<i8> = OnceLock::new();

/// Says at which local hour a new study day begins; the first word holds.
pub(super) fn set_turn(hour: i8) {
    TURN.get_or_init(|| hour);
}

/// The calendar of the machine.
pub(super) fn calendar() -> DayClock {
    let zone = local_zone().unwrap_or_else(TimeZone::system);
    DayClock { zone, turn: TURN.get().copied().unwrap_or(DayClock::TURN) }
}

/// The time zone of the machine by its own file. `TimeZone::system` would look through every zone of the world for
/// its name, which is most of what a start reads.
#[expect(clippy::disallowed_methods, reason = "the shell asks the machine for its time zone")]
fn local_zone() -> Option<TimeZone> {
    if std::env::var_os("TZ").is_some() {
        return None;
    }
    let rules = std::fs::read("/etc/localtime").ok()?;
    TimeZone::tzif("local", &rules).ok()
}

/// This moment, in the calendar of the machine.
#[expect(clippy::disallowed_methods, reason = "the shell reads the clock")]
pub(super) fn now() -> Moment {
    calendar().moment(jiff::Timestamp::now())
}
