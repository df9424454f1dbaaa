/** `npm run conformance`: writes docs/conformance.md from the cases. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentText } from './document.ts';

const path = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'conformance.md');
writeFileSync(path, documentText());
console.log(`${path} has been written.`);
