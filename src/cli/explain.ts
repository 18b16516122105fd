import { ALL_CODES } from '#app/codes.ts';
import { refusal } from '#app/refusal.ts';
import { nearest } from '#files/nearest.ts';
import { GATES } from '#gates/index.ts';
import { renderCodes, renderExplanation, renderGate } from '#report/explanation.ts';
import { EXIT } from './exit-codes.ts';
import { print } from './output.ts';

/** `flaghoist explain [CODE]`. */
export function runExplain([asked]: readonly string[]): Promise<number> {
  if (asked === undefined) {
    print(renderCodes(ALL_CODES));
    return Promise.resolve(EXIT.pass);
  }
  const gate = GATES.find(({ name }) => name === asked);
  const code = ALL_CODES.find((candidate) => candidate.code === asked);
  if (gate !== undefined) print(renderGate(gate));
  else if (code !== undefined) print(renderExplanation(code));
  else throw unknown(asked);
  return Promise.resolve(EXIT.pass);
}

function unknown(asked: string): Error {
  const names = [...GATES.map(({ name }) => name), ...ALL_CODES.map(({ code }) => code)];
  const meant = nearest(asked, names);
  return refusal(
    `there is no gate or code "${asked}"`,
    meant === null ? 'flaghoist explain lists them all' : `did you mean ${meant}?`,
  );
}
