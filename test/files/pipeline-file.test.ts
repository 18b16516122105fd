// `environments/pipeline.yaml`.
import { describe, expect, test } from '@jest/globals';
import { codes, pipeline, said } from './support.ts';

const FULL = `
version: 1
teams:
  release: [ana, Bartek]
  voice: []
environments:
  - name: development
  - name: staging
    enforcement: report
    requires:
      soak: { in: development, for: 48h }
  - name: production
    requires:
      soak: { in: staging, for: 7d }
      approvals: [{ count: 1, from: [release] }, { count: 1, from: [owner] }]
services:
  jarek-va-ui: {}
  cursor-runner:
policy:
  approvals: { count: 1, from: [release] }
  paths: [".github/**", "dist/**"]
  proposals: { at-most: 3 }
`;

const POLICY = 'policy: { approvals: { count: 1, from: [release] } }';
const MINIMAL = `version: 1\nenvironments: [{ name: development }]\n${POLICY}\n`;

describe('a pipeline', () => {
  test('becomes the noun', () => {
    const read = pipeline(FULL);
    expect(read.diagnostics).toEqual([]);
    expect(read.value).toEqual({
      version: 1,
      teams: [
        { name: 'release', members: ['ana', 'Bartek'] },
        { name: 'voice', members: [] },
      ],
      environments: [
        { name: 'development', enforcement: 'enforce', requires: [] },
        {
          name: 'staging',
          enforcement: 'report',
          requires: [{ gate: 'soak', settings: { in: 'development', for: '48h' } }],
        },
        {
          name: 'production',
          enforcement: 'enforce',
          requires: [
            { gate: 'soak', settings: { in: 'staging', for: '7d' } },
            { gate: 'approvals', settings: { count: 1, from: ['release'] } },
            { gate: 'approvals', settings: { count: 1, from: ['owner'] } },
          ],
        },
      ],
      services: [{ name: 'jarek-va-ui' }, { name: 'cursor-runner' }],
      policy: {
        approvals: [{ gate: 'approvals', settings: { count: 1, from: ['release'] } }],
        paths: ['.github/**', 'dist/**'],
        proposals: { atMost: 3 },
      },
    });
  });

  test('needs a version and one environment, and T7: guards everything below .github by itself', () => {
    expect(pipeline(MINIMAL).value).toMatchObject({
      teams: [],
      services: [],
      policy: { paths: ['.github/**'] },
    });
  });

  test('without a policy it is read, with a warning', () => {
    const read = pipeline(
      'version: 1\nteams: { core: [ana] }\nenvironments: [{ name: development }]\n',
    );
    expect(read.value?.policy).toEqual({ approvals: [], paths: ['.github/**'] });
    expect(read.diagnostics).toEqual([
      {
        code: 'pipeline/no-policy',
        facts: { team: 'core', written: 'nothing' },
        severity: 'warning',
        message:
          'the pipeline has no policy.approvals, so everyone who can merge can loosen every rule',
        hint: 'add policy: { approvals: { count: 1, from: [core] } }',
        file: 'pipeline.yaml',
        line: 1,
        column: 1,
        source: 'version: 1',
      },
    ]);
  });

  test('the team that is named for a policy has more than one person, if there is such a team', () => {
    const read = pipeline(
      'version: 1\nteams: { api: [ana], web: [bartek, cleo] }\nenvironments: [{ name: development }]\n',
    );
    expect(read.diagnostics.map(({ hint }) => hint)).toEqual([
      'add policy: { approvals: { count: 1, from: [web] } }',
    ]);
  });

  test('with a policy that asks no person, too, at the policy', () => {
    const read = pipeline(
      'version: 1\nenvironments: [{ name: development }]\npolicy: { paths: [] }\n',
    );
    expect(read.value?.policy).toEqual({ approvals: [], paths: [] });
    expect(said(read.diagnostics)).toContain(
      'pipeline.yaml:3:1: the pipeline has no policy.approvals',
    );
    expect(said(read.diagnostics)).toContain(
      'and approvals: { count: 1, from: [release] } to policy',
    );
  });

  test('of a pipeline without teams, the hint brings the team that it names', () => {
    const read = pipeline('version: 1\nenvironments: [{ name: a }]\n');
    const [{ hint } = { hint: '' }] = read.diagnostics;
    expect(hint).toBe(
      'add teams: { release: [ana, bartek] } with your people, and policy: { approvals: { count: 1, from: [release] } }',
    );
    const added =
      'teams: { release: [ana, bartek] }\npolicy: { approvals: { count: 1, from: [release] } }\n';
    expect(pipeline(`version: 1\nenvironments: [{ name: a }]\n${added}`).diagnostics).toEqual([]);
  });

  test('with a policy of no approval, too', () => {
    const read = pipeline(
      'version: 1\nenvironments: [{ name: a }]\npolicy: { approvals: { count: 0, from: [release] } }\n',
    );
    expect(said(read.diagnostics)).toBe(
      'pipeline.yaml:3:1: policy.approvals asks for 0 approvals, so everyone who can merge can loosen every rule [pipeline/no-policy]\n' +
        '  write count: 1',
    );
  });
});

describe('what a pipeline may not say', () => {
  test('two environments of one name', () => {
    const text = `version: 1\n${POLICY}\nenvironments:\n  - name: staging\n  - name: production\n  - name: staging\n  - name: staging\n`;
    expect(said(pipeline(text).diagnostics)).toBe(
      'pipeline.yaml:6:11: duplicate name "staging" [pipeline/duplicate-environment]\n' +
        '  choose another name, or delete one of the two\n' +
        'pipeline.yaml:7:11: duplicate name "staging" [pipeline/duplicate-environment]\n' +
        '  choose another name, or delete one of the two',
    );
  });

  test.each([
    ['version: 2', 'version is 2; it must be 1 [schema/not-allowed]\n  write 1'],
    ['version: "1"', 'version is "1"; it must be 1 [schema/not-allowed]\n  write 1'],
    [
      'environments: []',
      'environments is an empty list; it must be a list of at least 1 item (each a map with the keys name, enforcement, requires, by-risk, resume) [schema/not-allowed]\n  write for example [ { name: development } ]',
    ],
    [
      'environments: [staging]',
      'environments item 1 is "staging"; it must be a map with the keys name, enforcement, requires, by-risk, resume [schema/wrong-type]\n  write { name: staging }',
    ],
    [
      'environments: [{ name: flags }]',
      'environments flags: name is "flags"; it must be the name of an environment: lower-case letters, digits, ".", "_" and "-", beginning with a letter or digit, at most 63 characters, not "flags" [schema/bad-name]\n  write for example staging',
    ],
    [
      'environments: [{ name: Staging }]',
      'environments item 1: name is "Staging"; it must be the name of an environment: lower-case letters, digits, ".", "_" and "-", beginning with a letter or digit, at most 63 characters, not "flags" [schema/bad-name]\n  write staging',
    ],
    [
      'environments: [{ name: a, enforcement: warn }]',
      'environments a: enforcement is "warn"; it must be one of enforce or report [schema/not-allowed]\n  write enforce or report',
    ],
    [
      'teams: { owner: [ana] }',
      '"owner" in teams must be the name of a team: lower-case letters, digits, ".", "_" and "-", beginning with a letter or digit, at most 63 characters, not "owner" [schema/bad-name]\n  write for example release',
    ],
    [
      'teams: { release: ["@ana"] }',
      'teams.release item 1 is "@ana"; it must be the login of a person on GitHub, without "@" (a team of GitHub, org/team, is named in "from") [schema/bad-name]\n  write ana',
    ],
    [
      'teams: { release: [acme/release] }',
      'teams.release item 1 is "acme/release"; it must be the login of a person on GitHub, without "@" (a team of GitHub, org/team, is named in "from") [schema/bad-name]\n  write for example ana',
    ],
    [
      'policy: { approvals: { count: 1, from: [a] }, paths: [../infra/**] }',
      'policy.paths item 1 is "../infra/**"; it must be a glob pattern from the root of the repository, without ".." [schema/not-allowed]\n  write for example infra/**',
    ],
    [
      'teams: { release: [123] }',
      'teams.release item 1 is 123; it must be the login of a person on GitHub, without "@" (a team of GitHub, org/team, is named in "from") [schema/wrong-type]\n  write "123"',
    ],
    [
      'teams: { release: [ana, ana] }',
      'teams.release contains "ana" twice [schema/duplicate-item]\n  delete one of the two',
    ],
    [
      'services: { a: { restart: x } }',
      'unknown key "restart" in services.a; available keys: deploy [schema/unknown-key]\n  delete "restart"',
    ],
    [
      'policy: { approvals: { count: 1, from: [a] }, approval: 1 }',
      'unknown key "approval" in policy; available keys: approvals, paths and proposals [schema/unknown-key]\n  delete "approval"',
    ],
  ])('%s', (line, expected) => {
    const [changed = ''] = line.split(':');
    const others = MINIMAL.split('\n').filter(
      (candidate) => candidate !== '' && !candidate.startsWith(`${changed}:`),
    );
    const read = pipeline([...others, line].join('\n'));
    expect(said(read.diagnostics).replace(/^pipeline\.yaml:\d+:\d+: /, '')).toBe(expected);
    expect(read.value).toBeNull();
  });

  test('a name that ends in a dot', () => {
    expect(codes(pipeline(MINIMAL.replace('development', 'dev.')))).toEqual(['schema/bad-name']);
  });
});
