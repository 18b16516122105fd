// How much memory Node takes for a command about all flags.
import { setFlagsFromString } from 'node:v8';

/** The newest Node whose V8 is known to have the options. Another one would say on standard error that it has not. */
const NEWEST = 24;

/**
 * V8 keeps young objects in a space that grows up to 96 MiB while it is busy. Most objects of a command about all flags are
 * as short-lived as others, so it works as fast with a space that stays small. Other objects may become four times as many
 * before V8 looks for garbage among them, and half of them are garbage long before. Both together take a third of the
 * memory.
 */
export function keepHeapSmall(): void {
  setOptions('--semi-space-growth-factor=1', '--heap-growing-percent=100');
}

/** The same for young objects alone: a command that keeps most of what it reads is also faster in a small space. */
export function keepYoungSmall(): void {
  setOptions('--semi-space-growth-factor=1');
}

function setOptions(...options: readonly string[]): void {
  const [major] = process.versions.node.split('.').map(Number);
  if (major === undefined || major > NEWEST) return;
  for (const option of options) setFlagsFromString(option);
}
