// Tests of pure rules run without a browser (`@jest-environment node`), which starts them much sooner.
if (typeof window !== 'undefined') {
  require('@testing-library/jest-dom');

  // jsdom has no layout: nothing matches a media query, and observers never fire.
  window.matchMedia = window.matchMedia ?? ((query: string) => ({
    matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined
  }) as unknown as MediaQueryList);
}

export {};
