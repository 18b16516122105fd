const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_repository = require("./repository.js");
const require_pages = require("./pages.js");
const require_judging = require("./judging.js");
const require_opening = require("./opening.js");
const require_sweeps = require("./sweeps.js");
const require_drift_text = require("./drift-text.js");
// src/adapters/github/own-issues.ts
function ownIssuesIn(client, { marker, identity, label }) {
	const path = `${client.path}/issues`;
	return {
		open: () => list("open"),
		all: () => list("all"),
		create,
		edit,
		close
	};
	async function list(state) {
		const query = {
			labels: label,
			state,
			sort: "created",
			direction: "asc"
		};
		const answer = await client.all(path, query);
		return answer.kind === "known" ? require_repository.known(answer.value.filter(isOurs).map(issueOf)) : answer;
	}
	async function create(title, body) {
		const answer = await client.send("POST", path, {
			title,
			body,
			labels: [label]
		});
		if (answer.kind !== "known" || isOurs(answer.value)) return answer.kind === "known" ? require_repository.known(issueOf(answer.value)) : answer;
		const { number, user } = answer.value;
		await client.send("PATCH", `${path}/${number}`, { state: "closed" });
		return require_repository.unreachable(user?.login === identity ? {
			kind: "issue-unlabelled",
			issue: number,
			label
		} : {
			kind: "issue-of-other",
			issue: number,
			login: user?.login ?? null,
			identity
		});
	}
	function edit(number, body) {
		return client.send("PATCH", `${path}/${number}`, { body });
	}
	/** The comment comes last: where closing fails, the next run tries again without a second comment. */
	async function close(number, comment, body) {
		const closed = {
			state: "closed",
			state_reason: "completed"
		};
		const text = body === void 0 ? {} : { body };
		const answer = await client.send("PATCH", `${path}/${number}`, {
			...closed,
			...text
		});
		if (answer.kind !== "known") return answer;
		return client.send("POST", `${path}/${number}/comments`, { body: comment });
	}
	function isOurs({ user, body, labels, pull_request: pull }) {
		const isFound = labels.some((candidate) => (typeof candidate === "string" ? candidate : candidate.name) === label);
		const isMarked = body?.startsWith(marker) === true;
		return isFound && isMarked && user?.login === identity && pull === void 0;
	}
}
function issueOf({ number, body, html_url: url, state }) {
	return {
		number,
		body: body ?? "",
		url,
		isOpen: state === "open"
	};
}
// src/adapters/deployment-log/since.ts
/** A page has a hundred deployments. A run reads no more, because each page is a request. */
const MOST_PAGES = 10;
async function entriesSince(client, readers, since) {
	const pages = require_pages.logPages(client, readers, null);
	for (;;) {
		const page = await pages.more();
		if (page.kind !== "known") return page;
		const entries = pages.entries().map(({ entry }) => entry);
		const isOld = (entries[0]?.at ?? 1e400) < since;
		if (pages.isComplete() || isOld) return require_repository.known({
			entries,
			isCut: false
		});
		if (pages.count() >= MOST_PAGES) return require_repository.known({
			entries,
			isCut: true
		});
	}
}
// src/wiring/page-github.ts
var page_github_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	healthOf: () => healthOf,
	logOnGitHub: () => logOnGitHub
});
/** The deployment log on GitHub, or why it cannot be read. `readers`: whose entries count. */
async function logOnGitHub(client, readers) {
	const entries = await entriesSince(client, readers, require_opening.instant(0));
	return entries.kind === "known" ? {
		entries: entries.value.entries,
		deployments: require_judging.deploymentsOf(entries.value.entries)
	} : { trouble: entries.why };
}
/** Whether all is well: the last sweep, and the issue about values that differ. `identity`: the login that opens it. */
async function healthOf(client, { identity, ...scope }) {
	const open = await ownIssuesIn(client, {
		marker: require_drift_text.driftMarker(scope),
		identity,
		label: require_drift_text.DRIFT_LABEL
	}).open();
	const sweep = await require_sweeps.lastSweepOf(client, require_sweeps.USUAL_SWEEP);
	return {
		sweep: sweep.kind === "known" ? sweep : {
			kind: "unknown",
			why: sweep.why
		},
		drift: open.kind === "known" ? {
			kind: "known",
			value: open.value[0]?.url ?? null
		} : {
			kind: "unknown",
			why: open.why
		}
	};
}
Object.defineProperty(exports, "entriesSince", {
	enumerable: true,
	get: function() {
		return entriesSince;
	}
});
Object.defineProperty(exports, "healthOf", {
	enumerable: true,
	get: function() {
		return healthOf;
	}
});
Object.defineProperty(exports, "logOnGitHub", {
	enumerable: true,
	get: function() {
		return logOnGitHub;
	}
});
Object.defineProperty(exports, "ownIssuesIn", {
	enumerable: true,
	get: function() {
		return ownIssuesIn;
	}
});
Object.defineProperty(exports, "page_github_exports", {
	enumerable: true,
	get: function() {
		return page_github_exports;
	}
});
