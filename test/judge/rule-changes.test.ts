// An approver of a changed pipeline sees every rule that changes.
import { expect, test } from '@jest/globals';
import { isLooser, pipelineChanges } from '#judge/rule-changes.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { pipeline as read } from '#test/files/support.ts';
import { aProposal, aTree } from '#test/support/nouns.ts';

const RULES = `version: 1
teams: { release: [ana] }
environments:
  - name: staging
    enforcement: report
    requires: { approvals: { count: 1, from: [release] } }
    by-risk: { high: { approvals: { count: 2, from: [release] } } }
    resume: { within: 14d, requires: { approvals: { count: 1, from: [release] } } }
services: { api: { deploy: { "*": { target: files, folder: out } } } }
deployments: { log: github, identity: ana }
metrics: { sources: { prometheus: { kind: prometheus, url: FLAGHOIST_PROMETHEUS_URL } } }
notifications: [{ webhook: FLAGHOIST_CHAT, as: slack }]
policy: { approvals: { count: 1, from: [release] }, paths: [infra/**], proposals: { at-most: 3 } }
`;

const of = (text: string): Pipeline => {
  const { value, diagnostics } = read(text);
  if (value === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
};
const changes = (text: string) =>
  pipelineChanges(aProposal(aTree({}, of(RULES)), aTree({}, of(text))));

test('a deploy target is shown as a file has it', () => {
  const deploy = ': { deploy: { "*": { target: files, folder: out } } }';
  const written = { '*': { target: 'files', folder: 'out' } };
  expect(changes(RULES.replace(deploy, ': {}'))).toEqual([
    { place: 'services.api.deploy', from: written, to: null },
  ]);
});

test.each<[string, string, string]>([
  ['teams.release', 'teams: { release: [ana] }', 'teams: { release: [ana, bob] }'],
  ['staging.enforcement', '    enforcement: report\n', ''],
  [
    'staging.requires.approvals',
    'requires: { approvals: { count: 1',
    'requires: { approvals: { count: 2',
  ],
  ['staging.by-risk.high.approvals', 'count: 2', 'count: 3'],
  ['staging.resume.within', '14d', '7d'],
  ['services.api.deploy', 'folder: out', 'folder: in'],
  ['deployments', 'log: github', 'log: none'],
  ['metrics.sources.prometheus', 'PROMETHEUS_URL', 'OTHER_URL'],
  ['notifications', 'FLAGHOIST_CHAT', 'FLAGHOIST_OTHER'],
  ['policy.approvals', 'policy: { approvals: { count: 1', 'policy: { approvals: { count: 0'],
  ['policy.paths', 'infra/**', 'infra'],
  ['policy.proposals', 'at-most: 3', 'at-most: 5'],
])('%s is among them', (place, from, to) => {
  expect(RULES).toContain(from);
  const changed = changes(RULES.replace(from, to));
  expect(changed.map((change) => change.place)).toEqual([place]);
  // Only requirements and their enforcement can be compared.
  expect(changed.map(isLooser)).toEqual([place === 'policy.approvals']);
});
