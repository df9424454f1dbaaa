import * as React from 'react';
import useSWR from 'swr';
import { StoredFile } from '../../../kit/documents/StoredFile';
import { itemsKey, useSite } from '../../../kit/lists';
import { listFiles } from '../../../kit/lists/files';
import { frozenFiles } from '../../reports';
import { followUpName } from './names';

/** Frozen follow-up reports of a year, found by their name: files there have no columns of their own (architecture.md). */
export const FollowUpFiles: React.FC<{ year: number | undefined }> = ({ year }) => {
  const site = useSite();
  const stem = followUpName(year).replace(/\.docx$/, '');
  const { data } = useSWR(itemsKey(site.url, frozenFiles.name, { files: 'all' }), () => listFiles(site, frozenFiles));
  const own = (data ?? []).filter(({ name }) => name === `${stem}.docx` || name.startsWith(`${stem} (`));
  return <>{own.map(({ name, path }) => <StoredFile key={path} name={name} path={path} />)}</>;
};
