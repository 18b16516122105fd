const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_repository = require("./repository.js");
const require_opening = require("./opening.js");
let node_timers_promises = require("node:timers/promises");
// src/adapters/github/why-not.ts
const PERMISSIONS = [
	[/^POST \/statuses\//, "statuses: write"],
	[/^GET \/commits\/[^/]+\/status/, "statuses: read"],
	[/^(POST|PATCH|DELETE) \/issues\/(\d+\/)?comments/, "pull-requests: write"],
	[/^POST \/issues\/comments\/\d+\/reactions/, "issues: write"],
	[/^GET \/issues\/comments\/\d+\/reactions/, "issues: read"],
	[/^GET \/issues\/(\d+\/)?comments/, "pull-requests: read"],
	[/^GET \/commits\/[^/]+\/pulls/, "pull-requests: read"],
	[/^GET \/pulls/, "pull-requests: read"],
	[/^GET \/issues/, "issues: read"],
	[/^(POST|PATCH) \/issues(\/\d+)?$/, "issues: write"],
	[/^GET \/(rules|branches)/, "contents: read"],
	[/^GET \/environments/, "actions: read"],
	[/^GET \/deployments/, "deployments: read"],
	[/^POST \/deployments/, "deployments: write"],
	[/^POST \/dispatches/, "contents: write"],
	[/^POST \/actions\/workflows/, "actions: write"],
	[/^(POST|PATCH) \/pulls/, "pull-requests: write"],
	[/^GET \/actions\/workflows/, "actions: read"],
	[/^PUT \/pulls\/\d+\/merge/, "contents: write"],
	[/^PUT \/pulls\/\d+\/update-branch/, "pull-requests: write"]
];
/** Routes that no `permissions:` line allows. */
const ADMINISTRATION = /\/(branches\/[^/]+\/protection|actions\/permissions(\/workflow)?)$/;
/** How a request failed, and the `permissions:` line that allows it. */
function whyNot(error, method, path) {
	const failure = error;
	const { status } = failure;
	if (typeof status !== "number") return {
		kind: "github-unreachable",
		method,
		path
	};
	const facts = {
		method,
		path,
		status
	};
	if (isLimit(failure)) return {
		kind: "rate-limit",
		...facts
	};
	const isHidden = status === 403 || status === 404;
	if (isHidden && /^\/orgs\/[^/]+\/teams\//.test(path)) return { kind: "team-hidden" };
	if (isHidden && ADMINISTRATION.test(path)) return {
		kind: "administrators-only",
		...facts
	};
	if (isHidden) return {
		kind: "github-refused",
		...facts,
		...permissionFor(facts)
	};
	const kind = STATUSES.get(status);
	if (kind !== void 0) return {
		kind,
		...facts
	};
	return failure.response === void 0 ? {
		kind: "github-unreachable",
		method,
		path
	} : {
		kind: "github-failed",
		...facts
	};
}
/** What a status says. */
const STATUSES = /* @__PURE__ */ new Map([
	[401, "token-refused"],
	[405, "not-yet"],
	[409, "changed"],
	[410, "gone"],
	[422, "not-processed"]
]);
/** GitHub refuses too many requests with the same status as missing permissions. */
function isLimit({ status, message = "", response }) {
	const { headers = {} } = response ?? {};
	return status === 429 || status === 403 && (headers["x-ratelimit-remaining"] === "0" || headers["retry-after"] !== void 0 || /\brate limit\b/i.test(message));
}
/** GitHub answers 403 for a missing permission, and where workflows may open no pull requests. */
function permissionFor({ method, path, status }) {
	const route = `${method} ${path.replace(/^\/repos\/[^/]+\/[^/]+/, "")}`;
	return {
		permission: PERMISSIONS.find(([pattern]) => pattern.test(route))?.[1] ?? null,
		setting: status === 403 && route === "POST /pulls"
	};
}
// src/adapters/github/client.ts
var client_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ openClient: () => openClient });
const PAGE = 100;
/** At most this many pages of a list are read. */
const MOST_PAGES = 30;
/** Seconds. If GitHub asks for a longer pause, the next sweep asks again. */
const LONGEST_PAUSE = 30;
/** Milliseconds. A rollback must not wait long for a server that does not answer. */
const LONGEST_WAIT = 2e4;
const SHORT_WAIT = 5e3;
const NO_CONTENT = 204;
const NOT_FOUND = 404;
const GONE = 410;
/** GraphQL answers with 200 also where it refuses a change. */
const NOT_PROCESSED = { status: 422 };
function openClient({ token, apiUrl, pace = REAL, ...options }) {
	const [owner = "", repo = ""] = options.repository.split("/");
	const meter = aMeter();
	let opening = null;
	const server = new URL(apiUrl).hostname.replace(/^api\./, "");
	const { now, spent } = meter;
	return {
		owner,
		repo,
		path: `/repos/${owner}/${repo}`,
		server,
		get,
		find,
		page,
		all,
		fields,
		mutate,
		send,
		now,
		spent
	};
	/** Loaded for the first request: it is larger than all other code of the action. */
	async function octokit() {
		const { openOctokit } = await Promise.resolve().then(() => require("./octokit.js"));
		return openOctokit({
			token,
			apiUrl,
			pace,
			longestPause: LONGEST_PAUSE
		}, meter.counted);
	}
	async function get(path, query = {}) {
		const answered = await answer("GET", path, { ...query });
		return answered.kind === "known" ? whole("GET", path, answered.value.data) : answered;
	}
	async function find(path) {
		const answered = await answer("GET", path, {}, NOT_FOUND);
		if (answered.kind !== "known") return answered;
		return answered.value.data === null ? require_repository.known(null) : whole("GET", path, answered.value.data);
	}
	async function send(method, path, body, cancelled) {
		const request = {
			retries: 0,
			...cancelled === void 0 ? {} : { signal: cancelled }
		};
		const answered = await answer(method, path, {
			...body,
			request
		});
		if (answered.kind !== "known") return answered;
		if (answered.value.status === NO_CONTENT) return require_repository.known({});
		return whole(method, path, answered.value.data);
	}
	async function page(path, query = {}, mode = "retry") {
		const answered = await answer("GET", path, {
			...query,
			per_page: PAGE,
			...REQUESTS[mode]()
		});
		if (answered.kind !== "known") return answered;
		const { data, headers } = answered.value;
		if (!Array.isArray(data)) return require_repository.unreachable({
			kind: "unreadable-answer",
			method: "GET",
			path
		});
		return require_repository.known({
			items: data,
			isLast: !/rel="next"/.test(headers.link ?? "")
		});
	}
	async function all(path, query = {}, most = MOST_PAGES, mode = "retry") {
		const items = [];
		for (let number = 1; number <= most; number += 1) {
			const onePage = await page(path, {
				...query,
				page: number
			}, mode);
			if (onePage.kind !== "known") return onePage;
			items.push(...onePage.value.items);
			if (onePage.value.isLast) return require_repository.known(items);
		}
		return require_repository.unreachable({
			kind: "too-many-entries",
			path,
			most: most * PAGE
		});
	}
	async function fields(query) {
		const text = `query ($owner: String!, $repo: String!) {
repository(owner: $owner, name: $repo) { ${query.fields.join(" ")} }
}
${query.fragments}`;
		try {
			opening ??= octokit();
			const { graphql } = await opening;
			return fieldsIn(await graphql(text, {
				owner,
				repo
			}), []);
		} catch (error) {
			const { data, errors } = error;
			return errors === void 0 ? require_repository.unreachable(whyNot(error, "POST", "/graphql")) : fieldsIn(data, errors);
		}
	}
	async function mutate(mutation, variables) {
		try {
			opening ??= octokit();
			const { graphql } = await opening;
			await graphql(mutation, {
				...variables,
				request: { retries: 0 }
			});
			return require_repository.known(null);
		} catch (error) {
			const { errors } = error;
			const failure = errors === void 0 ? error : {
				...NOT_PROCESSED,
				response: {}
			};
			return require_repository.unreachable(whyNot(failure, "POST", "/graphql"));
		}
	}
	async function answer(method, path, parameters, accepted = null) {
		try {
			opening ??= octokit();
			const { request } = await opening;
			return require_repository.known(await request(`${method} ${path}`, parameters));
		} catch (error) {
			const { status } = error;
			if (accepted !== null && status === accepted) return require_repository.known({
				status: accepted,
				data: null,
				headers: {}
			});
			const why = whyNot(error, method, path);
			return status === GONE ? require_repository.absent(why) : require_repository.unreachable(why);
		}
	}
}
const REQUESTS = {
	"no-retry": () => ({ request: {
		retries: 0,
		noRetry: true,
		signal: AbortSignal.timeout(SHORT_WAIT)
	} }),
	retry: () => ({})
};
/** An error about the whole answer leaves nothing of it. */
function fieldsIn(data, errors) {
	const { repository: fields } = data ?? {};
	const broken = errors.map(({ path = [] }) => path[1]);
	if (fields == null || broken.includes(void 0)) return require_repository.unreachable({
		kind: "partial-answer",
		method: "POST",
		path: "/graphql"
	});
	return require_repository.known(new Map(Object.entries(fields).filter(([name]) => !broken.includes(name))));
}
/** Octokit gives JSON that was cut off as text. */
function whole(method, path, data) {
	return typeof data === "object" && data !== null && !Array.isArray(data) ? require_repository.known(data) : require_repository.unreachable({
		kind: "unreadable-answer",
		method,
		path
	});
}
/** Counts every request that goes out, also repeated ones, and reads the headers of the answers. */
function aMeter() {
	let at = null;
	let requests = 0;
	let writes = 0;
	let remaining = null;
	let limit = null;
	function read(headers) {
		const number = (name) => Number(headers.get(name) ?? NaN);
		const date = Date.parse(headers.get("date") ?? "");
		if (!Number.isNaN(date)) at = require_opening.instant(date / 1e3);
		if (headers.get("x-ratelimit-resource") === "graphql") return;
		if (!Number.isNaN(number("x-ratelimit-remaining"))) remaining = number("x-ratelimit-remaining");
		if (!Number.isNaN(number("x-ratelimit-limit"))) limit = number("x-ratelimit-limit");
	}
	return {
		counted: (fetch) => async (url, options) => {
			requests += 1;
			if (options.method !== "GET" && !url.endsWith("/graphql")) writes += 1;
			const signal = AbortSignal.any([AbortSignal.timeout(LONGEST_WAIT), options.signal ?? []].flat());
			const response = await fetch(url, {
				...options,
				signal
			});
			read(response.headers);
			return response;
		},
		now: () => at === null ? require_repository.unreachable({ kind: "no-time" }) : require_repository.known(at),
		spent: () => ({
			requests,
			writes,
			remaining,
			limit
		})
	};
}
const REAL = {
	now: () => performance.now(),
	wait: (pause) => (0, node_timers_promises.setTimeout)(pause)
};
Object.defineProperty(exports, "client_exports", {
	enumerable: true,
	get: function() {
		return client_exports;
	}
});
Object.defineProperty(exports, "openClient", {
	enumerable: true,
	get: function() {
		return openClient;
	}
});
