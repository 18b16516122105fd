// Docker Compose reads a file of variables when it creates a container, so a written file alone reaches no service there.
import { inOrder, grouped } from '#domain/scalars.ts';
import { pipelineIn } from '#app/accepted/accepted-state.ts';
import { composeReading } from '#app/live/compose-read.ts';
import type { Deployed } from '#app/deploy/deployed.ts';
import type { Outcome } from '#app/deploy/write-outcome.ts';
import type { Loader } from '#app/ports.ts';
import { WRITTEN_TEXTS } from '#messages/deployed.ts';

/**
 * Of the written values, those that a compose file sets itself, and the services that have to be started again, so that they
 * read what was written; empty where no compose file reads it. How a project is started, with which files and which
 * environment, only its people know.
 */
export async function composeHint(
  { outcomes, tip, refusals }: Deployed,
  loader: Loader,
): Promise<string> {
  const applied = outcomes.filter(({ state }) => state === 'applied');
  const pipeline =
    applied.length === 0 ? null : await pipelineIn(loader, { commit: tip, refusals });
  if (pipeline === null) return '';
  const compose = await composeReading(loader, tip, pipeline);
  const overridden = applied.flatMap(({ item }) => {
    const changed = new Set(item.changes.map(({ variable }) => variable));
    const values = item.desired.values.filter(({ variable }) => changed.has(variable));
    return compose.overridden(item, values).map(({ text }) => text);
  });
  const read = applied.filter(({ item }) => compose.isReadAtStart(item.settings));
  const isContainer = ({ item }: Outcome): boolean => compose.isNamed(item.service);
  const processes = listed(
    WRITTEN_TEXTS.startAgain(),
    read.filter((outcome) => !isContainer(outcome)),
  );
  const containers = listed(WRITTEN_TEXTS.createAgain(), read.filter(isContainer));
  return [...overridden, ...processes, ...containers].map((line) => `${line}\n`).join('');
}

/** Nothing where there are none. */
function listed(heading: string, outcomes: readonly Outcome[]): readonly string[] {
  const lines = [...grouped(outcomes, ({ item }) => item.environment)].map(([environment, all]) => {
    const services = all.map(({ item }) => item.service).toSorted(inOrder);
    return `  ${environment}: ${services.join(' ')}`;
  });
  return lines.length === 0 ? [] : [heading, ...lines];
}
