// What we say where a repository begins to use Flaghoist, and where a flag begins.
import { wording } from './table.ts';

export const ADOPTING_MESSAGES = {
  'new/not-a-key': wording<{ readonly name: string }>({
    sentence: ({ name }) => `"${name}" cannot be the key of a flag`,
    hint: () => 'write lower-case words, such as new-checkout or voice/outbound-calls',
  }),
  'new/exists': wording<{ readonly file: string }>({
    sentence: ({ file }) => `${file} exists already`,
    hint: () => 'edit it, or choose another key',
  }),
  'new/no-pipeline': wording({
    sentence: () => 'there is no readable pipeline.yaml, so no service and no environment is known',
    hint: () => 'flaghoist init writes one; flaghoist validate says what is wrong with one',
  }),
} as const;
