/** Building HTML on the server: every value is escaped unless it is already markup made here. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
}

export function html(parts: TemplateStringsArray, ...values: unknown[]): Markup {
  const markup = (value: unknown): string => {
    if (value instanceof Markup) return value.text;
    if (Array.isArray(value)) return value.map(markup).join('');
    return value === undefined || value === null || value === false ? '' : escape(String(value));
  };
  return new Markup(parts.reduce((text, part, index) => text + part + (index < values.length ? markup(values[index]) : ''), ''));
}

/** Data for a script, as a block that browsers do not run; `<` is written so that no text can close the block. */
export function dataBlock(data: unknown): Markup {
  return new Markup(`<script type="application/json" id="host-data">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`);
}

export interface DocumentParts { title: string; language: string; theme: string; styles: string[]; scripts: string[]; data?: unknown; body: Markup; bodyClass?: string }

/** A whole document. Scripts are plain files, deferred, so they run in order when the markup is there. */
export function document(parts: DocumentParts): string {
  return html`<!doctype html>
<html lang="${parts.language.slice(0, 2)}" dir="ltr" data-theme="${parts.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${parts.title}</title>
<link rel="icon" href="/_local/assets/icon.svg" type="image/svg+xml">
${parts.styles.map(name => html`<link rel="stylesheet" href="/_local/assets/${name}.css">`)}
${parts.scripts.map(name => html`<script src="/_local/assets/${name}.js" defer></script>`)}
</head>
<body class="${parts.bodyClass}">
${parts.body}
${parts.data === undefined ? '' : dataBlock(parts.data)}
</body>
</html>
`.text;
}
