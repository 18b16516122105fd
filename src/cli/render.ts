import { join } from 'node:path';
import { headOf } from '#app/check.ts';
import { asTree } from '#app/ports.ts';
import type { InstanceScope } from '#app/wanted-names.ts';
import { demandKnown, isInScope } from '#app/wanted-names.ts';
import { desiredAt, pipelineIn } from '#app/accepted/accepted-state.ts';
import type { Gatherer } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';
import { renderedPipeline } from '#app/rendered-pipeline.ts';
import { sha256 } from '#judge/fingerprint.ts';
import { RENDERINGS, renderedAs } from '#render/renderings.ts';
import type { PipelineRendering } from '#render/pipeline/pipeline-renderings.ts';
import { PIPELINE_RENDERINGS } from '#render/pipeline/pipeline-renderings.ts';
import { validate } from '#app/validate.ts';
import { isError } from '#domain/diagnostic.ts';
import type { ServiceName, Sha } from '#domain/scalars.ts';
import { printableJson } from '#report/json.ts';
import { momentOf, withGatherer, writeInFolder } from './context.ts';
import { deployerOf } from '#wiring/deployer.ts';
import type { CommonOptions, CliCommand } from './declare.ts';
import { print } from './output.ts';
import { knownTip } from './tip.ts';
import { EXIT, examples, momentOption, withJudging, withScope, withTextOrJson } from './declare.ts';

export type RenderCommandOptions = CommonOptions & {
  readonly head?: string;
  readonly as?: string;
  readonly environment?: readonly string[];
  readonly service?: readonly string[];
  readonly out?: string;
  readonly sweptAt?: string;
};

/** `flaghoist render` prints the file of each service, or the files about all flags. */
function runRender(_args: readonly string[], options: RenderCommandOptions): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    demandKnownRendering(options.as);
    const rendering = PIPELINE_RENDERINGS.find(({ name }) => name === options.as);
    const files =
      rendering === undefined
        ? await instanceFiles(gatherer, options)
        : await pipelineFiles(gatherer, rendering, options);
    if (options.out !== undefined) await writeFiles(options.out, files);
    else if (options.format === 'json') print(jsonOf(files));
    else print(textOf(files));
    return EXIT.pass;
  });
}

/** A file, and its path below a folder for all files. */
interface FileToWrite {
  readonly place: string;
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

async function instanceFiles(
  gatherer: Gatherer,
  options: RenderCommandOptions,
): Promise<readonly FileToWrite[]> {
  const head = await validHead(gatherer, options);
  const deployer = deployerOf(gatherer, options, process.env);
  const accepted = { commit: head, refusals: [] };
  const pipeline = await pipelineIn(deployer, accepted);
  if (pipeline === null) throw refusal('render/no-pipeline');
  const scope = scopeOf(options);
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

async function pipelineFiles(
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

/** A revision, or the working tree, without an error in any file. */
async function validHead(gatherer: Gatherer, { head: named }: RenderCommandOptions): Promise<Sha> {
  const head = await headOf(gatherer.repository, named ?? null);
  const { diagnostics } = await validate(gatherer, asTree(head), await gatherer.clock.now());
  const wrong = diagnostics.find(isError);
  if (wrong === undefined) return head;
  const { file, line, message } = wrong;
  throw refusal('render/wrong-file', { file, line, why: message });
}

function demandKnownRendering(name: string | undefined): void {
  const available = [...RENDERINGS, ...PIPELINE_RENDERINGS].map((rendering) => rendering.name);
  if (name === undefined || available.includes(name)) return;
  throw refusal('unknown/rendering', { name, available });
}

function scopeOf({ environment, service }: RenderCommandOptions): InstanceScope {
  return { environments: environment ?? null, services: service ?? null };
}

/** As `schemas/render.schema.json` describes it. */
function jsonOf(files: readonly FileToWrite[]): string {
  return printableJson({
    schemaVersion: 1,
    files: files.map(({ place: _place, ...file }) => file),
  });
}

/** One file as it is, and several with a heading for each. */
function textOf(files: readonly FileToWrite[]): string {
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) return only.text;
  return files.map(({ place, text }) => `==> ${place} <==\n${text}`).join('\n');
}

async function writeFiles(folder: string, files: readonly FileToWrite[]): Promise<void> {
  for (const { place, text } of files) await writeInFolder(join(folder, place), text);
}

export const renderCommand: CliCommand = {
  options: (command) => {
    withScope(withJudging(command, withTextOrJson))
      .option('--head <revision>', 'what to read (default: the working tree)')
      .option(
        '--as <rendering>',
        `of each service ${namesOf(RENDERINGS)} (default: the target's); of all flags ${namesOf(PIPELINE_RENDERINGS)}`,
      )
      .option('--out <dir>', 'write the files into this folder instead of printing them')
      .addOption(
        momentOption('--swept-at', 'the moment when the last sweep ended, for openmetrics'),
      )
      .addHelpText(
        'after',
        examples(
          'flaghoist render --environment staging --service cursor-runner --as dotenv',
          'flaghoist render --as prometheus-rules --out monitoring',
        ),
      );
  },
  run: runRender,
};

function namesOf(renderings: readonly { readonly name: string }[]): string {
  return renderings.map(({ name }) => name).join(', ');
}
