import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { may, useSite } from '../lists';
import { Loading } from './Loading';
import { useLink, useRoute } from './router';
import { PageHead } from './Section';
import { subPageAt } from './subPages';
import type { SubPath } from './subPages';
import styles from './SubNavigation.module.scss';

/** A page within a page: `events` of `situation` lies at `situation/events`. */
export interface SubPage extends SubPath {
  /** What its link says. One without is reached from another sub-page only. */
  text?: string;
  /** The list that must be readable for it to be there. */
  list?: string;
  Page: React.ComponentType;
}

/** Links to the sub-pages of a page; they wrap where it is narrow. */
export const SubNavigation: React.FC<{ label: string; base: string; pages: readonly SubPage[]; current: SubPage | undefined }> = props => {
  const { label, base, pages, current } = props;
  const link = useLink();
  const shown = pages.filter(({ text }) => text);
  // A sub-page without a link of its own belongs to the one that it lies below.
  const marked = current?.text ? current : shown.find(({ path }) => path !== '' && current?.path.startsWith(`${path}/`));
  return shown.length < 2 ? null : (
    <nav className={styles.nav} aria-label={label}>
      {shown.map(page => (
        <a
          key={page.path} {...link({ path: page.path ? `${base}/${page.path}` : base, query: {} })}
          className={styles.link} aria-current={page === marked ? 'page' : undefined}
        >
          {page.text}
        </a>
      ))}
    </nav>
  );
};

/** A page that is made of sub-pages: their links, and the one that the address means. */
export const SubPages: React.FC<{ label: string; base: string; pages: readonly SubPage[] }> = ({ label, base, pages }) => {
  const { access } = useSite();
  const { path } = useRoute();
  const readable = pages.filter(({ list }) => !list || may(access, { name: list }, 'read'));
  const current = subPageAt(readable, path.slice(base.length + 1));
  return (
    <>
      <SubNavigation label={label} base={base} pages={readable} current={current} />
      {current ? (
        <React.Suspense fallback={<Loading />}><current.Page /></React.Suspense>
      ) : (
        <>
          <PageHead title={label} />
          <MessageBar messageBarType={MessageBarType.warning}>{strings.PageNotFound}</MessageBar>
        </>
      )}
    </>
  );
};
