// Reads the processes of one name from `pm2 jlist`.
import { known } from '#domain/evidence.ts';
import type { Content, Delivery } from '#app/deploy-ports.ts';
import type { Answered } from './target.ts';
import { contentOf, deliveredIn, sameContent, unanswered } from './target.ts';
import type { Ended } from '#adapters/system/process.ts';

export interface ListedProcess {
  readonly name: string;
  readonly pm_id: number;
  readonly pm2_env?: { readonly status?: string; readonly env?: object } & Readonly<
    Record<string, unknown>
  >;
}

export function listedIn(
  { trouble, out }: Ended,
  name: string,
): Answered<readonly ListedProcess[]> {
  if (trouble !== null) return unanswered(trouble);
  try {
    // A daemon that has just been started prints other lines first.
    const all = JSON.parse(
      out.slice(Math.max(0, out.search(/^\[(\]|\{)/m))),
    ) as readonly ListedProcess[];
    // During a reload, the old worker has a text for its number.
    return known(all.filter((listed) => listed.name === name && Number.isInteger(listed.pm_id)));
  } catch {
    return unanswered({ code: 'target/no-processes', facts: {} });
  }
}

export function isCluster({ pm2_env: env }: ListedProcess): boolean {
  return env?.['exec_mode'] === 'cluster_mode';
}

export function numberOf({ pm_id: id }: ListedProcess): string {
  return String(id);
}

export function matches(listed: ListedProcess, delivery: Delivery): boolean {
  const isUp = listed.pm2_env?.status === 'online';
  return isUp && sameContent(variablesIn(listed, delivery), wantedOf(delivery));
}

/** pm2 forgets no variable, so an empty one is the nearest to none, and the two are the same here. */
export function wantedOf(delivery: Delivery): Content {
  return new Map([...contentOf(delivery)].filter(([, text]) => text !== ''));
}

export function allMatch(listed: readonly ListedProcess[], delivery: Delivery): boolean {
  return listed.length > 0 && listed.every((item) => matches(item, delivery));
}

/** The status of the one that differs. */
export function oddStatusOf(listed: readonly ListedProcess[], delivery: Delivery): string {
  return listed.find((item) => !matches(item, delivery))?.pm2_env?.status ?? 'unknown';
}

export function variablesIn(listed: ListedProcess, delivery: Delivery): Content {
  return deliveredIn(delivery, (name) => variableIn(listed, name));
}

/** Null: the process does not have it. */
export function variableIn({ pm2_env: env = {} }: ListedProcess, name: string): string | null {
  const variables = { ...env.env, ...env } as Readonly<Record<string, unknown>>;
  const value = variables[name];
  // An ecosystem file may say `true` or 4801; the process reads it as text.
  const isPlain = ['string', 'number', 'boolean'].includes(typeof value);
  return !isPlain || value === '' ? null : String(value);
}
