import * as React from 'react';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { DateField } from '../../../../src/kit/forms/fields';

it('keeps a half typed date while the form around it is drawn again', () => {
  const field = (value: string): React.ReactElement => <DateField label="Slutdatum" value={value} onChange={() => undefined} />;
  const { rerender } = render(field(''));
  const input = screen.getByRole('combobox') as HTMLInputElement;
  act(() => { fireEvent.change(input, { target: { value: '2026-05' } }); });
  rerender(field(''));
  expect(input.value).toBe('2026-05');
  rerender(field('2026-06-01'));
  expect(input.value).toBe('2026-06-01');
});
