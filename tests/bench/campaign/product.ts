/** The product's own way to write: its store, its forms' choices, its calling of the council. */
import { sendInvitation } from '../../../src/areas/council/send';
import { meetings } from '../../../src/areas/council/lists';
import type { Meeting, MeetingReport } from '../../../src/areas/council/lists';
import { followUps, measures } from '../../../src/areas/plan/lists';
import type { Measure } from '../../../src/areas/plan/lists';
import { addFollowUp } from '../../../src/areas/plan/store';
import { connectGraph } from '../../../src/kit/graph';
import { EditConflict, connect, createStore, newKey } from '../../../src/kit/lists';
import type { ChangesOf, Store } from '../../../src/kit/lists';
import { ensurePerson } from '../../../src/kit/lists/people';
import { fetchWithCookie, login, upn } from '../../integration/lists/sites';
import type { LocalServer } from '../../integration/localServer';
import { progressOfFollowUp } from './work';
import type { Attempt, ListClient } from './work';
import type { CampaignMeeting, MailClient } from './meetings';

const home = '/sites/trygghet';

export function storeOver<L extends typeof measures | typeof followUps | typeof meetings>(server: LocalServer, definition: L, user: string): Store<L> {
  return createStore(connect(`${server.url}${home}`, { fetch: fetchWithCookie(user) }), home, definition as never) as unknown as Store<L>;
}

/** As the conflict dialog lets a person choose: here both lines, unless mine stands there already. */
async function settled(store: Store<typeof measures>, save: () => Promise<Measure>, line?: string): Promise<Measure> {
  try {
    return await save();
  } catch (error) {
    if (!(error instanceof EditConflict)) throw error;
    const { theirs, mine } = error as EditConflict<Measure>;
    if (line === undefined) return settled(store, () => store.update(theirs, mine as ChangesOf<typeof measures>));
    if (theirs.LatestNote.split('\n').includes(line)) return theirs;
    return settled(store, () => store.update(theirs, { ...mine, LatestNote: `${theirs.LatestNote}\n${line}` } as ChangesOf<typeof measures>), line);
  }
}

export function productClient(server: LocalServer, user: string): ListClient<Measure> {
  const sp = connect(`${server.url}${home}`, { fetch: fetchWithCookie(user) });
  const store = createStore(sp, home, measures);
  const entries = createStore(sp, home, followUps);
  return {
    create: values => {
      const key = newKey();
      return () => store.create(values as ChangesOf<typeof measures>, key);
    },
    change: (measure, values) => () => settled(store, () => store.update(measure, values as ChangesOf<typeof measures>)),
    append: (id, line): Attempt<void> => {
      // What was typed, over the measure as it then stood: both belong to the draft.
      let draft: { base: Measure; text: string } | undefined;
      return async () => {
        if (!draft) {
          const base = (await store.get(id))!;
          draft = { base, text: `${base.LatestNote}\n${line}` };
        }
        const { base, text } = draft;
        await settled(store, () => store.update(base, { LatestNote: text }), line);
      };
    },
    followUp: (measure, sentence) => {
      const key = newKey();
      const draft = { sentence, details: '', date: '2031-05-01', status: 'Pågår' as const, reason: '', progress: progressOfFollowUp };
      return async () => (await addFollowUp({ measures: store, followUps: entries }, measure, draft, key)).measure;
    },
    reload: async () => undefined
  };
}

export function productMail(server: LocalServer, user: string): MailClient {
  const led: typeof fetch = (input, init) => {
    const { host, pathname, search } = new URL(String(input));
    return fetch(`${server.url}/_local/net/${host}${pathname}${search}`, init);
  };
  const graph = connectGraph({ getToken: async () => upn(user), fetch: led });
  const sp = connect(`${server.url}${home}`, { fetch: fetchWithCookie(user) });
  const store = createStore(sp, home, meetings);
  return {
    send: (meeting: CampaignMeeting, asked: Meeting) => async () => {
      await sendInvitation(asked, {
        graph, store, html: '<p>Du kallas.</p>', onProgress: () => undefined,
        reports: meeting.files.map(({ name }, index) => ({ id: index + 1, Title: name })) as MeetingReport[],
        recipients: meeting.recipients.map(email => ({ member: 0, name: email, email, required: true, external: false, account: true })),
        organizer: await ensurePerson(sp, login(user)),
        readFile: async report => ({ name: report.Title, type: 'application/pdf', bytes: meeting.files.find(({ name }) => name === report.Title)!.bytes })
      });
    }
  };
}
