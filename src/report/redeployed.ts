// What a merge redeploys, and how to undo it. The layouts share these facts.
import type { ChangeReport, Report } from '#domain/report.ts';
import { EFFECT_TEXTS } from '#messages/judged.ts';
import { distinct } from './facts.ts';
import type { Ink } from './ink.ts';
import type { ReportPlace } from './place.ts';

/** Flags of a risk that are named. */
const MOST_NAMES = 10;

/** The changes that raise a value. What is adopted is on already. */
export function raisedIn({ class: kind, changes }: Report): readonly ChangeReport[] {
  return kind === 'adoption' ? [] : changes.filter((change) => change.class === 'promotion');
}

/** `high: calls, theme`, for each risk that a raised flag has. */
export function riskTexts(changes: readonly ChangeReport[], place: ReportPlace): readonly string[] {
  const flags = distinct(changes.map(({ flag }) => flag));
  const risks = distinct(flags.flatMap((flag) => place.about(flag)?.risk ?? []));
  return risks.map((risk) => {
    const names = flags.filter((flag) => place.about(flag)?.risk === risk);
    return EFFECT_TEXTS.risk(risk, names, MOST_NAMES);
  });
}

/** `api, web are redeployed in staging`, for each environment. */
export function redeployedTexts(
  changes: readonly ChangeReport[],
  place: ReportPlace,
  ink: Ink,
): readonly string[] {
  const environments = distinct(changes.map(({ environment }) => environment));
  return environments.flatMap((environment) => {
    const services = distinct(
      changes.flatMap((change) => (change.environment === environment ? change.services : [])),
    ).filter((service) => place.isDeployed(service, environment));
    return services.length === 0
      ? []
      : [EFFECT_TEXTS.redeployed(services.map(ink.name), ink.words(environment))];
  });
}

/** Flags of a command; more stand for themselves by one of them. */
const MOST_NAMED = 3;

/** The command that undoes these changes. */
export function wayBack(changes: readonly ChangeReport[]): string {
  const flags = distinct(changes.map(({ flag }) => flag));
  const environments = distinct(changes.map(({ environment }) => environment));
  const named = flags.length <= MOST_NAMED ? flags : ['FLAG…'];
  return ['flaghoist rollback', ...named, '--in', environments.join(' ')].join(' ');
}
