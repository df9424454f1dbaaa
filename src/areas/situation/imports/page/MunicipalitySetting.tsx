import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ComboBox } from '@fluentui/react/lib/ComboBox';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { useItems } from '../../../../kit/lists';
import { faultText } from '../../../../kit/ui/faults';
import { municipalityKeys, settings, useKeeping } from '../../../settings';
import { municipalities, municipalityOf } from './regionChoice';

/** Which municipality this is, by its kommunkod: saved as soon as it is chosen. */
const MunicipalitySetting: React.FC = () => {
  const { items } = useItems(settings, {});
  const { saving, error, canKeep, keep } = useKeeping(municipalityKeys.code);
  const options = React.useMemo(() => municipalities().map(({ code, name }) => ({ key: code, text: `${name} (${code})` })), []);
  return (
    <div style={{ maxWidth: 320 }}>
      <ComboBox
        label={strings.Municipality} options={options} selectedKey={municipalityOf(items)?.code ?? null} allowFreeform={false} autoComplete="on" useComboBoxAsMenuWidth
        disabled={!items || saving || !canKeep} onChange={(_event, option) => { if (option) keep(String(option.key)).catch(() => undefined); }}
      />
      <p>{strings.MunicipalityText}</p>
      {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
    </div>
  );
};

export default MunicipalitySetting;
