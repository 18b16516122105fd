// fast-check with the seed of this run (scripts/before-tests.js). A failure prints it, and SEED plays it again.
import { configureGlobal } from 'fast-check';

configureGlobal({ seed: Number(process.env['SEED']) });

export { default as fc } from 'fast-check';
