import * as React from 'react';
import type { MailBlock } from './mail';
import styles from './council.module.scss';

const Block: React.FC<{ block: MailBlock }> = ({ block }) => {
  switch (block.kind) {
    case 'text': return <p>{block.text}</p>;
    case 'heading': return <h3>{block.text}</h3>;
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}>{item}</li>);
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
  }
};

/** The invitation as its recipients will read it. */
export const MailPreview: React.FC<{ subject: string; blocks: readonly MailBlock[] }> = ({ subject, blocks }) => (
  <div className={styles.mail}>
    <p><strong>{subject}</strong></p>
    {blocks.map((block, index) => <Block key={index} block={block} />)}
  </div>
);
