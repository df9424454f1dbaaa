/** The Swedish texts as the web parts get them: the AMD file itself, evaluated. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/** @param {string} locale as in the file's name, `sv-se` */
function load(locale) {
  const source = readFileSync(join(__dirname, '..', 'src', 'loc', `${locale}.js`), 'utf8');
  let texts;
  new Function('define', source)((_dependencies, factory) => { texts = factory(); });
  return texts;
}

module.exports = Object.assign(Object.create({ load }), load('sv-se'));
