//! What may be said at the start.

use clap::Parser;
use std::time::Duration;

/// The storylet benchmark beside other engines.
#[derive(Parser)]
pub struct Args {
    /// How many events there are, one race for each number.
    #[arg(long, value_delimiter = ',', default_values_t = [100, 1_000, 10_000])]
    #[arg(value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..=20_000))]
    pub sizes: Vec<usize>,
    /// How often each player is timed; the players take turns.
    #[arg(long, default_value_t = 7, value_parser = clap::value_parser!(u32).range(1..=1_000))]
    pub rounds: u32,
    /// How long each of these takes, in seconds; as long as the warm-up before them.
    #[arg(long, default_value = "1", value_parser = seconds)]
    pub seconds: Duration,
}

fn seconds(text: &str) -> Result<Duration, String> {
    match text.parse::<f64>() {
        Ok(seconds) if (0.01..=600.0).contains(&seconds) => Ok(Duration::from_secs_f64(seconds)),
        _ => Err("a number from 0.01 to 600".into()),
    }
}
