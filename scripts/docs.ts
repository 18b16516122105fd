// Fills the generated parts of README.md: `npm run docs`. What a command prints there was printed by the
// command, on a small repository whose every commit has a fixed moment, so that the text never drifts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { TARGETS } from '#adapters/targets/index.ts';
import { openStage } from '#adapters/git/stage.ts';
import { ALL_CODES } from '#app/codes.ts';
import type { Stage } from '#app/ports.ts';
import { FIRST_FILES } from '#app/tour-story.ts';
import type { Instant } from '#domain/time.ts';
import { parseInstant } from '#domain/time.ts';
import { COMMON, PROBE_SETTINGS } from '#files/schema-deploy.ts';
import { GATES } from '#gates/index.ts';
import { RENDERINGS } from '#render/index.ts';
import type { ExplainedTarget } from '#report/explanation.ts';
import { settingsOf } from '#report/explanation.ts';

import { stringify } from 'yaml';

import { INPUTS, OUTPUTS } from '../src/action/inputs.ts';
import { chapterOf, ON_THE_MACHINE, played } from './play.ts';

const TOP = join(import.meta.dirname, '..');
const CLI = join(TOP, 'src/cli.ts');
/** The chapter whose sessions follow on each other. */
const PLAYED = '## From merge to running';
const STATE = 'environments/%/elevenlabs-agent.yaml';
const OUTBOUND = `description: Outbound calls
owner: voice
services:
  cursor-runner:
    OUTBOUND_CALLS_ENABLED: enabled
    OUTBOUND_CALLS_PERCENTAGE: rollout
requires:
  production:
    ladder: { steps: [5, 10, 25, 50, 100], each: 7d }
`;

const FILES = '{ deploy: { "*": { target: files, folder: .git/deployed } } }';
const PIPELINE = (FIRST_FILES['environments/pipeline.yaml'] ?? '').replaceAll(
  /^( {2}(?:cursor-runner|elevenlabs-agent): )\{\}$/gm,
  `$1${FILES}`,
);

function at(text: string): Instant {
  return parseInstant(text) as Instant;
}

/** What the command line prints at a moment, whatever its exit code. */
function printed({ directory }: Stage, when: string, ...args: readonly string[]): string {
  const env = { ...process.env, ...IDENTITY, NO_COLOR: '1', MACHINE_TIME: String(at(when)) };
  const ran = spawnSync(process.execPath, [...ON_THE_MACHINE, CLI, ...args], {
    cwd: directory,
    env,
    encoding: 'utf8',
  });
  if (ran.error !== undefined) throw ran.error;
  return ran.stdout;
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'Ana',
  GIT_AUTHOR_EMAIL: 'ana@example.com',
  GIT_COMMITTER_NAME: 'Ana',
  GIT_COMMITTER_EMAIL: 'ana@example.com',
};

function session(command: string, output: string): string {
  return `\`\`\`console\n$ flaghoist ${command}\n${output.trimEnd()}\n\`\`\``;
}

/** The story of the README: development on Monday, and then three questions. */
async function sessions(): Promise<Record<string, string>> {
  const stage = await openStage();
  try {
    await stage.landsFirst(
      {
        ...FIRST_FILES,
        'environments/pipeline.yaml': PIPELINE,
        'environments/flags/outbound-calls.yaml': OUTBOUND,
        'environments/development/outbound-calls.yaml': 'enabled: false\n',
      },
      'Adopt Flaghoist',
      at('2026-11-16T09:00:00Z'),
    );
    // What was never deployed would be taken as found, and the reader be told so.
    printed(stage, '2026-11-16T09:01:00Z', 'deploy', '--before', '0'.repeat(40));
    await lands(stage, 'development', 'enabled: true\n', '2026-11-20T09:00:00Z');
    printed(stage, '2026-11-20T09:01:00Z', 'deploy');
    const evidence = join(stage.directory, '.git/evidence.json');
    writeFileSync(evidence, JSON.stringify({ schemaVersion: 1, issues: [] }));
    const say = (command: string, when: string, ...more: readonly string[]): string =>
      session(command, printed(stage, when, ...command.split(' '), ...more));
    const early = '2026-11-21T16:00:00Z';
    const promote = say('promote elevenlabs-agent --to staging', early, '--evidence', evidence);
    const status = say('status', early, '--evidence', evidence);
    await lands(stage, 'staging', 'enabled: true\n', '2026-11-22T09:05:00Z');
    await lands(stage, 'production', 'enabled: true\n', '2026-11-30T10:00:00Z');
    const rollback = say('rollback elevenlabs-agent --in production', '2026-12-01T03:00:00Z');
    await breaks(stage);
    const validate = say('validate', '2026-12-02T09:00:00Z');
    return { promote, status, rollback, validate };
  } finally {
    await stage.close();
  }
}

async function lands(stage: Stage, environment: string, text: string, when: string): Promise<void> {
  const file = STATE.replace('%', environment);
  await stage.proposes(environment, { [file]: text }, `Turn it on in ${environment}`, at(when));
  await stage.lands(environment, at(when));
}

async function breaks(stage: Stage): Promise<void> {
  const files = {
    [STATE.replace('%', 'staging')]: 'enable: true\nrollout: 250\n',
    'environments/flags/outbound-calls.yaml': OUTBOUND.replace('25, 50', '50, 25'),
  };
  await stage.proposes('broken', files, 'Make mistakes', at('2026-12-02T09:00:00Z'));
}

function gatesTable(): string {
  const rows = GATES.map(
    ({ name, title, example }) => `| \`${name}\` | ${title} | \`${JSON.stringify(example)}\` |`,
  );
  return [
    '| gate | passes when | settings |',
    '| --- | --- | --- |',
    ...rows,
    '| `hold` | No state says stop, here or upstream. Built in. | `hold: "why"` in a state file |',
  ].join('\n');
}

function targetsTable(): string {
  const rows = TARGETS.map(
    ({ name, title }) => `| [\`${name}\`](docs/targets.md#${name}) | ${title} |`,
  );
  return ['| target | what it does |', '| --- | --- |', ...rows].join('\n');
}

function renderingsTable(): string {
  const rows = RENDERINGS.map(({ name, title }) => `| \`${name}\` | ${title} |`);
  return ['| rendering | what it is |', '| --- | --- |', ...rows].join('\n');
}

function inputs(): string {
  return [
    '| input | default | what it is |',
    '| --- | --- | --- |',
    ...INPUTS.map(
      (input) =>
        `| \`${input.name}\` | ${input.default === '' ? '' : `\`${input.default}\``} | ${input.description} |`,
    ),
    '',
    '| output | what it is |',
    '| --- | --- |',
    ...OUTPUTS.map(({ name, description }) => `| \`${name}\` | ${description} |`),
  ].join('\n');
}

/** One of our own workflows, as another repository would write it. */
function workflow(name: string): string {
  const text = readFileSync(join(TOP, '.github/workflows', name), 'utf8');
  return `\`\`\`yaml\n${text.replaceAll('uses: ./', 'uses: OWNER/flaghoist@v1').trimEnd()}\n\`\`\``;
}

function speed(): string {
  const file = join(TOP, 'bench/results.md');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '_not measured yet_';
}

/** Of the benchmark, the rows about one thing, with what and how long. */
function times(about: RegExp): string {
  const rows = speed()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, what = '']) => about.test(what));
  return [
    '| what | median (fastest–slowest) |',
    '| --- | --- |',
    ...rows.map(([, what, measured]) => `| ${what} | ${measured} |`),
  ].join('\n');
}

/** Replaces what stands between `<!-- begin NAME -->` and `<!-- end NAME -->`. Every part must be there. */
function filled(text: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((so, [name, part]) => {
    const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
    const from = so.indexOf(begin);
    const to = so.indexOf(end);
    if (from < 0 || to < from) throw new Error(`README.md has no part ${name}`);
    return `${so.slice(0, from + begin.length)}\n\n${part}\n\n${so.slice(to)}`;
  }, text);
}

/** Every code that we can say, by its own anchor: what `explain` prints, as a page. */
function codesPage(): string {
  const gates = GATES.map(
    ({ name, title, example }) =>
      `## ${name}\n\n${title}\n\n\`\`\`json\n${JSON.stringify({ requires: { [name]: example } })}\n\`\`\``,
  );
  const codes = ALL_CODES.map(
    ({ code, means, fix, example }) =>
      `<a id="${code}"></a>\n\n### ${code}\n\n${means}\n\n_What to do:_ ${fix}\n\n\`\`\`\n${example}\n\`\`\``,
  );
  return [
    '# Gates and codes',
    '<!-- Written by `npm run docs` from the code: what `flaghoist explain` prints. -->',
    ...gates,
    '## Codes',
    ...codes,
  ].join('\n\n');
}

function settingsTable(target: Pick<ExplainedTarget, 'properties' | 'required'>): string {
  const rows = settingsOf(target).map(({ key, means }) => `| \`${key}\` | ${means} |`);
  return ['| setting | what it is |', '| --- | --- |', ...rows].join('\n');
}

/** Every deploy target with its settings: what `flaghoist explain` prints, as a page. */
function targetsPage(): string {
  const targets = TARGETS.map((target) => {
    const { name, title, example } = target;
    const deploy = stringify({ deploy: { '*': { target: name, ...example } } }).trimEnd();
    return [`## ${name}`, title, `\`\`\`yaml\n${deploy}\n\`\`\``, settingsTable(target)].join(
      '\n\n',
    );
  });
  const { machine = {} } = COMMON;
  const renderings = RENDERINGS.map(
    ({ name, title, example }) => `### ${name}\n\n${title}\n\n\`\`\`\n${example.trimEnd()}\n\`\`\``,
  );
  return [
    '# Deploy targets and renderings',
    '<!-- Written by `npm run docs` from the code: what `flaghoist explain` prints. -->',
    ...targets,
    '## Every target',
    'Besides its own settings each takes a `probe`, and where the same settings are another place in each environment, a `machine`:',
    settingsTable({ properties: { machine }, required: [] }),
    '### probe',
    settingsTable({ properties: PROBE_SETTINGS, required: ['url'] }),
    '## Renderings',
    'What `render:` of a target may say, and `flaghoist render --as`.',
    ...renderings,
  ].join('\n\n');
}

if (import.meta.main) {
  mkdirSync(join(TOP, 'docs'), { recursive: true });
  writeFileSync(join(TOP, 'docs/codes.md'), `${codesPage()}\n`);
  writeFileSync(join(TOP, 'docs/targets.md'), `${targetsPage()}\n`);
  const readme = join(TOP, 'README.md');
  const parts = {
    ...(await sessions()),
    gates: gatesTable(),
    targets: targetsTable(),
    renderings: renderingsTable(),
    inputs: inputs(),
    speed: speed(),
    'rollback-times': times(/^(?:rolling back|blocking)/),
    'workflow-gate': workflow('flaghoist.yml'),
    'workflow-sweep': workflow('flaghoist-sweep.yml'),
    'workflow-relay': workflow('flaghoist-relay.yml'),
    'workflow-redeploy': workflow('redeploy.yml'),
    'workflow-drift': workflow('drift.yml'),
  };
  const text = filled(readFileSync(readme, 'utf8'), parts);
  const chapter = chapterOf(text, PLAYED);
  writeFileSync(
    readme,
    text.replace(chapter, () => played(chapter, CLI)),
  );
}
