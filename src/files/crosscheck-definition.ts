// A flag's definition against the pipeline: the names in the one must be declared in the other.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Flag } from '#domain/flag.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import type { FileCode } from './codes.ts';
import { nearest } from './nearest.ts';
import type { KeyOrValue, Path } from './problem.ts';
import type { ReadFile } from './read-file.ts';
import { diagnosticIn, isComplete } from './read-file.ts';
import { listed, shown } from './quoting.ts';

/** Services, environments and the owner that the pipeline does not know. */
export function definitionDiagnostics(
  read: ReadFile<Flag>,
  pipeline: ReadFile<Pipeline> | null,
): readonly Diagnostic[] {
  const rules = pipeline?.understood ?? null;
  if (pipeline === null || rules === null || read.understood === null) return [];
  // If a list could not be read in full, none of its names is reported as unknown.
  const knows = (list: string): boolean => isComplete(pipeline, [list], 1);
  const { owner, services, requires } = read.understood;
  const scopes = new Set(requires.map(({ environment }) => environment));
  scopes.delete('*');
  return [
    ...(knows('teams') ? unknownOwner(read, owner, rules) : []),
    ...unknown(
      read,
      knows('services') ? services.map(({ service }) => service) : [],
      namesOf(rules.services),
      SERVICE,
    ),
    ...unknown(
      read,
      knows('environments') ? [...scopes] : [],
      namesOf(rules.environments),
      ENVIRONMENT,
    ),
  ];
}

interface NameRule {
  readonly code: FileCode;
  readonly under: string;
  readonly sentence: (name: string, known: string) => string;
  readonly declare: (name: string) => string;
}

const SERVICE: NameRule = {
  code: 'flag/unknown-service',
  under: 'services',
  sentence: (name, known) => `unknown service ${name}; available services: ${known}`,
  declare: (name) => `add "${name}: {}" to services in the pipeline`,
};

const ENVIRONMENT: NameRule = {
  code: 'flag/unknown-environment',
  under: 'requires',
  sentence: (name, known) => `unknown environment ${name}; available environments: ${known}`,
  declare: (name) =>
    `add "- name: ${name}" to environments in the pipeline, or delete the requirement`,
};

function unknown(
  read: ReadFile<Flag>,
  used: readonly string[],
  known: readonly string[],
  rule: NameRule,
): readonly Diagnostic[] {
  return used
    .filter((name) => !known.includes(name))
    .map((name) => notDeclared(read, name, known, rule, [rule.under, name], 'key'));
}

function unknownOwner(
  read: ReadFile<Flag>,
  owner: string | null,
  rules: Pipeline,
): readonly Diagnostic[] {
  const teams = namesOf(rules.teams);
  // The members of a team on GitHub come from GitHub.
  if (owner === null || owner.includes('/') || teams.includes(owner)) return [];
  return [notDeclared(read, owner, teams, OWNER, ['owner'], 'value')];
}

const OWNER: NameRule = {
  code: 'flag/unknown-owner',
  under: '',
  sentence: (name, known) => `unknown owner ${name}; available teams: ${known}`,
  declare: (name) => `add "${name}: [a login]" to teams in the pipeline`,
};

function notDeclared(
  read: ReadFile<Flag>,
  name: string,
  known: readonly string[],
  { code, sentence, declare }: NameRule,
  path: Path,
  part: KeyOrValue,
): Diagnostic {
  const meant = nearest(name, known);
  const message = sentence(shown(name), listed(known));
  const hint = meant === null ? declare(name) : `write ${meant}`;
  return diagnosticIn(read, code, path, { severity: 'error', message, hint, part });
}

function namesOf(things: readonly { readonly name: string }[]): readonly string[] {
  return things.map(({ name }) => name);
}
