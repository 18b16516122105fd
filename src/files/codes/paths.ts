// What can be wrong with where a file stands.
import type { ExplanationText } from './explanation-text.ts';

export const PATH_CODES = {
  'path/bad-name': {
    means:
      'A folder or file below the root has a name that no environment and no flag can have, so nobody would read it.',
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
    means: 'The file has another ending than `.yaml`, so nobody would read it.',
    fix: 'Rename it so that it ends in `.yaml`.',
    example: 'git mv environments/staging/checkout.yml environments/staging/checkout.yaml',
  },
  'path/misplaced': {
    means: 'A YAML file stands directly in the root folder. Only the pipeline does.',
    fix: 'Move it to `flags/` if it says what a flag is, or to the folder of an environment if it says what a flag is set to.',
    example:
      'environments/pipeline.yaml\nenvironments/flags/checkout.yaml\nenvironments/staging/checkout.yaml',
  },
  'path/not-regular': {
    means:
      'A path is a symbolic link, a submodule or an executable file. We read Git objects and follow nothing, so what others see there could be something else.',
    fix: 'Replace it by an ordinary file.',
    example: 'git update-index --chmod=-x environments/staging/checkout.yaml',
  },
} as const satisfies Record<string, ExplanationText>;
