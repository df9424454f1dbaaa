import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { fill } from '../../../kit/text/format';
import { useLanguage } from '../../../kit/ui/language';
import { dayText } from '../../situation';

/** Says that a measure starts after the season that it should forestall (P33). `late`: the day when that began. */
export const SeasonWarning: React.FC<{ late: string | undefined }> = ({ late }) => {
  const language = useLanguage();
  return late === undefined ? null : (
    <MessageBar messageBarType={MessageBarType.warning} isMultiline>{fill(strings.MeasureAfterSeason, dayText(late, language))}</MessageBar>
  );
};
