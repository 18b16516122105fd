// The record as a file, written and locked by several processes, some of which are killed.
import { spawn } from 'node:child_process';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { fileRecord } from '#adapters/deploy/record-file.ts';
import type { RecordEntry } from '#app/deploy-ports.ts';
import type { Sha } from '#domain/names.ts';
import { instant } from '#domain/time.ts';
import { aPlace, PAIR } from './support.ts';

const entry = (landing: string): RecordEntry => ({
  kind: 'guarded',
  landing: landing as Sha,
  holds: [],
  at: instant(0),
});

test('an absent record is an empty one, and entries come back in order', async () => {
  await using place = await aPlace();
  const record = fileRecord(join(place.path, 'a/b/record.jsonl'));
  expect(await record.read()).toEqual([]);
  await record.append(entry('one'));
  await record.append(entry('two'));
  expect(await record.read()).toEqual([entry('one'), entry('two')]);
});

test('a line that was cut off was never said, and swallows none that follows', async () => {
  await using place = await aPlace();
  const file = join(place.path, 'record.jsonl');
  const record = fileRecord(file);
  await record.append(entry('one'));
  await appendFile(file, '{"kind":"gua');
  expect(await record.read()).toEqual([entry('one')]);
  await record.append(entry('two'));
  expect(await record.read()).toEqual([entry('one'), entry('two')]);
});

test('a file that is no record is refused, and nothing is concluded from it', async () => {
  await using place = await aPlace();
  const file = join(place.path, 'record.jsonl');
  await writeFile(file, 'hello\nworld\n');
  await expect(fileRecord(file).read()).rejects.toThrow('line 1 is no entry');
});

test('many append at once and every line is whole', async () => {
  await using place = await aPlace();
  const record = fileRecord(join(place.path, 'record.jsonl'));
  await Promise.all(Array.from({ length: 50 }, (_, index) => record.append(entry(`n${index}`))));
  expect(await record.read()).toHaveLength(50);
});

test('a pair is held by one at a time', async () => {
  await using place = await aPlace();
  const record = fileRecord(join(place.path, 'record.jsonl'));
  let inside = 0;
  let most = 0;
  const turn = async (): Promise<void> => {
    const release = await record.lock(PAIR);
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((done) => setImmediate(done));
    inside -= 1;
    await release();
  };
  await Promise.all(Array.from({ length: 6 }, turn));
  expect(most).toBe(1);
});

test('a lock whose holder was killed holds nobody up', async () => {
  await using place = await aPlace();
  const file = join(place.path, 'record.jsonl');
  const code = `const { fileRecord } = await import('#adapters/deploy/record-file.ts');
    await fileRecord(${JSON.stringify(file)}).lock(${JSON.stringify(PAIR)});
    process.stdout.write('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
  await new Promise((held) => child.stdout.once('data', held));
  child.kill('SIGKILL');
  await new Promise((gone) => child.once('exit', gone));
  const release = await fileRecord(file).lock(PAIR);
  await expect(release()).resolves.toBeUndefined();
});

test('a lock from before a reboot holds nobody up, although its number is that of another process now', async () => {
  await using place = await aPlace();
  const file = join(place.path, 'record.jsonl');
  await mkdir(`${file}.locks`);
  const name = join(`${file}.locks`, `${PAIR.environment}--${PAIR.service}`);
  await writeFile(name, `${process.pid} 1 0000`);
  const release = await fileRecord(file).lock(PAIR);
  await release();
  await expect(readFile(name)).rejects.toThrow('ENOENT');
});
