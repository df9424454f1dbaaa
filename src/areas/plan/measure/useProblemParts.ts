import * as React from 'react';
import useSWR from 'swr';
import { itemsKey, may, useItem, useItems, useSite } from '../../../kit/lists';
import type { ListDefinition } from '../../../kit/lists';
import { causes, causesOf, evidence, evidenceOf, indicators, newestFigure, observations, problems } from '../../situation';
import type { NewestFigure } from '../../situation';
import type { ProblemParts } from './proposals';

/** A problem with its causes and its evidence, in one call. Undefined until all is read, and for those who may not read it. */
export function useProblemParts(id: number | undefined): { parts: ProblemParts | undefined; error: Error | undefined } {
  const { access } = useSite();
  const readable = id !== undefined && ([problems, causes, evidence] as unknown as ListDefinition[]).every(list => may(access, list, 'read'));
  const asked = readable ? id : undefined;
  const problem = useItem(problems, asked);
  const ownCauses = useItems(causes, asked === undefined ? undefined : causesOf(asked));
  const ownEvidence = useItems(evidence, asked === undefined ? undefined : evidenceOf(asked));
  const parts = React.useMemo(
    () => problem.item && ownCauses.items && ownEvidence.items ? { problem: problem.item, causes: ownCauses.items, evidence: ownEvidence.items } : undefined,
    [problem.item, ownCauses.items, ownEvidence.items]
  );
  return { parts, error: problem.error ?? ownCauses.error ?? ownEvidence.error };
}

/** The newest figure of an indicator of the lägesbild; undefined until read, and where there is none. */
export function useNewestFigure(indicator: number | undefined): NewestFigure | undefined {
  const site = useSite();
  const readable = may(site.access, indicators, 'read') && may(site.access, observations, 'read');
  const { data } = useSWR<NewestFigure | null, Error>(
    indicator !== undefined && readable ? itemsKey(site.url, observations.name, { newest: indicator }) : undefined,
    async () => (await newestFigure(site, indicator!)) ?? null
  );
  return data ?? undefined;
}
