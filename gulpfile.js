'use strict';

/**
 * The habits of SPFx developers: gulp clean, bundle, package-solution, serve and test, with --ship for production.
 * Each task runs the npm script of the same name; the work is Heft's.
 */
const { spawn } = require('node:child_process');
const { task } = require('gulp');

const ship = process.argv.includes('--ship');

function npm(script) {
  return () => spawn('npm', ['run', '--silent', script], { stdio: 'inherit', shell: process.platform === 'win32' });
}

task('clean', npm('clean'));
task('bundle', npm(ship ? 'bundle:ship' : 'bundle'));
task('package-solution', npm(ship ? 'package-solution:ship' : 'package-solution'));
task('serve', npm('dev'));
task('test', npm('test'));
task('default', npm('package'));
