// Where a report is shown, and what else is known there. With a place, a report has links, shows a fix as the edit of a line,
// and says what a flag is, what a merge redeploys and which line requires a gate.
import type { ChangeReport } from '#domain/report.ts';

/** What a definition says for people. */
export interface AboutFlag {
  readonly description: string;
  readonly owner: string | null;
  readonly links: Readonly<Record<string, string>>;
  /** How much may break, as it is written; null: the definition does not say. */
  readonly risk: string | null;
}

/** A rule that changes. Both sides are written as a file would write them. */
export interface ChangedRule {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  /** Whether it is provably not as strict as before. */
  readonly isLooser: boolean;
}

/** A line of the default branch that requires a gate, from 1. */
export interface RequiredPlace {
  readonly file: string;
  readonly line: number;
}

/** The files of workflows that a person can start on GitHub; null: there is none. */
export interface WorkflowForms {
  readonly promote: string | null;
  readonly rollback: string | null;
}

export const NO_FORMS: WorkflowForms = { promote: null, rollback: null };

export interface ReportPlace {
  /** `https://github.com/o/r`; null: nothing is linked. */
  readonly repository: string | null;
  /** The pull request; null: there is none. */
  readonly pull: number | null;
  /** The branch of the pull request and its repository; null: not known. */
  readonly branch: { readonly repository: string; readonly name: string } | null;
  readonly forms: WorkflowForms;
  /** The page of the documentation that explains a code; null: not known. */
  readonly codePage: (code: string) => string | null;
  readonly about: (flag: string) => AboutFlag | null;
  readonly stateFile: (flag: string, environment: string) => string;
  /** Whether a service is redeployed in an environment when a landing changes its values. */
  readonly isDeployed: (service: string, environment: string) => boolean;
  /** The lines that require this gate of a change; none where they are not known. */
  readonly requiredAt: (
    change: Pick<ChangeReport, 'flag' | 'environment' | 'resume'>,
    gate: string,
  ) => readonly RequiredPlace[];
  readonly rules: readonly ChangedRule[];
  /** The files of the policy with their texts; none where the reader has the diff beside the report. */
  readonly policyFiles: readonly {
    readonly path: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

export const NO_PLACE: ReportPlace = {
  repository: null,
  pull: null,
  branch: null,
  forms: NO_FORMS,
  codePage: () => null,
  about: () => null,
  stateFile: (flag, environment) => `${environment}/${flag}.yaml`,
  isDeployed: () => false,
  requiredAt: () => [],
  rules: [],
  policyFiles: [],
};

/** Each part of a path, so that no name changes the address. */
function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

export function commitAddress({ repository }: ReportPlace, sha: string): string | null {
  return repository === null ? null : `${repository}/commit/${encodeURIComponent(sha)}`;
}

export function issueAddress({ repository }: ReportPlace, number: number): string | null {
  return repository === null ? null : `${repository}/issues/${number}`;
}

/** The page of a login or an app, or of a team such as `acme/release`; null: a name that GitHub does not have. */
export function personAddress({ repository }: ReportPlace, name: string): string | null {
  const server =
    repository === null ? null : /^(https?:\/\/.+)\/[^/]+\/[^/]+$/.exec(repository)?.[1];
  if (server === null || server === undefined) return null;
  const [, owner = '', team] = /^([A-Za-z0-9-]+)(?:\/([A-Za-z0-9_.-]+))?$/.exec(name) ?? [];
  if (owner === '') return null;
  return team === undefined ? `${server}/${owner}` : `${server}/orgs/${owner}/teams/${team}`;
}

/** The page on which the pull request is reviewed. */
export function reviewAddress({ repository, pull }: ReportPlace): string | null {
  return repository === null || pull === null ? null : `${repository}/pull/${pull}/files`;
}

/** A line of a file on the branch, whose name stays the same while commits come. */
export function lineAddress({ branch }: ReportPlace, file: string, line: number): string | null {
  if (branch === null) return null;
  return `${branch.repository}/blob/${encodedPath(branch.name)}/${encodedPath(file)}#L${line}`;
}

/** A line of the default branch. Its name is left out, so that the address stays the same while the branch moves. */
export function ruleAddress(
  { repository }: ReportPlace,
  { file, line }: RequiredPlace,
): string | null {
  return repository === null ? null : `${repository}/blob/HEAD/${encodedPath(file)}#L${line}`;
}

/** The page of a form, with its button. */
export function formAddress(
  { repository, forms }: ReportPlace,
  name: keyof WorkflowForms,
): string | null {
  const file = forms[name];
  if (repository === null || file === null) return null;
  return `${repository}/actions/workflows/${encodeURIComponent(file)}`;
}

/** The editor for a file of the pull request. */
export function editAddress({ branch }: ReportPlace, file: string): string | null {
  if (branch === null) return null;
  return `${branch.repository}/edit/${encodedPath(branch.name)}/${encodedPath(file)}`;
}
