// The workflow runs that requests start. As GitHub's documentation says, what a workflow's own token does starts none,
// except for the two kinds of dispatch.
import { ACTIONS_BOT } from './people.ts';
import type { World } from './world.ts';

export interface Started {
  /** The name of the event. */
  readonly name: string;
  readonly what: string;
}

const ALWAYS = new Set(['workflow_dispatch', 'repository_dispatch']);

export function starts({ started }: World, event: Started, by: string): void {
  if (by !== ACTIONS_BOT || ALWAYS.has(event.name)) started.push(event);
}
