import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DetailsList, DetailsListLayoutMode, SelectionMode } from '@fluentui/react/lib/DetailsList';
import type { IColumn } from '@fluentui/react/lib/DetailsList';
import { grouped } from '../../kit/ui/groups';
import { DecisionBadge } from './badges';
import { CaseLink } from './CaseRows';
import { GateMarks } from './Gates';
import { caseStateText } from './texts';
import type { JudgedCase } from './useCameraCases';
import type { CamerasPageState } from './useCamerasPage';

/** Camera cases by state, each with its four gates. */
export const CaseTable: React.FC<{ state: CamerasPageState; cases: JudgedCase[] }> = ({ state, cases }) => {
  const column = (key: string, name: string, minWidth: number, maxWidth: number, onRender: (judged: JudgedCase) => React.ReactNode): IColumn =>
    ({ key, name, minWidth, maxWidth, isResizable: true, isMultiline: true, onRender });
  const columns: IColumn[] = [
    { ...column('case', strings.CameraCase, 160, 300, judged => <CaseLink judged={judged} />), isRowHeader: true },
    column('gates', strings.Gates, 190, 300, judged => <GateMarks gates={judged.gates} />),
    column('decision', strings.TabDecision, 200, 300, judged => <DecisionBadge view={judged.view} decided={judged.decided} />),
    column('department', strings.DepartmentShort, 110, 160, ({ item }) => item.Department?.title),
    column('start', strings.SurveillanceStartShort, 80, 130, ({ item }) => item.StartDate)
  ];
  return (
    <DetailsList
      items={cases} columns={columns} groups={state.groups.map(group => ({ ...group, name: caseStateText(group.name) }))} compact
      selectionMode={SelectionMode.none} layoutMode={DetailsListLayoutMode.justified} getKey={(judged: JudgedCase) => String(judged.item.id)}
      ariaLabelForGrid={strings.CamerasTable} onShouldVirtualize={() => cases.length > 200}
      {...grouped}
    />
  );
};
