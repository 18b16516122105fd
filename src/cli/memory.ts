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

/**
 * The same for young objects alone, while a command works that keeps most of what it reads: it is faster, too.
 */
export function withYoungSmall<T>(work: () => Promise<T>): Promise<T> {
  return withOptions([{ name: '--semi-space-growth-factor', value: 1, usual: 2 }], work);
}

/**
 * V8 begins to look for old garbage when half of the space is taken that it allows for old objects, and allows less after
 * each collection of young ones. A short command ends before it needs that space, so the search begins late.
 */
export function withLateMarking<T>(work: () => Promise<T>): Promise<T> {
  return withOptions(
    [
      { name: '--incremental-marking-soft-trigger', value: 90, usual: 0 },
      { name: '--incremental-marking-hard-trigger', value: 95, usual: 0 },
    ],
    work,
  );
}

interface Option {
  readonly name: string;
  readonly value: number;
  /** V8's own. */
  readonly usual: number;
}

let inForce: readonly Option[] = [];

async function withOptions<T>(options: readonly Option[], work: () => Promise<T>): Promise<T> {
  inForce = options;
  setValues('value');
  try {
    return await work();
  } finally {
    setValues('usual');
    inForce = [];
  }
}

/** V8 refuses code that was compiled under other options, so all code is loaded under the usual ones. */
export function withUsualOptions<T>(load: () => T): T {
  setValues('usual');
  try {
    return load();
  } finally {
    setValues('value');
  }
}

function setValues(which: 'value' | 'usual'): void {
  setOptions(...inForce.map((option) => `${option.name}=${option[which]}`));
}

function setOptions(...options: readonly string[]): void {
  const [major] = process.versions.node.split('.').map(Number);
  if (major === undefined || major > NEWEST) return;
  for (const option of options) setFlagsFromString(option);
}
