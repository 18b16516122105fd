// What an extension costs: one new file, and one line in a registry. A copy of the sources gets a gate, a rendering of
// each kind, a target and a command, and uses them. What is generated is generated again.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aRepository } from '#test/support/repo.ts';

const run = promisify(execFile);
const OURS = fileURLToPath(new URL('../../', import.meta.url));

/** A new file, and the registry with the name that its line gets after another one. */
interface Extension {
  readonly what: string;
  readonly path: string;
  readonly text: string;
  readonly registry: string;
  /** The line, and a line of the registry that it follows. */
  readonly line: string;
  readonly after: RegExp;
}

const GATE = `import { explanationsOf, row } from '#messages/table.ts';
import { answersFrom, defineGate } from './define.ts';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
type Weekdays = readonly (typeof DAYS)[number][];

const MESSAGES = {
  'weekday/right': row<{ readonly today: string }>({
    sentence: ({ today }) => \`today is \${today}\`,
    means: 'The day is listed.',
    fix: 'Nothing to do.',
    example: 'weekday: [Mon, Tue]',
  }),
  'weekday/wrong': row<{ readonly today: string }>({
    sentence: ({ today }) => \`today is \${today}\`,
    hint: () => 'come back on another day',
    means: 'The day decides.',
    fix: 'Wait.',
    example: 'weekday: [Mon, Tue]',
  }),
} as const;

const { pass, wait } = answersFrom(MESSAGES);

export const weekday = defineGate<Weekdays>({
  name: 'weekday',
  title: 'Promotions land on these days.',
  schema: {
    type: 'array',
    description: 'The days on which a promotion may land.',
    items: { enum: [...DAYS] },
    minItems: 1,
  },
  listIsSettings: true,
  problems: () => [],
  atLeastAsStrict: (to, from) => to.every((day) => from.includes(day)),
  asks: () => [],
  judge: (days, { now }) => {
    const today = DAYS[Math.floor(now / 86_400 + 4) % 7] ?? 'Sun';
    return [days.includes(today) ? pass('weekday/right', { today }) : wait('weekday/wrong', { today })];
  },
  settledAtOnce: ['weekday/wrong'],
  codes: explanationsOf(MESSAGES),
  example: ['Mon', 'Tue'],
});
`;

const RENDERING = `import type { Rendering } from './define.ts';
import { WRITTEN_BY } from './define.ts';
import { sorted } from './values.ts';

export const lines: Rendering = {
  name: 'lines',
  title: 'A line for each value.',
  file: ({ service }) => \`\${service}.txt\`,
  unset: 'left-out',
  render: ({ values }) =>
    [WRITTEN_BY, ...sorted(values).map(({ variable, value }) => \`\${variable} is \${value}\`), '']
      .join('\\n'),
  example: \`# written by Flaghoist; do not edit
OUTBOUND_CALLS_ENABLED is true
OUTBOUND_CALLS_PERCENTAGE is 25
\`,
};
`;

const PIPELINE_RENDERING = `import { WRITTEN_BY } from '#render/define.ts';
import type { PipelineRendering } from './define.ts';
import { placesIn } from './define.ts';

export const inventory: PipelineRendering = {
  name: 'inventory',
  title: 'A line for each flag in each environment.',
  needsHistory: false,
  files: (input) => [
    {
      file: 'inventory.txt',
      text: [
        WRITTEN_BY,
        ...placesIn(input).map(({ flag, place }) => \`\${flag.key} in \${place.environment}\`),
        '',
      ].join('\\n'),
    },
  ],
};
`;

const TARGET = `import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { APPLIED, contentOf, defineTarget, PLAIN, unreadable } from './define.ts';

export const note = defineTarget<{ readonly file: string }>({
  name: 'note',
  title: 'Notes the values at the end of a file.',
  properties: { file: { ...PLAIN, title: 'The file.', examples: ['notes'] } },
  required: ['file'],
  example: { file: 'notes' },
  defaultRendering: 'lines',
  acceptedRenderings: 'all',
  places: ({ file }) => [{ what: file, setting: 'file' }],
  locatedBy: ['file'],
  open: ({ file }, _instance, { directory }) => ({
    async apply({ rendered }) {
      await appendFile(join(directory, file), rendered.text);
      return APPLIED;
    },
    read: unreadable('a note'),
    wanted: contentOf,
  }),
});
`;

const SOURCE = `import { defineSource, samplesAt, SERIES } from './define.ts';

export const constant = defineSource<{ readonly value: number }>({
  name: 'constant',
  title: 'Always has the same value.',
  properties: { value: { type: 'number', description: 'The value.', examples: [1] }, series: SERIES },
  required: ['value'],
  asksWith: 'at',
  example: { value: 1 },
  open: ({ value }, series) => (question) => Promise.resolve(samplesAt(value, question, series)),
});
`;

const COMMAND = `import type { CliCommand } from './declare.ts';
import { print } from './output.ts';

export const helloCommand: CliCommand = {
  options: (command) => void command.option('--name <name>', 'who is greeted'),
  run: (_args, { name }: { readonly name?: string }) => {
    print(\`hello \${name}\\n\`);
    return Promise.resolve(0);
  },
};
`;

/** The import is the other half of the line. */
const registered = (path: string, name: string, registry: string, after: RegExp) => ({
  path: join(dirname(registry), path),
  registry,
  line: name,
  after,
});

const EXTENSIONS: readonly Extension[] = [
  {
    what: 'a gate without evidence',
    text: GATE,
    ...registered('weekday.ts', 'weekday', 'src/gates/index.ts', /^export const GATES.*\[/m),
  },
  {
    what: 'a rendering',
    text: RENDERING,
    ...registered('lines.ts', 'lines', 'src/render/index.ts', /^export const RENDERINGS.*\[/m),
  },
  {
    what: 'a rendering of the pipeline',
    text: PIPELINE_RENDERING,
    ...registered(
      'inventory.ts',
      'inventory',
      'src/render/pipeline/index.ts',
      /^export const PIPELINE_RENDERINGS.*\[/m,
    ),
  },
  {
    what: 'a deploy target',
    text: TARGET,
    ...registered('note.ts', 'note', 'src/adapters/targets/index.ts', /^export const TARGETS.*\[/m),
  },
  {
    what: 'a metric source',
    text: SOURCE,
    ...registered(
      'constant.ts',
      'constant',
      'src/adapters/metric-sources/index.ts',
      /^export const METRIC_SOURCES.*\[/m,
    ),
  },
  {
    what: 'a command',
    text: COMMAND,
    ...registered('hello.ts', '', 'src/cli/program.ts', /^const COMMANDS.*\[/m),
    line: "{ usage: 'hello', about: 'Greet.', load: async () => (await import('./hello.ts')).helloCommand }",
  },
];

let copy: string;
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'flaghoist-extending-'));
  const parts = ['src', 'schemas', 'scripts', 'test', 'package.json', 'tsconfig.json'];
  await Promise.all(
    parts.map((part) => cp(join(OURS, part), join(copy, part), { recursive: true })),
  );
  await symlink(join(OURS, 'node_modules'), join(copy, 'node_modules'));
  for (const extension of EXTENSIONS) await extend(extension);
  await run(process.execPath, [join(copy, 'scripts/schemas.ts')], { cwd: copy });
  await run(process.execPath, [join(copy, 'scripts/validators.ts')], { cwd: copy });
});
afterAll(() => rm(copy, { recursive: true, force: true, maxRetries: 3 }));

/** One file, and in the registry one line, with its import where the registry has imports of its own. */
async function extend({ path, text, registry, line, after }: Extension): Promise<void> {
  await mkdir(dirname(join(copy, path)), { recursive: true });
  await writeFile(join(copy, path), text);
  const file = join(copy, registry);
  const before = await readFile(file, 'utf8');
  expect(before).toMatch(after);
  const named = before.replace(after, (found) => `${found} ${line},`);
  const isName = /^\w+$/.test(line);
  const from = `./${path.slice(dirname(path).length + 1)}`;
  await writeFile(file, isName ? `import { ${line} } from '${from}';\n${named}` : named);
}

async function flaghoist(...args: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [join(copy, 'src/cli.ts'), ...args]).catch(
    (error: unknown) => error as { readonly stdout: string; readonly stderr: string },
  );
  return stdout;
}

const FILES = {
  'environments/pipeline.yaml': `version: 1
environments:
  - name: production
    requires: { weekday: [Mon] }
services:
  api: { deploy: { "*": { target: note, file: notes } } }
`,
  'environments/flags/checkout.yaml':
    'description: Checkout\nservices: { api: { CHECKOUT: enabled } }\n',
};

describe('One file and one line in a registry', () => {
  test('are enough for the types', async () => {
    const tsc = join(OURS, 'node_modules/typescript/bin/tsc');
    await writeFile(
      join(copy, 'tsconfig.json'),
      (await readFile(join(copy, 'tsconfig.json'), 'utf8')).replace(
        /"include": \[[^\]]*\]/,
        '"include": ["src"]',
      ),
    );
    const { stdout } = await run(process.execPath, [tsc, '-p', copy], { cwd: copy }).catch(
      (error: unknown) => error as { readonly stdout: string },
    );
    expect(stdout).toBe('');
  });

  test('add a gate that judges, and that explain knows', async () => {
    await using repo = await aRepository();
    await repo.commit('Adopt', { files: FILES });
    await repo.write({ 'environments/production/checkout.yaml': 'enabled: true\n' });
    const at = (moment: string) => ['--repo', repo.path, '--at', moment, '--format', 'json'];
    const [monday, sunday] = [
      await flaghoist('check', ...at('2099-11-23T09:00:00Z')),
      await flaghoist('check', ...at('2099-11-22T09:00:00Z')),
    ].map((text) => (JSON.parse(text) as { readonly verdict: string }).verdict);
    expect([monday, sunday]).toEqual(['pass', 'wait']);
    expect(await flaghoist('explain', 'weekday/wrong')).toMatch('The day decides.');
  });

  test('add a rendering and a deploy target', async () => {
    await using repo = await aRepository();
    await repo.commit('Adopt', { files: FILES });
    expect(await flaghoist('render', '--repo', repo.path, '--as', 'lines')).toMatch(
      'CHECKOUT is false\n',
    );
    expect(await flaghoist('deploy', '--repo', repo.path)).toMatch(
      /^production\/api +applied +note +CHECKOUT: unset → false$/m,
    );
    expect(await repo.read('notes')).toBe(
      '# written by Flaghoist; do not edit\nCHECKOUT is false\n',
    );
  });

  test('add a rendering of the pipeline', async () => {
    await using repo = await aRepository();
    await repo.commit('Adopt', { files: FILES });
    expect(await flaghoist('render', '--repo', repo.path, '--as', 'inventory')).toBe(
      '# written by Flaghoist; do not edit\ncheckout in production\n',
    );
    expect(await flaghoist('render', '--help')).toMatch('inventory');
  });

  test('keep the contracts of gates, renderings and metric sources', async () => {
    const jest = join(OURS, 'node_modules/jest/bin/jest.js');
    const contracts = [
      'test/gates/contract.test.ts',
      'test/render/contract.test.ts',
      'test/render/pipeline/contract.test.ts',
      'test/adapters/metric-sources/definitions.test.ts',
    ];
    const failure = await run(
      process.execPath,
      ['--experimental-vm-modules', jest, '--ci', '--runInBand', ...contracts],
      { cwd: copy },
    ).then(
      () => '',
      (error: unknown) => (error as { readonly stderr: string }).stderr,
    );
    expect(failure).toBe('');
  });

  test('add a metric source, on whose values a promotion rests', async () => {
    const pipeline = (value: number) => `version: 1
environments: [{ name: production }]
metrics: { sources: { fixed: { kind: constant, value: ${value} } } }
services: { api: {} }
`;
    const definition = `description: Checkout
services: { api: { CHECKOUT: enabled } }
metrics: { stuck: { source: fixed, unit: count, good: "<= 0" } }
requires: { production: { metrics: { good: [stuck], in: production } } }
`;
    for (const [value, verdict] of [
      [0, 'pass'],
      [1, 'wait'],
    ] as const) {
      await using repo = await aRepository();
      await repo.commit('Adopt', {
        files: {
          'environments/pipeline.yaml': pipeline(value),
          'environments/flags/checkout.yaml': definition,
        },
      });
      await repo.write({ 'environments/production/checkout.yaml': 'enabled: true\n' });
      const text = await flaghoist('check', '--repo', repo.path, '--format', 'json');
      expect((JSON.parse(text) as { readonly verdict: string }).verdict).toBe(verdict);
    }
  });

  test('add a command, which help lists', async () => {
    expect(await flaghoist('hello', '--name', 'ana')).toBe('hello ana\n');
    expect(await flaghoist('--help')).toMatch(/^ {2}hello +Greet\.$/m);
  });
});
