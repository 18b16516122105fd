// Mistakes in the path of a file.
import type { ExplanationText } from './explanation-text.ts';

export const PATH_CODES = {
  'path/bad-name': {
    means:
      'A folder or file below the root has a name that no environment and no flag can have, so it would have no effect.',
    fix: 'Use lower-case letters, digits, `.`, `_` and `-`; begin with a letter or digit; at most 63 characters between two slashes.',
    example: 'environments/flags/voice/outbound-calls.yaml',
  },
  'path/upper-case': {
    means:
      'A path holds capitals. Two paths that differ only in case are one file on some machines and two on others.',
    fix: 'Rename it to lower case.',
    example: 'git mv environments/flags/Checkout.yaml environments/flags/checkout.yaml',
  },
  'path/too-deep': {
    means: 'The key of a flag has more than four segments.',
    fix: 'Move the file up.',
    example: 'environments/flags/team/area/part/flag.yaml',
  },
  'path/ending': {
    means: 'The file has another ending than `.yaml`, so it would have no effect.',
    fix: 'Rename it so that it ends in `.yaml`.',
    example: 'git mv environments/staging/checkout.yml environments/staging/checkout.yaml',
  },
  'path/misplaced': {
    means: 'A YAML file is directly in the root folder. Only the pipeline belongs there.',
    fix: 'Move it to `flags/` if it is a definition, or to the folder of an environment if it is a state.',
    example:
      'environments/pipeline.yaml\nenvironments/flags/checkout.yaml\nenvironments/staging/checkout.yaml',
  },
  'path/not-regular': {
    means:
      'A path is a symbolic link, a submodule or an executable file. Flaghoist reads Git objects and follows no links, so other tools could see other content there.',
    fix: 'Replace it by an ordinary file.',
    example: 'git update-index --chmod=-x environments/staging/checkout.yaml',
  },
} as const satisfies Record<string, ExplanationText>;
