// However the file of the log is damaged: a rollback goes out, what was refused stays down, and what is live stays on.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import type { Stage } from '#test/app/deploy/stage.ts';
import { aStage, FILES, state } from '#test/app/deploy/stage.ts';

type Damage = (lines: readonly string[]) => string | Buffer;

const whole = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
const without = (lines: readonly string[], index: number): string =>
  whole(lines.toSpliced(index, 1));
const replaced = (from: RegExp, to: string): Damage => {
  return (lines) => {
    const text = whole(lines);
    expect(text).toMatch(from);
    return text.replaceAll(new RegExp(from, 'g'), to);
  };
};

const DAMAGES: readonly (readonly [how: string, damage: Damage])[] = [
  ['has no line', () => ''],
  ['has its first line only', (lines) => whole(lines.slice(0, 1))],
  ['ends in the middle of a line', (lines) => whole(lines).slice(0, -40)],
  ['lacks its first line', (lines) => without(lines, 0)],
  ['lacks a line in the middle', (lines) => without(lines, Math.floor(lines.length / 2))],
  ['lacks its last line', (lines) => without(lines, -1)],
  ['has its lines twice', (lines) => whole([...lines, ...lines])],
  ['has its lines in reverse order', (lines) => whole(lines.toReversed())],
  ['is no text', () => Buffer.from([0, 255, 254, 128, 10, 0])],
  ['ends with zeros', (lines) => whole(lines) + '\0'.repeat(512)],
  ['has the marks of a merge', (lines) => `<<<<<<< ours\n${whole(lines)}=======\n>>>>>>> theirs\n`],
  ['has values of another form', replaced(/"values":"/, '"values":"x')],
  ['has states of another form', replaced(/"state":"verified"/, '"state":"sure"')],
  ['names commits that do not exist', replaced(/"tip":"[0-9a-f]{8}/, '"tip":"00000000')],
];

/** Search and theme are live in production; checkout was refused there. */
async function begun(): Promise<Stage> {
  const live = { ...state('production', 'search', true), ...state('production', 'theme', true) };
  const stage = await aStage({ ...FILES, ...live });
  await stage.deploys(await stage.repo.head(), { before: null });
  await stage.deploys(await stage.lands(state('production', 'checkout', true)));
  await stage.deploys(await stage.lands(state('development', 'queue', true)));
  expect(await liveIn(stage)).toEqual(['SEARCH', 'THEME']);
  return stage;
}

/** The variables that are on in production. */
async function liveIn(stage: Stage): Promise<readonly string[]> {
  const texts = await Promise.all(['api', 'web'].map((name) => stage.has('production', name)));
  return [...texts.join('\n').matchAll(/^(\w+)=true$/gm)].map(([, name = '']) => name);
}

/** What is live after a landing of code, a rollback, a raise that is not due, and the same run again. */
async function landings(stage: Stage): Promise<readonly (readonly string[])[]> {
  const seen: (readonly string[])[] = [];
  const raised = state('production', 'search', true);
  const down = state('production', 'search', false);
  for (const files of [{ 'src/page.ts': 'code' }, down, raised, null]) {
    const tip = files === null ? await stage.repo.head() : await stage.lands(files);
    await stage.deploysAnyway(tip);
    seen.push(await liveIn(stage));
  }
  return seen;
}

const RIGHT = [['SEARCH', 'THEME'], ['THEME'], ['THEME'], ['THEME']];

test.each(DAMAGES)(
  'a rollback goes out, and no refused flag, where the log %s',
  async (_, damage) => {
    await using stage = await begun();
    const lines = (await readFile(stage.logFile, 'utf8')).trimEnd().split('\n');
    await writeFile(stage.logFile, damage(lines));
    expect(await landings(stage)).toEqual(RIGHT);
  },
);

test.each([
  ['is gone', () => Promise.resolve()],
  ['is a folder', (stage: Stage) => mkdir(stage.logFile)],
])('a rollback goes out, and no refused flag, where the log %s', async (_, replaces) => {
  await using stage = await begun();
  await rm(stage.logFile);
  await replaces(stage);
  expect(await landings(stage)).toEqual(RIGHT);
});
