// Messages about landings, issues and people on GitHub.

export const GITHUB_TEXTS = {
  landed: () => 'landed on the default branch',
  /** The title of an issue that cannot be read any more. */
  hiddenIssue: () =>
    'moved or deleted since it was first read. Move it back and close it, or open a new pull request',
  relabelled: (title: string, labels: readonly string[]) =>
    `${title} (it had the label${labels.length === 1 ? '' : 's'} ${labels.join(' and ')} when it was first read)`,
} as const;

/** People behind a change whose login is not known, in place of a name. */
export const UNRESOLVED_PEOPLE = {
  behind: (login: string) => `the person behind ${login}`,
  author: () => 'the author of the pull request, whose account is gone',
  furtherCommits: () => 'the authors of further commits',
  furtherCoAuthors: () => 'the further co-authors of a commit',
  unreadMessage: (characters: number) => `the last ${characters} characters of a commit message`,
  more: (count: number) => `${count} further identities`,
} as const;
