import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { useLink } from '../../../kit/ui/router';
import type { Route } from '../../../kit/ui/router';

/** Leads on to the form of what something grows into. */
export const Onward: React.FC<{ text: string; to: Route }> = ({ text, to }) => {
  const { href, onClick } = useLink()(to);
  return <DefaultButton text={text} iconProps={{ iconName: 'Up' }} href={href} onClick={event => onClick(event as React.MouseEvent)} />;
};
