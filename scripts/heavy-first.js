// The order of test files. Without times from an earlier run, Jest starts with the largest file. The files below are
// small and slow: when one starts last, the other workers wait for it.
import Sequencer from '@jest/test-sequencer';

const HEAVY =
  /[/](?:law[/]|attacks[/]|alerts(?:-unchanged)?[.]|one-plan[.]|deploy-(?:kill|rounds)[.]|edit[.]property[.]|yaml[.])/;

export default class HeavyFirst extends Sequencer {
  sort(tests) {
    // oxlint-disable-next-line unicorn/no-array-sort -- Jest's own order of test files
    const files = super.sort(tests);
    return files.toSorted((a, b) => Number(HEAVY.test(b.path)) - Number(HEAVY.test(a.path)));
  }
}
