// GitHub's own examples of events, from @octokit/webhooks-examples, moved to our repository. For a missing action, the
// nearest example of the same event stands in.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { FULL_NAME } from './world.ts';

export type Payload = Readonly<Record<string, unknown>>;

interface Definition {
  readonly name: string;
  readonly examples: readonly Payload[];
}

const FILE = createRequire(import.meta.url).resolve('@octokit/webhooks-examples');
let read: readonly Definition[] | null = null;

/** An example of the event, if possible with this action and in a repository of an organisation; `{}` without one. */
export function example(origin: string, event: string, action: string | null): Payload {
  read ??= JSON.parse(readFileSync(FILE, 'utf8')) as readonly Definition[];
  const name = event.replace('_target', '');
  const examples = read.find((one) => one.name === name)?.examples ?? [];
  const fitting = examples.filter((one) => action === null || one['action'] === action);
  const best = fitting.find((one) => 'organization' in one) ?? fitting[0] ?? examples[0] ?? {};
  const text = JSON.stringify(best)
    .replaceAll(/(Codertocat|octo-org|Octocoders)\/(Hello-World|octo-repo)/g, FULL_NAME)
    .replaceAll('https://api.github.com', origin)
    .replaceAll(/(?:https?|git):\/\/github\.com/g, origin);
  return JSON.parse(text) as Payload;
}

/** A part of an example, under our own facts. */
export function partOf(payload: Payload, name: string): Payload {
  return (payload[name] ?? {}) as Payload;
}
