import { clearOldDrafts, dropDraft, findDraft, keepDraft } from '../../../../src/kit/forms/drafts';

const place = { site: 'https://kommun.example/sites/trygghet', login: 'chef@kommun.example', form: 'measure-4' };
const now = Date.parse('2026-03-02T08:00:00Z');
const days = (count: number): number => count * 24 * 60 * 60 * 1000;

beforeEach(() => { window.localStorage.clear(); });
afterEach(() => {
  jest.restoreAllMocks();
  dropDraft(place);
});

describe('drafts', () => {
  it('bring back what was typed, until dropped', () => {
    keepDraft(place, { Title: 'Påbörjad', Target: '12,' }, now);
    expect(findDraft(place, now)).toEqual({ Title: 'Påbörjad', Target: '12,' });
    dropDraft(place);
    expect(findDraft(place, now)).toBeUndefined();
  });

  it('belong to one user, one site and one form', () => {
    keepDraft(place, 'mitt', now);
    for (const other of [{ login: 'annan@kommun.example' }, { site: 'https://kommun.example' }, { form: 'measure-5' }]) {
      expect(findDraft({ ...place, ...other }, now)).toBeUndefined();
    }
    expect(findDraft(place, now)).toBe('mitt');
  });

  it('are kept for fourteen days and then thrown away', () => {
    keepDraft(place, 'mitt', now);
    expect(findDraft(place, now + days(14) - 1)).toBe('mitt');
    expect(findDraft(place, now + days(14))).toBeUndefined();
    expect(window.localStorage).toHaveLength(0);
  });

  it('of confidential lists are never on disk, and work all the same', () => {
    keepDraft({ ...place, memoryOnly: true }, 'hemligt', now);
    expect(window.localStorage).toHaveLength(0);
    expect(findDraft({ ...place, memoryOnly: true }, now)).toBe('hemligt');
  });

  it('are kept in memory when the browser\'s storage is full or blocked', () => {
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError'); });
    keepDraft(place, 'mitt', now);
    expect(findDraft(place, now)).toBe('mitt');
  });

  it('show the latest text when the storage fills up between two keystrokes', () => {
    keepDraft(place, 'först', now);
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError'); });
    keepDraft(place, 'sedan', now);
    expect(findDraft(place, now)).toBe('sedan');
  });

  it('show the latest text when the storage has room again', () => {
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => { throw new DOMException('full', 'QuotaExceededError'); });
    keepDraft(place, 'först', now);
    full.mockRestore();
    keepDraft(place, 'sedan', now);
    expect(findDraft(place, now)).toBe('sedan');
  });

  it('that are unreadable are thrown away', () => {
    keepDraft(place, 'x', now);
    const key = Object.keys(window.localStorage)[0];
    for (const text of ['{"at":', 'null', '7']) {
      window.localStorage.setItem(key, text);
      expect(findDraft(place, now)).toBeUndefined();
      expect(window.localStorage.getItem(key)).toBeNull();
    }
  });

  it('that are old are cleared for every user, and nothing else of the site\'s storage is touched', () => {
    keepDraft({ ...place, login: 'annan@kommun.example' }, 'gammalt', now - days(15));
    keepDraft(place, 'nytt', now);
    window.localStorage.setItem('other', 'kvar');
    window.localStorage.setItem('trygghetsnavet.draft.x', 'oläsligt');
    clearOldDrafts(now);
    expect(Object.keys(window.localStorage)).toHaveLength(2);
    expect(window.localStorage.getItem('other')).toBe('kvar');
    expect(findDraft(place, now)).toBe('nytt');
  });
});
