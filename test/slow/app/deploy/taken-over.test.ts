// A variable that one flag takes over from another: while the new flag is refused, the variable stays with the old one. What
// was accepted stays in each environment, also where the same landing is refused in another one.
import { describe, expect, test } from '@jest/globals';
import type { Files } from '#test/support/repo.ts';
import type { Stage } from '#test/app/deploy/stage.ts';
import { aStage, FILES, state } from '#test/app/deploy/stage.ts';

const CHECKED = 'requires: { production: { checklist: [Looked at it] } }\n';

const STRICT: Files = {
  ...FILES,
  'environments/pipeline.yaml': `${String(FILES['environments/pipeline.yaml'])}policy:
  approvals: { count: 1, from: [release] }
teams: { release: [ana] }
`,
};

function definition(key: string, variables: readonly string[], more = ''): Files {
  const bound = variables.map((name) => `${name}: ${name === 'SHARE' ? 'rollout' : 'enabled'}`);
  return {
    [`environments/flags/${key}.yaml`]: `description: ${key}\nservices: { api: { ${bound.join(', ')} } }\n${more}`,
  };
}

async function aStageWith(files: Files): Promise<Stage> {
  const stage = await aStage({ ...STRICT, ...files });
  await stage.deploys(await stage.repo.head(), { before: null });
  return stage;
}

async function refusedBy(stage: Stage, files: Files): Promise<readonly string[]> {
  const { refusals } = await stage.deploys(await stage.lands(files));
  return refusals.map(({ part, flag, environment }) => `${part} ${flag} ${environment}`);
}

describe('A flag that is renamed past the gate', () => {
  const gone = (key: string): Files => ({
    [`environments/flags/${key}.yaml`]: null,
    [`environments/production/${key}.yaml`]: null,
  });

  test('without its requirement stays on, also when it is renamed once more, and comes down by its newest name', async () => {
    await using stage = await aStageWith({
      ...definition('pay', ['PAY'], CHECKED),
      ...state('production', 'pay', true),
    });
    const named = (key: string): Files => ({
      ...definition(key, ['PAY']),
      ...state('production', key, true),
    });
    expect(await refusedBy(stage, { ...gone('pay'), ...named('paying') })).toContain(
      'definition paying production',
    );
    expect(await stage.has('production', 'api')).toMatch('PAY=true');
    expect(await refusedBy(stage, { ...gone('paying'), ...named('paid') })).toContain(
      'definition paid production',
    );
    expect(await stage.has('production', 'api')).toMatch('PAY=true');
    await stage.deploys(await stage.lands(state('production', 'paid', false)));
    expect(await stage.has('production', 'api')).not.toMatch('PAY=true');
    await stage.deploys(await stage.lands(state('production', 'paid', true)));
    expect(await stage.has('production', 'api')).not.toMatch('PAY=true');
  });

  test('with a raise keeps its share under a third name, and is accepted with the share that it has', async () => {
    const named = (key: string, share: number): Files => ({
      ...definition(key, ['PAY', 'SHARE']),
      [`environments/production/${key}.yaml`]: `enabled: true\nrollout: ${share}\n`,
    });
    await using stage = await aStageWith(named('pay', 25));
    await refusedBy(stage, { ...gone('pay'), ...named('paying', 50) });
    expect(await refusedBy(stage, { ...gone('paying'), ...named('paid', 50) })).toContain(
      'definition paid production',
    );
    expect(await stage.has('production', 'api')).toMatch(/PAY=true\n(.*\n)*SHARE=25\n/);
    expect(await refusedBy(stage, { ...gone('paid'), ...named('pays', 25) })).toEqual([]);
    expect(await stage.has('production', 'api')).toMatch(/PAY=true\n(.*\n)*SHARE=25\n/);
  });

  test('together with one of its variables takes all of them down by its newest name', async () => {
    const named = (key: string, share: string, enabled: boolean): Files => ({
      [`environments/flags/${key}.yaml`]: `description: ${key}\nservices: { api: { PAY: enabled, ${share}: rollout } }\n`,
      [`environments/production/${key}.yaml`]: `enabled: ${enabled}\n`,
    });
    await using stage = await aStageWith({
      ...named('pay', 'SHARE', true),
      ...definition('pay', ['PAY', 'SHARE'], CHECKED),
    });
    expect(await stage.has('production', 'api')).toMatch(/PAY=true\n(.*\n)*SHARE=100\n/);
    const renamed = { ...gone('pay'), ...named('paying', 'PORTION', true) };
    expect(await refusedBy(stage, renamed)).toContain('definition paying production');
    expect(await stage.has('production', 'api')).toMatch(/PAY=true\n(.*\n)*SHARE=100\n/);
    await stage.deploys(await stage.lands(named('paying', 'PORTION', false)));
    expect(await stage.has('production', 'api')).not.toMatch(/PAY=true|=100/);
  });

  test('keeps back nothing else that its landing turned on', async () => {
    await using stage = await aStageWith({
      ...definition('pay', ['PAY', 'SHARE']),
      'environments/production/pay.yaml': 'enabled: true\nrollout: 25\n',
    });
    const refused = await refusedBy(stage, {
      ...gone('pay'),
      ...definition('paying', ['PAY', 'SHARE']),
      'environments/production/paying.yaml': 'enabled: true\nrollout: 50\n',
      ...state('development', 'checkout', true),
    });
    expect(refused).not.toContain('state checkout development');
    expect(await stage.has('development', 'api')).toMatch('CHECKOUT=true');
  });
});

describe('A variable that moves to another flag and is refused in production', () => {
  /** `new` is on in production, so that the move raises `V` there. */
  const moving = (
    development: { readonly old: boolean; readonly new: boolean },
    requires: { readonly old?: string; readonly new?: string },
  ) => ({
    before: {
      ...definition('old', ['V', 'A'], requires.old),
      ...definition('new', ['B'], requires.new),
      ...state('development', 'old', development.old),
      ...state('development', 'new', development.new),
      ...state('production', 'new', true),
    },
    move: {
      ...definition('old', ['A'], requires.old),
      ...definition('new', ['B', 'V'], requires.new),
    },
  });

  test.each([
    ['has the same value there', { old: true, new: true }, 'V=true', 'V=true'],
    ['was lowered there', { old: true, new: false }, 'V=false', 'V=true'],
  ])(
    'is brought back by a revert where the move was accepted and %s, whatever production requires',
    async (_title, development, moved, back) => {
      const { before, move } = moving(development, { new: CHECKED });
      await using stage = await aStageWith(before);
      expect(await refusedBy(stage, move)).toEqual([
        'definition new production',
        'definition old production',
      ]);
      expect(await stage.has('development', 'api')).toMatch(moved);
      const revert = await stage.repo.revert(await stage.repo.head(), { at: stage.now });
      expect((await stage.deploys(revert)).refusals).toEqual([]);
      expect(await stage.has('development', 'api')).toMatch(back);
      expect(await stage.has('production', 'api')).toMatch('V=false');
    },
  );

  test('is lowered elsewhere by the first run, where only production has a rule that waits', async () => {
    await using stage = await aStageWith({
      ...definition('old', ['V', 'A']),
      ...definition('new', ['B'], CHECKED),
      ...state('development', 'old', true),
    });
    const move = { ...definition('old', ['A']), ...definition('new', ['B', 'V']) };
    const first = await refusedBy(stage, move);
    expect(first).toContain('definition new production');
    expect(await stage.has('development', 'api')).toMatch('V=false');
    const again = await stage.deploys(await stage.repo.head());
    expect([again.plan, again.refusals.length]).toEqual([[], first.length]);
  });

  test('stays with its old flag where that has requirements and the new one has none', async () => {
    const { before, move } = moving({ old: true, new: true }, { old: CHECKED });
    await using stage = await aStageWith(before);
    expect(await refusedBy(stage, move)).toEqual(
      expect.arrayContaining(['definition new development', 'definition old development']),
    );
    expect(await stage.has('development', 'api')).toMatch('V=true');
    const revert = await stage.repo.revert(await stage.repo.head(), { at: stage.now });
    expect((await stage.deploys(revert)).refusals).toEqual([]);
  });

  test('stays with its new flag where a revert would loosen what is accepted', async () => {
    const { before, move } = moving(
      { old: false, new: false },
      { new: CHECKED.replace('production', 'development') },
    );
    await using stage = await aStageWith(before);
    await refusedBy(stage, move);
    const revert = await stage.repo.revert(await stage.repo.head(), { at: stage.now });
    const { refusals } = await stage.deploys(revert);
    expect(refusals.map(({ flag, environment }) => `${flag} ${environment}`)).toEqual([
      'old development',
      'new development',
    ]);
    expect(await stage.has('development', 'api')).toMatch('V=false');
  });
});
