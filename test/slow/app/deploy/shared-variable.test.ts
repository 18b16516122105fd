// What a deployment prints about a flag that landed with a variable of another flag, and about a refused definition.
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Files } from '#test/support/repo.ts';
import type { DeployedAnyway } from '#app/deploy/without-log.ts';
import { DEPLOY_SCHEMA } from '#report/deploy-schema.ts';
import type { Json } from '#domain/scalars.ts';
import { deploymentShown } from '../../../../src/action/deploy-summary.ts';
import { deployedJson } from '../../../../src/wiring/deploy-json.ts';
import { deployedText } from '../../../../src/wiring/deploy-text.ts';
import type { Stage } from '#test/app/deploy/stage.ts';
import { aStage, FILES, state } from '#test/app/deploy/stage.ts';

const DEFINITION = 'environments/flags/dark.yaml';
const DARK = 'description: Dark\nservices: { web: { THEME: enabled } }\n';
const both = (flag: string, enabled: boolean): Files => ({
  ...state('development', flag, enabled),
  ...state('production', flag, enabled),
});
const WITHOUT_THEME: Files = {
  'environments/flags/theme.yaml': null,
  'environments/development/theme.yaml': null,
  'environments/production/theme.yaml': null,
};

const textOf = (deployed: DeployedAnyway): string => deployedText(deployed, false, 'git push');

const isValid = new Ajv2020({ allowUnionTypes: true, validateFormats: false }).compile(
  DEPLOY_SCHEMA,
);
const ABOUT = { imported: [], dryRun: false, notAsked: null, asOf: null, behind: null };

/** As `--format json` prints it, which has to fit its schema. */
function jsonOf(deployed: DeployedAnyway): Json {
  const json = deployedJson(deployed, ABOUT);
  expect([isValid(json), isValid.errors]).toEqual([true, null]);
  return json;
}

function takeoversOf(deployed: DeployedAnyway): readonly Json[] {
  const { judgements } = jsonOf(deployed) as {
    readonly judgements: readonly { readonly takeovers: readonly Json[] }[];
  };
  return judgements.flatMap(({ takeovers }) => takeovers);
}

/** The flag theme is on, and nothing else has landed. */
async function withTheme(): Promise<Stage> {
  const stage = await aStage({ ...FILES, ...both('theme', true) });
  await stage.deploysAnyway(await stage.repo.head(), { before: null });
  return stage;
}

/** A deployment of these files. */
async function printed(stage: Stage, files: Files): Promise<string> {
  return textOf(await stage.deploysAnyway(await stage.lands(files)));
}

test('A state whose definition is refused after a clash names that refusal, and counts when the definition is corrected', async () => {
  await using stage = await withTheme();
  const clash = await stage.lands({ [DEFINITION]: DARK, ...both('dark', true) });
  await stage.deploysAnyway(clash);
  const again = { 'environments/development/dark.yaml': 'enabled: true # again\n' };
  const text = await printed(stage, again);
  expect(text).toContain(
    `  environments/development/dark.yaml:1: the definition of dark is refused in ${clash.slice(0, 10)}, so this state raises nothing until ${DEFINITION} is corrected\n`,
  );
  expect(text).not.toContain('has no definition');
  expect(await printed(stage, { [DEFINITION]: DARK.replace('THEME', 'DARK') })).toMatch(
    /^accepted: dark in development/m,
  );
  expect(await stage.has('development', 'web')).toContain('DARK=true');
});

test('A state whose new kill switch waits for approval names the landing that has to be accepted', async () => {
  const pipeline = `${String(FILES['environments/pipeline.yaml'])}teams: { release: [ana] }\npolicy: { approvals: { count: 1, from: [release] } }\n`;
  await using stage = await aStage({ ...FILES, 'environments/pipeline.yaml': pipeline });
  await stage.deploysAnyway(await stage.repo.head(), { before: null });
  const stop = 'description: Stop\nsafe: true\nservices: { web: { STOP: enabled } }\n';
  const landing = await stage.lands({ 'environments/flags/stop.yaml': stop });
  await stage.deploysAnyway(landing);
  expect(await printed(stage, state('development', 'stop', true))).toContain(
    `  environments/development/stop.yaml:1: the definition of stop is refused in ${landing.slice(0, 10)}, so this state raises nothing until that landing is accepted\n`,
  );
});

test('A state without any definition is still printed as one', async () => {
  await using stage = await withTheme();
  expect(await printed(stage, state('development', 'ghost', true))).toContain(
    'the flag ghost has no definition, so this state has no effect',
  );
});

test.each([
  ['corrected', { [DEFINITION]: `${DARK}# corrected\n` }],
  [
    'reverted',
    {
      [DEFINITION]: null,
      'environments/development/dark.yaml': null,
      'environments/production/dark.yaml': null,
    },
  ],
])(
  'A deleted flag that keeps its variable names the refused flag, and goes when that definition is %s',
  async (_, settling) => {
    await using stage = await withTheme();
    const clash = await stage.lands({ [DEFINITION]: DARK, ...both('dark', true) });
    await stage.deploysAnyway(clash);
    const landing = await stage.lands(WITHOUT_THEME);
    const why = [
      'without theme, web gets no accepted value for THEME, which is true now',
      `dark would send THEME=true, and its definition is refused in ${clash.slice(0, 10)}: correct or revert that definition`,
      `revert: git revert ${landing} && git push`,
    ];
    const lines = why.map((line) => `\n  ${line}`).join('');
    const deleted = textOf(await stage.deploysAnyway(landing));
    expect(deleted).toMatch(/^NOT DEPLOYED: theme in production/m);
    expect(deleted).toContain(lines);
    expect(takeoversOf(await stage.deploysAnyway(landing))).toContainEqual({
      environment: 'production',
      service: 'web',
      variable: 'THEME',
      flag: 'theme',
      value: true,
      taker: 'dark',
      taken: true,
      landing: clash,
    });
    // A later run judges it again, and prints the same.
    expect(await printed(stage, state('development', 'checkout', true))).toContain(lines);
    expect(await printed(stage, settling)).not.toContain('NOT DEPLOYED: theme');
  },
);

test('A deleted flag that keeps its variable goes when the refused flag is turned off', async () => {
  await using stage = await withTheme();
  await stage.deploysAnyway(await stage.lands({ [DEFINITION]: DARK, ...both('dark', true) }));
  const deleted = await stage.deploysAnyway(await stage.lands(WITHOUT_THEME));
  expect(deleted.refusals.map(({ flag }) => flag)).toContain('theme');
  const off = await stage.deploysAnyway(await stage.lands(both('dark', false)));
  expect(off.refusals).toEqual([]);
  expect(await stage.has('production', 'web')).toContain('THEME=false');
});

test('A definition that lowers the variable of another flag is printed with both flags, where it is accepted', async () => {
  await using stage = await withTheme();
  const line = (environment: string): string =>
    `${environment}/web: dark and theme fill THEME, so the safe value is sent until one of them gives the variable up`;
  const files = { [DEFINITION]: DARK, ...state('production', 'dark', true) };
  const deployed = await stage.deploysAnyway(await stage.lands(files));
  expect(textOf(deployed)).toContain(`${line('development')}\n`);
  // Its definition is refused in production, where theme keeps its value.
  expect(textOf(deployed)).not.toContain(line('production'));
  expect(deploymentShown(deployed, false).warnings).toEqual([line('development')]);
  expect(await stage.has('development', 'web')).toContain('THEME=false');
  expect(await stage.has('production', 'web')).toContain('THEME=true');
  expect(jsonOf(deployed)).toMatchObject({
    clashes: [
      { environment: 'development', service: 'web', variable: 'THEME', flags: ['dark', 'theme'] },
    ],
  });
  const next = await printed(stage, { [DEFINITION]: DARK.replace('THEME', 'DARK') });
  expect(next).not.toContain('fill THEME');
  expect(await stage.has('development', 'web')).toContain('THEME=true');
});

test('A definition alone that lowers the variable of another flag is printed in every environment', async () => {
  await using stage = await withTheme();
  expect(await printed(stage, { [DEFINITION]: DARK })).toMatch(
    /^development\/web: dark and theme fill THEME, .*\nproduction\/web: dark and theme fill THEME, /m,
  );
});
