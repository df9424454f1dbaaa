import { ensurePerson, searchPeople } from '../../../src/kit/lists/people';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { breaking, connectAs, counting, login, newSite } from './sites';

let server: LocalServer;
let path: string;
beforeAll(async () => {
  server = await startServer();
  path = await newSite(server, { visitors: ['lasare@kommun.example'] });
});
afterAll(() => server.stop());

describe('looking for people (m365-wire §2: people picker)', () => {
  it('finds people of the tenant by the beginning of their name, with what a list needs of them', async () => {
    const found = await searchPeople(connectAs(server, path), ' verksamhetschef ');
    expect(found.map(person => person.name).sort()).toEqual(['Verksamhetschef barn och utbildning', 'Verksamhetschef kultur och fritid', 'Verksamhetschef samhällsbyggnad']);
    expect(found.find(person => person.name.includes('barn'))).toMatchObject({ login: login('chef.barn'), email: 'chef.barn@kommun.example' });
  });

  it('finds people, never groups', async () => {
    const found = await searchPeople(connectAs(server, path), 'Verksamhetschef');
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(person => !person.login.includes('|membership|'))).toEqual([]);
  });

  it('asks nothing for fewer than two letters, and finds nobody for nonsense', async () => {
    const { fetch, sent } = counting();
    const sp = connectAs(server, path, 'administrator', { fetch });
    expect(await searchPeople(sp, ' v ')).toEqual([]);
    expect(sent).toEqual([]);
    expect(await searchPeople(sp, 'ingen heter så')).toEqual([]);
  });

  it('is done again after a lost answer, since it changes nothing', async () => {
    let broken = 1;
    const fetch = breaking('after', ({ url }) => /peoplepicker/i.test(url) && broken-- > 0);
    expect(await searchPeople(connectAs(server, path, 'administrator', { fetch }), 'Samordnare')).toHaveLength(1);
  });
});

describe('making a person known to the site', () => {
  it('gives the person the same number each time', async () => {
    const sp = connectAs(server, path);
    const [found] = await searchPeople(sp, 'Samordnare');
    const person = await ensurePerson(sp, found.login);
    expect(person).toMatchObject({ title: 'Samordnare', email: 'samordnare@kommun.example', login: login('samordnare') });
    expect((await ensurePerson(sp, found.login)).id).toBe(person.id);
  });

  it('says so when there is no such person', async () => {
    await expect(ensurePerson(connectAs(server, path), login('finns.inte'))).rejects.toMatchObject({ name: 'SharePointFault' });
  });
});
