// The three kinds of file in words.

/** `words`: what such a file is. `start`: what to write into an empty one. */
export const KINDS_OF_FILE = {
  pipeline: {
    words: 'the pipeline',
    start: 'write "version: 1" and below it "environments: [{ name: development }]"',
  },
  flag: {
    words: 'the definition of a flag',
    start: 'write "description: " and what the flag switches',
  },
  state: {
    words: 'the state of a flag',
    start: 'write "enabled: false", or delete the file: no file means the safe value',
  },
} as const;

export type KindOfFile = keyof typeof KINDS_OF_FILE;
