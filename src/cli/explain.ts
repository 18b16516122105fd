import { stringify } from 'yaml';
import { METRIC_SOURCES } from '#adapters/metric-sources/metric-sources.ts';
import { TARGETS, targetSchemas } from '#adapters/targets/targets.ts';
import { ALL_CODES } from '#app/codes.ts';
import { refusal } from '#app/refusal.ts';
import { nearest } from '#domain/diagnostic.ts';
import { COMMON, PROBE_SETTINGS, renderOf } from '#files/schema-deploy.ts';
import type { AnyGate, BuiltInGate } from '#gates/gate.ts';
import { BUILT_IN, GATES } from '#gates/gates.ts';
import { RESUME_CODES } from '#messages/resume.ts';
import { EXPLAIN_TEXTS } from '#messages/terminal.ts';
import { RENDERINGS } from '#render/renderings.ts';
import { NOTIFICATION_FORMATS } from '#render/notifications/formats.ts';
import { PIPELINE_RENDERINGS } from '#render/pipeline/pipeline-renderings.ts';
import type { Explained, ExplainedTarget } from '#report/explanation.ts';
import {
  everySetting,
  explainedCode,
  renderExplained,
  renderExplainedJson,
  renderOverview,
} from '#report/explanation.ts';
import { EXIT, examples, withTextOrJson, printText } from './command.ts';
import type { CliCommand } from './command.ts';

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

/** All but the codes. */
function allWords(): readonly Explained[] {
  return [
    ...GATES.map(ofGate),
    ...BUILT_IN.map(ofBuiltIn),
    ...TARGETS.map(ofTarget),
    ...METRIC_SOURCES.map((source) => ofSource(source as ExplainedTarget)),
    ...RENDERINGS.map(ofRendering),
    ...PIPELINE_RENDERINGS.map(ofPipelineRendering),
    ...NOTIFICATION_FORMATS.map(ofNotificationFormat),
    RESUME,
    PROPOSE,
  ];
}

function ofGate({ name, title, schema, example, codes }: AnyGate): Explained {
  const { description } = schema as { readonly description?: string };
  return {
    kind: 'gate',
    name,
    title,
    notes: description === undefined ? [] : [description],
    example: {
      where: EXPLAIN_TEXTS.ofGate(),
      text: stringify({ requires: { [name]: example } }),
    },
    settings: everySetting(schema),
    codes,
  };
}

function ofBuiltIn({ name, title, appliesTo, example, codes }: BuiltInGate): Explained {
  const notes = [EXPLAIN_TEXTS.builtIn(appliesTo)];
  return { kind: 'gate', name, title, notes, example, codes };
}

const RESUME: Explained = {
  kind: 'resume',
  name: 'resume',
  title: EXPLAIN_TEXTS.resume(),
  example: { where: EXPLAIN_TEXTS.inPipeline(), text: RESUME_CODES[0]?.example ?? '' },
  codes: RESUME_CODES,
};

const PROPOSE: Explained = {
  kind: 'propose',
  name: 'propose',
  title: EXPLAIN_TEXTS.propose(),
  notes: EXPLAIN_TEXTS.proposeNotes(),
  example: { where: EXPLAIN_TEXTS.inDefinition(), text: 'propose: true\n' },
};

function ofNotificationFormat({ name, title }: (typeof NOTIFICATION_FORMATS)[number]): Explained {
  return {
    kind: 'notification',
    name,
    title,
    notes: [EXPLAIN_TEXTS.bodies()],
    example: {
      where: EXPLAIN_TEXTS.inPipeline(),
      text: `notifications:\n  - { webhook: FLAGHOIST_CHAT_WEBHOOK, as: ${name} }\n`,
    },
  };
}

/** With what every target takes besides. */
function ofTarget({ name, title, properties, required, example }: ExplainedTarget): Explained {
  const probe = { description: EXPLAIN_TEXTS.probe(), required: ['url'] };
  const render = renderOf(targetSchemas.get(name)?.renderings ?? []);
  const common = { ...render, ...COMMON, probe: { ...probe, properties: PROBE_SETTINGS } };
  return {
    kind: 'target',
    name,
    title,
    example: {
      where: EXPLAIN_TEXTS.ofService(),
      text: stringify({ deploy: { '*': { target: name, ...example } } }),
    },
    settings: [...everySetting({ properties, required }), ...everySetting({ properties: common })],
  };
}

function ofSource({ name, title, properties, required, example }: ExplainedTarget): Explained {
  return {
    kind: 'source',
    name,
    title,
    example: {
      where: EXPLAIN_TEXTS.inPipeline(),
      text: stringify({ metrics: { sources: { [name]: { kind: name, ...example } } } }),
    },
    settings: everySetting({ properties, required }),
  };
}

function ofRendering({
  name,
  title,
  example,
}: {
  readonly name: string;
  readonly title: string;
  readonly example: string;
}): Explained {
  return { kind: 'rendering', name, title, example: { where: '', text: example } };
}

function ofPipelineRendering({
  name,
  title,
}: {
  readonly name: string;
  readonly title: string;
}): Explained {
  return { kind: 'rendering', name, title, notes: [EXPLAIN_TEXTS.writeFiles(name)] };
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
