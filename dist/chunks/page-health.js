import { n as DRIFT_ISSUE } from "./action.js";
import { Bn as instanceKey } from "./judging.js";
import { l as known, u as unreachable } from "./repository.js";
import { W as repository, Y as GITHUB_TEXTS } from "./editing.js";
import { i as logPages } from "./pages.js";
import { n as driftMarker } from "./drift-text.js";
import { n as lastSweepOf, t as USUAL_SWEEP } from "./sweeps.js";
// src/adapters/github/own-issues.ts
function ownIssuesIn(client, { marker, identity, label }) {
	const path = `${repository(client)}/issues`;
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
		return answer.kind === "known" ? known(answer.value.filter(isOurs).map(issueOf)) : answer;
	}
	async function create(title, body) {
		const answer = await client.send("POST", path, {
			title,
			body,
			labels: [label]
		});
		if (answer.kind !== "known" || isOurs(answer.value)) return answer.kind === "known" ? known(issueOf(answer.value)) : answer;
		const { number, user } = answer.value;
		await client.send("PATCH", `${path}/${number}`, { state: "closed" });
		return unreachable(user?.login === identity ? GITHUB_TEXTS.unlabelled(number, label) : GITHUB_TEXTS.openedByOther(number, user?.login ?? null, identity));
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
// src/app/deploy/drift-issue.ts
const DRIFT_LABEL = "flaghoist-drift";
const NOT_REPORTED = {
	url: null,
	troubles: []
};
/** Opens the issue, brings it up to date or closes it. */
async function reportDrift(issues, rows, text) {
	const open = await issues.open();
	if (open.kind !== "known") return {
		url: null,
		troubles: [open.why]
	};
	const troubles = [];
	let url = null;
	for (const step of stepsFor(rows, open.value, text)) {
		const answer = await take(issues, step);
		if (answer.kind !== "known") troubles.push(answer.why);
		else if (step.kind !== "close") url = answer.value.url;
	}
	return {
		url,
		troubles
	};
}
/** An instance that cannot be compared opens no issue. It keeps an issue open that names it. */
function stepsFor(rows, open, text) {
	const [oldest, ...others] = open;
	const inIssue = instancesIn(oldest?.body ?? "");
	const wrong = rows.filter(isWrong);
	const unknown = rows.filter((row) => isUnknown(row) && inIssue.has(instanceKey(row)));
	if (wrong.length === 0) {
		if (oldest === void 0 || unknown.length === 0) return open.map((issue) => closing(issue, text.healed));
		return [{
			kind: "keep",
			issue: oldest
		}];
	}
	const page = `${text.marker}\n${instancesLine([...wrong, ...unknown])}\n${text.page(wrong, unknown)}`;
	const body = page + text.run;
	if (oldest === void 0) return [{
		kind: "create",
		title: text.title,
		body
	}];
	return [oldest.body.replaceAll("\r", "").startsWith(page) ? {
		kind: "keep",
		issue: oldest
	} : {
		kind: "edit",
		issue: oldest,
		body
	}, ...others.map((issue) => closing(issue, DRIFT_ISSUE.sameAs(oldest.number)))];
}
/** Instances in the list: the rest of the issue needs the room. */
const MOST = 80;
const INSTANCES = /^<!-- instances (.*) -->$/m;
function instancesLine(rows) {
	return `<!-- instances ${rows.slice(0, MOST).map(instanceKey).join(" ")} -->`;
}
function instancesIn(body) {
	return new Set(INSTANCES.exec(body.replaceAll("\r", ""))?.[1]?.split(" "));
}
function isWrong({ state }) {
	return state === "differs" || state === "refused";
}
function isUnknown({ state }) {
	return state === "unreadable" || state === "unreachable";
}
function closing(issue, comment) {
	return {
		kind: "close",
		issue,
		comment
	};
}
async function take(issues, step) {
	switch (step.kind) {
		case "create": return issues.create(step.title, step.body);
		case "keep": return known(step.issue);
		case "edit": return after(step.issue, await issues.edit(step.issue.number, step.body));
		case "close": return after(step.issue, await issues.close(step.issue.number, step.comment));
	}
}
function after(issue, answer) {
	return answer.kind === "known" ? known(issue) : answer;
}
// src/adapters/deployment-log/since.ts
/** A hundred deployments each. What lies before them is too much for one run. */
const MOST_PAGES = 10;
async function entriesSince(client, readers, since) {
	const pages = logPages(client, readers, null);
	for (;;) {
		const page = await pages.more();
		if (page.kind !== "known") return page;
		const entries = pages.entries().map(({ entry }) => entry);
		const isOld = (entries[0]?.at ?? 1e400) < since;
		if (pages.isComplete() || isOld) return known({
			entries,
			isCut: false
		});
		if (pages.count() >= MOST_PAGES) return known({
			entries,
			isCut: true
		});
	}
}
// src/wiring/page-health.ts
/** `identity`: the login that opens the issue. */
async function healthOf(client, { identity, ...scope }) {
	const open = await ownIssuesIn(client, {
		marker: driftMarker(scope),
		identity,
		label: DRIFT_LABEL
	}).open();
	const sweep = await lastSweepOf(client, USUAL_SWEEP);
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
export { isUnknown as a, ownIssuesIn as c, NOT_REPORTED as i, entriesSince as n, isWrong as o, DRIFT_LABEL as r, reportDrift as s, healthOf as t };
