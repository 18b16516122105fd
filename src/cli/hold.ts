import { editBaseOf } from '#app/check.ts';
import { hold } from '#app/edit/hold-files.ts';
import type { JudgedEdit } from '#app/edit/write-edit.ts';
import type { Repository } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';
import { reportPlace } from '#app/report-place.ts';
import type { Sha } from '#domain/scalars.ts';
import { HOLD_TEXTS } from '#messages/edits.ts';
import { printableJson } from '#report/json.ts';
import { saveQuestion } from './check.ts';
import { withGatherer } from './context.ts';
import type { LandEnd } from './land.ts';
import { freshTip, landJson, landOnly } from './land.ts';
import { remarkOnPreview } from './preview.ts';
import { momentUntil } from './moments.ts';
import { print, printReport, remark } from './output.ts';
import type { CliCommand, CommonOptions } from './declare.ts';
import { EXIT, editBaseOption, examples, exitCodeOf, withOffer, withQuestion } from './declare.ts';
import type { OfferOptions } from './pull-request.ts';
import { offerFor } from './pull-request.ts';

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
    const { land = false, pullRequest = false, lift = false, dryRun = false } = options;
    if (land && pullRequest) throw refusal('land/two-ways');
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
    if (!isOneObject) printReport(edit.report, options, reportPlace(gatherer.root, edit.question));
    const ending = await endOf(edit, { repository, base, options });
    const held = { flags, environments: options.in, step: stepOf(edit, ending) };
    remark(lift ? HOLD_TEXTS.ends(held) : HOLD_TEXTS.begins(held, end));
    if (isOneObject) print(printableJson(landJson(edit.report, ending)));
    return ending.code;
  });
}

/** How far the edit has come: a hold counts only where it has landed. */
function stepOf({ preview }: JudgedEdit, { landed }: LandEnd): 'landed' | 'written' | 'preview' {
  if (landed !== null) return 'landed';
  return preview === null ? 'written' : 'preview';
}

interface HoldEnding {
  readonly repository: Repository;
  readonly base: Sha | null;
  readonly options: HoldCommandOptions;
}

/** Shows, lands or offers the edit. */
async function endOf(
  edit: JudgedEdit,
  { repository, base, options }: HoldEnding,
): Promise<LandEnd> {
  const { verdict } = edit.report;
  const notLanded = { landed: null, deployed: null };
  if (edit.preview !== null) {
    remarkOnPreview(edit.preview, edit.branch);
    return { ...notLanded, code: exitCodeOf(verdict) };
  }
  if (options.land === true && base !== null && verdict === 'pass')
    return landOnly(repository, base, edit);
  const { isOpen, text } = await offerFor(repository, base, edit, options, 'land');
  remark(text);
  return { ...notLanded, code: isOpen ? exitCodeOf(verdict) : EXIT.wait };
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
