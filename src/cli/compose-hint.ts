// Docker Compose reads a file of variables when it creates a container, so a written file alone reaches no service there.
import { grouped } from '#domain/grouped.ts';
import { inOrder } from '#domain/scalars.ts';
import { pipelineIn } from '#app/deploy/accepted.ts';
import { readAtStart } from '#app/deploy/compose-read.ts';
import type { Deployed } from '#app/deploy/deployed.ts';
import type { Loader } from '#app/ports.ts';
import { WRITTEN_TEXTS } from '#messages/deployed.ts';

/**
 * The services whose containers have to be created again, so that they read what was written; empty where no compose file
 * reads it. How a project is started, with which files and which environment, only its people know.
 */
export async function composeHint(
  { outcomes, tip, refusals }: Deployed,
  loader: Loader,
): Promise<string> {
  const applied = outcomes.filter(({ state }) => state === 'applied');
  const pipeline =
    applied.length === 0 ? null : await pipelineIn(loader, { commit: tip, refusals });
  if (pipeline === null) return '';
  const isReadAtStart = await readAtStart(loader.repository, tip, pipeline);
  const read = applied.filter(({ item }) => isReadAtStart(item.settings));
  if (read.length === 0) return '';
  const lines = [...grouped(read, ({ item }) => item.environment)].map(([environment, all]) => {
    const services = all.map(({ item }) => item.service).toSorted(inOrder);
    return `  ${environment}: ${services.join(' ')}\n`;
  });
  return `${WRITTEN_TEXTS.createAgain()}\n${lines.join('')}`;
}
