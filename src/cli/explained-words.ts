// What `explain` says of every word but the codes: gates, targets, metric sources, renderings and blocks of files.
import { stringify } from 'yaml';
import type { AnyGate, BuiltInGate } from '#gates/gate.ts';
import { BUILT_IN, GATES } from '#gates/gates.ts';
import { RESUME_CODES } from '#messages/resume.ts';
import { EXPLAIN_TEXTS } from '#messages/terminal.ts';
import { RENDERINGS } from '#render/renderings.ts';
import { NOTIFICATION_FORMATS } from '#render/notifications/formats.ts';
import { PIPELINE_RENDERINGS } from '#render/pipeline/pipeline-renderings.ts';
import type { Explained } from '#report/explanation.ts';
import { everySetting } from '#report/explanation.ts';
import { targetWords } from './explained-targets.ts';

/** All but the codes. */
export function allWords(): readonly Explained[] {
  return [
    ...GATES.map(ofGate),
    ...BUILT_IN.map(ofBuiltIn),
    ...targetWords(),
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
