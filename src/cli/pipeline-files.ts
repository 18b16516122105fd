// The files about all flags: rules, dashboards and metrics.
import { demandKnown } from '#app/wanted-names.ts';
import { pipelineIn } from '#app/accepted/accepted-state.ts';
import type { Gatherer } from '#app/ports.ts';
import { renderedPipeline } from '#app/rendered-pipeline.ts';
import type { PipelineRendering } from '#render/pipeline/pipeline-renderings.ts';
import { knownTip } from './tip.ts';
import { momentOf } from './command.ts';
import type { RenderCommandOptions, FileToWrite } from './rendered-head.ts';
import { validHead, scopeOf } from './rendered-head.ts';

export async function pipelineFiles(
  gatherer: Gatherer,
  { name, needsHistory, files }: PipelineRendering,
  options: RenderCommandOptions,
): Promise<readonly FileToWrite[]> {
  const { repository } = gatherer;
  const tip = needsHistory ? await knownTip(repository, options.head ?? null) : null;
  const head = tip ?? (await validHead(gatherer, options));
  const scope = scopeOf(options);
  const pipeline = await pipelineIn(gatherer, { commit: head, refusals: [] });
  if (pipeline !== null) demandKnown(pipeline, scope);
  const input = await renderedPipeline(gatherer, head, {
    ...scope,
    lastSweep: options.sweptAt === undefined ? null : momentOf(options.sweptAt, '--swept-at'),
    needsHistory: tip !== null,
  });
  return (await files(input)).map(({ file, text }) => ({ name, file, text, place: file }));
}
