// A host for inkjs: reads story.ink and storylets.json in the folder it is given, tells what that took, and then plays
// what it is asked for, a line of JSON each: {"time": [first, count]} or {"ends": [first, count]}.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Compiler, CompilerOptions, Story } from "inkjs/full";

// Without its own words Node would print the engine's whole source, which is one line.
process.on("uncaughtException", ({ message }) => {
  console.error(`inkjs: ${message}`);
  process.exit(1);
});

const [dir] = process.argv.slice(2);
const { storylets, turns, tries, vars, flags } = JSON.parse(readFileSync(join(dir, "storylets.json"), "utf8"));
const names = Array.from({ length: vars }, (_, n) => `v${n}`);
const marks = Array.from({ length: flags }, (_, n) => `f${n}`);
const knots = storylets.map((_, n) => `s${n}`);

const seconds = (since) => (performance.now() - since) / 1000;
const tell = (what) => process.stdout.write(JSON.stringify(what) + "\n");

function compile() {
  const complain = (message) => {
    throw new Error(message);
  };
  const options = new CompilerOptions(null, [], false, complain);
  return new Compiler(readFileSync(join(dir, "story.ink"), "utf8"), options).Compile().ToJson();
}

// The numbers that every player draws from, the same to the last bit.
class Mill {
  constructor(seed) {
    this.state = BigInt(seed);
  }

  below(n) {
    this.state = BigInt.asUintN(64, this.state * 6364136223846793005n + 1442695040888963407n);
    return Math.floor((Number(this.state >> 33n) * n) / 2 ** 31);
  }
}

function mayCome(story, { least, most }) {
  const numbers = story.variablesState;
  return numbers.$(names[least[0]]) >= least[1] && numbers.$(names[most[0]]) <= most[1];
}

// Sets the variables back, which takes less time than the story's own reset and comes to the same.
function begin(story) {
  for (const name of names) story.variablesState.$(name, 0);
  for (const name of marks) story.variablesState.$(name, false);
}

function draw(story, mill) {
  for (let n = 0; n < tries; n += 1) {
    const at = mill.below(storylets.length);
    if (mayCome(story, storylets[at])) return at;
  }
  return null;
}

function play(story, seed) {
  const mill = new Mill(seed);
  begin(story);
  for (let turn = 0; turn < turns; turn += 1) {
    const at = draw(story, mill);
    if (at === null) continue;
    story.ChoosePathString(knots[at]);
    story.ContinueMaximally();
    story.ChooseChoiceIndex(mill.below(story.currentChoices.length));
    story.ContinueMaximally();
  }
}

function end(story) {
  const numbers = story.variablesState;
  return [names.map((name) => numbers.$(name)), marks.flatMap((name, n) => (numbers.$(name) ? [n] : []))];
}

const before = performance.now();
const json = compile();
const compiled = seconds(before);
const then = performance.now();
const story = new Story(json);
const loaded = seconds(then);
const { version } = JSON.parse(readFileSync(new URL("node_modules/inkjs/package.json", import.meta.url), "utf8"));
tell({ inkjs: version, node: process.version, compile: compiled, load: loaded });

for await (const line of createInterface({ input: process.stdin })) {
  const { time, ends } = JSON.parse(line);
  const [first, count] = time ?? ends;
  const seeds = Array.from({ length: count }, (_, n) => first + n);
  if (ends) {
    tell(
      seeds.map((seed) => {
        play(story, seed);
        return end(story);
      }),
    );
  } else {
    const start = performance.now();
    for (const seed of seeds) play(story, seed);
    tell(seconds(start));
  }
}
