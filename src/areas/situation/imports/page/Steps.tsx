import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Steps as AllSteps } from '../../../../kit/ui/wizard/Steps';

export const steps = ['choose', 'layout', 'preview', 'run', 'done'] as const;
export type Step = typeof steps[number];
/** How the figures come: from files, fetched, or written in. */
export type Way = 'file' | 'live' | 'manual';

const names: Record<Step, () => string> = {
  choose: () => strings.ImportStepChoose, layout: () => strings.ImportStepLayout, preview: () => strings.ImportStepPreview, run: () => strings.ImportStepRun, done: () => strings.ImportStepDone
};

const firstNames: Record<Way, () => string> = { file: () => strings.ImportStepChoose, live: () => strings.ImportStepFetch, manual: () => strings.ImportStepWrite };

/** Where in the import one is. */
export const Steps: React.FC<{ step: Step; way: Way; busy: boolean }> = ({ step, way, busy }) => {
  // What is written in has no layout to be asked about.
  const shown: readonly Step[] = way === 'manual' ? steps.filter(name => name !== 'layout') : steps;
  return <AllSteps names={shown.map(name => name === 'choose' ? firstNames[way]() : names[name]())} at={shown.indexOf(step)} busy={busy} />;
};
