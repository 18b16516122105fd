import type { PlayedScene } from '#app/tour.ts';
import { tour } from '#app/tour.ts';
import { createReader } from '#app/load/reader.ts';
import { pastText } from '#domain/scalars.ts';
import { TOUR_TEXTS } from '#messages/tour.ts';
import { gitClock } from '#adapters/git-clock.ts';
import { openRepository } from '#adapters/git/repository.ts';
import { openStage } from '#adapters/git/stage.ts';
import { indented, USUAL_WIDTH } from '#report/terminal.ts';
import { renderText } from '#report/text.ts';
import { terminalWidth, useColour } from './display.ts';
import { print } from './output.ts';
import { asStarted } from './started.ts';
import type { CliCommand } from './declare.ts';
import { EXIT, examples } from './declare.ts';

/** `flaghoist tour`. */
async function runTour(): Promise<number> {
  print(TOUR_TEXTS.opening());
  const stage = await openStage();
  try {
    await tour(
      stage,
      async (at, evidence) => ({
        repository: await openRepository(stage.directory),
        reader: createReader(),
        clock: gitClock(at, []),
        evidence,
        root: 'environments',
      }),
      (scene) => print(sceneText(scene)),
    );
  } finally {
    await stage.close();
  }
  print(asStarted(TOUR_TEXTS.closing()));
  return EXIT.pass;
}

function sceneText({ scene, number, of, at, reports }: PlayedScene): string {
  const width = terminalWidth() ?? USUAL_WIDTH;
  const layout = { colour: useColour(), width: width - BAR.length };
  const title = `── ${number}/${of} ── ${pastText(at)} ── ${scene.title}`;
  const texts = reports.map((report) => barred(renderText(report, layout)));
  return [
    '',
    ...indented(title, 0, width),
    '',
    ...indented(scene.says, 2, width),
    '',
    ...texts,
    '',
  ].join('\n');
}

const BAR = '  │ ';

/** A report, set off from the story. */
function barred(text: string): string {
  const lines = text.trimEnd().split('\n');
  return lines.map((line) => `${BAR}${line}`.trimEnd()).join('\n');
}

export const tourCommand: CliCommand = {
  options: (command) => {
    command.addHelpText('after', examples('flaghoist tour'));
  },
  run: runTour,
};
