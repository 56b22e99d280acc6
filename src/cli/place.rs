//! Where the library and the configuration are kept, and what time it is.

use super::failure::Failure;
use crate::store::{Store, StoreError};
use crate::study::{DayClock, Moment};
use etcetera::BaseStrategy;
use jiff::tz::TimeZone;
use std::path::{Path, PathBuf};

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

/// The file of the configuration.
pub(super) fn configuration() -> Result<PathBuf, Failure> {
    Ok(platform()?.config_dir().join("tarikh").join("config.toml"))
}

fn platform() -> Result<impl BaseStrategy, Failure> {
    etcetera::choose_base_strategy()
        .map_err(|_| Failure::new("your home folder cannot be found", "name a folder with --data-dir"))
}

/// Opens the library, or makes it.
pub(super) fn open(named: Option<&Path>) -> Result<Store, Failure> {
    Ok(Store::open(&library(named)?)?)
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::new(error.to_string(), error.hint())
    }
}

/// This moment, in the calendar of the machine.
#[expect(clippy::disallowed_methods, reason = "the shell reads the clock")]
pub(super) fn now() -> Moment {
    DayClock::new(TimeZone::system()).moment(jiff::Timestamp::now())
}
