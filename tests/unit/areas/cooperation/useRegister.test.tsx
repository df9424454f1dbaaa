import * as React from 'react';
import { render, screen } from '@testing-library/react';
import { SWRConfig } from 'swr';
import { agreements, partners } from '../../../../src/areas/cooperation/lists';
import { useRegister } from '../../../../src/areas/cooperation/useRegister';
import { SiteProvider } from '../../../../src/kit/lists';
import type { Site } from '../../../../src/kit/lists';
import * as store from '../../../../src/kit/lists/store';

/** Partners 1 and 2 are there, 3 and 4 have ended; agreements are with 1 and 3. */
function answer(list: string, where: { column: string; value: unknown }[]): unknown[] {
  if (list === agreements.name) return [{ id: 10, Partner: { id: 1, title: '' } }, { id: 11, Partner: { id: 3, title: '' } }, { id: 12, Partner: undefined }];
  const ids = where[0].column === 'Id' ? where[0].value as number[] : [1, 2];
  return ids.map(id => ({ id, Title: `Part ${id}`, Ended: id > 2 }));
}

const asked: string[] = [];
beforeEach(() => {
  asked.length = 0;
  jest.spyOn(store, 'createStore').mockImplementation(((_sp: unknown, _path: string, definition: { name: string }) => ({
    definition, query: async ({ where }: { where: { column: string; value: unknown }[] }) => {
      asked.push(`${definition.name} ${JSON.stringify(where[0].column)}`);
      return answer(definition.name, where);
    }
  })) as never);
});
afterEach(() => { jest.restoreAllMocks(); });

const Shown: React.FC<{ needed?: boolean }> = ({ needed }) => {
  const register = useRegister('2026-11-23', needed);
  return <p>{register.partners ? register.partners.map(({ Title }) => Title).join(', ') : 'väntar'}</p>;
};

function show(needed?: boolean): void {
  const site = { url: 'https://x', path: '', sp: {}, access: new Map(), login: '', readAt: 0 } as unknown as Site;
  render(<SWRConfig value={{ provider: () => new Map() }}><SiteProvider value={site}><Shown needed={needed} /></SiteProvider></SWRConfig>);
}

describe('the register of partners (P5, P8)', () => {
  it('holds the present ones, and of those that have ended the ones with an agreement that still matters', async () => {
    show();
    await screen.findByText('Part 1, Part 2, Part 3');
    expect(asked).toEqual([`${partners.name} "Ended"`, `${agreements.name} "ValidTo"`, `${partners.name} "Id"`]);
  });

  it('asks nothing where the user may not see it', async () => {
    show(false);
    await screen.findByText('väntar');
    expect(asked).toEqual([]);
  });
});
