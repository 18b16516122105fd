// The line on a waiting pull request that says how its plan goes on.
import { expect, test } from '@jest/globals';
import { outlookOf } from '#app/forecast/outlook.ts';
import type { Deployment, Evidence } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Instant } from '#domain/scalars.ts';
import { duration, durationOf } from '#domain/scalars.ts';
import type { Proposal } from '#domain/report.ts';
import { judge } from '#judge/judge.ts';
import { renderMarkdown } from '#report/markdown.ts';
import {
  aFlag,
  ago,
  aPipeline,
  aProposal,
  aQuestion,
  aTimeline,
  aTree,
  environment,
  evidence,
  exposing,
  moving,
  off,
  on,
  onHold,
  service,
  sha,
} from '#test/support/nouns.ts';
import { DEPLOYED } from './simulated.ts';

const RULES = aPipeline({
  development: {},
  staging: { soak: { in: 'development', for: '48h' } },
  production: { soak: { in: 'staging', for: '7d' }, approvals: { count: 1, from: ['release'] } },
});
const LADDER = { production: { ladder: { steps: [5, 10, 25, 50, 100], each: '7d' } } };
const since = evidence({ timelines: [aTimeline('development', [[ago('24h'), exposing(on())]])] });

function line(proposal: Proposal, found: Evidence = since, delay = duration(0)): string {
  const question = aQuestion(proposal, found);
  const report = judge(question);
  const text = renderMarkdown(report, { steps: outlookOf(question, report, delay) });
  return text.split('\n').find((one) => one.startsWith('Then ')) ?? '';
}

// Now is Fri 20 Nov 2026 at 09:00 UTC. Development has had it for one of two days.
test('The line says when the next environment of the flag is due at the earliest', () => {
  const proposal = moving({ development: on(), staging: off() }, { staging: on() }, RULES);
  expect(line(proposal)).toMatch(/^Then production Sat 28 Nov at the earliest\.$/);
});

test('each step lands as late as those before it', () => {
  const proposal = moving({ development: on(), staging: off() }, { staging: on() }, RULES);
  // It passes on Saturday at 09:00, lands on Sunday at 03:00, and its soak of seven days begins then.
  expect(line(proposal, since, durationOf('18h'))).toBe(
    'Then production Sun 29 Nov at the earliest.',
  );
});

test('The line shortens a long ladder', () => {
  const flag = aFlag({ requires: LADDER });
  const proposal = moving({ development: on(), staging: off() }, { staging: on() }, RULES, flag);
  expect(line(proposal)).toMatch(
    /^Then production 5% Sat 28 Nov, production 10% Sat 5 Dec, production 25% Sat 12 Dec, … production 100% Sat 26 Dec at the earliest\.$/,
  );
});

test('The line is missing where nothing follows, where it passes, and where neither clock nor person ends it', () => {
  const last = aPipeline({ development: {}, staging: { soak: { in: 'development', for: '48h' } } });
  expect(line(moving({ development: on() }, { staging: on() }, last))).toBe('');
  const free = aPipeline({ development: {}, staging: {}, production: {} });
  expect(line(moving({ development: on() }, { staging: on() }, free))).toBe('');
  expect(line(moving({ development: on() }, { staging: onHold(on()) }, RULES))).toBe('');
  expect(line(moving({ development: off() }, { staging: on() }, RULES))).toBe('');
});

test('counts what people have to give as given', () => {
  const people = aPipeline({
    staging: { checklist: ['Rollback tested'], approvals: { count: 1, from: ['release'] } },
    production: { soak: { in: 'staging', for: '7d' } },
  });
  const proposal = moving({}, { staging: on() }, people);
  expect(line(proposal)).toBe('Then production Fri 27 Nov at the earliest.');
});

test('The line names the flags where a proposal promotes several', () => {
  const flags = { checkout: { in: { development: on() } }, search: { in: { development: on() } } };
  const raised = { in: { development: on(), staging: on() } };
  const both = aProposal(aTree(flags, RULES), aTree({ checkout: raised, search: raised }, RULES));
  const timelines = ['checkout', 'search'].map((flag) =>
    aTimeline('development', [[ago('24h'), exposing(on(), aFlag({}, flag))]], { flag }),
  );
  expect(line(both, evidence({ timelines }))).toBe(
    'Then checkout in production Sat 28 Nov, search in production Sat 28 Nov at the earliest.',
  );
});

test('goes on from all environments that one proposal raises', () => {
  const rules = aPipeline({
    development: {},
    staging: { checklist: ['Tested'] },
    production: { soak: { in: ['development', 'staging'], for: '24h' } },
  });
  const proposal = moving({}, { development: on(), staging: on() }, rules);
  expect(line(proposal)).toBe('Then production Sat 21 Nov at the earliest.');
});

test('a deployment takes as long as in the log', () => {
  const rules = aPipeline(
    {
      development: {},
      staging: { checklist: ['Tested'], soak: { in: 'development', for: '1h' } },
      production: { soak: { in: 'staging', for: '14h' } },
    },
    { services: [{ name: service('api'), deploy: DEPLOYED }] },
  );
  const proposal = moving({ development: on(), staging: off() }, { staging: on() }, rules);
  const entry = (state: 'started' | 'success', moment: Instant): Deployment => ({
    environment: environment('development'),
    service: service('api'),
    landing: sha('up'),
    state,
    at: moment,
    values: { CHECKOUT: true, CHECKOUT_PERCENT: 100 },
  });
  // Now is 09:00. It lands at once, and its soak of fourteen hours ends on the next day only after two hours to deploy.
  const deployments = [entry('started', ago('26h')), entry('success', ago('24h'))];
  expect(line(proposal, { ...since, deployments: known(deployments) })).toBe(
    'Then production Sat 21 Nov at the earliest.',
  );
});

test('goes on only as far as a moment is known', () => {
  const flag = aFlag({ requires: { production: { flags: { search: '1d' } } } });
  const proposal = moving({ development: on(), staging: off() }, { staging: on() }, RULES, flag);
  expect(line(proposal)).toBe('');
});
