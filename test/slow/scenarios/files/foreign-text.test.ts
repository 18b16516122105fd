// Every parser of text that others write, with inputs that make bad regular expressions run for minutes. Each test
// compares the times of a text and of an eighth of it, in one run.
import { fetchTrouble, trouble } from '#adapters/git/troubles.ts';
import { causeText } from '#messages/causes.ts';
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import { triggerOf } from '../../../../src/action/trigger.ts';
import { parseEvidence } from '#adapters/evidence-file.ts';
import { convexVariablesIn } from '#adapters/targets/convex.ts';
import { listedIn } from '#adapters/targets/pm2-list.ts';
import { payloadOf } from '#adapters/deployment-log/pages.ts';
import { partIn } from '#adapters/deployment-log/payload.ts';
import { lastLine, redactor } from '#adapters/system/redact.ts';
import { records, textOf } from '#adapters/git/git.ts';
import { sayingOf } from '#adapters/git/git-process.ts';
import { commentsOf } from '#adapters/github/comments.ts';
import { statuses } from '#adapters/github/status-history.ts';
import { peopleOf } from '#adapters/github/people.ts';
import type { CommitAnswer } from '#adapters/github/client.ts';
import { whyNot } from '#adapters/github/why-not.ts';
import { policyFilesOf, touchOf } from '#app/load/touch.ts';
import { createReader } from '#app/load/reader.ts';
import { issuesNotedIn } from '#app/pulls/sticky-comment.ts';
import { known } from '#domain/evidence.ts';
import type { FlagKey, Sha } from '#domain/scalars.ts';
import { ABSENT } from '#domain/snapshot.ts';
import { parseDuration, parseInstant } from '#domain/scalars.ts';
import { boxesIn, comparable } from '#gates/checklist.ts';
import { cell, code, prose, sentence, inert, plain, printable } from '#report/safe-text.ts';
import { growthOf, isLinear } from '#test/support/growth.ts';

type Parse = (text: string) => unknown;

const who = { name: 'D', email: 'd@example.org' };
const user = { login: 'dora', type: 'User', id: 1 };
const commitOf = (message: string, email = who.email): CommitAnswer =>
  ({
    author: user,
    committer: user,
    commit: { message, author: { ...who, email }, committer: { ...who, email } },
  }) as unknown as CommitAnswer;
const AROUND = { reviewers: [], server: 'github.com' };

const run = (payload: object) =>
  ({
    event: 'issue_comment',
    payload,
    ref: 'refs/heads/main',
    defaultBranch: 'main',
    command: 'sweep',
    number: '',
    landing: '',
  }) as const;

/** GitHub, with one list for every question. */
const github = (items: readonly object[]) =>
  ({
    owner: 'acme',
    repo: 'flags',
    all: () => Promise.resolve(known(items)),
    page: () => Promise.resolve(known({ items, isLast: true })),
  }) as never;
const OPTIONS = { context: 'flaghoist', identity: 'us', runUrl: 'https://example.org' };
const COMMIT = 'a'.repeat(40) as Sha;
const statusWith = (target_url: string) => ({
  id: 1,
  state: 'pending',
  description: 'x',
  created_at: '2026-01-01T00:00:00Z',
  creator: { login: 'us' },
  context: 'flaghoist',
  target_url,
});
const commentWith = (body: string) => ({ id: 1, body, user: { login: 'us' } });

const git = (err: string) => ({ code: 1, out: Buffer.alloc(0), err });
const blob = (text: string) => ({
  id: 'x' as never,
  mode: '100644',
  bytes: new TextEncoder().encode(text),
});
const fileAt = (path: string) => {
  const entry = { path, mode: '100644', id: 'x' as never };
  return { path, before: null, after: entry };
};
const ended = (out: string) => ({ trouble: null, out, code: 0 }) as never;
const redact = redactor({ API_TOKEN: 'abcdabcd', URL: 'https://user:pass-word@example.org' });

/** Refusals are answers here. */
const quietly =
  (parse: Parse): Parse =>
  (text) => {
    try {
      return parse(text);
    } catch {
      return null;
    }
  };

/** Texts that people write on GitHub, in the greatest length that it accepts. */
const ON_GITHUB: Readonly<Record<string, Parse>> = {
  'a commit message': (text) => peopleOf([commitOf(text)], AROUND),
  "a commit's trailers": (text) => peopleOf([commitOf(`x\n\nCo-authored-by:${text}`)], AROUND),
  "a co-author's address": (text) => peopleOf([commitOf(`Co-authored-by: B <${text}>`)], AROUND),
  "an author's address": (text) => peopleOf([commitOf('x', text)], AROUND),
  'the text of a pull request': boxesIn,
  'a box in it': (text) => boxesIn(`- [x] ${text}`),
  'a nested list in it': (text) => boxesIn(`- ${text}`),
  'a statement': comparable,
  'a comment that may be a command': (body) =>
    triggerOf(
      run({ action: 'created', issue: { number: 1, pull_request: {} }, comment: { body } }),
    ),
  'our comment, edited by a person': (text) => issuesNotedIn(`<!-- flaghoist -->\n${text}`),
  'the issues noted in it': (text) => issuesNotedIn(`<!-- issues ${text} -->`),
  'a list of comments': (text) =>
    commentsOf(github([commentWith(text), commentWith(`<!-- x -->${text}`)]), {
      marker: '<!-- x -->',
      identity: 'us',
    }).find(1),
  "a status's note": (text) => statuses(github([statusWith(`https://x?${text}`)]), OPTIONS, COMMIT),
  "a deployment's payload": (payload) => partIn(payloadOf({ payload })),
  "GitHub's own refusal": (message) =>
    whyNot({ status: 403, message, response: { headers: {} } }, 'GET', '/repos/a/b/pulls'),
};

/** Output of programs, and names in Git that other people have chosen. */
const PRINTED: Readonly<Record<string, Parse>> = {
  "Git's complaint": (text) => [
    sayingOf(git(text)),
    causeText(fetchTrouble(git(text))),
    trouble(git(text)),
  ],
  "Git's fatal complaint": (text) => trouble(git(`fatal: ${text}`)),
  "Git's records": (text) => records(Buffer.from(text)),
  'a name that is not UTF-8': (text) => textOf(Buffer.concat([Buffer.of(0xff), Buffer.from(text)])),
  "a program's last line": (text) => lastLine(text, redact),
  'the secrets in an output': redact,
  "pm2's list": (text) => listedIn(ended(text), 'api'),
  "Convex's variables": (text) => convexVariablesIn(text, { values: [], removed: [] } as never),
};

const SHOWN: Readonly<Record<string, Parse>> = {
  'a line for a terminal': (text) => [plain(text), inert(text), printable([text])],
  'a line in markdown': (text) => [prose(text), sentence(text), code(text), cell(text)],
};

const FILES: Readonly<Record<string, Parse>> = {
  'an evidence file': quietly((text) => parseEvidence('evidence.json', text)),
  'a text in an evidence file': quietly((body) =>
    parseEvidence('evidence.json', JSON.stringify({ schemaVersion: 1, body, people: [body] })),
  ),
  'a moment': (text) => [
    parseInstant(text),
    parseDuration(text),
    parseInstant(`2026-01-01T${text}`),
  ],
};

const FLAGS: Readonly<Record<string, Parse>> = {
  'a state file': (text) => createReader().state('s.yaml', blob(text)),
  'a value in a state file': (text) =>
    createReader().state(
      's.yaml',
      blob(`enabled: ${JSON.stringify(text)}\nrollout: "1${text}x"\n`),
    ),
  'a definition': (text) => createReader().flag('f.yaml', 'f' as FlagKey, blob(text)),
  'names in a definition': (text) =>
    createReader().flag(
      'f.yaml',
      'f' as FlagKey,
      blob(
        `description: ${JSON.stringify(text)}\nservices: { ${JSON.stringify(text)}: { A: enabled } }\n`,
      ),
    ),
  'the pipeline': (text) => createReader().pipeline('p.yaml', blob(text)),
};

const PATHS: Readonly<Record<string, Parse>> = {
  'the path of a file': (text) => [
    touchOf('environments', [fileAt(text), fileAt(`environments/${text}`)]),
    policyFilesOf('environments', [fileAt(text)], ABSENT),
  ],
};

/** A unit that is repeated between a beginning and an end. */
interface Bad {
  readonly begin?: string;
  readonly unit: string;
  readonly end?: string;
}

const BAD: readonly Bad[] = [
  [' ', '\t', '\r', '\n', '\r\n', '\u2028', '\u00a0', '\u200b', '\ud800', '\u0000'],
  ['<', '>', '<a', '"', "'", '`', '```\n', '~~~\n', '@', ':', '::', '/', '-', '- ', '1. ', '#'],
  ['0', 'a', 'A=', '{', '[', '&', '%', '%2C', '+', ',', ';', '=&', '<!--', '-->', '<!-- -->'],
  ['- [x] a\n', '- [ ] ', '  - a\n', '* ', '> ', '\\', '..', 'a/', '**/', 'a.', 'é'],
  ['Co-authored-by:', 'Co-authored-by: a <a@b>\n', 'co-authored-by', ' Co-authored-by: <\n'],
  ['<!-- issues a\n', '1,critical;', 'pull=1&', 'before=', 'fatal: ', "repository '", 'http://a:'],
  [
    'http://a@',
    'could not fetch ',
    'A="x\n',
    "A='x\n",
    '=======\n',
    '<<<<<<< ',
    'a: ',
    'a: [',
    '? ',
  ],
]
  .flat()
  .map((unit) => ({ unit }));

const FRAMED: readonly Bad[] = [
  { unit: ' ', end: 'x' },
  { unit: ' ', end: '\u2028' },
  { begin: '- [x]', unit: ' ', end: 'x\u2028' },
  { begin: '-', unit: ' ', end: 'x\u2028' },
  { begin: '- ', unit: 'a ', end: '\u2028' },
  { begin: 'x\n\nCo-authored-by:', unit: ' ', end: 'x' },
  { begin: 'Co-authored-by: a', unit: ' <', end: 'x' },
  { begin: 'Co-authored-by: a <', unit: 'a ', end: '>' },
  { begin: '1', unit: ' ', end: 'x' },
  { begin: '<!--', unit: 'a\n', end: '--' },
  { begin: '`', unit: '`', end: 'a`' },
  { begin: '[', unit: '{"a":', end: '' },
  { begin: '"', unit: '\\u0000', end: '"' },
];

/** Texts for a reader of YAML or JSON. */
const STRUCTURE: readonly Bad[] = [
  ' ',
  '\n',
  '[',
  '{',
  '- ',
  '? ',
  'a: ',
  'a: [',
  '&',
  '#',
  '"',
  '\\',
  ',',
].map((unit) => ({ unit }));

const inputOf =
  ({ begin = '', unit, end = '' }: Bad) =>
  (size: number): string =>
    begin + unit.repeat(Math.ceil(size / unit.length)) + end;

/** Those that grow faster than their text, by what made them. */
async function fasterThanTheirText(
  parsers: Readonly<Record<string, Parse>>,
  bad: readonly Bad[],
  largest: number,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [name, parse] of Object.entries(parsers)) {
    for (const one of bad) {
      const growth = await growthOf(parse, inputOf(one), largest);
      if (isLinear(growth)) continue;
      found.push(`${name}: ${JSON.stringify(one)} at ${growth.size}: ${growth.ratio.toFixed(1)}`);
    }
  }
  return found;
}

const LONG = 1 << 15;
const FILE = 1 << 14;
const PATH = 1 << 12;
const PATIENCE = 300_000;

describe('T64: The time a parser takes grows with its text and no faster:', () => {
  test.each([
    ['what others write on GitHub', ON_GITHUB, [...BAD, ...FRAMED], LONG],
    ['what programs print', PRINTED, [...BAD, ...FRAMED], FILE],
    ['what is shown of it', SHOWN, [...BAD, ...FRAMED], LONG],
    ['evidence', FILES, [...STRUCTURE, ...FRAMED], FILE],
    ['files of flags', FLAGS, [...STRUCTURE, ...FRAMED], FILE],
    ['their paths', PATHS, [...BAD, ...FRAMED], PATH],
  ] as const)(
    '%s, made to be slow',
    async (_what, parsers, bad, largest) => {
      expect(await fasterThanTheirText(parsers, bad, largest)).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'what others write on GitHub, by chance',
    async () => {
      const piece = fc.constantFrom(...BAD.map(({ unit }) => unit), 'x', '');
      const some = fc.array(piece, { minLength: 1, maxLength: 3 }).map((units) => units.join(''));
      const bad = fc.record({ begin: some, unit: some.filter((unit) => unit !== ''), end: some });
      await fc.assert(
        fc.asyncProperty(bad, async (one) => {
          expect(await fasterThanTheirText(ON_GITHUB, [one], LONG / 4)).toEqual([]);
        }),
        { numRuns: 40 },
      );
    },
    PATIENCE,
  );
});
