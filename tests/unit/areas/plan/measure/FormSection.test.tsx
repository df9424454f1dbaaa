/** Parts of a long form: folded, opened when the form is refused, and quiet while someone types. */
import * as React from 'react';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { TextInput } from '../../../../../src/kit/forms/fields';
import { FormSection } from '../../../../../src/areas/plan/measure/FormSection';

interface Values { Target: string; Progress: string; Hours: string; }

const wrong = { type: 'rule', message: 'Fel' };

const Form: React.FC = () => {
  const { control, handleSubmit } = useForm<Values>({
    defaultValues: { Target: '', Progress: '', Hours: '-1' }, mode: 'onTouched',
    resolver: values => {
      const errors = { ...(values.Target === 'många' ? { Target: wrong } : {}), ...(values.Hours === '-1' ? { Hours: wrong } : {}) };
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
    }
  });
  return (
    <form onSubmit={event => { handleSubmit(() => undefined)(event).catch(() => undefined); }}>
      <FormSection control={control} title="Tråd" names={['Target', 'Progress']} open>
        <TextInput control={control} name="Target" label="Målvärde" />
        <TextInput control={control} name="Progress" label="Genomfört" />
      </FormSection>
      <FormSection control={control} title="Timmar" names={['Hours']} summary="minus en timme"><TextInput control={control} name="Hours" label="Timmar planerade" /></FormSection>
      <button type="submit">Spara</button>
    </form>
  );
};

const settled = (work: () => void): Promise<void> => act(async () => {
  work();
  await new Promise(done => setTimeout(done, 20));
});

it('leaves the focus where it is when a field that was left turns out wrong', async () => {
  render(<Form />);
  const [target, progress] = [screen.getByLabelText('Målvärde'), screen.getByLabelText('Genomfört')];
  await settled(() => { target.focus(); fireEvent.change(target, { target: { value: 'många' } }); });
  await settled(() => progress.focus());
  expect(target.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(progress);
});

it('tells what is folded away, opens when it is wrong as the form is sent, and again though it was folded once more', async () => {
  render(<Form />);
  expect(screen.getByText('minus en timme')).toBeTruthy();
  expect(screen.queryByLabelText('Timmar planerade')).toBeNull();
  const [send, toggle] = [screen.getByText('Spara'), screen.getByRole('button', { name: 'Timmar' })];
  send.focus();
  await settled(() => fireEvent.click(send));
  expect(document.activeElement).toBe(screen.getByLabelText('Timmar planerade'));
  expect(toggle.getAttribute('aria-expanded')).toBe('true');
  await settled(() => fireEvent.click(toggle));
  expect(screen.queryByLabelText('Timmar planerade')).toBeNull();
  send.focus();
  await settled(() => fireEvent.click(send));
  expect(document.activeElement).toBe(screen.getByLabelText('Timmar planerade'));
});
