// GitHub's own examples of events, from @octokit/webhooks-examples, moved to our repository. For a missing action, the
// nearest example of the same event stands in.
import { createRequire } from 'node:module';

import type { Urls } from './answers.ts';
import { FULL_NAME } from './world/world.ts';

export type Payload = Readonly<Record<string, unknown>>;

interface Definition {
  readonly name: string;
  readonly examples: readonly Payload[];
}

const load = createRequire(import.meta.url);

/** An example of the event, if possible with this action and in a repository of an organisation. */
export function example(urls: Urls, name: string, action: string | null = null): Payload {
  const definitions = load('@octokit/webhooks-examples') as readonly Definition[];
  const examples = definitions.find((one) => one.name === name)?.examples ?? [];
  const fitting = examples.filter((one) => action === null || one['action'] === action);
  const best = fitting.find((one) => 'organization' in one) ?? fitting[0] ?? examples[0];
  if (best === undefined) throw new Error(`there is no example of the event ${name}`);
  const text = JSON.stringify(best)
    .replaceAll(/(Codertocat|octo-org|Octocoders)\/(Hello-World|octo-repo)/g, FULL_NAME)
    .replaceAll('https://api.github.com', urls.api)
    .replaceAll(/(?:https?|git):\/\/github\.com/g, urls.html);
  return JSON.parse(text) as Payload;
}

/** A part of an example, under our own facts. */
export function partOf(payload: Payload, name: string): Payload {
  return (payload[name] ?? {}) as Payload;
}
