// What the pipeline says about the deployment log of a clone: where it is, and whose entries count.
import { pipelineIn } from '#app/accepted/accepted-state.ts';
import type { EvidenceSource, Gatherer } from '#app/ports.ts';
import type { Deployments } from '#app/deploy-ports.ts';
import type { LogSettings } from '#domain/deploy-settings.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import { SHARED_LOGIN } from '#app/github.ts';
import type { LogOptions } from './log-file.ts';
import { exists, landingsIn, logFile } from './log-file.ts';

/** The login that the pipeline names for the deployment log posts the verdicts, too. */
export async function identityAt(gatherer: Gatherer, base: Sha | null): Promise<string> {
  if (base === null) return SHARED_LOGIN;
  const pipeline = await pipelineIn(gatherer, { commit: base, refusals: [] });
  return pipeline?.deployments?.identity ?? SHARED_LOGIN;
}

/** The log that the pipeline names; where it names none, the file of this clone if there is one. */
export function logHere(
  { evidence, logged, repository }: Gatherer,
  place: LogOptions,
  remote: Deployments,
): Deployments {
  const isFile = async (settings: LogSettings | undefined): Promise<boolean> =>
    settings?.log === undefined
      ? exists(logFile(place, repository.gitFolder))
      : settings.log === 'file';
  return {
    answer: async (asks) =>
      (await isFile(asks.find(({ log }) => log !== undefined)?.log))
        ? fromFile(evidence, asks)
        : remote.answer(asks),
    newest: async (settings) =>
      logged !== undefined && (await isFile(settings)) ? logged(settings) : remote.newest(settings),
    tips: async (settings) =>
      (await isFile(settings))
        ? known(await landingsIn(place, repository.gitFolder))
        : remote.tips(settings),
  };
}

async function fromFile(
  evidence: EvidenceSource,
  asks: Parameters<Deployments['answer']>[0],
): ReturnType<Deployments['answer']> {
  const { deployments, logStarts } = await evidence.answer(asks, '');
  return { deployments, ...(logStarts === undefined ? {} : { logStarts }) };
}
