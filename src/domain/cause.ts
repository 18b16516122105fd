// Why a fact is missing, or why a change was not taken: what Git, GitHub, the deployment log, a file or a receiver
// answered, as facts. The sentences are in src/messages/causes.ts. Causes with another cause behind them are in evidence.ts.

/** What a judgement lacks. */
export type FactCause =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'no-file' }
  | { readonly kind: 'no-history'; readonly flag: string; readonly environment: string }
  | { readonly kind: 'other-exposure' }
  | { readonly kind: 'future-commit' }
  | { readonly kind: 'future-landing' }
  | { readonly kind: 'unreadable-state' }
  | { readonly kind: 'unreadable-thresholds' }
  | { readonly kind: 'no-value-yet' }
  | { readonly kind: 'no-window' }
  | { readonly kind: 'no-source' }
  | { readonly kind: 'not-deployed'; readonly service: string }
  | { readonly kind: 'not-read' }
  | { readonly kind: 'not-requested' }
  | { readonly kind: 'too-large'; readonly kibibytes: number }
  | { readonly kind: 'no-calendar'; readonly error: string }
  | { readonly kind: 'deleted-unread'; readonly file: string }
  | { readonly kind: 'nothing-landed' }
  | { readonly kind: 'no-landing-time' }
  | { readonly kind: 'no-pull' }
  | { readonly kind: 'not-proposed' }
  | { readonly kind: 'no-pulls-here' }
  | { readonly kind: 'present-only' }
  /** A public page leaves it out. */
  | { readonly kind: 'not-public' }
  /** What stops a command. `code` null: it has none. `hint`: empty where there is nothing to do. */
  | {
      readonly kind: 'refused';
      readonly code: string | null;
      readonly text: string;
      readonly hint: string;
    }
  | { readonly kind: 'team-not-asked' }
  | { readonly kind: 'time-not-asked' }
  | { readonly kind: 'group-without-pull' }
  | { readonly kind: 'group-member'; readonly commit: string }
  | { readonly kind: 'new-together'; readonly flag: string; readonly environment: string }
  /** `open`: the sentence of the gate that still waits. */
  | { readonly kind: 'group-waits'; readonly open: string };

/** Why the pull request of a landing gives no evidence. */
export type LandedCause =
  | { readonly kind: 'pushed-over' }
  | { readonly kind: 'pushed-directly'; readonly branch: string }
  | { readonly kind: 'never-shown'; readonly pull: number }
  | { readonly kind: 'no-pull-request' }
  | { readonly kind: 'log-unavailable' }
  | { readonly kind: 'accepted-elsewhere'; readonly commit: string }
  /** A proposal raises values beside several accepted versions of one definition. */
  | { readonly kind: 'accepted-apart' };

/** What an evidence file may have. */
export type InEvidenceFile = 'people' | 'reviews' | 'issues' | 'body' | 'accepted' | 'watched';

export type EvidenceCause =
  | { readonly kind: 'no-deployments' }
  | { readonly kind: 'not-in-file'; readonly what: InEvidenceFile }
  | { readonly kind: 'not-asked-here' }
  /** No token helps: the remote is no repository there. */
  | { readonly kind: 'not-on-github' };

/** How a process of Git failed. `said`: a line of its output, made safe for printing. */
export type GitFailure =
  | { readonly kind: 'git-silent' }
  | { readonly kind: 'git-stopped' }
  | { readonly kind: 'git-killed'; readonly command: string; readonly signal: string }
  | { readonly kind: 'git-said'; readonly said: string };

/** Why a shallow clone got no older commits. */
export type NotDeepened =
  | GitFailure
  | { readonly kind: 'no-more-at-remote' }
  | { readonly kind: 'clone-without-remote' };

export type GitCause =
  | NotDeepened
  | { readonly kind: 'no-remote' }
  | { readonly kind: 'no-default-branch' }
  | { readonly kind: 'not-at-remote'; readonly commit: string }
  | { readonly kind: 'not-let-in'; readonly why: GitFailure }
  | { readonly kind: 'not-fetched'; readonly why: GitFailure }
  | { readonly kind: 'no-older-versions'; readonly path: string; readonly why: NotDeepened }
  /** `command`: makes the clone complete. */
  | {
      readonly kind: 'clone-cut-off';
      readonly landings: number;
      readonly why: NotDeepened;
      readonly command: string;
    }
  | { readonly kind: 'no-tips' };

/** `error`: what the system says. */
export type FileCause =
  | { readonly kind: 'file-not-read'; readonly file: string; readonly error: string }
  | { readonly kind: 'file-not-written'; readonly file: string; readonly error: string }
  | { readonly kind: 'no-moment'; readonly file: string };

export type LogCause =
  | { readonly kind: 'no-log' }
  | { readonly kind: 'log-is-file' }
  | { readonly kind: 'newest-only'; readonly most: number }
  | { readonly kind: 'no-log-here'; readonly file: string }
  /** `environment` null: of all environments. */
  | { readonly kind: 'log-cut-off'; readonly newest: number; readonly environment: string | null }
  | { readonly kind: 'entry-deleted'; readonly id: number; readonly environment: string }
  /** `writer` null: GitHub does not say it. */
  | { readonly kind: 'other-login'; readonly writer: string | null; readonly identity: string }
  | { readonly kind: 'no-pipeline' };

/** Why a receiver did not take a notification. None has its address, which is a secret. */
export type ReceiverCause =
  | { readonly kind: 'no-format'; readonly format: string }
  | { readonly kind: 'no-address'; readonly variable: string }
  | { readonly kind: 'variable-unset'; readonly variable: string }
  | { readonly kind: 'variable-not-allowed'; readonly variable: string }
  | { readonly kind: 'receiver-status'; readonly status: number }
  | { readonly kind: 'receiver-late' }
  | { readonly kind: 'receiver-failed'; readonly error: string };

type OfRequest = { readonly method: string; readonly path: string };
type OfAnswer = OfRequest & { readonly status: number };

/** Why a request to GitHub failed. GitHub's own text is left out, because it may contain anything. */
export type RequestCause =
  | (OfAnswer & {
      readonly kind:
        | 'rate-limit'
        | 'administrators-only'
        | 'token-refused'
        | 'not-yet'
        | 'changed'
        | 'gone'
        | 'not-processed'
        | 'github-failed';
    })
  | { readonly kind: 'team-hidden' }
  /** `permission`: the line that allows it; null: none does. `setting`: GitHub's setting for workflows may forbid it, too. */
  | (OfAnswer & {
      readonly kind: 'github-refused';
      readonly permission: string | null;
      readonly setting: boolean;
    })
  | (OfRequest & { readonly kind: 'github-unreachable' });

/** What GitHub does not say, although it answered. */
export type GitHubCause =
  | (OfRequest & { readonly kind: 'unreadable-answer' | 'partial-answer' })
  | { readonly kind: 'too-many-entries'; readonly path: string; readonly most: number }
  | { readonly kind: 'no-time' }
  /** `at`: the moment of the landing, in seconds since 1970. */
  | { readonly kind: 'clocks-disagree'; readonly landing: string; readonly at: number }
  | { readonly kind: 'too-many-landings'; readonly landings: number; readonly most: number }
  | { readonly kind: 'not-up-to-date' }
  | { readonly kind: 'queue-needs-app'; readonly pull: number }
  | { readonly kind: 'other-organization'; readonly team: string }
  | { readonly kind: 'issue-unlabelled'; readonly issue: number; readonly label: string }
  /** `login` null: GitHub does not say it. */
  | {
      readonly kind: 'issue-of-other';
      readonly issue: number;
      readonly login: string | null;
      readonly identity: string;
    }
  | { readonly kind: 'issue-not-ours'; readonly issue: number }
  | { readonly kind: 'no-key-environment' }
  | { readonly kind: 'no-ruleset' }
  | { readonly kind: 'no-merge-methods' }
  | { readonly kind: 'no-bypass-list' };

/** Why a command on a clone cannot ask GitHub. */
export type NotConnected =
  | { readonly kind: 'offline' | 'no-token' }
  /** `host`: of the remote; empty: there is none. */
  | { readonly kind: 'other-remote'; readonly host: string };

/** Why a command on a clone does not ask GitHub. */
export type ClientCause =
  | NotConnected
  | { readonly kind: 'by-evidence' }
  | { readonly kind: 'in-the-past' }
  | { readonly kind: 'no-repository-name' }
  | { readonly kind: 'no-token-to-open' }
  | { readonly kind: 'github-down' };

/** What stops an edit that we make. */
export type ActingCause =
  | { readonly kind: 'branch-taken'; readonly branch: string }
  | { readonly kind: 'too-many-alerts'; readonly most: number }
  | { readonly kind: 'edit-conflicts'; readonly pull: number }
  | { readonly kind: 'deployed-in-part' };
