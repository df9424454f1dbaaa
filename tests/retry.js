/**
 * Tests against real servers and a real browser get a second try on a slow machine. What failed first is printed:
 * a test that needs its second try again and again is to be mended.
 */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
