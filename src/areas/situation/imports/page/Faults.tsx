import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Link } from '@fluentui/react/lib/Link';
import { fill } from '../../../../kit/text/format';
import { faultText } from '../texts';
import type { Fault } from '../types';
import wizard from '../../../../kit/ui/wizard/Wizard.module.scss';

/** How many are shown before someone asks for the rest. */
const atOnce = 20;

/** What is wrong or to be noted, each with sheet, row and column as Excel shows them. */
export const Faults: React.FC<{ faults: readonly Fault[]; count?: number }> = ({ faults, count = faults.length }) => {
  const [all, setAll] = React.useState(false);
  if (faults.length === 0) return null;
  const shown = all ? faults : faults.slice(0, atOnce);
  return (
    <>
      <ul className={wizard.faults}>{shown.map((fault, index) => <li key={index}>{faultText(fault)}</li>)}</ul>
      {!all && faults.length > atOnce && <Link onClick={() => setAll(true)}>{fill(strings.ShowAll, faults.length)}</Link>}
      {all && count > faults.length && <p className={wizard.about}>{fill(strings.ImportMoreFaults, count - faults.length)}</p>}
    </>
  );
};
