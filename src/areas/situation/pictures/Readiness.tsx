import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { today } from '../../../kit/text/format';
import { useLanguage } from '../../../kit/ui/language';
import { Loading } from '../../../kit/ui/Loading';
import { useLink, useRoute } from '../../../kit/ui/router';
import { Section } from '../../../kit/ui/Section';
import type { Picture } from '../lists';
import { obstacles, remarks } from './model';
import type { PictureLack } from './model';
import { lackText } from './texts';
import type { PictureState } from './usePicture';
import type { BasisState } from './usePictureBasis';
import prose from '../../../kit/ui/prose.module.scss';
import styles from './pictures.module.scss';

const places: Partial<Record<PictureLack['kind'], string>> = {
  noSources: 'sources', sourceReason: 'sources', noLimits: 'sources'
};

/** Where a lack is mended. */
const Lack: React.FC<{ lack: PictureLack }> = ({ lack }) => {
  const language = useLanguage();
  const link = useLink();
  const { path } = useRoute();
  const text = lackText(lack, language);
  if (lack.kind === 'section' || lack.kind === 'comments') return <a className={prose.link} {...link({ path, query: { section: String(lack.id) } })}>{text}</a>;
  if (places[lack.kind]) return <a className={prose.link} {...link({ path, query: { tab: places[lack.kind] as string } })}>{text}</a>;
  if (lack.kind.startsWith('problem') || lack.kind === 'noProblems') return <a className={prose.link} {...link({ path: 'situation/problems', query: {} })}>{text}</a>;
  if (lack.kind === 'fact') return <a className={prose.link} {...link({ path: lack.fact === 'events' ? 'situation/events' : 'situation/imports', query: {} })}>{text}</a>;
  return <>{text}</>;
};

/** What is missing before the picture can be approved, and what is worth a look, in words. */
export const Readiness: React.FC<{ state: PictureState & { picture: Picture }; basis: BasisState }> = ({ state, basis }) => {
  const { picture, sections, sources } = state;
  if (!sections || !sources) return <Loading rows={4} />;
  const content = { picture, sections, sources };
  const [must, may] = [obstacles(content), remarks(content, basis.facts ?? {}, today())];
  const list = (lacks: readonly PictureLack[]): React.ReactNode => <ul className={prose.points}>{lacks.map(lack => <li key={JSON.stringify(lack)}><Lack lack={lack} /></li>)}</ul>;
  return (
    <div className={styles.sections}>
      <Section title={strings.PictureMustTitle}>
        {must.length === 0 ? <MessageBar messageBarType={MessageBarType.success}>{strings.PictureMustNone}</MessageBar> : list(must)}
      </Section>
      <Section title={strings.PictureMayTitle}>
        {may.length === 0 && basis.facts && <p className={prose.text}>{strings.PictureMayNone}</p>}
        {list(may)}
        {!basis.facts && !basis.error && <Loading rows={2} />}
      </Section>
    </div>
  );
};
