// For information: the whole step of a job, for pull requests that were just opened.
import type { Bench } from './bench.ts';
import { progress } from './bench.ts';
import { checkOf, PASS, WAIT } from './commands.ts';
import { once, timedInTurns } from './measure.ts';
import { repositoryOf } from './repository.ts';
import type { Stage } from './stage.ts';
import { aStage } from './stage.ts';
import type { Row } from './table.ts';

export async function actionRows(bench: Bench): Promise<readonly Row[]> {
  const { full } = bench.sizes;
  const repository = await repositoryOf(full);
  progress('the action');
  await using stage = await aStage(repository, full, bench.action);
  return [
    await actionRow(bench, stage, 'promotion', 'wait', WAIT),
    await actionRow(bench, stage, 'rollback', 'pass', PASS),
  ];
}

async function actionRow(
  bench: Bench,
  stage: Stage,
  what: 'promotion' | 'rollback',
  verdict: string,
  code: number,
): Promise<Row> {
  const [node] = bench.nodes;
  let head = '';
  let requests = 0;
  const times = await timedInTurns(
    {
      action: async () => {
        const pull = await stage.opens(what);
        const start = performance.now();
        const judged = await stage.judges(pull);
        const taken = performance.now() - start;
        const isSeen = what === 'rollback' || judged.codes.includes('soak/long-enough');
        if (judged.class !== what || judged.verdict !== verdict || !isSeen) {
          throw new Error(`the action found ${JSON.stringify(judged)}`);
        }
        ({ requests } = judged);
        head = pull.sha;
        return taken;
      },
      // This check reads the commit that the action has just fetched.
      check: async () =>
        once(
          checkOf({ bench, node, repository: stage.clone }, { base: 'origin/main', head, code }),
        ),
    },
    bench.rounds,
  );
  return {
    kind: 'time',
    what: `the whole action, a ${what} of 1 flag, ${requests} requests`,
    node: node.name,
    measured: times.action,
    peak: null,
    against: { what: '`check` on the same clone', floor: times.check },
    bars: [],
  };
}
