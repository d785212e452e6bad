//! Settings, folders and the environment. The only room that reads environment variables; nothing else asks the system.

pub mod colour;
pub mod env;
pub mod folders;
pub mod settings;
