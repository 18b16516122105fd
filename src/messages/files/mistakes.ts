// Everything that we say about files, in reading order: text, form, between files, paths.
import type { Coded } from '#messages/table.ts';
import { FLAG_MESSAGES, PIPELINE_MESSAGES } from './flags.ts';
import { FORM_MESSAGES } from './form.ts';
import { METRIC_MESSAGES } from './metric-files.ts';
import { PATH_MESSAGES } from './paths.ts';
import { TEXT_MESSAGES } from './text.ts';

export const FILE_MESSAGES = {
  ...TEXT_MESSAGES,
  ...FORM_MESSAGES,
  ...PIPELINE_MESSAGES,
  ...FLAG_MESSAGES,
  ...METRIC_MESSAGES,
  ...PATH_MESSAGES,
};

export type FileCode = keyof typeof FILE_MESSAGES;

/** A mistake in a file: a code and its facts, without a position. */
export type FileMistake = Coded<typeof FILE_MESSAGES>;
