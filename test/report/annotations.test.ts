import { expect, test } from '@jest/globals';

import { annotationsOf } from '#report/annotations.ts';

import { similarKey, unknownService } from './reports.ts';

test('a mistake in a flag is marked on its line, errors first', () => {
  expect(annotationsOf([similarKey, unknownService])).toEqual([
    {
      file: 'environments/flags/elevenlabs-agent.yaml',
      line: 4,
      column: 3,
      severity: 'error',
      title: 'flag/unknown-service',
      message:
        'no service is named "cursor-runer" (services: jarek-va-ui, cursor-runner) (hint: write cursor-runner)',
    },
    {
      file: 'environments/flags/elevenlabs-agent.yaml',
      line: 1,
      column: 1,
      severity: 'warning',
      title: 'flag/similar-key',
      message: 'the key differs from elevenlabs-agents by one letter',
    },
  ]);
});

test('warnings of one kind are marked once', () => {
  const many = Array.from({ length: 796 }, (_, line) => ({ ...similarKey, line }));
  expect(annotationsOf([...many, unknownService]).map(({ message }) => message)).toEqual([
    expect.stringContaining('no service is named'),
    'the key differs from elevenlabs-agents by one letter (and 795 more of this kind)',
  ]);
});

test('a mark is one line, whatever stands in the file (T37)', () => {
  const [mark] = annotationsOf([{ ...unknownService, message: 'a\n::error::b', hint: '' }]);
  expect(mark?.message).toBe('a ::error::b');
});
