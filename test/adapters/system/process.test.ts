// Programs that hang, fail, or print what they should not.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { command } from '#adapters/targets/command.ts';
import { isRunning } from '#test/support/processes.ts';
import { bareEnvironment } from '#adapters/system/process.ts';
import { lastLine, redactor } from '#adapters/system/redact.ts';
import { aDelivery, aPlace, inWords, NEVER, INSTANCE } from '../targets/support.ts';

async function untilThere(read: () => Promise<string>): Promise<string> {
  for (;;) {
    const text = await read().catch(() => null);
    if (text !== null) return text;
    await setTimeout(10);
  }
}

test('T70: No program gets the key of the log, also where a setting names it', () => {
  const env = { PATH: '/bin', FLAGHOIST_LOG_KEY: 'secret', KUBECONFIG: 'config' };
  expect(bareEnvironment(env, ['FLAGHOIST_LOG_KEY', 'KUBECONFIG'])).toEqual({
    PATH: '/bin',
    KUBECONFIG: 'config',
  });
});

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
      INSTANCE,
      place.tools,
    );
    expect(await target.apply(aDelivery(ON, 'dotenv'), NEVER)).toEqual({ kind: 'applied' });
    expect(await place.text('seen')).toBe(
      `true|calling-platform|${'a'.repeat(40)}|production; touch x|$HOME`,
    );
  });

  test('says which folder is missing, and not that the program is', async () => {
    await using place = await aPlace();
    const settings = { run: ['node', '-e', ''], folder: 'gone' };
    expect(
      await command.open(settings, INSTANCE, place.tools).apply(aDelivery(ON, 'dotenv'), NEVER),
    ).toEqual({
      kind: 'failed',
      why: {
        code: 'target/no-folder',
        facts: { program: 'node', folder: join(place.path, 'gone') },
      },
    });
  });

  test('T68: gives a program nothing of the environment but what is named', async () => {
    await using place = await aPlace({
      GITHUB_TOKEN: 'one-secret',
      INPUT_TOKEN: 'two-secrets',
      ACTIONS_RUNTIME_TOKEN: 'three-secrets',
      KUBECONFIG: '/srv/kubeconfig',
      OTHER: 'other',
    });
    const run = await place.program(
      'deploy',
      `import { writeFileSync } from 'node:fs';
       writeFileSync('seen', Object.keys(process.env).sort().join(' '));`,
    );
    const target = command.open({ run, env: ['KUBECONFIG', 'NOT_SET'] }, INSTANCE, place.tools);
    expect(await target.apply(aDelivery(ON, 'dotenv'), NEVER)).toEqual({ kind: 'applied' });
    expect(await place.text('seen')).toBe(
      'FLAGHOIST_DIGEST FLAGHOIST_ENVIRONMENT FLAGHOIST_LANDING FLAGHOIST_REMOVED FLAGHOIST_SERVICE FLAGHOIST_VARIABLES HOME KUBECONFIG OUTBOUND_CALLS_ENABLED PATH',
    );
  });

  test('stops a program that hangs, together with everything that it started', async () => {
    await using place = await aPlace();
    // A shell has started everything within the limit, also on a machine under load.
    const script = `trap '' TERM; sleep 600 & child=$!; setsid sleep 600 >/dev/null 2>&1 & away=$!
      echo $$ $child $away > pids; wait`;
    const settings = { run: ['sh', '-c', script], limit: 3 };
    const target = command.open(settings, INSTANCE, place.tools);
    expect(inWords(await target.apply(aDelivery(ON, 'dotenv'), NEVER))).toEqual({
      kind: 'failed',
      why: expect.stringContaining('did not end within 3 seconds'),
    });
    const pids = (await place.text('pids')).trim().split(' ');
    expect(pids).toHaveLength(3);
    // A killed process may take a moment to end; a spared one never ends.
    while (pids.some(isRunning)) await setTimeout(10);
  });

  test('stops at once when it is cancelled, and starts nothing after that', async () => {
    await using place = await aPlace();
    const run = await place.program(
      'hangs',
      `import { writeFileSync, renameSync } from 'node:fs';
       process.on('SIGTERM', () => {});
       writeFileSync('pid.new', String(process.pid));
       renameSync('pid.new', 'pid');
       setTimeout(() => {}, 60_000);`,
    );
    const target = command.open({ run }, INSTANCE, place.tools);
    const cancelled = new AbortController();
    const applied = target.apply(aDelivery(ON, 'dotenv'), cancelled.signal);
    const pid = await untilThere(() => place.text('pid'));
    const began = performance.now();
    cancelled.abort();
    const stopped = {
      kind: 'failed',
      why: 'stopped, because a rollback of the same instance was started',
    };
    expect(inWords(await applied)).toEqual(stopped);
    expect(performance.now() - began).toBeLessThan(30_000);
    // The system takes a moment to remove a process that was killed.
    while (isRunning(pid)) await setTimeout(10);
    await rm(join(place.path, 'pid'));
    const again = await target.apply(aDelivery(ON, 'dotenv'), cancelled.signal);
    expect(inWords(again)).toEqual(stopped);
    await expect(place.text('pid')).rejects.toThrow('ENOENT');
  });

  test('says how a program failed, in its own last words and without secrets', async () => {
    await using place = await aPlace({ DEPLOY_TOKEN: 'hush-hush "quoted"' });
    const run = await place.program(
      'fails',
      `console.error('first\\n\\x1b[31mcannot log in with ' + process.env.DEPLOY_TOKEN + ' at ' + Buffer.from(process.env.DEPLOY_TOKEN).toString('base64'));
       process.exit(7);`,
    );
    const target = command.open({ run, env: ['DEPLOY_TOKEN'] }, INSTANCE, place.tools);
    const applied = await target.apply(aDelivery(ON, 'dotenv'), NEVER);
    expect(inWords(applied)).toEqual({
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
       const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'inherit', detached: true });
       child.unref();
       writeFileSync('pid', String(child.pid));`,
    );
    const began = performance.now();
    const target = command.open({ run }, INSTANCE, place.tools);
    expect(await target.apply(aDelivery(ON, 'dotenv'), NEVER)).toEqual({ kind: 'applied' });
    expect(performance.now() - began).toBeLessThan(30_000);
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

  const base64 = (text: string): string => Buffer.from(text).toString('base64');

  test.each([
    ['as it is', 'x abc/def+ghi== y', 'x *** y'],
    ['in an address', 'x abc%2Fdef%2Bghi%3D%3D y', 'x *** y'],
    ['in base64', `x ${Buffer.from('abc/def+ghi==').toString('base64')} y`, 'x ***== y'],
    ['in hexadecimal', `x ${Buffer.from('abc/def+ghi==').toString('hex')} y`, 'x *** y'],
    ['of which each line has a part', 'x abc/\r\n  def+g\nhi== y', 'x *** y'],
    [
      'of which each line has a character',
      'abc/def+ghi=='.replace(/(?!$)/g, '\n').trimStart(),
      '***',
    ],
    ['with blanks in it', `x ${'abc/def+ghi=='.replace(/(?!$)/g, ' ').trimStart()} y`, 'x *** y'],
    [
      'in base64 of several lines',
      `x ${base64('abc/def+ghi==').replace(/(.{6})/g, '$1\n')} y`,
      'x ***\n== y',
    ],
    [
      'in hexadecimal with blanks',
      `x ${Buffer.from('abc/def+ghi==').toString('hex').replace(/(..)/g, '$1 ')}y`,
      'x *** y',
    ],
    ['with escapes', 'x abc\\/def\\u002bghi\\x3D\\= y', 'x *** y'],
    ['in a page', 'x abc&#47;def&#x2B;ghi&#61;&#0061; y', 'x *** y'],
    ['one line of several', 'x linetwo34 y', 'x *** y'],
    ['in JSON', '"-----BEGIN-----\\nlineone12\\nlinetwo34\\n"', '"***"'],
    ['the password of an address', 'login pa55word failed', 'login *** failed'],
    ['the password of any address', 'https://me:other-one@host/', 'https://***@host/'],
    ['and nothing else', 'true /home/ana ana flags', 'true /home/ana ana flags'],
  ])('takes a secret out %s', (_, text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  test.each([
    ['DB_PASS', 'hunter2hunter2', 'login with hunter2hunter2'],
    ['PGPASS', 'hunter2hunter2', 'login with hunter2hunter2'],
    ['MYSQL_PWD', 'hunter2hunter2', 'login with hunter2hunter2'],
    ['JWT', 'eyJhbGciOi', 'sent eyJhbGciOi'],
    ['WEBHOOK_URL', 'https://hooks.example/services/T0/B0/xyzzy', 'POST /services/T0/B0/xyzzy'],
    ['ENCRYPTION_KEYS', 'one11111', 'with one11111'],
    ['DEPLOY_KEY_STAGING', 'one11111', 'with one11111'],
    ['GIT_URL', 'https://ghp_abcdef@host/x', 'token ghp_abcdef'],
    ['GIT_URL', 'https://ghp_abcdef:x-oauth-basic@host/x', 'token ghp_abcdef'],
    ['DATABASE_URL', 'postgres://ana:p@ss/w0rd@db/flags', 'password p@ss/w0rd'],
    ['DATABASE_URL', 'postgres://ana:p%40ss%2Fw0rd@db/flags', 'password p@ss/w0rd'],
    ['DATABASE_URL', 'postgres://ana:p%40ss%2Fw0rd@db/flags', 'password p%40ss%2fw0rd'],
    ['BROKERS', 'amqp://a:first111@h1,amqp://a:second22@h2', 'password first111'],
    ['API_TOKEN', 'pipe|and space', 'token=pipe%7cand+space'],
    ['API_TOKEN', 'ab-cd.ef', 'token=ab%2Dcd%2Eef'],
    ['API_TOKEN', 'schlüssel😀', 'token=schl%c3%bcssel%F0%9F%98%80'],
    ['API_TOKEN', 'a1b2', 'token a1b2'],
    ['API_TOKEN', 'abc/def', Buffer.from('abc/def').toString('hex').toUpperCase()],
    ['GCP_CREDENTIALS', '{"type":"account","private_key":"one\\nlinetwo34"}', 'line linetwo34'],
    ['CONFIG', '{"db":{"password":"hunter2"}}', 'login with hunter2'],
  ])('knows that %s=%s is a secret', (name, value, text) => {
    const hidden = redactor({ [name]: value })(text);
    expect(hidden).toMatch(/^(\w+[ =]|with |login with |POST )*\*\*\*$/);
  });

  test.each(['u', 'us', 'use', 'user'])(
    'finds a token in base64 behind %s, wherever that makes it begin',
    (user) => {
      const token = 'ghp_0123456789';
      const seen = redactor({ API_TOKEN: token })(`Basic ${base64(`${user}:${token}`)}`);
      const whole = base64(`${user}:${token}`);
      expect(seen).toContain('***');
      // What is left gives away no more than the name before it and a part of its first and last character.
      expect(seen.replace('Basic ', '').replace('***', '').length).toBeLessThan(
        whole.length - base64(token).length + 6,
      );
    },
  );

  test.each([
    [
      'an address with a password that is in no variable',
      'see https://me:p@s/s@host/x',
      'see https://***@host/x',
    ],
    ['an address with a token', 'see https://ghp_zzz@host/x', 'see https://***@host/x'],
  ])('hides %s', (_, text, expected) => {
    expect(redactor({})(text)).toBe(expected);
  });

  test.each([
    ['PATH', '/usr/bin:/bin', 'not found in /usr/bin:/bin'],
    ['AUTH_ENABLED', 'false', 'false is what it is'],
    ['TOKEN_CHECK', 'true', 'true'],
    ['API_KEY', '123', 'exit code 123'],
    ['GIT_AUTHOR_NAME', 'Bartek', 'committed by Bartek'],
    ['PWD', '/srv/app', 'in /srv/app'],
    ['REGISTRY', 'https://registry.example/@acme/', 'https://registry.example/@acme/x'],
    ['HEALTH', 'http://127.0.0.1:3000/@me', 'http://127.0.0.1:3000/@me said 500'],
    ['DATABASE_URL', 'postgres://flaghoist@db/flags', 'flaghoist is known'],
  ])('leaves %s=%s readable', (name, value, text) => {
    expect(redactor({ [name]: value })(text)).toBe(text);
  });

  test('looks at the end of a long output, and hides a secret there too', () => {
    const long = 'x'.repeat(100_000);
    expect(lastLine(`${long}\n${long}\nwith abc/def+ghi==\n`, redact)).toBe('with ***');
    expect(lastLine(`abc/def+ghi== ${long}`, redact)).toMatch(/^\*\*\* x+$/);
  });

  test('leaves one line without control characters', () => {
    expect(
      lastLine("docker: unknown command: compose\n\nRun 'docker --help' for more\n", redact),
    ).toBe('docker: unknown command: compose');
    expect(lastLine('See the help.\n', redact)).toBe('See the help.');
    expect(lastLine('one\ntwo\u001b[2J\u202e abc/def+ghi==\r\n\n', redact)).toBe('two [2J ***');
  });
});
