// The time that Node needs to start.
process.exitCode = 0;
