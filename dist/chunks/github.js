const require_repository = require("./repository.js");
const require_opening = require("./opening.js");
const require_status_history = require("./status-history2.js");
const require_judging = require("./judging.js");
const require_editing = require("./editing.js");
const require_status_history$1 = require("./status-history.js");
const require_reviews = require("./reviews.js");
const require_issue = require("./issue.js");
const require_pages = require("./pages.js");
const require_sticky_comment = require("./sticky-comment.js");
let node_timers_promises = require("node:timers/promises");
// src/adapters/deployment-log/github-log.ts
/** Pages that are read before the log counts as cut off: 500 deployments. */
const MOST_PAGES$3 = 5;
function githubLog(client, options) {
	const environments = /* @__PURE__ */ new Map();
	const reads = /* @__PURE__ */ new Map();
	return {
		isRemote: true,
		place: "GitHub",
		async read(names) {
			const all = [];
			for (const name of new Set(names)) {
				const read = reads.get(name) ?? shared(() => readOne(name));
				reads.set(name, read);
				all.push(...await read());
			}
			return all.toSorted((a, b) => a.id - b.id).map(({ entry }) => entry);
		},
		async append(entry) {
			const { environment } = entry;
			if (!environments.has(environment)) await pagesOf(environment);
			const state = environments.get(environment) ?? noState();
			const ids = await create(client, options, entry, state.newest);
			const id = ids.at(-1) ?? 0;
			const replaced = [...ids.slice(0, -1), ...replacedBy(entry, state)];
			state.newest = id;
			if (entry.kind === "started") state.started.set(entry.run, id);
			else state.active = deploymentStateOf(entry) === "success" ? id : state.active;
			await Promise.all([post(id, deploymentStateOf(entry), describe(entry)), ...replaced.map((old) => post(old, "inactive", ""))]);
		},
		acquire: () => Promise.resolve(require_judging.NO_LOCK)
	};
	/** The address of the run opens with a click on the deployment. */
	function post(id, state, description) {
		return require_pages.postStatus(client, id, {
			state,
			description,
			log_url: options.runUrl
		});
	}
	async function readOne(environment) {
		const pages = await pagesOf(environment);
		if (require_pages.newestFinished(pages) < 0 && !pages.isComplete()) throw cutOff(environment, options.root);
		const gap = require_pages.gapIn(pages);
		if (gap !== null) throw require_opening.refusal("log/entry-deleted", {
			environment,
			id: gap
		});
		return pages.entries();
	}
	/** Back to the newest finished entry, if there is one. */
	async function pagesOf(environment) {
		const pages = require_pages.logPages(client, options, environment);
		do
			demand(await pages.more());
		while (require_pages.newestFinished(pages) < 0 && !pages.isComplete() && pages.count() < MOST_PAGES$3);
		environments.set(environment, logStateIn(pages.entries()));
		return pages;
	}
}
/** Callers during a request share the next request, so that no answer is older than their question. */
function shared(work) {
	let running = null;
	let next = null;
	return function ask() {
		if (running === null) {
			running = work().finally(() => running = null);
			return running;
		}
		const ended = running.catch(() => null);
		next ??= ended.then(() => {
			next = null;
			return ask();
		});
		return next;
	};
}
function noState() {
	return {
		newest: null,
		active: null,
		started: /* @__PURE__ */ new Map()
	};
}
function logStateIn(entries) {
	const state = {
		...noState(),
		newest: entries.at(-1)?.id ?? null
	};
	for (const { id, entry } of entries) if (entry.kind === "started") state.started.set(entry.run, id);
	else if (deploymentStateOf(entry) === "success") state.active = id;
	return state;
}
/** The deployments that an entry replaces on GitHub's page: the start of the run, and the active one before. */
function replacedBy(entry, { started, active }) {
	if (entry.kind === "started") return [];
	const start = started.get(entry.run);
	const isActive = deploymentStateOf(entry) === "success" && active !== null;
	return [...start === void 0 ? [] : [start], ...isActive ? [active] : []];
}
function deploymentStateOf(entry) {
	if (entry.kind === "started") return "in_progress";
	if (entry.instances.some(({ state }) => state === "failed")) return "failure";
	return entry.instances.some(({ state }) => state === "superseded") ? "inactive" : "success";
}
function describe(entry) {
	const of = countOf(entry.instances.length);
	if (entry.kind === "started") return `started: ${of}`;
	const parts = [
		"verified",
		"failed",
		"superseded"
	].flatMap((wanted) => {
		const count = entry.instances.filter(({ state }) => state === wanted).length;
		return count === 0 ? [] : [`${count} ${wanted}`];
	});
	return parts.length === 0 ? "nothing to write" : `${parts.join(", ")} of ${of}`;
}
function countOf(services) {
	return services === 1 ? "1 service" : `${services} services`;
}
/** The deployments of an entry, in the order of its parts. */
async function create(client, options, entry, previous) {
	const now = client.now();
	const task = require_pages.taskOf(options.root);
	const { environment } = entry;
	const envelope = {
		repository: `${client.owner}/${client.repo}`,
		task,
		environment,
		previous,
		written: now.kind === "known" ? now.value : null
	};
	const about = {
		ref: entry.accepted.tip,
		task,
		environment,
		description: describe(entry)
	};
	const ids = [];
	for (const payload of require_pages.partsOf(entry, envelope, options.key)) {
		const { id, creator } = demand(await require_pages.createDeployment(client, {
			...about,
			payload
		}));
		const { identity } = options;
		const login = creator?.login ?? null;
		if (login !== identity) throw require_opening.refusal("log/other-writer", {
			login,
			identity
		});
		ids.push(id);
	}
	return ids;
}
function demand(finding) {
	if (finding.kind === "known") return finding.value;
	throw require_opening.refusal("log/no-answer", { why: finding.why });
}
function cutOff(environment, root) {
	return require_opening.refusal("log/cut-off", {
		environment,
		newest: 500,
		task: require_pages.taskOf(root)
	});
}
// src/adapters/github/watch-issues.ts
function watchIssuesIn(client, identity) {
	const path = `${client.path}/issues`;
	return {
		find,
		create,
		close
	};
	async function find(marker, labels) {
		const query = {
			labels: labels.join(","),
			state: "all",
			sort: "created",
			direction: "asc"
		};
		const issues = await client.all(path, query);
		if (issues.kind !== "known") return issues;
		const existing = issues.value.find((issue) => isOfWatch(issue, identity) && issue.user?.login === identity && issue.body?.startsWith(marker) === true);
		return require_repository.known(existing === void 0 ? null : issueOf$2(existing));
	}
	async function create({ title, body, labels }) {
		const opened = await client.send("POST", path, {
			title,
			body,
			labels
		});
		if (opened.kind !== "known") return opened;
		const { number } = opened.value;
		return isOfWatch(opened.value, identity) ? require_repository.known(issueOf$2(opened.value)) : require_repository.unreachable({
			kind: "issue-not-ours",
			issue: number
		});
	}
	function close({ number }) {
		return client.send("PATCH", `${path}/${number}`, {
			state: "closed",
			state_reason: "not_planned"
		});
	}
}
/** Those that watches opened, open or closed, and that changed since then. */
async function breachIssuesIn(client, identity, since) {
	const query = {
		labels: require_judging.ROLLED_BACK_LABEL,
		state: "all",
		since: require_opening.isoOf(since)
	};
	const issues = await client.all(`${client.path}/issues`, query);
	if (issues.kind !== "known") return issues;
	return require_repository.known(issues.value.filter((issue) => isOfWatch(issue, identity)).map(({ number, html_url: url, body, created_at: at }) => ({
		number,
		url,
		body: body ?? "",
		openedAt: require_status_history.momentOf(at)
	})));
}
/** Has the labels of a watch, too. */
function isOfWatch(issue, identity) {
	return issue.labels.map((label) => typeof label === "string" ? label : label.name ?? "").some((name) => name.toLowerCase() === "rolled-back") && labelsOfWatch(issue, identity).length > 0;
}
/**
* The labels with which a watch has opened an issue, by its text, which fewer people may change; none: no watch has. One of
* any workflow's token counts beside ours, because the watch may run with another token than the gate. It only makes
* promotions wait.
*/
function labelsOfWatch({ user, body, pull_request: pull }, identity) {
	const marked = body?.startsWith("<!-- flaghoist watch ") === true ? body.slice(require_issue.WATCH_MARKER.length) : "";
	const flag = require_opening.parseFlagKey(/^\S+ (\S+) /.exec(marked)?.[1] ?? "");
	const isByWatch = user?.login === identity || user?.login === "github-actions[bot]";
	if (flag === null || !isByWatch || pull !== void 0) return [];
	return [require_judging.labelOf(flag), require_judging.ROLLED_BACK_LABEL];
}
/** The variables that the flag filled when a watch opened the issue; none where its text does not say. */
function variablesOfWatch({ body }) {
	return ((body ?? "").split("\n").find((text) => text.startsWith("<!-- flaghoist variables ")) ?? "").slice(require_issue.VARIABLES_MARKER.length).split(" ").filter((word) => word.includes("/"));
}
function issueOf$2({ number, html_url: url }) {
	return {
		number,
		url
	};
}
// src/adapters/github/comments.ts
function commentsOf(client, { marker, identity }) {
	const path = `${client.path}/issues`;
	const recalled = /* @__PURE__ */ new Map();
	return {
		find,
		recall,
		forget: () => recalled.clear(),
		write
	};
	async function find(number) {
		const cached = recalled.get(number);
		recalled.delete(number);
		if (cached !== void 0) return require_repository.known(cached);
		const comments = await client.all(`${path}/${number}/comments`);
		return comments.kind === "known" ? require_repository.known(combined(comments.value.flatMap(isOwnComment))) : comments;
	}
	/** The oldest comment is the one to update. */
	function combined(comments) {
		const [first, ...others] = comments.toSorted((a, b) => a.id - b.id);
		if (first === void 0) return null;
		return {
			...first,
			duplicates: [...first.duplicates, ...others.flatMap(({ id, duplicates: twins }) => [id, ...twins])]
		};
	}
	function recall(number, { comments, hasMoreComments }) {
		const ours = combined(comments.flatMap(isOwnComment));
		if (ours !== null || !hasMoreComments) recalled.set(number, ours);
		return comments.find(({ id }) => id === ours?.id) ?? null;
	}
	function isOwnComment({ id, body = "", user }) {
		return user?.login === identity && body.startsWith(marker) ? [{
			id: Number(id),
			body,
			duplicates: []
		}] : [];
	}
	async function write(number, sticky, body) {
		const answer = sticky === null ? await client.send("POST", `${path}/${number}/comments`, { body }) : await client.send("PATCH", `${path}/comments/${sticky.id}`, { body });
		if (answer.kind !== "known") return answer;
		for (const duplicate of sticky?.duplicates ?? []) await client.send("DELETE", `${path}/comments/${duplicate}`, {});
		return require_repository.known(null);
	}
}
// src/app/watch/ends.ts
/** How far back ends are read: no gate looks further for the landing of an exposure. */
const ENDS_FOR = require_judging.LONGEST_WATCHED;
/** All ends of these environments. */
async function endsIn(log, environments) {
	const all = [];
	for (const environment of new Set(environments)) {
		const ends = await log.read(environment);
		if (ends.kind !== "known") return ends;
		all.push(...ends.value);
	}
	return require_repository.known(all);
}
/** Logs each watch that is over, and each answer once. Answers what could not be logged, one line each. */
async function logEnds(log, { rows, now }, earlier) {
	const troubles = [];
	for (const row of rows) {
		if (row.kind !== "live" || now < row.until || !row.result.isComplete) continue;
		const end = {
			...endFor(row),
			at: now
		};
		if (earlier.filter(({ isUnsigned, by }) => by === void 0 && !(log.isSigned && isUnsigned === true)).some((watchEnd) => isAsBad(watchEnd, end))) continue;
		const logged = await log.append(end);
		if (logged.kind !== "known") {
			const { flag, environment } = row.watched;
			troubles.push(require_editing.WATCH_TROUBLES.endNotLogged({
				flag: flag.key,
				environment
			}, logged.why));
		}
	}
	return troubles;
}
/** Whether an earlier end says the same, or that the same watch was bad: a person may have closed its issues since. */
function isAsBad(earlier, end) {
	return [
		"environment",
		"flag",
		"landing",
		"for"
	].every((name) => earlier[name] === end[name]) && (earlier.answer === "bad" || earlier.answer === end.answer);
}
function endFor({ watched, landing, result }) {
	const { flag, environment, watch } = watched;
	const answer = result.answer === "warning" ? "undecided" : result.answer;
	return {
		environment,
		flag: flag.key,
		landing: landing.sha,
		answer,
		for: watch.for
	};
}
// src/adapters/github/lost.ts
/** Merges that are looked for in Git, because they are not on the line. */
const MOST_LOST = 5;
/** Landings from the tip whose notes are read: a run may have been missed. */
const MOST_NOTES = 3;
/** Pushed merges that are looked at, and commits of each. */
const MOST_PUSHED = 3;
/** Seconds after which a merge must be on the line. A younger one may have landed while we were reading. */
const SETTLED = 600;
async function rewrittenOn(given, merges, landings, source) {
	const line = {
		...given,
		lineage: withLive(given.lineage, source)
	};
	const { walk, since, now } = line;
	const onLine = new Set(walk.landings.map(({ sha }) => sha));
	const merged = new Set(merges.map(({ sha }) => sha));
	const off = merges.filter(({ sha, at }) => at >= since && at <= now - SETTLED && !onLine.has(sha)).toSorted((a, b) => b.at - a.at);
	const laterOnes = await require_judging.landedLater(line, [{
		kind: "points",
		tips: off
	}]);
	const missing = off.filter(({ sha }) => !laterOnes.has(sha));
	const isPlain = missing.length === 0 && !hasPushed(line, merged);
	if (isPlain && line.isTight) return require_repository.known(null);
	const loss = await notedLoss(line, landings, isPlain ? 1 : MOST_NOTES);
	if (loss.kind !== "known") return loss;
	const notedRewrite = loss.value === null ? null : rewriteBy(loss.value);
	if (isPlain) return require_repository.known(notedRewrite);
	const gone = await offTheLine(missing.filter(({ at }) => notedRewrite === null || at > notedRewrite.since.at), line, landings);
	if (gone.kind !== "known") return gone;
	const swapped = await sideOfPushed(line, merged, landings);
	if (swapped.kind !== "known") return swapped;
	const deployed = await source.deployments.tips(line.log);
	const logged = deployed.kind === "known" ? deployed.value : [];
	const tips = [
		...gone.value,
		...swapped.value,
		...logged
	].toSorted((a, b) => a.at - b.at);
	const rewrite = await require_judging.rewriteIn(line, [{
		kind: "points",
		tips
	}]);
	return require_repository.known(later(notedRewrite, rewrite));
}
/** The run may judge an older landing and have fetched nothing since. So the branch is fetched first. */
function withLive(lineage, { defaultBranch, after }) {
	const ask = async (landing) => {
		await lineage.fetchProposals(defaultBranch, []);
		return lineage.landedAfter(landing);
	};
	return {
		...lineage,
		landedAfter(landing) {
			const landings = after.get(landing) ?? ask(landing);
			after.set(landing, landings);
			return landings;
		}
	};
}
/** Whether the window has a direct push to the branch. The first commit of all replaced nothing. */
function hasPushed({ walk }, merged) {
	const { landings, examined, reachedRoot } = walk;
	const end = reachedRoot ? Math.min(examined + 1, landings.length - 1) : examined + 1;
	return landings.slice(0, end).some(({ sha }) => !merged.has(sha));
}
/** The loss that the run of a push noted: its event names the tip before, and it repeats what is noted there. */
async function notedLoss({ walk }, landings, most) {
	for (const { sha } of walk.landings.slice(0, most)) {
		const note = await landings.noteOn(sha);
		if (note.kind !== "known") return note;
		const { loss = null, before = null } = note.value ?? {};
		if (loss !== null || before !== null) return require_repository.known(loss);
	}
	return require_repository.known(null);
}
function rewriteBy({ missing, since, at }) {
	return {
		missing,
		since: {
			sha: since,
			at,
			source: "status"
		}
	};
}
/**
* Merges that GitHub lists and that are not on the line. A merge inside of another pull request is part of the history
* and was never the tip. A merge that our own run has marked was the tip.
*/
async function offTheLine(missing, { walk, lineage }, landings) {
	const [tip] = walk.landings;
	const tips = [];
	for (const { sha, at } of missing.slice(0, MOST_LOST)) {
		const isPart = tip !== void 0 && await lineage.isAncestor(sha, tip.sha);
		const note = isPart ? await landings.noteOn(sha) : require_repository.known(null);
		if (note.kind !== "known") return note;
		if (!isPart || note.value !== null) tips.push({
			sha,
			at
		});
	}
	return require_repository.known(tips);
}
/** The other side of pushed merges: a marked landing there was taken off the line. */
async function sideOfPushed({ walk, lineage }, merged, landings) {
	const [tip] = walk.landings;
	const base = walk.landings[walk.examined] ?? walk.landings.at(-1);
	if (tip === void 0 || base === void 0 || base === tip) return require_repository.known([]);
	const pushed = (await lineage.firstParents(base.sha, tip.sha)).filter(({ sha, parents }) => parents.length > 1 && !merged.has(sha));
	const tips = [];
	for (const { parents } of pushed.toReversed().slice(0, MOST_PUSHED)) {
		const [first, ...others] = parents;
		for (const parent of first === void 0 ? [] : others) {
			const side = await lineage.firstParents(first, parent);
			for (const { sha } of side.toReversed().slice(0, MOST_PUSHED)) {
				const note = await landings.noteOn(sha);
				if (note.kind !== "known") return note;
				if (note.value !== null) tips.push({
					sha,
					at: note.value.at
				});
			}
		}
	}
	return require_repository.known(tips);
}
/** The later of two. For the same commit the earlier, because a moment may be too late and never too early. */
function later(a, b) {
	if (a === null || b === null) return a ?? b;
	return b.since.at > a.since.at === (a.missing === b.missing) ? a : b;
}
// src/adapters/github/clock.ts
/** Pages of merged pull requests that are read, a hundred each, newest first. */
const MOST_PAGES$2 = 2;
/**
* The newest landings that no merged pull request names are asked for one by one, up to this many. An older one cannot
* have landed after them.
*/
const MOST_SINGLE = 2;
/** Seconds that the clocks of GitHub's machines may differ by. */
const SKEW = 60;
function githubClock(client, { landings, deployments }, options) {
	const { defaultBranch } = options;
	const pages = /* @__PURE__ */ new Map();
	const singles = /* @__PURE__ */ new Map();
	const after = /* @__PURE__ */ new Map();
	return {
		name: "github",
		now: async () => {
			const now = client.now();
			if (now.kind === "known") return now.value;
			throw new Error("GitHub was not asked for anything before it was asked for the time");
		},
		timesOf,
		begin: (times) => Promise.resolve(times),
		rewritten
	};
	async function rewritten(line) {
		return rewrittenOn(line, (await Promise.all(pages.values())).flatMap((page) => page.kind === "known" ? page.value.items.flatMap(mergeOf) : []), landings, {
			deployments,
			...options,
			after
		});
	}
	async function timesOf(walk, wanted, now) {
		const merges = await mergesFor(wanted);
		if (merges.kind !== "known") return merges;
		const line = new Set(walk.landings.map(({ sha }) => sha));
		const exact = /* @__PURE__ */ new Map();
		for (const { sha, at } of merges.value.merges) if (line.has(sha)) exact.set(sha, {
			sha,
			at,
			source: "merged-at"
		});
		const unnamed = [...line].filter((sha) => wanted.has(sha) && !exact.has(sha));
		for (const sha of unnamed.slice(0, MOST_SINGLE)) {
			const single = singles.get(sha) ?? landingOf$1(client, landings, defaultBranch, sha, merges.value.isAll);
			singles.set(sha, single);
			const landing = await single;
			if (landing.kind !== "known") return landing;
			if (landing.value !== null) exact.set(sha, landing.value);
		}
		const future = [...exact.values()].find(({ at }) => at > now + SKEW);
		if (future !== void 0) return require_repository.unreachable({
			kind: "clocks-disagree",
			landing: future.sha,
			at: future.at
		});
		return require_repository.known(inherited(walk, exact, now));
	}
	/** The merges that GitHub lists, up to the page that has all wanted ones. */
	async function mergesFor(wanted) {
		const merges = [];
		for (let number = 1; number <= MOST_PAGES$2; number += 1) {
			const cached = pages.get(number) ?? mergedOn(client, defaultBranch, number);
			pages.set(number, cached);
			const page = await cached;
			if (page.kind !== "known") return page;
			merges.push(...page.value.items.flatMap(mergeOf));
			if (page.value.isLast) return require_repository.known({
				merges,
				isAll: true
			});
			if ([...wanted].every((sha) => merges.some((merge) => merge.sha === sha))) break;
		}
		return require_repository.known({
			merges,
			isAll: false
		});
	}
}
/**
* Every landing's time: its own, else that of the next one after it, because it had landed by then; else now. It errs
* late and never early. A commit inside a rebase-merged pull request gets the time of the last one.
*/
function inherited({ landings }, exact, now) {
	const times = /* @__PURE__ */ new Map();
	let after = {
		at: now,
		source: "first-seen"
	};
	for (const { sha } of landings) {
		const landed = exact.get(sha);
		if (landed !== void 0) after = {
			at: require_opening.instant(Math.min(landed.at, after.at)),
			source: landed.source
		};
		times.set(sha, {
			sha,
			...after
		});
	}
	let earliest = null;
	for (const { sha } of landings.toReversed()) {
		const landing = times.get(sha);
		if (exact.has(sha)) earliest = landing?.at ?? earliest;
		else if (landing !== void 0) times.set(sha, {
			...landing,
			earliest
		});
	}
	return times;
}
function mergedOn(client, defaultBranch, page) {
	return client.page(`${client.path}/pulls`, {
		state: "closed",
		base: defaultBranch,
		sort: "updated",
		direction: "desc",
		page
	});
}
function mergeOf({ merge_commit_sha: sha, merged_at: at }) {
	return sha === null || at === null ? [] : [{
		sha,
		at: require_status_history.momentOf(at)
	}];
}
/** One landing: the merge of its pull request, else the first mark of our own runs. */
async function landingOf$1(client, landings, defaultBranch, sha, isAll) {
	const pulls = isAll ? require_repository.known([]) : await client.all(`${client.path}/commits/${sha}/pulls`);
	if (pulls.kind !== "known") return pulls;
	const [first] = pulls.value.filter(({ base }) => base.ref === defaultBranch).flatMap(mergeOf).toSorted((a, b) => a.at - b.at);
	if (first !== void 0) return require_repository.known({
		sha,
		at: first.at,
		source: "merged-at"
	});
	const note = await landings.noteOn(sha);
	if (note.kind !== "known") return note;
	return require_repository.known(note.value === null ? null : {
		sha,
		at: note.value.at,
		source: "status"
	});
}
// src/adapters/github/approvals.ts
/** GitHub lists at most this many commits of a pull request. */
const MOST_COMMITS = 250;
/** Reviews, and who wrote the commits that they are about. */
async function approvalsFor(client, options, asked) {
	const { about, recall, fingerprint } = asked;
	const answers = await recall.reviews(about.pull.number);
	if (answers.kind !== "known") return {
		reviews: answers,
		authorship: answers
	};
	return {
		reviews: await require_reviews.reviewsOn(client, options, {
			answers: answers.value,
			pull: about.pull,
			fingerprint
		}),
		authorship: await authorship(client, options, asked, answers.value)
	};
}
/** The people behind the commits are read only when there is an approval to count. */
async function authorship({ server }, { identity }, { about, recall, fingerprint }, reviews) {
	const { shownSince, pull, pushedBy } = about;
	if (shownSince.kind !== "known") return shownSince;
	const commits = require_reviews.approvalsIn(reviews).length > 0 ? await recall.commits(pull.number) : require_repository.known([]);
	if (commits.kind !== "known") return commits;
	const people = require_editing.peopleOf(commits.value, {
		reviewers: reviews,
		server,
		updates: commits.value.some(isMerge) ? await about.updates() : require_status_history$1.NO_UPDATES
	});
	const tooMany = commits.value.length >= MOST_COMMITS ? [require_editing.UNRESOLVED_PEOPLE.furtherCommits()] : [];
	const gone = require_editing.isGone(pull.author) ? [require_editing.UNRESOLVED_PEOPLE.author()] : [];
	const logins = [.../* @__PURE__ */ new Set([
		pull.author,
		...people.logins,
		...pushedBy
	])];
	return require_repository.known({
		people: logins,
		unresolved: [...about.unresolved, ...[
			...gone,
			...people.unresolved,
			...require_editing.masksAmong(logins, pushedBy, identity),
			...tooMany
		].map((name) => ({
			kind: "named",
			name
		}))],
		fingerprints: shownSince.value === null ? [] : [{
			fingerprint,
			at: shownSince.value
		}]
	});
}
/** GitHub's list of parents only saves a request. It decides nothing. */
function isMerge({ parents }) {
	return parents.length > 1;
}
// src/adapters/github/evidence.ts
function evidenceOf(client, options, { issues, deployments, acceptances, recall, teams, watches }, about) {
	return { answer };
	async function answer(asks, fingerprint) {
		const isAsked = (kind) => asks.some((ask) => ask.kind === kind);
		const asksTeams = asks.flatMap((ask) => ask.kind === "team" ? [ask.team] : []);
		const labels = asks.filter((ask) => ask.kind === "issues");
		const deployed = asks.filter((ask) => ask.kind === "deployments");
		const watched = asks.flatMap((ask) => ask.kind === "watched" ? [ask.environment] : []);
		const landings = asks.find((ask) => ask.kind === "acceptance");
		return {
			...isAsked("reviews") ? await approvalsFor(client, options, {
				about,
				recall,
				fingerprint
			}) : {
				reviews: require_judging.NO_EVIDENCE.reviews,
				authorship: require_judging.NO_EVIDENCE.authorship
			},
			issues: labels.length === 0 ? require_judging.NO_EVIDENCE.issues : await issuesFor(labels),
			body: isAsked("body") ? await about.body() : require_judging.NO_EVIDENCE.body,
			...deployed.length === 0 ? { deployments: require_judging.NO_EVIDENCE.deployments } : await deployments.answer(deployed),
			...landings === void 0 ? {} : { accepted: await acceptances.among(landings.landings) },
			...watched.length === 0 ? {} : { watched: await endsIn(watches, watched) },
			teams: new Map(await Promise.all(asksTeams.map(async (team) => [team, await teams.members(team)])))
		};
	}
	/** Also issues that had a label when an earlier run read them, because removing the label does not solve an issue. */
	async function issuesFor(asks) {
		const labelled = await issues.labelled(asks);
		if (labelled.kind !== "known") return labelled;
		if (about.noted.kind !== "known") return about.noted;
		return issues.withNoted(labelled.value, about.noted.value);
	}
}
// src/adapters/github/merge.ts
/**
* The ways in which a pull request lands, in the order in which they are preferred. A rebase is the last: several commits
* would become several landings.
*/
const METHODS = [
	"merge",
	"squash",
	"rebase"
];
/** GitHub updates a branch in the background. */
const MOST_LOOKS = 10;
const PAUSE = 1e3;
/** A rule may forbid one way and take the next, such as one for a linear history. */
async function merge(client, wanted) {
	const { methods, queue } = await waysFor(client, wanted.number);
	if (queue !== null) return enqueue(client, wanted, queue);
	const [first, ...others] = methods;
	let merging = await mergeBy(client, wanted, first);
	for (const method of others) {
		if (merging.kind === "merged" || merging.why.kind !== "not-yet") break;
		merging = await mergeBy(client, wanted, method);
	}
	return merging;
}
const ENQUEUE = `mutation ($pull: ID!, $head: GitObjectID!) {
enqueuePullRequest(input: { pullRequestId: $pull, expectedHeadOid: $head }) { clientMutationId }
}`;
/** GitHub starts no checks for a group to which a workflow's own token adds, so the group would only block the queue. */
async function enqueue(client, { number, head, identity }, { id: pull, isInMergeQueue: isQueued }) {
	if (isQueued) return { kind: "queued" };
	if (identity === "github-actions[bot]") return {
		kind: "refused",
		why: {
			kind: "queue-needs-app",
			pull: number
		}
	};
	const added = await client.mutate(ENQUEUE, {
		pull,
		head
	});
	return added.kind === "known" ? { kind: "queued" } : {
		kind: "refused",
		why: added.why
	};
}
async function mergeBy(client, { number, head }, method) {
	const path = `${client.path}/pulls/${number}/merge`;
	const body = {
		sha: head,
		merge_method: method
	};
	const merged = await client.send("PUT", path, body);
	if (merged.kind === "known") return {
		kind: "merged",
		landing: merged.value.sha
	};
	const landing = await landingOf(client, number);
	return landing === null ? {
		kind: "refused",
		why: merged.why
	} : {
		kind: "merged",
		landing
	};
}
async function landingOf(client, number) {
	const answer = await client.get(`${client.path}/pulls/${number}`);
	if (answer.kind !== "known" || answer.value.merged_at === null) return null;
	return answer.value.merge_commit_sha;
}
const ALLOWED = {
	merge: "mergeCommitAllowed",
	squash: "squashMergeAllowed",
	rebase: "rebaseMergeAllowed"
};
/** A token that may not read the settings tries all of them. */
async function waysFor(client, number) {
	const pull = `pullRequest(number: ${number}) { id isInMergeQueue isMergeQueueEnabled }`;
	const fields = [...Object.values(ALLOWED), pull];
	const answer = await client.fields({
		fields,
		fragments: ""
	});
	if (answer.kind !== "known") return {
		methods: METHODS,
		queue: null
	};
	const [first, ...others] = METHODS.filter((way) => answer.value.get(ALLOWED[way]) !== false);
	const queued = answer.value.get("pullRequest");
	const isQueue = typeof queued === "object" && queued.isMergeQueueEnabled;
	return {
		methods: first === void 0 ? METHODS : [first, ...others],
		queue: isQueue ? queued : null
	};
}
async function updateBranch(client, { number, head }) {
	const path = `${client.path}/pulls/${number}/update-branch`;
	const begun = await client.send("PUT", path, { expected_head_sha: head });
	if (begun.kind !== "known") return begun;
	for (let look = 0; look < MOST_LOOKS; look += 1) {
		const pull = await require_editing.pullRequest(client, number);
		if (pull.kind !== "known" || pull.value.head !== head) return pull;
		await (0, node_timers_promises.setTimeout)(PAUSE);
	}
	return require_repository.unreachable({ kind: "not-up-to-date" });
}
async function startWorkflow(client, ref, { file, inputs }) {
	const path = `${client.path}/actions/workflows/${encodeURIComponent(file)}/dispatches`;
	const begun = await client.send("POST", path, {
		ref,
		inputs
	});
	return begun.kind === "known" ? require_repository.known(null) : begun;
}
/** Whether a run for this commit has not ended yet. */
async function isRunning(client, { file, head }) {
	const path = `${client.path}/actions/workflows/${encodeURIComponent(file)}/runs`;
	const query = {
		head_sha: head,
		per_page: 100
	};
	const runs = await client.get(path, query);
	if (runs.kind !== "known") return runs;
	return require_repository.known(runs.value.workflow_runs.some(({ status }) => status !== "completed"));
}
// src/adapters/github/together.ts
/** One alias each. GitHub counts at most half a million parts of an answer, and has ten seconds for it. */
const HEADS = 100;
const PULLS = 25;
const WITH_COMMITS = 10;
const LISTS = 20;
/** Our comment is one of the first. */
const COMMENTS = 20;
const WHO = "__typename login";
const HEAD = `fragment head on Commit {
  oid
  status { contexts { context state description targetUrl createdAt creator { ${WHO} } } }
}`;
const PULL = `fragment pull on PullRequest {
  reviews(first: 100) {
    pageInfo { hasNextPage }
    nodes {
      author { ${WHO} ... on User { databaseId } }
      authorAssociation state submittedAt commit { oid }
    }
  }
  comments(first: ${COMMENTS}) {
    pageInfo { hasNextPage }
    nodes { fullDatabaseId body updatedAt author { ${WHO} } }
  }
}`;
const ISSUES = `fragment issues on IssueConnection {
  pageInfo { hasNextPage }
  nodes {
    number title body state createdAt updatedAt closedAt author { ${WHO} }
    labels(first: 100) { nodes { name } }
  }
}`;
const COMMITS = `fragment commits on PullRequest {
  commits(first: 100) {
    pageInfo { hasNextPage }
    nodes {
      commit {
        oid message parents(first: 2) { nodes { oid } } signature { isValid }
        author { name email user { login } } committer { name email user { login } }
      }
    }
  }
}`;
/** The newest statuses of each head, one of each context. A head that is missing is not known. */
async function newestStatuses(client, pulls) {
	const field = ({ number, head }) => `n${number}: object(oid: "${head}") { ...head }`;
	const heads = await inParts(client, pulls, HEADS, field, HEAD);
	return mapped(pulls, ({ number, head }) => {
		const commit = heads.get(`n${number}`);
		return commit?.oid === head ? statusesIn(commit) : null;
	});
}
function statusesIn({ status }) {
	return (status?.contexts ?? []).map(({ context, state, description, targetUrl, createdAt, creator }) => ({
		context,
		state: state.toLowerCase(),
		description: description ?? null,
		target_url: targetUrl ?? null,
		created_at: createdAt,
		creator: creator == null ? null : { login: loginOf(creator) }
	}));
}
/** The reviews and comments of pull requests. One that is missing is not known. */
async function discussions(client, pulls) {
	const answers = await inParts(client, pulls, PULLS, pullField("pull"), PULL);
	return mapped(pulls, ({ number }) => {
		const pull = answers.get(`n${number}`);
		return pull == null ? null : discussionIn(pull);
	});
}
function discussionIn({ reviews, comments }) {
	if (reviews == null) return null;
	return {
		reviews: reviews.pageInfo.hasNextPage ? null : present(reviews.nodes).map(reviewOf),
		comments: present(comments.nodes).map(commentOf),
		hasMoreComments: comments.pageInfo.hasNextPage
	};
}
function reviewOf(review) {
	const { author, authorAssociation, state, submittedAt, commit } = review;
	const { databaseId = 0 } = author ?? {};
	return {
		user: author == null ? null : {
			...userOf(author),
			id: databaseId
		},
		author_association: authorAssociation,
		state,
		...submittedAt == null ? {} : { submitted_at: submittedAt },
		commit_id: commit?.oid ?? null
	};
}
function commentOf({ fullDatabaseId, body, updatedAt, author }) {
	const user = author == null ? null : userOf(author);
	return {
		id: Number(fullDatabaseId),
		body,
		updated_at: updatedAt,
		user
	};
}
/** The commits of pull requests. One that is missing is not known, or not all of its people are. */
async function commitsOf(client, pulls) {
	const answers = await inParts(client, pulls, WITH_COMMITS, pullField("commits"), COMMITS);
	return mapped(pulls, ({ number, head }) => {
		const { nodes, pageInfo } = answers.get(`n${number}`)?.commits ?? {};
		if (pageInfo?.hasNextPage !== false) return null;
		const commits = present(nodes).map(({ commit }) => commit);
		return commits.at(-1)?.oid === head && commits.every(isResolved) ? commits.map(commitOf) : null;
	});
}
/** GraphQL names no bot here, so only the list of commits says who an unnamed one is. */
function isResolved({ author, committer }) {
	return author?.user != null && committer?.user != null;
}
function commitOf({ oid, message, parents, signature, author, committer }) {
	const person = (actor) => ({
		name: actor?.name ?? void 0,
		email: actor?.email ?? void 0
	});
	const account = (actor) => actor?.user == null ? null : {
		login: actor.user.login,
		type: "User"
	};
	return {
		sha: oid,
		commit: {
			author: person(author),
			committer: person(committer),
			message,
			verification: { verified: signature?.isValid === true }
		},
		author: account(author),
		committer: account(committer),
		parents: present(parents.nodes).map((parent) => ({ sha: parent.oid }))
	};
}
/** The newest page of each, as a list of GitHub has it, for a login among those of others; null: it is not known. */
async function newestIssues(client, filters) {
	const order = "first: 100, orderBy: { field: UPDATED_AT, direction: DESC }";
	const wanted = [...new Set(filters.map(argumentOf))].slice(0, LISTS);
	const fields = wanted.map((argument, place) => `l${place}: issues(${argument}, ${order}) { ...issues }`);
	const answer = await client.fields({
		fields,
		fragments: ISSUES
	});
	return filters.map((filter) => {
		const place = wanted.indexOf(argumentOf(filter));
		const { nodes, pageInfo } = (answer.kind === "known" ? answer.value.get(`l${place}`) : void 0) ?? {};
		if (nodes == null || pageInfo === void 0) return null;
		return {
			items: present(nodes).map(issueOf$1),
			isLast: !pageInfo.hasNextPage
		};
	});
}
/** On GitHub Enterprise Cloud, GraphQL finds no issue by a bot as its creator, so all open ones are asked for. */
function argumentOf(filter) {
	if ("creator" in filter) return "states: OPEN";
	const { label, closedSince } = filter;
	const [names, since] = [label, closedSince].map((text) => JSON.stringify(text));
	return closedSince === null ? `labels: [${names}], states: OPEN` : `filterBy: { labels: [${names}], states: CLOSED, since: ${since} }`;
}
function issueOf$1({ number, title, body, author, labels, ...issue }) {
	return {
		number,
		title,
		body,
		state: issue.state.toLowerCase(),
		created_at: issue.createdAt,
		updated_at: issue.updatedAt,
		closed_at: issue.closedAt ?? null,
		user: author == null ? null : userOf(author),
		labels: present(labels?.nodes).map(({ name }) => name)
	};
}
function pullField(fragment) {
	return ({ number }) => `n${number}: pullRequest(number: ${number}) { ...${fragment} }`;
}
/** A part that fails leaves its pull requests out. */
async function inParts(client, pulls, size, field, fragments) {
	const fields = /* @__PURE__ */ new Map();
	for (let at = 0; at < pulls.length; at += size) {
		const queried = pulls.slice(at, at + size).map(field);
		const answer = await client.fields({
			fields: queried,
			fragments
		});
		if (answer.kind !== "known") continue;
		for (const [name, value] of answer.value) fields.set(name, value);
	}
	return fields;
}
function mapped(pulls, find) {
	return new Map(pulls.flatMap((pull) => {
		const value = find(pull);
		return value === null ? [] : [[pull.number, value]];
	}));
}
function present(nodes) {
	return (nodes ?? []).filter((node) => node != null);
}
function userOf(actor) {
	const { __typename: type } = actor;
	return {
		login: loginOf(actor),
		type: type ?? ""
	};
}
/** With the ending that all other answers of GitHub have. Only a bot gets it: other accounts have logins of the same form. */
function loginOf(actor) {
	const { __typename: type } = actor;
	const { login } = actor;
	return type === "Bot" && !login.endsWith("[bot]") ? `${login}[bot]` : login;
}
// src/adapters/github/issues.ts
function issuesIn(client, identity) {
	const path = `${client.path}/issues`;
	const reads = /* @__PURE__ */ new Map();
	return {
		labelled,
		withNoted
	};
	async function labelled(asks) {
		const issues = /* @__PURE__ */ new Map();
		const filters = asks.flatMap(filtersOf);
		readTogether(filters);
		for (const filter of filters) {
			const answers = await matching(filter);
			if (answers.kind !== "known") return answers;
			for (const answer of answers.value) if (("label" in filter || labelsOfWatch(answer, identity).length > 0) && answer.pull_request === void 0) issues.set(answer.number, issueOf(answer, identity));
		}
		return require_repository.known([...issues.values()]);
	}
	/** An issue that a watch has opened counts also where its labels were taken off. */
	function filtersOf({ labels, window }) {
		const logins = labels.includes("rolled-back") ? [identity, require_editing.SHARED_LOGIN] : [];
		const edges = window === 0 ? [null] : [null, require_opening.isoOf(edgeOf(window, client.now()))];
		return [...labels.flatMap((label) => edges.map((closedSince) => ({
			label,
			closedSince
		}))), ...[...new Set(logins)].map((creator) => ({ creator }))];
	}
	/** One page often has all of them. */
	function matching(filter) {
		const key = JSON.stringify(filter);
		const issues = reads.get(key) ?? client.all(path, queryOf$1(filter));
		reads.set(key, issues);
		return issues;
	}
	/** What is missing in the answer, or does not fit on a page, is asked for by itself. */
	function readTogether(filters) {
		const unread = [...new Map(filters.map((filter) => [JSON.stringify(filter), filter])).entries()].filter(([key]) => !reads.has(key));
		if (unread.length < 2) return;
		const pages = newestIssues(client, unread.map(([, filter]) => filter));
		unread.forEach(([key, filter], place) => {
			const all = async () => {
				const page = (await pages)[place];
				return page?.isLast === true ? require_repository.known(page.items) : client.all(path, queryOf$1(filter));
			};
			reads.set(key, all());
		});
	}
	async function withNoted(collected, noted) {
		const issues = new Map(collected.map((issue) => [issue.number, issue]));
		for (const notedIssue of noted) {
			const listed = issues.get(notedIssue.number);
			const issue = listed === void 0 ? await single(notedIssue) : require_repository.known(listed);
			if (issue.kind === "unreachable") return issue;
			if (issue.kind === "known") issues.set(notedIssue.number, relabelled(issue.value, notedIssue.labels));
		}
		return require_repository.known([...issues.values()]);
	}
	/** The token may list issues, so one that is not found was moved or hidden. */
	async function single({ number, labels }) {
		const answer = await client.find(`${path}/${number}`);
		if (answer.kind !== "known") return answer;
		return require_repository.known(answer.value === null ? hiddenIssue(number, labels) : issueOf(answer.value, identity));
	}
}
/** A hidden issue counts as open, because it may not have been solved. */
function hiddenIssue(number, labels) {
	return {
		number,
		title: require_editing.GITHUB_TEXTS.hiddenIssue(),
		labels,
		closedAt: null
	};
}
/** The issue with the labels that it had then. */
function relabelled(issue, labels) {
	const names = new Set(issue.labels.map((label) => label.toLowerCase()));
	const missing = labels.filter((label) => !names.has(label.toLowerCase()));
	if (missing.length === 0) return issue;
	const title = require_editing.GITHUB_TEXTS.relabelled(issue.title, missing);
	return {
		...issue,
		title,
		labels: [...issue.labels, ...missing]
	};
}
const HOUR = 3600;
/** The beginning of the window, in whole hours, so that all pull requests of a sweep ask the same question. */
function edgeOf(window, now) {
	return require_opening.instant(now.kind === "known" ? Math.floor((now.value - window) / HOUR) * HOUR : 0);
}
function queryOf$1(filter) {
	if ("creator" in filter) return {
		...filter,
		state: "open"
	};
	const { label: labels, closedSince: since } = filter;
	return since === null ? {
		labels,
		state: "open"
	} : {
		labels,
		state: "closed",
		since
	};
}
function issueOf(answer, identity) {
	const { number, title, labels, state, closed_at: closedAt } = answer;
	const ofWatch = labelsOfWatch(answer, identity);
	const issue = {
		number,
		title,
		labels: labels.map((label) => typeof label === "string" ? label : label.name ?? ""),
		closedAt: state === "closed" && closedAt !== null ? require_status_history.momentOf(closedAt) : null,
		openedAt: require_status_history.momentOf(answer.created_at)
	};
	if (ofWatch.length === 0) return issue;
	return {
		...relabelled(issue, ofWatch),
		isOurs: true,
		variables: variablesOfWatch(answer)
	};
}
// src/adapters/github/landed.ts
const NOTHING = {
	before: null,
	loss: null
};
function landingsIn(client, given) {
	const options = {
		...given,
		context: `${given.context}/landed`
	};
	const read = /* @__PURE__ */ new Map();
	const marking = /* @__PURE__ */ new Map();
	return {
		noteOn,
		mark
	};
	function noteOn(commit) {
		const note = read.get(commit) ?? readNote(client, options, commit);
		read.set(commit, note);
		return note;
	}
	/** One after the other: judgements side by side would each mark the same landing. */
	function mark(commit, landed = NOTHING) {
		const marked = (marking.get(commit) ?? Promise.resolve()).then(() => markOnce(commit, landed));
		marking.set(commit, marked);
		return marked;
	}
	async function markOnce(commit, landed) {
		const note = await noteOn(commit);
		if (note.kind !== "known") return note;
		if (note.value !== null && isIn(landed, note.value)) return require_repository.known(note.value.at);
		const status = {
			state: "success",
			description: require_editing.GITHUB_TEXTS.landed()
		};
		const receipt = await require_status_history.postWith(client, options, commit, status, partsOf(landed));
		if (receipt.kind !== "known") return receipt;
		read.delete(commit);
		return require_repository.known(note.value?.at ?? receipt.value.at);
	}
}
/** Whether the note already says what is to be marked. */
function isIn({ before, loss }, landing) {
	return (loss === null || landing.loss?.missing === loss.missing && landing.loss.since === loss.since) && (before === null || landing.before !== null);
}
async function readNote(client, options, commit) {
	const posted = await require_status_history.answers(client, options, commit);
	if (posted.kind !== "known") return posted;
	const ours = posted.value.filter(({ creator }) => creator?.login === options.identity);
	const first = ours.at(-1);
	if (first === void 0) return require_repository.known(null);
	return require_repository.known({
		at: require_status_history.momentOf(first.created_at),
		before: ours.map(beforeIn).find((sha) => sha !== null) ?? null,
		loss: ours.map(lossIn).find((loss) => loss !== null) ?? null
	});
}
const BEFORE = "before";
const MISSING = "missing";
const SINCE = "missing-since";
const AT = "missing-at";
function partsOf({ before, loss }) {
	const parts = new URLSearchParams();
	if (before !== null) parts.append(BEFORE, before);
	if (loss === null) return parts;
	parts.append(MISSING, loss.missing);
	parts.append(SINCE, loss.since);
	if (loss.at !== null) parts.append(AT, String(loss.at));
	return parts;
}
function beforeIn(status) {
	return shaIn(queryOf(status), BEFORE);
}
function lossIn(status) {
	const parts = queryOf(status);
	const [missing, since] = [shaIn(parts, MISSING), shaIn(parts, SINCE)];
	if (missing === null || since === null) return null;
	const at = parts.get(AT) ?? "";
	return {
		missing,
		since,
		at: /^\d{1,15}$/.test(at) ? require_opening.instant(Number(at)) : require_status_history.momentOf(status.created_at)
	};
}
function queryOf({ target_url: url }) {
	const text = url ?? "";
	return new URLSearchParams(text.includes("?") ? text.slice(text.indexOf("?") + 1) : "");
}
function shaIn(parts, name) {
	const text = parts.get(name) ?? "";
	return require_status_history.isSha(text) ? text : null;
}
// src/adapters/github/passed-landings.ts
/** Landings that one proposal may ask about. Each costs one or two requests. */
const MOST = 5;
/** One run asks once about a pull request and for the closed ones, however many pull requests it judges. */
function acceptancesIn(client, options) {
	const answers = /* @__PURE__ */ new Map();
	let closed;
	return { among };
	async function among(landings) {
		if (landings.length === 0) return require_repository.known([]);
		if (landings.length > MOST) return require_repository.unreachable({
			kind: "too-many-landings",
			landings: landings.length,
			most: MOST
		});
		closed ??= require_editing.newestClosed(client, options.defaultBranch);
		const pulls = await require_editing.landedAs(client, options.defaultBranch, landings, closed);
		if (pulls.kind !== "known") return pulls;
		const accepted = [];
		for (const [landing, pull] of pulls.value) {
			const answer = answers.get(landing) ?? isAccepted(client, options, pull);
			answers.set(landing, answer);
			const wasPassed = await answer;
			if (wasPassed.kind !== "known") return wasPassed;
			if (wasPassed.value) accepted.push(landing);
		}
		return require_repository.known(accepted);
	}
}
async function isAccepted(client, options, { head, number, mergedAt }) {
	const posted = await require_status_history.statuses(client, options, head);
	if (posted.kind !== "known") return posted;
	const newest = require_status_history$1.ownStatuses(posted.value, options.identity, number).find(({ at }) => mergedAt !== void 0 && at <= mergedAt);
	return require_repository.known(newest?.state === "success");
}
// src/adapters/github/recall.ts
function recallOf(client, comments, options) {
	const reviews = /* @__PURE__ */ new Map();
	const commits = /* @__PURE__ */ new Map();
	const path = (number) => `${client.path}/pulls/${number}`;
	return {
		read,
		reviews: (number) => once(reviews, number) ?? client.all(`${path(number)}/reviews`),
		commits: (number) => once(commits, number) ?? client.all(`${path(number)}/commits`)
	};
	async function read(pulls, { withPeople }) {
		for (const answers of [reviews, commits]) answers.clear();
		comments.forget();
		const statuses = await newestStatuses(client, pulls);
		const discussed = await discussions(client, pulls.filter(withPeople));
		const approved = pulls.filter(({ number }) => require_reviews.approvalsIn(discussed.get(number)?.reviews ?? []).length > 0);
		for (const [number, authors] of await commitsOf(client, approved)) commits.set(number, authors);
		return new Map(pulls.map(({ number }) => {
			const posted = statuses.get(number);
			const discussion = discussed.get(number);
			if (discussion?.reviews != null) reviews.set(number, discussion.reviews);
			const sticky = discussion === void 0 ? null : comments.recall(number, discussion);
			return [number, {
				newest: posted === void 0 ? null : require_status_history.newestIn(posted, options),
				reviews: discussion?.reviews?.flatMap(require_reviews.givenIn) ?? null,
				commentedAt: sticky === null ? null : require_status_history.momentOf(sticky.updated_at)
			}];
		}));
	}
}
function once(answers, number) {
	const answer = answers.get(number);
	answers.delete(number);
	return answer === void 0 ? null : Promise.resolve(require_repository.known(answer));
}
// src/adapters/github/teams.ts
function openTeams(client) {
	const requests = /* @__PURE__ */ new Map();
	return { members(team) {
		const answer = requests.get(team) ?? membersOf(client, team);
		requests.set(team, answer);
		return answer;
	} };
}
async function membersOf(client, team) {
	const [org = "", slug = ""] = team.split("/");
	if (org.toLowerCase() !== client.owner.toLowerCase()) return require_repository.unreachable({
		kind: "other-organization",
		team
	});
	const answer = await client.all(`/orgs/${org}/teams/${slug}/members`);
	return answer.kind === "known" ? require_repository.known(answer.value.map(({ login }) => login)) : answer;
}
/** Whether a person may push to the repository. */
async function mayWrite(client, login) {
	const path = `${client.path}/collaborators/${encodeURIComponent(login)}/permission`;
	const answer = await client.get(path);
	return answer.kind === "known" ? require_repository.known([
		"admin",
		"maintain",
		"write"
	].includes(answer.value.permission)) : answer;
}
// src/adapters/github/shared.ts
function openShared(client, logs, options) {
	const comments = commentsOf(client, options);
	return {
		...logs,
		comments,
		issues: issuesIn(client, options.identity),
		landings: landingsIn(client, options),
		acceptances: acceptancesIn(client, options),
		recall: recallOf(client, comments, options),
		teams: openTeams(client)
	};
}
// src/adapters/github/open-github.ts
function github(client, logs, options) {
	const shared = openShared(client, logs, options);
	const { comments, deployments, landings, recall } = shared;
	return {
		defaultBranch: options.defaultBranch,
		clock: githubClock(client, {
			landings,
			deployments
		}, options),
		now: () => client.now(),
		spent: () => client.spent(),
		pullRequest: (number) => require_editing.pullRequest(client, number),
		openPullRequests: () => require_editing.openPullRequests(client),
		landedAs: (commits) => require_editing.landedAs(client, options.defaultBranch, commits),
		openPullRequest: (wanted) => require_editing.openPullRequest(client, options.defaultBranch, wanted),
		pullRequestsFrom: (branch) => require_editing.pullRequestsFrom(client, options.defaultBranch, branch),
		closedPullRequests: (span) => require_editing.closedPullRequests(client, options.defaultBranch, span),
		closePullRequest: (wanted) => require_editing.closePullRequest(client, options.identity, wanted),
		askReviewers: (number, logins) => require_editing.askReviewers(client, number, logins),
		merge: (number, head) => merge(client, {
			number,
			head,
			identity: options.identity
		}),
		updateBranch: (pull) => updateBranch(client, pull),
		startWorkflow: (wanted) => startWorkflow(client, options.defaultBranch, wanted),
		isRunning: (wanted) => isRunning(client, wanted),
		statuses: (commit, mode) => require_status_history.statuses(client, options, commit, mode),
		post: (commit, status, note) => require_status_history.post(client, options, commit, status, note),
		markLanded: (commit, landed) => landings.mark(commit, landed),
		landingNote: (commit) => landings.noteOn(commit),
		comment: (number) => comments.find(number),
		recall: (pulls, wanted) => recall.read(pulls, wanted),
		writeComment: (number, sticky, body) => comments.write(number, sticky, body),
		reviews: (number) => require_reviews.reviewsNow(client, number),
		logged: (settings) => deployments.newest(settings),
		evidence: (about) => evidenceOf(client, options, shared, about),
		mayWrite: (login) => mayWrite(client, login)
	};
}
// src/adapters/deployment-log/log-evidence.ts
/**
* Pages of one environment, a hundred deployments each. Older ones are not needed: the oldest entry that was read says what
* was live then, and since when. That errs late and never early.
*/
const MOST_PAGES$1 = 10;
/** Deployments of a page. */
const PAGE = 100;
/** Pages of all environments that are read for an entry of ours before the log counts as cut off. */
const MOST_NEWEST_PAGES = 5;
/** One run reads a page once, however many pull requests it judges. */
function deploymentsIn(client, readers) {
	const logs = /* @__PURE__ */ new Map();
	return {
		async answer(asks) {
			const [settings] = asks.flatMap(({ log }) => log ?? []);
			const why = unreadable(settings);
			if (why !== null) return { deployments: require_repository.absent(why) };
			const log = logFor(settings);
			for (const ask of asks) {
				const problem = await log.readFor(ask);
				if (problem.kind !== "known") return { deployments: problem };
			}
			const environments = [...new Set(asks.map(({ environment }) => environment))];
			return {
				deployments: require_repository.known(environments.flatMap((environment) => log.events(environment))),
				logStarts: environments.flatMap((environment) => log.startOf(environment) ?? [])
			};
		},
		newest: (settings) => unreadable(settings) === null ? logFor(settings).newest() : Promise.resolve(require_repository.known([])),
		async tips(settings) {
			if (unreadable(settings) !== null) return require_repository.known([]);
			const entries = await logFor(settings).newest();
			return entries.kind === "known" ? require_repository.known(require_judging.acceptedTips(entries.value)) : entries;
		}
	};
	function logFor({ identity = readers.identity, former = [] } = {}) {
		const key = JSON.stringify([identity, former]);
		const log = logs.get(key) ?? logBy(client, {
			...readers,
			identity,
			former
		});
		logs.set(key, log);
		return log;
	}
}
/** Why GitHub has no log; null where it may have one. */
function unreadable(settings) {
	switch (settings?.log) {
		case "none": return { kind: "no-log" };
		case "file": return { kind: "log-is-file" };
		case "github":
		case void 0: return null;
	}
}
function logBy(client, readers) {
	const all = require_pages.logPages(client, readers, null);
	const byEnvironment = /* @__PURE__ */ new Map();
	const events = /* @__PURE__ */ new Map();
	let turn = Promise.resolve();
	return {
		readFor: (ask) => inTurn(() => read(ask)),
		events: (environment) => events.get(environment) ?? [],
		startOf,
		newest: () => inTurn(newest)
	};
	function inTurn(work) {
		const next = turn.then(work);
		turn = next;
		return next;
	}
	function pagesOf(environment) {
		return byEnvironment.get(environment) ?? within(all, environment);
	}
	async function read(ask) {
		const { environment } = ask;
		const first = all.count() === 0 ? await all.more() : require_repository.known(null);
		if (first.kind !== "known") return first;
		const now = client.now();
		if (now.kind !== "known") return now;
		events.set(environment, eventsIn(pagesOf(environment)));
		while (needsMore(ask, now.value)) {
			const pages = byEnvironment.get(environment) ?? require_pages.logPages(client, readers, environment);
			byEnvironment.set(environment, pages);
			const problem = await pages.more();
			if (problem.kind !== "known") return problem;
			events.set(environment, eventsIn(pages));
		}
		return problemOf(pagesOf(environment), environment);
	}
	function needsMore({ environment, wanted, restored = [], window }, now) {
		const pages = pagesOf(environment);
		if (pages.isComplete() || pages.count() >= MOST_PAGES$1) return false;
		const eventsOf = ({ service }) => (events.get(environment) ?? []).filter((event) => event.service === service);
		const isOld = ({ at }) => at <= now - window;
		/** A soak needs no events before one that does not cover the values, or before the window. */
		const isSettled = (exposure) => eventsOf(exposure).some((event) => !require_judging.valuesCover(event.values, exposure) || isOld(event));
		const wasSent = (exposure) => eventsOf(exposure).some(({ state, values }) => state === "success" && require_judging.valuesAre(values, exposure));
		return !wanted.every(isSettled) || !restored.every(wasSent);
	}
	/** Null: the log begins before the pages that were read. The first entry names no earlier one. */
	function startOf(environment) {
		const pages = pagesOf(environment);
		if (!pages.isComplete()) return null;
		const isFirst = (entry) => entry === void 0 || !entry.previous;
		if (!isFirst(pages.entries()[0])) return null;
		if (all.isComplete()) {
			const entries = all.entries();
			return isFirst(entries[0]) ? require_judging.startIn(require_judging.beginningOf(entries.map(entryOf)), environment) : null;
		}
		const beginning = require_judging.beginningOf(pages.entries().map(entryOf));
		return beginning === null ? null : require_judging.startIn(beginning, environment);
	}
	async function newest() {
		while (all.entries().length === 0 && (all.count() === 0 || !all.isComplete()) && all.count() < MOST_NEWEST_PAGES) {
			const problem = await all.more();
			if (problem.kind !== "known") return problem;
		}
		const entries = all.entries().map(entryOf);
		if (entries.length === 0 && !all.isComplete()) return require_repository.unreachable({
			kind: "log-cut-off",
			newest: all.count() * PAGE,
			environment: null
		});
		for (const environment of new Set(entries.map((entry) => entry.environment))) {
			const problem = problemOf(within(all, environment), environment);
			if (problem.kind !== "known") return problem;
		}
		return require_repository.known(entries);
	}
}
/** The entries of one environment in the pages of all. */
function within(pages, environment) {
	const entries = () => pages.entries().filter(({ entry }) => entry.environment === environment);
	return {
		...pages,
		entries
	};
}
function entryOf({ entry }) {
	return entry;
}
function eventsIn(pages) {
	return require_judging.deploymentsOf(unbroken(pages).map(entryOf));
}
/** The newest entries without a gap: earlier ones could make a soak longer than it is. */
function unbroken(pages) {
	const entries = pages.entries();
	const cut = entries.findLastIndex(({ previous }) => previous !== null && pages.isMissing(previous));
	return entries.slice(Math.max(0, cut));
}
function problemOf(pages, environment) {
	if (pages.entries().length === 0 && !pages.isComplete()) return require_repository.unreachable({
		kind: "log-cut-off",
		newest: pages.count() * PAGE,
		environment
	});
	const gap = require_pages.gapIn(pages);
	if (gap === null) return require_repository.known(null);
	return require_repository.unreachable({
		kind: "entry-deleted",
		id: gap,
		environment
	});
}
// src/adapters/deployment-log/watch-log.ts
/** Each page has a hundred ends. */
const MOST_PAGES = 10;
const ANSWERS = /* @__PURE__ */ new Set([
	"good",
	"bad",
	"silent",
	"undecided"
]);
function githubWatchLog(client, { root, identity, key }) {
	const task = `${require_pages.taskOf(root)} watch`;
	const signedContent = (end, written) => {
		const { environment, flag, landing, answer, for: length } = end;
		return [
			...[
				`${client.owner}/${client.repo}`,
				task,
				environment
			],
			flag,
			landing,
			answer,
			length,
			written
		];
	};
	const read = /* @__PURE__ */ new Map();
	return {
		isSigned: require_pages.hasKey(key) || require_pages.isAppLogin(identity),
		read: (environment) => {
			const ends = read.get(environment) ?? readOne(environment);
			read.set(environment, ends);
			return ends;
		},
		append
	};
	/** Reads page by page, back to the oldest landing that a gate can ask about. */
	async function readOne(environment) {
		const ends = [];
		for (let number = 1; number <= MOST_PAGES; number += 1) {
			const page = await client.page(require_pages.deploymentsOf(client), {
				task,
				environment,
				page: number
			});
			if (page.kind !== "known") return page;
			const { items, isLast } = page.value;
			ends.push(...items.flatMap((answer) => trustedIn(answer, environment)));
			const oldest = items.at(-1);
			const now = client.now();
			const isEnough = oldest !== void 0 && now.kind === "known" && require_status_history.momentOf(oldest.created_at) < now.value - ENDS_FOR;
			if (isLast || isEnough) break;
		}
		return require_repository.known(ends.toReversed());
	}
	/** The key proves an end of any login. An App proves only its own. */
	function trustedIn(answer, environment) {
		return endIn(answer, environment).map((end) => {
			const { signature, written } = require_pages.payloadOf(answer);
			if (require_pages.isFresh(written, end.at) && require_pages.isSignatureOf(signature, signedContent(end, written), key)) return end;
			const by = answer.creator?.login ?? "";
			if (by !== identity) return {
				...end,
				isUnsigned: true,
				by
			};
			return require_pages.isByApp(answer) ? end : {
				...end,
				isUnsigned: true
			};
		});
	}
	async function append(end) {
		const { environment, flag, landing, answer, for: length } = end;
		const now = client.now();
		const moment = now.kind === "known" ? now.value : null;
		const signature = require_pages.hasKey(key) ? { signature: require_pages.signatureOf(signedContent(end, moment), key) } : {};
		const written = await require_pages.createDeployment(client, {
			ref: landing,
			task,
			environment,
			description: `watched ${answer}: ${flag}`,
			payload: {
				flaghoist: 1,
				flag,
				landing,
				answer,
				for: length,
				written: moment,
				...signature
			}
		});
		if (written.kind !== "known") return written;
		await require_pages.postStatus(client, written.value.id, { state: "inactive" });
		return require_repository.known(null);
	}
}
function endIn(deploymentAnswer, environment) {
	const { flaghoist, flag, landing, answer, for: length } = require_pages.payloadOf(deploymentAnswer);
	if (!(flaghoist === 1 && typeof flag === "string" && typeof landing === "string" && typeof answer === "string" && ANSWERS.has(answer) && typeof length === "string" && /^[1-9]\d{0,6}[mhdw]$/.test(length))) return [];
	return [{
		environment,
		flag,
		landing,
		for: length,
		answer,
		at: require_status_history.momentOf(deploymentAnswer.created_at)
	}];
}
// src/wiring/github.ts
function openGitHub(client, wiring) {
	const { identity, root, context, defaultBranch, runUrl, key } = wiring;
	const writer = {
		identity,
		root
	};
	const watches = githubWatchLog(client, {
		...writer,
		...key === void 0 ? {} : { key }
	});
	const remote = deploymentsIn(client, writer);
	return {
		github: github(client, {
			deployments: wiring.deployments?.(remote) ?? remote,
			watches
		}, {
			context,
			identity,
			defaultBranch,
			runUrl,
			marker: require_sticky_comment.markerOf(context)
		}),
		watches,
		entriesOf: (environments, settings) => githubLog(client, {
			identity,
			root,
			...settings,
			runUrl: ""
		}).read(environments)
	};
}
Object.defineProperty(exports, "breachIssuesIn", {
	enumerable: true,
	get: function() {
		return breachIssuesIn;
	}
});
Object.defineProperty(exports, "commentsOf", {
	enumerable: true,
	get: function() {
		return commentsOf;
	}
});
Object.defineProperty(exports, "endsIn", {
	enumerable: true,
	get: function() {
		return endsIn;
	}
});
Object.defineProperty(exports, "githubLog", {
	enumerable: true,
	get: function() {
		return githubLog;
	}
});
Object.defineProperty(exports, "logEnds", {
	enumerable: true,
	get: function() {
		return logEnds;
	}
});
Object.defineProperty(exports, "openGitHub", {
	enumerable: true,
	get: function() {
		return openGitHub;
	}
});
Object.defineProperty(exports, "watchIssuesIn", {
	enumerable: true,
	get: function() {
		return watchIssuesIn;
	}
});
