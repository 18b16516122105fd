// Refusals in words: why a command stops, and what to do about it.
import { ADOPTING_MESSAGES } from './adopting.ts';
import { COMMAND_MESSAGES } from './commands.ts';
import { DEPLOYMENT_MESSAGES } from './deployments.ts';
import { EDITING_MESSAGES } from './editing.ts';
import { REPOSITORY_MESSAGES } from './repository.ts';
import type { Coded } from './table.ts';
import { said } from './table.ts';

const MESSAGES = {
  ...ADOPTING_MESSAGES,
  ...COMMAND_MESSAGES,
  ...EDITING_MESSAGES,
  ...REPOSITORY_MESSAGES,
  ...DEPLOYMENT_MESSAGES,
};

/** Why a command stops: a code and its facts. */
export type CommandRefusal = Coded<typeof MESSAGES>;
export type RefusalCode = CommandRefusal['code'];

/** The sentence and the hint of a refusal. */
export function refusedText({ code, facts }: CommandRefusal) {
  return said(MESSAGES[code], facts);
}
