import { refusal } from '#app/refusal.ts';
import { RENDERINGS } from '#render/renderings.ts';
import { PIPELINE_RENDERINGS } from '#render/pipeline/pipeline-renderings.ts';
import { printableJson } from '#report/json.ts';
import { withGatherer } from './context.ts';
import {
  EXIT,
  examples,
  momentOption,
  withJudging,
  withScope,
  withTextOrJson,
  print,
} from './command.ts';
import type { CliCommand } from './command.ts';
import { writeBelow } from './user-files.ts';
import type { RenderCommandOptions, FileToWrite } from './rendered-head.ts';
import { instanceFiles } from './instance-files.ts';
import { pipelineFiles } from './pipeline-files.ts';

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

function demandKnownRendering(name: string | undefined): void {
  const available = [...RENDERINGS, ...PIPELINE_RENDERINGS].map((rendering) => rendering.name);
  if (name === undefined || available.includes(name)) return;
  throw refusal('unknown/rendering', { name, available });
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
  for (const { place, text } of files) await writeBelow(folder, place, text);
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
