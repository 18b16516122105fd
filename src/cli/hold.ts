import { editBaseOf } from '#app/check.ts';
import { hold } from '#app/edit/hold-files.ts';
import type { JudgedEdit } from '#app/edit/write-edit.ts';
import { refusal } from '#app/refusal.ts';
import { HOLD_TEXTS } from '#messages/edits.ts';
import { withGatherer } from './context.ts';
import type { LandEnd } from './land.ts';
import { landOnly, printLanded, endOfLowering, demandOneWay } from './land.ts';
import { printReport, saveQuestion } from './output.ts';
import {
  editBaseOption,
  examples,
  withOffer,
  withQuestion,
  remark,
  momentUntil,
} from './command.ts';
import type { CliCommand, CommonOptions, OfferOptions } from './command.ts';
import { freshTip } from './tip.ts';

type HoldCommandOptions = CommonOptions &
  OfferOptions & {
    readonly in: readonly string[];
    readonly until?: string;
    readonly lift?: boolean;
    readonly land?: boolean;
    readonly base?: string;
    readonly branch?: string;
    readonly dryRun?: boolean;
  };

/** `flaghoist hold FLAG… --in ENV… --reason TEXT`: 0 when the hold has landed, or its branch is written. */
function runHold(flags: readonly string[], options: HoldCommandOptions): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    demandOneWay(options);
    const { land = false, lift = false, dryRun = false } = options;
    const { repository, clock } = gatherer;
    const base =
      land && options.base === undefined
        ? (await freshTip(repository)).commit
        : await editBaseOf(repository, options.base ?? null);
    const { reason = '', until } = options;
    if (!lift && reason.trim() === '') throw refusal('hold/no-reason');
    const end = until === undefined ? null : momentUntil(until, await clock.now(), '--until');
    const edit = await hold(gatherer, base, {
      flags,
      in: options.in,
      why: lift ? null : reason,
      until: end,
      branch: options.branch ?? null,
      dryRun,
    });
    await saveQuestion(edit, options);
    const isOneObject = land && options.format === 'json';
    if (!isOneObject) printReport(edit, gatherer.root, options);
    const ending = await endOfLowering(edit, { repository, base, options }, (on) =>
      landOnly(repository, on, edit),
    );
    const held = { flags, environments: options.in, step: stepOf(edit, ending) };
    remark(lift ? HOLD_TEXTS.ends(held) : HOLD_TEXTS.begins(held, end));
    if (isOneObject) printLanded(edit, ending);
    return ending.code;
  });
}

/** How far the edit has come: a hold counts only where it has landed. */
function stepOf({ preview }: JudgedEdit, { landed }: LandEnd): 'landed' | 'written' | 'preview' {
  if (landed !== null) return 'landed';
  return preview === null ? 'written' : 'preview';
}

export const holdCommand: CliCommand = {
  options: (command) => {
    withQuestion(command)
      .requiredOption('--in <environment...>', 'the environments')
      .option('--until <time>', 'when it ends by itself: a length such as 24h, or a date')
      .option('--lift', 'let promotions go on')
      .option('--land', 'merge it into the default branch, and push')
      .option('--dry-run', 'judge and show the edit, and write nothing')
      .addOption(editBaseOption())
      .option('--branch <name>', 'the name of the branch (default: made from the flags)');
    withOffer(command).addHelpText(
      'after',
      examples(
        'flaghoist hold outbound-calls --in production --reason "calls fail" --land',
        'flaghoist hold outbound-calls --in production --reason "slow" --until 24h',
        'flaghoist hold outbound-calls --in production --lift --land',
      ),
    );
  },
  run: runHold,
};
