// `evidence`: a file that holds what a check of this proposal asks of people and of GitHub, to be filled in. What is not known
// here is written so that the reader refuses it until somebody has filled it in: an empty list would claim that there is
// nothing.
import { ask, baseOf, headOf } from './check.ts';
import type { CheckOptions } from './check.ts';
import type { Gatherer } from './deps.ts';
import type { Json } from '#domain/json.ts';
import type { Ask } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import { isoOf } from '#domain/time.ts';
import type { Repository } from './ports.ts';

export interface EvidenceForm {
  /** The file, as `schemas/evidence.schema.json` describes it once it is filled in. */
  readonly content: Json;
  /** What to fill in, a sentence each; empty where the check asks for nothing. */
  readonly tasks: readonly string[];
}

export async function evidenceForm(
  gatherer: Gatherer,
  options: CheckOptions,
): Promise<EvidenceForm> {
  const { repository } = gatherer;
  const head = await headOf(repository, options.head);
  const base = await baseOf(repository, options.base);
  const { asks, fingerprint, now } = await ask(gatherer, base, head);
  const authors = base === null ? [] : await authorsOf(repository, base, head);
  const parts = asks.flatMap((question) => partOf(question));
  const hasReviews = asks.some(({ kind }) => kind === 'reviews');
  const people: readonly Part[] = hasReviews
    ? [
        {
          key: 'people',
          value: ['LOGIN of everyone who made the change'],
          task: 'people: write the logins of author, committers and pusher',
        },
        ...(authors.length === 0
          ? []
          : [
              {
                key: 'unresolved',
                value: authors,
                task: `unresolved: delete each of these names once its login is in people: ${authors.join(', ')}`,
              },
            ]),
        { key: 'fingerprints', value: [{ fingerprint, at: isoOf(now) }], task: null },
      ]
    : [];
  const all = [...people, ...parts];
  const content = Object.fromEntries(all.map(({ key, value }) => [key, value]));
  return {
    content: { schemaVersion: 1, ...content },
    tasks: [...new Set(all.flatMap(({ task }) => task ?? []))],
  };
}

interface Part {
  readonly key: string;
  readonly value: Json;
  /** Null: it is complete. */
  readonly task: string | null;
}

function partOf(question: Ask): readonly Part[] {
  switch (question.kind) {
    case 'reviews':
      return [
        {
          key: 'reviews',
          value: [{ user: 'LOGIN', state: 'APPROVED', submittedAt: 'MOMENT' }],
          task: 'reviews: write each review with its login and its moment, or an empty list',
        },
      ];
    case 'issues':
      return [
        {
          key: 'issues',
          value: [{ number: 0, title: 'TITLE', labels: [] }],
          task: 'issues: write each open issue with its number and labels, or an empty list',
        },
      ];
    case 'body':
      return [{ key: 'body', value: '', task: 'body: write the text of the pull request' }];
    default:
      return [];
  }
}

/** By Git, which knows names and no logins. */
async function authorsOf(repository: Repository, base: Sha, head: Sha): Promise<readonly string[]> {
  const start = await repository.branchPoint(base, head);
  const commits = (await repository.firstParents(start, head)).map(({ sha }) => sha);
  const authors = await repository.authorships(commits);
  return [...new Set([...authors.values()].map(({ author }) => author))];
}
