// The form of each kind of name. Only this file turns a name from a file into a branded name.
import type { Brand } from './brand.ts';

/** A flag's path below `flags/` without its ending: `voice/outbound-calls`. */
export type FlagKey = Brand<string, 'FlagKey'>;
export type EnvironmentName = Brand<string, 'EnvironmentName'>;
export type ServiceName = Brand<string, 'ServiceName'>;
/** The id of a Git commit, in full. */
export type Sha = Brand<string, 'Sha'>;

/** One segment of a flag's key, an environment's or a service's name. */
export const NAME_PATTERN = '^[a-z0-9][a-z0-9._-]{0,62}$';
/** The name of an environment variable that a service reads. */
export const VARIABLE_PATTERN = '^[A-Za-z_][A-Za-z0-9_]{0,127}$';
/** At most this many segments in a flag's key. */
export const KEY_SEGMENTS = 4;

// Names with a meaning for JavaScript objects.
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);
const NAME = new RegExp(NAME_PATTERN);

/** Whether `text` may name an environment, a service or one segment of a flag's key. */
export function isName(text: string): boolean {
  return NAME.test(text) && !RESERVED.has(text) && !text.endsWith('.');
}

/** `text` as a flag's key, or null. */
export function parseFlagKey(text: string): FlagKey | null {
  const segments = text.split('/');
  return segments.length <= KEY_SEGMENTS && segments.every(isName) ? (text as FlagKey) : null;
}

/** `text` as the name of an environment, or null. `flags` is the folder of definitions, never an environment. */
export function parseEnvironmentName(text: string): EnvironmentName | null {
  return isName(text) && text !== 'flags' ? (text as EnvironmentName) : null;
}

export function parseServiceName(text: string): ServiceName | null {
  return isName(text) ? (text as ServiceName) : null;
}

/** Plain order of code units: the same on every machine, unlike a locale's. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
