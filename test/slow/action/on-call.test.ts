// The ways back of the page for people on call, without a clone: each is taken from the text of the page and carried out.
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { CI, Ran } from '#test/support/ci.ts';
import { aCI, flagFiles, ON, stateFile } from '#test/support/ci.ts';
import type { Landing } from '#test/support/github/index.ts';

const TOP = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, TOP), 'utf8');
/** `**Without a clone:** use _Actions → flaghoist-rollback_ with _Merge it at once_, the comment …` */
const WITHOUT_CLONE = (
  /\*\*Without a clone:\*\*.*?(?=\n\n)/s.exec(read('docs/on-call.md'))?.[0] ?? ''
).replaceAll(/\s+/g, ' ');
const PIPELINE = `version: 1
teams: { release: [ana, bartek] }
environments:
  - name: development
  - name: production
    requires: { approvals: { count: 1, from: [release] } }
services: { api: { deploy: { "*": { target: files, folder: deployed } } } }
policy: { approvals: { count: 1, from: [release] } }
`;

let ci: CI;
let raised: Landing;
beforeAll(async () => {
  ci = await aCI({
    pipeline: PIPELINE,
    files: {
      ...flagFiles('checkout'),
      '.github/workflows/redeploy.yml': read('.github/workflows/redeploy.yml'),
    },
  });
  ci.github.sets({
    workflowPermissions: {
      default_workflow_permissions: 'read',
      can_approve_pull_request_reviews: true,
    },
  });
  ci.github.person('dora', { permission: 'write' });
  await raises();
});
afterAll(async () => {
  await ci[Symbol.asyncDispose]();
});
afterEach(async () => {
  await raises();
});

/** On in production, with its approval. */
async function raises(): Promise<void> {
  if ((await state()) === ON) return;
  const pull = await ci.proposes('checkout', 'production', { by: 'dora' });
  await ci.judges(pull);
  ci.github.passes('1m');
  await pull.approvedBy('ana');
  raised = await pull.merges();
}

const state = (): Promise<string> =>
  ci.github
    .main()
    .then((main) => ci.github.git.git(['show', `${main}:${stateFile('checkout', 'production')}`]))
    .catch(() => 'off');

interface Workflow {
  readonly name: string;
  readonly on: {
    readonly workflow_dispatch?: {
      readonly inputs: Readonly<Record<string, { readonly description: string }>>;
    };
  };
  readonly jobs: Readonly<
    Record<string, { readonly permissions: Readonly<Record<string, string>> }>
  >;
}

/** A token with the permissions of a workflow's only job. */
function tokenOf(file: string): string {
  const { jobs } = parse(read(`.github/workflows/${file}`)) as Workflow;
  const [job] = Object.values(jobs);
  const permissions = Object.entries(job?.permissions ?? {}).map(([name, level]) => [
    name.replaceAll('-', '_'),
    level,
  ]);
  return ci.github.token({ permissions: Object.fromEntries(permissions) as object });
}

const isDown = async (ran: Ran): Promise<void> => {
  expect([ran.exitCode, ran.annotations]).toEqual([0, []]);
  expect(await state()).toBe('enabled: false\n');
};

test('the form that the page names merges the rollback and starts its deployment', async () => {
  const [, name = '', box = ''] = /_Actions → (\S+)_ with _([^_]+)_/.exec(WITHOUT_CLONE) ?? [];
  const { name: shown, on } = parse(read('.github/workflows/rollback.yml')) as Workflow;
  expect(shown).toBe(name);
  const inputs = Object.entries(on.workflow_dispatch?.inputs ?? {});
  const [merge] = inputs.find(([, { description }]) => description.startsWith(box)) ?? [];
  const filled = { flag: 'checkout', [merge ?? '']: 'true' };
  const event = await ci.github.event('workflow_dispatch', { inputs: filled, by: 'dora' });
  const token = tokenOf('rollback.yml');
  await isDown(await ci.runs(event, { token, inputs: { command: 'rollback', ...filled } }));
  expect(ci.github.dispatches()).toEqual([expect.objectContaining({ name: 'redeploy.yml' })]);
});

test('the comment that the page names opens a rollback that is green at once', async () => {
  const [, text = ''] = /the comment `([^`]+)`/.exec(WITHOUT_CLONE) ?? [];
  const issue = await ci.github.opensIssue({ title: 'Checkout is slow' });
  const comment = await issue.comments(text.replace('FLAG', 'checkout'), 'dora');
  const event = await ci.github.event('issue_comment', { comment });
  const token = tokenOf('flaghoist-comment.yml');
  const ran = await ci.runs(event, { token, inputs: { command: 'comment' } });
  const pull = [...ci.github.world.pulls.values()].find(({ state: open }) => open === 'open');
  expect(ci.github.statuses(pull?.head.sha ?? '')[0]?.state).toBe('success');
  const { mergePull } = await import('#test/support/github/merging.ts');
  await mergePull(ci.github.world, pull?.number ?? 0, {
    method: 'merge',
    by: 'dora',
    bypass: false,
  });
  await isDown(ran);
});

test('the button Revert on the merged pull request does the same', async () => {
  expect(WITHOUT_CLONE).toContain('_Revert_ on the merged pull request');
  const pull = await ci.github.reverts(raised.sha, { by: 'dora' });
  const ran = await ci.judges(pull);
  expect(ci.shown(pull)?.state).toBe('success');
  await pull.merges({ by: 'dora' });
  await isDown(ran);
});
