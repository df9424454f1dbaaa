/** What is read of reminders. */
import type { Query } from '../../../kit/lists';
import { addMonths } from '../../../kit/text/format';
import type { reminders } from '../lists';

/** Reminders of the last year: enough to say when someone was last reminded. `today` as `YYYY-MM-DD`. */
export function recentReminders(today: string): Query<typeof reminders> {
  return {
    where: [{ column: 'SentAt', is: 'ge', value: `${addMonths(today, -12)}T00:00:00Z` }],
    orderBy: [{ column: 'SentAt', descending: true }]
  };
}
