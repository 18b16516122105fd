// src/cli/exit-codes.ts
const EXIT = {
	pass: 0,
	block: 1,
	usage: 2,
	wait: 3,
	bug: 70
};
function exitCodeOf(verdict) {
	return EXIT[verdict];
}
export { exitCodeOf as n, EXIT as t };
