// Why a path below the root cannot be read.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { isName, KEY_SEGMENTS } from '#domain/names.ts';
import type { FileCode } from './codes.ts';
import { oneLine } from './quoting.ts';

export type Fault = Pick<Diagnostic, 'message' | 'hint'> & { readonly code: FileCode };

function fault(code: FileCode, message: string, hint: string): Fault {
  return { code, message, hint };
}

export const ROOT_FAULT = fault(
  'path/not-regular',
  'this is a link, a file or a submodule instead of a folder, so no flags can be read below it',
  'replace it by an ordinary folder',
);

/** The fault of a Git mode; null if there is none. An executable with another purpose than a flag file is fine. */
export function modeFault(mode: string, isOurs: boolean): Fault | null {
  switch (mode) {
    case '100644':
      return null;
    case '120000':
      return irregular('a symbolic link', 'replace it by a copy of the file that it points to');
    case '160000':
      return irregular('a submodule', 'remove the submodule and add its files');
    case '100755':
      return isOurs
        ? irregular('an executable file', 'git update-index --chmod=-x on this path')
        : null;
    default:
      return isOurs ? irregular(`a file of mode ${mode}`, 'give it the mode 100644') : null;
  }
}

function irregular(seen: string, hint: string): Fault {
  return fault(
    'path/not-regular',
    `this is ${seen}; only ordinary files (mode 100644) are read`,
    hint,
  );
}

/** The fault of a file name that looks like a flag file; null if there is none. Other files are allowed. */
export function nameFault(inside: string, exists: (inside: string) => boolean): Fault | null {
  if (!/\.ya?ml$/i.test(inside)) return null;
  const lower = inside.toLowerCase();
  if (lower !== inside) return upperCase(lower, exists(lower));
  if (!inside.endsWith('.yaml')) {
    const right = inside.replace(/\.yml$/, '.yaml');
    return fault(
      'path/ending',
      'this file ends in .yml; only .yaml is read',
      `rename it to ${oneLine(right)}`,
    );
  }
  const segments = inside.slice(0, -'.yaml'.length).split('/');
  if (segments.length === 1) return misplaced();
  const bad = segments.find((segment) => !isName(segment));
  if (bad !== undefined) return badName(bad);
  return segments.length > KEY_SEGMENTS + 1 ? tooDeep(segments.length - 1) : null;
}

function upperCase(lower: string, exists: boolean): Fault {
  const message = exists
    ? `this path differs only in case from ${oneLine(lower)}; on some machines the two are one file`
    : 'this path holds capitals; folders and files of flags are written in lower case';
  const hint = exists ? 'delete one of the two' : `rename it to ${oneLine(lower)}`;
  return fault('path/upper-case', message, hint);
}

function misplaced(): Fault {
  return fault(
    'path/misplaced',
    'only pipeline.yaml belongs directly in this folder',
    'move it to flags/ if it is the definition of a flag, or to the folder of an environment if it is a state',
  );
}

function badName(segment: string): Fault {
  return fault(
    'path/bad-name',
    `"${oneLine(segment)}" cannot be part of a flag's path: lower-case letters, digits, ".", "_" and "-", beginning with a letter or digit, at most 63 characters`,
    'rename it',
  );
}

function tooDeep(segments: number): Fault {
  return fault(
    'path/too-deep',
    `the key of this flag has ${segments} segments; at most ${KEY_SEGMENTS} are read`,
    'move the file up',
  );
}
