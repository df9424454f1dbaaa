import * as React from 'react';
import { snapshotName } from '../../../kit/documents/freeze';
import { useItems, useSite } from '../../../kit/lists';
import { downloadFile } from '../../../kit/lists/files';
import { fill, today } from '../../../kit/text/format';
import * as strings from 'TrygghetsnavetStrings';
import { frozenPath } from '../../reports';
import { pictures } from '../lists';
import type { Picture } from '../lists';
import { useMeasureList } from '../problems/measures';
import { buildDocument, readPicture } from './approve';
import { figureDifferences, sectionDifferences } from './differences';
import type { FigureDifference, SectionDifference } from './differences';
import { previousPicture, sortedPictures } from './model';
import { figuresOf, readSnapshot, versionSections } from './snapshot';
import type { SnapshotSection, SnapshotTable } from './snapshot';
import type { PictureState } from './usePicture';

interface Version { sections: SnapshotSection[]; figures: SnapshotTable[] | undefined; }

export interface DifferencesState {
  choices: { key: string; text: string }[] | undefined;
  chosen: string;
  sections: SectionDifference[] | undefined;
  /** Undefined when one of the two has no figures on record. */
  figures: FigureDifference[] | undefined;
  /** The figures are still being read. */
  reading: boolean;
  error: Error | undefined;
  choose(key: string): void;
}

/** This picture as decided, beside itself as it stands now. */
const own = 'own';

/** Compares a picture with another, or with what it was decided as. */
export function useDifferences({ picture, sections }: PictureState & { picture: Picture }): DifferencesState {
  const site = useSite();
  const measures = useMeasureList();
  const all = useItems(pictures, {});
  const [wanted, setWanted] = React.useState<string>();
  const [found, setFound] = React.useState<{ before: Version; after: Version } | undefined>();
  const [reading, setReading] = React.useState(false);
  const [error, setError] = React.useState<Error>();

  const others = all.items && sortedPictures(all.items.filter(one => one.id !== picture.id && !one.Earlier));
  const choices = others && [
    ...(picture.FileName ? [{ key: own, text: strings.PictureAsDecided }] : []),
    ...others.map(({ id, Title }) => ({ key: String(id), text: Title }))
  ];
  const before = all.items && previousPicture(all.items.filter(one => one.id !== picture.id), picture.Term ?? 'Helår', picture.Year ?? 0);
  const chosen = wanted ?? String(before?.id ?? choices?.[0]?.key ?? '');

  const snapshot = async (file: string): Promise<Version | undefined> => {
    const read = readSnapshot(await (await downloadFile(site, frozenPath(site, snapshotName(file)))).text());
    return read && { sections: read.sections, figures: read.figures };
  };
  const version = async (id: number, withFigures: boolean): Promise<Version> => {
    const content = await readPicture(site, id);
    if (content.picture.FileName) {
      const frozen = await snapshot(content.picture.FileName).catch(() => undefined);
      if (frozen) return frozen;
    }
    if (!withFigures) return { sections: versionSections(content), figures: undefined };
    const { document } = await buildDocument(site, measures, id, today());
    return { sections: versionSections(content), figures: figuresOf(document.sections.flatMap(({ blocks }) => blocks)) };
  };

  React.useEffect(() => {
    let gone = false;
    setFound(undefined);
    setError(undefined);
    if (!chosen || !sections) return undefined;
    const compare = async (): Promise<void> => {
      const now: Version = { sections: versionSections({ sections }), figures: undefined };
      const other = chosen === own ? await snapshot(picture.FileName) : await version(Number(chosen), false);
      if (gone) return;
      if (!other) throw new Error(fill(strings.PictureSnapshotUnreadable, snapshotName(picture.FileName)));
      setFound({ before: other, after: now });
      setReading(true);
      // Only what is frozen on one side has figures on record; the other's are made as the document makes them.
      const [old, fresh] = await Promise.all([other.figures ? other : version(Number(chosen), true), version(picture.id, true)]);
      if (!gone) setFound({ before: { ...other, figures: old.figures }, after: { ...now, figures: fresh.figures } });
    };
    compare().catch(failure => { if (!gone) setError(failure as Error); }).finally(() => { if (!gone) setReading(false); });
    return () => { gone = true; };
  }, [chosen, sections, picture.etag]);

  return {
    choices, chosen, reading, error: error ?? all.error, choose: setWanted,
    sections: React.useMemo(() => found && sectionDifferences(found.before.sections, found.after.sections), [found]),
    figures: React.useMemo(() => found?.before.figures && found.after.figures && figureDifferences(found.before.figures, found.after.figures), [found])
  };
}
