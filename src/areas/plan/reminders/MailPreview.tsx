import * as React from 'react';
import type { MailPart } from './mail';
import styles from './reminders.module.scss';

/** A reminder as its recipient will read it. */
export const MailPreview: React.FC<{ subject: string; parts: readonly MailPart[] }> = ({ subject, parts }) => (
  <div className={styles.mail} lang="sv">
    <p><strong>{subject}</strong></p>
    {parts.map((part, index) => part.kind === 'text' ? <p key={index} className={styles.paragraph}>{part.text}</p> : (
      <ul key={index}>
        {part.items.map(({ title, about, href }) => <li key={href}><a href={href} target="_blank" rel="noreferrer">{title}</a> – {about}</li>)}
      </ul>
    ))}
  </div>
);
