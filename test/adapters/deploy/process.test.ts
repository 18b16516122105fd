// Programs that hang, fail, or print what they should not.
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { command } from '#adapters/deploy/command.ts';
import { isRunning } from '#test/support/processes.ts';
import { lastLine, redactor } from '#adapters/deploy/redact.ts';
import { aDelivery, aPlace, PAIR } from './support.ts';

const ON = { OUTBOUND_CALLS_ENABLED: true };

describe('the command target', () => {
  test('hands the values over through the environment, and knows no shell', async () => {
    await using place = await aPlace();
    const run = await place.program(
      'deploy',
      `import { writeFileSync } from 'node:fs';
       const { OUTBOUND_CALLS_ENABLED, FLAGHOIST_SERVICE, FLAGHOIST_LANDING } = process.env;
       writeFileSync('seen', [OUTBOUND_CALLS_ENABLED, FLAGHOIST_SERVICE, FLAGHOIST_LANDING, ...process.argv.slice(2)].join('|'));`,
    );
    const target = command.open(
      { run: [...run, '{environment}; touch x', '$HOME'] },
      PAIR,
      place.tools,
    );
    expect(await target.apply(aDelivery(ON, 'dotenv'))).toEqual({ kind: 'applied' });
    expect(await place.text('seen')).toBe(
      `true|calling-platform|${'a'.repeat(40)}|production; touch x|$HOME`,
    );
  });

  test('stops a program that hangs, together with everything that it started', async () => {
    await using place = await aPlace();
    const run = await place.program(
      'hangs',
      `import { spawn } from 'node:child_process';
       import { writeFileSync } from 'node:fs';
       const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
       writeFileSync('pids', process.pid + ' ' + child.pid);
       process.on('SIGTERM', () => {});
       setInterval(() => {}, 1000);`,
    );
    const target = command.open({ run, limit: 1 }, PAIR, place.tools);
    expect(await target.apply(aDelivery(ON, 'dotenv'))).toEqual({
      kind: 'failed',
      why: expect.stringContaining('did not end within 1 seconds'),
    });
    await setTimeout(100);
    const pids = (await place.text('pids')).split(' ');
    expect(pids.filter(isRunning)).toEqual([]);
  });

  test('says how a program failed, in its own last words and without secrets', async () => {
    await using place = await aPlace({ DEPLOY_TOKEN: 'hush-hush "quoted"' });
    const run = await place.program(
      'fails',
      `console.error('first\\n\\x1b[31mcannot log in with ' + process.env.DEPLOY_TOKEN + ' at ' + Buffer.from(process.env.DEPLOY_TOKEN).toString('base64'));
       process.exit(7);`,
    );
    const target = command.open({ run }, PAIR, place.tools);
    const done = await target.apply(aDelivery(ON, 'dotenv'));
    expect(done).toEqual({
      kind: 'failed',
      why: expect.stringMatching(/ended with 7: .*cannot log in with \*\*\* at \*\*\*/),
    });
  });

  test('does not wait for what a program leaves running', async () => {
    await using place = await aPlace();
    const run = await place.program(
      'leaves',
      `import { spawn } from 'node:child_process';
       import { writeFileSync } from 'node:fs';
       const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 20000)'], { stdio: 'inherit', detached: true });
       child.unref();
       writeFileSync('pid', String(child.pid));`,
    );
    const began = performance.now();
    const target = command.open({ run }, PAIR, place.tools);
    expect(await target.apply(aDelivery(ON, 'dotenv'))).toEqual({ kind: 'applied' });
    expect(performance.now() - began).toBeLessThan(10_000);
    process.kill(Number(await place.text('pid')), 'SIGKILL');
  });
});

describe('redaction', () => {
  const redact = redactor({
    API_TOKEN: 'abc/def+ghi==',
    SSH_PRIVATE_KEY: '-----BEGIN-----\nlineone12\nlinetwo34\n',
    DATABASE_URL: 'postgres://ana:pa55word@db/flags',
    HOME: '/home/ana',
    SESSION_ENABLED: 'true',
  });

  test.each([
    ['as it is', 'x abc/def+ghi== y', 'x *** y'],
    ['in an address', 'x abc%2Fdef%2Bghi%3D%3D y', 'x *** y'],
    ['in base64', `x ${Buffer.from('abc/def+ghi==').toString('base64')} y`, 'x ***== y'],
    ['in hexadecimal', `x ${Buffer.from('abc/def+ghi==').toString('hex')} y`, 'x *** y'],
    ['one line of several', 'x linetwo34 y', 'x *** y'],
    ['in JSON', '"-----BEGIN-----\\nlineone12\\nlinetwo34\\n"', '"***"'],
    ['the password of an address', 'login pa55word failed', 'login *** failed'],
    ['the password of any address', 'https://me:other-one@host/', 'https://***@host/'],
    ['and nothing else', 'true /home/ana ana flags', 'true /home/ana ana flags'],
  ])('takes a secret out %s', (_, text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  test('leaves one line without control characters', () => {
    expect(lastLine('one\ntwo\u001b[2J\u202e abc/def+ghi==\r\n\n', redact)).toBe('two [2J ***');
  });
});
