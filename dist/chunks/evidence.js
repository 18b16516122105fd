import { Et as headOf, S as withGatherer, St as baseOf, p as remark, u as print, xt as ask } from "./judging.js";
import { D as printableJson, c as BASE, m as withJudging, mt as isoOf, n as EXIT, u as examples } from "./program.js";
// src/app/evidence-form.ts
async function evidenceForm(gatherer, options) {
	const { repository } = gatherer;
	const head = await headOf(repository, options.head);
	const base = await baseOf(repository, options.base);
	const { asks, fingerprint, now } = await ask(gatherer, base, head);
	const authors = base === null ? [] : await authorsOf(repository, base, head);
	const parts = asks.flatMap((question) => partOf(question));
	const all = [...asks.some(({ kind }) => kind === "reviews") ? [
		{
			key: "people",
			value: ["LOGIN of everyone who made the change"],
			task: "people: write the logins of author, committers and pusher"
		},
		...authors.length === 0 ? [] : [{
			key: "unresolved",
			value: authors,
			task: `unresolved: delete each of these names once its login is in people: ${authors.join(", ")}`
		}],
		{
			key: "fingerprints",
			value: [{
				fingerprint,
				at: isoOf(now)
			}],
			task: null
		}
	] : [], ...parts];
	return {
		content: {
			schemaVersion: 1,
			...Object.fromEntries(all.map(({ key, value }) => [key, value]))
		},
		tasks: [...new Set(all.flatMap(({ task }) => task ?? []))]
	};
}
function partOf(question) {
	switch (question.kind) {
		case "reviews": return [{
			key: "reviews",
			value: [{
				user: "LOGIN",
				state: "APPROVED",
				submittedAt: "MOMENT"
			}],
			task: "reviews: write each review with its login and its moment, or an empty list"
		}];
		case "issues": return [{
			key: "issues",
			value: [{
				number: 0,
				title: "TITLE",
				labels: []
			}],
			task: "issues: write each open issue with its number and labels, or an empty list"
		}];
		case "body": return [{
			key: "body",
			value: "",
			task: "body: write the text of the pull request"
		}];
		default: return [];
	}
}
/** By Git, which knows names and no logins. */
async function authorsOf(repository, base, head) {
	const start = await repository.branchPoint(base, head);
	const commits = (await repository.firstParents(start, head)).map(({ sha }) => sha);
	const authors = await repository.authorships(commits);
	return [...new Set([...authors.values()].map(({ author }) => author))];
}
// src/cli/evidence.ts
/** `flaghoist evidence`: the file for `--evidence`, on standard output. What to fill in goes to standard error. */
function runEvidence(_args, options) {
	return withGatherer(options, async (gatherer) => {
		const { base = null, head = null } = options;
		const { content, tasks } = await evidenceForm(gatherer, {
			base,
			head
		});
		print(printableJson(content));
		if (tasks.length === 0) remark("this change asks for no evidence of people or of GitHub");
		else remark("fill in, and pass the file with --evidence:");
		tasks.forEach((task) => remark(`  ${task}`));
		return EXIT.pass;
	});
}
const evidenceCommand = {
	options: (command) => {
		withJudging(command).option("--base <revision>", BASE).option("--head <revision>", "the change (default: the working tree, untracked files included)").addHelpText("after", examples("flaghoist evidence > evidence.json", "flaghoist check --evidence evidence.json"));
	},
	run: runEvidence
};
export { evidenceCommand };
