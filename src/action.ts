// The action. It reads the variables of the runner, and the result becomes the exit code of the job.
import { jobOf } from './action/job.ts';
import { reportPath, runAction } from './action/run.ts';
import { jobOutput, showFailure } from './action/job-output.ts';

// A run that stops before its end has not succeeded.
process.exitCode = 1;
void run();

async function run(): Promise<void> {
  try {
    const job = jobOf(process.env);
    const succeeded = await runAction(job, jobOutput(reportPath(job.temporary), job));
    process.exitCode = succeeded ? 0 : 1;
  } catch (error) {
    showFailure(error as Error);
  }
}
