/** While developing: loads the page again when the server tells of a new build. */
const events = new EventSource('/_local/reload');
events.addEventListener('built', () => location.reload());
