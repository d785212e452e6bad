//! Settings, folders, environment.
