import { lastRunOf } from '#adapters/deployment-log/last-run.ts';
import type { CloneReader } from '#app/clone-evidence.ts';
import type { LoggedEntry, Deployer } from '#app/deploy-ports.ts';
import type { LiveStatus } from '#app/live/live.ts';
import { liveStatus } from '#app/live/live.ts';
import type { Gatherer } from '#app/ports.ts';
import { hintOf } from '#app/refusal.ts';
import { landingLog } from '#app/log/landing-log.ts';
import type { StatusFilter } from '#app/status-filter.ts';
import { filtered } from '#app/status-filter.ts';
import type { StatusOverview } from '#app/status.ts';
import { status } from '#app/status.ts';
import type { FlagKey, Sha, Instant } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { AGE_TEXTS, LOG_TEXTS } from '#messages/deployed.ts';
import { valueOf } from '#domain/snapshot.ts';
import { ageOf, between } from '#domain/scalars.ts';
import type { AskingCommandOptions } from './ask-github.ts';
import { askGitHub } from './ask-github.ts';
import { pastMoment, tipThen, withGatherer } from './context.ts';
import { terminalWidth, useColour } from './display.ts';
import { formatOf, printText, remark } from './output.ts';
import { webOf } from './github-name.ts';
import type { PageWeb } from '#report/page/facts.ts';
import type { Noting } from './missing.ts';
import { NONE_MISSING, noting, remarkOnMissing } from './missing.ts';
import { momentSince } from './moments.ts';
import { isBehind, knownTip } from './tip.ts';
import { exists, logFile, logHere, upTo } from '#wiring/log-file.ts';
import type { CliCommand } from './declare.ts';
import { EXIT, examples, withAsking, withJudging, baseOption } from './declare.ts';

type StatusCommandOptions = AskingCommandOptions & {
  readonly base?: string;
  readonly owner?: string;
  readonly environment?: readonly string[];
  readonly due?: boolean;
  readonly held?: boolean;
  readonly expired?: boolean;
  readonly changedSince?: string;
  readonly all?: boolean;
};

/** `flaghoist status [FLAG…]`. */
function runStatus(flags: readonly string[], options: StatusCommandOptions): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    const tip = await knownTip(gatherer.repository, options.base ?? null);
    const base = await tipThen(gatherer, tip, options);
    const { reader, notAsked } = await askGitHub(gatherer, options, { base, head: null });
    const { gatherer: asking, missing } = await gathererHere(gatherer, reader);
    const table = await status(asking, base, flags);
    if (options.format === 'text')
      await remarkOnSweep(gatherer, reader, { ...options, now: table.now });
    const rows = filtered(table.rows, await filterOf(gatherer, base, flags, options));
    const isDetailed = flags.length > 0 && rows.length <= MOST_DETAILED;
    const shown = { ...table, rows };
    const live = await statusLive(asking, base, shown, { ...options, isDetailed, reader });
    if (live === null && isAboutTargets(table)) remark(LOG_TEXTS.neverDeployed());
    await remarkOnMissing(gatherer.repository, missing, options);
    printText(
      formatOf(options.format).renderStatusTable(live?.rows ?? rows, {
        colour: useColour(),
        width: terminalWidth(),
        now: table.now,
        log: live?.log,
        isDetailed,
        isWhole: options.all === true,
        isNarrowed: (options.environment ?? []).length > 0,
        notAsked,
        web: isDetailed ? filesOf(await webOf(gatherer.repository)) : null,
      }),
      options,
    );
    return EXIT.pass;
  });
}

/** Whether services are deployed, so that Git alone does not say what is live. */
function isAboutTargets({ snapshot }: StatusOverview): boolean {
  const { services = [], deployments } = valueOf(snapshot.pipeline) ?? {};
  return deployments?.log !== 'none' && services.some(({ deploy = [] }) => deploy.length > 0);
}

/** With GitHub's clock and evidence, where it is asked. */
export async function gathererHere(
  gatherer: Gatherer,
  reader: CloneReader | null,
): Promise<Noting> {
  if (reader === null) return noting(gatherer);
  const { gathererOnClone } = await import('#app/clone-evidence.ts');
  const { evidenceAboutSteps } = await import('#app/accepted/landed-evidence.ts');
  const online = gathererOnClone(gatherer, reader, evidenceAboutSteps(reader.github));
  return { gatherer: online, missing: NONE_MISSING };
}

/** The address of the files on the default branch. */
function filesOf(web: Omit<PageWeb, 'forms'> | null): string | null {
  return web === null ? null : `${web.repository}/blob/${web.branch}`;
}

/** How old the verdicts of open pull requests can be. If GitHub does not answer, `doctor` says why. */
async function remarkOnSweep(
  { repository }: Gatherer,
  reader: CloneReader | null,
  { now, ...place }: StatusLogOptions & { readonly now: Instant },
): Promise<void> {
  if (reader === null) return remarkOnRun(logFile(place, repository.gitFolder), now);
  const last = await reader.lastSweep();
  if (last.kind !== 'known') return;
  remark(
    last.value === null ? AGE_TEXTS.whyNoSweep() : AGE_TEXTS.sweep(ageOf(between(last.value, now))),
  );
}

/** The same without GitHub, where runs of `deploy` judge what waits. Nothing about a moment before the run. */
async function remarkOnRun(log: string, now: Instant): Promise<void> {
  const last = await lastRunOf(log);
  if (last.kind !== 'known' || last.value === null || last.value > now) return;
  remark(AGE_TEXTS.deploy(ageOf(between(last.value, now))));
}

/** Named flags are shown in detail; of a pattern with many of them, a table. */
const MOST_DETAILED = 10;

async function filterOf(
  gatherer: Gatherer,
  base: Sha | null,
  flags: readonly string[],
  options: StatusCommandOptions,
): Promise<StatusFilter> {
  const { owner = null, environment = [], due = false, held = false, expired = false } = options;
  const changed =
    options.changedSince === undefined || base === null
      ? null
      : await changedSince(gatherer, base, flags, options.changedSince);
  return { owner, environments: environment, due, held, expired, changed };
}

/** The flags whose values a landing changed since then. */
async function changedSince(
  gatherer: Gatherer,
  base: Sha,
  flags: readonly string[],
  written: string,
): Promise<ReadonlySet<FlagKey>> {
  const since = momentSince(written, await gatherer.clock.now(), '--changed-since');
  const unread = { trouble: { kind: 'not-read' } } as const;
  const { landings } = await landingLog(gatherer, base, {
    flags,
    since,
    in: [],
    owner: null,
    log: unread,
  });
  return new Set(landings.flatMap(({ changes }) => changes.map(({ flag }) => flag)));
}

/** The rows with what the log says, or null without a log. The table also appears when the log cannot be read. */
export async function statusLive(
  gatherer: Gatherer,
  base: Sha | null,
  { rows, snapshot, now }: StatusOverview,
  options: StatusLogOptions & LiveOptions,
): Promise<LiveStatus | null> {
  const pipeline = valueOf(snapshot.pipeline);
  if (base === null || pipeline === null) return null;
  const reading = {
    ...gatherer,
    now: () => now,
    gathererFor: () => Promise.resolve(gatherer),
    // Targets take time to load.
    placesOf: async (...of: Parameters<Deployer['placesOf']>) =>
      (await import('#wiring/deployer.ts')).placesOf(...of),
  };
  try {
    const logged = await entriesHere(gatherer, pipeline, options);
    if (logged === null) return null;
    const { entries, isRemote } = logged;
    const { isDetailed } = options;
    const input = { base, snapshot, pipeline, entries, isDetailed };
    const live = await liveStatus(reading, rows, input);
    if (live === null) return null;
    const behind = await isBehind(gatherer.repository, base);
    return { ...live, log: { ...live.log, isBehind: behind, isRemote } };
  } catch (error) {
    const hint = hintOf(error);
    if (hint === null) throw error;
    return {
      rows,
      log: {
        trouble: `${(error as Error).message}; ${hint}`,
        rules: null,
        isDetailed: options.isDetailed,
      },
    };
  }
}

/** Where the log of this clone is. */
type StatusLogOptions = Pick<StatusCommandOptions, 'root' | 'log' | 'at'>;

interface LiveOptions {
  readonly isDetailed: boolean;
  readonly reader: CloneReader | null;
}

/** The log of this clone; where it has none and GitHub is asked, GitHub's. Null: there is none. */
async function entriesHere(
  { repository }: Gatherer,
  { environments, deployments: settings }: Pipeline,
  options: StatusLogOptions & LiveOptions,
): Promise<{ readonly entries: readonly LoggedEntry[]; readonly isRemote: boolean } | null> {
  const names = environments.map(({ name }) => name);
  const file = logFile(options, repository.gitFolder);
  const { reader } = options;
  const isAsked = settings?.log === 'github' && reader !== null;
  if (!isAsked && (await exists(file))) {
    const entries = upTo(await logHere(file).read(names), pastMoment(options.at));
    return { entries, isRemote: false };
  }
  if (reader === null || settings?.log === 'file' || settings?.log === 'none') return null;
  const entries = await reader.entriesOf(names, settings);
  return entries.length === 0 ? null : { entries, isRemote: true };
}

export const statusCommand: CliCommand = {
  options: (command) => {
    withAsking(withJudging(command))
      .option('--owner <name>', 'only flags of this owner')
      .option('--environment <name...>', 'only these environments')
      .option('--due', 'only flags that are on somewhere and whose next step passes now')
      .option('--held', 'only flags with a hold')
      .option('--expired', 'only flags that have expired')
      .option('--changed-since <time>', 'only flags changed since: 24h, 7d, or a date')
      .option('--all', 'list also flags that are off everywhere')
      .addOption(baseOption())
      .addHelpText(
        'after',
        examples(
          'flaghoist status',
          'flaghoist status outbound-calls --at 2026-12-01T09:00:00Z',
          'flaghoist status --due --owner voice',
          "flaghoist status 'unified-workflow/*' --environment production",
        ),
      );
  },
  run: runStatus,
};
