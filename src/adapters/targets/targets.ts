// The registry of deploy targets. A new target is a new file and a line here. The pipeline's schema, the reference page and
// the contract test follow from it.
import type { OpensTarget } from '#app/deploy-ports.ts';
import type { TargetSchemas } from '#files/schema-parts.ts';
import { RENDERINGS } from '#render/renderings.ts';
import { branch } from './branch.ts';
import { command } from './command.ts';
import { compose } from './compose.ts';
import { convex } from './convex.ts';
import type { AnyTarget, Tools } from './target.ts';
import { dispatch } from './dispatch.ts';
import { files } from './files.ts';
import { http } from './http.ts';
import { pm2 } from './pm2.ts';

/** In the order in which the reference page shows them. */
export const TARGETS: readonly AnyTarget[] = [
  files,
  branch,
  command,
  pm2,
  compose,
  convex,
  http,
  dispatch,
];

/** The targets for the reader of the pipeline. */
export const targetSchemas: TargetSchemas = new Map(
  TARGETS.map(
    ({
      name,
      properties,
      required,
      acceptedRenderings,
      defaultRendering,
      places,
      reserved,
      writes,
    }) => [
      name,
      {
        properties,
        required,
        renderings:
          acceptedRenderings === 'all'
            ? RENDERINGS.map(({ name: rendering }) => rendering)
            : acceptedRenderings,
        places: (settings, render, instance) =>
          places(settings, instance, render ?? defaultRendering),
        reserved: reserved ?? (() => null),
        writes: writes ?? null,
      },
    ],
  ),
);

/** The target of that name. Throws for an unknown one, which would be a bug: the reader refuses unknown targets. */
export function targetOf(name: string): AnyTarget {
  const target = TARGETS.find((candidate) => candidate.name === name);
  if (target === undefined) throw new Error(`there is no target ${name}`);
  return target;
}

/** Opens targets with what this machine has. */
export function opensTargets(machine: Omit<Tools, 'shared'>): OpensTarget {
  const tools = { ...machine, shared: new Map() };
  return (name, settings, instance) => targetOf(name).open(settings, instance, tools);
}
