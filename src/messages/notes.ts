// Notes beside a verdict, about one change or about the whole proposal.
import type { Cause } from '#domain/evidence.ts';
import { causeText } from './causes.ts';
import type { FormerHold, Note } from '#domain/report.ts';
import type { Instant } from '#domain/scalars.ts';
import { pastText } from '#domain/scalars.ts';
import type { LandedAt } from './gates/wording.ts';
import type { NoResume } from './resume.ts';
import { resumeText } from './resume.ts';
import type { FactsOf } from './table.ts';
import { said, wording } from './table.ts';
import { both, oneLine, pathText, quoted, shellWord, shortSha, writtenText } from './words.ts';
import type { FlagIn } from './words.ts';

/** A refused file; `accepted`: the commit with the version that counts. */
type RefusedFile = {
  readonly part: 'rules' | 'definition' | 'state';
  readonly flag: string | null;
  readonly environment: string | null;
  /** Of the rules, the file that the pipeline names. */
  readonly file?: string;
  readonly accepted: string | null;
  readonly landing: string;
};

type FlagCount = { readonly environment: string; readonly flags: number };

const NOTE_MESSAGES = {
  'note/approved-by-policy': wording({
    sentence: () =>
      'no flag filled these variables before, so the approval of the policy covers them',
  }),
  'note/no-resume': wording<NoResume>({ sentence: (why) => `no resume: ${resumeText(why)}` }),
  'note/resume': wording<{ readonly takenDown: LandedAt }>({
    sentence: (facts) =>
      `this is a resume, which ${resumeText({ code: 'resume/restores', facts })}`,
  }),
  'note/resume-until': wording<{ readonly until: Instant }>({
    sentence: ({ until }) =>
      `until ${pastText(until)}, the requirements of resume replace soak and ladder`,
  }),
  'note/unsent': wording<{ readonly service: string; readonly variables: readonly string[] }>({
    sentence: ({ service, variables }) =>
      `${service} is no longer sent ${variables.join(', ')}: the default in its code takes over`,
  }),
  'note/exact-undo': wording({
    sentence: () =>
      'this restores exactly what the last promotion here replaced, so it counts as a rollback',
  }),
  'note/dependents-stay': wording<{ readonly flags: readonly string[] }>({
    sentence: ({ flags }) =>
      `flags that require the flag stay on: ${flags.join(', ')}; rollback --with-dependents lowers them, too`,
  }),
  'note/adoption': wording<{ readonly exposed: readonly FlagCount[] }>({
    sentence: ({ exposed }) =>
      exposed.length === 0
        ? 'adoption: nothing is exposed yet'
        : `adoption: flags stay as they are; exposed in ${exposed.map(({ environment, flags }) => `${environment}: ${flags}`).join(', ')}`,
  }),
  'note/soaks-start': wording({ sentence: () => 'every soak starts when this lands' }),
  'note/unguarded': wording<{ readonly isNew: boolean }>({
    sentence: ({ isNew }) =>
      `${isNew ? 'once this lands, ' : ''}any policy change passes: add policy.approvals to pipeline.yaml`,
  }),
  'note/written-by-deploy': wording<{ readonly folder: string }>({
    sentence: ({ folder }) =>
      `${writtenText([folder])}: echo ${quoted(`/${pathText(folder)}/`)} >> .gitignore && git rm -r --quiet --cached --ignore-unmatch ${shellWord(pathText(folder))}`,
  }),
  'note/split': wording<{
    readonly rollbacks: readonly FlagIn[];
    readonly more: number;
    readonly from: 'policy' | 'promotion';
  }>({
    sentence: ({ rollbacks, more, from }) =>
      `the rollback of ${rollbacks.map(({ flag, environment }) => `${flag} in ${environment}`).join(', ')}${more > 0 ? ` and ${more} more` : ''} waits with ${from === 'policy' ? 'the policy change' : 'the promotions'}; in a separate pull request it passes at once`,
  }),
  'note/rewrite-unknown': wording<{ readonly why: Cause }>({
    sentence: ({ why }) => `cannot determine whether history was rewritten: ${causeText(why)}`,
  }),
  'note/log-is-file': wording({
    sentence: () =>
      'a check on GitHub cannot read the deployment log, which is a file. So times count from landings, and refused landings are unknown',
  }),
  'note/log-on-github': wording({
    sentence: () =>
      'the deployment log is on GitHub, which this check does not ask. So refused landings are unknown',
  }),
  'note/refused': wording<RefusedFile>({
    sentence: ({ part, flag, environment, file, accepted, landing }) =>
      `${part === 'rules' ? oneLine(file ?? 'pipeline.yaml') : `${part === 'definition' ? `the definition of ${flag}` : flag} in ${environment}`}: landing ${shortSha(landing)} is refused, so ${accepted === null ? 'the file counts as missing' : `the version accepted in ${shortSha(accepted)} applies`}`,
  }),
  'note/more-refused': wording<{ readonly count: number }>({
    sentence: ({ count }) => `${count} more ${count === 1 ? 'file is' : 'files are'} refused`,
  }),
  'note/hold-stays': wording<FormerHold>({
    sentence: ({ flag, environment, reason, variables }) =>
      `the hold on ${flag} in ${environment} does not follow ${both(variables)}, which ${flag} filled before: ${oneLine(reason)}`,
  }),
  'note/expired': wording<{
    readonly flags: readonly { readonly flag: string; readonly expires: string | null }[];
    readonly more: number;
  }>({
    sentence: ({ flags, more }) =>
      `expired flags: ${[...flags.map(({ flag, expires }) => `${flag} since ${expires}`), ...(more > 0 ? [`${more} more`] : [])].join(', ')}; this changes no verdict`,
  }),
} as const;

type NoteTable = typeof NOTE_MESSAGES;

export function note<Code extends keyof NoteTable>(
  code: Code,
  facts: FactsOf<NoteTable[Code]>,
): Note {
  const { message } = said(NOTE_MESSAGES[code], facts);
  return { code, facts, message };
}
