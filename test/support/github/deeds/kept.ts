// Reads the facts that we need from the answers of the emulator, without its logins, addresses and fractions of seconds.
import { isoOf, secondsOf } from '../world/clock.ts';
import type { Label, World } from '../world/world.ts';

export interface KeptIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly state: 'open' | 'closed';
  readonly stateReason: 'completed' | 'reopened' | 'not_planned' | null;
  readonly author: string;
  readonly labels: readonly Label[];
  readonly comments: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
}

export interface KeptComment {
  readonly id: number;
  readonly issue: number;
  readonly author: string;
  readonly body: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface KeptReview {
  readonly id: number;
  readonly pull: number;
  readonly author: string;
  readonly body: string;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  readonly commitId: string;
  readonly submittedAt: string | null;
}

type Raw = Readonly<Record<string, any>>;

export function keptIssue(world: World, value: unknown): KeptIssue {
  const raw = value as Raw;
  return {
    number: raw['number'],
    title: raw['title'],
    body: raw['body'],
    state: raw['state'],
    stateReason: raw['state_reason'],
    author: login(world, raw['user']),
    labels: raw['labels'].map(keptLabel),
    comments: raw['comments'],
    createdAt: moment(raw['created_at']),
    updatedAt: moment(raw['updated_at']),
    closedAt: raw['closed_at'] === null ? null : moment(raw['closed_at']),
    closedBy: raw['closed_by'] === null ? null : login(world, raw['closed_by']),
  };
}

export function keptComment(world: World, value: unknown): KeptComment {
  const raw = value as Raw;
  return {
    id: raw['id'],
    issue: numberAtEnd(raw['issue_url']),
    author: login(world, raw['user']),
    body: raw['body'],
    createdAt: moment(raw['created_at']),
    updatedAt: moment(raw['updated_at']),
  };
}

export function keptReview(world: World, value: unknown): KeptReview {
  const raw = value as Raw;
  return {
    id: raw['id'],
    pull: numberAtEnd(raw['pull_request_url']),
    author: login(world, raw['user']),
    body: raw['body'],
    state: raw['state'],
    commitId: raw['commit_id'],
    submittedAt: raw['submitted_at'] === null ? null : moment(raw['submitted_at']),
  };
}

export function keptLabel(value: unknown): Label {
  const raw = value as Raw;
  return { id: raw['id'], name: raw['name'], color: raw['color'], description: raw['description'] };
}

function login(world: World, user: Raw): string {
  return world.emulator.loginOf(user['login']);
}

function numberAtEnd(url: string): number {
  return Number(url.slice(url.lastIndexOf('/') + 1));
}

function moment(iso: string): string {
  return isoOf(secondsOf(iso));
}
