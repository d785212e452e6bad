//! TOML to world.
