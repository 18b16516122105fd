// Mistakes in the path of a file.
import { KEY_SEGMENTS } from '#domain/scalars.ts';
import type { Coded } from '#messages/table.ts';
import { row } from '#messages/table.ts';
import { oneLine } from '#messages/words.ts';

/** A thing in place of an ordinary file, or of the root folder. */
type Irregular =
  | { readonly kind: 'root' }
  | { readonly kind: 'link' }
  | { readonly kind: 'submodule' }
  | { readonly kind: 'executable' }
  | { readonly kind: 'mode'; readonly mode: string };

export const PATH_MESSAGES = {
  'path/bad-name': row<{ readonly segment: string }>({
    sentence: ({ segment }) =>
      `"${oneLine(segment)}" cannot be part of a flag's path; use lower-case letters, digits, ".", "_" and "-"`,
    hint: () => 'rename it to at most 63 characters that begin with a letter or digit',
    means:
      'A folder or file below the root has a name that no environment and no flag can have. It would have no effect.',
    fix: 'Use lower-case letters, digits, `.`, `_` and `-`. Begin with a letter or digit. Write at most 63 characters between two slashes.',
    example: 'environments/flags/voice/outbound-calls.yaml',
  }),
  'path/upper-case': row<{ readonly lower: string; readonly exists: boolean }>({
    sentence: ({ lower, exists }) =>
      exists
        ? `this path differs only in case from ${oneLine(lower)}; on some machines the two are one file`
        : 'this path has capitals; folders and files of flags are written in lower case',
    hint: ({ lower, exists }) =>
      exists ? 'delete one of the two' : `rename it to ${oneLine(lower)}`,
    means:
      'A path has capitals. Two paths that differ only in case are one file on some machines and two on others.',
    fix: 'Rename it to lower case.',
    example: 'git mv environments/flags/Checkout.yaml environments/flags/checkout.yaml',
  }),
  'path/too-deep': row<{ readonly segments: number }>({
    sentence: ({ segments }) =>
      `the key of this flag has ${segments} segments; at most ${KEY_SEGMENTS} are read`,
    hint: () => 'move the file up',
    means: 'The key of a flag has more than four segments.',
    fix: 'Move the file up.',
    example: 'environments/flags/team/area/part/flag.yaml',
  }),
  'path/ending': row<{ readonly right: string }>({
    sentence: () => 'this file ends in .yml; only .yaml is read',
    hint: ({ right }) => `rename it to ${oneLine(right)}`,
    means: 'The file does not end in `.yaml`, so it would have no effect.',
    fix: 'Rename it so that it ends in `.yaml`.',
    example: 'git mv environments/staging/checkout.yml environments/staging/checkout.yaml',
  }),
  'path/misplaced': row({
    sentence: () => 'only pipeline.yaml belongs directly in this folder',
    hint: () => 'move a definition to flags/, and a state to the folder of an environment',
    means: 'A YAML file is directly in the root folder. Only the pipeline belongs there.',
    fix: 'Move a definition to `flags/`, and a state to the folder of an environment.',
    example:
      'environments/pipeline.yaml\nenvironments/flags/checkout.yaml\nenvironments/staging/checkout.yaml',
  }),
  'path/not-regular': row<Irregular>({
    sentence: (irregular) =>
      irregular.kind === 'root'
        ? 'this is a link, a file or a submodule; flags are only read in a folder'
        : `this is ${irregularText(irregular)}; only ordinary files (mode 100644) are read`,
    hint: ({ kind }) => REGULAR[kind],
    means:
      'A path is a symbolic link, a submodule or an executable file. Flaghoist reads Git objects and follows no links. Other tools could read other content there.',
    fix: 'Replace it by an ordinary file.',
    example: 'git update-index --chmod=-x environments/staging/checkout.yaml',
  }),
} as const;

export type PathMistake = Coded<typeof PATH_MESSAGES>;

function irregularText(irregular: Exclude<Irregular, { kind: 'root' }>): string {
  switch (irregular.kind) {
    case 'link':
      return 'a symbolic link';
    case 'submodule':
      return 'a submodule';
    case 'executable':
      return 'an executable file';
    case 'mode':
      return `a file of mode ${irregular.mode}`;
  }
}

const REGULAR = {
  root: 'replace it by an ordinary folder',
  link: 'replace it by a copy of the file that it points to',
  submodule: 'remove the submodule and add its files',
  executable: 'run git update-index --chmod=-x on this path',
  mode: 'change the mode to 100644',
} as const;
