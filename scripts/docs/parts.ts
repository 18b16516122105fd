// The parts of pages that are written from the code, by the name between `<!-- begin NAME -->` and `<!-- end NAME -->`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { TARGETS } from '#adapters/targets/targets.ts';
import { RENDERINGS } from '#render/renderings.ts';
import { NOTIFICATION_FORMATS } from '#render/notifications/formats.ts';
import { PIPELINE_RENDERINGS } from '#render/pipeline/pipeline-renderings.ts';
import { INPUTS, OUTPUTS } from '../../src/action/inputs.ts';
import { allowedOf, SETTINGS, variableOf } from '../../src/cli/settings.ts';
import { commandSections } from './commands.ts';
import { keysOf } from './keys.ts';
import { code, fenced, table } from './table.ts';
import { renderingSections, targetSections } from './targets.ts';

const COMMANDS = await commandSections();

const TOP = join(import.meta.dirname, '../..');

/** Each is made only where a page has it. */
export const PARTS: Readonly<Record<string, () => string>> = {
  'targets-table': () =>
    table(
      ['target', 'what it does'],
      TARGETS.map(({ name, title }) => [`[${code(name)}](targets.md#${name})`, title]),
    ),
  'renderings-table': () =>
    table(
      ['rendering', 'what it is'],
      RENDERINGS.map(({ name, title }) => [`[${code(name)}](targets.md#${anchorOf(name)})`, title]),
    ),
  'pipeline-renderings-table': () =>
    table(
      ['rendering', 'what it is'],
      PIPELINE_RENDERINGS.map(({ name, title }) => [code(name), title]),
    ),
  'notification-formats-table': () =>
    table(
      ['format', 'what it is'],
      NOTIFICATION_FORMATS.map(({ name, title }) => [code(name), title]),
    ),
  targets: targetSections,
  renderings: renderingSections,
  'pipeline-keys': () => keysOf('pipeline'),
  'flag-keys': () => keysOf('flag'),
  'state-keys': () => keysOf('state'),
  settings: () =>
    table(
      ['setting', 'variable', 'what it may be'],
      SETTINGS.map((name) => [code(name), code(variableOf(name)), allowedOf(name)]),
    ),
  commands: () => COMMANDS,
  inputs: () =>
    table(
      ['input', 'default', 'what it is'],
      INPUTS.map((input) => [
        code(input.name),
        input.default === '' ? '' : code(input.default),
        input.description,
      ]),
    ),
  outputs: () =>
    table(
      ['output', 'what it is'],
      OUTPUTS.map(({ name, description }) => [code(name), description]),
    ),
  'workflow-gate': () => workflow('flaghoist.yml'),
  'workflow-sweep': () => workflow('flaghoist-sweep.yml'),
  'workflow-relay': () => workflow('flaghoist-relay.yml'),
  'workflow-redeploy': () => workflow('redeploy.yml'),
  'workflow-drift': () => workflow('drift.yml'),
  speed: () => measured().trim(),
  'speed-line': speedLine,
  'rollback-times': rollbackTimes,
};

/** A rendering that is called like a target has the second heading of that name. */
function anchorOf(rendering: string): string {
  return TARGETS.some(({ name }) => name === rendering) ? `${rendering}-1` : rendering;
}

/** One of our own workflows, as another repository would write it. */
function workflow(name: string): string {
  const text = readFileSync(join(TOP, '.github/workflows', name), 'utf8');
  return fenced('yaml', text.replaceAll('uses: ./', 'uses: OWNER/flaghoist@v1'));
}

function measured(): string {
  return readFileSync(join(TOP, 'bench/results.md'), 'utf8');
}

/** Of the benchmark, what a rollback takes. */
function rollbackTimes(): string {
  return table(
    ['what', 'median (fastest–slowest)'],
    measuredRows(/^(?:rolling back|blocking)/).map(({ what, median }) => [what, median]),
  );
}

/** Of the benchmark, the check of one flag. */
function speedLine(): string {
  const [check] = measuredRows(/^`check`, 1 flag changes$/);
  if (check === undefined) throw new Error('the benchmark has no check of one flag');
  const [time = ''] = check.median.split(' (');
  return `When it was last measured, a check of one flag among 10,000 took [${time}](docs/speed.md).`;
}

interface MeasuredRow {
  readonly what: string;
  readonly median: string;
}

/** The rows of the benchmark with such a name. */
function measuredRows(name: RegExp): readonly MeasuredRow[] {
  const [head = [], , ...rows] = measured()
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const cell = (row: readonly string[], column: string): string => row[head.indexOf(column)] ?? '';
  return rows
    .map((row) => ({
      what: cell(row, 'what'),
      median: cell(row, 'median'),
    }))
    .filter(({ what }) => name.test(what));
}
