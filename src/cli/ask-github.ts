// Asks GitHub on a clone, where the remote names a repository there and a token is at hand, and says so in the first line.
import type { CloneReader } from '#app/clone-evidence.ts';
import type { Gatherer, Repository } from '#app/ports.ts';
import type { OpenClone } from '#wiring/clone-github.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Cause } from '#domain/evidence.ts';
import { causeText } from '#messages/causes.ts';
import { ASKING_TEXTS } from '#messages/terminal.ts';
import { isErrorTerminal } from './display.ts';
import type { AskingOptions, CommonOptions } from './command.ts';
import { remark, momentOf } from './command.ts';
import { githubHere, headIn } from './github-here.ts';

/** The options of a command that asks GitHub. */
export type AskingCommandOptions = CommonOptions &
  AskingOptions & {
    /** The account that posts the verdicts. */
    readonly identity?: string;
    /** Whether nothing is said about it, as in a server. */
    readonly isQuiet?: boolean;
  };

export interface ProposedChange {
  /** The tip of the default branch here; null: nothing has landed. */
  readonly base: Sha | null;
  /** The revision that the user names; null: what is checked out. */
  readonly head: string | null;
}

/** GitHub as this command reads it, or why it is not asked. */
export type AskedGitHub =
  | { readonly reader: OpenClone; readonly notAsked: null }
  | { readonly reader: null; readonly notAsked: Cause };

/** The first line says whether GitHub is asked, and of which pull request. */
export async function askGitHub(
  gatherer: Gatherer,
  options: AskingCommandOptions,
  { base, head: revision }: ProposedChange,
): Promise<AskedGitHub> {
  const { evidence, identity = null } = options;
  // A file of evidence says what GitHub would.
  if (evidence !== undefined) return unasked({ kind: 'by-evidence' }, options);
  const { repository } = gatherer;
  const connection = await githubHere(repository, options);
  if ('notAsked' in connection) return unasked(connection.notAsked, options);
  const { client, name } = connection;
  const head = await headIn(repository, revision, client.owner);
  const at = options.at === undefined ? null : momentOf(options.at);
  const { openOnClone } = await import('#wiring/clone-github.ts');
  const opened = await openOnClone(client, { gatherer, base, head, at, log: options, identity });
  if (opened.kind !== 'known')
    return unanswered({ kind: 'github-silent', why: opened.why }, options);
  const now = client.now();
  if (at !== null && now.kind === 'known' && at < now.value) {
    return unanswered({ kind: 'in-the-past' }, options);
  }
  if (isSaid(options)) {
    const about = await pullText(repository, opened.value, head?.kind === 'commit', revision);
    remark(ASKING_TEXTS.asking(name, about));
  }
  return { reader: opened.value, notAsked: null };
}

/** A pipe gets no line about it, because scripts know where they run. */
export function unasked(
  notAsked: Cause,
  options: Saying,
): Extract<AskedGitHub, { readonly reader: null }> {
  if (isUnaskedShown(options)) remark(causeText(notAsked));
  return { reader: null, notAsked };
}

/** Whether the first line says why GitHub is not asked, so that nothing below has to. */
export function isUnaskedShown(options: Saying): boolean {
  return isSaid(options) && isErrorTerminal();
}

type Saying = Pick<AskingCommandOptions, 'format' | 'isQuiet'>;

function isSaid({ format, isQuiet = false }: Saying): boolean {
  return format === 'text' && !isQuiet;
}

function unanswered(notAsked: Cause, options: Saying): AskedGitHub {
  if (isSaid(options)) remark(causeText(notAsked));
  return { reader: null, notAsked };
}

async function pullText(
  repository: Repository,
  { pull }: CloneReader,
  isCommit: boolean,
  revision: string | null,
): Promise<string> {
  if (pull === null) return ASKING_TEXTS.noPull(isCommit ? 'commit' : 'branch');
  const commit = await repository.resolve(revision ?? 'HEAD');
  return ASKING_TEXTS.pull(pull.number, commit === pull.head ? null : pull.head);
}
