import { ALL_CODES } from '#app/codes.ts';
import { refusal } from '#app/refusal.ts';
import { nearest } from '#domain/diagnostic.ts';
import { BUILT_IN, GATES } from '#gates/gates.ts';
import type { Explained } from '#report/explanation.ts';
import {
  explainedCode,
  renderExplained,
  renderExplainedJson,
  renderOverview,
} from '#report/explanation.ts';
import { EXIT, examples, withTextOrJson, printText } from './command.ts';
import type { CliCommand } from './command.ts';
import { allWords } from './explained-words.ts';

interface ExplainCommandOptions {
  readonly format: 'text' | 'json';
}

/** `flaghoist explain [CODE]`: a code, a gate, a deploy target, a metric source or a rendering, or all of a kind. */
function runExplain([word]: readonly string[], options: ExplainCommandOptions): Promise<number> {
  const isJson = options.format === 'json';
  if (word === undefined) {
    const text = isJson
      ? renderExplainedJson([...allWords(), ...codesOf(ALL_CODES)])
      : renderOverview(allWords(), ALL_CODES);
    printText(text, options);
    return Promise.resolve(EXIT.pass);
  }
  // A group, such as `targets`. No group has the name of a gate, a target or a code.
  const group = allWords().filter(({ kind }) => `${kind}s` === word);
  if (group.length > 0) {
    printText(isJson ? renderExplainedJson(group) : renderOverview(group, []), options);
    return Promise.resolve(EXIT.pass);
  }
  const meanings = meaningsOf(word);
  printText(isJson ? renderExplainedJson(meanings) : renderExplained(meanings), options);
  return Promise.resolve(EXIT.pass);
}

/** Each meaning of a word: `compose` is a target and a rendering. */
function meaningsOf(word: string): readonly Explained[] {
  const codes = codesOf(ALL_CODES.filter(({ code }) => code === word));
  const meanings = [...allWords().filter(({ name }) => name === word), ...codes];
  if (meanings.length === 0) throw unknownWord(word);
  return meanings;
}

/** Codes, each with the gate that answers with it. */
function codesOf(codes: typeof ALL_CODES): readonly Explained[] {
  const gates = new Map(
    [...GATES, ...BUILT_IN].flatMap((gate) => gate.codes.map(({ code }) => [code, gate.name])),
  );
  return codes.map((code) => explainedCode(code, gates.get(code.code)));
}

function unknownWord(word: string): Error {
  const names = allWords().map(({ name }) => name);
  const meant = nearest(word, [...names, ...ALL_CODES.map(({ code }) => code)]);
  return refusal('unknown/word', { name: word, meant });
}

export const explainCommand: CliCommand = {
  options: (command) => {
    withTextOrJson(command).addHelpText(
      'after',
      examples(
        'flaghoist explain soak',
        'flaghoist explain soak/too-short',
        'flaghoist explain targets',
      ),
    );
  },
  run: runExplain,
};
