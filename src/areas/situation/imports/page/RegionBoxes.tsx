import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { Link } from '@fluentui/react/lib/Link';
import { SearchBox } from '@fluentui/react/lib/SearchBox';
import { fill } from '../../../../kit/text/format';
import type { Region } from '../types';
import { orderedRegions } from './regionChoice';
import wizard from '../../../../kit/ui/wizard/Wizard.module.scss';
import styles from './imports.module.scss';

interface Props { regions: readonly Region[]; own: string | undefined; keep: ReadonlySet<string>; onChange(keep: ReadonlySet<string>): void; }

/** More than these are searched rather than read through. */
const readThrough = 12;

/** Which of the file's regions are kept. Those kept stand first; of many, the rest is found by name. */
export const RegionBoxes: React.FC<Props> = ({ regions, own, keep, onChange }) => {
  const [text, setText] = React.useState('');
  const [start, setStart] = React.useState(keep);
  const ordered = React.useMemo(() => orderedRegions(regions, own), [regions, own]);
  // Order follows what was kept when the file was read: a box that is ticked must not jump.
  React.useEffect(() => setStart(keep), [regions]);
  const many = regions.length > readThrough;
  const words = text.trim().toLowerCase();
  const shown = many ? ordered.filter(({ code, name }) => words ? name.toLowerCase().includes(words) : start.has(code) || keep.has(code)).slice(0, 60) : ordered;
  const toggle = (code: string): void => onChange(new Set(keep.has(code) ? [...keep].filter(held => held !== code) : [...keep, code]));
  return (
    <fieldset className={wizard.group}>
      <legend>{fill(strings.ImportRegionsKept, keep.size, regions.length)}</legend>
      {many && (
        <div className={styles.bar}>
          <SearchBox className={styles.search} placeholder={strings.ImportRegionSearch} ariaLabel={strings.ImportRegionSearch} value={text} onChange={(_event, typed) => setText(typed ?? '')} clearButtonProps={{ ariaLabel: strings.ClearSearch }} />
          <Link onClick={() => onChange(new Set(regions.map(({ code }) => code)))}>{strings.ImportRegionsAll}</Link>
          <Link onClick={() => onChange(new Set())}>{strings.ImportRegionsNone}</Link>
        </div>
      )}
      <div className={styles.checks}>
        {shown.map(({ code, name }) => <Checkbox key={code} label={name} checked={keep.has(code)} onChange={() => toggle(code)} />)}
      </div>
      {many && words && shown.length === 0 && <p className={wizard.about}>{strings.NothingMatchesFilter}</p>}
    </fieldset>
  );
};
