/** What an invitation says, as blocks: the mail and its preview are made of the same. */
export type MailBlock = { kind: 'text' | 'heading'; text: string } | { kind: 'list'; ordered: boolean; items: readonly string[] };

/** Lines of an agenda, without the numbers that people type: the list numbers them. */
export function agendaItems(agenda: string): string[] {
  return agenda.split(/\r?\n/).map(line => line.replace(/^\s*(\d+[.)]|[-–•*])\s+/, '').trim()).filter(Boolean);
}

export interface MailContent {
  intro: string;
  time: string;
  place: string;
  agendaTitle: string;
  agenda: string;
  reportsTitle: string;
  reports: readonly string[];
  end: string;
}

export function mailBlocks(content: MailContent): MailBlock[] {
  const items = agendaItems(content.agenda);
  return [
    { kind: 'text', text: content.intro },
    { kind: 'text', text: content.time },
    ...(content.place ? [{ kind: 'text', text: content.place } as const] : []),
    ...(items.length > 0 ? [{ kind: 'heading', text: content.agendaTitle } as const, { kind: 'list', ordered: true, items } as const] : []),
    ...(content.reports.length > 0
      ? [{ kind: 'heading', text: content.reportsTitle } as const, { kind: 'list', ordered: false, items: content.reports } as const] : []),
    { kind: 'text', text: content.end }
  ];
}

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The blocks as the HTML of a mail. Everything that people typed is escaped. */
export function mailHtml(blocks: readonly MailBlock[]): string {
  return blocks.map(block => {
    switch (block.kind) {
      case 'text': return `<p>${escapeHtml(block.text)}</p>`;
      case 'heading': return `<h3>${escapeHtml(block.text)}</h3>`;
      case 'list': {
        const tag = block.ordered ? 'ol' : 'ul';
        return `<${tag}>${block.items.map(item => `<li>${escapeHtml(item)}</li>`).join('')}</${tag}>`;
      }
    }
  }).join('');
}

/** The blocks as plain text, for calendar files. */
export function mailText(blocks: readonly MailBlock[]): string {
  return blocks.map(block => {
    if (block.kind !== 'list') return block.text;
    return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${item}`).join('\n');
  }).join('\n\n');
}
