import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ChoiceGroup } from '@fluentui/react/lib/ChoiceGroup';
import { ComboBox } from '@fluentui/react/lib/ComboBox';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { TextField } from '@fluentui/react/lib/TextField';
import { fill } from '../../../../kit/text/format';
import type { Answers, Unit } from '../types';
import { isPeriod } from './questions';
import type { Questions } from './questions';
import { knownRegions } from './regionChoice';
import { unitOptions } from './texts';
import styles from './imports.module.scss';

interface Props { questions: Questions; answers: Answers; asked: boolean; onChange(answers: Answers): void; }

const Regions: React.FC<Props> = ({ questions, answers, onChange }) => {
  const options = React.useMemo(() => knownRegions().map(({ code, name }) => ({ key: code, text: name })), []);
  return (
    <>
      {questions.regions.map(({ text, suggested }) => (
        <ComboBox
          key={text} label={fill(strings.ImportRegionMeans, text)} placeholder={suggested && fill(strings.ImportRegionSuggested, suggested)} allowFreeform={false} autoComplete="on"
          useComboBoxAsMenuWidth options={options} selectedKey={answers.regions?.[text] ?? null}
          onChange={(_event, option) => option && onChange({ ...answers, regions: { ...answers.regions, [text]: String(option.key) } })}
        />
      ))}
    </>
  );
};

/** What the file does not say, asked only where it matters. */
export const QuestionForm: React.FC<Props> = props => {
  const { questions, answers, asked, onChange } = props;
  const { period, indicator } = questions;
  const typedPeriod = answers.period ?? period ?? '';
  const own = answers.indicator ?? { name: indicator ?? '' };
  return (
    <div className={styles.fields}>
      {period !== undefined && (
        <TextField
          label={strings.ImportAskPeriod} required value={typedPeriod} placeholder="2025" onChange={(_event, text = '') => onChange({ ...answers, period: text })}
          errorMessage={(asked || typedPeriod) && !isPeriod(typedPeriod) ? strings.ImportManualPeriodWrong : undefined}
        />
      )}
      {indicator !== undefined && (
        <>
          <TextField
            label={strings.ImportAskIndicator} required value={own.name} onChange={(_event, name = '') => onChange({ ...answers, indicator: { ...own, name } })}
            errorMessage={asked && !own.name.trim() ? strings.Required : undefined}
          />
          {answers.indicator && (
            <div className={styles.pair}>
              <Dropdown label={strings.ImportUnit} selectedKey={own.unit ?? null} placeholder={strings.ImportUnitOfFile} options={unitOptions()} onChange={(_event, option) => onChange({ ...answers, indicator: { ...own, unit: option?.key as Unit } })} />
              <TextField label={strings.ImportSource} value={own.source ?? ''} onChange={(_event, source) => onChange({ ...answers, indicator: { ...own, source: source || undefined } })} />
            </div>
          )}
        </>
      )}
      {questions.decimal && (
        <ChoiceGroup
          label={strings.ImportAskDecimal} selectedKey={answers.decimal ?? null} onChange={(_event, option) => onChange({ ...answers, decimal: option?.key as ',' | '.' })}
          options={[{ key: ',', text: strings.ImportDecimalComma }, { key: '.', text: strings.ImportDecimalPoint }]}
        />
      )}
      {questions.dash && (
        <ChoiceGroup
          label={strings.ImportAskDash} selectedKey={answers.dash ?? null} onChange={(_event, option) => onChange({ ...answers, dash: option?.key as 'zero' | 'missing' })}
          options={[{ key: 'zero', text: strings.ImportDashZero }, { key: 'missing', text: strings.ImportDashMissing }]}
        />
      )}
      {questions.dayFirst && (
        <ChoiceGroup
          label={strings.ImportAskDayFirst} selectedKey={answers.dayFirst === undefined ? null : String(answers.dayFirst)} onChange={(_event, option) => onChange({ ...answers, dayFirst: option?.key === 'true' })}
          options={[{ key: 'true', text: strings.ImportDayFirst }, { key: 'false', text: strings.ImportMonthFirst }]}
        />
      )}
      <Regions {...props} />
    </div>
  );
};
