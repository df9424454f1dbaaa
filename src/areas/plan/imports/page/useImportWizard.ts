import * as React from 'react';
import { useItem, useSite } from '../../../../kit/lists';
import { mostBytes } from '../../../../kit/tables/file';
import { tableFault } from '../../../../kit/tables/faults';
import { inSlices } from '../../../../kit/tables/slices';
import type { TableFault } from '../../../../kit/tables/types';
import { today } from '../../../../kit/text/format';
import { useWork } from '../../../../kit/ui/wizard/useWork';
import type { Work } from '../../../../kit/ui/wizard/useWork';
import { saveSetting } from '../../../settings';
import { imports } from '../../../situation';
import type { Import } from '../../../situation';
import { findPeople, isUnclear, proposeChoices, wordsOf } from '../choices';
import type { Words } from '../choices';
import { measureReader } from '../draft';
import { layOut } from '../layout';
import type { Layout, LayoutOptions } from '../layout';
import { openPasted, openTables } from '../open';
import type { OpenedTables } from '../open';
import { remember, rememberedKey } from '../remembered';
import { proposeRoles, withRole } from '../roles';
import type { Role } from '../roles';
import { recordOf } from '../store/record';
import { compareWithPlan } from '../store/plan';
import type { Comparison } from '../store/types';
import type { Choices, Reading } from '../types';
import { useBasis } from './basis';
import type { Basis } from './basis';
import type { ImportPageState } from './useImportPage';
import type { Step } from './steps';
import { useStoring } from './useStoring';
import type { Storing } from './useStoring';

export interface ImportWizardState {
  basis: Basis;
  step: Step;
  work: Work;
  resumed: Import | undefined;
  year: number;
  refused: { name: string; faults: readonly TableFault[] } | undefined;
  opened: OpenedTables | undefined;
  layout: Layout | undefined;
  options: LayoutOptions;
  reading: Reading;
  words: Words | undefined;
  choices: Choices;
  comparison: Comparison | undefined;
  storing: Storing;
  setYear(year: number): void;
  paste(name: string, html: string, text: string): void;
  chooseFile(file: File): void;
  setOptions(options: LayoutOptions): void;
  setRole(column: number, role: Role | undefined): void;
  setFillDown(fillDown: boolean): void;
  setChoices(choices: Choices): void;
  toWords(): void;
  toPreview(): void;
  back(): void;
}

const noChoices: Choices = { statuses: {}, departments: {}, areas: {}, problems: {}, owners: {} };

/** One table from choice to log. Nothing is written before the whole has been read and shown. */
export function useImportWizard(page: ImportPageState, resume: number | undefined): ImportWizardState {
  const site = useSite();
  const basis = useBasis();
  const work = useWork();
  const { item: resumed } = useItem(imports, resume);
  const [step, setStep] = React.useState<Step>('choose');
  const [chosenYear, setYear] = React.useState<number>();
  const [refused, setRefused] = React.useState<ImportWizardState['refused']>();
  const [opened, setOpened] = React.useState<OpenedTables>();
  const [options, setLayoutOptions] = React.useState<LayoutOptions>({});
  const [layout, setLayout] = React.useState<Layout>();
  const [roles, setRoles] = React.useState<Reading['roles']>([]);
  const [fillDown, setFillDown] = React.useState(false);
  const [words, setWords] = React.useState<Words>();
  const [choices, setChoices] = React.useState<Choices>(noChoices);
  const [asked, setAsked] = React.useState(false);
  const [comparison, setComparison] = React.useState<Comparison>();
  const year = chosenYear ?? ((resumed && recordOf(resumed).year) || Number(today().slice(0, 4)));
  const reading: Reading = { roles, year, fillDown };

  const compare = async (chosen: Choices, signal: AbortSignal): Promise<Comparison | undefined> => {
    if (!layout || !opened) return undefined;
    const drafts = await inSlices(layout.rows, measureReader(layout, reading, chosen, basis.names), signal);
    return compareWithPlan(site, drafts, { name: opened.name, digest: opened.digest, format: opened.format }, year);
  };
  const storing = useStoring({ comparison, compare: signal => compare(choices, signal), work, go: setStep, onWritten: page.written });

  const take = (tables: OpenedTables, wanted: LayoutOptions): void => {
    const laid = layOut(tables.tables, wanted);
    setLayoutOptions(wanted);
    setLayout(laid);
    setRoles(proposeRoles(laid.columns.map(({ heading }) => heading), basis.remembered.columns));
    setFillDown(false);
  };
  const show = (tables: OpenedTables): void => {
    if (tables.faults.some(({ severity }) => severity === 'error')) return setRefused({ name: tables.name, faults: tables.faults });
    setRefused(undefined);
    setOpened(tables);
    setWords(undefined);
    setComparison(undefined);
    storing.forget();
    take(tables, {});
    setStep('columns');
  };

  const preview = async (found: Words, chosen: Choices, signal: AbortSignal): Promise<void> => {
    const compared = await compare(chosen, signal);
    if (signal.aborted || !layout || !compared) return;
    setComparison(compared);
    storing.forget();
    // What could not be kept is asked for again next time; the import goes on.
    await saveSetting(site, rememberedKey, JSON.stringify(remember(basis.remembered, layout, reading, found, chosen))).catch(() => undefined);
    setStep('preview');
  };

  return {
    basis, step, work, resumed, year, refused, opened, layout, options, reading, words, choices, comparison, storing, setYear, setFillDown, setChoices,
    paste: (name, html, text) => { work.run('open', async () => show(await openPasted(name, html, text))).catch(() => undefined); },
    chooseFile: file => {
      // Told at once, before a byte is read.
      if (file.size > mostBytes) return setRefused({ name: file.name, faults: [tableFault('FileTooLarge', {}, Math.ceil(file.size / 1_048_576), mostBytes / 1_048_576)] });
      work.run('open', async (signal, tell) => show(await openTables(file.name, new Uint8Array(await file.arrayBuffer()), { signal, onProgress: tell }))).catch(() => undefined);
    },
    setOptions: wanted => opened && take(opened, wanted),
    setRole: (column, role) => setRoles(withRole(roles, column, role)),
    toWords: () => {
      if (!layout) return;
      work.run('read', async signal => {
        const found = wordsOf(layout, reading, basis.names);
        const people = await findPeople(site, found.owners, basis.names, signal);
        const proposed = proposeChoices(found, basis.names, people, basis.remembered);
        setWords(found);
        setChoices(proposed);
        const unclear = isUnclear(found, proposed, basis.names);
        setAsked(unclear);
        if (unclear) setStep('words');
        else await preview(found, proposed, signal);
      }).catch(() => undefined);
    },
    toPreview: () => {
      if (words) work.run('compare', signal => preview(words, choices, signal)).catch(() => undefined);
    },
    back: () => {
      work.stop();
      setStep(step === 'preview' ? asked ? 'words' : 'columns' : step === 'words' ? 'columns' : 'choose');
    }
  };
}
