import { asTree, headOf } from '#app/check.ts';
import { demandKnown, isNamed } from '#app/deploy/named.ts';
import { desiredAt, pipelineIn } from '#app/deploy/accepted.ts';
import { settingsOf } from '#app/deploy/plan.ts';
import { refusal } from '#app/refusal.ts';
import { validate } from '#app/validate.ts';
import { isError } from '#domain/diagnostic.ts';
import type { ServiceName } from '#domain/names.ts';
import { withGatherer } from './context.ts';
import { demandRendering, deployerOf } from '#wiring/deployer.ts';
import { EXIT } from './exit-codes.ts';
import type { CommonOptions } from './options.ts';
import { print } from './output.ts';

type RenderOptions = CommonOptions & {
  readonly head?: string;
  readonly as?: string;
  readonly environment?: readonly string[];
  readonly service?: readonly string[];
};

/** `flaghoist render`: the values of each service, as files, one after the other. */
export function runRender(_args: readonly string[], options: RenderOptions): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    const head = await headOf(gatherer.repository, options.head ?? null);
    const { diagnostics } = await validate(gatherer, asTree(head), await gatherer.clock.now());
    const wrong = diagnostics.find(isError);
    if (wrong !== undefined) {
      throw refusal(
        `${wrong.file}:${wrong.line}: ${wrong.message}`,
        'flaghoist validate shows all',
      );
    }
    const deployer = await deployerOf(gatherer, options, process.env);
    const standing = { commit: head, refusals: [] };
    const pipeline = await pipelineIn(deployer, standing);
    if (pipeline === null) throw refusal('there is no pipeline', 'flaghoist validate');
    const named = {
      environments: options.environment ?? null,
      services: options.service ?? null,
    };
    demandKnown(pipeline, named);
    if (options.as !== undefined) demandRendering(options.as);
    const desired = (await desiredAt(deployer, standing, pipeline)).filter((one) =>
      isNamed(named, one),
    );
    const files = desired.map((one) => {
      const settings = settingsOf(pipeline, one);
      const usual = settings?.render ?? (settings && deployer.renderingFor(settings.target));
      const target = settings && deployer.open(settings.target, settings.settings, one);
      const { unset: _unset, ...rendered } = deployer.render(options.as ?? usual ?? 'dotenv', {
        ...one,
        service: (target?.called ?? one.service) as ServiceName,
        sha256: deployer.sha256,
      });
      return { environment: one.environment, service: one.service, ...rendered };
    });
    const [only, ...others] = files;
    const isAlone = only !== undefined && others.length === 0;
    if (options.format === 'json') print(`${JSON.stringify(files, null, 2)}\n`);
    else if (isAlone) print(only.text);
    else
      print(
        files
          .map(({ environment, file, text }) => `==> ${environment}/${file} <==\n${text}`)
          .join('\n'),
      );
    return EXIT.pass;
  });
}
