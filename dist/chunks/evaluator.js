// src/app/pulls/evaluator.ts
/** The trigger as far as it is about a push. `head`: the head now. `pushed`: the head by the event, perhaps older. */
function pushEventOf({ pushedBy, before }, head, pushed) {
	return {
		pushedBy,
		headBy: head === pushed ? pushedBy : null,
		before
	};
}
/** For a sweep: no event started the evaluation. */
const NO_TRIGGER = {
	pushedBy: null,
	before: null,
	isFresh: true
};
/** For the first half of judging, which asks for no evidence. */
const NO_EVIDENCE_YET = { answer: () => Promise.reject(/* @__PURE__ */ new Error("evidence was asked for before it was known what to ask")) };
/** What the use cases of judging need, with evidence about one proposal. */
function gathererFor({ repository, reader, root, github, ...sources }, clock, evidence) {
	const logged = (settings) => github.logged(settings);
	const { metrics } = sources;
	return {
		repository,
		reader,
		root,
		clock,
		evidence,
		logged,
		...metrics === void 0 ? {} : { metrics }
	};
}
export { pushEventOf as i, NO_TRIGGER as n, gathererFor as r, NO_EVIDENCE_YET as t };
