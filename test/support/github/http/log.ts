// The log of requests, for tests that count them.
export interface LoggedRequest {
  readonly method: string;
  /** Without the Enterprise prefix, and with the name of the repository. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** `GET /repos/{owner}/{repo}/pulls`; null for what is not served. */
  readonly endpoint: string | null;
  /** The token's name; null for none or a wrong one. */
  readonly token: string | null;
  /** 0 when the connection was cut. */
  readonly status: number;
}

export interface RequestLog {
  readonly add: (request: LoggedRequest) => void;
  readonly all: () => readonly LoggedRequest[];
  readonly forget: () => void;
}

export function requestLog(): RequestLog {
  let requests: readonly LoggedRequest[] = [];
  return {
    add: (request) => {
      requests = [...requests, request];
    },
    all: () => requests,
    forget: () => {
      requests = [];
    },
  };
}
