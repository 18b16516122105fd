// What a landing changed beside the values: definitions that say something else, and holds that begin or end.
import type { FlagKey } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import type { Flag, State } from '#domain/snapshot.ts';
import { filesOf, stateOf, valueOf } from '#domain/snapshot.ts';
import type { LoggedEdit, LoggedHold } from '#report/log-rows.ts';
import type { LandedSides } from './past-contents.ts';
import { ownerOf } from './past-contents.ts';

/** Files that cannot be read say nothing. */
export function editsIn(sides: LandedSides): readonly LoggedEdit[] {
  return sides.touched.flatMap((key) => [...definitionEdits(sides, key), ...holdEdits(sides, key)]);
}

function definitionEdits(sides: LandedSides, key: FlagKey): readonly LoggedEdit[] {
  const { flag: before } = filesOf(sides.base, key);
  const { flag: after } = filesOf(sides.head, key);
  const about = { flag: key, owner: ownerOf(sides, key) };
  if (before.kind === 'absent' && after.kind === 'absent') return [];
  if (before.kind === 'absent') return [{ ...about, kind: 'definition', what: 'added', parts: [] }];
  if (after.kind === 'absent')
    return [{ ...about, kind: 'definition', what: 'removed', parts: [] }];
  const [old, fresh] = [valueOf(before), valueOf(after)];
  const parts = old === null || fresh === null ? [] : partsBetween(old, fresh);
  return parts.length === 0 ? [] : [{ ...about, kind: 'definition', what: 'changed', parts }];
}

/** The keys of a definition whose values differ, as the file names them. */
function partsBetween(before: Flag, after: Flag): readonly string[] {
  const textOf = (flag: Flag, name: string): string =>
    JSON.stringify(flag[name as keyof Flag] ?? null);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => name !== 'isCodeDefaultWritten')
    .filter((name) => textOf(before, name) !== textOf(after, name))
    .map((name) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
    .toSorted(inOrder);
}

function holdEdits(sides: LandedSides, key: FlagKey): readonly LoggedEdit[] {
  return sides.folders.flatMap((environment): readonly LoggedEdit[] => {
    const [before, after] = [sides.base, sides.head].map((side) =>
      holdOf(valueOf(stateOf(filesOf(side, key), environment))),
    );
    const isSame = before?.why === after?.why && before?.until === after?.until;
    if (after === undefined || isSame) return [];
    return [{ kind: 'hold', flag: key, owner: ownerOf(sides, key), environment, ...after }];
  });
}

function holdOf(state: State | null): Pick<LoggedHold, 'why' | 'until'> {
  return { why: state?.hold ?? null, until: state?.holdUntil ?? null };
}
