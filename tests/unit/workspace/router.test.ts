import { sharePointRouter, teamsRouter } from '../../../src/workspace/router';

const route = { path: 'plan/12', query: { status: 'Pågår' } };

/** Resolves when the address' hash has changed, which the browser tells of a moment later. */
const hashChanged = (): Promise<void> => new Promise(resolve => window.addEventListener('hashchange', () => resolve(), { once: true }));

beforeEach(() => { window.history.replaceState(null, '', '/sites/trygghet/SitePages/start.aspx?web=1'); });

describe('moving about in a SharePoint page', () => {
  it('keeps the page\'s own address and puts the place in its hash', () => {
    expect(sharePointRouter(window).href(route)).toBe('/sites/trygghet/SitePages/start.aspx?web=1#/plan/12?status=P%C3%A5g%C3%A5r');
  });

  it('opens where the address points, and goes where it is told', async () => {
    window.history.replaceState(null, '', '#/plan/7');
    const router = sharePointRouter(window);
    expect(router.current()).toEqual({ path: 'plan/7', query: {} });
    const changed = jest.fn();
    const leave = router.subscribe(changed);
    router.go(route);
    expect(router.current()).toEqual(route);
    await hashChanged();
    expect(changed).toHaveBeenCalledTimes(1);
    leave();
    router.go({ path: '', query: {} });
    await hashChanged();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('replaces without a new step back, and tells of it', () => {
    const router = sharePointRouter(window);
    const steps = window.history.length;
    const changed = jest.fn();
    router.subscribe(changed);
    router.go(route, { replace: true });
    expect(router.current()).toEqual(route);
    expect(window.history.length).toBe(steps);
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

describe('moving about in Teams', () => {
  const tab = { appId: 'app id', entityId: 'workspace', subPageId: 'plan/12?year=2026', channelId: '19:a@thread.tacv2' };

  it('opens where the deep link pointed, and then follows its own moves', () => {
    const router = teamsRouter(window, tab);
    expect(router.current()).toEqual({ path: 'plan/12', query: { year: '2026' } });
    router.go({ path: 'plan', query: {} }, { replace: true });
    expect(router.current()).toEqual({ path: 'plan', query: {} });
    router.go({ path: '', query: {} }, { replace: true });
    expect(router.current()).toEqual({ path: '', query: {} });
  });

  it('gives out links that open Teams at the same place', () => {
    const link = new URL(teamsRouter(window, tab).href(route));
    expect(`${link.origin}${link.pathname}`).toBe('https://teams.microsoft.com/l/entity/app%20id/workspace');
    const context = JSON.parse(link.searchParams.get('context')!) as { subEntityId: string; channelId?: string };
    expect(context.channelId).toBe(tab.channelId);
    expect(teamsRouter(window, { ...tab, subPageId: context.subEntityId }).current()).toEqual(route);
    expect(teamsRouter(window, { appId: 'a', entityId: 'b' }).href(route)).not.toContain('channelId');
  });
});
