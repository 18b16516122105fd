// `git log` along the first-parent line, whatever the user has configured for it.
import { RAW } from './trees.ts';

/** The changes of each landing against the one before it; those of the first commit against nothing. */
export const LOG = [
  'log',
  '--first-parent',
  '--diff-merges=first-parent',
  '--root',
  ...RAW,
  '--no-show-signature',
  '--no-follow',
  '--no-relative',
  '--no-color',
  '-O/dev/null',
] as const;
