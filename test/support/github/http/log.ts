// Every request that was made, for tests that count them, and which endpoints those were.
export interface LoggedRequest {
  readonly method: string;
  /** As one reads it: without the Enterprise prefix, and with the repository's name. */
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
  /** Since the last `forget`, in order of their first request. */
  readonly endpoints: () => readonly string[];
  readonly forget: () => void;
}

export function requestLog(): RequestLog {
  let requests: readonly LoggedRequest[] = [];
  return {
    add: (request) => {
      requests = [...requests, request];
    },
    all: () => requests,
    endpoints: () => [
      ...new Set(requests.map(({ endpoint }) => endpoint).filter((one) => one !== null)),
    ],
    forget: () => {
      requests = [];
    },
  };
}
