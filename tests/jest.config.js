/** Three kinds of tests, each a project: `jest -c tests/jest.config.js --selectProjects unit`. */
const { join } = require('node:path');

const root = join(__dirname, '..');

const common = {
  rootDir: root,
  transform: { '^.+\\.(ts|tsx|js|mjs)$': ['ts-jest', { tsconfig: 'tests/tsconfig.json', diagnostics: false }] },
  // These are published as ES modules.
  transformIgnorePatterns: ['/node_modules/(?!(@pnp|@microsoft|@fluentui|swr|react-hook-form|d3-[a-z-]+|internmap)/)'],
  moduleNameMapper: {
    '\\.module\\.scss$': 'identity-obj-proxy',
    '^TrygghetsnavetStrings$': join(root, 'tests', 'strings.js'),
    '^@fluentui/react/lib/(.*)$': '@fluentui/react/lib-commonjs/$1',
    '^@(msinternal|ms)/': join(root, 'tests', 'empty.js')
  }
};

module.exports = {
  rootDir: root,
  projects: [
    {
      ...common, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.{ts,tsx}'],
      testEnvironment: join(root, 'tests', 'browserEnvironment.js'),
      setupFilesAfterEnv: [join(root, 'tests', 'unit', 'setup.ts')]
    },
    { ...common, displayName: 'integration', testMatch: ['<rootDir>/tests/integration/**/*.test.ts'], testEnvironment: 'node' },
    { ...common, displayName: 'e2e', testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'], testEnvironment: 'node' }
  ]
};
