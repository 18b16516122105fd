// With the input `metrics`, a sweep that has succeeded writes when it ended, and what is live, for a monitoring system. The
// alert about sweeps rests on that moment, so a sweep that failed writes nothing.
import { SWEEP_TEXTS } from '#messages/action.ts';
import { join, resolve } from 'node:path';
import { writeAtomically } from '#adapters/system/atomic.ts';
import { gathererIn } from './act.ts';
import { hintOf } from '#app/refusal.ts';
import { renderedPipeline } from '#app/rendered-pipeline.ts';
import { openmetrics } from '#render/pipeline/openmetrics.ts';
import type { Job, JobOutput, Wiring } from './command.ts';
import { fetchedTip } from './tip.ts';

/** A failure fails no sweep: the alert about sweeps says it. */
export async function writeSweepMetrics(
  { metrics, workspace, dryRun }: Job,
  { evaluator }: Wiring,
  output: JobOutput,
): Promise<void> {
  if (metrics === '' || dryRun) return;
  try {
    const { repository } = evaluator;
    const gatherer = gathererIn({ evaluator });
    const tip = await fetchedTip(repository);
    if (tip === null) return;
    const input = await renderedPipeline(gatherer, tip, {
      environments: null,
      services: null,
      lastSweep: await gatherer.clock.now(),
      needsHistory: true,
    });
    for (const { file, text } of await openmetrics.files(input)) {
      await writeAtomically(join(resolve(workspace, metrics), file), text);
    }
  } catch (error) {
    const hint = hintOf(error);
    output.warn(SWEEP_TEXTS.metrics(`${(error as Error).message}${hint ? `; ${hint}` : ''}`));
  }
}
