import '@testing-library/jest-dom';
import * as React from 'react';
import { setIconOptions } from '@fluentui/react/lib/Styling';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import AreaMap from '../../../../src/kit/charts/AreaMap';
import Chart from '../../../../src/kit/charts/Chart';
import HeatMap from '../../../../src/kit/charts/HeatMap';
import { ThemeVariablesProvider } from '../../../../src/kit/ui/themed';
import { bars, heat, lines, map } from '../../../e2e/charts/samples';

const nbsp = '\u00a0';

// Neither icons nor a canvas in jsdom.
beforeAll(() => {
  setIconOptions({ disableWarnings: true });
  HTMLCanvasElement.prototype.getContext = () => null;
});
/** User events, whose effects React 17 wants told of. */
const user = {
  tab: () => act(async () => userEvent.tab()),
  keyboard: (keys: string) => act(async () => { await userEvent.keyboard(keys); }),
  click: (element: HTMLElement) => act(async () => userEvent.click(element))
};

const told = (): string[] => screen.getAllByRole('status').map(({ textContent }) => textContent ?? '').filter(Boolean);

describe('a chart by keys (WCAG 2.1.1, 1.4.13)', () => {
  it('is one stop of Tab, goes from value to value and says each with all that is to be known', async () => {
    render(<Chart data={lines} />);
    await user.tab();
    expect(screen.getByRole('application')).toHaveFocus();
    expect(screen.getByRole('application')).toHaveAccessibleName(/^Anmälda brott per 100 000 invånare, jämfört med andra\. Gå mellan värdena/);
    await user.keyboard('{Home}{ArrowRight}');
    expect(told()).toEqual([`2017, Kommunen, 6${nbsp}540`]);
    await user.keyboard('{End}');
    expect(told()).toEqual([`2026, Kommunen, 5${nbsp}980, preliminär uppgift`]);
    await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    expect(told()).toEqual(['2022, Kommunen, uppgift saknas']);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(told()).toEqual([`2022, Kommungruppen, 7${nbsp}860`]);
  });

  it('Escape lets go of the value and closes nothing around it', async () => {
    const outer = jest.fn();
    render(<div onKeyDown={outer} role="presentation"><Chart data={lines} /></div>);
    await user.tab();
    await user.keyboard('{Home}');
    expect(told()).toHaveLength(1);
    outer.mockClear();
    await user.keyboard('{Escape}');
    expect(told()).toEqual([]);
    expect(outer).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(outer).toHaveBeenCalledTimes(1);
  });

  it('bars that lie go up and down', async () => {
    render(<Chart data={bars} />);
    await user.tab();
    await user.keyboard('{Home}{ArrowDown}{ArrowRight}');
    expect(told()).toEqual(['Stöd och omsorg, Pågår, 2']);
  });

  it('a pointer shows all values of its category, and says nothing aloud', () => {
    render(<Chart data={lines} />);
    const drawing = screen.getByRole('application');
    fireEvent(drawing, new MouseEvent('pointermove', { bubbles: true, clientX: 300, clientY: 150 }));
    expect(drawing).toHaveTextContent('Riket14');
    expect(told()).toEqual([]);
  });
});

describe('a chart as a table', () => {
  it('takes the place of the drawing, with headings for rows and columns', async () => {
    render(<Chart data={lines} />);
    await user.click(screen.getByRole('button', { name: 'Visa som tabell' }));
    expect(screen.queryByRole('application')).not.toBeInTheDocument();
    const table = screen.getByRole('table', { name: /^Anmälda brott/ });
    expect(within(table).getAllByRole('columnheader')).toHaveLength(6);
    expect(within(table).getAllByRole('rowheader')).toHaveLength(11);
    expect(within(table).getByRole('row', { name: /^2019/ })).toHaveTextContent('6 630');
    await user.click(screen.getByRole('button', { name: 'Visa som diagram' }));
    expect(screen.getByRole('application')).toBeInTheDocument();
  });

  it('names the figure by its caption, and describes it', () => {
    render(<Chart data={lines} />);
    expect(screen.getByRole('figure', { name: lines.caption })).toHaveAccessibleDescription(lines.description);
    expect(screen.getByText(/^Källa: påhittade siffror för prov, hämtad 2026-03-23\./)).toBeInTheDocument();
  });
});

describe('a heat map', () => {
  it('is a table of its figures, and says what is hidden', () => {
    render(<HeatMap data={heat} />);
    const table = screen.getByRole('table', { name: heat.caption });
    expect(within(table).getAllByRole('rowheader')).toHaveLength(13);
    expect(within(table).getAllByText('visas inte').length).toBeGreaterThanOrEqual(4);
    expect(screen.getByText(/Tecknet \.\. betyder att antalet inte visas/)).toBeInTheDocument();
    expect(screen.queryByRole('application')).not.toBeInTheDocument();
  });
});

describe('a map', () => {
  it('has every place in its table, those without coordinates too, and goes through the others from the most', async () => {
    render(<AreaMap data={map} />);
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1).map(({ textContent }) => textContent);
    expect(rows).toEqual(['Torget38', 'Hamnen22', 'Stationen17', 'Okänd plats14', 'Stadsparken12', 'Gågatan11', 'Skolgården9', 'Badplatsen..']);
    await user.tab();
    await user.keyboard('{Home}{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(told()).toEqual(['Stadsparken, 12']);
    await user.keyboard('{End}');
    expect(told()).toEqual(['Badplatsen, visas inte']);
  });

  it('is its table alone where nothing has coordinates', () => {
    render(<AreaMap data={{ ...map, places: map.places.map(({ name, count }) => ({ name, count })) }} />);
    expect(screen.queryByRole('application')).not.toBeInTheDocument();
    expect(screen.getAllByRole('row')).toHaveLength(9);
  });
});

describe('themes', () => {
  const patterns = (container: HTMLElement): number => container.querySelectorAll('svg pattern').length;
  it('draw patterns where colours may not tell bars apart', () => {
    expect(patterns(render(<Chart data={bars} />).container)).toBe(0);
    for (const scheme of ['dark', 'contrast']) {
      const { container } = render(<ThemeVariablesProvider value={{ '--tn-scheme': scheme }}><Chart data={bars} /></ThemeVariablesProvider>);
      expect(patterns(container)).toBe(6);
    }
  });
});

it('says when no picture can be made', async () => {
  // jsdom paints nothing.
  HTMLImageElement.prototype.decode = () => Promise.reject(new Error('no picture'));
  render(<Chart data={lines} />);
  await user.click(screen.getByRole('button', { name: 'Kopiera som bild' }));
  await waitFor(() => expect(told()).toEqual(['Det gick inte att göra en bild. Använd tabellen i stället.']));
});
