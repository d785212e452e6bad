//! bladeink, driven by a host in Rust. At each year's start the host sets the variables back, which takes less time than the
//! story's own reset and comes to the same. Since ink draws nothing here, that it has only a hundred seeds does not matter.

use crate::failure::Failure;
use crate::field::Took;
use crate::ink::Words;
use crate::ink::story;
use crate::player::End;
use crate::player::Player;
use crate::plays::TRIES;
use crate::storylets::FLAGS;
use crate::storylets::Mill;
use crate::storylets::Storylet;
use crate::storylets::TURNS;
use crate::storylets::VARS;
use bladeink::story::Story;
use bladeink::value_type::ValueType;
use bladeink_compiler::Compiler;
use bladeink_compiler::CompilerOptions;
use std::array;
use std::hint::black_box;
use std::ops::Range;
use std::time::Duration;
use std::time::Instant;

/// Plays a story in ink.
pub struct Blade<'a> {
    story: Story,
    storylets: &'a [Storylet],
    vars: [String; VARS],
    flags: [String; FLAGS],
    knots: Vec<String>,
}

impl<'a> Blade<'a> {
    /// Compiles the storylets from ink and loads them.
    pub fn new(storylets: &'a [Storylet], words: Words) -> Result<(Self, Took), Failure> {
        let text = story(storylets, words);
        let options = CompilerOptions {
            count_all_visits: false,
            ..CompilerOptions::default()
        };
        let start = Instant::now();
        let json = Compiler::with_options(options)
            .compile(&text)
            .map_err(|error| format!("bladeink does not compile the story: {error}"))?;
        let compile = Some(start.elapsed());
        let start = Instant::now();
        let story = Story::new_with_seed(&json, 0)?;
        let load = start.elapsed();
        let blade = Self {
            story,
            storylets,
            vars: array::from_fn(|n| format!("v{n}")),
            flags: array::from_fn(|n| format!("f{n}")),
            knots: (0..storylets.len()).map(|n| format!("s{n}")).collect(),
        };
        Ok((blade, Took { compile, load }))
    }

    fn play(&mut self, seed: u64) -> Result<(), Failure> {
        let mut mill = Mill(seed);
        self.begin()?;
        for _ in 0..TURNS {
            let Some(storylet) = self.draw(&mut mill)? else {
                continue;
            };
            let story = &mut self.story;
            story.choose_path_string(&self.knots[storylet], true, None)?;
            black_box(story.continue_maximally()?);
            let options = story.get_current_choices().len();
            story.choose_choice_index(mill.below(options))?;
            black_box(story.continue_maximally()?);
        }
        Ok(())
    }

    fn begin(&mut self) -> Result<(), Failure> {
        for var in &self.vars {
            self.story.set_variable(var, &ValueType::Int(0))?;
        }
        for flag in &self.flags {
            self.story.set_variable(flag, &ValueType::Bool(false))?;
        }
        Ok(())
    }

    fn draw(&self, mill: &mut Mill) -> Result<Option<usize>, Failure> {
        for _ in 0..TRIES {
            let at = mill.below(self.storylets.len());
            let Storylet { least, most, .. } = &self.storylets[at];
            if self.number(least.0)? >= least.1 && self.number(most.0)? <= most.1 {
                return Ok(Some(at));
            }
        }
        Ok(None)
    }

    fn number(&self, var: usize) -> Result<i32, Failure> {
        match self.story.get_variable(&self.vars[var]) {
            Some(ValueType::Int(number)) => Ok(number),
            _ => Err(format!("bladeink has no number where v{var} was").into()),
        }
    }

    fn end(&self) -> Result<End, Failure> {
        let (mut vars, mut flags) = ([0; VARS], 0);
        for (n, var) in vars.iter_mut().enumerate() {
            *var = self.number(n)?;
        }
        for (n, flag) in self.flags.iter().enumerate() {
            let raised = matches!(self.story.get_variable(flag), Some(ValueType::Bool(true)));
            flags |= u64::from(raised) << n;
        }
        Ok(End { vars, flags })
    }
}

impl Player for Blade<'_> {
    fn time(&mut self, seeds: Range<u64>) -> Result<Duration, Failure> {
        let start = Instant::now();
        for seed in seeds {
            self.play(seed)?;
        }
        Ok(start.elapsed())
    }

    fn ends(&mut self, seeds: Range<u64>) -> Result<Vec<End>, Failure> {
        let mut ends = Vec::new();
        for seed in seeds {
            self.play(seed)?;
            ends.push(self.end()?);
        }
        Ok(ends)
    }
}
