import { asTree, headOf } from '#app/check.ts';
import { demandKnown, isNamed } from '#app/deploy/named.ts';
import { desiredAt, pipelineIn } from '#app/deploy/accepted.ts';
import { settingsOf } from '#app/deploy/plan.ts';
import { refusal } from '#app/refusal.ts';
import { RENDERINGS } from '#render/index.ts';
import { validate } from '#app/validate.ts';
import { isError } from '#domain/diagnostic.ts';
import type { ServiceName } from '#domain/names.ts';
import { withGatherer } from './context.ts';
import { demandRendering, deployerOf } from '#wiring/deployer.ts';
import { EXIT } from './exit-codes.ts';
import type { CommonOptions } from './options.ts';
import { print } from './output.ts';
import type { CliCommand } from './declare.ts';
import { examples, withJudging, withScope } from './declare.ts';

type RenderCommandOptions = CommonOptions & {
  readonly head?: string;
  readonly as?: string;
  readonly environment?: readonly string[];
  readonly service?: readonly string[];
};

/** `flaghoist render` prints the file of each service. */
export function runRender(
  _args: readonly string[],
  options: RenderCommandOptions,
): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    const head = await headOf(gatherer.repository, options.head ?? null);
    const { diagnostics } = await validate(gatherer, asTree(head), await gatherer.clock.now());
    const wrong = diagnostics.find(isError);
    if (wrong !== undefined) {
      const { file, line, message } = wrong;
      throw refusal('render/wrong-file', { file, line, why: message });
    }
    const deployer = deployerOf(gatherer, options, process.env);
    const accepted = { commit: head, refusals: [] };
    const pipeline = await pipelineIn(deployer, accepted);
    if (pipeline === null) throw refusal('render/no-pipeline');
    const scope = {
      environments: options.environment ?? null,
      services: options.service ?? null,
    };
    demandKnown(pipeline, scope);
    if (options.as !== undefined) demandRendering(options.as);
    const desired = (await desiredAt(deployer, accepted, pipeline)).filter((instance) =>
      isNamed(scope, instance),
    );
    const files = desired.map((instance) => {
      const settings = settingsOf(pipeline, instance);
      const defaultRendering =
        settings?.render ?? (settings && deployer.renderingFor(settings.target));
      const target = settings && deployer.open(settings.target, settings.settings, instance);
      const { unset: _unset, ...rendered } = deployer.render(
        options.as ?? defaultRendering ?? 'dotenv',
        {
          ...instance,
          service: (target?.called ?? instance.service) as ServiceName,
          sha256: deployer.sha256,
        },
      );
      return { environment: instance.environment, service: instance.service, ...rendered };
    });
    const [only, ...others] = files;
    const isSingle = only !== undefined && others.length === 0;
    if (options.format === 'json') print(`${JSON.stringify(files, null, 2)}\n`);
    else if (isSingle) print(only.text);
    else
      print(
        files
          .map(({ environment, file, text }) => `==> ${environment}/${file} <==\n${text}`)
          .join('\n'),
      );
    return EXIT.pass;
  });
}

export const renderCommand: CliCommand = {
  options: (command) => {
    withScope(withJudging(command))
      .option('--head <revision>', 'what to read (default: the working tree)')
      .option(
        '--as <rendering>',
        `${RENDERINGS.map(({ name }) => name).join(', ')} (default: the target's)`,
      )
      .addHelpText(
        'after',
        examples('flaghoist render --environment staging --service cursor-runner --as dotenv'),
      );
  },
  run: runRender,
};
