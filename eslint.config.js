const spfx = require('@microsoft/eslint-config-spfx/lib/flat-profiles/react');

module.exports = [
  ...spfx,
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    languageOptions: { parserOptions: { tsconfigRootDir: __dirname, project: './tsconfig.json' } },
    rules: {
      // SharePoint's JSON and several of React's own signatures hold null.
      '@rushstack/no-new-null': 'off'
    }
  },
  {
    // The files of texts are AMD modules, as SPFx asks.
    files: ['src/loc/*.js'],
    languageOptions: { globals: { define: 'readonly' } }
  }
];
