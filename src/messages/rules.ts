// Policy changes in words: of the pipeline, rule by rule, and of the keys of a definition about safety and requirements.
import type { Cause } from '#domain/evidence.ts';
import { causeText } from './causes.ts';
import type { Json } from '#domain/scalars.ts';

/** A rule of the pipeline that changes; null: it does not exist there. */
export type RuleChange = { readonly place: string; readonly from: Json; readonly to: Json };

/** Why the requirements of a variable change: its definition does, or is deleted, or another flag takes it over. */
export type Origin =
  | { readonly kind: 'changed' | 'deleted' }
  | {
      readonly kind: 'taken-over';
      readonly variable: string;
      readonly flag: string;
      readonly isGone: boolean;
    };

type SentByItself = {
  readonly variable: string;
  readonly value: string | null;
  readonly service: string;
};

/**
 * - `file`: a file of the policy, whose changes are listed elsewhere.
 * - `requirements`, `owner`: the requirements of a promotion, for a variable that a flag filled before.
 * - `metric`: what a requirement or a watch rests on. `what` null: the metric is gone.
 * - `watch`, `risk`: what is watched, and the risk by which an environment requires more.
 * - `past`: the requirements of a newly filled variable in the last 90 days are not known.
 * - `safe`, `code-default`, `rollout`: what users get while a flag gives them nothing, or who chooses the users.
 * - `by-itself`: a definition sends more than off without a state.
 * - `import`: variables that no flag filled are sent more than off at once.
 */
export type Reason =
  | { readonly kind: 'file' }
  | {
      readonly kind: 'requirements';
      readonly environment: string;
      readonly gate: string;
      readonly from: Json;
      readonly to: Json;
      readonly because: Origin;
    }
  | { readonly kind: 'owner'; readonly from: string | null; readonly to: string | null }
  | {
      readonly kind: 'metric';
      readonly metric: string;
      readonly what: string | null;
      readonly from: Json;
      readonly to: Json;
    }
  | { readonly kind: 'watch'; readonly from: Json; readonly to: Json }
  | { readonly kind: 'risk'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'past'; readonly variable: string; readonly why: Cause }
  | { readonly kind: 'safe' | 'code-default'; readonly from: boolean; readonly to: boolean }
  | { readonly kind: 'rollout'; readonly variable: string; readonly service: string }
  | ({ readonly kind: 'by-itself' } & SentByItself)
  | ({ readonly kind: 'import'; readonly environment: string } & SentByItself);

/** The change in words; null for a file of the policy. */
export function ruleReasonText(reason: Reason): string | null {
  switch (reason.kind) {
    case 'file':
      return null;
    case 'requirements':
      return `requires.${reason.environment}.${reason.gate} ${fromTo(reason.from, reason.to)}${originText(reason.because)}`;
    case 'owner':
      return `the owner changes from ${reason.from ?? 'no owner'} to ${reason.to ?? 'no owner'}, and the owner's team must approve`;
    case 'metric':
      return reason.what === null
        ? `metrics.${reason.metric} is deleted, and a requirement or the watch uses it`
        : `metrics.${reason.metric}.${reason.what} ${fromTo(reason.from, reason.to)}`;
    case 'watch':
      return `watch ${fromTo(reason.from, reason.to)}`;
    case 'risk':
      return `risk ${reason.from ?? NOTHING} → ${reason.to ?? NOTHING}, and an environment has requirements for the old risk`;
    case 'past':
      return `${reason.variable} is new here; its requirements of the last 90 days are not known: ${causeText(reason.why)}`;
    case 'safe':
    case 'code-default':
      return `${reason.kind} ${reason.from} → ${reason.to}`;
    case 'rollout':
      return `${reason.service} now gets rollout in ${reason.variable}, and got only a switch before`;
    case 'by-itself':
      return `${reason.variable}=${reason.value} is sent to ${reason.service} without any state`;
    case 'import':
      return `${reason.variable}=${reason.value} is sent to ${reason.service} in ${reason.environment}, and no flag filled ${reason.variable} before`;
  }
}

function originText(origin: Origin): string {
  switch (origin.kind) {
    case 'changed':
      return '';
    case 'deleted':
      return ', because the flag is deleted';
    case 'taken-over':
      return `, for ${origin.variable}, which ${origin.flag} ${origin.isGone ? 'filled in the last 90 days' : 'fills'}`;
  }
}

/** `staging.requires.soak { in: development, for: 48h } → { in: development, for: 24h }` */
export function ruleText({ place, from, to }: RuleChange): string {
  return `${place} ${fromTo(from, to)}`;
}

/** Characters of one side. Longer texts are shown from a little before their first difference. */
const LONGEST = 160;
const NOTHING = 'nothing';

/** The change of settings, as they are written. For lists of words only the removed and the added words. */
function fromTo(from: Json, to: Json): string {
  if (isWords(from) && isWords(to)) {
    const removed = from.filter((word) => !to.includes(word));
    const added = to.filter((word) => !from.includes(word));
    const parts = [
      ...(removed.length > 0 ? [`removed: ${within(removed.join(', '), 0)}`] : []),
      ...(added.length > 0 ? [`added: ${within(added.join(', '), 0)}`] : []),
    ];
    if (parts.length > 0) return parts.join('; ');
  }
  const [old, now] = [from, to].map((side) => (side === null ? NOTHING : written(side)));
  const same = sharedBy(old ?? '', now ?? '');
  return `${within(old ?? '', same)} → ${within(now ?? '', same)}`;
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}

/** A value as a file would write it, on one line. */
export function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([name, setting]) => `${name}: ${written(setting)}`);
  return `{ ${entries.join(', ')} }`;
}

function sharedBy(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** At most `LONGEST` characters, from a little before the first difference. */
function within(text: string, same: number): string {
  if (text.length <= LONGEST) return text;
  const start = Math.max(0, same - LONGEST / 4);
  const end = start + LONGEST;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
