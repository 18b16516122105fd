// Evidence without GitHub: a JSON file has the facts that GitHub would answer (`--evidence FILE`). What the file leaves
// out is absent, and a gate that needs it waits.
import type {
  Ask,
  Authorship,
  Deployment,
  Evidence,
  Finding,
  Issue,
  Landing,
  Review,
  WatchEnd,
} from '#domain/evidence.ts';
import { absent, known } from '#domain/evidence.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import type { Sample, SuppliedSamples } from '#domain/metrics.ts';
import type { EnvironmentName, FlagKey, ServiceName, Sha, Instant } from '#domain/scalars.ts';
import { instant, parseInstant } from '#domain/scalars.ts';
import { HELPERS } from '#files/validate.ts';
import type { EvidenceCause, InEvidenceFile } from '#domain/cause.ts';
import { compiledValidators } from '#schemas/validators.js';
import type { LogBeginning } from '#app/log-beginning.ts';
import { startIn } from '#app/log-beginning.ts';
import type { EvidenceSource } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';

/** The file, as its schema describes it. Moments are ISO 8601 with a zone. */
interface EvidenceFile {
  readonly schemaVersion: 1;
  readonly people?: readonly string[];
  readonly unresolved?: readonly string[];
  readonly fingerprints?: readonly { readonly fingerprint: string; readonly at: string }[];
  readonly body?: string;
  readonly reviews?: readonly {
    readonly user: string;
    readonly state: Review['state'];
    readonly submittedAt: string;
    readonly type?: Review['type'];
  }[];
  readonly issues?: readonly {
    readonly number: number;
    readonly title?: string;
    readonly labels: readonly string[];
    readonly openedAt?: string;
    readonly closedAt?: string | null;
  }[];
  readonly teams?: Readonly<Record<string, readonly string[]>>;
  readonly landings?: readonly { readonly sha: string; readonly at: string }[];
  readonly accepted?: readonly string[];
  readonly watched?: readonly (Omit<WatchEnd, 'at'> & { readonly at: string })[];
  readonly deployments?: readonly {
    readonly environment: string;
    readonly service: string;
    readonly sha: string;
    readonly state: Deployment['state'];
    readonly at: string;
    readonly values: Deployment['values'];
    readonly by?: string;
  }[];
  readonly samples?: readonly {
    readonly flag: string;
    readonly environment: string;
    readonly metric: string;
    readonly value?: number;
    readonly series?: readonly (readonly [at: number, value: number | string | null])[];
    readonly traffic?: number;
  }[];
}

/** The content of a file: answers to asks, and times of landings for the clock. */
export interface SuppliedEvidence {
  readonly source: EvidenceSource;
  readonly landings: readonly Landing[];
  readonly samples: readonly SuppliedSamples[];
}

/** The deployments of a log, and where it begins; null: it has no entry. */
export interface LoggedDeployments {
  readonly deployments: readonly Deployment[];
  readonly beginning: LogBeginning | null;
}

/** Reads the deployments of a log, where the evidence file has none. */
export type ReadsLoggedDeployments = () => Promise<Finding<LoggedDeployments>>;

const NOT_LOGGED: ReadsLoggedDeployments = () =>
  Promise.resolve(absent({ kind: 'no-deployments' }));

/** Parses the text of an evidence file. Throws a refusal with the place where it does not match its schema. */
export function parseEvidence(
  file: string,
  text: string,
  recorded: ReadsLoggedDeployments = NOT_LOGGED,
): SuppliedEvidence {
  const written = checked(file, text);
  return {
    source: sourceOf({ file, written }, recorded, (what) => ({ kind: 'not-in-file', what })),
    landings: (written.landings ?? []).map(landingOf),
    samples: (written.samples ?? []).map(samplesOf),
  };

  function landingOf({ sha, at }: { readonly sha: string; readonly at: string }): Landing {
    return { sha: sha as Sha, at: moment(file, at), source: 'supplied' };
  }
}

function samplesOf({
  flag,
  environment,
  metric,
  value,
  series = [],
  traffic,
}: NonNullable<EvidenceFile['samples']>[number]): SuppliedSamples {
  return {
    flag: flag as FlagKey,
    environment: environment as EnvironmentName,
    metric,
    values: value ?? series.map(([at, sample]) => [instant(at), sampleOf(sample)] as const),
    ...(traffic === undefined ? {} : { traffic }),
  };
}

/** A number, or its text as Prometheus writes it. */
function sampleOf(written: number | string | null): Sample {
  return written === null ? null : Number(written.toString().replace('Inf', 'Infinity'));
}

/** For a command without an evidence file: all evidence is absent, except for the deployments of a log. */
export function noEvidence(
  recorded: ReadsLoggedDeployments = NOT_LOGGED,
  why: EvidenceCause = { kind: 'not-asked-here' },
): EvidenceSource {
  return sourceOf({ file: '', written: { schemaVersion: 1 } }, recorded, () => why);
}

function sourceOf(
  { file, written }: { readonly file: string; readonly written: EvidenceFile },
  recorded: ReadsLoggedDeployments,
  why: (what: InEvidenceFile) => EvidenceCause,
): EvidenceSource {
  const missing = (what: InEvidenceFile): Finding<never> => absent(why(what));
  const at = (text: string): Instant => moment('evidence', text);
  const authorship: Finding<Authorship> =
    written.people === undefined
      ? missing('people')
      : known({
          people: written.people,
          unresolved: (written.unresolved ?? []).map((name) => ({
            kind: 'listed' as const,
            name,
            file,
          })),
          fingerprints: (written.fingerprints ?? []).map((posted) => ({
            ...posted,
            at: at(posted.at),
          })),
        });
  const reviews: Finding<readonly Review[]> =
    written.reviews === undefined
      ? missing('reviews')
      : known(
          written.reviews.map(({ user, state, submittedAt, type }) => ({
            user,
            state,
            submittedAt: at(submittedAt),
            type: type ?? 'User',
            pullRequest: null,
          })),
        );
  const issues: Finding<readonly Issue[]> =
    written.issues === undefined
      ? missing('issues')
      : known(
          written.issues.map(({ number, title, labels, openedAt, closedAt }) => ({
            number,
            title: title ?? '',
            labels,
            closedAt: closedAt == null ? null : at(closedAt),
            ...(openedAt === undefined ? {} : { openedAt: at(openedAt) }),
          })),
        );
  const body = written.body === undefined ? missing('body') : known(written.body);
  const teams = new Map(
    Object.entries(written.teams ?? {}).map(([team, members]) => [team, known(members)]),
  );
  const accepted: Finding<readonly Sha[]> =
    written.accepted === undefined
      ? missing('accepted')
      : known(written.accepted as readonly Sha[]);
  const watched: Finding<readonly WatchEnd[]> =
    written.watched === undefined
      ? missing('watched')
      : known(written.watched.map((end) => ({ ...end, at: at(end.at) })));
  const deployments = written.deployments
    ?.map(({ environment, service, sha, at: text, by, ...rest }): Deployment => ({
      environment: environment as EnvironmentName,
      service: service as ServiceName,
      landing: sha as Sha,
      at: at(text),
      ...(by === undefined ? {} : { by: by as Sha }),
      ...rest,
    }))
    .toSorted((a, b) => a.at - b.at);
  const [first] = deployments ?? [];
  const supplied: LoggedDeployments | null =
    deployments === undefined
      ? null
      : { deployments, beginning: first === undefined ? null : { at: first.at, refused: [] } };
  return {
    answer: async (asks: readonly Ask[]): Promise<Omit<Evidence, 'timelines' | 'rewritten'>> => {
      const isAsked = (kind: Ask['kind']): boolean => asks.some((ask) => ask.kind === kind);
      return {
        issues: isAsked('issues') ? issues : NO_EVIDENCE.issues,
        reviews: isAsked('reviews') ? reviews : NO_EVIDENCE.reviews,
        authorship: isAsked('reviews') ? authorship : NO_EVIDENCE.authorship,
        body: isAsked('body') ? body : NO_EVIDENCE.body,
        ...(isAsked('deployments')
          ? about(asks, supplied === null ? await recorded() : known(supplied))
          : { deployments: NO_EVIDENCE.deployments }),
        ...(isAsked('acceptance') ? { accepted } : {}),
        ...(isAsked('watched') ? { watched } : {}),
        teams,
      };
    },
  };
}

/**
 * Only the asked part of a long log, because it is saved with a question. Where values would be restored, the newest entry
 * of the environment as well, which shows that there is a log.
 */
function about(
  asks: readonly Ask[],
  logged: Finding<LoggedDeployments>,
): Pick<Evidence, 'deployments' | 'logStarts'> {
  const isNone = asks.some((ask) => ask.kind === 'deployments' && ask.log?.log === 'none');
  if (isNone) return { deployments: absent({ kind: 'no-log' }) };
  if (logged.kind !== 'known') return { deployments: logged };
  const { deployments, beginning } = logged.value;
  const instances = asks.flatMap((ask) =>
    ask.kind === 'deployments'
      ? [...ask.wanted, ...(ask.restored ?? [])].map(
          ({ service }) => `${ask.environment} ${service}`,
        )
      : [],
  );
  const wanted = new Set(instances);
  const signs = new Set(
    asks.flatMap((ask) =>
      ask.kind === 'deployments' && ask.restored !== undefined
        ? (deployments.findLast(({ environment }) => environment === ask.environment) ?? [])
        : [],
    ),
  );
  const environments = asks.flatMap((ask) => (ask.kind === 'deployments' ? [ask.environment] : []));
  return {
    deployments: known(
      deployments.filter(
        (deployment) =>
          wanted.has(`${deployment.environment} ${deployment.service}`) || signs.has(deployment),
      ),
    ),
    logStarts: [...new Set(environments)].map((name) => startIn(beginning, name)),
  };
}

/** No login has a blank, so a form that is not filled in is refused. */
function demandLogins(file: string, { people = [], teams = {} }: EvidenceFile): void {
  const lists = [
    ['/people', people] as const,
    ...Object.entries(teams).map(([team, members]) => [`/teams/${team}`, members] as const),
  ];
  for (const [path, logins] of lists) {
    const wrong = logins.find((login) => /\s/.test(login));
    if (wrong !== undefined)
      throw refusal('evidence/wrong-form', {
        file,
        path,
        wrong: { kind: 'no-login', written: wrong },
      });
  }
}

function checked(file: string, text: string): EvidenceFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw refusal('evidence/not-json', { file, why: (error as Error).message });
  }
  const validate = compiledValidators().evidenceValidatorWith(HELPERS);
  if (!validate(json)) {
    const [first] = validate.errors ?? [];
    throw refusal('evidence/wrong-form', {
      file,
      path: first?.instancePath ?? '',
      wrong: { kind: 'form', says: first?.message ?? null },
    });
  }
  const written = json as EvidenceFile;
  demandLogins(file, written);
  return written;
}

function moment(file: string, text: string): Instant {
  const at = parseInstant(text);
  if (at === null) throw refusal('evidence/not-a-moment', { file, written: text });
  return at;
}
