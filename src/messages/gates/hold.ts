// The sentences of the built-in gate about holds.
import type { Instant } from '#domain/scalars.ts';
import { dueText, shortDueText } from '#domain/scalars.ts';
import { row } from '#messages/table.ts';

type Hold = { readonly flag: string; readonly environment: string; readonly reason: string };

export const HOLD_MESSAGES = {
  'hold/active': row<Hold>({
    sentence: ({ flag, environment }) => `${flag} is on hold in ${environment}`,
    brief: ({ environment, reason }) => ({ needs: `no hold in ${environment}`, soFar: reason }),
    title: ({ environment }) => `On hold in ${environment}`,
    hint: ({ flag, environment }) =>
      `when the reason no longer applies, lift the hold in a separate pull request: flaghoist hold ${flag} --in ${environment} --lift`,
    details: ({ reason }) => [`hold: ${reason}`],
    means:
      'A hold on this flag stops its promotion. The hold is here, or in an environment whose soak this one requires.',
    fix: 'When the reason no longer applies, lift the hold in a separate pull request: flaghoist hold FLAG --in ENVIRONMENT --lift',
    example: 'hold: "p95 latency under investigation"',
  }),
  'hold/ends': row<Hold & { readonly until: Instant }>({
    saysWhen: true,
    sentence: ({ flag, environment, until }) =>
      `${flag} is on hold in ${environment} until ${dueText(until)}`,
    brief: ({ environment, until }) => ({
      needs: `no hold in ${environment}`,
      soFar: `until ${shortDueText(until)}`,
    }),
    hint: ({ until }) => `come back ${dueText(until)}; no push is needed`,
    details: ({ reason }) => [`hold: ${reason}`],
    means:
      'A hold on this flag stops its promotion, and ends automatically at a known moment. The hold is here, or in an environment whose soak this one requires.',
    fix: 'Come back at the moment that the message names, or remove the hold in a separate pull request.',
    example: 'hold: { why: "p95 latency under investigation", until: 2026-12-01 }',
  }),
  'hold/lifted-here': row<Hold>({
    sentence: ({ flag, environment }) =>
      `${flag} is on hold in ${environment}; this proposal removes the hold and promotes the flag`,
    title: () => 'lift the hold first',
    hint: ({ flag, environment }) =>
      `first lift the hold in a separate pull request: flaghoist hold ${flag} --in ${environment} --lift`,
    details: ({ reason }) => [`hold: ${reason}`],
    means: 'The proposal removes a hold and promotes the flag.',
    fix: 'First lift the hold in a separate pull request: flaghoist hold FLAG --in ENVIRONMENT --lift',
    example: 'hold: "p95 latency under investigation"',
  }),
} as const;
