// What the table of changes leaves out, in folds below it.
import type { ChangeReport, GateResult, Report } from '#domain/report.ts';
import { EFFECT_TEXTS, FOLD_TEXTS, MORE_TEXTS } from '#messages/judged.ts';
import { gateItems } from './change-markdown.ts';
import { notCountedIn } from './facts.ts';
import { fold, ICONS } from './fold.ts';
import type { ChangeGroup } from './grouping.ts';
import { grouped, membersOf } from './grouping.ts';
import { code, prose, sentence } from './safe-text.ts';
import type { FlagGates } from './metrics-markdown.ts';
import { metricFold } from './metrics-markdown.ts';
import type { ReportPlace } from './place.ts';
import { MARKDOWN_INK, flagNames } from './ink.ts';

/** Everything that the table leaves out. */
export function changeFolds(
  report: Report,
  place: ReportPlace,
  hasNumbers: boolean,
): readonly string[] {
  const { groups, left } = grouped(report.changes);
  const firsts = groups.map(({ first }) => first);
  return [
    ...refusedFold(firsts),
    ...(hasNumbers ? metricFold(report.changes.length > 1 ? firsts : firsts.map(withoutFlag)) : []),
    ...serviceFold(report.changes),
    ...judgedFold(firsts, report, place),
    ...(left > 0 ? restFold(report.changes, groups) : []),
  ];
}

function withoutFlag({ gates }: ChangeReport): FlagGates {
  return { gates };
}

/** Approvals that do not count, and why. */
function refusedFold(changes: readonly ChangeReport[]): readonly string[] {
  const texts = new Set(changes.flatMap(({ gates }) => gates.flatMap(notCountedIn)));
  const title = FOLD_TEXTS.notCounting(texts.size);
  return fold(
    title,
    [...texts].map((text) => `- ${sentence(text)}`),
  );
}

/** Up to so many flags the table itself says what changes for each service. */
const FEW = 6;

function serviceFold(changes: readonly ChangeReport[]): readonly string[] {
  if (changes.length <= FEW) return [];
  const byService = new Map<string, string[]>();
  for (const { services, flag } of changes) {
    for (const service of services) {
      const flags = byService.get(service) ?? [];
      if (!flags.includes(flag)) flags.push(flag);
      byService.set(service, flags);
    }
  }
  const items = [...byService].map(
    ([service, flags]) => `- ${code(service)}: ${flagNames(flags, MARKDOWN_INK)}`,
  );
  return fold(`All ${changes.length}, by service`, items);
}

function judgedFold(
  changes: readonly ChangeReport[],
  { now }: Report,
  place: ReportPlace,
): readonly string[] {
  const lines = changes.flatMap((change) => {
    const items = gateItems(withoutRefused(change.gates), now, place, {
      requiredAt: (gate) => place.requiredAt(change, gate),
    });
    if (items.length === 0) return [];
    const title = `${EFFECT_TEXTS.inClass(code(change.flag), prose(change.environment), change.class)}:`;
    return [title, '', ...items, ''];
  });
  return fold(FOLD_TEXTS.judged('this is'), lines.slice(0, -1));
}

function withoutRefused(gates: readonly GateResult[]): readonly GateResult[] {
  return gates.map((gate) => (notCountedIn(gate).length === 0 ? gate : { ...gate, details: [] }));
}

/** The flags of groups that the table leaves out, by what they wait for. */
function restFold(
  changes: readonly ChangeReport[],
  groups: readonly ChangeGroup[],
): readonly string[] {
  const shown = new Set(groups.flatMap(membersOf));
  const rest = changes.filter((change) => !shown.has(change));
  const lines = (['block', 'wait', 'pass'] as const).flatMap((verdict) => {
    const flags = rest.flatMap((report) => (report.verdict === verdict ? [report.flag] : []));
    return flags.length === 0
      ? []
      : [
          `- ${ICONS[verdict]} ${MORE_TEXTS.more(flags.length, 'flag')}: ${flagNames(flags, MARKDOWN_INK)}`,
        ];
  });
  return fold(MORE_TEXTS.more(rest.length, 'change'), lines);
}
