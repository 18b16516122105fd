// What services are sent before Flaghoist manages anything, and what cannot be taken over.
import type { LeftOutReason } from '#messages/adopting.ts';
import { formOfTexts } from './forms.ts';

/** A value that one service is sent in one environment. */
export interface SentToday {
  readonly environment: string;
  readonly service: string;
  readonly variable: string;
  readonly text: string;
  /** The file that says so. */
  readonly origin: string;
  /** The flag that it belongs to, where the source has flags; left out, its key follows from the variable. */
  readonly flag?: SourceFlag;
  /** Whether it is written in the definition of the service itself, so that no other file can change it. */
  readonly isFixed?: boolean;
  /** Whether a person names the variable in full as one that releases a feature. */
  readonly isMeant?: boolean;
}

/** A flag of a tool for flags. */
export interface SourceFlag {
  readonly key: string;
  readonly description: string | null;
}

/** A variable or a flag that is not taken over. Its value may be a secret, so it is never kept. */
export interface LeftOut {
  readonly name: string;
  readonly origin: string;
  readonly reason: LeftOutReason;
  /** The service that is sent it, where that is known: then the variable stays as it is in all environments. */
  readonly service?: string;
}

export interface Today {
  readonly sent: readonly SentToday[];
  readonly leftOut: readonly LeftOut[];
}

/** Which of it a person wants. */
export interface Choice {
  /** As they are written; empty: everything is named. */
  readonly patterns: readonly string[];
  readonly isNamed: (name: string) => boolean;
  /** In full, and not by a pattern. */
  readonly isMeant: (name: string) => boolean;
  /** Of all services, or of this one. */
  readonly isExcepted: (name: string, service?: string) => boolean;
}

/**
 * What a person wants of it, by names and patterns. A flag of a tool is wanted with all of its variables: its switch
 * without its percentage would be on for all users.
 */
export function wantedIn({ sent, leftOut }: Today, choice: Choice): Today {
  const { isNamed, isMeant, isExcepted } = choice;
  const ofTools = sent.flatMap(({ flag, variable }) =>
    flag === undefined ? [] : [{ key: flag.key, names: [variable, flag.key] }],
  );
  const keysOf = (matches: (name: string) => boolean): ReadonlySet<string> =>
    new Set(
      ofTools.flatMap(({ key, names }) => (names.some((name) => matches(name)) ? [key] : [])),
    );
  const [named, excepted] = [keysOf(isNamed), keysOf(isExcepted)];
  return {
    sent: sent
      .filter(({ variable, service, flag }) =>
        flag === undefined
          ? isNamed(variable) && !isExcepted(variable, service)
          : named.has(flag.key) && !excepted.has(flag.key),
      )
      .map((one) => (isMeant(one.variable) ? { ...one, isMeant: true } : one)),
    // A whole file concerns all names.
    leftOut: [
      ...leftOut.filter(
        ({ name, origin, service }) =>
          name === origin || (isNamed(name) && !isExcepted(name, service)),
      ),
      ...unwantedIn(sent, choice),
    ],
  };
}

/** The switches and percentages that a repository has, if a person names some and none of these; otherwise none. */
export function availableInstead({ sent, leftOut }: Today): readonly string[] {
  const isAnyNamed =
    sent.length > 0 ||
    leftOut.some(({ name, origin, reason }) => name !== origin && reason.code !== 'not-named');
  if (isAnyNamed) return [];
  return [
    ...new Set(leftOut.flatMap(({ name, reason }) => (reason.code === 'not-named' ? [name] : []))),
  ];
}

function isSwitch(variable: string, text: string): boolean {
  return formOfTexts(variable, [text]).kind !== 'left-out';
}

/** Switches and percentages that a person does not want: one of them may belong to a flag that is taken over. */
function unwantedIn(
  sent: readonly SentToday[],
  { isNamed, isExcepted }: Choice,
): readonly LeftOut[] {
  return sent.flatMap(({ variable: name, text, flag, service, origin }): readonly LeftOut[] => {
    if (flag !== undefined || !isSwitch(name, text)) return [];
    if (!isNamed(name)) return [{ name, origin, reason: { code: 'not-named', facts: {} } }];
    if (!isExcepted(name, service)) return [];
    return [{ name, service, origin, reason: { code: 'excepted', facts: {} } }];
  });
}
