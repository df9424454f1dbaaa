import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ComboBox } from '@fluentui/react/lib/ComboBox';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { may, useItems, useRefresh, useSite } from '../../../../kit/lists';
import { faultText } from '../../../../kit/ui/faults';
import { municipalityKeys, saveSetting, settings } from '../../../settings';
import { municipalities, municipalityOf } from './regionChoice';

/** Which municipality this is, by its kommunkod: saved as soon as it is chosen. */
const MunicipalitySetting: React.FC = () => {
  const site = useSite();
  const refresh = useRefresh();
  const { items } = useItems(settings, {});
  const [saving, setSaving] = React.useState(false);
  const [error, setError] = React.useState<Error>();
  const options = React.useMemo(() => municipalities().map(({ code, name }) => ({ key: code, text: `${name} (${code})` })), []);
  const save = async (code: string): Promise<void> => {
    setSaving(true);
    setError(undefined);
    try {
      await saveSetting(site, municipalityKeys.code, code);
      await refresh(settings);
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setSaving(false);
    }
  };
  return (
    <div style={{ maxWidth: 320 }}>
      <ComboBox
        label={strings.Municipality} options={options} selectedKey={municipalityOf(items)?.code ?? null} allowFreeform={false} autoComplete="on" useComboBoxAsMenuWidth
        disabled={!items || saving || !may(site.access, settings, 'edit')} onChange={(_event, option) => { if (option) save(String(option.key)).catch(() => undefined); }}
      />
      <p>{strings.MunicipalityText}</p>
      {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
    </div>
  );
};

export default MunicipalitySetting;
