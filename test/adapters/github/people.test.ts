// From commits to people: an identity that cannot be resolved stops approvals from counting.
import { describe, expect, test } from '@jest/globals';
import { SWEEP_ITSELF } from '#app/github.ts';
import { isGone, loginOf, masksAmong, peopleOf } from '#adapters/github/people.ts';
import type { CommitAnswer } from '#adapters/github/client.ts';
import { LONGEST_MESSAGE } from '#adapters/github/trailers.ts';
import type { Sha } from '#domain/scalars.ts';

const user = (login: string, type = 'User') => ({ login, type, id: login.length }) as never;

interface Facts {
  readonly message?: string;
  readonly author?: CommitAnswer['author'];
  readonly committer?: CommitAnswer['committer'];
  readonly email?: string;
  readonly verified?: boolean;
}

function commit({ message = '', author = user('dora'), ...rest }: Facts): CommitAnswer {
  const { committer = user('dora'), email = 'dora@example.org', verified = false } = rest;
  const who = { name: 'D', email };
  const verification = { verified };
  return {
    author,
    committer,
    commit: { message, author: who, committer: who, verification },
  } as CommitAnswer;
}

const reviewers = [{ user: user('bartek') }];
const peopleIn = (facts: Facts, server = 'github.com') =>
  peopleOf([commit(facts)], { reviewers, server });

describe('A co-author', () => {
  const named = 'B <6+bartek@users.noreply.github.com>';
  test.each([
    `Co-authored-by: ${named}`,
    `co-AUTHORED-by: ${named}`,
    `Co-authored-by : ${named}`,
    ` \tCo-authored-by: ${named}`,
    `Co-authored-by:${named}  `,
    'Co-authored-by: <bartek@users.noreply.github.com>',
    'Co-authored-by: B <6+oldname@users.noreply.github.com>',
  ])('is understood: %j', (line) => {
    const { logins, unresolved } = peopleIn({ message: `x\n\n${line}\n` });
    expect([logins, unresolved]).toEqual([['dora', 'bartek'], []]);
  });

  test.each([
    'Co-authored-by: bartek',
    `Co-authored-by: ${named} (pair)`,
    `Co-authored-by ${named}`,
    'Co-authored-by:',
    'Co-authored-by: B <b b@example.org>',
  ])('that is not fully understood is not resolved: %j', (line) => {
    const { logins, unresolved } = peopleIn({ message: `x\n\n${line}\n` });
    expect([logins, unresolved]).toEqual([['dora'], [`"${line}"`]]);
  });

  test.each([
    ['another host', 'bartek@users.noreply.evil.example', 'github.com'],
    ['an Enterprise server, on GitHub', 'bartek@users.noreply.git.acme.example', 'github.com'],
    ['a scheme', 'mailto:6+bartek@users.noreply.github.com', 'github.com'],
    ['no account', 'who@nowhere.example', 'github.com'],
  ])('with an address of %s is not resolved', (_what, email, server) => {
    const { unresolved } = peopleIn({ message: `Co-authored-by: B <${email}>` }, server);
    expect(unresolved).toEqual([`B <${email}>`]);
  });

  test('with an address of the own Enterprise server is', () => {
    const message = 'Co-authored-by: B <bartek@users.noreply.git.acme.example>';
    expect(peopleIn({ message }, 'git.acme.example').logins).toEqual(['dora', 'bartek']);
  });

  test('whose number is no reviewer’s is the login that stands there', () => {
    const message = 'Co-authored-by: B <99+carol@users.noreply.github.com>';
    expect(peopleIn({ message }).logins).toEqual(['dora', 'carol']);
  });

  test('is no other word, and not in the middle of a line', () => {
    const message = 'We Co-authored-by: x\nSigned-off-by: bartek\nCo-authored: y';
    expect(peopleIn({ message })).toEqual({ logins: ['dora'], unresolved: [] });
  });
});

describe('T64: A commit message', () => {
  const trailer = 'Co-authored-by: B <6+bartek@users.noreply.github.com>';
  /** A message of so many characters that ends with the trailer. */
  const ofLength = (length: number) => 'x\n'.repeat(length).slice(0, length - trailer.length - 1);

  test.each([
    [-1, ['dora', 'bartek'], []],
    [0, ['dora', 'bartek'], []],
    [1, ['dora'], ['the last 1 characters of a commit message']],
  ])('is read up to a bound, and beyond it no identity is known (%i)', (more, logins, others) => {
    const message = `${ofLength(LONGEST_MESSAGE + more)}\n${trailer}`;
    expect(message).toHaveLength(LONGEST_MESSAGE + more);
    const people = peopleIn({ message });
    expect(people.logins).toEqual(logins);
    expect(people.unresolved.slice(-1)).toEqual(others);
  });

  test('with its trailer beyond the bound gives an unresolved identity', () => {
    const message = `${'x'.repeat(LONGEST_MESSAGE)}\n${trailer}`;
    expect(peopleIn({ message }).unresolved).toHaveLength(1);
  });

  test('with a flood of names says some of them, and how many more there are', () => {
    const flood = Array.from({ length: 60 }, (_, at) => `Co-authored-by: a${at}`).join('\n');
    const { unresolved } = peopleIn({ message: flood });
    expect(unresolved).toHaveLength(51);
    expect(unresolved.at(-1)).toBe('10 further identities');
  });

  test.each(['\n', '\r', '\r\n', '\u2028', '\u2029'])('has lines ended by %j', (end) => {
    const message = ['x', ` ${trailer}`, 'y'].join(end);
    expect(peopleIn({ message })).toEqual({ logins: ['dora', 'bartek'], unresolved: [] });
  });
});

test('T17: A merge that only brings the branch up to date adds none of its people', () => {
  const update = {
    ...commit({ author: user('eve'), committer: user('eve'), message: 'Co-authored-by: x' }),
    sha: 'a'.repeat(40) as Sha,
  };
  const updates = new Map([[update.sha, 'b'.repeat(40) as Sha]]);
  const around = { reviewers, server: 'github.com' };
  const all = [commit({}), update];
  expect(peopleOf(all, { ...around, updates })).toEqual({ logins: ['dora'], unresolved: [] });
  expect(peopleOf(all, around)).toEqual({
    logins: ['dora', 'eve'],
    unresolved: ['"Co-authored-by: x"'],
  });
});

describe('GitHub’s web pages', () => {
  const committer = user('web-flow');
  test.each([
    [true, []],
    [false, ['D <noreply@github.com>']],
  ])('may commit what they have signed (%s)', (verified, unresolved) => {
    const people = peopleIn({ committer, verified, email: 'noreply@github.com' });
    expect(people).toEqual({ logins: ['dora'], unresolved });
  });

  test('are the author of no change, signed or not', () => {
    const people = peopleIn({ author: user('web-flow'), verified: true });
    expect(people.unresolved).toHaveLength(1);
  });
});

describe('A bot', () => {
  test('shows itself by its login, whatever it is called', () => {
    expect(loginOf({ login: 'Copilot', type: 'Bot' })).toBe('Copilot[bot]');
    expect(loginOf({ login: 'robot[bot]', type: 'Bot' })).toBe('robot[bot]');
    expect(loginOf({ login: 'dora', type: 'User' })).toBe('dora');
    expect(peopleIn({ author: user('Copilot', 'Bot') }).logins).toContain('Copilot[bot]');
  });

  test('hides a person, unless it is our own login and our note names the pusher', () => {
    const ours = 'github-actions[bot]';
    const masks = ['the person behind robot[bot]'];
    expect(masksAmong(['dora', 'robot[bot]'], ['dora'], ours)).toEqual(masks);
    expect(masksAmong([ours, 'dora'], ['dora'], ours)).toEqual([]);
    expect(masksAmong([ours], [SWEEP_ITSELF], ours)).toEqual([]);
    expect(masksAmong(['robot[bot]'], [SWEEP_ITSELF], ours)).toEqual(masks);
    expect(masksAmong([ours], [ours], ours)).toEqual([`the person behind ${ours}`]);
    expect(masksAmong([ours, 'dora'], [], ours)).toEqual([`the person behind ${ours}`]);
  });
});

test('A deleted account has no login', () => {
  expect(['', 'ghost', 'dora'].map(isGone)).toEqual([true, true, false]);
});
