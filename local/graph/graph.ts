/**
 * The embedded Microsoft Graph: mailboxes, directory and mail on the tenant's own users, clock and database.
 *
 *   const graph = new Graph(engine);
 *   graph.meetings.create(user, { subject, start, end, attendees })   as POST /me/events does
 *   graph.outbox.all()                                                what has been sent, to whom, with which files
 *   graph.settings.grant([...])                                       the delegated permissions that are approved
 */
import type { Engine } from '../sharepoint/engine.ts';
import type { TenantUser } from '../sharepoint/domain/types.ts';
import { Drives } from './drives/drives.ts';
import { Attachments } from './events/attachments.ts';
import { Meetings } from './events/meetings.ts';
import { Outbox } from './outbox.ts';
import { Settings } from './settings.ts';
import { emptyTables, makeTables } from './tables.ts';

export class Graph {
  readonly engine: Engine;
  readonly settings: Settings;
  readonly outbox: Outbox;
  readonly meetings: Meetings;
  readonly attachments: Attachments;
  readonly drives: Drives;

  constructor(engine: Engine) {
    this.engine = engine;
    const { store } = engine;
    const now = (): number => engine.now();
    makeTables(store);
    engine.onReset(() => {
      emptyTables(store);
      this.drives.uploads.forget();
    });
    this.settings = new Settings(store);
    this.outbox = new Outbox(store);
    this.meetings = new Meetings({ store, outbox: this.outbox, now, userAt: (address) => this.userAt(address) });
    this.attachments = new Attachments({ store, events: this.meetings.events, now, limit: () => this.settings.messageLimit() });
    this.drives = new Drives(engine);
  }

  /** The user of a mail address or UPN. */
  userAt(address: string): TenantUser | undefined {
    const wanted = address.toLowerCase();
    return this.engine.principals.tenantUser(wanted) ?? this.engine.principals.tenantUsers().find((one) => one.email.toLowerCase() === wanted);
  }
}
