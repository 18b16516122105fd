const require_opening = require("./opening.js");
// src/messages/setup.ts
/** The findings in a repository, and the files that would be written. */
const SETUP_TEXTS = {
	noRemote: () => "no remote",
	notOnGitHub: () => "the remote is not on GitHub",
	noOwners: () => "none, so every policy change passes",
	/** CODEOWNERS of whom none can approve a policy change. */
	noApprovers: (owners) => `${require_opening.both(owners)}, yet every policy change passes`,
	/** The same with the lines that change it. `people`: those of them who are no team. */
	noPolicy: (owners, people, pipeline) => `No policy is written, so every policy change passes: ${owners.some((owner) => owner.includes("/")) ? "only GitHub knows who is in a team" : "one person alone cannot approve their own change"}.
Put at least two logins into these lines, and add them to ${pipeline} before you commit:
  teams:
    owners: [${[
		...people,
		...people.length === 0 ? ["LOGIN"] : [],
		"LOGIN"
	].join(", ")}]
  policy:
    approvals: { count: 1, from: [owners] }`,
	noValues: () => "no switch and no percentage is sent today",
	sentToday: () => "sent today, and unchanged by the new files",
	/** A tool answers the code itself, so no service is sent a variable yet. */
	wouldBeSent: () => "as another tool has them today, and would be sent by the new files",
	settings: (names) => `${require_opening.listed(names)}: a flag can be rolled back, and rollback --all turns every flag off`,
	/** Before the option that names them. */
	leaveOut: () => "to leave out settings, name only the other variables:",
	owner: (owner) => `${owner}, for every flag; to change it, edit owner: in a definition`,
	team: (name, people) => `${name}: ${people.join(", ")}`,
	ownerOf: (owner, flags) => `${owner}: ${require_opening.listed(flags)}`,
	split: () => "flags of their own",
	splitInto: (keys) => `${require_opening.both(keys)}: one flag cannot send today's values, such as off together with 50 percent`,
	builtIn: () => "built into a page or an image, so a written file changes nothing there",
	buildAgain: () => "deploy with the target command, which builds again (flaghoist explain command); until then, keep the old lines",
	lacking: () => "flags that do not reach every service",
	lacks: ({ flag, service, variable, field, lines }) => `${flag}: ${service} lacks its ${field === "enabled" ? "switch" : "percentage"} ${variable}, because ${require_opening.both(lines.map(({ file, line }) => `${file}:${line}`))} ${lines.length === 1 ? "sets" : "set"} it`,
	deleteLines: () => "delete these lines before init writes its files; the service then gets the value of its other files",
	unread: () => "sent, but not found in the code of the service",
	/** Before a command. */
	leaveUnread: () => "if a service does not read a flag, leave the flag out there:",
	/** Variables that `--only` leaves out, of flags that are taken over. */
	nameToo: (variables) => variables.length === 1 ? `${require_opening.both(variables)} belongs to a flag above: name it with --only, too` : `${require_opening.both(variables)} belong to flags above: name them with --only, too`,
	notTaken: () => "not taken over",
	ofService: (name, service) => `${name} of ${service}`,
	stays: () => "the file exists with other content, so it is kept",
	present: (count) => `${require_opening.counted(count, "value")} ${count === 1 ? "is already managed and does" : "are already managed and do"} not change`,
	nothingToImport: () => "nothing to import",
	setUp: () => "This repository is set up: its flags and states stay as they are.",
	nothingToEdit: () => "nothing to edit: no file of yours has to change",
	targetInPipeline: () => "--target has no effect here: pipeline.yaml names the deploy target of each service.",
	composeReads: () => "The compose files read the files that deployments write.",
	written: (count) => count === 0 ? "nothing to write" : `${require_opening.counted(count, "file")} written`,
	/** What is left to do by hand after files were written. */
	half: (files) => `The flags change nothing yet: first ${require_opening.both(files)} ${files.length === 1 ? "has" : "have"} to change, as shown above.`,
	dryRun: () => "nothing is written, because of --dry-run",
	unseenByVite: (service, file, variables) => `the page of ${service} is built by Vite (${file}). Its code sees only variables with the prefix VITE_, so it does not see ${require_opening.both(variables)}; --variable gives another name, such as VITE_${variables[0] ?? ""}`,
	writtenFlag: () => "written; land the file, and then raise the flag:",
	raise: (flag, environment, { isProposed }) => `${require_opening.promoteCommand(flag, environment)}${isProposed ? " # after the merge" : ""}`,
	/** The first lines of commits. */
	adopt: () => "Adopt Flaghoist",
	importFlags: (environment) => `Import the flags of ${environment}`,
	addFlag: (flag) => `Add the flag ${flag}`,
	goOn: () => "go on with",
	page: () => "flaghoist-page.yml publishes nothing until you set FLAGHOIST_PAGE to on. The Pages of a private repository can be public.",
	/** Where `init` finds no Docker Compose. `needsApproval`: of a policy change, which the first commit is not. */
	notDeployed: (needsApproval) => `No service gets these values yet. ${nameTarget("each service", needsApproval)}`,
	/** Where deployments reach other services. */
	unreached: (services, needsApproval) => `No deployment reaches ${require_opening.both(services)} yet, so a rollback turns nothing off there. ${nameTarget(services.length === 1 ? "it" : "each", needsApproval)}`,
	noOwnerName: () => `The workflows use OWNER/flaghoist@v1. Replace OWNER with the account that has Flaghoist on GitHub:
  sed -i 's|OWNER/flaghoist|ACCOUNT/flaghoist|' .github/workflows/flaghoist*.yml`,
	onMachine: (command, environment) => `${command} --environment ${environment} # on the machine of ${environment}`,
	question: () => "Write these files? [y/N] "
};
function nameTarget(of, needsApproval) {
	return `Name a deploy target for ${of} in pipeline.yaml before you commit${needsApproval ? ", because later it is a policy change, which needs an approval" : ""}; flaghoist explain targets lists them.`;
}
const OWNER_TEXTS = {
	overruled: (rules) => `${require_opening.listed(rules)}: a later rule of CODEOWNERS decides there`,
	elsewhere: (rules) => `${require_opening.listed(rules)}: for no folder of a service that has a flag`,
	several: (rules) => `${require_opening.listed(rules)}: a flag has one owner; write it into the definition`,
	addresses: (addresses) => `${require_opening.listed(addresses)}: teams have logins; add the login below teams`,
	shared: (flags) => `${require_opening.listed(flags)}: the services have several owners; write one into the definition`
};
/** The edits of compose files that are not ours. */
const COMPOSE_TEXTS = {
	title: () => "files of yours that have to change",
	applyWith: (isAdopted) => isAdopted ? "apply it with:" : "when init has written its files, apply it with:",
	/** True for every version of Docker Compose. */
	fileFirst: () => ["a service does not start without a file that it reads. Before you start the", "services of a machine again, run there: flaghoist deploy"],
	withoutEdit: () => "without an edit of compose files, deployments can start these services themselves: add --target compose",
	notOffered: () => "no edit of your compose files is offered, because an edit would change",
	/** Services of which an edit would change what they are sent. Before the variables. */
	withoutServices: (services) => `${require_opening.both(services)} ${services.length === 1 ? "is" : "are"} left out of this edit, because it would change`,
	keepsLines: (services) => services.length === 1 ? `${require_opening.both(services)} keeps its lines; name another deploy target for it in pipeline.yaml` : `${require_opening.both(services)} keep their lines; name another deploy target for each in pipeline.yaml`,
	oneWay: () => "set these variables in one way in all compose files, and run init again, or use another deploy target",
	asStates: () => "let the states send the values of the compose files, and run init again",
	byHand: (file) => `${file}: edit it by hand, because services share lines, or have several settings on one line`,
	reads: (service) => `${service} reads these files, in this order:`,
	remove: (line) => `remove from environment: ${line}`,
	editFirst: (files) => `# first edit ${require_opening.both(files)} as shown above; no patch can edit ${files.length === 1 ? "it" : "them"}`
};
/** Remarks in files that `init` writes. */
const FILE_REMARKS = {
	/** As Git has it in a patch. */
	noLineEnd: () => "\\ No newline at end of file",
	environments: () => "in order; with \"enforcement: report\", an environment shows verdicts and blocks nothing",
	policy: () => "the people who approve changes of this file",
	deployments: () => "the workflows deploy",
	keepsFiles: () => "keeps the files that deployments have written",
	oneJob: () => "One job for each machine. Its runner has the name of its environment as a label.",
	failFast: () => "a machine that is down does not stop the others",
	group: () => "A group for each machine, so that no job waits for another machine. The log keeps the order."
};
Object.defineProperty(exports, "COMPOSE_TEXTS", {
	enumerable: true,
	get: function() {
		return COMPOSE_TEXTS;
	}
});
Object.defineProperty(exports, "FILE_REMARKS", {
	enumerable: true,
	get: function() {
		return FILE_REMARKS;
	}
});
Object.defineProperty(exports, "OWNER_TEXTS", {
	enumerable: true,
	get: function() {
		return OWNER_TEXTS;
	}
});
Object.defineProperty(exports, "SETUP_TEXTS", {
	enumerable: true,
	get: function() {
		return SETUP_TEXTS;
	}
});
