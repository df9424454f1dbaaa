const { TestEnvironment } = require('jest-environment-jsdom');

/** jsdom with what browsers have and it lacks: Node's own fetch and text codecs. */
module.exports = class BrowserEnvironment extends TestEnvironment {
  exportConditions() {
    return ['node', 'node-addons'];
  }

  async setup() {
    await super.setup();
    Object.assign(this.global, { fetch, Response, Headers, Request, TextEncoder, TextDecoder, structuredClone, AbortController, AbortSignal });
    this.global.crypto.randomUUID = this.global.crypto.randomUUID ?? (() => require('node:crypto').randomUUID());
  }
};
