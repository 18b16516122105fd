// The deeds of people at an issue, as verbs for tests.
import { addComment } from '../deeds/comments.ts';
import { editIssue, openIssue, putLabels } from '../deeds/issues.ts';
import type { KeptComment } from '../deeds/kept.ts';
import type { World } from '../world/world.ts';
import { sure } from './pull-request.ts';

export interface OpenedIssue {
  readonly number: number;
  readonly closes: (options?: {
    readonly by?: string;
    readonly reason?: 'completed' | 'not_planned';
  }) => Promise<void>;
  readonly reopens: (by?: string) => Promise<void>;
  /** Replaces all labels. */
  readonly relabels: (names: readonly string[], by?: string) => Promise<void>;
  readonly comments: (body: string, by?: string) => Promise<KeptComment>;
}

export interface IssueOptions {
  readonly title: string;
  readonly body?: string | null;
  readonly labels?: readonly string[];
  readonly by?: string;
}

export async function opensIssue(world: World, options: IssueOptions): Promise<OpenedIssue> {
  const { title, body = null, labels = [], by: opener = 'ana' } = options;
  const { number } = await openIssue(world, { title, body, labels, by: opener });
  const edit = async (by: string, parts: Parameters<typeof editIssue>[3]): Promise<void> => {
    await editIssue(world, number, by, parts);
  };
  return {
    number,
    closes: ({ by = 'ana', reason = 'completed' } = {}) =>
      edit(by, { state: 'closed', state_reason: reason }),
    reopens: (by = 'ana') => edit(by, { state: 'open' }),
    relabels: async (names, by = 'ana') => {
      await putLabels(world, number, by, 'PUT', names);
    },
    comments: async (text, by = 'ana') => sure(await addComment(world, number, by, text)),
  };
}
