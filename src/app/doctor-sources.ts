// What the definitions of flags ask of the workflows: the variables of metric sources, and runs that watch.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import { asksForWatched } from '#gates/metrics-watched.ts';
import type { Loader } from './ports.ts';
import { RUN_POINTS } from '#messages/doctor.ts';
import type { Point } from './doctor.ts';
import { pointOf } from './doctor.ts';
import { definitionsWith } from './load/neighbours.ts';
import { asTree } from './ports.ts';
import type { ActionStep, Protection } from './protection.ts';

/** The commands whose runs ask the sources of metrics. */
const MEASURING: ReadonlySet<string> = new Set([
  'check',
  'sweep',
  'promote',
  'comment',
  'watch',
  'deploy',
  'page',
  'summary',
]);

/** One point for each file with a step that reads metrics; none where the pipeline names no source. */
export function sourcePoints(
  steps: Finding<readonly ActionStep[]>,
  variables: readonly string[],
): readonly Point[] {
  if (steps.kind !== 'known' || variables.length === 0) return [];
  const measuring = steps.value.filter(({ command }) => MEASURING.has(command));
  return [...new Set(measuring.map(({ path }) => path))].map((path) => {
    const actionSteps = measuring.filter((step) => step.path === path);
    const missing = variables.filter((name) =>
      actionSteps.some((step) => !step.variables.includes(name)),
    );
    const isClosed = (): boolean => missing.length === 0;
    return pointOf(
      RUN_POINTS.sources,
      { path, names: missing },
      known({ names: missing }),
      isClosed,
    );
  });
}

/** None where no flag says `watch`. */
export function watchPoints({
  steps,
  watches = false,
}: Pick<Protection, 'steps' | 'watches'>): readonly Point[] {
  if (steps.kind !== 'known' || !watches) return [];
  const files = steps.value.filter(({ command }) => command === 'watch').map(({ path }) => path);
  return [pointOf(RUN_POINTS.watch, {}, known(files), ({ length }) => length > 0)];
}

/** What the definitions of flags ask for. */
export async function plansAt(
  loader: Loader,
  base: Sha,
): Promise<Required<Pick<Protection, 'proposes' | 'graduates' | 'watches' | 'requiresWatched'>>> {
  const words = ['propose', 'graduate', 'watch', 'watched'];
  const named = await definitionsWith(loader, asTree(base), words);
  const flags = [...named.values()].flatMap(({ definition }) => definition?.value ?? []);
  return {
    proposes: flags.some(({ propose }) => propose === true),
    graduates: flags.some(({ graduate }) => graduate !== undefined),
    watches: flags.some(({ watch }) => watch !== undefined),
    requiresWatched: flags.some(({ requires }) => requires.some(asksForWatched)),
  };
}
