import { TARGETS } from '#adapters/targets/index.ts';
import { ALL_CODES } from '#app/codes.ts';
import { refusal } from '#app/refusal.ts';
import { nearest } from '#files/nearest.ts';
import { BUILT_IN, GATES } from '#gates/index.ts';
import {
  renderBuiltIn,
  renderCodes,
  renderExplanation,
  renderGate,
  renderRendering,
  renderResume,
  renderTarget,
} from '#report/explanation.ts';
import { RESUME_CODES } from '#judge/resume.ts';
import { RENDERINGS, renderingOf } from '#render/index.ts';
import { EXIT } from './exit-codes.ts';
import { print } from './output.ts';

/** `flaghoist explain [CODE]`: a code, a gate, a deploy target or a rendering. */
export function runExplain([asked]: readonly string[]): Promise<number> {
  print(asked === undefined ? renderCodes(ALL_CODES) : explained(asked));
  return Promise.resolve(EXIT.pass);
}

/** A word may have two meanings, such as `compose`: a target and a rendering. Both are told. */
function explained(asked: string): string {
  const gate = GATES.find(({ name }) => name === asked);
  const builtIn = BUILT_IN.find(({ name }) => name === asked);
  const code = ALL_CODES.find((candidate) => candidate.code === asked);
  const target = TARGETS.find(({ name }) => name === asked);
  const rendering = renderingOf(asked);
  const found = [
    gate && renderGate(gate),
    builtIn && renderBuiltIn(builtIn),
    code && renderExplanation(code),
    target && renderTarget(target),
    rendering && renderRendering(rendering),
    asked === 'resume' ? renderResume(RESUME_CODES) : undefined,
  ].filter((text) => text !== undefined);
  if (found.length === 0) throw unknown(asked);
  return found.join('\n');
}

function unknown(asked: string): Error {
  const named = [...BUILT_IN, ...GATES, ...TARGETS, ...RENDERINGS].map(({ name }) => name);
  const all = [...named, 'resume'];
  const meant = nearest(asked, [...all, ...ALL_CODES.map(({ code }) => code)]);
  return refusal(
    `there is no gate, target, rendering or code "${asked}"`,
    meant === null ? 'flaghoist explain lists the codes' : `did you mean ${meant}?`,
  );
}
