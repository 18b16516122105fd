// Drafts as the texts of files.
import { newStateText } from '#files/edit.ts';
import { newFlagText } from '#files/new-flag.ts';
import { flagPath, statePath } from '#files/paths.ts';
import type { Draft } from './drafts.ts';

/** The definitions and states of these flags, by path. */
export function draftTexts(root: string, drafts: readonly Draft[]): ReadonlyMap<string, string> {
  return new Map(
    drafts.flatMap(({ flag, states }) => [
      [flagPath(root, flag.key), newFlagText({ ...flag, ladder: null })] as const,
      ...[...states].map(
        ([environment, state]) =>
          [statePath(root, environment, flag.key), newStateText(state)] as const,
      ),
    ]),
  );
}
