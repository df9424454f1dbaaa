/**
 * What the embedded tenant holds before anybody has touched it: users (by role, never persons), Entra
 * groups and site collections. One data file, so that the host page and the demo data can show the same.
 */
export interface DefaultUser { upn: string; title: string; entraGroups?: string[]; department?: string; jobTitle?: string; administrator?: boolean }
export interface DefaultGroup { id: string; title: string }
export interface DefaultSite { url: string; title: string; description: string; members?: string[]; visitors?: string[]; owners?: string[] }

export const domain = 'kommun.example';
export const defaultUser = `administrator@${domain}`;
export const tenantId = '0f6a4a1c-6a2e-4c0f-9a52-3b6d0f4f8a10';
export const swedish = 1053;
export const westEurope = 'W. Europe Standard Time';

export const verksamhetschefer = '6c1f2f0e-3b5b-4d6f-8f0a-51c5f5d6a701';

export const defaultGroups: DefaultGroup[] = [
  { id: verksamhetschefer, title: 'Verksamhetschefer' },
];

export const defaultUsers: DefaultUser[] = [
  { upn: `administrator@${domain}`, title: 'Administratör', administrator: true },
  { upn: `samordnare@${domain}`, title: 'Samordnare', jobTitle: 'Samordnare för brottsförebyggande arbete' },
  { upn: `chef.barn@${domain}`, title: 'Verksamhetschef barn och utbildning', department: 'Barn och utbildning' },
  { upn: `chef.samhalle@${domain}`, title: 'Verksamhetschef samhällsbyggnad', department: 'Samhällsbyggnad' },
  { upn: `chef.kultur@${domain}`, title: 'Verksamhetschef kultur och fritid', department: 'Kultur och fritid', entraGroups: [verksamhetschefer] },
  { upn: `radsledamot@${domain}`, title: 'Rådsledamot' },
  { upn: `beslutsfattare@${domain}`, title: 'Beslutsfattare' },
  { upn: `registrator@${domain}`, title: 'Registrator' },
  { upn: `lasare@${domain}`, title: 'Läsare' },
  { upn: `utomstaende@${domain}`, title: 'Utomstående' },
];

/** Stands for everybody in the tenant, as SharePoint's claim "Everyone except external users". */
export const everyone = `c:0-.f|rolemanager|spo-grid-all-users/${tenantId}`;

const user = (name: string): string => `${name}@${domain}`;

export const defaultSites: DefaultSite[] = [
  { url: '/', title: 'Intranät', description: 'Kommunens intranät', visitors: [everyone] },
  {
    url: '/sites/trygghet', title: 'Trygghet', description: 'Kommunens brottsförebyggande arbete',
    owners: [user('samordnare')],
    members: [user('chef.barn'), user('chef.samhalle'), `c:0t.c|tenant|${verksamhetschefer}`],
    visitors: [user('radsledamot'), user('beslutsfattare'), user('registrator'), user('lasare')],
  },
  {
    url: '/sites/barn-och-utbildning', title: 'Barn och utbildning', description: 'Verksamhetens webbplats',
    owners: [user('chef.barn')], members: [], visitors: [user('samordnare'), user('lasare')],
  },
];
