import * as strings from 'TrygghetsnavetStrings';
import { groupNames } from '../../kit/lists';
import type { Label } from '../../kit/lists';
import type { Step } from '../../kit/lists/setup';
import { fill } from '../../kit/text/format';
import type { Language } from '../../kit/text/format';

/** One step of the set-up in words. */
export function stepText(step: Step, language: Language): string {
  const say = (label: Label): string => label[language === 'sv-SE' ? 'sv' : 'en'];
  switch (step.kind) {
    case 'createLevel': return strings.StepLevel;
    case 'createGroup': return fill(strings.StepGroup, groupNames[step.role]);
    case 'createList': return fill(strings.StepList, say(step.list.title));
    case 'nameList': return fill(strings.StepName, say(step.list.title));
    case 'keepVersions': return fill(strings.StepVersions, say(step.list.title));
    case 'addField': return fill(strings.StepAddField, say(step.list.columns[step.column].label), say(step.list.title));
    case 'changeField': return fill(strings.StepChangeField, say(step.list.columns[step.column].label), say(step.list.title));
    case 'indexBuiltIn': return fill(strings.StepIndex, strings.ModifiedColumn, say(step.list.title));
    case 'setValidation': return fill(strings.StepValidation, say(step.list.title));
    case 'addView':
    case 'changeView': return fill(strings.StepView, say(step.view.label), say(step.list.title));
    case 'setRights': return fill(strings.StepRights, say(step.list.title));
  }
}
