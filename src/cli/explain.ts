import { SOURCES } from '#adapters/metric-sources/index.ts';
import { TARGETS } from '#adapters/targets/index.ts';
import { ALL_CODES } from '#app/codes.ts';
import { refusal } from '#app/refusal.ts';
import { nearest } from '#files/nearest.ts';
import { BUILT_IN, GATES } from '#gates/index.ts';
import type { ExplainedTarget } from '#report/explanation.ts';
import {
  renderBuiltIn,
  renderCodes,
  renderExplanation,
  renderGate,
  renderNotificationFormat,
  renderPipelineRendering,
  renderProposals,
  renderRendering,
  renderResume,
  renderSource,
  renderTarget,
} from '#report/explanation.ts';
import { RESUME_CODES } from '#messages/resume.ts';
import { RENDERINGS, renderingOf } from '#render/index.ts';
import { NOTIFICATION_FORMATS } from '#render/notifications/index.ts';
import { PIPELINE_RENDERINGS } from '#render/pipeline/index.ts';
import { EXIT } from './exit-codes.ts';
import { print } from './output.ts';
import type { CliCommand } from './declare.ts';
import { examples } from './declare.ts';

/** `flaghoist explain [CODE]`: a code, a gate, a deploy target, a metric source or a rendering. */
export function runExplain([word]: readonly string[]): Promise<number> {
  print(word === undefined ? renderCodes(ALL_CODES) : explanationOf(word));
  return Promise.resolve(EXIT.pass);
}

/** Explains each meaning of a word: `compose` is a target and a rendering. */
function explanationOf(word: string): string {
  const gate = GATES.find(({ name }) => name === word);
  const builtIn = BUILT_IN.find(({ name }) => name === word);
  const code = ALL_CODES.find((candidate) => candidate.code === word);
  const target = TARGETS.find(({ name }) => name === word);
  const source = SOURCES.find(({ name }) => name === word);
  const rendering = renderingOf(word);
  const ofPipeline = PIPELINE_RENDERINGS.find(({ name }) => name === word);
  const format = NOTIFICATION_FORMATS.find(({ name }) => name === word);
  const meanings = [
    gate && renderGate(gate),
    builtIn && renderBuiltIn(builtIn),
    code && renderExplanation(code),
    target && renderTarget(target),
    source && renderSource(source as ExplainedTarget),
    rendering && renderRendering(rendering),
    ofPipeline && renderPipelineRendering(ofPipeline),
    format && renderNotificationFormat(format),
    word === 'resume' ? renderResume(RESUME_CODES) : undefined,
    word === 'propose' ? renderProposals() : undefined,
  ].filter((text) => text !== undefined);
  if (meanings.length === 0) throw unknownWord(word);
  return meanings.join('\n');
}

function unknownWord(word: string): Error {
  const renderings = [...RENDERINGS, ...PIPELINE_RENDERINGS, ...NOTIFICATION_FORMATS];
  const names = [...BUILT_IN, ...GATES, ...TARGETS, ...SOURCES, ...renderings].map(
    ({ name }) => name,
  );
  const all = [...names, 'resume', 'propose'];
  const meant = nearest(word, [...all, ...ALL_CODES.map(({ code }) => code)]);
  return refusal('unknown/word', { name: word, meant });
}

export const explainCommand: CliCommand = {
  options: (command) => {
    command.addHelpText(
      'after',
      examples('flaghoist explain soak', 'flaghoist explain soak/too-short'),
    );
  },
  run: runExplain,
};
