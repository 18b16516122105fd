// The file of each service, as its deployment would render it.
import { demandKnown, isInScope } from '#app/wanted-names.ts';
import { desiredAt } from '#app/accepted/accepted-state.ts';
import type { Gatherer } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';
import { sha256 } from '#judge/fingerprint.ts';
import { renderedAs } from '#render/renderings.ts';
import type { ServiceName } from '#domain/scalars.ts';
import { deployerOf } from '#wiring/deployer.ts';
import type { RenderCommandOptions, FileToWrite } from './rendered-head.ts';
import { toRender, scopeOf } from './rendered-head.ts';

export async function instanceFiles(
  gatherer: Gatherer,
  options: RenderCommandOptions,
): Promise<readonly FileToWrite[]> {
  const scope = scopeOf(options);
  const { head, pipeline } = await toRender(gatherer, options, scope);
  const deployer = deployerOf(gatherer, options, process.env);
  const accepted = { commit: head, refusals: [] };
  if (pipeline === null) throw refusal('render/no-pipeline');
  demandKnown(pipeline, scope);
  const desired = await desiredAt(deployer, accepted, pipeline);
  return desired
    .filter((instance) => isInScope(scope, instance))
    .map((instance) => {
      const { settings } = instance;
      const defaultRendering =
        settings?.render ?? (settings && deployer.defaultsOf(settings.target).rendering);
      const target = settings && deployer.open(settings.target, settings.settings, instance);
      const { environment, service } = instance;
      const called = (target?.called ?? service) as ServiceName;
      const name = options.as ?? defaultRendering ?? 'dotenv';
      const { unset: _, ...rendered } = renderedAs(name, { ...instance, service: called, sha256 });
      return { environment, service, ...rendered, place: `${environment}/${rendered.file}` };
    });
}
