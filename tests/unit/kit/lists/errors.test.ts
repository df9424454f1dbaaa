/** @jest-environment node */
import { SharePointFault, UnansweredWrite, faultFrom, isFault, toFault } from '../../../../src/kit/lists/errors';

const odata = (code: string, value: string): string => JSON.stringify({ 'odata.error': { code, message: { lang: 'sv-SE', value } } });

describe('what an error reply means (m365-wire §2, "Errors")', () => {
  it.each([
    [404, '-1, System.ArgumentException', 'missing'],
    [404, '-2130575338, System.ArgumentException', 'missing'],
    [412, '-1, Microsoft.SharePoint.Client.ClientServiceException', 'conflict'],
    [409, '-2130575305, Microsoft.SharePoint.SPException', 'conflict'],
    [500, '-2147024860, Microsoft.SharePoint.SPQueryThrottledException', 'threshold'],
    [423, '-2147018894, Microsoft.SharePoint.SPFileLockException', 'locked'],
    [400, '-2130575162, Microsoft.SharePoint.SPListDataValidationException', 'validation'],
    [500, '-2130575162, Microsoft.SharePoint.SPListDataValidationException', 'validation'],
    [500, '-2130575163, Microsoft.SharePoint.SPFieldValidationException', 'validation'],
    [400, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException', 'duplicate'],
    [500, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException', 'duplicate'],
    [403, '-2147024891, System.UnauthorizedAccessException', 'denied'],
    [401, '', 'denied'],
    [400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', 'validation'],
    [500, '-1, System.Exception', 'unknown']
  ])('%i with code "%s" is of the kind %s', (status, code, kind) => {
    const fault = faultFrom(status, odata(code, 'Texten'));
    expect(fault).toMatchObject({ kind, status, message: 'Texten', code: code.split(',')[0] });
    expect(isFault(fault, fault.kind)).toBe(true);
  });

  it('reads every dialect of the body: odata.error, error with a text, error with a message object', () => {
    expect(faultFrom(400, '{"error":{"code":"-2130575169, X","message":"Taget"}}')).toMatchObject({ kind: 'duplicate', message: 'Taget' });
    expect(faultFrom(400, '{"error":{"code":"-2130575169, X","message":{"lang":"sv","value":"Taget"}}}')).toMatchObject({ kind: 'duplicate', message: 'Taget' });
  });

  it('takes nothing for granted: a 429 is plain text, a proxy answers HTML, a body can be empty or odd JSON', () => {
    expect(faultFrom(429, '429 TOO MANY REQUESTS')).toMatchObject({ kind: 'throttled', message: '429 TOO MANY REQUESTS', code: '' });
    expect(faultFrom(503, '<html>' + 'x'.repeat(1000)).message).toHaveLength(500);
    for (const body of ['', 'null', '[]', '"text"', '7', '{"odata.error":{}}', '{"error":null}']) {
      expect([body, faultFrom(404, body).kind]).toEqual([body, 'missing']);
    }
  });
});

describe('the fault behind what was thrown', () => {
  it('is what it was when it is one already', async () => {
    const faults = [new SharePointFault('denied', 403, '', 'Nej'), new UnansweredWrite('Borta')];
    for (const fault of faults) expect(await toFault(fault)).toBe(fault);
  });

  it('is read from a reply that PnPjs threw, and can be read again', async () => {
    const response = new Response(odata('-2147024891, System.UnauthorizedAccessException', 'Åtkomst nekad'), { status: 403 });
    const thrown = Object.assign(new Error('x'), { response });
    expect(await toFault(thrown)).toMatchObject({ kind: 'denied', message: 'Åtkomst nekad' });
    expect(await toFault(thrown)).toMatchObject({ kind: 'denied', message: 'Åtkomst nekad' });
  });

  it('is "offline" when there was no answer at all', async () => {
    expect(await toFault(new TypeError('fetch failed'))).toMatchObject({ kind: 'offline', status: 0, message: 'fetch failed' });
    expect(await toFault('text')).toMatchObject({ kind: 'offline', message: 'text' });
  });

  it('is found by kind only among our own', () => {
    expect(isFault(new Error('x'), 'unknown')).toBe(false);
    expect(isFault(undefined, 'unknown')).toBe(false);
    expect(isFault(new SharePointFault('denied', 403, '', ''), 'missing')).toBe(false);
  });
});
