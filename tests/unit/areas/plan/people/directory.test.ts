import { hasLeft, standingByGraph, upnOf } from '../../../../../src/areas/plan/people/directory';
import type { Graph } from '../../../../../src/kit/graph';

const answering = (accounts: { userPrincipalName: string; accountEnabled?: boolean | null }[], asked: string[]): Graph => ({
  ask: async ({ path }: { path: string }) => {
    asked.push(decodeURIComponent(path));
    return { value: accounts } as never;
  },
  sendTo: () => Promise.reject(new Error('nothing is sent'))
});

describe('who has left', () => {
  test('a sign-in name is told by its claim; a group has none and leaves nobody', () => {
    expect(upnOf({ login: 'i:0#.f|membership|Chef.Barn@kommun.example' })).toBe('chef.barn@kommun.example');
    expect(upnOf({ login: 'c:0t.c|tenant|11111111-1111-1111-1111-111111111111' })).toBeUndefined();
  });

  test('Graph tells who is gone and who is disabled; who may see the basic profile alone is told there', async () => {
    const asked: string[] = [];
    const found = await standingByGraph(answering([
      { userPrincipalName: 'A@x.example', accountEnabled: true }, { userPrincipalName: 'b@x.example', accountEnabled: false }, { userPrincipalName: 'c@x.example', accountEnabled: null }
    ], asked), ['a@x.example', 'b@x.example', 'c@x.example', "d'o@x.example"]);
    expect([...found.values()]).toEqual(['there', 'disabled', 'there', 'gone']);
    expect(asked).toEqual([expect.stringContaining("in ('a@x.example','b@x.example','c@x.example','d''o@x.example')")]);
    expect(['gone', 'disabled', 'there', 'unknown', undefined].map(one => hasLeft(one as never))).toEqual([true, true, false, false, false]);
  });

  test('many are asked for in several calls of fifteen', async () => {
    const asked: string[] = [];
    await standingByGraph(answering([], asked), Array.from({ length: 31 }, (_none, at) => `u${at}@x.example`));
    expect(asked).toHaveLength(3);
  });
});
