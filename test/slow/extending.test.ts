// What an extension costs: one new file, one name in the list of its registry, and the import of that name. A copy of the
// sources gets one of each kind, and uses them. Git counts the edits. What is generated is generated again.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aRepository } from '#test/support/repo.ts';

const run = promisify(execFile);
const OURS = fileURLToPath(new URL('../../', import.meta.url));

/** A new file, and the registry with the list that gets a line. */
interface Extension {
  readonly what: string;
  readonly path: string;
  readonly text: string;
  readonly registry: string;
  /** The name of the list. */
  readonly list: string;
  /** What stands in the list. */
  readonly line: string;
}

const GATE = `import { row } from '#messages/table.ts';
import { answersFrom, defineGate } from './gate.ts';

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

const { codes, pass, wait } = answersFrom(MESSAGES);

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
  codes,
  example: ['Mon', 'Tue'],
});
`;

const BUILT_IN_GATE = `import { row } from '#messages/table.ts';
import type { BuiltInGate } from './gate.ts';
import { answersFrom } from './gate.ts';

const MESSAGES = {
  'parked/here': row<{ readonly flag: string; readonly isRead: boolean }>({
    sentence: ({ flag, isRead }) => \`\${flag} is parked, and the text of the pull request is \${isRead ? 'read' : 'not read'}\`,
    means: 'The key of the flag begins with parked.',
    fix: 'Give the flag another key.',
    example: 'parked-checkout',
  }),
} as const;

const { codes, wait } = answersFrom(MESSAGES);

export const parked: BuiltInGate = {
  name: 'parked',
  title: 'The key of the flag does not begin with parked.',
  appliesTo: 'Every promotion meets it.',
  example: { where: 'in the path of a definition', text: 'parked-checkout' },
  codes,
  settledAtOnce: ['parked/here'],
  asks: () => [{ kind: 'body' }],
  judge: ({ change: { flag } }, { body }, { requirements, upstream }) =>
    flag.startsWith('parked') && requirements.length > 0 && upstream.length === 0
      ? [wait('parked/here', { flag, isRead: body.kind === 'known' })]
      : [],
};
`;

const RENDERING = `import type { Rendering } from './rendering.ts';
import { WRITTEN_BY } from './rendering.ts';
import { sorted } from './written.ts';

export const lines: Rendering = {
  name: 'lines',
  title: 'A line for each value.',
  file: ({ service }) => \`\${service}.txt\`,
  unset: 'left-out',
  readAs: { form: 'lines' },
  render: ({ values }) =>
    [WRITTEN_BY, ...sorted(values).map(({ variable, value }) => \`\${variable} is \${value}\`), '']
      .join('\\n'),
  example: \`# written by Flaghoist; do not edit
OUTBOUND_CALLS_ENABLED is true
OUTBOUND_CALLS_PERCENTAGE is 25
\`,
};
`;

const PIPELINE_RENDERING = `import { WRITTEN_BY } from '#render/rendering.ts';
import type { PipelineRendering } from './pipeline-rendering.ts';
import { placesIn } from './pipeline-rendering.ts';

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
import { APPLIED, contentOf, defineTarget, PLAIN, unreadable } from './target.ts';

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

const FILE_TARGET = `import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '#adapters/system/atomic.ts';
import { APPLIED, defineTarget, PLAIN } from './target.ts';
import { variablesInFile } from './file-variables.ts';
import { textAt } from './written-file.ts';

export const tray = defineTarget<{ readonly folder: string }>({
  name: 'tray',
  title: 'Writes a file for each service.',
  properties: { folder: { ...PLAIN, title: 'The folder.', examples: ['trays'] } },
  required: ['folder'],
  example: { folder: 'trays' },
  defaultRendering: 'dotenv',
  acceptedRenderings: 'all',
  places: ({ folder }, { service }) => [{ what: join(folder, service), setting: 'folder' }],
  locatedBy: ['folder'],
  writes: 'file',
  open: ({ folder }, { service }, { directory }) => {
    const path = join(directory, folder, service);
    return {
      async apply({ rendered }) {
        await writeAtomically(path, rendered.text);
        return APPLIED;
      },
      async read(delivery) {
        const content = await textAt(path, service);
        if (content.kind !== 'known') return content;
        const variables = variablesInFile(content.value.get(service), delivery);
        return { ...content, variables, ...(content.value.size > 0 ? {} : { remark: 'no-file' as const }) };
      },
      isMissing: () => !existsSync(path),
      wanted: ({ rendered }) => new Map([[service, rendered.text]]),
    };
  },
});
`;

const SOURCE = `import { defineSource, samplesAt, SERIES } from './metric-source.ts';

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

const FORMAT = `import type { NotificationFormat } from './format.ts';
import { sentenceOf } from './sentence.ts';

export const plain: NotificationFormat = {
  name: 'plain',
  title: 'One line of text.',
  type: 'text/plain',
  body: sentenceOf,
};
`;

const IMPORT = `import type { Source } from './source.ts';

const rows = (text: string) => text.split('\\n').flatMap((line) => {
  const [environment, service, variable, value] = line.split(';');
  if (environment === undefined || service === undefined || variable === undefined) return [];
  return [{ environment, service, variable, text: value ?? '', origin: 'the table' }];
});

export const table: Source = {
  name: 'table',
  title: 'A table: environment;service;variable;value.',
  recognises: ({ path }) => path.endsWith('.csv'),
  environments: ({ text }) => [...new Set(rows(text).map(({ environment }) => environment))],
  read: ({ text }) => ({ sent: rows(text), leftOut: [] }),
  example: {
    path: 'flags.csv',
    environment: 'staging',
    text: 'staging;shop;ON_ENABLED;true\\nstaging;shop;OFF;false',
  },
};
`;

const COMMAND = `import type { CliCommand } from './command.ts';
import { print } from './command.ts';

export const helloCommand: CliCommand = {
  options: (command) => void command.option('--name <name>', 'who is greeted'),
  run: (_args, { name }: { readonly name?: string }) => {
    print(\`hello \${name}\\n\`);
    return Promise.resolve(0);
  },
};
`;

/** A file beside its registry, whose one export has the name of the file. */
const beside = (registry: string, list: string, line: string, text: string) => ({
  path: join(dirname(registry), `${line}.ts`),
  text,
  registry,
  list,
  line,
});

const EXTENSIONS: readonly Extension[] = [
  { what: 'a gate', ...beside('src/gates/gates.ts', 'GATES', 'weekday', GATE) },
  { what: 'a built-in gate', ...beside('src/gates/gates.ts', 'BUILT_IN', 'parked', BUILT_IN_GATE) },
  { what: 'a rendering', ...beside('src/render/renderings.ts', 'RENDERINGS', 'lines', RENDERING) },
  {
    what: 'a rendering of the pipeline',
    ...beside(
      'src/render/pipeline/pipeline-renderings.ts',
      'PIPELINE_RENDERINGS',
      'inventory',
      PIPELINE_RENDERING,
    ),
  },
  {
    what: 'a format of notifications',
    ...beside('src/render/notifications/formats.ts', 'NOTIFICATION_FORMATS', 'plain', FORMAT),
  },
  {
    what: 'a deploy target',
    ...beside('src/adapters/targets/targets.ts', 'TARGETS', 'note', TARGET),
  },
  {
    what: 'a deploy target that writes a file',
    ...beside('src/adapters/targets/targets.ts', 'TARGETS', 'tray', FILE_TARGET),
  },
  {
    what: 'a metric source',
    ...beside(
      'src/adapters/metric-sources/metric-sources.ts',
      'METRIC_SOURCES',
      'constant',
      SOURCE,
    ),
  },
  {
    what: 'a source to import',
    ...beside('src/app/adopt/sources/sources.ts', 'IMPORT_SOURCES', 'table', IMPORT),
  },
  {
    what: 'a command',
    ...beside('src/cli/program.ts', 'COMMANDS', 'hello', COMMAND),
    line: "{ usage: 'hello', about: 'Greet.', load: async () => (await import('./hello.ts')).helloCommand }",
  },
];

/** The edits of an extension, as Git counts them: files, and lines that are not in the new file. */
interface Edits {
  readonly files: number;
  readonly lines: number;
}

const counted = new Map<string, Edits>();
const SETTINGS = ['package.json', 'tsconfig.json', '.oxfmtrc.json'];

let copy: string;
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'flaghoist-extending-'));
  const parts = ['src', 'schemas', 'scripts', 'test', ...SETTINGS];
  await Promise.all(
    parts.map((part) => cp(join(OURS, part), join(copy, part), { recursive: true })),
  );
  await symlink(join(OURS, 'node_modules'), join(copy, 'node_modules'));
  await git('init', '--quiet');
  await writeFile(join(copy, '.gitignore'), 'node_modules\n');
  await git('add', '--all');
  for (const extension of EXTENSIONS) {
    await extend(extension);
    counted.set(extension.what, await editsOf(extension));
    await git('add', '--all');
  }
  await run(process.execPath, [join(copy, 'scripts/schemas.ts')], { cwd: copy });
  await run(process.execPath, [join(copy, 'scripts/validators.ts')], { cwd: copy });
});
afterAll(() => rm(copy, { recursive: true, force: true, maxRetries: 3 }));

/** One file, and in the registry one line of the list, with an import where the list has names. */
async function extend({ path, text, registry, list, line }: Extension): Promise<void> {
  await writeFile(join(copy, path), text);
  const file = join(copy, registry);
  const before = await readFile(file, 'utf8');
  const named = before.replace(
    new RegExp(`^((?:export )?const ${list}\\b.*\\[)`, 'm'),
    `$1\n${line},`,
  );
  expect(named).not.toBe(before);
  const from = `./${path.slice(dirname(path).length + 1)}`;
  const isName = /^\w+$/.test(line);
  await writeFile(file, isName ? `import { ${line} } from '${from}';\n${named}` : named);
  // As the formatter leaves it, so that the lines are those that a person would commit.
  await run(process.execPath, [join(OURS, 'node_modules/oxfmt/bin/oxfmt'), path, registry], {
    cwd: copy,
  });
}

async function git(...args: readonly string[]): Promise<string> {
  return (await run('git', args, { cwd: copy })).stdout;
}

async function editsOf({ path }: Extension): Promise<Edits> {
  await git('add', '--intent-to-add', '--all');
  const rows = (await git('diff', '--numstat')).trim().split('\n');
  const changed = rows.map((row) => row.split('\t')).filter(([, , name]) => name !== path);
  return {
    files: rows.length,
    lines: changed.reduce((sum, [added = '']) => sum + Number(added), 0),
  };
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

describe('One file, one name in a registry and its import', () => {
  test.each(EXTENSIONS)('are all the edits for $what', ({ what, line }) => {
    const isImported = /^\w+$/.test(line);
    expect(counted.get(what)).toEqual({ files: 2, lines: isImported ? 2 : 1 });
  });

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

  test('add a built-in gate that judges, asks for evidence, and that explain knows', async () => {
    await using repo = await aRepository();
    const [definition = ''] = Object.entries(FILES).flatMap(([path, text]) =>
      path.includes('/flags/') ? [text] : [],
    );
    await repo.commit('Adopt', {
      files: {
        ...FILES,
        'environments/flags/parked-checkout.yaml': definition.replace('CHECKOUT', 'PARKED'),
      },
    });
    await repo.write({ 'environments/production/parked-checkout.yaml': 'enabled: true\n' });
    const at = ['--repo', repo.path, '--at', '2099-11-23T09:00:00Z', '--format', 'json'];
    const report = JSON.parse(await flaghoist('check', ...at)) as {
      readonly changes: readonly { readonly gates: readonly { readonly message: string }[] }[];
    };
    expect(report.changes[0]?.gates.map(({ message }) => message)).toContain(
      'parked-checkout is parked, and the text of the pull request is not read',
    );
    expect(await flaghoist('explain', 'parked')).toMatch('in the path of a definition');
    expect(await flaghoist('explain', 'parked/here')).toMatch('The key of the flag begins with');
  });

  test('add a format of notifications and a source to import', async () => {
    await using repo = await aRepository();
    await repo.commit('Adopt', { files: FILES });
    await repo.write({ 'flags.csv': 'production;api;OLD_ENABLED;true' });
    expect(await flaghoist('explain', 'plain')).toMatch('One line of text.');
    const from = ['--from', join(repo.path, 'flags.csv'), '--environment', 'production'];
    expect(await flaghoist('import', '--repo', repo.path, ...from, '--dry-run')).toMatch(
      'OLD_ENABLED',
    );
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

  test('add a deploy target whose lost file is written again, although another flag landed', async () => {
    await using repo = await aRepository();
    await repo.commit('Adopt', {
      files: {
        '.gitignore': 'trays\n',
        'environments/pipeline.yaml': `version: 1
environments: [{ name: production }]
services:
  api: { deploy: { "*": { target: tray, folder: trays } } }
  web: { deploy: { "*": { target: tray, folder: trays } } }
`,
        'environments/flags/checkout.yaml':
          'description: Checkout\nservices: { api: { CHECKOUT: enabled } }\n',
        'environments/flags/basket.yaml':
          'description: Basket\nservices: { web: { BASKET: enabled } }\n',
      },
    });
    await flaghoist('deploy', '--repo', repo.path);
    const written = await repo.read('trays/api');
    expect(written).toMatch(/^CHECKOUT=false$/m);
    await rm(join(repo.path, 'trays/api'));
    await repo.commit('Turn on the basket', {
      files: { 'environments/production/basket.yaml': 'enabled: true\n' },
    });
    const output = await flaghoist('deploy', '--repo', repo.path);
    expect(output).toMatch(/^production\/web +applied +tray +BASKET: false → true$/m);
    expect(output).toMatch(/^production\/api +applied +tray/m);
    expect(await repo.read('trays/api')).toBe(written);
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
      'test/gates/names.test.ts',
      'test/messages/sentences.test.ts',
      'test/render/contract.test.ts',
      'test/render/pipeline/pipeline-contract.test.ts',
      'test/adapters/metric-sources/definitions.test.ts',
      'test/app/adopt/sources.test.ts',
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
