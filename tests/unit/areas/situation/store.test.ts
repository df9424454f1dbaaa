import { withChosen } from '../../../../src/areas/situation/store';

describe('what a form offers', () => {
  const offered = [{ id: 1, title: 'Ett' }, { id: 2, title: 'Två' }];

  it('holds what the item points to already, though it is no longer offered to others', () => {
    expect(withChosen(offered, { id: 7, title: 'Avslutat' })).toEqual([...offered, { id: 7, title: 'Avslutat' }]);
    expect(withChosen(offered, { id: 2, title: 'Två' })).toEqual(offered);
    expect(withChosen(offered, undefined)).toEqual(offered);
  });
});
