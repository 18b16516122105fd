// The history of a synthetic repository for `git fast-import`: about 28 merges and squashes a day, most of which touch
// no flag, and three proposals that branched off the day before.
import type { Dice } from './dice.ts';
import { diceOf } from './dice.ts';
import type { BenchFlag, Environment } from './flags.ts';
import {
  definitionPath,
  definitionText,
  ENVIRONMENTS,
  flagsOf,
  OFF,
  ON,
  PIPELINE_PATH,
  pipelineText,
  rolledOut,
  servicesOf,
  statePath,
} from './flags.ts';

export interface Recipe {
  readonly flags: number;
  readonly landings: number;
  /** Seconds between landings. The default makes 195 in seven days. */
  readonly pace?: number;
  /** The days in staging before production. */
  readonly soak?: number;
  /** Every flag is on everywhere, so that all of them can be rolled back. */
  readonly areAllOn?: true;
  /** Only squashes of one file, because a million landings would take too long otherwise. */
  readonly isPlain?: true;
}

/** The number of flags that each proposal changes. */
export const PROPOSALS = [1, 10, 50] as const;

/** The branch that adds a flag. */
export const ADDITION = 'proposal-new';

/** The branch whose tip raises one flag in production, below a pipeline that deploys all services to files. */
export const DEPLOYED = 'deployed';

/** The moment of the judgement, three hours after the last landing. */
export const NOW = '2026-11-20T12:00:00Z';

const LAST = Date.parse('2026-11-20T09:00:00Z') / 1000;
const PACE = 3_100;
const SOAK = 7;
/** Days that the proposed flags have been in staging beyond their soak. */
const SPARE = 2;
/** Landings since the proposals branched off. */
const BEHIND = 20;
/** Among this many newest landings, some edit the definition of a proposed flag. */
const RECENT = 180;

const MODULES = 30;

/** The branch for the commits of merges. The repository deletes it afterwards. */
export const SIDE = 'side';

interface File {
  readonly path: string;
  readonly text: string;
}

interface Commit {
  readonly mark: number;
  readonly branch: string;
  readonly at: number;
  readonly message: string;
  readonly parents: readonly number[];
  readonly files: readonly File[];
}

/** The flags that the proposals change, spread over all teams. Random landings leave them alone. */
export function proposedFlags({ flags }: Recipe): readonly BenchFlag[] {
  return allFlags(flags).filter((_, index) => index % stepOf(flags) === 0);
}

/** The distance between two proposed flags. */
function stepOf(flags: number): number {
  return Math.floor(flags / Math.max(...PROPOSALS));
}

/** The stream for fast-import, in pieces. */
export function* historyOf(recipe: Recipe): Generator<string> {
  const dice = diceOf(recipe.flags * 31 + recipe.landings);
  const line: Line = { marks: 0, landings: [] };
  const proposed = proposedFlags(recipe);
  for (let number = 0; number < recipe.landings; number += 1) {
    const files = number === 0 ? beginning(recipe) : landingFiles(recipe, proposed, number, dice);
    const isSquash = number === 0 || recipe.isPlain === true || dice.percent(40);
    const commits = land(line, { number, at: timeOf(recipe, number), files, isSquash, dice });
    yield commits.map(commitText).join('');
  }
  for (const count of PROPOSALS) {
    yield commitText(proposal(recipe, line, `proposal-${count}`, raised(recipe, count)));
  }
  yield commitText(proposal(recipe, line, ADDITION, added(recipe)));
  yield deployed(recipe, line).map(commitText).join('');
  yield 'done\n';
}

/** The marks of the written landings, by which later commits refer to them. */
interface Line {
  marks: number;
  readonly landings: number[];
}

interface Landing {
  readonly number: number;
  readonly at: number;
  readonly files: readonly File[];
  readonly isSquash: boolean;
  readonly dice: Dice;
}

/** A squash, or a merge with its commits. */
function land(line: Line, landing: Landing): readonly Commit[] {
  const { number, at, files, isSquash } = landing;
  const tip = line.landings.at(-1);
  const commits = isSquash ? [] : sideCommits(line, { ...landing, at: at - 900 });
  const mark = (line.marks += 1);
  line.landings.push(mark);
  const message = isSquash
    ? `Change number ${number} (#${number})`
    : `Merge pull request #${number}`;
  const parents = [tip, commits.at(-1)?.mark].filter((parent) => parent !== undefined);
  return [...commits, { mark, branch: 'main', at, message, parents, files }];
}

/** A branch of one to three commits, which began up to five landings earlier. */
function sideCommits(line: Line, { number, at, files, dice }: Landing): readonly Commit[] {
  let parent = dice.pick(line.landings.slice(-5));
  const size = Math.ceil(files.length / (1 + dice.below(3)));
  const parts = Array.from({ length: Math.ceil(files.length / size) }, (_, part) =>
    files.slice(part * size, (part + 1) * size),
  );
  return parts.map((part) => {
    const mark = (line.marks += 1);
    const message = `Part of change number ${number}`;
    const commit = { mark, branch: SIDE, at, message, parents: [parent], files: part };
    parent = mark;
    return commit;
  });
}

function proposal(recipe: Recipe, line: Line, branch: string, files: readonly File[]): Commit {
  const fork = line.landings.at(-1 - BEHIND);
  if (fork === undefined) throw new Error(`there are fewer than ${BEHIND} landings`);
  return {
    mark: (line.marks += 1),
    branch,
    at: timeOf(recipe, recipe.landings - BEHIND),
    message: `What ${branch} proposes`,
    parents: [fork],
    files,
  };
}

/** The files that raise `count` flags in production. */
function raised(recipe: Recipe, count: number): readonly File[] {
  return proposedFlags(recipe)
    .slice(0, count)
    .map((flag) => ({ path: statePath(flag, 'production'), text: rolledOut(10) }));
}

/** Two landings after the last one: the pipeline, and then one flag. */
function deployed(recipe: Recipe, line: Line): readonly Commit[] {
  const pipeline = pipelineText(allFlags(recipe.flags), { soak: soakOf(recipe), deploys: true });
  const parts = [[{ path: PIPELINE_PATH, text: pipeline }], raised(recipe, 1)];
  return parts.map((files, index) => {
    const parent = index === 0 ? line.landings.at(-1) : line.marks;
    const at = timeOf(recipe, recipe.landings - 1) + (index + 1) * 60;
    const parents = parent === undefined ? [] : [parent];
    line.marks += 1;
    return { mark: line.marks, branch: DEPLOYED, at, message: 'A landing', parents, files };
  });
}

/** The files of a new flag, which is on in development only. */
function added({ flags }: Recipe): readonly File[] {
  const [flag] = flagsOf(flags + 1).slice(-1);
  if (flag === undefined) return [];
  const mine = { ...flag, key: `team-000/${flag.key.split('/')[1]}`, team: 'team-000' };
  return [
    { path: definitionPath(mine), text: definitionText(mine, 0) },
    { path: statePath(mine, 'development'), text: ON },
    { path: statePath(mine, 'staging'), text: OFF },
  ];
}

function timeOf({ landings, pace = PACE }: Recipe, number: number): number {
  return LAST - (landings - 1 - number) * pace;
}

export function soakOf({ soak = SOAK }: Recipe): number {
  return soak;
}

/** Landings since the proposed flags went to staging. */
function raisedAgo(recipe: Recipe): number {
  return Math.floor(((soakOf(recipe) + SPARE) * 86_400) / (recipe.pace ?? PACE));
}

function beginning(recipe: Recipe): readonly File[] {
  const all = allFlags(recipe.flags);
  const services = servicesOf();
  const isOn = (flag: BenchFlag, environment: Environment): boolean =>
    recipe.areAllOn === true || (environment === 'development' && flag.index % 2 === 0);
  return [
    { path: PIPELINE_PATH, text: pipelineText(all, { soak: soakOf(recipe), deploys: false }) },
    ...all.map((flag) => ({ path: definitionPath(flag), text: definitionText(flag, 0) })),
    ...all.flatMap((flag) =>
      ENVIRONMENTS.map((environment) => ({
        path: statePath(flag, environment),
        text: isOn(flag, environment) ? ON : OFF,
      })),
    ),
    ...services.flatMap((service) =>
      Array.from({ length: MODULES }, (_, module) => ({
        path: modulePath(service, module),
        text: moduleText(service, module, 0),
      })),
    ),
  ];
}

function landingFiles(
  recipe: Recipe,
  proposed: readonly BenchFlag[],
  number: number,
  dice: Dice,
): readonly File[] {
  const left = recipe.landings - number;
  if (left === raisedAgo(recipe)) {
    return proposed.flatMap((flag) => [
      { path: statePath(flag, 'development'), text: ON },
      { path: statePath(flag, 'staging'), text: ON },
    ]);
  }
  const recent = proposed[left / 18];
  if (left < RECENT && recent !== undefined) {
    return [{ path: definitionPath(recent), text: definitionText(recent, number) }];
  }
  if (dice.percent(20)) return flagFiles(recipe, number, dice);
  return codeFiles(number, recipe.isPlain === true ? 1 : 1 + dice.below(4), dice);
}

/** An edit of a flag's state, or of its definition. */
function flagFiles({ flags }: Recipe, number: number, dice: Dice): readonly File[] {
  const index = dice.below(flags);
  // The proposed flags have a history of their own, so another flag is chosen.
  const flag = allFlags(flags)[index % stepOf(flags) === 0 ? index + 1 : index];
  if (flag === undefined) return codeFiles(number, 1, dice);
  if (dice.percent(15)) {
    return [{ path: definitionPath(flag), text: definitionText(flag, number) }];
  }
  const environment = dice.pick(ENVIRONMENTS);
  const text = dice.percent(25)
    ? rolledOut(dice.pick([10, 25, 50]))
    : dice.pick(dice.percent(70) ? [ON] : [OFF]);
  return [{ path: statePath(flag, environment), text }];
}

let cached: readonly BenchFlag[] = [];
/** The flags, made once, because every landing asks for them. */
function allFlags(count: number): readonly BenchFlag[] {
  if (cached.length !== count) cached = flagsOf(count);
  return cached;
}

function codeFiles(number: number, count: number, dice: Dice): readonly File[] {
  const service = dice.pick(servicesOf());
  return Array.from({ length: count }, () => {
    const module = dice.below(MODULES);
    return { path: modulePath(service, module), text: moduleText(service, module, number) };
  });
}

function modulePath(service: string, module: number): string {
  return `services/${service}/src/module-${module}.ts`;
}

function moduleText(service: string, module: number, edition: number): string {
  const dice = diceOf(module * 7919 + edition);
  const lines = Array.from(
    { length: 12 },
    (_, line) => `export const value${line} = ${dice.below(1_000_000)};`,
  );
  return `// ${service}, module ${module}, edition ${edition}\n${lines.join('\n')}\n`;
}

function commitText({ mark, branch, at, message, parents, files }: Commit): string {
  const [from, ...merged] = parents;
  const who = `Bench <bench@flaghoist.invalid> ${at} +0000`;
  return [
    `commit refs/heads/${branch}\nmark :${mark}\nauthor ${who}\ncommitter ${who}\n`,
    dataText(message),
    from === undefined ? '' : `from :${from}\n`,
    ...merged.map((parent) => `merge :${parent}\n`),
    ...files.map(({ path, text }) => `M 100644 inline ${path}\n${dataText(text)}`),
    '\n',
  ].join('');
}

/** All texts are ASCII, so the length in characters is the length in bytes. */
function dataText(text: string): string {
  return `data ${text.length}\n${text}\n`;
}
