// The refusal for a flag that does not exist, with the name that was probably meant.
import type { FlagKey } from '#domain/scalars.ts';
import { nearest } from '#files/nearest.ts';
import { refusal } from './refusal.ts';

export function unknownFlag(name: string, keys: readonly FlagKey[]): Error {
  const meant = nearest(name, keys);
  return refusal('unknown/flag', { name, meant });
}
