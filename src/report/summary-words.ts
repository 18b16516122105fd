// The words of a summary, which its layouts share. They are those of a weekly report: phase, metrics, issues, next phase.
import { causeText } from '#messages/causes.ts';
import { isoOf } from '#domain/scalars.ts';
import type { Instant } from '#domain/scalars.ts';
import { exactText, thresholdText } from '#messages/gates/measured.ts';
import { counted, rollbackCommand } from '#messages/words.ts';
import { clockText } from '#messages/judged.ts';
import { GONE_TEXTS, SUMMARY_TEXTS } from '#messages/plans.ts';
import { removalWords } from './status-rows.ts';
import type { FlagSummary, Summary, SummaryMetric, SummaryNext } from './summary-facts.ts';
import { exposuresWord } from './words.ts';

/** One line. GitHub makes a link of a mark that is the number of an issue, so a layout leaves marks as they are. */
export interface SectionLine {
  /** `✅`, `⚠️` or `#12`; empty: none. */
  readonly mark: string;
  readonly text: string;
}

/** A heading with its lines. Without lines the heading says everything. */
export interface Section {
  readonly heading: string;
  readonly lines: readonly SectionLine[];
}

export interface FlagSections {
  readonly key: string;
  /** `Week 3 Rollout Status`. */
  readonly title: string;
  /** The description and the owner. */
  readonly about: string;
  readonly sections: readonly Section[];
}

export function summaryTitle({ since, until }: Summary): string {
  return SUMMARY_TEXTS.title(dateOf(since), dateOf(beforeMidnight(until)));
}

/** A window that ends at midnight ends with the day before. */
function beforeMidnight(until: Instant): Instant {
  return (until - 1) as Instant;
}

/** Which moments count, and what is left out. */
export function summaryNotes({ since, until, clock, flags, others }: Summary): readonly string[] {
  const left = others === 0 ? [] : [SUMMARY_TEXTS.others(others)];
  const totals = [counted(flags.length, 'flag'), ...left].join(' · ');
  return [totals, SUMMARY_TEXTS.window(since, until), clockText(clock)];
}

export function flagSections(flag: FlagSummary, until: Instant): FlagSections {
  const { key, description, owner, phase } = flag;
  return {
    key,
    title: `${phase?.week == null ? '' : `Week ${phase.week} `}Rollout Status`,
    about: [description, ...(owner === null ? [] : [`owner ${owner}`])]
      .filter((text) => text !== '')
      .join(' · '),
    sections: [
      phaseSection(flag),
      metricsSection(flag),
      landedSection(flag),
      issuesSection(flag),
      nextSection(flag, until),
    ].filter((part) => part !== null),
  };
}

function section(heading: string, texts: readonly string[]): Section {
  return { heading, lines: texts.map(unmarked) };
}

function unmarked(text: string): SectionLine {
  return { mark: '', text };
}

function phaseSection({ phase, lines }: FlagSummary): Section {
  if (phase === null) return section(SUMMARY_TEXTS.noPhase(), []);
  const { environment, exposures, since } = phase;
  return section(SUMMARY_TEXTS.phase(exposuresWord(exposures), environment), [
    `Start Date: ${since === null ? NOT_KNOWN : dateOf(since)}`,
    ...lines.map(({ name, text }) => `${name}: ${text ?? NOT_KNOWN}`),
  ]);
}

const NOT_KNOWN = 'not known';

function metricsSection({ metrics }: FlagSummary): Section | null {
  return metrics.length === 0 ? null : { heading: 'Key Metrics', lines: metrics.map(metricLine) };
}

/** `✅ Failed calls: 0.4%, target below 1%`; what is not good also says why. */
function metricLine({ title, good, message, facts }: SummaryMetric): SectionLine {
  const isGood = facts?.answer === 'good';
  const value =
    facts === null || facts.value === null ? NOT_KNOWN : exactText(facts.value, facts.unit);
  const text = SUMMARY_TEXTS.metric(title, value, thresholdText(good));
  return isGood ? { mark: '✅', text } : { mark: '⚠️', text: `${text}; ${message}` };
}

function landedSection({ landed }: FlagSummary): Section {
  const lines = landed.map(
    ({ at, sha, environment, class: kind, from, to }) =>
      `${dateOf(at)} ${environment}: ${exposuresWord(from)} → ${exposuresWord(to)}, ${kind}, ${sha.slice(0, 10)}`,
  );
  return section('Landed', lines.length === 0 ? ['nothing'] : lines);
}

function issuesSection({ issues, holds }: FlagSummary): Section {
  const held = holds.map((hold) => `on hold in ${hold}`);
  if (issues.kind !== 'known') {
    return section('Issues', [...held, `not known: ${causeText(issues.why)}`]);
  }
  const all = issues.value.map(({ number, title, closedAt }) => {
    const state = closedAt === null ? 'open' : `closed ${dateOf(closedAt)}`;
    return { mark: `#${number}`, text: `${title}: ${state}` };
  });
  const lines = [...held.map(unmarked), ...all];
  return lines.length === 0 ? section('Issues', ['none']) : { heading: 'Issues', lines };
}

function nextSection({ key, offIn, next, removal }: FlagSummary, until: Instant): Section {
  if (offIn !== null) return killSwitchSection(key, offIn);
  if (next !== null) {
    const { what, environment } = next;
    return section(SUMMARY_TEXTS.next(what, environment), nextWords(next));
  }
  if (removal?.isDue === true) {
    const lines = [removalWords(removal, until), GONE_TEXTS.remove()];
    return section(SUMMARY_TEXTS.dueForRemoval(), lines);
  }
  const lines = removal === null ? [] : [removalWords(removal, until)];
  return section(SUMMARY_TEXTS.complete(), lines);
}

function killSwitchSection(flag: string, offIn: readonly string[]): Section {
  if (offIn.length === 0) return section(SUMMARY_TEXTS.isOn(), []);
  return section(SUMMARY_TEXTS.next('on', offIn.join(', ')), [
    SUMMARY_TEXTS.turnOn(rollbackCommand(flag, offIn.join(' '))),
  ]);
}

function nextWords({ target, decision, missing }: SummaryNext): readonly string[] {
  const date = target === null ? NOT_KNOWN : dateOf(target);
  const open = missing.length === 0 ? '' : `: ${missing.join('; ')}`;
  return [`Target Date: ${date}`, `Go/No-Go Decision: ${date}, ${DECISIONS[decision]}${open}`];
}

const DECISIONS: Readonly<Record<SummaryNext['decision'], string>> = {
  go: 'now go',
  'not-yet': 'now not yet',
  'no-go': 'now no-go',
};

/** `2026-11-23`, in UTC. */
function dateOf(at: Instant): string {
  return isoOf(at).slice(0, 10);
}
