import type { PlayedScene } from '#app/tour.ts';
import { tour } from '#app/tour.ts';
import { pastText } from '#domain/scalars.ts';
import { TOUR_TEXTS } from '#messages/tour.ts';
import { openStage } from '#adapters/git/stage.ts';
import { indented, USUAL_WIDTH, wrap } from '#report/terminal.ts';
import { renderText } from '#report/text.ts';
import { answerTo, canAsk } from './ask.ts';
import { isTerminal, terminalWidth, useColour, shownHere } from './display.ts';
import { EXIT, examples, print } from './command.ts';
import type { CliCommand } from './command.ts';

interface TourOptions {
  readonly yes?: boolean;
}

/** `flaghoist tour`: on a terminal it waits after each scene. */
async function runTour(_args: readonly string[], options: TourOptions): Promise<number> {
  const waits = options.yes !== true && canAsk() && isTerminal() && !isInCi();
  print(TOUR_TEXTS.opening());
  const stage = await openStage();
  let isWhole = false;
  try {
    isWhole = await tour(stage, stage.opens, (scene) => {
      print(sceneText(scene));
      return waits ? goesOn(scene) : Promise.resolve(true);
    });
  } finally {
    await stage.close();
  }
  print(shownHere(isWhole ? TOUR_TEXTS.closing() : TOUR_TEXTS.stopped()));
  return EXIT.pass;
}

/** Programs of CI may have a terminal, and no person at it. */
function isInCi(): boolean {
  return !['', 'false', '0'].includes(process.env['CI'] ?? '');
}

async function goesOn({ number, of }: PlayedScene): Promise<boolean> {
  if (number === of) return true;
  const answer = await answerTo(TOUR_TEXTS.goOn(number + 1, of));
  return answer !== null && !/^q(uit)?$/i.test(answer.trim());
}

function sceneText({ scene, number, of, at, reports }: PlayedScene): string {
  const width = terminalWidth() ?? USUAL_WIDTH;
  const layout = { colour: useColour(), width: width - BAR.length, isClockKnown: number > 1 };
  const title = `── ${number}/${of} ── ${pastText(at)} ── ${scene.title}`;
  const texts = reports.map((report) => barred(renderText(report, layout)));
  return [
    '',
    ...indented(title, 0, width),
    '',
    ...wrap(scene.says, width - STORY.length).map((line) => `${STORY}${line}`),
    '',
    ...texts,
    '',
  ].join('\n');
}

const STORY = '  ';
const BAR = '  │ ';

/** A report, set off from the story. */
function barred(text: string): string {
  const lines = text.trimEnd().split('\n');
  return lines.map((line) => `${BAR}${line}`.trimEnd()).join('\n');
}

export const tourCommand: CliCommand = {
  options: (command) => {
    command
      .option('--yes', 'show all scenes at once, without a stop after each')
      .addHelpText('after', examples('flaghoist tour', 'flaghoist tour --yes'));
  },
  run: runTour,
};
