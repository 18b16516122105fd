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

export function allToday(parts: readonly Today[]): Today {
  return {
    sent: parts.flatMap(({ sent }) => sent),
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
  };
}

/**
 * What a person wants of it, by names and patterns. A flag of a tool is wanted with all of its variables: its switch
 * without its percentage would be on for everybody.
 */
export function wantedIn({ sent, leftOut }: Today, isWanted: (name: string) => boolean): Today {
  const flags = new Set(
    sent.flatMap(({ variable, flag }) =>
      flag !== undefined && (isWanted(variable) || isWanted(flag.key)) ? [flag.key] : [],
    ),
  );
  return {
    sent: sent.filter(({ variable, flag }) =>
      flag === undefined ? isWanted(variable) : flags.has(flag.key),
    ),
    // A whole file concerns all names.
    leftOut: [
      ...leftOut.filter(({ name, origin }) => name === origin || isWanted(name)),
      ...unwantedIn(sent, isWanted),
    ],
  };
}

function isSwitch(variable: string, text: string): boolean {
  return formOfTexts(variable, [text]).kind !== 'left-out';
}

/** Switches and percentages that a person did not name: one of them may belong to a flag that is taken over. */
function unwantedIn(
  sent: readonly SentToday[],
  isWanted: (name: string) => boolean,
): readonly LeftOut[] {
  return sent
    .filter(
      ({ variable, text, flag }) =>
        flag === undefined && !isWanted(variable) && isSwitch(variable, text),
    )
    .map(({ variable, origin }) => ({
      name: variable,
      origin,
      reason: { code: 'not-named', facts: {} },
    }));
}
