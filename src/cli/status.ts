import { baseOf } from '#app/check.ts';
import { status } from '#app/status.ts';
import { withGatherer } from './context.ts';
import { EXIT } from './exit-codes.ts';
import { formatOf, print, useColour } from './output.ts';
import type { CommonOptions } from './options.ts';

type StatusOptions = CommonOptions & { readonly base?: string };

/** `flaghoist status [FLAG…]`. */
export function runStatus(flags: readonly string[], options: StatusOptions): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    const base = await baseOf(gatherer.repository, options.base ?? null);
    const { rows, now } = await status(gatherer, base, flags);
    const shown = { colour: useColour(), now };
    print(formatOf(options.format).renderStatusTable(rows, shown));
    return EXIT.pass;
  });
}
