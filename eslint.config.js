const spfx = require('@microsoft/eslint-config-spfx/lib/flat-profiles/react');

module.exports = [
  ...spfx,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { tsconfigRootDir: __dirname, project: './tsconfig.json' } }
  }
];
