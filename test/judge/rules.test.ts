import { describe, expect, test } from '@jest/globals';

import type { Pipeline } from '#domain/snapshot.ts';
import type { Proposal } from '#domain/report.ts';
import { valueOf } from '#domain/snapshot.ts';
import { changesOf } from '#diff/changes.ts';
import { requirementsFor, upstreamOf } from '#judge/rules.ts';

import { aFlag, aPipeline, aProposal, aTree, on } from '#test/support/nouns.ts';

type Requires = NonNullable<NonNullable<Parameters<typeof aFlag>[0]>['requires']>;

/** `checkout` goes on in production, with requirements of its own before and after. */
function raising(pipeline: Pipeline, before: Requires = {}, after: Requires = before): Proposal {
  return aProposal(
    aTree({ checkout: { flag: aFlag({ requires: before }) } }, pipeline),
    aTree({ checkout: { flag: aFlag({ requires: after }), in: { production: on() } } }, pipeline),
  );
}

function asked(proposal: Proposal): readonly string[] {
  return ask(proposal, requirementsFor).map(
    ({ gate, settings }) => `${gate} ${JSON.stringify(settings)}`,
  );
}

function ask<T>(
  proposal: Proposal,
  question: (
    proposal: Proposal,
    pipeline: Pipeline,
    change: ReturnType<typeof changesOf>[number],
  ) => T,
): T {
  const change = changesOf(proposal).find(({ environment }) => environment === 'production');
  const pipeline = valueOf(proposal.base.pipeline);
  if (change === undefined || pipeline === null) throw new Error('no change in production');
  return question(proposal, pipeline, change);
}

const [P1, P2, P3] = ['P1', 'P2', 'P3'].map((label) => ({ none: [label] }));
const text = (settings: unknown): string => `issues ${JSON.stringify(settings)}`;

describe('all requirements hold together', () => {
  test('those of the environment and those of the flag, here and everywhere', () => {
    const proposal = raising(aPipeline({ staging: { issues: P3 }, production: { issues: P1 } }), {
      '*': { issues: P2 },
      production: { checklist: ['done'] },
      staging: { checklist: ['elsewhere'] },
    });
    expect(asked(proposal)).toEqual([text(P1), text(P2), 'checklist ["done"]']);
  });

  test('one of the flag never replaces one of the environment', () => {
    const proposal = raising(aPipeline({ production: { issues: P1 } }), {
      production: { issues: P2 },
    });
    expect(asked(proposal)).toEqual([text(P1), text(P2)]);
  });

  test('a new one of the flag holds at once', () => {
    expect(
      asked(raising(aPipeline({ production: {} }), {}, { production: { issues: P1 } })),
    ).toEqual([text(P1)]);
  });

  test('T6: one that the proposal takes away still holds', () => {
    expect(
      asked(raising(aPipeline({ production: {} }), { production: { issues: P1 } }, {})),
    ).toEqual([text(P1)]);
  });

  test('T6: what the proposal writes into the pipeline does not hold yet', () => {
    const proposal = raising(aPipeline({ production: { issues: P1 } }));
    const head = {
      ...proposal.head,
      pipeline: { kind: 'known', value: aPipeline({ production: {} }) } as const,
    };
    expect(asked({ ...proposal, head })).toEqual([text(P1)]);
  });

  test('the same one twice is asked once', () => {
    const proposal = raising(aPipeline({ production: { issues: [P1, P1] } }), {
      production: { issues: P1 },
    });
    expect(asked(proposal)).toEqual([text(P1)]);
  });

  test('they come in the order of the registry', () => {
    const gates = {
      checklist: ['done'],
      issues: P1,
      approvals: { count: 1, from: ['release'] },
      soak: { in: 'staging', for: '1h' },
    };
    expect(
      asked(raising(aPipeline({ staging: {}, production: gates }))).map((one) => one.split(' ')[0]),
    ).toEqual(['soak', 'approvals', 'issues', 'checklist']);
  });
});

describe('upstream', () => {
  const soak = (...sources: readonly string[]) => ({ soak: { in: sources, for: '1h' } });
  const upstream: Parameters<typeof ask<readonly string[]>>[1] = (...promotion) =>
    upstreamOf(...promotion, requirementsFor(...promotion));

  test.each<[string, Parameters<typeof aPipeline>[0], readonly string[]]>([
    ['nothing without a soak', { staging: {}, production: {} }, []],
    ['the source', { staging: {}, production: soak('staging') }, ['staging']],
    [
      'the source of the source',
      { development: {}, staging: soak('development'), production: soak('staging') },
      ['staging', 'development'],
    ],
    [
      'several, nearest first and each once',
      { dev: {}, eu: soak('dev'), us: soak('dev'), production: soak('eu', 'us') },
      ['eu', 'us', 'dev'],
    ],
    [
      'no circle ever ends it, nor names itself',
      { staging: soak('production'), production: soak('staging') },
      ['staging'],
    ],
  ])('is %s', (_title, environments, expected) => {
    expect(ask(raising(aPipeline(environments)), upstream)).toEqual(expected);
  });

  test('follows the soaks that the flag itself asks for', () => {
    const proposal = raising(aPipeline({ canary: {}, production: {} }), {
      production: soak('canary'),
    });
    expect(ask(proposal, upstream)).toEqual(['canary']);
  });
});
