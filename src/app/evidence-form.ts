// `evidence`: a file that has what a check of this proposal asks of people and of GitHub, to be filled in. What is not known
// here is written so that the reader refuses it until a person has filled it in: an empty list would claim that there is
// nothing.
import { ask, baseOf, headOf, judgeQuestion } from './check.ts';
import type { CheckOptions } from './check.ts';
import type { EvidenceSource, Gatherer, Repository } from './ports.ts';
import type { Instant, Json, Sha } from '#domain/scalars.ts';
import type { Ask } from '#domain/evidence.ts';
import { isoOf } from '#domain/scalars.ts';
import { FORM_BLANKS, FORM_TEXTS } from '#messages/missing.ts';

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
  const { questions, fingerprint, now } = await questionsOf(gatherer, base, head);
  // A working tree is a commit of Flaghoist on top of theirs.
  const written = await repository.resolve(options.head ?? 'HEAD');
  const authors =
    base === null || written === null ? [] : await authorsOf(repository, base, written);
  const parts = questions.flatMap((question) => partOf(question));
  const hasReviews = questions.some(({ kind }) => kind === 'reviews');
  const people: readonly FormPart[] = hasReviews
    ? [
        {
          key: 'people',
          value: [FORM_BLANKS.people],
          task: FORM_TEXTS.people(),
        },
        ...(authors.length === 0
          ? []
          : [
              {
                key: 'unresolved',
                value: authors,
                task: FORM_TEXTS.unresolved(authors),
              },
            ]),
        {
          key: 'fingerprints',
          value: [{ fingerprint, at: isoOf(now) }],
          task: null,
        },
      ]
    : [];
  const all = [...people, ...parts];
  const content: Record<string, Json> = {};
  for (const { key, value } of all) content[key] = together(content[key], value);
  return {
    content: { schemaVersion: 1, ...content },
    tasks: [...new Set(all.flatMap(({ task }) => task ?? []))],
  };
}

/** Everything that a check of this change asks, also what it asks once it knows the history. */
async function questionsOf(
  gatherer: Gatherer,
  base: Sha | null,
  head: Sha,
): Promise<{
  readonly questions: readonly Ask[];
  readonly fingerprint: string;
  readonly now: Instant;
}> {
  const later: Ask[] = [];
  const evidence: EvidenceSource = {
    answer: (asks, fingerprint) => {
      later.push(...asks);
      return gatherer.evidence.answer(asks, fingerprint);
    },
  };
  const question = await ask(gatherer, base, head);
  await judgeQuestion({ ...gatherer, evidence }, question);
  const first = new Set<string>(question.asks.map(({ kind }) => kind));
  const { asks, fingerprint, now } = question;
  return {
    questions: [...asks, ...later.filter(({ kind }) => !first.has(kind))],
    fingerprint,
    now,
  };
}

/** Two questions of one kind are answered by one list, or by one map. */
function together(before: Json | undefined, value: Json): Json {
  if (Array.isArray(before) && Array.isArray(value)) {
    const texts = new Set(before.map((item) => JSON.stringify(item)));
    return [...before, ...value.filter((item) => !texts.has(JSON.stringify(item)))];
  }
  if (isMap(before) && isMap(value)) return { ...before, ...value };
  return value;
}

function isMap(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface FormPart {
  readonly key: string;
  readonly value: Json;
  /** Null: it is complete. */
  readonly task: string | null;
}

function partOf(question: Ask): readonly FormPart[] {
  switch (question.kind) {
    case 'reviews':
      return [
        {
          key: 'reviews',
          value: [{ user: 'LOGIN', state: 'APPROVED', submittedAt: 'MOMENT' }],
          task: FORM_TEXTS.reviews(),
        },
      ];
    case 'issues':
      if (question.onlyOnGitHub === true) return [];
      return [
        {
          key: 'issues',
          // The moment is refused until it is written, so that a form that is not filled in is no evidence.
          value: [{ number: 1, title: 'TITLE', labels: ['LABEL'], openedAt: 'MOMENT' }],
          task: FORM_TEXTS.issues(),
        },
      ];
    case 'body':
      return [{ key: 'body', value: '', task: FORM_TEXTS.body() }];
    case 'team':
      return [
        {
          key: 'teams',
          value: { [question.team]: [FORM_BLANKS.members] },
          task: FORM_TEXTS.team(question.team),
        },
      ];
    case 'acceptance':
      return [
        {
          key: 'accepted',
          value: [FORM_BLANKS.landings],
          task: FORM_TEXTS.accepted(question.landings),
        },
      ];
    case 'watched':
      return [
        {
          key: 'watched',
          value: [
            {
              environment: question.environment,
              flag: 'FLAG',
              landing: 'COMMIT',
              answer: 'ANSWER',
              for: 'DURATION',
              at: 'MOMENT',
            },
          ],
          task: FORM_TEXTS.watched(question.environment),
        },
      ];
    // Git, the deployment log and the sources of metrics answer these.
    case 'timeline':
    case 'restoration':
    case 'deployments':
    case 'samples':
    case 'calendar':
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
