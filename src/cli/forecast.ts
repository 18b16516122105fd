import { forecast } from '#app/forecast/forecast.ts';
import { refusal } from '#app/refusal.ts';
import type { Duration } from '#domain/scalars.ts';
import { parseDuration } from '#domain/scalars.ts';
import { withGatherer } from './context.ts';
import { formatOf, layoutHere } from './output.ts';
import { knownTip, tipThen } from './tip.ts';
import { EXIT, baseOption, examples, withJudging, printText, momentUntil } from './command.ts';
import type { CliCommand, CommonOptions } from './command.ts';

type ForecastCommandOptions = CommonOptions & {
  readonly base?: string;
  readonly from?: string;
  readonly mergeDelay?: string;
};

/** `flaghoist forecast [FLAG…]`. */
function runForecast(flags: readonly string[], options: ForecastCommandOptions): Promise<number> {
  const mergeDelay = options.mergeDelay === undefined ? null : delayOf(options.mergeDelay);
  return withGatherer(options, async (gatherer) => {
    const tip = await knownTip(gatherer.repository, options.base ?? null);
    const base = await tipThen(gatherer, tip, options);
    const now = await gatherer.clock.now();
    const from = options.from === undefined ? null : momentUntil(options.from, now, '--from');
    const facts = await forecast(gatherer, base, flags, { mergeDelay, from });
    const { colour, width } = layoutHere();
    printText(formatOf(options.format).renderForecast(facts, { colour, width }), options);
    return EXIT.pass;
  });
}

function delayOf(written: string): Duration {
  const delay = parseDuration(written);
  if (delay === null) throw refusal('option/not-a-duration', { option: '--merge-delay', written });
  return delay;
}

export const forecastCommand: CliCommand = {
  options: (command) => {
    withJudging(command)
      .addOption(baseOption())
      .option('--from <time>', 'begin at this later moment, or so long from now (default: now)')
      .option(
        '--merge-delay <length>',
        'how long each step stays green before it lands (default: as in the last 90 days)',
      )
      .addHelpText(
        'after',
        examples('flaghoist forecast', 'flaghoist forecast outbound-calls --merge-delay 4h'),
      );
  },
  run: runForecast,
};
