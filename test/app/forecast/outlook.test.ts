// The line on a waiting pull request that says how its plan goes on.
import { expect, test } from '@jest/globals';
import { outlookOf } from '#app/forecast/outlook.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { Proposal } from '#domain/proposal.ts';
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
  evidence,
  exposing,
  moving,
  off,
  on,
} from '#test/support/nouns.ts';

const RULES = aPipeline({
  development: {},
  staging: { soak: { in: 'development', for: '48h' } },
  production: { soak: { in: 'staging', for: '7d' }, approvals: { count: 1, from: ['release'] } },
});
const LADDER = { production: { ladder: { steps: [5, 10, 25, 50, 100], each: '7d' } } };
const since = evidence({ timelines: [aTimeline('development', [[ago('24h'), exposing(on())]])] });

function line(proposal: Proposal, found: Evidence = since): string {
  const question = aQuestion(proposal, found);
  const report = judge(question);
  const text = renderMarkdown(report, { steps: outlookOf(question, report) });
  return text.split('\n').find((one) => one.startsWith('Then ')) ?? '';
}

// Now is Fri 20 Nov 2026 at 09:00 UTC. Development has had it for one of two days.
test('says when the next environment is due at the earliest', () => {
  const proposal = moving({ development: on(), staging: off() }, { staging: on() }, RULES);
  expect(line(proposal)).toMatch(/^Then production Sat 28 Nov at the earliest\.$/);
});

test('shortens a long ladder', () => {
  const flag = aFlag({ requires: LADDER });
  const proposal = moving({ development: on(), staging: off() }, { staging: on() }, RULES, flag);
  expect(line(proposal)).toMatch(
    /^Then production 5% Sat 28 Nov, production 10% Sat 5 Dec, production 25% Sat 12 Dec, … production Sat 26 Dec at the earliest\.$/,
  );
});

test('is missing where nothing follows, where it passes, and where no clock decides', () => {
  const last = aPipeline({ development: {}, staging: { soak: { in: 'development', for: '48h' } } });
  expect(line(moving({ development: on() }, { staging: on() }, last))).toBe('');
  const free = aPipeline({ development: {}, staging: {}, production: {} });
  expect(line(moving({ development: on() }, { staging: on() }, free))).toBe('');
  const people = aPipeline({ staging: { checklist: ['Rollback tested'] }, production: {} });
  expect(line(moving({}, { staging: on() }, people))).toBe('');
});

test('is missing for several flags at once', () => {
  const flags = { checkout: { in: { development: on() } }, search: { in: { development: on() } } };
  const raised = { in: { development: on(), staging: on() } };
  const both = aProposal(aTree(flags, RULES), aTree({ checkout: raised, search: raised }, RULES));
  expect(line(both)).toBe('');
});

test('goes on only as far as a moment is known', () => {
  const flag = aFlag({ requires: { production: { flags: { search: '1d' } } } });
  const proposal = moving({ development: on(), staging: off() }, { staging: on() }, RULES, flag);
  expect(line(proposal)).toBe('');
});
