// Where settings stand, for tests of what gates say of them.
import type { SettingsContext } from '#gates/gate.ts';
import { aPipeline } from '#test/support/nouns.ts';

/** A place where everything is known and every flag exists. */
export function aContext(own: Partial<SettingsContext> = {}): SettingsContext {
  return {
    pipeline: aPipeline(),
    environment: null,
    flag: null,
    soaksIn: [],
    flagExists: () => true,
    flagNamed: () => null,
    meant: () => null,
    knows: () => true,
    ...own,
  };
}
